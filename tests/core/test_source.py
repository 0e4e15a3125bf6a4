from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from macros.core import source
from macros.core.source import LARGEST_FILE, MESSAGES, Mapping, Scalar, Sequence, read


def values(folder: Path, content: str | bytes):
    path = folder / "a.yml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    value, problems = read(path, "data/notes/a.yml")
    return value, [str(problem) for problem in problems]


def test_every_value_knows_its_line_and_what_yaml_would_make_of_it(tmp_path):
    text, whole = "tag:yaml.org,2002:str", "tag:yaml.org,2002:int"
    expected = Mapping(
        {
            "a": Scalar("b", 1, text),
            "c": Sequence([Scalar("1", 3, whole), Scalar("2", 4, text)], 3),
            "d": Mapping({"e": Scalar("", 6, "tag:yaml.org,2002:null")}, {"e": 6}, 6),
        },
        {"a": 1, "c": 2, "d": 5},
        1,
    )
    assert (expected, []) == values(tmp_path, "a: b\nc:\n- 1\n- '2'\nd:\n  e:\n")


def test_the_first_of_two_fields_stands(tmp_path):
    value, _ = values(tmp_path, "a: first\na: second\n")
    assert "first" == value.items["a"].text


def test_fields_that_stand_twice_are_all_told(tmp_path):
    expected = [
        "data/notes/a.yml:2 a: fant feltet to ganger (også på linje 1), ventet hvert felt én gang. Slett det ene, eller slå dem sammen. [Y06]",
        "data/notes/a.yml:4 b: fant feltet to ganger (også på linje 3), ventet hvert felt én gang. Slett det ene, eller slå dem sammen. [Y06]",
    ]
    assert expected == values(tmp_path, "a: 1\na: 2\nb: 3\nb: 4\n")[1]


def test_a_field_name_with_a_line_break_is_told_on_one_line(tmp_path):
    expected = [
        "data/notes/a.yml:2 b c: fant feltet to ganger (også på linje 1), ventet hvert felt én gang. Slett det ene, eller slå dem sammen. [Y06]"
    ]
    assert expected == values(tmp_path, '"b\\nc": 1\n"b\\nc": 2\n')[1]


def test_what_was_found_before_the_file_broke_is_told_too(tmp_path):
    expected = [
        "data/notes/a.yml:2 a: fant feltet to ganger (også på linje 1), ventet hvert felt én gang. Slett det ene, eller slå dem sammen. [Y06]",
        "data/notes/a.yml:3: fant «b: c: d», ventet gyldig YAML. Se om linjen begynner i samme kolonne som feltene rundt. Sett teksten i anførselstegn når den inneholder kolon og mellomrom. [Y04]",
    ]
    assert (None, expected) == values(tmp_path, "a: 1\na: 2\nb: c: d\n")


def test_a_file_of_the_largest_size_is_read_and_one_byte_more_is_not(tmp_path):
    start = "a: "
    assert [] == values(tmp_path, start + "b" * (LARGEST_FILE - len(start)))[1]
    assert [
        "data/notes/a.yml:1: fant en fil på 200 kB, ventet høyst 200 kB. Del innholdet i flere poster, eller kort det ned. [Y03]"
    ] == values(tmp_path, start + "b" * (LARGEST_FILE + 1 - len(start)))[1]


def test_twelve_levels_are_read_and_thirteen_are_not(tmp_path):
    assert [] == values(tmp_path, "[" * 12 + "]" * 12)[1]
    assert [
        "data/notes/a.yml:1: fant mer enn 12 nivåer inni hverandre, ventet færre nivåer. Se på innrykket og klammene; en post har sjelden mer enn fem nivåer. [Y12]"
    ] == values(tmp_path, "[" * 13 + "]" * 13)[1]


def test_a_quotation_that_never_ends_is_told_where_it_begins(tmp_path):
    expected = [
        'data/notes/a.yml:2: fant «b: "c», ventet gyldig YAML. Et anførselstegn mangler. Finn verdien som begynner med anførselstegn og ikke slutter med det. [Y04]'
    ]
    assert (None, expected) == values(tmp_path, 'a: 1\nb: "c\nd: 2\ne: 3\n')


@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
@pytest.mark.parametrize("content", ["a: [", "a: {b: [", "a: [b,, c]", "a: ]"])
def test_a_bracket_out_of_place_is_told(tmp_path, monkeypatch, loader, content):
    monkeypatch.setattr(source, "LOADER", getattr(yaml, loader))
    expected = [
        f"data/notes/a.yml:1: fant «{content}», ventet gyldig YAML. En verdi mangler her, eller en klamme «[» eller krøllparentes «{{» er ikke lukket. [Y04]"
    ]
    assert (None, expected) == values(tmp_path, content)


def test_an_escape_beyond_unicode_is_a_problem_for_the_parser_in_pure_python_too(tmp_path, monkeypatch):
    monkeypatch.setattr(source, "LOADER", yaml.SafeLoader)
    expected = [
        'data/notes/a.yml:1: fant «a: "\\U00110000"», ventet gyldig YAML. Se på innrykk, kolon og anførselstegn her og på linjen over. [Y04]'
    ]
    assert (None, expected) == values(tmp_path, 'a: "\\U00110000"\n')


def test_half_a_character_as_an_escape_is_a_problem_for_the_parser_in_pure_python_too(tmp_path, monkeypatch):
    monkeypatch.setattr(source, "LOADER", yaml.SafeLoader)
    expected = [
        "data/notes/a.yml:1: fant et usynlig styretegn (U+D800), ventet vanlig tekst. Slett tegnet. Det følger ofte med når tekst er limt inn. [Y02]"
    ]
    assert expected == values(tmp_path, 'a: "\\ud800"\n')[1]


@pytest.mark.parametrize("char", ["\u00a0", "\u00ad", "\u200d", "–", "«", "ŋ", "😀"])
def test_characters_that_norwegian_sami_and_typography_need_are_read(tmp_path, char):
    value, problems = values(tmp_path, f"a: x{char}y\n")
    assert (f"x{char}y", []) == (value.items["a"].text, problems)


def test_every_code_of_the_reader_has_a_hostile_file():
    from tests.core.test_hostile_files import REFUSED

    assert set(MESSAGES) == {message[-4:-1] for _, message in REFUSED.values()}
