"""Files and folders: names that don't fit, ids that stand twice, and what is left out."""

from __future__ import annotations

import os

import pytest

from macros.core.portal import examine
from tests.core.tiny import NOTES, TAGS, examined, messages


def test_two_files_with_one_id_are_both_told(tmp_path):
    assert [
        "data/notes/b.yml:1 id: fant «a», ventet «b», som fila heter. Rett id-en, eller gi fila nytt navn. [F10]",
        "data/notes/b.yml:1 id: fant «a», ventet en id som er alene. Den brukes også i data/notes/a.yml. Gi en av dem en ny id og et nytt filnavn. [F11]",
    ] == messages(tmp_path, {"notes/a.yml": "id: a\ntitle: A\n", "notes/b.yml": "id: a\ntitle: B\n"})


def test_an_id_other_than_the_file_name_is_told_with_the_line_of_the_id(tmp_path):
    assert ["data/notes/a.yml:2 id: fant «b», ventet «a», som fila heter. Rett id-en, eller gi fila nytt navn. [F10]"] == messages(
        tmp_path, {"notes/a.yml": "title: A\nid: b\n"}
    )


def test_two_terms_with_one_id_are_told_with_the_line_of_the_second(tmp_path):
    assert [
        "data/vocabularies/tags.yml:2 id: fant «sol», ventet en id som er alene. Slett det ene begrepet, eller gi det en ny id. [F11]"
    ] == messages(tmp_path, {"vocabularies/tags.yml": "- {id: sol, name: Sol}\n- {id: sol, name: Måne}\n"})


def test_a_term_cannot_have_an_id_that_is_no_address(tmp_path):
    assert [
        'data/vocabularies/tags.yml:1 [1].id: fant «../sol")}}», ventet en id av små bokstaver a–z, tall og bindestrek. Bytt ut de andre tegnene. [F09]'
    ] == messages(tmp_path, {"vocabularies/tags.yml": "- {id: '../sol\")}}', name: Sol}\n"})


def test_a_vocabulary_without_terms_is_told(tmp_path):
    assert ["data/vocabularies/tags.yml:1: fant 0 verdier, ventet minst 1. Legg til det som mangler. [F02]"] == messages(
        tmp_path, {"vocabularies/tags.yml": "[]\n"}
    )


def test_a_vocabulary_that_is_no_list_is_told(tmp_path):
    assert [
        "data/vocabularies/tags.yml:1: fant en gruppe med felt, ventet en liste. Sett en bindestrek foran hver verdi, eller skriv dem i klammer: [a, b]. [F03]"
    ] == messages(tmp_path, {"vocabularies/tags.yml": "sol: Sol\n"})


def test_a_vocabulary_that_is_missing_is_told_once(tmp_path):
    examined(tmp_path, {"notes/a.yml": "id: a\ntitle: A\ntags: [sol]\n"})
    (tmp_path / "data" / "vocabularies" / "tags.yml").unlink()
    assert [
        "data/vocabularies/tags.yml:1: fant ingen fil, ventet en liste med begreper. Legg fila tilbake. Portalen trenger den. [F12]"
    ] == list(map(str, examine(tmp_path / "data", [NOTES], [TAGS])[1]))


def test_no_data_at_all_is_a_problem(tmp_path):
    assert [
        "data/vocabularies/tags.yml:1: fant ingen fil, ventet en liste med begreper. Legg fila tilbake. Portalen trenger den. [F12]"
    ] == list(map(str, examine(tmp_path / "data", [NOTES], [TAGS])[1]))


@pytest.mark.parametrize("name", ["a.yaml", "a.YML", "a.txt", "a", "a.yml.orig", "a b.pdf"])
def test_a_file_of_another_kind_among_the_records_is_told(tmp_path, name):
    assert [
        f"data/notes/{name}:1: fant «{name}», ventet bare filer som slutter på .yml. Gi fila nytt navn, eller flytt den ut av mappa. [F12]"
    ] == messages(tmp_path, {f"notes/{name}": "id: a\ntitle: A\n"})


def test_a_folder_among_the_records_is_told(tmp_path):
    assert [
        "data/notes/a.yml:1: fant «a.yml», ventet bare filer som slutter på .yml. Gi fila nytt navn, eller flytt den ut av mappa. [F12]"
    ] == messages(tmp_path, {"notes/a.yml/b.yml": "id: b\ntitle: B\n"})


def test_a_link_to_nothing_is_told(tmp_path):
    examined(tmp_path, {"notes/a.yml": "id: a\ntitle: A\n"})
    (tmp_path / "data" / "notes" / "b.yml").symlink_to("nothing.yml")
    assert [
        "data/notes/b.yml:1: fant «b.yml», ventet bare filer som slutter på .yml. Gi fila nytt navn, eller flytt den ut av mappa. [F12]"
    ] == list(map(str, examine(tmp_path / "data", [NOTES], [TAGS])[1]))


@pytest.mark.parametrize("name", ["notes/.a.yml.swp", "notes/._a.yml", "notes/.gitkeep", ".DS_Store", "vocabularies/.tags.yml"])
def test_hidden_files_that_editors_leave_are_passed_over(tmp_path, name):
    assert [] == messages(tmp_path, {name: b"\0"})


def test_an_unknown_folder_gets_the_nearest_folder(tmp_path):
    assert ["data/note:1: fant «note», ventet en mappe for et slag innhold. Mente du «notes»? [F12]"] == messages(
        tmp_path, {"note/a.yml": "id: a\ntitle: A\n"}
    )


def test_a_folder_unlike_all_others_gets_their_names(tmp_path):
    assert [
        "data/bilder:1: fant «bilder», ventet en mappe for et slag innhold. Mappene er feedback, notes, queries, schemas, vocabularies. [F12]"
    ] == messages(tmp_path, {"bilder/a.png": b""})


def test_a_vocabulary_that_nothing_uses_is_told(tmp_path):
    assert [
        "data/vocabularies/tag.yml:1: fant «tag.yml», ventet en fil med begreper som portalen bruker. Mente du «tags.yml»? [F12]"
    ] == messages(tmp_path, {"vocabularies/tag.yml": "- {id: regn, name: Regn}\n"})


def test_a_vocabulary_unlike_all_others_gets_their_names(tmp_path):
    assert [
        "data/vocabularies/xyz.yml:1: fant «xyz.yml», ventet en fil med begreper som portalen bruker. Filene er tags.yml. [F12]"
    ] == messages(tmp_path, {"vocabularies/xyz.yml": "- {id: regn, name: Regn}\n"})


def test_schemas_are_left_alone(tmp_path):
    assert [] == messages(tmp_path, {"schemas/notes.json": "{}"})


def test_a_file_name_that_cannot_be_printed_is_told_in_one_printable_line(tmp_path):
    examined(tmp_path, {"notes/a.yml": "id: a\ntitle: A\n"})
    (tmp_path / "data" / "notes" / os.fsdecode(b"b\xe5\n.txt")).touch()
    assert [
        "data/notes/b� .txt:1: fant «b� .txt», ventet bare filer som slutter på .yml. Gi fila nytt navn, eller flytt den ut av mappa. [F12]"
    ] == list(map(str, examine(tmp_path / "data", [NOTES], [TAGS])[1]))
