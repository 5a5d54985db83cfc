#!/bin/sh
# SPDX-License-Identifier: MIT
#
# The papers as a browser prints them: her sheet is one page of A4; and of no
# paper is anything cut off, or hidden by something else.
. "$SRC/tests/paper/lib/browser.sh"
needs pdfinfo pdftotext

MARGIN=34    # points: the 12 mm of src/report/doc_html.c
LARGE=16     # points, at least, of large print

# prints NAME: NAME.html to page.pdf, and lines of: page, left, top, right,
# bottom, word; what is known of the file is in out
prints()
{
	rm -f page.pdf
	browse "$1.html" --no-pdf-header-footer --print-to-pdf=page.pdf
	pdfinfo page.pdf >out || wrong "$1.html cannot be printed"
	pdftotext -bbox page.pdf - | sed -n 's/&amp;/\&/g
		/<page /p
		s/.*<word xMin="\(.*\)" yMin="\(.*\)" xMax="\(.*\)" yMax="\(.*\)">\(.*\)<.word>/\1 \2 \3 \4 \5/p' |
		awk '/<page/ { page++; next } { print page, $0 }' >boxes
}

pages()
{
	sed -n 's/^Pages: *//p' out
}

# The words of a text, each as often as it is there; without the banner, which
# stands on every page, and whatever is drawn with signs.
words()
{
	tr -cs '[:alnum:]' '\n' | grep . | LC_ALL=C sort
}

# lost NAME: the words that the text has, and the pages have not
lost()
{
	words <"$1.txt" >wanted
	cut -d' ' -f6- boxes | sed "s/&apos;/'/g; s/&quot;/\"/g" | words >got
	LC_ALL=C comm -23 wanted got
}

# The words that are not within the margins.
outside()
{
	awk -v margin=$MARGIN -v size="$(sed -n 's/^Page size: *//p' out)" '
	BEGIN { split(size, is, " ") }
	$2 < margin - 1 || $3 < margin - 1 || $4 > is[1] - margin + 1 ||
		$5 > is[3] - margin + 1' boxes
}

# The words that lie on each other.
covered()
{
	awk '{
		for (i = 1; i <= n; i++)
			if (page[i] == $1 && $2 < right[i] - 2 &&
				$4 > left[i] + 2 && $3 < bottom[i] - 2 &&
				$5 > top[i] + 2)
				print $0, "on", word[i]
		n++
		page[n] = $1; left[n] = $2; top[n] = $3; right[n] = $4
		bottom[n] = $5; word[n] = $6
	}' boxes
}

# is_whole NAME: nothing of it is lost
is_whole()
{
	prints "$1"
	grep -q '^Page size: .*A4' out || wrong "$1 is not on A4"
	[ "$(grep -c . boxes)" -gt 20 ] || wrong "$1: hardly a word"
	for fault in lost outside covered; do
		$fault "$1" >found
		[ ! -s found ] || wrong "$1, $fault: $(head found)"
	done
}

# spoilt NAME HTML FAULT: that is noticed, with this at the end of the page
spoilt()
{
	with "$1" "$2" >spoilt.html
	cp "$1.txt" spoilt.txt
	prints spoilt
	[ -n "$($3 spoilt)" ] || wrong "does not see what is $3"
}

# Of a woman with much to say.
sheet morag morag
is_whole morag
[ "$(pages)" = 1 ] || wrong "her sheet is of $(pages) pages"
spoilt morag '<p style="position:absolute;left:-40px">outside</p>' outside
spoilt morag '<p style="position:absolute;top:200px">covered</p>' covered
spoilt morag '<style>li{display:none}</style>' lost
spoilt morag '<style>main{overflow:hidden;height:200px}</style>' lost
spoilt morag '<style>body{width:2000px}</style>' outside

sheet full morag --level full
is_whole full
sheet large morag --large
is_whole large
awk -v most=$LARGE '$5 - $3 < most { print; found = 1 }
	END { exit !found }' boxes >small && wrong "not large: $(head small)"

# What is for the worker, and for the next one, of three women.
for woman in morag jodie wanda; do
	for whom in worker next; do
		sheet $woman-$whom $woman --for $whom
		is_whole $woman-$whom
	done
done

# And what holds no answer.
for paper in policy slip meeting; do
	sheet $paper maxine --for $paper
	is_whole $paper
done

exit $failed
