# Needs Python 3.11+ and make; everything else is fetched into .venv on the first run.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
BENCH_READY := $(VENV)/.ready-bench
# benchmarks/accuracy.py wants a folder of test suites: make bench SUITES=DIR runs it too
SUITES ?=

.PHONY: help setup demo test lint types reference bench soak fuzz clean

help:
	@echo "make demo    see it work, on a scratch copy of the example"
	@echo "make test    all tests"
	@echo "make lint    ruff        make types   mypy --strict"
	@echo "make reference  docs/commands.md, man page and README help, from the commands"
	@echo "make bench   speed and accuracy against other tools (fetches them)"
	@echo "make fuzz    every reader against atheris, 20 seconds each (SECONDS=N)"
	@echo "make soak    minutes of concurrent writers and killed processes"

setup: $(READY)

$(READY): pyproject.toml
	@test -n "$(PYTHON)" || { echo "claimcheck needs Python 3.11 or newer on the PATH (or: make PYTHON=/path/to/python)"; exit 1; }
	@echo "Setting up $(VENV) (once) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@touch $@

$(BENCH_READY): $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group bench
	@touch $@

demo: $(READY)
	@PATH="$(CURDIR)/$(BIN):$$PATH" bash scripts/demo.sh

test: $(READY)
	@$(BIN)/python -m pytest -q -n auto $(ARGS)

lint: $(READY)
	@$(BIN)/ruff check .

types: $(READY)
	@$(BIN)/mypy

reference: $(READY)
	@$(BIN)/python scripts/reference.py

bench: $(BENCH_READY)
	@set -e; for name in $(filter-out accuracy,$(basename $(notdir $(wildcard benchmarks/[a-z]*.py)))); do \
		echo "== $$name"; $(BIN)/python -m benchmarks.$$name; done
	@test -z "$(SUITES)" || $(BIN)/python -m benchmarks.accuracy $(SUITES)

soak: $(READY)
	@CLAIMCHECK_SOAK=1 $(BIN)/python -m pytest -q -k soak $(ARGS)

fuzz: $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check atheris 2>/dev/null || true
	@$(BIN)/python -m tests.fuzz $(SECONDS)

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
