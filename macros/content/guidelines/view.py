"""A guideline, law or guide, ready to print: how it stood, what it asks, and its recommendations one by one."""

from __future__ import annotations

from typing import Any

from macros.content import view
from macros.content.guidelines.model import ADDRESSEES, FORMS, STANDINGS
from macros.content.kin import closing, current_first, named, row, state
from macros.content.measures.model import MODALITIES
from macros.core.portal import Portal
from macros.core.records import Record
from macros.core.render import lower_first, upper_first

SHAPES = {"in_force": "partly", "announced": "proposal", "proposal": "proposal", "superseded": "over", "unknown": "unknown"}
CAUTIONS = {
    "law": "Slik gjengir kildene loven. Sjekk Lovdata før du bruker den.",
    "regulation": "Slik gjengir kildene forskriften. Sjekk Lovdata før du bruker den.",
    "policy": "Vi har bare det kildene sier om dokumentet.",
}
READ_IT = "Vi har ikke dokumentet selv, bare det kildene gjengir. Sjekk gjeldende utgave før du bruker det."
GROUPS = {
    "guideline": "Nasjonale retningslinjer",
    "framework": "Faglige rammer",
    "guide": "Veiledere",
    "pathway": "Pasientforløp",
    "law": "Lover",
    "regulation": "Forskrifter",
    "policy": "Styrende dokumenter",
}


def addressees(keys: list[str]) -> str:
    """«Helseforetak, leder»"""
    return upper_first(", ".join(lower_first(ADDRESSEES[key]) for key in keys))


def caution(record: Record) -> str:
    """What to do before leaning on the document. The one framework is itself among the sources."""
    return "" if record["form"] == "framework" else CAUTIONS.get(record["form"], READ_IT)


def status(record: Record) -> dict[str, str]:
    return state(record, STANDINGS, SHAPES, "standing")


def page(record: Record, portal: Portal) -> dict[str, Any]:
    own = portal.referring("guidelines", record.id, "recommendations", "guideline")
    order = view("recommendations").number_key
    return {
        "kind": " ".join(filter(None, [FORMS[record["form"]], record["number"]])),
        "title": record["official_title"],
        "lead": record["summary"],
        "status": status(record),
        "status_text": record["standing"]["text"],
        "edition": record["edition"],
        "publisher": named([record["publisher"]], portal) if record["publisher"] else [],
        "applies_to": record["applies_to"],
        "caution": caution(record),
        "about": record["about"],
        "points": [
            {**point, "word": MODALITIES[point["modality"]] if point["modality"] else "", "whom": addressees(point["addressees"])}
            for point in record["points"]
        ],
        "recommendations": current_first(row(item, portal) for item in sorted(own, key=order)),
        **closing(record, portal, apart={"guideline"}),
    }


def row_values(record: Record, portal: Portal) -> dict[str, Any]:
    """A document in a list."""
    return {
        "name": record["short_title"],
        "href": f"retningslinjer/{record.id}/",
        "lang": record["language"],
        "summary": record["summary"],
        "kind": GROUPS[record["form"]],
        "type": " ".join(filter(None, [FORMS[record["form"]], record["number"]])),
        "status": status(record),
        "over": record["standing"]["value"] == "superseded",
    }
