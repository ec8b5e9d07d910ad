#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The keyboard table, row by row, with real key events: what each key does, and what it leaves alone."""
import pathlib
import re
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'data'))
from harness import EXAMPLE, Folder, Program, box, caret, has, name, role, selection, text, wait, xdotool, Atspi
from manager import WindowManager
import tap


def place(level, number, count=r'\d+'):
    return f'{level}, statement {number} of {count}'


def at(program, level, number, count=r'\d+'):
    """Wait until the caret is in that statement; return its text."""
    return program.wait_focus(place(level, number, count))


def expect(program, row, condition, what):
    wait(lambda: condition(text(row)), what, hint=lambda: f'{text(row)!r}\n{program.tree()}')


def start(program):
    """The caret before the first letter of the first statement."""
    program.wait_focus(place('Emerging', 1))
    program.key('ctrl+Home')
    row = at(program, 'Emerging', 1)
    wait(lambda: caret(row) == 0, 'the caret at the start', hint=program.tree)
    return row


def new_below(program):
    """An empty statement at the section's end."""
    program.key('ctrl+End', 'Return')
    return at(program, 'Advanced', 11, 11)


def check_enter_splits_and_backspace_joins():
    with Program(EXAMPLE) as program:
        row = start(program)
        whole = text(row)
        program.key('Right', 'Right', 'Right', 'Return')
        second = at(program, 'Emerging', 2, 11)
        expect(program, second, lambda now: whole.endswith(now) and now != whole, 'the second half')
        wait(lambda: caret(second) == 0, 'the caret at its start', hint=program.tree)
        program.key('BackSpace')
        row = at(program, 'Emerging', 1, 10)
        expect(program, row, lambda now: now.replace(' ', '') == whole.replace(' ', ''), 'the joined statement')
        program.key('ctrl+z', 'ctrl+z')
        expect(program, at(program, 'Emerging', 1, 10), lambda now: now == whole, 'the first text')


def check_delete_at_the_end_joins():
    with Program(EXAMPLE) as program:
        row = start(program)
        first = text(row)
        second = text(program.one({'text'}, place('Emerging', 2)))
        program.step_to('Down', place('Emerging', 2))
        program.key('Home', 'Left')
        row = at(program, 'Emerging', 1)
        program.key('Delete')
        row = at(program, 'Emerging', 1, 9)
        expect(program, row, lambda now: now.startswith(first[:-1]) and now.endswith(second), 'the joined statement')


def check_enter_at_the_end_begins_the_next_and_adds_the_full_stop():
    with Program(EXAMPLE) as program:
        start(program)
        row = new_below(program)
        program.type('Spare fuses')
        program.key('Tab')
        program.type('count in each van after the last call of a shift')
        program.key('Return')
        at(program, 'Advanced', 12, 12)
        row = program.one({'text'}, place('Advanced', 11, 12))
        expect(program, row, lambda now: now.endswith('of a shift.'), 'the full stop')


def check_shift_enter_begins_one_above():
    with Program(EXAMPLE) as program:
        first = text(start(program))
        program.key('shift+Return')
        expect(program, at(program, 'Emerging', 1, 11), lambda now: now == '', 'an empty statement above')
        expect(program, program.one({'text'}, place('Emerging', 2, 11)), lambda now: now == first, 'the old first one')


def check_tab_sets_the_separator_once_and_else_leaves():
    with Program(EXAMPLE) as program:
        start(program)
        row = new_below(program)
        program.type('Spare fuses')
        program.key('Tab')
        expect(program, row, lambda now: now == 'Spare fuses — ', 'the separator')
        program.key('Tab')
        wait(lambda: not has(row, Atspi.StateType.FOCUSED), 'the focus elsewhere', hint=program.tree)
        assert text(row) == 'Spare fuses — ', text(row)


def check_tab_leaves_after_select_all():
    with Program(EXAMPLE) as program:
        row = start(program)
        before = text(row)
        program.key('ctrl+a', 'Tab')
        wait(lambda: not has(row, Atspi.StateType.FOCUSED), 'the focus elsewhere', hint=program.tree)
        assert text(row) == before, text(row)
        program.key('shift+Tab')
        at(program, 'Emerging', 1)


def check_typed_hyphens_become_the_separator():
    for typed in ('Spare fuses - ', 'Spare fuses--'):
        with Program(EXAMPLE) as program:
            start(program)
            row = new_below(program)
            program.type(typed)
            expect(program, row, lambda now: now == 'Spare fuses — ', 'the separator')
            program.key('BackSpace')
            expect(program, row, lambda now, typed=typed: now == typed, 'what was typed')


