#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files as the whole program deals with them: what cannot be opened says why, what is open already is
raised, and no work is lost without a question."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'data'))
import harness
from harness import EXAMPLE, PROGRAM, Folder, Program, caret, name, role, text, wait
import tap

UNTITLED = {'schemaVersion': '1.0', 'framework': {}}


def shown(program):
    """All that the labels say."""
    return '\n'.join(name(label) for label in program.all({'label', 'info bar', 'status bar'}))


def frames(program):
    return [window for window in program.windows() if role(window) == 'frame']


def check_what_cannot_be_opened_says_why():
    with Folder() as folder:
        cases = {
            'garbage.json': b'\x00\xff\xfe garbage',
            'truncated.json': EXAMPLE.read_bytes()[:1000],
            'other.json': b'{"some": "other JSON"}',
            'twice.json': b'{"schemaVersion":"1.0","framework":{},"framework":{}}',
            'deep.json': b'[' * 200000,
        }
        for file, content in cases.items():
            (folder / file).write_bytes(content)
        (folder / 'folder.json').mkdir()
        (folder / 'dangling.json').symlink_to(folder / 'nowhere')
        os.mkfifo(folder / 'pipe.json')
        for file in [*cases, 'folder.json', 'dangling.json', 'pipe.json', 'missing.json']:
            with Program(folder / file) as program:
                heading = f'“{file}” cannot be opened'
                wait(lambda: heading in shown(program), heading, hint=program.tree)
                button = program.wait_focus('.*Try again')
                assert role(button) == 'push button'


def check_what_became_readable_opens_on_another_try():
    with Folder() as folder:
        file = folder / 'later.json'
        with Program(file) as program:
            program.wait_focus('.*Try again')
            shutil.copy(EXAMPLE, file)
            program.key('Return')
            wait(lambda: name(program.windows()[0]) == 'Electricians', 'the document', hint=program.tree)


def check_a_second_open_raises_the_window():
    with Folder() as folder:
        file = folder / 'framework.json'
        other = folder / 'other.json'
        shutil.copy(EXAMPLE, file)
        other.write_text(json.dumps(UNTITLED))
        (folder / 'link.json').symlink_to(file)
        with Program(file) as program:
            wait(lambda: name(program.windows()[0]) == 'Electricians', 'the document', hint=program.tree)
            for again in (file, folder / 'link.json', folder / '.' / 'framework.json'):
                subprocess.run([PROGRAM, again], check=True, timeout=harness.TIMEOUT)
                assert len(frames(program)) == 1, program.tree()
            subprocess.run([PROGRAM, other], check=True, timeout=harness.TIMEOUT)
            wait(lambda: len(frames(program)) == 2, 'a window for another file', hint=program.tree)


def check_several_files_open_each_in_a_window():
    with Folder() as folder:
        files = [folder / f'{number}.json' for number in range(3)]
        for file in files:
            shutil.copy(EXAMPLE, file)
        with Program(*files) as program:
            wait(lambda: len(frames(program)) == 3, 'three windows', hint=program.tree)


def check_a_newer_format_opens_read_only():
    with Folder() as folder:
        file = folder / 'newer.json'
        before = EXAMPLE.read_bytes().replace(b'"schemaVersion":"1.0"', b'"schemaVersion":"9.0"')
        assert b'"9.0"' in before
        file.write_bytes(before)
        with Program(file) as program:
            row = open_first_statement(program)
            reason = wait(lambda: [name(bar) for bar in program.all({'info bar', 'label'}) if '9.0' in name(bar)],
                          'the reason', hint=program.tree)
            assert reason
            shown_text = text(row)
            program.key('End')
            program.type('x')
            program.key('ctrl+s')
            program.key('Home')
            wait(lambda: caret(row) == 0, 'the caret at the start', hint=program.tree)
            assert text(row) == shown_text
        assert file.read_bytes() == before


def open_first_statement(program):
    """Focus the first statement of the section, and return its text widget."""
    row = program.one({'text'}, '.*statement 1 of .*')
    program.click(row)
    return program.wait_focus('.*statement 1 of .*')


def type_into(program, row, what):
    before = text(row)
    program.key('ctrl+Home', 'Home')
    program.type(what)
    wait(lambda: text(row) == what + before, f'“{what}” in the first statement', hint=program.tree)


def dialog(program, heading):
    found = wait(lambda: [window for window in program.windows()
                          if any(re.fullmatch(heading, name(label)) for label in program.all({'label'}, within=window))
                          and role(window) != 'frame'],
                 f'a dialog: {heading}', hint=program.tree)
    program.focus_window()
    return found[0]


def answer(program, window, button):
    program.press({'push button'}, f'.*{button}', within=window)


