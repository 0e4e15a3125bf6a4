"""A GAP checklist: its items by domain, what each rests on, what can close the gap, and a form that works without a script."""

from __future__ import annotations

import pytest

from macros.content.checklists import view
from macros.content.checklists.model import LEVELS, STRENGTHS
from macros.content.kin import shelves
from macros.pages import pages
from tests.filled import check, checklist, figure, guideline, learning, measure, plan, recommendation, source, tool
from tests.markup import Markup
from tests.portals import macros_of, portal

FIELDS = ["svar", "hvorfor", "kunnskap", "tiltak", "ansvarlig", "frist", "barriere", "prioritet", "hinder"]
AROUND = [
    guideline("g", number="IS-1", official_title="Retningslinja", language="nn"),
    recommendation("a", "g", number="4.1 punkt 2"),
    recommendation("b", "g"),
    tool("v"),
    learning("k"),
    plan("nn"),
    plan("mm", region="midt"),
    measure("nn-1"),
    measure("mm-1"),
    figure("f", short_title="Tallet"),
]


def one(folder, *items, records=(), **values):
    """The portal of one checklist, «s», and the checklist itself."""
    made = portal(folder, *AROUND, *records, checklist("s", *(items or [check("p", "recommendations/a")]), **values))
    return made, made.get("checklists", "s")


def page(folder, *items, **values):
    made, record = one(folder, *items, **values)
    return view.page(record, made)


def markup(folder, *items, **values) -> Markup:
    made, _ = one(folder, *items, **values)
    found = Markup(macros_of(made, "sjekklister/s/")["checklist_page_html"]("s"))
    assert [] == found.wrong
    return found


def item(folder, rests_on="recommendations/a", *more, **values):
    """The one item of a checklist, ready to print."""
    return page(folder, check("p", rests_on, *more, **values))["parts"][0]["items"][0]


def test_items_stand_by_domain_in_the_order_of_the_domains_and_are_numbered_as_they_stand(tmp_path):
    made, record = one(
        tmp_path,
        check("d", "recommendations/a", domain="ledelse"),
        check("c", "recommendations/a", domain="behandling"),
        check("b", "recommendations/a", domain="henvisning"),
        check("a", "recommendations/a", domain="behandling"),
    )
    assert [(1, "b"), (2, "c"), (3, "a"), (4, "d")] == [(number, item["id"]) for number, item in view.numbered(record, made)]
    assert [("Henvisning", [1]), ("Behandling", [2, 3]), ("Ledelse", [4])] == [
        (part["name"], [item["number"] for item in part["items"]]) for part in view.parts(record, made)
    ]


def test_a_domain_without_items_is_left_out(tmp_path):
    assert ["behandling"] == [part["id"] for part in page(tmp_path)["parts"]]


@pytest.mark.parametrize(
    ("strength", "inferred", "words"),
    [
        ("skal", False, "«skal»"),
        ("må", True, "«må» (utledet)"),
        ("uoppgitt", False, "Kilden har ikke noe slikt ord"),
    ],
)
def test_the_word_is_the_sources_and_said_to_be_inferred_where_it_is(strength, inferred, words, tmp_path):
    assert words == item(tmp_path, strength=strength, strength_inferred=inferred)["word"]


def test_whom_it_applies_to_is_said_in_words(tmp_path):
    assert "regionalt helseforetak, behandler" == item(tmp_path, levels=["rhf", "kliniker"])["whom"]
    assert len(LEVELS) == len(set(LEVELS.values()))
    assert len(STRENGTHS) == len(set(STRENGTHS.values()))


@pytest.mark.parametrize(
    ("rests_on", "region", "names"),
    [
        (["recommendations/a"], None, []),
        (["guidelines/g"], "vest", ["Vest"]),
        (["measures/nn-1"], "nord", ["Nord"]),
        (["measures/nn-1", "measures/mm-1"], None, ["Nord", "Midt"]),
        (["measures/nn-1", "recommendations/a"], None, []),
    ],
)
def test_a_regional_demand_is_marked_with_every_region_that_makes_it(rests_on, region, names, tmp_path):
    assert names == item(tmp_path, *rests_on, region=region)["regions"]


def test_a_recommendation_and_a_measure_are_referred_to_by_their_place_and_others_by_name(tmp_path):
    found = item(tmp_path, "recommendations/a", "measures/nn-1", "guidelines/g", "tools/v")["references"]
    assert [
        ("Anbefaling 4.1 punkt 2 i IS-1", "anbefalinger/a/", "nb"),
        ("Tiltak i NN, punkt 1", "tiltak/nn-1/", "nb"),
        ("Kort g", "retningslinjer/g/", "nn"),
        ("Kort v", "verktoy/v/", "nb"),
    ] == [(reference["name"], reference["href"], reference["lang"]) for reference in found]


@pytest.mark.parametrize(
    ("rests_on", "point", "said"),
    [
        ("recommendations/a", "4.1, punkt 2", ""),
        ("recommendations/a", "4.1, punkt 3", "4.1, punkt 3"),
        ("guidelines/g", "§ 3-1", "§ 3-1"),
    ],
)
def test_a_point_that_the_reference_says_already_is_not_said_twice(rests_on, point, said, tmp_path):
    assert said == item(tmp_path, rests_on, point=point)["point"]


