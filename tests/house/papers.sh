#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The papers say what is so: tables in the manuals are those of the program, every example
# in README.md and the manuals runs, both manuals have the same parts.
set -u
n=0
passes() { n=$((n + 1)); echo "ok $n - $1"; }
fails() { n=$((n + 1)); echo "not ok $n - $1"; }
check() { # check WHAT COMMAND…
	what=$1
	shift
	if "$@"; then passes "$what"; else fails "$what"; fi
}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# The German twin of a page has its name, but for one that people look for by a word.
twin() {
	case $1 in
	man/steuerrad-accessible.7) echo man/de/steuerrad-barrierefrei.7 ;;
	*) echo "man/de/$(basename "$1")" ;;
	esac
}

for page in man/*.[0-9] man/de/*.[0-9]; do
	"$BUILD/make/manual" "$page" >"$folder/page"
	check "$page says what the tables say (make docs renews it)" cmp -s "$page" "$folder/page"
	check "$page has no faults of mdoc" sh -c \
		"! command -v mandoc >/dev/null || mandoc -T lint -W warning '$page' >&2"
	check "$page keeps a blank before words that are punctuation" sh -c \
		"! grep -n '^\.It .* [?!.,;:]\$' '$page' >&2"
	case $page in man/de/*) continue ;; esac
	check "$page has a German twin with as many parts" test \
		"$(grep -c '^\.Sh' "$page")" -eq "$(grep -c '^\.Sh' "$(twin "$page")")"
done

# Examples: indented command lines in README.md, .Dl lines in the manuals. They run where a
# file called meine-strategie.yaml is, without a terminal; those that need one say so.
program=$(cd "$BUILD" && pwd)/steuerrad
cat >"$folder/meine-strategie.yaml" <<'END'
strategy:
  title: Unsere Strategie
END
cp "$folder/meine-strategie.yaml" "$folder/stand-2023.yaml"
{
	sed -n 's/^    \(steuerrad .*\)$/\1/p; s/^    \(steuerrad\)$/\1/p' README.md
	sed -n 's/^\.Dl \(steuerrad.*\)$/\1/p' man/*.1 man/de/*.1 | sed 's/\\-/-/g'
} | sort -u >"$folder/examples"
while read -r example; do
	command=$(printf '%s\n' "$example" | sed "s|^steuerrad|$program|")
	case $example in
	*--calm*|*--screen*) expected=5 ;;
	*) expected=0 ;;
	esac
	(cd "$folder" && sh -c "$command" </dev/null >out 2>err)
	if [ $? -eq $expected ]; then
		passes "example: $example"
	else
		fails "example: $example"
		sed 's/^/# /' "$folder/err"
	fi
done <"$folder/examples"
check 'there are at least five examples' test "$(wc -l <"$folder/examples")" -ge 5

for word in 'make deps run' 'make deps test'; do
	check "README.md names $word" grep -q "$word" README.md
done

# Every option of the table stands in --help, which fits a line of 80 columns.
LC_ALL=C.UTF-8 "$program" --help >"$folder/help"
for option in $(sed -n 's/.*name = T("\(--[a-z]*\)").*/\1/p' src/options.c); do
	check "--help names $option" grep -q -e "$option" "$folder/help"
done
check '--help has no control characters and no tabs' sh -c "! LC_ALL=C grep -q '[[:cntrl:]]' '$folder/help'"

# Nothing of this kind belongs into the tree.
check 'no unfinished marks' sh -c \
	"! grep -rnE 'TODO|FIXME|XXX' src include man README.md"
echo "1..$n"
