# SPDX-License-Identifier: EUPL-1.2
# Builds, tests and installs steuerrad. GNU make; "make help" lists the targets.

VERSION := 0.1.0

# Where things go
prefix  ?= /usr/local
bindir  ?= $(prefix)/bin
mandir  ?= $(prefix)/share/man
docdir  ?= $(prefix)/share/doc/steuerrad
datadir ?= $(prefix)/share/steuerrad
sysconfdir ?= $(prefix)/etc
# Completion for shells, where each looks for it
bashdir ?= $(prefix)/share/bash-completion/completions
zshdir  ?= $(prefix)/share/zsh/site-functions
fishdir ?= $(prefix)/share/fish/vendor_completions.d
BUILD   ?= build

# Tools
CC         ?= cc
AR         ?= ar
PKG_CONFIG ?= pkg-config
INSTALL    ?= install
OBJCOPY    ?= objcopy

# Flags: the user's CFLAGS, CPPFLAGS and LDFLAGS are added, never overwritten.
# WERROR= (empty) builds with a compiler that warns of more than ours do.
CFLAGS   ?= -O2 -g
WERROR   ?= -Werror
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
            -Wswitch-enum -Wwrite-strings -Wformat=2 -Wundef -Wvla $(WERROR)
ifdef SANITIZE
HARDENING  := -fsanitize=$(SANITIZE) -fno-sanitize-recover=all -fno-omit-frame-pointer
LINK_HARDENING := -fsanitize=$(SANITIZE)
else
HARDENING  := -fstack-protector-strong -fPIE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2
LINK_HARDENING := -pie -Wl,-z,relro,-z,now,-z,noexecstack -Wl,--as-needed
endif
all_cppflags = -D_XOPEN_SOURCE=700 -D_DEFAULT_SOURCE -Iinclude -Isrc \
               -DSTEUERRAD_VERSION='"$(VERSION)"' \
               -DSTEUERRAD_SYSCONFDIR='"$(sysconfdir)"' $(packages_cflags) $(CPPFLAGS)
all_cflags   = -std=c11 $(WARNINGS) $(HARDENING) $(CFLAGS)
all_ldflags  = $(LINK_HARDENING) $(LDFLAGS)

# Libraries: by pkg-config, with plain names where it does not know them
# (ncursesw's own idea of _XOPEN_SOURCE gives way to ours)
packages_cflags := $(filter-out -D_XOPEN_SOURCE% -D_DEFAULT_SOURCE,\
                     $(shell $(PKG_CONFIG) --cflags ncursesw yaml-0.1 md4c 2>/dev/null))
# What is small or made for one process is linked into the program where its archive is
# installed: a session then starts in half the time and shares more (see CONTRIBUTING.md).
# STATIC= (empty) takes the shared libraries, as packages of distributions should.
STATIC ?= $(if $(SANITIZE),,yes)
library_file = $(if $(STATIC),$(filter /%,$(shell $(CC) -print-file-name=lib$(1).a 2>/dev/null)))
# library NAME SHARED: the archive, or what links the shared one
library = $(or $(call library_file,$(1)),$(2))
packaged = $(or $(shell $(PKG_CONFIG) --libs $(1) 2>/dev/null),$(2))
# Linked in, some ask us for memory: libyaml load/yaml_memory.c, because that is quicker;
# curses and libhyphen base/die.c, because without memory they crash or end the program with
# the terminal as it is.
own_archive   = $(if $(call library_file,$(1)),$(if $(shell command -v $(OBJCOPY) 2>/dev/null),$(BUILD)/lib$(1).a))
own_archives := $(foreach name,yaml ncursesw tinfo hyphen,$(call own_archive,$(name)))
ncurses_libs := $(or $(if $(call library_file,ncursesw),$(or $(call own_archive,ncursesw),$(call library_file,ncursesw)) \
                  $(or $(call own_archive,tinfo),$(call library,tinfo,))),$(call packaged,ncursesw,-lncursesw))
