# Everything one does with the portal. «make help» lists it.
.DEFAULT_GOAL := help
SHELL := /bin/bash
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null)
export NO_MKDOCS_2_WARNING := 1
export PYTHONPATH := .
PYTHON := .venv/bin/python
PORT ?= 8000

.PHONY: help setup serve build export report check test unit site-test bench new schemas addresses requirements clean

help: ## show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 22

setup: .venv/.tests tests/node_modules/.ready ## install everything: packages, test tools, browser and Java
	@bash tests/setup.sh system

serve: .venv/.ready ## build the portal and show it on http://127.0.0.1:8000/ while you edit
	@echo "Bygger portalen. Den vises på http://127.0.0.1:$(PORT)/ om noen sekunder. Stopp med Ctrl+C."
	@env -u SOURCE_DATE_EPOCH $(PYTHON) -m mkdocs serve --dev-addr 127.0.0.1:$(PORT)

build: .venv/.ready ## build the portal into site/, and all that can be taken away from it
	@$(PYTHON) -m mkdocs build --strict --clean --quiet
	@$(PYTHON) -m macros export site
	@echo "Portalen er bygget i site/: $$(find site -name '*.html' | wc -l) sider."

export: build ## show what can be taken away: tables, workbooks, JSON, calendar, feed and a zip, in site/eksport/
	@ls -1sh site/eksport

report: .venv/.ready ## tell how the content is doing: what to check, tie together or write more plainly
	@$(PYTHON) -m macros report

check: .venv/.ready ## check everything in data/ and tell what to mend
	@$(PYTHON) -m macros check

test: setup ## run everything that must be green
	@bash tests/run.sh

unit: .venv/.tests ## only the quick tests, without a browser
	@$(PYTHON) -m pytest -q tests --ignore=tests/site

site-test: setup build ## only the tests over the built site
	@$(PYTHON) -m pytest -q -n 2 tests/site

bench: .venv/.tests build ## measure building, memory, page weight, the search, an answer in a long checklist and the receiver of feedback
	@$(PYTHON) tests/bench.py
	@$(PYTHON) -m tests.search.bench
	@$(PYTHON) -m tests.gap.bench
	@$(PYTHON) -m tests.feedback.bench

new: .venv/.ready ## make a record to fill in: make new TYPE=measure ID=hmn-6-1-1
	@$(PYTHON) -m macros new $(TYPE) $(ID)

schemas: .venv/.ready ## write the JSON Schemas in data/schemas/ after a change of a model
	@$(PYTHON) -m macros schemas

addresses: build ## add new addresses to the list of those that may never vanish
	@$(PYTHON) -m pytest -q tests/site/test_addresses.py --keep-addresses

requirements: .venv/.tests ## compile the pinned requirements anew
	@$(PYTHON) -m pip install --quiet pip-tools==7.6.2
	@for name in requirements tests/requirements; do $(PYTHON) -m piptools compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras \
		--no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host -o $$name.txt $$name.in; done

clean: ## remove what was built and installed
	@rm -rf site .venv tests/node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/.ready: requirements.txt
	@bash tests/setup.sh python
	@echo "Installerer pakkene som bygger portalen …"
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/.tests: .venv/.ready tests/requirements.txt
	@echo "Installerer testverktøyene …"
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt -r tests/requirements.txt
	@touch $@

tests/node_modules/.ready: tests/package-lock.json
	@bash tests/setup.sh node
	@echo "Installerer axe, Nu Html Checker og TypeScript …"
	@npm ci --prefix tests --ignore-scripts --no-audit --no-fund --silent
	@touch $@
