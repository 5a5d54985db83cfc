#!/bin/sh
# SPDX-License-Identifier: MIT
#
# The same while a note is kept: what is in it, what it is called and the words
# that open it are nowhere but in the note, and there nobody can read them.
. "$SRC/tests/program.sh"
. "$SRC/tests/terminal.sh"
. "$SRC/tests/traces.sh"
. "$SRC/tests/endings.sh"

called=$(random) words=$(random)
printf '%s\n' "$called" "$words" >>"$ours/wanted"
printf '%s\n' "$called" "$words" >>"$ours/words"
shelf=$XDG_STATE_HOME/signpost

keep_what()
{
	press 2
	until_it has "Keep a note of this"
	press -l "called $called"
	press Enter
	for time in 1 2; do
		press -l "opens with $words"
		press Enter
	done
	until_it has "› \[ \] What is private"
	press Enter Down Enter
	until_it has "safe to carry paper"
}

notes()
{
	find "$shelf" -type f | grep -c ''
}

# left N: so many files are there when all has ended
left()
{
	[ "$(notes)" = "$1" ] || {
		ls -l "$shelf" >out
		wrong "$way: is to leave $1 files"
	}
}

heading "a note is kept"
open_terminal tmux-256color
measure "forgotten with x x" forget
left 0
measure "wiped, and left" leave
left 1
measure "SIGTERM" end_by TERM "left 143"
left 2
measure "hidden, then SIGTERM" end_hidden
left 3
measure_crash SEGV 11

way="kill -9"
walk
look_now
end_by KILL "killed 9"
search "$way" - -

# And it was kept: what is not found can be read with the words.
asked="signpost note show"
for note in "$shelf"/*.note; do
	echo "opens with $words" |
		"$SIGNPOST" note show "${note##*/}" >shown 2>err ||
		wrong "does not open"
	grep -q -F "$said" shown || wrong "${note##*/}: what she said is lost"
	grep -q -F "$called" shown || wrong "${note##*/}: what it is called is lost"
done
exit $failed
