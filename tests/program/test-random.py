#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random keys of the keyboard table, and then everything undone: the file is the same bytes; done again, it is
what it was. Whatever the keys lead to, nothing is ever said on the terminal.

The seed is printed; SW_TEST_SEED gives another one, SW_TEST_KEYS another number of keys.
"""
import os
import pathlib
import random
import shutil
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'data'))
from harness import EXAMPLE, Folder, Program, name, wait
import tap

SEED = int(os.environ.get('SW_TEST_SEED', '20261122'))
KEYS = int(os.environ.get('SW_TEST_KEYS', '400'))

# What is pressed, and how often as against the others. Keys that leave the window, or ask for a file, are left out:
# what they open would take the keys that follow.
CHOICES = (
    (20, ('Down', 'Up', 'Left', 'Right', 'Home', 'End', 'ctrl+Left', 'ctrl+Right', 'Next', 'Prior')),
    (6, ('ctrl+Home', 'ctrl+End', 'ctrl+Next', 'ctrl+Prior')),
    (14, ('Return', 'shift+Return', 'BackSpace', 'Delete', 'ctrl+BackSpace', 'ctrl+Delete')),
    (8, ('alt+Up', 'alt+Down', 'alt+Next', 'alt+Prior', 'alt+Delete', 'ctrl+d')),
    (6, ('shift+Down', 'shift+Up', 'shift+Right', 'shift+End', 'ctrl+a', 'Escape')),
    (4, ('ctrl+x', 'ctrl+c', 'ctrl+v')),
    (6, ('Tab', 'shift+Tab', 'F6', 'shift+F6', 'ctrl+1')),
    (5, ('F8', 'shift+F8', 'alt+Return', 'Menu')),
    (6, ('ctrl+z', 'ctrl+shift+z', 'ctrl+y')),
    (3, ('F9', 'ctrl+F9', 'ctrl+plus', 'ctrl+minus', 'ctrl+0', 'ctrl+F8')),
)
WORDS = ('a', 'wire', ' - ', '--', ' ', 'Check', ' and ', '.', 'x, y')


def close_others(program):
    """Keys may come to a button of the header, and with it to a dialog; what follows is meant for the text. While
    a list hangs open in the dialog that is a window of the screen too, and has to go first."""
    while len(program.windows()) > 1:
        program.key('Escape', 'Escape')
        program.focus_window()
        program.key('Escape')
    if not program.has_keyboard():
        program.focus_window()  # a dialog that came and went has left the keyboard to nobody


def press_some(program, chance, count):
    """Keys go in handfuls, as fast as hands are; a handful is a line of the protocol."""
    weights = [weight for weight, _ in CHOICES]
    while count > 0:
        handful = [chance.choice(chance.choices(CHOICES, weights)[0][1]) for _ in range(chance.randint(1, 12))]
        print('#', *handful, flush=True)
        program.key(*handful)
        count -= len(handful)
        if chance.random() < 0.5:
            word = chance.choice(WORDS)
            print('#', repr(word), flush=True)
            program.type(word)
            count -= 1
        close_others(program)  # and waits until the program has the time to answer


def press(program, *keys):
    """Keys for the window itself, whatever has come over it meanwhile."""
    close_others(program)
    program.key(*keys)


def come_back(program):
    """Out of whatever is open, to the text."""
    program.key('Escape', 'Escape', 'Escape')
    time.sleep(0.5)  # a button that was pressed by a key does its work a quarter of a second later
    press(program, 'ctrl+1')
    wait(lambda: program.windows() and program.focused() is not None, 'a focus', hint=program.tree)


def travel(program, button, nothing, keys):
    for _ in range(300):
        if name(button) == nothing:
            return
        press(program, 'ctrl+1', *[keys] * 5)  # in a field of its own an undo is the field's
    raise AssertionError(f'{keys} never comes to an end')


def check_random_keys_are_undone():
    chance = random.Random(SEED)
    print(f'# seed {SEED}, {KEYS} keys')
    with Folder() as folder:
        file = folder / 'framework.json'
        shutil.copy(EXAMPLE, file)
        before = file.read_bytes()
        with Program(file) as program:
            program.wait_focus('Emerging, statement 1 of .*')
            undo = program.one({'push button'}, 'Undo.*')
            redo = program.one({'push button'}, 'Redo.*')
            press_some(program, chance, KEYS)
            come_back(program)
            travel(program, redo, 'Redo', 'ctrl+shift+z')
            press(program, 'ctrl+s')
            wait(lambda: file.read_bytes() != before, 'the work in the file', hint=program.tree)
            wait(lambda: '• ' not in name(program.windows()[0]), 'the work saved', hint=program.tree)
            after = file.read_bytes()

            travel(program, undo, 'Undo', 'ctrl+z')
            press(program, 'ctrl+s')
            wait(lambda: file.read_bytes() == before, 'the first bytes', hint=lambda: file.read_text('utf-8'))
            travel(program, redo, 'Redo', 'ctrl+shift+z')
            press(program, 'ctrl+s')
            wait(lambda: file.read_bytes() == after, 'the last bytes', hint=lambda: file.read_text('utf-8'))


if __name__ == '__main__':
    tap.main(globals())
