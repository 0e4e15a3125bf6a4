from __future__ import annotations

from macros.core.fields import Reading
from macros.core.records import Record, Vocabulary, no_rules, read_record
from macros.core.source import read
from tests.core.tiny import NOTES, examined


def test_a_record_gives_its_fields_by_name(tmp_path):
    portal, _ = examined(tmp_path, {"notes/a.yml": "id: a\ntitle: A\n"})
    record = portal.get("notes", "a")
    assert ("notes", "a", "data/notes/a.yml", "A", None, []) == (
        record.type,
        record.id,
        record.file,
        record["title"],
        record["body"],
        record["tags"],
    )


def test_a_rule_names_the_line_of_the_field_it_is_about():
    record = Record("notes", "a", "data/notes/a.yml", {}, {"steps": 7})
    assert "data/notes/a.yml:7 steps[2].text: fant to, ventet én. Slett den ene. [N01]" == str(
        record.problem("steps[2].text", "N01", "to", "én", "Slett den ene.")
    )


def test_a_rule_about_a_field_that_is_not_there_names_the_first_line():
    record = Record("notes", "a", "data/notes/a.yml", {}, {"steps": 7})
    assert "data/notes/a.yml:1 body.text: fant ingen, ventet én. Skriv den. [N01]" == str(
        record.problem("body.text", "N01", "ingen", "én", "Skriv den.")
    )


def test_a_file_without_fields_is_no_record(tmp_path):
    path = tmp_path / "a.yml"
    path.write_text("- a\n", encoding="utf-8")
    value, _ = read(path, "data/notes/a.yml")
    assert read_record(NOTES, value, Reading("data/notes/a.yml")) is None


def test_a_type_without_rules_finds_nothing(tmp_path):
    portal, _ = examined(tmp_path, {"notes/a.yml": "id: a\ntitle: A\n"})
    assert () == no_rules(portal.get("notes", "a"), portal)


def test_a_vocabulary_is_a_list_of_at_least_one_term():
    assert (1, {"id", "name", "description", "synonyms"}) == (
        Vocabulary("a", "A").terms().least,
        set(Vocabulary("a", "A").terms().item.fields),
    )
