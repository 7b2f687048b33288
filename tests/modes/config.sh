#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The configuration: where it is read, what it counts for beside options and environment,
# how its errors are said, and that what --print-config writes means the same again.
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
		tail -n 12 "$folder/err" "$folder/out" | sed "s/^/# /"
	fi
}

run() { # run STATUS WHAT ARGUMENT…
	expected=$1 what=$2
	shift 2
	"$program" "$@" </dev/null >"$folder/out" 2>"$folder/err"
	status=$?
	[ "$status" -eq "$expected" ]
	verdict $? "$what: status $expected (is $status)"
}

says() { # says FILE PATTERN: after run
	grep -q -e "$2" "$folder/$1"
	verdict $? "… and $1 says $2"
}

is_silent() {
	[ ! -s "$folder/err" ]
	verdict $? '… and nothing is complained of'
}

# Where it is
mkdir -p "$folder/xdg/steuerrad" "$folder/home/.config/steuerrad"
echo 'width: 61' >"$folder/xdg/steuerrad/config.yaml"
echo 'width: 62' >"$folder/home/.config/steuerrad/config.yaml"
echo 'width: 63' >"$folder/named.yaml"
XDG_CONFIG_HOME=$folder/xdg HOME=$folder/home run 0 'XDG_CONFIG_HOME' --print-config
says out '^width: 61$'
is_silent
XDG_CONFIG_HOME=relative HOME=$folder/home run 0 'a relative XDG_CONFIG_HOME is none' --print-config
says out '^width: 62$'
XDG_CONFIG_HOME='' HOME=$folder/home run 0 '~/.config' --print-config
says out '^width: 62$'
XDG_CONFIG_HOME=$folder/xdg run 0 'a file that is named' --config="$folder/named.yaml" --print-config
says out '^width: 63$'
XDG_CONFIG_HOME=$folder/xdg run 0 'none' --no-config --print-config
says out '^width: auto$'
(unset HOME XDG_CONFIG_HOME; "$program" --print-config >"$folder/out" 2>"$folder/err" </dev/null)
verdict $? 'no HOME at all'
is_silent
run 2 'a named file that is missing' --config="$folder/none.yaml"
says err 'none.yaml: error: '

# What counts for more
printf 'mode: linear\nlanguage: en\n' >"$folder/linear.yaml"
run 0 'the mode of the configuration' --config="$folder/linear.yaml"
says out '^Input: '
STEUERRAD_MODE=print run 0 'the environment before the configuration' --config="$folder/linear.yaml"
says out '^Contents\|^The \|^Bochum'
run 0 'an option before the configuration' --config="$folder/linear.yaml" --lang=de
says out '^Eingabe: '
echo 'mode: ruhig' >"$folder/calm.yaml"
run 0 'a mode by its German word' --config="$folder/calm.yaml" --print-config
says out '^mode: calm$'
echo 'mode: print' >"$folder/print.yaml"
ACCESSIBLE=1 run 0 'ACCESSIBLE before the configuration' --config="$folder/print.yaml"
says out '^Eingabe: '
echo 'lang: en' >"$folder/lang.yaml"
run 0 'an option by its own name' --config="$folder/lang.yaml" --print-config
says out '^language: en$'

# Written and read again
cat >"$folder/all.yaml" <<'END'
mode: linear
language: de-simple
width: 72
color: never
ascii: true
plain-words: off
sentences: on
bell: true
page-size: 0
keys:
  suchen: ["/", s, "\\", "\""]
  beenden: [Alt-ä]
  wo: []
END
run 0 'everything set' --config="$folder/all.yaml" --print-config
is_silent
cp "$folder/out" "$folder/once.yaml"
for line in 'mode: linear' 'language: de-simple' 'width: 72' 'color: never' 'ascii: on' 'plain-words: off' 'sentences: on' 'bell: on' 'page-size: 0' \
	'  suchen: \["/", "s", "\\\\", "\\""\]' '  beenden: \["Alt-ä"\]'; do
	says out "^$line\$"
