#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Her sheet, printed from the real screen through a real print system: it
# arrives as it should be, it is called "Notes", and neither the queue nor its
# logs, nor a file of ours, hold a word of it.
. "$SRC/tests/paper/lib/visit.sh"
. "$SRC/tests/paper/lib/server.sh"

# As in src/report/print.c.
ORDINARY="cpi=12 lpi=7"
LARGE="cpi=8 lpi=5"
LARGE_LINES=46

# What may stand nowhere but on the paper.
TELLS='signpost|checklist|women|health|visit\.|Marigold|Glân|about sleep|teeth|My notes'

# The words alone, one on a line.
words()
{
	tr -s ' _' '\n' | grep .
}

# told N LINE: what the printer was: 1 who, 2 title, 3 copies, 4 options
told()
{
	sed -n "$2p" "tray/$1.told"
}

# is_told N LINE TEXT: exactly that
is_told()
{
	[ "$(told "$1" "$2")" = "$3" ] ||
		wrong "job $1 was told '$(told "$1" "$2")', not '$3'"
}

# has_options N OPTION…: each of them, as whole words
has_options()
{
	job=$1
	shift
	for option; do
		case " $(told "$job" 4) " in
		*" $option "*) ;;
		*) wrong "job $job: no $option in: $(told "$job" 4)" ;;
		esac
	done
}

# knows N ATTRIBUTE VALUE: the print system does, of that job
knows()
{
	attributes "$1" | grep -qxF "$2 = $3" || {
		attributes "$1" >out
		wrong "job $1: no $2 = $3"
	}
}

serve
add_printer desk
visit
step v
until_it has "What I would like to ask"
screen >seen
to_the_printer
has "(•) desk" || wrong "the printer is not chosen"
to "Copies: 1"
step Enter
until_it has "Copies: 2"
print_it
until_it has "on its way to the printer"
arrives 1

# What came is what the same answers come to, and what she had seen: all that
# is on the screen between its first row and its last two.
sheet
cmp sheet tray/1.paper || wrong "not what 'sheet' makes of it"
sed '1d' seen | sed -n '/────/q; p' | words >seen.words
words <tray/1.paper >paper.words
diff seen.words paper.words || wrong "not what was on the screen"
grep -q "$HERS, Llŷn" tray/1.paper || wrong "not her paper at all"

# How it is called, and how it is to be printed.
is_told 1 2 Notes
is_told 1 3 2
has_options 1 media=A4 $ORDINARY
knows 1 job-name Notes
knows 1 copies 2
knows 1 media A4
knows 1 document-format text/plain

# Large, and once more; the copies are still as they were chosen.
to_the_printer
to "Large print"
step Enter
until_it has "\[✓\] Large print"
print_it
until_it has "on its way to the printer"
arrives 2
is_told 2 2 Notes
is_told 2 3 2
has_options 2 media=A4 $LARGE
knows 2 job-name Notes
sheet --large --width 48
tr -d '\f' <tray/2.paper | cmp sheet - || wrong "the large one differs"
grep -q "$(printf '\f')" tray/2.paper || wrong "is to be of two pages"
awk -v RS='\f' -v most=$LARGE_LINES 'gsub(/\n/, "") > most { exit 1 }' \
	tray/2.paper || wrong "a page is too long"
leave
no_file

# A file that was there for no more than a moment would have been seen.
marks >marks.before
sleep 0.05
: >hers/tmp/moment
rm hers/tmp/moment
! marks | cmp -s marks.before - || wrong "would not see a temporary file"

# Nobody who looks at the queue sees more than "Notes": neither in what it
# tells, nor in its logs and its own records, nor in the name of a file. The
# papers themselves are there, which shows that we look in the right place.
lookers()
{
	for job in 1 2; do
		attributes $job
	done
	lpstat -W all -l -o
	find cups -type f ! -name 'd[0-9]*' -exec cat {} +
	find cups tray
}
lookers | sed "s,$TMP,,g" | tr -c '[:print:]\n' '\n' >looked
! grep -aiE "$TELLS" looked >out || wrong "the print system tells"
grep -q '^job-name = Notes' looked || wrong "looks nowhere"
grep -q 'Notes' cups/log/page_log || wrong "no page_log to look into"
grep -q 'Create-Job' cups/log/access_log || wrong "no access_log"
grep -q 'argv\[3\]="Notes"' cups/log/error_log || wrong "no error_log"
grep -qE "$TELLS" cups/spool/d* || wrong "where is the paper?"

exit $failed
