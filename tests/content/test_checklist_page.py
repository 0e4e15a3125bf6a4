"""The page of a GAP checklist: a form that works without a script, and what a script needs."""

from __future__ import annotations

import pytest

from macros.content.checklists import view
from macros.content.checklists.model import STRENGTHS
from macros.pages import pages
from tests.content.one_checklist import markup, one
from tests.filled import check

FIELDS = ["svar", "hvorfor", "kunnskap", "tiltak", "ansvarlig", "frist", "barriere", "prioritet", "hinder"]


def test_a_baseline_says_its_year_and_leads_to_the_figure(tmp_path):
    found = markup(tmp_path, check("p", "recommendations/a", baseline={"figure": "figures/f", "text": "73 av 100", "year": "2015"}))
    assert "Tall i kildene: 73 av 100 (2015) Tallet" in [text.text for text in found.all("p")]
    assert "../../tall/f/" in list(found.values("href"))


def test_a_baseline_without_a_figure_is_told_without_a_link(tmp_path):
    found = markup(tmp_path, check("p", "recommendations/a", baseline={"text": "73 av 100", "year": "2015"}))
    assert "Tall i kildene: 73 av 100 (2015)" in [text.text for text in found.all("p")]


def test_the_page_is_a_form_that_has_nothing_to_send_it_with(tmp_path):
    found = markup(tmp_path)
    forms = found.all("form")
    assert [{"data-checklist": "s", "data-edition": "1", "autocomplete": "off"}] == [form.attributes for form in forms]
    assert {"button"} == {button.attributes["type"] for button in found.all("button")}
    assert {"radio", "checkbox", "file", ""} == {field.attributes.get("type", "") for field in found.all("input")}


def items_of(found):
    return [group for group in found.all("fieldset") if "data-item" in group.attributes]


def test_an_item_is_a_group_of_its_own_that_its_question_names(tmp_path):
    found = markup(tmp_path, check("p", "recommendations/a"), check("q", "recommendations/a"))
    assert ["punkt-p", "punkt-q"] == [group.attributes["id"] for group in items_of(found)]
    assert ["Gjør dere p?", "Gjør dere q?"] == [legend.text for legend in found.all("legend")][:2]
    assert ["Gjør dere p?", "Gjør dere q?"] == [heading.text for heading in found.all("h3")]


def test_an_item_carries_what_a_script_needs(tmp_path):
    [group] = items_of(markup(tmp_path, check("p", "recommendations/a", edition=3, strength="må", levels=["hf", "enhet"])))
    assert {"item": "p", "edition": "3", "strength": "må", "domain": "behandling", "levels": "hf enhet"} == {
        name.removeprefix("data-"): value for name, value in group.attributes.items() if name.startswith("data-")
    }


def test_an_item_has_one_field_of_each_kind_with_the_items_id_in_its_name(tmp_path):
    found = markup(tmp_path)
    fields = [element.attributes for element in found.elements if element.tag in ("input", "textarea", "select")]
    names = [
        field["name"] for field in fields if field.get("name", "show.svar") != "show.svar"
    ]  # the tools have none, so they are no answers
    assert ["enhet", "dato", "roller", "runde", "region", *[f"p.{field}" for field in FIELDS]] == list(dict.fromkeys(names))
    assert ["folges", "delvis", "ikke", "gjelder-ikke"] == [
        field.attributes["value"] for field in found.all("input") if field.attributes.get("name") == "p.svar"
    ]


TOOLS = 4  # two filters and two files


def test_every_field_to_write_in_has_a_label_of_its_own(tmp_path):
    found = markup(tmp_path, check("p", "recommendations/a"), check("q", "recommendations/a"))
    written = [
        element.attributes["id"]
        for element in found.elements
        if element.tag in ("input", "textarea", "select") and element.attributes.get("type") not in ("radio", "checkbox")
    ]
    assert written == [label.attributes["for"] for label in found.all("label") if "for" in label.attributes]
    assert len(written) == len(set(written)) == 5 + TOOLS + 2 * (len(FIELDS) - 1)


def test_barrier_and_priority_start_unchosen(tmp_path):
    words = [option.text for option in markup(tmp_path).all("option")]
    own = ["Ikke valgt", *view.BARRIERS.values(), "Ikke valgt", *view.PRIORITIES.values()]
    assert own == words[-len(own) :]


