#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The documents can be read by everyone: the chapter on accessibility, manuals as HTML with
# headings, keys by their names, no picture without words, help without columns.
set -u
program=$BUILD/steuerrad
n=0
check() { # check WHAT COMMAND…
	what=$1
	shift
	n=$((n + 1))
	if "$@"; then echo "ok $n - $what"; else echo "not ok $n - $what"; fi
}
skip() { n=$((n + 1)); echo "ok $n - $1 # SKIP $2"; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
LC_ALL=C.UTF-8
export LC_ALL
german=man/de/steuerrad-barrierefrei.7
english=man/steuerrad-accessible.7

for part in EINSCHALTEN 'Für ein ganzes Konto' 'Über SSH' 'Woran Sie merken' 'WAS SICH ÄNDERT' SPRACHAUSGABE \
	BRAILLEZEILE VERGRÖSSERUNG BEISPIELE GRENZEN RÜCKMELDUNG; do
	check "C1 the German chapter has the part $part" grep -q "^\.S[hs] $part" "$german"
done
for part in 'SWITCHING IT ON' 'For a whole account' 'Over SSH' 'How to tell' 'WHAT CHANGES' SPEECH BRAILLE \
	MAGNIFIER EXAMPLES LIMITS FEEDBACK; do
	check "C1 the English chapter has the part $part" grep -q "^\.S[hs] $part" "$english"
done
for page in $german $english; do
	for word in SetEnv AcceptEnv STEUERRAD_MODE ACCESSIBLE; do
		check "C1 $page says how it is switched on over SSH: $word" grep -q "$word" "$page"
	done
	check "C1 $page has at least four example sessions" test "$(grep -c 'BEGIN session' "$page")" -ge 4
done

if command -v mandoc >/dev/null; then
	BUILD=$folder sh src/make/html.sh man/*.[0-9] man/de/*.[0-9] >"$folder/made"
	while read -r file; do
		name=${file#"$folder/doc/"}
		check "C2 $name has headings and its language" sh -c \
			"grep -q '<h1' '$file' && grep -q '^<html lang=\"..\">' '$file'"
	done <"$folder/made"
	check 'C2 every manual is made as HTML' test \
		"$(wc -l <"$folder/made")" -eq "$(ls man/*.[0-9] man/de/*.[0-9] | wc -l)"
else
	skip 'C2 the manuals as HTML' 'mandoc is not installed'
fi

check 'C3 no picture without words' sh -c \
	"! grep -nE '!\[\]|<img|\.(gif|cast|mp4)' README.md CONTRIBUTING.md data/README.md src/README.md >&2"
check 'C3 the picture in README.md is told in words' grep -q '^The picture in words' README.md
check 'C4 keys are named, not drawn' sh -c \
	"! grep -n '[↵⏎⇥⌫⎋⇧⌘←→↑↓]' README.md man/*.[0-9] man/de/*.[0-9] >&2"
check 'C4 the program names keys, too' sh -c \
	"! grep -n '[↵⏎⇥⌫⎋⇧⌘←→↑↓]' include/base/messages.def src/command/commands.def >&2"
for page in README.md $german $english; do
	check "C5 $page leads to the statement" grep -q 'accessibility' "$page"
done
# A reader, headphones, volume, who listens, and what happens when a visitor has gone.
for words in 'screen reader' headphones volume 'others hear' idle; do
	check "C7 the guide for kiosks speaks of: $words" grep -qi "$words" man/steuerrad-kiosk.7
done
for words in Bildschirmleseprogramm Kopfhörer Lautstärke 'hören andere mit' idle; do
	check "C7 the German guide for kiosks speaks of: $words" grep -qi "$words" man/de/steuerrad-kiosk.7
done
for language in de en; do
	"$program" --help --lang=$language >"$folder/help"
	check "C8 --help in $language says first what it does" sh -c \
		"head -n 1 '$folder/help' | grep -q '^steuerrad .*\.$'"
	check "C8 --help in $language has no columns and no frames" sh -c \
		"! grep -nE '  |^ |[│─┌|]{2}' '$folder/help' >&2"
done
echo "1..$n"
