#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Line by line on a real terminal, which tmux is: one that is dumb, or that
# cannot place its cursor; what is typed unseen, and what was typed too early;
# and how it ends. What was said rolls out of sight.
. "$SRC/tests/program.sh"
. "$SRC/tests/terminal.sh"
asked="signpost, line by line"
LIST=$SRC/checklists/small.conf
XDG_STATE_HOME=$TMP/state
export SIGNPOST LIST XDG_STATE_HOME

cat >run <<'END'
echo $$ >pid
exec "$SIGNPOST" -c "$LIST"
END
# The shell does not see that it is stopped: its parent is not.
cat >go <<'END'
sh -c 'trap : INT; sh ./run; exit $?'
echo "ended with $?"
END

# begin TERM: a shell on it, and the check-in with something said
begin()
{
	on -f /dev/null new-session -d -x 80 -y 24 \
		"cd '$TMP' && PS1='$ ' exec sh" || exit
	until_it has '^\$ *$'
	press -l "$1 . ./go"
	press Enter
}

line()
{
	press -l "$1"
	press Enter
}

shows_only()
{
	[ "$(screen | tr -d ' \n')" = "$1" ]
}

ended()
{
	until_it has "^ended with $1\$"
	until_it has '^\$ *$'
	screen | grep -e Scotland -e "About what age" >out &&
		wrong "leaves it in sight"
	line 'echo a"b"c'
	until_it has '^\$ echo a"b"c$'
	until_it has '^abc$'
	end_terminal
}

to_age()
{
	until_it has "Number (1-5, Enter for 1, q leave, ? help): *$"
	line 1
	until_it has "Which part of the UK"
	line 2
	until_it has "Answer: Scotland."
	line /s
	until_it has "About what age"
}

begin TERM=dumb
until_it has "line by line (because of TERM=dumb)"
to_age
line h
until_it shows_only "Ready.:"
line "what is this"
line h
until_it has "Still just us?"
line 1
until_it has "About what age"
press C-c
ended 130

begin "TERM= "
until_it has "line by line (because of no TERM)"
to_age
kill -TERM "$(cat pid)"
ended 143

# One that writes on paper, where such are known; else one more dumb one. Curses
# does not give back what it read of one that it has no use for.
paper=decwriter
infocmp $paper >/dev/null 2>&1 && [ -z "$MEMCHECK" ] &&
	! grep -q __asan_init "$SIGNPOST" || paper=dumb
begin TERM=$paper
until_it has "line by line (because of TERM=$paper)"
to_age
kill -HUP "$(cat pid)"
ended 129

# What hides goes before all that was typed; what was typed before something
# that cannot wait does not pass it.
begin "export ACCESSIBLE=1 &&"
until_it has "because of ACCESSIBLE"
to_age
kill -STOP "$(cat pid)"
line 6
line h
line 1
kill -CONT "$(cat pid)"
until_it has "^Ready\.$"
line h
until_it has "Still just us?"
line 1
until_it has "About what age"
line 6
line 1
line 2
line t
until_it has "What would you like to talk about?"
line 1
line ""
until_it has "How's your body"
line 16
until_it has "Ticked now"
kill -STOP "$(cat pid)"
line ""
line ">"
line ">"
kill -CONT "$(cat pid)"
until_it has "Who is doing this"
line ""
until_it has "> goes on from here"
line ">"
until_it has "Question 2 of"
# Nobody reads her words over a shoulder.
line f
line f
until_it has "A note on this machine"
line 8
until_it has "A name for it"
line Tuesday
until_it has "A few words that open it (.*): *$"
line "a long walk by the water"
until_it has "The same once more (.*): *$"
line "a long walk by the water"
until_it has "Number (1-5, b back, ? help): *$"
line 5
until_it has "From now on it is kept."
on capture-pane -p -S - | grep "long walk" >out && wrong "shows her words"
line x
line x
ended 0

# Nobody types: it goes out of sight by itself.
echo 'idle_hide_seconds = 1' >"$XDG_CONFIG_HOME/signpost/signpost.conf"
begin TERM=dumb
until_it has "Start a check-in"
line 1
until_it has "Which part of the UK"
until_it shows_only "Ready.:"
press C-d
ended 129

exit $failed
