/* SPDX-License-Identifier: MIT */
#include "model/rule_parser.h"

static bool has_values(const struct question *question)
{
	for (int i = 0; i < question->n_options; i++)
		if (question->options[i].has_value)
			return true;
	return false;
}

static void not_comparable(
	struct parser *p, const struct question *question, const char *why)
{
	rule_error(p->place, "'%s' %s", question->name, why);
	p->wrong = true;
}

static enum operand_unit unit_of(const struct question *question)
{
	if (question->type == QUESTION_DATE)
		return UNIT_DAY;
	return question->type == QUESTION_MONTH ? UNIT_MONTH : UNIT_NUMBER;
}

/* Numbers, dates, months, and options with a value can be compared. */
void parser_question_operand(struct parser *p, struct operand *operand,
	const struct question *question, int index)
{
	*operand = (struct operand){ OPERAND_QUESTION, UNIT_WRONG, index, 0 };
	if (!question)
		return;
	if (question->type == QUESTION_MANY)
		not_comparable(p, question,
			"takes several answers: use 'has', or count()");
	else if (question->type == QUESTION_TEXT)
		not_comparable(p, question,
			"is a text: it can only be 'answered' or 'blank'");
	else if (question->type == QUESTION_CHOICE && !has_values(question))
		not_comparable(p, question,
			"has no options with a 'value': compare it with an option");
	else
		operand->unit = unit_of(question);
}

static void take_count(struct parser *p, struct operand *operand)
{
	const struct question *question = parser_take_question(
		p, &operand->index);

	parser_need_type(p, question, QUESTION_MANY,
		"count() counts the ticks of 'many'");
}

static void take_score(struct parser *p, struct operand *operand)
{
	if (p->token.kind != TOKEN_NAME) {
		parser_lose(p, "a score");
		return;
	}
	operand->index = rule_find_score(p->place, p->token.text);
	p->wrong |= operand->index < 0;
	parser_advance(p);
}

static void take_since(struct parser *p, struct operand *operand)
{
	const struct question *question = parser_take_question(
		p, &operand->index);

	if (question && question->type != QUESTION_DATE &&
		question->type != QUESTION_MONTH)
		not_comparable(p, question, "is not a date");
}

static const struct {
	const char *word;
	enum operand_kind kind;
	void (*take)(struct parser *, struct operand *);
} functions[] = {
	{ "count", OPERAND_COUNT, take_count },
	{ "score", OPERAND_SCORE, take_score },
	{ "months_since", OPERAND_MONTHS_SINCE, take_since },
	{ "years_since", OPERAND_YEARS_SINCE, take_since },
};

/* True if the token was a function, with whatever is wrong in it said. */
bool parser_take_function(struct parser *p, struct operand *operand)
{
	if (!parser_opens_after(p))
		return false;
	for (size_t i = 0; i < sizeof(functions) / sizeof(*functions); i++) {
		if (!token_is(&p->token, functions[i].word))
			continue;
		parser_advance(p);
		parser_advance(p);
		*operand = (struct operand){ .kind = functions[i].kind };
		functions[i].take(p, operand);
		if (!p->lost)
			parser_expect(p, TOKEN_CLOSE, "')'");
		return true;
	}
	return false;
}

/* True if the token was a number, a date or today. */
bool parser_take_literal(struct parser *p, struct operand *operand)
{
	if (p->token.kind == TOKEN_NUMBER)
		*operand = (struct operand){ OPERAND_NUMBER, UNIT_NUMBER, 0,
			p->token.number };
	else if (p->token.kind == TOKEN_DATE)
		*operand = (struct operand){ OPERAND_DATE, UNIT_DAY, 0,
			p->token.number };
	else if (token_is(&p->token, "today"))
		*operand = (struct operand){ OPERAND_TODAY, UNIT_DAY, 0, 0 };
	else
		return false;
	parser_advance(p);
	return true;
}

static void parse_operand(struct parser *p, struct operand *operand)
{
	const struct question *question;
	int index = 0;

	if (parser_take_function(p, operand) || parser_take_literal(p, operand))
		return;
	question = parser_take_question(p, &index);
	parser_question_operand(p, operand, question, index);
}

/* A day beside a month counts as its month. */
static void agree_on_unit(struct parser *p, struct rule *rule)
{
	enum operand_unit a = rule->a.unit, b = rule->b.unit;

	if (p->lost || a == UNIT_WRONG || b == UNIT_WRONG)
		return;
	if ((a == UNIT_NUMBER) != (b == UNIT_NUMBER)) {
		rule_error(p->place, "a date and a number cannot be compared");
		p->wrong = true;
	} else if (a != b) {
		rule->a.unit = rule->b.unit = UNIT_MONTH;
	}
}

struct rule *parser_take_comparison(struct parser *p, const struct operand *a)
{
	struct rule *rule = parser_new_rule(p, RULE_COMPARE);

	rule->a = *a;
	rule->compare = p->token.compare;
	if (!parser_expect(p, TOKEN_COMPARE, "a comparison"))
		return NULL;
	parse_operand(p, &rule->b);
	agree_on_unit(p, rule);
	return rule;
}
