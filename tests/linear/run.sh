#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Typed words in, exact answer out: each folder holds what is typed (in) and what is said
# (expect); options, if it has any, stand in args. Nothing of a terminal's control may be
# in an answer. To renew one after a look at it: UPDATE=1 sh tests/linear/run.sh
here=tests/linear
data=tests/data/klein.yaml
said=${BUILD:-build}/linear.said
count=0

say() { # ok|not ok, what
	count=$((count + 1))
	printf '%s %d - %s\n' "$1" "$count" "$2"
}

for folder in "$here"/*/; do
	name=$(basename "$folder")
	args="--lang=de --width=79"
	[ -f "$folder/args" ] && args=$(cat "$folder/args")
	# shellcheck disable=SC2086
	"${BUILD:-build}/steuerrad" --linear $args "$data" <"$folder/in" >"$said" 2>&1
	status=$?
	[ -n "$UPDATE" ] && cp "$said" "$folder/expect"
	if [ "$status" -eq 0 ] && cmp -s "$said" "$folder/expect"; then
		say ok "$name"
	else
		say 'not ok' "$name (status $status)"
		diff "$folder/expect" "$said" | sed 's/^/# /'
	fi
	if [ "$(tr -d '\n' <"$said" | LC_ALL=C tr -cd '\001-\037\177' | wc -c)" -eq 0 ] &&
	   ! grep -q '^ \|  ' "$said"; then
		say ok "$name: no control character, no blanks for layout"
	else
		say 'not ok' "$name: no control character, no blanks for layout"
	fi
done
printf '1..%d\n' "$count"
