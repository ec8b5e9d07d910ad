#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line as a user has it: options, exit codes, every format, files that cannot be read."""
import contextlib
import copy
import json
import os
import pathlib
import stat
import subprocess
import tempfile

import tap
from places import BUILD, SOURCE

SKW = BUILD / 'src/skw/skw'
EXAMPLE = SOURCE / 'data/examples/47-2111.00.json'
SHARED = pathlib.Path(os.environ.get('SW_TEST_SHARED', '/nonexistent'))
MEMBERS = ['rule', 'severity', 'message', 'file', 'pointer', 'section', 'level', 'statement', 'start', 'end',
           'startColumn', 'endColumn', 'fix', 'related']


def skw(*arguments, stdin=b'', folder=None):
    done = subprocess.run([str(SKW), *map(str, arguments)], input=stdin, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False, cwd=folder)
    assert done.returncode >= 0, f'{arguments}: killed by signal {-done.returncode}'
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def ends(expected, *arguments, **options):
    status, out, err = skw(*arguments, **options)
    assert status == expected, f'{arguments}: ended with {status}, not {expected}\n{out}\n{err}'
    assert (expected == 2) <= bool(err), f'{arguments}: trouble without a word'
    return out, err


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(',', ':')).encode()


def example():
    return json.loads(EXAMPLE.read_text(encoding='utf-8'))


def flawed():
    """Two safe fixes, one error that has none, one finding that is only information."""
    value = example()
    first = next(iter(value['framework']['levels'].values()))['statements']
    first[0] = first[0].replace(' — ', ' - ')
    first[1] = first[1].rstrip('.')
    value['occupation']['soc'] = '47-2111'
    value['framework']['version'] = '1.0'
    return value