yaml_plain   := $(call library,yaml,$(call packaged,yaml-0.1,-lyaml))
yaml_libs    := $(or $(call own_archive,yaml),$(yaml_plain))
md4c_libs    := $(call library,md4c,$(call packaged,md4c,-lmd4c))
unistring_libs := $(call library,unistring,-lunistring)
hyphen_libs  := $(or $(call own_archive,hyphen),$(call library,hyphen,-lhyphen))
# The fence of the kiosk; without it --sandbox=require refuses to start.
ifneq ($(shell $(PKG_CONFIG) --exists libseccomp 2>/dev/null && echo yes),)
packages_cflags += -DHAVE_SECCOMP $(shell $(PKG_CONFIG) --cflags libseccomp)
seccomp_libs := $(call library,seccomp,$(call packaged,libseccomp,-lseccomp))
endif
libs         := $(seccomp_libs) $(ncurses_libs) $(yaml_libs) $(md4c_libs) $(unistring_libs) $(hyphen_libs) -lm
test_libs     = $(libs) -lcmocka -lvterm -lutil

# The house, floor by floor: an archive for each folder, and the folders that it may
# know. Tests of a folder are linked with these alone.
folders := base model command load page render browser kiosk tui linear export

knows_base    :=
knows_model   := base
knows_command := base
knows_load    := model base
knows_page    := model command base
knows_render  := page base
knows_browser := page model command base
knows_kiosk   := base
knows_tui     := browser render page model command base
knows_linear  := browser render page model command base
knows_export  := render page model command base
# What is linked besides, because what it may include needs it:
links_render  := page model command base

