"""Words that label people, and addresses of persons: told to the editor with the word, the place and a better word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from macros.core.fields import Field, Text
from macros.core.groups import Group, Many
from macros.core.problems import Problem, quoted
from macros.core.records import Record

AS_IN_THE_SOURCE = {"official_title", "official_name", "official_wording", "as_written", "also_called"}
QUOTATION = re.compile(r"«[^»]*»")
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def language(record: Record, fields: Group, better: Mapping[str, str]) -> Iterable[Problem]:
    """Problems with the words of a record with these fields.

    `better` maps the beginning of a word to avoid to what to write instead. Official names, names as the source
    writes them and quotations in «» are left alone.
    """
    found = texts_of(record, fields)
    whole = "\n".join(text for _, text in found)
    small = whole.lower()
    near = [word for word in better if word.lower() in small]  # nearly always none: the search proper is slow
    if not near and "@" not in whole:
        return
    for field, text in found:
        mail = "@" in text and MAIL.search(text)
        if mail:
            mend = "Portalen nevner roller og organisasjoner, aldri personer. Fjern adressen."
            yield record.problem(field, "O02", quoted(mail[0]), "tekst uten e-postadresser", mend)
        own = QUOTATION.sub("", text)
        for word in near:
            written = re.search(rf"\b{re.escape(word)}\w*", own, re.IGNORECASE)
            if written:
                mend = f"Skriv heller {better[word]}. Må kildens ord med, sett det i «anførselstegn»."
                yield record.problem(field, "O01", quoted(written[0]), "et nøkternt ord", mend)


def texts_of(record: Record, fields: Group) -> list[tuple[str, str]]:
    """[(top field, text)], gathered once: the check, the report and the search all ask for them."""
    if record.texts is None:
        record.texts = list(texts(fields, record.values))
    return record.texts


def texts(field: Field, value: Any, top: str = "") -> Iterable[tuple[str, str]]:
    """Every text that readers see as ours, with the top field it stands in. An id is no text: it can't be put in «»."""
    if value is None:
        return
    if isinstance(field, Group):
        for name, inner in field.fields.items():
            if name not in AS_IN_THE_SOURCE:
                yield from texts(inner, value[name], top or name)
    elif isinstance(field, Many):
        for item in value:
            yield from texts(field.item, item, top)
    elif isinstance(field, Text):
        yield top, value
