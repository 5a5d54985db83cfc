#!/bin/sh
# SPDX-License-Identifier: MIT
#
# 'sheet' makes the papers of a check-in: as in data/sheet, which UPDATE=1
# writes anew.
. "$SRC/tests/program.sh"
rm -r "$XDG_CONFIG_HOME/signpost" # what is shipped, and no other

SERVICES=$SRC/checklists/services/example.conf
DEMO=$SRC/checklists/demo

# golden NAME WOMAN OPTION…
golden()
{
	name=$1 woman=$2
	shift 2
	run sheet -s "$SERVICES" "$@" "$DEMO/$woman.answers"
	says 0
	cp out got
	same got "$DATA/sheet/$name"
}

for woman in morag jodie wanda; do
	golden $woman-discreet.txt $woman
	golden $woman-full.txt $woman --level full
	golden $woman-worker.txt $woman --for worker
	golden $woman-next.txt $woman --for next
	golden $woman-discreet.html $woman --format html
	golden $woman-full.html $woman --format html --level full
	golden $woman-worker.html $woman --format html --for worker
	golden $woman-next.html $woman --format html --for next
done
golden morag-30.txt morag --width 30
golden morag-40.txt morag --width=40
golden morag-80.txt morag --width 80
golden morag-large.txt morag --large
golden morag-discreet.json morag --format json
golden policy.txt maxine --for policy
golden slip.txt maxine --for slip
golden meeting.txt maxine --for meeting

# No line is too wide, and all say that she is invented, and a draft.
for width in 30 40 61 80; do
	run sheet -s "$SERVICES" --width $width --level full "$DEMO/tamsin.answers"
	! LC_ALL=C.UTF-8 grep -E "^.{$((width + 1))}" out || wrong "too wide for $width"
	grep -q '^Practice: this woman is' out || wrong "does not say practice"
	grep -q '^A draft, not yet signed off' out || wrong "does not say draft"
done

# The words that may not stand on a discreet sheet stand on none of them; and
# what is private to a woman changes nothing.
sed -n '/^discreet = {/,/^}/p' "$SRC/checklists/wording.conf" |
	grep -o '"[^"]*"' | tr -d '"' >words
[ "$(grep -c '' words)" -gt 200 ] || wrong "where are the words?"
for answers in "$DEMO"/*.answers; do
	run sheet -s "$SERVICES" "$answers"
	says 0
	cp out discreet
	! grep -iwFf words discreet || wrong "$answers: that tells"
	private='^(sexual|pregnancy|safety|children)\.|^gate|^yes need|^yes question'
	private="$private|mood.(self_harm|safe_self|harm) |smear.(hard_more|look_out_more|cut_nurse) "
	private="$private|menopause.sex_signs |loss.tender |home.safe_there |safer.(who_injects|pick_up) "
	private="$private|likes.(contact_safe|avoid) "
	grep -vE "$private" "$answers" >ordinary
	for need in $(grep -B12 'private = true' "$SRC/checklists/womens-health.conf" |
		sed -n 's/.*need \([a-z_0-9]*\) {.*/\1/p'); do
		sed -i "/^step $need /d; /^with $need /d" ordinary
	done
	run sheet -s "$SERVICES" ordinary
	says 0
	cmp -s out discreet || {
		diff discreet out || :
		wrong "$answers: the sheet tells of something private"
	}
done

# Without words to hold it against, a service is not named at all.
mkdir -p "$XDG_CONFIG_HOME/signpost"
echo 'term { say = "x" instead = "y" level = "error" }' \
	>"$XDG_CONFIG_HOME/signpost/wording.conf"
run sheet -s "$SERVICES" "$DEMO/morag.answers"
! grep -q 'nurse' out || wrong "names one"
rm -r "$XDG_CONFIG_HOME/signpost"

# From standard input, and misused.
run sheet -s "$SERVICES" - <"$DEMO/morag.answers"
says 0
cp out got
same got "$DATA/sheet/morag-discreet.txt"
for words in '--width 29' '--width x' '--width 1001' '--for him' '--level all' \
	'--format pdf' 'a b'; do
	run sheet $words "$DEMO/morag.answers"
	ends 2
	[ ! -s out ] || wrong "prints something"
done
run sheet
ends 2
run sheet nobody.answers
ends 4

exit $failed
