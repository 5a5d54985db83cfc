/* SPDX-License-Identifier: MIT */
#ifndef MODEL_RULE_PARSER_H
#define MODEL_RULE_PARSER_H

#include <stdbool.h>
#include <stdint.h>

#include "model/rule.h"
#include "model/rule_lex.h"
#include "model/rule_name.h"

/*
 * What the parts of the rule parser share. It is a recursive descent: a mistake
 * of grammar ends the reading; a wrong name or type is said, and the reading
 * goes on, so that all of them are said.
 */
struct parser {
	const struct rule_place *place;
	struct arena *arena;
	const char *at;
	struct token token;
	int depth, size;
	bool lost; /* grammar: what follows makes no sense any more */
	bool wrong;
};

void parser_advance(struct parser *p);

/* The grammar is broken here. */
void parser_lose(struct parser *p, const char *expected);
bool parser_expect(
	struct parser *p, enum token_kind kind, const char *expected);

/* The token after this one is '('. */
bool parser_opens_after(const struct parser *p);

struct rule *parser_new_rule(struct parser *p, enum rule_op op);

/* The question named by the token; NULL where it is wrong, and that is said. */
const struct question *parser_take_question(struct parser *p, int *index);

/* Options as bits. Where the question is NULL or has none, any names will do.
 */
uint64_t parser_take_option(
	struct parser *p, const struct question *question, int index);
uint64_t parser_take_options(
	struct parser *p, const struct question *question, int index);

/* Says so where the question is not of the type that an operator needs. */
void parser_need_type(struct parser *p, const struct question *question,
	enum question_type type, const char *hint);

/* Comparisons of values (rule_operand.c). The first two are false, and have
 * read nothing, where the token is something else. */
bool parser_take_function(struct parser *p, struct operand *operand);
bool parser_take_literal(struct parser *p, struct operand *operand);
void parser_question_operand(struct parser *p, struct operand *operand,
	const struct question *question, int index);
struct rule *parser_take_comparison(struct parser *p, const struct operand *a);

#endif
