/* SPDX-License-Identifier: MIT */
#include "fuzz.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "spare.h"

/*
 * In place of libFuzzer, where there is none: gives a fuzzer each of the files
 * and directories of files that are named, once.
 */
static int n_files;

static void run_file(FILE *file)
{
	char *text = NULL, block[4096];
	size_t size, n;
	FILE *out = open_memstream(&text, &size);

	if (!out)
		fuzz_wrong("out of memory");
	while ((n = fread(block, 1, sizeof(block), file)))
		fwrite(block, 1, n, out);
	fclose(out);
	LLVMFuzzerTestOneInput((const uint8_t *)text, size);
	n_files++;
	free(text);
}

static int is_visible(const struct dirent *entry)
{
	return *entry->d_name != '.';
}

/* What goes wrong is about the file that was named last. */
static void run(const char *path)
{
	struct dirent **entries;
	int n = scandir(path, &entries, is_visible, alphasort);
	char inside[4096];
	FILE *file;

	for (int i = 0; i < n; i++) {
		snprintf(inside, sizeof(inside), "%s/%s", path,
			entries[i]->d_name);
		free(entries[i]);
		run(inside);
	}
	if (n >= 0) {
		free(entries);
		return;
	}
	file = fopen(path, "r");
	if (!file)
		fuzz_wrong("cannot read '%s': %s", path, strerror(errno));
	fprintf(stderr, "%s\n", path);
	run_file(file);
	fclose(file);
}

size_t LLVMFuzzerMutate(uint8_t *bytes, size_t n, size_t most)
{
	(void)bytes;
	(void)most;
	return n;
}

int main(int argc, char **argv)
{
	LLVMFuzzerInitialize(&argc, &argv);
	LLVMFuzzerTestOneInput(NULL, 0);
	for (int i = 1; i < argc; i++)
		run(argv[i]);
	return n_files ? 0 : 1;
}
