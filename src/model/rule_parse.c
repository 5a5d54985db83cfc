/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "model/rule.h"
#include "model/rule_parser.h"

#define DEPTH_MAX 40

static struct rule *parse_or(struct parser *p);

static struct rule *parse_in(
	struct parser *p, const struct question *question, int index)
{
	struct rule *rule = parser_new_rule(p, RULE_OPTION);

	parser_need_type(p, question, QUESTION_CHOICE,
		question && question->type == QUESTION_MANY
			? "write 'has any (…)'"
			: "it has no options");
	rule->question = index;
	rule->options = parser_take_options(p, question, index);
	return rule;
}

static const struct {
	const char *word;
	enum rule_op op;
} has_forms[] = {
	{ "any", RULE_HAS_ANY },
	{ "all", RULE_HAS_ALL },
	{ "none", RULE_HAS_NONE },
};

/* any, all and none are operators only before '('; else they are options. */
static struct rule *parse_has(
	struct parser *p, const struct question *question, int index)
{
	struct rule *rule = parser_new_rule(p, RULE_HAS_ANY);

	parser_need_type(p, question, QUESTION_MANY,
		question && question->type == QUESTION_CHOICE
			? "write '==' or 'in (…)'"
			: "it has no options");
	rule->question = index;
	for (size_t i = 0; i < sizeof(has_forms) / sizeof(*has_forms); i++) {
		if (!token_is(&p->token, has_forms[i].word) ||
			!parser_opens_after(p))
			continue;
		parser_advance(p);
		rule->op = has_forms[i].op;
		rule->options = parser_take_options(p, question, index);
		return rule;
	}
	rule->options = parser_take_option(p, question, index);
	return rule;
}

/* A text is answered or blank; and to decline in private leaves no mark, so
 * that nothing can be made to hang on it. */
static void check_state(struct parser *p, const struct question *question,
	enum answer_state state)
{
	bool silent = state == ANSWER_DECLINED || state == ANSWER_NOT_NOW;

	if (question->type == QUESTION_TEXT &&
		(silent || state == ANSWER_NOT_SURE)) {
		rule_error(p->place,
			"'%s' is a text: it can only be 'answered' or 'blank'",
			question->name);
		p->wrong = true;
	} else if (question->private && silent) {
		diag_warning(p->place->diag, p->place->file, p->place->line,
			NULL,
			"%s: '%s' is private, so '%s' is read as 'blank' there",
			p->place->what, question->name,
			answer_state_names[state]);
	}
}

static struct rule *parse_is(
	struct parser *p, const struct question *question, int index)
{
	struct rule *rule = parser_new_rule(p, RULE_STATE);
	int state = 0;

	while (state < ANSWER_STATES &&
		!token_is(&p->token, answer_state_names[state]))
		state++;
	if (state == ANSWER_STATES) {
		parser_lose(
			p, "answered, declined, not_sure, not_now or blank");
		return NULL;
	}
	parser_advance(p);
	if (question)
		check_state(p, question, (enum answer_state)state);
	rule->question = index;
	rule->state = (enum answer_state)state;
	return rule;
}

/*
 * q == name: an option, unless the name is that of a function; or, where q
 * has no such comparison, what was taken for one.
 */
static bool compares_with_option(
	const struct parser *p, const struct question *question)
{
	const char *at = p->at;
	struct token next;

	if (p->token.compare != COMPARE_EQ && p->token.compare != COMPARE_NE)
		return false;
	if (question && question->type != QUESTION_CHOICE &&
		question->type != QUESTION_MANY &&
		question->type != QUESTION_TEXT)
		return false;
	rule_lex(&at, &next);
	if (next.kind == TOKEN_WRONG)
		return true;
	return next.kind == TOKEN_NAME && at[strspn(at, " \t\r\n")] != '(';
}

static struct rule *parse_comparison(
	struct parser *p, const struct question *question, int index)
{
	struct operand operand;
	struct rule *rule;

	if (!compares_with_option(p, question)) {
		parser_question_operand(p, &operand, question, index);
		return parser_take_comparison(p, &operand);
	}
	rule = parser_new_rule(p, RULE_OPTION);
	rule->negated = p->token.compare == COMPARE_NE;
	rule->question = index;
	parser_advance(p);
	if (question && question->type != QUESTION_CHOICE) {
		parser_question_operand(p, &operand, question, index);
		question = NULL;
	}
	rule->options = parser_take_option(p, question, index);
	return rule;
}

