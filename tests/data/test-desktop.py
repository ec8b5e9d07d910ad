#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop reads: valid by the desktop's own tools, and installed where they look."""
import os
import pathlib
import re
import struct
import tempfile
import xml.etree.ElementTree

import tap
from places import BUILD, SOURCE, sources

APP = 'com.skillwright.Skillwright'
TYPE = 'application/vnd.skillwright.framework+json'
SHARE = 'share'
OPTION = re.compile(r'--[a-z][a-z-]*')


def install(folder):
    """Install into a folder; return the paths below the prefix, sorted."""
    tap.run('meson', 'install', '-C', str(BUILD), '--no-rebuild', '--quiet', '--destdir', folder)
    files = [str(path.relative_to(folder)) for path in pathlib.Path(folder).rglob('*') if path.is_file()]
    prefix = os.path.commonpath(
        [name.split(f'/{SHARE}/')[0] for name in files if f'/{SHARE}/' in name]) + '/'
    return prefix, sorted(name.removeprefix(prefix) for name in files)


def check_desktop_entry():
    tap.run('desktop-file-validate', str(BUILD / f'data/{APP}.desktop'))


def check_metainfo():
    tap.run('appstreamcli', 'validate', '--no-net', str(BUILD / f'data/{APP}.metainfo.xml'))


def check_the_screenshots_are_ours():
    """Each that software centres fetch from the project's pages is kept here, as large as they are told."""
    images = xml.etree.ElementTree.parse(BUILD / f'data/{APP}.metainfo.xml').findall('./screenshots/screenshot/image')
    assert {pathlib.PurePosixPath(image.text).name for image in images} == \
        {path.name for path in sources('data/screenshots', '.png')}
    for image in images:
        head = (SOURCE / 'data' / 'screenshots' / pathlib.PurePosixPath(image.text).name).read_bytes()[:24]
        # A PNG tells its size first, in two big-endian numbers.
        assert struct.unpack('>II', head[16:]) == (int(image.get('width')), int(image.get('height'))), image.text


def check_every_language_is_there():
    for path in sources('po', '.po'):
        for name, mark in ((f'{APP}.desktop', 'GenericName[{}]='), (f'{APP}.metainfo.xml', '<p xml:lang="{}">'),
                           (f'{APP}.xml', '<comment xml:lang="{}">')):
            text = (BUILD / 'data' / name).read_text(encoding='utf-8')
            assert mark.format(path.stem) in text, f'{name} has no {path.stem}'


def check_schema():
    tap.run('glib-compile-schemas', '--strict', '--dry-run', str(SOURCE / 'data'))


def check_xml_is_well_formed():
    files = sources('data', '.xml', '.in', '.svg') + sources('ui', '.xml', '.ui')
    tap.run('xmllint', '--noout', '--nonet',
            *[str(SOURCE / path) for path in files if not path.name.endswith('.desktop.in')])


def check_templates_do_not_use_deprecated_widgets():
    for path in sources('ui', '.ui'):
        text = (SOURCE / path).read_text(encoding='utf-8')
        found = re.search(r'class="(AdwLeaflet|AdwSqueezer|AdwViewSwitcherTitle|GtkDialog|GtkTreeView)"', text)
        assert not found, f'{path} uses {found[1]}'


def check_mime_type():
    with tempfile.TemporaryDirectory() as folder:
        prefix, files = install(f'{folder}/root')
        share = f'{folder}/root/{prefix}{SHARE}'
        tap.run('update-mime-database', f'{share}/mime')
        example = (SOURCE / 'data/examples/47-2111.00.json').read_text(encoding='utf-8')
        lines = '{\n  "schemaVersion": "1.0"\n}\n'
        for name, text, claimed in (
                ('named.skillwright.json', '{}', True),
                ('canonical', example, True),
                ('lines', lines, True),
                ('47-2111.00.json', example, False),
                ('other', '{"schema":1}', False)):
            path = f'{folder}/{name}'
            with open(path, 'w', encoding='utf-8') as file:
                file.write(text)
            # The system's own types come second, so that *.json has its owner here too.
            told = tap.run('gio', 'info', '-a', 'standard::content-type', path,
                           env=dict(os.environ, XDG_DATA_HOME=share, XDG_DATA_DIRS='/usr/share'))
            assert (TYPE in told) == claimed, f'{name}: {told}'


