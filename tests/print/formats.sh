#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The whole strategy in every format: no error, nothing lost on the way out, the same twice.
set -u
program=$BUILD/steuerrad
number=0

result() { # STATUS WHAT
	number=$((number + 1))
	if [ "$1" -eq 0 ]; then echo "ok $number - $2"; else echo "not ok $number - $2"; fi
}

echo 1..18
for format in text markdown html json; do
	first=$("$program" --print=$format | cksum) && second=$("$program" --print=$format | cksum)
	[ -n "$first" ] && [ "$first" = "$second" ]
	result $? "$format is the same twice"
done

! "$program" --print=text | LC_ALL=C grep -q "$(printf '[\001-\011\013-\037\177]')"
result $? "text holds no control characters"

# awk may count bytes: then umlauts make a line longer than its cells
"$program" --print=text --width=40 | LC_ALL=C.UTF-8 awk '
	{ gsub(/[^ -~]/, "") }
	length($0) > 40 && $0 ~ /[^ ] [^ ]/ && $0 !~ /^ *(–|-|[0-9]+\.)? *[^ ]+$/ { print "# " $0; bad = 1 }
	END { exit bad }'
result $? "D2 A12 text is wrapped at 40 cells, but for longer words"

words() { tr -s ' \n' '\n\n'; }
"$program" --print=text | words >"$BUILD/words.long"
"$program" --print=text --width=40 | words | cmp -s - "$BUILD/words.long"
result $? "D2 A12 wrapping cuts no word"

"$program" --print=html | awk '
	{
		while (match($0, / id="[^"]*"/)) {
			ids[substr($0, RSTART + 5, RLENGTH - 6)]++
			$0 = substr($0, RSTART + RLENGTH)
		}
	}
	END { for (id in ids) if (ids[id] > 1) exit 1 }'
result $? "no anchor of the HTML is there twice"

"$program" --print=html | awk '
	{
		rest = $0
		while (match(rest, / id="[^"]*"/)) {
			ids[substr(rest, RSTART + 5, RLENGTH - 6)] = 1
			rest = substr(rest, RSTART + RLENGTH)
		}
		rest = $0
		while (match(rest, / href="#[^"]*"/)) {
			links[substr(rest, RSTART + 8, RLENGTH - 9)] = 1
			rest = substr(rest, RSTART + RLENGTH)
		}
	}
	END { for (link in links) if (!(link in ids)) { print "# " link; bad = 1 }; exit bad }'
result $? "every link within the HTML leads to an anchor"

! "$program" --print=html | grep -qi '<script\|<link\|<img\|@import\|url('
result $? "the HTML asks for nothing from elsewhere"

if command -v tidy >/dev/null; then
	"$program" --print=html | tidy -quiet -errors >"$BUILD/tidy.out" 2>&1
	[ $? -eq 0 ] || ! sed 's/^/# /' "$BUILD/tidy.out"
	result $? "D5 the HTML has no fault that tidy knows"
else
	result 0 "D5 the HTML has no fault that tidy knows # SKIP tidy is not installed"
fi

marks_of() { # marks_of FORMAT PATTERN: how many parts are said to be German
	"$program" --print="$1" --lang=en | grep -o "$2" | wc -l | tr -d ' '
}
n=$(marks_of html ' lang="de"')
[ "$n" -gt 1000 ] && [ "$n" = "$(marks_of markdown '<span lang="de">')" ]
result $? "D5 in English, HTML and Markdown mark the same parts as German"

csv=$("$program" --print=csv --at=projekte | tr -d '\r' | head -n 1)
case $csv in id,title,*) result 0 "CSV begins with its columns" ;; *) result 1 "CSV begins with its columns" ;; esac

"$program" --print=csv --at=start >/dev/null 2>&1
[ $? -eq 2 ]
result $? "CSV of what is no list is wrong usage"

if [ -w /dev/full ]; then
	"$program" --print=json >/dev/full 2>/dev/null
	[ $? -eq 4 ]
	result $? "a full disk is told by the exit status"
else
	result 0 "a full disk is told by the exit status # SKIP no /dev/full"
fi

# A link that leads nowhere: what was meant is said, in every format, and in the linear mode.
for format in text markdown html; do
	"$program" --print=$format --lang=de --at=projekte/eins tests/errors/dangling/in.yaml 2>/dev/null |
		grep -q 'Siehe dort (Verweis ohne Ziel)'
	result $? "$format says that a link leads nowhere"
done
