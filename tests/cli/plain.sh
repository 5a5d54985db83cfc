#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Line by line: what turns it on, and on what it works: a pipe, a file, nothing
# at all, a terminal that is dumb. How it ends, and that it asks in vain for
# nothing.
. "$SRC/tests/program.sh"

LIST=$SRC/checklists/small.conf
unset TERM ACCESSIBLE

# because WHY: the first line of the last run says so
because()
{
	[ "$(head -n 1 out)" = "signpost, line by line (because of $1). ? for help." ] ||
		wrong "is line by line because of $1"
}

# typed STATUS LINE…: through a pipe
typed()
{
	wanted_status=$1
	shift
	asked="signpost start --plain, with: $*"
	printf '%s\n' "$@" | $LIMITED "$SIGNPOST" start --plain -c "$LIST" \
		>out 2>err
	status=$?
	ends "$wanted_status"
	[ ! -s err ] || wrong "has nothing to complain of"
	check_clean
	# Prompts are complete, and no line is too wide.
	tail -c 2 out | grep -q ': $' && wrong "ends in the middle of a line"
}

said()
{
	grep -q -x -e "$1" out || wrong "is to say: $1"
}

run -c "$LIST" --plain
says 0
because --plain
run start --plain -c "$LIST"
because --plain
run -c "$LIST"
because "no terminal"
for on in 1 yes; do
	ACCESSIBLE=$on
	export ACCESSIBLE
	run -c "$LIST"
	because ACCESSIBLE
done
run -c "$LIST" --plain
because --plain
for off in 0 ""; do
	ACCESSIBLE=$off
	run -c "$LIST"
	because "no terminal"
done
unset ACCESSIBLE
echo 'plain = true' >"$XDG_CONFIG_HOME/signpost/signpost.conf"
run -c "$LIST"
because "“plain” in the settings"
echo 'plain = "yes"' >"$XDG_CONFIG_HOME/signpost/signpost.conf"
run -c "$LIST"
ends 3
rm "$XDG_CONFIG_HOME/signpost/signpost.conf"

# A list of notes, or one, is opened line by line, too.
run resume --plain -c "$LIST"
says 0
said "Kept notes"

# An end where nothing had begun is an end; in the middle it is one that hung
# up, and in the middle of a line that line still counts.
typed 0 q
typed 0 3 dentist
typed 129 1 2
typed 129 1 2 /s
said "About what age?"
typed 0 1 2 /x x
asked="an end in the middle of a line"
printf '1\n2' | "$SIGNPOST" --plain -c "$LIST" >out 2>err
status=$?
ends 129
said "Answer: Scotland."
asked="out of a file, with the ends of lines that others have"
printf '1\r\n2\r\n\r\nx\r\nx\r\n' >typed
"$SIGNPOST" --plain -c "$LIST" <typed >out 2>err
status=$?
ends 0
said "Answer: Scotland."
asked="into nothing"
{ printf '1\n2\n'; sleep 1; } | "$SIGNPOST" --plain -c "$LIST" 2>err >/dev/full
status=$?
[ $status -eq 129 ] || [ $status -eq 0 ] || wrong "ended with $status"

# Rubbish is not understood, and harms nobody.
typed 129 1 "$(printf '\033[31m\033]0;title')" "$(printf '\377\376')" \
	"////" "$(printf 'a\tb')" 2 "$(printf '\033[31mred\033[m')"
said "That is not understood. ? for help."
said "Answer: “\[31mred\[m”."
asked="a line that is too long"
{ printf '1\n2\n'; printf '%020000d\n/b\n' 0; } |
	"$SIGNPOST" --plain -c "$LIST" >out 2>err
said "That was long: its end may be missing."
awk 'length > 80' out | grep -v -e '“' -e '”' >long
[ ! -s long ] || wrong "has lines of more than 80 columns"

# As wide as COLUMNS says, for the display beneath her fingers.
asked="COLUMNS=40"
printf '1\n2\n/s\n?\n' | COLUMNS=40 "$SIGNPOST" --plain -c "$LIST" >out 2>err
said "likes, and stops when she likes."
awk 'length > 40' out | grep -v -e '“' -e '”' -e '…' >long
[ ! -s long ] || wrong "has lines of more than 40 columns: $(cat long)"

# Nobody has to see in order to hide: one line, and nothing is left but that.
typed 129 1 2 h
[ "$(tail -n 26 out | tr -d '\n ')" = "Ready.:" ] || wrong "is to be empty"

exit $failed
