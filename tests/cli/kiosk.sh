#!/bin/sh
# SPDX-License-Identifier: MIT
#
# A machine for one woman after the other, kiosk = true, on a real terminal:
# nothing that is pressed ends it, stops it or leads to a shell; after each of
# them it is back at the start, and nothing of her is on the screen, behind it,
# in its memory or in a file; and no file is offered.
. "$SRC/tests/program.sh"
. "$SRC/tests/terminal.sh"
. "$SRC/tests/traces.sh"
. "$SRC/tests/endings.sh"

cat >"$XDG_CONFIG_HOME/signpost/signpost.conf" <<END
kiosk = true
keep = "off"
END

: >out
: >err
asked="in a kiosk"

is_at_start()
{
	screen | grep -q "› Start a check-in" && ! has "q leave"
}

# Whatever is pressed there, it goes on, in front, and shows no shell.
goes_nowhere()
{
	for key in C-z 'C-\' C-d q C-c x x Escape; do
		press "$key"
	done
	press F9 # and this comes after all of them
	until_it has "^ *Ready\.$"
	press F9
	until_it is_at_start
	case $(stat_of "$pid") in
	[TtZ]*) wrong "is stopped" ;;
	esac
	! has '^\$' || wrong "shows a shell"
}

# Another look at its memory: the next of them.
looks=0
has_looked()
{
	[ -n "$blind" ] || [ "$(grep -c '^later kept' "$ours/report")" -eq $looks ]
}

# after NAME: nothing of her is left, anywhere
after()
{
	until_it is_at_start
	looks=$((looks + 1))
	ask USR2 later
	until_it has_looked
	search "$1" "$(memory "^later $hers")"
	goes_nowhere
}

open_terminal tmux-256color
way=kiosk
heading "after"
walk
look_now
press Escape x
until_it has "Forget everything, and leave?"
press x
after "forgotten"

# She is left with nothing to read of the one before, and nothing to save.
press Enter
until_it has "Which nation?"
! has "(•)" || wrong "an answer is there already"
press 1 2 1 1
until_it has "If somebody comes in"
press s Space Enter
until_it has "What are you proud of?"
! has "$token" || wrong "it is what the one before was proud of"
press -l "$said"
press Escape C-z C-c
until_it has "Stop here?"
press 3
until_it has "Forget everything, and leave?"
press 2
after "stopped, forgotten"

# And to the end of it; no file is offered on the way.
press Enter 1 2 1 1
until_it has "If somebody comes in"
press s Space Enter
until_it has "What are you proud of?"
press -l "$said"
press Escape t f f
until_it has "Paper"
! has "save\|keep a copy\|/" || wrong "offers a file"
press k f
until_it has "Thank you for your time today."
press Down Enter
until_it has "All of it is wiped."
press q Enter
after "ended"

# Only from outside does it end.
kill -TERM "$pid"
gone "left 143"
back_in_shell
close_terminal
exit $failed
