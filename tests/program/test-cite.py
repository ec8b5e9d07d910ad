#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Citing, as a whole: by Ctrl+K, saved; and what one run of the program has copied is pasted into another,
with its citation and its source."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'data'))
from harness import EXAMPLE, PROGRAM, TIMEOUT, Failure, Folder, Program, name, wait, xdotool
import tap

FIRST = r'Emerging, statement 1 of \d+'
LABEL = 'Bench book of the guild'


def extensions(file):
    return json.loads(file.read_bytes()).get('extensions', {})


def records(file):
    return extensions(file)['occupational']['levels']['emerging']['statements']


def make(folder, file):
    path = folder / file
    path.write_bytes(EXAMPLE.read_bytes())
    return path


def save(program, file):
    before = file.stat().st_mtime_ns
    program.key('ctrl+s')
    wait(lambda: file.stat().st_mtime_ns != before, 'the file', hint=program.tree)


def cite_new(program):
    program.wait_focus(FIRST)
    program.key('ctrl+k')
    program.wait_focus('Find or name a source')
    program.type(LABEL)
    program.one(None, f'New source .*{LABEL}.*')
    program.key('Return')
    program.wait_focus(FIRST)


def check_a_new_source():
    with Folder() as folder:
        file = make(folder, 'a.json')
        with Program(file) as program:
            cite_new(program)
            chip = program.one(None, f'Citation of {LABEL}, 1 of 1')
            assert re.fullmatch(f'Citation of {LABEL}, 1 of 1', name(chip))
            save(program, file)
        source, = extensions(file)['sources']
        assert source['label'] == LABEL, source
        assert records(file)[0]['citations'] == [source['id']], records(file)[0]


class OtherRun:
    """A second run, on a bus of its own: else it would only ask the first one for another window."""

    def __init__(self, file):
        self.process = subprocess.Popen(['dbus-run-session', '--', PROGRAM, file], stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL,
                                        env={**os.environ, 'GTK_A11Y': 'none', 'NO_AT_BRIDGE': '1'})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(TIMEOUT)

    def find_window(self, title):
        if self.process.poll() is not None:
            raise Failure('the second run has ended')
        return (xdotool('search', '--onlyvisible', '--name', title)[1].split() or [None])[-1]


def check_statements_between_two_runs():
    if shutil.which('dbus-run-session') is None:
        raise tap.Skip('no dbus-run-session')
    with Folder() as folder:
        there, here = make(folder, 'there.json'), make(folder, 'here.json')
        document = json.loads(there.read_bytes())
        document['occupation']['title'] = 'The other run'
        there.write_text(json.dumps(document), encoding='utf-8')
        with Program(here) as program:
            cite_new(program)
            program.key('Escape', 'ctrl+c')
            with OtherRun(there) as other:
                window = wait(lambda: other.find_window('The other run'), 'the window of the second run')
                xdotool('windowfocus', '--sync', window)

                def paste():
                    # What is asked of a page that is not there yet, or of a clipboard, takes its time.
                    xdotool('key', 'Escape', 'ctrl+v', 'sleep', 0.5, 'key', 'ctrl+s', 'sleep', 0.2)
                    return extensions(there).get('sources')
                wait(paste, 'the pasted statement in the file')
        source, = extensions(there)['sources']
        assert source['label'] == LABEL, source
        assert [source['id']] in [record.get('citations') for record in records(there)], records(there)


if __name__ == '__main__':
    tap.main(globals())
