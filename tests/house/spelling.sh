#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The German of the built-in data, read by hunspell. What its dictionary lacks and what is
# right all the same stands in a word list; a word of the list that no text has any more
# must go. Without hunspell or its German dictionary the first check is skipped.
set -u
BUILD=${BUILD:-build}
list=tests/data/woerter.txt
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
LC_ALL=C.UTF-8
export LC_ALL

bytes() { LC_ALL=C "$@"; } # the order of the list is that of its bytes

report() { # report NUMBER WHAT FILE: passes if the file is empty
	if [ -s "$3" ]; then
		echo "not ok $1 - $2"
		sed 's/^/# /' "$3"
	else
		echo "ok $1 - $2"
	fi
}

# All pages in German and in plain language, without the addresses of pages, web
# addresses and names of hosts.
for language in de de-simple; do
	"$BUILD/steuerrad" --print --lang="$language"
done | sed -E -e 's#^(\[[0-9]+\] .*): [a-z]+[/?][^ ]*$#\1#' \
	-e 's#https?://[^ )]*##g' \
	-e 's#[a-z]+[/?][a-z0-9-]+([/=&;?][a-z0-9=&;-]+)*##g' \
	-e 's#[A-Za-z0-9-]+(\.[a-z0-9-]+)*\.(berlin|com|de|eu|info|net|nrw|org|ruhr|today)##g' \
	>"$folder/text"
sed '/^#/d' "$list" >"$folder/known"

if hunspell -d de_DE -i UTF-8 -l </dev/null >/dev/null 2>&1; then
	hunspell -d de_DE -i UTF-8 -l "$folder/text" |
		sed 's/^-*//; s/[-.]*$//; /^$/d' | bytes sort -u >"$folder/strange"
	bytes sort -u "$folder/known" | bytes comm -23 "$folder/strange" - >"$folder/unknown"
	report 1 "every word is in the dictionary or in $list" "$folder/unknown"
else
	echo 'ok 1 - every word is in the dictionary # SKIP no hunspell with de_DE'
fi
bytes sort -u "$folder/known" | diff "$folder/known" - >"$folder/unsorted"
report 2 "$list is sorted, each word once" "$folder/unsorted"
while read -r word; do
	grep -qF -e "$word" "$folder/text" || echo "$word"
done <"$folder/known" >"$folder/unused"
report 3 "the data have every word of $list" "$folder/unused"
echo '1..3'
