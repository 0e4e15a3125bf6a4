"""`data/feedback/`: sums, changes and how many people there are, each file checked, and pages followed to where they are now."""

from __future__ import annotations

import json
from datetime import date

import pytest

from feedback.report import report
from macros.core.feedback import Feedback
from macros.core.portal import Portal, examine
from macros.core.problems import Problem
from macros.core.records import TERM, Vocabulary
from tests.core.tiny import NOTES, TAGS

A = "id: a\ntitle: A\ntags: [sol]\n"
WORDS = [TAGS, Vocabulary("regions", "Region"), Vocabulary("roles", "Rolle"), Vocabulary("words_to_avoid", "Ord", fields=TERM)]
LISTS = {
    "vocabularies/tags.yml": "- {id: sol, name: Sol}",
    "vocabularies/regions.yml": "- {id: nord, name: Nord}",
    "vocabularies/roles.yml": "- {id: lege, name: Lege}",
    "vocabularies/words_to_avoid.yml": "- {id: stygt, name: stygt, description: «pent»}",
    "notes/a.yml": A,
}
CHANGE = '- {date: 2026-07-01, page: notater/a/, changed: Vi skrev om., because: "Flere fant ikke fram."}\n'
PEOPLE = 'source: Tabell 1\nas_of: "2026"\ncounted: innbyggere\nper: 1000\nregions: [{region: nord, count: 480}]\n'
ANEW = "Rett ikke fila for hånd. Lag den på nytt med «python -m feedback report»."
LOST = "Led adressen videre i data/redirects.yml, eller slett svarene med «python -m feedback delete --page» og lag fila på nytt. [A06]"


def svar(*pages: str, region: str = "nord", role: str = "lege", each: int = 5) -> str:
    """The report of some answers about each page."""
    rows = [{"page": page, "relevance": 7, "region": region, "role": role} for page in pages for _ in range(each)]
    return json.dumps(report(rows, [role], [region], None, date(2026, 6, 30)))


def read(top, files: dict[str, str]) -> tuple[Portal, list[Problem]]:
    for name, content in {**LISTS, **files}.items():
        path = top / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return examine(top / "data", [NOTES], WORDS)


def feedback(top, files: dict[str, str]) -> Feedback:
    portal, problems = read(top, files)
    assert [] == list(map(str, problems))
    return portal.feedback


def told(top, **files: str) -> list[str]:
    """What is said of these files of the folder, by their names with «_» for the full stop."""
    portal, problems = read(top, {f"feedback/{name.replace('_', '.')}": content for name, content in files.items()})
    assert portal.feedback == Feedback()
    return list(map(str, problems))


def test_without_the_folder_nobody_has_answered_and_nothing_is_changed(tmp_path):
    found = feedback(tmp_path, {})
    assert (None, [], None, False) == (found.answers, found.changes, found.population, bool(found))


def test_each_file_is_read_as_it_stands(tmp_path):
    given = svar("notater/a/")
    found = feedback(tmp_path, {"feedback/svar.json": given, "feedback/changes.yml": CHANGE, "feedback/population.yml": PEOPLE})
    assert json.loads(given) == found.answers
    change = {"date": date(2026, 7, 1), "page": "notater/a/", "changed": "Vi skrev om.", "because": "Flere fant ikke fram."}
    assert [change] == found.changes
    assert {
        "source": "Tabell 1",
        "as_of": "2026",
        "counted": "innbyggere",
        "per": 1000,
        "regions": [{"region": "nord", "count": 480}],
    } == found.population
    assert {"notater/a/": "data/notes/a.yml"} == found.files


def test_hand_written_pages_terms_and_the_front_page_have_answers_too(tmp_path):
    for name, text in {"index.md": "---\ntitle: Forside\n---\n", "om/index.md": '---\nheading: "Om: oss"\n---\n', "b.md": "uten"}.items():
        (tmp_path / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / name).write_text(text, encoding="utf-8")
    found = feedback(tmp_path, {"feedback/svar.json": svar("", "om/", "b/", "merker/sol/")})
    assert {"": "Forside", "om/": "Om: oss", "b/": "/b/"} == found.titles


