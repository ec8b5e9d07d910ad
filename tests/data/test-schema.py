#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The JSON Schemas are true of everything that is written, and false of what is wrong."""
import copy
import importlib.util
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import tap
from places import BUILD, SOURCE

SCHEMAS = SOURCE / 'data/schema'
FIXTURE = SOURCE / 'tests/data/fixtures/everything.json'
SHARED = pathlib.Path(os.environ.get('SW_TEST_SHARED', SOURCE / '../shared'))
SEED = SHARED / 'seeds/21-1021.00.export.json'
PAGE = SHARED / 'seeds/21-1029.00.page.txt'
EXAMPLES = sorted((SOURCE / 'data/examples').glob('*.json'))
SKW = BUILD / 'src/skw/skw'
# A mistake a line: a path into the document that holds everything, and the value put there.
WRONG_ANYWHERE = (
    (('schemaVersion',), '2.0'),
    (('exportedAt',), '2026-05-15T12:41:11Z'),
    (('occupation', 'soc'), '21-1021'),
    (('occupation', 'sector'), 62),
    (('occupation', 'jobZone'), 6),
    (('occupation', 'jobZone'), '4'),
    (('framework', 'version'), 26.05),
    (('framework', 'levels'), []),
    (('framework', 'levels', 'emerging', 'statements', 0), {'text': 'A — b.'}),
    (('attribution',), None),
)
WRONG_EXTENSIONS = (
    (('extensions', 'skillwright'), 2),
    (('extensions', 'meta', 'status'), 'done'),
    (('extensions', 'meta', 'language'), 'English please'),
    (('extensions', 'sources', 0, 'id'), None),
    (('extensions', 'occupational', 'style', 'fullStop'), 'yes'),
    (('extensions', 'occupational', 'levels', 'emerging', 'statements', 0, 'citations'), 'one'),
    (('extensions', 'ai', 'levels', 'emerging', 'statements', 0), 'A plain string'),
    (('extensions', 'durable', 'domains', 0, 'levels'), []),
    (('extensions', 'evidence', 'safi', 'score'), '42.2'),
    (('extensions', 'anchors', 'tasks', 0, 'complete'), 'no'),
    (('extensions', 'notes', 0, 'text'), 1),
)


def validator(name, schema=None):
    """A validator, from whichever Python has Debian's package."""
    if importlib.util.find_spec('jsonschema') is None:
        raise tap.Skip('python3-jsonschema is not installed')
    import jsonschema  # pylint: disable=import-outside-toplevel
    if schema is None:
        schema = json.loads((SCHEMAS / f'{name}.schema.json').read_text(encoding='utf-8'))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def faults(check, document):
    return [f'/{"/".join(map(str, error.absolute_path))}: {error.message}' for error in check.iter_errors(document)]


def read(path):
    return json.loads(pathlib.Path(path).read_text(encoding='utf-8'))


