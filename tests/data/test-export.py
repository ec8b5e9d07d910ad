#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""skw export as a user meets it: where things are written, what is said, how the run ends."""
import csv
import io
import json
import os
import pathlib
import subprocess
import tempfile

import tap
from places import BUILD, SOURCE

EVERYTHING = SOURCE / 'tests/data/fixtures/everything.json'
EXAMPLES = sorted((SOURCE / 'data/examples').glob('*.json'))
TIME = '2026-05-15T12:41:11.369Z'
SUFFIXES = {'canonical': '.json', 'html': '.html', 'csv': '.csv', 'flat-json': '.flat.json'}


def export(*arguments, status=0, **options):
    """Run skw export; return what it wrote and what it said."""
    program = BUILD / 'src/skw/skw'
    if not program.exists():
        raise tap.Skip('skw is not built')
    done = subprocess.run([program, 'export', *map(str, arguments)], capture_output=True, check=False,
                          env=dict(os.environ, LC_ALL='C.UTF-8'), **options)
    assert done.returncode == status, f'{arguments}: status {done.returncode}\n{done.stderr.decode()}'
    return done.stdout, done.stderr.decode()


def check_examples_come_back_with_their_own_time():
    for path in EXAMPLES:
        example = json.loads(path.read_bytes())
        written, told = export('--to', 'canonical', '--exported-at', example['exportedAt'], path)
        left_out = example.pop('extensions', None)
        assert written == json.dumps(example, ensure_ascii=False, separators=(',', ':')).encode(), path.name
        assert (told == '') == (left_out is None), told
        assert all('Left out: /extensions/' in line for line in told.splitlines()), told


def check_what_is_left_out_is_told():
    told = export('--to', 'canonical', EVERYTHING)[1]
    lines = told.splitlines()
    assert all('Left out: /' in line for line in lines), told
    assert any('/extensions/occupational/levels/*/statements/*/citations' in line for line in lines), told
    assert len(lines) == len(set(lines))


def check_trees():
    for to, suffix in SUFFIXES.items():
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / 'in/deep/er').mkdir(parents=True)
            for name in ('a.json', 'deep/b.json', 'deep/er/c.json'):
                (root / 'in' / name).write_bytes(EXAMPLES[0].read_bytes())
            (root / 'in/notes.txt').write_text('no framework', encoding='utf-8')
            export('--to', to, root / 'in/', '-o', root / 'new/out')
            found = sorted(str(path.relative_to(root / 'new/out')) for path in (root / 'new/out').rglob('*')
                           if path.is_file())
            assert found == [f'a{suffix}', f'deep/b{suffix}', f'deep/er/c{suffix}'], found


def check_a_bad_file_in_a_tree_does_not_stop_the_others():
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / 'in').mkdir()
        (root / 'in/a.json').write_text('{', encoding='utf-8')
        (root / 'in/b.json').write_bytes(EXAMPLES[0].read_bytes())
        told = export('--to', 'csv', root / 'in', '-o', root / 'out', status=2)[1]
        assert 'a.json' in told, told
        assert [path.name for path in (root / 'out').iterdir()] == ['b.csv']


