"""A situation: what one does first, whose advice it is, and whether that is over."""

from __future__ import annotations

import pytest

from macros.content.situations import view
from tests.filled import (
    figure,
    guideline,
    learning,
    measure,
    organisation,
    place,
    plan,
    publication,
    recommendation,
    right,
    situation,
    source,
    tool,
)
from tests.markup import Markup
from tests.portals import macros_of, portal

BOOK = [{"source": "bok", "chapter": "3"}]


def step(record: str, text: str = "Gjør det.", **values) -> dict:
    return {"text": text, "record": record, **values}


def one(folder, *records, **values):
    """The portal of one situation, «s», and the situation itself."""
    made = portal(folder, situation("s", **values), *records)
    return made, made.get("situations", "s")


def page(folder, *records, **values):
    made, record = one(folder, *records, **values)
    return view.page(record, made)


def markup(folder, *records, **values) -> Markup:
    made, _ = one(folder, *records, **values)
    found = Markup(macros_of(made, "situasjoner/s/")["situation_page_html"]("s"))
    assert [] == found.wrong
    return found


def givers(folder, *records, **values) -> list[tuple[str, str, str]]:
    return [(giver["name"], giver["href"], giver["status"]["words"]) for giver in page(folder, *records, **values)["givers"]]


def test_advice_from_a_measure_is_the_plans_and_says_whether_it_is_over(tmp_path):
    old = plan("p", period={"from": 1990, "to": 1991}, language="nn")
    found = page(tmp_path, old, measure("p-1"), first=[step("measures/p-1")])["givers"]
    assert [
        {
            "name": "Plan p",
            "href": "planer/p/",
            "lang": "nn",
            "status": {"key": "over", "shape": "over", "words": "Planperioden er over (1990–1991)"},
        }
    ] == found


@pytest.mark.parametrize(("number", "name"), [("IS-2219", "Kort g (IS-2219)"), (None, "Kort g")])
def test_advice_from_a_recommendation_is_the_guidelines(number, name, tmp_path):
    records = [guideline("g", number=number), recommendation("a", "g")]
    expected = [(name, "retningslinjer/g/", "I bruk da kilden ble skrevet")]
    assert expected == givers(tmp_path / "a", *records, first=[step("recommendations/a")])
    assert expected == givers(tmp_path / "b", *records, first=[step("guidelines/g")])


def test_advice_from_a_right_is_that_of_its_first_law_as_the_source_told_it(tmp_path):
    records = [guideline("g", form="law"), guideline("h", form="law"), right("r", law=[{"guideline": "g"}, {"guideline": "h"}])]
    assert [("Kort g", "retningslinjer/g/", "Gjengitt i 2018. Sjekk Lovdata")] == givers(tmp_path, *records, first=[step("rights/r")])


def test_advice_from_a_right_without_a_law_is_that_of_the_document_it_stands_in(tmp_path):
    assert [("Dokument kilde", "kilder/kilde/")] == [given[:2] for given in givers(tmp_path, right("r"), first=[step("rights/r")])]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Skrevet i 2018. Tallene er fra 2017.", "Skrevet i 2018"),
        ("Skrevet 22. mai 2018", "Skrevet 22. mai 2018"),
        (None, "Kilden oppgir ikke når den er skrevet"),
    ],
)
def test_other_advice_is_that_of_the_document_it_stands_in(written, words, tmp_path):
    records = [source("bok", written=written), tool("v", sources=BOOK)]
    assert [("Dokument bok", "kilder/bok/", words)] == givers(tmp_path, *records, first=[step("tools/v")])


def test_a_document_that_is_a_plan_is_named_as_the_plan(tmp_path):
    records = [source("bok"), plan("p", source="bok", period={"from": 1990, "to": 1991}), tool("v", sources=BOOK)]
    assert [("Plan p", "planer/p/", "Planperioden er over (1990–1991)")] == givers(tmp_path, *records, first=[step("tools/v")])


@pytest.mark.parametrize("record", ["learning/l", "figures/f", "publications/u", "organisations/huset", "tools/v"])
def test_advice_may_be_drawn_from_every_kind_of_record_that_stands_in_a_source(record, tmp_path):
    records = [learning("l"), figure("f"), publication("u"), organisation("huset"), tool("v")]
    assert [("Dokument kilde", "kilder/kilde/", "Kilden oppgir ikke når den er skrevet")] == givers(
        tmp_path, *records, first=[step(record)]
    )


def test_each_document_stands_once_in_the_order_of_the_steps(tmp_path):
    records = [source("bok"), plan("p", source="bok"), measure("p-1"), measure("p-2"), right("r")]
    first, then = [step("rights/r"), step("measures/p-2")], [step("measures/p-1"), step("rights/r")]
    assert ["Dokument kilde", "Plan p"] == [name for name, _, _ in givers(tmp_path, *records, first=first, then=then)]


