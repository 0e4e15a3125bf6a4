"""A checklist as a FHIR Questionnaire (R4B, with only the elements that R4 also has), for systems that can fill one in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from macros.content.checklists.view import parts
from macros.core.portal import Portal
from macros.core.records import Record
from macros.exports.checklist_workbook import CHOICES, FILLED, HEAD

ANCHORS = {"svar": "svar", "barriere": "barrierer", "prioritet": "prioritet", "region": "regioner"}  # where the guide explains the words
LONGEST = 5_000  # characters, as on the page


def address(record: Record) -> str:
    return f"eksport/fhir/{record.id}.json"


def questionnaire(record: Record, portal: Portal, site: str, sender: str) -> dict[str, Any]:
    """The list as https://hl7.org/fhir/R4B/questionnaire.html describes it.

    A list that the owner's editor has not gone through is a draft: `active` would say that it is ready for normal use.
    """
    reviewed = record["reviewed"]
    dated = {"date": record["source_checked"].isoformat()} if record["source_checked"] else {}
    approved = {"lastReviewDate": reviewed["date"].isoformat()} if reviewed else {}
    regions = {region.id: region["name"] for region in portal.all("regions")}
    return {
        "resourceType": "Questionnaire",
        "id": record.id,
        "language": "nn-NO" if record["language"] == "nn" else "nb-NO",
        "url": site + address(record),
        "version": record["edition"],
        "name": "Gap" + "".join(word.capitalize() for word in record.id.split("-")),
        "title": record["title"],
        "status": "active" if reviewed else "draft",
        **dated,
        "publisher": sender,
        "description": record["summary"],
        **approved,
        "item": [_about(site, regions), *(_domain(part, site) for part in parts(record, portal))],
    }


def _about(site: str, regions: Mapping[str, str]) -> dict[str, Any]:
    texts = [{"linkId": name, "text": label, "type": "string"} for name, label in HEAD.items() if name != "region"]
    region = _choice("region", HEAD["region"], regions, site)
    return {"linkId": "om", "text": "Dere som svarer", "type": "group", "item": [*texts, region]}


def _domain(part: Mapping[str, Any], site: str) -> dict[str, Any]:
    items = [_item(item, site) for item in part["items"]]
    return {"linkId": f"omrade-{part['id']}", "text": part["name"], "type": "group", "item": items}


def _item(item: Mapping[str, Any], site: str) -> dict[str, Any]:
    id = item["id"]
    texts = [
        {"linkId": f"{id}.{name}", "text": label, "type": "text", "maxLength": LONGEST}
        for name, (label, _) in FILLED.items()
        if name not in CHOICES
    ]
    choices = {name: _choice(f"{id}.{name}", FILLED[name][0], words, site) for name, words in CHOICES.items()}
    edition = {"linkId": f"{id}.utgave", "text": "Utgave av punktet", "type": "integer", "initial": [{"valueInteger": item["edition"]}]}
    return {
        "linkId": id,
        "prefix": str(item["number"]),
        "text": item["question"],
        "type": "group",
        "item": [choices.pop("svar"), *texts, *choices.values(), edition],
    }


def _choice(link: str, text: str, words: Mapping[str, str], site: str) -> dict[str, Any]:
    system = f"{site}sjekklister/veiledning/#{ANCHORS[link.split('.')[-1]]}"
    options = [{"valueCoding": {"system": system, "code": code, "display": word}} for code, word in words.items()]
    return {"linkId": link, "text": text, "type": "choice", "answerOption": options}


def questionnaires(portal: Portal, site: str, sender: str) -> dict[str, str]:
    """Address → JSON, one for each checklist."""
    made = {address(record): questionnaire(record, portal, site, sender) for record in portal.all("checklists")}
    return {place: json.dumps(found, ensure_ascii=False, indent=1) + "\n" for place, found in made.items()}
