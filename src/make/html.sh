#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Makes the manual pages given as HTML below $BUILD/doc, each in its language; mandoc writes
# the headings and lists, and leaves the language to us.
set -u
if ! command -v mandoc >/dev/null; then
	echo 'html: mandoc is not installed' >&2
	exit 1
fi
mkdir -p "$BUILD/doc/de"
for page in "$@"; do
	case $page in
	man/de/*) language=de folder=$BUILD/doc/de ;;
	*) language=en folder=$BUILD/doc ;;
	esac
	file=$folder/$(basename "$page").html
	mandoc -T html -O 'man=%N.%S.html' "$page" |
		sed "s|^<html>|<html lang=\"$language\">|" >"$file" || exit 1
	echo "$file"
done
