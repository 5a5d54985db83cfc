#!/bin/sh
# SPDX-License-Identifier: MIT
#
# What comes up for each of the invented women, and which services: line by
# line as in data/demo/NAME.txt, where every line says why it is right. All of
# them together reach whatever cannot wait, and every topic.
. "$SRC/tests/program.sh"

LIST=$SRC/checklists/womens-health.conf
SERVICES=$SRC/checklists/services/example.conf
rm -r "$XDG_CONFIG_HOME/signpost" # the shipped national services, no others

# "now life_today: samaritans, shout": what was found, from the JSON.
found()
{
	awk -F'"' '
		function add(word) {
			services = services (services ? ", " : " ") word
		}
		/^  "needs": \[/ { needs = 1 }
		/^  "infos": \[/ { needs = 0 }
		!needs { next }
		/^      "id"/ { id = $4; services = "" }
		/^      "state"/ { state = $4 }
		/^      "urgency"/ { urgency = $4 }
		/^      "services"/ { listing = 1 }
		/^      "left_out"/ { listing = 0 }
		listing && /^          "id"/ { add($4) }
		/^      "gap": true/ { add("a gap") }
		/^    }/ { if (state == "found") print urgency " " id ":" services }
	' "$1"
}

women=0
: >all
for answers in "$SRC"/checklists/demo/*.answers; do
	name=${answers##*/}
	name=${name%.answers}
	women=$((women + 1))
	run assess --format json -c "$LIST" -s "$SERVICES" "$answers"
	says 0
	found out >"$name"
	cat "$name" >>all
	wanted=$DATA/demo/$name.txt
	grep -v '^[ #]' "$wanted" | grep . >"$name.wanted"
	cmp -s "$name" "$name.wanted" || {
		diff -u "$name.wanted" "$name" || :
		wrong "$name: not as in $wanted"
	}
	# A sentence below each line says why.
	awk 'function check() {
			if (line && text !~ /^ +[A-Z].*\.$/) {
				print line
				bad = 1
			}
		}
		/^[a-z]/ { check(); line = $0; text = "" }
		/^ / { text = text $0 }
		END { check(); exit bad }' "$wanted" ||
		wrong "$name: that does not say why it is right"
	grep -q '^# What to notice\.' "$answers" || wrong "$name: nothing to notice"
	grep -q '^# To talk about\.' "$answers" || wrong "$name: nothing to talk about"
	grep -q '^practice$' "$answers" || wrong "$name: does not say that she is invented"
done
[ $women = 12 ] || wrong "$women women, and not twelve"

# Every need that cannot wait comes up for one of them; and there is a gap.
for id in $(awk '/^need / { id = $2 } /urgency = "now"/ { print id }' "$LIST")
do
	grep -q "^now $id:" all || wrong "$id comes up for none of them"
done
grep -q 'a gap$' all || wrong "none of them meets a gap"

# Every topic is talked about by one of them.
cat "$SRC"/checklists/demo/*.answers >said
for topic in $(awk '/^topic / { print $2 }' "$LIST"); do
	grep -q "^$topic\." said || wrong "nobody talks about $topic"
done
for word in 'gate.family ' 'likes.language *polish' 'likes.worker *man$' \
	'likes.worker *same_'; do
	grep -q "^$word" said || wrong "nobody says $word"
done

exit $failed