def test_the_filters_offer_the_domains_and_levels_of_the_list_and_the_head_every_region(tmp_path):
    words = [option.text for option in markup(tmp_path, check("p", "recommendations/a", levels=["hf", "enhet"])).all("option")]
    regions = ["Ikke valgt", "Nord", "Midt", "Vest"]
    assert [*regions, "Alle områder", "Behandling", "Alle nivåer", "Helseforetak", "Enhet"] == words[:9]


def test_the_script_has_words_for_every_strength_also_of_one(tmp_path):
    words = {element.attributes["data-word"] for element in markup(tmp_path).all("p") if "data-word" in element.attributes}
    assert set() == {name for strength in STRENGTHS for name in (strength, f"{strength}-one")} - words


def test_the_facts_say_the_guideline_and_how_far_the_list_reaches(tmp_path):
    found = markup(tmp_path, check("p", "recommendations/a"), check("q", "recommendations/a"), guidelines=["g"])
    assert ["Retningslinja (IS-1)", "Alle", "Alt.", "1, med 2 punkter"] == [fact.text for fact in found.all("dd")]


def test_a_list_about_no_one_guideline_says_so(tmp_path):
    found = markup(tmp_path)
    assert "Lista handler ikke om én bestemt retningslinje. Hvert punkt sier hva det bygger på." == found.all("dd")[0].text
    assert "1, med 1 punkt" == found.all("dd")[3].text


def test_the_page_loads_its_own_script_and_stylesheet_and_has_an_address(tmp_path):
    made, _ = one(tmp_path)
    found = pages(made)["sjekklister/s/"]
    assert ("checklist_page_html(id)", "Tittel s") == (found.call, found.meta["heading"])
    assert (["gap/page"], ["gap"]) == (found.meta["scripts"], found.meta["styles"])


OURS = ["GAP-sjekkliste", "Dere som svarer", "Behandling", "Punkt 1 av 1", "Styrke: «bør»", "Gjelder: enhet", "Bare i Vest"]
OURS += ["Følges", "Gjelder ikke", "Hva skal dere gjøre?", "Merknader"]
THEIRS = ["Tittel s", "Setning s.", "Alle saman", "Ikkje alt.", "Gjer de dette?", "Dei krev det.", "§ 2", "Ei prøve", "73 av 100", "I 2015"]
THEIRS += ["Ikkje glem dette.", "Bilde 3", "Kva det gjer.", "Ordet er ulikt."]
FULL = {
    "question": "Gjer de dette?",
    "requirement": "Dei krev det.",
    "region": "vest",
    "point": "§ 2",
    "evidence": "Ei prøve",
    "baseline": {"text": "73 av 100", "year": "I 2015"},
    "note": "Ikkje glem dette.",
    "sources": [{"source": "kilde", "chapter": "Bilde 3", "note": "Kva det gjer."}],
}


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_only_the_records_own_text_carries_its_language(language, tmp_path):
    notes = [{"kind": "wording", "text": "Ordet er ulikt."}]
    found = markup(
        tmp_path, check("p", "guidelines/g", **FULL), language=language, applies_to="Alle saman", extent="Ikkje alt.", notes=notes
    )
    languages = {text: lang for text, lang in found.pieces if text}
    expected = {**dict.fromkeys(OURS, "nb"), **dict.fromkeys(THEIRS, language)}
    expected["bilde 3"] = expected.pop("Bilde 3")
    assert expected == {text: languages.get(text) for text in expected}


def test_a_whole_page_has_its_parts_in_order(tmp_path):
    found = markup(
        tmp_path,
        check("p", "recommendations/a", domain="ledelse"),
        check("q", "recommendations/a", domain="henvisning"),
        notes=[{"kind": "wording", "text": "Ordet er ulikt."}],
        related=[{"record": "tools/v"}],
    )
    assert [
        "Dere som svarer",
        "Underveis",
        "Henvisning",
        "Ledelse",
        "Resultat så langt",
        "Tiltaksplan",
        "Last ned og hent",
        "Runder",
        "Slett",
        "Ett punkt om gangen",
        "Merknader",
        "Uten nettsiden",
        "Mål",
        "Finn mer",
        "Kilder",
        "Skriv ut eller rett",
    ] == [heading.text for heading in found.all("h2")]
