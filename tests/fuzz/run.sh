#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Runs fuzzers for so many seconds each, as many at a time as there are
# processors, over all that was found before and tests/fuzz/seeds; then a table
# of what they did:
#
#   sh tests/fuzz/run.sh SECONDS PROGRAM...
#
# With "once" for SECONDS they only look at what was kept, and are not built
# with libFuzzer. What one of them stumbles over is left beside it, and what it
# found on its way in found/, for the next time. PROGRAM is named from where
# the sources are.
set -u

# Its row of the table, from the column on.
row_of()
{
	awk -v name="$1" -v from="$2" '$1 == name {
		for (i = from; i <= NF; i++)
			print $i
	}' tests/fuzz/seeds
}

seeds_of()
{
	for file in $(row_of "$1" 4); do
		[ ! -f "$file" ] || echo "$file"
	done
}

once()
{
	# shellcheck disable=SC2046,SC2086
	${MEMCHECK:-} "$1" "tests/fuzz/corpus/$2" $(seeds_of "$2") \
		>"$TMPDIR/$2.log" 2>&1 && return
	echo "fuzz_$2: is not right with"
	tail -n 40 "$TMPDIR/$2.log"
	return 1
}

# libFuzzer puts what it finds into the first directory.
look()
{
	dir=${1%/*} name=$2
	mkdir -p "$dir/found/$name"
	: >"$TMPDIR/$name.began"
	seeds=$(seeds_of "$name" | paste -sd, -)
	began=$(date +%s)
	# shellcheck disable=SC2046
	set -- "$1" $(row_of "$name" 2)
	"$1" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 \
		-max_len="$2" -dict="tests/fuzz/dict/$3" \
		${seeds:+-seed_inputs="$seeds"} \
		-artifact_prefix="$dir/$name-" -print_final_stats=1 \
		"$dir/found/$name" "tests/fuzz/corpus/$name" \
		>"$dir/$name.log" 2>&1
	status=$?
	took=$(($(date +%s) - began))
	runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$dir/$name.log")
	found=$(find "$dir" -maxdepth 1 -name "$name-*" \
		-newer "$TMPDIR/$name.began")
	[ $status -eq 0 ] || [ -n "$found" ] || found="left with $status"
	printf '%-10s  %10s  %7s  %s\n' "$name" "${runs:-0}" "$took" \
		"${found:-none}" | tee "$TMPDIR/$name.row"
	[ $status -ne 0 ] || return 0
	grep -vE "^#[0-9]+.(NEW|REDUCE|pulse)|^INFO" "$dir/$name.log" |
		tail -n 60
	return 1
}

one()
{
	case $seconds in
	once) once "$1" "${1##*/fuzz_}" ;;
	*) look "$1" "${1##*/fuzz_}" ;;
	esac
}

if [ "$1" = --one ]; then
	one "$2"
	exit
fi

cd "$(dirname "$0")/../.." || exit
seconds=$1
shift

# Nobody's settings; and what a fuzzer would write goes away with it, and if
# it can be has no disk to wait for.
unset LANG LANGUAGE TERM COLUMNS LINES XDG_CONFIG_HOME
for var in $(env | sed -n 's/^\(SIGNPOST[A-Z_]*\)=.*/\1/p'); do
	unset "$var"
done
TMPDIR=$(mktemp -d -p /dev/shm 2>/dev/null || mktemp -d) || exit
trap 'rm -rf "$TMPDIR"' EXIT
trap 'exit 130' INT TERM
HOME=$TMPDIR
UBSAN_OPTIONS=print_stacktrace=1
export TMPDIR HOME UBSAN_OPTIONS seconds

printf '%s\0' "$@" | xargs -0 -n 1 -P "$(nproc 2>/dev/null || echo 1)" \
	sh tests/fuzz/run.sh --one
status=$?
[ "$seconds" != once ] || exit $status
printf '\n%-10s  %10s  %7s  %s\n' fuzzer executions seconds findings
cat "$TMPDIR"/*.row
exit $status
