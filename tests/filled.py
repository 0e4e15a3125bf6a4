"""Records for tests: a test says what matters to it, and the rest is filled in."""

from __future__ import annotations

from typing import Any

Values = dict[str, Any]
SOURCE = {"source": "kilde", "chapter": "1"}
UNKNOWN = {"status": "not_stated"}


def measure(id: str, **values: Any) -> tuple[str, Values]:
    """A measure of the plan that its id begins with."""
    filled = {
        "id": id,
        "plan": id.split("-")[0],
        "kind": "measure",
        "official_title": f"Tittel {id}",
        "short_title": f"Kort {id}",
        "language": "nb",
        "summary": f"Setning {id}.",
        "applies_to": "Alle",
        "themes": ["alkohol"],
        "places": [place()],
        "actions": [action()],
        "knowledge": {"research": UNKNOWN, "clinical": UNKNOWN, "user": UNKNOWN},
    }
    return "measures", {**filled, **values}


def place(number: str | None = "1", section: str | None = "del", chapter: str = "6.1", **priority: Any) -> Values:
    return {"chapter": chapter, "number": number, "section": section, "priority": {"kind": "none", **priority}}


def action(**values: Any) -> Values:
    return {"modality": "skal", "text": "gjøre noe.", **values}


def who(organisation: str, part: str = "implements", **values: Any) -> Values:
    return {"part": part, "organisation": organisation, **values}


def plan(id: str, **values: Any) -> tuple[str, Values]:
    filled = {
        "id": id,
        "prefix": id,
        "official_title": f"Tittel {id}",
        "name": f"Plan {id}",
        "short_name": id.upper(),
        "language": "nb",
        "region": "nord",
        "owner": "eier",
        "level": "regional",
        "status": "plan",
        "source": "kilde",
        "summary": f"Setning {id}.",
        "sections": [{"id": "del", "title": "Del"}],
    }
    return "plans", {**filled, **values}


def organisation(id: str, **values: Any) -> tuple[str, Values]:
    filled = {"id": id, "official_name": id.capitalize(), "kind": "hf", "language": "nb", "summary": f"Setning {id}.", "sources": [SOURCE]}
    return "organisations", {**filled, **values}


def source(id: str, **values: Any) -> tuple[str, Values]:
    filled = {
        "id": id,
        "official_title": f"Tittel {id}",
        "name": f"Dokument {id}",
        "publisher": "eier",
        "language": "nb",
        "kind": "plan",
        "status": "plan",
        "summary": f"Setning {id}.",
    }
    return "sources", {**filled, **values}


def network(id: str, **values: Any) -> tuple[str, Values]:
    filled = {
        "id": id,
        "official_name": f"Navn {id}",
        "short_title": f"Kort {id}",
        "language": "nb",
        "form": "network",
        "reach": "national",
        "state": {"value": "unknown"},
        "summary": f"Setning {id}.",
        "themes": ["alkohol"],
        "sources": [SOURCE],
    }
    return "networks", {**filled, **values}


def project(id: str, **values: Any) -> tuple[str, Values]:
    filled = {
        "id": id,
        "official_title": f"Tittel {id}",
        "short_title": f"Kort {id}",
        "language": "nb",
        "form": "project",
        "state": {"value": "unknown"},
        "summary": f"Setning {id}.",
        "themes": ["alkohol"],
        "sources": [SOURCE],
    }
    return "projects", {**filled, **values}


def situation(id: str, **values: Any) -> tuple[str, Values]:
    filled = {
        "id": id,
        "name": id.capitalize(),
        "language": "nb",
        "summary": f"Setning {id}.",
        "roles": ["behandler"],
        "themes": ["alkohol"],
    }
    return "situations", {**filled, **values}


def guideline(id: str, **values: Any) -> tuple[str, Values]:
    filled = {
        "id": id,
        "official_title": f"Tittel {id}",
        "short_title": f"Kort {id}",
        "language": "nb",
        "form": "guideline",
        "standing": {"value": "in_force"},
        "summary": f"Setning {id}.",
        "themes": ["alkohol"],
        "sources": [SOURCE],
    }
    return "guidelines", {**filled, **values}


