#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Read a framework without Skillwright: print each statement with its level and what it cites.

    python3 read-framework.py FRAMEWORK.json
"""
import json
import sys

with open(sys.argv[1], encoding='utf-8-sig') as file:
    framework = json.load(file)
if framework.get('schemaVersion') != '1.0':
    sys.exit('This is another schema than 1.0.')

extensions = framework.get('extensions', {})
labels = {source['id']: source.get('label', '') for source in extensions.get('sources', [])}
records = extensions.get('occupational', {}).get('levels', {})
for key, level in framework['framework'].get('levels', {}).items():
    # A record belongs to the statement whose text it was written for, wherever that stands now.
    cites = {record['for']: record.get('citations', [])
             for record in records.get(key, {}).get('statements', []) if 'for' in record}
    for number, text in enumerate(level['statements'], 1):
        label, _, action = text.partition(' — ')
        sources = ', '.join(labels.get(name, name) for name in cites.get(text, []))
        print(level.get('label', key), number, label, action, sources, sep='\t')
