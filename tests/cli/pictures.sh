#!/bin/sh
# SPDX-License-Identifier: MIT
#
# The pictures of screens: small, text as text, of nothing from elsewhere,
# dark on light with contrast enough for anybody, and each of them shown in the
# README. (That they are up to date is for test_screens.c.)
. "$SRC/tests/program.sh"
cd "$SRC" || exit

# Nothing is run here that could have said anything.
wrong()
{
	echo "$asked: $*"
	failed=1
}

n=0
for picture in tests/screens/*.svg; do
	asked=$picture
	n=$((n + 1))
	[ "$(wc -c <"$picture")" -lt 20000 ] || wrong "is 20 kB or more"
	[ "$(grep -c '<text ' "$picture")" -ge 10 ] || wrong "has no text"
	! grep -iq 'href\|url(\|@import\|<image\|<script\|font-face' "$picture" ||
		wrong "needs something from elsewhere"
	grep -q "!\[[^]]\{10,\}\]($picture)" README.md ||
		wrong "is not in the README, with words for it"
	! is_here xmllint || xmllint --noout "$picture" || wrong "is no XML"
done
[ $n -ge 5 ] || wrong "$n pictures, and not five or more"
grep -o '](tests/screens/[^)]*)' README.md | tr -d '])(' |
	while read -r picture; do
		[ -e "$picture" ] || echo "$picture is not there"
	done | grep . && wrong "the README shows a picture that is not there"

# Contrast as WCAG counts it: at least 7 of each colour of letters, both on
# the paper and under the cursor.
cat tests/screens/*.svg | grep -o '<[a-z]* [^>]*fill="#[0-9a-f]*"' |
	sed 's/^<\([a-z]*\) .*#/\1 /; s/"$//' | LC_ALL=C sort -u |
	awk '
		function part(hex, at, v) {
			v = index("0123456789abcdef", substr(hex, at, 1)) - 1
			v = v * 16 + index("0123456789abcdef", substr(hex, at + 1, 1)) - 1
			v /= 255
			return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ^ 2.4
		}
		{
			light = 0.2126 * part($2, 1) + 0.7152 * part($2, 3) + \
				0.0722 * part($2, 5)
			if ($1 == "rect") ground[$2] = light
			else ink[$2] = light
		}
		END {
			for (g in ground)
				for (i in ink) {
					n++
					ratio = (ground[g] + 0.05) / (ink[i] + 0.05)
					if (ratio < 7)
						print "#" i " on #" g ": " ratio
				}
			if (n < 4)
				print n + 0 " pairs of colours"
		}' >"$TMP/pale" 2>&1
[ ! -s "$TMP/pale" ] || {
	cat "$TMP/pale"
	asked=tests/picture.c
	wrong "too little contrast"
}
exit $failed
