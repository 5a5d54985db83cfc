# SPDX-License-Identifier: MIT
#
# For scripts that look at a paper in a real browser, without a screen:
#
#   . "$SRC/tests/paper/lib/browser.sh"
. "$SRC/tests/program.sh"

SERVICES=$SRC/checklists/services/example.conf
DEMO=$SRC/checklists/demo
: >err
: >out
rm -r "$XDG_CONFIG_HOME/signpost" # what is shipped, and no other

needs chromium

# browse PAGE OPTION…: whatever it is asked for, it can reach no other machine;
# and where it does not come to an end, it is ended.
browse()
{
	page=$1
	shift
	timeout -k 5 60 chromium --headless --no-sandbox \
		--disable-gpu --disable-dev-shm-usage --no-first-run \
		--disable-background-networking --disable-component-update \
		--disable-sync --host-resolver-rules='MAP * ~NOTFOUND' \
		--user-data-dir="$TMP/browser" "$@" "file://$PWD/$page" \
		2>browse.err
}

# sheet NAME WOMAN OPTION…: NAME.html and NAME.txt, of her answers
sheet()
{
	name=$1 woman=$2
	shift 2
	run sheet -s "$SERVICES" --format html "$@" "$DEMO/$woman.answers"
	says 0
	mv out "$name.html"
	run sheet -s "$SERVICES" --width 1000 "$@" "$DEMO/$woman.answers"
	says 0
	mv out "$name.txt"
	: >out
	asked="a sheet"
}

# with NAME HTML: NAME.html, with this at its end
with()
{
	sed '/^<.main>/,$d' "$1.html"
	printf '%s\n</main></body></html>\n' "$2"
}

echo '<!DOCTYPE html><title>x</title><p>It starts' >starts.html
browse starts.html --dump-dom | grep -q 'It starts' || {
	tail -n 20 browse.err
	skip "chromium does not start here: $(tail -n 1 browse.err)"
}
