#!/bin/sh
# SPDX-License-Identifier: MIT
#
# 'check' names all that is wrong in a file, each with its line, and nothing
# in a file that is right. UPDATE=1 writes data/bad/*.err anew.
. "$SRC/tests/program.sh"

cp "$DATA"/bad/*.conf .
for conf in *.conf; do
	golden=$DATA/bad/${conf%.conf}.err
	run check "$conf"
	same err "$golden"
	if grep -q ': error: ' err; then
		ends 3
	else
		ends 0
	fi
	e=$(grep -c ': error: ' err) w=$(grep -c ': warning: ' err) tally=
	[ "$e" = 0 ] || tally="$e errors"
	[ "$w" = 0 ] || tally="$tally${tally:+, }$w warnings"
	tally=$(echo "$tally" | sed -E 's/(^|, )1 (error|warning)s/\11 \2/')
	grep -q "^$conf: .*: $tally$" out || wrong "counts them wrongly"
	! grep -vq "^$conf:[1-9][0-9]*: " err || wrong "no line is named"
done

# Seven different mistakes, seven lines, in order.
run check seven.conf
ends 3
[ "$(cut -d: -f2 err | tr '\n' ' ')" = "5 7 12 23 24 26 34 " ] ||
	wrong "is to name lines 5 7 12 23 24 26 34"

# Warnings stop nothing, unless they are to.
run check --strict warnings.conf
ends 1
run check --strict warnings.conf seven.conf
ends 3

# A warning that is expected is not said.
codes=$(sed -n 's/.* \[\(.*\)\]$/"\1",/p' "$DATA/bad/warnings.err" | sort -u)
{
	echo "expect = { $codes }" | tr '\n' ' '
	cat "$DATA/bad/warnings.conf"
} >expected.conf
run check --strict expected.conf
says 0
shows "expected.conf: a checklist of 1 topic, 3 questions, 1 need: nothing to mend"

# What only a proof can tell is expected with one, and not missed without.
run check --strict --prove "$DATA/good/proved.conf"
says 0
sed '/^expect/d' "$DATA/good/proved.conf" >unproved.conf
run check --strict unproved.conf
says 0
run check --strict --prove unproved.conf
says 1 "unproved.conf:14: warning: question 'body.ill': nobody can reach it [unreachable:body.ill]" \
	"unproved.conf:21: warning: need 'never_up': no answers can bring it up [never:never_up]" \
	"unproved.conf:27: warning: need 'always_up': it comes up whatever she answers [always:always_up]"

# Nor a need that no service answers.
cat >unanswered.conf <<'END'
id = "u" version = 1 title = "U" expect = { "unanswered:talk" }
topic t { title = "T" question q { ask = "Q?" type = "choice"
	option yes { label = "Yes" } option no { label = "No" } } }
need talk { when = "t.q == yes" urgency = "when" title = "Talk"
	tags = { "bowel" } }
END
run check --strict unanswered.conf
says 0
run check --strict --prove unanswered.conf
says 0
sed 's/expect = .*//' unanswered.conf >unexpected.conf
run check --strict --prove unexpected.conf
says 1 "unexpected.conf:4: warning: need 'talk': none of the services answers it [unanswered:talk]"

# Too many of a thing: what there is room for is named.
many()
{
	awk -v n="$1" -v text="$2" 'BEGIN { while (n-- > 0) printf text, n }'
}
cat >many.conf <<END
id = "many"
version = 1
title = "Too many"
topic a {
	title = "A"
	question b { ask = "B?" type = "choice"
		$(many 64 'option o%d { label = "O" }')
		option last { label = "One too many" } }
}
gate g { title = "G" text = "G" when = "a.b == o1"
	$(many 33 'step s%d { label = "S" }') }
info deep { title = "I" text = "I" when = "$(many 41 '(')a.b == o1$(many 41 ')')" }
info long { title = "I" text = "I" when = "a.b == o1$(many 1000 ' or a.b == o2')" }
END
run check many.conf
says 3 "many.conf:8: error: question 'b': more than 64 options" \
	"many.conf:11: error: gate 'g': more than 32 steps" \
	"many.conf:12: error: info 'deep': too many parentheses in each other" \
	"many.conf:13: error: info 'long': this rule is too long"

# What is right.
for conf in "$DATA"/good/*.conf; do
	run check --strict "$conf"
	says 0
	grep -q ": nothing to mend$" out || wrong "mends what is right"
done

# Several files at once: all is said of each, in their order.
cp "$DATA/good/settings.conf" settings_good.conf
run check warnings.conf settings_good.conf seven.conf
ends 3
cat "$DATA/bad/warnings.err" "$DATA/bad/seven.err" >wanted
cmp -s wanted err || wrong "is to say what is wrong in the first and the last"
shows "warnings.conf: a checklist of 1 topic, 3 questions, 1 need: 14 warnings
settings_good.conf: settings: nothing to mend
seven.conf: a checklist of 1 topic, 2 questions, 1 need: 7 errors"
run check seven.conf missing.conf
ends 4
{
	cat "$DATA/bad/seven.err"
	echo "signpost: cannot read 'missing.conf': No such file or directory"
} >wanted
cmp -s wanted err || wrong "is to go on past a file that is missing"

# Without words to hold them against, that is said once.
rm "$XDG_CONFIG_HOME/signpost/wording.conf"
cp "$DATA/good/clinic.conf" one.conf
run check one.conf "$DATA/good/clinic.conf"
ends 0
[ ! -s err ] || says 0 "one.conf:1: warning: no wording.conf was found, so the words are not looked at"

# A file of answers has a command of its own.
printf '# hers\nchecklist clinic 1\n' >hers.answers
run check hers.answers
says 3 "hers.answers:1: error: these are answers: see 'signpost assess'"
exit $failed
