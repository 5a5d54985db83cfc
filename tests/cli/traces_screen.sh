#!/bin/sh
# SPDX-License-Identifier: MIT
#
# The same under GNU screen, which keeps all that has ever scrolled away.
. "$SRC/tests/program.sh"
. "$SRC/tests/terminal.sh"
. "$SRC/tests/traces.sh"
. "$SRC/tests/endings.sh"

tool screen
SCREENDIR=$TMP/screens SHELL=/bin/sh
export SCREENDIR SHELL
mkdir -m 700 "$SCREENDIR"
gnu()
{
	command screen -S traces "$@"
}

open_terminal()
{
	TERM=$1 PS1='$ ' command screen -U -c /dev/null -h 1000 -T "$1" \
		-S traces -d -m sh || exit
	until_it has '^\$ *$'
}

close_terminal()
{
	gnu -X quit
	until_it is_closed
}

is_closed()
{
	! command screen -ls | grep -q '\.traces'
}

# Nobody looks at it, so it is as large as it always is.
resize()
{
	:
}

is_resized()
{
	:
}

# In it what is no byte by itself has become another.
hard_copy()
{
	rm -f "$ours/copy"
	gnu -X hardcopy "$@" "$ours/copy"
	tries=0
	until [ -s "$ours/copy" ] || [ $((tries += 1)) -gt 50 ]; do
		sleep 0.02
	done
	tr '\0' ' ' <"$ours/copy"
}

screen()
{
	hard_copy
}

behind()
{
	hard_copy -h
}

around()
{
	gnu -Q title
}

press()
{
	if [ "$1" = -l ]; then
		gnu -X stuff "$2"
		return
	fi
	for key; do
		case $key in
		Enter) gnu -X stuff '\015' ;;
		Down) gnu -X stuff '\033OB' ;;
		Escape) gnu -X stuff '\033' ;;
		F9) gnu -X stuff '\033[20~' ;;
		Space) gnu -X stuff ' ' ;;
		C-z) gnu -X stuff '\032' ;;
		*) gnu -X stuff "$key" ;;
		esac
	done
}

trap 'gnu -X quit >/dev/null 2>&1' EXIT
heading "GNU screen"
find_behind screen
open_terminal screen
measure "wiped, and left" leave
measure "forgotten with x x" forget
measure "hidden, then SIGTERM" end_hidden
measure "SIGTERM" end_by TERM "left 143"
measure_crash SEGV 11
exit $failed
