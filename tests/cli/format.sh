#!/bin/sh
# SPDX-License-Identifier: MIT
#
# tests/format.sh names the file that 'make fmt' would change.
set -u

mkdir -p src/base tests
cp "$SRC/.clang-format" .
printf 'int one(void)\n{\n\treturn 1;\n}\n' >src/base/good.c
sh "$SRC/tests/format.sh" .
status=$?
if [ $status -eq 77 ]; then
	echo "there is no clang-format to try it with"
	exit 77
fi
[ $status -eq 0 ] || exit 1

printf 'int two(void) {\n  return 2; }\n' >tests/bad.h
said=$(sh "$SRC/tests/format.sh" .) && exit 1
echo "$said"
[ "$said" = "tests/bad.h: 'make fmt' would change it" ]
