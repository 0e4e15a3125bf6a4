"""Why an answer isn't taken: a status for machines and whole sentences for people."""

from __future__ import annotations

from collections.abc import Collection


class Refused(Exception):
    """Raised anywhere on the way in; `app` turns it into a page, or into JSON.

    `wait` is seconds before trying again; `fields` are the names of the fields that must not be sent again as they are.
    """

    def __init__(self, status: int, *sentences: str, wait: int = 0, fields: Collection[str] = ()) -> None:
        super().__init__(*sentences)
        self.status = status
        self.sentences = list(sentences)
        self.wait = wait
        self.fields = fields
