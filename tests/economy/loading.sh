#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# What reading and printing a byte of data costs, in instructions, and that it stays the same
# however many there are; what a print keeps in memory. Times would depend on the machine; these do
# not, but on the compiler and the library a little: the limits leave them room.
set -u
program=$BUILD/steuerrad
limit=150 # of a byte: libyaml alone needs 135
# where it is not linked in, it takes its memory from malloc
[ -e "$BUILD/libyaml.a" ] || limit=170
printing=$((limit + 65)) # with the words around it

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

# Instructions of a check of this file, or of its print.
instructions() { # FILE [OPTION]
	valgrind --tool=callgrind --callgrind-out-file=/dev/null --log-file="$folder/log" \
		"$program" "${2:---check}" "$1" >/dev/null 2>&1
	sed -n 's/.*Collected : //p' "$folder/log"
}

echo 1..4
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

each=$((($(instructions "$folder/large.yaml" --print) - $(instructions "$folder/small.yaml" --print)) / bytes))
if [ "$each" -le "$printing" ] && [ "$each" -gt 0 ]; then
	echo "ok 3 - to read and print a byte of data costs $each instructions"
else
	echo "not ok 3 - to read and print a byte of data costs $each instructions, not $printing"
fi

# The file, as far as it is not yet understood, and what has become of it.
generate 40000 >"$folder/larger.yaml"
kib=$(($(wc -c <"$folder/larger.yaml") / 1024))
peak=$("$BUILD/make/spent" 1 "$program" --print "$folder/larger.yaml" | sed -n 's/^peak.kib //p')
if [ "${peak:-0}" -gt 0 ] && [ "$peak" -le $((kib * 3 / 2)) ]; then
	echo "ok 4 - a print of $kib KiB keeps at most $peak"
else
	echo "not ok 4 - a print of $kib KiB keeps at most ${peak:-nothing measured}, not 1.5 times that"
fi
