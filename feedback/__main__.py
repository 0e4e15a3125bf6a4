"""`python -m feedback`: run the receiver, and look after the answers."""

from __future__ import annotations

import argparse
import json
import socket
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NoReturn

import uvicorn

from feedback.app import create, vocabulary
from feedback.manifest import NoManifest
from feedback.settings import Settings, WrongSettings, read
from feedback.storage import Storage, Unavailable


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"Kommandoen er ikke skrevet slik den skal. Se «{self.prog} --help».\n")


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Returns 0 when all is well, 1 when it couldn't be done, 2 when the command can't be understood."""
    given = _parser().parse_args(arguments)
    run: Callable[[Settings, argparse.Namespace], int] = given.run
    try:
        return run(read(given.settings), given)
    except (WrongSettings, NoManifest, Unavailable) as problem:
        print(problem, file=sys.stderr)
    except OSError as problem:
        print(f"{problem.filename} kan ikke leses eller skrives. Se om mappa finnes, og om du har lov.", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m feedback", description="Mottak av tilbakemeldinger på innholdet i portalen.")
    parser.add_argument("--settings", type=Path, metavar="FIL", help="innstillinger i TOML; feedback/sample.toml forklarer dem")
    commands = parser.add_subparsers(required=True, metavar="KOMMANDO")

    serve = commands.add_parser("serve", help="ta imot svar")
    serve.set_defaults(run=_serve)

    sums = commands.add_parser("report", help="skriv det som kan vises åpent, aldri tekst og aldri færre enn fem svar")
    sums.add_argument("--out", type=Path, default=Path("data/feedback"), metavar="MAPPE")
    sums.add_argument("--from", dest="first", type=date.fromisoformat, metavar="DATO", help="ÅÅÅÅ-MM-DD, ellers fra det første svaret")
    sums.add_argument("--to", dest="last", type=date.fromisoformat, metavar="DATO", help="ÅÅÅÅ-MM-DD, ellers i dag")
    sums.set_defaults(run=_report)

    half = commands.add_parser("halfyear", help="skriv halvårsrapporten som et dokument")
    half.add_argument("year", type=int, choices=range(2000, 2101), metavar="ÅR")
    half.add_argument("half", type=int, choices=(1, 2), metavar="HALVÅR", help="1 eller 2")
    half.add_argument("--out", type=Path, metavar="FIL", help="ellers skrives den til skjermen")
    half.set_defaults(run=_halfyear)

    export = commands.add_parser("export", help="skriv alle svar, ett i hver linje som JSON, også teksten")
    export.add_argument("--out", type=Path, metavar="FIL", help="ellers skrives de til skjermen")
    export.set_defaults(run=_export)

    delete = commands.add_parser("delete", help="slett svar for godt")
    which = delete.add_mutually_exclusive_group(required=True)
    which.add_argument("--older-than", type=_days, metavar="DAGER", help="svar som er eldre enn så mange dager")
    which.add_argument("--page", metavar="ADRESSE", help="alle svar om én side, for eksempel tiltak/hmn-6-1-1/")
    delete.set_defaults(run=_delete)
    return parser


def _serve(settings: Settings, given: argparse.Namespace) -> int:
    app = create(settings)
    try:
        listening = socket.create_server((settings.host, settings.port))
    except OSError:
        print(f"Porten {settings.port} er i bruk eller kan ikke åpnes. Velg en annen med «port» i innstillingene.", file=sys.stderr)
        return 1
    print(f"Tar imot svar på http://{settings.host}:{settings.port}/tilbakemelding. Stopp med Ctrl+C.", flush=True)
    uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, lifespan="off")).run([listening])
    app.state.storage.close()
    return 0


def _report(settings: Settings, given: argparse.Namespace) -> int:
    from feedback.report import write

    path = write(_aggregates(settings, given.first, given.last or date.today()), given.out)
    print(f"{path} er skrevet.")
    return 0


def _halfyear(settings: Settings, given: argparse.Namespace) -> int:
    from feedback.halfyear import document, period

    return _put(document(_aggregates(settings, *period(given.year, given.half)), *_names(settings)), given.out)


def _export(settings: Settings, given: argparse.Namespace) -> int:
    lines = [json.dumps(answer, ensure_ascii=False) for answer in _storage(settings).all()]
    return _put("".join(f"{line}\n" for line in lines), given.out)


def _delete(settings: Settings, given: argparse.Namespace) -> int:
    storage = _storage(settings)
    deleted = storage.delete_page(given.page) if given.page is not None else storage.delete_older_than(given.older_than)
    print(f"{deleted} svar er slettet.")
    return 0


def _aggregates(settings: Settings, first: date | None, last: date) -> dict[str, object]:
    from feedback.report import report  # brings pandas, which the receiver needn't carry

    roles, regions = _names(settings)
    return report(_storage(settings).all(first or date.min, last), list(roles), list(regions), first, last)


def _names(settings: Settings) -> tuple[dict[str, str], dict[str, str]]:
    return vocabulary(settings.vocabularies / "roles.yml"), vocabulary(settings.vocabularies / "regions.yml")


def _storage(settings: Settings) -> Storage:
    if not settings.database.exists():
        raise Unavailable(f"Fant ingen svar i {settings.database}. Se «database» i innstillingene.")
    return Storage(settings.database, settings.patience)


def _days(text: str) -> int:
    if int(text) < 0:
        raise ValueError
    return int(text)


def _put(text: str, path: Path | None) -> int:
    if path is None:
        print(text, end="")
    else:
        path.write_text(text, encoding="utf-8")
        print(f"{path} er skrevet.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
