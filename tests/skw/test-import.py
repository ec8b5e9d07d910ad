#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""skw import as a user meets it: pages of all sorts, what is said of each, how the run ends, what is written."""
import json
import os
import pathlib
import subprocess
import tempfile

import tap
from places import BUILD

HTML = ('<html><head>{head}<title>Florists</title></head><body><h1>Florists</h1><p>SOC 27-1023.00</p><h2>Emerging</h2>'
        '<ul><li><b>Cut stems</b> — strip “gently” in a café.</li></ul></body></html>')
STATEMENT = 'Cut stems — strip “gently” in a café.'
TEXT = 'Florists\nSOC 27-1023.00\nEmerging\n1. Cut stems — strip and water.\n'
GOOD = '<h1>Florists</h1><p>27-1023.00</p><h2>Emerging</h2><ul><li>Cut stems — strip and water.</li></ul>'
WORD = ('<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><h1>Florists<o:p></o:p></h1><p>27-1023.00</p>'
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.</span>Emerging</p>"
        "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a.</span>"
        '<b>Cut stems </b>strip and water.</p></body></html>')
LIBREOFFICE = ('<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/></head><body>'
               '<h1>Florists</h1><p>27-1023.00</p><h2 class="western">Emerging</h2><ol><li><p style="line-height: 100%">'
               '<span style="font-weight: bold">Cut stems</span> strip and water.</p></li></ol></body></html>')
ZONE = 'Florists\nSOC 27-1023.00\nJob Zone 4 · Considerable Preparation\nCuts, arranges and sells flowers for all occasions.\nEmerging\n1. Cut stems — strip.\n'
BUTTONS = ('<h1>Florists</h1><p>27-1023.00</p><h2>Emerging</h2><ul><li><b>Cut stems</b> <span>strip and water.</span> '
           '<button title="Rose Lore — A Handbook">Rose Lore</button> <a href=" JaVaScript:alert(1)" title="Bad Lore">Bad</a> '
           '<a href="https://example.org/a&amp;b" title="Leaf Index">Leaf</a></li></ul>')


def run(*arguments, **options):
    program = BUILD / 'src/skw/skw'
    if not program.exists():
        raise tap.Skip('skw is not built')
    return subprocess.run([program, 'import', *map(str, arguments)], capture_output=True, check=False,
                          env=dict(os.environ, LC_ALL='C.UTF-8'), **options)


def import_page(content, status):
    """Import a page; return the framework, or None, and what was said."""
    with tempfile.TemporaryDirectory() as folder:
        page, out = pathlib.Path(folder) / 'page', pathlib.Path(folder) / 'out.json'
        page.write_bytes(content if isinstance(content, bytes) else content.encode('utf-8'))
        done = run(page, '-o', out)
        told = done.stderr.decode('utf-8')
        assert done.returncode == status, f'status {done.returncode}\n{told[:2000]}'
        assert done.stdout == b''
        assert out.exists() == (status < 2), 'what is refused is not written'
        assert (status == 0) == (told == ''), told
        assert all(line.startswith(f'skw: {page}: ') for line in told.splitlines()), told[:2000]
        return json.loads(out.read_text(encoding='utf-8')) if status < 2 else None, told


def statements(framework, level='emerging'):
    return framework['framework']['levels'][level]['statements']


def check_encodings():
    for content in (HTML.format(head='').encode(), b'\xef\xbb\xbf' + HTML.format(head='').encode(),
                    HTML.format(head='<meta charset="windows-1252">').encode('cp1252'),
                    HTML.format(head='').encode('cp1252'), HTML.format(head='').encode('cp1252') + b'\0',
                    b'\xff\xfe' + HTML.format(head='').encode('utf-16-le'), HTML.format(head='').encode('utf-16-be')):
        assert statements(import_page(content, 0)[0]) == [STATEMENT], content[:40]


