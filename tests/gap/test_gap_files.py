"""Which files are counted, and what is told of the others: nothing that a file can be stops the report."""

from __future__ import annotations

import os

import pytest

from macros.gap.files import ANEW, EMPTY, FOLDER, MISSING, NO_FILE, TOO_LARGE, TWICE, UNREADABLE, WHICH_REGION, read
from macros.gap.rounds import Round
from tests.gap.made import KNOWN, exported, saved


@pytest.fixture
def files(tmp_path):
    """Saves rounds in files named a, b, c … and returns them in that order."""
    return lambda *values: [saved(tmp_path / name, value) for name, value in zip("abcdef", values, strict=False)]


def told(found, *paths) -> list[tuple[str, str]]:
    """What is told, by the names of the files."""
    return [(path.rsplit("/", 1)[-1], sentence) for path, sentence in found.told]


def kept(found) -> list[tuple[str, str]]:
    return [(round.unit, round.answers["a"]) for round in found.rounds]


def test_rounds_are_read_in_the_order_of_the_files(files):
    found = read(files(exported("B"), exported("A")), KNOWN)
    assert (["b", "a"], [], []) == ([round.unit for round in found.rounds], found.told, found.left_out)


def test_each_thing_that_is_no_file_is_told_and_the_rest_is_counted(tmp_path, files, monkeypatch):
    (tmp_path / "tom").touch()
    (tmp_path / "stor").write_bytes(b" " * 1_000_001)
    (tmp_path / "stort ark").write_bytes(b"PK" + b" " * 5_000_000)
    os.mkfifo(tmp_path / "kø")
    (tmp_path / "ring").symlink_to(tmp_path / "ring")
    names = ["tom", "stor", "stort ark", "kø", "ring", "borte", "x" * 300, "null\0"]
    found = read([tmp_path, *(tmp_path / name for name in names), *files(exported())], KNOWN)
    expected = [FOLDER, EMPTY, TOO_LARGE, TOO_LARGE, NO_FILE, MISSING, MISSING, UNREADABLE, MISSING]
    assert (expected, 1) == ([sentence for _, sentence in found.told], len(found.rounds))
    assert expected == found.left_out


def test_a_file_one_may_not_read_is_told(files, monkeypatch):
    def refuse(*_: object) -> None:
        raise PermissionError

    [path] = files(exported())
    monkeypatch.setattr("pathlib.Path.open", refuse)
    assert [("a", UNREADABLE)] == told(read([path], KNOWN))


def test_the_name_of_a_file_is_told_so_that_it_can_be_read(tmp_path):
    found = read([tmp_path / "\x1b[31mrød\n\udcff.json"], KNOWN)
    assert [("�[31mrød �.json", MISSING)] == told(found)


def test_the_same_file_twice_is_told_and_counted_once(files, tmp_path):
    [path] = files(exported())
    again = saved(tmp_path / "kopi", exported())
    found = read([path, path, again], KNOWN)
    assert (1, [("a", TWICE), ("kopi", TWICE)], []) == (len(found.rounds), told(found), found.left_out)


def test_of_the_same_round_twice_the_one_exported_last_is_counted(files):
    newer, older = exported(a="delvis", exported="2026-12-01", runde="Vår"), exported(a="ikke", runde="vår ")
    for values, left in (((newer, older), "b"), ((older, newer), "a")):
        found = read(files(*values), KNOWN)
        assert ([("enhet", "delvis")], [(left, ANEW)]) == (kept(found), told(found))


def test_of_the_same_round_exported_the_same_day_the_last_one_given_is_counted(files):
    found = read(files(exported(a="ikke"), exported(a="delvis")), KNOWN)
    assert ([("enhet", "delvis")], [("a", ANEW)]) == (kept(found), told(found))


@pytest.mark.parametrize("apart", [{"dato": "1.1.2026"}, {"runde": "Høst"}, {"region": "midt"}, {"checklist": "t"}])
def test_another_date_name_region_or_list_is_another_round(apart, files):
    known = type(KNOWN)({**KNOWN.items, "t": KNOWN.items["s"]}, KNOWN.regions)
    assert 2 == len(read(files(exported(region="nord"), exported(**{"region": "nord", **apart})), known).rounds)


def test_a_round_without_region_is_from_the_only_unit_of_that_name(files):
    found = read(files(exported(runde="1"), exported(runde="2", region="nord")), KNOWN)
    assert ["nord", "nord"] == [round.region for round in found.rounds]


def test_a_round_without_region_is_left_out_when_two_units_have_its_name(files):
    found = read(files(exported(region="nord"), exported(region="vest"), exported(runde="2")), KNOWN)
    assert (2, [("c", WHICH_REGION)], [WHICH_REGION]) == (len(found.rounds), told(found), found.left_out)


def test_answers_that_are_not_counted_are_told_with_their_file(files):
    answers = {
        "a": {"edition": 1, "svar": "folges"},
        "b": {"edition": 1, "svar": "ikke"},
        **{id: {"edition": 1, "svar": "ikke"} for id in "cd"},
    }
    found = read(files(exported(answers=answers)), KNOWN)
    assert isinstance(found.rounds[0], Round)
    assert [
        ("a", "1 svar gjelder krav som er endret siden, og er ikke telt."),
        ("a", "2 svar gjelder punkter som lista ikke har, og er ikke telt."),
    ] == told(found)
