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
echo '1..3'
if ! python3 -c 'import jsonschema, yaml' 2>/dev/null; then
	echo 'ok 2 - the schema accepts what the loader accepts # SKIP no python3-jsonschema'
	echo 'ok 3 - the schema refuses what the loader refuses # SKIP no python3-jsonschema'
	exit 0
fi
exec python3 - <<'END'
import glob, json, os, sys, yaml, jsonschema

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
report(2, 'the schema accepts what the loader accepts',
       ['%s: %s' % (path, problem(path)) for path in sorted(good) if problem(path)])

kinds = ['bad-date', 'bad-id', 'bad-id-long', 'bad-language', 'bad-place',
         'bad-status', 'bad-url', 'entry-text', 'missing-id-title', 'missing-member',
         'no-strategy-title', 'no-value', 'section-empty', 'section-map', 'strategy-list',
         'top-list', 'unknown-field', 'unknown-derived', 'unknown-section',
         'wrong-type-groups', 'wrong-type-list', 'wrong-type-record', 'wrong-type-text']
bad = ['tests/errors/%s/in.yaml' % kind for kind in kinds]
report(3, 'the schema refuses what the loader refuses',
       [path + ': accepted' for path in bad if not problem(path)])
END
