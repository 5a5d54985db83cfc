# SPDX-License-Identifier: MIT
#
# For scripts that look for what a check-in leaves behind (traces.sh): the ways
# in which it ends, each begun where walk() is at its end, and a row of the
# table for each. Files are looked for in $places, and cores where some program
# has left one.
places="$TMP $HOME"
dumps=false

ends_well()
{
	press Escape
	until_it has "t topics"
	press f
	until_it has "See all of it, print it, or save it"
	press f
	until_it has "Thank you for your time today."
	press Down Enter
	until_it has "All of it is wiped."
}

leave()
{
	ends_well
	press q
	gone "left 0"
}

stop()
{
	press Escape q
	until_it has "Stop here?"
	press 3
	until_it has "Forget everything, and leave?"
	press 2
	gone "left 0"
}

forget()
{
	press Escape x
	until_it has "Forget everything, and leave?"
	press x
	gone "left 0"
}

hide()
{
	press F9
	until_it has "^ *Ready\.$"
}

end_hidden()
{
	hide
	kill -TERM "$pid"
	gone "left 143"
}

# What is typed while it does not listen is not for the shell after it. It has
# to lie there before that: on a busy machine a key takes its time.
type_ahead()
{
	kill -STOP "$pid"
	until_it is_stopped
	press -l "$said"
	until_it is_typed
	kill -TERM "$pid"
	kill -CONT "$pid"
	gone "left 143"
}

is_typed()
{
	[ "$("$BUILD/tests/traces/unread" "$(on display-message -p '#{pane_tty}')")" \
		= "$(printf %s "$said" | wc -c)" ]
}

is_stopped()
{
	case $(stat_of "$pid") in
	[tT]*) ;;
	*) return 1 ;;
	esac
}

# With Ctrl-Z nothing happens; a stop from elsewhere hides it.
go_on()
{
	press C-z
	kill -STOP "$pid"
	until_it is_stopped
	kill -CONT "$pid"
	until_it has "^ *Ready\.$"
	press F9
	until_it has "Still just us?"
	press 1
	until_it says_it_twice
	forget
}

# All that it has now, and not a page more, however much she says.
want_memory()
{
	size=$(sed -n 's/^VmSize: *\([0-9]*\) kB/\1/p' "/proc/$pid/status")
	prlimit --pid "$pid" --as=$((size * 1024))
	for line in $(seq 40); do
		press -l "$line $(printf '%0900d' 0)"
		press Enter
		until_it takes "$line"
		reports "^left" && break
	done
	gone "left 4"
}

takes()
{
	reports "^left" || has "^ *$1 *$"
}

end_by()
{
	kill -"$1" "$pid"
	gone "$2"
}

# The end of a check-in, and not of the program: the next one is with somebody
# else, and her words are not in its memory by then.
begin_again()
{
	ends_well
	press Enter
	until_it has "Start a check-in"
	ask USR2 later
}

# What can only come of her: not the words of the checklist as they stand there.
hers="[a-z]* [^ ]* \([0-9]* $token\|[2-9] \|[1-9][0-9] \)"

# What has rolled off the screen is found.
find_behind()
{
	open_terminal "$1"
	press -l "echo $token; seq 40"
	press Enter
	until_it has "^40 *$"
	[ "$(screen | count)" = 0 ] || wrong "has it on the screen"
	[ "$(behind | count)" != 0 ] || wrong "cannot look behind the screen"
	close_terminal
}

# search WAY MEMORY [SCREEN]: every place
search()
{
	row "$1" "${3-$(screen | count)}" "${3-$(behind | count)}" \
		"${3-$(around | count)}" "$public" "$swap" "$2" \
		"$(count_files $places)" "$(cores)"
}

cores()
{
	if $dumps; then
		grep -c '^dumped' "$ours/report"
	else
		echo -
	fi
}

# measure WAY HOW…: a walk, and that end of it
measure()
{
	way=$1
	shift
	walk
	look_now
	"$@"
	back_in_shell
	search "$way" "$(memory '^end \(locked\|open\)')"
}

# Where it is not asked to wipe anything, its memory goes back as it is.
measure_crash()
{
	way="crash, SIG$1"
	walk
	look_now
	end_by "$1" "killed $2"
	back_in_shell
	search "$way" -
}
