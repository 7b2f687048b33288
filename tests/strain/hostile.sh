#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Data made to do harm, made here: each class is refused with a place, or read, within two
# seconds of processor time and 100 MB; what is said of it, in any mode, holds no control,
# direction or invisible character, and visitors hear of no file. With
# YAML_TEST_SUITE=DIRECTORY (the data of yaml-test-suite) each of its files, too.
set -u
program=$(cd "$BUILD" && pwd)/steuerrad
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
n=0
# a sanitizer needs more than any limit that makes sense
limits='ulimit -t 2; ulimit -d 100000;'
grep -q -e -fsanitize "$BUILD/flags" && limits=
unseen=$(printf '\302[\200-\237\255]|\342\200[\213-\217\250-\256]|\342\201[\240-\257]|\357\273\277|\363\240')
is_clean() { # is_clean FILE
	[ "$(LC_ALL=C tr -d '\n\040-\176\200-\377' <"$1" | wc -c)" -eq 0 ] && ! LC_ALL=C grep -qE "$unseen" "$1"
}
run() { # run ARGUMENT…: on the file, within the limits; into "said"
	(cd "$folder" && eval "$limits" && exec timeout 10 "$program" --no-config --lang=de --log=/dev/null "$@" in.yaml) >"$folder/said" 2>&1
}
# In every mode; a status above 7 is a crash or the end of patience.
is_harmless() {
	for mode in --print --print=html --print=json '--kiosk --print'; do
		# shellcheck disable=SC2086 # two words
		run $mode </dev/null
		[ $? -lt 7 ] && is_clean "$folder/said" || { echo "# $mode" && return 1; }
	done
	for mode in --linear '--kiosk --linear'; do
		# shellcheck disable=SC2086
		printf 'alles\n1\n2\nprobleme\nsuche a\ne\n' | run $mode
		[ $? -lt 7 ] && is_clean "$folder/said" || { echo "# $mode" && return 1; }
	done
	! grep -q 'in\.yaml' "$folder/said" # what the visitors of a kiosk are told
}
repeat() { # repeat COUNT TEXT
	awk -v n="$1" -v text="$2" 'BEGIN { while (n-- > 0) printf "%s", text }'
}
begin() {
	printf 'strategy:\n  title: T\nprojects:\n  - id: eins\n    title: Eins\n'
}
check() { # check STATUSES NAME: of the file "in.yaml"
	n=$((n + 1))
	run --lang=en --check </dev/null
	status=$?
	mv "$folder/said" "$folder/out"
	case " $1 " in
	*" $status "*) ;;
	*)
		printf '%s\n' "not ok $n - $2: status $status"
		return
		;;
	esac
	if ! is_clean "$folder/out"; then
		printf '%s\n' "not ok $n - $2: control characters"
	elif [ "$status" -eq 1 ] && ! grep -q '^[^:]*in\.yaml:' "$folder/out"; then
		printf '%s\n' "not ok $n - $2: no file in the report"
	elif [ "$(awk 'length > 1000' "$folder/out" | wc -l)" -ne 0 ]; then
		printf '%s\n' "not ok $n - $2: an endless line"
	elif ! is_harmless; then
		printf '%s\n' "not ok $n - $2: shown in a mode"
	else
		printf '%s\n' "ok $n - $2"
	fi
}
hostile() { # hostile STATUSES NAME: the file comes from standard input
	cat >"$folder/in.yaml"
	check "$1" "$2"
}

for open in '[' '{' '{"":[' '- ' '? ' '[? ' '- - ' '"a": {'; do
	repeat 100000 "$open" | hostile 1 "a hundred thousand $open"
done
{ begin; awk 'BEGIN { print "x0: &x0 [a,a,a,a,a,a,a,a,a,a]"
	for (i = 1; i < 20; i++) { printf "x%d: &x%d [", i, i
		for (k = 0; k < 10; k++) printf "*x%d,", i - 1; print "]" } }'; } | hostile 1 'aliases of aliases'
