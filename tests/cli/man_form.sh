#!/bin/sh
# SPDX-License-Identifier: MIT
#
# The pages of the manual are well made, says mandoc.
. "$SRC/tests/program.sh"

tool mandoc
: >out
: >err
mandoc -T lint -W warning "$SRC"/man/*.[1-8] >lint 2>&1
[ ! -s lint ] || {
	cat lint
	wrong "the manual is not well made"
}
for page in "$SRC"/man/*.[1-8]; do
	mandoc -T utf8 "$page" >shown 2>&1
	[ "$(grep -c '' shown)" -gt 50 ] || wrong "$page: shows next to nothing"
done
exit $failed
