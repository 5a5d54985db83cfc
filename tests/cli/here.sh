#!/bin/sh
# SPDX-License-Identifier: MIT
#
# What this machine cannot promise, with what really looks on: a tmux that logs
# the pane, and a terminal that is recorded; and where no memory may be locked.
. "$SRC/tests/program.sh"
. "$SRC/tests/terminal.sh"

run check --here
[ $status -eq 0 ] || wrong "a machine is no error"
grep -q '^this machine, 1[0-9] things looked at: ' out || wrong "is to say so"
! grep -q 'here:\(tmux\|recorder\)' err || wrong "nobody looks on"

# looks COMMAND: it runs that, which looks from inside a pane
cat >look <<'END'
"$SIGNPOST" check --here >looked 2>&1
echo $? >"look.$time"
END
time=0
looks()
{
	time=$((time + 1))
	press -l "time=$time; export time; $1"
	press Enter
	until_it [ -s "look.$time" ]
	until_it has '^\$ *$'
	cp looked out
	[ "$(cat "look.$time")" = 0 ] || wrong "is not to end so"
}

on -f /dev/null new-session -d -x 80 -y 24 "cd '$TMP' && PS1='$ ' exec sh" ||
	exit
until_it has '^\$ *$'
looks ". ./look"
! grep -q here:tmux looked || wrong "sees a log that is not there"
on pipe-pane 'cat >/dev/null'
looks ". ./look"
grep -q '^tmux: warning: it pipes this pane .*\[here:tmux\]$' looked ||
	wrong "is to see that tmux logs"
on pipe-pane
looks ". ./look"
! grep -q here:tmux looked || wrong "sees a log that has ended"

if is_here script; then
	looks "script -q -c '. ./look' /dev/null"
	grep -q "^/proc/[0-9]*/comm:1: warning: 'script' records" looked ||
		wrong "is to see what records the terminal"
fi

# Without the right to lock memory, beyond a page or two.
# (A sanitizer locks nothing, and says that it has.)
if ! grep -q __asan_init "$SIGNPOST" && is_here setpriv && setpriv --bounding-set=-ipc_lock true 2>/dev/null; then
	asked="check --here, without locks"
	setpriv --bounding-set=-ipc_lock --inh-caps=-ipc_lock sh -c \
		'ulimit -l 64; exec "$0" check --here --strict' "$SIGNPOST" \
		>out 2>err
	[ $? -eq 1 ] || wrong "a warning is to count when strict"
	grep -q 'here:memlock' err || wrong "is to say that nothing is locked"
fi

run check --strict --here no-such-file
ends 4
exit $failed
