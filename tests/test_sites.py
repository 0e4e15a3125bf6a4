"""Small sites built from the examples: what only a whole build can show."""

from __future__ import annotations

import posixpath
import re
import shutil
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from macros.content import TYPES, VOCABULARIES
from macros.core.portal import load
from macros.exports.whole import ZIP, exports
from macros.pages import pages
from tests.examples import BROKEN, VALID
from tests.markup import Markup
from tests.minisite import build, house, run

# Attributes that run or show whatever they hold. The portal uses none of them.
TRACES = ["onerror", "onclick", "onload", "onmouseover", "onfocus", "ontoggle", "srcdoc", "style"]
HOSTILE_THEME = """- id: fiendtlig
  name: "<script>alert('tema')</script> {{ 7*7 }} [x](javascript:alert(1))"
  description: "</p><img src=x onerror=alert(1)> \\" onclick=\\"alert(1)"
  synonyms: ["\\"><svg onload=alert(1)>"]
"""
# A builder that gets the pages as files, and knows nothing of the marks around ready HTML.
HOOK = """from macros.hooks import on_config, on_post_page, on_post_template
from macros.hooks import on_page_content as explain


def on_page_content(html, page, **given):
    page.ready = []
    return explain(html, page=page, **given)
"""
pytestmark = pytest.mark.xdist_group("sites")


