#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Installed for a prefix, it works from there, with the site's own settings,
# checklists and services in etc; and when it is taken away, what the site
# wrote is still there.
. "$SRC/tests/program.sh"
rm -r "$XDG_CONFIG_HOME" # no settings but the site's
: >out
: >err

# What is compiled is all there, but for what knows its place.
mkdir build
cp -a "$BUILD/src" "$BUILD/flags" "$BUILD/places" build
[ ! -d "$BUILD/locale" ] || cp -a "$BUILD/locale" build
at_home()
{
	make -s -C "$SRC" B="$TMP/build" prefix="$TMP/usr" \
		sysconfdir="$TMP/etc" "$@" || exit
}

at_home all
anew=$(find build/src -name '*.o' -newer build/places | grep -c '')
[ "$anew" -lt 12 ] || wrong "$anew files are compiled anew, for another place"
at_home install
find usr ! -type d | LC_ALL=C sort >installed
SIGNPOST=$TMP/usr/bin/signpost

# From the root, and from below what was installed.
for place in / "$TMP/usr/share/signpost"; do
	cd "$place" || exit
	asked="in $place"
	"$SIGNPOST" check womens-health services/uk-national \
		>"$TMP/out" 2>"$TMP/err" || wrong "checks nothing"
	grep -q "^$TMP/usr/share/signpost/checklists/womens-health.conf: " \
		"$TMP/out" || wrong "finds another checklist"
	"$SIGNPOST" assess -s services/example \
		"$TMP/usr/share/signpost/checklists/demo/morag.answers" \
		>"$TMP/out" 2>"$TMP/err" || wrong "assesses nothing"
	grep -q "Practice" "$TMP/out" || wrong "assesses something else"
	cd "$TMP" || exit
done

# Completion, and the manual, where they look for them.
completes()
{
	bash -c '
	. usr/share/bash-completion/completions/signpost
	COMP_WORDS=("$0" -c sh) COMP_CWORD=2
	_signpost "$0" sh -c
	[ "${COMPREPLY[*]}" = short ] || exit
	COMP_WORDS=("$0" --lang p) COMP_CWORD=2
	_signpost "$0" p --lang
	[ "${COMPREPLY[*]}" = pl ]' "$SIGNPOST"
}

! is_here bash || completes || wrong "completes nothing"
for page in man1/signpost.1 man5/signpost-checklist.5 \
	man5/signpost-services.5 man5/signpost.conf.5; do
	cmp "$SRC/man/${page#*/}" "usr/share/man/$page" || wrong "$page: not there"
done

# The site's settings, and its own checklist in place of the shipped one.
mkdir -p etc/signpost/services
cp "$DATA/good/clinic.conf" etc/signpost/clinic.conf
sed 's/night-owls/site-owls/; s/Night Owls/Site Owls/' \
	"$SRC/man/signpost-services.5" |
	sed -n '/^service {/,/^}/p' >etc/signpost/services/ours.conf
{
	echo 'checklist = "clinic"'
	echo "services = \"$TMP/etc/signpost/services\""
} >etc/signpost/signpost.conf
run services list
says 0
grep -q "Site Owls" out || wrong "does not know the site's services"
run assess --format json "$DATA/assess/nothing.answers"
says 0
grep -q '"id": "clinic"' out || wrong "does not take the site's checklist"

# One person's go before them, key by key.
mkdir -p "$XDG_CONFIG_HOME/signpost"
echo 'checklist = "short"' >"$XDG_CONFIG_HOME/signpost/signpost.conf"
printf 'checklist short 1\n' >short.answers
run assess --format json short.answers
says 0
grep -q '"id": "short"' out || wrong "does not take her own checklist"
run services list
says 0
grep -q "Site Owls" out || wrong "forgets the site's services"

# A mistake in them stops everything, by line.
echo 'kiosk = perhaps' >>etc/signpost/signpost.conf
run start
says 3 "$TMP/etc/signpost/signpost.conf:3: error: 'kiosk' takes true or false, not 'perhaps'"
sed -i '$d' etc/signpost/signpost.conf

# It wrote nothing where it is installed, and leaves nothing there.
find usr ! -type d | LC_ALL=C sort | cmp installed - || wrong "leaves files"
cp -a etc kept
at_home uninstall
find usr -mindepth 1 | LC_ALL=C sort >left
printf '%s\n' usr/bin usr/share usr/share/doc usr/share/locale usr/share/man |
	grep -vxF -e "$([ -d usr/share/locale ] || echo usr/share/locale)" |
	diff - left || wrong "not all is gone"
diff -r kept etc || wrong "what the site wrote is another"

exit $failed
