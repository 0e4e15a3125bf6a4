"""The kinds of content: one folder and one line each."""

from importlib import import_module
from types import ModuleType

from macros.content.measures.model import MEASURES
from macros.content.networks.model import NETWORKS
from macros.content.organisations.model import ORGANISATIONS
from macros.content.plans.model import PLANS
from macros.content.projects.model import PROJECTS
from macros.content.sources.model import SOURCES
from macros.core.portal import AVOID
from macros.core.records import Vocabulary

TYPES = [MEASURES, NETWORKS, PROJECTS, PLANS, ORGANISATIONS, SOURCES]

VOCABULARIES = [
    Vocabulary("themes", "Tema", "tema", "Tema"),
    Vocabulary("patient_groups", "Pasientgruppe", "pasientgrupper", "Pasientgrupper"),
    Vocabulary("situations", "Situasjon", "situasjoner", "Situasjoner"),
    Vocabulary("regions", "Region", "regioner", "Regioner"),
    Vocabulary("roles", "Rolle", "roller", "Roller"),
    Vocabulary("units", "Enhet"),
    Vocabulary("professions", "Fagbakgrunn"),
    Vocabulary("positions", "Stilling"),
    Vocabulary("body_kinds", "Slag organisasjon"),
    Vocabulary(AVOID, "Ord å unngå"),
]


def view(type: str) -> ModuleType:
    """The view of a content type: `page(record, portal)` and what else it offers."""
    return import_module(f"macros.content.{type}.view")
