/* SPDX-License-Identifier: MIT */
#ifndef TESTS_FUZZ_SPARE_H
#define TESTS_FUZZ_SPARE_H

#include <stddef.h>
#include <stdint.h>

/*
 * For libFuzzer: changes a conf file so that its form is spared, since hardly
 * any that is changed anywhere can be used at all. What is in quotes becomes
 * something else, a word another one of the file's, lines go or come twice;
 * and behind a NUL anything can become of anything.
 */
size_t fuzz_spare(uint8_t *bytes, size_t n, size_t most, unsigned seed);

/* libFuzzer's own ways to change something. */
size_t LLVMFuzzerMutate(uint8_t *bytes, size_t n, size_t most);

size_t LLVMFuzzerCustomMutator(
	uint8_t *bytes, size_t n, size_t most, unsigned seed);

#endif
