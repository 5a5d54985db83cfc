#!/bin/sh
# SPDX-License-Identifier: MIT
#
# What cannot wait, in the women's health checklist: every condition, and the
# need that catches it. None of them fires on "prefer not to say", "not sure",
# "not now" or silence. And what was decided not to interrupt, does not.
. "$SRC/tests/program.sh"
rm -r "$XDG_CONFIG_HOME/signpost" # the shipped national services, no others

LIST=$SRC/checklists/womens-health.conf

who=alone

# found ANSWERS: "now chest_today" for each need, "info too_much" for each text
found()
{
	{
		echo checklist womens-health 1
		echo setup.nation scotland
		echo setup.age_band b35
		echo setup.who_is_here $who
		echo setup.can_anyone_hear no
		echo "$1" | tr ';' '\n' | sed 's/^ *//'
	} >her.answers
	run assess --format json -c "$LIST" her.answers
	says 0
	awk -F'"' '
		/^  "needs": \[/ { needs = 1 }
		/^  "infos": \[/ { needs = 0; infos = 1 }
		/^  \]/ { infos = 0 }
		infos && /^    "/ { print "info", $2 }
		!needs { next }
		/^      "id"/ { id = $4 }
		/^      "state"/ { state = $4 }
		/^      "urgency"/ { if (state == "found") print $4, id }
	' out >found
}

# The last answer of a row is what it hangs on: as given, and then unsaid.
n=0
while IFS='|' read -r what need answers; do
	[ -n "$what" ] || continue
	n=$((n + 1))
	need=$(echo $need)
	found "$answers"
	grep -q "^now $need\$" found || wrong "$what: $need does not come up"
	grep -q "^need $need {" "$LIST" || wrong "no need $need"
	last=${answers##*; }
	before=${answers%"$last"}
	name=$(echo $last | cut -d' ' -f1)
	for state in "$name ?declined" "$name ?not_sure" "$name ?not_now" ""; do
		found "$before $state"
		! grep '^now' found >nows ||
			wrong "$what: '$state' brings up $(cat nows)"
	done
done <<'END'
Chest pain, asked about|chest_today|body.signs chest; body.chest_now yes
Chest pain|chest_today|body.today chest_pain
Cannot breathe|chest_today|body.today breath
Signs of a stroke|emergency_today|body.today stroke
A fit|emergency_today|body.today fit
Throwing up blood|emergency_today|body.today blood_up
Suddenly confused|emergency_today|body.today muddled
Yellow, and confused|emergency_today|body.today yellow muddled
A hot, swollen, painful calf|seen_today|body.today calf
A hot, red, spreading sore or lump|seen_today|body.today spreading
Sore wee with fever or back pain|seen_today|body.today wee_back
Bleeding, a pad an hour or faint|bleeding_today|menopause.period_now heavy; menopause.soaking yes
The same, after a year without|bleeding_today|menopause.period_now stopped; menopause.soaking yes
The same, with something that stops them|bleeding_today|menopause.period_now stops_them; menopause.soaking yes
Low pain and a fever|fever_today|sexual.leave_ok yes; sexual.symptoms tummy fever
The same, wanting no check-up|fever_today|sexual.leave_ok yes; sexual.sti no; sexual.symptoms fever
HIV, within three days|pep_today|sexual.leave_ok yes; sexual.pep yes
Sex, within five days|ec_today|sexual.leave_ok yes; sexual.ec yes
Pregnant: bleeding|preg_today|pregnancy.leave_ok yes; pregnancy.preg yes; pregnancy.signs bleeding
Pregnant: bad tummy pain|preg_today|pregnancy.leave_ok yes; pregnancy.preg yes; pregnancy.signs tummy
Pregnant: pain one side or shoulder|preg_today|pregnancy.leave_ok yes; pregnancy.preg yes; pregnancy.signs shoulder
Pregnant: waters|preg_today|pregnancy.leave_ok yes; pregnancy.preg yes; pregnancy.signs waters
Pregnant: less movement|preg_today|pregnancy.leave_ok yes; pregnancy.preg yes; pregnancy.signs moving
Pregnant: headache and blurred sight|preg_today|pregnancy.leave_ok yes; pregnancy.preg yes; pregnancy.signs sight
Not sure if pregnant: bleeding|preg_today|pregnancy.leave_ok yes; pregnancy.preg ?not_sure; pregnancy.signs bleeding
Pregnant: a fit|preg_999|pregnancy.leave_ok yes; pregnancy.preg maybe; pregnancy.signs fit
Pregnant: thoughts of ending her life|life_today|pregnancy.leave_ok yes; pregnancy.preg yes; pregnancy.for_you dark
Pregnant, and someone hurts her|safe_today|pregnancy.leave_ok yes; pregnancy.preg yes; pregnancy.for_you hurt
Pregnant, and hit lately|safe_today|pregnancy.leave_ok yes; pregnancy.preg yes; safety.leave_ok yes; safety.scared yes; safety.lately hit
Ending her life: today|life_today|mood.safe_self today
Ending her life: now and then|life_gently|mood.safe_self now_and_then
No sleep for days, and strange beliefs|sleepless_today|mood.sleep none; mood.voices yes
Thoughts of harming herself or another|harm_today|mood.harm yes
Scared to go home|safe_today|safety.leave_ok yes; safety.scared yes; safety.lately home
A weapon|safe_today|safety.leave_ok yes; safety.scared yes; safety.lately weapon
Threats to kill|safe_today|safety.leave_ok yes; safety.scared yes; safety.lately kill
Hands round her neck|safe_today|safety.leave_ok yes; safety.what neck; safety.lately neck
Hit lately|safe_today|safety.leave_ok yes; safety.what hits; safety.lately hit
Getting worse|safe_today|safety.leave_ok yes; safety.scared yes; safety.lately worse
She says that she is in danger|safe_today|safety.leave_ok yes; safety.scared yes; safety.lately danger
A child or someone else hurt|others_today|safety.leave_ok yes; safety.scared yes; safety.lately others
Taken abroad, or married against her will|away_today|safety.leave_ok yes; safety.what honour; safety.lately abroad
Without drink: fits|drink_today|safer.drinking fits
Without drink: confusion|drink_today|safer.drinking muddled
Without drink: seeing things|drink_today|safer.drinking seeing
Nowhere to sleep tonight|bed_tonight|home.sleep_where outside; home.tonight no
The same, on somebody's sofa|bed_tonight|home.sleep_where sofa; home.tonight no
The same, and not saying where|bed_tonight|home.sleep_where ?declined; home.tonight no
END
[ $n -eq 48 ] || wrong "$n conditions, and not 48"

# All needs that cannot wait are in the table above.
for id in $(awk '/^need / { id = $2 } /urgency = "now"/ { print id }' "$LIST")
do
	grep -q "^[^|]*|$id|" "$SRC/tests/cli/now.sh" ||
		wrong "nothing above brings up $id"
done

# Decided: in words, soon or offered next, and without an interruption.
while IFS='|' read -r what shown answers; do
	[ -n "$what" ] || continue
	found "$answers"
	grep -q "^$shown\$" found || wrong "$what: $shown is not shown"
	! grep '^now' found >nows || wrong "$what: interrupts with $(cat nows)"
done <<'END'
Menopause that she can't cope with|info too_much|menopause.signs words; menopause.bother cant_cope
A bad chest, and not today|soon chest_soon|body.signs chest; body.chest_now no
Yellow, and clear in her head|soon yellow_soon|body.today yellow
Sexual violence, lately|soon after_assault|sexual.leave_ok yes; sexual.sv recent
Thoughts in the past|info past_thoughts|mood.safe_self past
Abuse, long ago|soon da_help|safety.leave_ok yes; safety.what hits neck; safety.lately none_of_these; safety.wanted help
Abuse, and she won't say when|soon da_open|safety.leave_ok yes; safety.what neck; safety.lately ?declined
Pregnant, and abuse long ago|soon da_open|pregnancy.leave_ok yes; pregnancy.preg yes; safety.leave_ok yes; safety.what hits; safety.lately none_of_these
Not safe where she sleeps|soon not_safe_there|home.sleep_where own; home.safe_there no
Shakes and sweats without a drink|soon drink_soon|safer.drinking shakes sweats
Grief|soon grief|loss.what died
A child taken|soon custody_loss|loss.tender removed
An overdose within the month|soon after_overdose|loss.what overdose_mine; loss.overdose_lately yes
Out of prison|soon release_plan|loss.what release
A worry about her child|soon child_worry|children.mum with_me; gate.family policy easy talked signed; children.helps worry
No home, but a bed tonight|soon home_help|home.sleep_where outside; home.tonight yes
END

# Somebody can hear: nothing private interrupts, whatever was said.
who=other
found 'mood.safe_self today; safety.leave_ok yes; safety.scared yes; safety.lately hit; sexual.leave_ok yes; sexual.ec yes; body.today calf'
echo now seen_today >wanted
grep '^now' found | cmp -s - wanted || wrong "overheard: $(cat found)"

exit $failed
