/* SPDX-License-Identifier: MIT */
/*
 * bare_services SERVICES: what it takes to read a directory of services at
 * all. The same keys as ours, libconfuse, and nothing else: one record at a
 * time, which is forgotten at once; no key has a default, which is cheapest.
 */
#include <confuse.h>
#include <stdio.h>

#define TEXT(name) CFG_STR(name, NULL, CFGF_NODEFAULT)
#define NUMBER(name) CFG_INT(name, 0, CFGF_NODEFAULT)
#define SWITCH(name) CFG_BOOL(name, cfg_false, CFGF_NODEFAULT)
#define LIST(name) CFG_STR_LIST(name, NULL, CFGF_NODEFAULT)
#define MANY(name, keys) CFG_SEC(name, keys, CFGF_MULTI)

static cfg_opt_t service[] = {
	TEXT("id"),
	TEXT("name"),
	TEXT("organisation"),
	TEXT("summary"),
	LIST("tags"),
	LIST("nations"),
	LIST("areas"),
	SWITCH("onsite"),
	LIST("phone"),
	TEXT("text_to"),
	TEXT("email"),
	TEXT("web"),
	LIST("address"),
	TEXT("postcode"),
	LIST("hours"),
	TEXT("hours_note"),
	SWITCH("women_only"),
	NUMBER("age_min"),
	NUMBER("age_max"),
	LIST("accepts"),
	LIST("refuses"),
	LIST("offers"),
	LIST("languages"),
	TEXT("referral"),
	TEXT("cost"),
	TEXT("how"),
	TEXT("next"),
	TEXT("note"),
	SWITCH("safe_to_print"),
	TEXT("print_as"),
	TEXT("alert"),
	TEXT("status"),
	TEXT("closed_on"),
	TEXT("verified"),
	TEXT("verified_by"),
	TEXT("source"),
	CFG_END(),
};

static int records;

static int forget(cfg_t *cfg, cfg_opt_t *opt)
{
	(void)cfg;
	records++;
	return cfg_free_value(opt);
}

int main(int argc, char **argv)
{
	cfg_opt_t options[] = { MANY("service", service), CFG_END() };
	cfg_t *cfg = cfg_init(options, CFGF_NONE);
	int result;

	if (argc != 2 || !cfg)
		return 2;
	cfg_set_validate_func(cfg, "service", forget);
	result = cfg_parse(cfg, argv[1]);
	printf("%d\n", records);
	cfg_free(cfg);
	return result != CFG_SUCCESS;
}
