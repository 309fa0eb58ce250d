# Two commands for a fresh machine with Python >= 3.11, git and make:
#   make        sets everything up and lints the examples
#   make test   sets everything up and passes the tests

VENV ?= .venv
# The first interpreter that runs and is new enough (a name on the PATH alone does not mean that it runs).
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := $(VENV)/bin
# As any other installation does: half of the start-up time where Python is told to write no bytecode.
COMPILE := $(BIN)/python -m compileall -q newslint rules

.PHONY: examples test setup lint fix docs clean

examples: $(VENV)/.installed  ## lint the examples: the first thing to see
	$(BIN)/newslint check --exit-zero examples/articles

test: $(VENV)/.installed-dev lint  ## everything that must hold before a change lands
	$(BIN)/python -m pytest -n auto

lint: $(VENV)/.installed-dev  ## types and style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

fix: $(VENV)/.installed-dev  ## repair the style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(VENV)/.installed-docs  ## the documentation, in build/docs
	$(BIN)/python -m mkdocs build --strict

setup: $(VENV)/.installed-dev  ## an environment to work in

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "newslint needs Python 3.11 or newer; none was found on the PATH" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	$(COMPILE)
	@touch $@

$(VENV)/.installed-dev: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	$(COMPILE)
	@touch $@ $(VENV)/.installed

$(VENV)/.installed-docs: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[docs]'
	@touch $@ $(VENV)/.installed

clean:  ## take away what the other targets made
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
