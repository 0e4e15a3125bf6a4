"""The hand-written pages as the search finds them: their words, without the signs of Markdown."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.search.written import written

HEAD = "---\ntitle: Om\nheading: Om portalen\ndescription: Hva dette er.\n---\n"


def pages(folder: Path, files: dict[str, str]) -> list[dict[str, str]]:
    """What is found of `files`, each by its name below `docs/`."""
    for name, text in files.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return written(folder / "docs")


def body(folder: Path, markdown: str) -> str:
    return pages(folder, {"om/index.md": f"{HEAD}\n{markdown}\n"})[0]["body"]


def test_a_page_is_found_by_its_heading_its_description_and_its_text(tmp_path):
    assert [{"href": "om/", "name": "Om portalen", "summary": "Hva dette er.", "body": "Teksten.\nMer."}] == pages(
        tmp_path, {"om/index.md": f"{HEAD}\nTeksten.\n\nMer.\n"}
    )


def test_a_page_without_a_heading_of_its_own_has_its_title(tmp_path):
    assert ["Om"] == [page["name"] for page in pages(tmp_path, {"om/index.md": "---\ntitle: Om\ndescription: Her.\n---\nTekst"})]


@pytest.mark.parametrize("line", ["robots: noindex", "layout: front", "layout: search", "id: hmn-6-1-1", "redirect: tiltak/ny/"])
def test_pages_kept_out_of_search_engines_doors_and_pages_of_data_are_left_out(tmp_path, line):
    assert [] == pages(tmp_path, {"x/index.md": f"---\ntitle: X\ndescription: Her.\n{line}\n---\nTekst"})


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("# Overskrift", "Overskrift"),
        ("## Overskrift {#anker}", "Overskrift"),
        ("Se [planene](../planer/index.md) nå.", "Se planene nå."),
        ("**fet** og `kode` og *skrå*", "fet og kode og skrå"),
        ("- ett\n- to", "ett\nto"),
        ("> sitat", "sitat"),
        ("Før {{ listing_html('a') }} etter.", "Før  etter."),
        ('<p class="lead">Tekst</p>', "Tekst"),
        ("Et drop-out-team", "Et drop-out-team"),
        ("Tallene 2015-2020 og 10 > 9", "Tallene 2015-2020 og 10 > 9"),
        ("", ""),
    ],
)
def test_signs_links_and_macros_are_taken_away_and_words_are_kept(tmp_path, markdown, plain):
    assert plain == body(tmp_path, markdown)


def test_pages_in_folders_are_found_by_their_address_in_order(tmp_path):
    named = {f"{name}/index.md": f"---\ntitle: {name}\ndescription: Her.\n---\n" for name in ("c", "a", "b/d")}
    assert ["a/", "b/d/", "c/"] == [page["href"] for page in pages(tmp_path, named)]


def test_without_pages_nothing_is_found(tmp_path):
    assert [] == written(tmp_path)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_markdown_gives_lines_that_say_something(text):
    with TemporaryDirectory() as folder:
        found = body(Path(folder), text)
    assert [] == [line for line in found.split("\n") if line != line.strip()]
    assert "\n\n" not in found
