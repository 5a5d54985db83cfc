/* SPDX-License-Identifier: MIT */
#include "load/checklist_parts.h"

#define STEPS_MAX 32

static void load_gate_steps(struct loader *loader,
	const struct text_place *place, const struct conf_section *section,
	struct gate *gate)
{
	int n = conf_count(section, GATE_STEP);
	struct gate_step *steps = arena_array(
		&loader->list->arena, (size_t)n, sizeof(*steps));

	if (!n)
		loader_error(loader, place->what, section, GATE_STEP,
			"it has no steps, so nothing would open it");
	if (n > STEPS_MAX)
		loader_error(loader, place->what, section, GATE_STEP,
			"more than %d steps", STEPS_MAX);
	for (int i = 0; i < n; i++) {
		const struct conf_section *step = conf_section(
			section, GATE_STEP, i);
		const struct text_place own = loader_place(loader, place, step);

		steps[i].id = conf_title(step);
		steps[i].line = conf_section_line(step);
		steps[i].label = loader_text(
			loader, &own, step, STEP_LABEL, "step", TEXT_LABEL);
	}
	gate->steps = steps;
	gate->n_steps = n;
}

static void load_gate_terms(struct loader *loader,
	const struct text_place *place, const struct conf_section *section,
	struct gate *gate)
{
	int n = conf_count(section, GATE_TERM);
	struct gate_term *terms = arena_array(
		&loader->list->arena, (size_t)n, sizeof(*terms));

	for (int i = 0; i < n; i++) {
		const struct conf_section *term = conf_section(
			section, GATE_TERM, i);
		const struct text_place own = loader_place(loader, place, term);

		terms[i].word = loader_text(
			loader, &own, term, TERM_WORD, "word", TEXT_RESULT);
		terms[i].means = loader_text(
			loader, &own, term, TERM_MEANS, "means", TEXT_RESULT);
	}
	gate->terms = terms;
	gate->n_terms = n;
}

void load_gates(struct loader *loader)
{
	struct checklist *list = loader->list;
	int n = conf_count(loader->conf.top, CHECKLIST_GATE);

	list->gates = arena_array(&list->arena, (size_t)n, sizeof(struct gate));
	list->n_gates = n;
	for (int i = 0; i < n; i++) {
		const struct conf_section *section = conf_section(
			loader->conf.top, CHECKLIST_GATE, i);
		struct gate *gate = &list->gates[i];
		struct text_place place = {
			.what = loader_what(loader, "gate", section),
			.context = loader_context(
				loader, "gate", ":", conf_title(section)),
			.topic = -1,
		};

		gate->id = conf_title(section);
		gate->line = conf_section_line(section);
		gate->title = loader_text(loader, &place, section, GATE_TITLE,
			"title", TEXT_RESULT);
		gate->text = loader_text(loader, &place, section, GATE_TEXT,
			"text", TEXT_RESULT);
		load_gate_steps(loader, &place, section, gate);
		load_gate_terms(loader, &place, section, gate);
		map_add(&list->gate_ids, gate->id, i);
	}
}
