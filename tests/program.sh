# SPDX-License-Identifier: MIT
#
# For scripts that try the program as a user would:
#
#   . "$SRC/tests/program.sh"
#
# They have a home of their own, the day is always the same, and the words of
# checklists are held against those of data/good/wording.conf. Behind the
# services there are the national ones of data/services/national.conf.
set -u

DATA=$SRC/tests/data
XDG_CONFIG_HOME=$TMP/config
SIGNPOST_NOW=2026-11-20T10:00:00
export XDG_CONFIG_HOME SIGNPOST_NOW
mkdir -p "$XDG_CONFIG_HOME/signpost/services"
cp "$DATA/good/wording.conf" "$XDG_CONFIG_HOME/signpost"
cp "$DATA/services/national.conf" \
	"$XDG_CONFIG_HOME/signpost/services/uk-national.conf"

failed=0
asked= # what was run last
LIMITED=
! command -v timeout >/dev/null || LIMITED="timeout -s KILL 60"

wrong()
{
	printf '%s: %s\n' "$asked" "$*"
	sed 's/^/	/' out err | cat -v
	failed=1
}

# What must never reach a terminal: control characters, in one byte or two,
# and what turns the direction of writing.
check_clean()
{
	hex=" $(cat out err | od -An -v -tx1 | tr -s '\n' ' ') "
	case $hex in
	*" 0"[0-8bcdef]" "* | *" 1"?" "* | *" 7f "*) wrong "a control byte" ;;
	*" c2 "[89]?" "*) wrong "a C1 control character" ;;
	*" e2 80 a"[a-e]" "* | *" e2 81 a"[6-9]" "*) wrong "bidi" ;;
	*" ef bb bf "*) wrong "a byte order mark" ;;
	esac
}

# Runs the program: then its output is in out and err, and the status here.
# Whatever it is given, it comes to an end, and with a status of its own.
run()
{
	asked="signpost $*"
	{ $LIMITED "$SIGNPOST" "$@" >out 2>err; } 2>/dev/null
	status=$?
	[ $status -le 5 ] || wrong "ended with $status"
	check_clean
}

# ends STATUS: so did the last run
ends()
{
	[ $status -eq "$1" ] || wrong "ended with $status, not $1"
}

# says STATUS LINE…: so did the last run, with exactly this to say of errors
says()
{
	ends "$1"
	shift
	: >wanted
	[ $# -eq 0 ] || printf '%s\n' "$@" >wanted
	cmp -s wanted err || wrong "is to say: $*"
}

# shows TEXT: the last run did, on its output
shows()
{
	printf '%s\n' "$1" >wanted
	cmp -s wanted out || wrong "is to show: $1"
}

# same FILE GOLDEN: byte by byte; with UPDATE=1 the golden one is made so
same()
{
	[ -z "${UPDATE:-}" ] || cp "$1" "$2"
	diff "$2" "$1" || wrong "$1 is not as in ${2#"$SRC/"}"
}

# A program of that name, not one of our functions.
is_here()
{
	(unset -f "$1" && command -v "$1" >/dev/null)
}

skip()
{
	echo "$*"
	exit 77
}

# needs NAME…: without any of them there is no going on
needs()
{
	for name; do
		is_here "$name" || skip "there is no $name here"
	done
}

# tool NAME: it is here, or comes without asking anybody; or there is no going
# on. Its package is called so, too.
tool()
{
	is_here "$1" || DEBIAN_FRONTEND=noninteractive timeout 60 apt-get -qq \
		install -y --no-install-recommends "$1" >/dev/null 2>&1
	needs "$1"
}
