from __future__ import annotations

import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from uuid import uuid4

import pytest

from feedback.answers import Answer
from feedback.storage import COLUMNS, Storage, Unavailable

ANSWER = Answer("tiltak/hmn-1/", "v1", relevance=7, missed="Flere eksempler")


class Day:
    """A day that a test can move."""

    def __init__(self) -> None:
        self.now = date(2026, 3, 1)

    def __call__(self) -> date:
        return self.now


@pytest.fixture
def day():
    return Day()


@pytest.fixture
def storage(tmp_path, day):
    made = Storage(tmp_path / "svar" / "svar.sqlite3", 0.2, day)
    yield made
    made.close()


def test_what_is_stored_is_the_answer_and_the_day_and_nothing_else(storage):
    assert storage.save(ANSWER, str(uuid4()))
    expected = {"day": "2026-03-01", "page": "tiltak/hmn-1/", "version": "v1", "kind": "page", "relevance": 7, "missed": "Flere eksempler"}
    assert [{**dict.fromkeys(COLUMNS), **expected}] == storage.all()


def test_the_key_is_stored_apart_and_not_as_it_was_sent(storage, tmp_path):
    key = str(uuid4())
    storage.save(ANSWER, key)
    storage.close()
    kept = sqlite3.connect(tmp_path / "svar" / "svar.sqlite3")
    assert {("answer", (*COLUMNS, "day")), ("receipt", ("mark", "day"))} == {
        (name, tuple(column[1] for column in kept.execute(f"PRAGMA table_info({name})")))
        for (name,) in kept.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    }
    assert key.encode() not in (tmp_path / "svar" / "svar.sqlite3").read_bytes()


def test_the_same_key_twice_is_one_answer_and_the_first_stands(storage):
    key = str(uuid4())
    assert [True, False, True] == [storage.save(ANSWER, key), storage.save(Answer("x/", "v1", relevance=1), key), storage.save(ANSWER)]
    assert ["tiltak/hmn-1/"] * 2 == [row["page"] for row in storage.all()]


def test_the_same_key_counts_once_also_after_a_restart(storage, tmp_path, day):
    key = str(uuid4())
    storage.save(ANSWER, key)
    storage.close()
    assert not Storage(tmp_path / "svar" / "svar.sqlite3", 0.2, day).save(ANSWER, key)


def test_answers_without_a_key_are_all_kept(storage):
    for _ in range(3):
        storage.save(ANSWER)
    assert 3 == storage.count()


def test_an_answer_can_be_read_by_others_as_soon_as_it_is_saved(storage, tmp_path):
    storage.save(ANSWER)
    assert (1,) == sqlite3.connect(tmp_path / "svar" / "svar.sqlite3").execute("SELECT count(*) FROM answer").fetchone()


def test_only_the_owner_can_read_the_file(storage, tmp_path):
    assert "0o600" == oct((tmp_path / "svar" / "svar.sqlite3").stat().st_mode & 0o777)


def test_every_write_waits_for_the_disk(storage):
    settings = [storage._connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous", "secure_delete")]
    assert ["wal", 2, 1] == settings


def test_all_gives_the_days_asked_for_in_an_order_that_tells_nothing_of_time(storage, day):
    for page in ("b/", "a/"):
        storage.save(Answer(page, "v1", relevance=1))
    day.now = date(2026, 3, 2)
    storage.save(Answer("c/", "v1", relevance=1))
    assert ["a/", "b/", "c/"] == [row["page"] for row in storage.all()]
    assert ["c/"] == [row["page"] for row in storage.all(first=date(2026, 3, 2))]
    assert ["a/", "b/"] == [row["page"] for row in storage.all(last=date(2026, 3, 1))]


def test_answers_older_than_so_many_days_are_deleted(storage, day):
    for number in (1, 2, 3):
        day.now = date(2026, 3, number)
        storage.save(ANSWER)
    assert (2, 1) == (storage.delete_older_than(0), storage.count())


def test_all_answers_about_a_page_are_deleted(storage):
    for page in ("a/", "b/", "a/"):
        storage.save(Answer(page, "v1", relevance=1))
    assert (2, 1) == (storage.delete_page("a/"), storage.count())


def test_what_is_deleted_is_gone_from_the_disk(storage, tmp_path):
    storage.save(Answer("a/", "v1", missed="setningen som skal bort"))
    written = [path for path in (tmp_path / "svar").iterdir() if b"setningen som skal bort" in path.read_bytes()]
    assert written
    storage.delete_page("a/")
    assert [] == [path for path in (tmp_path / "svar").iterdir() if b"setningen som skal bort" in path.read_bytes()]


def test_what_has_passed_the_retention_period_goes_with_the_first_answer_of_a_new_day(tmp_path, day):
    storage = Storage(tmp_path / "svar.sqlite3", 0.2, day, retention_days=30)
    storage.save(ANSWER)
    day.now = date(2026, 3, 31)
    storage.save(ANSWER)
    assert 2 == storage.count()
    day.now = date(2026, 4, 1)
    storage.save(ANSWER)
    assert ["2026-03-31", "2026-04-01"] == [row["day"] for row in storage.all()]


def test_keys_are_forgotten_after_some_days(storage, day):
    key = str(uuid4())
    storage.save(ANSWER, key)
    day.now = date(2026, 3, 3)
    assert not storage.save(ANSWER, key)
    day.now = date(2026, 3, 4)
    assert storage.save(ANSWER, key)


def test_a_locked_database_is_unavailable_and_works_when_it_is_let_go(storage, tmp_path):
    other = sqlite3.connect(tmp_path / "svar" / "svar.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    for write in (lambda: storage.save(ANSWER), storage.check, lambda: storage.delete_page("a/")):
        with pytest.raises(Unavailable):
            write()
    assert (0, []) == (storage.count(), storage.all())
    other.execute("COMMIT")
    assert storage.save(ANSWER)


def test_many_threads_that_meet_a_locked_database_all_get_an_answer_soon(storage, tmp_path):
    other = sqlite3.connect(tmp_path / "svar" / "svar.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    started = time.monotonic()
    with ThreadPoolExecutor(20) as threads:
        refused = [future.exception() for future in [threads.submit(storage.save, ANSWER) for _ in range(20)]]
    assert {Unavailable} == {type(problem) for problem in refused}
    assert time.monotonic() - started < 2  # twenty times 0.2 s is 4


def test_many_threads_save_all_they_have(storage):
    storage._patience = 10
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda number: storage.save(Answer(f"{number % 7}/", "v1", relevance=1), str(uuid4())), range(200)))
    assert 200 == storage.count()


def test_on_a_full_disk_nothing_is_half_saved_and_all_before_is_kept(storage):
    key = str(uuid4())
    storage.save(ANSWER)
    pages = storage._connection.execute("PRAGMA page_count").fetchone()[0]
    storage._connection.execute(f"PRAGMA max_page_count = {pages}")
    large = Answer("a/", "v1", missed="x" * 20_000)
    with pytest.raises(Unavailable):
        storage.save(large, key)
    assert 1 == storage.count()
    storage._connection.execute("PRAGMA max_page_count = 100000")
    assert storage.save(large, key), "the key of an answer that wasn't saved is free"


@pytest.mark.parametrize("content", [b"not a database" * 100, None])
def test_a_file_that_is_no_database_is_unavailable(tmp_path, content):
    path = tmp_path / "svar.sqlite3"
    path.mkdir() if content is None else path.write_bytes(content)
    with pytest.raises(Unavailable) as caught:
        Storage(path)
    assert f"Databasen {path} kan ikke åpnes." == str(caught.value)
