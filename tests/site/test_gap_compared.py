"""Rounds of a GAP checklist: compared, written to files and read back, without the network."""

from __future__ import annotations

import json
import re

import pytest
from gap_team import Team


@pytest.fixture
def team(page):
    return Team(page)


def test_rounds_are_kept_compared_and_brought_in_from_files_without_the_network(team, tmp_path):
    page = team.page
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if not request.url.startswith("blob:") else None)
    page.fill("#enhet", "Døgnenheten")
    page.fill("#runde", "Våren")
    team.answers("ikke", "delvis", "folges", "folges", "gjelder-ikke")
    first = team.out("Last ned runden")
    assert re.fullmatch(r"gap-avrusning-våren-døgnenheten-\d{4}-\d\d-\d\d\.json", first.suggested_filename)
    for name, start in {"Regneark (XLSX)": b"PK", "Tabell (CSV)": b"\xef\xbb\xbf", "FHIR (JSON)": b"{"}.items():
        assert team.out(name).path().read_bytes().startswith(start)
    team.press("Start en ny runde")
    assert ("runde", "Døgnenheten", None) == (page.evaluate("document.activeElement.id"), page.input_value("#enhet"), team.chosen(1))
    page.keyboard.type("Høsten")
    team.answers("folges", "delvis", "delvis", "folges", "folges")
    page.get_by_label("Sammenlign Våren, Døgnenheten").check()
    told = page.inner_text("[data-compare-body]")
    assert "Fra «Våren, Døgnenheten» til «Høsten, Døgnenheten»" in told
    assert "1 bedre, 2 likt, 1 dårligere. 18 kan ikke sammenlignes." in told
    changes = page.locator("[data-compare-body] tbody td:last-child").all_inner_texts()
    assert ["Bedre", "Likt", "Dårligere", "Likt", "Kan ikke sammenlignes"] == changes[:5]
    other = json.loads(first.path().read_text("utf-8"))
    other["about"] = {"enhet": "<i>Nabo</i>"}
    (tmp_path / "nabo.json").write_text(json.dumps(other), encoding="utf-8")
    (tmp_path / "bilde.json").write_bytes(b"\xff\xd8\xff")
    page.set_input_files("#file-others", [tmp_path / "nabo.json", tmp_path / "bilde.json"])
    page.get_by_text("nabo.json: Runden «<i>Nabo</i>» er lagt til.").wait_for()
    assert "bilde.json: Fila er ikke tekst i UTF-8." in team.told("others")
    assert ["Punkt", "<i>Nabo</i>", "Våren, Døgnenheten", "Høsten, Døgnenheten (på siden nå)", "Endring"] == page.locator(
        "[data-compare-body] thead th"
    ).all_inner_texts()
    page.get_by_role("button", name="Åpne: Våren, Døgnenheten").click()
    assert ("ikke", "Våren", "«Våren, Døgnenheten» står på siden nå.") == (team.chosen(1), page.input_value("#runde"), team.told("rounds"))
    page.get_by_role("button", name="Fjern: Høsten, Døgnenheten").click()
    assert ["<i>Nabo</i>"] == page.locator(".round > b").all_inner_texts()
    page.get_by_text("Rundene er fra ulike enheter, så siden regner ikke ut hva som er blitt bedre eller dårligere.").wait_for()
    assert "Bedre" not in page.inner_text("[data-compare-body]")
    assert [] == asked


def test_a_file_that_is_a_round_is_taken_in_and_any_other_is_told_and_changes_nothing(team, tmp_path):
    page = team.page
    team.answer(1, "folges")
    good = team.out("Last ned runden").path().read_text("utf-8")
    fhir = team.out("FHIR (JSON)").path().read_text("utf-8")
    bad = {
        "ikke-json.json": good[:-9],
        "annen-liste.json": good.replace('"avrusning"', '"rop"'),
        "nyere.json": good.replace('"version": 1', '"version": 2'),
        "stor.json": good + " " * 1_000_001,
    }
    for name, text in bad.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        page.set_input_files("#file-round", tmp_path / name)
        team.wait_told("in", f"{name}: ")
        assert team.told("in").endswith("Ingenting er endret.")
        assert ("true", 0, "folges") == (page.get_attribute("#file-round", "aria-invalid"), page.locator(".round").count(), team.chosen(1))
    for number, text in enumerate((good, fhir), 1):
        (tmp_path / "god.json").write_text(text, encoding="utf-8")
        team.answer(1, "ikke")
        page.set_input_files("#file-round", tmp_path / "god.json")
        team.wait_told("in", "er hentet, med 1 av 22 punkter besvart.")
        assert ("folges", number) == (team.chosen(1), page.locator(".round").count())
    assert page.get_attribute("#file-round", "aria-invalid") is None
    team.press("Angre")
    assert ("ikke", 1) == (team.chosen(1), page.locator(".round").count())
