"""`python -m macros gap-report`, as it is run: what it says, what it writes, and how it ends."""

from __future__ import annotations

import pytest

from macros.cli import main
from tests.gap.made import exported, saved, with_list
from tests.portals import SETTINGS

NONE = "Ingen av filene kunne telles, så det er ikke laget noen rapport.\n"


@pytest.fixture
def house(tmp_path, monkeypatch):
    """A folder with a portal's data, and `n` rounds from as many units."""
    with_list(tmp_path)
    (tmp_path / "mkdocs.yml").write_text(f"site_url: {SETTINGS['site_url']}\nextra: {{sender: Portalen}}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return lambda count: [str(saved(tmp_path / f"{n}.json", exported(f"Enhet {n}"))) for n in range(count)]


def ran(capsys, *arguments: str) -> tuple[int, str, str]:
    ended = main(["gap-report", *arguments])
    said = capsys.readouterr()
    return ended, said.out, said.err


def test_the_report_and_its_numbers_are_written_and_each_file_left_out_is_told(capsys, house, tmp_path):
    files = house(5)
    expected = "borte.json: Fila finnes ikke.\ngap-rapport.html og gap-rapport.csv er skrevet, av 5 runder.\n"
    assert (0, expected, "") == ran(capsys, *files, "borte.json")
    assert "5 enheter har svart." in (tmp_path / "gap-rapport.html").read_text(encoding="utf-8")
    assert (tmp_path / "gap-rapport.csv").read_bytes().startswith(b"\xef\xbb\xbfSjekkliste;Utgave;Punkt;")


def test_one_good_file_is_enough_and_that_there_are_no_numbers_is_said(capsys, house, tmp_path):
    assert (
        0,
        "ut.html og ut.csv er skrevet, av 1 runde.\nIngen sjekkliste har fem enheter, så rapporten har ingen tall ennå.\n",
        "",
    ) == ran(capsys, *house(1), "--out", "ut.html")


def test_without_a_good_file_nothing_is_written(capsys, house, tmp_path):
    house(0)
    assert (1, f"borte.json: Fila finnes ikke.\n{NONE}", "") == ran(capsys, "borte.json")
    assert not list(tmp_path.glob("gap-rapport.*"))


@pytest.mark.parametrize("out", ["finnes-ikke/ut.html", "data"])
def test_a_report_that_cannot_be_written_is_told(capsys, house, out):
    expected = f"Rapporten kan ikke skrives til {out}. Se om mappa finnes, og om du har tilgang til den.\n"
    assert (2, "", expected) == ran(capsys, *house(1), "--out", out)


@pytest.mark.parametrize("out", ["ut.csv", "0.json"])
def test_a_report_is_never_written_where_a_round_or_the_numbers_stand(capsys, house, out, tmp_path):
    files = house(1)
    before = (tmp_path / "0.json").read_bytes()
    assert (2, "", "Rapporten er en HTML-fil. Gi den et navn som slutter på .html.\n") == ran(capsys, *files, "--out", out)
    assert before == (tmp_path / "0.json").read_bytes()


def test_problems_in_the_data_are_told_and_nothing_is_written(capsys, house, tmp_path):
    files = house(5)
    (tmp_path / "data" / "checklists" / "s.yml").write_text("id: s\n", encoding="utf-8")
    ended, told, wrong = ran(capsys, *files)
    assert (1, "", True) == (ended, wrong, told.endswith("feil i data/. Kodene er forklart i CONTRIBUTING.md.\n"))