done
run 0 'what was written is read' --config="$folder/once.yaml" --print-config
is_silent
cmp -s "$folder/out" "$folder/once.yaml"
verdict $? '… and means the same'

# A file with nothing in it
printf '# nothing yet\n' >"$folder/empty.yaml"
run 0 'only a comment' --config="$folder/empty.yaml" --print-config
is_silent
: >"$folder/empty.yaml"
run 0 'an empty file' --config="$folder/empty.yaml" --print-config
is_silent

# Errors: all of them, each with its place
cat >"$folder/wrong.yaml" <<'END'
mode: linaer
languag: en
width: 7
ascii: [true]
color: {a: b}
keys:
  suchen: [b, Foo]
  suche: [s]
  vergroessern: b
  hilfe: [n, q, r, s, t, u, v]
more:
  width: 5
END
cat >"$folder/expect" <<'END'
wrong.yaml:1:7: error: „linaer“ ist kein Wert für „mode“.
wrong.yaml:1:7: hint: Möglich ist: auto, screen, calm, linear oder print.
wrong.yaml:2:1: error: Die Einstellung „languag“ gibt es nicht.
wrong.yaml:2:1: hint: Meinten Sie „language“?
wrong.yaml:3:8: error: „7“ ist kein Wert für „width“.
wrong.yaml:3:8: hint: Erklärung: bricht Text nach so vielen Spalten um, mindestens 20.
wrong.yaml:4:1: error: Für „ascii“ ist nur ein einzelner Wert möglich.
wrong.yaml:5:9: error: Für „color“ ist nur ein einzelner Wert möglich.
wrong.yaml:7:15: error: Die Taste „Foo“ gibt es nicht.
wrong.yaml:7:15: hint: Tasten heißen wie Enter, F5, Ctrl-L, Alt-x oder ein Zeichen.
wrong.yaml:8:3: error: Den Befehl „suche“ gibt es auf dem Bildschirm nicht.
wrong.yaml:8:3: hint: Meinten Sie „suchen“?
wrong.yaml:9:3: error: Die Taste „b“ gehört schon zum Befehl „zurueckblaettern“.
wrong.yaml:9:3: hint: Geben Sie unter „keys“ auch „zurueckblaettern“ andere Tasten.
wrong.yaml:10:3: error: Ein Befehl kann höchstens 6 Tasten haben.
wrong.yaml:12:3: error: Die Einstellung „more“ gibt es nicht.
wrong.yaml:12:3: hint: Meinten Sie „mode“?
10 Fehler
END
run 2 'errors in a named file' --config="$folder/wrong.yaml" --print-config
sed "s|^$folder/||" "$folder/err" | diff "$folder/expect" - >"$folder/out"
verdict $? '… are all said, with their places and a way out'
cp "$folder/wrong.yaml" "$folder/xdg/steuerrad/config.yaml"
echo 'theme-of-nobody: 1' >>"$folder/xdg/steuerrad/config.yaml"
XDG_CONFIG_HOME=$folder/xdg run 0 'errors in the usual file' --print --at=formel
says err '^11 Fehler$'
says out 'Wissen'
XDG_CONFIG_HOME=$folder/xdg run 0 '… count for nothing' --print-config
says out '^width: auto$'
says out 'suchen: \["/"\]'
XDG_CONFIG_HOME=$folder/xdg LC_ALL=en_GB.UTF-8 run 0 'in English' --print --at=formel
says err 'Did you mean “language”?'
for text in 'a: *b' '[1, 2]' 'a' 'width: 70
width: 71' '--- a
--- b' 'a: {b: {c: {d: e}}}' '[a]: b'; do
	printf '%s\n' "$text" >"$folder/broken.yaml"
	run 2 "broken: $(printf %s "$text" | tr '\n' ' ')" --config="$folder/broken.yaml"
	says err 'broken.yaml:[0-9]*:[0-9]*: error: '
done
head -c 70000 /dev/zero | tr '\0' '#' >"$folder/large.yaml"
run 2 'too large' --config="$folder/large.yaml"
says err 'large.yaml: error: .*64 KiB'
echo "1..$n"
