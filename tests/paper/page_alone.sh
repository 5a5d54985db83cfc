#!/bin/sh
# SPDX-License-Identifier: MIT
#
# A paper that is opened in a browser asks nobody for anything. The browser
# writes down all that it wants of the network, and on whose behalf; it is also
# shown pages that do want something, so that we know that it would.
. "$SRC/tests/paper/lib/browser.sh"

# What is asked for on behalf of a page from a file has this in its record.
# The browser itself asks its makers for things all day; that is without it.
OURS='network_\(isolation\|anonymization\)_key":"file://'

# asks NAME: in 'asked_for', what NAME.html wants of the network
asks()
{
	rm -f net.json dom
	browse "$1.html" --log-net-log=net.json --net-log-capture-mode=Everything \
		--dump-dom >dom
	grep -q '</html>' dom || wrong "$1.html cannot be read"
	tail -n 1 net.json | grep -q '}$' || wrong "the record is cut off"
	grep "$OURS" net.json |
		grep -o '"\(url\|host\)":"[^"]*"' | sort -u >asked_for
}

asks_nothing()
{
	asks "$1"
	[ ! -s asked_for ] || wrong "$1.html asks for: $(cat asked_for)"
}

# wants NAME HTML: with this in it, NAME.html asks for something
wants()
{
	with "$1" "$2" >wants.html
	asks wants
	[ -s asked_for ]
}

sheet morag morag
asks_nothing morag
sheet full morag --level full --large
asks_nothing full
sheet record wanda --for worker
asks_nothing record

# Were there a picture in it, a style or a script, it would still not be asked
# for: the page itself forbids it. And without that it is asked for, which is
# how we know that nothing above was overlooked.
grep -v 'Content-Security-Policy' morag.html >bare.html
PICTURE='<img src=http://x.example/x.png>'
STYLE='<link rel=stylesheet href=https://x.example/x.css>'
SCRIPT='<script src=https://x.example/x.js></script>'
FONT='<style>@font-face{font-family:x;src:url(https://x.example/x)}h1{font-family:x}</style>'
for html in "$PICTURE" "$STYLE" "$SCRIPT" "$FONT"; do
	! wants morag "$html" || wrong "lets through $html"
	wants bare "$html" || wrong "would not see $html"
done

# Looking up a name, or being ready to, is not forbidden by that; it is seen, too.
for html in '<link rel=dns-prefetch href=https://x.example>' \
	'<link rel=preconnect href=https://x.example>' \
	'<iframe src=https://x.example/x></iframe>'; do
	wants bare "$html" || wrong "would not see $html"
done

exit $failed
