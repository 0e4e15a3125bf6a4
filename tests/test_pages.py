"""The map of generated pages: what is in it, that it is pure, and that no text can break a page's front matter."""

from __future__ import annotations

import copy
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from macros.core.source import CONTROL
from macros.pages import Page, pages
from tests.filled import measure, organisation, plan
from tests.portals import portal, say_today

DOCS = Path(__file__).resolve().parents[1] / "docs"
HOSTILE = [
    "Tiltak: punkt 1 # ikke en kommentar",
    '"sitat" og \\ skråstrek\\n',
    "'apostrof'",
    "---",
    "a\n---\nheading: b\n...",
    "{{ config.site_url }}",
    "{% for x in y %}",
    "<script>alert(1)</script>",
    "[lenke](javascript:alert(1))",
    "- liste",
    "&anker *alias !!python/object:os.system",
    "no",
    "2026-11-22",
    "👩‍⚕️ Čáhcesuolu ﷽",
    "a\tb\u00a0c\u00add",
]


def front_matter(page: Page) -> tuple[str, dict]:
    """The body and the front matter, as MkDocs takes them apart."""
    return get_data(page.markdown)


def test_every_record_has_a_page_with_its_title_its_way_home_and_its_file(tmp_path):
    made = portal(tmp_path, plan("hmn"), measure("hmn-1", source_checked="2026-11-22"))
    assert {
        "eier": Page(
            "organisasjoner/eier/",
            "organisation_page_html(id)",
            {
                "id": "eier",
                "heading": "Eier",
                "description": "Setning eier.",
                "layout": "record",
                "section": "organisasjoner",
                "path": [("Forside", ""), ("Organisasjoner", "organisasjoner/")],
                "file": "data/organisations/eier.yml",
                "checked": "",
                "updated": "",
                "linked": {"@type": "Organization"},
            },
        ),
        "hmn-1": Page(
            "tiltak/hmn-1/",
            "measure_page_html(id)",
            {
                "id": "hmn-1",
                "heading": "Tittel hmn-1",
                "description": "Setning hmn-1.",
                "layout": "record",
                "section": "tiltak",
                "path": [("Forside", ""), ("Tiltak", "tiltak/"), ("Alkohol", "tema/alkohol/")],
                "file": "data/measures/hmn-1.yml",
                "checked": "22. november 2026",
                "updated": "2026-11-22",
                "linked": {"@type": "MedicalWebPage"},
            },
        ),
    } == {"eier": pages(made)["organisasjoner/eier/"], "hmn-1": pages(made)["tiltak/hmn-1/"]}


def test_a_term_has_a_page_only_when_it_leads_somewhere(tmp_path):
    made = portal(tmp_path, plan("hmn"), measure("hmn-1", themes=["frafall"]))
    themes = [address for address in pages(made) if address.startswith("tema/")]
    assert ["tema/alkohol/", "tema/frafall/"] == themes  # the first is that of the situations
    assert (
        Page(
            "tema/frafall/",
            "term_page_html(vocabulary, id)",
            {
                "vocabulary": "themes",
                "id": "frafall",
                "heading": "Frafall",
                "description": "Frafall",
                "layout": "record",
                "section": "tema",
                "path": [("Forside", ""), ("Tema", "tema/")],
                "file": "data/vocabularies/themes.yml",
            },
        )
        == pages(made)["tema/frafall/"]
    )


def test_an_old_address_has_a_page_that_leads_on(tmp_path):
    made = portal(tmp_path, plan("hmn"), measure("hmn-1", aliases=["hmn-gammel"]))
    assert (
        Page(
            "tiltak/hmn-gammel/",
            "redirect_html(redirect)",
            {"heading": "Siden har flyttet", "layout": "record", "redirect": "tiltak/hmn-1/"},
        )
        == pages(made)["tiltak/hmn-gammel/"]
    )


def test_the_map_has_every_address_and_nothing_else(tmp_path):
    made = portal(tmp_path, plan("hmn"), measure("hmn-1", audience={"units": ["poliklinikk"]}), organisation("ung", region="vest"))
    assert {
        "tiltak/hmn-1/",
        "planer/hmn/",
        "organisasjoner/eier/",
        "organisasjoner/ung/",
        "kilder/kilde/",
        "situasjoner/akutt/",
        "situasjoner/gravid/",
        "tema/alkohol/",
        "roller/behandler/",
        "regioner/nord/",
        "regioner/vest/",
    } == set(pages(made))