def test_a_page_that_has_moved_is_followed_in_silence(tmp_path):
    moved = {"notes/a.yml": f"{A}aliases: [gammel]\n", "redirects.yml": "hjelp/: notater/a/\n"}
    change = CHANGE.replace("notater/a/", "hjelp/")
    found = feedback(tmp_path, {**moved, "feedback/svar.json": svar("notater/gammel/"), "feedback/changes.yml": change})
    assert (["notater/a/"], "notater/a/") == (list(found.answers["pages"]), found.changes[0]["page"])


def test_a_page_with_answers_of_its_own_keeps_them_whatever_moved_there(tmp_path):
    for pages in (["notater/gammel/", "notater/a/"], ["notater/a/", "notater/gammel/"]):
        given = json.loads(svar(*pages))
        given["pages"]["notater/a/"]["missed"] = 5
        found = feedback(tmp_path, {"notes/a.yml": f"{A}aliases: [gammel]\n", "feedback/svar.json": json.dumps(given)})
        assert [5] == [values["missed"] for values in found.answers["pages"].values()]


def test_a_page_that_is_not_there_and_leads_nowhere_is_told(tmp_path):
    expected = f"data/feedback/svar.json:1 pages[notater/b/]: fant «notater/b/», ventet en side som finnes. {LOST}"
    assert [expected] == told(tmp_path, svar_json=svar("notater/b/"))


@pytest.mark.parametrize(
    "address", ["../../etc/passwd", "javascript:alert(1)", '"><script>alert(1)</script>', "{{ 7*7 }}", "notater/a", "\u202ea/"]
)
def test_an_address_that_is_no_page_is_told_whatever_it_tries(tmp_path, address):
    [message] = told(tmp_path, svar_json=svar(address))
    shown = address.replace("\u202e", "�")
    assert f"data/feedback/svar.json:1 pages[{shown}]: fant «{shown}», ventet en side som finnes. {LOST}" == message


@pytest.mark.parametrize(("name", "given"), [("regions", {"region": "borte"}), ("roles", {"role": "borte"})])
def test_a_region_or_role_that_is_no_longer_there_is_told(tmp_path, name, given):
    expected = f"data/feedback/svar.json:1 {name}.borte: fant «borte», ventet en id som finnes i data/vocabularies/{name}.yml. {ANEW} [F07]"
    assert [expected] == told(tmp_path, svar_json=svar("notater/a/", **given))


def test_a_broken_file_of_sums_is_told_and_never_shown(tmp_path):
    expected = f"data/feedback/svar.json:1: fant «{{», ventet gyldig JSON. {ANEW} [A01]"
    assert [expected] == told(tmp_path, svar_json="{", changes_yml=CHANGE)


def test_other_files_and_folders_are_told(tmp_path):
    (tmp_path / "data" / "feedback" / "svar.json").mkdir(parents=True)
    mend = "Filene er svar.json, changes.yml, population.yml. Flytt den ut av mappa. Svar med tekst skal aldri ligge i lageret. [F12]"
    assert [
        f"data/feedback/alle.jsonl:1: fant «alle.jsonl», ventet en fil som portalen leser. {mend}",
        f"data/feedback/change.yml:1: fant «change.yml», ventet en fil som portalen leser. {mend}",
        f"data/feedback/svar.json:1: fant «svar.json», ventet en fil som portalen leser. {mend}",
    ] == told(tmp_path, alle_jsonl="", change_yml="")


