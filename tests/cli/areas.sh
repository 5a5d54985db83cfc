#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Where she lives, and where the clinic is: its area is in its own nation, and
# says nothing of another one.
. "$SRC/tests/program.sh"

cat >services.conf <<'END'
service { id = "leeds" name = "Leeds" tags = { "peer" } nations = { "england" }
	areas = { "Leeds" } phone = { "07700 900001" } }
service { id = "kelvin" name = "Kelvin" tags = { "peer" }
	nations = { "scotland" } areas = { "Kelvinmouth" }
	phone = { "07700 900002" } }
END
cat >list.conf <<'END'
id = "areas" version = 1 title = "Areas"
topic t { title = "T"
	question nation { ask = "Where?" type = "choice"
		option england { label = "England" }
		option scotland { label = "Scotland" } }
	question area { ask = "Where there?" type = "text" }
}
here { nation = "t.nation" area = "t.area" }
need talk { when = "t.nation is answered" urgency = "when" title = "Talk"
	tags = { "peer" } }
END
printf 'nation = "scotland" area = "Kelvinmouth"\n' \
	>"$XDG_CONFIG_HOME/signpost/signpost.conf"

# finds ID COMMAND…: with these services, that one and no other
finds()
{
	id=$1
	shift
	run "$@" -s services.conf --format json
	says 0
	found=$(sed -n '/"left_out"/q; s/^ *"id": "\(leeds\|kelvin\)",$/\1/p' out)
	[ "$found" = "$id" ] || wrong "is to find $id, not '$found'"
}

finds kelvin services find --tag peer
finds leeds services find --tag peer --nation england
finds '' services find --tag peer --nation england --area York
run services gaps -c list.conf --nation england -s services.conf
says 0
shows "Every need of this checklist is answered here."

printf 'checklist areas 1\nt.nation england\n' >her.answers
finds leeds assess -c list.conf her.answers
printf 'checklist areas 1\nt.nation scotland\n' >her.answers
finds kelvin assess -c list.conf her.answers

# Blanks around a name are no part of it.
printf 'checklist areas 1\nt.nation england\nt.area " leeds "\n' >her.answers
finds leeds assess -c list.conf her.answers
printf 'checklist areas 1\nt.nation england\nt.area "York"\n' >her.answers
finds '' assess -c list.conf her.answers
exit $failed
