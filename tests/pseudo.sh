#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Translations for tests, into $BUILD/tests/locale, where the programs there
# find them: those of tests/data/languages, and languages that nobody speaks.
#
#   BUILD=build sh tests/pseudo.sh
set -eu
LC_ALL=C.UTF-8
export LC_ALL
cd "$(dirname "$0")/.."
out=$BUILD/tests/locale
rm -rf "$out"

# mo LANGUAGE DOMAIN PO
mo()
{
	mkdir -p "$out/$1/LC_MESSAGES"
	${MSGFMT:-msgfmt} --check-format -o "$out/$1/LC_MESSAGES/$2.mo" "$3"
}

for po in tests/data/languages/*/*.po; do
	mo "$(basename "$po" .po)" "$(basename "$(dirname "$po")")" "$po"
done
BUILD=$BUILD sh locale/po.sh pot
for list in checklists/small.conf tests/data/languages/visit.conf; do
	"$BUILD/signpost" pot $list >"$BUILD/pot/$(basename $list .conf).pot"
done
for pot in "$BUILD"/pot/*.pot; do
	for kind in XA XB XC; do
		po=$BUILD/tests/pseudo.po
		LC_ALL=C awk -v kind=$kind -f tests/pseudo.awk "$pot" >"$po"
		mo en_$kind "$(basename "$pot" .pot)" "$po"
	done
done
touch "$out/made"