def test_each_step_leads_to_the_record_it_is_drawn_from(tmp_path):
    found = markup(tmp_path, right("r"), first=[step("rights/r", "Klag.", note="Skriftlig.")], then=[step("rights/r", "Vent.")])
    steps = [item.text for item in found.all("li") if "Fra" in item.text]
    assert ["Klag. Skriftlig. Fra Kort r (rettighet)", "Vent. Fra Kort r (rettighet)"] == steps
    assert 2 == len(found.all("ol"))
    # as the origin of both steps, and on its shelf
    assert ["../../rettigheter/r/"] * 3 == [link.attributes["href"] for link in found.all("a") if link.text == "Kort r"]


@pytest.mark.parametrize(("role", "words"), [("bruker", "Dette kan du gjøre"), ("behandler", "Dette kan dere gjøre")])
def test_what_follows_is_said_to_the_one_the_page_is_for(role, words, tmp_path):
    found = markup(tmp_path, right("r"), then=[step("rights/r")], roles=[role, "behandler" if role == "bruker" else "bruker"])
    assert words in [heading.text for heading in found.all("h2")]


def test_the_sources_are_those_of_the_steps_each_place_once_and_at_most_two_of_each_record(tmp_path):
    places = [{"source": "kilde", "chapter": str(n), "note": "Merk."} for n in (1, 2, 3)]
    records = [
        source("bok"),
        plan("p", source="bok"),
        measure("p-1", places=[place(chapter="6.1"), place("2", chapter="6.2")]),
        right("r", sources=places),
    ]
    steps = [step("measures/p-1"), step("rights/r"), step("measures/p-1")]
    assert [("Dokument bok", "kapittel 6.1", None), ("Dokument kilde", "kapittel 1", None), ("Dokument kilde", "kapittel 2", None)] == [
        (row["name"], row["chapter"], row["note"]) for row in page(tmp_path, *records, first=steps)["citations"]
    ]


def test_the_page_leads_to_the_measures_of_the_situation_where_there_are_any(tmp_path):
    found = markup(tmp_path / "a", plan("p"), measure("p-1", situations=["s"]))
    assert "../../tiltak/?situation=s" in list(found.values("href"))
    assert ["Gjør", "I planene"] == [heading.text for heading in found.all("h2")][:2]
    assert "" == page(tmp_path / "b", plan("p"), measure("p-1"))["filter"]


def test_what_belongs_to_the_situation_stands_on_its_shelves(tmp_path):
    found = page(tmp_path, learning("l", situations=["s"]), tool("v"), related=[{"record": "tools/v"}])
    assert [("Lær", ["Kort l"]), ("Mål", ["Kort v"])] == [
        (shelf["name"], [row["name"] for row in shelf["rows"]]) for shelf in found["shelves"]
    ]


def test_the_page_leads_to_its_themes_and_patient_groups(tmp_path):
    found = page(tmp_path, themes=["unge", "alkohol"], patient_groups=["gravide"])
    assert ["tema/unge/", "tema/alkohol/"] == [item["href"] for item in found["themes"]]
    assert ["pasientgrupper/gravide/"] == [item["href"] for item in found["patient_groups"]]
    assert [] == found["situations"]


def test_a_situation_in_a_list_stands_under_the_role_it_concerns_most(tmp_path):
    made, record = one(tmp_path, roles=["bruker", "behandler"], language="nn")
    assert {
        "name": "S",
        "href": "situasjoner/s/",
        "lang": "nn",
        "summary": "Setning s.",
        "kind": "Bruker",
    } == view.row_values(record, made)


def test_a_page_without_advice_says_so_and_leads_on(tmp_path):
    found = markup(tmp_path)
    assert [("Hvem sier det", "Ingen av kildene gir råd om akkurat dette. Se det som hører til under.")] == [
        (name.text, value.text) for name, value in zip(found.all("dt"), found.all("dd"), strict=True)
    ]
    assert [] == found.all("ol")


FULL = {
    "first": [step("rights/r", "Skriv eit brev.", note="Same dag.")],
    "then": [step("measures/p-1", "Møt dei.")],
}
OURS = ["Situasjon", "Hvem sier det", "Gjør dette først", "Dette kan dere gjøre", "Kort r", "Kort p-1"]


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_only_the_records_own_text_carries_its_language(language, tmp_path):
    languages = dict(markup(tmp_path, right("r"), plan("p"), measure("p-1"), language=language, **FULL).pieces)
    expected = {**dict.fromkeys(OURS, "nb"), **dict.fromkeys(["S", "Setning s.", "Skriv eit brev.", "Same dag.", "Møt dei."], language)}
    assert expected == {text: languages.get(text) for text in expected}


def test_the_names_around_a_step_are_in_bokmål_though_the_step_is_in_nynorsk(tmp_path):
    pieces = markup(tmp_path, right("r"), language="nn", first=FULL["first"]).pieces
    assert {("Fra", "nb"), ("Kort r", "nb"), ("(rettighet)", "nb")} == {
        piece for piece in pieces if piece[0] in ("Fra", "Kort r", "(rettighet)")
    }


def test_a_whole_page_has_its_parts_in_order(tmp_path):
    found = markup(tmp_path, right("r"), plan("p"), measure("p-1", situations=["s"]), learning("l", situations=["s"]), **FULL)
    assert ["Dette kan dere gjøre", "Gjør", "Lær", "I planene", "Finn mer", "Kilder", "Skriv ut eller rett"] == [
        heading.text for heading in found.all("h2")
    ]
