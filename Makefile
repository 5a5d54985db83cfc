# SPDX-License-Identifier: MIT
#
#   make             builds build/signpost
#   make run         builds it and opens the wizard, with invented services
#   make check       builds everything and runs all the tests
#   make check-paper prints for real: through CUPS, and with a browser
#   make check-bare  the two commands of the README, on a bare Debian 12
#   make deps        installs what is needed and missing, or says how to
#   make install     below $(DESTDIR)$(prefix); make uninstall takes it away
#   make screenshots draws the screens of the README anew, tests/screens/*.svg
#   make traces      what a check-in leaves, by way of ending and place
#   make torture     all that can go wrong while a note is written does; make
#                    check-torture, a part of make check, tries some of it
#   make pot         what there is to translate, into build/pot/
#   make update-po   takes what is new in it into locale/; LL=ro begins a
#                    language
#   make coverage    how much of src/model/ the tests reach
#   make fuzz        looks for files, texts and keys that are too much for it
#   make bench soak fmt fmt-check headers-check dist clean
#
# SAN=1 (address and undefined behaviour sanitizers), VALGRIND=1 and CC=clang
# go with any of them, and each builds in a directory of its own.
# V=1 shows the commands.

VERSION = 0.1.0

prefix = /usr/local
bindir = $(prefix)/bin
datadir = $(prefix)/share
localedir = $(datadir)/locale
mandir = $(datadir)/man
bashdir = $(datadir)/bash-completion/completions
docdir = $(datadir)/doc/signpost
sysconfdir = /etc

CFLAGS ?= $(if $(COV),-O0,$(if $(SAN),-O1,-O2)) -g
PKG_CONFIG ?= pkg-config
INSTALL ?= install
MSGFMT ?= msgfmt
GCOV ?= gcov

empty :=
kind := $(filter-out cc gcc,$(notdir $(firstword $(CC)))) \
	$(if $(SAN),san) $(if $(VALGRIND),valgrind) $(if $(COV),cov) \
	$(if $(FUZZ),fuzz)
B ?= $(subst $(empty) ,-,$(strip build $(kind)))

# What the sources need, whatever CFLAGS says. ncursesw's own flags ask for
# an older POSIX than ours.
PKGS = libconfuse libsodium ncursesw
PKG_CFLAGS := $(shell $(PKG_CONFIG) --cflags $(PKGS) 2>/dev/null)
PKG_LIBS := $(shell $(PKG_CONFIG) --libs $(PKGS) 2>/dev/null)
TEST_LIBS := $(shell $(PKG_CONFIG) --libs cmocka 2>/dev/null)
BASIC = -std=c11 -Isrc $(PKG_CFLAGS) -D_DEFAULT_SOURCE \
	-U_XOPEN_SOURCE -D_XOPEN_SOURCE=700 \
	-Wall -Wextra -Wpedantic -Wshadow -Wvla -Wformat=2 -Wundef \
	-Wcast-qual -Wwrite-strings -Wstrict-prototypes -Wmissing-prototypes
PLACES = -DVERSION='"$(VERSION)"' -DDATADIR='"$(datadir)/signpost"' \
	-DLOCALEDIR='"$(localedir)"' -DSYSCONFDIR='"$(sysconfdir)"'

# Zeroed locals would hide from valgrind what was never set.
supported = $(foreach f,$1,$(shell $(CC) -Werror $f \
	-c -x c /dev/null -o /dev/null 2>/dev/null && echo $f))
optimised = $(filter-out -O0,$(lastword $(filter -O%,$(CFLAGS))))
own_fortify = $(findstring _FORTIFY_SOURCE,$(CPPFLAGS) $(CFLAGS))
HARDEN := -fPIE -fstack-protector-strong -Werror=format-security \
	$(call supported,-fstack-clash-protection -fcf-protection) \
	$(if $(VALGRIND),,$(call supported,-ftrivial-auto-var-init=zero)) \
	$(if $(SAN)$(own_fortify),,$(if $(optimised),\
		-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2))
HARDEN_LINK = -pie -Wl,-z,relro,-z,now,--as-needed

# Without assert(): no test can reach the far side of one that holds. And
# with its real paths: the counts are found by them.
KIND = $(if $(COV),--coverage -DNDEBUG,-ffile-prefix-map=$(CURDIR)=.) \
	$(if $(SAN),-fsanitize=address -fsanitize=undefined \
		-fno-sanitize-recover=all -fno-omit-frame-pointer) \
	$(if $(FUZZ),-fsanitize=fuzzer-no-link)

COMPILE = $(CC) $(BASIC) $(HARDEN) $(KIND) $(CPPFLAGS) $(CFLAGS)
LINK = $(CC) $(KIND) $(CFLAGS) $(HARDEN_LINK) $(LDFLAGS)
LIBS = $(LDLIBS) $(PKG_LIBS)