def written(*arguments):
    if not SKW.exists():
        raise tap.Skip('skw is not built')
    done = subprocess.run([SKW, *map(str, arguments)], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def close(schema):
    """The same schema, which admits no member that it does not name."""
    if isinstance(schema, dict):
        for value in schema.values():
            close(value)
        if isinstance(schema.get('properties'), dict) and schema.get('type') == 'object':
            schema.setdefault('additionalProperties', False)
    elif isinstance(schema, list):
        for value in schema:
            close(value)
    return schema


def without_unknown(value):
    if isinstance(value, dict):
        return {name: without_unknown(member) for name, member in value.items() if not name.startswith('x-')}
    return [without_unknown(item) for item in value] if isinstance(value, list) else value


def put(document, path, value):
    document = copy.deepcopy(document)
    place = document
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return document


def check_examples_and_exports_are_canonical():
    check = validator('canonical-1.0')
    for path in (*EXAMPLES, *([SEED] if SEED.exists() else [])):
        document = read(path)
        if 'extensions' not in document:
            assert not faults(check, document), (path.name, faults(check, document))
        told = faults(check, written('export', '--to', 'canonical', path))
        assert not told, (path.name, told)
    told = faults(check, written('export', '--to', 'canonical', FIXTURE))
    assert not told, told


def check_everything_is_extended():
    check = validator('extended-1')
    for document in (*map(read, EXAMPLES), read(FIXTURE), written('format', FIXTURE)):
        assert not faults(check, document), faults(check, document)
    # Nothing is in an example that the schema does not name.
    check = validator('extended-1', close(read(SCHEMAS / 'extended-1.schema.json')))
    for path in EXAMPLES:
        assert not faults(check, read(path)), (path.name, faults(check, read(path)))


def check_what_is_imported_is_extended():
    if not SKW.exists() or not PAGE.exists():
        raise tap.Skip('skw is not built, or the seed is not here')
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'imported.json'
        subprocess.run([SKW, 'import', PAGE, '-o', path], capture_output=True, check=False)
        told = faults(validator('extended-1', close(read(SCHEMAS / 'extended-1.schema.json'))), read(path))
        assert not told, told
        told = faults(validator('canonical-1.0'), written('export', '--to', 'canonical', path))
        assert not told, told


def check_no_member_is_written_that_the_schema_does_not_name():
    schema = close(read(SCHEMAS / 'extended-1.schema.json'))
    told = faults(validator('extended-1', schema), without_unknown(written('format', FIXTURE)))
    assert not told, told


def named(schema):
    names = set()
    for part in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        names |= named(part)
    if isinstance(schema, dict) and isinstance(schema.get('properties'), dict):
        names |= set(schema['properties'])
    return names


def members(document):
    if isinstance(document, list):
        return set().union(*map(members, document))
    if isinstance(document, dict):
        return set(document) | set().union(*map(members, document.values()))
    return set()


def check_the_fixture_has_every_member_that_the_schema_names():
    missing = named(read(SCHEMAS / 'extended-1.schema.json')) - members(read(FIXTURE))
    # The fixture is without a generator, so that the export has to name itself.
    assert missing <= {'generator', 'domain'}, sorted(missing)


def check_a_document_that_was_changed_is_extended():
    if not SKW.exists():
        raise tap.Skip('skw is not built')
    document = read(FIXTURE)
    levels = document['framework']['levels']
    levels['emerging']['statements'].insert(0, 'New ware — carry to the drying room  by hand.')
    levels['developing']['statements'].append(levels['emerging']['statements'].pop())
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'edited.json'
        path.write_text(json.dumps(document), encoding='utf-8')
        tap.run(str(SKW), 'fix', '--in-place', str(path))
        told = faults(validator('extended-1'), read(path))
        assert not told, told
        levels = read(path)['extensions']['occupational']['levels']
        assert [len(level['statements']) for level in levels.values()] == [2, 2, 1, 0]


def check_what_is_wrong_is_told():
    extended, canonical = validator('extended-1'), validator('canonical-1.0')
    document = read(FIXTURE)
    strict = written('export', '--to', 'canonical', FIXTURE)
    for path, value in WRONG_ANYWHERE:
        assert faults(extended, put(document, path, value)), (path, value)
        assert faults(canonical, put(strict, path, value)), (path, value)
    for path, value in WRONG_EXTENSIONS:
        assert faults(extended, put(document, path, value)), (path, value)
    assert faults(canonical, put(strict, ('extensions',), {}))
    assert faults(canonical, put(strict, ('occupation', 'more'), 1))


def check_both_schemas_say_the_same_of_what_both_have():
    def opened(schema):
        return {name: opened(part) for name, part in schema.items() if name != 'additionalProperties' or part is not False} \
            if isinstance(schema, dict) else schema
    canonical, extended = (read(SCHEMAS / f'{name}.schema.json') for name in ('canonical-1.0', 'extended-1'))
    for name, part in canonical['$defs'].items():
        assert opened(part) == extended['$defs'][name], name
    for name, part in canonical['properties'].items():
        assert part == extended['properties'][name], name


def check_the_example_reads_both_forms():
    def lines(path):
        return tap.run(sys.executable, str(SCHEMAS / 'read-framework.py'), str(path)).splitlines()
    assert len(lines(EXAMPLES[0])) == 40
    first = lines(FIXTURE)[0].split('\t')
    assert first[:3] == ['Emerging', '1', 'Kiln loading'] and first[4] == 'Guild, 2025, Bad link', first


if __name__ == '__main__':
    tap.main(globals())
