"""Who does what in a measure, and how it is said."""

from __future__ import annotations

import pytest

from macros.content.measures import responsibility
from tests.filled import action, measure, organisation, plan, who
from tests.portals import portal

HOUSE, GROUP = organisation("huset"), organisation("gruppa")


def one(folder, *others, **values):
    """The portal of one measure, «p-1» of plan «p», and the measure itself."""
    made = portal(folder, plan("p"), measure("p-1", **values), *others)
    return made, made.get("measures", "p-1")


def parts(made, record) -> list[tuple[str, list[str]]]:
    """Each part with the names of those that have it."""
    return [(row["part"], [body["name"] for body in row["who"]]) for row in responsibility.responsible(record, made)]


def test_parts_of_the_responsibility_come_in_a_fixed_order_and_name_each_body_once(tmp_path):
    first = action(responsible=[who("gruppa", "consulted"), who("huset"), who("gruppa", "pays")])
    second = action(responsible=[who("huset"), who("gruppa"), *(who("huset", part) for part in ("decides", "partner", "evaluates"))])
    made, record = one(tmp_path, HOUSE, GROUP, actions=[first, second])
    assert [
        ("Bestemmer", ["Huset"]),
        ("Gjennomfører", ["Huset", "Gruppa"]),
        ("Samarbeider", ["Huset"]),
        ("Evaluerer", ["Huset"]),
        ("Betaler", ["Gruppa"]),
        ("Blir hørt", ["Gruppa"]),
    ] == parts(made, record)


def test_a_body_is_marked_as_inferred_only_where_no_action_names_it_in_that_part(tmp_path):
    guessed = action(responsible=[who("huset", inferred=True), who("gruppa", inferred=True), who("gruppa", "pays", inferred=True)])
    made, record = one(tmp_path, HOUSE, GROUP, actions=[guessed, action(responsible=[who("gruppa")])])
    assert [("Gjennomfører", [("Huset", True), ("Gruppa", False)]), ("Betaler", [("Gruppa", True)])] == [
        (row["part"], [(body["name"], body["inferred"]) for body in row["who"]]) for row in responsibility.responsible(record, made)
    ]


def test_actions_that_bind_nobody_give_nobody_a_part(tmp_path):
    loose = action(modality="uoppgitt", responsible=[who("gruppa", "pays")])
    made, record = one(tmp_path, HOUSE, GROUP, actions=[loose, action(responsible=[who("huset")])])
    assert [("Gjennomfører", ["Huset"])] == parts(made, record)


def test_where_no_action_binds_anybody_those_they_name_are_told(tmp_path):
    loose = action(modality="uoppgitt", responsible=[who("gruppa", "pays")])
    made, record = one(tmp_path, GROUP, actions=[loose, action(modality="uoppgitt")])
    assert [("Betaler", ["Gruppa"])] == parts(made, record)


@pytest.mark.parametrize(
    ("part", "counts"),
    [("decides", True), ("implements", True), ("evaluates", True), ("pays", True), ("partner", False), ("consulted", False)],
)
def test_to_cooperate_or_be_heard_is_not_to_be_responsible(part, counts, tmp_path):
    made, record = one(tmp_path, HOUSE, actions=[action(responsible=[who("huset", part)])])
    assert (["huset"] if counts else []) == [body.id for body in responsibility.bodies(record, made)]


def test_one_that_cooperates_and_pays_is_responsible_and_named_once(tmp_path):
    both = action(responsible=[who("huset", "partner"), who("gruppa"), who("huset", "pays")])
    made, record = one(tmp_path, HOUSE, GROUP, actions=[both, both])
    assert ["huset", "gruppa"] == [body.id for body in responsibility.bodies(record, made)]


def test_the_parts_of_each_body_come_once_and_in_a_fixed_order(tmp_path):
    given = [who("huset", "pays"), who("gruppa", "consulted"), who("huset", "decides"), who("huset", "pays")]
    _, record = one(tmp_path, HOUSE, GROUP, actions=[action(responsible=given), action(responsible=[who("gruppa")])])
    assert {"huset": ["decides", "pays"], "gruppa": ["implements", "consulted"]} == responsibility.parts_of(record)


def test_a_body_with_a_part_is_a_link_to_its_page(tmp_path):
    made, _ = one(tmp_path, HOUSE)
    assert {"name": "Huset", "href": "organisasjoner/huset/"} == responsibility.link(made, "huset")


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (action(), "Det skal"),
        (action(modality="uoppgitt"), ""),
        (action(subject="Poliklinikken"), "Poliklinikken skal"),
        (action(subject="Poliklinikken", modality="uoppgitt"), "Poliklinikken"),
        (action(subject="Poliklinikken", modality="vurdere", verb="skal vurdere"), "Poliklinikken skal vurdere"),
        (action(modality="søke", verb="søkes om"), "Det søkes om"),
        (action(modality="uoppgitt", verb="trengs"), "Det trengs"),
    ],
)
def test_a_sentence_begins_with_who_and_the_word_that_binds(given, words):
    assert words == responsibility.start({"subject": None, "verb": None, **given})


def told(folder, *given):
    """What stands above the actions, and the remarks below each."""
    made, record = one(folder, HOUSE, GROUP, actions=list(given))
    found = responsibility.actions(record, made)
    return found["above"], [row["remarks"] for row in found["rows"]]


NOBODY = "Kilden sier ikke hvem som skal gjøre dette."
GUESSED = "Kilden bruker ikke skal, må eller bør her. Ordet er lest ut av sammenhengen."


def test_what_holds_for_all_actions_is_said_once_above(tmp_path):
    assert ([NOBODY, GUESSED], [[], []]) == told(tmp_path, action(modality_inferred=True), action(modality_inferred=True))


def test_what_holds_for_some_actions_is_said_below_each_of_them(tmp_path):
    above, below = told(tmp_path, action(subject="Poliklinikken", modality_inferred=True), action())
    assert (["Der setningen ikke sier hvem, sier ikke kilden det heller."], [["Ordet er lest ut av sammenhengen."], []]) == (above, below)


def test_nothing_is_said_about_actions_that_say_who_and_how(tmp_path):
    assert ([], [[], []]) == told(tmp_path, action(subject="Poliklinikken"), action(responsible=[who("huset")]))


def test_other_parts_than_carrying_it_out_are_said_below_the_action_once(tmp_path):
    parts = [who("huset"), who("huset", "decides"), who("gruppa", "decides"), who("gruppa", "pays")]
    above, below = told(tmp_path, action(responsible=parts), action(responsible=parts[:2] + parts[3:]))
    assert [] == above
    assert [["Bestemmer: Huset, Gruppa.", "Betaler: Gruppa."], ["Bestemmer: Huset."]] == below


@pytest.mark.parametrize(
    ("part", "written", "words"),
    [
        ("implements", "ledelsen", "Kilden skriver «ledelsen». At Huset skal gjøre det, er lest ut av sammenhengen."),
        ("decides", "huset", "At Huset bestemmer, er lest ut av sammenhengen."),
        ("partner", None, "At Huset samarbeider, er lest ut av sammenhengen."),
        ("evaluates", None, "At Huset evaluerer, er lest ut av sammenhengen."),
        ("pays", None, "At Huset betaler, er lest ut av sammenhengen."),
        ("consulted", None, "At Huset blir hørt, er lest ut av sammenhengen."),
    ],
)
def test_a_body_that_is_inferred_is_told_with_the_sources_own_word(part, written, words, tmp_path):
    above, below = told(tmp_path, action(responsible=[who("huset", part, as_written=written, inferred=True)]))
    assert ([], [[words]]) == (above, below)
