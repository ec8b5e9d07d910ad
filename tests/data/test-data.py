#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files in data/: the profile and the examples are what the programs expect of them."""
import json
import re

import tap
from places import BUILD, SOURCE

PROFILE = SOURCE / 'data/profiles/default.json'
EXAMPLES = sorted((SOURCE / 'data/examples').glob('*.json'))
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


def check_examples_are_canonical():
    assert len(EXAMPLES) >= 2
    members = ['schemaVersion', 'exportedAt', 'occupation', 'framework', 'sources', 'attribution']
    occupation = ['soc', 'title', 'group', 'sector', 'jobZone', 'jobZoneInferred']
    framework = ['version', 'description', 'contextCovered', 'levels']
    for path in EXAMPLES:
        text = path.read_text(encoding='utf-8')
        example = json.loads(text)
        compact = json.dumps(example, ensure_ascii=False, separators=(',', ':'))
        assert compact == text, f'{path.name} is not in the canonical layout'
        assert [name for name in example if name != 'extensions'] == members, path.name
        assert 'extensions' not in example or list(example)[-1] == 'extensions', path.name
        assert list(example['occupation']) == occupation, path.name
        assert list(example['framework']) == framework, path.name
        # What is empty is not written: a source that was not used has no member.
        assert list(example['sources']) == [member for member in ('onet', 'crosswalk', 'generator')
                                            if example['sources'].get(member)], path.name


def check_examples_follow_the_profile():
    profile = read(PROFILE)
    levels = profile['sections'][0]['levels']
    sectors = {sector['code'] for sector in profile['sectors']}
    groups = {group['code']: group['name'] for group in profile['groups']}
    for path in EXAMPLES:
        example = read(path)
        occupation = example['occupation']
        assert occupation['sector'] in sectors, path.name
        assert groups[occupation['soc'][:2]] == occupation['group'], path.name
        assert list(example['framework']['levels']) == [level['key'] for level in levels]
        for level in levels:
            found = example['framework']['levels'][level['key']]
            assert found['label'] == level['label'], path.name
            assert len(found['statements']) == level['count']['min'], (path.name, level['key'])


def read_full_example():
    return next(example for example in map(read, EXAMPLES) if 'extensions' in example)


def check_an_example_has_the_sections_of_the_profile_in_full():
    profile, extensions = read(PROFILE), read_full_example()['extensions']
    for section in profile['sections']:
        there = extensions[section['key']]
        assert there['style'] == section['style'], section['key']
        names = [(domain['name'], domain['definition']) for domain in section.get('domains', [])]
        assert [(domain['name'], domain['definition']) for domain in there.get('domains', [])] == names
        for levels in [domain['levels'] for domain in there['domains']] if names else [there['levels']]:
            assert list(levels) == [level['key'] for level in section['levels']], section['key']
            for level in section['levels']:
                found = levels[level['key']]
                assert level['count']['min'] <= len(found['statements']) <= level['count']['max'], level['key']
                assert found.get('role', '') == level['role'], level['key']
                if section['key'] != 'occupational':
                    assert found['label'] == level['label']
                    assert all(record['citations'] for record in found['statements']), level['key']


def check_an_example_has_every_other_part():
    extensions = read_full_example()['extensions']
    records = [record for section in ('occupational', 'ai') for level in extensions[section]['levels'].values()
               for record in level['statements']]
    assert extensions['evidence']['safi'] and extensions['evidence']['wef']
    assert len(extensions['anchors']) == 9 and all(extensions['anchors'].values())
    assert {source.get('url', '')[:8] for source in extensions['sources']} == {'https://'}
    assert {note['done'] for note in extensions['notes']} == {True, False}
    assert any('seen' in record for record in records) and not all('seen' in record for record in records)
    for strand in extensions['strands']:
        assert sum(record.get('strand') == strand['id'] for record in records) == 4, strand['name']
    ids = re.findall(r'"id":"([^"]*)"', json.dumps(extensions, separators=(',', ':')))
    assert len(ids) == len(set(ids)) and all(UUID.match(name) for name in ids)


def check_examples_lint_without_a_report():
    program = BUILD / 'src/skw/skw'
    if not program.exists():
        raise tap.Skip('skw is not built')
    told = tap.run(str(program), 'lint', '--format', 'json', '--fail-on', 'info', *map(str, EXAMPLES))
    assert json.loads(told) == [], told


if __name__ == '__main__':
    tap.main(globals())
