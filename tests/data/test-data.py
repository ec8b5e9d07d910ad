#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files in data/: the profile and the examples are what the programs expect of them."""
import json
import re

import tap
from places import SOURCE

PROFILE = SOURCE / 'data/profiles/default.json'
UUID = re.compile(r'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')
BANDS = {'guided', 'reduced', 'independent', 'leading'}


def read(path):
    return json.loads(path.read_text(encoding='utf-8'))


def check_profile_sections():
    sections = read(PROFILE)['sections']
    assert [section['key'] for section in sections] == ['occupational', 'ai', 'durable']
    for section in sections:
        assert section['style']['verb'] in ('base', 'third', 'auto')
        assert section['style']['fullStop'] in (True, False, 'auto')
        keys = [level['key'] for level in section['levels']]
        assert len(keys) == len(set(keys)) == 4
        for level in section['levels']:
            assert level['label'] and level['guide'] and level['band'] in BANDS
            assert 0 < level['count']['min'] <= level['count']['max']
        for domain in section.get('domains', []):
            assert domain['name'] and domain['definition']


def check_profile_sources():
    profile = read(PROFILE)
    ids = [source['id'] for source in profile['sources']]
    assert len(ids) == len(set(ids)) and all(UUID.match(name) for name in ids)
    for source in profile['sources']:
        assert source['label'] and source['title'] and source['url'].startswith('https://')
    for section in profile['sections']:
        assert set(section['defaultCitations']) <= set(ids)


def check_profile_lists():
    profile = read(PROFILE)
    sectors = [sector['code'] for sector in profile['sectors']]
    groups = [group['code'] for group in profile['groups']]
    assert len(sectors) == 20 and sectors == sorted(sectors)
    assert all(re.match(r'^\d\d(-\d\d)?$', code) for code in sectors)
    assert len(groups) == 23 and groups == sorted(groups)
    assert all(entry['name'] for entry in profile['sectors'] + profile['groups'])


if __name__ == '__main__':
    tap.main(globals())
