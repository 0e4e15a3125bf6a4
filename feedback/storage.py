"""The one place that knows the database. An answer that is saved is on disk before anyone is told."""

from __future__ import annotations

import hashlib
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import astuple, fields
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from feedback.answers import Answer

COLUMNS = tuple(field.name for field in fields(Answer))
RECEIPT_DAYS = 2  # how long a key is remembered; nobody sends the same form again after that
SCHEMA = f"""
CREATE TABLE IF NOT EXISTS answer ({", ".join(COLUMNS)}, day TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS answer_day ON answer (day);
CREATE TABLE IF NOT EXISTS receipt (mark BLOB PRIMARY KEY, day TEXT NOT NULL) WITHOUT ROWID;
"""


class Unavailable(Exception):
    """The database is locked, full, read-only or broken. Nothing was saved."""


class Storage:
    """The answers in one SQLite file.

    `path` is made when it isn't there. `patience` is how many seconds to wait for others, and `today` tells the day.
    Every method raises Unavailable when the database can't be used.
    """

    def __init__(self, path: Path, patience: float = 2.0, today: Callable[[], date] = date.today, retention_days: int = 0) -> None:
        self._patience = patience
        self._today = today
        self._retention_days = retention_days
        self._tidied: date | None = None
        self._lock = threading.Lock()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)  # the files beside it get the same rights
            self._connection = sqlite3.connect(path, timeout=patience, isolation_level=None, check_same_thread=False)
            self._connection.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;" + SCHEMA)
        except (OSError, sqlite3.Error) as problem:
            raise Unavailable(f"Databasen {path} kan ikke åpnes.") from problem

    def save(self, answer: Answer, key: str | None = None) -> bool:
        """Saves an answer. Returns False when an answer with this key is there already; the first one stands.

        The key is remembered for a few days, apart from the answer, so that an answer can't be tied to its sender.
        """
        self._tidy()
        day = self._today().isoformat()
        with self._transaction() as execute:
            if key and not execute("INSERT OR IGNORE INTO receipt VALUES (?, ?)", _mark(key), day).rowcount:
                return False
            execute(f"INSERT INTO answer VALUES ({', '.join('?' * (len(COLUMNS) + 1))})", *astuple(answer), day)  # noqa: S608
        return True

    def all(self, first: date = date.min, last: date = date.max) -> list[dict[str, Any]]:
        """Every answer from the first day to the last, oldest day first; within a day in an order that tells nothing of time."""
        order = ", ".join(("day", *COLUMNS))
        days = (first.isoformat(), last.isoformat())
        with self._held():
            rows = self._connection.execute(f"SELECT {order} FROM answer WHERE day BETWEEN ? AND ? ORDER BY {order}", days).fetchall()  # noqa: S608
        return [dict(zip(("day", *COLUMNS), row, strict=True)) for row in rows]

    def delete_older_than(self, days: int) -> int:
        """Deletes answers that are more than so many days old, and returns how many."""
        return self._delete("DELETE FROM answer WHERE day < ?", (self._today() - timedelta(days=days)).isoformat())

    def delete_page(self, page: str) -> int:
        """Deletes all answers about a page, and returns how many."""
        return self._delete("DELETE FROM answer WHERE page = ?", page)

    def count(self) -> int:
        """How many answers there are."""
        with self._held():
            return int(self._connection.execute("SELECT count(*) FROM answer").fetchone()[0])

    def check(self) -> None:
        """Raises Unavailable unless an answer could be written now."""
        with self._transaction():
            pass

    def close(self) -> None:
        """Lets go of the file; what was in the log beside it is written into it."""
        self._connection.close()

    def _delete(self, statement: str, value: str) -> int:
        with self._transaction() as execute:
            deleted = execute(statement, value).rowcount
        with self._held():
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # so that it isn't left in the log either
        return deleted

    def _tidy(self) -> None:
        """Once a day: what has passed the retention period, and keys that nobody will send again."""
        today = self._today()
        if self._tidied == today:
            return
        if self._retention_days:
            self.delete_older_than(self._retention_days)
        self._delete("DELETE FROM receipt WHERE day < ?", (today - timedelta(days=RECEIPT_DAYS)).isoformat())
        self._tidied = today

    @contextmanager
    def _transaction(self) -> Iterator[Callable[..., sqlite3.Cursor]]:
        """All or nothing."""
        with self._held():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield lambda statement, *values: self._connection.execute(statement, values)
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    @contextmanager
    def _held(self) -> Iterator[None]:
        """One thread at a time. The others wait no longer than the patience lasts, so that none waits for all those before it."""
        if not self._lock.acquire(timeout=self._patience):
            raise Unavailable("Databasen er opptatt.")
        try:
            yield
        except sqlite3.Error as problem:
            raise Unavailable("Databasen kan ikke brukes nå.") from problem
        finally:
            self._lock.release()


def _mark(key: str) -> bytes:
    return hashlib.sha256(key.encode()).digest()
