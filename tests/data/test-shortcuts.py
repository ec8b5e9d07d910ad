#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""README's table of keys, the window of shortcuts and the program's accelerators tell of the same keys.

Only keys that are unmistakable in a sentence are compared: those with a modifier, and the function keys.
"""
import re
import xml.etree.ElementTree as ET

import tap
from places import SOURCE

KEY = re.compile(r'(?:(?:Ctrl|Alt|Shift)\+)+(?:[A-Z]\b|F\d+|\d|Page (?:Up|Down)|Up|Down|Left|Right|Home|End|Delete|'
                 r'Enter|Tab|[+,?-])|\bF\d+\b')
NAMES = {'control': 'Ctrl', 'alt': 'Alt', 'shift': 'Shift', 'plus': '+', 'minus': '-', 'comma': ',', 'question': '?',
         'return': 'Enter'}
ORDER = ['Ctrl', 'Alt', 'Shift']


def normalise(key):
    """“Ctrl+Shift+K” of “<Shift><Control>k” as of “Ctrl+Shift+K”."""
    parts = re.findall(r'<(\w+)>', key)
    last = re.sub(r'<\w+>', '', key)
    if not parts and '+' in key[:-1]:
        *parts, last = re.split(r'\+(?!$)', key)
    parts = [NAMES.get(part.lower(), part) for part in parts]
    last = NAMES.get(last.lower(), last).replace('_', ' ')
    return '+'.join(sorted(parts, key=ORDER.index) + [last.upper() if len(last) == 1 else last])


def is_compared(key):
    return KEY.fullmatch(key) is not None


def keys_of_readme():
    text = (SOURCE / 'README.md').read_text(encoding='utf-8')
    table = text.split('## Keyboard')[1].split('## ')[0]
    cells = [line.split('|')[1] for line in table.splitlines() if line.startswith('| ')]
    return {normalise(key) for cell in cells[1:] for key in KEY.findall(cell)}


def accelerators():
    text = (SOURCE / 'src/app/sw-accels.c').read_text(encoding='utf-8')
    return {action: [normalise(key) for key in re.findall('"([^"]+)"', keys)]
            for action, keys in re.findall(r'\{ "([\w.-]+)", \{ ([^}]*) \} \}', text)}


def keys_of_window():
    keys, of_action = set(), accelerators()
    for shortcut in ET.parse(SOURCE / 'ui/help-overlay.ui').iter('object'):
        for given in shortcut.findall('property'):
            if given.get('name') == 'accelerator':
                for key in given.text.split():
                    # One of a range stands for it; two keys one after the other are no key.
                    if not re.match(r'\w+\+', key):
                        keys.add(normalise(key.partition('...')[0]))
            elif given.get('name') == 'action-name':
                keys.update(of_action[given.text])
    return keys


def check_the_window_of_shortcuts_has_what_readme_tells():
    missing = keys_of_readme() - keys_of_window()
    assert not missing, sorted(missing)


def check_readme_tells_what_the_window_of_shortcuts_has():
    missing = {key for key in keys_of_window() if is_compared(key)} - keys_of_readme() - {'Ctrl+=', 'Ctrl+/'}
    assert not missing, sorted(missing)


def check_every_accelerator_is_told():
    for action, keys in accelerators().items():
        assert set(keys) & keys_of_readme(), (action, keys)


if __name__ == '__main__':
    tap.main(globals())
