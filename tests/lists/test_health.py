"""How the content is doing: each list names what it should and nothing else, counted by hand on a few records."""

from __future__ import annotations

import pytest

from macros.lists.health import frame, health, text
from tests.filled import UNKNOWN, figure, guideline, learning, measure, network, organisation, plan, project, right, situation, source
from tests.markup import Markup
from tests.portals import macros_of, portal, say_today

STATED = {"status": "stated"}
LONG = "Behandlingen fortsetter gjennom kommunen uansett. "  # LIX 105
SHORT = "Vi ser på det nå. "  # LIX 5


def part(folder, id: str, *records) -> list[tuple[str, str]]:
    """The name and the detail of each row in one part."""
    [found] = [part for part in health(portal(folder, *records))["parts"] if part["id"] == id]
    return [(row["name"], row["detail"]) for row in found["rows"]]


def test_every_record_is_a_row(tmp_path):
    made = portal(tmp_path, network("n", source_checked="2026-01-02", related=[{"record": "learning/l"}]), learning("l"))
    data = frame(made).set_index("id")
    assert ["akutt", "gravid", "l", "n", "eier", "kilde"] == list(data.index)
    assert [0, 0, 1, 1] == list(data["ties"])[:4]
    assert ["networks", 0, False, True] == [data.loc["n", name] for name in ("type", "situations", "reviewed", "reviewable")]


def test_each_type_is_counted_with_what_was_checked_and_reviewed(tmp_path):
    checked = {"source_checked": "2026-01-02"}
    reviewed = {**checked, "reviewed": {"date": "2026-02-03", "role": "fagredaktør"}}
    found = health(portal(tmp_path, network("a"), network("b", **checked), network("c", **reviewed)))["types"]
    assert {"name": "Nettverk", "href": "nettverk/", "count": 3, "checked": 2, "reviewed": 1, "lix": None} in found
    assert ["Situasjoner", "Nettverk", "Organisasjoner", "Kilder"] == [kind["name"] for kind in found]


def test_a_type_is_as_heavy_as_the_record_in_the_middle_however_heavy_one_is(tmp_path):
    texts = [SHORT * 30, SHORT * 30, LONG * 30]
    [kind] = [
        kind
        for kind in health(portal(tmp_path, *(network(f"n{n}", purpose=text) for n, text in enumerate(texts))))["types"]
        if kind["name"] == "Nettverk"
    ]
    assert kind["lix"] < 20


def test_what_nobody_compared_with_the_source_is_told(tmp_path):
    checked = {"source_checked": "2026-01-02"}
    records = [organisation("eier", **checked), source("kilde", **checked), situation("akutt", **checked), situation("gravid", **checked)]
    assert [("Kort n", "")] == part(tmp_path, "unchecked", *records, network("n"), network("m", **checked))


@pytest.mark.parametrize(("day", "due"), [("2020-01-01", True), ("2026-06-30", True), ("2026-07-01", False), ("2027-06-30", False)])
def test_what_was_compared_more_than_a_year_ago_is_due(day, due, tmp_path, monkeypatch):
    say_today(monkeypatch, 2027)  # 1 July
    assert ([("Kort n", day)] if due else []) == part(tmp_path, "due", network("n", source_checked=day), network("m"))


@pytest.mark.parametrize(
    ("research", "clinical", "user", "detail"),
    [
        (UNKNOWN, STATED, {"status": "partly"}, "Mangler forskning."),
        (STATED, UNKNOWN, UNKNOWN, "Mangler klinisk erfaring, brukererfaring."),
        (STATED, STATED, STATED, None),
    ],
)
def test_a_measure_that_lacks_a_kind_of_knowledge_is_told_with_which(research, clinical, user, detail, tmp_path):
    record = measure("p-1", knowledge={"research": research, "clinical": clinical, "user": user})
    assert ([("Kort p-1", detail)] if detail else []) == part(tmp_path, "knowledge", plan("p"), record)


def test_a_record_without_ties_is_told_whoever_could_have_written_them(tmp_path):
    records = [network("alene"), network("n", related=[{"record": "learning/l"}]), learning("l"), right("r", situations=["gravid"])]
    assert [("Akutt", ""), ("Kort alene", "")] == part(tmp_path, "loose", *records)


def test_a_tie_to_an_organisation_a_source_or_a_plan_does_not_count(tmp_path):
    records = [network("n", led_by=["eier"], situations=["akutt", "gravid"]), plan("p"), measure("p-1")]
    assert [("Kort p-1", "")] == part(tmp_path, "loose", *records)


def test_a_record_under_no_situation_is_told_unless_it_could_not_have_one(tmp_path):
    records = [network("n"), network("m", situations=["akutt"]), plan("p"), measure("p-1")]
    assert [("Kort p-1", ""), ("Kort n", "")] == part(tmp_path, "astray", *records)


def test_a_relation_on_both_sides_is_told_once(tmp_path):
    records = [
        network("n", related=[{"record": "learning/l"}, {"record": "projects/x"}]),
        learning("l", related=[{"record": "networks/n"}]),
        project("x", networks=["n"]),
    ]
    assert [("Kort l", "Forbindelsen til networks/n er skrevet på begge sider.")] == part(tmp_path, "doubled", *records)


