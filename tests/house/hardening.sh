#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# What the program could do if it were led astray: it is linked with nothing that runs
# programs, talks to a network or loads code, and is built to make defects hard to use.
set -u
program=$BUILD/steuerrad
if grep -q -e -fsanitize "$BUILD/flags" || ! command -v readelf >/dev/null || ! command -v nm >/dev/null; then
	printf '1..1\nok 1 - # SKIP for builds without sanitizers, with binutils\n'
	exit 0
fi
n=0
check() { # check WHAT COMMAND…
	what=$1
	shift
	n=$((n + 1))
	if "$@" >&2; then echo "ok $n - $what"; else echo "not ok $n - $what"; fi
}
uses() { # uses PATTERN: a function of a library
	nm -D --undefined-only "$program" | awk '{ print $2 }' | sed 's/@.*//' | grep -xE "$1"
}
is_unused() {
	! uses "$1"
}

# Files are written by open alone: a transcript (not in a kiosk), the mark of the first
# start (not in a kiosk), the log. unlink takes back a transcript that did not succeed.
for functions in 'exec[a-z]*' 'v?fork|clone' 'popen|system|wordexp' 'posix_spawnp?' \
	'socket|connect|bind|listen|getaddrinfo' 'creat|mkstemp|tmpfile|tmpnam|rename|mknod|symlink' \
	'dlopen|dlsym' 'gets|strcat|sprintf|vsprintf'; do
	check "nothing of $functions" is_unused "$functions"
done
has() { # has OPTION PATTERN
	readelf -W "$1" "$program" | grep -q -e "$2"
}
check 'it may lie anywhere in memory' has -h 'Type:.*DYN'
check 'tables are read-only' has -l GNU_RELRO
check 'and filled at once' has -d 'BIND_NOW\|Flags:.*NOW'
check 'the stack holds no code' sh -c "! readelf -lW '$program' | grep GNU_STACK | grep -q RWE"
check 'the stack is watched' uses '__stack_chk_fail'
check 'copies are measured' uses '__[a-z]*_chk'
echo "1..$n"
