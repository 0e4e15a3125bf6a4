"""The kinds of content: one folder and one line each."""

from importlib import import_module
from types import ModuleType

from macros.content.checklists.model import CHECKLISTS
from macros.content.figures.model import FIGURES
from macros.content.guidelines.model import GUIDELINES
from macros.content.learning.model import LEARNING
from macros.content.measures.model import MEASURES
from macros.content.networks.model import NETWORKS
from macros.content.organisations.model import ORGANISATIONS
from macros.content.plans.model import PLANS
from macros.content.projects.model import PROJECTS
from macros.content.publications.model import PUBLICATIONS
from macros.content.recommendations.model import RECOMMENDATIONS
from macros.content.rights.model import RIGHTS
from macros.content.situations.model import SITUATIONS
from macros.content.sources.model import SOURCES
from macros.content.tools.model import TOOLS
from macros.core.fields import Field, Id, Text
from macros.core.groups import Many, citation
from macros.core.portal import AVOID
from macros.core.records import Vocabulary

# Pages that gather many types show them in this order: what to do, how to learn it, what it is measured by, whom to ask.
TYPES = [
    SITUATIONS,
    RECOMMENDATIONS,
    RIGHTS,
    CHECKLISTS,
    TOOLS,
    LEARNING,
    MEASURES,
    FIGURES,
    NETWORKS,
    PROJECTS,
    GUIDELINES,
    PUBLICATIONS,
    PLANS,
    ORGANISATIONS,
    SOURCES,
]

GLOSSARY: dict[str, Field] = {
    "id": Id("Id.", required=True, mend="Bytt ut de andre tegnene."),
    "name": Text("Forkortelsen eller uttrykket.", required=True, most=80),
    "long": Text("Skrevet helt ut, for forkortelser.", most=160),
    "explanation": Text("Hva det er, slik kildene forklarer det.", most=320),
    "synonyms": Many(Text(most=60), "Andre ord for det samme."),
    "sources": Many(citation(), "Hvor det står i kildene."),
}

SEARCH_WORDS: dict[str, Field] = {
    "id": Id("Id.", required=True, mend="Bytt ut de andre tegnene."),
    "same": Many(Text(most=80), "Ord og uttrykk for det samme. Hvert av dem finner alle de andre.", least=1),
    "leads_here": Many(Text(most=80), "Ord folk skriver, og som skal føre hit. De andre fører ikke til dem."),
}

NYNORSK: dict[str, Field] = {
    "id": Id("Id. Det nynorske ordet, når det kan skrives med a–z.", required=True, mend="Bytt ut de andre tegnene."),
    "word": Text("Det nynorske ordet, når det har andre bokstaver enn id-en kan ha.", most=40),
    "bokmal": Text("Det samme ordet på bokmål.", required=True, most=40),
}

VOCABULARIES = [
    Vocabulary("themes", "Tema", "tema", "Tema"),
    Vocabulary("patient_groups", "Pasientgruppe", "pasientgrupper", "Pasientgrupper"),
    Vocabulary("regions", "Region", "regioner", "Regioner"),
    Vocabulary("roles", "Rolle", "roller", "Roller"),
    Vocabulary("units", "Enhet"),
    Vocabulary("professions", "Fagbakgrunn"),
    Vocabulary("positions", "Stilling"),
    Vocabulary("body_kinds", "Slag organisasjon"),
    Vocabulary("checklist_domains", "Område i GAP-sjekklister"),
    Vocabulary("glossary", "Ord i ordlista", fields=GLOSSARY),
    Vocabulary("search_words", "Ord folk søker med", fields=SEARCH_WORDS),
    Vocabulary("nynorsk", "Nynorske ord", fields=NYNORSK),
    Vocabulary(AVOID, "Ord å unngå"),
]


def view(type: str) -> ModuleType:
    """The view of a content type: `page(record, portal)` and what else it offers."""
    return import_module(f"macros.content.{type}.view")
