/* SPDX-License-Identifier: MIT */
#include "model/tags.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"

/* Sorted. */
static const struct {
	const char *tag, *words; /* what it is for, as people say it */
} tags[] = {
	{ "abortion", N_("abortion") },
	{ "advocacy", N_("somebody to speak up for her") },
	{ "alcohol", N_("alcohol") },
	{ "baby_loss", N_("losing a baby") },
	{ "bbv", N_("hepatitis and HIV") },
	{ "bereavement", N_("bereavement") },
	{ "bowel", N_("the bowel") },
	{ "breast", N_("breasts") },
	{ "carer", N_("carers") },
	{ "childcare", N_("childcare") },
	{ "contraception", N_("contraception") },
	{ "crisis", N_("a crisis") },
	{ "custody_loss", N_("children who do not live with her") },
	{ "da", N_("domestic abuse") },
	{ "dental", N_("teeth") },
	{ "eating", N_("eating") },
	{ "emergency", N_("an emergency") },
	{ "emergency_contraception", N_("emergency contraception") },
	{ "family_rights", N_("rights of families") },
	{ "fertility", N_("fertility") },
	{ "fgm", N_("cutting (FGM)") },
	{ "gp", N_("a GP") },
	{ "gp_register", N_("joining a GP practice") },
	{ "gynae", N_("gynaecology") },
	{ "harm_reduction", N_("using more safely") },
	{ "hba", N_("honour-based abuse") },
	{ "housing", N_("housing") },
	{ "immigration", N_("immigration") },
	{ "interpreter", N_("an interpreter") },
	{ "kinship", N_("kinship care") },
	{ "legal", N_("legal help") },
	{ "menopause", N_("menopause") },
	{ "menopause_early", N_("early menopause") },
	{ "mental_health", N_("mental health") },
	{ "money", N_("money") },
	{ "naloxone", N_("naloxone") },
	{ "neuro", N_("autism and ADHD") },
	{ "nhs_check", N_("a health check") },
	{ "parenting", N_("parenting") },
	{ "peer", N_("other women who have been there") },
	{ "pelvic_pain", N_("pelvic pain") },
	{ "perinatal", N_("mental health around a birth") },
	{ "pmb", N_("bleeding after menopause") },
	{ "pregnancy", N_("pregnancy") },
	{ "prison_release", N_("leaving prison") },
	{ "refuge", N_("a refuge") },
	{ "sex_work", N_("sex work") },
	{ "sexual_violence", N_("sexual violence") },
	{ "sleep", N_("sleep") },
	{ "smear", N_("a smear") },
	{ "smoking", N_("smoking") },
	{ "stalking", N_("stalking") },
	{ "sti", N_("sexual infections") },
	{ "trauma", N_("trauma") },
	{ "urgent_care", N_("urgent care") },
	{ "wound", N_("wounds") },
	{ "young_people", N_("young people") },
};

/* Sorted. */
static const char *const private_tags[] = {
	"abortion",
	"alcohol",
	"bbv",
	"contraception",
	"crisis",
	"custody_loss",
	"da",
	"emergency_contraception",
	"fgm",
	"harm_reduction",
	"hba",
	"naloxone",
	"pregnancy",
	"prison_release",
	"refuge",
	"sex_work",
	"sexual_violence",
	"stalking",
	"sti",
	"trauma",
};

static const size_t n_tags = sizeof(tags) / sizeof(tags[0]);

/* Of either table: each row begins with its tag. */
static int compare(const void *key, const void *row)
{
	const char *const *tag = row;

	return strcmp(key, *tag);
}

bool tag_is_known(const char *tag)
{
	return bsearch(tag, tags, n_tags, sizeof(tags[0]), compare) != NULL;
}

const char *tag_words(const char *tag)
{
	for (size_t i = 0; i < n_tags; i++)
		if (!strcmp(tags[i].tag, tag))
			return _(tags[i].words);
	return tag;
}

bool tag_is_private(const char *tag)
{
	return bsearch(tag, private_tags,
		       sizeof(private_tags) / sizeof(private_tags[0]),
		       sizeof(private_tags[0]), compare) != NULL;
}

bool tag_is_for_her_ears(const char *tag)
{
	static const char *const such[] = { "da", "hba", "refuge",
		"sexual_violence", "stalking" };

	return bsearch(tag, such, sizeof(such) / sizeof(such[0]),
		       sizeof(such[0]), compare) != NULL;
}

void tag_suggest(struct suggest *suggest)
{
	for (size_t i = 0; i < n_tags; i++)
		suggest_offer(suggest, tags[i].tag);
}
