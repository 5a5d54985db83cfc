/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "load/lex.h"

/* Where a look at a text must stop, in either kind of quotes. */
enum {
	DOUBLE = 1,
	SINGLE = 2,
};

static const unsigned char stops[256] = {
	['\0'] = DOUBLE | SINGLE,
	['\n'] = DOUBLE | SINGLE,
	['\\'] = DOUBLE | SINGLE,
	['"'] = DOUBLE,
	['$'] = DOUBLE,
	['\''] = SINGLE,
};

/* The value of a digit, or 16. */
static int digit_value(char c)
{
	static const char digits[] = "0123456789abcdef";
	const char *at;

	if (c >= 'A' && c <= 'F')
		c = (char)(c - 'A' + 'a');
	at = c ? strchr(digits, c) : NULL;
	return at ? (int)(at - digits) : 16;
}

static size_t count_digits(const char *p, int base, size_t most)
{
	size_t n = 0;

	while (n < most && digit_value(p[n]) < base)
		n++;
	return n;
}

/*
 * \7, \101, \x41: the length of the digits at p, and their value. Octal ones
 * are taken as far as decimal ones go, so that \8 is seen to be none.
 */
static size_t read_number(const char *p, int *value)
{
	bool hex = *p == 'x';
	size_t i, n;

	n = hex ? count_digits(p + 1, 16, 2) : count_digits(p, 10, 100);
	*value = -1;
	if (!n || (!hex && (n > 3 || count_digits(p, 8, n) < n)))
		return n + hex;
	*value = 0;
	for (i = 0; i < n; i++)
		*value = *value * (hex ? 16 : 8) + digit_value(p[hex + i]);
	return n + hex;
}

static void read_number_escape(struct lex *lex)
{
	int value;
	size_t n = read_number(lex->p + 1, &value);

	if (value < 0 || value > 0xff)
		lex_error(lex, lex->line, "bad escape '%s'",
			lex_show(lex->p, n + 1).text);
	else if (!value)
		lex_error(lex, lex->line, "a NUL byte in this text");
	lex->p += n + 1;
}

/*
 * A backslash. Blanks between it and the end of its line cannot be seen, and
 * do no harm. In single quotes only \\ and \' are escapes; any other backslash
 * is one.
 */
static void read_escape(struct lex *lex, char quote)
{
	const char *p = lex->p + 1;
	const char *end = p + strspn(p, " \t\r");

	if (*end == '\n') {
		lex->line++;
		lex->token.plain = false;
		lex->p = end + 1;
	} else if (!*p) {
		lex->p = p;
	} else if (quote == '\'' || strchr("\\\"'nrbfaetv", *p)) {
		lex->p += 2;
	} else if (*p == 'x' || (*p >= '0' && *p <= '9')) {
		read_number_escape(lex);
	} else {
		if (lex_name_length(p))
			lex_error(lex, lex->line,
				"bad escape '\\%c' "
				"(a backslash itself is '\\\\')",
				*p);
		lex->p += 2;
	}
}

/*
 * The quote was not meant to go on over the end of this line. So braces that
 * were closed behind it, and not opened there, are closed by the file.
 */
static void give_back_braces(struct lex *lex)
{
	const char *p;
	int closed = 0;

	for (p = lex->token.at; p < lex->p; p++)
		closed += (*p == '}') - (*p == '{');
	while (closed > 0 && strchr(" \t\r}", p[-1]))
		closed -= *--p == '}';
	lex->p = p;
}

/* Over the end of a line; false if a new statement begins after it. */
static bool pass_line_end(struct lex *lex)
{
	const char *p = lex->p, *next = p + strspn(p, " \t\r\n");

	if (lex_what_starts(next))
		return false;
	if (lex->in_list && (*next == '"' || *next == '\''))
		return false;
	for (; p < next; p++)
		lex->line += *p == '\n';
	lex->p = next;
	return true;
}

/*
 * At the first end of a line inside quotes: goes on to where the text may be
 * thought to end, so that all this is one mistake.
 */
static void read_open_text(struct lex *lex, char quote)
{
	lex_error(lex, lex->token.line,
		"a line ends inside quotes "
		"(end it with \\ to go on, or close the quote)");
	while (*lex->p && *lex->p != quote) {
		if (*lex->p == '\n') {
			if (!pass_line_end(lex))
				break;
			continue;
		}
		lex->p += *lex->p == '\\' && lex->p[1] && lex->p[1] != '\n';
		lex->p++;
	}
	if (*lex->p == quote)
		lex->p++;
	else
		give_back_braces(lex);
}

/* ${HOME}: libconfuse would put in what the environment says. */
static void read_dollar(struct lex *lex)
{
	if (lex->p[1] == '{')
		lex_variable(lex);
	else
		lex->p++;
}

void lex_text(struct lex *lex)
{
	const char quote = *lex->p++;
	const unsigned char stop = quote == '"' ? DOUBLE : SINGLE;
	const char *p;

	lex->token.plain = quote == '"';
	for (;;) {
		for (p = lex->p; !(stops[(unsigned char)*p] & stop); p++)
			;
		lex->p = p;
		if (*p == '\\') {
			read_escape(lex, quote);
		} else if (*p == '$') {
			read_dollar(lex);
		} else if (*p == quote) {
			lex->p++;
			return;
		} else {
			read_open_text(lex, quote);
			return;
		}
	}
}
