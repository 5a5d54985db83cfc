#!/bin/sh
# SPDX-License-Identifier: MIT
#
# 'check' reads translations: what must not ship is an error, by line, and how
# much of it is done stands in a table by topic.
. "$SRC/tests/program.sh"

mkdir tea signpost
cat >tea.conf <<'END'
id = "tea"
version = 1
title = "Tea"
topic talk {
	title = "A talk"
	question how {
		ask = "How are you?"
		type = "choice"
		option well { label = "Well" }
		option tired { label = "Tired" }
		option other { label = "Something else" }
	}
}
need calf {
	when = "talk.how == tired"
	urgency = "now"
	title = "A doctor, today"
	do = { "Ring 999 together" }
	tags = { "urgent_care" }
}
END

header()
{
	cat <<END
# Polish.
# DRAFT: awaiting review by a woman who speaks it.
msgid ""
msgstr ""
"Language: $1\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 ? 1 : 2);\n"
"Reviewed-by: ${2-}\n"

END
}

{
	header pl
	cat <<'END'
msgctxt "talk/how/ask"
msgid "How are you?"
msgstr "Jak się masz?"

#, fuzzy
msgctxt "talk/how/well/label"
msgid "Well"
msgstr "Dobrze"

msgctxt "talk/how/tired/label"
msgid "Tired"
msgstr "Zmęczona, i to już od bardzo dawna, niestety"

msgctxt "talk/how/other/label"
msgid "Something other"
msgstr "Coś innego"

msgctxt "talk/how/gone/label"
msgid "Gone"
msgstr "Nie ma"

msgctxt "need:calf/do/1"
msgid "Ring 999 together"
msgstr "Zadzwońcie razem pod 112"

END
	printf 'msgctxt "title"\nmsgid "Tea"\nmsgstr "\342\200\256Herbata"\n'
} >tea/pl.po
run check tea/pl.po
says 3 "tea/pl.po:16: error: it is marked fuzzy, so nobody sees it" \
	"tea/pl.po:20: warning: talk/how/tired/label: 44 columns long, more than 34" \
	"tea/pl.po:24: warning: in the checklist 'talk/how/other/label' is another text now" \
	"tea/pl.po:28: warning: the checklist has no 'talk/how/gone/label'" \
	"tea/pl.po:32: error: no number but 999 in 'do'" \
	"tea/pl.po:36: error: signs that turn the direction of writing, or control characters"
cat >table <<'END'
tea/pl.po: Polski, a draft
                   texts  done missing fuzzy
  the rest             1     1       0     0  100 %
  talk                 5     2       2     1   40 %
  needs                2     1       1     0   50 %
tea/pl.po: 4 of 8 texts (50 %): 3 errors, 3 warnings
END
cmp -s table out || wrong "is another table"

# It can lie anywhere, if it is said what it is of.
mkdir elsewhere
cp tea/pl.po elsewhere/pl.po
run check elsewhere/pl.po
says 3 "elsewhere/pl.po:1: error: no checklist 'elsewhere' was found: name its file with '-c'"
run check -c tea.conf elsewhere/pl.po
ends 3
grep -q '^elsewhere/pl.po: 4 of 8 texts' out || wrong "is another number"

# The program's: printf, plurals, keys, and words that wound in the source.
{
	header pl
	cat <<'END'
#, c-format
msgid "%d of %s"
msgstr "%s z %d"

#, c-format
msgid "%d for %s"
msgstr "%2$s: %1$d"

#, c-format
msgid "%d thing"
msgid_plural "%d things"
msgstr[0] "jedna rzecz"
msgstr[1] "%d rzeczy"
msgstr[2] "%d rzeczy"

#, c-format
msgid "%d day"
msgid_plural "%d days"
msgstr[0] "%d dzień"
msgstr[1] "dni"

msgid "Press a."
msgstr "Naciśnij z."

msgid "Help for a drug user"
msgstr "Pomoc"
END
} >signpost/pl.po
run check signpost/pl.po
says 3 "signpost/pl.po:11: error: what printf puts in is not the same as in the source" \
	"signpost/pl.po:26: error: what printf puts in is not the same as in the source" \
	"signpost/pl.po:26: error: it has not as many forms as 'Plural-Forms' in the header says" \
	"signpost/pl.po:31: error: the key 'a' is not in it: keys are not translated" \
	"signpost/pl.po:34: error: the source: say 'woman who uses drugs' rather than 'drug user'"

# The header: whose it is, and who has looked at it.
header pl >tea/pl.po
run check tea/pl.po
says 0
header cy >tea/pl.po
run check tea/pl.po
says 3 "tea/pl.po:3: error: the header says language 'cy', and the file's name 'pl'"
header pl Ewa >tea/pl.po
run check tea/pl.po
says 0 "tea/pl.po:3: warning: it is reviewed, and a comment still says '# DRAFT'"
header pl | sed /DRAFT/d >tea/pl.po
run check tea/pl.po
says 3 "tea/pl.po:2: error: nobody is named in 'Reviewed-by', and no comment says '# DRAFT'"
header pl Ewa | sed -e /DRAFT/d -e s/UTF-8/ISO-8859-2/ >tea/pl.po
run check tea/pl.po
says 3 "tea/pl.po:2: error: the header does not say 'charset=UTF-8'"
head -n 1 out | grep -qx 'tea/pl.po: Polski, reviewed by Ewa' || wrong "does not name her"

# What is no translation at all.
for text in 'hello' 'msgid hello' 'msgid "a' 'msgid "\z"' 'msgid "a" b'; do
	printf '%s\nmsgstr ""\n' "$text" >tea/pl.po
	run check tea/pl.po
	ends 3
	grep -q '^tea/pl.po:1: error: ' err || wrong "does not say where"
done
: >tea/pl.po
run check tea/pl.po
ends 3
run check tea/cy.po
ends 4
exit $failed
