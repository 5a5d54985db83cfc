#!/bin/sh
# SPDX-License-Identifier: MIT
#
# The same sources in another directory make the same program, to the byte.
# The other directory is kept: the next time only what changed is built.
set -eu

if [ ! -x "$BUILD/signpost" ]; then
	echo "there is no program to make twice"
	exit 77
fi

other=$BUILD/elsewhere
mkdir -p "$other"
rm -rf "$other/src"
cp -pR "$SRC/Makefile" "$SRC/src" "$other"
make -s -C "$other" B=twin WERROR=1 -j"$(nproc)" twin/signpost
cmp "$BUILD/signpost" "$other/twin/signpost"
