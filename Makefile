# make serve   set up what is missing, build, serve on localhost with live reload, print the address
# make test    set up what is missing, run every test
# make fuzz    a minute of random inputs for every decoder; part of make test
# make proofs  the long runs behind docs/reliability.md: hours
# make figures measure what docs/performance.md tells: some minutes, on a machine that does nothing else
# make dist    set up what is missing, build the release into dist/, which any static server can serve under any path

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.ONESHELL:
.DEFAULT_GOAL := help

# The Wasm build runs under CAIRN_WASM_TOOLCHAIN where set-up had to take Debian's compiler; see setup/tools.
with_tools = eval "$$(setup/tools env)"
for_wasm = env $${CAIRN_WASM_TOOLCHAIN:+RUSTUP_TOOLCHAIN=$$CAIRN_WASM_TOOLCHAIN}

.PHONY: help setup serve dist test fmt lint unit fuzz deny stories proofs orders pictures figures shots clean

help:
	@sed -n 's/^# //p' Makefile

setup:
	@setup/tools build

# New orders of practices are committed with the practices; a build would add them, a test run says so.
orders: setup
	@cargo xtask orders
	if [ -n "$${CI:-}" ]; then git diff --exit-code --stat model/released-orders.toml; fi

serve: setup
	@$(with_tools)
	mkdir -p dist target
	echo "Cairn will be at http://127.0.0.1:8080/ once it is built."
	$(for_wasm) trunk serve --offline --color never --dist target/serve

dist: setup
	@$(with_tools)
	$(for_wasm) trunk build --release --offline --color never

test: orders
	@setup/tools test
	$(MAKE) --no-print-directory fmt
	$(MAKE) --no-print-directory lint
	$(MAKE) --no-print-directory unit
	$(MAKE) --no-print-directory fuzz
	$(MAKE) --no-print-directory deny
	$(MAKE) --no-print-directory dist
	$(MAKE) --no-print-directory stories

fmt:
	@cargo fmt --all --check

# Twice: the pure half on the host, the browser half for Wasm.
lint:
	@$(with_tools)
	cargo clippy --quiet --workspace --all-targets -- -D warnings
	$(for_wasm) cargo clippy --quiet --package cairn --lib --bins --target wasm32-unknown-unknown -- -D warnings

unit:
	@cargo test --quiet --workspace

fuzz:
	@fuzz/run 60

# What is tried in small with every change, in full: CAIRN_PROOF asks each test for its long run.
proofs: dist
	@setup/tools test
	$(with_tools)
	export CAIRN_PROOF=whole
	cargo test --quiet --profile proof --test damage --test replica -- --nocapture
	node --test --test-concurrency=1 tests/e2e/kills.test.mjs tests/e2e/tabs.test.mjs tests/e2e/payloads.test.mjs
	fuzz/run snapshot 1000000000
	for target in record document csv route model; do fuzz/run $$target 100000000; done

deny:
	@$(with_tools)
	cargo deny --offline --log-level error check licenses bans sources

# Stories in a real browser, on the built dist/.
stories:
	@$(with_tools)
	node --test --test-concurrency=1 tests/e2e/

# The pictures that are committed: the README's, the icons, the one beside a link.
pictures: dist
	@$(with_tools)
	node docs/pictures.mjs

# What docs/performance.md tells, measured anew: visits, answers, turns of a page, memory, bytes.
figures: dist
	@$(with_tools)
	node docs/performance/figures.mjs $(ARGS)

# Every page in every state, theme and width as a picture, to be looked at.
shots: dist
	@$(with_tools)
	node tests/e2e/shots.mjs

clean:
	@cargo clean && rm -rf dist
