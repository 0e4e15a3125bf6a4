"""The report across units, opened from disk: accessible in both modes and widths, sound HTML, prints, and asks for nothing."""

from __future__ import annotations

import json
import subprocess

import pytest
from conftest import AXE
from test_axe import COLOURS, RUN, STRUCTURE
from test_html import CHECKER

from macros.gap.files import read
from macros.gap.report import as_html, report
from macros.gap.rounds import sheets
from tests.gap.made import exported, saved, with_list


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    folder = tmp_path_factory.mktemp("rapport")
    whole = with_list(folder)
    regions = ("nord", "midt", "vest")
    now = [exported(f"Enhet {n}", "folges" if n < 33 else "ikke", dato="1.1.2026", region=regions[n % 3]) for n in range(60)]
    before = [exported(f"Enhet {n}", "ikke", dato="1.1.2020", region=regions[n % 3]) for n in range(15)]
    files = [saved(folder / f"{number}.json", value) for number, value in enumerate([*now, *before])]
    found = read([*files, folder], sheets(whole))
    (folder / "rapport.html").write_text(as_html(report(found, whole), found, "https://portal.example/", "Portalen"), encoding="utf-8")
    return folder / "rapport.html"


def test_the_report_is_accessible_prints_and_asks_for_nothing(browser, path):
    said: list[str] = []
    context = browser.new_context(locale="nb-NO")
    page = context.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: said.append(request.url) if request.url != path.as_uri() else None)
    page.goto(path.as_uri())
    assert ("collapse", []) == (page.evaluate("getComputedStyle(document.querySelector('table')).borderCollapse"), said)
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    found = []
    axe = AXE.read_text(encoding="utf-8")
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        for mode in ("light", "dark"):
            page.emulate_media(color_scheme=mode)
            page.evaluate(axe)
            found += [(width, mode, text) for options in (STRUCTURE, COLOURS) for text in page.evaluate(RUN, options)]
        found += [(width, "wide")] if page.evaluate("document.documentElement.scrollWidth > innerWidth") else []
    context.close()
    assert [] == found


def test_the_report_is_sound_html(path):
    command = ["java", "-Xss2m", "-jar", str(CHECKER), "--format", "json", "--exit-zero-always", str(path)]
    said = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stderr)
    assert [] == [message["message"] for message in said["messages"]]
