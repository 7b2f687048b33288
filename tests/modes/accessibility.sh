#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The accessibility statement: reachable in every mode, complete, and easy where it says so.
set -u
program=$BUILD/steuerrad
n=0
check() { # check WHAT COMMAND…
	what=$1
	shift
	n=$((n + 1))
	if "$@"; then echo "ok $n - $what"; else echo "not ok $n - $what"; fi
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
LC_ALL=C.UTF-8
export LC_ALL

"$program" --accessibility --lang=de >"$folder/de"
"$program" --accessibility --lang=en >"$folder/en"
"$program" --accessibility --lang=de-simple >"$folder/easy"
printf 'b\nm\nm\ne\n' | "$program" --linear --lang=de >"$folder/linear"
"$program" --print=text --at=barrierefreiheit --lang=de >"$folder/print"

check 'C5 --accessibility is the page barrierefreiheit' cmp -s "$folder/de" "$folder/print"
for word in BITVNRW 'EN 301 549' 'teilweise vereinbar' Selbstbewertung 'Was geprüft ist' \
	'Was nicht erfüllt ist' 'Barrieren melden' 'https://www.bochum.de' 'Ombudsstelle' \
	'In Leichter Sprache' Fenrir yasr BRLTTY axe-core; do
	check "C5 the statement says: $word" grep -q "$word" "$folder/de"
	check "C5 b in the linear mode says: $word" grep -q "$word" "$folder/linear"
done
for word in BITVNRW 'in part' 'What is not met' 'Reporting barriers'; do
	check "C5 the statement says in English: $word" grep -q "$word" "$folder/en"
done
check 'C5 data without a contact says so' sh -c \
	"'$program' --accessibility --lang=de tests/data/klein.yaml | grep -q 'nennen keine Stelle'"

# L14 D6: the linear mode spells out what is spoken badly unless it is told not to; print leaves
# the wording unless it is told to spell it out, the lists of targets with it.
linear() { printf 'e\n' | "$program" --linear --lang=de --at=projekte/mark-517 "$@"; }
print() { "$program" --print --lang=de --at=projekte/mark-517 "$@"; }
spells() { "$@" | grep -q 'MARK 51 Grad 7' && ! "$@" | grep -qE '°|\['; }
leaves() { "$@" | grep -q 'MARK 51°7' && ! "$@" | grep -q '51 Grad 7'; }
check 'L14 the linear mode spells out characters' spells linear
check 'L14 with --plain-words=off it leaves them' leaves linear --plain-words=off
check 'D6 print leaves characters' leaves print
check 'D6 print spells them out with --plain-words' spells print --plain-words

# Leichte Sprache: short sentences, no abbreviations, no signs for words, no jargon of ours.
sed 's|https://[^ ]*||g; s/^– //' "$folder/easy" | tr '.!?:' '\n\n\n\n' >"$folder/sentences"
check 'C6 no sentence in Leichte Sprache is longer than 12 words' awk '
	NF > 12 { print "# " NF " words: " $0; bad = 1 } END { exit bad }' "$folder/sentences"
check 'C6 Leichte Sprache has no abbreviations and no signs for words' sh -c \
	"! sed 's|https://[^ ]*||g; s| ([a-z/-]*)\$||' '$folder/easy' |
	 grep -E '[[:alpha:]]\.[[:alpha:]]|(^| )([A-Z]{2,}|ca|bzw|Nr|usw|etc)([ .,]|\$)|[&/%§();]'"
# … and so are the texts of the data: their own sentences, without targets of links.
"$program" --print=json | grep -o '"de-simple": *"\([^"\\]\|\\.\)*"' |
	sed 's/^"de-simple": *"//; s/"$//; s/\\n/\n/g; s/\\"//g' | sed 's/](\([^)]*\))//g; s/\[//g' |
	grep -v '/' | sed 's/^[-#]* //' >"$folder/texts"
check 'C6 the data have texts in Leichte Sprache' test "$(wc -l <"$folder/texts")" -gt 50
check 'C6 no sentence of them is longer than 12 words' sh -c "tr '.!?:' '\n\n\n\n' <'$folder/texts' | awk '
	NF > 12 { print \"# \" NF \" words: \" \$0; bad = 1 } END { exit bad }'"
check 'C6 they have no abbreviations and no signs for words' sh -c \
	"! grep -E '[[:alpha:]]\.[[:alpha:]]|(^| )(ca|bzw|Nr|usw|etc)([ .,]|\$)|[&%§();]' '$folder/texts'"
for words in 'heißt Steuerrad' 'Drücken Sie' 'Tippen Sie' 'Stadt Bochum' 'Taste mit dem großen L' \
	'(kompetenzen/hotspot)'; do
	check "C6 Leichte Sprache says what, how and who: $words" grep -q "$words" "$folder/easy"
done
echo "1..$n"
