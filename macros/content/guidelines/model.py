"""Guidelines, guides, pathways, laws and policy: what the field is asked to follow, as the sources render it."""

from __future__ import annotations

from macros.content.measures.model import MODALITIES
from macros.core.fields import Choice, Id, Reference, Text
from macros.core.groups import Group, Many, belongs, stood
from macros.core.records import LANGUAGES, ContentType

FORMS = {
    "guideline": "Nasjonal faglig retningslinje",
    "guide": "Veileder",
    "pathway": "Pasientforløp",
    "framework": "Faglige rammer",
    "law": "Lov",
    "regulation": "Forskrift",
    "policy": "Styrende dokument",
}

STANDINGS = {
    "in_force": "I bruk da kilden ble skrevet",
    "announced": "Varslet da kilden ble skrevet",
    "proposal": "Forslag da kilden ble skrevet",
    "superseded": "Avløst",
    "unknown": "Kilden sier ikke om det gjaldt",
}

ADDRESSEES = {
    "rhf": "Regionalt helseforetak",
    "hf": "Helseforetak",
    "unit": "Behandlingsenhet",
    "clinician": "Behandler",
    "assessment": "Vurderingsinstans",
    "leader": "Leder",
    "municipality": "Kommune",
    "gp": "Fastlege",
    "somatic": "Somatiske tjenester",
    "mental_health": "Psykisk helsevern",
    "education": "Utdanningsinstitusjoner",
    "national": "Nasjonale myndigheter",
    "patient": "Pasienter og pårørende",
    "not_stated": "Kilden sier ikke hvem",
}

POINT = Group(
    fields={
        "place": Text("Paragraf eller punkt.", most=80),
        "text": Text("Hva det sier eller krever, slik kilden gjengir det.", required=True, most=900),
        "modality": Choice(MODALITIES, "Ordet kilden bruker."),
        "addressees": Many(Choice(ADDRESSEES), "Hvem det gjelder."),
        "note": Text("En utdyping.", most=700),
        "chapter": Text("Hvor det står i kilden.", most=160),
    }
)

FIELDS = {
    "id": Id("Dokumentets id, som filnavnet.", required=True),
    "official_title": Text("Tittelen slik kilden skriver den.", required=True, most=240),
    "short_title": Text("Vår korte tittel.", required=True, most=70),
    "language": Choice(LANGUAGES, "Språket i posten.", required=True),
    "form": Choice(FORMS, "Slag.", required=True),
    "number": Text("Nummer, for eksempel IS-2219.", most=60),
    "edition": Text("Utgave og år, slik kildene oppgir det.", most=240),
    "publisher": Reference("organisations", "Utgiveren."),
    "standing": stood(STANDINGS, "Hvordan det stod da kilden ble skrevet."),
    "summary": Text("Én setning om dokumentet.", required=True, most=300),
    "about": Text("Hva det er for, og hva kildene sier om det.", most=4500, long=True),
    "applies_to": Text("Hvem som skal følge det.", most=400),
    "points": Many(POINT, "Det dokumentet krever, for dem som ikke har egne anbefalinger."),
    **belongs(),
}

GUIDELINES = ContentType(
    "guidelines", "guideline", "retningslinjer", "Retningslinje, lov eller veileder", "Retningslinjer og lover", "official_title", FIELDS
)
