/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "ui/pager.h"

/* The pages of a check-in that is over: another language may be chosen then. */
static void pager_release__leaves__nothing_to_forget(void **state)
{
	struct pager pager;

	(void)state;
	pager_init(&pager, 3);
	pager_release(&pager);
	assert_null(pager.rows);
	pager_forget(&pager);
	pager_fit(&pager, 40, 12);
	pager_release(&pager);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pager_release__leaves__nothing_to_forget),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
