#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every control of every view has a name that means something to someone who hears it.

GTK 4.8's bridge does not say what can take the focus, and calls what nobody named by its class; so
controls are found by their role, and a class is no name.
"""
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'data'))
from harness import Atspi, EXAMPLE, NAMELESS, Folder, Program, name, role, wait, walk
import tap

CONTROLS = {
    'check box', 'check menu item', 'combo box', 'dialog', 'editbar', 'entry', 'frame', 'link', 'list', 'list box',
    'list item', 'menu item', 'page tab', 'password text', 'push button', 'radio button', 'radio menu item',
    'slider', 'spin button', 'switch', 'table', 'text', 'toggle button', 'tree', 'tree item', 'window',
}


# "About" has groups of rows, which are not called anything and cannot take the focus.
GROUPS = ('frame “About”', 'list “GtkListBox”')
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
                and not ('frame “Preferences”' in above and above[-1] in SEARCH) \
                and not (above[0] == GROUPS[0] and above[-1] == GROUPS[1]):
            found.append(' > '.join(part for part in above if not part.startswith(('panel', 'filler'))))
    return found


def expect_names(program, what, within=None):
    found = nameless(program, within)
    assert not found, f'{what}: controls without a name:\n' + '\n'.join(found)
    # A mnemonic's underscore is for the eye; file names may have one. What is not shown is heard all the same.
    found = [name(accessible) for accessible in program.all({'push button', 'toggle button'}, '_.*', within)]
    assert not found, f'{what}: names with a mnemonic in them: {found}'
    # Named and labelled by the same words, it is called by them twice.
    found = [name(accessible) for accessible in program.all(CONTROLS, r'(.{3,}) \1', within)]
    assert not found, f'{what}: names said twice: {found}'


def check_the_start_page():
    with Program() as program:
        expect_names(program, 'start page')


def check_the_dialogs():
    with Program() as program:
        for keys, what in (('ctrl+n', 'new framework'), ('ctrl+comma', 'preferences'), ('F1', 'shortcuts')):
            expect_names(program, what, program.open_window(keys))
            program.key('Escape')
            program.wait_windows(1)


def check_about():
    with Program() as program:
        program.key('F10')
        program.step_to('Down', '.*About.*')
        expect_names(program, 'about', program.open_window('Return'))
        program.key('Escape')
        program.wait_windows(1)


UNCERTAIN = ('Florists\nSOC 27-1023.00\n\nEmerging\n1. Night shiftstrain with the crew.\nDeveloping\n'
             '1. Bouquet wires \u2014 cut under supervision.\nA line of no meaning at all behind the list\n')
BULLETS = ('<h1>Florists</h1><p>27-1023.00</p><ul>'
           + ''.join(f'<li>Rose bed {n} \u2014 weed by hand.</li>' for n in range(25)) + '</ul>')


def check_the_preview_of_an_import():
    for content, what in ((UNCERTAIN, 'statements to decide'), (BULLETS, 'levels to propose')):
        with Folder() as folder, Program(EXAMPLE) as program:
            (folder / 'page.txt').write_text(content, encoding='utf-8')
            wait(lambda: program.all({'text'}, '.*statement 1 of .*'), 'the statements', hint=program.tree)
            count = len(program.windows())
            program.key('ctrl+i')
            program.name_file(count, folder / 'page.txt')
            wait(lambda: name(program.windows()[-1]).startswith('Import'), 'the preview', hint=program.tree)
            expect_names(program, what, program.windows()[-1])
            assert len(program.all({'heading'}, None, program.windows()[-1])) >= 4, program.tree()


def check_the_export_dialog():
    with Program(EXAMPLE) as program:
        wait(lambda: program.all({'text'}, '.*statement 1 of .*'), 'the statements', hint=program.tree)
        expect_names(program, 'export', program.open_window('ctrl+shift+e'))


def check_the_menu():
    with Program(EXAMPLE) as program:
        program.key('F10')
        program.wait_focus('Smaller text')
        expect_names(program, 'menu')


def check_choices():
    with Program(EXAMPLE) as program:
        program.click(program.one({'list item'}, 'Occupation'))
        program.wait_focus('Occupation')
        program.key('F6')
        program.step_to('Tab', 'Job zone')
        program.step('space')
        expect_names(program, 'choices')


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
        program.key('F9')
        program.one({'push button', 'toggle button'}, 'Outline')
        expect_names(program, 'document without outline')
        names = [name(row) for row in program.all({'text'}, '.*statement .*')]
        assert len(set(names)) == len(names), f'two rows have one name: {sorted(names)}'


def check_headings_have_a_role():
    with Program(EXAMPLE) as program:
        for level in ('Emerging', 'Developing', 'Proficient', 'Advanced'):
            program.one({'heading'}, f'{level}.*')


def check_every_line_of_the_outline():
    """Each shows its view beside it."""
    with Program(EXAMPLE) as program:
        wait(lambda: program.all({'text'}, '.*statement 1 of .*'), 'the statements', hint=program.tree)
        program.key('shift+F6')
        wait(lambda: role(program.focused() or program.app) == 'list item', 'the outline', hint=program.tree)
        program.key('Home')
        program.wait_focus('Occupation')
        lines = [name(line) for line in program.all({'list item'}, within=program.one({'list'}, 'Outline'))]
        assert len(lines) > 5, lines
        for line in lines:
            # From the text of a section one comes back to the line of its first level.
            if name(wait(program.focused, 'the outline', hint=program.tree)) != line:
                program.step_to('Down', re.escape(line))
            program.step('F6')
            expect_names(program, f'view of {line}')
            program.step('shift+F6')


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
