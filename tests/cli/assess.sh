#!/bin/sh
# SPDX-License-Identifier: MIT
#
# 'assess' says what answers come to, for people and for programs: as in
# data/assess/*.txt and *.json, which UPDATE=1 writes anew.
. "$SRC/tests/program.sh"

LIST=$DATA/good/clinic.conf

# both NAME ANSWERS: what they come to, in both formats, in NAME.txt and .json
both()
{
	run assess -c "$LIST" "$2"
	says 0
	cp out "$1.txt"
	run assess -c "$LIST" --format json "$2"
	says 0
	cp out "$1.json"
}

# What comes of `sed SCRIPT` of calm.answers, while nobody can hear or not.
variant()
{
	sed "$2" "$DATA/assess/calm.answers" >"$1.answers"
	both "$1" "$1.answers"
}

for answers in "$DATA"/assess/*.answers; do
	name=${answers##*/}
	name=${name%.answers}
	both "$name" "$answers"
	same "$name.txt" "$DATA/assess/$name.txt"
	same "$name.json" "$DATA/assess/$name.json"
	! grep -E '^.{77}' "$name.txt" || wrong "a line is too long"
done

# The same answers as text are the default, and from standard input.
run assess --checklist="$LIST" - <"$DATA/assess/calm.answers"
says 0
cmp out calm.txt || wrong "is to come to the same from standard input"

# While somebody can hear, private things are nowhere, and nothing that was
# said of them shows.
! grep -E 'leave_safely|words_hurt|ending|hurt_too|quiet|in private|inside|worst|fear|Feeling' \
	overheard.txt overheard.json || wrong "something private shows"
other='s/^setup.who .*/setup.who other/'
variant heard "$other; s/^safe.hurt .*/safe.hurt nobody/; s/^\(safe.fear\).*/\1 no/
	s/^mood.worst .*/mood.worst ?not_now/; s/^safe.now .*/topic safe not_now/"
cmp heard.txt overheard.txt || wrong "a private answer shows"
cmp heard.json overheard.json || wrong "a private answer shows"

# With nobody there to hear, another private answer changes nothing ordinary.
ordinary()
{
	awk '/^    {/ { need = "" } { need = need $0 "\n" }
		/^    }/ { if (need !~ /"private": true/) printf "%s", need; need = "" }
		END { printf "%s", need }' "$1" | tr -d ,
}
variant other 's/^safe.hurt .*/safe.hurt hands/; s/^safe.now .*/safe.now yes/'
! cmp -s calm.json other.json || wrong "no private answer counts"
ordinary calm.json >wanted
ordinary other.json >out
cmp wanted out || wrong "a private answer changes something ordinary"

# What she declined in a private topic leaves no mark.
variant declined '/^safe/d; s/^mood.worst .*/safe.hurt ?declined/'
variant unasked '/^safe/d; /^mood.worst/d'
cmp declined.txt unasked.txt || wrong "a private 'declined' leaves a mark"
cmp declined.json unasked.json || wrong "a private 'declined' leaves a mark"

# A private sum says nothing to services for what is not private.
cat >sum.conf <<'END'
id = "sum" version = 1 title = "Sum"
topic t { title = "T"
	question low { ask = "Low?" type = "choice"
		option yes { label = "Yes" score = 1 } } }
score quiet { private = true of = { "t.low" } }
need talk { when = "t.low == yes" urgency = "when" title = "Talk"
	tags = { "talk" } }
wish woman { when = "score(quiet) >= 1" want = "female_worker" }
END
cat >talk.conf <<'END'
service { id = "talk" name = "Talk" tags = { "talk" } nations = { "uk" }
	phone = { "07700 900001" } offers = { "female_worker" } }
END
printf 'checklist sum 1\nt.low yes\n' >sum.answers
run assess -c sum.conf -s talk.conf sum.answers
says 0
grep -q 07700 out || wrong "is to find the service"
! grep -q 'a woman' out || wrong "a private sum shows"
sed -i 's/private = true //' sum.conf
run assess -c sum.conf -s talk.conf sum.answers
grep -q 'a woman' out || wrong "is to look for what she asked for"

exit $failed
