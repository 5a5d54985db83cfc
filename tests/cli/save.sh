#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Saving a paper on disks that are full, or can only be read, or are not there:
# it is said, the paper is still on the screen, and no half of a file is left.
. "$SRC/tests/program.sh"
. "$SRC/tests/terminal.sh"
asked="signpost start"

mkdir full read-only "a stick"
unshare -m mount -t tmpfs tmpfs full 2>/dev/null || {
	echo "no disks of our own can be mounted here"
	exit 77
}

cat >go <<'END'
mount -t tmpfs -o size=8k,nr_inodes=9 tmpfs full
head -c 4096 /dev/zero >full/a
head -c 4096 /dev/zero >full/b
mount -t tmpfs -o ro tmpfs read-only
HOME=$PWD exec "$SIGNPOST" start -c "$DATA/screens/papers.conf" \
	-s "$DATA/screens/papers-services.conf"
END
export DATA
on -f /dev/null new-session -d -x 80 -y 24 "unshare -m sh ./go" || exit

# To the page of papers, with a short sheet chosen, and on to saving it.
until_it has "› Start a check-in"
press Enter
until_it has "Which nation?"
for key in 1 2 1 2; do
	step $key
done
press Enter
until_it has "What would you like to talk about?"
step Space
press Enter
until_it has "Tea?"
press 1
until_it has "What came up"
press f
until_it has "(•) none"
step Down
step Space
press k
until_it has "$TMP/notes.txt"

# save PATH WORDS: that is what is said then
save()
{
	press C-u
	until_it has "› ____"
	press -l "$1"
	until_it has "› .*$(printf %s "$1" | tail -c 12)"
	press Enter
	until_it has "› Save it"
	press Enter
	until_it has "$2"
	press Up
	step Up
}

save "$TMP/full/notes.txt" "There is no room there: nothing was saved."
save "$TMP/read-only/notes.txt" "That place can only be read: nothing was saved."
save "$TMP/nowhere/notes.txt" "There is no such place: nothing was saved."
save "$TMP/full" "That is a folder: give the file a name, too."
save "/dev/full" "That is no ordinary file: nothing was saved."
inside="/proc/$(on list-panes -F '#{pane_pid}')/root$TMP"
[ "$(ls "$inside/full")" = "a
b" ] || wrong "leaves something on a full disk"

# Where there is room it is there, for its owner only.
press C-u
until_it has "› ____"
press -l "$TMP/a stick/my notes.txt"
until_it has "my notes.txt"
press Enter
until_it has "› Save it"
press Enter
until_it has "It is saved."
[ "$(stat -c %a "a stick/my notes.txt")" = 600 ] || wrong "is for others, too"
[ "$(head -n 1 "a stick/my notes.txt")" = "My notes" ] || wrong "is no sheet"
grep -q "Tea House: 1 Kettle Row" "a stick/my notes.txt" || wrong "is not hers"
[ "$(ls "a stick")" = "my notes.txt" ] || wrong "leaves more than that"
press v
until_it has "Tea House: 1 Kettle Row"
exit $failed
