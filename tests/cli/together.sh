#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Many on one host: check-ins at the same time, of one user and of another,
# each with words and a note of its own; what is done in one is nothing to the
# others. A note is open in one place only.
. "$SRC/tests/program.sh"
. "$SRC/tests/terminal.sh"
asked="several at once"
EACH="1 2 3 4"
HOME=$TMP/home XDG_STATE_HOME=$TMP/home/state
export HOME XDG_STATE_HOME
mkdir -p "$XDG_STATE_HOME"
sed 's/@/any/' "$DATA/traces/said.conf" >said.conf

# Of the window with that number.
press()
{
	window=$1
	shift
	on send-keys -t "many:$window" "$@"
}

screen()
{
	on capture-pane -p -t "many:$window"
}

# sees WINDOW TEXT
sees()
{
	window=$1
	until_it has "$2"
}

on -f /dev/null new-session -d -s many -x 80 -y 24 "exec sh"
for i in $EACH; do
	on new-window -d -t "many:$i" \
		"cd '$TMP'; sh -c 'echo \$\$ >pid.$i; exec \"$SIGNPOST\" start \
			-c said.conf'; echo ended with \$? >ended.$i; sleep 1000"
done

# Each to its own words, a step of each in turn.
for i in $EACH; do
	sees $i "Start a check-in"
	press $i Enter
done
for i in $EACH; do
	sees $i "Which nation?"
	press $i 1 2 2
done
for i in $EACH; do
	sees $i "Keep a note of this"
	press $i -l "note $i"
	press $i Enter
	press $i -l "opens number $i"
	press $i Enter
	press $i -l "opens number $i"
	press $i Enter
done
for i in $EACH; do
	sees $i "Keep it from now on"
	press $i Down
	until_it has "› Keep it from now on"
	press $i Enter
done
for i in $EACH; do
	sees $i "From now on it is kept"
done
run note list
says 0
[ "$(grep -c '^[0-9a-f]\{16\} ' out)" = 4 ] || wrong "not four notes, of four"

# What is in one is open there, and nowhere else.
for note in $(grep -o '^[0-9a-f]*' out); do
	run note delete "$note"
	ends 5
	grep -q "^signpost: it is open already: " err ||
		wrong "deletes what is open"
done
for i in $EACH; do
	press $i 1
	sees $i "If somebody comes in"
	press $i s Space Enter
	sees $i "What are you proud of?"
	press $i -l "only I am number $i"
done
for i in $EACH; do
	sees $i "only I am number $i"
	for other in $EACH; do
		[ $i = $other ] || ! has "number $other" ||
			wrong "$i has the words of $other"
	done
done

# One is killed, one forgets, one hides: the fourth goes on.
kill -9 "$(cat pid.1)"
press 2 Escape x
sees 2 "Forget everything, and leave?"
press 2 x
press 3 F9
sees 3 "^ *Ready\.$"
sees 4 "only I am number 4"
press 4 -l ", still"
sees 4 "only I am number 4, still"
until_it test -s ended.2
[ "$(cat ended.2)" = "ended with 0" ] || wrong "$(cat ended.2)"
[ ! -e ended.4 ] || wrong "the fourth ended, too"
run note list
[ "$(grep -c '^[0-9a-f]\{16\} ' out)" = 3 ] || wrong "forgotten is one note, and no other"
kill -TERM "$(cat pid.3)" "$(cat pid.4)"
until_it test -s ended.3 -a -s ended.4

# Each note has what was said there; the one of whoever was killed, too.
for i in 1 3 4; do
	found=0
	for note in $("$SIGNPOST" note list | grep -o '^[0-9a-f]\{16\}'); do
		echo "opens number $i" | "$SIGNPOST" note show "$note" \
			>shown 2>/dev/null || continue
		found=$((found + 1))
	done
	[ $found = 1 ] || wrong "$found notes open with the words of $i"
done

# Another user sees none of it, has a shelf of her own, and may not look into
# one that is not hers.
if [ "$(id -u)" -eq 0 ] && is_here setpriv; then
	place=$(mktemp -d -p /tmp)
	trap 'on kill-server 2>/dev/null; rm -rf "$place"' EXIT
	chmod 755 "$place"
	cp -L "$BUILD/signpost" "$place"
	cp said.conf "$place"
	cp -R "$SRC/checklists" "$place"
	chmod -R a+rX "$place"
	mkdir -m 700 "$place/home"
	chown 65534:65534 "$place/home"
	other()
	{
		(cd / && setpriv --reuid 65534 --regid 65534 --clear-groups \
			env -i HOME="$place/home" LC_ALL=C.UTF-8 \
			"$@" >"$TMP/out" 2>"$TMP/err")
	}
	other "$place/signpost" note list
	status=$?
	ends 0
	! grep -q '^[0-9a-f]\{16\} ' out || wrong "another user's list has notes"
	other ls "$XDG_STATE_HOME/signpost" && wrong "another user may look"
	mkdir -p "$place/home/.config/signpost"
	echo "keep_dir = \"$XDG_STATE_HOME/signpost\"" \
		>"$place/home/.config/signpost/signpost.conf"
	other "$place/signpost" note list
	! grep -q '^[0-9a-f]\{16\} ' out || wrong "another user reads what is not hers"
fi
exit $failed
