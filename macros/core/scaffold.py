"""A new record to fill in: every field, with what it is for."""

from __future__ import annotations

from collections.abc import Mapping

from macros.core.fields import Choice, Field
from macros.core.groups import Group, Many
from macros.core.records import ContentType


def scaffold(kind: ContentType, id: str) -> str:
    """YAML for a record with the id filled in. Required fields stand open, the others are commented out."""
    lines = [f"# {kind.label}. Fyll ut feltene. Linjer med # foran er valgfrie: fjern tegnet # for å bruke dem.", f"id: {id}"]
    rest = {name: field for name, field in kind.fields.items() if name != "id"}
    return "\n".join([*lines, *_fields(rest, "", True), ""])


def _fields(fields: Mapping[str, Field], indent: str, open: bool, dash: bool = False) -> list[str]:
    """The fields, required ones first inside a list item, so that the line with the dash stands open."""
    order = sorted(fields, key=lambda name: not (fields[name].required or fields[name].usual)) if dash else list(fields)
    lines = []
    for number, name in enumerate(order):
        field = fields[name]
        used = open and (field.required or field.usual or (dash and number == 0))
        start = indent[:-2] + "- " if dash and number == 0 else indent
        lines.append(_line(f"{start}{name}:", _help(field), used))
        lines += _inside(field, indent, used)
    return lines


def _line(text: str, help: str, open: bool) -> str:
    return ("" if open else "#") + text + (f"  # {help}" if help else "")


def _help(field: Field) -> str:
    if isinstance(field, Choice):
        return f"{field.label} Ett av: {', '.join(field.words)}".strip()
    return field.label


def _inside(field: Field, indent: str, open: bool) -> list[str]:
    if isinstance(field, Group):
        return _fields(field.fields, indent + "  ", open)
    if isinstance(field, Many) and isinstance(field.item, Group):
        return _fields(field.item.fields, indent + "    ", open, dash=True)
    return [f"{indent}  -"] if isinstance(field, Many) and open else []
