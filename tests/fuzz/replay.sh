#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# What fuzzing has found, and the seeds it begins with, once more: no promise is broken.
set -u
n=0
for folder in tests/fuzz/corpus/*; do
	n=$((n + 1))
	target=${folder##*/}
	if timeout 300 "$BUILD/tests/fuzz/fuzz_$target" "$folder"/*; then
		echo "ok $n - $target keeps its promises"
	else
		echo "not ok $n - $target breaks a promise"
	fi
done
echo "1..$n"
