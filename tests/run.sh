#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Runs tests side by side, each in the same small world, and counts them:
#
#   BUILD=build sh tests/run.sh PROGRAM... SCRIPT.sh...
#
# A program is one of cmocka's, run where the sources are. A script, for any
# sh, is one test: 0 is passed, 77 skipped (its last line says why). It is run
# in an empty directory, $TMP, and is given $SIGNPOST, $SRC and $BUILD. What a
# test that failed had to say stands at the end, before the sum; with SHOW=1 so
# does what all others had.
set -u

LIMIT=${LIMIT:-600} # seconds, for any of them

name_of()
{
	case $1 in
	*.sh) name=${1%.sh} name=${name#"$SRC/"} name=${name#tests/} ;;
	*) name=${1##*/} ;;
	esac
	id=$(echo "$name" | tr / _)
}

why()
{
	case $1 in
	124) echo "took more than $LIMIT seconds" ;;
	1[3-9]? | 12[89]) echo "killed by signal $(($1 - 128))" ;;
	*) echo "left with status $1" ;;
	esac
}

# What a cmocka program printed, as: passed failed skipped, and the names of
# those skipped. A test that was begun and came to no end has failed.
count()
{
	awk '
	/\[ RUN      \] / { run++; at = $NF; open = 1 }
	/\[       OK \] / { if (open) ok++; open = 0 }
	/\[  FAILED  \] / { open = 0 }
	/\[  SKIPPED \] / { if (open) { skip++; names = names " " at }; open = 0 }
	END { print ok + 0, run - ok - skip, skip + 0 names }' "$1"
}

one_program()
{
	{
		(cd "$SRC" && exec $GUARD $MEMCHECK "$1") >"$work/$id.out" 2>&1
		status=$?
	} 2>/dev/null # where this shell would say "Aborted"
	set -- $(count "$work/$id.out")
	passed=$1 failed=$2 skipped=$3
	shift 3
	for test; do
		echo "skip $name: $test"
	done
	if [ $status -ne 0 ]; then
		[ "$failed" -gt 0 ] || failed=1
		why $status >>"$work/$id.out"
	elif [ $((passed + failed + skipped)) -eq 0 ]; then
		failed=1
		echo "ran no tests" >>"$work/$id.out"
	fi
	all=$((passed + failed + skipped))
	tests="tests"
	[ $all -ne 1 ] || tests="test"
	if [ "$failed" -gt 0 ]; then
		echo "FAILED $name $failed of $all $tests"
	else
		echo "ok $name $all $tests"
	fi
}

one_script()
{
	passed=0 failed=0 skipped=0
	(cd "$TMP" && exec $GUARD sh "$1") >"$work/$id.out" 2>&1
	status=$?
	case $status in
	0)
		passed=1
		echo "ok $name"
		;;
	77)
		skipped=1
		echo "skip $name: $(tail -n 1 "$work/$id.out")"
		;;
	*)
		failed=1
		why $status >>"$work/$id.out"
		echo "FAILED $name"
		;;
	esac
}

one()
{
	name_of "$1"
	case $1 in
	/*) ;;
	*) set -- "$PWD/$1" ;;
	esac
	TMP=$work/$id.tmp
	TMPDIR=$TMP
	HOME=$work/$id.home
	mkdir "$TMP" "$HOME"
	export TMP TMPDIR HOME
	case $1 in
	*.sh) one_script "$1" ;;
	*) one_program "$1" ;;
	esac </dev/null
	echo "$passed $failed $skipped" >"$work/$id.count"
}

# The same for everybody: no language, zone or settings of one's own; of
# make's flags only the variables, not the jobs.
small_world()
{
	show=${SHOW:-}
	unset SHOW TERM COLUMNS LINES LANG LANGUAGE TZ DISPLAY MAKELEVEL MFLAGS CDPATH
	for var in $(env | sed -n 's/^\([A-Za-z_]*\)=.*/\1/p'); do
		case $var in
		LC_* | XDG_* | CMOCKA_* | SIGNPOST*) unset "$var" ;;
		esac
	done
	case " ${MAKEFLAGS:-}" in
	*' -- '*) MAKEFLAGS=" -- ${MAKEFLAGS#*-- }" ;;
	*) MAKEFLAGS= ;;
	esac
	LC_ALL=C.UTF-8
	CMOCKA_MESSAGE_OUTPUT=stdout
	ASAN_OPTIONS=detect_stack_use_after_return=1
	UBSAN_OPTIONS=print_stacktrace=1
	export MAKEFLAGS LC_ALL CMOCKA_MESSAGE_OUTPUT ASAN_OPTIONS UBSAN_OPTIONS
}

# The program that scripts run is then one that runs it under valgrind.
under_valgrind()
{
	MEMCHECK="valgrind -q --error-exitcode=99 --leak-check=full"
	SIGNPOST=$work/signpost
	printf '#!/bin/sh\nexec %s "%s" "$@"\n' "$MEMCHECK" \
		"$BUILD/signpost" >"$SIGNPOST"
	chmod +x "$SIGNPOST"
}

sum()
{
	for test; do
		name_of "$test"
		set -- $(cat "$work/$id.count" 2>/dev/null || echo 0 1 0)
		passed=$((passed + $1))
		failed=$((failed + $2))
		skipped=$((skipped + $3))
		if [ "$2" -gt 0 ] || [ -n "$show" ]; then
			printf '\n--- %s\n' "$name"
			cat "$work/$id.out"
		fi
	done
}

if [ "${1-}" = --one ]; then
	one "$2"
	exit 0
fi

SRC=$(cd "$(dirname "$0")/.." && pwd)
BUILD=$(cd "${BUILD:-build}" && pwd) || exit
GUARD= # no terminal, and an end
! command -v setsid >/dev/null || GUARD="setsid"
! command -v timeout >/dev/null || GUARD="$GUARD timeout -k 5 $LIMIT"
MEMCHECK=
small_world
SIGNPOST=$BUILD/signpost
work=$(mktemp -d) || exit
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
[ -z "${VALGRIND:-}" ] || under_valgrind
export SRC BUILD SIGNPOST GUARD MEMCHECK LIMIT work

[ $# -eq 0 ] || printf '%s\0' "$@" |
	xargs -0 -n 1 -P "$(nproc 2>/dev/null || echo 2)" sh "$0" --one

passed=0 failed=0 skipped=0
sum "$@"
echo
[ $skipped -eq 0 ] || echo "$skipped skipped"
echo "$passed passed, $failed failed"
[ $failed -eq 0 ] && [ $passed -gt 0 ]
