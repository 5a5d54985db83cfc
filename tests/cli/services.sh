#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Who is found, who is left out, and why: for a woman on a methadone script
# with a dog, and for whoever looks things up.
. "$SRC/tests/program.sh"

local=$SRC/checklists/services/example.conf

for format in json text; do
	run assess -c "$DATA/services/refuge.conf" -s "$local" \
		--format $format "$DATA/services/refuge.answers"
	says 0
	same out "$DATA/services/refuge.$format"
done

run services find --tag refuge --nation scotland --area Kelvinmouth \
	--must ost,pets -s "$local"
says 0
same out "$DATA/services/find.text"
run services find menopause --nation scotland --area Kelvinmouth \
	--want women_only,evenings --language pl --age 47 -n 2 \
	-s "$local" --format json
says 0
same out "$DATA/services/find.json"
run services find --open --tag housing --nation scotland --area Kelvinmouth \
	-s "$local"
says 0
same out "$DATA/services/open.text"
run services gaps -c "$DATA/services/needs.conf" --nation scotland \
	--area Kelvinmouth -s "$local"
says 0
same out "$DATA/services/gaps.text"
run services list -s "$local"
says 0
same out "$DATA/services/list.text"
run services list -s "$local" --format csv
says 0
same out "$DATA/services/list.csv"

# With -s it looks in these alone; else the national ones are behind.
run services find --tag emergency -s "$local" --format json
says 0
! grep -q '"emergency"' out || wrong "is to look in the file alone"
run services find --tag emergency --format json
grep -q '"emergency"' out || wrong "is to find the national one"
run services find emergency --format json
grep -q '"emergency"' out || wrong "is to find it by words alone"

run services
says 2 "signpost: list, find, gaps or import?" \
	"signpost: see 'signpost help services'"
run services fnid
says 2 "signpost: no 'services fnid' (did you mean 'find'?)" \
	"signpost: see 'signpost help services'"
run services find --must ots -s "$local"
says 2 "signpost: '--must' cannot be 'ots'" \
	"signpost: see 'signpost help services'"
run services find --nation scotlnd -s "$local"
says 2 "signpost: no nation 'scotlnd' (did you mean 'scotland'?): england, scotland, wales or ni"
run services find --age old -s "$local"
says 2 "signpost: '--age' takes a number from 0 up, not 'old'" \
	"signpost: see 'signpost help services'"
run services find -s missing.conf
says 4 "signpost: cannot read 'missing.conf': No such file or directory"

# A number for today is there whatever becomes of the local file.
mkfifo pipe
printf 'service { id = "half' >half.conf
: >empty.conf
cat >need.conf <<'END'
id = "n" version = 1 title = "n"
topic t { title = "t" question q { ask = "q?" type = "choice"
	option yes { label = "Yes" } } }
need now { when = "t.q == yes" urgency = "now" title = "Help" do = { "Stay" }
	tags = { "urgent_care" } }
END
printf 'checklist n 1\nt.q yes\n' >need.answers
for local in empty.conf half.conf "$DATA/services"; do
	run assess -c need.conf -s "$local" need.answers
	ends 0
	grep -q 999 out || wrong "is to give a number with $local"
done
printf 'services = "gone.conf"\n' >"$XDG_CONFIG_HOME/signpost/signpost.conf"
run assess -c need.conf need.answers
ends 0
grep -q 999 out || wrong "is to give a number when the settings' file is gone"
exit $failed