def recommendation(id: str, guideline: str, **values: Any) -> tuple[str, Values]:
    filled = {
        "id": id,
        "guideline": guideline,
        "title": f"Tittel {id}",
        "short_title": f"Kort {id}",
        "language": "nb",
        "modality": "bør",
        "addressees": ["hf"],
        "summary": f"Setning {id}.",
        "text": "Hele anbefalingen.",
        "reported_by": "Noen",
        "themes": ["alkohol"],
        "sources": [SOURCE],
    }
    return "recommendations", {**filled, **values}


def right(id: str, **values: Any) -> tuple[str, Values]:
    filled = {
        "id": id,
        "title": f"Tittel {id}",
        "short_title": f"Kort {id}",
        "language": "nb",
        "who": "Alle",
        "summary": f"Setning {id}.",
        "demands": [{"text": "Du kan kreve noe."}],
        "told_in": "2018",
        "themes": ["alkohol"],
        "sources": [SOURCE],
    }
    return "rights", {**filled, **values}


def learning(id: str, **values: Any) -> tuple[str, Values]:
    filled = {
        "id": id,
        "official_title": f"Tittel {id}",
        "short_title": f"Kort {id}",
        "language": "nb",
        "form": "course",
        "state": {"value": "unknown"},
        "summary": f"Setning {id}.",
        "themes": ["alkohol"],
        "sources": [SOURCE],
    }
    return "learning", {**filled, **values}


def tool(id: str, **values: Any) -> tuple[str, Values]:
    filled = {
        "id": id,
        "official_name": f"Navn {id}",
        "short_title": f"Kort {id}",
        "language": "nb",
        "form": "instrument",
        "area": "mental",
        "state": {"value": "unknown"},
        "summary": f"Setning {id}.",
        "themes": ["alkohol"],
        "sources": [SOURCE],
    }
    return "tools", {**filled, **values}


def checklist(id: str, *items: Values, **values: Any) -> tuple[str, Values]:
    filled = {
        "id": id,
        "title": f"Tittel {id}",
        "short_title": f"Kort {id}",
        "language": "nb",
        "summary": f"Setning {id}.",
        "edition": "1",
        "applies_to": "Alle",
        "extent": "Alt.",
        "items": list(items),
        "themes": ["alkohol"],
    }
    return "checklists", {**filled, **values}


def check(id: str, rests_on: str, *more: str, **values: Any) -> Values:
    """An item of a checklist that rests on these records, and which the first of them closes."""
    filled = {
        "id": id,
        "edition": 1,
        "question": f"Gjør dere {id}?",
        "requirement": f"Krav {id}.",
        "strength": "bør",
        "levels": ["enhet"],
        "domain": "behandling",
        "rests_on": [rests_on, *more],
        "evidence": f"Bevis {id}",
        "closes": [rests_on],
        "sources": [SOURCE],
    }
    return {**filled, **values}


def figure(id: str, **values: Any) -> tuple[str, Values]:
    filled = {
        "id": id,
        "title": f"Tittel {id}",
        "short_title": f"Kort {id}",
        "language": "nb",
        "summary": f"Setning {id}.",
        "unit": "pasienter",
        "as_of": "2018",
        "columns": [{"name": "2018"}],
        "rows": [{"name": "Alle", "values": [12]}],
        "themes": ["alkohol"],
        "sources": [SOURCE],
    }
    return "figures", {**filled, **values}


def publication(id: str, **values: Any) -> tuple[str, Values]:
    filled = {
        "id": id,
        "official_title": f"Tittel {id}",
        "short_title": f"Kort {id}",
        "language": "nb",
        "form": "report",
        "summary": f"Setning {id}.",
        "themes": ["alkohol"],
        "sources": [SOURCE],
    }
    return "publications", {**filled, **values}
