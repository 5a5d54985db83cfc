#!/bin/sh
# SPDX-License-Identifier: MIT
#
# What the README tells a newcomer to save and to type works as it stands: each
# example file is read, each command is run; what cannot be run here is named
# below, with the reason. And its map names every source file, and no other.
. "$SRC/tests/program.sh"
! is_here tmux || . "$SRC/tests/terminal.sh" # the other commands need none
README=$SRC/README.md

# Each indented block after a line that says: Save this as `FILE`
awk '
	match($0, /[Ss]ave this as `[^`]*`/) {
		file = substr($0, RSTART + 14, RLENGTH - 15)
		sub(/^`/, "", file)
		begun = 0
		next
	}
	file && /^    / { begun = 1; print substr($0, 5) >file; next }
	file && /^$/ { if (begun) print "" >file; next }
	file && begun { close(file); file = "" }
' "$README"
# A command after the file is no part of it.
for file in *.conf *.answers; do
	grep -v '^signpost ' "$file" >it && mv it "$file"
done
[ "$(echo *.conf *.answers)" = \
	"signpost.conf tea-services.conf tea.conf tea.answers" ] ||
	wrong "other files than expected are to be saved: $(echo *)"
for file in *.conf; do
	run check --strict "$file"
	says 0
done
run check --strict --prove -s tea-services.conf tea.conf
says 0
run assess -c tea.conf -s tea-services.conf tea.answers
says 0
grep -q 'Night Owls' out || wrong "is to find the service"

# The commands, up to the words beside them; where they are run there are the
# files that they name, and what stands for some file is one.
rm -r "$XDG_CONFIG_HOME/signpost" # what is shipped, and no more
ln -s "$SRC/checklists" checklists
ln -s "$SRC/locale" locale
"$SIGNPOST" services list -s tea-services.conf --format csv >list.csv
sed -n 's/^    \(\(signpost\|make\)\( .*\)\{0,1\}\)$/\1/p' "$README" |
	sed 's/   .*//; s/  *$//; s/ CHECKLIST/ womens-health/
		s/ SERVICES/ checklists\/services/; s/ ANSWERS/ tea.answers/
		s/ FILE…/ tea.conf/; s/ FILE/ list.csv/' |
	grep -v 'own\.conf' | LC_ALL=C sort -u >commands
[ "$(grep -c '' commands)" -gt 25 ] || wrong "too few commands are found"
grep '`signpost [a-z]* [^`]*`' -o "$README" | tr -d '`' |
	grep -v COMMAND | LC_ALL=C sort -u |
	comm -23 - commands >in_lines

# on_screen COMMAND: it opens the check-in, which is left at once
on_screen()
{
	is_here tmux || return
	asked=$1
	on -f /dev/null new-session -d -x 80 -y 24 \
		"cd '$TMP' && HOME='$HOME' exec $SIGNPOST ${1#signpost}" || exit
	until_it has "F9" # in whatever language
	end_terminal
}

while read -r command; do
	case $command in
	make*)
		# This is one of them, and others take as long; so it is only
		# looked whether there is such a target. Installing is run by
		# cli/install.sh, from a bare system by tests/bare.sh.
		# shellcheck disable=SC2086
		(cd "$SRC" && $command -n B="$BUILD") >out 2>err </dev/null ||
			wrong "$command: there is no such target"
		;;
	"signpost note "[sdp]*)
		# They ask for her words: cli/note.sh has some.
		verb=${command#signpost note }
		run help note
		grep -q "signpost note ${verb%% *} NOTE" out ||
			wrong "there is no $command"
		;;
	signpost | "signpost start"* | "signpost resume"*)
		on_screen "$command"
		;;
	"signpost assess tea.answers" | "signpost sheet tea.answers")
		# tea is a checklist that is nowhere but here.
		# shellcheck disable=SC2086
		run ${command#signpost } -c tea.conf
		says 0
		;;
	"signpost check --here")
		# What it says is of this machine: cli/here.sh
		run check --here
		[ -s out ] || wrong "says nothing of this machine"
		;;
	"signpost note list")
		# There are none.
		run note list
		says 0
		;;
	*)
		# shellcheck disable=SC2086
		run ${command#signpost }
		says 0
		[ -s out ] || wrong "shows nothing"
		;;
	esac
done <commands

# Those in the middle of a text.
while read -r command; do
	case $command in
	"signpost help "* | "signpost check --here") ;;
	*)
		# shellcheck disable=SC2086
		run ${command#signpost }
		says 0
		;;
	esac
done <in_lines
run assess -c womens-health -s services/example checklists/demo/morag.answers
grep -q '^Practice: this woman is invented' out || wrong "is to say so"

# A translation of one's own, line after line as it is told.
: >out
: >err
asked="how to translate"
mkdir own
sed 's/"tea"/"own"/' tea.conf >own/own.conf
sed -n '/signpost pot own.conf/,/^$/s/^    //p' "$README" >own/steps
[ "$(grep -c '' own/steps)" -ge 4 ] || wrong "has too few steps"
ln -s "$SIGNPOST" own/signpost
if is_here msginit; then
	(cd own && sed 's/^msginit/& --no-translator/; s/   .*//' steps >go &&
		PATH=$PWD:$PATH sh -e ./go) >out 2>err </dev/null || wrong "fails"
	[ -s own/locale/pl/LC_MESSAGES/own.mo ] || wrong "comes to nothing"
fi

# The map: a room on a line of its own, and below it names, up to two blanks.
asked="the map of the README"
: >out
: >err
sed -n '/^## The map/,/^## How/p' "$README" | awk '
	/^    src\/[a-z]*\// { room = $1; next }
	/^    [^ ]/ { room = "" }
	room && /^      [^ ]/ {
		sub(/^ */, "")
		n = split(match($0, /  /) ? substr($0, 1, RSTART - 1) : $0, names, " ")
		for (i = 1; i <= n; i++)
			print room names[i]
	}' >patterns
[ "$(grep -c '' patterns)" -gt 60 ] || wrong "has too few names"
while read -r pattern; do
	for file in "$SRC"/$pattern.c "$SRC"/$pattern.h; do
		[ ! -e "$file" ] || echo "${file#"$SRC/"}"
	done >matched
	[ -s matched ] || wrong "names $pattern, which is not there"
	cat matched >>mapped
done <patterns
(cd "$SRC" && ls src/*/*.[ch]) | LC_ALL=C sort >there
LC_ALL=C sort -u mapped | comm -23 there - | sed 's/\.[ch]$//' | uniq >unmapped
[ ! -s unmapped ] || wrong "does not name $(paste -s -d ' ' unmapped)"
exit $failed
