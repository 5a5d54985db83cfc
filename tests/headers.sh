#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Each header brings what it needs and may be included twice:
#
#   CC=cc HEADER_FLAGS='-std=c11 -Wall' sh tests/headers.sh [TREE]
set -u

one()
{
	printf '#include "%s"\n#include "%s"\nextern int end;\n' \
		"${1#src/}" "${1#src/}" |
		$CC $HEADER_FLAGS -Isrc -Werror -fsyntax-only -x c - && return
	echo "$1: does not compile by itself"
	return 1
}

: "${CC:=cc}" "${HEADER_FLAGS:=-std=c11 -Wall -Wextra -D_DEFAULT_SOURCE}"
export CC HEADER_FLAGS

if [ "${1-}" = --one ]; then
	one "$2" 2>&1
	exit
fi

self=$(cd "$(dirname "$0")" && pwd)/headers.sh
cd "${1:-$(dirname "$0")/..}" || exit
find src -name '*.h' | LC_ALL=C sort |
	xargs -n 1 -P "$(nproc 2>/dev/null || echo 2)" sh "$self" --one
