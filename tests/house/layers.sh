#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Who may include whom: the table of the house, held against every #include. The
# Makefile's knows_… lists are the table; tests of a folder are linked by it, too.
set -u

table=$(sed -n 's/^knows_\([a-z]*\) *:= *\(.*\)/\1 \2/p' Makefile)

# FOLDER HEADER'S-FOLDER FILE for each include of ours
includes() {
	for file in src/*/*.[ch] include/*/*.h; do
		folder=$(basename "$(dirname "$file")")
		[ "$folder" = make ] && continue
		sed -n 's/^#include "\([a-z]*\)\/[a-z0-9_]*\.\(h\|def\)".*/\1/p' "$file" |
			sed "s|^|$folder |; s|\$| $file|"
	done
}

n=0
check() { # check WHAT OUTPUT: passes if the output is empty
	n=$((n + 1))
	if [ -z "$2" ]; then
		echo "ok $n - $1"
	else
		echo "not ok $n - $1"
		printf '%s\n' "$2" | sed 's/^/# /'
	fi
}

strangers=$(includes | sort -u | while read -r folder header file; do
	[ "$folder" = "$header" ] && continue
	printf '%s\n' "$table" | awk -v folder="$folder" -v header="$header" '
		$1 == folder { for (i = 2; i <= NF; i++) if ($i == header) found = 1 }
		END { exit !found }' || echo "$file includes $header, which $folder must not know"
done)
check 'every include goes down to a folder that may be known' "$strangers"

# A private header (beside its .c) belongs to its folder alone.
private=$(for header in src/*/*.h; do
	folder=$(basename "$(dirname "$header")")
	name=$folder/$(basename "$header")
	grep -l "#include \"$name\"" src/*/*.[ch] include/*/*.h 2>/dev/null | grep -v "^src/$folder/" |
		grep -v '^src/make/' | sed "s|\$| includes the private $name|"
done)
check 'private headers stay in their folder' "$private"

only() { # only HEADER-PATTERN FILE-PATTERN NAME
	check "$3" "$(grep -lE "#include <$1>" src/*.c src/*/*.[ch] include/*/*.h | grep -vE "$2")"
}
only 'yaml\.h' '^src/load/yaml\.c$' 'libyaml has one user'
only 'uni(str|width|norm|case|ctype|lbrk|gbrk|wbrk|typ|conv|name)[a-z]*\.h' '^src/base/utf8[a-z_]*\.[ch]$' 'libunistring has one user'
only 'hyphen\.h' '^src/base/hyphen_patterns\.c$' 'libhyphen has one user'
only 'md4c\.h' '^src/model/body\.c$' 'md4c has one user'
only '(n?curses|term)\.h' '^src/tui/' 'curses has one user'
only 'seccomp\.h' '^src/kiosk/fence\.c$' 'libseccomp has one user'

long=$(wc -l src/*.c src/*/*.[ch] include/*/*.h | awk '$2 != "total" && $1 > 400 { print $2 ": " $1 }')
check 'no file is longer than 400 lines' "$long"

introduced=$(for file in src/*.c src/*/*.c; do
	sed -n 1,2p "$file" | tr '\n' ' ' | grep -q '^/\* SPDX-License-Identifier: EUPL-1.2 \*/ /\* ' || echo "$file"
done)
check 'every .c introduces itself' "$introduced"

alone=$(for header in include/*/*.h; do
	echo "#include \"${header#include/}\"" | ${CC:-cc} -std=c11 -D_XOPEN_SOURCE=700 -Iinclude -Isrc \
		-fsyntax-only -x c - 2>/dev/null || echo "$header"
done)
check 'every header compiles alone' "$alone"
echo "1..$n"
