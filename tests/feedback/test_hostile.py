"""Whatever is sent: never a fault of ours, never a word of it outside its place on a page, never stored where it doesn't belong."""

from __future__ import annotations

import json
from dataclasses import fields
from urllib.parse import urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feedback.answers import FOUND, KINDS, USED, Answer, plain
from feedback.privacy import has_identity_number
from tests.feedback.hostile import FIELDS, TEXTS, VALUES
from tests.feedback.identity import identity_numbers, plausible
from tests.feedback.receiver import FORM, JSON, PAGE, PAGES, REGIONS, ROLES, Receiver, Reply
from tests.markup import Markup

ALLOWED = {"a", "body", "button", "div", "form", "h1", "head", "header", "html", "input", "label", "link", "main", "meta", "p", "span", "textarea", "title"}  # fmt: skip
STATUSES = {201, 303, 400, 404, 413, 422}


@pytest.fixture(scope="module")
def receiver(tmp_path_factory):
    return Receiver(tmp_path_factory.mktemp("hostile"))


def sound(reply: Reply, receiver: Receiver) -> list[str]:
    """What is wrong with a reply and with what is stored after it."""
    wrong = []
    if reply.status not in STATUSES:
        wrong.append(f"status {reply.status}")
    if reply.status == 303 and not reply.headers["location"].startswith("tilbakemelding/takk?tilbake="):
        wrong.append(f"leads to {reply.headers['location']}")
    if any(name in reply.headers for name in ("set-cookie", "x-header")) or any("\n" in value for value in reply.headers.values()):
        wrong.append("a header of the sender's")
    if reply.headers.get("content-type", "").startswith("text/html"):
        page = Markup(reply.text)
        wrong += page.wrong + [f"<{element.tag}>" for element in page.elements if element.tag not in ALLOWED]
        wrong += [name for element in page.elements for name in element.attributes if name.startswith("on") or name in ("style", "srcdoc")]
        wrong += [value for name in ("href", "action") for value in page.values(name) if ":" in value or value.startswith(("//", "\\"))]
    return wrong + stored_wrong(receiver)


def stored_wrong(receiver: Receiver) -> list[str]:
    """Every stored value must be one of a few, or text that is free of what may not be there."""
    lists = {
        "kind": set(KINDS.values()),
        "used": set(USED),
        "found": set(FOUND),
        "role": set(ROLES),
        "region": set(REGIONS),
        "page": set(PAGES),
    }
    rows = receiver.app.state.storage.all()
    receiver.app.state.storage._connection.execute("DELETE FROM answer")
    wrong = []
    for row in rows:
        if set(row) != {"day", *(field.name for field in fields(Answer))}:
            wrong.append(f"columns {sorted(row)}")
        wrong += [f"{name} {row[name]}" for name, allowed in lists.items() if row[name] is not None and row[name] not in allowed]
        wrong += [
            str(row[name]) for name in ("relevance", "accessibility", "structure", "action") if row[name] not in (None, *range(1, 11))
        ]
        text = row["missed"]
        if text is not None and (text != plain(text) or not 0 < len(text) <= 6000 or has_identity_number(text)):
            wrong.append(f"text {text!r}")
    return wrong


def test_there_are_at_least_two_hundred_hostile_texts():
    assert 200 <= len(set(TEXTS))


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_a_hostile_text_does_no_harm_in_any_field(receiver, text):
    for field in FIELDS:
        sent = {"side": PAGE, "relevans": "7", field: text}
        wire = urlencode({name: value.encode("utf-8", "surrogatepass") for name, value in sent.items()}).encode()
        as_text = json.dumps(sent).encode()
        for reply in (
            receiver.send(wire, content_type=FORM),
            receiver.send(as_text, content_type=JSON, accept=JSON),
            receiver.send(as_text, content_type=JSON, accept="text/html"),
        ):
            assert [] == sound(reply, receiver), field


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_a_refusal_gives_a_hostile_text_back_as_it_was(receiver, text):
    sent = json.dumps({"side": PAGE, "relevans": "x", "savnet": text}).encode()
    page = Markup(receiver.send(sent, content_type=JSON, accept="text/html").text)
    assert plain(text) == "".join(page.all("textarea")[0].texts).removeprefix("\n")
    assert plain(text) == receiver.send(sent, content_type=JSON, accept=JSON).json["savnet"]


@pytest.mark.parametrize("value", VALUES, ids=range(len(VALUES)))
def test_a_value_of_a_wrong_kind_does_no_harm_in_any_field(receiver, value):
    for field in FIELDS:
        reply = receiver.as_json({"side": PAGE, "relevans": 7, field: value})
        assert [] == sound(reply, receiver), field
    assert receiver.as_json(value).status == (404 if isinstance(value, dict) else 400)


@pytest.mark.parametrize("name", [text for text in TEXTS if len(text) < 100][::3])
def test_a_hostile_field_name_does_no_harm(receiver, name):
    reply = receiver.as_json({"side": PAGE, "relevans": 7, name: "x"})
    assert [] == sound(reply, receiver)
    wire = urlencode({"side": PAGE, "relevans": "7", name.encode("utf-8", "surrogatepass"): "x"}).encode()
    assert [] == sound(receiver.send(wire, content_type=FORM), receiver)


@pytest.mark.parametrize("header", ["accept", "referer", "user-agent", "cookie", "x-forwarded-for", "content-length", "transfer-encoding"])
def test_a_hostile_header_does_no_harm(receiver, header):
    for text in TEXTS[::5]:
        value = text.encode("utf-8", "replace").decode("latin-1").replace("\r", " ").replace("\n", " ")
        assert [] == sound(receiver.form({"side": PAGE, "relevans": "7"}, **{header: value}), receiver), text


@given(st.binary(max_size=300))
@settings(deadline=None)
def test_any_bytes_do_no_harm(receiver, content):
    for kind in (FORM, JSON):
        assert [] == sound(receiver.send(content, content_type=kind), receiver)
        assert [] == sound(receiver.send(b"side=tiltak/hmn-1/&savnet=" + content, content_type=kind), receiver)


@given(identity_numbers(), st.sampled_from(FIELDS), st.sampled_from(["{}", "{} kom", "fnr:{}", "{:.6}-{}"]), st.booleans())
@settings(deadline=None)
def test_no_stored_field_ever_has_an_identity_number(receiver, number, field, form, as_json):
    assert plausible(number)
    text = f"{number[:6]}-{number[6:]}" if form == "{:.6}-{}" else form.format(number)
    sent = {"side": PAGE, "relevans": "7", field: text}
    (receiver.as_json if as_json else receiver.form)(sent)
    kept = json.dumps(receiver.app.state.storage.all(), ensure_ascii=False)
    receiver.app.state.storage._connection.execute("DELETE FROM answer")
    assert number not in "".join(character for character in kept if character.isdigit())
