#!/bin/sh
# SPDX-License-Identifier: MIT
#
# A spreadsheet becomes services: as in data/csv/*.conf, with what is said of
# it in *.err (UPDATE=1 writes both anew); or goes into a file that is there.
. "$SRC/tests/program.sh"

for csv in "$DATA"/csv/*.csv; do
	name=${csv##*/}
	name=${name%.csv}
	cp "$csv" .
	run services import "$name.csv"
	same out "$DATA/csv/$name.conf"
	same err "$DATA/csv/$name.err"
	if grep -q ': error: ' err; then
		ends 3
	else
		ends 0
	fi
	cp out "$name.conf"
	run services list -s "$name.conf"
	says 0
done

# From standard input, it is the same.
run services import - <utf16.csv
says 0
same out "$DATA/csv/utf16.conf"

# With a mistake in it, nothing is written, and that is said.
run services import clinics.csv --into kept.conf
ends 3
tail -n 1 err | grep -q 'nothing was written' || wrong "is to say so"
[ ! -e kept.conf ] || wrong "is to write nothing"

# What is listed as a spreadsheet comes back as the same.
conf=$SRC/checklists/services/example.conf
run services list -s "$conf" --format csv
cp out listed.csv
run services import listed.csv --into round.conf
ends 0
run services list -s round.conf --format csv
cmp -s out listed.csv || wrong "is to list the same"
cp "$conf" round.conf
run services import listed.csv --into round.conf
ends 0
cmp -s round.conf "$conf" || wrong "is to change nothing"

# A file that is there keeps all that is not spoken of.
cat >ours.conf <<'END'
# Our services. Ask Ann before you change one.

# Moved in May.
service {
	id = "kelvin"
	name = "Kelvin Clinic"		# not the hospital
	organisation = "With Us"
	tags = { "menopause",
		"smear" }
	nations = { "scotland" }
	phone = { "0141 496 0001" }
	note = "Ring \
		first."
}

dead { phone = "0141 496 0999" }

# Hers alone.
service { id = "yard" name = "The Yard" tags = { "peer" } nations = { "uk" } }
# The end.
END
chmod 640 ours.conf
cp ours.conf before.conf
cat >new.csv <<'END'
Service,Organisation,Phone,Email,Tags,Nation,Takes pets,Last checked
Kelvin Clinic,With Us,0141 496 0002,,,,no,16/11/2026
Net Loft,Harbour House,0141 496 0009,loft@example.org,peer,Scotland,yes,16/11/2026
END
cat >plan <<'END'
kelvin: phone: 0141 496 0001 → 0141 496 0002
kelvin: refuses: nothing → pets
kelvin: verified: nothing → 2026-11-16
new: net-loft-harbour-house (Net Loft, Harbour House)
only in ours.conf: yard (kept)
END
sum="1 new, 1 changed, 0 as they were, 1 only in ours.conf"

run services import --dry-run --into ours.conf new.csv
says 0
shows "$(cat plan)
$sum"
cmp -s ours.conf before.conf || wrong "is to write nothing"

run services import new.csv --into ours.conf
says 0
shows "$sum"
cat >wanted_diff <<'END'
<	phone = { "0141 496 0001" }
>	phone = { "0141 496 0002" }
>	refuses = { "pets" }
>	verified = "2026-11-16"
>
>service {
>	id = "net-loft-harbour-house"
>	name = "Net Loft"
>	organisation = "Harbour House"
>	tags = { "peer" }
>	nations = { "scotland" }
>	phone = { "0141 496 0009" }
>	email = "loft@example.org"
>	accepts = { "pets" }
>	verified = "2026-11-16"
>}
END
diff before.conf ours.conf | sed -n 's/^\([<>]\) \{0,1\}/\1/p' >real_diff
cmp -s wanted_diff real_diff || wrong "changes something else: $(cat real_diff)"
case $(ls -l ours.conf) in
-rw-r-----*) ;;
*) wrong "is to keep the mode" ;;
esac
run services list -s ours.conf
says 0

