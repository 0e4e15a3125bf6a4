"""The body of a request, read no further than it may be long, as fields."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

from feedback.refusal import Refused

LARGEST = 16 * 1024
SECONDS = 15.0
FORM, JSON = "application/x-www-form-urlencoded", "application/json"

TOO_LARGE = "Svaret er større enn 16 kB. Gå tilbake i nettleseren, der står teksten din. Kort den ned og send igjen."
NOT_READ = "Svaret kunne ikke leses. Gå tilbake i nettleseren og send skjemaet en gang til."


async def fields(request: Request, seconds: float = SECONDS) -> dict[str, object]:
    """The fields of a form or of a JSON object.

    Raises Refused: 400 when they can't be read or a field stands twice, 408 when they don't come within `seconds`,
    413 when too much has come, whatever length was told beforehand, and 415 for any other kind of content.
    """
    kind = content_type(request)
    if kind not in (FORM, JSON):
        raise Refused(415, "Svaret må sendes som skjema eller som JSON.")
    body = await _bytes(request, seconds)
    try:
        return _form(body) if kind == FORM else _json(body)
    except (ValueError, RecursionError) as problem:
        raise Refused(400, NOT_READ) from problem


def content_type(request: Request) -> str:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


async def _bytes(request: Request, seconds: float) -> bytes:
    body = bytearray()
    try:
        async with asyncio.timeout(seconds):
            async for part in request.stream():
                body += part
                if len(body) > LARGEST:
                    raise Refused(413, TOO_LARGE)
    except TimeoutError as problem:
        raise Refused(408, "Det tok for lang tid å få svaret. Gå tilbake i nettleseren og send igjen.") from problem
    except ClientDisconnect as problem:
        raise Refused(400, NOT_READ) from problem
    return bytes(body)


def _form(body: bytes) -> dict[str, object]:
    return _once(parse_qsl(body.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=100))


def _json(body: bytes) -> dict[str, object]:
    given = json.loads(body.decode("utf-8"), object_pairs_hook=_once)
    if not isinstance(given, dict):
        raise ValueError
    return given


def _once(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError
    return found
