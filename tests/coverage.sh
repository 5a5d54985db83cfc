#!/bin/sh
# SPDX-License-Identifier: MIT
#
# What a run of the tests reached of src/model/, as gcov counts it:
#
#   GCOV=gcov sh tests/coverage.sh BUILD
#
# By the notes of the compiler, not by the counts, so that a file which no
# test so much as links is there too, with nothing reached.
set -u

find src/model -name '*.c' | LC_ALL=C sort | sed "s|\(.*\)c$|$1/\1gcno|" |
	xargs "${GCOV:-gcov}" --branch-probabilities --no-output 2>/dev/null |
	LC_ALL=C awk '
function percent(n, of) {
	return of ? 100 * n / of : 100
}
# gcov says "Lines executed:87.50% of 24".
function counted(text, at) {
	sub(/^[^:]*:/, "", text)
	split(text, at, "% of ")
	all = at[2]
	return int(at[1] * at[2] / 100 + 0.5)
}
function flush() {
	if (file ~ /^src\/model\/.*\.c$/) {
		printf "%-32s %5.1f %% of %4d lines  %5.1f %% of %4d branches\n",
			file, percent(n_lines, lines), lines,
			percent(n_taken, branches), branches
		files++
		sum += branches
		sum_taken += n_taken
	}
	file = ""
}
/^File / {
	flush()
	split($0, quoted, "\047")
	file = quoted[2]
	lines = n_lines = branches = n_taken = 0
}
/^Lines executed/ && !lines { n_lines = counted($0); lines = all }
/^Taken at least once/ { n_taken = counted($0); branches = all }
END {
	flush()
	if (!files) {
		print "nothing was counted"
		exit 1
	}
	printf "model/: %.1f %% of branches (%d of %d)\n",
		percent(sum_taken, sum), sum_taken, sum
}'
