#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The completion files name every option, are sound for their shells, and bash's completes.
set -u
n=0
check() { # check WHAT COMMAND…
	n=$((n + 1))
	what=$1
	shift
	if "$@"; then echo "ok $n - $what"; else echo "not ok $n - $what"; fi
}
has() { command -v "$1" >/dev/null; }

names_all() { # names_all SHELL PREFIX
	for option in $("$BUILD/steuerrad" --help | grep -o -e '--[a-z-]*[:=[]' | tr -d ':=['); do
		grep -q -e "$2${option#--}" "$BUILD/completion/$1" || return 1
	done
}

check 'bash: every option' names_all bash --
check 'zsh: every option' names_all zsh --
check 'fish: every option' names_all fish '-l '

for shell in bash zsh fish; do
	if has "$shell"; then
		check "$shell reads its file" "$shell" -n "$BUILD/completion/$shell"
	else
		n=$((n + 1))
		echo "ok $n - $shell reads its file # SKIP no $shell"
	fi
done

values_are_good() { # each value that bash offers is one that the program takes
	sed -n "s/^\t\(--[a-z-]*\)) .*compgen -W '\([^']*\)'.*/\1 \2/p" "$BUILD/completion/bash" |
		while read -r option values; do
			for value in $values; do
				"$BUILD/steuerrad" --no-config "$option=$value" --print-config >/dev/null ||
					echo "$option=$value"
			done
		done | { ! grep .; }
}
check 'the values offered are taken' values_are_good
check 'there are values' test "$(grep -c "compgen -W '[a-z|-]* " "$BUILD/completion/bash")" -ge 8

completed() { # completed WORDS… : what bash offers for the last one
	bash -c '. "$BUILD/completion/bash"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _steuerrad
	         printf "%s\n" "${COMPREPLY[@]}"' bash "$@"
}
if has fish; then
	check 'fish completes a value' test "$(fish -c ". $BUILD/completion/fish
		complete -C 'steuerrad --theme='" | grep -c '^--theme=dark')" -eq 1
else
	n=$((n + 1))
	echo "ok $n - fish completes a value # SKIP no fish"
fi
if has bash; then
	check 'bash completes an option' test "$(BUILD=$BUILD completed steuerrad --cal)" = --calm
	check 'bash completes a value' test "$(BUILD=$BUILD completed steuerrad --mouse = o)" = off
	check 'bash completes a language' test "$(BUILD=$BUILD completed steuerrad --lang de-)" = de-simple
else
	for what in 'an option' 'a value' 'a language'; do
		n=$((n + 1))
		echo "ok $n - bash completes $what # SKIP no bash"
	done
fi
echo "1..$n"
