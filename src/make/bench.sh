#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Every goal of speed and size in one run: what was measured, the goal, whether it is met, and
# beside it the floors and the peers that are installed. Text to standard output, JSON to
# $BUILD/bench.json. Figures are medians of $RUNS runs, five if a goal is to count as met: with
# fewer it says so. Instructions are counted once, since they repeat to one in a hundred; times
# to a factor of two on a shared machine: only the former are judged by tests. In the calm: a
# goal of time that is not met on a busy machine says nothing, and the load is written down.
#   PROJECTS=1000 RUNS=1 make bench    a small one
#   MILLION=1 make bench               with a million projects, which take a minute
set -u
program=$BUILD/steuerrad
measure=$BUILD/make/measure
spent=$BUILD/make/spent
runs=${RUNS:-5}
projects=${PROJECTS:-100000}
sessions=${SESSIONS:-200 500}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
json=$BUILD/bench.json
results=$folder/results
separator=''

has() { command -v "$1" >/dev/null; }

collect() { # ARGUMENT…: the medians of as many runs
	for run in $(seq "$runs"); do "$measure" "$@"; done >"$results"
}

median() { # NAME
	awk -v name="$1" '$1 == name { print $2 }' "$results" | sort -n |
		awk '{ all[NR] = $1 } END { if (NR) print all[int((NR + 1) / 2)]; else print "nan" }'
}

row() { # WHAT VALUE GOAL [once]: the median, or a count that repeats
	met=$(awk -v v="$2" -v g="$3" -v few="$((runs < 5))" -v once="${4:-}" 'BEGIN {
		if (g == "") print "-"
		else if (v == "nan" || v == "") print "unknown"
		else if (v + 0 > g + 0) print "not met"
		else print few && !once ? "met, but in too few runs" : "met" }')
	printf '%-52s %14s %14s  %s\n' "$1" "$2" "${3:--}" "$met"
	printf '%s\n  {"what": "%s", "value": "%s", "goal": "%s", "result": "%s"}' \
		"$separator" "$1" "$2" "${3:-}" "$met" >>"$json"
	separator=','
}

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { if (b + 0) printf "%.2f", a / b; else print "nan" }'; }

per_cell() { # STEP: the goal of a change that has to be shown
	awk -v c="$(median "$1.cells")" 'BEGIN { printf "%.0f", c * 1.25 + 60 }'
}

spend() { # COMMAND…: medians of processor time and peak memory
	"$spent" "$runs" "$@" >"$results" || : >"$results"
}

instructions_of() { # COMMAND…
	valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null |
		sed -n 's/.*Collected : //p'
}

generate() { # N: projects as the editors of a city write them
	awk -v n="$1" 'BEGIN {
		print "strategy: {title: Probe, language: de}"
		print "competencies:\n  - {id: k0, title: Nähe}\n  - {id: k1, title: Klima}"
		print "projects:"
		for (i = 0; i < n; i++) {
			printf "  - id: p%06d\n    title: Zügige Prüfung der Ämter %d\n", i, i
			printf "    competencies: k%d\n    start: 2026\n    end: 2028\n", i % 2
			print "    status: running\n    cost: {amount: 1080000, currency: EUR}"
			print "    districts: Grünau\n    owner: Schul- und Kulturamt"
			printf "    related: [projekte/p%06d]\n    text: >-\n", i * 7 % n
			for (line = 0; line < 5; line++)
				print "      Die Zuständigkeit liegt seit 2026 beim Eigenbetrieb;" \
					" Rückfragen beantwortet sie."
		}
	}'
}

printf '[' >"$json"
machine="$(uname -srm), $(getconf _NPROCESSORS_ONLN) processors, $(awk '/^MemTotal/ { printf "%d MiB", $2 / 1024 }' /proc/meminfo 2>/dev/null), $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1), load $(cut -d ' ' -f 1-3 /proc/loadavg 2>/dev/null)"
printf '%s\n%s runs, %s projects, %s sessions\n\n' "$machine" "$runs" "$projects" "$sessions"
printf '%-52s %14s %14s\n' what value goal
row "machine: $machine" "$runs" ''