def test_each_page_is_kept_under_its_own_address(tmp_path):
    made = pages(portal(tmp_path, plan("hmn"), measure("hmn-1")))
    assert [] == [address for address, page in made.items() if (page.address, page.source) != (address, f"{address}index.md")]


def test_the_map_is_made_of_the_portal_alone(tmp_path, monkeypatch):
    made = portal(tmp_path, plan("hmn"), measure("hmn-1", aliases=["hmn-gammel"]))
    records, redirects = copy.deepcopy(made.records), dict(made.redirects)
    say_today(monkeypatch, 2016)
    first = pages(made)

    def closed(*_, **__):
        raise AssertionError("the disk is not to be touched")

    say_today(monkeypatch, 2040)
    with monkeypatch.context() as within:
        within.setattr(io, "open", closed)
        within.setattr("builtins.open", closed)
        within.setattr("pathlib.Path.open", closed)
        within.setattr("macros.core.today.epoch", closed)
        second = pages(made)
    assert [(page.address, page.markdown) for page in first.values()] == [(page.address, page.markdown) for page in second.values()]
    assert (records, redirects) == (made.records, made.redirects)


def test_the_markdown_is_front_matter_and_one_call():
    page = Page("tiltak/a/", "measure_page_html(id)", {"heading": "Blå", "path": [("Forside", "")]})
    assert '---\nheading: "Blå"\npath: [["Forside", ""]]\n---\n{{ measure_page_html(id) }}\n' == page.markdown


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_title_stays_in_the_front_matter_of_its_page(tmp_path, text):
    made = portal(tmp_path, plan("hmn"), measure("hmn-1", official_title=text, summary=text))
    body, meta = front_matter(pages(made)["tiltak/hmn-1/"])
    shown = " ".join(text.split())
    assert ("{{ measure_page_html(id) }}\n", shown, shown) == (body, meta["heading"], meta["description"])


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_term_stays_in_the_front_matter_of_every_page_that_shows_it(tmp_path, text):
    made = portal(tmp_path, plan("hmn"), measure("hmn-1"))
    made.get("themes", "alkohol").values["name"] = text
    found = {address: front_matter(pages(made)[address]) for address in ("tema/alkohol/", "tiltak/hmn-1/")}
    assert {
        "tema/alkohol/": ("{{ term_page_html(vocabulary, id) }}\n", text),
        "tiltak/hmn-1/": ("{{ measure_page_html(id) }}\n", text),
    } == {
        "tema/alkohol/": (found["tema/alkohol/"][0], found["tema/alkohol/"][1]["heading"]),
        "tiltak/hmn-1/": (found["tiltak/hmn-1/"][0], found["tiltak/hmn-1/"][1]["path"][-1][0]),
    }


@pytest.mark.parametrize("path", sorted(DOCS.rglob("*.md")), ids=lambda path: path.relative_to(DOCS).as_posix())
def test_the_front_matter_of_every_written_page_can_be_read(path):
    """A colon in a text without quotation marks would put the whole of it on the page."""
    body, meta = get_data(path.read_text(encoding="utf-8"))
    assert not body.startswith("---")
    assert {"title", "description"} <= set(meta) or meta.get("layout") == "front"


def test_nothing_but_the_front_matter_and_the_fixed_call_comes_from_data(tmp_path):
    made = portal(tmp_path, plan("hmn"), *(measure(f"hmn-{n}", official_title=text) for n, text in enumerate(HOSTILE)))
    assert [] == [page for page in pages(made).values() if front_matter(page)[0] != f"{{{{ {page.call} }}}}\n"]


@settings(deadline=None, derandomize=True)
@given(text=st.text(st.characters(codec="utf-8").filter(lambda char: not CONTROL.match(char))))
def test_any_text_that_can_stand_in_a_record_comes_out_of_the_front_matter_as_it_went_in(text):
    page = Page("tiltak/a/", "measure_page_html(id)", {"heading": text, "path": [(text, "a/")], "last": "x"})
    assert ("{{ measure_page_html(id) }}\n", {"heading": text, "path": [[text, "a/"]], "last": "x"}) == front_matter(page)
