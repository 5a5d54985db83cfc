/* SPDX-License-Identifier: MIT */
#include "base/json.h"
#include "model/bits.h"
#include "model/match.h"
#include "model/offer.h"
#include "model/score.h"
#include "report/assessment.h"

static void add_topics(struct json *json, const struct wizard *wizard)
{
	const struct checklist *list = wizard->list;

	json_object(json, "topics");
	for (int t = 0; t < list->n_topics; t++)
		json_string(json, list->topics[t].id,
			topic_status_names[wizard_topic_status(wizard, t)]);
	json_end_object(json);
}

static void add_parked(struct json *json, const struct wizard *wizard)
{
	const struct checklist *list = wizard->list;

	json_array(json, "parked");
	for (int q = 0; q < list->n_questions; q++)
		if (!list->questions[q].private &&
			asking_is_parked(&wizard->asking, q))
			json_string(json, NULL, list->questions[q].name);
	json_end_array(json);
}

/* Of a private one, only a whole sum is shown: a gap would be a mark. */
static bool shows(const struct wizard *wizard, const struct score *score,
	const struct score_result *result)
{
	return !score->private ||
	       (asking_is_private_ok(&wizard->asking) && result->of &&
		       result->answered == result->of);
}

static void add_score(struct json *json, const struct wizard *wizard,
	const struct score *score)
{
	struct score_result result = score_add_up(score, &wizard->asking);

	if (!shows(wizard, score, &result))
		return;
	json_object(json, score->id);
	json_int(json, "value", result.value);
	json_int(json, "answered", result.answered);
	json_int(json, "of", result.of);
	json_int(json, "least", result.least);
	json_int(json, "most", result.most);
	if (result.band)
		json_string(json, "band", result.band->id);
	else
		json_null(json, "band");
	json_end_object(json);
}

static void add_scores(struct json *json, const struct wizard *wizard)
{
	const struct checklist *list = wizard->list;

	json_object(json, "scores");
	for (int i = 0; i < list->n_scores; i++)
		add_score(json, wizard, &list->scores[i]);
	json_end_object(json);
}

static void add_because(struct json *json, const struct wizard *wizard,
	int need, enum need_state state)
{
	struct text_list because;

	text_list_init(&because, wizard->arena);
	if (state == NEED_FOUND)
		needs_because(&wizard->needs, need, &because);
	json_strings(json, "because", because.texts, because.n);
}

static void add_missing(
	struct json *json, const struct wizard *wizard, int need)
{
	const struct checklist *list = wizard->list;
	const uint64_t *missing = needs_missing(&wizard->needs, need);
	size_t words = bits_words(list->n_questions);
	int q = -1;

	json_array(json, "missing");
	while ((q = bits_next(missing, words, q + 1)) >= 0)
		json_string(json, NULL, list->questions[q].name);
	json_end_array(json);
}

/* What was not found out is not looked for either. */
static void match_need(
	struct matches *matches, const struct assessment *assessment, int n)
{
	const struct wizard *wizard = assessment->wizard;
	const struct need *need = &wizard->list->needs[n];
	struct seeker seeker;

	*matches = (struct matches){ .missing = "" };
	if (needs_state(&wizard->needs, n) != NEED_FOUND)
		return;
	seek_for_need(&seeker, wizard, &assessment->around, n, wizard->arena);
	offer_services(
		matches, assessment->services, &seeker, need, 0, wizard->arena);
}

static void add_service(struct json *json, const struct services *services,
	const struct match *match, bool found)
{
	json_object(json, NULL);
	json_string(json, "id",
		service_text(&services->all[match->service], SERVICE_ID));
	json_strings(json, "why", match->why.texts, match->why.n);
	if (found)
		json_strings(json, "ask", match->ask.texts, match->ask.n);
	json_end_object(json);
}

static void add_services(
	struct json *json, const struct assessment *assessment, int need)
{
	const struct services *services = assessment->services;
	struct matches matches;

	match_need(&matches, assessment, need);
	json_array(json, "services");
	for (int i = 0; i < matches.n_found; i++)
		add_service(json, services, &matches.found[i], true);
	json_end_array(json);
	json_array(json, "left_out");
	for (int i = 0; i < matches.n_left_out; i++)
		add_service(json, services, &matches.left_out[i], false);
	json_end_array(json);
	json_bool(json, "gap", *matches.missing);
}

static void add_need(
	struct json *json, const struct assessment *assessment, int n)
{
	const struct wizard *wizard = assessment->wizard;
	const struct need *need = &wizard->list->needs[n];
	enum need_state state = needs_state(&wizard->needs, n);

	json_object(json, NULL);
	json_string(json, "id", need->id);
	json_string(json, "state", state == NEED_FOUND ? "found" : "unclear");
	if (state == NEED_UNCLEAR)
		add_missing(json, wizard, n);
	json_string(json, "urgency", urgency_names[need->urgency]);
	json_string(json, "by", need->by);
	json_string(json, "title", need->title);
	json_strings(json, "tags", need->tags, need->n_tags);
	json_bool(json, "private", need->private);
	json_string(json, "paper", paper_names[need->paper]);
	add_because(json, wizard, n, state);
	add_services(json, assessment, n);
	json_end_object(json);
}

static void add_needs(struct json *json, const struct assessment *assessment)
{
	const struct wizard *wizard = assessment->wizard;
	int *order = arena_array(
		wizard->arena, (size_t)wizard->list->n_needs, sizeof(*order));
	int n = needs_list(&wizard->needs, order);

	json_array(json, "needs");
	for (int i = 0; i < n; i++)
		add_need(json, assessment, order[i]);
	json_end_array(json);
}

static void add_infos(struct json *json, const struct wizard *wizard)
{
	json_array(json, "infos");
	for (int i = 0; i < wizard->list->n_infos; i++)
		if (needs_has_info(&wizard->needs, i))
			json_string(json, NULL, wizard->list->infos[i].id);
	json_end_array(json);
}

static void add_later(struct json *json, const struct wizard *wizard)
{
	json_array(json, "later");
	for (int t = 0; t < wizard->list->n_topics; t++)
		if (wizard_is_for_later(wizard, t))
			json_string(json, NULL, wizard->list->topics[t].id);
	json_end_array(json);
}

void assessment_json(const struct assessment *assessment, struct buf *out)
{
	const struct wizard *wizard = assessment->wizard;
	struct json json;

	json_init(&json, out);
	json_object(&json, NULL);
	json_object(&json, "checklist");
	json_string(&json, "id", wizard->list->id);
	json_int(&json, "version", wizard->list->version);
	json_end_object(&json);
	add_topics(&json, wizard);
	add_parked(&json, wizard);
	add_scores(&json, wizard);
	add_needs(&json, assessment);
	add_infos(&json, wizard);
	add_later(&json, wizard);
	json_end_object(&json);
}
