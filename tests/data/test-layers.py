#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The arrows of the architecture run one way, and the core knows no toolkit."""
import re

import tap
from places import BUILD, SOURCE, sources

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.M)
TOOLKIT = re.compile(r'^(gtk|gdk|gsk|adwaita|adw|pango|cairo|graphene)\b')
# What each folder of the core may include besides itself and the files beside it in src/core.
ALLOWED = {
    'text': set(),
    'model': {'text'},
    'json': {'text', 'model'},
    'lint': {'text', 'model'},
    'import': {'text', 'model', 'json'},
    'export': {'text', 'model', 'json'},
}


def includes(path):
    return INCLUDE.findall((SOURCE / path).read_text(encoding='utf-8'))


def check_no_toolkit_header_below_the_window():
    for folder in ('src/core', 'src/skw'):
        for path in sources(folder, '.c', '.h'):
            for name in includes(path):
                assert not TOOLKIT.match(name), f'{path} includes {name}'


def check_no_toolkit_linked_by_the_command_line():
    program = BUILD / 'src/skw/skw'
    if not program.exists():
        raise tap.Skip('skw is not built')
    for line in tap.run('ldd', str(program)).splitlines():
        library = line.split()[0]
        assert not re.match(r'lib(gtk|gdk|adwaita|pango|cairo|X11|wayland)', library), line


def check_folders_of_the_core_keep_their_order():
    for folder, allowed in ALLOWED.items():
        for path in sources(f'src/core/{folder}', '.c', '.h'):
            for name in includes(path):
                other = name.split('/')[0] if '/' in name else folder
                if other in ALLOWED:
                    assert other in allowed | {folder}, f'{path} includes {name}'


if __name__ == '__main__':
    tap.main(globals())
