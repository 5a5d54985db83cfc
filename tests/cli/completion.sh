#!/bin/sh
# SPDX-License-Identifier: MIT
#
# What bash offers after Tab: commands, options and their values, as the
# program has them, and files where files are meant.
. "$SRC/tests/program.sh"
needs bash
rm -r "$XDG_CONFIG_HOME" # nothing but what is shipped

cat >ask.bash <<'END_OF_BASH'
# Asks for what may stand in place of the last word.
. "$COMPLETION"
complete -p signpost >/dev/null || exit
COMP_WORDS=("$SIGNPOST" "$@")
COMP_CWORD=$#
_signpost "$SIGNPOST" "${COMP_WORDS[$#]}" "${COMP_WORDS[$# - 1]}"
printf '%s\n' "${COMPREPLY[@]}" | LC_ALL=C sort -u
END_OF_BASH

# offers WANTED WORD…: after these words there are these, and no others
offers()
{
	wanted=$1
	shift
	asked="signpost $* <Tab>"
	bash ask.bash "$@" >out 2>err
	[ "$(paste -s -d ' ' out)" = "$wanted" ] || wrong "is to offer: $wanted"
	[ ! -s err ] || wrong "complains"
}

# Words out of a table of the sources.
table()
{
	sed -n "/^const char \*const $1\[/,/^}/s/.*= \"\(.*\)\",/\1/p" \
		"$SRC/src/model/$2.c"
}

sorted()
{
	tr ' ' '\n' | grep . | LC_ALL=C sort | paste -s -d ' '
}

: >out
: >err
COMPLETION=$SRC/src/signpost.bash
export COMPLETION

run --help
commands=$(sed -n 's/^  \([a-z]*\)  *[a-z].*/\1/p' out)
offers "$(echo $commands help | sorted)" ''
offers "$(echo $commands help keys | sorted)" help ''
offers "check" ch
offers "" xyzzy --

# Every option of every command; as the help lists them.
for command in $commands; do
	run help "$command"
	case $command in
	services | note) continue ;;
	esac
	offers "$(grep -o '^ *\(-[a-z], \)\{0,1\}--[a-z-]*' out |
		grep -o -e '--[a-z-]*' | sorted)" "$command" --
done
offers "--checklist" --check
offers "--version" --v
offers "find gaps import list" services ''
offers "--dry-run --help --into" services import --
offers "--format --help --services" services list --
offers "delete list passphrase show" note ''
offers "--help" note list --

# What they take, with a blank or a = before it.
for command in start resume 'services find' 'services gaps'; do
	# shellcheck disable=SC2086
	offers "$(table nation_names nation | sorted)" $command --nation ''
done
offers "scotland" --nation s
languages=$(cd "$SRC/locale/signpost" && echo en *.po | sed 's/\.po//g')
offers "$(echo $languages | sorted)" start --lang ''
offers "pl" sheet --her-lang p
offers "json text" assess --format ''
offers "json text" services find --format ''
offers "csv json text" services list --format ''
offers "html" sheet --format = h
offers "html json text" sheet --format =
offers "$(table paper_level_names paper | sorted)" sheet --level ''
offers "her meeting next policy slip worker" sheet --for ''
offers "$(table taken_names services | sorted)" services find --must ''
offers "$({
	table offered_names services
	table part_names hours_have
} | sorted)" services find --want ''
offers "drop_in,female_worker" services find --want drop_in,f
for option in --age --area --tag -n --language; do
	offers "" services find $option ''
done

# All that is offered is understood.
for whom in her meeting next policy slip worker; do
	run sheet --for $whom -s services/example \
		"$SRC/checklists/demo/morag.answers"
	says 0
done

# Files by their ends, directories, and names of what is shipped.
mkdir -p "some files/deeper"
touch one.answers one.conf one.csv "some files/two.answers"
offers "one.answers some files" assess ''
offers "some files/deeper some files/two.answers" sheet "some files/"
offers "one.csv some files" services import ''
offers "one.answers one.conf some files" check ''
offers "one.conf" services import --into o
offers "scored-example short small some files" -c s
offers "short" start --checklist sh
offers "services/example services/uk-national" assess -s serv
offers "" note show ''
mkdir -p -m 700 "$TMP/state/signpost"
XDG_STATE_HOME=$TMP/state
export XDG_STATE_HOME
touch state/signpost/0123456789abcdef.note state/signpost/fedcba9876543210.note
offers "0123456789abcdef fedcba9876543210" note delete ''
offers "fedcba9876543210" resume f
offers "" note list ''
case $commands in
*demo*) offers "maxine morag" demo m ;;
esac

exit $failed
