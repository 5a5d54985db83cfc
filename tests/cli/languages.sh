#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Two languages in one check-in, without a screen: her sheet is in hers, the
# record in the worker's; from the source tree and installed, and on a machine
# that has no locale but C.UTF-8.
. "$SRC/tests/program.sh"

# A program with the translations of tests beside it, and a checklist with its
# own: as a clinic would lay them out.
mkdir bin tea
cp "$BUILD/signpost" bin/signpost
cp -r "$BUILD/tests/locale" bin/locale
cp "$DATA/languages/visit.conf" tea/visit.conf
mkdir -p tea/locale/pl/LC_MESSAGES
mv bin/locale/pl/LC_MESSAGES/visit.mo tea/locale/pl/LC_MESSAGES
[ -n "${MEMCHECK:-}" ] || SIGNPOST=$TMP/bin/signpost

cat >visit.answers <<'END'
checklist visit 1
practice
setup.nation scotland
setup.here alone
body.sleep short
body.signs leg
safety.safe no
yes need:safe_talk
END

# sheet OPTION…: of that visit
sheet()
{
	run sheet -c tea/visit.conf -s "$SRC/checklists/services/example.conf" \
		"$@" visit.answers
}

golden()
{
	name=$1
	shift
	sheet "$@"
	says 0
	cp out got
	same got "$DATA/languages/$name"
}

if [ "$SIGNPOST" = "$TMP/bin/signpost" ]; then
	golden sheet-pl.txt --her-lang pl --level full
	golden sheet-pl.html --her-lang pl --level full --format html
	golden record-en.txt --her-lang pl --for worker
	golden sheet-rtl.html --her-lang en_XB --level full --format html
	golden sheet-cy.txt --lang cy
fi

# Polish over English where it matters, as long as it is a draft.
sheet --her-lang pl --level full
grep -q '^1  Gorąca, bolesna łydka' out || wrong "is not in Polish"
grep -q '^ *A hot, painful calf needs looking at today$' out ||
	wrong "has not what can be relied on under it"
grep -q '^ *Someone to talk to about home$' out ||
	wrong "has not what can be relied on under what is private"
! grep -q 'A talk about sleep' out || wrong "has English under what is ordinary"
grep -q 'sprawdzony przez kobietę' out || wrong "does not say that it is a draft"
# Nothing stands in it that is not in Polish, but says so; services' own words
# are as they are written.
grep -q '\[angielski\]' out || wrong "mixes languages without a word"

# The record is the worker's, whatever she speaks.
sheet --for worker
cp out plain
sheet --for worker --her-lang pl
cmp -s out plain || wrong "the record hangs on her language"
sheet --for next --her-lang pl
! grep -q 'Rozmowa' out || wrong "the handover is in her language"

# Once somebody has put her name to it, it stands alone.
mkdir -p po
sed 's/^"Reviewed-by: .*/"Reviewed-by: Ewa\\n"/' \
	"$DATA/languages/visit/pl.po" >po/pl.po
msgfmt -o tea/locale/pl/LC_MESSAGES/visit.mo po/pl.po
sed 's/^"Reviewed-by: .*/"Reviewed-by: Ewa\\n"/' \
	"$DATA/languages/signpost/pl.po" >po/pl.po
msgfmt -o bin/locale/pl/LC_MESSAGES/signpost.mo po/pl.po
sheet --her-lang pl --level full
! grep -q 'A hot, painful calf' out || wrong "still has English under it"
! grep -q 'sprawdzony przez kobietę' out || wrong "still says that it is a draft"

# The languages that there are; and what is none.
sheet --her-lang xx
says 2 "signpost: nothing is translated into 'xx': there are en, cy, pl"
sheet --lang ../../pl
ends 2
sheet --her-lang en
says 0

# From right to left, and services' own words and numbers as they are.
sheet --her-lang en_XB --level full --format html
grep -q '^<html lang="en-XB" dir="rtl">$' out || wrong "has no direction"
grep -q '<bdi dir="ltr">0141 496 0103</bdi>' out || wrong "lets numbers run away"
grep -q ' dir="auto">' out || wrong "gives other words no direction of their own"

# Wherever there is no locale but C.UTF-8, or none at all.
for world in LC_ALL=C LC_ALL=C.UTF-8 LC_ALL=POSIX LC_ALL=no_SUCH.UTF-8 \
	LANG=pl_PL.UTF-8 LC_ALL=; do
	unset LC_ALL LANG LANGUAGE
	export "${world?}"
	sheet --her-lang pl --level full
	grep -q '^1  Gorąca, bolesna łydka' out || wrong "$world: is not in Polish"
done
unset LC_ALL
LANG=cy_GB.UTF-8
export LANG
sheet --for worker
grep -q 'Lloegr\|Ymweliad byr' out || wrong "LANG=cy_GB does not speak Welsh"
LANGUAGE=xx:pl
export LANGUAGE
sheet
grep -q 'Pierwsze kroki' out || wrong "LANGUAGE=xx:pl does not speak Polish"
unset LANGUAGE LANG
LC_ALL=C.UTF-8
export LC_ALL

# The settings say it once for all; a language that is not there stops nobody.
echo 'language = "pl"' >"$XDG_CONFIG_HOME/signpost/signpost.conf"
sheet --for worker
grep -q 'Krótka wizyta' out || wrong "does not follow the settings"
echo 'language = "xx"' >"$XDG_CONFIG_HOME/signpost/signpost.conf"
sheet --for worker
says 0 "signpost: nothing is translated into 'xx': there are en, cy, pl"
rm "$XDG_CONFIG_HOME/signpost/signpost.conf"

# A translation beside a checklist is of that checklist: what the program says
# is its own business, and its forms with it.
mv bin/locale/pl/LC_MESSAGES/signpost.mo tea/locale/pl/LC_MESSAGES
sheet --her-lang pl --level full
grep -q '^First steps' out || wrong "takes its own words from anywhere"

# Installed, it finds what was installed with it; in the tree, what was built.
# It is another program, as it is told where that is; it is kept, so that the
# next time only what changed is built.
asked="make install"
make -s -C "$SRC" B="$BUILD/installed" prefix="$BUILD/installed/usr" \
	install >out 2>err || wrong "does not install"
for po in "$SRC"/locale/*/*.po; do
	lang=$(basename "$po" .po) domain=$(basename "$(dirname "$po")")
	[ -f "$BUILD/installed/usr/share/locale/$lang/LC_MESSAGES/$domain.mo" ] ||
		wrong "$po is not installed"
done
for SIGNPOST in "$BUILD/installed/usr/bin/signpost" "$BUILD/signpost"; do
	run sheet --her-lang cy -s "$SRC/checklists/services/example.conf" \
		"$SRC/checklists/demo/morag.answers"
	says 0
	grep -q '^Camau cyntaf' out || wrong "speaks no Welsh"
done
exit $failed
