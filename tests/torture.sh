#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Some of all that can go wrong while a note is written: the short form of
# `make torture`, for every check. What it says at its end stands in torture.c.
set -u

cd "$SRC" || exit
exec "$BUILD/tests/fault/torture" --short tests/fault/scripts/*.keys
