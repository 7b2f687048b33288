#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# What is delivered for the operator, read by those whom it is for: sshd, systemd.
set -u
n=0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
check() { # check WHAT COMMAND…
	what=$1
	shift
	n=$((n + 1))
	if "$@" >"$folder/out" 2>&1; then
		echo "ok $n - $what"
	else
		echo "not ok $n - $what"
		sed 's/^/# /' "$folder/out" | head -n 20
	fi
}
skip() { # skip WHAT WHY
	n=$((n + 1))
	echo "ok $n - $1 # SKIP $2"
}
is_silent() { # is_silent COMMAND…: it ends well and has nothing to say
	said=$("$@" 2>&1) && [ -z "$said" ] || { printf '%s\n' "$said" && return 1; }
}
here=$(pwd)

sshd=/usr/sbin/sshd
if [ -x $sshd ]; then
	[ "$(id -u)" -eq 0 ] && mkdir -p /run/sshd
	ssh-keygen -q -t ed25519 -N '' -f "$folder/key"
	check 'sshd -t takes the fragment' is_silent $sshd -t -h "$folder/key" -f "$here/data/kiosk/sshd.conf"
	# "NAME VALUE" of the settings that hold for a user
	setting() {
		$sshd -T -h "$folder/key" -f "$here/data/kiosk/sshd.conf" \
			-C "user=$1,host=nowhere,addr=192.0.2.1" >"$folder/settings" 2>&1
		grep -qx -e "$2" "$folder/settings" || { grep -e "${2%% *}" "$folder/settings"; return 1; }
	}
	for user in strategie strategie-text; do
		for line in 'forcecommand /usr/local/bin/steuerrad --kiosk' 'disableforwarding yes' \
			'permituserrc no' 'permituserenvironment no' 'x11forwarding no' 'permittunnel no' \
			'authorizedkeysfile none' 'maxsessions 1' 'clientaliveinterval 15'; do
			check "$user: $line" setting "$user" "$line"
		done
	done
	check 'strategie-text is read to' setting strategie-text 'setenv STEUERRAD_MODE=linear'
	setting somebody 'forcecommand none' >/dev/null
	check 'somebody else has a shell' grep -qx 'forcecommand none' "$folder/settings"
else
	skip 'the fragment' 'no sshd: make deps-kiosk'
fi

if command -v systemd-analyze >/dev/null; then
	mkdir "$folder/units"
	# verify looks for the program, and for the account nowhere
	sed "s|/usr/local/bin/steuerrad|$(cd "$BUILD" && pwd)/steuerrad|; s|^Documentation=.*||" \
		'data/kiosk/steuerrad-kiosk@.service' >"$folder/units/steuerrad-kiosk@.service"
	verify() {
		systemd-analyze verify "$folder/units/steuerrad-kiosk@tty1.service" >"$folder/said" 2>&1
		! grep -e steuerrad-kiosk "$folder/said"
	}
	cp "$folder/units/steuerrad-kiosk@.service" "$folder/units/steuerrad-kiosk@tty1.service"
	check 'systemd takes the unit' verify
	check 'the unit leaves little exposed' systemd-analyze security --offline=true --threshold=30 \
		"$folder/units/steuerrad-kiosk@tty1.service"
else
	skip 'the unit' 'no systemd-analyze'
fi

if command -v systemd-sysusers >/dev/null; then
	mkdir -p "$folder/root/etc" "$folder/root/usr/lib/sysusers.d"
	cp data/kiosk/sysusers.conf "$folder/root/usr/lib/sysusers.d/steuerrad.conf"
	check 'systemd makes the accounts' systemd-sysusers --root="$folder/root"
	for user in strategie strategie-text; do
		check "$user has no home of its own, and the program for a shell" \
			grep -qE "^$user:[^:]*:[0-9]+:[0-9]+:[^:]*:/:/usr/local/bin/steuerrad$" \
			"$folder/root/etc/passwd"
	done
else
	skip 'the accounts' 'no systemd-sysusers'
fi
echo "1..$n"
