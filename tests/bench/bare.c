/* SPDX-License-Identifier: MIT */
/*
 * bare CHECKLIST: what it takes to read a checklist at all. The same keys as
 * ours, libconfuse, and nothing else.
 */
#include "bare_checklist.h"

int main(int argc, char **argv)
{
	/* Never freed, and yet no leak: it can be reached to the end. */
	static cfg_t *volatile cfg;

	cfg = cfg_init(checklist, CFGF_NONE);
	return argc != 2 || !cfg || cfg_parse(cfg, argv[1]) != CFG_SUCCESS;
}
