#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# What the program does without a terminal, under memcheck: nothing is read before it is
# written, nothing behind its end, and nothing is lost. Where a call fails, too.
set -u
export LC_ALL=C.UTF-8 XDG_CONFIG_HOME=/nonexistent
program=$BUILD/steuerrad
small=tests/data/klein.yaml
log=$BUILD/valgrind.log
n=0
expect() { # expect STATUS WHAT ARGUMENTS…; standard input is the words typed
	wanted=$1 what=$2
	shift 2
	n=$((n + 1))
	timeout 120 valgrind -q --error-exitcode=99 --leak-check=full --log-file="$log" \
		--errors-for-leak-kinds=definite,possible --show-leak-kinds=definite,possible \
		"$program" --lang=de "$@" >/dev/null 2>&1
	status=$?
	if [ "$status" -eq "$wanted" ]; then
		echo "ok $n - $what"
	else
		echo "not ok $n - $what: status $status"
		head -n 40 "$log" | sed 's/^/# /'
	fi
}
fail() { # fail CALL:NUMBER:ERRNO:OFTEN STATUS WHAT ARGUMENTS…
	FAULT=$1 LD_PRELOAD=$BUILD/tests/faults/shim.so
	export FAULT LD_PRELOAD
	shift
	expect "$@"
	unset FAULT LD_PRELOAD
}

for format in text markdown html json; do
	expect 0 "print $format" --print=$format $small
done
expect 0 'print csv' --print=csv --at=projekte $small
expect 0 'print of 30 columns' --print --width=30 $small
expect 0 'print in spoken forms' --print --plain-words $small
expect 0 'built-in data' --print=html --at=projekte/haus-des-wissens
expect 0 'built-in data in ASCII' --print --ascii --at=zeitleiste
expect 0 'a search' --print --at='suche?wort=Müller Haus'
for folder in tests/errors/second-* tests/errors/yaml-b* tests/errors/folder-two-broken \
	tests/errors/control-raw tests/errors/cycle tests/errors/characters tests/errors/utf16; do
	input=$folder/in.yaml
	[ -f "$input" ] || input=$folder/in
	"$program" --check "$input" >/dev/null 2>&1
	expect $? "a check of ${folder##*/}" --check "$input"
done
expect 0 'settings' --print-config --config=tests/faults/config.yaml
expect 0 'help' --help
expect 2 'an option that is none' --wrong
printf '%s\n' p 1 z 'suche Haus' 'neu laden' 'filter laer' m leicht hilfe 'g 2' 'k 1' rad \
	matrix zeitleiste 99 e >"$BUILD/typed"
expect 0 'lines' --linear $small <"$BUILD/typed"
expect 0 'lines of a visitor' --linear --kiosk --sandbox=off --log=/dev/null $small <"$BUILD/typed"
fail read:2:5:once 3 'data that cannot be read' --print $small
fail open:2:13:once 3 'data that cannot be opened' --print $small
fail write:1:28:lasting 4 'a full disk' --print=html $small
fail read:3:5:lasting 129 'a terminal that goes' --linear $small <"$BUILD/typed"
fail write:3:5:lasting 129 'a terminal that takes nothing' --linear $small <"$BUILD/typed"
rm -f "$BUILD/typed"
echo "1..$n"
