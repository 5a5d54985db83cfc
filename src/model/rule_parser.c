/* SPDX-License-Identifier: MIT */
#include "model/rule_parser.h"

#include <string.h>

void parser_advance(struct parser *p)
{
	rule_lex(&p->at, &p->token);
}

/* It would be lost among the quotes of a message. */
static bool is_quote(const char *text)
{
	return *text == '"' || *text == '\'';
}

void parser_lose(struct parser *p, const char *expected)
{
	if (!p->lost && p->token.hint && is_quote(p->token.text))
		rule_error(p->place, "%s", p->token.hint);
	else if (!p->lost && p->token.hint)
		rule_error(p->place, "'%s': %s", p->token.text, p->token.hint);
	else if (!p->lost && p->token.kind == TOKEN_END)
		rule_error(p->place, "expected %s, not the end", expected);
	else if (!p->lost)
		rule_error(p->place, "expected %s, not '%s'", expected,
			p->token.text);
	p->lost = p->wrong = true;
}

bool parser_expect(struct parser *p, enum token_kind kind, const char *expected)
{
	if (p->token.kind != kind) {
		parser_lose(p, expected);
		return false;
	}
	parser_advance(p);
	return true;
}

bool parser_opens_after(const struct parser *p)
{
	return p->at[strspn(p->at, " \t\r\n")] == '(';
}

/* A rule is walked by recursion: its size bounds the depth of the stack. */
#define SIZE_MAX_OF_RULE 2000

struct rule *parser_new_rule(struct parser *p, enum rule_op op)
{
	struct rule *rule = arena_alloc(p->arena, sizeof(*rule));

	if (++p->size > SIZE_MAX_OF_RULE && !p->lost) {
		rule_error(p->place, "this rule is too long");
		p->lost = p->wrong = true;
	}
	rule->op = op;
	return rule;
}

const struct question *parser_take_question(struct parser *p, int *index)
{
	if (p->token.kind != TOKEN_NAME) {
		parser_lose(p, "a question");
		return NULL;
	}
	*index = rule_find_question(p->place, p->token.text);
	parser_advance(p);
	if (*index < 0 || p->place->list->questions[*index].vague) {
		p->wrong = true;
		*index = 0;
		return NULL;
	}
	return &p->place->list->questions[*index];
}

uint64_t parser_take_option(
	struct parser *p, const struct question *question, int index)
{
	int option = 0;

	if (p->token.kind != TOKEN_NAME) {
		parser_lose(p, "an option");
		return 0;
	}
	if (question && question->n_options)
		option = rule_find_option(p->place, index, p->token.text);
	parser_advance(p);
	if (option < 0) {
		p->wrong = true;
		return 0;
	}
	return UINT64_C(1) << option;
}

uint64_t parser_take_options(
	struct parser *p, const struct question *question, int index)
{
	uint64_t options = 0;

	if (!parser_expect(p, TOKEN_OPEN, "'('"))
		return 0;
	for (;;) {
		options |= parser_take_option(p, question, index);
		if (p->lost || p->token.kind != TOKEN_COMMA)
			break;
		parser_advance(p);
	}
	if (!p->lost)
		parser_expect(p, TOKEN_CLOSE, "',' or ')'");
	return options;
}

void parser_need_type(struct parser *p, const struct question *question,
	enum question_type type, const char *hint)
{
	if (!question || question->type == type)
		return;
	rule_error(p->place, "'%s' is a question of type '%s': %s",
		question->name, question_type_names[question->type], hint);
	p->wrong = true;
}
