#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# What the usual ways to use the program cost: processor time of 20 runs, bytes written, and,
# where valgrind is installed, instructions of one run. Figures to look at, not to test by.
set -u
program=$BUILD/steuerrad
runs=20

instructions() { # instructions ARGUMENT…
	command -v valgrind >/dev/null || { echo -; return; }
	valgrind --tool=callgrind --callgrind-out-file=/dev/null "$program" "$@" 2>&1 >/dev/null </dev/null |
		sed -n 's/.*Collected : \([0-9]*\).*/\1/p'
}

measure() { # measure NAME ARGUMENT…
	name=$1
	shift
	# The last line of "times" is the time of the children: user, system.
	cpu=$(i=0; while [ "$i" -lt "$runs" ]; do
		"$program" "$@" </dev/null >/dev/null 2>&1
		i=$((i + 1))
	done; times | tail -n 1)
	bytes=$("$program" "$@" </dev/null 2>/dev/null | wc -c)
	printf '%-34s %22s %10d %14s\n' "$name" "$cpu" "$bytes" "$(instructions "$@")"
}

printf '%-34s %22s %10s %14s\n' 'what' "user and system, $runs runs" 'bytes' 'instructions'
measure 'start page, linear' --linear
measure 'one project as text' --print --at=projekte/haus-des-wissens
measure 'all projects as CSV' --print=csv --at=projekte
measure 'a search' --print --at='suche?wort=klima'
measure 'everything as text' --print
measure 'everything as HTML' --print=html
measure 'load and check data/bochum' --check data/bochum
