/* SPDX-License-Identifier: MIT */
#ifndef MODEL_RULE_NAME_H
#define MODEL_RULE_NAME_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>

#include "model/rule.h"

/*
 * What the names in a rule stand for. Each says what is wrong with a name in
 * place->diag, and then gives -1.
 */
int rule_find_question(const struct rule_place *place, const char *name);
int rule_find_option(
	const struct rule_place *place, int question, const char *id);
int rule_find_score(const struct rule_place *place, const char *id);

void rule_error(const struct rule_place *place, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

#endif