def check_man_page():
    environment = dict(os.environ, LC_ALL='C.UTF-8', MANWIDTH='80', MAN_KEEP_STDERR='1')
    page = tap.run('man', '--warnings', '-E', 'UTF-8', '-l', str(SOURCE / 'data/man/skw.1'), env=environment)
    assert 'warning' not in page.split('NAME')[0], page
    for word in ('lint', 'fix', 'format', 'export', 'check', 'rules', 'explain', 'EXIT STATUS'):
        assert word in page, f'{word} is not explained'


def check_completion():
    script = SOURCE / 'data/completion/skw.bash'
    for words, expected in (
            ('skw f', 'fix format'),
            ('skw lint --fo', '--format'),
            ('skw lint --format s', 'sarif'),
            ('skw format --layout ', 'canonical lines'),
            ('skw export --to ', 'canonical html csv flat-json'),
            ('skw fix --in', '--in-place')):
        line = words.split(' ')
        told = tap.run('bash', '-c', f'. "{script}"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _skw; '
                       'echo "${COMPREPLY[*]}"', 'bash', *line)
        assert told.strip() == expected, f'{words}: {told}'


def check_man_page_and_completion_know_the_options():
    program = BUILD / 'src/skw/skw'
    if not program.exists():
        raise tap.Skip('skw is not built')
    man = (SOURCE / 'data/man/skw.1').read_text(encoding='utf-8').replace('\\-', '-')
    common = {'--help', '--version'}
    for command in ('lint', 'fix', 'format', 'export', 'check', 'rules', 'explain'):
        told = set(OPTION.findall(tap.run(str(program), command, '--help'))) - common
        section = man.split(f'.SS skw {command}')[1].split('\n.S')[0]
        assert told == set(OPTION.findall(section)) - common, f'man page, {command}: {told}'
        offered = tap.run('bash', '-c', f'. "{SOURCE}/data/completion/skw.bash"; COMP_WORDS=(skw {command} --); '
                          'COMP_CWORD=2; _skw; echo "${COMPREPLY[*]}"')
        assert told == set(offered.split()) - common, f'completion, {command}: {told}'


def check_install():
    expected = {
        f'share/applications/{APP}.desktop',
        f'share/metainfo/{APP}.metainfo.xml',
        f'share/glib-2.0/schemas/{APP}.gschema.xml',
        f'share/mime/packages/{APP}.xml',
        f'share/icons/hicolor/scalable/apps/{APP}.svg',
        f'share/icons/hicolor/symbolic/apps/{APP}-symbolic.svg',
        'share/man/man1/skw.1',
        'share/bash-completion/completions/skw',
        'share/zsh/site-functions/_skw',
        'share/fish/vendor_completions.d/skw.fish',
        'share/skillwright/profiles/default.json',
    }
    expected |= {f'share/skillwright/examples/{path.name}' for path in sources('data/examples', '.json')}
    expected |= {f'share/skillwright/schema/{path.name}' for path in sources('data/schema', '.json', '.md', '.py')}
    expected |= {f'share/locale/{path.stem}/LC_MESSAGES/skillwright.mo' for path in sources('po', '.po')}
    expected |= {f'bin/{name}' for name in ('skw', 'skillwright') if (SOURCE / 'src' / name).is_dir()}
    with tempfile.TemporaryDirectory() as folder:
        found = set(install(folder)[1])
    assert expected <= found, f'not installed: {sorted(expected - found)}'
    assert found <= expected, f'installed without need: {sorted(found - expected)}'


if __name__ == '__main__':
    tap.main(globals())