def check_closing_asks_about_unsaved_work():
    with Folder() as folder:
        file = folder / 'framework.json'
        before = EXAMPLE.read_bytes()
        for response in ('Discard', 'Save'):
            file.write_bytes(before)
            with Program(file) as program:
                row = open_first_statement(program)
                type_into(program, row, 'New ')
                program.key('ctrl+w')
                asked = dialog(program, 'Save the changes to .*')
                program.key('Escape')
                wait(lambda: len(program.windows()) == 1, 'the dialog gone after Cancel', hint=program.tree)
                assert program.process.poll() is None
                program.focus_window()
                program.key('ctrl+w')
                asked = dialog(program, 'Save the changes to .*')
                answer(program, asked, response)
                assert program.wait_end() == 0
            after = file.read_bytes()
            assert (after == before) == (response == 'Discard'), response
            assert after.count(b'New ') == before.count(b'New ') + (response == 'Save')


def check_saving_leaves_nothing_to_ask():
    with Folder() as folder:
        file = folder / 'framework.json'
        shutil.copy(EXAMPLE, file)
        with Program(file) as program:
            row = open_first_statement(program)
            type_into(program, row, 'X')
            wait(lambda: name(program.windows()[0]).startswith('•') or '• ' in shown(program), 'the bullet',
                 hint=program.tree)
            program.key('ctrl+s')
            wait(lambda: b'"X' in file.read_bytes(), 'the saved file', hint=program.tree)
            wait(lambda: '• ' not in shown(program), 'the bullet gone', hint=program.tree)
            program.key('ctrl+w')
            assert program.wait_end() == 0


def check_saving_and_closing_at_once_asks_nothing():
    with Folder() as folder:
        file = folder / 'framework.json'
        shutil.copy(EXAMPLE, file)
        with Program(file) as program:
            row = open_first_statement(program)
            type_into(program, row, 'X')
            program.key('ctrl+s', 'ctrl+w')
            assert program.wait_end() == 0
        assert b'"X' in file.read_bytes()


def check_a_file_of_another_window_is_not_saved_to():
    with Folder() as folder:
        file, other = folder / 'framework.json', folder / 'other.json'
        shutil.copy(EXAMPLE, file)
        other.write_text(json.dumps(UNTITLED))
        before = other.read_bytes()
        with Program(file) as program:
            wait(lambda: name(program.windows()[0]) == 'Electricians', 'the document', hint=program.tree)
            first = program.window
            subprocess.run([PROGRAM, other], check=True, timeout=harness.TIMEOUT)
            wait(lambda: len(frames(program)) == 2, 'a window for another file', hint=program.tree)
            harness.xdotool('windowfocus', '--sync', first)
            program.key('ctrl+shift+s')
            wait(lambda: len(program.windows()) == 3, 'the file chooser', hint=program.tree)
            program.focus_window()
            program.wait_focus('Name:')
            program.key('ctrl+a')
            program.type(str(other))
            program.key('Return')
            program.press({'push button'}, '.*Replace')
            answer(program, dialog(program, '“other.json” is open in another window'), 'Cancel')
            wait(lambda: len(program.windows()) == 2, 'the message gone', hint=program.tree)
        assert other.read_bytes() == before


def check_a_file_that_another_program_changed_is_not_overwritten():
    with Folder() as folder:
        file = folder / 'framework.json'
        before = EXAMPLE.read_bytes()
        theirs = before.replace(b'Electricians', b'Electricity people')
        for response, expected in (('Cancel', lambda now: now == theirs), ('Overwrite', lambda now: b'Mine ' in now)):
            file.write_bytes(before)
            with Program(file) as program:
                row = open_first_statement(program)
                type_into(program, row, 'Mine ')
                file.write_bytes(theirs)
                os.utime(file, ns=(time.time_ns(), time.time_ns() + 10**9))
                program.key('ctrl+s')
                answer(program, dialog(program, 'The file was changed by another program'), response)
                wait(lambda: len(program.windows()) == 1, 'the dialog gone', hint=program.tree)
                wait(lambda: expected(file.read_bytes()), f'the file after {response}', hint=program.tree)


def check_a_file_that_may_not_be_written_says_so():
    if os.geteuid() == 0:
        raise tap.Skip('root may write everything')
    with Folder() as folder:
        file = folder / 'framework.json'
        shutil.copy(EXAMPLE, file)
        folder.chmod(0o500)
        try:
            with Program(file) as program:
                type_into(program, open_first_statement(program), 'X')
                program.key('ctrl+s')
                dialog(program, 'The framework is not saved')
            assert file.read_bytes() == EXAMPLE.read_bytes()
        finally:
            folder.chmod(0o700)


def check_work_that_was_not_saved_is_offered_again():
    with Folder() as folder:
        file = folder / 'framework.json'
        shutil.copy(EXAMPLE, file)
        with Program(file) as program:
            type_into(program, open_first_statement(program), 'Kept ')
            program.end()
        assert file.read_bytes() == EXAMPLE.read_bytes()
        with Program(file) as program:
            program.press({'push button'}, '.*Restore')
            wait(lambda: text(program.one({'text'}, '.*statement 1 of .*')).startswith('Kept '), 'the work',
                 hint=program.tree)


if __name__ == '__main__':
    tap.main(globals())
