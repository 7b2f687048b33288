#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The tests of the whole program once more, behind the fence: every page, command, size,
# picture, search, change of mode and reload, with all but the terminal and the data out of
# reach. TEST_SANDBOX is an option that tests/helper/terminal_keeper.c gives the program.
set -u
program=$BUILD/steuerrad
if ! "$program" --sandbox=require --linear --no-config </dev/null >/dev/null 2>&1; then
	printf '1..1\nok 1 - # SKIP no fence here: a sanitizer, or a kernel without it\n'
	exit 0
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
n=0
# Left out: what a fence rules out (that the first start is remembered).
for source in tests/program/test_*.c; do
	name=${source##*/}
	name=${name%.c}
	[ "$name" = test_hints ] && continue
	n=$((n + 1))
	if TEST_SANDBOX=--sandbox=require "$BUILD/tests/program/$name" >"$log" 2>&1; then
		echo "ok $n - $name behind the fence"
	else
		echo "not ok $n - $name behind the fence"
		grep -v '^ok ' "$log" | sed 's/^/# /' | head -n 60
	fi
done

# A kernel without one of the parts: who does not demand the fence reads without it.
if command -v strace >/dev/null; then
	for call in landlock_create_ruleset:error=ENOSYS landlock_restrict_self:error=EPERM seccomp:error=EINVAL; do
		for wish in auto:0 require:6; do
			n=$((n + 1))
			strace -o /dev/null -e inject="$call" "$program" --kiosk --linear --no-config \
				--log=/dev/null --sandbox="${wish%:*}" </dev/null >/dev/null 2>&1
			status=$?
			if [ "$status" -eq "${wish#*:}" ]; then
				echo "ok $n - ${call%:*} fails, ${wish%:*}"
			else
				echo "not ok $n - ${call%:*} fails, ${wish%:*}: status $status"
			fi
		done
	done
fi
echo "1..$n"
