# Every target sets up .venv from uv.lock first; Python 3.11 or newer and make are enough.
# The first three install what a user needs, the others the tools of development too.
PYTHON ?= python3
BIN := .venv/bin
# --inexact: a target never removes what another has installed.
SYNC := VIRTUAL_ENV=$(CURDIR)/.venv $(BIN)/uv sync --quiet --locked --active --inexact

TEST := -m pytest -n 2 --dist worksteal

.PHONY: site serve check test test-fast coverage lint bench fuzz audit clean

site: .venv/ready
	$(BIN)/commune-portal build

serve: .venv/ready
	$(BIN)/commune-portal serve

check: .venv/ready
	$(BIN)/commune-portal check

test: .venv/tools
	$(BIN)/python $(TEST)

# Without Chromium and LibreOffice, and with fewer random examples.
test-fast: .venv/tools
	$(BIN)/python $(TEST) --ignore=tests/browser --ignore=tests/office \
	  --hypothesis-profile=fast

# All tests once, and the branches that they leave out.
coverage: .venv/tools
	rm -rf build/coverage
	$(BIN)/coverage run $(TEST)
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report --skip-covered --show-missing --fail-under=97
	$(BIN)/coverage report --skip-covered --show-missing --fail-under=100 \
	  --include='src/commune_portal/content/*,src/commune_portal/figures/*'

lint: .venv/tools
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy

# Writes benchmarks/results.md; the first run installs other generators below build/.
bench: .venv/tools
	$(BIN)/python benchmarks/site_speed.py

# Damaged files for every reader; takes hours, not part of `make test`.
fuzz: .venv/tools
	$(BIN)/python -m tests.fuzz

# Needs Node.js, Java and Chromium; not part of `make test`.
audit: .venv/tools build/audit/ready
	$(BIN)/python benchmarks/audit.py build/audit/node_modules

build/audit/ready: Makefile
	mkdir -p build/audit
	npm install --silent --no-save --prefix build/audit lighthouse@12.8.2 vnu-jar@26.9.27
	touch $@

clean:
	rm -rf .venv .cache site build

.venv/ready: pyproject.toml uv.lock
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==0.13.8
	$(SYNC) --no-dev
	touch $@

.venv/tools: .venv/ready
	$(SYNC)
	touch $@
