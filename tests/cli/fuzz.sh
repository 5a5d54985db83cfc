#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Every fuzzer is right with what was kept for it; 'make fuzz' looks further.
set -u

set --
for program in "$BUILD"/tests/fuzz/fuzz_*; do
	case $program in
	*.[do] | *.log) ;;
	*) set -- "$@" "$program" ;;
	esac
done
[ $# -gt 0 ] || {
	echo "there are no fuzzers"
	exit 1
}
exec sh "$SRC/tests/fuzz/run.sh" once "$@"