def check_refusals_write_nothing():
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / 'in').mkdir()
        own = root / 'in/own.json'
        own.write_bytes(EVERYTHING.read_bytes())
        (root / 'rot').mkdir()
        (root / 'rot/rotten.json').write_text('{', encoding='utf-8')
        (root / 'bad.json').write_text('{"a":1}', encoding='utf-8')
        os.link(own, root / 'linked.json')
        for arguments in (
                (own,),
                ('--to', 'pdf', own),
                ('--to', 'html'),
                ('--to', 'html', own, root / 'bad.json'),
                ('--to', 'html', root / 'bad.json', '-o', root / 'out'),
                ('--to', 'html', root / 'none.json', '-o', root / 'out'),
                ('--to', 'canonical', '--exported-at', '2026-05-15', own, '-o', root / 'out'),
                ('--to', 'canonical', own, '-o', own),
                ('--to', 'canonical', own, '-o', root / 'linked.json'),
                ('--to', 'canonical', own, '-o', root / 'in'),
                ('--to', 'canonical', own, '-o', ''),
                ('--to', 'html', root / 'in'),
                ('--to', 'html', root / 'in', '-o', root / 'bad.json'),
                ('--to', 'html', root / 'rot', '-o', root / 'new/folder'),
                ('--to', 'html', root / 'in', '-o', root / 'bad.json/below'),
                ('--to', 'canonical', '--exported-at', 'now', root / 'in', '-o', root / 'new/folder'),
                ('--to', 'canonical', root / 'in', '-o', root / 'in'),
                ('--to', 'canonical', root / 'in', '-o', root / 'in/deep/out')):
            written, told = export(*arguments, status=2)
            assert written == b'' and told.startswith('skw: '), (arguments, told)
            assert own.read_bytes() == EVERYTHING.read_bytes(), arguments
            assert sorted(path.name for path in root.rglob('*')) == ['bad.json', 'in', 'linked.json', 'own.json', 'rot',
                                                                     'rotten.json'], arguments
            assert told.count('\n') == 1, told


def check_one_file():
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / 'page'
        plain = export('--to', 'html', EVERYTHING)[0]
        export('--to', 'html', EVERYTHING, '-o', out)
        assert out.read_bytes() == plain
        export('--to', 'html', EVERYTHING, '-o', folder)
        assert (pathlib.Path(folder) / 'everything.html').read_bytes() == plain
        piped = export('--to', 'html', '-', input=EVERYTHING.read_bytes())[0]
        assert piped == plain


def check_csv_reads_back():
    text = export('--to', 'csv', EVERYTHING)[0].decode('utf-8')
    assert text.startswith('\ufeff') and text.count('\n') == text.count('\r\n')
    rows = list(csv.DictReader(io.StringIO(text.removeprefix('\ufeff'), newline=''), strict=True))
    flat = json.loads(export('--to', 'flat-json', EVERYTHING)[0])
    assert [row['text'].removeprefix("'") for row in rows] == [row['text'] for row in flat]
    for row in rows:
        assert not row['text'].startswith(('=', '+', '-', '@')), row
        assert f"{row['label']} — {row['action']}" == row['text'], row
    assert [list(row) for row in flat] == [list(rows[0])] * len(rows)


def check_import_reads_pages_back():
    with tempfile.TemporaryDirectory() as folder:
        page, back = pathlib.Path(folder) / 'page.html', pathlib.Path(folder) / 'back.json'
        for path in EXAMPLES:
            export('--to', 'html', path, '-o', page)
            tap.run(str(BUILD / 'src/skw/skw'), 'import', str(page), '-o', str(back))
            if b'"extensions"' in path.read_bytes():
                # What is not published does not come back; what a reader of the page sees does.
                assert export('--to', 'html', back)[0] == page.read_bytes(), path.name
                time = json.loads(path.read_bytes())['exportedAt']
                first, again = (export('--to', 'canonical', '--exported-at', time, file)[0] for file in (path, back))
                assert first == again, path.name
            else:
                assert back.read_bytes() == path.read_bytes(), path.name
            back.unlink()


def check_page_is_well_formed():
    with tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder) / 'page.html'
        export('--to', 'html', EVERYTHING, '-o', page)
        done = subprocess.run(['xmllint', '--html', '--noout', '--nonet', page], capture_output=True, text=True, check=False)
        # The parser knows no element of HTML 5; anything else that it says is a fault of ours.
        faults = [line for line in done.stderr.splitlines()
                  if 'error' in line and not any(f'Tag {tag} invalid' in line
                                                 for tag in ('header', 'nav', 'main', 'section', 'footer', 'time'))]
        assert not faults, faults


if __name__ == '__main__':
    tap.main(globals())
