#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Streams that are closed, full or torn: the right status, and never a wait.
set -u
program=$(cd "$BUILD" && pwd)/steuerrad
n=0
expect() { # expect STATUS WHAT COMMAND: within ten seconds
	n=$((n + 1))
	timeout 10 sh -c "$3" - "$program" >/dev/null 2>&1
	status=$?
	if [ "$status" -eq "$1" ]; then
		echo "ok $n - $2"
	else
		echo "not ok $n - $2: status $status"
	fi
}
for mode in --screen --calm --linear; do
	expect 0 "kiosk $mode with nobody there" "\"\$1\" --kiosk --no-config --log=/dev/null $mode </dev/null"
	expect 0 "kiosk $mode without a standard input" "\"\$1\" --kiosk --no-config --log=/dev/null $mode <&-"
	expect 0 "kiosk $mode without standard error" "\"\$1\" --kiosk --no-config --log=/dev/null $mode </dev/null 2>&-"
	expect 0 "kiosk $mode without any" "\"\$1\" --kiosk --no-config --log=/dev/null $mode <&- >&- 2>&-"
done
expect 0 'linear at its end' '"$1" --no-config --linear </dev/null'
expect 0 'linear without a standard input' '"$1" --no-config --linear <&-'
expect 4 'linear without any' '"$1" --no-config --linear <&- >&- 2>&-'
expect 0 'print without a standard input' '"$1" --no-config --print <&-'

# Print says what it could not write, with 4; into a torn pipe it ends as programs do, with
# 141 and without a word, or with 4 for those who do not want to be ended so.
says() { # says STATUS LINES WHAT COMMAND: ended so, with so many lines of complaint
	n=$((n + 1))
	complaint=$(timeout 10 sh -c "$4" - "$program" 2>&1)
	status=$?
	lines=$(printf '%s' "$complaint" | grep -c '^steuerrad: .')
	if [ "$status" -eq "$1" ] && [ "$lines" -eq "$2" ]; then
		echo "ok $n - $3"
	else
		echo "not ok $n - $3: status $status, $complaint"
	fi
}
for format in text markdown html json; do
	says 4 1 "$format without a standard output" "\"\$1\" --no-config --print=$format >&-"
	[ -w /dev/full ] && says 4 1 "$format to a full disk" "\"\$1\" --no-config --print=$format >/dev/full"
	torn="{ { \"\$1\" --no-config --print=$format; echo \$? >&3; } | true; } 3>&1 | { read -r s; exit \$s; }"
	says 141 0 "$format into a torn pipe" "$torn"
	says 4 1 "$format into a torn pipe, unwilling to be ended" "trap '' PIPE; $torn"
done
echo "1..$n"
