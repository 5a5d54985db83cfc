#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Whatever a file is, 'check' and 'assess' come to an end, say what is wrong
# with it, and send nothing on that a terminal would obey.
. "$SRC/tests/program.sh"

BODY='id = "x"
version = 1
title = "X"
topic a {
	title = "A"
	question b { ask = "B?" type = "text" record = true }
}'
NOTHING="a checklist of 1 topic, 1 question, 0 needs: nothing to mend"

# file NAME SCRIPT: that body, through sed
file()
{
	printf '%s\n' "$BODY" | LC_ALL=C sed "$2" >"$1.conf"
}

byte()
{
	printf "$1"
}

zeros()
{
	dd if=/dev/zero bs=1024 count="$1" 2>/dev/null
}

# What is no file of text at all.
mkdir directory.conf
mkfifo fifo.conf
printf 'x' >inside
: >empty.conf
printf '# only\n# comments\n' >comments.conf
dd if=/dev/zero of=sparse.conf bs=1 count=1 seek=1073741823 2>/dev/null
zeros 10 >zeros.conf
file utf16 ''
sed 's/./&\n/g' utf16.conf | tr '\n' '\0' >wide
{ byte '\377\376'; cat wide; } >utf16.conf
zeros 98 | tr '\0' '{' >braces.conf
while read -r name status message; do
	run check "$name.conf"
	says "$status" "$message"
done <<'END'
directory 3 directory.conf:1: error: is a directory without any '.conf' file
fifo 3 fifo.conf:1: error: is not a regular file
inside/below 4 signpost: cannot read 'inside/below.conf': Not a directory
missing 4 signpost: cannot read 'missing.conf': No such file or directory
empty 3 empty.conf:1: error: there is nothing in this file
comments 3 comments.conf:1: error: there is nothing in this file
sparse 3 sparse.conf:1: error: is larger than 256 MB
zeros 3 zeros.conf:1: error: this is not text: it has NUL bytes
utf16 3 utf16.conf:1: error: this is UTF-16, not UTF-8 text
braces 3 braces.conf:1: error: cannot tell what kind of file this is
END
run check /dev/null
says 3 "/dev/null:1: error: is not a regular file"
file closed ''
chmod 000 closed.conf
if [ ! -r closed.conf ]; then
	run check closed.conf
	says 4 "signpost: cannot read 'closed.conf': Permission denied"
fi

# A checklist with one thing wrong.
file nul 's/B?/B@?/'
tr '@' '\0' <nul.conf >nul && mv nul nul.conf
file invalid "s/B?/B$(byte '\377')?/"
file overlong "s/B?/B$(byte '\300\257')?/"
file surrogate "s/B?/B$(byte '\355\240\200')?/"
file cut_short '$d'
file eight 's/version = 1/version = 08/'
file octal 's/version = 1/version = 010/'
file escape 's/B?/B\\q/'
file nul_escape 's/B?/B\\x00/'
file variable 's/"B?"/"${SECRET}"/'
file variable_bare 's/"B?"/${SECRET}/'
{ printf '%s\n' "$BODY"; zeros 4096 | tr '\0' '\n'; } >large.conf
{ printf '%s\n' "$BODY"; cat braces.conf; } >nested.conf
SECRET=leaked
export SECRET
while read -r name message; do
	run check "$name.conf"
	says 3 "$name.conf:$message"
	! grep -q leaked out err || wrong "shows the environment"
	echo 'checklist x 1' >x.answers
	run assess -c "$name.conf" x.answers
	says 3 "$name.conf:$message"
done <<'END'
nul 6: error: a NUL byte
invalid 6: error: not UTF-8 text (byte 0xFF)
overlong 6: error: not UTF-8 text (byte 0xC0)
surrogate 6: error: not UTF-8 text (byte 0xED)
cut_short 4: error: topic 'a' is never closed
eight 2: error: 'version' takes a whole number, not '08'
octal 2: error: 'version' takes a whole number, not '010'
escape 6: error: bad escape '\q' (a backslash itself is '\\')
nul_escape 6: error: a NUL byte in this text
variable 6: error: '${SECRET}' is not looked up here; write it without the braces
variable_bare 6: error: '${SECRET}' is not looked up here; write it without the braces
large 1: error: is larger than 4 MB
END
run check nested.conf
says 3 "nested.conf:8: error: '{' has no place here" \
	"nested.conf:8: error: nested too deep"

