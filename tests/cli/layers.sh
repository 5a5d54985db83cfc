#!/bin/sh
# SPDX-License-Identifier: MIT
#
# tests/layers.sh says no, by file and line, to all that it should, and to
# nothing else.
set -u

failed=0

# layers NAME.c INCLUDE: what it has to say of a file with that on line 2.
layers()
{
	rm -rf src
	mkdir -p "$(dirname "src/$1")"
	printf '/* one */\n#include %s\n' "$2" >"src/$1"
	sh "$SRC/tests/layers.sh" .
}

no()
{
	said=$(layers "$1" "$2")
	if [ $? -eq 0 ] || [ "$said" != "src/$1:$3" ]; then
		echo "$1 with $2: expected: src/$1:$3"
		echo "and it said: $said"
		failed=1
	fi
}

yes()
{
	if ! said=$(layers "$1" "$2") || [ -n "$said" ]; then
		echo "$1 with $2: it said: $said"
		failed=1
	fi
}

no model/wizard.c '"ui/ui.h"' '2: model/ may not include ui/'
no model/wizard.h '"load/conf.h"' '2: model/ may not include load/'
no base/arena.c '"model/rule.h"' '2: base/ may not include model/'
no term/canvas.c '"model/rule.h"' '2: term/ may not include model/'
no load/conf.c '"report/doc.h"' '2: load/ may not include report/'
no keep/note.c '"load/conf.h"' '2: keep/ may not include load/'
no report/doc.c '"keep/note.h"' '2: report/ may not include keep/'
no exchange/csv.c '"load/conf.h"' '2: exchange/ may not include load/'
no ui/ui.c '"term/term.h"' '2: ui/ may not include term/term.h'
no ui/ui.c '"plain/plain.h"' '2: ui/ may not include plain/'
no ui/ui.c '"cmd/cmd.h"' '2: ui/ may not include cmd/'
no plain/plain.c '"term/term.h"' '2: plain/ may not include term/term.h'
no plain/plain.c '"cmd/cmd.h"' '2: plain/ may not include cmd/'
no model/rule.c '<load/conf.h>' '2: model/ may not include load/'
yes model/rule.c '"base/arena.h"'
yes load/conf.c '"model/rule.h"'
yes ui/ui.c '"term/canvas.h"'
yes ui/ui.c '"term/key.h"'
yes plain/plain.c '"report/doc.h"'
yes plain/plain.c '"ui/view.h"'
yes cmd/start.c '"term/term.h"'
yes main.c '"cmd/start.h"'

no cmd/check.c '<confuse.h>' '2: only src/load/ may include <confuse.h>'
no load/conf.c '<sodium.h>' '2: only src/keep/ may include <sodium.h>'
no load/conf.c '<jansson.h>' '2: only src/exchange/ may include <jansson.h>'
no term/key.c '<curses.h>' '2: only src/term/term.c may include <curses.h>'
no ui/ui.c '<ncursesw/ncurses.h>' \
	'2: only src/term/term.c may include <ncursesw/ncurses.h>'
yes load/conf.c '<confuse.h>'
yes keep/note.c '<sodium.h>'
yes exchange/json.c '<jansson.h>'
yes term/term.c '<curses.h>'

for header in unistd.h fcntl.h time.h sys/mman.h; do
	no model/rule.c "<$header>" "2: model/ may not include <$header>"
	yes base/date.c "<$header>"
done
yes model/rule.c '<stdio.h>'

no base/arena.c '"buf.h"' '2: "buf.h" is not of the form "room/name.h"'
no base/arena.c '"../base/buf.h"' \
	'2: "../base/buf.h" is not of the form "room/name.h"'
no attic/old.c '<stdio.h>' '1: no such room in tests/layers.sh'
no base/deep/old.c '<stdio.h>' '1: no such room in tests/layers.sh'

rm -rf src
mkdir src
if sh "$SRC/tests/layers.sh" . >/dev/null; then
	echo "a tree without sources passed"
	failed=1
fi
exit $failed