SRC := $(sort $(wildcard src/*.c src/*/*.c))
LIB := $(patsubst %.c,$B/%.o,$(filter-out src/main.c,$(SRC)))
# What knows its place: built anew where only that is another.
PLACED := $(patsubst %.c,$B/%.o,$(shell grep -lwE \
	'VERSION|DATADIR|LOCALEDIR|SYSCONFDIR' $(SRC)))
PROG := $(patsubst src/main.c,$B/signpost,$(wildcard src/main.c))
TEST_SRC := $(sort $(wildcard tests/*.c))
TESTS := $(patsubst %.c,$B/%,$(filter tests/test_%,$(TEST_SRC)))
HELP := $(patsubst %.c,$B/%.o,$(filter-out tests/test_%,$(TEST_SRC)))
BENCH_SRC := $(sort $(wildcard tests/bench/*.c))
BENCH := $(patsubst %.c,$B/%.o,$(filter-out tests/bench/bare%,$(BENCH_SRC)))
FAULT_SRC := $(sort $(wildcard tests/fault/*.c))
SHIM_SRC := $(filter tests/fault/shim%,$(FAULT_SRC))
FAULT := $(patsubst %.c,$B/%.o,$(filter-out $(SHIM_SRC),$(FAULT_SRC)))
TORTURE := $B/tests/fault/torture $B/tests/fault/shim.so
STORIES := $(sort $(wildcard tests/fault/scripts/*.keys))
BARE := $(patsubst %.c,$B/%,$(filter tests/bench/bare%,$(BENCH_SRC)))
UNREAD := $B/tests/traces/unread
ONLOOKER := $B/tests/traces/onlooker
ONLOOKER_SRC := $(filter-out %/unread.c,$(sort $(wildcard tests/traces/*.c)))
FUZZ_SRC := $(sort $(wildcard tests/fuzz/*.c))
FUZZERS := $(patsubst %.c,$B/%,$(filter tests/fuzz/fuzz_%,$(FUZZ_SRC)))
FUZZ_HELP := $(patsubst %.c,$B/%.o,$(filter-out tests/fuzz/fuzz_% \
	$(if $(FUZZ),tests/fuzz/replay.c),$(FUZZ_SRC)))
SCREENED := checklists/small.conf checklists/services/example.conf \
	checklists/services/uk-national.conf
PAPERED := checklists/womens-health.conf checklists/wording.conf \
	checklists/demo/morag.answers
SCRIPTS := tests/torture.sh tests/layers.sh tests/headers.sh tests/format.sh \
	$(sort $(wildcard tests/cli/*.sh))
PAPER := $(sort $(wildcard tests/paper/*.sh))
DATA := $(sort $(wildcard checklists/*.conf checklists/services/*.conf \
	checklists/demo/*.answers))
MAN := $(sort $(wildcard man/*.[1-8]))
DOC := $(sort $(wildcard README.md LICENSE))
PO := $(sort $(wildcard locale/*/*.po))

po_lang = $(basename $(notdir $1))
po_domain = $(notdir $(patsubst %/,%,$(dir $1)))
po_mo = $B/locale/$(po_lang)/LC_MESSAGES/$(po_domain).mo
MO := $(foreach f,$(PO),$(call po_mo,$f))

# Languages for tests, where the programs there find them.
PSEUDO := $B/tests/locale/made
PSEUDO_OF := locale/po.sh $(wildcard tests/pseudo.* tests/data/languages/*.conf \
	tests/data/languages/*/*.po)

# FILE:WHERE, for all that is installed beside the program.
INSTALLED = $(foreach f,$(DATA),$f:$(datadir)/signpost/$f) \
	$(foreach f,$(MAN),$f:$(mandir)/man$(subst .,,$(suffix $f))/$(notdir $f)) \
	$(foreach f,$(MO),$f:$(localedir)/$(f:$B/locale/%=%)) \
	$(foreach f,$(DOC),$f:$(docdir)/$f) \
	src/signpost.bash:$(bashdir)/signpost

# Not ours to take away, though there may be nothing in them.
ROOTS = '$(DESTDIR)'|'$(DESTDIR)$(prefix)'|'$(DESTDIR)$(datadir)'|'$\
	$(DESTDIR)$(datadir)/doc'|'$(DESTDIR)$(mandir)'|'$\
	$(DESTDIR)$(localedir)'

