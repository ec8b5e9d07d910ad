#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A framework drafted from nothing, by keys alone, is the same bytes as the one it copies, but for the time of
its export; and while it is written nothing is called wrong but what is being typed."""
import json
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'data'))
from harness import EXAMPLE, SEED, Folder, Program, has, name, role, text, wait, Atspi
import tap

DASH = ' — '


class Draft:
    """A document that is written into a window."""

    def __init__(self, program, document):
        self.program = program
        self.document = document

    def begin(self):
        """New framework: code and title; the profile makes the levels."""
        program = self.program
        program.open_window('ctrl+n')
        program.type(self.document['occupation']['soc'])
        program.key('Tab')
        program.type(self.document['occupation']['title'])
        program.key('Return')
        program.wait_windows(1)
        program.wait_focus('New statement')
        self.problems = program.one({'push button', 'toggle button'}, 'No problems|.*problems?')

    def expect_no_problems(self, after):
        assert name(self.problems) == 'No problems', f'{name(self.problems)} after “{after}”\n{self.program.tree()}'

    def fill_pages(self):
        """From the text to the outline by F6, up to its first lines, to their pages and back by F6, and on to the
        first level."""
        program = self.program
        program.key('shift+F6')
        wait(lambda: role(program.focused() or program.app) == 'list item', 'the outline', hint=program.tree)
        program.key('Home')
        self.fill_page('Occupation', self.document['occupation'], (
            ('O\*NET-SOC code', 'soc'), ('Title', 'title'), ('Group', 'group'), ('Sector', 'sector'),
            ('Job zone', 'jobZone'), ('Job zone is inferred', 'jobZoneInferred')))
        self.fill_page('Framework', {**self.document['framework'], **self.document['sources'], **self.document}, (
            ('Version', 'version'), ('Description', 'description'), ('Context covered', 'contextCovered'),
            ('O\*NET release', 'onet'), ('Crosswalk', 'crosswalk'), ('Generator', 'generator'), ('Attribution', 'attribution')))
        program.step_to('Down', next(iter(self.document['framework']['levels'].values()))['label'] + '.*')
        program.key('F6')
        program.wait_focus('New statement')

    def fill_page(self, page, values, fields):
        """Each field in turn by Tab; back to the outline, and on to its next line."""
        program = self.program
        program.wait_focus(page)
        program.key('F6')
        program.wait_focus(fields[0][0])
        for title, member in fields:
            field = wait(program.focused, 'a field', hint=program.tree)
            if not re.fullmatch(title, name(field)):
                field = program.step_to('Tab', title)
            self.fill(field, values.get(member, ''))
            self.expect_no_problems(title)
        program.key('shift+F6')
        program.wait_focus(page)
        program.key('Down')

    def fill(self, field, value):
        program = self.program
        if role(field) in ('push button', 'combo box'):
            # The choices are "None", and the numbers in order.
            program.step('space')
            program.key('Home')
            program.wait_focus('None')
            for number in range(value or 0):
                program.key('Down')
                program.wait_focus(f'{number + 1} .*')
            program.key('Return')
            program.wait_focus(name(field))
        elif isinstance(value, bool):
            for wanted in (True, value) if not value else (True,):
                program.key('space')
                wait(lambda w=wanted: has(field, Atspi.StateType.CHECKED) == w, f'{name(field)} {wanted}',
                     hint=program.tree)
        elif text(field) != value:
            assert text(field) == '' or name(field) == 'Generator', f'{name(field)} has “{text(field)}”'
            program.key('ctrl+a')
            if value:
                program.write(value)
            else:
                program.key('Delete')
            wait(lambda: text(field) == value, f'{name(field)}: {value}', hint=lambda: repr(text(field)))

    def write_statement(self, statement):
        """As a writer does: Tab sets the separator; a later dash is entered by its code."""
        label, action = statement.split(DASH, 1)
        self.program.write(label)
        self.program.key('Tab')
        self.program.write(action)

    def write_levels(self):
        program = self.program
        levels = list(self.document['framework']['levels'].values())
        for number, level in enumerate(levels):
            for place, statement in enumerate(level['statements'], 1):
                self.write_statement(statement)
                row = program.wait_focus(f"{level['label']}, statement {place} of {place}")
                wait(lambda r=row, s=statement: text(r) == s, statement, hint=lambda r=row: repr(text(r)))
                self.expect_no_problems(statement)
                if place < len(level['statements']):
                    program.key('Return')
                    program.wait_focus(f"{level['label']}, statement {place + 1} of {place + 1}")
                elif number + 1 < len(levels):
                    program.key('ctrl+Next')
                    program.wait_focus('New statement')
                self.expect_no_problems(statement)

    def save_as(self, path):
        """A new framework has no file yet: the file chooser asks."""
        program = self.program
        program.open_window('ctrl+s')
        program.key('ctrl+a')
        program.type(str(path))
        program.key('Return')
        wait(path.exists, f'{path.name}', hint=program.tree)
        program.wait_windows(1)


def without_time(content):
    """The bytes but for the time of the export, which a document that was never exported has not got."""
    shorter, count = re.subn(rb'"exportedAt":"[^"]*",', b'', content)
    assert count == 1
    return shorter


def draft(source):
    content = source.read_bytes()
    with Folder() as folder:
        file = folder / 'draft.json'
        with Program() as program:
            written = Draft(program, json.loads(content))
            written.begin()
            written.fill_pages()
            written.write_levels()
            written.save_as(file)
        saved = file.read_bytes()
    assert saved == without_time(content), f'{saved.decode()}\nis not\n{content.decode()}'


def check_draft_an_example():
    draft(EXAMPLE)


def check_draft_the_seed():
    if not SEED.is_file():
        raise tap.Skip('the shared reference material is not there')
    draft(SEED)


if __name__ == '__main__':
    tap.main(globals())