def small(folder: Path) -> Path:
    """A house whose measure fie-1 has a theme that tries to be code, too."""
    house(folder)
    words = folder / "data" / "vocabularies" / "themes.yml"
    words.write_text(words.read_text(encoding="utf-8") + HOSTILE_THEME, encoding="utf-8")
    record = folder / "data" / "measures" / "fie-1.yml"
    record.write_text(record.read_text(encoding="utf-8").replace("themes: [alkohol]", "themes: [fiendtlig, alkohol]"), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A site of all valid examples."""
    folder = small(tmp_path_factory.mktemp("house"))
    told = build(folder)
    assert (0, "") == (told.returncode, told.stdout + told.stderr)
    return folder


@pytest.fixture(scope="module")
def portal(built):
    return load(built / "data", TYPES, VOCABULARIES)


def html(folder, address: str) -> str:
    return (folder / "site" / address / "index.html").read_text(encoding="utf-8")


def test_every_page_of_the_portal_is_built(built, portal):
    assert [] == [address for address in pages(portal) if not (built / "site" / address / "index.html").is_file()]


def test_text_that_tries_to_be_code_stays_text_on_every_page(built):
    for path in sorted((built / "site").rglob("*.html")):
        markup = Markup(path.read_text(encoding="utf-8"))
        assert [] == markup.wrong, path
        run = [script for script in markup.all("script") if script.attributes.get("type") != "application/ld+json"]
        scripts = {script.attributes.get("src", "").rsplit("/", 1)[-1] for script in run}
        assert set() == scripts - {"theme.js", "print.js", "start.js", "filter.js", "ticks.js", "page.js"}, path
        assert [] == [element for element in markup.elements if set(TRACES) & set(element.attributes)], path
        assert [] == [href for href in markup.values("href") if href.lower().startswith(("javascript:", "//", "http://"))], path
        assert [] == [element for element in markup.elements if element.tag in ("img", "iframe", "base", "style", "object")], path


@pytest.mark.parametrize("example", [example for example in VALID if example.file.startswith("fi")], ids=str)
def test_the_title_stands_as_it_is_written_in_the_heading_the_tab_and_the_description(example, built, portal):
    kind = portal.types[example.type]
    record = portal.get(kind.name, example.id)
    page = Markup(html(built, f"{kind.address}/{example.id}/"))
    assert [record[kind.title]] == [heading.text for heading in page.all("h1")]
    assert [f"{record[kind.title]} – Rusbehandling"] == [title.text for title in page.all("title")]
    described = [meta.attributes["content"] for meta in page.all("meta") if meta.attributes.get("name") == "description"]
    assert [record["summary"]] == described


def test_macros_in_a_record_are_not_run(built):
    for address in ("tiltak/fie-1/", "planer/fiendtlig-plan/", "kilder/fiendtlig-kilde/"):
        assert "{{ 7*7 }}" in html(built, address)
        assert "49" not in Markup(html(built, address)).all("h1")[0].text


def test_words_of_the_glossary_are_explained_once_on_a_page_and_never_on_the_front_or_in_the_glossary(built):
    link = '<a class="term" href="../ordliste/#tsb">oppdiktet forkortelse</a>'
    assert f"TSB ({link})" in html(built, "om")
    assert 1 == html(built, "om").count('class="term"')
    assert [0, 0] == [html(built, address).count('class="term"') for address in ("", "ordliste")]
    assert 'id="tsb"' in html(built, "ordliste")


def test_all_that_can_be_taken_away_lies_beside_the_pages(built, portal):
    files = exports(portal, {"site_url": "https://rusbehandling.example/", "sender": "x"}, datetime.now(UTC))
    figures = [f"tall/{record.id}.csv" for record in portal.all("figures")]
    assert [] == [name for name in [*files, *figures, ZIP] if not (built / "site" / name).is_file()]


def test_every_link_in_the_zip_leads_to_a_file_in_it(built):
    whole = zipfile.ZipFile(built / "site" / ZIP)
    names = set(whole.namelist())
    lost = set()
    for name in names:
        if name.endswith(".html"):
            page = Markup(whole.read(name).decode())
            assert [] == [meta for meta in page.all("meta") if meta.attributes.get("http-equiv") == "Content-Security-Policy"], name
            for link in [*page.values("href"), *page.values("src"), *page.values("action")]:
                path = re.split("[?#]", link)[0]
                place = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
                if path and not re.match("[a-z]+:", path) and place not in names:
                    lost.add(path)
    assert set() == lost


def test_an_alias_leads_to_the_record(built):
    page = html(built, "tiltak/hel-gammelt-navn/")
    assert '<meta http-equiv="refresh" content="0; url=../hel-1/">' in page
    assert '<a href="../../tiltak/hel-1/">den nye adressen</a>' in page


def test_two_builds_give_the_same_bytes(built, tmp_path):
    again = small(tmp_path)
    assert 0 == build(again).returncode
    first, second = (
        {path.relative_to(top): path.read_bytes() for path in top.rglob("*") if path.is_file()} for top in (built / "site", again / "site")
    )
    assert first == second


def test_problems_in_the_data_stop_the_build_with_the_whole_report(tmp_path):
    folder = house(tmp_path)
    broken = [example for example in BROKEN if example.id in ("min-uten-prioritet", "baklengs", "uten-kilde")]
    for example in broken:
        example.write(folder / "data")
    told = build(folder)
    lines = sorted(problem for example in broken for problem in example.problems)
    assert 1 == told.returncode
    assert "innholdet i data/ har feil, så portalen er ikke bygget." in told.stderr
    assert [*lines, "4 feil i data/. Kodene er forklart i CONTRIBUTING.md."] == told.stderr.strip().splitlines()[-5:]
    assert "Traceback" not in told.stderr + told.stdout
    assert not (folder / "site" / "tiltak").exists()


@pytest.mark.parametrize(
    ("written", "record"),
    [("docs/tiltak/min-1/index.md", "tiltak/min-1/"), ("docs/tiltak/min-1.md", "tiltak/min-1/"), ("docs/tema/alkohol.md", "tema/alkohol/")],
)
def test_a_record_at_the_address_of_a_written_page_stops_the_build(written, record, tmp_path):
    folder = house(tmp_path)
    (folder / written).parent.mkdir(exist_ok=True)
    (folder / written).write_text("# Min egen side\n", encoding="utf-8")
    told = build(folder)
    assert 1 == told.returncode
    assert f"Adressen /{record} finnes to ganger: som post i data/ og som {written}. Gi en av dem et nytt navn." in told.stderr
    assert "Traceback" not in told.stderr + told.stdout


def test_the_pages_written_to_disk_build_the_same_site_as_the_hook(built, tmp_path):
    folder = small(tmp_path)
    told = run(folder, "macros", "pages", "docs")
    assert (0, "") == (told.returncode, told.stderr)
    (folder / "hook.py").write_text(HOOK, encoding="utf-8")
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(settings.replace("hooks: [macros/hooks.py]", "hooks: [hook.py]"), encoding="utf-8")
    told = build(folder)
    assert (0, "") == (told.returncode, told.stderr)
    first, second = (
        {path.relative_to(top): path.read_text(encoding="utf-8") for path in top.rglob("*.html")}
        for top in (built / "site", folder / "site")
    )
    assert len(first) > 40
    assert first == second


def test_a_portal_without_a_single_measure_can_be_built(tmp_path):
    folder = house(tmp_path)
    for type in {kind.name for kind in TYPES} - {"plans", "organisations", "sources"}:  # the others refer to measures
        shutil.rmtree(folder / "data" / type)
    told = build(folder)
    assert (0, "") == (told.returncode, told.stdout + told.stderr)
    assert "0 av 0 tema" in html(folder, "planer/sammenlign/")
