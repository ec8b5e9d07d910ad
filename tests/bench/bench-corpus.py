#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lint a corpus of 998 frameworks: in one process on bytes in memory, and as `skw lint` runs.

usage: bench-corpus.py BENCH_CORPUS [SKW]

The corpus is made by the shared material's own tool, from the shared seed, in a temporary folder.
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROUNDS = 5


def measure(*command):
    """Run a command; return its seconds, and the most memory it had, in MiB."""
    start = time.monotonic()
    with open(os.devnull, 'wb') as nowhere:
        child = subprocess.Popen(command, stdout=nowhere)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.monotonic() - start
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(f'{command[0]} failed')
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main(bench, skw=None):
    shared = pathlib.Path(os.environ.get('SW_TEST_SHARED', ''))
    maker = shared / 'tools' / 'make_corpus.py'
    seed = shared / 'seeds' / '21-1021.00.export.json'
    if not maker.is_file() or not seed.is_file():
        print('The corpus: skipped, the shared reference material is not there')
        return
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, maker, seed, folder], check=True, stdout=subprocess.DEVNULL)
        corpus = os.path.join(folder, 'corpus')
        subprocess.run([bench, corpus], check=True)
        if skw is None:
            print('As a process: skipped, there is no skw in this build')
            return
        floor, lint = [], []
        for _ in range(ROUNDS):
            floor.append(measure(bench, '--parse', corpus))
            lint.append(measure(skw, 'lint', corpus))
    print('As processes, files read from disk:')
    for what, runs in (("json-glib's parse alone (the floor)", floor), ('skw lint (the bar: 2 ×, 16 MiB)', lint)):
        seconds = sorted(run[0] for run in runs)
        work = sorted(run[1] for run in runs)
        print(f'  {what:46} min {seconds[0] * 1000:10.1f} ms   median {seconds[len(seconds) // 2] * 1000:10.1f} ms'
              f'   processor {work[0] * 1000:8.1f} ms   at most {max(run[2] for run in runs):5.1f} MiB')
    print(f'  {"ratio":46} {min(run[0] for run in lint) / min(run[0] for run in floor):14.2f} ×'
          f'   processor {min(run[1] for run in lint) / min(run[1] for run in floor):.2f} ×')


if __name__ == '__main__':
    sys.stdout.reconfigure(line_buffering=True)
    main(*sys.argv[1:])