@contextlib.contextmanager
def folder_of(**files):
    """A folder with files; a name's double underscores are slashes, single ones full stops."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / '.git').mkdir()
        for path, content in files.items():
            path = folder / path.replace('__', '/').replace('_', '.')
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        yield folder


def check_help_and_version():
    out, _ = ends(0, '--help')
    for command in ('lint', 'fix', 'format', 'check', 'rules', 'explain'):
        assert command in out
        text, _ = ends(0, command, '--help')
        assert 'skw ' + command in text
    assert ends(0, '--version')[0].startswith('skw ')
    ends(2)
    ends(2, 'polish')
    ends(2, 'lint')
    ends(2, 'lint', '--no-such-option', EXAMPLE)
    ends(2, 'lint', '--format', 'xml', EXAMPLE)
    ends(2, 'lint', '--fail-on', 'sometimes', EXAMPLE)
    ends(2, 'lint', '--config', '/nonexistent', EXAMPLE)
    ends(2, 'lint', '--baseline', '/nonexistent', EXAMPLE)


def check_rules_are_explained():
    rules = [line.split()[0] for line in ends(0, 'rules')[0].splitlines()]
    assert len(rules) > 40 and len(rules) == len(set(rules))
    for rule in rules:
        out, _ = ends(0, 'explain', rule)
        assert rule in out and len(out) > 100
    ends(2, 'explain', 'no-such-rule')
    ends(2, 'explain')


def check_lint_exit_codes():
    info = example()
    info['framework']['version'] = '1.0'
    warning = example()
    warning['occupation']['sector'] = 'Building'
    with folder_of(clean_json=compact(example()), info_json=compact(info), warning_json=compact(warning),
                   error_json=compact(flawed()), broken_json=b'{') as folder:
        table = {  # by threshold: default, error, warning, info, never
            'clean.json': (0, 0, 0, 0, 0),
            'info.json': (0, 0, 0, 1, 0),
            'warning.json': (1, 0, 1, 1, 0),
            'error.json': (1, 1, 1, 1, 0),
            'broken.json': (2, 2, 2, 2, 2),
        }
        for name, expected in table.items():
            for threshold, status in zip((None, 'error', 'warning', 'info', 'never'), expected):
                options = ['--fail-on', threshold] if threshold else []
                ends(status, 'lint', *options, folder / name)
        # One bad file among many: the rest is done, and 2 wins over 1.
        out, err = ends(2, 'lint', folder / 'broken.json', folder / 'error.json', folder / 'missing.json')
        assert 'soc-format' in out and 'broken.json' in err and 'missing.json' in err
        assert 'soc-format' not in err


def check_lint_reads_standard_input():
    out, _ = ends(1, 'lint', '-', stdin=compact(flawed()))
    assert out.startswith('-: ')
    ends(0, 'lint', '-', stdin=compact(example()))
    ends(2, 'lint', '-', stdin=b'')


def check_lint_walks_folders():
    with folder_of(b_json=compact(flawed()), a__z_json=compact(flawed()), a__b__c_json=compact(flawed()),
                   a__d_txt=b'no', d_json=compact(example())) as folder:
        (folder / 'a' / 'loop').symlink_to(folder)
        (folder / '.hidden').mkdir()
        (folder / '.hidden' / 'x.json').write_bytes(b'{')
        found = json.loads(ends(1, 'lint', '--format', 'json', '.', folder=folder)[0])
        files = list(dict.fromkeys(item['file'] for item in found))
        assert files == ['./a/b/c.json', './a/z.json', './b.json'], files


def check_folders_without_frameworks_are_no_success():
    with folder_of(full__f_json=compact(example()), empty__deeper__note_txt=b'no', full__none__x=b'') as folder:
        (folder / 'bare').mkdir()
        for command in ('lint', 'check', 'fix', 'format'):
            options = ['--in-place'] if command in ('fix', 'format') else []
            for names in (['bare'], ['empty'], ['empty', 'full'], ['full', 'bare']):
                _, err = ends(2, command, *options, *names, folder=folder)
                empty = next(name for name in names if name != 'full')
                assert err.splitlines() == [f'skw: {empty}: There is no *.json file in this folder.'], err
        ends(0, 'lint', 'full', folder=folder)


def check_unreadable_files():
    with folder_of(dir__keep=b'', locked_json=b'{}', link_json=b'') as folder:
        (folder / 'link.json').unlink()
        (folder / 'link.json').symlink_to('nowhere')
        os.mkfifo(folder / 'pipe.json')
        names = ['link.json', 'pipe.json', 'missing.json']
        if os.geteuid() != 0:
            (folder / 'locked.json').chmod(0)
            names.append('locked.json')
        for command in ('lint', 'check', 'fix', 'format'):
            for name in names:
                _, err = ends(2, command, folder / name)
                assert name in err
        ends(2, 'lint', '/dev/zero')


def check_json_report():
    assert json.loads(ends(0, 'lint', '--format', 'json', EXAMPLE)[0]) == []
    assert json.loads(ends(2, 'lint', '--format', 'json', '/nonexistent')[0]) == []
    value = flawed()
    key = next(iter(value['framework']['levels']))
    with folder_of(f_json=compact(value)) as folder:
        found = json.loads(ends(1, 'lint', '--format', 'json', 'f.json', folder=folder)[0])
    assert all(list(item) == MEMBERS for item in found)
    by_rule = {item['rule']: item for item in found}
    assert set(by_rule) == {'soc-format', 'version-format', 'separator-form', 'period-missing'}, sorted(by_rule)
    form = by_rule['separator-form']
    text = value['framework']['levels'][key]['statements'][0]
    assert form['pointer'] == f'/framework/levels/{key}/statements/0'
    assert (form['section'], form['level'], form['statement'], form['file']) == ('occupational', key, 1, 'f.json')
    assert text.encode()[form['start']:form['end']].decode().strip() == '-'
    assert text[form['startColumn']:form['endColumn']].strip() == '-'
    assert form['fix']['safe'] is True and form['related'] is None
    soc = by_rule['soc-format']
    assert (soc['pointer'], soc['section'], soc['level'], soc['statement'], soc['fix']) == \
        ('/occupation/soc', None, None, None, None)


def check_json_report_is_cut_aside():
    value = example()
    level = next(iter(value['framework']['levels'].values()))
    level['statements'] = [f'Panel {i} — test  circuit {7 * i} with meter {i * i}.' for i in range(1003)]
    with folder_of(f_json=compact(value)) as folder:
        status, out, err = skw('lint', '--format', 'json', 'missing.json', 'f.json', folder=folder)
    assert status == 2 and 'missing.json' in err
    found = json.loads(out)
    assert sum(item['rule'] == 'whitespace' for item in found) == 1000
    assert 'f.json: 3 more findings of this rule [whitespace]' in err.splitlines(), err


def check_sarif_report():
    with folder_of(**{'a b_json': compact(flawed())}) as folder:
        report = json.loads(ends(1, 'lint', '--format', 'sarif', 'a b.json', folder=folder)[0])
        clean = json.loads(ends(0, 'lint', '--format', 'sarif', EXAMPLE)[0])
        lines = folder / 'lines.json'
        lines.write_text(json.dumps(flawed(), ensure_ascii=False, indent=2) + '\n', encoding='utf-8')
        laid_out = json.loads(ends(1, 'lint', '--format', 'sarif', 'lines.json', folder=folder)[0])
    for value in (report, clean, laid_out):
        rules = [rule['id'] for rule in value['runs'][0]['tool']['driver']['rules']]
        for result in value['runs'][0]['results']:
            assert rules[result['ruleIndex']] == result['ruleId']
    results = report['runs'][0]['results']
    assert len(results) == 4 and clean['runs'][0]['results'] == []
    assert results[0]['locations'][0]['physicalLocation']['artifactLocation']['uri'] == 'a%20b.json'
    # Laid out anew, a finding is still the same one, at a true line.
    prints = [[result['partialFingerprints'] for result in value['runs'][0]['results']] for value in (report, laid_out)]
    assert prints[0] == prints[1]
    text = json.dumps(flawed(), ensure_ascii=False, indent=2).split('\n')
    for result in laid_out['runs'][0]['results']:
        if result['ruleId'] == 'separator-form':
            region = result['locations'][0]['physicalLocation']['region']
            assert text[region['startLine'] - 1][region['startColumn'] - 1:region['endColumn'] - 1].strip() == '-'
    schema = SHARED / 'data/schemas/sarif-2.1.0.schema.json'
    if not schema.exists():
        raise tap.Skip('the shared schema is not there')
    try:
        import jsonschema
    except ImportError as reason:
        raise tap.Skip('python3-jsonschema is not installed') from reason
    for value in (report, clean, laid_out):
        jsonschema.validate(value, json.loads(schema.read_text(encoding='utf-8')))


def check_github_report():
    with folder_of(**{'a,b_json': compact(flawed())}) as folder:
        out, _ = ends(1, 'lint', '--format', 'github', 'a,b.json', folder=folder)
    lines = out.splitlines()
    assert len(lines) == 4
    for line in lines:
        kind, properties, message = line[2:].partition(' ')[0], *line.partition(' ')[2].split('::', 1)
        assert kind in ('error', 'warning', 'notice') and message
        assert dict(part.split('=') for part in properties.split(','))['file'] == 'a%2Cb.json'


def check_text_report():
    with folder_of(f_json=compact(flawed())) as folder:
        out, _ = ends(1, 'lint', 'f.json', folder=folder)
        assert 'f.json: Emerging, statement 1: error: ' in out and '[separator-form]' in out and '^' in out
        assert out.endswith('4 findings in 1 of 1 file\n')
        out, _ = ends(1, 'lint', '--statistics', 'f.json', folder=folder)
        assert '       1  soc-format' in out
        assert json.loads(ends(1, 'lint', '--statistics', '--format', 'json', 'f.json', folder=folder)[0])
    assert ends(0, 'lint', EXAMPLE)[0] == ''


def check_draft():
    value = example()
    levels = list(value['framework']['levels'].values())
    levels[0]['statements'] = levels[0]['statements'][:3]
    levels[1]['statements'][0] = 'Pull boxes'
    with folder_of(f_json=compact(value)) as folder:
        out, _ = ends(1, 'lint', folder / 'f.json')
        assert 'level-count' in out and 'separator-missing' in out
        ends(0, 'lint', '--draft', '--fail-on', 'info', folder / 'f.json')
        value['extensions'] = {'skillwright': 1, 'meta': {'status': 'draft'}}
        (folder / 'f.json').write_bytes(compact(value))
        ends(0, 'lint', '--fail-on', 'info', folder / 'f.json')


def check_configuration():
    team = b'# ours\n[rules]\nsoc-format=info\nseparator-form=off\nperiod-missing=off\nno-such-rule=off\n'
    with folder_of(team__f_json=compact(flawed()), _skillwright=team) as folder:
        out, err = ends(0, 'lint', folder / 'team' / 'f.json')
        assert 'info' in out and 'separator-form' not in out and 'no-such-rule' in err
        ends(1, 'lint', '-', stdin=compact(flawed()), folder='/')
        ends(0, 'lint', '-', stdin=compact(flawed()), folder=folder)
        other = folder / 'strict.ini'
        other.write_text('[rules]\nversion-format=error\n', encoding='utf-8')
        out, err = ends(1, 'lint', '--config', other, folder / 'team' / 'f.json')
        assert 'separator-form' in out and not err
        (folder / '.skillwright').write_text('nonsense', encoding='utf-8')
        ends(2, 'lint', folder / 'team' / 'f.json')


def check_baseline():
    with folder_of(f_json=compact(flawed())) as folder:
        old = folder / 'baseline.json'
        assert ends(0, 'lint', '--write-baseline', old, 'f.json', folder=folder)[0] == ''
        assert len(json.loads(old.read_text(encoding='utf-8'))['fingerprints']) == 4
        ends(0, 'lint', '--fail-on', 'info', '--baseline', old, 'f.json', folder=folder)
        # Lines move, the file is renamed, a statement comes above: still the old findings.
        value = flawed()
        statements = next(iter(value['framework']['levels'].values()))['statements']
        statements.append(statements.pop(2))
        (folder / 'g.json').write_text(json.dumps(value, indent=4, ensure_ascii=False), encoding='utf-8')
        ends(0, 'lint', '--fail-on', 'info', '--baseline', old, 'g.json', folder=folder)
        statements[3] = statements[3].replace(' — ', ' – ')
        (folder / 'g.json').write_bytes(compact(value))
        out, _ = ends(1, 'lint', '--baseline', old, 'g.json', folder=folder)
        assert out.count('[') == 1 and 'separator-form' in out
        ends(2, 'lint', '--baseline', folder / 'f.json', folder / 'g.json')


def check_fix():
    expected = flawed()
    first = next(iter(expected['framework']['levels'].values()))['statements']
    first[:2] = next(iter(example()['framework']['levels'].values()))['statements'][:2]
    with folder_of(f_json=compact(flawed()), c_json=EXAMPLE.read_bytes()) as folder:
        path = folder / 'f.json'
        path.chmod(0o640)
        assert ends(0, 'fix', path)[0].encode() == compact(expected)
        assert ends(0, 'fix', '-', stdin=compact(flawed()))[0].encode() == compact(expected)
        only, _ = ends(0, 'fix', '--rule', 'period-missing', path)
        assert ' - ' in json.dumps(json.loads(only)) and only.encode() != compact(expected)
        out, _ = ends(0, 'fix', '--diff', path)
        lines = out.splitlines()
        assert lines[0].startswith('--- ') and lines[1].startswith('+++ ') and lines[2].startswith('@@ ')
        assert sum(line[0] == '-' for line in lines[2:]) == sum(line[0] == '+' for line in lines[2:]) == 2
        assert path.read_bytes() == compact(flawed())
        ends(0, 'fix', '--in-place', path, folder / 'c.json')
        assert path.read_bytes() == compact(expected)
        assert (folder / 'c.json').read_bytes() == EXAMPLE.read_bytes()
        assert stat.S_IMODE(path.stat().st_mode) == 0o640
        assert ends(0, 'fix', '--diff', path)[0] == ''
        ends(2, 'fix', path, path)
        ends(2, 'fix', '--in-place', '--diff', path)
        ends(2, 'fix', '--in-place', '-')
        ends(2, 'fix', '--rule', 'no-such-rule', path)


def check_unsafe_fixes():
    value = example()
    statements = next(iter(value['framework']['levels'].values()))['statements']
    doubled = copy.deepcopy(value)
    next(iter(doubled['framework']['levels'].values()))['statements'].append(statements[0])
    assert ends(0, 'fix', '-', stdin=compact(doubled))[0].encode() == compact(doubled)
    assert ends(0, 'fix', '--unsafe', '-', stdin=compact(doubled))[0].encode() == compact(value)


def check_diff_applies():
    """The diff of a file with lines is one that other programs can apply."""
    before = json.dumps(flawed(), ensure_ascii=False, indent=2) + '\n'
    with folder_of(f_json=before.encode()) as folder:
        patch, _ = ends(0, 'fix', '--diff', 'f.json', folder=folder)
        (folder / 'f.patch').write_text(patch, encoding='utf-8')
        fixed, _ = ends(0, 'fix', 'f.json', folder=folder)
        tap.run('patch', '-p1', '-i', 'f.patch', cwd=folder)
        assert (folder / 'f.json').read_text(encoding='utf-8') == fixed


def check_diff_of_a_single_line_is_for_reading():
    with folder_of(f_json=compact(flawed())) as folder:
        patch, _ = ends(0, 'fix', '--diff', 'f.json', folder=folder)
        assert max(map(len, patch.splitlines())) < 500
    for said in ' '.join(ends(0, 'fix', '--help')[0].split()), (SOURCE / 'data/man/skw.1').read_text(encoding='utf-8'):
        assert 'single line' in said and 'patch' in said


def check_fix_tells_of_parted_records():
    value = flawed()
    key, level = next(iter(value['framework']['levels'].items()))
    records = [{'id': f'00000000-0000-4000-8000-{n:012}', 'for': text}
               for n, text in enumerate([*level['statements'], 'Gauges — read every hour.'])]
    value['extensions'] = {'skillwright': 1, 'occupational': {'levels': {key: {'statements': records}}}}
    with folder_of(f_json=compact(value)) as folder:
        for options in ([], ['--diff'], ['--in-place']):
            _, err = ends(0, 'fix', *options, 'f.json', folder=folder)
            assert 'f.json: ' in err and 'orphans' in err, (options, err)
        # Nothing to fix: the file is given back as it is, and nothing goes anywhere.
        assert ends(0, 'fix', 'f.json', folder=folder)[1] == ''


def check_format():
    canonical = compact(example())
    lines, _ = ends(0, 'format', '--layout', 'lines', '-', stdin=canonical)
    assert lines == json.dumps(example(), ensure_ascii=False, indent=2) + '\n'
    assert ends(0, 'format', '-', stdin=lines.encode())[0].encode() == canonical
    with folder_of(c_json=canonical, l_json=lines.encode(), broken_json=b'[') as folder:
        table = [  # status, options, file
            (0, ['--check'], 'c.json'),
            (1, ['--check'], 'l.json'),
            (1, ['--check', '--layout', 'lines'], 'c.json'),
            (0, ['--check', '--layout', 'lines'], 'l.json'),
            (2, ['--check'], 'broken.json'),
            (2, ['--layout', 'wide'], 'c.json'),
            (2, ['--check', '--in-place'], 'c.json'),
        ]
        for status, options, name in table:
            ends(status, 'format', *options, folder / name)
        ends(2, 'format', '--check', folder / 'l.json', folder / 'broken.json')
        ends(2, 'format', folder / 'l.json', folder / 'c.json')
        ends(0, 'format', '--in-place', folder / 'l.json', folder / 'c.json')
        assert (folder / 'l.json').read_bytes() == (folder / 'c.json').read_bytes() == canonical
        (folder / '.skillwright').write_text('[format]\nlayout=lines\n', encoding='utf-8')
        assert ends(0, 'format', folder / 'c.json')[0] == lines
        assert ends(0, 'format', '--layout', 'canonical', folder / 'c.json')[0].encode() == canonical


def check_format_keeps_the_byte_order_mark():
    mark = b'\xef\xbb\xbf'
    canonical = mark + compact(example())
    lines = mark + (json.dumps(example(), ensure_ascii=False, indent=2) + '\n').encode()
    newer = mark + b'{"schemaVersion":"9.9","framework":{}, "later":[]}'
    with folder_of(c_json=canonical, l_json=lines) as folder:
        ends(0, 'format', '--check', folder / 'c.json')
        ends(0, 'format', '--check', '--layout', 'lines', folder / 'l.json')
        assert ends(0, 'format', folder / 'l.json')[0].encode() == canonical
        assert ends(0, 'format', '-', stdin=newer)[0].encode() == newer.replace(b' ', b'')
        ends(0, 'format', '--in-place', '--layout', 'lines', folder / 'c.json')
        assert (folder / 'c.json').read_bytes() == lines


def check_format_keeps_order_and_strangers():
    text = '{"x":[1.10,{"b":1e400,"a":null}],"framework":{"levels":{},"y":"\\u007f"},"schemaVersion":"1.0"}'
    out, _ = ends(0, 'format', '-', stdin=text.encode())
    assert out == text
    newer = '{"schemaVersion":"9.9","framework":{},"later": [ 1 ]}'
    assert ends(0, 'format', '-', stdin=newer.encode())[0] == newer.replace(': [ 1 ]', ':[1]')


def check_format_tells_of_parted_records():
    record = {'id': '2f1d6f6e-8b1c-4d0e-9a55-0c6f5d1b7a10', 'for': 'Gauges — read every hour.'}
    document = {'schemaVersion': '1.0',
                'framework': {'levels': {'first': {'label': 'First', 'statements': ['Zinc — weigh.']}}},
                'extensions': {'skillwright': 1, 'occupational': {'levels': {'first': {'statements': [
                    {'id': '2f1d6f6e-8b1c-4d0e-9a55-0c6f5d1b7a11', 'for': 'Zinc — weigh.'}, record]}}}}}
    out, errors = ends(0, 'format', '-', stdin=compact(document))
    assert json.loads(out)['extensions']['orphans'][0]['for'] == record['for'], out
    assert 'orphans' in errors, errors
    # Written once, the record is where it is said to be: nothing more to tell.
    assert ends(0, 'format', '-', stdin=out.encode())[1] == ''


def check_check():
    table = [
        (0, compact(example())),
        (0, b'{"schemaVersion":"1.0","framework":{}}'),
        (0, b'\xef\xbb\xbf{"schemaVersion":"1.0","framework":{}}'),
        (1, b'{}'),
        (1, b'[]'),
        (1, b'{"schemaVersion":1,"framework":{}}'),
        (1, b'{"schemaVersion":"1.0","framework":{"levels":[]}}'),
        (1, b'{"a":1,"a":2}'),
        (1, b'{"a":"\\u0000"}'),
        (1, b'{"a":"\\ud800x"}'),
        (1, b'[' * 200 + b']' * 200),
        (2, b''),
        (2, b'{'),
        (2, b"{'a':1}"),
        (2, b'/* c */ {}'),
        (2, b'{} x'),
        (2, b'{"a":"\xff"}'),
        (2, b'[' * 200000),
    ]
    for status, content in table:
        out, err = ends(status, 'check', '-', stdin=content)
        assert not out and len(err.splitlines()) == (status > 0), (content[:40], err)
    # The whole text has a pointer of its own, which is empty; "/" would be a member without a name.
    assert '(""): found a list' in ends(1, 'check', '-', stdin=b'[]')[1]
    with folder_of(good_json=table[0][1], not_json=b'{}', bad_json=b'{') as folder:
        ends(0, 'check', folder / 'good.json')
        ends(1, 'check', folder / 'good.json', folder / 'not.json')
        _, err = ends(2, 'check', folder / 'bad.json', folder / 'not.json', folder / 'good.json')
        assert len(err.splitlines()) == 2


def check_records_that_were_parted_are_told():
    value = example()
    key, level = next(iter(value['framework']['levels'].items()))
    records = [{'id': f'00000000-0000-4000-8000-{n:012}', 'for': text} for n, text in enumerate(level['statements'])]
    records[0]['for'] = 'Gone — say nothing that any other statement says.'
    records[0]['strand'] = 'x'
    value['extensions'] = {'skillwright': 1, 'occupational': {'levels': {key: {'statements': records}}}}
    _, err = ends(0, 'check', '-', stdin=compact(value))
    assert err.startswith('skw: -: '), err


def check_full_output():
    if not os.path.exists('/dev/full'):
        raise tap.Skip('there is no full device')
    with open('/dev/full', 'wb') as full:
        done = subprocess.run([str(SKW), 'rules'], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2 and done.stderr


if __name__ == '__main__':
    tap.main(globals())
