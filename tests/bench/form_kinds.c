/* SPDX-License-Identifier: MIT */
#include "form_parts.h"

static const struct choice nations[] = {
	{ "england", "England", "" },
	{ "scotland", "Scotland", "" },
	{ "wales", "Wales", "" },
	{ "ni", "Northern Ireland", "" },
};

static const struct choice ages[] = {
	{ "b18", "18 to 24", " value = 18 upto = 24" },
	{ "b25", "25 to 34", " value = 25 upto = 34" },
	{ "b35", "35 to 44", " value = 35 upto = 44" },
	{ "b45", "45 to 54", " value = 45 upto = 54" },
	{ "b55", "55 to 64", " value = 55 upto = 64" },
	{ "b65", "65 or over", " value = 65 upto = 120" },
};

static const struct choice company[] = {
	{ "alone", "Just the two of us", "" },
	{ "baby", "Her baby, in arms", "" },
	{ "interpreter", "A trained interpreter", "" },
	{ "other", "A partner, friend or family", "" },
	{ "child", "A child", "" },
};

const struct choice form_yes_no[] = {
	{ "yes", "Yes", "" },
	{ "no", "No", "" },
};

const struct choice form_how_often[] = {
	{ "rarely", "Hardly ever", " score = 0" },
	{ "at_times", "Now and then", " score = 1" },
	{ "a_lot", "A lot", " score = 2" },
	{ "nearly_always", "Nearly always", " score = 3" },
};

/* Other questions take their options from here, each from elsewhere. */
static const struct choice pool[] = {
	{ "tired", "Tired all the time", "" },
	{ "head", "Headaches", "" },
	{ "teeth", "Sore teeth or gums", "" },
	{ "tummy", "Tummy or bowel trouble", "" },
	{ "pain", "Pain that won't settle", "" },
	{ "feet", "Sore feet", "" },
	{ "skin", "Itchy skin", " star = true" },
	{ "cant_sleep", "Can't sleep", " star = true" },
	{ "worn_out", "Worn out", " star = true" },
	{ "letters", "Letters don't reach me", "" },
	{ "busy", "Too much going on", "" },
	{ "minding", "Childcare when I have a visit", "" },
	{ "basics", "Food, heat or clothes", "" },
	{ "rest", "A break for me", "" },
	{ "someone", "Someone with me on the day", "" },
	{ "forms", "Help with forms", "" },
};

/* How a set-up begins, and then what comes in turn in each topic. */
static const struct kind set_up[] = {
	{ "nation", "choice", "Where in the UK is she?", "", nations,
		COUNT(nations), true },
	{ "age", "choice", "How old is she, about?", "", ages, COUNT(ages),
		true },
	{ "company", "choice", "Who is with her?", "", company, COUNT(company),
		true },
	{ "hear", "choice",
		"Can anyone else hear? A baby or an interpreter is fine.",
		"\t\tlayout = \"inline\"\n"
		"\t\tscale = \"yes_no\"\n",
		form_yes_no, COUNT(form_yes_no), false },
};

static const struct kind in_turn[] = {
	{ "which", "choice", "Which of these gets in your way the most?", "",
		pool, 5, true },
	{ "signs", "many", "How's your body? Tick what you've had lately.",
		"\t\tlayout = \"bingo\"\n"
		"\t\tstar_means = \"can come from a dose, too\"\n",
		pool, 9, true },
	{ "often", "choice", "How often has a day felt too heavy to lift?",
		"\t\tscale = \"how_often\"\n", form_how_often,
		COUNT(form_how_often), false },
	{ "lately", "choice", "Was that in the last month?",
		"\t\tlayout = \"inline\"\n"
		"\t\tscale = \"yes_no\"\n",
		form_yes_no, COUNT(form_yes_no), false },
	{ "helps", "many", "What would make it easier? Tick any.", "", pool, 5,
		true },
	{ "nights", "number",
		"In the last week, how many nights did you sleep all right?",
		"\t\tmin = 0\n\t\tmax = 7\n", NULL, 8, false },
};

static const char *const topic_words[] = { "setup", "body", "sleeping", "food",
	"mood", "home", "money", "work", "friends", "family" };

const struct kind *form_kind(const struct form *form, int q)
{
	int i = q % form->questions;

	return form_topic_of(form, q) == 0 && i < COUNT(set_up)
		       ? &set_up[i]
		       : &in_turn[i % COUNT(in_turn)];
}

const struct choice *form_option(const struct form *form, int q, int i)
{
	const struct choice *options = form_kind(form, q)->options;

	return options == pool ? &pool[(q * 3 + i) % COUNT(pool)] : &options[i];
}

bool form_adds_up(const struct form *form, int q)
{
	return form_kind(form, q)->options == form_how_often &&
	       form_topic_of(form, q) != form_private_topic(form);
}

void form_topic_id(int t, FILE *out)
{
	fputs(topic_words[t % COUNT(topic_words)], out);
	if (t >= COUNT(topic_words))
		fprintf(out, "_%d", t / COUNT(topic_words));
}

void form_question_id(const struct form *form, int q, FILE *out)
{
	int i = q % form->questions;

	fputs(form_kind(form, q)->id, out);
	if (i >= COUNT(in_turn))
		fprintf(out, "_%d", i / COUNT(in_turn));
}

void form_name(const struct form *form, int q, int from_topic, FILE *out)
{
	int t = form_topic_of(form, q);

	if (t != from_topic) {
		form_topic_id(t, out);
		putc('.', out);
	}
	form_question_id(form, q, out);
}
