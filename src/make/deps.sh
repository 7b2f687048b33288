#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Installs what the build and the tests need and the machine lacks, with its own package
# manager; says what it does. As root, with sudo, or it prints the command and fails.
# "deps.sh lint", "kiosk", "readers", "fuzz" and "valgrind" do the same for the tools of "make
# lint", "make test-kiosk", "make test-readers", "make fuzz" and "make test-valgrind".
set -u
purpose=${1:-build}

has_header() { # does the C compiler find it?
	echo "#include <$1>" | "${CC:-cc}" -E -x c - >/dev/null 2>&1
}

has_command() {
	command -v "$1" >/dev/null 2>&1
}

# What is missing, by names of our own; the table below gives them the system's.
missing=
need() { missing="$missing $1"; }

# The build
has_command "${CC:-cc}" || need compiler
has_command pkg-config || need pkg-config
printf '#include <stdio.h>\n#include <ncurses.h>\n#ifndef NCURSES_WIDECHAR\n#error\n#endif\n' |
	"${CC:-cc}" -D_XOPEN_SOURCE=700 -D_DEFAULT_SOURCE -E -x c - >/dev/null 2>&1 || need ncurses
printf '#include <stdio.h>\n#include <yaml.h>\n' | "${CC:-cc}" -E -x c - >/dev/null 2>&1 || need yaml
has_header unistr.h || need unistring
has_header md4c.h || need md4c
printf '#include <stdio.h>\n#include <hyphen.h>\n' | "${CC:-cc}" -E -x c - >/dev/null 2>&1 || need hyphen
[ -e /usr/share/hyphen/hyph_de_DE.dic ] || need patterns
[ "$(uname)" != Linux ] || has_header seccomp.h || need seccomp
# The tests
printf '#include <stdarg.h>\n#include <stddef.h>\n#include <stdint.h>\n#include <setjmp.h>\n#include <cmocka.h>\n' |
	"${CC:-cc}" -E -x c - >/dev/null 2>&1 || need cmocka
has_header vterm.h || need vterm
has_command hunspell || need hunspell
[ -e /usr/share/unicode/UnicodeData.txt ] || need unicode
has_command bzip2 || need bzip2
hunspell -d de_DE -l </dev/null >/dev/null 2>&1 || need german
if [ "$purpose" = lint ]; then
	has_command clang || need clang
	has_command clang-tidy || need clang-tidy
	has_command clang-format || need clang-format
	has_command cppcheck || need cppcheck
	has_command mandoc || need mandoc
	has_command tidy || need tidy
fi
if [ "$purpose" = kiosk ]; then
	[ -x /usr/sbin/sshd ] || need sshd
	has_command sftp || need ssh
	has_command strace || need strace
fi
if [ "$purpose" = fuzz ]; then
	has_command clang || need clang
	echo 'int LLVMFuzzerTestOneInput(const char *b, unsigned long n) { return b && n > 9; }' |
		clang -x c -fsanitize=fuzzer,address -o /dev/null - 2>/dev/null || need fuzzer
fi
if [ "$purpose" = valgrind ]; then
	has_command valgrind || need valgrind
fi

if [ "$purpose" = readers ]; then
	has_command fenrir || need fenrir
	has_command yasr || need yasr
	has_command brltty || need brltty
	/usr/bin/python3 -c 'import pyte' 2>/dev/null || need pyte
fi

if [ -z "$missing" ]; then
	echo 'deps: everything is there.'
	exit 0
fi

