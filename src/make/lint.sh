#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Looks at the source with clang-tidy, cppcheck, clang-format and mandoc; a finding fails.
# Called by "make lint", which sets FLAGS; the arguments are the C files and headers.
set -u
failed=0
sources=
for file in "$@"; do
	case $file in *.c) sources="$sources $file" ;; esac
done

echo 'lint: clang-format'
clang-format --dry-run --Werror "$@" || failed=1

echo 'lint: clang-tidy'
# shellcheck disable=SC2086 # FLAGS and sources are lists
printf '%s\n' $sources | xargs -P 2 -n 8 sh -c \
	'clang-tidy --quiet "$@" -- $FLAGS "-DSTEUERRAD_VERSION=\"0\"" "-DSTEUERRAD_SYSCONFDIR=\"/etc\"" 2>/dev/null' lint || failed=1

echo 'lint: cppcheck'
# shellcheck disable=SC2086
cppcheck --quiet --error-exitcode=1 --std=c11 --enable=warning,performance,portability \
	--inline-suppr --suppress=missingIncludeSystem --suppress=unknownMacro \
	-D_XOPEN_SOURCE=700 -Iinclude -Isrc -Itests $sources || failed=1

echo 'lint: mandoc'
for page in man/*.[0-9] man/de/*.[0-9]; do
	mandoc -T lint -W warning "$page" || failed=1
done
[ "$failed" -eq 0 ] && echo 'lint: nothing found'
exit "$failed"
