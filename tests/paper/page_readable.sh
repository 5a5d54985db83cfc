#!/bin/sh
# SPDX-License-Identifier: MIT
#
# The papers on a screen, as a browser really shows them: each text stands out
# from what is behind it (4.5 to 1, WCAG 2 AA), and on a phone of 320 pixels
# nothing has to be scrolled sideways.
. "$SRC/tests/paper/lib/browser.sh"

CONTRAST=4.5
WIDE=320

# shows NAME: in 'seen', what look.js sees of NAME.html. It is another page's
# script, and the paper itself would let none run.
shows()
{
	{
		echo '<!DOCTYPE html><meta charset="utf-8"><body>'
		echo "<iframe style='border:0;width:${WIDE}px;height:900px' srcdoc=\""
		grep -v 'Content-Security-Policy' "$1.html" |
			sed 's/&/\&amp;/g; s/"/\&quot;/g'
		echo '"></iframe><script>'
		cat "$SRC/tests/paper/lib/look.js"
		echo '</script>'
	} >framed.html
	browse framed.html --hide-scrollbars --window-size=1000,1000 \
		--dump-dom | sed 's/<[^>]*>/\n/g' >seen
	[ "$(seen wide)" = "wide $WIDE" ] || wrong "$1 cannot be looked at"
}

seen()
{
	grep "^$1 " seen
}

# Is it too faint? And does it not fit?
is_faint()
{
	seen contrast | awk -v least=$CONTRAST '{ exit !($2 < least) }'
}

is_too_wide()
{
	seen needs | awk -v wide=$WIDE '{ exit !($2 > wide) }' || seen beyond
}

is_readable()
{
	shows "$1"
	seen texts | awk '{ exit !($2 > 8) }' || wrong "$1: no text is seen"
	seen contrast | awk -v least=$CONTRAST '{ exit !($2 >= least) }' ||
		wrong "$1 is too faint: $(seen contrast)"
	! is_too_wide >out || wrong "$1 is too wide: $(seen needs)"
}

# spoilt HTML CONDITION: with this at its end, that is seen
spoilt()
{
	with morag "$1" >spoilt.html
	shows spoilt
	$2 >out || wrong "does not see that it $2: $1"
}

sheet morag morag
is_readable morag
spoilt '<p style="color:#777">faint</p>' is_faint
spoilt '<p style="background:#707070">faint</p>' is_faint
spoilt '<p style="background:#ccc"><b style="color:rgba(0,0,0,.5)">x</b>' is_faint
spoilt '<p style="opacity:.5">faint</p>' is_faint
spoilt '<p style="background:linear-gradient(red,blue)">who knows</p>' is_faint
spoilt '<p style="width:330px">wide</p>' is_too_wide
spoilt '<p style="white-space:nowrap">A line that goes on and on, and never comes to its end, on a phone</p>' \
	is_too_wide
spoilt '<div style="position:fixed;left:-40px">beyond</div>' is_too_wide

sheet full morag --level full
is_readable full
sheet large tamsin --large --level full
is_readable large
for woman in morag jodie wanda; do
	for whom in worker next; do
		sheet $woman-$whom $woman --for $whom
		is_readable $woman-$whom
	done
done
for paper in policy slip meeting; do
	sheet $paper maxine --for $paper
	is_readable $paper
done

exit $failed
