#!/bin/sh
# SPDX-License-Identifier: MIT
#
# All that is written during a check-in is written to the terminal: there is no
# file and no network. And a file that is asked for is seen to be written.
. "$SRC/tests/program.sh"
. "$SRC/tests/terminal.sh"
. "$SRC/tests/traces.sh"
. "$SRC/tests/endings.sh"

[ -z "$blind" ] || {
	echo "its calls cannot be followed: $blind"
	exit 77
}
tool strace

# The ways out of a process; those that a machine does not have are left out.
calls=%network,%ipc
for call in open openat openat2 creat write writev pwrite64 pwritev pwritev2 \
	sendfile splice tee vmsplice copy_file_range rename renameat \
	renameat2 link linkat symlink symlinkat mkdir mkdirat mknod mknodat \
	truncate ftruncate fallocate memfd_create mq_open execve execveat \
	process_vm_writev io_uring_setup add_key keyctl; do
	calls=$calls,?$call
done
export calls

cat >go <<'END'
$AS strace -f -y -qq -e signal=none -e trace="$calls" -o "$ours/calls" sh -c '
	echo "pid $$" >"$ours/report"
	exec "$SIGNPOST" start -c "$ours/said.conf" -s "$ours/services.conf"'
echo "left $?" >>"$ours/report"
echo "ended: $way"
END

# What is written to anything but this terminal, or to nobody.
written_elsewhere()
{
	awk -v program="\"$SIGNPOST\"" '
		index($0, "execve(" program) { on = 1; next }
		on' "$ours/calls" |
		grep -v -e "write([0-9]*<$tty>," -e "write([0-9]*</dev/null>" \
			-e ' openat([^,]*, "[^"]*", O_RDONLY[|,)]' \
			-e ' openat([^,]*, "/dev/null", O_WRONLY'
}

open_terminal tmux-256color
tty=$(on display-message -p '#{pane_tty}')

way="nothing kept"
walk
forget
[ "$(grep -c "write([0-9]*<$tty>" "$ours/calls")" -gt 10 ] ||
	wrong "is to write to the terminal"
written_elsewhere >out
[ ! -s out ] || wrong "writes elsewhere"

way="a file saved"
walk
press Escape
until_it has "t topics"
press f
until_it has "See all of it, print it, or save it"
press k
until_it has "Save as a file"
press C-u
press -l "$ours/hers.txt"
press Enter Enter
until_it has "It is saved."
press x
until_it has "Forget everything, and leave?"
press x
gone "left 0"
written_elsewhere >out
grep -q "openat(.*hers\.txt.*O_WRONLY|O_CREAT" out || wrong "sees no file opened"
grep -q "write(.*hers\.txt" out || wrong "sees nothing written to it"
[ "$(grep -c -v 'hers\.txt' out)" = 0 ] || wrong "writes elsewhere, too"
exit $failed
