"""What readers answered, as it is shown: every number with what it stands on, nothing that stands on too few, and a page for when nobody has answered."""

from __future__ import annotations

from datetime import date

import pytest

from macros.lists.feedback import feedback, figures, needing_work
from macros.lists.health import health, text
from tests.answered import answered, answers
from tests.filled import measure, network, plan
from tests.markup import Markup
from tests.portals import macros_of, portal

N = "nettverk/n/"
FEW = "for få svar"
PEOPLE = {"source": "Tabell 1", "as_of": "2026", "counted": "innbyggere", "per": 100000, "regions": [{"region": "nord", "count": 480000}]}
CHANGE = {"date": "2026-07-01", "page": N, "changed": "Vi skrev om innledningen.", "because": "Flere fant ikke fram."}
SPREAD = [row for score in (6, 7, 7, 7, 8) for row in answers(1, N, relevance=score, used="ja", region="nord", role="bruker")]


def page(made) -> Markup:
    found = Markup(macros_of(made, "tilbakemeldinger/")["feedback_html"]())
    assert [] == found.wrong
    return found


def headings(found: Markup) -> list[str]:
    return [heading.text for heading in found.all("h2")]


def cells(found: Markup) -> list[str]:
    return [cell.text for cell in found.elements if cell.tag in ("th", "td")]


def test_without_a_report_the_page_tells_what_will_stand_there_and_shows_no_number(tmp_path):
    found = page(portal(tmp_path, network("n")))
    assert ["Dette kommer her", "Dette endret vi", "Slik kommer det første svaret hit", "Slik regner vi"] == headings(found)
    assert "Ingen svar er talt opp ennå." == found.all("dd")[0].text
    assert ([], []) == (found.all("table"), found.all("svg"))
    assert [] == [href for href in found.values("href") if "eksport" in href]


def test_fewer_than_five_answers_are_told_as_that_and_nothing_more(tmp_path):
    found = page(portal(answered(tmp_path, *answers(4, N, relevance=7, region="nord")), network("n")))
    assert "Færre enn fem til og med 30. juni 2026. Da viser vi ingen tall." == found.all("dd")[0].text
    assert (4, []) == (len(headings(found)), found.all("table"))


def test_the_four_measures_stand_with_interval_and_number_of_answers_in_bars_and_in_a_table(tmp_path):
    found = page(portal(answered(tmp_path, *SPREAD), network("n")))
    assert "5 til og med 30. juni 2026." == found.all("dd")[0].text
    told = cells(found)
    assert ["Relevans Støtter innholdet din oppgaveløsning?", "7,0", "6,1–7,9", "5"] == told[4:8]
    assert ["Tilgjengelighet Er innholdet lett å forstå?", FEW] == told[8:10]
    bars = [bar.text for bar in found.all("text")]
    assert ["7,0 (6,1–7,9)", FEW, FEW, FEW] == bars[:4]
    widths = [bar.attributes["width"] for bar in found.all("rect")]
    assert ["42.0%", "0.0%"] == widths[:2]  # seven of ten, where ten would be 60 per cent


def test_every_picture_has_its_numbers_in_a_table(tmp_path):
    rows = [*SPREAD, *answers(7, N, found="delvis", region="vest", role="behandler")]
    found = page(portal(answered(tmp_path, *rows), network("n")))
    assert 5 == len(found.all("figure"))
    assert set() == {bar.text.split(" (")[0] for bar in found.all("text")} - set(cells(found))


def test_the_share_who_used_it_has_its_own_number_of_answers(tmp_path):
    rows = [*answers(3, N, used="ja"), *answers(1, N, used="planlagt"), *answers(2, N, used="nei"), *answers(9, N, relevance=7)]
    told = cells(page(portal(answered(tmp_path, *rows), network("n"))))
    at = told.index("Andel av 6")
    assert ["Ja", "50 %", "Ikke ennå, men jeg har planer om det", "17 %", "Nei", "33 %"] == told[at + 1 : at + 7]


