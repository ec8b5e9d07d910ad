#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever was done is undone: type, remove, move, take a fix, take all back, save, and the file is
the same bytes; done again, it is what it was."""
import json
import pathlib
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'data'))
from harness import EXAMPLE, SEED, Folder, Program, name, text, wait
import tap

FIRST = r'Emerging, statement 1 of \d+'
SECOND = r'Emerging, statement 2 of \d+'


def statements(file):
    levels = json.loads(file.read_bytes())['framework']['levels'].values()
    return [statement for level in levels for statement in level['statements']]


def go_to_end(program):
    """To the end of the first statement; End alone goes to the end of its first line."""
    program.step_to('Down', SECOND)
    program.key('Home', 'Left')
    program.wait_focus(FIRST)


def work(program):
    """Some of each: typing, a split, a move, a removal, a finding and its fix."""
    row = program.wait_focus(FIRST)
    before = text(row)
    go_to_end(program)
    program.type(' And more')
    wait(lambda: text(row).endswith(' And more'), 'the typed words', hint=program.tree)

    program.key('Return')
    program.wait_focus(SECOND)
    program.type('spare tools - count after each shift in the van.')
    program.wait_focus(SECOND)
    program.key('alt+Down')
    program.wait_focus(r'Emerging, statement 3 of \d+')

    program.key('ctrl+Home')
    program.wait_focus(FIRST)
    program.key('alt+Down')
    program.wait_focus(SECOND)
    program.key('alt+Delete')
    wait(lambda: before not in [text(r) for r in program.all({'text'}, '.*statement .*')], 'the removal',
         hint=program.tree)


def take_fix(program):
    """The label in lower case is a finding with a safe fix: the first in the menu of its row, with the focus on it."""
    program.key('F8')
    row = program.wait_focus(r'Emerging, statement \d+ of \d+')
    wait(lambda: text(row).startswith('spare tools'), 'the finding', hint=program.tree)
    program.key('alt+Return')
    program.wait_focus('.*[Cc]apital.*|.*Spare.*')
    program.key('Return')
    wait(lambda: [r for r in program.all({'text'}, '.*statement .*') if text(r).startswith('Spare tools')],
         'the fixed label', hint=program.tree)


def undo_all(program):
    undo = program.one({'push button'}, 'Undo.*')
    for _ in range(200):
        if name(undo) == 'Undo':
            return
        program.key('ctrl+z')
    raise AssertionError('there is always something to undo')


def check(source):
    with Folder() as folder:
        file = folder / 'framework.json'
        shutil.copy(source, file)
        before = file.read_bytes()
        with Program(file) as program:
            work(program)
            take_fix(program)
            program.key('ctrl+s')
            wait(lambda: file.read_bytes() != before, 'the work in the file', hint=program.tree)
            after = file.read_bytes()
            assert any(statement.startswith('Spare tools — count') for statement in statements(file))
            undo_all(program)
            program.key('ctrl+s')
            wait(lambda: file.read_bytes() == before, 'the first bytes', hint=lambda: file.read_text('utf-8'))
            for _ in range(200):
                program.key('ctrl+shift+z')
            program.key('ctrl+s')
            wait(lambda: file.read_bytes() == after, 'the last bytes', hint=lambda: file.read_text('utf-8'))


def check_an_example():
    check(EXAMPLE)


def check_the_seed():
    if not SEED.is_file():
        raise tap.Skip('the shared reference material is not there')
    check(SEED)


if __name__ == '__main__':
    tap.main(globals())
