#!/bin/sh
# SPDX-License-Identifier: MIT
#
# What is printed goes to the printer and nowhere else: not into the words that
# start the print system, nor into what it is given to know, nor into a file.
. "$SRC/tests/program.sh"
. "$SRC/tests/terminal.sh"
. "$SRC/tests/traces.sh"
. "$SRC/tests/endings.sh"

# In place of lp: it takes the paper, and writes down all else that it is given.
mkdir bin
cat >bin/lp <<END
#!/bin/sh
cat "/proc/\$\$/cmdline" "/proc/\$\$/environ" | tr '\\0' '\\n' >"$ours/given"
ls -l "/proc/\$\$/fd" >"$ours/open"
cat >"$ours/paper"
END
cat >bin/lpstat <<'END'
#!/bin/sh
[ "$1" != -e ] || echo laser
END
chmod +x bin/*
PATH=$TMP/bin:$PATH
export PATH

print_and_leave()
{
	press Escape
	until_it has "t topics"
	press f
	until_it has "See all of it, print it, or save it"
	press p
	until_it has "Print it"
	press Enter
	until_it has "It is on its way to the printer."
	press x
	until_it has "Forget everything, and leave?"
	press x
	gone "left 0"
}

check_given()
{
	[ "$(count <"$ours/paper")" != 0 ] || wrong "$way: prints no paper"
	[ -s "$ours/given" ] || wrong "$way: nothing is written down"
	[ "$(count <"$ours/given")" = 0 ] || wrong "$way: says it to others"
	! grep -q "/dev/\|socket:" "$ours/open" || {
		cp "$ours/open" out
		wrong "$way: has the terminal, too"
	}
}

heading "printed"
open_terminal tmux-256color
measure "by lp" print_and_leave
check_given
grep -q "^Notes\$" "$ours/given" || wrong "is to call it Notes"

echo "print_command = \"$TMP/bin/lp\"" >"$XDG_CONFIG_HOME/signpost/signpost.conf"
rm -f "$ours/paper" "$ours/given" "$ours/open"
measure "by a command" print_and_leave
check_given
exit $failed