# What looks odd, and is right.
file crlf "s/\$/$(byte '\r')/"
file marked "1s/^/$(byte '\357\273\277')/"
file literal "s/\"B?\"/'\${SECRET} \$SECRET'/"
printf '%s' "$BODY" >no_newline.conf
{ printf '%s\n' "$BODY"; zeros 4095 | tr '\0' '#'; } >full.conf
for name in crlf marked literal no_newline full; do
	run check --strict "$name.conf"
	says 0
	shows "$name.conf: $NOTHING"
	! grep -q leaked out err || wrong "shows the environment"
done

# Control characters, as bytes and as escapes, wherever they stand: nowhere do
# they come out again.
BODY='id = "x"
version = 1
title = "Tit@le"
topic a {
	title = "To@pic"
	question b { ask = "As@k?" type = "choice"
		option yes { label = "Y@es" }
		option no { label = "No" } }
}
need c { when = "a.b == yes" urgency = "now" title = "Ne@ed" by = "to@day"
	tags = { "gp" } do = { "Si@t" } }
info d { title = "In@fo" text = "Te@xt" }'
WRONG='id@x = "x"
version = @
title = tit@le
to@pic a { }
topic a@ {
	type = "cho@ice"
	que@stion b { ask = "As@k?" }
}
topic b {
	title = "T"
	question d { ask = "As@k?" type = "choi@ce" scale = "a@" show_if = "a@" }
	question e { ask = "As@k?" type = "choice" scale = "a@"
		option y@es { label = "Y@es" } }
}
need c { when = "a.b == y@es" urgency = "no@w" title = "N" tags = { "gp@" } }
score x { of = { "a@" } }
here { nation = "a@" }'
ANSWERS='checklist x 1
a.b yes
proud "Si@x"
yes need:@'
for odd in '\033[m' '\033]x\007' '\302\233m' '\302\205' '\342\200\256' \
	'\342\201\246' '\357\273\277' '\177' '\010' '\r' \
	'\\\\e[m' '\\\\x1b[m' '\\\\033[m' '\\\\x9bm' '\\\\xc2\\\\x9bm' \
	'\\\\xe2\\\\x80\\\\xae' '\\\\a' '\\\\b' '\\\\r' '\\\\xe2'; do
	file odd "s/@/$(byte "$odd")/g"
	run check odd.conf
	ends 0
	[ -s err ] || wrong "does not say that something is left out"
	echo "$ANSWERS" | sed '3,$d' >odd.answers
	for format in text json; do
		run assess -c odd.conf --format $format odd.answers
		says 0
	done
	echo "$ANSWERS" | LC_ALL=C sed "s/@/$(byte "$odd")/g" >odd.answers
	run assess -c odd.conf odd.answers
	ends 3
	printf '%s\n' "$WRONG" | LC_ALL=C sed "s/@/$(byte "$odd")/g" >odd.conf
	run check odd.conf
	ends 3
done

# Nor from the name of a file, or a word of the command line.
odd=$(byte 'a\033[31m\302\233\342\200\256b')
cp no_newline.conf "$odd.conf"
run check "$odd.conf"
says 0
run check --prove "$odd.conf"
ends 0
run check "$odd"
says 4 "signpost: cannot read 'a[31mb': No such file or directory"
run assess "$odd.conf"
says 3 "a[31mb.conf:1: error: the line 'checklist ID VERSION' is missing"
run "$odd"
ends 2
run check "--$odd"
ends 2
run assess --format "$odd" x.answers
ends 2
run help "$odd"
ends 2

exit $failed
