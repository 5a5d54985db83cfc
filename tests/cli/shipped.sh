#!/bin/sh
# SPDX-License-Identifier: MIT
#
# The checklists that are shipped: proved, without a warning, in the time that
# they promise; and true to her nation and her age.
. "$SRC/tests/program.sh"
rm -r "$XDG_CONFIG_HOME/signpost" # the shipped words and services, no others

SERVICES=$SRC/checklists/services/example.conf
LIST=$SRC/checklists/womens-health.conf

# Every question can be reached, every need can come up and can stay away, and
# somebody answers it.
for name in womens-health short scored-example; do
	run check --strict --prove -s "$SERVICES" "$SRC/checklists/$name.conf"
	says 0
	cat out
done
run check --prove -s "$SERVICES" "$SRC/checklists/short.conf"
longest=$(sed -n 's/.*the shortest walk takes .* minutes, the longest //p' out)
[ "${longest:-99}" -le 10 ] || wrong "takes longer than ten minutes"

# found NATION AGE ANSWERS: what comes up, as "soon:smear_due"
found()
{
	{
		echo checklist womens-health 1
		echo setup.nation "$1"
		echo setup.age_band "$2"
		echo setup.who_is_here alone
		echo setup.can_anyone_hear no
		echo "$3" | tr ';' '\n' | sed 's/^ *//'
	} >her.answers
	run assess --format json -c "$LIST" her.answers
	says 0
	awk -F'"' '
		/^  "needs": \[/ { needs = 1 }
		/^  "infos": \[/ { needs = 0; infos = 1 }
		/^  \]/ { infos = 0 }
		infos && /^    "/ { print "info:" $2 }
		!needs { next }
		/^      "id"/ { id = $4 }
		/^      "state"/ { state = $4 }
		/^      "urgency"/ { if (state == "found") print $4 ":" id }
	' out >found
}

# Nation, age, what she said; and what has to come up or, with a dash before
# it, must not. Nobody is told that she is due: only that she may be.
n=0
while IFS='|' read -r nation age answers wanted; do
	[ -n "$nation" ] || continue
	n=$((n + 1))
	found "$nation" "$age" "smear.smear_ok yes; $answers"
	for one in $wanted; do
		case $one in
		-*) ! grep -q ":${one#-}\$" found ||
			wrong "$nation $age '$answers': ${one#-} comes up" ;;
		*) grep -qx "$one" found ||
			wrong "$nation $age '$answers': $one does not come up" ;;
		esac
	done
