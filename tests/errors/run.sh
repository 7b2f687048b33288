#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Each folder here is a data set with one kind of mistake (in.yaml, or a folder "in") and
# "expect": what steuerrad --check says about it in German, and its exit status.
# With an argument, renews what is expected: sh tests/errors/run.sh renew
set -u
BUILD=$(cd "${BUILD:-build}" && pwd)
cd "$(dirname "$0")" || exit 1
n=0 failed=0
for folder in */; do
	folder=${folder%/}
	data=in.yaml
	[ -e "$folder/$data" ] || data=in
	actual=$(cd "$folder" && "$BUILD/steuerrad" --lang=de --check "$data" 2>&1
		echo "Status $?")
	[ $# -gt 0 ] && printf '%s\n' "$actual" >"$folder/expect"
	n=$((n + 1))
	if [ "$actual" = "$(cat "$folder/expect")" ]; then
		echo "ok $n - $folder"
	else
		echo "not ok $n - $folder"
		printf '%s\n' "$actual" | diff "$folder/expect" - | sed 's/^/# /'
		failed=1
	fi
done
echo "1..$n"
exit $failed
