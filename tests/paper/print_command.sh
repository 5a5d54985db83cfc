#!/bin/sh
# SPDX-License-Identifier: MIT
#
# A print command of the settings' own, instead of a print system: it gets the
# paper on its standard input and nothing else; and when it fails, that is
# said.
. "$SRC/tests/paper/lib/visit.sh"

SETTINGS=$XDG_CONFIG_HOME/signpost/signpost.conf

# set_command WORDS: as the settings have it
set_command()
{
	printf 'print_command = "%s"\n' "$1" >"$SETTINGS"
}

# refused SENTENCE: it is said, and it can be tried again
refused()
{
	visit
	to_the_printer
	print_it
	until_it has "$1"
	has "Print it" || wrong "is to let her try again"
	step b
	until_it has "(•) short"
	leave
	no_file
}

# What it is given, and all that it can see of us.
cat >keep <<END
#!/bin/sh
cat >'$TMP/kept'
env >'$TMP/seen'
tr '\\0' '\\n' </proc/\$PPID/cmdline >>'$TMP/seen' 2>/dev/null
echo "\$0 \$*" >>'$TMP/seen'
END
chmod +x keep
set_command "../keep --now" # from $TMP/hers, where it is started
visit
to_the_printer
! has "Copies" || wrong "offers copies, which the command knows nothing of"
print_it
until_it has "on its way to the printer"
sheet
cmp sheet kept || wrong "it does not get the sheet"
grep -q "^\.\./keep --now\$" seen || wrong "the command is not as it was set"
! grep -E "$HERS|SIGNPOST|XDG_" seen >out || wrong "sees too much"

# The same in large print.
to_the_printer
to "Large print"
step Enter
until_it has "\[✓\] Large print"
print_it
until_it has "on its way to the printer"
sheet --large --width 48
tr -d '\f' <kept | cmp sheet - || wrong "it does not get the large one"
leave
no_file

set_command "echo The tray is empty; echo, says the printer; exit 3"
refused "It was not printed: The tray is empty"
set_command "exit 3"
refused "It was not printed\\."
set_command "no-such-printer"
refused "It was not printed: .*not found"

# It is not waited for longer than anybody has patience; and who knows then.
set_command "exec sleep 60"
refused "It may have been printed, or half of it: look at the printer."

exit $failed
