# SPDX-License-Identifier: MIT
#
# For scripts that try the program on a real terminal, which tmux is:
#
#	. "$SRC/tests/program.sh"
#	. "$SRC/tests/terminal.sh"
#
# The server is the script's own, and ends with it.
needs tmux

TMUX_TMPDIR=$TMP LC_ALL=C.UTF-8
export TMUX_TMPDIR LC_ALL
unset TMUX ENV
: "${TERM:=tmux-256color}"
: >out
: >err

on()
{
	tmux -u -L "signpost-$$-$TERM-$terminals" "$@"
}

# Its server ends. The next one has another name: one that is on its way out is
# not to be asked for more.
terminals=0
end_terminal()
{
	on kill-server
	terminals=$((terminals + 1))
}

press()
{
	on send-keys "$@"
}

screen()
{
	on capture-pane -p
}

# until CONDITION…: tried again and again; without it there is no going on
until_it()
{
	tries=0
	until "$@"; do
		tries=$((tries + 1))
		if [ $tries -gt 500 ]; then
			screen >out
			wrong "never comes to: $*"
			exit 1
		fi
		sleep 0.02
	done
}

has()
{
	screen | grep -q -e "$1"
}

differs()
{
	[ "$(screen)" != "$before" ]
}

# step KEY: pressed, and seen to do something
step()
{
	before=$(screen)
	press "$@"
	until_it differs
}

trap 'on kill-server 2>/dev/null' EXIT
