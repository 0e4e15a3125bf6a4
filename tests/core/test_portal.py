"""The data as a whole: references in both directions, and everything wrong with it at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from macros.core.portal import Portal, examine, load
from macros.core.problems import DataProblems, Problem
from macros.core.records import Record
from tests.core.tiny import NOTES, TAGS, examined, messages


def test_records_and_terms_are_found_by_type_and_id(tmp_path):
    portal, _ = examined(tmp_path, {"notes/b.yml": "id: b\ntitle: B\n", "notes/a.yml": "id: a\ntitle: A\n"})
    assert (["a", "b"], ["sol"], "Sol") == (
        [record.id for record in portal.all("notes")],
        [term.id for term in portal.all("tags")],
        portal.get("tags", "sol")["name"],
    )


def test_references_are_known_from_the_other_side(tmp_path):
    files = {
        "notes/a.yml": "id: a\ntitle: A\ntags: [sol]\nnext: c\n",
        "notes/b.yml": "id: b\ntitle: B\ntags: [sol]\n",
        "notes/c.yml": "id: c\ntitle: C\nnext: c\n",
    }
    portal, _ = examined(tmp_path, files)
    assert (["a", "b"], ["a", "b"], ["a", "c"], [], []) == (
        [record.id for record in portal.referring("tags", "sol", "notes")],
        [record.id for record in portal.referring("tags", "sol", "notes", "tags")],
        [record.id for record in portal.referring("notes", "c", "notes", "next")],
        portal.referring("notes", "c", "notes", "tags"),
        portal.referring("notes", "a", "notes"),
    )


def test_what_nobody_refers_to_is_known_too(tmp_path):
    portal, _ = examined(tmp_path, {"notes/a.yml": "id: a\ntitle: A\n"})
    assert (False, []) == (portal.referred("tags", "sol"), portal.referring("tags", "sol", "notes"))


def test_all_problems_come_at_once_and_sorted(tmp_path):
    files = {
        "notes/b.yml": "id: b\ntitle: no\ncolor: red\n",
        "notes/a.yml": "id: a\ntags: [regn, regn2]\nday: i går\n",
        "notes/c.yml": "id: c\ntitle: A: B\n",
        "redirects.yml": "- a\n",
        "vocabularies/tags.yml": "- {id: sol, name: Sol}\n- {id: skya, name: no}\n",
    }
    assert [
        "data/notes/a.yml:1 title: fant ingenting, ventet en verdi. Feltet er påkrevd. Tittelen. [F02]",
        "data/notes/a.yml:2 tags[1]: fant «regn», ventet en id som finnes. Lag posten, eller bruk en id som finnes i data/vocabularies/tags.yml. [F07]",
        "data/notes/a.yml:2 tags[2]: fant «regn2», ventet en id som finnes. Lag posten, eller bruk en id som finnes i data/vocabularies/tags.yml. [F07]",
        "data/notes/a.yml:3 day: fant «i går», ventet en dato ÅÅÅÅ-MM-DD. Rett datoen, eller fjern feltet. [F06]",
        'data/notes/b.yml:2 title: fant «no» uten anførselstegn, ventet en tekst. YAML leser dette som noe annet enn tekst. Skriv "no" med anførselstegn. [Y13]',
        "data/notes/b.yml:3 color: fant et felt som ikke finnes, ventet et kjent felt. Mente du «colour»? [F01]",
        "data/notes/c.yml:2: fant «title: A: B», ventet gyldig YAML. Se om linjen begynner i samme kolonne som feltene rundt. Sett teksten i anførselstegn når den inneholder kolon og mellomrom. [Y04]",
        "data/redirects.yml:1: fant en liste, ventet gamle adresser med nye. Skriv en linje for hver: den gamle adressen, kolon og den nye. [R01]",
        'data/vocabularies/tags.yml:2 [2].name: fant «no» uten anførselstegn, ventet en tekst. YAML leser dette som noe annet enn tekst. Skriv "no" med anførselstegn. [Y13]',
    ] == messages(tmp_path, files)


def test_loading_stops_with_every_problem(tmp_path):
    examined(tmp_path, {"notes/a.yml": "id: a\n", "notes/b.yml": "id: b\n"})
    with pytest.raises(DataProblems) as raised:
        load(tmp_path / "data", [NOTES], [TAGS])
    assert [
        "data/notes/a.yml:1 title: fant ingenting, ventet en verdi. Feltet er påkrevd. Tittelen. [F02]",
        "data/notes/b.yml:1 title: fant ingenting, ventet en verdi. Feltet er påkrevd. Tittelen. [F02]",
        "2 feil i data/. Kodene er forklart i CONTRIBUTING.md.",
    ] == str(raised.value).splitlines()


def test_loading_sound_data_gives_the_portal(tmp_path):
    examined(tmp_path, {"notes/a.yml": "id: a\ntitle: A\n"})
    assert ["a"] == [record.id for record in load(tmp_path / "data", [NOTES], [TAGS]).all("notes")]


def test_an_unknown_field_gets_the_nearest_field(tmp_path):
    assert ["data/notes/a.yml:3 colur: fant et felt som ikke finnes, ventet et kjent felt. Mente du «colour»? [F01]"] == messages(
        tmp_path, {"notes/a.yml": "id: a\ntitle: A\ncolur: red\n"}
    )


def test_an_unknown_id_gets_the_nearest_id(tmp_path):
    assert ["data/notes/a.yml:3 next: fant «hnm-6-1-1», ventet en id som finnes. Mente du «hmn-6-1-1»? [F07]"] == messages(
        tmp_path, {"notes/a.yml": "id: a\ntitle: A\nnext: hnm-6-1-1\n", "notes/hmn-6-1-1.yml": "id: hmn-6-1-1\ntitle: B\n"}
    )


@pytest.mark.parametrize("broken", ["id: [", "", "\0", "- b\n", "title: B\n"])
def test_a_broken_file_is_not_called_missing_by_those_that_refer_to_it(tmp_path, broken):
    found = examined(tmp_path, {"notes/a.yml": "id: a\ntitle: A\nnext: b\n", "notes/b.yml": broken})[1]
    assert ["data/notes/b.yml"] == [problem.file for problem in found]


@pytest.mark.parametrize("broken", ["- id: [", "", "sol: Sol\n", "Sol\n", "[]\n", "- {name: Sol}\n", "- Sol\n", "- ~\n"])
def test_a_broken_vocabulary_is_not_called_missing_by_those_that_refer_to_it(tmp_path, broken):
    found = examined(tmp_path, {"notes/a.yml": "id: a\ntitle: A\ntags: [sol]\n", "vocabularies/tags.yml": broken})[1]
    assert ["data/vocabularies/tags.yml"] == [problem.file for problem in found]


def needs_next(record: Record, portal: Portal) -> Iterable[Problem]:
    """A rule that fails with a traceback unless the record it leans on is whole."""
    if record["next"] and portal.get("notes", record["next"])["title"].islower():
        yield record.problem("next", "N01", "en tittel med liten bokstav", "en med stor", "Rett den.")


def test_a_rule_sees_records_that_are_whole(tmp_path):
    examined(tmp_path, {"notes/a.yml": "id: a\ntitle: A\nnext: b\n", "notes/b.yml": "id: b\ntitle: b\n"})
    _, problems = examine(tmp_path / "data", [replace(NOTES, rules=needs_next)], [TAGS])
    assert ["data/notes/a.yml:3 next: fant en tittel med liten bokstav, ventet en med stor. Rett den. [N01]"] == list(map(str, problems))


@pytest.mark.parametrize("broken", ["id: [", "id: b\n", "title: b\n", "id: c\ntitle: b\n"])
def test_a_rule_waits_until_what_it_leans_on_is_whole(tmp_path, broken):
    examined(tmp_path, {"notes/a.yml": "id: a\ntitle: A\nnext: b\n", "notes/b.yml": broken})
    _, problems = examine(tmp_path / "data", [replace(NOTES, rules=needs_next)], [TAGS])
    assert ["data/notes/b.yml"] == [problem.file for problem in problems]
