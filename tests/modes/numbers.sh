#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# One entry, two entries: over all pages of the built-in data, in both languages, no 1 is
# followed by a plural and no other number by a singular. Years before a noun do not count.
program=${BUILD:-build}/steuerrad
said=${BUILD:-build}/numbers.said
folder=data/bochum
LC_ALL=C.UTF-8
export LC_ALL
count=0

places() {
	printf '%s\n' start alles rad zeitleiste matrix hilfe barrierefreiheit probleme formel \
		kompetenzen kernaktivitaeten projekte themen herausforderungen ziele glossar quellen \
		filter/projekte filter/kernaktivitaeten suche?wort=Traubeneiche suche?wort=Radkreuz \
		suche?wort=Straßenbäume suche?wort=xyzzy projekte?ort=gerthe projekte?jahr=2012 \
		'projekte?ort=laer&status=laeuft'
	sed -n 's/^  - id: /projekte\//p' "$folder"/6*.yaml | sed -n '1~12p'
	sed -n 's/^  - id: /ziele\//p' "$folder"/80*.yaml
	sed -n 's/^  - id: /themen\//p' "$folder"/70*.yaml
}

check() { # what, pattern that must not be there
	count=$((count + 1))
	if found=$(grep -nE "$2" "$said"); then
		printf 'not ok %d - %s\n' "$count" "$1"
		printf '%s\n' "$found" | cut -c 1-200 | sed -n '1,10s/^/# /p'
	else
		printf 'ok %d - %s\n' "$count" "$1"
	fi
}

de_many='Projekte|Kernaktivitäten|Kompetenzen|Einträge|Einträgen|Quellen|Themen|Querschnittsthemen|Ziele|Begriffe|Verweise|Warnungen|Zeilen|Wörter|Seiten|Abschnitte|Filter|Monate|Jahre'
de_one='Projekt|Kernaktivität|Kompetenz|Eintrag|Quelle|Querschnittsthema|Verweis|Warnung|Zeile|Seite'
en_many='projects|core activities|competencies|entries|sources|topics|goals|terms|links|warnings|errors|hits|lines|pages|sections|filters|months|years'
en_one='project|core activity|competency|entry|source|topic|goal|link|warning|error|hit'
begin='(^|[^0-9.,:/-])'
several='([02-9]|[0-9]{2,3}|[0-9]{1,3}[.,][0-9]{3})'

for language in de en; do
	: >"$said"
	for place in $(places); do
		"$program" --print --lang=$language --at="$place" >>"$said" 2>&1
	done
	printf 'projekte\nf Laer\nm\nf ort gerthe\ns Traubeneiche\n1\nl\nm\nwo\nhilfe\nüberschriften\n' |
		"$program" --linear --lang=$language >>"$said" 2>&1
	case $language in
	de) many=$de_many one=$de_one ;;
	en) many=$en_many one=$en_one ;;
	esac
	check "$language: 1 and a singular" "${begin}1 ($many)([^[:alpha:]-]|\$)"
	check "$language: other numbers and a plural" "${begin}$several ($one)([^[:alpha:]-]|\$)"
done

# Numbers and dates as they are written, with blanks where no line ends.
"$program" --print --lang=de >"$said" 2>&1
check 'de: dates in words' '[^0-9][0-9]{1,2}\.[0-9]{1,2}\.(19|20)[0-9]{2}'
check 'de: no month without its year or day in ISO form' '[^/0-9a-z-](19|20)[0-9]{2}-[01][0-9](-[0-3][0-9])?[^0-9-]'
printf '1..%d\n' "$count"
