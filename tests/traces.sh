# SPDX-License-Identifier: MIT
#
# For scripts that look for what a check-in leaves behind:
#
#	. "$SRC/tests/program.sh"
#	. "$SRC/tests/terminal.sh"
#	. "$SRC/tests/traces.sh"
#
# She says something that nobody has ever said, and ticks what brings up a
# need, a text and a service that nothing else brings up. None of these words
# may be found anywhere, whichever way it ends: what is found is counted by way
# and place, in a table of which every number has to be 0.
ours=$TMP/ours # the one place where the words may lie
HOME=$TMP/home
XDG_STATE_HOME=$TMP/state XDG_DATA_HOME=$TMP/share
XDG_CACHE_HOME=$TMP/cache XDG_RUNTIME_DIR=$TMP/runtime
export HOME XDG_STATE_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_RUNTIME_DIR
mkdir -p "$ours" "$HOME" "$XDG_STATE_HOME" "$XDG_DATA_HOME" \
	"$XDG_CACHE_HOME" "$XDG_RUNTIME_DIR"

random()
{
	od -An -tx8 -N8 /dev/urandom | tr -d ' \n'
}

token=$(random) mark=$(random)
said="ყველა ჩემი გოგონა ყოველდღე დადიოდა სკოლაში ამ წელს, $token"
printf '%s\n' "$token" "$mark" >"$ours/wanted"
# Half of what she typed is enough to be found.
printf '%s\n' "$mark" "${token%????????}" "${token#????????}" >"$ours/words"
for file in said services; do
	sed "s/@/$mark/" "$DATA/traces/$file.conf" >"$ours/$file.conf"
done

# Whoever looks on when it ends. It takes rights to search memory; and in that
# of a sanitizer there is all that was ever freed.
onlooker=$BUILD/tests/traces/onlooker
wanted=$ours/wanted
AS='' blind=''
sees()
{
	"$@" "$onlooker" "$wanted" "$ours/report" "$SIGNPOST" --version \
		>/dev/null 2>&1 && grep -q '^end kept' "$ours/report"
}
if [ -n "$MEMCHECK" ] || grep -q __asan_init "$SIGNPOST"; then
	blind="it is a sanitizer's, too"
	ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=0:handle_segv=0:handle_abort=0
	wanted=-
elif ! sees env && sees unshare -r; then
	AS="unshare -r"
elif ! sees env; then
	blind="that is not allowed here"
	wanted=-
fi
if ! $AS "$onlooker" $wanted "$ours/report" true; then
	echo "nobody may look on here"
	exit 77
fi
export AS onlooker wanted ours

cat >go <<'END'
$AS "$onlooker" "$wanted" "$ours/report" "$SIGNPOST" start \
	-c "$ours/said.conf" -s "$ours/services.conf"
echo "ended: $way, with $?"
END

# What a terminal can do: tmux here, or what a script puts in its place.
open_terminal()
{
	TERM=$1
	on -f /dev/null new-session -d -x 80 -y 24 \
		"cd '$TMP' && TERM=$1 PS1='$ ' exec sh" || exit
	until_it has '^\$ *$'
}

close_terminal()
{
	end_terminal
}

resize()
{
	on resize-window -x "$1" -y "$2"
}

is_resized()
{
	has "^.\{100,\}F9 hides this"
}

behind()
{
	on capture-pane -p -S -
}

# Beside its screen: what it is called, and what is to be pasted.
around()
{
	on display-message -p '#{pane_title} #{window_name}'
	on show-buffer 2>/dev/null
}

# At "What shall we keep?"
keep_what()
{
	press 1
}

