from __future__ import annotations

import asyncio

import pytest

from feedback import body
from tests.feedback.receiver import FORM, JSON, ORIGIN, PAGE, Receiver


@pytest.fixture
def receiver(tmp_path):
    return Receiver(tmp_path)


def test_an_answer_may_be_16_kb_and_no_more(receiver):
    start = f"side={PAGE}&relevans=7&x=".encode()
    room = body.LARGEST - len(start)
    assert 303 == receiver.send(start + b"a" * room, content_type=FORM).status
    assert 413 == receiver.send(start + b"a" * (room + 1), content_type=FORM).status
    assert 1 == len(receiver.stored)


@pytest.mark.parametrize("length", ["16385", "9" * 400, "0", "-1", "x", "²"])
def test_the_bytes_that_come_are_counted_whatever_their_length_is_said_to_be(receiver, length):
    reply = receiver.send(*[b"a" * 1000] * 17, content_type=FORM, content_length=length)
    assert [413, "nb", 1, 1, 1, []] == [reply.status, *reply.whole]


def test_an_answer_in_many_pieces_is_read(receiver):
    assert 303 == receiver.send(*(bytes([byte]) for byte in f"side={PAGE}&relevans=7".encode()), content_type=FORM).status


@pytest.mark.parametrize("kind", ["", "text/plain", "multipart/form-data; boundary=x", "application/xml", "application/jsonp"])
def test_other_kinds_of_content_are_refused(receiver, kind):
    reply = receiver.send(b"side=&relevans=7", content_type=kind)
    assert [415, "nb", 1, 1, 1, []] == [reply.status, *reply.whole]
    assert ["Svaret må sendes som skjema eller som JSON."] == reply.errors


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        (FORM, b"side=\xff&relevans=7"),
        (FORM, b"side=%ff&relevans=7"),
        (FORM, b"side=&relevans=7&relevans=8"),
        (FORM, b"&".join(b"a%d=1" % n for n in range(101))),
        (JSON, b"\xff"),
        (JSON, b""),
        (JSON, b"{"),
        (JSON, b"[]"),
        (JSON, b"7"),
        (JSON, b"[" * 16_000),
        (JSON, b'{"a":' * 3_000),
        (JSON, b'{"side": "", "side": ""}'),
        (JSON, b'{"relevans": ' + b"9" * 5_000 + b"}"),
    ],
)
def test_what_cannot_be_read_is_refused(receiver, kind, content):
    reply = receiver.send(content, content_type=kind, accept="text/html")
    assert [400, "nb", 1, 1, 1, []] == [reply.status, *reply.whole]
    assert [body.NOT_READ] == reply.errors


def test_a_body_that_never_comes_is_given_up(monkeypatch, receiver):
    async def slow(request, seconds=0.01):
        async def stream():
            await asyncio.sleep(10)
            yield b""

        request.stream = stream
        return await real(request, seconds)

    real = body.fields
    monkeypatch.setattr(body, "fields", slow)
    assert 408 == receiver.form({"side": PAGE}).status


def test_one_who_hangs_up_is_let_go(receiver):
    assert 400 == asyncio.run(_hung_up(receiver))


async def _hung_up(receiver: Receiver) -> int:
    sent = []

    async def receive():
        return {"type": "http.disconnect"}

    async def send(message):
        sent.append(message)

    headers = [(b"content-type", FORM.encode()), (b"origin", ORIGIN.encode())]
    scope = {"type": "http", "method": "POST", "path": "/tilbakemelding", "headers": headers, "query_string": b"", "client": None}
    await receiver.app(scope, receive, send)
    return sent[0]["status"]
