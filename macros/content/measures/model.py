"""Measures: what a plan wants done, who must do it, and where the plan says so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from macros.core.fields import Choice, Date, Flag, Id, Reference, Text, Whole
from macros.core.groups import Group, Many, Yearly, audience, citation, notes, related, reviewed, search_words
from macros.core.problems import Problem, quoted
from macros.core.records import LANGUAGES, ContentType, Record

if TYPE_CHECKING:
    from macros.core.portal import Portal

KINDS = {
    "measure": "Tiltak",
    "strategy": "Strategi",
    "body_only": "Omtalt i planen, ikke i tiltakslista",
    "ch7_only": "Omtalt i kapittel 7, ikke i tiltakslista",
}

PRIORITIES = {
    "ranked": "Rangert innen sitt område",
    "unranked": "Uttrykkelig ikke rangert",
    "highest": "Blant de høyest prioriterte",
    "strategy": "Strategi",
    "none": "Ingen prioritet oppgitt",
}

MODALITIES = {
    "skal": "skal",
    "må": "må",
    "bør": "bør",
    "kan": "kan",
    "vil": "vil",
    "ønsker": "ønsker",
    "anbefales": "anbefales",
    "foreslås": "foreslås",
    "vurdere": "vurdere",
    "utrede": "utrede",
    "søke": "søke om",
    "uoppgitt": "ikke oppgitt",
}

PARTS = {
    "decides": "Bestemmer",
    "implements": "Gjennomfører",
    "partner": "Samarbeider",
    "evaluates": "Evaluerer",
    "pays": "Betaler",
    "consulted": "Blir hørt",
}

KNOWLEDGE = {"stated": "ja", "partly": "delvis", "not_stated": "ikke vist til i tiltaket"}

PRIORITY = Group(
    "Prioriteten på dette stedet.",
    fields={
        "kind": Choice(PRIORITIES, "Slag prioritet.", required=True),
        "rank": Whole("Nummer i rekken.", least=1, most=99),
        "of": Whole("Av hvor mange.", least=1, most=99),
        "area": Text("Området rekken gjelder.", most=120),
        "certain": Flag("false når kilden ikke lar seg lese sikkert."),
        "note": Text("Forklaring.", most=400),
    },
)

PLACE = Group(
    fields={
        "chapter": Text("Kapittel i planen, i anførselstegn.", required=True, most=80),
        "number": Text("Nummeret tiltaket har der.", most=20).usually(),
        "section": Text("Id til delen av planen der tiltaket har sin plass.", most=60).usually(),
        "note": Text("Hva som står der.", most=500),
        "priority": PRIORITY.usually(),
    }
)

ACTION = Group(
    fields={
        "subject": Text("Hvem, slik setningen begynner. Utelat når kilden ikke sier det.", most=160),
        "modality": Choice(MODALITIES, "Ordet kilden bruker.", required=True),
        "modality_inferred": Flag("true når ordet er lest ut av sammenhengen."),
        "verb": Text("Ordene som skrives etter «hvem», når de skiller seg fra modality.", most=60),
        "text": Text("Resten av setningen.", required=True, most=700),
        "note": Text("En utdyping.", most=700),
        "condition": Text("Når eller hvis.", most=400),
        "deadline": Text("Frist, slik kilden sier den.", most=160),
        "when": Text("Annen tid: hvor ofte, hvor lenge, når i et forløp.", most=160),
        "responsible": Many(
            Group(
                fields={
                    "part": Choice(PARTS, "Hvilken del av ansvaret.", required=True),
                    "organisation": Reference("organisations", "Hvem.", required=True),
                    "as_written": Text("Slik kilden skriver det.", most=160),
                    "inferred": Flag("true når det er lest ut av sammenhengen."),
                }
            ),
            "Hvem som bestemmer, gjennomfører, samarbeider, evaluerer, betaler eller blir hørt.",
        ),
    }
)

BASIS = Group(
    required=True,
    fields={
        "status": Choice(KNOWLEDGE, "Bygger tiltaket på dette?", required=True),
        "note": Text("Hva kilden viser til.", most=400),
    },
)

FIELDS = {
    "id": Id("Tiltakets id, som filnavnet.", required=True),
    "aliases": Many(Id(mend="Bytt ut de andre tegnene."), "Andre id-er som skal lede hit."),
    "plan": Reference("plans", "Planen tiltaket står i.", required=True),
    "kind": Choice(KINDS, "Slag.", required=True),
    "part_of": Reference("measures", "Strategien tiltaket hører under."),
    "official_title": Text("Tittelen slik planen skriver den.", required=True, most=400),
    "short_title": Text("Vår korte tittel.", required=True, most=70),
    "language": Choice(LANGUAGES, "Språket i posten.", required=True),
    "summary": Text("Én setning om hva som skal gjøres.", required=True, most=260),
    "problem": Text("Problemet, i avsnitt.", most=3000, long=True),
    "applies_to": Text("Hvem det gjelder.", required=True, most=220),
    "search_words": search_words(),
    "patient_groups": Many(Reference("patient_groups"), "Pasientgrupper."),
    "themes": Many(Reference("themes"), "Tema, det viktigste først.", required=True, least=1),
    "situations": Many(Reference("situations"), "Situasjoner der tiltaket er nyttig å kjenne."),
    "audience": audience(),
    "places": Many(PLACE, "Alle steder i planen der tiltaket står, hovedstedet først.", required=True, least=1),
    "actions": Many(ACTION, "Det som skal gjøres.", required=True, least=1),
    "conditions": Many(Text(most=400), "Forutsetninger for hele tiltaket."),
    "benefits": Many(Text(most=500), "Hva tiltaket skal føre til."),
    "budget": Group(
        "Budsjett i tusen kroner.",
        fields={
            "source": citation("Hvor budsjettet står.", required=True),
            "lines": Many(
                Group(
                    fields={
                        "name": Text("Navnet på linjen i budsjettet.", required=True, most=120),
                        "amounts": Yearly("Tusen kroner for hvert år.", required=True),
                    }
                ),
                "Linjene.",
                required=True,
                least=1,
            ),
            "notes": Many(Text(most=500), "Det en leser må vite om tallene."),
        },
    ),
    "progress": Group(
        "Hva kilden sier er gjort.",
        fields={
            "text": Text("Hva som er gjort.", required=True, most=500),
            "as_of": Text("Per når.", most=60),
        },
    ),
    "knowledge": Group("Hva tiltaket bygger på.", required=True, fields={"research": BASIS, "clinical": BASIS, "user": BASIS}),
    "related": related(),
    "notes": notes(),
    "sources": Many(citation(), "Andre steder i kildene."),
    "source_checked": Date("Dagen noen sammenlignet hele posten med kilden."),
    "reviewed": reviewed(),
}


def rules(record: Record, portal: Portal) -> Iterable[Problem]:
    """What the fields alone can't tell: ids that fit the plan, places in the plan, priorities that make sense."""
    plan = portal.get("plans", record["plan"])
    prefix = f"{plan['prefix']}-"
    if not record.id.startswith(prefix):
        yield record.problem(
            "id", "M01", quoted(record.id), f"en id som begynner med «{prefix}»", "Id-en begynner med planens forkortelse."
        )
    sections = {section["id"]: section for section in plan["sections"]}
    placed = [place for place in record["places"] if place["section"]]
    if not placed:
        yield record.problem(
            "places", "M02", "ingen plass i planens egen rekkefølge", "minst ett sted med section", f"Velg blant {', '.join(sections)}."
        )
    for place in placed:
        if place["section"] not in sections:
            yield record.problem("places", "M02", quoted(place["section"]), "en del av planen", f"Velg blant {', '.join(sections)}.")
        if not place["priority"]:
            yield record.problem(
                "places",
                "M03",
                f"ingen prioritet for kapittel {place['chapter']}",
                "priority på stedet",
                "Skriv kind: none når kilden ikke oppgir noen.",
            )
    for place in record["places"]:
        yield from _priority(record, place)
    yield from _strategy(record, portal)


