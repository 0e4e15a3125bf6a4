"""What a page is about, for search engines on the web: its type in the words of schema.org."""

from __future__ import annotations

from typing import Any

from macros.core.records import Record

# Source of the types: https://schema.org/docs/full.html. Where none fits better, a page is a page.
TYPES = {
    "situations": "MedicalWebPage",
    "recommendations": "MedicalGuidelineRecommendation",
    "rights": "MedicalWebPage",
    "checklists": "MedicalWebPage",
    "tools": "CreativeWork",
    "learning": "LearningResource",
    "measures": "MedicalWebPage",
    "figures": "Dataset",
    "networks": "Organization",
    "projects": "Project",
    "guidelines": "MedicalGuideline",
    "publications": "CreativeWork",
    "plans": "Report",
    "organisations": "Organization",
    "sources": "Report",
}
BY_FORM = {
    ("guidelines", "law"): "Legislation",
    ("guidelines", "regulation"): "Legislation",
    ("guidelines", "pathway"): "MedicalWebPage",
    ("guidelines", "policy"): "CreativeWork",
    ("learning", "course"): "Course",
    ("publications", "report"): "Report",
    ("publications", "article"): "ScholarlyArticle",
    ("publications", "book"): "Book",
    ("publications", "thesis"): "Thesis",
    ("publications", "statistics"): "Dataset",
    ("publications", "website"): "WebSite",
}


def linked(record: Record) -> dict[str, Any]:
    """Type, language and what else the record says of itself in a form that search engines know."""
    form = str(record.values.get("form"))
    found: dict[str, Any] = {"@type": BY_FORM.get((record.type, form), TYPES.get(record.type, "WebPage"))}
    if record["language"] != "nb":  # else as the page says
        found["inLanguage"] = record["language"]
    if record.values.get("number") and record.type in ("guidelines", "publications"):
        found["identifier"] = record["number"]
    if record.type == "figures":
        found["distribution"] = {"@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": f"tall/{record.id}.csv"}
        found["license"] = "https://creativecommons.org/licenses/by/4.0/"
    return found