quote = '$(subst ','\'',$1)'
silent = $(findstring s,$(firstword -$(MAKEFLAGS)))
quiet = $(if $(V),,@$(if $(silent),,echo '  $1 $2';))
parallel = $(if $(filter -j%,$(MAKEFLAGS)),,-j$(shell nproc || echo 2))
again = +@$(MAKE) --no-print-directory $(parallel)
run_tests = BUILD='$(abspath $B)' CC='$(CC)' VALGRIND='$(VALGRIND)' \
	HEADER_FLAGS='$(BASIC)' sh tests/run.sh

all: $(PROG) $B/libsignpost.a $(MO)

# A new make sees what has just been installed.
run check check-paper screenshots traces bench soak torture check-torture: deps
	$(again) now-$@

coverage: deps
	$(again) COV=1 now-$@

# libFuzzer is clang's. FUZZ_SECONDS is for each of them.
FUZZ_SECONDS = 60
fuzz: fuzzing = CC='$(if $(findstring clang,$(CC)),$(CC),clang)'
fuzz:
	+@$(MAKE) --no-print-directory $(fuzzing) deps
	@$(fuzzing) sh tests/deps.sh fuzzer
	$(again) $(fuzzing) SAN=1 FUZZ=1 now-fuzz

now-fuzz: $(FUZZERS)
	@sh tests/fuzz/run.sh $(FUZZ_SECONDS) $(FUZZERS)

now-run: all
	@$B/signpost start -s services/example

now-check: WERROR = 1
now-check: all $(TESTS) $(ONLOOKER) $(UNREAD) $(TORTURE) $(PSEUDO) $(BARE) \
		$(FUZZERS) $B/tests/bench/bench
	@$(run_tests) $(TESTS) $(SCRIPTS)

now-traces: all $(ONLOOKER) $(UNREAD)
	@SHOW=1 $(run_tests) $(sort $(wildcard tests/cli/traces*.sh))

# What of this cannot be installed is skipped, and said.
now-check-paper: all
	@for part in printer browser; do sh tests/deps.sh $$part || :; done
	@$(run_tests) $(PAPER)


now-bench: $B/tests/bench/bench $(PROG) $(BARE) $(SCREENED) $(PAPERED)
	@$^

now-torture now-check-torture: all $(TORTURE)
	@BUILD='$(abspath $B)' $B/tests/fault/torture \
		$(if $(filter now-check-%,$@),--short) $(STORIES)

# Each is checked in every 'make check', too: none is out of date.
now-screenshots: $B/tests/test_screens $(PSEUDO)
	@PICTURES=1 $(run_tests) $<
	@ls tests/screens/*.svg

now-soak: $B/tests/test_monkey $(PSEUDO)
	MONKEY_KEYS=10000000 $<

now-coverage: $(TESTS) $(PSEUDO)
	@find $B -name '*.gcda' -delete
	@$(run_tests) $(TESTS)
	@GCOV='$(GCOV)' sh tests/coverage.sh $B

check-bare:
	@sh tests/bare.sh || test $$? = 77

deps:
	@CC='$(CC)' PKG_CONFIG='$(PKG_CONFIG)' sh tests/deps.sh

pot: $(PROG)
	@BUILD='$B' sh locale/po.sh pot

update-po: $(PROG)
	@BUILD='$B' sh locale/po.sh $(if $(LL),new $(LL),update)

headers-check:
	@CC='$(CC)' HEADER_FLAGS='$(BASIC)' sh tests/headers.sh

fmt-check:
	@sh tests/format.sh || test $$? = 77

fmt:
	find src tests -name '*.[ch]' -exec clang-format -i {} +

install: all
	$(INSTALL) -d '$(DESTDIR)$(bindir)'
	$(INSTALL) -m 755 $B/signpost '$(DESTDIR)$(bindir)/signpost'
	@set -e; for f in $(INSTALLED); do \
		to="$(DESTDIR)$${f#*:}"; \
		$(INSTALL) -d "$${to%/*}"; \
		$(INSTALL) -m 644 "$${f%%:*}" "$$to"; \
	done

# What a clinic has put into $(sysconfdir)/signpost stays: none of it is ours.
uninstall:
	rm -f '$(DESTDIR)$(bindir)/signpost'
	@for f in $(INSTALLED); do \
		at="$(DESTDIR)$${f#*:}"; \
		rm -f "$$at"; \
		while at=$${at%/*}; do \
			case $$at in $(ROOTS)) break ;; esac; \
			rmdir "$$at" 2>/dev/null || break; \
		done; \
	done

# The same bytes from the same commit, whoever makes it.
dist: tarball = $B/signpost-$(VERSION).tar
dist:
	@mkdir -p $B
	@git ls-files -z | LC_ALL=C sort -z | tar --no-recursion \
		--format=ustar --transform 's,^,signpost-$(VERSION)/,' \
		--owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX \
		--mtime="@$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct)}" \
		-cf $(tarball) --null -T -
	@gzip -9nf $(tarball)
	@echo $(tarball).gz

clean:
	rm -rf $B build build-*

$B/signpost: $B/src/main.o $B/libsignpost.a
	$(call quiet,ld,$@)$(LINK) -o $@ $^ $(LIBS)

$B/libsignpost.a: $(LIB)
	$(call quiet,ar,$@)rm -f $@ && $(AR) rcsD $@ $^

$B/tests/bench/bench: $(BENCH) $B/libsignpost.a
	$(call quiet,ld,$@)$(LINK) -o $@ $^ $(LIBS)

$(UNREAD): $(UNREAD).o
$(ONLOOKER): $(ONLOOKER_SRC:%.c=$B/%.o)
$(ONLOOKER) $(UNREAD):
	$(call quiet,ld,$@)$(LINK) -o $@ $^

# Every file is one of a library, too, that goes in front of libc.
$B/tests/fault/shim.so: $(SHIM_SRC:%.c=$B/%.pic.o)
	$(call quiet,ld,$@)$(CC) $(CFLAGS) $(LDFLAGS) -shared -o $@ $^ -ldl

$B/tests/fault/%.pic.o: tests/fault/%.c $B/flags
	@mkdir -p $(@D)
	$(call quiet,cc,$<)$(CC) $(BASIC) $(CPPFLAGS) $(CFLAGS) -fPIC \
		$(if $(WERROR),-Werror) -MMD -MP -c -o $@ $<

$B/tests/fault/torture: $(FAULT) $B/libsignpost.a
	$(call quiet,ld,$@)$(LINK) -o $@ $^ $(LIBS) -lutil -ldl

# With the libraries that the program has, whether it uses them or not.
$(BARE): %: %.o $(PROG)
	$(call quiet,ld,$@)$(LINK) -o $@ $< $(LIBS) -Wl,--no-as-needed \
		$$(readelf -d $(PROG) | \
			sed -n 's/.*(NEEDED).*\[\(lib.*\)\].*/-l:\1/p')

