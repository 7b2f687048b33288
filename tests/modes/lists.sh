#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Lists that people ask for: the table, the JSON and the text have the same entries, the
# counts said anywhere are theirs, and the files of the data say so, too. Then what
# data/README.md tells editors.
set -u
BUILD=${BUILD:-build}
program=$BUILD/steuerrad
files='data/bochum/6*.yaml'
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
LC_ALL=C.UTF-8
export LC_ALL

n=0
is() { # is WHAT EXPECTED FOUND
	n=$((n + 1))
	if [ -n "$2" ] && [ "$2" = "$3" ]; then
		echo "ok $n - $1"
	else
		echo "not ok $n - $1"
		echo "# expected $2, found $3"
	fi
}

page() { "$program" --print --lang=de --at="$1"; }
# A record of CSV ends where no quotation is open; the first names the columns.
records() {
	"$program" --print=csv --at="$1" |
		awk '{ quotes += gsub(/"/, "") } quotes % 2 == 0 { n++ } END { print n - 1 }'
}
ids() { "$program" --print=json --at="$1" | sed -n 's/^    "id": "\(.*\)",*$/\1/p'; }
count() { ids "$1" | wc -l | tr -d ' '; }
rows() { page "$1" | grep -c '(projekte/[a-z0-9-]*)$'; }
# "Filter Laer, 13 von 158 Einträgen."
said() { page "$1" | sed -n 's/^Filter .*, \([0-9]*\) von 158 .*/\1/p'; }

list() { # list FILTER: three formats and the sentence agree
	number=$(count "projekte?$1")
	is "$1: the table has the entries of the JSON" "$number" "$(records "projekte?$1")"
	is "$1: the page has them" "$number" "$(rows "projekte?$1")"
	is "$1: the page says how many" "$number" "$(said "projekte?$1")"
}

is 'there are 158 projects' 158 "$(count projekte)"
is 'and 158 records' 158 "$(records projekte)"

list ort=wattenscheid
list ort=innenstadt
list ort=laer
list jahr=2017
list jahr=2024
is 'Laer: as many as the files have' "$(grep -cE '^    districts: .*[[ ]Laer[],]' $files |
	awk -F: '{ n += $2 } END { print n }')" "$(count 'projekte?ort=laer')"

# A borough has the projects of its districts.
ids 'projekte?ort=wattenscheid' | sort >"$folder/borough"
for district in hoentrop westenfeld wattenscheid-mitte; do
	ids "projekte?ort=$district" | sort >"$folder/district"
	is "Wattenscheid has the projects of $district" "$(wc -l <"$folder/district")" \
		"$(comm -12 "$folder/borough" "$folder/district" | wc -l)"
	is "$district has projects" yes "$([ -s "$folder/district" ] && echo yes)"
done

for status in idea=idee planned=geplant running=laeuft done=abgeschlossen stopped=eingestellt \
	merged=aufgegangen; do
	list "status=${status#*=}"
	is "${status%=*}: as many as the files have" \
		"$(cat $files | grep -c "^    status: ${status%=*}\$")" \
		"$(count "projekte?status=${status#*=}")"
done

# A competency says how many projects it has, and of which status how many.
for competency in $(ids kompetenzen); do
	list "kompetenz=$competency"
	number=$(count "projekte?kompetenz=$competency")
	is "$competency: as many as the files have" \
		"$(cat $files | grep -cE "^    competencies: .*[[ ]$competency[],]")" "$number"
	page "kompetenzen/$competency" >"$folder/page"
	is "$competency: its page says so" "$number" \
		"$(sed -n 's/^\([0-9]*\) Projekte: .*/\1/p' "$folder/page")"
	is "$competency: the numbers by status are its sum" "$number" \
		"$(sed -n 's/^[^:]*: \([0-9]*\) (projekte?.*/\1/p; s/^ohne Angabe: \([0-9]*\)$/\1/p' \
			"$folder/page" |
			awk '{ n += $1 } END { print n }')"
	sed -n 's/^.*: \([0-9]*\) (\(projekte?kompetenz=.*&status=.*\))$/\1 \2/p' "$folder/page" \
		>"$folder/chart"
	while read -r number place; do
		is "$place: as many as the chart says" "$number" "$(count "$place")"
	done <"$folder/chart"
done

# "Projekte, 158 Einträge (projekte)"
page start | sed -n 's/^.*, \([0-9]*\) Einträge* (\([a-z]*\))$/\1 \2/p' >"$folder/start"
is 'start counts nine kinds' 9 "$(wc -l <"$folder/start" | tr -d ' ')"
while read -r number place; do
	is "$place: as many as start says" "$number" "$(count "$place")"
done <"$folder/start"

# Each value in the choice of filters leaves as many as it says, alone and beside another.
for choice in filter/projekte 'filter/projekte?ort=laer' 'filter/kernaktivitaeten'; do
	page "$choice" | sed -n 's/^.*, \(ganzer Stadtbezirk, \)*\([0-9]*\) [A-Za-zä]* (\([a-z]*?.*\))$/\2 \3/p' \
		>"$folder/choice"
	is "$choice: has values" yes "$([ "$(wc -l <"$folder/choice")" -gt 20 ] && echo yes)"
	while read -r number place; do
		is "$place: as many as $choice says" "$number" "$(count "$place")"
	done <"$folder/choice"
done
is 'what is set already leads to the list without it' 1 \
	"$(page 'filter/projekte?ort=laer' | grep -c '^Laer, gesetzt, 13 .*(projekte)$')"

# The example of data/README.md, in the place of the entry that it shows, is without fault;
# so are the commands that its two parts name.
cp -r data/bochum "$folder/bochum"
sed -n '/^```yaml$/,/^```$/{ /^```/d; p; }' data/README.md >"$folder/example.yaml"
shown=$(sed -n 's/^  - id: \([a-z0-9-]*\).*/\1/p' "$folder/example.yaml")
for file in "$folder"/bochum/6*.yaml; do
	awk -v id="$shown" '/^  - id: / { skip = $3 == id } !skip' "$file" >"$folder/without"
	cp "$folder/without" "$file"
done
is 'the entry that data/README.md shows is taken out' 157 \
	"$("$program" --print=json --at=projekte "$folder/bochum" 2>/dev/null | grep -c '^    "id"')"
cp "$folder/example.yaml" "$folder/bochum/69-beispiel.yaml"
said=$("$program" --check "$folder/bochum" 2>&1)
is 'data/README.md: its example has no fault' '0 ' "$? $said"
sed -n 's/^ *steuerrad \(-.* data\/bochum\)$/\1/p' data/README.md >"$folder/commands"
is 'data/README.md: two commands in each language' 4 "$(wc -l <"$folder/commands" | tr -d ' ')"
while read -r options; do
	# shellcheck disable=SC2086 # words are meant to be split
	is "data/README.md: steuerrad $options" 0 \
		"$("$program" $options </dev/null >/dev/null 2>&1; echo $?)"
done <"$folder/commands"
echo "1..$n"