"$program" --print >"$folder/all.txt"
"$program" --print=html >"$folder/all.html"
generate 230 >"$folder/small.yaml"
floor=nan
if has valgrind; then
	"$measure" -v 'bar:\D*5' -- "$BUILD/tests/economy/floor_list" "$folder/all.txt" >"$results"
	floor=$(median first.instructions)
	row 'floor: a bare list, instructions' "$floor" ''
	"$measure" -v 'list:4*1' 'bar:\D*5' 'scroll:\D*30' 'follow:\D@4' 'page:\N*3' 'tab:\F*4' \
		-- "$program" >"$results"
	row 'first frame, instructions' "$(median first.instructions)" 4000000 once
	row 'first frame, ratio to the floor' \
		"$(ratio "$(median first.instructions)" "$floor")" 1.5 once
	row 'arrow in a list, instructions' "$(median bar.instructions)" 200000 once
	row 'arrow that scrolls it, instructions' "$(median scroll.instructions)" 400000 once
	row 'arrow that the reading pane follows, instructions' \
		"$(median follow.instructions)" 800000 once
	row 'page of a list, instructions' "$(median page.instructions)" 1400000 once
	row 'another pane, instructions' "$(median tab.instructions)" 1400000 once
	"$measure" -v 'page:\N*3' 'field:/*1' 'one:k*1' 'two:l*1' 'three:i*1' \
		-- "$program" >"$results"
	row 'page of a text, instructions' "$(median page.instructions)" 1400000 once
	row 'search, its open field, instructions (folds all texts)' \
		"$(median field.instructions)" ''
	row 'search, first key, instructions (with its frame)' "$(median one.instructions)" ''
	row 'search, second key, instructions (with its frame)' "$(median two.instructions)" ''
	row 'search, third key, instructions (with its frame)' "$(median three.instructions)" ''
	"$measure" -v -- "$program" --calm >"$results"
	row 'calm screen, first frame, instructions' "$(median first.instructions)" ''
	for option in --version --help --print=json --print; do
		row "$option, instructions" "$(instructions_of "$program" $option)" ''
	done
	"$measure" -v -- "$program" "$folder/small.yaml" >"$results"
	row "first frame, file of $(wc -c <"$folder/small.yaml") bytes, instructions" \
		"$(median first.instructions)" 32000000 once
fi

collect 'warm:\D*1' 'bar:\D*9' 'scroll:\D*20' 'page:\N*5' 'pane:\F*5' 'flood:\D+200' \
	'size:=36x120' -- "$program"
row 'first frame, ms' "$(median first.ms)" ''
row 'first frame, bytes' "$(median first.bytes)" ''
row 'arrow, bytes' "$(median bar.bytes)" 120
row 'arrow, writes' "$(median bar.most_writes)" 1
row 'arrow, clears' "$(median bar.clears)" 0
for step in scroll page pane; do
	row "$step, bytes" "$(median $step.bytes)" "$(per_cell $step)"
	row "$step, writes" "$(median $step.most_writes)" 1
done
row '200 arrows at once, bytes' "$(median flood.bytes)" 12000
row '200 arrows at once, frames' "$(median flood.writes)" 10
row 'another size, bytes' "$(median size.bytes)" \
	"$(awk -v c="$(median size.written)" 'BEGIN { printf "%.0f", c * 1.5 }')"
row 'another size, clears' "$(median size.clears)" 1
row 'idle, wake-ups' "$(median idle.wakeups)" 0
row 'idle, bytes' "$(median idle.bytes)" 0
collect 'warm:\D*1' 'bar:\D*9' -- "$program" --calm
row 'calm screen, arrow, bytes' "$(median bar.bytes)" 16
collect 'answer:3\n*1' 'back:z\n*1' -- "$program" --linear
row 'linear mode, an answer, ms' "$(median answer.ms)" 2
row 'linear mode, an answer, writes' "$(median answer.most_writes)" 1
collect 'list:4*1' 'follow:\D@4' -- "$program"
row 'arrow that the reading pane follows, bytes' "$(median follow.bytes)" \
	"$(awk -v b="$(per_cell follow)" 'BEGIN { print b + 120 }')"
