#!/bin/sh
# SPDX-License-Identifier: MIT
#
# 'pot' writes all that a checklist has to translate; and the translations that
# ship are as 'make update-po' leaves them.
. "$SRC/tests/program.sh"

cat >tea.conf <<'END'
id = "tea"
version = 2
title = "Tea"
topic a {
	title = "A"
	# What is no business of theirs.
	# TRANSLATORS: a cup, not the
	# plant
	question b {
		ask = "C \"d\"?\ne"
		type = "choice"
		# TRANSLATORS: of tea
		option f { label = "F" }
		option g { label = "G" }
	}
}
END
cat >wanted.pot <<'END'

#. Said when it comes up; it may be on her paper.
#: tea.conf:3
msgctxt "title"
msgid "Tea"
msgstr ""

#. To choose or to tick: short.
#: tea.conf:5
msgctxt "a/title"
msgid "A"
msgstr ""

#. TRANSLATORS: a cup, not the
#. plant
#. Said to her, or read by her.
#. At most 90 columns.
#: tea.conf:10
msgctxt "a/b/ask"
msgid ""
"C \"d\"?\n"
"e"
msgstr ""

#. TRANSLATORS: of tea
#. To choose or to tick: short.
#. At most 34 columns.
#: tea.conf:13
msgctxt "a/b/f/label"
msgid "F"
msgstr ""

#. To choose or to tick: short.
#. At most 34 columns.
#: tea.conf:14
msgctxt "a/b/g/label"
msgid "G"
msgstr ""
END
run pot tea.conf
says 0
sed 1,13d out >got
same got wanted.pot
grep -q '^"Project-Id-Version: tea 2\\n"' out || wrong "no version in it"
cp out tea.pot
asked="msgfmt tea.pot"
msgfmt --check-format -o tea.mo tea.pot 2>out >err || wrong "it is not well made"

# All texts of a checklist are in it, each once.
run pot "$SRC/checklists/womens-health.conf"
says 0
grep '^msgctxt' out | sort | uniq -d >twice
[ ! -s twice ] || wrong "twice: $(cat twice)"

run pot nowhere.conf
ends 4
run pot
ends 2

# The rest is nobody's business but ours: what ships.
asked="make update-po"
BUILD=$BUILD sh "$SRC/locale/po.sh" check >out 2>err || wrong "would change"
for po in "$SRC"/locale/*/*.po; do
	asked="msgfmt $po"
	msgfmt --check -o mo "$po" >out 2>err ||
		wrong "is wrong"
	sed '/^$/q' "$po" | grep -q '^"Reviewed-by: ' || wrong "no Reviewed-by"
	run check "$po"
	says 0
	[ -e "$SRC/locale/signpost/${po##*/}" ] || wrong "no program in ${po##*/}"
done
exit $failed