def check_a_dash_entered_by_its_code():
    with Program(EXAMPLE) as program:
        start(program)
        row = new_below(program)
        program.type('Fuses ')
        program.key('ctrl+shift+u')
        program.type('2014')
        program.key('Return')
        expect(program, row, lambda now: now == 'Fuses —', 'the dash')
        at(program, 'Advanced', 11, 11)


def check_arrows_cross_rows():
    with Program(EXAMPLE) as program:
        start(program)
        program.step_to('Down', place('Emerging', 2))
        program.key('Home', 'Left')
        at(program, 'Emerging', 1)
        program.key('Right')
        row = at(program, 'Emerging', 2)
        wait(lambda: caret(row) == 0, 'the caret at the start', hint=program.tree)
        program.key('ctrl+Left')
        at(program, 'Emerging', 1)
        program.key('ctrl+Right')
        at(program, 'Emerging', 2)


def check_section_and_levels():
    with Program(EXAMPLE) as program:
        start(program)
        program.key('ctrl+End')
        at(program, 'Advanced', 10)
        program.key('ctrl+Home')
        at(program, 'Emerging', 1)
        program.key('ctrl+Next')
        at(program, 'Developing', r'\d+')
        program.key('ctrl+Next')
        at(program, 'Proficient', r'\d+')
        program.key('ctrl+Prior')
        at(program, 'Developing', r'\d+')
        program.key('ctrl+Home', 'Next')
        wait(lambda: program.focused() is not None and not re.fullmatch(place('Emerging', 1), name(program.focused())),
             'a page down', hint=program.tree)
        program.key('ctrl+Home')
        at(program, 'Emerging', 1)


def check_duplicate_remove_and_change_the_level():
    with Program(EXAMPLE) as program:
        first = text(start(program))
        second = text(program.one({'text'}, place('Emerging', 2)))
        program.key('ctrl+d')
        expect(program, at(program, 'Emerging', 2, 11), lambda now: now == first, 'its duplicate')
        program.key('alt+Delete')
        wait(lambda: program.all({'text'}, place('Emerging', 1, 10)), 'ten statements', hint=program.tree)
        program.key('ctrl+Home', 'alt+Next')
        row = at(program, 'Developing', r'\d+', 11)
        expect(program, row, lambda now: now == first, 'the statement in the next level')
        program.key('alt+Prior')
        row = at(program, 'Emerging', r'\d+', 10)
        expect(program, row, lambda now: now == first, 'the statement back in its level')
        for _ in range(4):
            program.key('ctrl+z')
        expect(program, program.one({'text'}, place('Emerging', 1, 10)), lambda now: now == first, 'the first text')
        expect(program, program.one({'text'}, place('Emerging', 2, 10)), lambda now: now == second, 'the second text')


def check_a_statement_moves_within_the_section():
    with Program(EXAMPLE) as program:
        first = text(start(program))
        undo = program.one({'push button'}, 'Undo.*')
        program.key('alt+Up', 'alt+Down')
        expect(program, at(program, 'Emerging', 2, 10), lambda now: now == first, 'the statement one further down')
        program.key('alt+Up')
        expect(program, at(program, 'Emerging', 1, 10), lambda now: now == first, 'the statement back')
        # At the first place there is no further up: two moves are to be undone, and not four.
        program.key('alt+Up', 'ctrl+z', 'ctrl+z')
        wait(lambda: name(undo) == 'Undo', 'nothing left to undo', hint=program.tree)
        program.key('ctrl+End')
        last = text(at(program, 'Advanced', 10))
        program.key('alt+Down', 'alt+Next', 'ctrl+Home')
        start(program)
        expect(program, program.one({'text'}, place('Advanced', 10, 10)), lambda now: now == last, 'the last statement')
        assert name(undo) == 'Undo', name(undo)


def check_statements_are_selected_as_wholes():
    with Program(EXAMPLE) as program:
        first = text(start(program))
        program.key('Escape')
        wait(lambda: selected(program) == 1, 'the statement selected', hint=program.tree)
        program.key('shift+Down')
        wait(lambda: selected(program) == 2, 'two selected', hint=program.tree)
        program.key('shift+Up')
        wait(lambda: selected(program) == 1, 'one selected', hint=program.tree)
        program.key('Return')
        wait(lambda: selected(program) == 0, 'the text again', hint=program.tree)
        program.key('ctrl+Home', 'ctrl+a')
        row = at(program, 'Emerging', 1)
        wait(lambda: selection(row) == (0, len(first)), 'the text selected', hint=program.tree)
        program.key('ctrl+a')
        wait(lambda: selected(program) == 10, 'the level selected', hint=program.tree)
        program.key('ctrl+a')
        wait(lambda: selected(program) == 40, 'the section selected', hint=program.tree)


