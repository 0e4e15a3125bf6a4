"""`python -m macros`: check the data, make new records, write schemas and pages."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any, NoReturn

import yaml

from macros.content import TYPES, VOCABULARIES
from macros.core.fields import is_id
from macros.core.portal import examine, load
from macros.core.problems import DataProblems, did_you_mean, report
from macros.core.render import lower_first
from macros.core.scaffold import scaffold
from macros.core.schema import schemas
from macros.finish import finish
from macros.pages import pages
from macros.search.files import files

DATA = Path("data")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"Kommandoen er ikke skrevet slik den skal. Se «{self.prog} --help».\n")


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Returns 0 when all is well, 1 on problems in the data, 2 when the command can't be understood."""
    parser = _Parser(prog="python -m macros", description="Verktøy for innholdet i portalen.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="KOMMANDO")
    commands.add_parser("check", help="kontroller alt i data/ og vis alle feil")
    new = commands.add_parser("new", help="lag en ny post å fylle ut")
    new.add_argument("type", help=f"slag: {', '.join(kind.singular for kind in TYPES)}")
    new.add_argument("id", help="id-en, for eksempel hmn-6-1-1")
    schema = commands.add_parser("schemas", help="skriv JSON-skjemaene i data/schemas/")
    schema.add_argument("--check", action="store_true", help="bare si fra om de er gamle")
    commands.add_parser("report", help="vis hvordan innholdet står til: hva som bør kontrolleres, knyttes sammen eller skrives enklere")
    out = commands.add_parser("pages", help="skriv de genererte sidene til en mappe, for en annen bygger")
    out.add_argument("folder", type=Path)
    mend = commands.add_parser("finish", help="rett temaets HTML i en ferdig bygget mappe")
    mend.add_argument("folder", type=Path)
    take = commands.add_parser("export", help="skriv alt som kan tas med, ved siden av en ferdig bygget portal")
    take.add_argument("folder", type=Path)
    gap = commands.add_parser("gap-report", help="lag en rapport av runder enheter har eksportert fra GAP-sjekklistene")
    gap.add_argument("files", type=Path, nargs="+", metavar="FIL", help="runder som JSON, eller utfylte regneark")
    gap.add_argument(
        "--out", type=Path, default=Path("gap-rapport.html"), metavar="FIL", help="rapporten; tallene legges ved siden av som CSV"
    )
    given = parser.parse_args(arguments)
    run = {"check": _check, "new": _new, "schemas": _schemas, "report": _report, "pages": _pages, "finish": _finish, "export": _export}
    try:
        return {**run, "gap-report": _gap_report}[given.command](given)
    except DataProblems as problems:
        print(problems)
        return 1


def _check(given: argparse.Namespace) -> int:
    portal, problems = examine(DATA, TYPES, VOCABULARIES)
    if problems:
        print(report(problems))
        return 1
    counts = ", ".join(f"{len(portal.all(kind.name))} {lower_first(kind.many)}" for kind in TYPES)
    print(f"Ingen feil: {counts}.")
    return 0


def _new(given: argparse.Namespace) -> int:
    kinds = {kind.singular: kind for kind in TYPES}
    kind = kinds.get(given.type) or {kind.label.lower(): kind for kind in TYPES}.get(given.type.lower())
    if not kind:
        listed = f"Slagene er {', '.join(kinds)}."
        return _wrong(f"Det finnes ikke noe slag som heter «{given.type}». {did_you_mean(given.type, kinds, listed)}")
    if not is_id(given.id):
        return _wrong(f"«{given.id}» kan ikke være en id. Bruk små bokstaver a–z, tall og bindestrek, høyst 80 tegn.")
    path = DATA / kind.name / f"{given.id}.yml"
    if path.exists():
        return _wrong(f"{path} finnes fra før og er ikke rørt. Velg en annen id.")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(scaffold(kind, given.id), encoding="utf-8")
    print(f"{path} er laget. Fyll den ut og kjør «python -m macros check».")
    return 0


def _schemas(given: argparse.Namespace) -> int:
    folder = DATA / "schemas"
    wanted = schemas(TYPES)
    stale = [
        name
        for name, text in wanted.items()
        if not (folder / name).is_file() or (folder / name).read_text(encoding="utf-8", errors="replace") != text
    ]
    if given.check:
        for name in stale:
            print(f"data/schemas/{name} er eldre enn modellen. Kjør «python -m macros schemas» og ta den med i endringen.")
        return 1 if stale else 0
    folder.mkdir(parents=True, exist_ok=True)
    for name in stale:
        (folder / name).write_text(wanted[name], encoding="utf-8")
    print(f"{len(stale)} skjemaer skrevet i data/schemas/.")
    return 0


def _report(given: argparse.Namespace) -> int:
    from macros.lists.health import health, text  # pandas takes 0.7 s to import

    print(text(health(load(DATA, TYPES, VOCABULARIES))))
    return 0


def _pages(given: argparse.Namespace) -> int:
    if given.folder.exists() and not given.folder.is_dir():
        return _wrong(f"{given.folder} er en fil. Velg en mappe.")
    portal = load(DATA, TYPES, VOCABULARIES)
    found = pages(portal)
    sought = files(portal, Path("docs"))
    for name, text in {**{page.source: page.markdown for page in found.values()}, **sought}.items():
        path = given.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    print(f"{len(found)} sider skrevet i {given.folder}.")
    return 0


def _finish(given: argparse.Namespace) -> int:
    if not given.folder.is_dir():
        return _wrong(f"Mappa {given.folder} finnes ikke. Bygg portalen først.")
    files = sorted(given.folder.rglob("*.html"))
    for path in files:
        path.write_text(finish(path.read_text(encoding="utf-8")), encoding="utf-8")
    print(f"{len(files)} sider rettet i {given.folder}.")
    return 0


def _export(given: argparse.Namespace) -> int:
    from macros.exports.write import put, write

    if not given.folder.is_dir():
        return _wrong(f"Mappa {given.folder} finnes ikke. Bygg portalen først.")
    portal = load(DATA, TYPES, VOCABULARIES)
    put(given.folder, {address: text.encode() for address, text in files(portal, Path("docs")).items()})
    found = write(given.folder, portal, _settings())
    print(f"{len(found)} filer skrevet i {given.folder}/eksport/.")
    return 0


def _gap_report(given: argparse.Namespace) -> int:
    from macros.gap.command import run

    return run(given.files, given.out, load(DATA, TYPES, VOCABULARIES), _settings())


def _settings() -> dict[str, Any]:
    """The settings of mkdocs.yml that exports use."""
    given = yaml.safe_load(Path("mkdocs.yml").read_text(encoding="utf-8"))
    return {**given["extra"], "site_url": given["site_url"]}


def _wrong(message: str) -> int:
    print(message, file=sys.stderr)
    return 2
