#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Count what `meson test` ran, from its JSON logs, by subtest.

Meson counts programs; a program of fifty subtests of which one fails is "1 failed" there
and "49 passed, 1 failed" here. What TAP cannot say is a failure of its own: a crash, a time-out,
a plan that is missing or not kept, a log that is not there (the build failed). The output of
what failed is printed first, the reasons for skips next, and the count stands alone on the last line.

usage: tap-summary.py LOG.json…        exit status 1 when anything failed or nothing ran
"""
import json
import re
import sys

RESULT = re.compile(r'^(ok|not ok)\b\s*(\d+)?\s*(?:- )?(.*?)(?:\s#\s*(SKIP|TODO)\b\S*\s*(.*))?$', re.I)
PLAN = re.compile(r'^1\.\.(\d+)\s*(?:#\s*SKIP\b\S*\s*(.*))?$', re.I)
TAIL = 200


def count(stdout):
    """Return passed, failed names, skipped (name, reason) and what is wrong with the TAP itself."""
    passed, failed, skipped, plan, wrong = 0, [], [], None, None
    for line in stdout.splitlines():
        if found := PLAN.match(line):
            plan = int(found[1])
            if plan == 0:
                skipped.append(('everything', found[2] or ''))
        elif found := RESULT.match(line):
            name, directive = found[3].strip(), (found[4] or '').upper()
            if directive:
                skipped.append((name, found[5] or directive))
            elif found[1].lower() == 'ok':
                passed += 1
            else:
                failed.append(name)
        elif line.startswith('Bail out!'):
            wrong = line
    ran = passed + len(failed) + len(skipped)
    if wrong is None and plan is None:
        wrong = 'no plan'
    elif wrong is None and plan and plan != ran:
        wrong = f'{plan} subtests planned, {ran} told'
    return passed, failed, skipped, wrong


def main(logs):
    passed, failed, skipped = 0, 0, 0
    notes = []
    for log in logs:
        build = log.split('/')[0]
        try:
            with open(log, encoding='utf-8') as lines:
                runs = [json.loads(line) for line in lines]
        except (OSError, ValueError):
            runs = []
        if not runs:
            failed += 1
            print(f'\n==== {log}: no test ran: did the build fail?')
        for run in runs:
            name = f"{build}: {run['name']}"
            stdout = run.get('stdout') or ''
            ok, bad, left, wrong = count(stdout)
            if not wrong and not bad and run['result'] not in ('OK', 'SKIP'):
                wrong = f"{run['result']}, exit status {run['returncode']}"
            passed += ok
            failed += len(bad) + (1 if wrong else 0)
            skipped += len(left)
            notes += [f'skipped: {name}: {test}: {reason}' for test, reason in left]
            if bad or wrong:
                print(f'\n==== {name}: failed: ' + ', '.join(bad + ([wrong] if wrong else [])))
                output = (stdout + (run.get('stderr') or '')).splitlines()
                if len(output) > TAIL:
                    print(f'(the last {TAIL} of {len(output)} lines)')
                print('\n'.join(output[-TAIL:]))
    print()
    for note in notes:
        print(note)
    print(f'{passed} passed, {failed} failed, {skipped} skipped')
    return 1 if failed or not passed else 0


if __name__ == '__main__':
    sys.stdout.reconfigure(errors='replace')
    sys.exit(main(sys.argv[1:]))
