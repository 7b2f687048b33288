#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The kiosk without a terminal: what visitors may do, what a client of ssh may ask for, and
# what the log says of it. tests/program/test_kiosk.c has the terminal.
set -u
program=$(cd "$BUILD" && pwd)/steuerrad
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
n=0

verdict() { # verdict GOOD? WHAT
	n=$((n + 1))
	if [ "$1" -eq 0 ]; then
		echo "ok $n - $2"
	else
		echo "not ok $n - $2"
		tail -n 12 "$folder/out" "$folder/log" 2>/dev/null | sed 's/^/# /'
	fi
}

kiosk() { # kiosk WORDS ARGUMENT…: types the words; out and log are written anew
	words=$1
	shift
	: >"$folder/log"
	printf "$words" | "$program" --kiosk --lang=de --log="$folder/log" "$@" >"$folder/out" 2>&1
}

says() { # says FILE PATTERN
	grep -q -e "$2" "$folder/$1"
	verdict $? "$1 says $2"
}

is_silent_on() { # is_silent_on FILE PATTERN
	! grep -q -e "$2" "$folder/$1"
	verdict $? "$1 does not say $2"
}

# The policy: denied is what opens files, stops the program or shows the operator's matters.
# A new command is refused until its row says otherwise, and stands here before that.
"$program" --lang=de --list-restrictions >"$folder/out"
diff tests/modes/restrictions.expect "$folder/out" >&2
verdict $? 'exactly what stands in restrictions.expect is allowed, and nothing else'
[ "$(grep -c ': verweigert' "$folder/out")" -eq 5 ]
verdict $? 'five commands are refused'
"$program" --lang=en --list-restrictions | grep -q '^sichern: refused (save'
verdict $? 'in English, too'
for name in neu-laden probleme sichern; do
	kiosk "$name x\n" --linear
	says out 'ist hier nicht erlaubt'
	says log "]: refused $name\$"
done
kiosk 'gehe probleme\nh 2\n' --linear
says out 'ist hier nicht erlaubt'
is_silent_on out '^probleme: '

# The log
kiosk 'gehe formel/wandel\ns geheimwort\ngehe projekte?suche=geheimwort&ort=laer\ne\n' --linear
says log ']: start linear, console, no window, locale C.UTF-8, data [0-9a-f]*$'
says log ']: place formel/wandel$'
says log ']: place suche$'
says log ']: place projekte?ort=laer$'
says log ']: end quit, [0-9]* s$'
is_silent_on log geheimwort
export SSH_CONNECTION='192.0.2.7 1 192.0.2.1 22'
kiosk '' --linear
says log ', remote, '
is_silent_on log 192.0.2.7
kiosk '' --linear --log-address
says log ', from 192.0.2.7$'
unset SSH_CONNECTION
printf 'strategy: {title: T, unbekannt: 1, fremd: 2}\n' >"$folder/two.yaml"
kiosk '' --linear "$folder/two.yaml"
says log ', data [0-9a-f]*, 2 problems$'
is_silent_on out unbekannt
SSH_ORIGINAL_COMMAND=projekte/haus-des-wissens kiosk ''
says log ']: start print, console, '
says log ']: place projekte/haus-des-wissens$'
says log ']: end read out, 0 s$'

# Nothing that strangers choose begins a line or puts a sign into one.
evil=$(printf 'xterm\n2024 steuerrad[1]: end evil\033]0;x\007')
TERM=$evil LANG=$evil LC_ALL=$evil SSH_CONNECTION=$evil SSH_ORIGINAL_COMMAND=$evil \
	STEUERRAD_MODE=$evil kiosk 'gehe projekte/\033[2J\rend evil\ne\n' --linear --log-address
is_silent_on log '^2024 \|end evil'
[ "$(LC_ALL=C tr -d '\n\040-\176' <"$folder/log" | wc -c)" -eq 0 ]
verdict $? 'the log holds no control characters'

# Names that count from where the operator stands: data and log in one folder, the fence up
mkdir "$folder/here"
cp "$folder/two.yaml" "$folder/here/data.yaml"
for data in data.yaml "$folder/here/data.yaml"; do
	: >"$folder/here/log"
	(cd "$folder/here" && printf 'r\ne\n' | "$program" --kiosk --lang=de --linear \
		--log=log "$data") >"$folder/out" 2>&1
	verdict $? "the kiosk reads $data and writes log"
	cp "$folder/here/log" "$folder/log"
	says log ']: end quit, '
done

"$program" --kiosk --log="$folder/none/log" </dev/null >"$folder/out" 2>&1
[ $? -eq 4 ]
verdict $? 'a log that cannot be opened: status 4'

# What a client asks for
SSH_ORIGINAL_COMMAND=formel/wandel kiosk ''
says out '^Wandel$'
is_silent_on out 'Eingabe:'
kiosk ''
says out '^Eingabe:'
for request in 'rm -rf /' '--print=json' 'probleme' 'projekte/nichts' '/etc/passwd' '$(id)' \
	"$(printf 'start\nend evil')"; do
	SSH_ORIGINAL_COMMAND=$request kiosk ''
	says out 'Hier sind nur Adressen von Seiten möglich'
	says log ']: refused a command for sshd$'
done
"$program" -c "$program --print; id" </dev/null >"$folder/out" 2>&1
says out '^Eingabe:'
is_silent_on out 'uid='
echo "1..$n"
