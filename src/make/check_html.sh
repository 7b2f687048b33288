#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Writes pages as HTML, in every language, and has them read by HTML Tidy and by axe-core in
# Chromium. What is not installed is named and left out. BUILD and CHROMIUM are set.
set -u
modules=$BUILD/node
folder=$BUILD/html
status=0
mkdir -p "$folder"
for language in de de-simple en; do
	for place in start alles projekte kompetenzen/grossstadt projekte/haus-des-wissens \
		themen/digitalisierung barrierefreiheit hilfe hilfe/suchen rad zeitleiste matrix \
		filter/projekte probleme 'suche?wort=kultur'; do
		file=$folder/$language-$(printf %s "$place" | tr -c 'a-z-' '-').html
		"$BUILD/steuerrad" --print=html --lang="$language" --at="$place" >"$file" 2>/dev/null ||
			rm -f "$file"
	done
	"$BUILD/steuerrad" --print=html --lang="$language" --at=neu \
		--compare=tests/data/stand-alt.yaml tests/data/stand-neu.yaml >"$folder/$language-neu.html"
done

if command -v tidy >/dev/null; then
	for file in "$folder"/*.html; do
		tidy -quiet -errors "$file" || status=1
	done
	[ $status -eq 0 ] && echo "tidy: no warning"
else
	echo 'tidy: left out, it is not installed'
fi

if ! command -v node >/dev/null; then
	echo 'axe-core: left out, node is not installed'
elif [ -z "$CHROMIUM" ]; then
	echo 'axe-core: left out, there is no chromium'
elif [ ! -d "$modules/node_modules/axe-core" ] || [ ! -d "$modules/node_modules/playwright-core" ]; then
	echo 'axe-core: left out, make check-html-deps fetches it'
else
	node src/make/check_html.mjs "$modules" "$CHROMIUM" "$folder"/*.html || status=1
fi
exit $status
