"""The commands, run as the one who looks after the answers runs them."""

from __future__ import annotations

import json
from datetime import date

import pytest

from feedback.__main__ import main
from feedback.answers import Answer
from feedback.storage import Storage
from tests.feedback.server import write_settings


@pytest.fixture
def folder(tmp_path):
    """A folder with settings, and six answers given on two days."""
    write_settings(tmp_path)
    for day, page in ((date(2026, 1, 5), "a/"), (date(2026, 7, 5), "b/")):
        storage = Storage(tmp_path / "svar.sqlite3", today=lambda day=day: day)
        for _ in range(3):
            storage.save(Answer(page, "v1", relevance=7, region="helse-nord", missed="Flere «eksempler»"))
        storage.close()
    return tmp_path


def ran(capsys, folder, *arguments: str) -> tuple[int, str, str]:
    """How the command ended, and what it said on both channels."""
    try:
        ended = main(["--settings", str(folder / "settings.toml"), *arguments])
    except SystemExit as stopped:
        ended = stopped.code
    told = capsys.readouterr()
    return ended, told.out.replace(str(folder), "MAPPE"), told.err.replace(str(folder), "MAPPE")


def test_report_writes_sums_only(capsys, folder):
    assert (0, "MAPPE/ut/svar.json er skrevet.\n", "") == ran(capsys, folder, "report", "--out", str(folder / "ut"), "--to", "2026-12-31")
    found = json.loads((folder / "ut" / "svar.json").read_text(encoding="utf-8"))
    assert (None, "2026-12-31", 6) == (found["first"], found["last"], found["answers"])
    assert {"helse-nord": 6, "helse-vest": 0, "not_stated": 0} == found["regions"]


def test_report_can_be_of_a_period(capsys, folder):
    ran(capsys, folder, "report", "--out", str(folder), "--from", "2026-07-01", "--to", "2026-12-31")
    assert ["b/"] == list(json.loads((folder / "svar.json").read_text(encoding="utf-8"))["pages"])


def test_halfyear_writes_a_document_to_the_screen_or_to_a_file(capsys, folder):
    ended, told, _ = ran(capsys, folder, "halfyear", "2026", "2")
    assert (0, "# Tilbakemeldinger 2026, andre halvår") == (ended, told.splitlines()[0])
    assert (0, "MAPPE/h.md er skrevet.\n", "") == ran(capsys, folder, "halfyear", "2026", "2", "--out", str(folder / "h.md"))
    assert told == (folder / "h.md").read_text(encoding="utf-8")


def test_export_gives_every_answer_whole(capsys, folder):
    ended, told, _ = ran(capsys, folder, "export")
    lines = [json.loads(line) for line in told.splitlines()]
    assert (0, 6, "Flere «eksempler»", "2026-01-05") == (ended, len(lines), lines[0]["missed"], lines[0]["day"])
    ran(capsys, folder, "export", "--out", str(folder / "alle.jsonl"))
    assert told == (folder / "alle.jsonl").read_text(encoding="utf-8")


def test_delete_takes_away_a_page_or_what_is_old(capsys, folder):
    assert (0, "3 svar er slettet.\n", "") == ran(capsys, folder, "delete", "--page", "b/")
    assert (0, "0 svar er slettet.\n", "") == ran(capsys, folder, "delete", "--older-than", "36500")
    assert (0, "3 svar er slettet.\n", "") == ran(capsys, folder, "delete", "--older-than", "0")
    assert (0, "", "") == ran(capsys, folder, "export")


@pytest.mark.parametrize("command", [["report"], ["halfyear", "2026", "1"], ["export"], ["delete", "--page", "a/"]])
def test_without_answers_it_is_said_and_nothing_is_made(capsys, folder, command):
    (folder / "svar.sqlite3").unlink()
    assert (1, "", "Fant ingen svar i MAPPE/svar.sqlite3. Se «database» i innstillingene.\n") == ran(capsys, folder, *command)
    assert not (folder / "svar.sqlite3").exists()


def test_wrong_settings_are_told(capsys, folder):
    (folder / "settings.toml").write_text("prot = 1", encoding="utf-8")
    expected = "MAPPE/settings.toml: «prot» er ikke en innstilling. Se feedback/sample.toml.\n"
    assert (1, "", expected) == ran(capsys, folder, "export")


def test_a_file_that_cannot_be_written_is_told(capsys, folder):
    expected = "MAPPE/borte/a.jsonl kan ikke leses eller skrives. Se om mappa finnes, og om du har lov.\n"
    assert (1, "", expected) == ran(capsys, folder, "export", "--out", str(folder / "borte" / "a.jsonl"))


def test_serve_asks_for_the_pages_first(capsys, folder):
    (folder / "sider.json").unlink()
    assert (1, "", "Fant ingen sider i MAPPE/sider.json. Bygg portalen først.\n") == ran(capsys, folder, "serve")


@pytest.mark.parametrize(
    ("arguments", "program"),
    [
        ([], "python -m feedback"),
        (["slett"], "python -m feedback"),
        (["delete"], "python -m feedback delete"),
        (["delete", "--older-than", "-1"], "python -m feedback delete"),
        (["delete", "--older-than", "ti"], "python -m feedback delete"),
        (["delete", "--older-than", "1", "--page", "a/"], "python -m feedback delete"),
        (["halfyear", "2026", "3"], "python -m feedback halfyear"),
        (["report", "--from", "i går"], "python -m feedback report"),
    ],
)
def test_a_command_that_cannot_be_understood_leads_to_the_help(capsys, folder, arguments, program):
    assert (2, "", f"Kommandoen er ikke skrevet slik den skal. Se «{program} --help».\n") == ran(capsys, folder, *arguments)


def test_help_names_every_command(capsys, folder):
    told = ran(capsys, folder, "--help")[1]
    assert ["serve", "report", "halfyear", "export", "delete"] == [
        line.split()[0] for line in told.splitlines() if line.startswith("    ") and line[4] != " "
    ]
