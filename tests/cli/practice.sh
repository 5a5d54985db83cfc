#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Practice, on a real terminal, which tmux is, and line by line: it plays by
# itself from end to end, is paused, led and left; it says on every screen what
# it is; and nothing of it is written anywhere.
. "$SRC/tests/program.sh"

# mentions STATUS TEXT: the last run did, of errors
mentions()
{
	ends "$1"
	grep -q -F -e "$2" err || wrong "does not say: $2"
}

# What is wrong is said before any screen opens.
rm -r "$XDG_CONFIG_HOME/signpost" # the shipped files, no others
run demo morga
mentions 2 "signpost: no invented woman 'morga' (did you mean 'morag'?)"
run demo nobody-like-that
mentions 2 'there are bronagh, celia, dilys'
run demo morag celia
mentions 2 'one woman at a time'
run demo --speed quick morag
mentions 2 "--speed"
run demo -c short
mentions 4 "no invented woman goes with the checklist 'short'"
printf '# Real, 40\nchecklist womens-health 1\n' >real.answers
run demo ./real.answers
mentions 3 "real.answers:2: error: 'practice' is missing"
printf '# Odd, 40\nchecklist womens-health 1\npractice\nbody.sings tired\n' \
	>odd.answers
run demo ./odd.answers
mentions 3 "odd.answers:4: error: no question 'body.sings'"
run demo --help
says 0
grep -q '^usage: signpost demo' out || wrong "has no help"

# Line by line it plays to its end, without a key; every page says what it is.
mkfifo nobody
exec 3<>nobody
"$SIGNPOST" demo --plain --play --speed skim shona <nobody >lines 2>err &
plays=$!
tries=0
until grep -q '^That was Shona' lines; do
	tries=$((tries + 1))
	[ $tries -lt 400 ] || {
		wrong "never comes to the end, line by line"
		break
	}
	sleep 0.05
done
kill $plays 2>/dev/null
wait $plays
exec 3>&-
awk '/^$/ { page = 1; next }
	page && !/^Practice: Shona, an invented woman/ && !/^rolls/ {
		print NR ": " $0
		bad = 1
	}
	{ page = 0 }
	END { exit bad }' lines >out || wrong "a page does not say what it is"

# A woman of one's own; and their folder, in the place of ours.
mkdir -p "$XDG_CONFIG_HOME/signpost/demo"
sed 's/Shona/Ada/g' "$SRC/checklists/demo/shona.answers" \
	>"$XDG_CONFIG_HOME/signpost/demo/ada.answers"
run demo shona
mentions 2 "no invented woman 'shona'"
"$SIGNPOST" demo --plain ada </dev/null >out 2>err
grep -q '^Practice: Ada, an invented woman' out || wrong "does not know Ada"
rm -r "$XDG_CONFIG_HOME/signpost"
[ $failed = 0 ] || exit 1

. "$SRC/tests/terminal.sh"
HOME=$TMP/home XDG_STATE_HOME=$TMP/home/state XDG_CONFIG_HOME=$TMP/home/config
export HOME XDG_STATE_HOME XDG_CONFIG_HOME
mkdir home
cat >go <<'END'
"$SIGNPOST" demo $ARGS
echo "ended with $?"
END

close()
{
	end_terminal
}

is_practice()
{
	screen | sed -n 1p | grep -q '^  Practice: Shona, an invented woman'
}

begin()
{
	on -f /dev/null new-session -d -x "$1" -y "$2" \
		"cd '$TMP' && ARGS='$3' PS1='$ ' exec sh" || exit
	until_it has '^\$ *$'
	press -l '. ./go'
	press Enter
	until_it has 'Which part of the UK'
}

# At a pace for readers it is on its first page for long: paused at once, then
# step by step, and then as fast as it goes.
begin 80 24 '--play shona'
is_practice || wrong "does not say that it is practice"
has 'plays by itself: normal' || wrong "does not play"
step Space
has 'paused' || wrong "is not paused"
before=$(screen)
sleep 0.4
differs && wrong "goes on while it is paused"
step n
step n
step n
has '2 (•) Scotland' || wrong "does not go step by step"
step +
step +
has 'paused' || wrong "goes on by itself, at another speed"
press F9
until_it has '^  Ready\.$'
has Practice && wrong "says something while it is hidden"
press F9
until_it has 'Still just us?'
press 1
until_it has paused
press Space
until_it has 'That was Shona'
until_it has 'From here on it is yours'
is_practice || wrong "does not say at its end that it is practice"
press End Enter
until_it has 'The practice is over'
press q
until_it has 'ended with 0'
has Shona && wrong "leaves her on the screen"
close

# From start to end without a key; large, and as small as it gets.
begin 40 12 '--play --large --speed skim shona'
until_it has 'That was Shona'
is_practice || wrong "does not say in a small window that it is practice"
press x x
until_it has 'ended with 0'
close

# Taken over.
begin 80 24 '--play --speed slow shona'
press q
until_it has 'You go on from here'
press 2
until_it has '2 (•) Scotland'
press C-x
until_it has 'Forget everything, and leave?'
press x
until_it has 'ended with 0'
find home -type f >out
[ ! -s out ] || wrong "writes something"
exit $failed
