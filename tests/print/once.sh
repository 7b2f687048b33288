#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Entries that are linked in several ways and both directions are said once on a page.
set -u
program=$BUILD/steuerrad
number=0
data=$(mktemp)
trap 'rm -f "$data"' EXIT

result() { # STATUS WHAT
	number=$((number + 1))
	if [ "$1" -eq 0 ]; then echo "ok $number - $2"; else echo "not ok $number - $2"; fi
}

rows() { # PLACE: the lists of its page
	"$program" --print --lang=de --at="$1" "$data" |
		awk '/^(Siehe auch|Projekte die|Genannt auf)/ { on = 1 } on && NF'
}

cat >"$data" <<-'END'
	strategy: {title: Muster, language: de}
	core_activities:
	  - {id: rad, title: Rad, related: [projekte/weg, projekte/bank], text: "[Weg](projekte/weg)"}
	projects:
	  - {id: weg, title: Weg, core_activities: rad, text: "[Rad](kernaktivitaeten/rad)"}
	  - {id: bank, title: Bank, related: projekte/weg, text: "[Weg](projekte/weg)"}
END

echo 1..3
[ "$(rows kernaktivitaeten/rad)" = "Siehe auch
Bank, Projekt (projekte/bank)
Projekte dieser Kernaktivität, 1 Eintrag
Weg (projekte/weg)" ]
result $? "a relation goes before related entries and mentions"

[ "$(rows projekte/weg)" = "Genannt auf anderen Seiten, 1 Eintrag
Bank, Projekt (projekte/bank)" ]
result $? "what an entry names as a fact does not come back"

[ "$(rows projekte/bank)" = "Siehe auch
Weg, Projekt (projekte/weg)
Genannt auf anderen Seiten, 1 Eintrag
Rad, Kernaktivität (kernaktivitaeten/rad)" ]
result $? "links in one direction are on both pages"
