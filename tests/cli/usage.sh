#!/bin/sh
# SPDX-License-Identifier: MIT
#
# How the commands are called, and what is said when they are called wrongly.
. "$SRC/tests/program.sh"

LIST=$DATA/good/clinic.conf
ANSWERS=$DATA/assess/calm.answers

# misused MESSAGE HELP ARG…: says that, and what to read
misused()
{
	message=$1 help=$2
	shift 2
	run "$@"
	says 2 "signpost: $message" "signpost: see 'signpost $help'"
	[ ! -s out ] || wrong "writes to standard output"
}

misused "no command 'chek' (did you mean 'check'?)" --help chek
misused "no command 'asess' (did you mean 'assess'?)" --help asess x
misused "no command 'chek' (did you mean 'check'?)" --help help chek
misused "no command 'xyzzy'" --help xyzzy
misused "no command ''" --help ""
misused "unknown option '-x'" "help start" -x
misused "unknown option '--verson'" "help start" --verson
misused "unknown option '--verson'" "help start" start --verson
misused "it takes no arguments, only options" "help start" start x
run start --nation wels
says 2 "signpost: no nation 'wels': england, scotland, wales or ni"
misused "no file to check" "help check" check
misused "no file to check" "help check" check --strict
misused "no file to check" "help check" check --
misused "unknown option '--strct'" "help check" check --strct x
misused "unknown option '-z'" "help check" check x -z
misused "'--strict' takes no value" "help check" check --strict=1 x
misused "no file of answers" "help assess" assess
misused "one file of answers at a time" "help assess" assess a b
misused "one file of answers at a time" "help assess" assess -- a --help
misused "'-c' needs a value" "help assess" assess a -c
misused "'--format' needs a value" "help assess" assess a --format
misused "'--format' is text or json, not 'xml'" "help assess" \
	assess --format xml a
misused "'--format' is text or json, not ''" "help assess" assess --format= a

# Without a command it is the wizard; without a terminal, line by line.
run
says 0
grep -q "^signpost, line by line (because of no terminal)" out ||
	wrong "is to go line by line"
run -c "$LIST"
ends 0
run -c "$DATA/bad/seven.conf"
ends 3

# After '--' nothing is an option.
run check -- --strict
says 4 "signpost: cannot read '--strict': No such file or directory"

for now in yesterday 2026-11-20 "2026-11-20 10:00:00" 2026-02-30T10:00:00 \
	2026-11-20T25:00:00 2026-11-20T10:00:00Z ""; do
	for command in "check $LIST" "assess -c $LIST $ANSWERS"; do
		SIGNPOST_NOW=$now run $command
		says 2 "signpost: SIGNPOST_NOW is not of the form YYYY-MM-DDTHH:MM:SS"
	done
done

# Help is what was asked for.
for command in start check assess; do
	run help $command
	says 0
	grep -q "^usage: signpost $command " out || wrong "is to show how"
	mv out help
	run $command --help
	says 0
	cmp help out || wrong "shows another help"
	run --help
	says 0
	grep -q "^  $command  " out || wrong "does not name $command"
	run --help $command
	cmp help out || wrong "shows another help"
done
run help keys
says 0
grep -q "^  F9  *hide" out || wrong "does not say how to hide"
run help
says 0
grep -q "^usage: signpost " out || wrong "is to show how"
run --version
says 0
grep -q "^signpost [0-9]" out || wrong "is to show its version"

# What cannot be written is no success.
for command in --help --version "help check" "assess --help" "check $LIST" \
	"assess -c $LIST $ANSWERS" "assess -c $LIST --format json $ANSWERS"; do
	for to in /dev/full closed; do
		[ $to = closed ] || [ -w $to ] || continue
		asked="signpost $command >$to"
		: >out
		case $to in
		closed) $LIMITED "$SIGNPOST" $command 2>err >&- ;;
		*) $LIMITED "$SIGNPOST" $command 2>err >$to ;;
		esac
		status=$?
		ends 4
		grep -q "^signpost: cannot write " err || wrong "does not say so"
	done
done

# And what is wrong with the files is said even then.
cp "$DATA/bad/seven.conf" .
asked="signpost check seven.conf >&-"
$LIMITED "$SIGNPOST" check seven.conf 2>err >&-
status=$?
{
	echo "signpost: cannot write to standard output"
	cat "$DATA/bad/seven.err"
} >wanted
ends 4
cmp wanted err || wrong "keeps what is wrong to itself"

exit $failed
