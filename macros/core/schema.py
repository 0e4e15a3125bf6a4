"""JSON Schemas for editors' completion, made from the models. They help while writing; `check` is what decides."""

from __future__ import annotations

import json
from collections.abc import Iterable

from macros.core.records import ContentType


def schemas(types: Iterable[ContentType]) -> dict[str, str]:
    """File name → text of the schema."""
    return {f"{kind.name}.json": _text(kind) for kind in types}


def _text(kind: ContentType) -> str:
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": kind.label}
    return json.dumps({**head, **kind.group().schema()}, ensure_ascii=False, indent=1) + "\n"
