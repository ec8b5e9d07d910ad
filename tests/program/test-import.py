#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""In from the public page and out to one's own, by keys alone: a page is imported, looked at, accepted and
saved; the framework is exported as a web page, and that page is imported again as the same framework."""
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / 'data'))
from harness import SHARED, SOURCE, Folder, Program, name, need, wait
import tap

need('xdotool')

PAGE = SOURCE / 'tests' / 'data' / 'import' / 'headings.html'
SEED_PAGE = SHARED / 'seeds' / '21-1029.00.page.txt'


def titles(program):
    return [name(window) for window in program.windows()]


def wait_for_window(program, start):
    """Until a window whose title begins so is there; then it has the keyboard."""
    wait(lambda: any(title.startswith(start) for title in titles(program)), f'the window {start}', hint=program.tree)
    program.focus_window()


def wait_for_end(program, start):
    wait(lambda: not any(title.startswith(start) for title in titles(program)), f'the end of {start}',
         hint=program.tree)
    program.focus_window()


def import_page(program, page):
    count = len(program.windows())
    program.key('ctrl+i')
    program.name_file(count, page)
    wait_for_window(program, 'Import “')


def save(program, path):
    count = len(program.windows())
    program.key('ctrl+s')
    wait(lambda: len(program.windows()) > count, 'the file chooser', hint=program.tree)
    program.focus_window()
    program.key('ctrl+a')
    program.type(str(path))
    program.key('Return')
    wait(path.exists, path.name, hint=program.tree)
    wait(lambda: len(program.windows()) == count, 'the end of the file chooser', hint=program.tree)
    program.focus_window()
    return json.loads(path.read_bytes())


def export_html(program, path):
    count = len(program.windows())
    program.key('ctrl+shift+e')
    wait_for_window(program, 'Export “')
    program.wait_focus('Canonical JSON.*')
    program.key('Down')
    program.wait_focus('Web page')
    program.key('ctrl+Return')
    wait(lambda: len(program.windows()) > count + 1, 'the file chooser', hint=program.tree)
    program.focus_window()
    program.key('ctrl+a')
    program.type(str(path))
    program.key('Return')
    wait(path.exists, path.name, hint=program.tree)
    wait_for_end(program, 'Export “')
    wait(lambda: f'Exported “{path.name}”' in [name(label) for label in program.all({'label', 'status bar'})],
         'the status line', hint=program.tree)


def statements(document):
    """What each section holds: texts, and the labels of what they cite."""
    extensions = document.get('extensions', {})
    labels = {source['id']: source['label'] for source in extensions.get('sources', [])}
    found = {'occupational': [(statement, []) for level in document['framework']['levels'].values()
                              for statement in level['statements']]}
    for section in ('ai', 'durable'):
        parts = extensions.get(section, {})
        levels = [level for domain in parts.get('domains', [parts]) for level in domain.get('levels', {}).values()]
        found[section] = [(statement['text'], [labels[cited] for cited in statement.get('citations', [])])
                          for level in levels for statement in level['statements']]
    return found


def counts(document):
    return {section: (len(found), sum(len(cited) for _, cited in found))
            for section, found in statements(document).items()}


def there_and_back(page, title, expected):
    with Folder() as folder, Program() as program:
        import_page(program, page)
        program.wait_focus('.*New document')
        program.key('Return')
        wait_for_end(program, 'Import “')
        wait_for_window(program, f'• {title}')
        first = save(program, folder / 'first.json')
        assert counts(first) == expected, counts(first)

        html = folder / 'page.html'
        before = (folder / 'first.json').read_bytes()
        export_html(program, html)
        assert (folder / 'first.json').read_bytes() == before
        assert titles(program)[0] == title, 'exporting changed the document'

        import_page(program, html)
        program.key('ctrl+Return')
        wait_for_end(program, 'Import “')
        wait_for_window(program, f'• {title}')
        second = save(program, folder / 'second.json')
        assert statements(second) == statements(first)
        assert second['occupation'] == first['occupation']
        for part in ('sources', 'anchors', 'evidence'):
            assert second.get('extensions', {}).get(part) == first.get('extensions', {}).get(part), part


def check_a_page_comes_in_and_goes_out():
    there_and_back(PAGE, 'Bicycle Repairers', {'occupational': (6, 0), 'ai': (1, 0), 'durable': (0, 0)})


def check_the_seed_comes_in_and_goes_out():
    if not SEED_PAGE.is_file():
        raise tap.Skip('the shared reference material is not there')
    there_and_back(SEED_PAGE, 'Social Workers, All Other',
                   {'occupational': (40, 0), 'ai': (13, 9), 'durable': (91, 131)})


if __name__ == '__main__':
    tap.main(globals())