# Once more: there is nothing left to do, and the file is the same one.
ls -i ours.conf >inode
run services import new.csv --into ours.conf
says 0
shows "0 new, 0 changed, 2 as they were, 1 only in ours.conf"
ls -i ours.conf | cmp -s - inode || wrong "is to leave the file alone"

# What staff added to a list stays, and what is new comes beside it; only our
# own list, with all its columns, says what is to go.
sed 's/tags = { "peer" }/tags = { "peer", "sleep" }/
s/accepts = { "pets" }/accepts = { "children", "pets" }/' ours.conf >hand.conf
cp hand.conf before.conf
run services import new.csv --into hand.conf
says 0
cmp -s hand.conf before.conf || wrong "is to keep what was added by hand"
sed 's/,peer,Scotland/,smear,Scotland/' new.csv >more.csv
run services import more.csv --into hand.conf --dry-run
says 0
grep -q "^net-loft-harbour-house: tags: peer; sleep → peer; sleep; smear\$" \
	out || wrong "is to add beside: $(cat out)"
"$SIGNPOST" services list -s hand.conf --format csv >all.csv
sed 's/peer; sleep/peer/' all.csv >fewer.csv
run services import fewer.csv --into hand.conf --dry-run
says 0
grep -q "^net-loft-harbour-house: tags: peer; sleep → peer\$" out ||
	wrong "is to take away: $(cat out)"

# A file that is to be made, one that is wrong, and what is no file.
sed 's/,,,,no/,,smear,Scotland,no/' new.csv >whole.csv
run services import whole.csv --into made.conf
says 0
shows "2 new"
case $(ls -l made.conf) in
-rw-r--r--*) ;;
*) wrong "is to be readable by all" ;;
esac
printf 'service { id = "half' >half.conf
cp half.conf before.conf
run services import new.csv --into half.conf
ends 3
grep -q "'half.conf' is to be mended first" err || wrong "is to say so"
cmp -s half.conf before.conf || wrong "is to write nothing"
ln -s ours.conf link.conf
cp ours.conf before.conf
run services import new.csv --into link.conf
says 4 "signpost: 'link.conf' is a link to 'ours.conf': name that file itself"
cmp -s ours.conf before.conf || wrong "is to write nothing"
mkdir directory
run services import new.csv --into directory
says 4 "signpost: 'directory' is a directory: name a file in it"
run services import whole.csv --into missing/made.conf
says 4 "signpost: cannot write 'missing/made.conf': No such file or directory"
run services import missing.csv --into ours.conf
says 4 "signpost: cannot read 'missing.csv': No such file or directory"
if [ -w /dev/full ]; then
	asked="signpost services import new.csv >/dev/full"
	"$SIGNPOST" services import new.csv >/dev/full 2>err
	status=$?
	: >out
	ends 4
fi

# A disk that is full: the old file stands, and nothing else does.
cp ours.conf before.conf
sed 's/0002/0003/' whole.csv >other.csv
asked="signpost services import other.csv --into ours.conf, with a full disk"
(
	trap '' XFSZ
	ulimit -f 0
	exec "$SIGNPOST" services import other.csv --into ours.conf 2>&1
	echo "did not run"
) | cat >err
: >out
grep -q "cannot write 'ours.conf'" err || wrong "is to say so"
cmp -s ours.conf before.conf || wrong "is to leave the file alone"

run services import
says 2 "signpost: no spreadsheet to import" \
	"signpost: see 'signpost help services'"
run services import one.csv two.csv
says 2 "signpost: one spreadsheet at a time" \
	"signpost: see 'signpost help services'"
: >empty.csv
run services import empty.csv
says 3 "empty.csv:1: error: there is nothing in this file"
echo "Phone,Web" >nameless.csv
run services import nameless.csv
says 3 "nameless.csv:1: error: there is no column for the name ('Name' or 'Service')"

# Nothing is left lying about.
[ -z "$(ls | grep 'conf\.')" ] || wrong "leaves $(ls | grep 'conf\.')"

exit $failed
