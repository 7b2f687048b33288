#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The ways into the kiosk: option, login shell, somebody's command. What a client says is
# at most a place; nothing of it is run, read or shown.
set -u
program=$(cd "$BUILD" && pwd)/steuerrad
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
n=0
check() { # check WHAT CONDITION…
	n=$((n + 1))
	what=$1
	shift
	if "$@"; then echo "ok $n - $what"; else echo "not ok $n - $what"; fi
}
has() { grep -q -- "$2" "$work/$1"; }
has_not() { ! grep -q -- "$2" "$work/$1"; }

"$program" -c 'cat /etc/passwd; rm -rf /' </dev/null >"$work/command" 2>&1
check 'a command behind -c is not run' has_not command 'root:'
check 'a command behind -c gets the start' has command 'Bochum Strategie'
"$program" -c '/usr/local/bin/steuerrad --print=json --check' </dev/null >"$work/forced" 2>&1
check 'options behind -c do not count' has forced 'Eingabe: '

SSH_ORIGINAL_COMMAND=projekte/haus-des-wissens "$program" --kiosk </dev/null >"$work/place" 2>&1
check 'a place that a client names is printed without a terminal' has place 'Haus des Wissens'
check 'and no prompt with it' has_not place 'Eingabe:'
SSH_ORIGINAL_COMMAND=projekte/haus-des-wissens "$program" --kiosk --linear </dev/null >"$work/linear" 2>&1
check 'in the linear mode it is where reading begins' has linear '^Haus des Wissens'
for evil in '../../etc/passwd' 'projekte/gibt-es-nicht' '$(id)' '--print' 'probleme; id'; do
	SSH_ORIGINAL_COMMAND=$evil "$program" --kiosk </dev/null >"$work/evil" 2>&1
	check "$evil is ignored" has_not evil 'uid=\|root:\|gibt-es-nicht'
	check "$evil gets the start" has evil '^Startseite'
done

printf 'mode: calm\nlanguage: en\n' >"$work/config.yaml"
mkdir -p "$work/steuerrad" && cp "$work/config.yaml" "$work/steuerrad/config.yaml"
XDG_CONFIG_HOME=$work "$program" --kiosk </dev/null >"$work/config" 2>&1
check "a visitor's configuration is not read" has config 'Textfassung'

(cd tests/data && "$program" --kiosk --print --at=start klein.yaml >"$work/relative" 2>&1)
check 'data may be named from the current folder' has relative 'Ein kleiner Datensatz'
printf 'nonsense: [\n' >"$work/bad.yaml"
"$program" --kiosk "$work/bad.yaml" </dev/null >"$work/bad" 2>&1
status=$?
check 'bad data: no path is shown' has_not bad "$work"
check 'bad data: a sentence says so' has bad 'können gerade nicht gezeigt werden'
check 'bad data: status 1' test "$status" -eq 1

printf 'p 3\nd datei\nprobleme\n:\ne\n' | "$program" --kiosk --linear >"$work/refused" 2>&1
check 'saving is refused by name' has refused 'Fehler: Der Befehl „Protokoll sichern“'
check 'nothing was saved' test ! -e datei

for option in '--sandbox=never' '--sandbox'; do
	"$program" $option </dev/null >/dev/null 2>&1
	check "$option is wrong usage" test $? -eq 2
done
"$program" --kiosk --sandbox=off --print --at=themen >"$work/off" 2>&1
check '--sandbox=off shows the same' has off 'Querschnittsthemen'
"$program" --sandbox=require --print --at=themen >"$work/require" 2>&1
case $? in
0) check '--sandbox=require shows the same' has require 'Querschnittsthemen' ;;
6) check '--sandbox=require says what is missing' has require 'Landlock' ;;
*) check '--sandbox=require ends with 0 or 6' false ;;
esac
echo "1..$n"
