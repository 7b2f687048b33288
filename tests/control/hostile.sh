#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Whatever stands in the data, in file names, arguments, TERM or LANG: what the program
# writes holds no control, direction or invisible character.
set -u
program=$(cd "${BUILD:-build}" && pwd)/steuerrad
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
number=0

# The bytes, as in printf: BEL, ESC, DEL, C1 CSI, RLO, LRI, RLM, ZWSP, ZWNJ, BOM, tag A,
# soft hyphen, word joiner, line separator.
raw='\033]0;x\007\033[2J\177\302\233\342\200\256\342\201\246\342\200\217\342\200\213\342\200\214\357\273\277\363\240\201\201\302\255\342\201\240\342\200\250'
# The same as escapes of YAML.
escaped='\e]0;x\a\e[2J\x7f\x9b\u202e\u2066\u200f\u200b\u200c\ufeff\U000e0041\xad\u2060\u2028'
# shellcheck disable=SC2059 # the variable is the format
name=$(printf "$raw")

cat >"$folder/boese.yaml" <<EOF
strategy:
  title: "Titel $escaped Ende"
  summary: "Satz $escaped Ende"
  publisher: "Wer $escaped auch"
  "x$escaped": 1
projects:
  - id: eins
    title: "Eins $escaped Ende"
    short: "E$escaped"
    summary: "Kurz $escaped gesagt"
    text: "Ein $escaped Text mit \`Code $escaped\` und [Link $escaped](https://x.de/$escaped)\n\n- Punkt $escaped\n\n\`\`\`\nCode $escaped\n\`\`\`\n"
    districts: ["Ort $escaped"]
    partners: ["Wer $escaped"]
    owner: "Amt $escaped"
    status: running
    status_note: "so $escaped"
    topics: ["fehlt$escaped"]
    links: [{title: "Netz $escaped", url: "https://www.bochum.de/$escaped"}]
    milestones: [{date: 2024, title: "Stein $escaped"}]
EOF
cp "$folder/boese.yaml" "$folder/$name.yaml"

# Prints what must not be there, read as bytes.
find_bad() {
	LC_ALL=C od -An -v -tx1 | tr -d '\n' | tr -s ' ' | sed 's/$/ /' | LC_ALL=C grep -oE \
		' (0[0-9b-cef]|1[0-9a-f]|7f|c2 [89][0-9a-f]|c2 ad|e2 80 (8[b-cef]|a[89a-e])|e2 81 (a[0-9a-f])|ef bb bf|f3 a0)( |$)' |
		sort -u
}

check() { # WHAT; what was written comes from the file "out"
	number=$((number + 1))
	bad=$(find_bad <"$folder/out")
	if [ -s "$folder/out" ] && [ -z "$bad" ]; then
		echo "ok $number - $1"
	else
		echo "not ok $number - $1"
		printf '%s\n' "$bad" | sed 's/^/# /'
	fi
}

run() { "$program" --no-config --lang=de "$@" >"$folder/out" 2>&1; }

for data in "$folder/boese.yaml" "$folder/$name.yaml"; do
	for format in text markdown html json; do
		run --print=$format "$data"
		check "print $format"
	done
	run --print=csv --at=projekte "$data" && sed -i 's/\r$//' "$folder/out"
	check 'print csv'
	run --print=text --width=30 "$data"
	check 'print of 30 columns'
	run --check "$data"
	check 'the report'
	printf 'p\n1\nproblemezz%s\nsuche %s\nprobleme\nq\n' "$name" "$name" |
		"$program" --no-config --lang=de --linear "$data" >"$folder/out" 2>&1
	check 'linear'
done
run "--$name"
check 'an option'
run --at="$name" "$folder/boese.yaml"
check 'a place'
run "$folder/missing $name"
check 'a missing file'
TERM=$name run --screen "$folder/boese.yaml"
check 'TERM'
LANG=$name LC_ALL=$name run --print "$folder/boese.yaml"
check 'the locale'
STEUERRAD_MODE=$name run --print "$folder/boese.yaml"
check 'STEUERRAD_MODE'
echo "1..$number"
