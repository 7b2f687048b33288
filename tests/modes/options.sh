#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Options, environment, exit status: which mode is chosen, in which language, and how the
# program ends. A terminal is not at hand here; tests/program/test_screen.c has one.
set -u
program=$BUILD/steuerrad
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
n=0

verdict() { # verdict GOOD? WHAT
	n=$((n + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $n - $2"
	else
		echo "not ok $n - $2"
		sed 's/^/# /' "$folder/err" | head -n 5
	fi
}

run() { # run STATUS WHAT ARGUMENT…: the output is in out, the complaints in err
	expected=$1 what=$2
	shift 2
	"$program" "$@" <"$folder/in" >"$folder/out" 2>"$folder/err"
	status=$?
	[ "$status" -eq "$expected" ]
	verdict $? "$what: status $expected (is $status)"
}

says() { # says FILE PATTERN: after run
	grep -q -e "$2" "$folder/$1"
	verdict $? "… and $1 says $2"
}

is_empty() {
	[ ! -s "$folder/$1" ]
	verdict $? "… and $1 is empty"
}

: >"$folder/in"

# Modes
run 0 'without a terminal: text'
says out 'Haus des Wissens'
is_empty err
run 0 'one place' --print --at=formel/wandel
says out 'Wandel'
! grep -q 'Haus des Wissens' "$folder/out"
verdict $? '… and nothing else'
run 0 'linear by option' --linear
says out '^Eingabe: '
STEUERRAD_MODE=linear run 0 'linear by STEUERRAD_MODE'
says out '^Eingabe: '
ACCESSIBLE=1 run 0 'linear by ACCESSIBLE=1'
says out '^Eingabe: '
for off in 0 false ''; do
	ACCESSIBLE=$off run 0 "ACCESSIBLE='$off' is off"
	! grep -q '^Eingabe: ' "$folder/out"
	verdict $? '… and text is printed'
done
ACCESSIBLE=1 STEUERRAD_MODE=print run 0 'STEUERRAD_MODE before ACCESSIBLE'
! grep -q '^Eingabe: ' "$folder/out"
verdict $? '… and text is printed'
ACCESSIBLE=1 run 0 'an option before both' --print=json --at=formel
says out '"wandel"'
run 0 'an option given twice is given once' --linear --linear
says out '^Eingabe: '
run 5 'a screen without a terminal' --screen
says err '--linear'
is_empty out

# Formats
for format in text markdown html json csv; do
	run 0 "print as $format" "--print=$format" --at=projekte
	says out 'Haus des Wissens'
	cp "$folder/out" "$folder/first"
	run 0 'and again' "--print=$format" --at=projekte
	cmp -s "$folder/out" "$folder/first"
	verdict $? '… and the bytes are the same'
done
run 2 'CSV of what is no list' --print=csv --at=formel/wandel
says err 'formel/wandel'

# Languages
run 0 'German' --print --at=formel --lang=de
says out 'Formel'
LC_ALL=en_GB.UTF-8 run 0 'English by the locale' --print --at=formel
says out 'Formula'
LC_ALL=en_GB.UTF-8 run 0 'the option before the locale' --print --at=formel --lang=de
says out 'Formel'
LC_ALL=C.UTF-8 run 0 'the language of the data in a locale without one' --print --at=formel
says out 'Formel'
LC_ALL=C run 0 'a locale without UTF-8' --print --at=formel/wir-gefuehl
says out 'Wir-Gefuehl'
! LC_ALL=C grep -q '[^ -~]' "$folder/out"
verdict $? '… gets only what it can show'
run 0 'plain marks on request' --print --ascii --at=start --lang=de
says out '^- '
! grep -q '^–' "$folder/out"
verdict $? '… and no others'

LC_ALL=xx_XX.UTF-8 run 0 'a locale that is not installed, with UTF-8' --print --at=formel/wir-gefuehl
says out 'Wir-Gefühl'
LC_ALL=xx_XX.ISO-8859-1 run 0 'one without UTF-8' --print --at=formel/wir-gefuehl
says out 'Wir-Gefuehl'

# A bell before an error, if it is asked for
printf 'x\ne\n' >"$folder/in"
bells() {
	tr -cd '\007' <"$folder/out" | wc -c
}
run 0 'an error in the linear mode' --linear --lang=de
[ "$(bells)" -eq 0 ]
verdict $? '… rings no bell'
run 0 'with --bell, into a file' --linear --lang=de --bell
[ "$(bells)" -eq 0 ]
verdict $? '… rings none either; tests/program/test_linear_views.c has a terminal'
says out 'Fehler: x ist kein Befehl'
: >"$folder/in"

# Wrong usage
run 2 'an unknown option' --prnt
says err '--print'
run 2 'a wrong format' --print=pdf
says err 'pdf'
run 2 'a missing value' --at
run 2 'a value where none belongs' --linear=yes
run 2 'a place that does not exist' --print --at=projekte/haus-des-wisens
says err 'haus-des-wissens'
run 2 'what is near is of the same kind first' --at=kernaktivitaeten/grosstadt \
	--lang=de tests/data/klein.yaml
says err ': kernaktivitaeten/grossstadt, kompetenzen/grossstadt\.'
run 2 'a width too small' --width=7 --print
run 2 'two data sets' a.yaml b.yaml
run 2 'a name full of escapes' "--$(printf '\033')[31m"
! LC_ALL=C grep -q "$(printf '\033')" "$folder/err"
verdict $? '… is not written back raw'
LC_ALL=C run 2 'a complaint in a locale without UTF-8' --lang=de --width=7 --print
! LC_ALL=C grep -q '[^ -~]' "$folder/err"
verdict $? '… gets only what it can show, too'

# Data
run 3 'no such file' "$folder/nichts.yaml"
says err 'nichts.yaml'
mkdir "$folder/leer"
run 3 'a folder without data' "$folder/leer"
printf 'strategy:\n  title: [\n' >"$folder/kaputt.yaml"
run 1 'broken data' "$folder/kaputt.yaml"
says err 'kaputt.yaml:[0-9]*:[0-9]*: error: '
is_empty out
run 1 'broken data with --check' --check "$folder/kaputt.yaml"
printf 'strategy:\n  title: T\n  untertitel: U\n' >"$folder/warnung.yaml"
run 0 'a warning with --check' --check "$folder/warnung.yaml"
says err 'warnung.yaml:3:3: warning: '
run 0 'a warning, and the sound part is shown' --print "$folder/warnung.yaml"
says out '^T$'
says err 'warnung.yaml'
run 0 'the built-in data is sound' --check data/bochum
is_empty err

# Output
run 0 'help' --help
says out 'steuerrad'
is_empty err
run 0 'help by a letter' -h
run 0 'version' --version
says out '^steuerrad [0-9]*\.[0-9]*\.[0-9]*$'
run 0 'version by a letter' -V
if [ -e /dev/full ]; then
	"$program" --print >/dev/full 2>"$folder/err"
	[ $? -eq 4 ]
	verdict $? 'a full disk: status 4'
	says err 'steuerrad: '
	"$program" --help >/dev/full 2>"$folder/err"
	[ $? -eq 4 ]
	verdict $? 'a full disk for help: status 4'
	"$program" --linear >/dev/full 2>"$folder/err" <"$folder/in"
	[ $? -eq 4 ]
	verdict $? 'a full disk for the linear mode: status 4'
fi
"$program" --print >&- 2>"$folder/err"
[ $? -eq 4 ]
verdict $? 'a closed output: status 4'
{ "$program" --print 2>"$folder/err"; echo $? >"$folder/status"; } | head -n 1 >/dev/null
[ "$(cat "$folder/status")" -eq 141 ] && [ ! -s "$folder/err" ]
verdict $? 'a closed pipe: quiet, by the signal'

# Signals: the linear mode has caught them when its first line is there
mkfifo "$folder/keys" "$folder/answers"
for signal in TERM:143 HUP:129; do
	"$program" --linear <"$folder/keys" >"$folder/answers" &
	exec 3>"$folder/keys" 4<"$folder/answers"
	read -r line <&4
	kill -s "${signal%:*}" $!
	wait $!
	status=$?
	exec 3>&- 4<&-
	[ "$status" -eq "${signal#*:}" ] && [ -n "$line" ]
	verdict $? "the linear mode and SIG${signal%:*}: status ${signal#*:} (is $status)"
done
echo "1..$n"