NEAR = "Mente du «notater/a/»? [A06]"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("2026-07-01", "1. juli", "date: fant «1. juli», ventet en dato ÅÅÅÅ-MM-DD. Rett datoen, eller fjern feltet. [F06]"),
        ("2026-07-01", "2026-02-30", "date: fant «2026-02-30», ventet en dato ÅÅÅÅ-MM-DD. Rett datoen, eller fjern feltet. [F06]"),
        ("2026-07-01", "", "date: fant ingenting, ventet en verdi. Feltet er påkrevd. Dagen endringen ble gjort. [F02]"),
        ("notater/a/", "notater/aa/", f"page: fant «notater/aa/», ventet en side som finnes. {NEAR}"),
        ("notater/a/", "/notater/a/", f"page: fant «/notater/a/», ventet en side som finnes. {NEAR}"),
        (
            "Vi skrev om.",
            "x" * 401,
            "changed: fant 401 tegn, ventet høyst 400 tegn. Kort ned teksten, eller flytt noe til et annet felt. [F04]",
        ),
        (
            "Flere fant",
            "x" * 400,
            "because: fant 411 tegn, ventet høyst 400 tegn. Kort ned teksten, eller flytt noe til et annet felt. [F04]",
        ),
        (
            "changed:",
            "role: x, changed:",
            "role: fant et felt som ikke finnes, ventet et kjent felt. Feltene her er date, page, changed, because. [F01]",
        ),
        (
            "Flere",
            "Stygt at flere",
            "because: fant «Stygt», ventet et nøkternt ord. Skriv heller «pent». Må kildens ord med, sett det i «anførselstegn». [O01]",
        ),
        (
            "Flere",
            "ola@eksempel.no og flere",
            "because: fant «ola@eksempel.no», ventet tekst uten e-postadresser. Portalen nevner roller og organisasjoner, aldri personer. Fjern adressen. [O02]",
        ),
    ],
)
def test_what_is_wrong_with_a_change_is_told_with_its_line(tmp_path, old, new, message):
    found = told(tmp_path, changes_yml=f"# først\n{CHANGE.replace(old, new)}")
    place, _, rest = found[0].partition(" ")
    assert ("data/feedback/changes.yml:2", message) == (place, rest.removeprefix("[1]."))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("# ingen\n", ":1: fant en tom fil, ventet en post. Fyll ut posten, eller slett fila. [Y10]"),
        ("[]\n", ":1: fant 0 verdier, ventet minst 1. Legg til det som mangler. [F02]"),
        (
            "date: 2026-07-01\n",
            ":1: fant en gruppe med felt, ventet en liste. Sett en bindestrek foran hver verdi, eller skriv dem i klammer: [a, b]. [F03]",
        ),
    ],
)
def test_a_file_of_changes_that_holds_no_changes_is_told(tmp_path, content, message):
    assert [f"data/feedback/changes.yml{message}"] == told(tmp_path, changes_yml=content)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("source: Tabell 1\n", "", ":1 source: fant ingenting, ventet en verdi. Feltet er påkrevd. Hvor tallene er hentet fra. [F02]"),
        (
            "region: nord",
            "region: borte",
            ":5 regions[1].region: fant «borte», ventet en id som finnes. Bruk en id som finnes i data/vocabularies/regions.yml. [F07]",
        ),
        ("count: 480", "count: 0", ":5 regions[1].count: fant «0», ventet et helt tall fra 1 til 1000000000. Rett tallet. [F08]"),
        (
            "{region: nord, count: 480}",
            "{region: nord, count: 1}, {region: nord, count: 2}",
            ":5 regions: fant samme verdi to ganger, ventet hver verdi én gang. Slett den ene. [F13]",
        ),
    ],
)
def test_how_many_people_there_are_needs_a_source_and_known_regions(tmp_path, old, new, message):
    assert [f"data/feedback/population.yml{message}"] == told(tmp_path, population_yml=PEOPLE.replace(old, new))


def test_while_a_record_is_broken_its_address_is_not_missed(tmp_path):
    _, problems = read(tmp_path, {"notes/b.yml": "", "feedback/svar.json": svar("notater/b/", "notater/borte/")})
    assert ["data/notes/b.yml"] == [problem.file for problem in problems]