def selected(program):
    return sum(has(row, Atspi.StateType.SELECTED) for row in program.all({'list item'}, '.*statement .*'))


def check_words_are_the_toolkits():
    with Program(EXAMPLE) as program:
        row = start(program)
        before = text(row)
        program.key('ctrl+Delete')
        expect(program, row, lambda now: now == before[len(before.split()[0]):], 'the first word gone')
        program.key('ctrl+z')
        expect(program, row, lambda now: now == before, 'the first text')


def check_undo_and_redo():
    with Program(EXAMPLE) as program:
        row = start(program)
        before = text(row)
        program.type('X')
        expect(program, row, lambda now: now == 'X' + before, 'the letter')
        program.key('ctrl+z')
        expect(program, row, lambda now: now == before, 'the letter gone')
        program.key('ctrl+shift+z')
        expect(program, row, lambda now: now == 'X' + before, 'the letter again')
        program.key('ctrl+z')
        expect(program, row, lambda now: now == before, 'the letter gone')
        program.key('ctrl+y')
        expect(program, row, lambda now: now == 'X' + before, 'the letter again')


def check_findings_and_their_menu():
    with Program(EXAMPLE) as program:
        row = start(program)
        program.type(' ')
        program.key('ctrl+End')
        at(program, 'Advanced', 10)
        program.key('F8')
        row = at(program, 'Emerging', 1)
        assert row.get_description(), 'the finding is not the description'
        for keys in ('alt+Return', 'Menu', 'shift+F10'):
            program.key(keys)
            wait(lambda: program.all({'menu', 'menu item', 'push button'}, 'Remove the blanks'), f'the menu by {keys}',
                 hint=program.tree)
            program.key('Escape')
            at(program, 'Emerging', 1)
        program.key('shift+F8')
        at(program, 'Emerging', 1)


def check_panes():
    with Program(EXAMPLE) as program:
        start(program)
        program.key('shift+F6')
        outline = wait(lambda: program.focused() if role(program.focused() or program.app) == 'list item' else None,
                       'the outline', hint=program.tree)
        assert name(outline).startswith(('Emerging', 'Occupational')), name(outline)
        program.key('F6')
        row = at(program, 'Emerging', 1)
        before = text(row)
        # An undo is told in the status line, which is a stop only where it says something.
        program.type('x')
        program.key('ctrl+z')
        expect(program, row, lambda now: now == before, 'the first text')
        visited = set()
        for _ in range(8):
            before = program.focused()
            program.key('F6')
            wait(lambda b=before: program.focused() is not None and program.focused() != b, 'another pane',
                 hint=program.tree)
            visited.add(role(program.focused()))
        assert {'push button', 'list item', 'text', 'status bar'} <= visited, visited


def check_panes_are_hidden_and_shown():
    """The text is in the middle of what is left to it."""
    with Program(EXAMPLE) as program:
        row = start(program)
        left = wait(lambda: box(row)[2] > 0 and box(row)[0], 'the row in its place', hint=program.tree)
        program.key('F9')
        wait(lambda: box(row)[0] < left, 'the outline gone', hint=program.tree)
        program.key('F9')
        wait(lambda: box(row)[0] == left, 'the outline back', hint=program.tree)
        program.key('ctrl+F9')
        wait(lambda: box(row)[0] > left, 'the problems gone', hint=program.tree)
        program.key('ctrl+F9')
        wait(lambda: box(row)[0] == left, 'the problems back', hint=program.tree)
        at(program, 'Emerging', 1)


def check_zoom():
    with Program(EXAMPLE) as program:
        row = start(program)
        normal = wait(lambda: box(row)[3], 'the row in its place', hint=program.tree)
        for keys, condition in (('ctrl+plus', lambda now: now > normal), ('ctrl+minus', lambda now: now == normal),
                                ('ctrl+minus', lambda now: now < normal), ('ctrl+0', lambda now: now == normal)):
            program.key(keys)
            wait(lambda c=condition: c(box(row)[3]), f'the height after {keys}', hint=program.tree)
        at(program, 'Emerging', 1)


