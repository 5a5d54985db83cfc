#!/bin/sh
# SPDX-License-Identifier: MIT
#
# What a command's help says of its options is what its table of them takes:
# each row is there, with its letter, in how it is called and in the list
# below; and nothing else is.
. "$SRC/tests/program.sh"

# takes NAME…: the rows of these files in src/cmd, as "-c --checklist"
takes()
{
	for name; do
		sed -n 's/^\t\t{ \(.*\), "\([a-z-]*\)", .*/\1 --\2/p' \
			"$SRC/src/cmd/$name.c"
	done | sed "s/^'\(.\)'/-\1/; s/^0 //" | LC_ALL=C sort -u
}

# lists: the options that the help in out tells of, in the same form
lists()
{
	sed -n 's/^ *\(-.\), \(--[a-z-]*\).*/\1 \2/p
		s/^ *\(--[a-z-]*\).*/\1/p
		s/^ *\(-[a-z]\)  *[^-].*/\1/p' out | grep -vx -e --help |
		LC_ALL=C sort -u
}

# calls NAME…: how they are called, out of the help in out
calls()
{
	sed -n "/signpost $*/,/^\$/{
		/signpost $*/b on
		/signpost /,\$d
		:on
		p
	}" out
}

# check_calls FILE WORDS…: each row of the file stands in how it is called
check_calls()
{
	file=$1
	shift
	calls "$@" >called
	takes "$file" | while read -r one other; do
		grep -q -e "[[ ]${one}[] ]" -e "[[ ]${other:-$one}\([] ]\|\$\)" called ||
			echo "${other:-$one}"
	done >missing
	[ ! -s missing ] ||
		wrong "is called with $(tr '\n' ' ' <missing)and does not say so"
}

# described COMMAND FILE…
described()
{
	command=$1
	shift
	run help "$command"
	says 0
	lists >listed
	takes "$@" >taken
	[ -s taken ] || wrong "no table of options was found in $*"
	diff taken listed || wrong "does not list what src/cmd takes"
}

n=0
for file in "$SRC"/src/cmd/*.c; do
	grep -q 'option_row rows' "$file" || continue
	n=$((n + 1))
	name=${file##*/}
	name=${name%.c}
	case $name in
	services_*)
		described services $(cd "$SRC/src/cmd" &&
			grep -l 'option_row rows' services_*.c | sed 's/\.c$//')
		check_calls "$name" services "${name#services_}"
		;;
	start)
		described resume start
		check_calls start resume
		described start start
		check_calls start start
		;;
	*)
		described "$name" "$name"
		check_calls "$name" "$name"
		;;
	esac
done
[ $n -ge 8 ] || wrong "$n tables, and not eight or more"

exit $failed
