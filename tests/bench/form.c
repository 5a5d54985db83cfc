/* SPDX-License-Identifier: MIT */
#include "form.h"

#include <stdbool.h>

#include "form_parts.h"

enum {
	TOPICS_A_SCORE = 5
};

static const char *const helps[] = {
	"A guess is fine. None is an answer too.",
	"Leave it out if it doesn't fit. Nobody counts the ticks.",
	("Lots of women say so. You can say so here, and we can leave it at \\\n"
	 "\t\t\tthat if you like."),
};

static const char *const notes[] = {
	"Don't ask why. If she would rather not say, choose that, and go on.",
	("She can't know which it is, so don't ask her to. The card breaks the \\\n"
	 "\t\t\tice; let her take her time with it."),
};

static const char *const titles[] = {
	"Someone to talk to about how I feel",
	"A proper talk about my hormones",
	"Help to find a home of my own",
	"Someone beside me at the meeting",
	"Help with sleep",
};

static const char *const tags[] = { "mental_health", "menopause", "housing",
	"advocacy", "sleep" };

static const char *const says[] = {
	"That's a good thing to ask for. You should be heard, whether or not \\\n"
	"\t\tyou use anything. If a door shuts, tell us.",
	"You don't have to walk in alone. You can say what can't be done, and \\\n"
	"\t\task for it to change.",
	"Let's look at what might help.",
};

/* A question of an earlier topic that anybody may hear of. */
static int earlier_question(const struct form *form, int q)
{
	int t = (q * 7 + 3) % form_topic_of(form, q);

	if (t == form_private_topic(form))
		t--;
	return t * form->questions + q * 5 / 2 % form->questions;
}

static void write_show_if(const struct form *form, int q, FILE *out)
{
	static const char *const joints[] = { "", " or (", " and not (",
		" or (" };
	int t = form_topic_of(form, q), nth = q / 2;

	fputs("\t\tshow_if = \"", out);
	form_condition(form, q - 1, nth % 5 != 4, t, out);
	if (t > 0 && nth % 4) {
		fputs(joints[nth % 4], out);
		form_condition(
			form, earlier_question(form, q), nth % 4 != 2, t, out);
		putc(')', out);
	}
	fputs("\"\n", out);
}

/* Every second one; how a set-up begins has none, so what follows makes up
 * for that. */
static bool has_rule(const struct form *form, int q)
{
	int i = q % form->questions;

	if (form_topic_of(form, q) > 0)
		return i % 2 == 1;
	return i >= 4 && (i % 2 == 1 || i < 8);
}

static void write_options(const struct form *form, int q, FILE *out)
{
	const struct kind *kind = form_kind(form, q);

	for (int i = 0; kind->own && i < kind->n; i++) {
		const struct choice *option = form_option(form, q, i);

		fprintf(out, "\t\toption %s { label = \"%s\"%s }\n", option->id,
			option->label, option->more);
	}
	if (*kind->type == 'm')
		fputs("\t\toption none { label = \"None of these\" "
		      "alone = true }\n",
			out);
}

static void write_question(const struct form *form, int q, FILE *out)
{
	const struct kind *kind = form_kind(form, q);

	fputs("\tquestion ", out);
	form_question_id(form, q, out);
	fprintf(out, " {\n\t\task = \"%s\"\n", kind->ask);
	if (q % 3 == 0)
		fprintf(out, "\t\thelp = \"%s\"\n",
			helps[q / 3 % COUNT(helps)]);
	if (q % 5 == 0)
		fprintf(out, "\t\tnote = \"%s\"\n",
			notes[q / 5 % COUNT(notes)]);
	fprintf(out, "\t\ttype = \"%s\"\n%s", kind->type, kind->more);
	if (has_rule(form, q))
		write_show_if(form, q, out);
	write_options(form, q, out);
	fputs("\t}\n", out);
}

static void write_topic(const struct form *form, int t, FILE *out)
{
	fputs("\ntopic ", out);
	form_topic_id(t, out);
	fprintf(out, " {\n\ttitle = \"How things are, part %d\"\n", t + 1);
	fputs("\tminutes = 2\n", out);
	if (t == 0)
		fputs("\talways = true\n\tpaper = \"never\"\n", out);
	if (t == form_private_topic(form))
		fputs("\tprivate = true\n\tpaper = \"ask\"\n", out);
	if (t == form_gated_topic(form))
		fputs("\tgate = \"family\"\n", out);
	else if (t % 3 == 1)
		fputs("\tshow_if = \"setup.age >= 18 \\\n"
		      "\t\tor not (setup.age is answered)\"\n",
			out);
	fputs("\tintro = \"Not many of us get told about this. What you feel \\\n"
	      "\t\tmay well have a name.\"\n"
	      "\tnote = \"Say this part the same way to every woman. Let her \\\n"
	      "\t\tlead, and don't ask for names.\"\n\n",
		out);
	for (int i = 0; i < form->questions; i++)
		write_question(form, t * form->questions + i, out);
	fputs("}\n", out);
}

