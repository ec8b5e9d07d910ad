# SPDX-License-Identifier: GPL-3.0-or-later
"""A test runner of one page: functions named check_… are run in order and told as TAP.

A check fails by raising (assert, or a command that fails); it is skipped by raising Skip.
"""
import shutil
import subprocess
import sys
import traceback


class Skip(Exception):
    pass


def run(*command, **options):
    """Run a command; what it printed becomes the message when it fails."""
    if shutil.which(command[0]) is None:
        raise Skip(f'{command[0]} is not installed')
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          check=False, **options)
    assert done.returncode == 0, f"{' '.join(map(str, command))}: status {done.returncode}\n{done.stdout}"
    return done.stdout


def main(names):
    checks = [(name, check) for name, check in names.items() if name.startswith('check_')]
    print(f'1..{len(checks)}')
    failed = 0
    for number, (name, check) in enumerate(checks, 1):
        title = f"{number} {name.removeprefix('check_').replace('_', ' ')}"
        try:
            check()
        except Skip as reason:
            print(f'ok {title} # SKIP {reason}')
        except Exception:  # whatever it is, it is this check's failure and the next one still runs
            failed += 1
            for line in traceback.format_exc().splitlines():
                print(f'# {line}')
            print(f'not ok {title}')
        else:
            print(f'ok {title}')
        sys.stdout.flush()
    sys.exit(1 if failed else 0)
