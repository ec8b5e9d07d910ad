#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The count that `./dev test` ends with is true, above all when something went wrong."""
import json
import subprocess
import sys
import tempfile

import tap
from places import SOURCE

# TAP output, Meson's word for the program, its exit status; then passed, failed, skipped.
TABLE = [
    ('1..2\nok 1 /a\nok 2 /b\n', 'OK', 0, 2, 0, 0),
    ('ok 1 /a\nok 2 /b\n1..2\n', 'OK', 0, 2, 0, 0),
    ('1..2\nok 1 /a\nnot ok 2 /b - ERROR\n', 'FAIL', 1, 1, 1, 0),
    ('1..2\nok 1 /a # SKIP no shared folder\nok 2 /b\n', 'OK', 0, 1, 0, 1),
    ('1..1\nnot ok 1 /a # TODO later\n', 'OK', 0, 0, 0, 1),
    ('1..0 # SKIP nothing here\n', 'SKIP', 0, 0, 0, 1),
    ('1..1\n# ok 2 only a comment\nok 1 /a\n', 'OK', 0, 1, 0, 0),
    # No failed subtest, and yet a failure.
    ('1..2\nok 1 /a\n', 'ERROR', -11, 1, 1, 0),
    ('1..1\nok 1 /a\n', 'TIMEOUT', -15, 1, 1, 0),
    ('1..1\nok 1 /a\n', 'ERROR', 99, 1, 1, 0),
    ('ok 1 /a\n', 'ERROR', 0, 1, 1, 0),
    ('', 'OK', 0, 0, 1, 0),
    ('Bail out! assertion\n', 'ERROR', -6, 0, 1, 0),
]


def summary(*logs):
    done = subprocess.run([sys.executable, SOURCE / 'tests/tap-summary.py', *logs],
                          stdout=subprocess.PIPE, text=True, check=False)
    return done.returncode, done.stdout


def check_counts():
    for stdout, result, status, passed, failed, skipped in TABLE:
        run = {'name': 'it', 'stdout': stdout, 'result': result, 'returncode': status}
        with tempfile.NamedTemporaryFile('w', suffix='.json') as log:
            log.write(json.dumps(run) + '\n')
            log.flush()
            code, text = summary(log.name)
        last = text.splitlines()[-1]
        assert last == f'{passed} passed, {failed} failed, {skipped} skipped', (stdout, result, text)
        assert code == (1 if failed or not passed else 0), (stdout, result, code)


def check_output_of_failures_is_shown():
    run = {'name': 'it', 'stdout': '1..1\nnot ok 1 /a\n', 'stderr': 'why it failed\n',
           'result': 'FAIL', 'returncode': 1}
    with tempfile.NamedTemporaryFile('w', suffix='.json') as log:
        log.write(json.dumps(run) + '\n')
        log.flush()
        text = summary(log.name)[1]
    assert 'why it failed' in text


def check_missing_log_is_a_failure():
    code, text = summary('/nonexistent/log.json')
    assert code == 1 and text.splitlines()[-1] == '0 passed, 1 failed, 0 skipped'


if __name__ == '__main__':
    tap.main(globals())