# With a main of its own, or libFuzzer's.
$(FUZZERS): %: %.o $(FUZZ_HELP) $(HELP) $B/libsignpost.a
	$(call quiet,ld,$@)$(LINK) $(if $(FUZZ),-fsanitize=fuzzer) -o $@ $^ \
		$(LIBS) $(TEST_LIBS)

$B/tests/%: $B/tests/%.o $(HELP) $B/libsignpost.a
	$(call quiet,ld,$@)$(LINK) -o $@ $^ $(LIBS) $(TEST_LIBS)

$(PLACED): $B/places
$(PLACED): PLACE = $(PLACES)

$B/%.o: %.c $B/flags
	@mkdir -p $(@D)
	$(call quiet,cc,$<)$(COMPILE) $(PLACE) $(if $(WERROR),-Werror) -MMD -MP -c -o $@ $<

$(PSEUDO): $(PROG) $(SRC) $(DATA) $(PSEUDO_OF)
	$(call quiet,pseudo,$B/tests/locale)BUILD='$B' MSGFMT='$(MSGFMT)' sh tests/pseudo.sh

define mo_rule
$(call po_mo,$1): $1
	@mkdir -p $$(@D)
	$$(call quiet,msgfmt,$$<)$(MSGFMT) --check -o $$@ $$<
endef
$(foreach f,$(PO),$(eval $(call mo_rule,$f)))

# Other flags than last time: everything is built again. Not so for -Werror,
# or a check after a build would start from nothing.
keep = @mkdir -p $B; echo $(call quote,$1) >$@.new; \
	if cmp -s $@.new $@; then rm $@.new; else mv $@.new $@; fi

$B/flags: FORCE
	@$(PKG_CONFIG) --exists --print-errors $(PKGS) || \
		{ echo "'make deps' installs it, or says how to" >&2; exit 1; }
	$(call keep,$(COMPILE) $(LINK) $(LIBS))

$B/places: FORCE
	$(call keep,$(PLACES))

.PHONY: all run check check-paper traces bench soak fuzz coverage deps
.PHONY: headers-check fmt fmt-check install uninstall dist clean now-run
.PHONY: now-check now-check-paper now-traces now-bench now-coverage now-soak
.PHONY: torture check-torture now-torture now-check-torture now-fuzz
.PHONY: pot update-po check-bare screenshots now-screenshots FORCE
.DELETE_ON_ERROR:
.SECONDARY:
.SUFFIXES:

-include $(patsubst %.c,$B/%.d,$(SRC) $(TEST_SRC) $(BENCH_SRC) \
	tests/traces/unread.c $(ONLOOKER_SRC) $(FUZZ_SRC) $(FAULT_SRC)) \
	$(patsubst %.c,$B/%.pic.d,$(SHIM_SRC))
