#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A framework drafted from nothing, by keys alone, is the same bytes as the one it copies; and while it
is written nothing is called wrong."""
import json
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'data'))
from harness import EXAMPLE, SEED, Folder, Program, name, text, wait
import tap

DASH = ' — '


def write_statement(program, statement):
    """Type a statement as a writer does: Tab sets the separator; a later dash is entered by its code."""
    label, action = statement.split(DASH, 1)
    program.type(label)
    program.key('Tab')
    for number, part in enumerate(action.split('—')):
        if number:
            program.key('ctrl+shift+u')
            program.type('2014')
            program.key('Return')
        program.type(part)


def begin(program, document):
    """New framework: code and title; the profile makes the levels."""
    program.key('ctrl+n')
    wait(lambda: len(program.windows()) > 1, 'the dialog', hint=program.said)
    program.focus_window()
    program.type(document['occupation']['soc'])
    program.key('Tab')
    program.type(document['occupation']['title'])
    program.key('Return')
    wait(lambda: len(program.windows()) == 1, 'the new framework', hint=program.tree)
    program.focus_window()
    program.wait_focus('New statement')


def write_levels(program, document):
    problems = program.one({'push button', 'toggle button'}, 'No problems|.*problems?')
    levels = list(document['framework']['levels'].values())
    for number, level in enumerate(levels):
        for place, statement in enumerate(level['statements'], 1):
            write_statement(program, statement)
            row = program.wait_focus(f"{level['label']}, statement {place} of {place}")
            wait(lambda r=row, s=statement: text(r) == s, statement, hint=lambda r=row: repr(text(r)))
            assert name(problems) == 'No problems', f'{name(problems)} while “{statement}” is written'
            if place < len(level['statements']):
                program.key('Return')
                program.wait_focus(f"{level['label']}, statement {place + 1} of {place + 1}")
            elif number + 1 < len(levels):
                program.key('ctrl+Next')
                program.wait_focus('New statement')
            assert name(problems) == 'No problems', f'{name(problems)} after “{statement}”'


def save_as(program, path):
    """A new framework has no file yet: the file chooser asks."""
    count = len(program.windows())
    program.key('ctrl+s')
    wait(lambda: len(program.windows()) > count, 'the file chooser', hint=program.tree)
    program.focus_window()
    program.key('ctrl+a')
    program.type(str(path))
    program.key('Return')
    wait(path.exists, f'{path.name}', hint=program.tree)
    wait(lambda: len(program.windows()) == count, 'the end of the file chooser', hint=program.tree)
    program.focus_window()


def levels_of(content):
    """The levels as they stand in the file, to the byte."""
    return re.search(rb'"levels":\{.*?\]\}\}', content)[0]


def draft(source):
    content = source.read_bytes()
    document = json.loads(content)
    with Folder() as folder:
        file = folder / 'draft.json'
        with Program() as program:
            begin(program, document)
            write_levels(program, document)
            save_as(program, file)
        saved = file.read_bytes()
    assert levels_of(saved) == levels_of(content), f'{saved.decode()}\nis not\n{content.decode()}'
    assert 'extensions' not in json.loads(saved), 'a draft that needs no extensions has some'


def check_draft_an_example():
    draft(EXAMPLE)


def check_draft_the_seed():
    if not SEED.is_file():
        raise tap.Skip('the shared reference material is not there')
    draft(SEED)


if __name__ == '__main__':
    tap.main(globals())
