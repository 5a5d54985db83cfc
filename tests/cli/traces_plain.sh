#!/bin/sh
# SPDX-License-Identifier: MIT
#
# The same on terminals where no program has a screen of its own: what is on
# it stays there, and rolls away to where one can scroll back to it.
. "$SRC/tests/program.sh"
. "$SRC/tests/terminal.sh"
. "$SRC/tests/traces.sh"
. "$SRC/tests/endings.sh"

for TERM in linux vt220; do
	heading $TERM
	find_behind $TERM
	open_terminal $TERM
	measure "wiped, and left" leave
	measure "forgotten with x x" forget
	measure "hidden, then SIGTERM" end_hidden
	measure "SIGTERM" end_by TERM "left 143"
	measure "typing, then SIGTERM" type_ahead
	measure "Ctrl-Z, SIGCONT, x x" go_on
	measure_crash SEGV 11
	close_terminal
done
exit $failed
