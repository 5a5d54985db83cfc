#!/bin/sh
# SPDX-License-Identifier: MIT
#
# A need that cannot wait always has a number that is answered, whatever a
# local file says or does not say.
. "$SRC/tests/program.sh"

national=$XDG_CONFIG_HOME/signpost/services/uk-national.conf
cp "$SRC/checklists/services/uk-national.conf" "$national"
printf 'checklist n 1\nt.q yes\nt.nation scotland\n' >need.answers

# need TAG…: a checklist with a need for today, and these tags
need()
{
	tags=$(printf '"%s", ' "$@")
	cat >need.conf <<-END
	id = "n" version = 1 title = "n"
	here { nation = "t.nation" }
	topic t { title = "t"
		question q { ask = "q?" type = "choice"
			option yes { label = "Yes" } }
		question nation { ask = "Where?" type = "choice"
			option scotland { label = "Scotland" } } }
	need now { when = "t.q == yes" urgency = "now" title = "Help"
		do = { "Stay" } tags = { ${tags%, } } }
	END
}

# gives NUMBER ID: in both formats, with local.conf before the national lines
gives()
{
	run assess -c need.conf -s local.conf need.answers
	ends 0
	grep -q "$1" out || wrong "is to give $1"
	run assess -c need.conf -s local.conf --format json need.answers
	ends 0
	sed -n '/"services"/,/"left_out"/p' out | grep -q "$2" ||
		wrong "is to offer $2"
}

# local_service ID KEYS: one more in local.conf
local_service()
{
	printf 'service { id = "%s" name = "%s" nations = { "scotland" }\n%s }\n' \
		"$1" "$1" "$2" >>local.conf
}

# A local row takes the name of the national one, closed or not checked; the
# number is among the dead.
for how in 'status = "closed"' 'closed_on = "2026-01-01"' \
	'status = "unchecked"'; do
	: >local.conf
	local_service emergency-999 "tags = { \"emergency\" }
		phone = { \"999\" } $how"
	need emergency
	gives 999 emergency-999
done
echo 'dead { phone = "999" why = "a slip" }' >local.conf
gives 999 emergency-999

# Nothing answers it at all; or only what is there on another day, has no
# telephone, or was checked too long ago.
: >local.conf
need sleep
gives ' 111' urgent-care-scotland
local_service web 'tags = { "sleep" } web = "https://example.org"
	verified = "2026-11-01"'
gives ' 111' urgent-care-scotland
local_service later 'tags = { "sleep" } phone = { "0141 496 0001" }
	hours = { "SA 10:00-12:00" } verified = "2026-11-01"'
gives ' 111' urgent-care-scotland
local_service stale 'tags = { "sleep" } phone = { "0141 496 0002" }
	verified = "2024-11-01"'
gives ' 111' urgent-care-scotland

# It does not stand beside one that is open.
local_service open 'tags = { "sleep" } phone = { "0141 496 0003" }
	hours = { "FR 09:00-17:00" } verified = "2026-11-01"'
gives "0141 496 0003" open
! grep -q urgent-care-scotland out || wrong "has no need of 111"
exit $failed
