#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Each line of words.txt: what is typed, a tab, and the place in the built-in data that must
# be named first, an entry or the projects of a district, in print and in the linear mode.
# For the screen see tests/program/test_screen_search.c.
here=tests/search
program=${BUILD:-build}/steuerrad
folder=${BUILD:-build}/search
LC_ALL=C.UTF-8
export LC_ALL
count=0
tab=$(printf '\t')

say() { # ok|not ok, what
	count=$((count + 1))
	printf '%s %d - %s\n' "$1" "$count" "$2"
}

check() { # what, expected, found
	if [ "$2" = "$3" ]; then
		say ok "$1"
	else
		say 'not ok' "$1"
		printf '# expected %s, found %s\n' "$2" "$3"
	fi
}

mkdir -p "$folder"
while IFS=$tab read -r words place; do
	"$program" --print --lang=de --at="suche?wort=$words" >"$folder/out" 2>&1
	found=$(sed -n 's/.*(\([a-z]*[/?][a-z0-9=-]*\))$/\1/p' "$folder/out" | head -n 1)
	check "print: $words" "$place" "$found"
done <"$here/words.txt"

# The linear mode answers all of them in one session: "k 1" names the address of hit 1.
while IFS=$tab read -r words place; do
	printf 's %s\nk 1\n' "$words"
done <"$here/words.txt" >"$folder/in"
"$program" --linear --lang=de <"$folder/in" >"$folder/out" 2>&1
sed -n 's/.*Kennung: \([a-z]*[/?][a-z0-9=-]*\).*/\1/p' "$folder/out" >"$folder/places"
cut -f 2 "$here/words.txt" >"$folder/expected"
if cmp -s "$folder/expected" "$folder/places"; then
	say ok 'linear: every word finds its entry'
else
	say 'not ok' 'linear: every word finds its entry'
	diff "$folder/expected" "$folder/places" | sed 's/^/# /'
fi

# What is not there leads to what is.
near() { # typed, a near word
	"$program" --print --lang=de --at="suche?wort=$1" >"$folder/out" 2>&1
	if grep -q "kein Treffer" "$folder/out" && grep -q "^– $2, [0-9]* Treffer" "$folder/out"; then
		say ok "without a hit: $1 leads to $2"
	else
		say 'not ok' "without a hit: $1 leads to $2"
		sed 's/^/# /' "$folder/out"
	fi
}

near Stadtbücerei Stadtbücherei
near 'Grosstadt mit Lebensgefühl' Großstadt
near volkshochschulen Volkshochschule
near Strassenbäum3 Straßenbäume
near 'Radverkehr Traubeneiche' Traubeneiche
printf '1..%d\n' "$count"
