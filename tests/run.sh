#!/usr/bin/env bash
# Everything that must be green, from the quickest to the slowest. Stops at the first kind of failure.
set -euo pipefail
cd "$(dirname "$0")/.."
say() { printf '\n== %s\n' "$*"; }

say "Python: stil, form og typer"
.venv/bin/ruff check .
.venv/bin/ruff format --check --quiet . || { echo "Kjør «.venv/bin/ruff format .» og ta med endringen." >&2; exit 1; }
.venv/bin/mypy

say "JavaScript: typer"
tests/node_modules/.bin/tsc --project tests/tsconfig.json

say "Innholdet"
.venv/bin/python -m macros check
.venv/bin/python -m macros schemas --check

say "Bygger portalen"
make --no-print-directory build

say "Prøver koden og nettstedet"
.venv/bin/python -m pytest -n "${WORKERS:-2}" tests
