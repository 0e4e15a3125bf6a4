"""Words that label people, and addresses: what is told, and what is left alone."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from macros.content import VOCABULARIES
from macros.core.fields import Choice, Id, Reference, Text
from macros.core.groups import Group, Many
from macros.core.language import AS_IN_THE_SOURCE, language
from macros.core.portal import AVOID, examine
from macros.core.records import Record
from tests.core.tiny import NOTES

AVOIDED = next(words for words in VOCABULARIES if words.name == AVOID)
OWN_LIST = (Path(__file__).resolve().parents[2] / "data" / "vocabularies" / f"{AVOID}.yml").read_text(encoding="utf-8")
FIELDS = Group(
    fields={
        "title": Text(),
        "steps": Many(Group(fields={"text": Text(), "as_written": Text(), "more": Group(fields={"words": Many(Text())})})),
        **{name: Text() for name in ("official_title", "official_name", "official_wording")},
        "also_called": Many(Text()),
        "id": Id(),
        "kind": Choice({"stygt": "stygt"}),
        "tags": Many(Reference("tags")),
    }
)
LINES = {"title": 2, "steps": 5, "also_called": 9}


def told(**values) -> list[str]:
    """The messages of a note where «stygt» is to be avoided."""
    record = Record("notes", "a", "data/notes/a.yml", {**dict.fromkeys(FIELDS.fields), **values}, LINES)
    return [str(problem) for problem in language(record, FIELDS, {"stygt": "«pent»"})]


def step(**values):
    return {"text": None, "as_written": None, "more": None, **values}


def avoid(found: str, place: str = "2 title") -> str:
    mend = "Skriv heller «pent». Må kildens ord med, sett det i «anførselstegn»."
    return f"data/notes/a.yml:{place}: fant «{found}», ventet et nøkternt ord. {mend} [O01]"


def address(found: str, place: str = "2 title") -> str:
    mend = "Portalen nevner roller og organisasjoner, aldri personer. Fjern adressen."
    return f"data/notes/a.yml:{place}: fant «{found}», ventet tekst uten e-postadresser. {mend} [O02]"


def test_a_text_without_such_words_is_let_be():
    assert [] == told(title="Et pent ord.", steps=[step(text="Pent.")], also_called=[])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Et stygt ord.", "stygt"),
        ("Stygt sagt", "Stygt"),
        ("STYGT", "STYGT"),
        ("Noe stygtklingende.", "stygtklingende"),
        ("mer-stygt", "stygt"),
    ],
)
def test_a_word_to_avoid_is_told_as_it_is_written_with_a_better_one(text, found):
    assert [avoid(found)] == told(title=text)


def test_a_word_that_only_holds_a_word_to_avoid_is_let_be():
    assert [] == told(title="Noe ustygt.")


def test_a_word_is_told_once_for_each_text():
    assert [avoid("stygt")] == told(title="Noe stygt og noe stygt.")


def test_a_text_far_inside_is_told_at_the_line_of_its_top_field():
    steps = [step(text="Pent."), step(text="Stygt.", more={"words": ["pent", "stygt"]})]
    assert [avoid("Stygt", "5 steps"), avoid("stygt", "5 steps")] == told(steps=steps)


def test_quotations_are_let_be_and_what_stands_around_them_is_not():
    assert [] == told(title="Kilden skriver «stygt» og «så stygt».")
    assert [avoid("stygtest")] == told(title="Kilden skriver «stygt», og det er «sagt» stygtest.")


@pytest.mark.parametrize("name", ["official_title", "official_name", "official_wording"])
def test_what_is_official_is_let_be(name):
    assert [] == told(**{name: "Et stygt navn"})


def test_what_the_source_writes_and_what_a_body_is_called_is_let_be():
    assert [] == told(steps=[step(as_written="de stygtes hus")], also_called=["Stygt hus"])


def test_every_field_that_is_let_be_is_tried_above():
    assert {"official_title", "official_name", "official_wording", "as_written", "also_called"} == AS_IN_THE_SOURCE


def test_ids_and_fixed_words_are_let_be_for_they_are_no_texts():
    assert [] == told(id="stygt", kind="stygt", tags=["mot-stygt"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Skriv til kari.nordmann@hus.no.", "kari.nordmann@hus.no"),
        ("KARI+tsb@post.hus-a.no, takk", "KARI+tsb@post.hus-a.no"),
        ("<åse_ås@hus.no>", "åse_ås@hus.no"),
        ("Kilden skriver «kari@hus.no».", "kari@hus.no"),
    ],
)
def test_an_address_of_e_mail_is_told_in_quotations_too(text, found):
    assert [address(found)] == told(title=text)


@pytest.mark.parametrize("text", ["a@b", "@hus.no", "kari @ hus.no", "50 % @ 1.5"])
def test_what_is_not_an_address_is_let_be(text):
    assert [] == told(title=text)


def test_both_an_address_and_a_word_are_told():
    assert [address("kari@hus.no", "5 steps"), avoid("Stygt", "5 steps")] == told(steps=[step(text="Stygt av kari@hus.no.")])


def messages(top, words: str, **note) -> list[str]:
    """All that is said about a portal of one note and this list of words."""
    for name, text in ((f"vocabularies/{AVOID}.yml", words), ("notes/a.yml", json.dumps({"id": "a", "title": "A", **note}))):
        path = top / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    kind = replace(NOTES, fields={name: field for name, field in NOTES.fields.items() if name != "tags"})
    return [str(problem) for problem in examine(top / "data", [kind], [AVOIDED])[1]]


def test_a_portal_tells_of_the_words_in_its_own_list(tmp_path):
    words = "- {id: stygt, name: stygt, description: «pent»}\n- {id: faelt, name: fælt, description: «fint»}\n"
    assert [
        "data/notes/a.yml:1 body: fant «fælt», ventet et nøkternt ord. Skriv heller «fint». Må kildens ord med, sett det i «anførselstegn». [O01]",
        "data/notes/a.yml:1 body: fant «stygt», ventet et nøkternt ord. Skriv heller «pent». Må kildens ord med, sett det i «anførselstegn». [O01]",
    ] == messages(tmp_path, words, body="Noe stygt og fælt.")


def test_a_word_without_a_better_one_is_told_all_the_same(tmp_path):
    assert [
        "data/notes/a.yml:1 body: fant «stygt», ventet et nøkternt ord. Skriv heller noe annet. Må kildens ord med, sett det i «anførselstegn». [O01]"
    ] == messages(tmp_path, "- {id: stygt, name: stygt}\n", body="Noe stygt.")


def test_a_word_in_the_list_that_cannot_be_read_is_told_and_nothing_else(tmp_path):
    mend = 'YAML leser dette som noe annet enn tekst. Skriv "no" med anførselstegn.'
    assert [
        f"data/vocabularies/{AVOID}.yml:1 [1].name: fant «no» uten anførselstegn, ventet en tekst. {mend} [Y13]",
    ] == messages(tmp_path, "- {id: nei, name: no}\n", body="Noe stygt.")


def test_every_word_in_the_portals_own_list_has_a_better_one_that_is_not_itself_to_be_avoided(tmp_path):
    folder = tmp_path / "data" / "vocabularies"
    folder.mkdir(parents=True)
    (folder / f"{AVOID}.yml").write_text(OWN_LIST, encoding="utf-8")
    portal, problems = examine(tmp_path / "data", [], [AVOIDED])
    words = [term["name"] for term in portal.all(AVOID)]
    assert [] == problems
    assert [] == [term.id for term in portal.all(AVOID) if not term["description"]]
    better = " ".join(term["description"].lower() for term in portal.all(AVOID))
    assert [] == [word for word in words if word in better.replace("«", " ").replace("»", " ").split()]
    assert sorted(set(words)) == sorted(words)
