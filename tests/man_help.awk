# SPDX-License-Identifier: MIT
#
# Makes mdoc of what the program says of itself, so that the manual can say
# nothing else: of 'signpost help COMMAND' a section named after it, of
# 'signpost help keys' the list of keys (-v keys=1).

# An option begins with a minus; a word may have a hyphen in it.
function escape(text)
{
	gsub(/--/, "\\-\\-", text)
	gsub(/ -/, " \\-", text)
	gsub(/\[-/, "[\\-", text)
	sub(/^-/, "\\-", text)
	if (text ~ /^[.'"]/)
		text = "\\&" text
	return text
}

# A sentence a line, and no line much longer than seventy columns.
function say(text, words, n, i, line)
{
	n = split(text, words, " ")
	line = ""
	for (i = 1; i <= n; i++) {
		if (line != "" && length(line) + length(words[i]) > 72) {
			print escape(line)
			line = ""
		}
		line = line (line == "" ? "" : " ") words[i]
		if (words[i] ~ /[a-z0-9)][.!?]["')]*$/ && i < n) {
			print escape(line)
			line = ""
		}
	}
	if (line != "")
		print escape(line)
}

function end_item()
{
	if (!in_item)
		return
	say(item)
	in_item = 0
}

# Where the text begins: two blanks or more after the name, or nowhere.
function begin_item(line, name, at)
{
	sub(/^ */, "", line)
	at = match(line, /  +/)
	name = at ? substr(line, 1, at - 1) : line
	item = at ? substr(line, at + RLENGTH) : ""
	end_item_head(name)
	in_item = 1
}

function end_item_head(name, parts, n, i, out)
{
	if (!in_list) {
		print ".Bl -tag -width Ds"
		in_list = 1
	}
	if (name !~ /^-/ || keys) {
		if (name ~ /^[!?]$/)
			name = "\\&" name # or they would be punctuation
		print ".It " (keys ? "Ic " : "Cm ") escape(name)
		return
	}
	n = split(name, parts, " ")
	out = ".It"
	for (i = 1; i <= n; i++) {
		if (parts[i] ~ /^-/) {
			sub(/^-/, "", parts[i])
			out = out " Fl " (sub(/,$/, "", parts[i]) ? \
				escape(parts[i]) " ," : escape(parts[i]))
		} else
			out = out " Ar " parts[i]
	}
	print out
}

function end_paragraph()
{
	if (paragraph != "")
		say(paragraph)
	paragraph = ""
}

BEGIN {
	if (command != "")
		print ".Ss " command
}
keys && !/^  / { next }
/^usage: / {
	print ".Bd -literal"
	in_usage = 1
	sub(/^usage: /, "")
	print escape($0)
	next
}
in_usage && /^ / {
	sub(/^       /, "")
	print escape($0)
	next
}
/^$/ {
	if (in_usage)
		print ".Ed\n.Pp"
	in_usage = 0
	end_paragraph()
	next
}
/^      ? ? ?-/ || /^  [^ ]/ {
	if (indent == 0 || match($0, /[^ ]/) <= indent) {
		end_item()
		begin_item($0)
		indent = 7
		next
	}
}
/^ / {
	sub(/^ */, "")
	item = item " " $0
	next
}
{ paragraph = paragraph " " $0 }
END {
	end_item()
	end_paragraph()
	if (in_list)
		print ".El"
}
