/* SPDX-License-Identifier: MIT */
#include "load/splitter.h"

#include <string.h>

#include "load/conf_form.h"
#include "load/lex.h"

/* Where a look must stop: in a statement, and in either kind of quotes. */
enum {
	CODE = 1,
	DOUBLE = 2,
	SINGLE = 4,
	ANY = CODE | DOUBLE | SINGLE,
};

static const unsigned char stops[256] = {
	['\0'] = ANY,
	['\n'] = ANY,
	['\\'] = DOUBLE | SINGLE,
	['"'] = CODE | DOUBLE,
	['\''] = CODE | SINGLE,
	['#'] = CODE,
	['/'] = CODE,
	['{'] = CODE,
	['}'] = CODE,
};

/* One look: how far it may go, and what it came to. */
struct look {
	const char *least, *end;
	bool final;
	bool undecided; /* what stands there depends on what comes next */
	bool found;
};

static const char *skip_to(const char *p, unsigned char stop)
{
	while (!(stops[(unsigned char)*p] & stop))
		p++;
	return p;
}

void splitter_init(struct splitter *splitter, const struct conf_kind *kind)
{
	*splitter = (struct splitter){
		.kind = kind,
		.line = 1,
		.at_line = true,
	};
	for (int i = 0; i < kind->n_keys; i++)
		if (kind->keys[i].type == CONF_SECTION)
			splitter->may_begin[(unsigned char)*kind->keys[i]
						    .name] = true;
}

/* More of the text is needed to say what stands at p, if there is more. */
static bool needs_more(struct look *look, const char *p)
{
	look->undecided = p >= look->end && !look->final;
	return look->undecided;
}

static bool is_section(const struct conf_kind *kind, const char *p, size_t len)
{
	for (int i = 0; i < kind->n_keys; i++)
		if (kind->keys[i].type == CONF_SECTION &&
			strlen(kind->keys[i].name) == len &&
			!memcmp(kind->keys[i].name, p, len))
			return true;
	return false;
}

/* Whether a section of the top level begins at p. */
static bool begins_section(
	const struct splitter *splitter, struct look *look, const char *p)
{
	size_t len;

	if (!splitter->may_begin[(unsigned char)*p])
		return false;
	len = lex_name_length(p);
	if (!needs_more(look, p + len) && !is_section(splitter->kind, p, len))
		return false;
	/* Behind the name, and an id. */
	p += len;
	p += strspn(p, " \t\r");
	p += lex_name_length(p);
	p += strspn(p, " \t\r\n");
	return !needs_more(look, p) && *p == '{';
}

/* A statement begins at p. */
static void begin(struct splitter *splitter, struct look *look, const char *p,
	bool section)
{
	const bool trouble = splitter->trouble || splitter->statement;

	splitter->statement = p;
	splitter->statement_line = splitter->line;
	splitter->depth = 0;
	splitter->trouble = !section;
	splitter->at_line = false;
	look->found = !look->least || trouble || (section && p >= look->least);
}

static const char *pass_line_end(struct splitter *splitter, const char *p)
{
	splitter->line++;
	splitter->at_line = true;
	return p + 1;
}

/* A backslash before the end of a line; blanks between cannot be seen. */
static const char *pass_backslash(
	struct splitter *splitter, struct look *look, const char *p)
{
	const char *next = p + 1 + strspn(p + 1, " \t\r");

	if (needs_more(look, next))
		return p;
	if (*next == '\n')
		return pass_line_end(splitter, next);
	return p + 1 < look->end ? p + 2 : p + 1;
}

static const char *pass_text(
	struct splitter *splitter, struct look *look, const char *p)
{
	p = skip_to(p, splitter->inside == '"' ? DOUBLE : SINGLE);
	if (*p == '\\')
		return pass_backslash(splitter, look, p);
	if (*p == splitter->inside) {
		splitter->inside = 0;
		return p + 1;
	}
	if (*p == '\n')
		splitter->inside = 0; /* and let others see it */
	else if (p < look->end)
		p++; /* a NUL */
	return p;
}

