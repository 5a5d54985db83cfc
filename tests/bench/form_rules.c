/* SPDX-License-Identifier: MIT */
#include "form_parts.h"

/* A question, where a rule stands that reads it. */
struct read {
	const struct form *form;
	int q, from_topic;
	bool holds;
	FILE *out;
};

static void write_name(const struct read *read)
{
	form_name(read->form, read->q, read->from_topic, read->out);
}

static const char *option_id(const struct read *read, int i)
{
	return form_option(read->form, read->q, i)->id;
}

static void write_set(
	const struct read *read, const char *operator, int first, int second)
{
	write_name(read);
	fprintf(read->out, " %s (%s, %s)", operator, option_id(read, first),
		option_id(read, second));
}

static void write_of_choice(const struct read *read, int n)
{
	int chosen = form_choice(read->q, n), next = (chosen + 1) % n;

	if (read->holds && n > 2) {
		write_set(read, "in", chosen, next);
		return;
	}
	write_name(read);
	fprintf(read->out, " == %s",
		option_id(read, read->holds ? chosen : next));
}

static void write_of_many(const struct read *read, int n)
{
	if (read->q % 3) {
		write_set(read, read->holds ? "has any" : "has none",
			form_choice(read->q, n), form_second(read->q, n));
		return;
	}
	fputs("count(", read->out);
	write_name(read);
	fputs(read->holds ? ") >= 2" : ") >= 4", read->out);
}

void form_condition(
	const struct form *form, int q, bool holds, int from_topic, FILE *out)
{
	struct read read = { form, q, from_topic, holds, out };
	const struct kind *kind = form_kind(form, q);

	if (!kind->options) {
		write_name(&read);
		fprintf(out, holds ? " <= %d" : " > %d",
			form_choice(q, kind->n));
	} else if (*kind->type == 'm') {
		write_of_many(&read, kind->n);
	} else {
		write_of_choice(&read, kind->n);
	}
}
