#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The page for 40 columns (tests/data/schmal.yaml) in every mode that writes text. With
# UPDATE=1 in the environment what is expected is renewed; look at what git shows then.
set -u
program=${BUILD:-build}/steuerrad
data=tests/data/schmal.yaml
number=0

check() { # NAME OPTION…
	number=$((number + 1))
	name=$1
	expected=tests/print/schmal/$name
	shift
	printf 'q\n' | "$program" --no-config --lang=de --at=projekte/schmal "$@" "$data" \
		>"${BUILD:-build}/schmal.$name" 2>&1
	[ -n "${UPDATE:-}" ] && cp "${BUILD:-build}/schmal.$name" "$expected"
	if cmp -s "${BUILD:-build}/schmal.$name" "$expected"; then
		echo "ok $number - 40 columns: $name"
	else
		echo "not ok $number - 40 columns: $name"
		diff "$expected" "${BUILD:-build}/schmal.$name" | sed 's/^/# /'
	fi
}

check text --print=text --width=40
check text-whole --print=text
check markdown --print=markdown
check html --print=html
check json --print=json
check linear --linear --width=40
echo "1..$number"