# NAME: apt dnf pacman apk zypper brew; "-" is none or part of another.
packages='
compiler     gcc                gcc                 gcc          build-base        gcc                -
pkg-config   pkg-config         pkgconf-pkg-config  pkgconf      pkgconf           pkg-config         pkgconf
ncurses      libncurses-dev     ncurses-devel       ncurses      ncurses-dev       ncurses-devel      ncurses
yaml         libyaml-dev        libyaml-devel       libyaml      yaml-dev          libyaml-devel      libyaml
unistring    libunistring-dev   libunistring-devel  libunistring libunistring-dev  libunistring-devel libunistring
md4c         libmd4c-dev        md4c-devel          md4c         md4c-dev          md4c-devel         md4c
seccomp      libseccomp-dev     libseccomp-devel    libseccomp   libseccomp-dev    libseccomp-devel  -
hyphen       libhyphen-dev      hyphen-devel        hyphen       hyphen-dev        hyphen-devel       -
patterns     hyphen-de          hyphen-de           hyphen-de    hyphen-de         -                  -
unicode      unicode-data       unicode-ucd         -            -                 unicode-ucd        -
bzip2        bzip2              bzip2               bzip2        bzip2             bzip2             bzip2
cmocka       libcmocka-dev      libcmocka-devel     cmocka       cmocka-dev        libcmocka-devel    cmocka
vterm        libvterm-dev       libvterm-devel      libvterm     libvterm-dev      libvterm-devel     libvterm
hunspell     hunspell           hunspell            hunspell     hunspell          hunspell           hunspell
german       hunspell-de-de     hunspell-de         hunspell-de  -                 myspell-de_DE      -
mandoc       mandoc             mandoc              mandoc       mandoc            mandoc             mandoc
tidy         tidy               tidy                tidy         tidyhtml          tidy               tidy-html5
clang        clang              clang               clang        clang             clang              llvm
clang-tidy   clang-tidy         clang-tools-extra   clang        clang-extra-tools clang-tools        llvm
clang-format clang-format       clang-tools-extra   clang        clang-extra-tools clang-tools        clang-format
cppcheck     cppcheck           cppcheck            cppcheck     cppcheck          cppcheck           cppcheck
fuzzer       libclang-rt-dev    compiler-rt         compiler-rt  compiler-rt       compiler-rt        -
valgrind     valgrind           valgrind            valgrind     valgrind          valgrind           -
sshd         openssh-server     openssh-server      openssh      openssh-server    openssh           -
ssh          openssh-client     openssh-clients     openssh      openssh-client    openssh-clients   -
strace       strace             strace              strace       strace            strace            -
fenrir       fenrir             -                   -            -                 -                 -
yasr         yasr               -                   -            -                 -                 -
brltty       brltty             brltty              brltty       brltty            brltty            -
pyte         python3-pyte       python3-pyte        python-pyte  py3-pyte          python3-pyte      -
'

column=2
for manager in apt-get dnf pacman apk zypper brew; do
	has_command "$manager" && break
	column=$((column + 1))
	manager=
done
if [ -z "$manager" ]; then
	echo "deps: no package manager that I know. Please install:$missing" >&2
	exit 1
fi

list=
for name in $missing; do
	package=$(printf '%s\n' "$packages" | awk -v name="$name" -v column="$column" \
		'$1 == name && $column != "-" { print $column }')
	list="$list $package"
done
list=$(printf '%s\n' $list | sort -u | tr '\n' ' ')
list=${list# }
if [ -z "$list" ]; then
	echo "deps: missing:$missing. The package manager has no package for it."
	exit 0
fi

case $manager in
apt-get) command="apt-get install -y --no-install-recommends $list" update='apt-get update' ;;
dnf) command="dnf install -y $list" update=true ;;
pacman) command="pacman -S --needed --noconfirm $list" update='pacman -Sy' ;;
apk) command="apk add $list" update=true ;;
zypper) command="zypper --non-interactive install $list" update=true ;;
brew) command="brew install $list" update=true ;;
esac

if [ "$manager" = brew ] || [ "$(id -u)" -eq 0 ]; then
	as=
elif has_command sudo; then
	as=sudo
else
	echo "deps: missing:$missing. As root, please run:" >&2
	echo "  $command" >&2
	exit 1
fi
echo "deps: missing:$missing. Running: $as $command"
# shellcheck disable=SC2086 # words are meant to be split
$as env DEBIAN_FRONTEND=noninteractive $update && $as env DEBIAN_FRONTEND=noninteractive $command
