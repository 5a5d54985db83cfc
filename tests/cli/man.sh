#!/bin/sh
# SPDX-License-Identifier: MIT
#
# The manual says what there is: every command, and no other; and it is well
# made, where something here can tell.
. "$SRC/tests/program.sh"

page=$SRC/man/signpost.1
run --help
sed -n 's/^  \([a-z]*\)  *[a-z].*/\1/p' out | LC_ALL=C sort >commands
sed -n '/^.Sh COMMANDS/,/^.Sh ENV/s/^.It Cm \([a-z]*\).*/\1/p' "$page" |
	grep -v '^help$' | LC_ALL=C sort >described
diff commands described || wrong "and the manual do not name the same commands"
for path in "~/.config/signpost/signpost.conf" /etc/signpost/signpost.conf; do
	grep -q "^.It Pa $path" "$page" || wrong "the manual does not say $path"
done
if command -v mandoc >/dev/null; then
	mandoc -T lint "$page" >lint
	[ ! -s lint ] || {
		cat lint
		wrong "the manual is not well made"
	}
else
	echo "no mandoc here: not linted"
fi
exit $failed
