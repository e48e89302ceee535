# Everything works in .venv and target/, both of which are made here.

PYTHON ?= python3
BIN := .venv/bin
RUST := Cargo.toml Cargo.lock build.rs pyproject.toml $(shell find src crates python/src python/Cargo.toml python/build.rs schemas -type f ! -name '*.md')

.DEFAULT_GOAL := help
.PHONY: help demo test test-rust test-python fuzz soak bench lint audit build clean

help:
	@echo "make demo                   load the bundled cassettes into demo/demo.duckdb, offline"
	@echo "make demo RECORDED=FOLDER   load recorded archives instead, and compare every value"
	@echo "make test                   run all tests; SCORESHEET_RECORDED=FOLDER adds the recordings"
	@echo "make fuzz TARGET=decode     let libFuzzer look for bodies that break a promise; SECONDS=60, needs nightly and cargo-fuzz"
	@echo "make soak                   load under faults and kills for MINUTES=3, and compare"
	@echo "make bench                  measure loads and update docs/performance.md; VERIFIED=FOLDER adds dlt's own source, SCALE=1 a million games"
	@echo "make lint                   formatting, lints and types of Rust and Python"
	@echo "make audit                  licenses, sources and known faults of dependencies; fetches the advisories"
	@echo "make build                  install the package into .venv, for trying things out"

demo: build
	$(BIN)/python -m scoresheet.demo $(if $(RECORDED),--recorded $(RECORDED))

test: test-rust test-python

test-rust:
	cargo test --workspace --locked --features parquet

test-python: build
	$(BIN)/python -m pytest

TARGET ?= decode
SECONDS ?= 60

# Nothing here is unsafe, so there is nothing for a sanitizer to find. What is found lies in fuzz/artifacts.
fuzz:
	fuzz/seed.sh
	cargo +nightly fuzz run --sanitizer none $(TARGET) -- -max_total_time=$(SECONDS) -timeout=30 -rss_limit_mb=3072 -max_len=65536

# Loads that meet faults, kills and changes, for minutes; SEED=N repeats one.
soak: build
	$(BIN)/python tests/python/dlt/storm.py $(if $(MINUTES),--minutes $(MINUTES)) $(if $(SEED),--seed $(SEED))

# Optimized, so it takes minutes to build; the next `make build` after a change of Rust goes back.
bench: build
	$(BIN)/python -m pip install --quiet --requirement benches/pipeline/requirements.txt
	. $(BIN)/activate && maturin develop --quiet --locked --release
	$(BIN)/python benches/pipeline --json target/pipeline.json $(if $(VERIFIED),--verified $(VERIFIED)) $(if $(SCALE),--scale)
	$(BIN)/python benches/report.py --pipeline target/pipeline.json

lint: build
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked --features parquet -- -D warnings
	RUSTDOCFLAGS=-Dwarnings cargo doc --workspace --no-deps --locked
	$(BIN)/ruff format --check benches python tests .github
	$(BIN)/ruff check benches python tests .github
	$(BIN)/mypy
	$(BIN)/zizmor --offline --quiet .github/workflows

# Not a part of CI, where the advisories cannot be fetched and cargo-deny would take minutes to compile.
audit: build
	cargo install --locked --quiet cargo-deny
	$(BIN)/python -m pip install --quiet pip-audit
	cargo deny --offline check licenses bans sources
	cargo deny check advisories
	$(BIN)/pip-audit --local --skip-editable

build: .venv/built

# The editable install: Python sources are used in place, Rust is compiled anew when it changed.
.venv/built: .venv/installed $(RUST)
	. $(BIN)/activate && maturin develop --quiet --locked
	@touch $@

.venv/installed: requirements-dev.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --requirement requirements-dev.txt
	@touch $@

clean:
	rm -rf .venv target demo