# A check-in with all that can come of it, up to her latest words: their line
# is long, and nothing as long is sent after it.
walk()
{
	: >"$ours/report"
	: >"$ours/began"
	resize 80 24
	press -l "way='$way'; . ./go"
	press Enter
	until_it has "Start a check-in"
	pid=$(sed -n 's/^pid //p' "$ours/report")
	press Enter 1 2
	keep_what
	press 1
	until_it has "If somebody comes in"
	press s Space Enter
	until_it has "What are you proud of?"
	press -l "$said"
	press Down Down 1 f
	until_it has "1  Need-$mark"
	press y
	until_it has "You ticked .Said-$mark"
	press b Enter
	until_it has "Address-$mark"
	press b f Down Down Space Down Space v
	until_it has "Where .*Service-$mark"
	resize 140 30
	until_it is_resized
	press b b Down
	until_it has "Esc out of the text"
	press -l "$said"
	press Enter
	until_it says_it_twice
}

says_it_twice()
{
	[ "$(screen | grep -c "$token")" = 2 ]
}

reports()
{
	grep -q -e "$1" "$ours/report"
}

# Lines of what comes in that have any of the words.
count()
{
	grep -a -c -F -f "$ours/words"
}

# memory PATTERN: how often that is in the report
memory()
{
	if [ -n "$blind" ]; then
		echo -
	else
		grep -c "$1" "$ours/report"
	fi
}

# How many files of anybody's in these places, newer than the walk, have one of
# the words in their name or text.
count_files()
{
	find "$@" -xdev -path "$ours" -prune -o -newer "$ours/began" -type f \
		-print0 2>/dev/null >"$ours/files"
	{
		tr '\0' '\n' <"$ours/files" | grep -a -F -f "$ours/words"
		xargs -0 -r grep -a -l -F -f "$ours/words" -- <"$ours/files"
	} 2>/dev/null | grep -c ''
}

# What everybody is told of it while it runs, and what its children get.
count_public()
{
	cat "/proc/$1/cmdline" "/proc/$1/environ" "/proc/$1/comm" 2>/dev/null |
		tr '\0' '\n' | count
}

# "S 123 …": its state, its parent, and more.
stat_of()
{
	sed 's/.*) //' "/proc/$1/stat"
}

# ask SIGNAL WHEN: for a look at its memory
ask()
{
	kill -"$1" "$(stat_of "$pid" | cut -d ' ' -f 2)"
	[ -n "$blind" ] || until_it reports "^$2 kept"
}

# Where next to nothing may be locked, next to nothing is.
may_lock()
{
	[ "$(ulimit -l)" = unlimited ] || [ "$(ulimit -l)" -ge 4096 ]
}

# What is on the screen can be seen a moment before keys count again: after a
# page that is to be read first, and on a busy machine, that is a long one.
pid=''
press()
{
	[ -z "$pid" ] || until_it is_at_rest
	on send-keys "$@"
}

is_at_rest()
{
	case $(stat_of "$pid" 2>/dev/null) in
	[RD]*) return 1 ;;
	esac
}

# While she is there: it is found where it may be, so that it would be found
# where it may not.
look_now()
{
	ask USR1 now
	[ "$(memory '^now locked')" != 0 ] || wrong "finds nothing in memory"
	[ "$(screen | count)" != 0 ] || wrong "finds nothing on the screen"
	swap=-
	! may_lock || swap=$(memory '^now open')
	public=$(count_public "$pid")
}

# gone HOW: it has come to its end, as the report has it
gone()
{
	until_it reports "^left\|^killed\|^dumped"
	reports "^$1\$" || {
		cp "$ours/report" out
		wrong "$way: is to have $1"
	}
}

# The shell has the terminal again, and is given nothing that was typed before.
back_in_shell()
{
	until_it has "^ended: $way, with"
	press -l "echo \"again\": $way"
	press Enter
	until_it has "^again: $way\$"
}

row_of()
{
	printf '%-24s %7s %7s %7s %7s %7s %7s %7s %7s\n' "$@"
}

heading()
{
	row_of "$1" screen behind around public swap memory files cores
}

# row NAME NUMBER…: each of them 0, or - where there is no such place
row()
{
	row_of "$@"
	name=$1
	shift
	for number; do
		case $number in
		0 | -) ;;
		*) wrong "$name: leaves traces" ;;
		esac
	done
}
