#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Nothing that she said is left anywhere, whichever way a check-in ends.
. "$SRC/tests/program.sh"
. "$SRC/tests/terminal.sh"
. "$SRC/tests/traces.sh"
. "$SRC/tests/endings.sh"

# Where it could have left a file, or any other program on its behalf.
anywhere="$TMP $HOME /tmp /var/tmp /dev/shm /run /var/log /var/spool"

# What is there is found: it is put into each place, and taken away again.
control()
{
	: >"$ours/began"
	open_terminal tmux-256color
	press -l "echo $token; seq 40; echo $token"
	press Enter
	until_it has "^$token"
	on select-pane -T "$token"
	env "A=$token" sleep 100 &
	holder=$!
	hold_open
	leave_files
	row_of "put there" "$(screen | count)" "$(behind | count)" \
		"$(around | count)" "$(count_public $holder)" \
		"$(memory '^end open')" "$(memory '^end locked\|^end open')" \
		"$(count_files $anywhere)" "$(cores)" | tee "$ours/row"
	! grep -q ' 0' "$ours/row" || wrong "does not find what is there"
	kill $holder
	rm -f $left core*
	cp -p "$ours/began" "$ours/control"
	close_terminal
}

# In the memory of a program that wipes nothing, and may leave a core.
hold_open()
{
	echo "$token" | $AS "$onlooker" "$wanted" "$ours/report" sh -c \
		'read -r line; kill -s SEGV $$' 2>/dev/null
	! reports '^dumped' || dumps=true
}

# A file in each place that we may write to; one has no more than its name.
leave_files()
{
	left="$HOME/$token"
	: >"$left"
	for place in "$TMP" /tmp /var/tmp /dev/shm; do
		[ ! -w "$place" ] || {
			echo "$token" >"$place/signpost-test-$$"
			left="$left $place/signpost-test-$$"
		}
	done
}

trap 'rm -f $left; on kill-server 2>/dev/null' EXIT
left=
ulimit -c unlimited 2>/dev/null
heading tmux-256color
control
open_terminal tmux-256color

# Only what she said itself is there still: no copy of what was shown.
way="hidden"
walk
look_now
hide
ask USR2 later
search "$way" "$(memory "^later [a-z]* \[heap\] \([0-9]* $token\|[2-9]\)")"
press F9
until_it has "Still just us?"
press 1
until_it says_it_twice
forget
back_in_shell

way="wiped, and on"
walk
look_now
begin_again
search "$way" "$(memory "^later $hers")"
press q
gone "left 0"
back_in_shell

measure "wiped, and left" leave
measure "stopped with q" stop
measure "forgotten with x x" forget
measure "hidden, then SIGTERM" end_hidden
measure "SIGTERM" end_by TERM "left 143"
measure "SIGHUP" end_by HUP "left 129"
measure "SIGINT" end_by INT "left 130"
measure "SIGQUIT" end_by QUIT "left 131"
measure "typing, then SIGTERM" type_ahead
measure "Ctrl-Z, SIGCONT, x x" go_on
measure_crash SEGV 11
measure_crash ABRT 6
measure_crash USR1 10

# (A sanitizer has all the memory that there is.)
way="no memory"
grep -q __asan_init "$SIGNPOST" || {
	walk
	look_now
	want_memory
	back_in_shell
	search "$way" "$(memory "^end $hers")"
}

# The screen goes, and the program with it.
way="hang-up"
walk
look_now
close_terminal
gone "left 129"
search "$way" "$(memory '^end \(locked\|open\)')" -

# Where it is given no moment it is on the screen still, and nowhere else.
open_terminal tmux-256color
way="kill -9"
walk
look_now
end_by KILL "killed 9"
search "$way" - -

cp -p "$ours/control" "$ours/began"
row "all of them" - - - - - - "$(count_files $anywhere)" -

if [ -n "$blind" ] && [ $failed -eq 0 ]; then
	echo "nothing is found, but its memory was not searched: $blind"
	exit 77
fi
exit $failed