def check_the_list_is_come_back_to():
    with Program(EXAMPLE) as program:
        start(program)
        program.key('shift+F6')
        wait(lambda: role(program.focused() or program.app) == 'list item', 'the outline', hint=program.tree)
        program.key('ctrl+1')
        at(program, 'Emerging', 1)


def check_panes_are_resized():
    with Program(EXAMPLE) as program:
        row = start(program)
        left = wait(lambda: box(row)[0], 'the row in its place', hint=program.tree)
        program.key('ctrl+F8')
        program.wait_focus('Width of the outline')
        program.key('Right', 'Right')
        wait(lambda: box(row)[0] > left, 'a wider outline', hint=program.tree)
        program.key('Escape')
        at(program, 'Emerging', 1)


def check_the_menu():
    with Program(EXAMPLE) as program:
        start(program)
        program.key('F10')
        program.wait_focus('Smaller text')
        program.step_to('Down', '.*Preferences.*')
        program.key('Escape')
        at(program, 'Emerging', 1)


def check_full_screen():
    """Without a window manager nobody makes a window as large as the screen; but the wish for it can be seen."""
    with Program(EXAMPLE) as program, WindowManager() as manager:
        start(program)
        program.key('F11')
        wait(lambda: manager.is_full_screen(program.window), 'the full screen', hint=program.tree)
        program.key('F11')
        wait(lambda: not manager.is_full_screen(program.window), 'the window again', hint=program.tree)
        at(program, 'Emerging', 1)


def check_pages_and_dialogs():
    with Program(EXAMPLE) as program:
        start(program)
        for keys in ('ctrl+n', 'ctrl+o', 'ctrl+shift+s', 'ctrl+comma', 'F1', 'ctrl+question'):
            program.open_window(keys)
            program.key('Escape')
            program.wait_windows(1)
        program.key('ctrl+w')
        assert program.wait_end() == 0


def check_the_filter_of_problems():
    """In its search as in its boxes: Escape leaves, what is not the popover's is the window's."""
    button = 'Choose which problems to show'
    with Folder() as folder:
        file = folder / 'framework.json'
        shutil.copy(EXAMPLE, file)
        with Program(file) as program:
            start(program)
            program.type('X')
            program.key('F6')
            program.wait_focus(button)
            program.key('Return')
            program.wait_focus('Search the problems')
            program.key('ctrl+s')
            wait(lambda: b'"X' in file.read_bytes(), 'the saved file', hint=program.tree)
            program.key('Tab')
            program.wait_focus(r'Error \(0\)')
            program.key('Escape')
            program.wait_focus(button)
            program.key('Return')
            program.wait_focus('Search the problems')
            program.key('Escape')
            program.wait_focus(button)
            program.key('Return')
            program.wait_focus('Search the problems')
            program.key('ctrl+1')
            at(program, 'Emerging', 1)
            program.key('F6')
            program.wait_focus(button)
            # A dialog finds no popover in its way, nor does who hides the panel.
            program.key('Return')
            program.wait_focus('Search the problems')
            program.key('ctrl+comma')
            wait(lambda: len(program.windows()) == 2, 'the preferences', hint=program.tree)
            program.focus_window()
            program.key('Escape')
            wait(lambda: len(program.windows()) == 1, 'the end of the preferences', hint=program.tree)
            program.focus_window()
            program.wait_focus(button)
            program.key('Return')
            program.wait_focus('Search the problems')
            program.key('ctrl+F9')
            at(program, 'Emerging', 1)


def check_a_resting_pointer_does_not_steer_the_menu():
    """The menu opens over it; only when it is moved does it choose."""
    items = ['Replace with .*', 'Allow here…', 'Explain rule', 'Cut statement', 'Copy statement']
    with Folder() as folder:
        file = folder / 'framework.json'
        file.write_bytes(EXAMPLE.read_bytes().replace(' — '.encode(), b' - ', 1))
        for resting in range(1, 5):
            with Program(file) as program:
                row = start(program)
                box = row.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
                xdotool('mousemove', '--window', program.window, box.x + 60, box.y + 60 + 30 * resting)
                program.key('alt+Return')
                for item in items:
                    program.wait_focus(item)
                    program.key('Down')


def check_quit():
    with Program(EXAMPLE) as program:
        start(program)
        program.key('ctrl+q')
        assert program.wait_end() == 0


if __name__ == '__main__':
    tap.main(globals())