def test_regions_and_roles_are_counted_and_what_is_hidden_is_called_too_few(tmp_path):
    rows = [*answers(3, N, region="nord"), *answers(7, N, region="vest", role="bruker"), *answers(8, N)]
    found = page(portal(answered(tmp_path, *rows), network("n")))
    told = cells(found)
    at = told.index("Regioner")
    assert ["Svar", "Nord", FEW, "Midt", "0", "Vest", FEW, "Ikke oppgitt", "8"] == told[at + 1 : at + 10]
    at = told.index("Roller")
    assert ["Svar", "Behandler", "0", "Bruker", "7", "Ikke oppgitt", "11"] == told[at + 1 : at + 8]
    assert "Antall svar, ikke andel av befolkningen." in " ".join(line.text for line in found.all("p"))


def test_with_a_sourced_population_the_regions_have_a_rate_and_the_source(tmp_path):
    found = page(portal(answered(tmp_path, *answers(12, N, region="nord"), *answers(5, N, region="vest"), population=PEOPLE), network("n")))
    told = cells(found)
    at = told.index("Svar per 100 000 innbyggere")
    assert ["Nord", "12", "2,5", "Midt", "0", "–", "Vest", "5", "–"] == told[at + 1 : at + 10]
    assert "Innbyggere 2026: Tabell 1." in [line.text for line in found.all("p")]


def test_pages_stand_with_the_most_answered_first_and_those_with_too_few_by_themselves(tmp_path):
    rows = [
        *answers(5, "nettverk/m/", relevance=3),
        *answers(9, "tiltak/p-1/", relevance=8, used="ja"),
        *answers(2, "tema/alkohol/", relevance=1),
        *answers(3, "planer/p/", relevance=1),
    ]
    made = portal(answered(tmp_path, *rows), network("m", language="nn"), plan("p"), measure("p-1"))
    found = page(made)
    told = cells(found)
    at = told.index("Har brukt")
    assert ["Kort p-1", "9", "8,0", FEW, FEW, FEW, "100 %", "Kort m", "5", "3,0", FEW, FEW, FEW, FEW] == told[at + 1 :]
    assert f"2 sider med {FEW}" == found.all("summary")[0].text
    links = {link.text: (link.attributes["href"], link.attributes.get("lang")) for link in found.all("a")}
    assert ("../nettverk/m/", "nn") == links["Kort m"]
    assert {"Alkohol": ("../tema/alkohol/", None), "Plan p": ("../planer/p/", None)}.items() <= links.items()


def test_changes_stand_newest_first_with_day_page_and_what_led_to_them_also_without_answers(tmp_path):
    folder = answered(tmp_path, changes=[CHANGE, {**CHANGE, "date": "2026-10-02", "changed": "Vi la til et eksempel."}])
    (folder / "data" / "feedback" / "svar.json").unlink()
    found = page(portal(folder, network("n")))
    assert ["2. oktober 2026", "1. juli 2026"] == [day.text for day in found.all("time")]
    told = [line.text for line in found.all("p")]
    at = told.index("1. juli 2026: Kort n")
    assert ["Vi skrev om innledningen.", "Etter tilbakemelding: Flere fant ikke fram."] == told[at + 1 : at + 3]
    assert "../eksport/tilbakemeldinger.json" in list(found.values("href"))


HOSTILE = "<script>alert(1)</script> {{ 7*7 }} </time><img src=x onerror=alert(1)> [x](javascript:alert(1))"


