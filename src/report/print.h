/* SPDX-License-Identifier: MIT */
#ifndef REPORT_PRINT_H
#define REPORT_PRINT_H

#include <stdbool.h>
#include <stddef.h>

#include "model/text_list.h"

/*
 * Paper, through the print system's own `lp`. What is printed goes there
 * through a pipe: it is in no file, and no argument.
 */
struct print_job {
	const char *command; /* the settings' own instead of lp; "" for none */
	const char *printer; /* "": the default */
	const char *text;
	size_t length;
	int copies;
	bool large;
};

/* Whatever went wrong, in a sentence for the screen. */
#define PRINT_WHY_SIZE 200

/* The printers of this machine, the default one first. */
bool print_list(struct text_list *names, char why[PRINT_WHY_SIZE]);

/* Printed once the print system has all of it. */
enum printed {
	PRINTED,
	PRINTED_PERHAPS, /* `why` says so: nobody knows */
	NOT_PRINTED
};
enum printed print_send(const struct print_job *job, char why[PRINT_WHY_SIZE]);

#endif
