#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Run a fuzz target once over each file of its corpus, and tell the outcome as TAP.

usage: replay.py TARGET FOLDER
"""
import pathlib
import subprocess
import sys


def main(target, folder):
    inputs = sorted(path for path in pathlib.Path(folder).iterdir() if path.is_file())
    print(f'1..{len(inputs)}')
    failed = 0
    for number, path in enumerate(inputs, 1):
        done = subprocess.run([target, str(path)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              check=False)
        if done.returncode:
            failed += 1
            for line in done.stdout.decode(errors='replace').splitlines():
                print(f'# {line}')
        print(f"{'not ok' if done.returncode else 'ok'} {number} {path.name}", flush=True)
    return 1 if failed or not inputs else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
