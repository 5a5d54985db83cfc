#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Is everything as 'make fmt' would have it?  sh tests/format.sh [TREE]
# Each clang-format has its own taste, so only the one that .clang-format is
# written for is asked.
set -u

VERSION=14

cd "${1:-$(dirname "$0")/..}" || exit
if ! clang-format --version 2>/dev/null | grep -q "version $VERSION\."; then
	echo "there is no clang-format $VERSION here"
	exit 77
fi
find src tests -name '*.[ch]' | LC_ALL=C sort |
	xargs clang-format --dry-run --Werror 2>&1 |
	sed -n "s/:[0-9:]* error: .*/: 'make fmt' would change it/p" |
	uniq | grep . && exit 1
exit 0
