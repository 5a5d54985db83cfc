/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/suggest.h"
#include "model/tags.h"

static const char *const known[] = {
	"abortion",
	"advocacy",
	"alcohol",
	"baby_loss",
	"bbv",
	"bereavement",
	"bowel",
	"breast",
	"carer",
	"childcare",
	"contraception",
	"crisis",
	"custody_loss",
	"da",
	"dental",
	"eating",
	"emergency",
	"emergency_contraception",
	"family_rights",
	"fertility",
	"fgm",
	"gp",
	"gp_register",
	"gynae",
	"harm_reduction",
	"hba",
	"housing",
	"immigration",
	"interpreter",
	"kinship",
	"legal",
	"menopause",
	"menopause_early",
	"mental_health",
	"money",
	"naloxone",
	"neuro",
	"nhs_check",
	"parenting",
	"peer",
	"pelvic_pain",
	"perinatal",
	"pmb",
	"pregnancy",
	"prison_release",
	"refuge",
	"sex_work",
	"sexual_violence",
	"sleep",
	"smear",
	"smoking",
	"stalking",
	"sti",
	"trauma",
	"urgent_care",
	"wound",
	"young_people",
};

static void tag_is_known__is_true__for_each_of_the_vocabulary(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (!tag_is_known(known[i]))
			fail_msg("'%s' is not known", known[i]);
}

static void tag_is_known__is_false__for_others(void **state)
{
	static const char *const others[] = {
		"",
		"a",
		"Menopause",
		"menopaus",
		"menopauses",
		"menopause ",
		"urgent care",
		"zoo",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (tag_is_known(others[i]))
			fail_msg("'%s' is known", others[i]);
}

static void tag_suggest__offers_the_nearest(void **state)
{
	static const char *const slips[][2] = {
		{ "menopuase", "menopause" },
		{ "urgent-care", "urgent_care" },
		{ "abortoin", "abortion" },
		{ "yuong_people", "young_people" },
		{ "zebra_crossing", NULL },
	};
	struct suggest suggest;

	(void)state;
	for (size_t i = 0; i < sizeof(slips) / sizeof(slips[0]); i++) {
		suggest_init(&suggest, slips[i][0]);
		tag_suggest(&suggest);
		if (!slips[i][1])
			assert_null(suggest.best);
		else
			assert_string_equal(suggest.best, slips[i][1]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			tag_is_known__is_true__for_each_of_the_vocabulary),
		cmocka_unit_test(tag_is_known__is_false__for_others),
		cmocka_unit_test(tag_suggest__offers_the_nearest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
