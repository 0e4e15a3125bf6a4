"""From five clicks to the numbers on the pages: sent to a receiver, counted by the report, built into a small portal and read in a browser."""

from __future__ import annotations

import json
import subprocess

import pytest
from conftest import SITE, serving
from test_axe import violations, watched
from test_html import CHECKER, FROM_DISK

from feedback.manifest import manifest
from tests.feedback.server import running
from tests.minisite import build, house, run

PAGE, OTHER, MOVED, FEW = "om/", "tiltak/hel-1/", "tiltak/hel-gammelt-navn/", "om/tilgjengelighet/"
HOSTILE = "<script>alert(1)</script> {{ 7*7 }} <img src=x onerror=alert(1)>"
SCORES = ("6", "7", "7", "7", "8")
MISSED = "Skrevet i skjemaet"


def click(page, address: str, score: str) -> None:
    """Answers in the form of the page, as a reader does."""
    page.goto(address)
    page.click("text=Var siden til nytte?")
    page.check(f"[name=relevans][value='{score}']", force=True)
    page.check("[name=brukt][value=ja]")
    page.select_option("[name=region]", "helse-nord")
    page.fill("[name=savnet]", MISSED)
    page.click("text=Send svarene")
    page.wait_for_selector("h1:has-text('Takk for svaret')")


@pytest.fixture(scope="module")
def folder(browser, tmp_path_factory):
    """A small portal whose readers have answered: five by clicks on one page, seven about one that has moved, two about a third."""
    folder = house(tmp_path_factory.mktemp("house"))
    receiver = tmp_path_factory.mktemp("receiver")
    with running(receiver, site=str(SITE), vocabularies=str(folder / "data" / "vocabularies")) as port:
        (receiver / "sider.json").write_text(manifest({PAGE: "v1", MOVED: "v1", FEW: "v1"}), encoding="utf-8")
        origin = f"http://127.0.0.1:{port}"
        context = browser.new_context(java_script_enabled=False)
        for score in SCORES:
            click(context.new_page(), f"{origin}/{PAGE}", score)
        for form in [{"side": MOVED, "struktur": "3", "handling": "2", "region": "helse-vest"}] * 7 + [{"side": FEW, "struktur": "3"}] * 2:
            context.request.post(f"{origin}/tilbakemelding", form=form, headers={"Origin": origin}, max_redirects=0)
        context.close()
    told = run(folder, "feedback", "--settings", str(receiver / "settings.toml"), "report", "--to", "2026-12-31")
    assert (0, "data/feedback/svar.json er skrevet.\n") == (told.returncode, told.stdout), told.stderr
    change = {"date": "2027-01-05", "page": PAGE, "changed": HOSTILE, "because": "Flere ville ha eksempler."}
    (folder / "data" / "feedback" / "changes.yml").write_text(json.dumps([change]), encoding="utf-8")
    built = build(folder)
    assert (0, "") == (built.returncode, built.stdout + built.stderr)
    return folder


@pytest.fixture(scope="module")
def site(folder):
    with serving(folder / "site") as address:
        yield address


@pytest.fixture()
def opened(browser, site):
    context = browser.new_context(locale="nb-NO")
    page = context.new_page()
    page.site = site
    yield page
    context.close()


def test_the_numbers_of_the_answers_stand_on_the_page(opened):
    failed = watched(opened)
    opened.goto(f"{opened.site}tilbakemeldinger/")
    read = opened.locator("#content").inner_text()
    assert "14 til og med 31. desember 2026." in read
    rows = [row.inner_text().split("\t") for row in opened.locator("[aria-labelledby=h-measures] tbody tr").all()]
    assert [["7,0", "6,1–7,9", "5"], ["for få svar"], ["3,0", "3,0–3,0", "9"], ["2,0", "2,0–2,0", "7"]] == [row[1:] for row in rows]
    assert "5 har skrevet hva de savnet." in read
    assert HOSTILE in read
    assert MISSED not in opened.content()
    assert ([], []) == (violations(opened, 320, 1280), failed)


def test_a_page_that_moved_keeps_its_answers_and_one_with_few_is_only_named(opened):
    opened.goto(f"{opened.site}tilbakemeldinger/")
    table = opened.locator("[aria-labelledby=h-pages] table")
    assert [f"../{OTHER}", f"../{PAGE}"] == [link.get_attribute("href") for link in table.locator("a").all()]
    assert ["7", "for få svar"] == [cell.inner_text() for cell in table.locator("td:nth-child(2)").all()]
    opened.click("text=1 side med for få svar")
    assert "Tilgjengelighetserklæring" == opened.locator("details.rest li").inner_text()


def test_the_numbers_of_a_page_stand_at_its_form_and_no_other_page_has_any(opened):
    told = "Minst fem svar til og med 31. desember 2026. Snitt av 10, med 95 % intervall: Relevans 7,0 (6,1–7,9). 100\u00a0% har brukt innholdet i arbeidet. Alle tall"
    for address, expected in ((PAGE, [told]), (FEW, ["Siden har for få svar til at vi viser tall. Alle tall"]), ("om/personvern/", [])):
        opened.goto(f"{opened.site}{address}")
        assert expected == opened.locator(".feedback p:has([href$='tilbakemeldinger/'])").all_text_contents()


def test_on_paper_every_number_stands_and_the_widest_table_has_the_whole_sheet(opened):
    opened.goto(f"{opened.site}tilbakemeldinger/")
    opened.emulate_media(media="print")
    opened.set_viewport_size({"width": 658, "height": 1000})  # what is left of A4 between the margins
    assert opened.locator("text=Sider med for få svar").is_visible()
    heading, table = (opened.locator(place).bounding_box() for place in ("h1", "[aria-labelledby=h-pages] table"))
    assert (heading["x"], 658 - heading["x"]) == (table["x"], table["width"])


def test_editors_and_those_who_take_data_away_see_it_too(opened):
    opened.goto(f"{opened.site}redaksjon/")
    assert "Handlingsdrivere 2,0 (2,0–2,0), 7 svar." in opened.locator("[aria-labelledby=h-low]").text_content()
    opened.goto(f"{opened.site}om/data/")
    with opened.expect_download() as taken:
        opened.click("text=Summene av svarene")
    assert 14 == json.loads(taken.value.path().read_text(encoding="utf-8"))["answers"]["answers"]


def test_the_page_has_no_errors_and_no_warnings_in_html(folder):
    page = str(folder / "site" / "tilbakemeldinger" / "index.html")
    command = ["java", "-Xss2m", "-jar", str(CHECKER), "--format", "json", "--exit-zero-always", page]
    found = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stderr)["messages"]
    wrong = [m for m in found if m["type"] == "error" or m.get("subType") == "warning"]
    assert [] == [f"{m['url']}: {m['message']}" for m in wrong if FROM_DISK not in m["message"]]


def test_a_broken_file_of_sums_stops_the_build_with_a_sentence(folder):
    path = folder / "data" / "feedback" / "svar.json"
    kept = path.read_bytes()
    try:
        path.write_text('{"format": 1, ', encoding="utf-8")
        told = build(folder)
    finally:
        path.write_bytes(kept)
    message = 'data/feedback/svar.json:1: fant «{"format": 1,», ventet gyldig JSON.'
    assert (1, True, False) == (told.returncode, message in told.stderr, "Traceback" in told.stderr)