static const char *pass_long_comment(
	struct splitter *splitter, struct look *look, const char *p)
{
	p += strcspn(p, "*\n");
	if (p == look->end)
		return p;
	if (*p == '\n')
		return pass_line_end(splitter, p);
	if (needs_more(look, p + 1))
		return p;
	if (*p == '*' && p[1] == '/') {
		splitter->inside = 0;
		p++;
	}
	return p + 1;
}

static const char *pass_short_comment(
	struct splitter *splitter, struct look *look, const char *p)
{
	const char *end = memchr(p, '\n', (size_t)(look->end - p));

	if (!end)
		return look->end;
	splitter->inside = 0;
	return end;
}

/* At a # or /, which may begin a comment. */
static const char *pass_comment_sign(
	struct splitter *splitter, struct look *look, const char *p)
{
	if (*p == '#') {
		splitter->inside = '#';
		return p + 1;
	}
	if (needs_more(look, p + 1))
		return p;
	if (p[1] != '/' && p[1] != '*')
		return p + 1;
	/* http://… is a word. */
	if (splitter->statement && p > splitter->statement && p[-1] == ':')
		return p + 1;
	splitter->inside = p[1] == '/' ? '#' : '*';
	splitter->comment_line = splitter->line;
	return p + 2;
}

/* Between statements, where one may begin. */
static const char *pass_gap(
	struct splitter *splitter, struct look *look, const char *p)
{
	const char *next;
	bool section;

	if (*p == ' ' || *p == '\t' || *p == '\r' || !*p)
		return p + 1;
	if (*p == '\n')
		return pass_line_end(splitter, p);
	if (*p == '#' || *p == '/') {
		next = pass_comment_sign(splitter, look, p);
		if (look->undecided || splitter->inside)
			return next;
	}
	section = begins_section(splitter, look, p);
	if (!look->undecided)
		begin(splitter, look, p, section);
	return p;
}

static const char *pass_brace(struct splitter *splitter, const char *p)
{
	if (*p == '{') {
		splitter->depth++;
		splitter->trouble |= splitter->depth > CONF_MOST_DEPTH;
	} else if (splitter->depth <= 1) {
		splitter->statement = NULL;
		splitter->closed = p + 1;
	} else {
		splitter->depth--;
	}
	return p + 1;
}

/* In a statement, outside of texts and comments. */
static const char *pass_code(
	struct splitter *splitter, struct look *look, const char *p)
{
	if (splitter->at_line) {
		p += strspn(p, " \t\r");
		if (begins_section(splitter, look, p)) {
			begin(splitter, look, p, true);
			return p;
		}
		if (look->undecided || needs_more(look, p))
			return p;
		splitter->at_line = false;
	}
	p = skip_to(p, CODE);
	switch (*p) {
	case '\n':
		return pass_line_end(splitter, p);
	case '"':
	case '\'':
		splitter->inside = *p;
		return p + 1;
	case '#':
	case '/':
		return pass_comment_sign(splitter, look, p);
	case '{':
	case '}':
		return pass_brace(splitter, p);
	default:
		return p + (p < look->end);
	}
}

static const char *pass(
	struct splitter *splitter, struct look *look, const char *p)
{
	switch (splitter->inside) {
	case '"':
	case '\'':
		return pass_text(splitter, look, p);
	case '*':
		return pass_long_comment(splitter, look, p);
	case '#':
		return pass_short_comment(splitter, look, p);
	default:
		return splitter->statement ? pass_code(splitter, look, p)
					   : pass_gap(splitter, look, p);
	}
}

bool splitter_look(struct splitter *splitter, const char **at,
	const char *least, const char *end, bool final)
{
	struct look look = { .least = least, .end = end, .final = final };
	const char *p = *at;

	while (p < end && !look.undecided && !look.found)
		p = pass(splitter, &look, p);
	*at = p;
	return look.found;
}
