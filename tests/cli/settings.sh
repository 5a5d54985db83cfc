#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Where checklists and settings are looked for, and what settings say.
. "$SRC/tests/program.sh"

OWN=$XDG_CONFIG_HOME/signpost
NOTHING="a checklist of 6 topics, 22 questions, 10 needs: nothing to mend"
ANSWERS=$DATA/assess/nothing.answers
run assess -c "$DATA/good/clinic.conf" "$ANSWERS"
says 0
mv out asked_for

# A name is looked for in the user's own folder, with and without its ending;
# a path is taken as it is, from wherever one stands.
mkdir "$OWN/deep" here
cp "$DATA/good/clinic.conf" "$OWN"
cp "$DATA/good/clinic.conf" "$OWN/deep"
cp "$DATA/good/clinic.conf" here/there.conf
while read -r name found; do
	run check "$name"
	says 0
	shows "$found: $NOTHING"
done <<END
clinic $OWN/clinic.conf
clinic.conf $OWN/clinic.conf
deep/clinic $OWN/deep/clinic.conf
here/there.conf here/there.conf
./here/there.conf ./here/there.conf
$TMP/here/there.conf $TMP/here/there.conf
END
cd here || exit
run check there
says 4 "signpost: cannot read 'there': No such file or directory"
run check there.conf
says 0
cd ..

# An answers file names an id, which is found in the same places, and is no
# path; the settings go before it, and the command line before them.
run assess "$ANSWERS"
says 0
cmp out asked_for || wrong "finds another checklist"
cp "$DATA/good/clinic.conf" here/clinic.conf
rm "$OWN/clinic.conf"
cd here || exit
cp clinic.conf clinic
for id in clinic clinic.conf ./clinic ../here/clinic "$TMP/here/clinic.conf"; do
	echo "checklist $id 3" >a.answers
	run assess a.answers
	says 3 "a.answers:1: error: no checklist '$id' was found: name its file with '-c'"
done
cd ..
echo "checklist = \"$TMP/here/clinic.conf\"" >"$OWN/signpost.conf"
run assess "$ANSWERS"
says 0
echo 'checklist = "deep/clinic"' >"$OWN/signpost.conf"
run assess "$ANSWERS"
says 0
cmp out asked_for || wrong "finds another checklist"
echo 'checklist = "nowhere"' >"$OWN/signpost.conf"
run assess "$ANSWERS"
says 4 "signpost: cannot read 'nowhere': No such file or directory"
run assess -c deep/clinic "$ANSWERS"
says 0

# Only a whole path counts in the environment, and then there is the home.
HOME=$TMP/home
export HOME
mkdir -p home/.config/signpost relative/signpost
cp "$DATA/good/clinic.conf" home/.config/signpost/ours.conf
cp "$DATA/good/clinic.conf" relative/signpost/theirs.conf
for XDG_CONFIG_HOME in relative ""; do
	run check --strict ours
	shows "$HOME/.config/signpost/ours.conf: $NOTHING"
	run check theirs
	says 4 "signpost: cannot read 'theirs': No such file or directory"
done
HOME=
run check ours
says 4 "signpost: cannot read 'ours': No such file or directory"
XDG_CONFIG_HOME=$TMP/config

# Settings that are broken stop it, with their line.
HOME=secret
while IFS='|' read -r setting message; do
	printf '# ours\n%s\n' "$setting" >"$OWN/signpost.conf"
	run assess -c deep/clinic "$ANSWERS"
	says 3 "$OWN/signpost.conf:2: error: $message"
	run check "$OWN/signpost.conf"
	says 3 "$OWN/signpost.conf:2: error: $message"
done <<'END'
checklist = womens-health|'checklist' takes text in quotes: checklist = "womens-health"
cheklist = "x" theme = "mono"|unknown key 'cheklist' (did you mean 'checklist'?)
checklist = "${HOME}"|'${HOME}' is not looked up here; write it without the braces
checklist = "x|a line ends inside quotes (end it with \ to go on, or close the quote)
theme = "callm"|'theme' cannot be 'callm' (did you mean 'calm'?)
theme = "dark"|'theme' is calm, contrast, mono or large, not 'dark'
keep_days = -1|'keep_days' cannot be less than 0
kiosk = maybe|'kiosk' takes true or false, not 'maybe'
END
# A key that cannot be is said where the file is checked.
for key in hide_key show_key; do
	printf '%s = "q"\n' $key >"$OWN/signpost.conf"
	run check "$OWN/signpost.conf"
	says 3 "$OWN/signpost.conf:1: error: '$key' cannot be 'q': it is F2 to \
F12, or Ctrl with a letter that does nothing yet"
done
rm "$OWN/signpost.conf"
mkdir "$OWN/signpost.conf"
run assess -c deep/clinic "$ANSWERS"
says 3 "$OWN/signpost.conf:1: error: is a directory, not a file"

exit $failed
