#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# What a locale cannot show is written as people do without it: over the whole built-in
# data no byte that is not of the charset, and no question mark that is not in the data.
# Markdown, HTML, JSON and CSV are documents, and UTF-8 everywhere.
program=${BUILD:-build}/steuerrad
folder=${BUILD:-build}/charsets
count=0

check() { # what; the exit status before is the result
	[ $? -eq 0 ] && result=ok || result='not ok'
	count=$((count + 1))
	printf '%s %d - %s\n' "$result" "$count" "$1"
}

skip() { # what, why
	count=$((count + 1))
	printf 'ok %d - %s # SKIP %s\n' "$count" "$1" "$2"
}

# Runs with the arguments; what is said on both outputs stands in $folder/NAME.
run() { # name, arguments
	said=$folder/$1
	shift
	"$program" --lang=de "$@" <"$folder/typed" >"$said" 2>&1
}

questions() { # file
	LC_ALL=C tr -cd '?' <"$1" | wc -c
}

is_ascii() { # file
	[ -s "$1" ] && [ "$(LC_ALL=C tr -d '\000-\177' <"$1" | wc -c)" -eq 0 ]
}

mkdir -p "$folder"
printf 's Gefühl\n1\nl\nm\nstart\n2\nhilfe\nwo\nüberschriften\nx\nq\n' >"$folder/typed"
printf 'strategy: {title: Prüfung für „Öl“}\nprojekte: []\nprojects: [{id: ä, title: ö}]\n' \
	>"$folder/bad.yaml"

# Each line: a name and the arguments of a mode.
while read -r name arguments; do
	# shellcheck disable=SC2086
	LC_ALL=C.UTF-8 run "$name.utf8" $arguments
	# shellcheck disable=SC2086
	LC_ALL=C run "$name.ascii" $arguments
	is_ascii "$folder/$name.ascii"
	check "LC_ALL=C, $name: ASCII"
	[ "$(questions "$folder/$name.utf8")" -eq "$(questions "$folder/$name.ascii")" ]
	check "LC_ALL=C, $name: no question mark for what cannot be shown"
done <<MODES
everything --print
wrapped --print --width=40
start --print --at=start
linear --linear
help --help
accessibility --accessibility
restrictions --list-restrictions
complaint --print --at=gefühle
report --check $folder/bad.yaml
MODES

LC_ALL=C run posix --print --at=formel/wir-gefuehl
LC_ALL=POSIX run posix.other --print --at=formel/wir-gefuehl
cmp -s "$folder/posix" "$folder/posix.other"
check 'POSIX is C'
grep -q 'Wir-Gefuehl' "$folder/posix"
check 'umlauts in two letters'

for format in markdown html json csv; do
	LC_ALL=C.UTF-8 run "$format.utf8" --print=$format --at=projekte
	LC_ALL=C run "$format.c" --print=$format --at=projekte
	cmp -s "$folder/$format.utf8" "$folder/$format.c"
	check "$format is the same in every locale"
done
grep -q '<meta charset="utf-8">' "$folder/html.c"
check 'HTML says that it is UTF-8'

# Locales of our own, where the tools and the sources of locales are there.
for charset in ISO-8859-1 ISO-8859-15; do
	if ! localedef -f $charset -i de_DE "$folder/de_DE.$charset" >/dev/null 2>&1 &&
	   [ ! -f "$folder/de_DE.$charset/LC_CTYPE" ]; then
		skip "$charset" 'localedef cannot make the locale'
		continue
	fi
	LOCPATH=$(cd "$folder" && pwd)
	export LOCPATH
	LC_ALL=de_DE.$charset run latin --print
	unset LOCPATH
	! LC_ALL=C grep -q "$(printf '[\200-\237]')" "$folder/latin"
	check "$charset: no byte that is a control there"
	LC_ALL=C grep -q "$(printf 'Wir-Gef\374hl')" "$folder/latin"
	check "$charset: umlauts as they are"
	[ "$(questions "$folder/latin")" -eq "$(questions "$folder/everything.utf8")" ]
	check "$charset: no question mark for what cannot be shown"
	LOCPATH=$(cd "$folder" && pwd)
	export LOCPATH
	LC_ALL=de_DE.$charset run latin --print --at="$(printf 'formel/wir-gef\374hl')"
	LC_ALL=C grep -q "$(printf '^Wir-Gef\374hl')" "$folder/latin"
	check "$charset: a place is typed in it"
	printf 's Gef\374hl\nq\n' | LC_ALL=de_DE.$charset "$program" --linear --lang=de >"$folder/latin" 2>&1
	unset LOCPATH
	LC_ALL=C grep -q "$(printf '^1: .*Wir-Gef\374hl')" "$folder/latin"
	check "$charset: a word is typed in it"
done
printf '1..%d\n' "$count"
