/* SPDX-License-Identifier: MIT */
#ifndef TESTS_FUZZ_FUZZ_H
#define TESTS_FUZZ_FUZZ_H

#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"

/*
 * A fuzzer is one file, fuzz_NAME.c, which looks at some bytes. libFuzzer
 * brings them (make fuzz), or replay.c does, with what was kept (make check).
 * Nothing is ever wrong with the bytes; whatever comes of them must be right.
 *
 *	seeds         the table of the fuzzers, and of what each begins with
 *	corpus/NAME/  …and this: what is worth a try, and what was once too much
 *	dict/         words to put in between
 *	run.sh        runs them
 *	spare.c       changes a conf file so that it may still load
 *	press.c       bytes as keys; papers.c: all papers of a check-in;
 *	markup.c      JSON and HTML, looked at
 *
 * What 'make fuzz' finds becomes a file in corpus/, once it is understood, and
 * a test of whatever was wrong.
 */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

/* Before the first of them: the same small world everywhere. */
int LLVMFuzzerInitialize(int *argc, char ***argv);

/* Something is not as it has to be: says so, and ends there. */
_Noreturn void fuzz_wrong(const char *format, ...)
	__attribute__((format(printf, 1, 2)));

/*
 * The bytes with a NUL behind them, in memory of just that size: whoever reads
 * on is caught. To be freed.
 */
char *fuzz_text(const uint8_t *bytes, size_t n);

/* The path of a file with these bytes; the next call writes it anew. */
const char *fuzz_file(const void *bytes, size_t n);

/* Takes a file of the program's own as it is; it must be right. */
void fuzz_must_load(bool loaded, const struct diag *diag);

/* A number below `most`, out of the first of the bytes, which is taken off;
 * 0 where there is none. */
struct fuzz_bytes {
	const uint8_t *at;
	size_t n;
};
unsigned fuzz_below(struct fuzz_bytes *bytes, unsigned most);

/* What the bytes are up to such a mark, which is taken off with them; all of
 * them where there is no mark. */
struct fuzz_bytes fuzz_until(struct fuzz_bytes *bytes, const char *mark);

/* UTF-8, and nothing that a terminal would obey but ends of lines, tabs and
 * those given. */
void fuzz_check_clean(const char *what, const char *text, const char *but);

/* No line has more columns. */
void fuzz_check_columns(const char *what, const char *text, int most);

void fuzz_check_json(const char *text);

/* No tags but our own, and each of them closed. */
void fuzz_check_html(const char *text);

/* All that is said, said: at a line of the bytes (NULL: at any), and never by
 * libconfuse. */
void fuzz_check_diag(const struct diag *diag, const uint8_t *bytes, size_t n);

#endif