def test_what_closes_the_gap_is_linked_in_the_order_given(tmp_path):
    found = item(tmp_path, closes=["learning/k", "measures/nn-1", "tools/v"])["helps"]
    assert [("Kort k", "laering/k/"), ("Kort nn-1", "tiltak/nn-1/"), ("Kort v", "verktoy/v/")] == [
        (help["name"], help["href"]) for help in found
    ]


def test_a_baseline_says_its_year_and_leads_to_the_figure(tmp_path):
    found = markup(tmp_path, check("p", "recommendations/a", baseline={"figure": "figures/f", "text": "73 av 100", "year": "2015"}))
    assert "Tall i kildene: 73 av 100 (2015) Tallet" in [text.text for text in found.all("p")]
    assert "../../tall/f/" in list(found.values("href"))


def test_a_baseline_without_a_figure_is_told_without_a_link(tmp_path):
    found = markup(tmp_path, check("p", "recommendations/a", baseline={"text": "73 av 100", "year": "2015"}))
    assert "Tall i kildene: 73 av 100 (2015)" in [text.text for text in found.all("p")]


@pytest.mark.parametrize(
    ("words", "text"), [([1], "1"), ([1, 2], "1 og 2"), ([1, 2, 5], "1, 2 og 5"), (["a", "b"], "a og b"), ([0, 1], "0 og 1")]
)
def test_a_list_in_words_ends_with_and(words, text):
    assert text == view.listed(words)


def test_each_document_stands_once_with_the_items_that_it_gives(tmp_path):
    made, record = one(
        tmp_path,
        check("p", "recommendations/a"),
        check("q", "recommendations/a", sources=[{"source": "annen", "chapter": "2"}, {"source": "kilde", "chapter": "9"}]),
        check("r", "recommendations/a", sources=[{"source": "annen", "chapter": "3"}, {"source": "annen", "chapter": "4"}]),
        records=[source("annen")],
        sources=[{"source": "kilde", "chapter": "5", "note": "Hele lista."}],
    )
    assert [
        ("Dokument kilde", "kapittel 5", "Hele lista."),
        ("Dokument kilde", "", "Punkt 1 og 2."),
        ("Dokument annen", "", "Punkt 2 og 3."),
    ] == [(place["name"], place["chapter"], place["note"]) for place in view.documents(record, made)]


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


def test_in_a_list_it_says_how_many_items_it_has(tmp_path):
    made, record = one(tmp_path, check("p", "recommendations/a"), check("q", "recommendations/a"), language="nn")
    assert {
        "name": "Kort s",
        "href": "sjekklister/s/",
        "lang": "nn",
        "summary": "Setning s.",
        "type": "GAP-sjekkliste, 2 punkter",
    } == view.row_values(record, made)


ASKED = [
    check("p", "recommendations/a", closes=["tools/v"], domain="ledelse"),
    check("q", "recommendations/a", "measures/nn-1", closes=["tools/v", "recommendations/b"]),
]


def rows(folder, type, id, *items, **values):
    made, _ = one(folder, *(items or ASKED), **values)
    return {shelf["name"]: shelf["rows"] for shelf in shelves(made.get(type, id), made)}


def test_a_recommendation_shows_each_item_that_asks_about_it_under_measure(tmp_path):
    assert [
        ("Gjør dere q?", "sjekklister/s/#punkt-q", "Punkt 1 i «Kort s»", "GAP-sjekkliste", ""),
        ("Gjør dere p?", "sjekklister/s/#punkt-p", "Punkt 2 i «Kort s»", "GAP-sjekkliste", ""),
    ] == [(row["name"], row["href"], row["summary"], row["type"], row["how"]) for row in rows(tmp_path, "recommendations", "a")["Mål"]]


def test_what_can_close_gaps_shows_the_list_once_with_the_items_it_can_help(tmp_path):
    [row] = rows(tmp_path, "tools", "v")["Mål"]
    assert ("Kort s", "sjekklister/s/", "Kan hjelpe med punkt 1 og 2") == (row["name"], row["href"], row["how"])


def test_a_figure_shows_the_item_it_is_the_baseline_of(tmp_path):
    given = check("p", "recommendations/a", baseline={"figure": "figures/f", "text": "Mange", "year": "2015"})
    assert ["Gjør dere p?"] == [row["name"] for row in rows(tmp_path, "figures", "f", given)["Mål"]]


def test_a_record_that_is_both_asked_about_and_of_help_shows_both(tmp_path):
    given = check("p", "measures/nn-1", region="nord", closes=["measures/nn-1"])
    assert {"Gjør dere p?": "", "Kort s": "Kan hjelpe med punkt 1"} == {
        row["name"]: row["how"] for row in rows(tmp_path, "measures", "nn-1", given)["Mål"]
    }


def test_the_lists_own_page_does_not_repeat_what_its_items_point_at(tmp_path):
    assert [] == page(tmp_path, *ASKED, guidelines=["g"])["shelves"]


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