static const struct {
	const char *word;
	struct rule *(*parse)(struct parser *, const struct question *, int);
} operators[] = {
	{ "in", parse_in },
	{ "has", parse_has },
	{ "is", parse_is },
};

static struct rule *parse_of_question(struct parser *p)
{
	const char *name = arena_strdup(p->arena, p->token.text);
	int index = 0;
	const struct question *question = parser_take_question(p, &index);

	if (p->token.kind == TOKEN_COMPARE)
		return parse_comparison(p, question, index);
	for (size_t i = 0; i < sizeof(operators) / sizeof(*operators); i++) {
		if (!token_is(&p->token, operators[i].word))
			continue;
		parser_advance(p);
		return operators[i].parse(p, question, index);
	}
	if (p->token.hint) {
		parser_lose(p, "a comparison");
		return NULL;
	}
	rule_error(p->place,
		"'%s' alone is no rule: compare it, or say 'is answered'",
		name);
	p->lost = p->wrong = true;
	return NULL;
}

/* any(q): something ticked that counts. */
static struct rule *parse_any(struct parser *p)
{
	struct rule *rule = parser_new_rule(p, RULE_HAS_ANY);
	const struct question *question;

	parser_advance(p);
	parser_advance(p);
	question = parser_take_question(p, &rule->question);
	parser_need_type(p, question, QUESTION_MANY,
		"any() looks at the ticks of 'many'");
	if (question)
		rule->options = question->counted;
	if (!p->lost)
		parser_expect(p, TOKEN_CLOSE, "')'");
	return rule;
}

static struct rule *parse_parentheses(struct parser *p)
{
	struct rule *rule;

	parser_advance(p);
	if (++p->depth > DEPTH_MAX) {
		rule_error(p->place, "too many parentheses in each other");
		p->lost = p->wrong = true;
		return NULL;
	}
	rule = parse_or(p);
	p->depth--;
	if (!p->lost)
		parser_expect(p, TOKEN_CLOSE, "')'");
	return rule;
}

static struct rule *parse_primary(struct parser *p)
{
	struct operand operand;

	if (p->token.kind == TOKEN_OPEN)
		return parse_parentheses(p);
	if (token_is(&p->token, "any") && parser_opens_after(p))
		return parse_any(p);
	if (parser_take_function(p, &operand) ||
		parser_take_literal(p, &operand))
		return p->lost ? NULL : parser_take_comparison(p, &operand);
	if (p->token.kind != TOKEN_NAME) {
		parser_lose(p, "a question");
		return NULL;
	}
	return parse_of_question(p);
}

static struct rule *parse_not(struct parser *p)
{
	bool negated = false;
	struct rule *rule, *inner;

	while (token_is(&p->token, "not")) {
		parser_advance(p);
		negated = !negated;
	}
	inner = parse_primary(p);
	if (!negated)
		return inner;
	rule = parser_new_rule(p, RULE_NOT);
	rule->left = inner;
	return rule;
}

static struct rule *join(struct parser *p, enum rule_op op, struct rule *left,
	struct rule *right)
{
	struct rule *rule = parser_new_rule(p, op);

	rule->left = left;
	rule->right = right;
	return rule;
}

static struct rule *parse_and(struct parser *p)
{
	struct rule *rule = parse_not(p);

	while (!p->lost && token_is(&p->token, "and")) {
		parser_advance(p);
		rule = join(p, RULE_AND, rule, parse_not(p));
	}
	return rule;
}

static struct rule *parse_or(struct parser *p)
{
	struct rule *rule = parse_and(p);

	while (!p->lost && token_is(&p->token, "or")) {
		parser_advance(p);
		rule = join(p, RULE_OR, rule, parse_and(p));
	}
	return rule;
}

struct rule *rule_parse(
	const char *text, const struct rule_place *place, struct arena *arena)
{
	struct parser p = { .place = place, .arena = arena, .at = text };
	struct rule *rule;

	parser_advance(&p);
	if (p.token.kind == TOKEN_END) {
		rule_error(place, "an empty rule");
		return NULL;
	}
	rule = parse_or(&p);
	if (!p.lost && p.token.kind != TOKEN_END)
		parser_lose(&p, "'and', 'or' or the end");
	return p.wrong ? NULL : rule;
}
