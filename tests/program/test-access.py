#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every control of every view has a name that means something to someone who hears it.

GTK 4.8's bridge does not say what can take the focus, and calls what nobody named by its class; so
controls are found by their role, and a class is no name.
"""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'data'))
from harness import Atspi, EXAMPLE, NAMELESS, Folder, Program, name, role, wait, walk
import tap

CONTROLS = {
    'check box', 'check menu item', 'combo box', 'dialog', 'editbar', 'entry', 'frame', 'link', 'list', 'list box',
    'list item', 'menu item', 'page tab', 'password text', 'push button', 'radio button', 'radio menu item',
    'slider', 'spin button', 'switch', 'table', 'text', 'toggle button', 'tree', 'tree item', 'window',
}


# What libadwaita builds for itself and lets nobody name: the tabs of a preferences window, which are
# hidden where there is one page only, its search, which is switched off, and the list in a combo row.
THEIRS = ('page tab list “AdwViewSwitcher”', 'combo box “')
SEARCH = ('entry “GtkSearchEntry”', 'list “GtkListBox”')


def nameless(program, within=None):
    """The controls without a name, each with the names above it."""
    found = []
    above = []
    for accessible, depth in walk(within or program.app):
        del above[depth:]
        above.append(f'{role(accessible)} “{name(accessible)}”')
        if role(accessible) in CONTROLS and NAMELESS.match(name(accessible)) \
                and not any(part.startswith(THEIRS) for part in above[:-1]) \
                and not ('frame “Preferences”' in above and above[-1] in SEARCH):
            found.append(' > '.join(part for part in above if not part.startswith(('panel', 'filler'))))
    return found


def is_shown(accessible):
    box = accessible.get_component_iface()
    return box is not None and box.get_extents(Atspi.CoordType.WINDOW).width > 0


def expect_names(program, what, within=None):
    found = nameless(program, within)
    assert not found, f'{what}: controls without a name:\n' + '\n'.join(found)
    # A mnemonic's underscore is for the eye; file names may have one.
    found = [name(accessible) for accessible in program.all({'push button', 'toggle button'}, '_.*', within)
             if is_shown(accessible)]
    assert not found, f'{what}: names with a mnemonic in them: {found}'


def newest(program, count):
    """Wait for one more window, and return it."""
    wait(lambda: len(program.windows()) > count, 'a window more', hint=program.tree)
    program.focus_window()
    return program.windows()[-1]


def check_the_start_page():
    with Program() as program:
        expect_names(program, 'start page')


def check_the_dialogs():
    with Program() as program:
        # The window of shortcuts is GTK's own from edge to edge: it has no control of ours.
        for keys, what in (('ctrl+n', 'new framework'), ('ctrl+comma', 'preferences')):
            count = len(program.windows())
            program.key(keys)
            expect_names(program, what, newest(program, count))
            program.key('Escape')
            wait(lambda: len(program.windows()) == count, f'the end of {what}', hint=program.tree)
            program.focus_window()


def check_the_menu():
    with Program(EXAMPLE) as program:
        program.key('F10')
        wait(lambda: program.all({'menu item'}), 'the menu', hint=program.tree)
        expect_names(program, 'menu')


def check_the_message_page():
    with Folder() as folder:
        (folder / 'garbage.json').write_text('garbage')
        with Program(folder / 'garbage.json') as program:
            program.wait_focus('.*Try again')
            expect_names(program, 'message')


def check_a_document():
    with Program(EXAMPLE) as program:
        wait(lambda: program.all({'text'}, '.*statement 1 of .*'), 'the statements', hint=program.tree)
        expect_names(program, 'document')
        names = [name(row) for row in program.all({'text'}, '.*statement .*')]
        assert len(set(names)) == len(names), f'two rows have one name: {sorted(names)}'


def check_headings_have_a_role():
    with Program(EXAMPLE) as program:
        for level in ('Emerging', 'Developing', 'Proficient', 'Advanced'):
            program.one({'heading'}, f'{level}.*')


def check_the_forms():
    with Program(EXAMPLE) as program:
        for part in ('Occupation', 'Framework'):
            program.click(program.one({'list item'}, f'{part}.*'))
            program.one({'text', 'entry'}, {'Occupation': 'Title.*', 'Framework': 'Description.*'}[part])
            expect_names(program, f'form of {part}')


def check_the_problems():
    with Folder() as folder:
        content = EXAMPLE.read_text(encoding='utf-8').replace(' — ', ' - ', 3)
        (folder / 'framework.json').write_text(content, encoding='utf-8')
        with Program(folder / 'framework.json') as program:
            program.one({'push button', 'toggle button'}, r'.*\b3 problems.*')
            wait(lambda: program.all({'list item'}, '.*hyphen.*'), 'the findings', hint=program.tree)
            expect_names(program, 'problems')


if __name__ == '__main__':
    tap.main(globals())
