#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Line by line, out of a pipe: whichever way that ends, none of her words is in
# the memory that it gives back, or in any file; and nothing is written to any.
. "$SRC/tests/program.sh"
. "$SRC/tests/terminal.sh"
. "$SRC/tests/traces.sh"
. "$SRC/tests/endings.sh"

mkfifo lines

# to_end: all that can come of a check-in, up to her paper
walk_lines()
{
	asked="line by line: $1"
	: >"$ours/report"
	: >"$ours/began"
	$AS "$onlooker" "$wanted" "$ours/report" "$SIGNPOST" --plain \
		-c "$ours/said.conf" -s "$ours/services.conf" \
		<lines >"$ours/out" 2>&1 &
	looking=$!
	exec 3>lines
	printf '%s\n' 1 1 2 1 1 "" 1 "" "$said" 1 "" 1 y "" b 2 "$said" "" 3 \
		v "" h h 1 >&3
	until_it has_said 2 "with everything, .*, chosen"
	pid=$(sed -n 's/^pid //p' "$ours/report")
	grep -q -F "$token" "$ours/out" || wrong "is to say her words back"
}

# has_said TIMES TEXT
has_said()
{
	[ "$(grep -c -e "$2" "$ours/out")" -ge "$1" ]
}

ended()
{
	exec 3>&-
	wait $looking
	: >out
	reports "^left $1" || wrong "is to leave with $1"
	found=$(memory '^end \(locked\|open\)')
	[ "$found" = 0 ] || [ "$found" = - ] ||
		wrong "has $found words in memory"
	found=$(count_files $places)
	[ "$found" = 0 ] || wrong "has left $found in files"
}

screen()
{
	cat "$ours/out"
}

walk_lines "forgotten"
printf 'x\nx\n' >&3
ended 0
walk_lines "wiped, and left"
printf 'f\n1\nq\n' >&3
ended 0
walk_lines "an end in the middle"
ended 129
walk_lines "hidden, then SIGTERM"
echo h >&3
until_it has_said 2 "^Ready"
kill -TERM "$pid"
ended 143
walk_lines "SIGHUP"
kill -HUP "$pid"
ended 129

# The ways out of a process but for its output.
asked="line by line, looked at by its calls"
[ -n "$blind" ] || ! is_here strace || {
	printf '%s\n' 1 1 2 1 1 "" 1 "" "$said" 1 "" "" 3 v "" x x |
		$AS strace -f -y -qq -e signal=none -o "$ours/calls" \
			-e trace=%network,open,openat,creat,write,writev,rename,link,mkdir,execve \
			"$SIGNPOST" --plain -c "$ours/said.conf" \
			-s "$ours/services.conf" >"$ours/out" 2>err ||
		wrong "is to end well"
	sed 1d "$ours/calls" | grep -v -e " write(1<" \
		-e ' open[at]*([^)]*O_RDONLY[|,)]' >out
	[ ! -s out ] || wrong "writes elsewhere"
}
exit $failed
