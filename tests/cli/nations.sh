#!/bin/sh
# SPDX-License-Identifier: MIT
#
# The national services that ship: who answers in which nation, that no line
# crosses a border, and the numbers that must never be given.
. "$SRC/tests/program.sh"

national=$SRC/checklists/services/uk-national.conf

# found NATION TAG ID…: these, in this order
found()
{
	nation=$1 tag=$2
	shift 2
	run services find --nation "$nation" --tag "$tag" -s "$national" \
		--format json
	says 0
	sed -n '/"left_out"/q; s/^ *"id": "\(.*\)",$/\1/p' out >ids
	printf '%s\n' "$@" >wanted
	diff wanted ids || wrong "is to find: $*"
}

found england emergency emergency-999
found england urgent_care urgent-care-england emergency-999
found england crisis mental-health-111-england samaritans shout
found england da national-domestic-abuse-helpline womens-aid-directory
found england sexual_violence rape-crisis-england-wales \
	sarc-finder-england my-body-back-london

found scotland emergency emergency-999
found scotland urgent_care urgent-care-scotland emergency-999
found scotland crisis mental-health-111-scotland samaritans shout
found scotland da scotland-domestic-abuse-helpline
found scotland sexual_violence rape-crisis-scotland \
	my-body-back-glasgow my-body-back-london

found wales emergency emergency-999
found wales urgent_care urgent-care-wales emergency-999
found wales crisis mental-health-111-wales samaritans-welsh samaritans shout
found wales da live-fear-free
found wales sexual_violence live-fear-free rape-crisis-england-wales \
	my-body-back-london

found ni emergency emergency-999
found ni urgent_care urgent-care-ni emergency-999
found ni crisis lifeline-ni samaritans shout
found ni da domestic-sexual-abuse-helpline-ni
found ni sexual_violence domestic-sexual-abuse-helpline-ni \
	the-rowan-ni my-body-back-london

# Where the nation is not known, only what is there for all four.
run services find --tag urgent_care -s "$national" --format json
says 0
sed -n '/"left_out"/q; s/^ *"id": "\(.*\)",$/\1/p' out >ids
echo emergency-999 >wanted
diff wanted ids || wrong "is to find 999 alone"

# Nobody is given a number that is dead or wrong, or one that no person has
# checked. Women's Aid in England has no line, and its chat is closed.
for nation in england scotland wales ni; do
	run services find --nation $nation -s "$national"
	says 0
	tr -d ' ' <out >digits
	for number in 08088010100 08088028000 08081961776 03001233393; do
		! grep -q $number digits || wrong "gives $number in $nation"
	done
	! grep -q -i 'live chat' out || wrong "offers the closed chat"
done
run services find --nation wales --tag da -s "$national"
grep -q '0808 80 10 800' out || wrong "is to give the right number in Wales"
run services find --nation scotland -s "$national"
! grep -q '0808 2000 247' out || wrong "gives England's line in Scotland"
run services find --nation england -s "$national"
! grep -q '0800 027 1234' out || wrong "gives Scotland's line in England"

# What is not checked is in the file, and nowhere else.
grep -q 'id *= "galop"' "$national" || wrong "is to keep what is unchecked"
run services find galop --nation england -s "$national"
shows "Nothing found: nothing is listed here"
exit $failed