sources  = $(sort $(wildcard src/$(1)/*.c))
objects  = $(patsubst src/%.c,$(BUILD)/%.o,$(call sources,$(1)))
archives = $(foreach folder,$(1),$(BUILD)/$(folder).a)
linked   = $(1) $(or $(links_$(1)),$(knows_$(1)))

program_archives := $(call archives,export linear tui kiosk browser render load page command model base)

.PHONY: all
all: $(BUILD)/steuerrad

quiet := $(if $(V),,@)
say    = $(if $(V),,@printf '  %-5s %s\n' $(1) $(2);)

built_objects := $(BUILD)/builtin.o $(BUILD)/hyphenation.o
main_objects := $(patsubst src/%.c,$(BUILD)/%.o,$(sort $(wildcard src/*.c)))

$(BUILD)/steuerrad: $(main_objects) $(built_objects) $(program_archives)
	$(call say,LINK,$@)$(CC) $(all_cflags) $(all_ldflags) -o $@ $^ $(libs)

# The built-in data: an image that the same loader makes from data/bochum.
$(BUILD)/make/%: $(BUILD)/make/%.o $(call archives,load page command model base)
	$(call say,LINK,$@)$(CC) $(all_cflags) $(all_ldflags) -o $@ $^ $(yaml_libs) $(md4c_libs) $(unistring_libs) $(hyphen_libs)

# What a program in a terminal costs: for make bench and make test-economy.
$(BUILD)/make/measure: $(BUILD)/make/measure.o $(BUILD)/make/terminal.o $(BUILD)/make/counts.o
	$(call say,LINK,$@)$(CC) $(all_cflags) $(all_ldflags) -o $@ $^ -lvterm -lutil

$(BUILD)/make/spent: $(BUILD)/make/spent.o
	$(call say,LINK,$@)$(CC) $(all_cflags) $(all_ldflags) -o $@ $^

# What nobody can be below: a bare list in curses, libyaml without a reader.
$(BUILD)/tests/economy/floor_list: $(BUILD)/tests/economy/floor_list.o
	$(call say,LINK,$@)$(CC) $(all_cflags) $(all_ldflags) -o $@ $^ $(call packaged,ncursesw,-lncursesw)

$(BUILD)/tests/economy/floor_yaml: $(BUILD)/tests/economy/floor_yaml.o
	$(call say,LINK,$@)$(CC) $(all_cflags) $(all_ldflags) -o $@ $^ $(yaml_plain)

option_objects := $(patsubst %,$(BUILD)/%.o,options options_read options_value)

$(BUILD)/make/manual: $(BUILD)/make/manual.o $(BUILD)/make/session.o $(BUILD)/builtin.o $(option_objects) $(program_archives)
	$(call say,LINK,$@)$(CC) $(all_cflags) $(all_ldflags) -o $@ $^ $(libs)

$(BUILD)/make/completion: $(BUILD)/make/completion.o $(option_objects) $(program_archives)
	$(call say,LINK,$@)$(CC) $(all_cflags) $(all_ldflags) -o $@ $^ $(libs)

$(BUILD)/completion/%: $(BUILD)/make/completion
	@mkdir -p $(@D)
	$(call say,MAKE,$@)$(BUILD)/make/completion $* >$@

$(BUILD)/builtin.c: $(BUILD)/make/image $(wildcard data/bochum/*.yaml)
	$(call say,DATA,$@)$(BUILD)/make/image data/bochum >$@.new && mv $@.new $@

# Where its words may be parted: the reviewed list, and the patterns of this machine.
$(BUILD)/hyphenation.c: $(BUILD)/make/hyphenation data/hyphenation.de $(wildcard data/bochum/*.yaml)
	$(call say,DATA,$@)$(BUILD)/make/hyphenation data/hyphenation.de data/bochum >$@.new && mv $@.new $@

$(built_objects): $(BUILD)/%.o: $(BUILD)/%.c $(BUILD)/flags
	$(call say,CC,$@)$(CC) $(all_cppflags) $(all_cflags) -c -o $@ $<

define folder_rules
$(BUILD)/$(1).a: $$(call objects,$(1))
	$$(call say,AR,$$@)rm -f $$@ && $(AR) rcs $$@ $$^
endef
$(foreach folder,$(folders),$(eval $(call folder_rules,$(folder))))

$(BUILD)/%.o: src/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,CC,$<)$(CC) $(all_cppflags) $(all_cflags) -MMD -MP -c -o $@ $<

$(BUILD)/libyaml.a: $(call library_file,yaml)
	@mkdir -p $(@D)
	$(call say,COPY,$@)$(OBJCOPY) $(foreach name,malloc realloc free strdup,--redefine-sym $(name)=yaml_memory_$(name)) $< $@

define dying_rule
$(BUILD)/lib$(1).a: $$(call library_file,$(1))
	@mkdir -p $$(@D)
	$$(call say,COPY,$$@)$$(OBJCOPY) $$(foreach name,malloc realloc calloc strdup,--redefine-sym $$(name)=die_$$(name)) $$< $$@
endef
$(foreach name,ncursesw tinfo hyphen,$(eval $(call dying_rule,$(name))))

# Changed flags or another compiler rebuild everything.
$(BUILD)/flags: always | $(own_archives)
	@mkdir -p $(BUILD)
	@echo '$(CC) $(all_cppflags) $(all_cflags) $(all_ldflags) $(libs)' | cmp -s - $@ || \
	 echo '$(CC) $(all_cppflags) $(all_cflags) $(all_ldflags) $(libs)' >$@
.PHONY: always
always:

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)

## Running

.PHONY: run deps deps-lint test-readers deps-kiosk deps-fuzz deps-readers deps-valgrind
run: all ## show the program on the built-in data
	$(quiet)$(BUILD)/steuerrad $(ARGS)

deps: ## install what is missing, with the system's package manager
	$(quiet)CC='$(CC)' sh src/make/deps.sh

deps-lint: ## the same for the tools of make lint
	$(quiet)CC='$(CC)' sh src/make/deps.sh lint

deps-kiosk: ## the same for the tools of make test-kiosk
	$(quiet)CC='$(CC)' sh src/make/deps.sh kiosk

deps-fuzz: ## the same for the tools of make fuzz
	$(quiet)CC='$(CC)' sh src/make/deps.sh fuzz

deps-readers: ## the same for the tools of make test-readers
	$(quiet)CC='$(CC)' sh src/make/deps.sh readers

deps-valgrind: ## the same for the tools of make test-valgrind
	$(quiet)CC='$(CC)' sh src/make/deps.sh valgrind

## Tests

# tests/unit/FOLDER/test_x.c: a cmocka program, linked with FOLDER and what it may know.
# tests/program/test_x.c: tests of the whole program; they run $(BUILD)/steuerrad.
# tests/helper/*.c: linked with all of them. tests/*/*.sh: tests that print TAP.
unit_tests    := $(patsubst tests/%.c,$(BUILD)/tests/%,$(sort $(wildcard tests/unit/*/test_*.c)))
program_tests := $(patsubst tests/%.c,$(BUILD)/tests/%,$(sort $(wildcard tests/program/test_*.c)))
test_helpers   = $(patsubst tests/%.c,$(BUILD)/tests/%.o,$(sort $(wildcard tests/helper/*.c)))
all_tests      = $(unit_tests) $(program_tests) \
                 $(sort $(filter-out tests/kiosk/% tests/economy/% tests/valgrind/%,$(wildcard tests/*/*.sh)))

# tests/fuzz/fuzz_x.c: what a fuzzer may break. With FUZZER= (empty) it is linked with a driver
# that only replays tests/fuzz/corpus/x, for make test; make fuzz links libFuzzer.
FUZZER       ?=
fuzz_targets := $(patsubst tests/%.c,$(BUILD)/tests/%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))
fuzz_shared  := checks visit $(if $(FUZZER),,replay)
fuzz_objects  = $(patsubst %,$(BUILD)/tests/fuzz/%.o,$(fuzz_shared)) $(option_objects) \
                $(BUILD)/config.o $(built_objects)

# tests/economy: what it costs in bytes, writes, wake-ups, memory and instructions, and never
# in time. Counted in the program as it is shipped: sanitizers cost their own.
economy_tests = $(sort $(wildcard tests/economy/*.sh))

# tests/faults: the program with calls of the C library that fail, thousands of runs.
faults_programs := $(patsubst tests/%.c,$(BUILD)/tests/%,$(sort $(wildcard tests/faults/test_*.c)))

# tests/valgrind: an end-to-end list under memcheck.
valgrind_programs := $(patsubst tests/%.c,$(BUILD)/tests/%,$(sort $(wildcard tests/valgrind/test_*.c)))
valgrind_tests     = $(valgrind_programs) $(sort $(wildcard tests/valgrind/*.sh))

# tests/kiosk: with a real sshd, under strace, with hundreds of visitors. They take minutes
# and need more of the machine: make test-kiosk.
kiosk_programs := $(patsubst tests/%.c,$(BUILD)/tests/%,$(sort $(wildcard tests/kiosk/test_*.c)))
kiosk_tests     = $(kiosk_programs) $(sort $(wildcard tests/kiosk/*.sh))

define unit_rules
$(BUILD)/tests/unit/$(1)/%: $(BUILD)/tests/unit/$(1)/%.o $$(call archives,$$(call linked,$(1)))
	$$(call say,LINK,$$@)$(CC) $$(all_cflags) $$(all_ldflags) -o $$@ $$^ $$(test_libs)
endef
$(foreach folder,$(folders),$(eval $(call unit_rules,$(folder))))

$(BUILD)/tests/program/%: $(BUILD)/tests/program/%.o $(built_objects) $(test_helpers) $(program_archives)
	$(call say,LINK,$@)$(CC) $(all_cflags) $(all_ldflags) -o $@ $^ $(test_libs)

$(BUILD)/tests/fuzz/dictionary: $(BUILD)/tests/fuzz/dictionary.o $(call archives,page model command base)
	$(call say,LINK,$@)$(CC) $(all_cflags) $(all_ldflags) -o $@ $^ $(md4c_libs) $(unistring_libs) $(hyphen_libs)

$(BUILD)/tests/fuzz/%: $(BUILD)/tests/fuzz/%.o $(fuzz_objects) $(program_archives)
	$(call say,LINK,$@)$(CC) $(all_cflags) $(all_ldflags) $(FUZZER) -o $@ $^ $(libs)

$(BUILD)/tests/faults/%: $(BUILD)/tests/faults/%.o $(BUILD)/tests/faults/faulty.o $(test_helpers) $(built_objects) $(program_archives)
	$(call say,LINK,$@)$(CC) $(all_cflags) $(all_ldflags) -o $@ $^ $(test_libs)

$(BUILD)/tests/faults/shim.so: tests/faults/shim.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,LINK,$@)$(CC) -std=c11 $(WARNINGS) $(CFLAGS) -fPIC -shared -o $@ $< -ldl

$(BUILD)/tests/valgrind/%: $(BUILD)/tests/valgrind/%.o $(test_helpers) $(built_objects) $(program_archives)
	$(call say,LINK,$@)$(CC) $(all_cflags) $(all_ldflags) -o $@ $^ $(test_libs)

$(BUILD)/tests/kiosk/%: $(BUILD)/tests/kiosk/%.o $(built_objects) $(test_helpers) $(program_archives)
	$(call say,LINK,$@)$(CC) $(all_cflags) $(all_ldflags) -o $@ $^ $(test_libs)

$(BUILD)/tests/%.o: tests/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,CC,$<)$(CC) $(all_cppflags) -Itests $(all_cflags) -MMD -MP -c -o $@ $<

.PHONY: test test-san test-faults test-valgrind fuzz fuzz-targets test-kiosk test-economy lint bench docs
.SECONDARY:
test: all completions $(BUILD)/make/manual $(BUILD)/make/schema $(unit_tests) $(program_tests) $(fuzz_targets) ## build and run all tests
	$(quiet)BUILD='$(BUILD)' sh tests/run $(all_tests)

test-san: ## the same under the address and undefined-behaviour sanitizers
	$(quiet)$(MAKE) --no-print-directory BUILD='$(BUILD)/san' SANITIZE=address,undefined \
	  CFLAGS='-O1 -g' test

# Built apart: libFuzzer is clang's, and every function is to tell it where it went.
FUZZ_SECONDS ?= 60
fuzz: ## let libFuzzer look for what breaks it, FUZZ_SECONDS=60 for each of FUZZ_TARGETS; make deps-fuzz
	$(quiet)$(MAKE) --no-print-directory BUILD='$(BUILD)/fuzz' CC=clang \
	  SANITIZE=address,undefined CFLAGS='-O1 -g -fsanitize=fuzzer-no-link' \
	  FUZZER=-fsanitize=fuzzer fuzz-targets
	$(quiet)BUILD='$(BUILD)/fuzz' FUZZ_SECONDS='$(FUZZ_SECONDS)' tests/fuzz/run $(FUZZ_TARGETS)

fuzz-targets: $(fuzz_targets) $(BUILD)/tests/fuzz/dictionary

test-faults: all $(faults_programs) $(BUILD)/tests/faults/shim.so ## memory runs out, reads and writes fail, one call after the other
	$(quiet)BUILD='$(BUILD)' sh tests/run $(faults_programs)

test-valgrind: all $(valgrind_programs) $(BUILD)/tests/faults/shim.so ## an end-to-end list under memcheck; make deps-valgrind
	$(quiet)BUILD='$(BUILD)' sh tests/run $(valgrind_tests)

test-kiosk: all $(kiosk_programs) $(program_tests) ## strangers at a real sshd; make deps-kiosk installs it
	$(quiet)BUILD='$(BUILD)' sh tests/run $(kiosk_tests)

test-economy: all $(BUILD)/make/measure $(BUILD)/make/spent $(BUILD)/tests/economy/floor_list ## what it costs: bytes, writes, wake-ups, memory, instructions
	$(quiet)BUILD='$(BUILD)' sh tests/run $(economy_tests)

test-readers: all ## what real screen readers say and show, if they are installed
	$(quiet)BUILD='$(BUILD)' CC='$(CC)' tests/readers/run

# One test: make build/tests/unit/base/test_utf8 && build/tests/unit/base/test_utf8

## Care

c_files := $(sort $(wildcard src/*.c src/*/*.c src/*/*.h include/*/*.h tests/*/*.c tests/*/*/*.c tests/*/*.h))

lint: $(BUILD)/builtin.c $(BUILD)/hyphenation.c ## clang-tidy, cppcheck, clang-format, the manual pages
	$(quiet)BUILD='$(BUILD)' FLAGS='$(filter-out -DSTEUERRAD_%,$(all_cppflags)) -Itests -std=c11' sh src/make/lint.sh $(c_files)

# The HTML in a real browser: needs Node, Chromium and two packages, which check-html-deps
# puts into $(BUILD). No part of make test, which asks nothing of a network.
.PHONY: check-html check-html-deps
CHROMIUM ?= $(firstword $(shell command -v chromium chromium-browser google-chrome 2>/dev/null))
check-html: all ## hold the printed HTML against HTML Tidy and axe-core in Chromium
	$(quiet)BUILD='$(BUILD)' CHROMIUM='$(CHROMIUM)' sh src/make/check_html.sh

check-html-deps: ## fetch what check-html needs, with npm
	npm install --no-audit --no-fund --prefix '$(BUILD)/node' axe-core@4 playwright-core@1

bench: all $(BUILD)/make/measure $(BUILD)/make/spent $(BUILD)/tests/economy/floor_list $(BUILD)/tests/economy/floor_yaml ## every goal of speed and size, beside floors and peers; JSON: $(BUILD)/bench.json
	$(quiet)BUILD='$(BUILD)' sh src/make/bench.sh

docs: $(BUILD)/make/manual $(BUILD)/make/schema ## renew what the tables say in the manuals and the schema
	$(quiet)$(BUILD)/make/schema >data/strategy.schema.json
	$(quiet)$(BUILD)/make/schema export >data/export.schema.json
	$(quiet)for page in man/*.[0-9] man/de/*.[0-9]; do \
	  $(BUILD)/make/manual "$$page" >$(BUILD)/page.new && cp $(BUILD)/page.new "$$page" || exit 1; done

# The manuals as HTML, for those who move by headings; mandoc does not say the language.
.PHONY: html
html: ## the manuals as HTML, into $(BUILD)/doc
	$(quiet)BUILD='$(BUILD)' sh src/make/html.sh man/*.[0-9] man/de/*.[0-9]

## Installing

.PHONY: install uninstall clean help completions
completions: $(BUILD)/completion/bash $(BUILD)/completion/zsh $(BUILD)/completion/fish

pages := $(patsubst man/%,%,$(wildcard man/*.[0-9]))
pages_de := $(patsubst man/de/%,%,$(wildcard man/de/*.[0-9]))

install: all completions ## install below $(DESTDIR)$(prefix)
	$(INSTALL) -d '$(DESTDIR)$(bindir)' '$(DESTDIR)$(docdir)' '$(DESTDIR)$(datadir)/kiosk'
	$(INSTALL) -m 755 $(BUILD)/steuerrad '$(DESTDIR)$(bindir)/steuerrad'
	$(INSTALL) -m 644 README.md CHANGELOG.md LICENSE '$(DESTDIR)$(docdir)'
	$(INSTALL) -m 644 data/strategy.schema.json data/export.schema.json '$(DESTDIR)$(datadir)'
	for file in data/kiosk/*; do \
	  sed 's|/usr/local/bin|$(bindir)|; s|/usr/local/share/steuerrad|$(datadir)|' "$$file" \
	  >'$(DESTDIR)$(datadir)/kiosk'/"$${file##*/}" && \
	  chmod 644 '$(DESTDIR)$(datadir)/kiosk'/"$${file##*/}" || exit 1; done
	for page in $(pages); do $(INSTALL) -d "$(DESTDIR)$(mandir)/man$${page##*.}" && \
	  $(INSTALL) -m 644 man/$$page "$(DESTDIR)$(mandir)/man$${page##*.}/$$page" || exit 1; done
	for page in $(pages_de); do $(INSTALL) -d "$(DESTDIR)$(mandir)/de/man$${page##*.}" && \
	  $(INSTALL) -m 644 man/de/$$page "$(DESTDIR)$(mandir)/de/man$${page##*.}/$$page" || exit 1; done

	$(INSTALL) -d '$(DESTDIR)$(bashdir)' '$(DESTDIR)$(zshdir)' '$(DESTDIR)$(fishdir)'
	$(INSTALL) -m 644 $(BUILD)/completion/bash '$(DESTDIR)$(bashdir)/steuerrad'
	$(INSTALL) -m 644 $(BUILD)/completion/zsh '$(DESTDIR)$(zshdir)/_steuerrad'
	$(INSTALL) -m 644 $(BUILD)/completion/fish '$(DESTDIR)$(fishdir)/steuerrad.fish'

uninstall: ## remove what install put there
	rm -f '$(DESTDIR)$(bindir)/steuerrad' '$(DESTDIR)$(bashdir)/steuerrad' \
	  '$(DESTDIR)$(zshdir)/_steuerrad' '$(DESTDIR)$(fishdir)/steuerrad.fish'
	rm -rf '$(DESTDIR)$(docdir)' '$(DESTDIR)$(datadir)'
	for page in $(pages); do rm -f "$(DESTDIR)$(mandir)/man$${page##*.}/$$page"; done
	for page in $(pages_de); do rm -f "$(DESTDIR)$(mandir)/de/man$${page##*.}/$$page"; done

clean: ## remove what was built
	rm -rf $(BUILD)

help: ## this list
	$(quiet)sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

.DELETE_ON_ERROR:
