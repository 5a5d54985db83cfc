#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Includes go down, never up or sideways:  sh tests/layers.sh [TREE]
set -u

# A room of src/ (or the file main), and what it may include: rooms, and of
# a room that is not its to enter, single headers. What plain/ says line by line
# is what the views of ui/ show, and what is typed does what their keys do: so
# whatever a view can do, it can do there, too.
ROOMS='
base      base
model     model base
load      load model base
exchange  exchange model base
keep      keep model base
report    report model base
term      term base
ui        ui term/canvas.h term/key.h report keep exchange load model base
plain     plain ui term/key.h report keep exchange load model base
cmd       cmd plain ui term report keep exchange load model base
main      cmd plain ui term report keep exchange load model base
'

# A library, and the one place that knows of it.
ONLY='
confuse.h   src/load/
jansson.h   src/exchange/
sodium.h    src/keep/
curses.h    src/term/term.c
ncurses.h   src/term/term.c
term.h      src/term/term.c
'

# A room, and what of the system it has no use for: the model is pure.
NEVER='
model  unistd.h fcntl.h time.h sys/
'

cd "${1:-$(dirname "$0")/..}" || exit
export ROOMS ONLY NEVER

find src -name '*.[ch]' | LC_ALL=C sort | xargs awk '
BEGIN {
	n = split(ENVIRON["ROOMS"], line, "\n")
	for (i = 1; i <= n; i++) {
		f = split(line[i], word, " ")
		for (j = 2; j <= f; j++)
			may[word[1], word[j]] = 1
		if (f)
			rooms[word[1]] = 1
	}
	n = split(ENVIRON["ONLY"], word, " ")
	for (i = 1; i < n; i += 2)
		only[word[i]] = word[i + 1]
	n = split(ENVIRON["NEVER"], line, "\n")
	for (i = 1; i <= n; i++) {
		f = split(line[i], word, " ")
		for (j = 2; j <= f; j++)
			never[word[1], word[j]] = 1
	}
}
function bad(text) {
	print FILENAME ":" FNR ": " text
	wrong = 1
}
function ours(path, part) {
	if (split(path, part, "/") != 2 || !(part[1] in rooms))
		bad("\"" path "\" is not of the form \"room/name.h\"")
	else if (!((room, part[1]) in may) && !((room, path) in may))
		bad(self " may not include " \
			(part[1] in whole ? path : part[1] "/"))
}
function theirs(path, part, name, dir) {
	split(path, part, "/")
	name = path
	sub(/.*\//, "", name)
	dir = part[1] "/"
	if (part[1] in rooms)
		ours(path)
	else if (((room, path) in never) || ((room, dir) in never))
		bad(self " may not include <" path ">")
	else if (name in only && index(FILENAME, only[name]) != 1)
		bad("only " only[name] " may include <" path ">")
}
FNR == 1 {
	files++
	n = split(FILENAME, at, "/")
	room = n == 2 ? substr(at[2], 1, length(at[2]) - 2) : at[2]
	self = n == 2 ? at[2] : room "/"
	delete whole
	for (key in may) {
		split(key, pair, SUBSEP)
		if (pair[1] == room && split(pair[2], part, "/") == 2)
			whole[part[1]] = 1
	}
	if (!(room in rooms) || n > 3)
		bad("no such room in tests/layers.sh")
}
/^[ \t]*#[ \t]*include[ \t]*"/ { split($0, q, "\""); ours(q[2]) }
/^[ \t]*#[ \t]*include[ \t]*</ { split($0, q, /[<>]/); theirs(q[2]) }
END {
	if (!files) {
		print "no sources"
		exit 1
	}
	exit wrong
}'
