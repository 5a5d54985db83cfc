#!/bin/sh
# SPDX-License-Identifier: MIT
#
# The manual says what there is: its commands, options and keys are those of
# 'signpost help', its variables and exit statuses those of the sources, its
# tags those of the program. Its examples work as they stand. (The keys of files
# are for test_man.c, and the form of the pages for man_form.sh.)
. "$SRC/tests/program.sh"
MAN=$SRC/man
: >out
: >err

# made OF: the page on its input, with what is between the lines about OF taken
# from the file made
made()
{
	awk -v of="Made of '$1':" '
		/^\.\\" End of what is made/ { skip = 0 }
		!skip
		index($0, of) { skip = 1; while ((getline line <"made") > 0) print line }
	'
}

# Commands, in the order of the program's list.
run --help
says 0
sed -n 's/^  \([a-z]*\)  *[a-z].*/\1/p' out >commands
[ "$(grep -c '' commands)" -ge 7 ] || wrong "names too few commands"
while read -r command; do
	"$SIGNPOST" help "$command" |
		awk -v command="$command" -f "$SRC/tests/man_help.awk"
done <commands >made
made 'signpost help' <"$MAN/signpost.1" >page
"$SIGNPOST" help keys | awk -v keys=1 -f "$SRC/tests/man_help.awk" >made
made 'signpost help keys' <page >page.1
same page.1 "$MAN/signpost.1"
for what in 'Fl .-strict' 'Cm passphrase' 'Ic F9'; do
	grep -q "^.It $what" page.1 || wrong "signpost.1 does not have $what"
done

# named MACRO: what the page has under that macro in its lists
named()
{
	sed -n "s/^\.It $1 //p" "$MAN/signpost.1" | tr -s ' ,' '\n' | LC_ALL=C sort -u
}

cat "$SRC"/src/*/*.c | grep -o '\(getenv\|xdg_dir\|number_in\)([^)]*"[A-Z_]*"' |
	sed 's/.*"\([A-Z_]*\)"/\1/' | LC_ALL=C sort -u >asked_for
# Of no interest to whoever uses it: what a multiplexer says of itself; and
# what the C library reads for us.
grep -vx -e STY -e 'TMUX.*' -e LANGUAGE asked_for >variables
named Ev | grep -vx -e LANGUAGE -e LC_ALL -e LC_MESSAGES -e LANG >described
diff variables described || wrong "other variables are read than the manual says"

sed -n 's/^\tSTATUS_[A-Z_]* = \([0-9]*\),.*/\1/p' "$SRC/src/cmd/cmd.h" >statuses
sed -n '/^.Sh EXIT/,/^.Sh/s/^.It \([0-9]*\)$/\1/p' "$MAN/signpost.1" |
	diff statuses - || wrong "it ends in other ways than the manual says"

# Tags: between their two lines in the page.
sed -n '/^} tags\[/,/^};/s/^\t{ "\([a-z_]*\)",.*/\1/p' \
	"$SRC/src/model/tags.c" >tags
sed -n '/^.Sh TAGS/,/^.Sh FILES/s/^\.Cm //p' "$MAN/signpost-services.5" |
	tr -s ' ,' '\n' | grep . | diff tags - ||
	wrong "signpost-services.5 does not name the tags that there are"

# Examples: files, in the order in which they are needed, and commands.
for page in "$MAN"/*.5; do
	awk '
		/^\.\\" Save as / { file = $4; next }
		/^\.Ed/ { if (file) close(file); file = "" }
		file && !/^\.Bd/ { gsub(/\\e/, "\\"); sub(/^\\&/, ""); print >file }
	' "$page"
done
n=0
for file in *.conf; do
	n=$((n + 1))
	run check --strict "$file"
	says 0
done
[ $n -eq 4 ] || wrong "$n examples, and not four"
run assess -c tea.conf -s tea-services.conf tea.answers
says 0
grep -q 'Night Owls' out || wrong "is to find the service"

# Lines that begin with the program's name, where the sources are.
rm -r "$XDG_CONFIG_HOME/signpost"
n=0
sed -n '/^.Sh EXAMPLES/,/^.Sh SEE/p' "$MAN/signpost.1" |
	sed -e ':a' -e '/\\e$/{N;s/\\e\n//;ba' -e '}' |
	grep '^signpost ' >examples
while read -r words; do
	n=$((n + 1))
	asked=$words
	# shellcheck disable=SC2086
	(cd "$SRC" && "$SIGNPOST" ${words#signpost }) >out 2>err
	status=$?
	says 0
	[ -s out ] || wrong "shows nothing"
done <examples
[ $n -eq 3 ] || wrong "$n commands, and not three"

exit $failed
