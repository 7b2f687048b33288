#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# What a key, a quiet minute and a session cost; the limits are the goals of make bench, or,
# where those are not met yet, what must not get worse.
set -u
measure=$BUILD/make/measure
program=$BUILD/steuerrad
results=$(mktemp)
trap 'rm -f "$results"' EXIT
number=0

most() { # NAME LIMIT WHAT: the value measured is there, and at most the limit
	number=$((number + 1))
	value=$(awk -v name="$1" '$1 == name { print $2 }' "$results")
	if [ -n "$value" ] && awk -v v="$value" -v l="$2" 'BEGIN { exit !(v <= l) }'; then
		echo "ok $number - $3: $value, at most $2"
	else
		echo "not ok $number - $3: ${value:-nothing measured}, at most $2"
	fi
}

per_cell() { # STEP WHAT: bytes in relation to the cells that changed
	limit=$(awk -v name="$1.cells" '$1 == name { print $2 * 1.25 + 60 }' "$results")
	most "$1.bytes" "${limit:-0}" "$2"
}

"$measure" 'warm:\D*1' 'bar:\D*9' 'scroll:\D*20' 'page:\N*5' 'tab:\t*5' 'flood:\D+200' \
	-- "$program" >"$results"
most first.clears 1 'the screen is cleared once'
most idle.wakeups 0 'a quiet program never wakes'
most idle.bytes 0 'a quiet program sends nothing'
most bar.bytes 120 'bytes of an arrow'
most bar.most_writes 1 'writes of an arrow'
most bar.clears 0 'clears of an arrow'
most scroll.most_writes 1 'writes of an arrow that scrolls'
per_cell scroll 'bytes of an arrow that scrolls'
most page.most_writes 1 'writes of a page'
per_cell page 'bytes of a page'
most tab.most_writes 1 'writes of another pane'
most flood.bytes 12000 'bytes of 200 arrows at once'
most flood.writes 10 'frames of 200 arrows at once'

"$measure" 'warm:\D*1' 'bar:\D*5' -- "$program" --calm >"$results"
most bar.bytes 16 'bytes of an arrow on the calm screen'
most bar.most_writes 1 'writes of an arrow on the calm screen'
most idle.wakeups 0 'the calm screen never wakes'

"$measure" 'answer:3\n*1' -- "$program" --linear >"$results"
most answer.most_writes 1 'writes of an answer in the linear mode'

"$measure" -n 30 -- "$program" >"$results"
most sessions.pss 850 'KiB of each of 30 sessions'
most sessions.wakeups 0 'wake-ups of 30 sessions'

if command -v valgrind >/dev/null; then
	"$measure" -v 'bar:\D*5' 'page:\N*3' -- "$program" >"$results"
	most first.instructions 4500000 'instructions of the first frame'
	most bar.instructions 200000 'instructions of an arrow'
	most page.instructions 1400000 'instructions of a page'
else
	echo "ok $((number + 1)) - instructions # SKIP valgrind is missing"
	number=$((number + 1))
fi
echo "1..$number"