static void write_gate(const struct form *form, FILE *out)
{
	fputs("\ngate family {\n"
	      "\ttitle = \"Before we talk about family\"\n"
	      "\ttext = \"We go through it before we talk, so that you know \\\n"
	      "\t\twhere you stand. You get a copy to keep. Ask us anything.\"\n"
	      "\twhen = \"",
		out);
	form_condition(
		form, form_gated_topic(form) * form->questions, true, -1, out);
	fputs("\"\n"
	      "\tstep policy { label = \"She has a copy of the full policy\" }\n"
	      "\tstep talked { label = \"We went through it all\" }\n"
	      "\tstep signed { label = \"She has signed, on paper\" }\n"
	      "\tterm early_help {\n"
	      "\t\tword = \"Early help\"\n"
	      "\t\tmeans = \"Support that you can say no to.\"\n"
	      "\t}\n"
	      "}\n",
		out);
}

static void write_score(const struct form *form, int first, FILE *out)
{
	int end = (first + TOPICS_A_SCORE) * form->questions;
	const char *comma = "";

	fprintf(out, "\nscore feeling_%d {\n\tof = {", first / TOPICS_A_SCORE);
	for (int q = first * form->questions; q < end; q++) {
		if (!form_adds_up(form, q))
			continue;
		fprintf(out, "%s\n\t\t\"", comma);
		form_name(form, q, -1, out);
		putc('"', out);
		comma = ",";
	}
	fputs("\n\t}\n"
	      "\tleast_answered = 2\n"
	      "\tband light { from = 0 to = 3 label = \"Not much to carry\" }\n"
	      "\tband some { from = 4 to = 8 label = \"A fair bit to carry\" }\n"
	      "\tband lots { from = 9 to = 999 label = \"A lot to carry\" }\n"
	      "}\n",
		out);
}

static void write_when(const struct form *form, int n, FILE *out)
{
	int total = form->topics * form->questions;
	int q = (int)((long)n * total / form->needs) + n % 2;

	fputs("\twhen = \"", out);
	form_condition(form, q, n % 3 == 0, -1, out);
	fputs(" and ", out);
	form_condition(form, (q + 3) % total, true, -1, out);
	if (n % 5 == 4)
		fprintf(out, " \\\n\t\tor score(feeling_%d) >= 12",
			n % (form->topics / TOPICS_A_SCORE));
	fputs("\"\n", out);
}

static void write_need(const struct form *form, int n, FILE *out)
{
	static const char *const urgencies[] = { "soon", "when" };
	bool now = n % 20 == 9;

	fprintf(out, "\nneed step_%d {\n", n);
	write_when(form, n, out);
	fprintf(out, "\turgency = \"%s\"\n\ttitle = \"%s\"\n\tsay = \"%s\"\n",
		now ? "now" : urgencies[n % 2], titles[n % COUNT(titles)],
		says[n % COUNT(says)]);
	if (now)
		fputs("\tdo = {\n"
		      "\t\t\"Stop here, and stay with her\",\n"
		      "\t\t\"Ring the number shown here with her\"\n"
		      "\t}\n",
			out);
	if (n % 4 == 0)
		fputs("\tnote = \"Ring when you said you would. If you \\\n"
		      "\t\tcan't, say so first.\"\n",
			out);
	fprintf(out,
		"\ttags = { \"%s\" }\n\tsource = \"A report, page %d\"\n}\n",
		tags[n % COUNT(tags)], n + 1);
}

static void write_scale(
	const char *id, const struct choice *options, int n, FILE *out)
{
	fprintf(out, "\nscale %s {\n", id);
	for (int i = 0; i < n; i++)
		fprintf(out, "\toption %s { label = \"%s\"%s }\n",
			options[i].id, options[i].label, options[i].more);
	fputs("}\n", out);
}

static void write_head(FILE *out)
{
	fputs("id = \"bench\"\n"
	      "version = 1\n"
	      "title = \"A check-in that nobody has\"\n"
	      "summary = \"Side by side. She picks what to talk about, skips \\\n"
	      "\twhat she likes, and stops when she likes.\"\n"
	      "language = \"en\"\n"
	      "checked = \"2026-01-15\"\n",
		out);
	write_scale("yes_no", form_yes_no, COUNT(form_yes_no), out);
	write_scale("how_often", form_how_often, COUNT(form_how_often), out);
}

static void write_tail(FILE *out)
{
	fputs("\ninfo sleeping_well {\n"
	      "\twhen = \"sleeping.often in (a_lot, nearly_always)\"\n"
	      "\ttitle = \"A better night\"\n"
	      "\ttext = \"The same time each night helps, and a cool room.\"\n"
	      "}\n"
	      "\nhere {\n"
	      "\tnation = \"setup.nation\"\n"
	      "\tage = \"setup.age\"\n"
	      "\tprivate_ok = \"setup.company in (alone, baby, interpreter) \\\n"
	      "\t\tand setup.hear == no\"\n"
	      "}\n"
	      "\nwish by_phone {\n"
	      "\twhen = \"body.lately == yes\"\n"
	      "\twant = \"remote\"\n"
	      "}\n",
		out);
}

void form_write(const struct form *form, FILE *out)
{
	write_head(out);
	for (int t = 0; t < form->topics; t++)
		write_topic(form, t, out);
	write_gate(form, out);
	for (int t = 0; t < form->topics; t += TOPICS_A_SCORE)
		write_score(form, t, out);
	for (int n = 0; n < form->needs; n++)
		write_need(form, n, out);
	write_tail(out);
}
