#!/bin/sh
# SPDX-License-Identifier: MIT
#
# tests/headers.sh names the header that needs another, or has no guard.
set -eu

mkdir -p src/base
cat >src/base/good.h <<'END'
#ifndef BASE_GOOD_H
#define BASE_GOOD_H
#include <stddef.h>
size_t good(void);
struct good {
	size_t n;
};
#endif
END
cp src/base/good.h src/base/good_too.h
sed -i s/GOOD/GOOD_TOO/ src/base/good_too.h
sh "$SRC/tests/headers.sh" .

fails()
{
	if sh "$SRC/tests/headers.sh" . >said; then
		echo "$1 passed"
		exit 1
	fi
	grep -qx "$1: does not compile by itself" said
	[ "$(grep -c 'by itself' said)" -eq 1 ]
	rm "$1"
}

sed /stddef/d src/base/good.h >src/base/bare.h
fails src/base/bare.h
sed '/BASE_GOOD_H/d; /^#endif/d' src/base/good.h >src/base/unguarded.h
fails src/base/unguarded.h