def check_forms():
    for content in (TEXT, TEXT.replace('\n', '\r\n'), GOOD, '<!-- saved -->\n' + GOOD, WORD,
                    LIBREOFFICE):
        framework = import_page(content, 0)[0]
        assert framework['occupation']['title'] == 'Florists' and framework['occupation']['soc'] == '27-1023.00', content
        assert statements(framework) == ['Cut stems — strip and water.'], content


def check_zone_and_description():
    framework = import_page(ZONE, 0)[0]
    assert framework['occupation']['jobZone'] == 4
    assert framework['framework']['description'] == 'Cuts, arranges and sells flowers for all occasions.'


def check_chips():
    framework = import_page(BUTTONS, 0)[0]
    sources = framework['extensions']['sources']
    assert [(source['label'], source.get('title'), source.get('url')) for source in sources] == [
        ('Rose Lore', 'Rose Lore — A Handbook', None), ('Bad', 'Bad Lore', None), ('Leaf', 'Leaf Index', 'https://example.org/a&b')]
    assert len(framework['extensions']['occupational']['levels']['emerging']['statements'][0]['citations']) == 3


def check_levels_without_names():
    page = '<h1>Florists</h1><p>27-1023.00</p><ul>' + ''.join(
        f'<li>Vase {n} — fill with water by hand.</li>' for n in range(34)) + '</ul>'
    framework, told = import_page(page, 1)
    assert [len(statements(framework, level)) for level in framework['framework']['levels']] == [10, 10, 10, 4]
    assert 'names no levels' in told, told


def check_limits():
    many = '1. Cut stems — strip.\n'
    for content, status, said in (
            (TEXT + 'x' * 8 * 1024 * 1024, 2, '8 MiB'),
            (GOOD + '<p title="' + 'x' * 65536 + '">', 2, '65536 bytes'),
            (GOOD + '<p ' + 'a=1 ' * 257 + '>', 2, '256 attributes'),
            (GOOD + '<div>' * 300 + '<p>x', 1, '256 elements'),
            (TEXT + many * 100000, 1, '100000 list items'),
            (TEXT + '2. Cold rooms — ' + 'check ' * 1700 + '\n', 1, '10000 characters')):
        assert said in import_page(content, status)[1], said


def check_what_is_no_page():
    for content, said in (('', 'Nothing of a framework'), (' \n\n', 'Nothing of a framework'), ('Dear nobody,\nbye.\n', 'Nothing of a framework'),
                          ('{"schemaVersion":"1.0","framework":{}}', 'JSON'), (bytes(range(256)) * 64, 'no text')):
        assert said in import_page(content, 2)[1], said


def check_not_everything_is_listed():
    """Of a page with a hundred thousand strange lines a thousand are named, and the number of the others."""
    told = import_page(TEXT + 'x\n' * 5000, 1)[1].splitlines()
    assert len(told) == 1001, len(told)
    assert '4000 more are not listed' in told[-1], told[-1]


def check_nothing_commands_the_terminal():
    told = import_page(TEXT + 'Strange \x1b]0;title\x07 line \u202e here \u200f\n', 1)[1]
    assert '\x1b' not in told and '\u202e' not in told and '\\u{202E}' in told, told


def check_places():
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        page = root / 'page.txt'
        page.write_text(TEXT, encoding='utf-8')
        os.symlink(page, root / 'link.txt')
        for arguments in ((), (page, page), (root / 'none.txt',), (root,), (page, '-o', root), (page, '-o', page),
                          (page, '-o', root / 'link.txt'), (page, '-o', root / 'none/out.json'), (page, '-o', ''),
                          (page, '--layout', 'round')):
            done = run(*arguments)
            assert done.returncode == 2 and done.stdout == b'' and done.stderr.startswith(b'skw: '), (arguments, done)
            assert page.read_text(encoding='utf-8') == TEXT, arguments
            assert sorted(path.name for path in root.iterdir()) == ['link.txt', 'page.txt'], arguments
        assert run(page).stdout == run('-', input=TEXT.encode('utf-8')).stdout == run(page, '-o', '-').stdout


if __name__ == '__main__':
    tap.main(globals())