for n in $sessions; do
	collect -n "$n" -- "$program"
	row "$n sessions, KiB each" "$(median sessions.pss)" 600
	row "$n sessions, private KiB each" "$(median sessions.private)" 560
	row "$n sessions, wake-ups" "$(median sessions.wakeups)" 0
done

generate "$projects" >"$folder/large.yaml"
kib=$(($(wc -c <"$folder/large.yaml") / 1024))
spend "$BUILD/tests/economy/floor_yaml" "$folder/large.yaml"
bare=$(median cpu.ms)
row "floor: events of $projects projects ($kib KiB), ms" "$bare" ''
spend "$program" --check "$folder/large.yaml"
row 'load, ratio to the floor' "$(ratio "$(median cpu.ms)" "$bare")" 1.25
row 'load, most memory, of the file' "$(ratio "$(median peak.kib)" "$kib")" ''
spend "$program" --print "$folder/large.yaml"
row 'print, ratio to the floor' "$(ratio "$(median cpu.ms)" "$bare")" 1.6
row 'print, most memory, of the file' "$(ratio "$(median peak.kib)" "$kib")" 1.5
collect 'field:/*1' 'one:k*1' 'two:l*1' 'three:i*1' -- "$program" "$folder/large.yaml"
row 'something to see while it loads, ms' "$(median first.byte_ms)" 50
# all texts are folded behind the field, once it is drawn, and before the letter comes
row 'search, its field is drawn, ms' "$(median field.ms)" ''
row 'search, first key after a rest, ms' "$(median one.ms)" 200
row 'search, second key, ms' "$(median two.ms)" 30
row 'search, third key, ms' "$(median three.ms)" 30
row 'private memory after loading, of the file' "$(ratio "$(median idle.private)" "$kib")" 1.5
row 'private memory after a search, of the file' "$(ratio "$(median last.private)" "$kib")" 2.5
collect 'rush:/k*1' -- "$program" "$folder/large.yaml"
row 'search, field and first key at once, ms' "$(median rush.ms)" 200

# Time and memory grow as the data do: the same figures at every size.
split() { # FOLDER: what "generate" writes, in files of 200,000 projects
	awk -v folder="$1" 'BEGIN { file = folder "/0.yaml" }
		/^  - id: p/ && ++n % 200000 == 0 {
			close(file); file = folder "/" n / 200000 ".yaml"; print "projects:" >file }
		{ print >file }'
}
for n in 1000 10000 100000 ${MILLION:+1000000}; do
	mkdir "$folder/$n"
	generate "$n" | split "$folder/$n"
	bytes=$(cat "$folder/$n"/*.yaml | wc -c)
	spend "$program" --check "$folder/$n"
	row "load of $n projects, ns of a byte" \
		"$(ratio "$(median cpu.ms)e6" "$bytes")" ''
	row "load of $n projects, most memory, of the data" \
		"$(ratio "$(median peak.kib)" $((bytes / 1024)))" ''
	rm -r "${folder:?}/$n"
done

peer() { # NAME COMMAND…
	has "$2" || { row "$1: not installed" nan ''; return; }
	name=$1
	shift
	collect 'warm:\D*1' 'bar:\D*9' 'page:\N*3' 'flood:\D+200' -- "$@"
	row "$name: arrow, bytes" "$(median bar.bytes)" ''
	row "$name: arrow, writes" "$(median bar.writes)" ''
	row "$name: page, bytes" "$(median page.bytes)" ''
	row "$name: 200 arrows at once, bytes" "$(median flood.bytes)" ''
	"$measure" -n 20 -- "$@" >"$results"
	row "$name: 20 sessions, KiB each" "$(median sessions.pss)" ''
	has valgrind || return
	"$measure" -v -- "$@" >"$results"
	row "$name: first frame, instructions" "$(median first.instructions)" ''
}

peer less less "$folder/all.txt"
peer tig tig status
peer info info "$folder/all.txt"
for browser in lynx w3m elinks links2; do peer "$browser" "$browser" "$folder/all.html"; done
printf '\n]\n' >>"$json"
