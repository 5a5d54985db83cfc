#!/bin/sh
# SPDX-License-Identifier: MIT
#
# The two commands of the README on a Debian 12 that was made a minute ago and
# has nothing on it: from its first line to the wizard, and all the tests; with
# the time that each takes. By hand, as 'make check-bare': it takes root,
# debootstrap, tmux, a network and some ten minutes. The system lies in a
# directory of /tmp, which goes again.
#
# MIRROR=… and SUITE=… are for others; QUICK=1 stops at the wizard.
set -u

SRC=$(cd "$(dirname "$0")/.." && pwd)
MIRROR=${MIRROR:-http://deb.debian.org/debian}
SUITE=${SUITE:-bookworm}

skip()
{
	echo "skip bare: $*"
	exit 77
}

[ "$(id -u)" -eq 0 ] || skip "it takes root to make a system"
for tool in debootstrap tmux unshare git; do
	command -v $tool >/dev/null || skip "there is no $tool here"
done

# All that is mounted in it is so for us only, and gone with us.
if [ "${1-}" != inside ]; then
	root=$(mktemp -d /tmp/signpost-bare.XXXXXX) || exit
	trap 'rm -rf --one-file-system "$root"' EXIT
	trap 'exit 130' HUP INT TERM
	unshare --mount --propagation private sh "$0" inside "$root"
	exit
fi
root=$2

now()
{
	date +%s
}

# timed WHAT SINCE
timed()
{
	echo "$1: $(($(now) - $2)) s"
}

failed()
{
	echo "bare: $*"
	[ ! -e "$root/log" ] || tail -n 30 "$root/log"
	exit 1
}

# The README's first commands, up to the wizard; with where this tree can be
# cloned from in the place of where it is published.
commands()
{
	sed -n '/^## Two commands/,/^[a-z`]/s/^    //p' "$SRC/README.md" |
		sed '/^make run/q' |
		sed 's,git clone [^ ]*,git clone -q /signpost.git,'
}

on()
{
	tmux -u -L "bare-$$" "$@"
}

screen()
{
	on capture-pane -p 2>/dev/null
}

# until_it SECONDS TEXT
until_it()
{
	end=$(($(now) + $1))
	until screen | grep -q -e "$2"; do
		[ "$(now)" -lt "$end" ] || {
			screen
			failed "never comes to: $2"
		}
		sleep 0.2
	done
}

start=$(now)
debootstrap --variant=minbase "$SUITE" "$root" "$MIRROR" >"$root.log" 2>&1 || {
	tail -n 5 "$root.log"
	rm -f "$root.log"
	skip "debootstrap cannot make a system here"
}
rm -f "$root.log"
timed "a $SUITE with $(chroot "$root" dpkg-query -f '.\n' -W | grep -c '') packages" "$start"
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc" || exit
mount -t devpts -o newinstance,ptmxmode=666 devpts "$root/dev/pts" || exit
mkdir -p "$root/dev/shm"
mount -t tmpfs tmpfs "$root/dev/shm" || exit
cp /etc/resolv.conf "$root/etc/resolv.conf"
git clone -q --bare --no-hardlinks "$SRC" "$root/signpost.git" || exit
for tool in make gcc git; do
	[ ! -e "$root/usr/bin/$tool" ] || failed "it has $tool already"
done

commands >"$root/first"
grep -q '^make run' "$root/first" || failed "the README has no 'make run'"
sed 's/^/	/' "$root/first"
{
	echo cd
	cat "$root/first"
	echo 'echo "it ended with $?"; sleep 1000'
} >"$root/go"
trap 'on kill-server 2>/dev/null' EXIT
start=$(now)
on -f /dev/null new-session -d -x 80 -y 24 \
	"env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root TERM=screen \
	${http_proxy:+http_proxy=$http_proxy} chroot $root sh /go" || exit
until_it 1200 "Start a check-in\|it ended with"
screen | grep -q "Start a check-in" || {
	screen
	failed "there is no wizard"
}
timed "from there to the wizard" "$start"
screen | sed -n '1,12s/^/	/p'
on send-keys q
until_it 20 "it ended with 0"
[ -z "${QUICK:-}" ] || exit 0

start=$(now)
env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root chroot "$root" \
	sh -c 'cd ~/signpost && make -s check' >"$root/log" 2>&1
status=$?
sed -n '/^skip /p; /^FAILED/p' "$root/log"
[ $status -eq 0 ] || failed "make check fails"
timed "make check ($(tail -n 1 "$root/log"))" "$start"
