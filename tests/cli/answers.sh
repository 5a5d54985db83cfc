#!/bin/sh
# SPDX-License-Identifier: MIT
#
# What is wrong with a file of answers is named by its line, and nothing of it
# is used.
. "$SRC/tests/program.sh"

LIST=$DATA/good/clinic.conf
HEAD='checklist clinic 3'

# wrong_line LINE MESSAGE: as the second line, a file's and standard input's
wrong_line()
{
	printf "$HEAD\\n$1\\n" >a.answers
	run assess -c "$LIST" a.answers
	says 3 "a.answers:2: error: $2"
	run assess -c "$LIST" - <a.answers
	says 3 "-:2: error: $2"
	[ ! -s out ] || wrong "shows what it made of it"
}

while IFS='|' read -r line message; do
	wrong_line "$line" "$message"
done <<'END'
setup.agee b40|no question 'setup.agee' (did you mean 'setup.age'?)
setup b40|no line begins with 'setup'
practise|no line begins with 'practise' (did you mean 'practice'?)
setup.age b41|'setup.age' has no option 'b41' (did you mean 'b40'?)
setup.age|'setup.age' is without an answer
setup.age # b40|'setup.age' is without an answer
setup.age b40 b18|there is too much on this line
setup.rule yes|'setup.rule' is only read out: it has no answer
setup.rule ?declined|'setup.rule' is only read out: it has no answer
mood.low ?dunno|'?dunno' is none of ?declined, ?not_sure and ?not_now
mood.hand ?declined|'mood.hand' takes no '?declined'
mood.nights two|'mood.nights' takes a whole number, not 'two'
mood.nights 1.5|'mood.nights' takes a whole number, not '1.5'
mood.nights 99999999999|'mood.nights' takes a whole number, not '99999999999'
mood.nights 8|'mood.nights': 8 is more than 7
mood.nights -1|'mood.nights': -1 is less than 0
change.signs none hot|'none' of 'change.signs' stands alone: no other answer beside it
change.signs hot hot|'hot' is given twice
change.signs hot cool|'change.signs' has no option 'cool'
change.last 2026-13|'change.last' takes a month, yyyy-mm, not '2026-13'
change.seen_on 2026-02-30|'change.seen_on' takes a day, yyyy-mm-dd, not '2026-02-30'
change.words fine|'change.words' takes a text in quotes
change.words "fine|a quote is not closed
change.words "fine\\"|a quote is not closed
change.words "fine" thanks|there is too much on this line
gate.paper policy|no gate 'paper' (did you mean 'papers'?)
gate.papers signed|no step 'signed'
topic|expected a topic
topic mod picked|no topic 'mod' (did you mean 'mood'?)
topic mood|expected 'picked' or 'not_now'
topic mood later|a topic is 'picked' or 'not_now', not 'later'
topic setup not_now|topic 'setup' is always gone through, so it cannot wait
step|expected a need
step talks you|no need 'talks' (did you mean 'talk'?)
step talk alone|a step is done together, by you or me, or not_now, not 'alone'
with talk|expected a service
with talk ""|expected a service
with talks x|no need 'talks' (did you mean 'talk'?)
yes talk|a line on paper is need:ID, info:ID or question:ID, not 'talk'
yes score:feeling|a line on paper is need:ID, info:ID or question:ID, not 'score:feeling'
yes info:for_al|no info 'for_al' (did you mean 'for_all'?)
yes need:|no need ''
yes need:talk hers everyone|a yes is for hers, file or next, not 'everyone'
proud|expected a text in quotes
proud getting here|'proud' takes a text in quotes
setup.age b4\0330|control characters in 'b40'
setup\302\233.age b40|control characters in 'setup.age'
setup.age b4\0|a NUL byte
setup.age b4\377|not UTF-8 text
checklist clinic 3|'checklist' is given twice (first on line 1)
END

# Which checklist they answer.
while IFS='|' read -r HEAD message; do
	printf '%s\nsetup.agee b40\n' "$HEAD" >a.answers
	run assess -c "$LIST" a.answers
	says 3 "a.answers:1: error: $message"
done <<'END'
# nothing|the line 'checklist ID VERSION' is missing
checklist clinic|write 'checklist ID VERSION'
checklist|write 'checklist ID VERSION'
checklist clinic three|a version is a whole number, not 'three'
checklist clinic -3|a version is a whole number, not '-3'
checklist other 3|these are answers to 'other', and the checklist is 'clinic'
END
HEAD='checklist clinic 2'
printf '%s\n' "$HEAD" >a.answers
run assess -c "$LIST" a.answers
says 3 "a.answers:1: error: these are answers to version 2, and the checklist is version 3"
HEAD='checklist clinic 3'

# All that is wrong, in one run.
cat >a.answers <<'END'
setup.age b41
setup.who alone
checklist clinic 2

setup.who other
gate.papers policy policies
gate.papers talked
topic home not_now
topic home picked
step talk you
step talk me
END
run assess -c "$LIST" a.answers
says 3 "a.answers:1: error: 'setup.age' has no option 'b41' (did you mean 'b40'?)" \
	"a.answers:3: error: these are answers to version 2, and the checklist is version 3" \
	"a.answers:5: error: 'setup.who' is answered twice (first on line 2)" \
	"a.answers:6: error: no step 'policies'" \
	"a.answers:7: error: gate 'papers' is given twice (first on line 6)" \
	"a.answers:9: error: topic 'home' is given twice (first on line 8)" \
	"a.answers:11: error: step 'talk' is given twice"

# What is no file of text at all; twice the room that there is.
mkdir directory
mkfifo fifo
: >empty
dd if=/dev/zero of=large bs=1024 count=2048 2>/dev/null
printf '\377\376c\0h\0' >utf16
while read -r name status message; do
	run assess -c "$LIST" "$name"
	says "$status" "$message"
done <<'END'
directory 3 directory:1: error: is a directory, not a file
fifo 3 fifo:1: error: is not a regular file
large 3 large:1: error: is larger than 1 MB
empty 3 empty:1: error: the line 'checklist ID VERSION' is missing
utf16 3 utf16:1: error: the line 'checklist ID VERSION' is missing
missing 4 signpost: cannot read 'missing': No such file or directory
END
run assess -c "$LIST" - <large
says 3 "-:1: error: is larger than 1 MB"
run assess -c "$LIST" - </dev/null
says 3 "-:1: error: the line 'checklist ID VERSION' is missing"
run assess -c "$LIST" - <directory
says 4 "signpost: cannot read '-': Is a directory"
run assess -c "$LIST" - <&-
says 4 "signpost: cannot read '-': Bad file descriptor"

# What looks odd, and is right: other ends of lines, a mark, no end of the last
# one, quotes in quotes, a pipe.
run assess -c "$LIST" "$DATA/assess/calm.answers"
says 0
mv out calm
cr=$(printf '\r')
{
	printf '\357\273\277'
	sed "s/\$/$cr/; s/\"six weeks .*/\"six \\\\\"weeks\\\\\" # on\"/" \
		"$DATA/assess/calm.answers"
	printf '\t # the end'
} >odd.answers
run assess -c "$LIST" odd.answers
says 0
cmp out calm || wrong "comes to something else"
cat odd.answers | {
	run assess -c "$LIST" -
	says 0
	exit $failed
} || failed=1

exit $failed
