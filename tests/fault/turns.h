/* SPDX-License-Identifier: MIT */
#ifndef FAULT_TURNS_H
#define FAULT_TURNS_H

#include <stdbool.h>

/* Several processes share what there is to do: each takes every n-th turn. */
struct turns {
	long now;
	int me, of;
};

static inline bool turns_mine(struct turns *turns)
{
	return turns->now++ % turns->of == turns->me;
}

#endif
