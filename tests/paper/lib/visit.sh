# SPDX-License-Identifier: MIT
#
# For scripts that take a paper out of a real check-in, on a real screen:
#
#   . "$SRC/tests/paper/lib/visit.sh"
#
# The check-in is data/paper/visit.conf, which is one page long; the same
# answers as a file, through 'signpost sheet', say what the paper should be.
# What the program is given as its home and for temporary files is $TMP/hers.
. "$SRC/tests/program.sh"
. "$SRC/tests/terminal.sh"

VISIT=$DATA/paper
TERM=tmux-256color
WORDS=$SRC/checklists/wording.conf
HERS="Marigold House" # what stands on the paper and nowhere else
asked="signpost start"
: >err
: >out
SPEAKS=C.UTF-8
export SPEAKS
server= # of the print system, once there is one
unset CUPS_SERVER PRINTER LPDEST

# A sheet names no service without the words that it holds names against.
cp "$WORDS" "$XDG_CONFIG_HOME/signpost"

end()
{
	on kill-server 2>/dev/null
	[ -z "$server" ] || kill -KILL "$server" 2>/dev/null
}

trap end EXIT
trap 'exit 143' HUP INT TERM

# wait_for CONDITION…: true as soon as it is, and false after ten seconds
wait_for()
{
	left=200
	until "$@"; do
		left=$((left - 1))
		[ $left -gt 0 ] || return 1
		sleep 0.05
	done
}

# sheet OPTION…: into the file 'sheet', what the same answers come to
sheet()
{
	"$SIGNPOST" sheet -c "$VISIT/visit.conf" -s "$VISIT/services.conf" \
		"$@" "$VISIT/visit.answers" >sheet || wrong "no sheet: $*"
	[ -s sheet ] || wrong "an empty sheet"
}

# Whether anything was ever made, or taken away, in these directories: even
# what is gone again leaves a mark on the directory it was in.
marks()
{
	stat -c '%n %y %z' hers/home hers/tmp hers
	find hers | LC_ALL=C sort
}

cat >go <<'END'
cd hers && HOME=$TMP/hers/home TMPDIR=$TMP/hers/tmp LC_ALL=$SPEAKS \
	"$SIGNPOST" start \
	-c "$SRC/tests/data/paper/visit.conf" \
	-s "$SRC/tests/data/paper/services.conf"
echo "$?" >"$TMP/ended"
END

# The check-in, as far as the page that asks whether she would like a paper;
# there she takes the short one.
visit()
{
	rm -rf hers ended
	mkdir -p hers/home hers/tmp
	marks >marks.before
	on -f /dev/null new-session -d -x 80 -y 60 \
		"cd '$TMP' && exec sh ./go" || exit
	until_it has "[›>] Start a check-in"
	step Enter
	until_it has "Which part of the UK"
	step 2
	step 1
	step 2
	until_it has "A talk about sleep"
	step f
	until_it has "something on paper"
	to "short "
	step Enter
	until_it has "([•*]) short"
}

# to TEXT [KEY]: the mark, with as many steps as it takes
to()
{
	steps=0
	until has "[›>] .*$1"; do
		step "${2:-Down}"
		steps=$((steps + 1))
		[ $steps -lt 40 ] || {
			screen >out
			wrong "cannot get to: $1"
			exit 1
		}
	done
}

# The page on which it is printed; or that says why it cannot be.
to_the_printer()
{
	step p
	until_it has "${1:-The queue calls it}"
}

print_it()
{
	to "Print it" Up
	step Enter
}

leave()
{
	press C-x
	until_it has "Forget everything, and leave?"
	press x
	wait_for test -s ended || wrong "does not end"
	[ "$(cat ended)" = 0 ] || wrong "ended with $(cat ended)"
}

# Since the visit began, nothing of hers was ever in a file.
no_file()
{
	marks >marks.after
	cmp -s marks.before marks.after || {
		diff marks.before marks.after || :
		wrong "leaves a file behind, or had one for a while"
	}
	find /tmp /var/tmp /dev/shm -maxdepth 1 -type f -size -200 \
		-newer marks.before -exec grep -laF "$HERS" {} + \
		>out 2>/dev/null
	[ ! -s out ] || wrong "leaves a file behind"
}
