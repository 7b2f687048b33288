#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# What reading a byte of data costs, in instructions, and that it stays the same however many
# there are; what their print keeps in memory. Times would depend on the machine; these do
# not, but on the compiler and the library a little: the limits leave them room.
set -u
program=$BUILD/steuerrad
limit=150 # of a byte: libyaml alone needs 135
# where it is not linked in, it takes its memory from malloc
[ -e "$BUILD/libyaml.a" ] || limit=170

if ! command -v valgrind >/dev/null; then
	echo 'ok 1 - a byte of data costs few instructions # SKIP valgrind is missing'
	exit 0
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Projects as the editors of a city write them: about 740 bytes, a dozen fields.
generate() {
	awk -v n="$1" 'BEGIN {
		print "strategy: {title: Probe, language: de}"
		print "competencies:\n  - {id: k0, title: Nähe}\n  - {id: k1, title: Klima}"
		print "projects:"
		for (i = 0; i < n; i++) {
			printf "  - id: p%06d\n    title: Zügige Prüfung der Ämter %d\n", i, i
			printf "    competencies: k%d\n    start: 2026\n    end: 2028\n", i % 2
			print "    status: running\n    cost: {amount: 1080000, currency: EUR}"
			print "    districts: Grünau\n    owner: Schul- und Kulturamt"
			printf "    related: [projekte/p%06d]\n    text: >-\n", i * 7 % n
			for (line = 0; line < 5; line++)
				print "      Die Zuständigkeit liegt seit 2026 beim Eigenbetrieb;" \
					" Rückfragen beantwortet sie."
		}
	}'
}

# Instructions of a check of this file.
instructions() {
	valgrind --tool=callgrind --callgrind-out-file=/dev/null \
		"$program" --check "$1" 2>&1 | sed -n 's/.*Collected : //p'
}

echo 1..2
generate 400 >"$folder/small.yaml"
generate 1600 >"$folder/large.yaml"
bytes=$(($(wc -c <"$folder/large.yaml") - $(wc -c <"$folder/small.yaml")))
small=$(instructions "$folder/small.yaml")
large=$(instructions "$folder/large.yaml")
each=$(((large - small) / bytes))
if [ "$each" -le "$limit" ] && [ "$each" -gt 0 ]; then
	echo "ok 1 - a byte of data costs $each instructions"
else
	echo "not ok 1 - a byte of data costs $each instructions, not $limit"
fi

generate 6400 >"$folder/larger.yaml"
more=$(($(wc -c <"$folder/larger.yaml") - $(wc -c <"$folder/large.yaml")))
larger=$(instructions "$folder/larger.yaml")
then=$(((larger - large) / more))
if [ "$then" -le $((each + 3)) ]; then
	echo "ok 2 - and $then if there are four times as many"
else
	echo "not ok 2 - and $then if there are four times as many"
fi