done <<'END'
england|b25|smear.last never|soon:smear_due info:smear_england -smear_ask
england|b25|smear.last within_3|-smear_due -smear_ask
england|b25|smear.last from_3_to_5|when:smear_ask -smear_due
england|b60|smear.last over_5|soon:smear_due
scotland|b35|smear.last from_3_to_5|when:smear_ask -smear_due info:smear_scotland
scotland|b35|smear.last over_5|soon:smear_due
wales|b45|smear.last from_3_to_5|when:smear_ask -smear_due info:smear_wales
ni|b25|smear.last from_3_to_5|soon:smear_due -smear_ask info:smear_ni
ni|b45|smear.last from_3_to_5|soon:smear_due
ni|b50|smear.last from_3_to_5|when:smear_ask -smear_due
ni|b50|smear.last over_5|soon:smear_due
?declined|b35|smear.last from_3_to_5|when:smear_ask -smear_due info:smear_any
?declined|b35|smear.last over_5|soon:smear_due
scotland|?declined|smear.last never|when:smear_ask -smear_due info:smear_any
ni|?declined|smear.last from_3_to_5|when:smear_ask -smear_due
england|b25|smear.last ?not_sure|when:smear_ask -smear_due
england|b25|smear.last ?declined|-smear_ask -smear_due
england|b25|smear.last dont_want; smear.hard hurts|-smear_due -smear_ask -smear_easier
england|b40|smear.last womb_out; smear.has_cervix no|-smear_ask -smear_due -smear_england
england|b40|smear.last womb_out; smear.has_cervix ?not_sure|when:smear_ask -smear_due
england|b40|menopause.period_now removed; menopause.removed womb cervix; smear.last never|-smear_due -smear_ask -smear_england
england|b18|smear.last never; smear.look_out none_of_these|-smear_due info:smear_young -smear_england
wales|b65|smear.last never; smear.look_out none_of_these|-smear_due info:smear_older -smear_wales
england|b50|body.bowel not_yet|when:bowel_kit info:bowel_test
england|b45|body.bowel not_yet|-bowel_kit -bowel_test
ni|b50|body.bowel not_yet|-bowel_kit -bowel_test
ni|b60|body.bowel never_came|when:bowel_kit
?declined|b50|body.bowel not_yet|-bowel_kit
scotland|b71|body.bowel not_yet|when:bowel_kit
scotland|b75|body.bowel not_yet|-bowel_kit
scotland|?declined|body.bowel not_yet|-bowel_kit
england|b50|smear.breast no_change|info:breast_screening
england|b45|smear.breast no_change|-breast_screening -breast_over_70
england|b65|smear.breast no_change|info:breast_screening -breast_over_70
england|b71|smear.breast no_change|info:breast_over_70 -breast_screening
england|?declined|smear.breast lump|soon:breast_check -breast_screening
england|b40|body.signs tired|when:health_check
england|b35|body.signs tired|-health_check
england|b75|body.signs tired|-health_check
scotland|b45|body.signs tired|-health_check
england|?declined|body.signs tired|-health_check
england|b40|menopause.period_now changing|soon:menopause_early info:menopause_before_45
england|b35|menopause.signs hot_flushes|soon:menopause_early
england|b45|menopause.period_now changing; menopause.signs hot_flushes|-menopause_early info:menopause_test
england|?declined|menopause.period_now changing; menopause.signs hot_flushes|-menopause_early -menopause_test -menopause_before_45
england|b18|menopause.signs head worn_out night_sweats; menopause.bother most_days|soon:hormones_talk -menopause_talk -menopause_early -menopause_help
england|b45|menopause.signs head; menopause.bother some_days|soon:menopause_talk
england|?declined|menopause.signs head; menopause.bother some_days|soon:menopause_talk
england|b45|menopause.signs head; menopause.bother not_much|when:menopause_when -menopause_talk
england|b45|menopause.signs still_here; menopause.bother most_days|-menopause_talk -menopause_when
england|b55|menopause.period_now stopped; menopause.last over_year; menopause.bled_since yes|soon:bleeding_after
england|b45|menopause.period_now stops_them; menopause.last over_year; menopause.bled_since yes|-bleeding_after
england|b25|menopause.period_now stopped; menopause.last months_1_3|soon:test_first
england|b60|menopause.period_now stopped; menopause.last months_3_12|-test_first
england|b25|pregnancy.leave_ok yes; pregnancy.preg yes; pregnancy.feel dont_want|soon:abortion_choice info:abortion_gb -midwife
ni|b25|pregnancy.leave_ok yes; pregnancy.preg yes; pregnancy.feel mixed|soon:choices_talk soon:midwife info:abortion_ask -abortion_gb
?declined|b25|pregnancy.leave_ok yes; pregnancy.preg yes; pregnancy.feel scared|soon:choices_talk info:abortion_ask
scotland|b25|pregnancy.leave_ok yes; pregnancy.preg yes; pregnancy.feel pleased|soon:midwife -choices_talk -abortion_choice
england|b25|sexual.leave_ok yes; sexual.bbv never|soon:bbv_check info:hepc_home
scotland|b25|sexual.leave_ok yes; sexual.bbv never|soon:bbv_check -hepc_home
END
[ $n -eq 60 ] || wrong "$n rows, and not 60"

# Age declined: every topic is there. Under 18: it goes no further.
found scotland '?declined' ''
! grep -q '"hidden"' out || wrong "a topic is hidden where she would not say"
found scotland u18 'body.signs tired; mood.hand yes; welcome.understood yes'
printf '%s\n' soon:young_worker info:ask_us >wanted
cmp -s wanted found || wrong "under 18: $(cat found)"

# No smear is ever due on a day.
! grep -iE '(is|are) (over)?due' "$LIST" || wrong "somebody is due"

exit $failed