def _strategy(record: Record, portal: Portal) -> Iterable[Problem]:
    if not record["part_of"]:
        return
    above = portal.get("measures", record["part_of"])
    if above["kind"] != "strategy" or above["plan"] != record["plan"]:
        yield record.problem(
            "part_of", "M05", quoted(above.id), "en strategi i samme plan", "Velg strategien tiltaket står under, eller fjern part_of."
        )


def _priority(record: Record, place: dict) -> Iterable[Problem]:
    priority = place["priority"]
    if not priority:
        return
    ranked = priority["kind"] == "ranked"
    if ranked and not (priority["rank"] and priority["of"] and priority["area"]):
        yield record.problem(
            "places", "M04", "en rangering uten rank, of eller area", "alle tre", "Skriv for eksempel rank: 1, of: 3, area: alkohol."
        )
    elif ranked and priority["rank"] > priority["of"]:
        yield record.problem(
            "places",
            "M04",
            f"nummer {priority['rank']} av {priority['of']}",
            "et nummer som ikke er større enn antallet",
            "Rett rank eller of.",
        )
    elif not ranked and (priority["rank"] or priority["of"]):
        yield record.problem(
            "places",
            "M04",
            f"rank eller of på en prioritet av slaget {priority['kind']}",
            "rank og of bare når kind er ranked",
            "Fjern rank og of, eller rett kind.",
        )
    elif priority["certain"] is False and priority["kind"] != "highest":
        yield record.problem(
            "places",
            "M04",
            f"certain: false på en prioritet av slaget {priority['kind']}",
            "certain bare når kind er highest",
            "Fjern certain, og fortell om usikkerheten i note.",
        )


MEASURES = ContentType("measures", "measure", "tiltak", "Tiltak", "Tiltak", "official_title", FIELDS, rules, shelf="do")
