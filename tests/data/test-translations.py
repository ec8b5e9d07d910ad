#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Translators see every text: po/POTFILES is complete, and so is every language in po/LINGUAS.

With --write it writes po/POTFILES anew instead of testing.
"""
import pathlib
import re
import sys
import tempfile
from xml.etree import ElementTree

import tap
from places import SOURCE, sources

# A comment, or what may hold the signs of one.
COMMENT = re.compile(r'''("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])+')|/\*.*?\*/''', re.S)
MARKED = re.compile(r'(?<!\w)(_|N_|C_|NC_|gettext|ngettext|g_dngettext|g_dpgettext2?) ?\(')
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dcgettext:2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3']


# Properties and attributes of .ui files that people read or hear.
SHOWN = {'label', 'title', 'subtitle', 'description', 'tooltip-text', 'placeholder-text', 'text',
         'heading', 'body', 'help-text'}


def listed(name):
    lines = (SOURCE / 'po' / name).read_text(encoding='utf-8').splitlines()
    return [line for line in lines if line and not line.startswith('#')]


def has_text(path):
    text = (SOURCE / path).read_text(encoding='utf-8')
    if path.suffix == '.c':
        return bool(MARKED.search(COMMENT.sub(r'\1', text)))
    if path.suffix == '.ui':
        return 'translatable="yes"' in text
    return path.name.endswith(('.desktop.in', '.metainfo.xml.in', '.mime.xml.in', '.gschema.xml'))


def with_text():
    files = sources('src', '.c') + sources('ui', '.ui') + sources('data', '.in', '.xml')
    return sorted(str(path) for path in files if has_text(path))


def extract(folder):
    pot = f'{folder}/skillwright.pot'
    tap.run('xgettext', '--from-code=UTF-8', '--add-comments=Translators', f'--output={pot}',
            *[f'--keyword={keyword}' for keyword in KEYWORDS], *listed('POTFILES'), cwd=SOURCE)
    return pot


def check_potfiles_are_complete():
    expected = with_text()
    found = listed('POTFILES')
    assert not set(expected) - set(found), f'not in POTFILES: {sorted(set(expected) - set(found))}'
    assert not set(found) - set(expected), f'without text: {sorted(set(found) - set(expected))}'
    assert found == expected, 'POTFILES is not sorted'


def check_templates_mark_every_text():
    for path in sources('ui', '.ui'):
        for element in ElementTree.parse(SOURCE / path).iter():
            if element.tag not in ('property', 'attribute') or element.get('name') not in SHOWN:
                continue
            if re.search(r'[^\W\d_]{2}', element.text or ''):
                assert element.get('translatable') in ('yes', 'no'), f'{path}: {element.text!r} is not marked'


def check_texts_can_be_extracted():
    with tempfile.TemporaryDirectory() as folder:
        pot = pathlib.Path(extract(folder)).read_text(encoding='utf-8')
    assert pot.count('\nmsgid ') > 10


def check_languages_are_listed():
    languages = listed('LINGUAS')
    assert languages == sorted(path.stem for path in sources('po', '.po'))


def check_translations_are_complete():
    with tempfile.TemporaryDirectory() as folder:
        pot = extract(folder)
        for language in listed('LINGUAS'):
            merged = f'{folder}/{language}.po'
            tap.run('msgmerge', '--quiet', '--no-fuzzy-matching', '-o', merged,
                    str(SOURCE / f'po/{language}.po'), pot)
            told = tap.run('msgfmt', '--check', '--statistics', '-o', '/dev/null', merged)
            assert 'untranslated' not in told and 'fuzzy' not in told, f'{language}: {told}'


def write_potfiles():
    path = SOURCE / 'po/POTFILES'
    head = [line for line in path.read_text(encoding='utf-8').splitlines() if line.startswith('#')]
    path.write_text('\n'.join(head + with_text()) + '\n', encoding='utf-8')


if __name__ == '__main__':
    if '--write' in sys.argv:
        sys.exit(write_potfiles())
    tap.main(globals())
