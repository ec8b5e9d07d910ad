#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A translation is used: the program from the build folder speaks it, and only to people.

gettext asks LANGUAGE in any locale but "C" itself. C.UTF-8 comes with the C library, so that
no language has to be generated on the system.
"""
import copy
import json
import locale
import os
import subprocess

import tap
from places import BUILD, SOURCE

SKW = BUILD / 'src/skw/skw'
EXAMPLE = SOURCE / 'data/examples/47-2111.00.json'
LOCALE = 'C.UTF-8'


def skw(language, *arguments, stdin=b''):
    try:
        locale.setlocale(locale.LC_ALL, LOCALE)
    except locale.Error as error:
        raise tap.Skip(f'there is no locale {LOCALE}') from error
    env = {name: value for name, value in os.environ.items() if not name.startswith('LC_')}
    env.update(LANG=LOCALE, LANGUAGE=language)
    done = subprocess.run([str(SKW), *arguments], input=stdin, stdout=subprocess.PIPE, env=env, check=False)
    return done.stdout.decode()


def flawed():
    value = json.loads(EXAMPLE.read_text(encoding='utf-8'))
    statements = next(iter(value['framework']['levels'].values()))['statements']
    statements[0] = statements[0].replace(' — ', ' - ')
    return json.dumps(value).encode()


def for_programs(findings):
    findings = copy.deepcopy(findings)
    for finding in findings:
        del finding['message'], finding['fix']
    return findings


def check_help_is_spanish():
    text = skw('es', '--help')
    assert 'Órdenes:' in text and 'Explicar para qué está una regla' in text
    assert 'Commands:' not in text
    assert 'Commands:' in skw('en', '--help')


def check_messages_are_spanish_and_what_programs_read_is_not():
    spanish, english = (json.loads(skw(language, 'lint', '--format=json', '-', stdin=flawed()))
                        for language in ('es', 'en'))
    assert spanish[0]['rule'] == 'separator-form'
    assert spanish[0]['message'].startswith('Hay un guion donde debería estar el separador.')
    assert english[0]['message'].startswith('A hyphen stands where the separator should.')
    assert for_programs(spanish) == for_programs(english)


def check_columns_stand_below_each_other():
    for language in ('es', 'en'):
        ends = {line.rindex('  ') for line in skw(language, 'rules').splitlines()}
        assert len(ends) == 1, f'{language}: the titles begin in columns {sorted(ends)}'


if __name__ == '__main__':
    tap.main(globals())
