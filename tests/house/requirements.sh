#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The list of requirements in tests/README.md: complete, and every test that it names is
# there. A test is a file or folder below tests/, and behind it perhaps a word that stands
# in it. Some requirements are tested here.
set -u
list=tests/README.md
n=0
check() { # check WHAT COMMAND…
	what=$1
	shift
	n=$((n + 1))
	if "$@"; then echo "ok $n - $what"; else echo "not ok $n - $what"; fi
}

# "`FILE` WORD" → is the file there, and the word in it?
is_there() {
	file=$(printf '%s\n' "$1" | sed 's/^ *`\([^`]*\)`.*/\1/')
	word=$(printf '%s\n' "$1" | sed 's/^ *`[^`]*` *//')
	[ -e "tests/$file" ] || { echo "# no tests/$file" >&2; return 1; }
	[ -z "$word" ] && return 0
	grep -q -e "$word" "tests/$file" || { echo "# no '$word' in tests/$file" >&2; return 1; }
}

# A row names at least one test, or says why not.
is_tested() {
	row=$(grep "^| $1 |" $list)
	[ "$(printf '%s\n' "$row" | wc -l)" -eq 1 ] && [ -n "$row" ] || return 1
	tests=$(printf '%s\n' "$row" | cut -d'|' -f4 | sed 's/^ *//; s/ *$//; s/;.*//')
	case $tests in
	\`*) ;;
	not*because*) return 0 ;;
	*) return 1 ;;
	esac
	printf '%s\n' "$tests" | sed 's/, `/\n`/g' | {
		while read -r test; do
			is_there "$test" || exit 1
		done
	}
}

for numbers in A:17 T:16 L:18 D:7 C:8 K:35; do
	letter=${numbers%:*} i=1
	while [ "$i" -le "${numbers#*:}" ]; do
		check "$letter$i is in the list with tests that are there" is_tested "$letter$i"
		i=$((i + 1))
	done
done

# A14: a voice makes a fraction of 3/12. Our own sentences say it in words.
check 'A14 no sentence has a slash between numbers' sh -c \
	"! grep -nE '([0-9]|\{[0-9]\}) ?/ ?([0-9]|\{[0-9]\})' include/base/messages.def >&2"

# T1: curses would leave the cursor wherever its last change was.
check 'T1 nothing lets curses leave the cursor anywhere' sh -c '! grep -rn leaveok src >&2'

# A5: options set; given twice they say what they say once.
for option in --ascii --bell --plain-words --sentences --mouse=off --hints=off --theme=dark --width=60 --calm; do
	once=$("$BUILD/steuerrad" --no-config "$option" --print-config)
	twice=$("$BUILD/steuerrad" --no-config "$option" "$option" --print-config)
	check "A5 $option twice is once" test -n "$once" -a "$once" = "$twice"
done

# A15: errors begin with the word, name what was given, and what is possible.
said=$(printf '99\nx\ns\ne\n' | LC_ALL=C.UTF-8 "$BUILD/steuerrad" --linear --lang=de --at=formel)
for words in 'Fehler: Nummer 99 gibt es hier nicht. Möglich ist ' 'Fehler: x ist kein Befehl. Hilfe mit h.' \
	'Fehler: Es fehlt das Suchwort. Beispiel: '; do
	check "A15 the linear mode says: $words" sh -c "printf '%s\n' \"\$1\" | grep -qF \"\$2\"" - "$said" "$words"
done
check 'A15 the next command works' sh -c "printf '%s\n' \"\$1\" | grep -q 'Auf Wiedersehen'" - "$said"

# L17: what was said is saved as it was said.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
program=$(cd "$BUILD" && pwd)/steuerrad
(cd "$folder" && printf '2\nd mitschrift\ne\n' |
	LC_ALL=C.UTF-8 "$program" --linear --lang=de --at=formel >said)
saved=$(find "$folder" -name 'mitschrift*')
check 'L17 a transcript holds what was said before' sh -c \
	'[ -f "$1" ] && head -c "$(wc -c <"$1")" "$2" | cmp -s - "$1"' - "$saved" "$folder/said"
check 'L17 a transcript is no empty file' test -s "$saved"
echo "1..$n"