def test_what_is_heavy_to_read_is_told_the_heaviest_first(tmp_path):
    records = [network("lett", purpose=SHORT * 30), network("tung", purpose=(LONG * 3 + SHORT) * 10), network("tyngst", purpose=LONG * 30)]
    found = part(tmp_path, "heavy", *records)
    assert ["Kort tyngst", "Kort tung"] == [name for name, _ in found]
    assert all(detail.startswith("LIX ") and int(detail[4:]) > 60 for _, detail in found)
    assert int(found[0][1][4:]) > int(found[1][1][4:])


def test_what_the_source_writes_itself_does_not_make_a_record_heavy(tmp_path):
    title = "Behandlingsorganisasjonens " * 8
    assert [] == part(tmp_path, "long", network("n", official_name=title[:200]))


@pytest.mark.parametrize(("count", "told"), [(35, False), (36, True)])
def test_a_sentence_that_goes_on_is_told_with_the_sentence(count, told, tmp_path):
    sentence = " ".join(["Vi", *["ser"] * (count - 1)]) + "."
    assert ([("Kort n", sentence)] if told else []) == part(tmp_path, "long", network("n", purpose=f"Kort. {sentence}"))


def test_a_word_to_avoid_in_a_quotation_is_told(tmp_path):
    records = [network("n", purpose="Kilden sier «de stygte» og «STYGT».", members="«pent»"), network("m")]
    assert [("Kort n", "I sitat: Stygt.")] == part(tmp_path, "quoted", *records)


def test_what_nobody_uses_is_told_records_and_words(tmp_path):
    records = [
        network("n", led_by=["eier"], region="midt"),
        organisation("tom"),
        source("bok", publisher="eier"),
        figure("f", themes=["lar"]),
    ]
    found = part(tmp_path, "unused", *records)
    assert [("Dokument bok", "Ingen poster viser hit."), ("Tom", "Ingen poster viser hit.")] == found[:2]
    words = [name for name, _ in found[2:]]
    assert ("Frafall" in words, "Lar" in words, "Midt" in words, "Alkohol" in words) == (True, False, False, False)
    assert ("Frafall", "Ingen poster bruker id-en frafall.") in found


def test_words_without_pages_are_no_doors_and_are_not_missed(tmp_path):
    assert {"Poliklinikk", "Lege", "Leder", "Tsb", "Stygt"}.isdisjoint(name for name, _ in part(tmp_path, "unused"))


def test_every_part_is_there_though_nothing_is_wrong_and_says_what_it_is(tmp_path):
    found = health(portal(tmp_path))["parts"]
    assert ["unchecked", "due", "knowledge", "loose", "astray", "doubled", "heavy", "long", "quoted", "unused", "low", "missed"] == [
        part["id"] for part in found
    ]
    assert [] == [part for part in found if not part["name"] or not part["lead"].endswith((".", "?"))]


def test_a_row_leads_to_its_page_and_names_its_file_in_its_own_language(tmp_path):
    [part] = [part for part in health(portal(tmp_path, guideline("g", language="nn")))["parts"] if part["id"] == "astray"]
    assert [{"name": "Kort g", "lang": "nn", "href": "retningslinjer/g/", "file": "data/guidelines/g.yml", "detail": ""}] == part["rows"]


def test_the_report_for_the_terminal_says_the_same(tmp_path):
    found = health(portal(tmp_path, network("n", purpose=LONG * 30)))
    lines = text(found).splitlines()
    assert "Innholdet i portalen" == lines[0]
    assert [f"  Nettverk: 1, 0 kontrollert, 0 gjennomgått, LIX {found['types'][1]['lix']}"] == [
        line for line in lines if "Nettverk:" in line
    ]
    for part in found["parts"]:
        assert f"{part['name']}: {len(part['rows'])}" in lines
        assert [] == [row for row in part["rows"] if not any(row["file"] in line and row["name"] in line for line in lines)]
    assert "  data/networks/n.yml: Kort n" in lines
    assert "  data/vocabularies/themes.yml: Frafall. Ingen poster bruker id-en frafall." in lines


def test_the_page_has_every_part_with_how_many_and_leads_to_each_record(tmp_path):
    page = Markup(macros_of(portal(tmp_path, network("n")), "redaksjon/")["health_html"]())
    assert [] == page.wrong
    assert ["Alt innhold", "Ikke kontrollert mot kilden", "Bør kontrolleres på nytt"] == [heading.text for heading in page.all("h2")][:3]
    assert "5 poster" == page.all("summary")[0].text
    assert "../nettverk/n/" in list(page.values("href"))
    assert "Ingen." in [line.text for line in page.all("p")]
    assert ["Situasjoner", "2", "0", "0", "gjelder ikke"] == [cell.text for cell in page.elements if cell.tag in ("th", "td")][5:10]


def test_one_post_is_one(tmp_path):
    page = Markup(macros_of(portal(tmp_path, network("n")), "redaksjon/")["health_html"]())
    assert "1 post" in [summary.text for summary in page.all("summary")]
