/* SPDX-License-Identifier: MIT */
/*
 * bare_services SERVICES: what it takes to read a directory of services at
 * all. The same keys as ours, libconfuse, and nothing else: one record at a
 * time, which is forgotten at once.
 */
#include <stdio.h>

#include "bare_directory.h"

static int records;

static int forget(cfg_t *cfg, cfg_opt_t *opt)
{
	(void)cfg;
	records++;
	return cfg_free_value(opt);
}

int main(int argc, char **argv)
{
	cfg_t *cfg = cfg_init(directory, CFGF_NONE);
	int result;

	if (argc != 2 || !cfg)
		return 2;
	cfg_set_validate_func(cfg, "service", forget);
	result = cfg_parse(cfg, argv[1]);
	printf("%d\n", records);
	cfg_free(cfg);
	return result != CFG_SUCCESS;
}
