#!/bin/sh
# SPDX-License-Identifier: MIT
#
# A printer that is stopped, or takes nothing; none at all; a print system that
# is away, or does not answer: each time there is a sentence on the screen, and
# her paper is still here.
. "$SRC/tests/paper/lib/visit.sh"
. "$SRC/tests/paper/lib/server.sh"

# The print system speaks as its user does, and it is understood all the same.
STOPPED="It was not printed: the printer 'desk' is stopped"
NOT_TAKEN='It was not printed: .*not accepting'
AWAY='It was not printed: lp: '
SILENT='It may have been printed, or half of it'
NONE='No printer is set up on this machine'

# refused SENTENCE: it is said, nothing is printed or waits to be, and the page
# on which it can be tried again is still there.
refused()
{
	print_it
	until_it has "$1"
	has "Print it" || wrong "is to let her try again"
	[ -z "$(ls tray)" ] || wrong "prints it all the same"
}

nothing_waits()
{
	[ -z "$(lpstat -o)" ] || wrong "leaves something in the queue"
}

her_paper()
{
	until_it has "([•*]) short"
	has "A talk about sleep" || wrong "her paper is gone"
	step v
	until_it has "$HERS"
	step b
}

# …on the page before.
is_still_here()
{
	step b
	her_paper
}

serve
add_printer desk

cupsdisable desk
for SPEAKS in de_DE.UTF-8 C.UTF-8; do
	visit
	to_the_printer
	refused "$STOPPED"
	nothing_waits
	is_still_here
	[ $SPEAKS = C.UTF-8 ] && break
	leave
	no_file
done

cupsenable desk
cupsreject desk
to_the_printer
refused "$NOT_TAKEN"
nothing_waits
is_still_here

# What it is called is no reason to think that it is stopped.
cupsaccept desk
add_printer disabled-bay
to_the_printer
to disabled-bay
step Enter
until_it has "(•) disabled-bay"
print_it
until_it has "on its way to the printer"
arrives 1
sheet
cmp sheet tray/1.paper || wrong "not what it was before"
rm tray/*

# It falls silent, and it goes away, while she looks at the list of printers.
to_the_printer
to "Print it" Up
kill -STOP "$server"
press Enter
wait_for has "$SILENT" || until_it has "$SILENT"
kill -CONT "$server"
stop_serving
refused "$AWAY"
is_still_here

# Without any printer it can be saved.
to_the_printer "$NONE"
is_still_here
serve
lpadmin -x desk
lpadmin -x disabled-bay
to_the_printer "$NONE"
has "paper is still here" || wrong "does not say that it is"
to "Save it as a file"
step Enter
until_it has "home/notes.txt"
step Enter
step Enter
until_it has "It is saved"
cmp sheet hers/home/notes.txt || wrong "saves something else"
[ "$(stat -c %a hers/home/notes.txt)" = 600 ] || wrong "others may read it"
her_paper
leave

exit $failed
