/* SPDX-License-Identifier: MIT */
#ifndef BASE_FATAL_H
#define BASE_FATAL_H

/*
 * The end of the road: says "signpost: …" and leaves with exit code 4. Only
 * for what nobody can act on (no memory). Whoever holds a terminal or a file
 * that must be put right first registers that as the hook.
 */
_Noreturn void fatal(const char *format, ...)
	__attribute__((format(printf, 1, 2)));
void fatal_set_hook(void (*hook)(void));

#endif
