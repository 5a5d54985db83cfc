#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Kept notes from the outside: one is made on a real terminal, and then listed,
# shown, read as answers, given other words, locked while it is open, resumed,
# and deleted.
. "$SRC/tests/program.sh"
. "$SRC/tests/terminal.sh"

HOME=$TMP XDG_STATE_HOME=$TMP/state
export HOME XDG_STATE_HOME
shelf=$XDG_STATE_HOME/signpost
list="-c $DATA/screens/papers.conf -s $DATA/screens/papers-services.conf"

# given LINE…: that is what is typed, where there is no terminal
given()
{
	printf '%s\n' "$@" >words
}

# Without any, and without a place for them.
run note list
says 0
[ ! -s out ] || wrong "there is none yet"
run note show aa
says 4 "signpost: no note begins with 'aa', or several do"
run note
says 2 "signpost: list, show, delete or passphrase?" \
	"signpost: see 'signpost help note'"
run note show
ends 2
run note list aa
ends 2
echo 'keep = "off"' >"$XDG_CONFIG_HOME/signpost/signpost.conf"
run note list
says 4 "signpost: no notes are kept here: see 'keep' in the settings"
run resume
says 4 "signpost: no notes are kept here: see 'keep' in the settings"
rm "$XDG_CONFIG_HOME/signpost/signpost.conf"
[ ! -e "$XDG_STATE_HOME" ] || wrong "makes a place for what nobody asked for"

# A check-in that she wants kept.
on -f /dev/null new-session -d -x 80 -y 24 \
	"cd '$TMP' && exec '$SIGNPOST' start $list" || exit
until_it has "› Start a check-in"
press Enter
until_it has "Which nation?"
step 1
step 2
step 3
until_it has "Keep a note of this"
press -l "a tea"
press Enter
press -l "a small boat"
press Enter
press -l "a small boat"
press Enter
until_it has "› \\[ \\] What is private"
step Down
press Enter
until_it has "From now on it is kept."
[ "$(stat -c %a "$shelf")" = 700 ] || wrong "others can look into the place"
name=$(ls "$shelf" | grep 'note$')
[ "$(stat -c %a "$shelf/$name")" = 600 ] || wrong "others can read it"

# Somebody else opens it meanwhile, or wants to delete it.
run note delete "$name"
ends 5
grep -q "^signpost: it is open already: .*, since 20 November 2026, 10:00" err ||
	wrong "is to say who, and since when"
press 1
step Enter
step Space
press Enter
until_it has "Tea?"
press 1
until_it has "What came up"

# kill -9: all that was on the screen is there.
kill -KILL "$(on list-panes -F '#{pane_pid}')"
given "a small boat"
run note show "$name" <words
says 0
cat >wanted <<'END'
checklist papers 1
# a tea
setup.nation scotland
setup.hear no
setup.keep note
topic wants picked
wants.tea yes
END
LC_ALL=C sort wanted >wanted.sorted
grep -v '^step' out | LC_ALL=C sort | diff wanted.sorted - ||
	wrong "is to show what she said"
! grep -q -a -e boat -e tea -e scotland "$shelf"/* ||
	wrong "can be read from outside"

# Read as answers are.
given "a small boat"
run sheet $list "${name%??.note}" <words
says 0
grep -q "^1  A cup of tea with someone" out || wrong "is to be a sheet"
given "a big boat"
run sheet $list "$name" <words
ends 3
run note show "$name" </dev/null
says 2 "signpost: no words to open it with"
given "a big boat"
run note show "$name" <words
says 5 "signpost: that does not open it: other words, or the note is damaged"

# Other words.
given "a small boat" short short
run note passphrase "$name" <words
says 2 "signpost: a little longer: 8 letters, at least"
given "a small boat" "a longer walk" "a long walk"
run note passphrase "$name" <words
says 2 "signpost: the two are not the same: nothing was changed"
given "a small boat" "a longer walk" "a longer walk"
run note passphrase "$name" <words
says 0
given "a small boat"
run note show "$name" <words
ends 5
given "a longer walk"
run note show "$name" <words
says 0

# Opened again on the screen, by its name.
on -f /dev/null new-session -d -x 80 -y 24 \
	"cd '$TMP' && exec '$SIGNPOST' resume $list $name" || exit
until_it has "The words that open it"
press -l "a longer walk"
until_it has '\*\*\*'
press Enter
until_it has "Still just us?"
press 1
until_it has "What would you like to talk about?"
press o
until_it has "Tea? .*Yes"
on kill-server

# A torn end, and no note at all.
head -c 500 "$shelf/$name" >"$shelf/torn.note"
given "a longer walk"
run note show torn <words
says 0 "signpost: what was being written when it ended is missing"
echo "a letter" >"$shelf/letter.note"
given "a longer walk"
run note show letter <words
ends 3

# Deleted, with a receipt.
run note delete "$name"
says 0
shows "Note ${name%.note} deleted on 2026-11-20, 10:00."
[ ! -e "$shelf/$name" ] || wrong "is to be gone"
run note delete "$name"
ends 4
exit $failed
