#!/bin/sh
# SPDX-License-Identifier: MIT
#
# On a real terminal, which tmux is: a check-in from end to end, hidden and
# shown, another size, and a signal; and afterwards there is no word of it,
# neither on the screen nor in what one can scroll back to.
. "$SRC/tests/program.sh"
. "$SRC/tests/terminal.sh"
asked="signpost start"

shows_only()
{
	[ "$(screen | tr -d ' \n')" = "$1" ]
}

# The shell waits: what is typed stands after its prompt, and not before.
prompts()
{
	[ "$(screen | grep -v '^ *$' | tail -n 1)" = '$' ]
}

# ended STATUS: and nothing is there but what was typed to the shell and what
# it said: not even behind the screen.
ended()
{
	until_it has "^ended with $1\$"
	until_it prompts
	on capture-pane -p -S - | sed 's/ *$//' | grep -v '^$' |
		grep -v -x -e '\$' -e '\$ \. \./go' -e 'ended with [0-9]*' \
			-e '\$ echo a"b"c' -e abc >out
	[ ! -s out ] || wrong "leaves something behind on $TERM"
}

# The terminal does again as it is told.
is_sane()
{
	press -l 'echo a"b"c'
	press Enter
	until_it has '^\$ echo a"b"c$'
	until_it has '^abc$'
	until_it prompts
}

# begin TERM COLUMNS ROWS: a shell on a terminal of that kind
begin()
{
	TERM=$1
	on -f /dev/null new-session -d -x "$2" -y "$3" \
		"cd '$TMP' && TERM=$1 PS1='$ ' exec sh" || exit
	until_it prompts
}

# Into a check-in, with something that she said.
start()
{
	press -l '. ./go'
	press Enter
	until_it has "› Start a check-in"
	press Enter
	until_it has "Which part of the UK"
	step 2
}

# size COLUMNS ROWS: the last row is where it belongs
size()
{
	last=$2
	on resize-window -x "$1" -y "$2"
	until_it last_row_has " help"
	has "(•) Scotland" || wrong "loses what was said at $1x$2"
}

last_row_has()
{
	screen | sed -n "${last}p" | grep -q "$1"
}

cat >go <<'END'
sh -c 'echo $$ >pid; exec "$SIGNPOST" start -c "$SRC/checklists/small.conf" \
	-s "$SRC/checklists/services/example.conf"'
echo "ended with $?"
END

# Where programs have a screen of their own.
begin tmux-256color 80 24
start
until_it has "(•) Scotland"
until has "› ____"; do
	step Down
done
press -l "Llŷn"
until_it has "Llŷn____"
size 100 30
size 44 26
size 80 24
press F9
until_it shows_only "Ready."
press Llŷn 1 Enter # nothing of that is seen, or heard
press F9
until_it has "Still just us?"
! has "Scotland" || wrong "shows the page before it is asked"
press 1
until_it has "Llŷn____"
step Escape
press x
until_it has "Forget everything, and leave?"
press x
ended 0
is_sane

# A signal, with the screen hidden and not.
start
kill -TERM "$(cat pid)"
ended 143
press -l clear
press Enter
until_it shows_only "$"
start
press F9
until_it shows_only "Ready."
kill -HUP "$(cat pid)"
ended 129
is_sane
on kill-server

# Where they have none, and a page is longer than the window.
begin vt220 60 13
start
until has "About what age?"; do
	step Enter
done
for key in Down Down Down Down Down Down Down Down Up Up Up Up Up Up Up Up \
	"?" Down Down b o b n b; do
	step "$key"
done
press x
until_it has "Forget everything, and leave?"
press x
ended 0
is_sane
start
step Down
kill -TERM "$(cat pid)"
ended 143

exit $failed
