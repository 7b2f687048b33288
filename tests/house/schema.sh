#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The JSON Schema is what the tables say, accepts what the loader accepts, and refuses what
# it refuses. The second part needs python3 with yaml and jsonschema; without, it is skipped.
set -u
BUILD=${BUILD:-build}
if "$BUILD/make/schema" | diff data/strategy.schema.json - >"$BUILD/schema.diff"; then
	echo 'ok 1 - data/strategy.schema.json is what the tables say'
else
	echo 'not ok 1 - data/strategy.schema.json is what the tables say (make docs)'
	head -n 20 "$BUILD/schema.diff" | sed 's/^/# /'
fi
if "$BUILD/make/schema" export | diff data/export.schema.json - >"$BUILD/schema.diff"; then
	echo 'ok 2 - data/export.schema.json is what the tables say'
else
	echo 'not ok 2 - data/export.schema.json is what the tables say (make docs)'
	head -n 20 "$BUILD/schema.diff" | sed 's/^/# /'
fi
echo '1..6'
if ! python3 -c 'import jsonschema, yaml' 2>/dev/null; then
	echo 'ok 5 - D5 what --print=json writes fits its schema # SKIP no python3-jsonschema'
	echo 'ok 6 - D5 CSV has as many cells in every line (RFC 4180) # SKIP no python3-jsonschema'
	echo 'ok 3 - the schema accepts what the loader accepts # SKIP no python3-jsonschema'
	echo 'ok 4 - the schema refuses what the loader refuses # SKIP no python3-jsonschema'
	exit 0
fi
exec python3 - "$BUILD/steuerrad" <<'END'
import csv, glob, io, json, os, subprocess, sys, yaml, jsonschema

class Reader(yaml.SafeLoader):
    """YAML as editors read it: a date is a text."""

Reader.yaml_implicit_resolvers = {
    first: [rule for rule in rules if rule[0] != 'tag:yaml.org,2002:timestamp']
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()}

schema = json.load(open('data/strategy.schema.json', encoding='utf-8'))
jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema)

def problem(path):
    with open(path, encoding='utf-8-sig') as file:
        error = jsonschema.exceptions.best_match(
            validator.iter_errors(yaml.load(file, Reader)))
    return error and '%s: %s' % ('/'.join(map(str, error.absolute_path)), error.message)

def accepted(folder):
    expect = open(folder + '/expect', encoding='utf-8').read()
    return expect.endswith('Status 0\n') and 'Das Feld' not in expect

def report(number, what, failures):
    print('%s %d - %s' % ('not ok' if failures else 'ok', number, what))
    for failure in failures:
        print('#', failure[:200])

folders = sorted(filter(os.path.isdir, glob.glob('tests/errors/*')))
good = glob.glob('data/bochum/*.yaml')
good += [path for folder in folders if accepted(folder)
         for path in glob.glob(folder + '/in.yaml') + glob.glob(folder + '/in/*.yaml')]
report(3, 'the schema accepts what the loader accepts',
       ['%s: %s' % (path, problem(path)) for path in sorted(good) if problem(path)])

kinds = ['bad-currency', 'bad-date', 'bad-id', 'bad-id-long', 'bad-language', 'bad-place',
         'bad-status', 'bad-url', 'entry-text', 'missing-id-title', 'missing-member',
         'no-strategy-title', 'no-value', 'section-empty', 'section-map', 'strategy-list',
         'top-list', 'unknown-field', 'unknown-derived', 'unknown-section',
         'wrong-type-groups', 'wrong-type-list', 'wrong-type-record', 'wrong-type-text']
bad = ['tests/errors/%s/in.yaml' % kind for kind in kinds]
report(4, 'the schema refuses what the loader refuses',
       [path + ': accepted' for path in bad if not problem(path)])

def written(*options):
    return subprocess.run([sys.argv[1], *options], capture_output=True, check=True).stdout

export = json.load(open('data/export.schema.json', encoding='utf-8'))
jsonschema.Draft7Validator.check_schema(export)
validator = jsonschema.Draft7Validator(export)
compared = ['--compare=tests/data/stand-alt.yaml', 'tests/data/stand-neu.yaml']
failures = []
for place in ['alles', 'projekte', 'projekte/haus-des-wissens', 'glossar', 'quellen?suche=WAZ', 'neu']:
    text = written('--print=json', '--at=' + place, *(compared if place == 'neu' else []))
    error = jsonschema.exceptions.best_match(validator.iter_errors(json.loads(text)))
    if error:
        failures.append('%s: %s: %s' % (place, '/'.join(map(str, error.absolute_path)),
                                        error.message))
if not list(validator.iter_errors({'strategy': {'place': 'x'}, 'unsinn': []})):
    failures.append('nonsense is accepted')
report(5, 'D5 what --print=json writes fits its schema', failures)

failures = []
for place in ['projekte', 'quellen', 'glossar', 'kernaktivitaeten?status=laeuft']:
    text = written('--print=csv', '--at=' + place).decode('utf-8')
    rows = list(csv.reader(io.StringIO(text, newline=''), strict=True))
    entries = json.loads(written('--print=json', '--at=' + place))
    if len(rows) != len(entries) + 1 or {len(row) for row in rows} != {len(rows[0])}:
        failures.append(place)
    if [row[0] for row in rows[1:]] != [entry['id'] for entry in entries]:
        failures.append(place + ': ids')
    outside = text.split('"')[::2]
    if any('\n' in piece.replace('\r\n', '') for piece in outside):
        failures.append(place + ': a line ends without CR')
report(6, 'D5 CSV has as many cells in every line (RFC 4180)', failures)
END