def test_text_that_tries_to_be_code_stays_text(tmp_path):
    change = {**CHANGE, "changed": HOSTILE, "because": HOSTILE}
    people = {**PEOPLE, "source": HOSTILE, "counted": HOSTILE[:60], "as_of": "<b>2026</b>"}
    folder = answered(tmp_path, *SPREAD, changes=[change], population=people)
    found = page(portal(folder, network("n", short_title=HOSTILE[:60])))
    assert ([], []) == (found.all("script"), found.all("img"))
    told = [line.text for line in found.all("p")]
    assert (True, True) == (HOSTILE in told, f"Etter tilbakemelding: {HOSTILE}" in told)
    assert HOSTILE[:60] in [link.text for link in found.all("a")]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            SPREAD,
            "5 svar til og med 30. juni 2026. Snitt av 10, med 95 % intervall: Relevans 7,0 (6,1–7,9). 100\u00a0% har brukt innholdet i arbeidet.",
        ),
        (answers(5, N, structure=4), "5 svar til og med 30. juni 2026. Snitt av 10, med 95 % intervall: Godt strukturert 4,0 (4,0–4,0)."),
        (answers(6, N, used="nei"), "6 svar til og med 30. juni 2026. 0\u00a0% har brukt innholdet i arbeidet."),
        (
            [*answers(6, N, used="nei"), *answers(3, "nettverk/m/")],
            "Minst fem svar til og med 30. juni 2026. 0\u00a0% har brukt innholdet i arbeidet.",
        ),
        (answers(4, N, relevance=7), "Siden har for få svar til at vi viser tall."),
        (answers(9, "nettverk/m/", relevance=7), ""),
        ([], ""),
    ],
)
def test_a_page_has_its_numbers_in_a_line_and_nothing_where_there_is_nothing(tmp_path, rows, expected):
    assert expected == figures(portal(answered(tmp_path, *rows), network("n"), network("m"))).get(N, "")


def test_without_a_report_no_page_has_a_line(tmp_path):
    assert {} == figures(portal(tmp_path))


def test_a_line_tells_the_whole_period_where_the_report_has_one(tmp_path):
    made = portal(answered(tmp_path, *SPREAD, first=date(2026, 1, 1)), network("n"))
    assert figures(made)[N].startswith("5 svar fra 1. januar 2026 til 30. juni 2026.")


def work(made) -> dict[str, list[tuple[str, str]]]:
    return {part["id"]: [(row["name"], row["detail"]) for row in part["rows"]] for part in needing_work(made)}


def test_editors_see_pages_with_low_answers_the_lowest_first_and_where_much_is_missed(tmp_path):
    rows = [
        *answers(5, N, relevance=5, structure=3, missed="hemmelig"),
        *answers(8, "nettverk/m/", relevance=2, missed="hemmelig"),
        *answers(6, "nettverk/o/", relevance=6, missed="hemmelig"),
        *answers(5, "nettverk/p/", action=9),
    ]
    made = portal(answered(tmp_path, *rows), *(network(id) for id in "nmop"))
    assert {
        "low": [
            ("Kort m", "Relevans 2,0 (2,0–2,0), 8 svar."),
            ("Kort n", "Relevans 5,0 (5,0–5,0), 5 svar. Godt strukturert 3,0 (3,0–3,0), 5 svar."),
        ],
        "missed": [(f"Kort {id}", f"{count} har skrevet hva de savnet.") for id, count in (("m", 8), ("o", 6), ("n", 5))],
    } == work(made)
    assert "hemmelig" not in str(needing_work(made)) + str(feedback(made))


def test_four_low_answers_make_no_page_one_to_work_on(tmp_path):
    assert {"low": [], "missed": []} == work(portal(answered(tmp_path, *answers(4, N, relevance=1, missed="x")), network("n")))


def test_editors_are_told_when_nobody_has_counted_the_answers(tmp_path):
    leads = [part["lead"] for part in needing_work(portal(tmp_path))]
    assert [True, True] == [lead.endswith("Ingen svar er talt opp ennå. Det gjøres med «python -m feedback report».") for lead in leads]


def test_the_editors_page_and_the_report_for_the_terminal_tell_the_same(tmp_path):
    made = portal(answered(tmp_path, *answers(5, N, relevance=5)), network("n"))
    found = Markup(macros_of(made, "redaksjon/")["health_html"]())
    assert ([], "1 side") == (found.wrong, [summary.text for summary in found.all("summary")][-1])
    line = "data/networks/n.yml: Kort n. Relevans 5,0 (5,0–5,0), 5 svar."
    assert f"  {line}" in text(health(made)).splitlines()
