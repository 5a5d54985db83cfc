# SPDX-License-Identifier: MIT
#
# Makes a translation of a template that nobody has to speak:
#
#   awk -v kind=XA -f tests/pseudo.awk signpost.pot
#
#   XA  accents on every letter, in brackets, and by half as long again
#   XB  letters that are written from right to left
#   XC  letters of two columns, and some with an accent of their own
#
# What is put in by printf stays, and so does what is written with a backslash.
BEGIN {
	letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	xa = "á ƀ ç ð é ƒ ğ ĥ í ĵ ķ ł ɱ ñ ö þ ǫ ŕ š ţ ü ṽ ŵ ẋ ý ž " \
		"Á Ɓ Ç Ð É Ƒ Ĝ Ĥ Í Ĵ Ķ Ļ Ṁ Ñ Ö Þ Ǫ Ŕ Š Ţ Ü Ṽ Ŵ Ẋ Ý Ž"
	xb = "א ב ג ד ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת א ב ג ד " \
		"א ב ג ד ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת א ב ג ד"
	split(kind == "XB" ? xb : xa, other, " ")
	wide = "Ａ Ｂ Ｃ Ｄ Ｅ Ｆ Ｇ Ｈ Ｉ Ｊ Ｋ Ｌ Ｍ Ｎ Ｏ Ｐ Ｑ Ｒ Ｓ Ｔ Ｕ Ｖ Ｗ Ｘ Ｙ Ｚ"
	split(wide, broad, " ")
	filler = "łöñĝéŕ ŵöŕðš ţĥáñ ţĥéŕé ŵéŕé íñ ţĥé ţéxţ ƀéƒöŕé "
	n_filler = split(filler, fill, " ")
	print "msgid \"\""
	print "msgstr \"\""
	print "\"Language: en_" kind "\\n\""
	print "\"MIME-Version: 1.0\\n\""
	print "\"Content-Type: text/plain; charset=UTF-8\\n\""
	print "\"Content-Transfer-Encoding: 8bit\\n\""
	print "\"Plural-Forms: nplurals=2; plural=n != 1;\\n\""
	print "\"Reviewed-by: nobody\\n\""
}
function letter(c, first,    i) {
	i = index(letters, c)
	if (!i)
		return c
	if (kind != "XC")
		return other[i]
	if (first)
		return broad[i > 26 ? i - 26 : i]
	return index("aeiou", c) ? c "\314\201" : c
}
# Half as many columns as the text has, in words.
function longer(n,    out, i) {
	for (i = 1; n > 0; i++) {
		out = out " " fill[(i - 1) % n_filler + 1]
		n -= 6
	}
	return out
}
# What stands between the quotes of one line.
function changed(text,    out, i, c, first, spec) {
	first = 1
	for (i = 1; i <= length(text); i++) {
		c = substr(text, i, 1)
		if (c == "\\") {
			out = out substr(text, i, 2)
			i++
			first = 1
		} else if (c == "%" && match(substr(text, i), \
			/^%[-+ 0-9.*$]*(l|z)*[a-zA-Z%]/)) {
			spec = substr(text, i, RLENGTH)
			out = out spec
			i += RLENGTH - 1
			first = 0
		} else {
			out = out letter(c, first)
			first = c == " "
		}
	}
	return out
}
function quoted(line) {
	sub(/^[^"]*"/, "", line)
	sub(/"$/, "", line)
	return line
}
# A text of several lines is one.
function finish(    text, plain) {
	if (msgid == "" || done)
		return
	done = 1
	print ""
	if (flags != "")
		print flags
	if (context != "")
		print "msgctxt \"" context "\""
	print "msgid \"" msgid "\""
	if (plural != "") {
		print "msgid_plural \"" plural "\""
		print "msgstr[0] \"" translated(msgid) "\""
		print "msgstr[1] \"" translated(plural) "\""
	} else
		print "msgstr \"" translated(msgid) "\""
}
function translated(text,    end) {
	if (kind != "XA")
		return changed(text)
	end = ""
	if (text ~ /\\n$/) {
		sub(/\\n$/, "", text)
		end = "\\n"
	}
	return "[" changed(text) longer(length(text) / 2) "]" end
}
/^#,/ { flags = $0 }
/^msgctxt / { context = quoted($0); at = "context" }
/^msgid / { msgid = quoted($0); plural = ""; done = 0; at = "id" }
/^msgid_plural / { plural = quoted($0); at = "plural" }
/^msgstr/ {
	at = ""
	finish()
	context = flags = ""
}
/^"/ {
	if (at == "id")
		msgid = msgid quoted($0)
	else if (at == "plural")
		plural = plural quoted($0)
}
