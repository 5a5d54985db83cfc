/* SPDX-License-Identifier: MIT */
#include <limits.h>
#include <string.h>

#include "load/prescan_parts.h"

/* A list on its way. */
struct list {
	const struct conf_key *key;
	bool right;
	bool comma_due; /* an item was just read */
	int said;	/* the last line that something was said of */
};

/* Unlike strtol, and libconfuse: decimal, and no +4, 007 or 1e3. */
static bool is_number(const struct token *token)
{
	const char *p = token->at, *end = p + token->len;
	const bool negative = *p == '-';
	long n = 0;

	p += negative;
	if (token->type != TOKEN_WORD || p == end || (*p == '0' && end - p > 1))
		return false;
	for (; p < end && *p >= '0' && *p <= '9' && n <= INT_MAX; p++)
		n = n * 10 + *p - '0';
	return p == end && n <= (long)INT_MAX + negative;
}

static bool is_switch(const struct token *token)
{
	static const char *const words[] = {
		"true",
		"false",
		"yes",
		"no",
		"on",
		"off",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (token->type == TOKEN_WORD && lex_is(token, words[i]))
			return true;
	return false;
}

static bool is_text(const struct token *token)
{
	return token->type == TOKEN_TEXT;
}

static const struct {
	bool (*is_right)(const struct token *token);
	const char *takes; /* NULL: text in quotes */
} values[] = {
	[CONF_TEXT] = { is_text, NULL },
	[CONF_NUMBER] = { is_number, "a whole number" },
	[CONF_SWITCH] = { is_switch, "true or false" },
	[CONF_LIST] = { is_text, NULL },
};

/* “, ”, ‘ or ’ at p, as word processors write them. */
static bool is_curly(const char *p)
{
	return !strncmp(p, "\xe2\x80", 2) && strchr("\x98\x99\x9c\x9d", p[2]);
}

/* A word where a text is due: shows how it would be right. */
static void say_quotes(struct prescan *scan, const struct conf_key *key)
{
	const struct token *token = &scan->lex.token;
	const bool list = key->type == CONF_LIST;
	const char *at = token->at;
	size_t len = token->len;
	bool curly = len >= 6 && is_curly(at);

	if (curly) {
		at += 3;
		len -= is_curly(at + len - 6) ? 6 : 3;
	}
	prescan_error(scan, token->line,
		"'%s' takes text in %squotes: %s = %s\"%s\"%s", key->name,
		curly ? "straight " : "", key->name, list ? "{ " : "",
		lex_show(at, len).text, list ? " }" : "");
}

static void say_wrong(struct prescan *scan, const struct conf_key *key)
{
	const struct token *token = &scan->lex.token;
	const char *quote = token->type == TOKEN_TEXT ? "" : "'";
	const char *takes = values[key->type].takes;

	if (takes)
		prescan_error(scan, token->line, "'%s' takes %s, not %s%s%s",
			key->name, takes, quote,
			lex_show(token->at, token->len).text, quote);
	else
		say_quotes(scan, key);
}

/* At something that is no value, or not the right one: says so. */
static bool wrong_value(
	struct prescan *scan, const struct conf_key *key, int line)
{
	const struct token *token = &scan->lex.token;

	if (token->type == TOKEN_OPEN) {
		prescan_error(scan, token->line,
			"'%s' takes one value, not a list", key->name);
		prescan_skip_braces(scan);
	} else if (token->type == TOKEN_TEXT ||
		   (token->type == TOKEN_WORD && !prescan_at_statement(scan))) {
		if (!token->broken)
			say_wrong(scan, key);
		prescan_next(scan);
	} else {
		prescan_error(scan, line, "'%s' has no value", key->name);
		prescan_skip_statement(scan);
	}
	return false;
}

static bool one_value(
	struct prescan *scan, const struct conf_key *key, int line)
{
	const struct token *token = &scan->lex.token;
	bool right;

	if (token->type == TOKEN_WORD && !prescan_at_statement(scan))
		lex_take_rest(&scan->lex);
	if (!values[key->type].is_right(token))
		return wrong_value(scan, key, line);
	right = !token->broken;
	if (right && token->type == TOKEN_TEXT && !token->plain)
		fair_copy_text(scan->copy, token);
	prescan_next(scan);
	return right;
}

/* Whether something is to be said here: at most once a line of a list. */
static bool is_news(struct list *list, int line)
{
	bool news = list->said != line;

	list->said = line;
	list->right = false;
	return news;
}

static void read_comma(struct prescan *scan, struct list *list)
{
	const struct token *token = &scan->lex.token;

	if (!list->comma_due && list->right && is_news(list, token->line))
		prescan_error(scan, token->line, "a comma too many");
	list->comma_due = false;
	prescan_next(scan);
}

static void read_text(struct prescan *scan, struct list *list)
{
	const struct token *token = &scan->lex.token;

	if (list->comma_due && list->right && is_news(list, token->line))
		prescan_error(scan, token->line, "no comma before %s",
			lex_show(token->at, token->len).text);
	if (token->broken)
		is_news(list, token->line);
	else if (!token->plain)
		fair_copy_text(scan->copy, token);
	list->comma_due = true;
	prescan_next(scan);
}

static void read_wrong_item(struct prescan *scan, struct list *list)
{
	const struct token *token = &scan->lex.token;

	if (token->type == TOKEN_WORD)
		lex_take_rest(&scan->lex);
	if (is_news(list, token->line) && !token->broken) {
		if (token->type == TOKEN_WORD)
			say_quotes(scan, list->key);
		else
			prescan_error(scan, token->line,
				"'%s' has no place in this list",
				lex_show(token->at, token->len).text);
	}
	list->comma_due = true;
	if (token->type == TOKEN_OPEN)
		prescan_skip_braces(scan);
	else
		prescan_next(scan);
}

/* Whether the file goes on as if the list had been closed. */
static bool is_left_open(const struct prescan *scan)
{
	return scan->lex.token.type == TOKEN_END || prescan_at_statement(scan);
}

/* Quotes are muddled from here on. */
static void skip_items(struct prescan *scan)
{
	const struct token *token = &scan->lex.token;

	prescan_say_glued(scan);
	scan->lex.quiet = true;
	while (token->type != TOKEN_CLOSE && !is_left_open(scan))
		prescan_next(scan);
	scan->lex.quiet = false;
}

static bool read_items(struct prescan *scan, const struct conf_key *key)
{
	const struct token *token = &scan->lex.token;
	struct list list = { .key = key, .right = true };
	const int opened = token->line;

	for (prescan_next(scan);;) {
		if (token->comment && is_news(&list, token->comment))
			prescan_error(scan, token->comment,
				"no comments inside { … }");
		if (token->type == TOKEN_CLOSE)
			return list.right;
		if (scan->glued) {
			skip_items(scan);
			return false;
		}
		if (is_left_open(scan)) {
			prescan_error(scan, opened,
				"the list of '%s' is never closed", key->name);
			return false;
		}
		if (token->type == TOKEN_COMMA)
			read_comma(scan, &list);
		else if (token->type == TOKEN_TEXT)
			read_text(scan, &list);
		else
			read_wrong_item(scan, &list);
	}
}

static bool list_of_values(struct prescan *scan, const struct conf_key *key)
{
	bool right;

	scan->lex.in_list = true;
	right = read_items(scan, key);
	scan->lex.in_list = false;
	if (scan->lex.token.type == TOKEN_CLOSE)
		prescan_next(scan);
	return right;
}

bool prescan_value(struct prescan *scan, const struct conf_key *key)
{
	const int line = scan->lex.token.line;

	prescan_next(scan);
	if (key->type == CONF_LIST && scan->lex.token.type == TOKEN_OPEN)
		return list_of_values(scan, key);
	return one_value(scan, key, line);
}
