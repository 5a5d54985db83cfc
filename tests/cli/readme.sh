#!/bin/sh
# SPDX-License-Identifier: MIT
#
# What the README tells a newcomer to save and to type works as it stands.
. "$SRC/tests/program.sh"

# The indented block after the line that says: Save this as `FILE`
saved()
{
	awk -v file="$1" '
		index($0, "ave this as `" file "`") { wanted = 1; next }
		wanted && /^    / { seen = 1; print substr($0, 5); next }
		wanted && /^$/ { if (seen) print; next }
		seen { exit }
	' "$SRC/README.md" | grep -v '^signpost ' >"$1"
	[ -s "$1" ] || wrong "there is no $1 in the README"
}

saved tea.conf
saved tea-services.conf
saved tea.answers
saved signpost.conf
run check signpost.conf
says 0

# Each command that names one of these files.
grep -E '^    signpost (check|services find|assess) .*tea' "$SRC/README.md" |
	sed 's/^    signpost //' >commands
[ "$(grep -c '' commands)" = 4 ] || wrong "there are to be four commands"
while read -r words; do
	# shellcheck disable=SC2086
	run $words
	says 0
done <commands
run assess -c tea.conf -s tea-services.conf tea.answers
grep -q 'Night Owls' out || wrong "is to find the service"
run check --strict --prove -s tea-services.conf tea.conf
says 0

# One of the invented women, with what is shipped.
rm -r "$XDG_CONFIG_HOME/signpost"
line=$(grep '^    signpost assess .*demo/' "$SRC/README.md")
# shellcheck disable=SC2086
(cd "$SRC" && $SIGNPOST ${line#*signpost }) >out 2>err
status=$?
says 0
grep -q '^Practice: this woman is invented' out || wrong "is to say so"
grep '^    signpost sheet .*demo/' "$SRC/README.md" >commands
[ "$(grep -c '' commands)" = 3 ] || wrong "there are to be three sheets"
while read -r line; do
	# shellcheck disable=SC2086
	(cd "$SRC" && $SIGNPOST ${line#*signpost }) >out 2>err
	status=$?
	says 0
done <commands
exit $failed
