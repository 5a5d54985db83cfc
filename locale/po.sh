#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Templates and translations, each text domain in a folder of its own: signpost
# is the program, any other the checklist of that name.
#
#   BUILD=build sh locale/po.sh pot           writes BUILD/pot/DOMAIN.pot
#   BUILD=build sh locale/po.sh update        and takes what is new in them into
#                                             locale/DOMAIN/LL.po
#   BUILD=build sh locale/po.sh new ro        begins a language in all domains
#   BUILD=build sh locale/po.sh check         whether an update would change one
#
# Templates come of the sources alone, so they are no part of them: there is no
# date in one, and the .po files name files without lines, or every new line in
# a source would be a change here.
set -eu
LC_ALL=C.UTF-8
export LC_ALL
cd "$(dirname "$0")/.."
pots=${BUILD:-build}/pot

domains()
{
	for dir in locale/*/; do
		basename "$dir"
	done
}

program_pot()
{
	${XGETTEXT:-xgettext} -k_ -kN_ -kngettext:1,2 --from-code=UTF-8 \
		--add-comments=TRANSLATORS --no-wrap --sort-by-file \
		--package-name=signpost -o - src/*.c src/*/*.c 2>"$pots/log" |
		sed -e '/^"POT-Creation-Date:/d' -e '1,4d' \
			-e 's/^"Last-Translator: .*/"Last-Translator: \\n"/' \
			-e 's/^"Language-Team: .*/"Language-Team: \\n"/'
	! grep -v -e 'non-ASCII' -e '^ ' "$pots/log" >&2
}

# pot DOMAIN
pot()
{
	if [ "$1" = signpost ]; then
		program_pot
	else
		"${BUILD:-build}/signpost" pot "checklists/$1.conf"
	fi >"$pots/$1.pot"
}

# language LL: its name, and how it counts
language()
{
	case $1 in
	cy)
		name=Welsh
		plural='nplurals=6; plural=(n==0) ? 0 : (n==1) ? 1 : (n==2) ? 2 : (n==3) ? 3 : (n==6) ? 4 : 5;'
		;;
	pl)
		name=Polish
		plural='nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);'
		;;
	*)
		name=$1
		plural=$(msginit --no-translator -l "$1" -i "$pots/signpost.pot" -o - 2>/dev/null |
			sed -n 's/^"Plural-Forms: \(.*\)\\n"$/\1/p')
		[ -n "$plural" ] || plural='nplurals=2; plural=(n != 1);'
		;;
	esac
}

# header DOMAIN LL
header()
{
	language "$2"
	cat <<END
# $name, for $1.
#
# DRAFT: awaiting review by a woman who speaks it. Until her name stands in
# Reviewed-by below, the screen and the paper say so in small words, and what
# is about consent and safety stands there with the worker's language under it.
#
msgid ""
msgstr ""
"Project-Id-Version: $1\n"
"Report-Msgid-Bugs-To: \n"
"PO-Revision-Date: 2026-11-20 12:00+0000\n"
"Last-Translator: signpost\n"
"Language-Team: $name\n"
"Language: $2\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: $plural\n"
"Reviewed-by: \n"
END
}

# merge PO
merge()
{
	domain=$(basename "$(dirname "$1")")
	msgmerge --quiet --previous --no-wrap --add-location=file \
		-o "$pots/new.po" "$1" "$pots/$domain.pot"
	cmp -s "$1" "$pots/new.po" && return
	if [ "$mode" = check ]; then
		echo "$1 is not as 'make update-po' leaves it"
		status=1
	else
		cp "$pots/new.po" "$1"
	fi
}

mode=$1 status=0
mkdir -p "$pots"
for domain in $(domains); do
	pot "$domain"
	if [ "$mode" = new ] && [ ! -e "locale/$domain/$2.po" ]; then
		header "$domain" "$2" >"locale/$domain/$2.po"
	fi
done
[ "$mode" = pot ] || for po in locale/*/*.po; do
	merge "$po"
done
exit $status
