"""Figures: numbers as the sources print them, with unit, date and known errors, and charts drawn from them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from macros.core.fields import Choice, Flag, Id, Number, Reference, Text
from macros.core.groups import Group, Many, belongs
from macros.core.problems import Problem, did_you_mean, quoted
from macros.core.records import LANGUAGES, ContentType, Record

if TYPE_CHECKING:
    from macros.core.portal import Portal

STATUSES = {"stated": "Oppgitt i kilden", "derived": "Regnet ut av oss", "garbled": "Uklart i kilden"}
WAYS = {"column": "én kolonne, en søyle for hver rad", "row": "én rad eller flere, en søyle for hver kolonne"}

FIELDS = {
    "id": Id("Id, som filnavnet.", required=True),
    "title": Text("Funnet som én setning.", required=True, most=140),
    "short_title": Text("Vår korte tittel.", required=True, most=70),
    "language": Choice(LANGUAGES, "Språket i posten.", required=True),
    "official_title": Text("Tittelen på tabellen i kilden.", most=240),
    "region": Reference("regions", "Regionen, når tallene gjelder en region."),
    "summary": Text("Én setning med det viktigste tallet og året.", required=True, most=300),
    "population": Text("Hvem eller hva tallene teller.", most=400),
    "unit": Text("Enheten.", required=True, most=160),
    "as_of": Text("Per når.", required=True, most=160),
    "columns": Many(
        Group(
            fields={
                "name": Text("Kolonnens navn.", required=True, most=80),
                "unit": Text("Enheten, når den er en annen.", most=80),
            }
        ),
        "Kolonnene.",
        required=True,
        least=1,
    ),
    "rows": Many(
        Group(
            fields={
                "name": Text("Radens navn.", required=True, most=200),
                "values": Many(Number(), "Ett tall for hver kolonne. null når kilden ikke oppgir tallet.", required=True, least=1),
                "status": Choice(STATUSES, "Om tallene er oppgitt, regnet ut eller uklare."),
                "qualifier": Text("Ord foran tallet, for eksempel inntil.", most=60),
                "unit": Text("Enheten, når den er en annen.", most=120),
                "total": Flag("true for en sum."),
                "note": Text("Det en leser må vite om raden.", most=500),
                "chapter": Text("Kapittelet, når raden står et annet sted.", most=120),
            }
        ),
        "Radene.",
        required=True,
        least=1,
    ),
    "charts": Many(
        Group(
            fields={
                "heading": Text("Overskriften.", required=True, most=160),
                "by": Choice(WAYS, "Hva søylene viser.", required=True),
                "of": Text("Navnet på kolonnen eller raden.", required=True, most=200),
                "rows": Many(Text(most=200), "Radene som tegnes, når ikke alle skal med."),
                "text": Text("Figuren i ord.", required=True, most=600),
            }
        ),
        "Figurer.",
    ),
    "how_to_read": Text("Hva tallene sier og ikke sier, i avsnitt.", most=3000, long=True),
    **belongs(),
}


def rules(record: Record, portal: Portal) -> Iterable[Problem]:
    """Rows as long as the table is wide, names that tell rows apart, and charts of rows and columns that exist."""
    wide = len(record["columns"])
    for row in record["rows"]:
        if len(row["values"]) != wide:
            mend = "Skriv ett tall for hver kolonne, og null der kilden ikke oppgir noe."
            yield record.problem("rows", "T01", f"{len(row['values'])} tall i raden «{row['name']}»", f"{wide} tall", mend)
    names = [row["name"] for row in record["rows"]]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield record.problem("rows", "T02", f"raden «{name}» to ganger", "et navn for hver rad", "Gi radene navn som skiller dem.")
    columns = [column["name"] for column in record["columns"]]
    for name in sorted({name for name in columns if columns.count(name) > 1}):
        yield record.problem(
            "columns", "T02", f"kolonnen «{name}» to ganger", "et navn for hver kolonne", "Gi kolonnene navn som skiller dem."
        )
    for chart in record["charts"]:
        known = columns if chart["by"] == "column" else names
        for name, among in [(chart["of"], known), *((name, names) for name in chart["rows"])]:
            if name not in among:
                mend = did_you_mean(name, among, f"Navnene er {', '.join(among)}.")
                yield record.problem("charts", "T03", quoted(name), "et navn fra tabellen", mend)


FIGURES = ContentType("figures", "figure", "tall", "Tall", "Tall", "title", FIELDS, rules, shelf="measure")
