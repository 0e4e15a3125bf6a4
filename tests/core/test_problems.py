from __future__ import annotations

import pytest

from macros.core.problems import DataProblems, Problem, did_you_mean, quoted, report


def problem(file: str = "data/a.yml", line: int = 1, field: str = "title", code: str = "F02") -> Problem:
    return Problem(file, line, field, code, "ingenting", "en verdi", "Skriv noe.")


def test_a_problem_tells_place_finding_expectation_remedy_and_code():
    assert "data/a.yml:7 start: fant «31.02.2026», ventet en dato. Rett datoen. [F06]" == str(
        Problem("data/a.yml", 7, "start", "F06", "«31.02.2026»", "en dato", "Rett datoen.")
    )


def test_a_problem_with_the_whole_file_names_no_field():
    assert "data/a.yml:1: fant ingenting, ventet en verdi. Skriv noe. [F02]" == str(problem(field=""))


def test_problems_are_sorted_by_file_then_line_as_a_number_then_field():
    expected = [problem("data/a.yml", 2), problem("data/a.yml", 10, "body"), problem("data/a.yml", 10), problem("data/b.yml")]
    assert expected == DataProblems([expected[3], expected[2], expected[1], expected[0]]).problems


def test_a_problem_found_twice_is_told_once():
    assert (
        "data/a.yml:1 title: fant ingenting, ventet en verdi. Skriv noe. [F02]\n1 feil i data/. Kodene er forklart i CONTRIBUTING.md."
        == str(DataProblems([problem(), problem()]))
    )


def test_a_report_counts_the_problems():
    assert [
        "data/a.yml:1 title: fant ingenting, ventet en verdi. Skriv noe. [F02]",
        "data/a.yml:2 title: fant ingenting, ventet en verdi. Skriv noe. [F02]",
        "2 feil i data/. Kodene er forklart i CONTRIBUTING.md.",
    ] == report([problem(line=2), problem(line=1)]).splitlines()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kort", "«kort»"),
        ("", "«»"),
        ("to\n linjer\tog  rom", "«to linjer og rom»"),
        ("a\x00b\u202ec", "«a�b�c»"),
        ("æ" * 60, "«" + "æ" * 60 + "»"),
        ("æ" * 61, "«" + "æ" * 60 + "…»"),
    ],
)
def test_what_was_found_is_quoted_on_one_short_and_visible_line(text, expected):
    assert expected == quoted(text)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("titel", "Mente du «title»?"),
        ("TITLE", "Mente du «title»?"),
        ("hnm-6-1-1", "Mente du «hmn-6-1-1»?"),
        ("hmn-6-1-2", "Velg ett av dem."),
        ("hmn-6-1-11", "Velg ett av dem."),
        ("kalv", "Velg ett av dem."),
        ("", "Velg ett av dem."),
        ("t" * 100_000, "Velg ett av dem."),
    ],
)
def test_the_nearest_known_word_is_proposed_when_one_is_near(word, expected):
    assert expected == did_you_mean(word, ["title", "hmn-6-1-1"], "Velg ett av dem.")
