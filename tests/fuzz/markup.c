/* SPDX-License-Identifier: MIT */
#include "fuzz.h"

#include <string.h>

#include "base/utf8.h"

/* JSON and HTML, read by somebody who knows nothing of who wrote it. */

enum {
	MOST_DEPTH = 64
};

static const char *json_value(const char *at, int depth);

static const char *skip_blanks(const char *at)
{
	return at + strspn(at, " \n");
}

static const char *json_escape(const char *at)
{
	if (*at && strchr("\"\\/bfnrt", *at))
		return at + 1;
	if (*at != 'u' || strspn(at + 1, "0123456789abcdefABCDEF") < 4)
		fuzz_wrong("no escape in JSON: '\\%s'", at);
	return at + 5;
}

static const char *json_string(const char *at)
{
	if (*at != '"')
		fuzz_wrong("no string in JSON: '%s'", at);
	at++;
	while (*at != '"') {
		if ((unsigned char)*at < ' ')
			fuzz_wrong("a bare control in JSON: '%s'", at);
		at = *at == '\\' ? json_escape(at + 1) : at + 1;
	}
	return at + 1;
}

/* What stands between two brackets. */
static const char *json_many(const char *at, char close, int depth)
{
	at = skip_blanks(at + 1);
	while (*at != close) {
		if (close == '}') {
			at = skip_blanks(json_string(at));
			if (*at != ':')
				fuzz_wrong("no value in JSON: '%s'", at);
			at = skip_blanks(at + 1);
		}
		at = skip_blanks(json_value(at, depth + 1));
		if (*at != ',')
			break;
		at = skip_blanks(at + 1);
		if (*at == close)
			fuzz_wrong("a comma too many in JSON: '%s'", at);
	}
	if (*at != close)
		fuzz_wrong("nothing is closed in JSON: '%s'", at);
	return at + 1;
}

static const char *json_value(const char *at, int depth)
{
	static const char *const words[] = { "true", "false", "null" };
	size_t n = strspn(at + (*at == '-'), "0123456789");

	if (depth > MOST_DEPTH)
		fuzz_wrong("JSON is too deep");
	if (*at == '{' || *at == '[')
		return json_many(at, *at == '{' ? '}' : ']', depth);
	if (*at == '"')
		return json_string(at);
	if (n)
		return at + (*at == '-') + n;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (!strncmp(at, words[i], strlen(words[i])))
			return at + strlen(words[i]);
	fuzz_wrong("no JSON: '%s'", at);
}

void fuzz_check_json(const char *text)
{
	const char *end = skip_blanks(json_value(skip_blanks(text), 0));

	if (*end)
		fuzz_wrong("more than JSON: '%s'", end);
	if (utf8_valid_until(text, strlen(text)) < strlen(text))
		fuzz_wrong("JSON is not UTF-8: '%s'", text);
}

static const char *const tags[] = { "html", "head", "title", "style", "body",
	"main", "h1", "h2", "p", "ol", "ul", "li", "dl", "dt", "dd", "span",
	"i", "table", "thead", "tbody", "tr", "td" };
static const char *const lone_tags[] = { "!DOCTYPE", "meta", "br" };

static const char *tag_of(const char *name, size_t n, bool *lone)
{
	*lone = true;
	for (size_t i = 0; i < sizeof(lone_tags) / sizeof(*lone_tags); i++)
		if (strlen(lone_tags[i]) == n && !memcmp(lone_tags[i], name, n))
			return lone_tags[i];
	*lone = false;
	for (size_t i = 0; i < sizeof(tags) / sizeof(*tags); i++)
		if (strlen(tags[i]) == n && !memcmp(tags[i], name, n))
			return tags[i];
	fuzz_wrong("no tag of ours: '<%s'", name);
}

/* What is open. */
struct open_tags {
	const char *names[MOST_DEPTH];
	int n;
};

static void open_tag(struct open_tags *open, const char *tag, bool lone)
{
	const char *in = open->n ? open->names[open->n - 1] : "";

	if (!strcmp(in, "title") || !strcmp(in, "style"))
		fuzz_wrong("'%s' in what holds only text", tag);
	if (open->n == MOST_DEPTH)
		fuzz_wrong("HTML is too deep");
	if (!lone)
		open->names[open->n++] = tag;
}

/* Behind a '<'. */
static const char *html_tag(struct open_tags *open, const char *at)
{
	bool closes = *at == '/', lone;
	const char *name = at + closes;
	const char *tag = tag_of(name, strcspn(name, " \n>"), &lone);

	if (!closes)
		open_tag(open, tag, lone);
	else if (!open->n || open->names[--open->n] != tag)
		fuzz_wrong("'%s' is closed, and was not open", tag);
	at += strcspn(at, "<>");
	if (*at != '>')
		fuzz_wrong("'%s' has no end: '%s'", tag, at);
	return at + 1;
}

void fuzz_check_html(const char *text)
{
	struct open_tags open = { .n = 0 };

	fuzz_check_clean("HTML", text, "");
	for (const char *at = text; *at;)
		at = *at == '<' ? html_tag(&open, at + 1) : at + 1;
	if (open.n)
		fuzz_wrong("'%s' is never closed", open.names[open.n - 1]);
}
