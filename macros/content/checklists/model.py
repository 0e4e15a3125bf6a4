"""GAP checklists: what the sources ask of a unit, put as questions a team answers together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from macros.content.measures.model import MODALITIES
from macros.core.fields import Choice, Flag, Id, RecordReference, Reference, Text, Whole
from macros.core.groups import Group, Many, audience, belongs, citation
from macros.core.problems import Problem, quoted
from macros.core.records import LANGUAGES, ContentType, Record

if TYPE_CHECKING:
    from macros.core.portal import Portal

STRENGTHS = {word: MODALITIES[word] for word in ("skal", "må", "bør", "kan", "anbefales", "foreslås", "uoppgitt")}

LEVELS = {
    "rhf": "Regionalt helseforetak",
    "hf": "Helseforetak",
    "enhet": "Enhet",
    "kliniker": "Behandler",
    "vurderingsinstans": "Vurderingsinstans",
    "kommune": "Kommune",
}

REQUIRING = ("recommendations", "guidelines", "rights", "measures", "tools")  # what can ask something of a unit
MOST_CLOSES = 5

ITEM = Group(
    fields={
        "id": Id("Punktets id. Skal aldri endres: lagrede svar peker på den.", required=True, mend="Bytt ut de andre tegnene."),
        "edition": Whole("Utgave av punktet. Øk med én når kravet endres.", required=True, least=1, most=999),
        "question": Text("Kravet som et spørsmål til enheten.", required=True, most=160),
        "requirement": Text("Hva kilden krever, med våre ord.", required=True, most=500),
        "strength": Choice(STRENGTHS, "Ordet kilden bruker.", required=True),
        "strength_inferred": Flag("true når ordet er lest ut av sammenhengen."),
        "levels": Many(Choice(LEVELS), "Hvem kravet gjelder.", required=True, least=1),
        "region": Reference("regions", "Regionen, når kravet bare er en regions."),
        "domain": Reference("checklist_domains", "Området punktet står under.", required=True),
        "rests_on": Many(RecordReference(), "Postene kravet kommer fra, slik: recommendations/is-2219-5-5.", required=True, least=1),
        "point": Text("Punktet eller paragrafen, når det finnes.", most=80),
        "evidence": Text("Hva som ville vist det i praksis. Vårt forslag.", required=True, most=200),
        "baseline": Group(
            "Et tall i kildene på akkurat dette.",
            fields={
                "figure": RecordReference("Tallet, slik: figures/nasjonal-epikrise."),
                "text": Text("Tallet i ord.", required=True, most=240),
                "year": Text("Året tallet gjelder, i anførselstegn.", required=True, most=40),
            },
        ),
        "closes": Many(RecordReference(), "Det som kan lukke gapet, det nyttigste først.", required=True, least=1),
        "note": Text("Det en grundig leser må vite.", most=500),
        "sources": Many(citation(), "Hvor det står i kildene.", required=True, least=1),
    }
)

FIELDS = {
    "id": Id("Sjekklistas id, som filnavnet.", required=True),
    "title": Text("Spørsmålet teamet stiller seg.", required=True, most=90),
    "short_title": Text("Vår korte tittel.", required=True, most=60),
    "language": Choice(LANGUAGES, "Språket i posten.", required=True),
    "summary": Text("Én setning: for hvem, og om hva.", required=True, most=300),
    "edition": Text("Utgave av lista, i anførselstegn. Økes når punktene endres.", required=True, most=20),
    "guidelines": Many(Reference("guidelines"), "Retningslinjene lista handler om."),
    "applies_to": Text("Hvem lista gjelder, i ord.", required=True, most=300),
    "extent": Text("Hva lista dekker, og hva den ikke dekker.", required=True, most=500),
    "audience": audience(),
    "items": Many(ITEM, "Punktene.", required=True, least=1),
    **belongs(),
    "sources": Many(citation(), "Kilder for lista som helhet; punktene har sine egne."),
}


def rules(record: Record, portal: Portal) -> Iterable[Problem]:
    """Items that saved answers can be kept to, that rest on what can require something, and regional ones marked as such."""
    for id, times in sorted(Counter(item["id"] for item in record["items"]).items()):
        if times > 1:
            mend = "Gi hvert punkt sin egen id. Lagrede svar peker på den."
            yield record.problem("items", "G01", f"{quoted(id)} på {times} punkter", "en id for hvert punkt", mend)
    for item in record["items"]:
        for code, field, found, expected, mend in _wrong(item, portal):
            yield record.problem(f"items.{item['id']}.{field}", code, found, expected, mend)


def _wrong(item: dict[str, Any], portal: Portal) -> Iterable[tuple[str, str, str, str, str]]:
    """What is wrong with one item: (code, field, found, expected, mend)."""
    for target in item["rests_on"]:
        if target.split("/")[0] not in REQUIRING:
            mend = "Pek på anbefalingen, loven, retten, tiltaket eller verktøyet kravet står i."
            yield "G02", "rests_on", quoted(target), "en post som stiller et krav", mend
    figure = item["baseline"] and item["baseline"]["figure"]
    if figure and not figure.startswith("figures/"):
        yield "G03", "baseline.figure", quoted(figure), "en post i data/figures/", "Pek på tallet, eller fjern figure."
    if item["strength"] == "uoppgitt" and item["strength_inferred"]:
        mend = "Skriv ordet, eller fjern strength_inferred."
        yield "G04", "strength_inferred", "true sammen med «uoppgitt»", "et ord som er lest ut av sammenhengen", mend
    regions = regions_of(item, portal)
    if len(regions) == 1 and item["region"] != regions[0]:
        found = quoted(item["region"]) if item["region"] else "ingenting"
        mend = "Kravet står bare i planen til denne regionen, og gjelder ikke resten av landet."
        yield "G05", "region", found, quoted(regions[0]), mend
    if len(item["closes"]) > MOST_CLOSES:
        mend = "Behold de nyttigste."
        yield "G06", "closes", f"{len(item['closes'])} poster", f"høyst {MOST_CLOSES} poster", mend


def regions_of(item: dict[str, Any], portal: Portal) -> list[str]:
    """The regions whose plans alone make the demand; none where something else than a regional plan makes it."""
    targets = [target.split("/") for target in item["rests_on"]]
    if any(type != "measures" for type, _ in targets):
        return []
    return list(dict.fromkeys(portal.get("plans", portal.get("measures", id)["plan"])["region"] for _, id in targets))


CHECKLISTS = ContentType(
    "checklists", "checklist", "sjekklister", "GAP-sjekkliste", "GAP-sjekklister", "title", FIELDS, rules, shelf="measure"
)