printf 'strategy: &a [*a]\n' | hostile 1 'an alias of itself'
printf 'strategy: &a {b: *a}\n' | hostile 1 'a mapping of itself'
printf 'strategy: *nowhere\n' | hostile 1 'an alias of nothing'
{ begin; awk 'BEGIN { for (i = 0; i < 40000; i++) print "x" i ": &a" i " x" }'; } | hostile 1 'forty thousand anchors'
{ repeat 40000 '%TAG !a! tag:a,2000:
'; echo '---'; begin; } | hostile 1 'forty thousand directives'
{ begin; echo '    title: Zwei'; } | hostile 1 'a key twice'
{ begin; echo '    <<: {title: Zwei}'; } | hostile 1 'a merge key'
{ begin; echo '    summary: !!python/object/apply:os.system ["id"]'; } | hostile 1 'a tag of a language'
{ begin; echo '    summary: !<%1b]0;x%07> x'; } | hostile 1 'a tag with a sequence'
{ begin; echo '---'; begin; } | hostile 1 'two documents'
printf '\377\376s\000:\000' | hostile 1 'UTF-16'
printf '\000\000\376\377' | hostile 1 'UTF-32'
: | hostile '0 1' 'nothing at all'
printf '\357\273\277' | hostile '0 1' 'a mark of order and nothing else'
for bytes in '\033[2J' '\302\233' '\177' '\000' '\300\200' '\355\240\200' '\364\220\200\200' '\303' '\377'; do
	{ begin; printf "    summary: \"a $bytes b\"\n"; } | hostile 1 "raw $bytes"
done
for escape in '\\e]0;x\\a' '\\x9b2J' '\\u202e' '\\u2066' '\\u200b' '\\ufeff' '\\U000e0041' '\\uffff' '\\L'; do
	{ begin; printf "    summary: \"a $escape b\"\n"; } | hostile '0 1' "the escape $escape"
	{ begin; printf "    \"k$escape\": b\n"; } | hostile '0 1' "the escape $escape in a key"
	{ begin; printf "    topics: [\"k$escape\"]\n"; } | hostile '0 1' "the escape $escape in a name"
done
# an end before the start is a warning, and counts for nothing
{ begin; printf '    start: 2027\n    end: 1013-02\n  - {id: b, title: B, start: 2020, end: 2029}\n'; } |
	hostile 0 'an end before the start'
n=$((n + 1))
if "$program" --no-config --lang=en --print --at=zeitleiste "$folder/in.yaml" 2>/dev/null |
	grep -E '^202[678]: ' | tr -dc '0-9:\n ' | tr '\n' ' ' | grep -q '^2026: 1 .*2027: 2 .*2028: 1 '; then
	echo "ok $n - such an end in the time line"
else
	echo "not ok $n - such an end in the time line"
fi
{ begin; printf '    summary: "a\\0b"\n'; } | hostile '0 1' 'an escaped end of string'
{ begin; printf '    summary: '; repeat 400000 x; echo; } | hostile 1 'a word of 400 kB'
{ begin; printf '    '; repeat 2000 k; echo ': x'; } | hostile 1 'a key of 2 kB'
{ begin; printf '    summary: "a'; repeat 3000 '\u0301'; echo '"'; } | hostile '0 1' 'three thousand accents'
{ begin; printf '    text: "'; repeat 20000 '['; echo '"'; } | hostile '0 1' 'brackets in a text'
{ begin; printf '    text: "'; repeat 20000 '> '; echo '"'; } | hostile '0 1' 'quotations in a text'
{ begin; printf '    text: "'; repeat 20000 '*a '; echo '"'; } | hostile '0 1' 'stars in a text'
repeat 20 "$(begin)" | hostile 1 'a file in shreds'
begin | head -c 40 | hostile '0 1' 'half a file'
rm "$folder/in.yaml" && mkfifo "$folder/in.yaml" && check 3 'a pipe in place of a file'
rm "$folder/in.yaml" && ln -s in.yaml "$folder/in.yaml" && check 3 'a link to itself'
rm "$folder/in.yaml" && ln -s /dev/zero "$folder/in.yaml" && check 3 'a device'
rm "$folder/in.yaml" && mkdir "$folder/in.yaml" && check 3 'a folder without files'
rmdir "$folder/in.yaml"
if [ -n "${YAML_TEST_SUITE:-}" ]; then
	for file in "$YAML_TEST_SUITE"/[0-9A-Z]*/in.yaml "$YAML_TEST_SUITE"/[0-9A-Z]*/[0-9]*/in.yaml; do
		[ -f "$file" ] || continue
		cp "$file" "$folder/in.yaml"
		check '0 1' "${file#"$YAML_TEST_SUITE"/}"
	done
fi
echo "1..$n"
