#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Start the window again and again: time to its first useful frame, memory, and frames while typing.

usage: bench-window.py BENCH_WINDOW FILE...

The floor is an empty window of the same toolkit, started in turn with ours in the same run.
"""
import subprocess
import sys

ROUNDS = 7


def start(program, what):
    """Start it once; return its figures by name."""
    result = subprocess.run([program, what], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                            timeout=120, check=True)
    return {name: float(value) for name, value in (line.split('=') for line in result.stdout.split())}


def middle(runs, name):
    """The least and the median of a figure."""
    values = sorted(run[name] for run in runs)
    return values[0], values[len(values) // 2]


def main(program, files):
    floor, ours = [], {file: [] for file in files}
    for _ in range(ROUNDS):
        floor.append(start(program, 'empty'))
        for file in files:
            ours[file].append(start(program, file))
    least, median = middle(floor, 'start')
    memory = middle(floor, 'memory')[1] / 1024
    print(f'  {"empty window (the floor)":46} min {least:8.1f} ms   median {median:8.1f} ms   {memory:6.1f} MiB')
    for file in files:
        runs = ours[file]
        first = middle(runs, 'start')
        own = middle(runs, 'memory')[1] / 1024
        print(f'  {file.rsplit("/", 1)[-1]:46} min {first[0]:8.1f} ms   median {first[1]:8.1f} ms   {own:6.1f} MiB')
        print(f'  {"to the first screenful (aim: 1.3 ×)":46} {first[0] / least:12.2f} ×   median {first[1] / median:8.2f} ×'
              f'   {own - memory:+6.1f} MiB (aim: +10)')
        print(f'  {"longest frame while 300 characters are typed":46} min {middle(runs, "longest")[0]:8.1f} ms'
              f'   median {middle(runs, "longest")[1]:8.1f} ms'
              f'   {middle(runs, "typed")[1] / 1024 - own:+6.1f} MiB after it')


if __name__ == '__main__':
    sys.stdout.reconfigure(line_buffering=True)
    main(sys.argv[1], sys.argv[2:])
