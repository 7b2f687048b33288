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
expect 4 'print without a standard output' '"$1" --no-config --print >&-'
expect 0 'print without a standard input' '"$1" --no-config --print <&-'
[ -w /dev/full ] && expect 4 'print to a full disk' '"$1" --no-config --print >/dev/full'
n=$((n + 1))
status=$({ { trap - PIPE; "$program" --no-config --print 2>/dev/null; echo $? >&3; } | true; } 3>&1)
case $status in
141 | 0 | 4) echo "ok $n - print into a pipe that is torn" ;;
*) echo "not ok $n - print into a pipe that is torn: $status" ;;
esac
echo "1..$n"
