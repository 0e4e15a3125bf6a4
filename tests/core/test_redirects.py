"""Old addresses: from aliases, from redirects.yml, and everything that can be wrong with them."""

from __future__ import annotations

import pytest

from tests.core.tiny import examined, messages

A = {"notes/a.yml": "id: a\ntitle: A\ntags: [sol]\n"}
HERE = "for eksempel tiltak/ny-id/."


def redirects_of(top, files) -> dict[str, str]:
    portal, problems = examined(top, files)
    assert [] == list(map(str, problems))
    return portal.redirects


def test_an_alias_leads_to_its_record(tmp_path):
    assert {"notater/gammel/": "notater/a/"} == redirects_of(tmp_path, {"notes/a.yml": "id: a\naliases: [gammel]\ntitle: A\n"})


def test_the_file_leads_from_any_old_address_to_a_record_a_term_or_a_hand_written_page(tmp_path):
    docs = tmp_path / "docs" / "om"
    docs.mkdir(parents=True)
    (docs / "index.md").touch()
    (docs / "personvern.md").touch()
    lines = ["notater/b/: notater/a/", "ting/b/: merker/sol/", "hjelp/: om/", "ting/c/d/: om/personvern/"]
    assert dict(line.split(": ") for line in lines) == redirects_of(tmp_path, {**A, "redirects.yml": "\n".join(lines)})


def test_without_aliases_and_file_nothing_leads_anywhere(tmp_path):
    assert {} == redirects_of(tmp_path, A)


@pytest.mark.parametrize(
    ("content", "found"),
    [("- notater/b/\n", "en liste"), ("notater/b/\n", "en enkelt verdi")],
)
def test_a_file_that_is_no_group_of_lines_is_told(tmp_path, content, found):
    assert [
        f"data/redirects.yml:1: fant {found}, ventet gamle adresser med nye. Skriv en linje for hver: den gamle adressen, kolon og den nye. [R01]"
    ] == messages(tmp_path, {**A, "redirects.yml": content})


def test_a_file_that_cannot_be_read_is_told(tmp_path):
    assert ["data/redirects.yml:1: fant en tom fil, ventet en post. Fyll ut posten, eller slett fila. [Y10]"] == messages(
        tmp_path, {**A, "redirects.yml": "# ingen\n"}
    )


def test_an_old_address_that_stands_twice_is_told(tmp_path):
    assert [
        "data/redirects.yml:2 notater/b/: fant feltet to ganger (også på linje 1), ventet hvert felt én gang. Slett det ene, eller slå dem sammen. [Y06]"
    ] == messages(tmp_path, {**A, "redirects.yml": "notater/b/: notater/a/\nnotater/b/: merker/sol/\n"})


def test_an_alias_that_is_the_id_of_another_record_is_told(tmp_path):
    assert [
        "data/notes/b.yml:2 aliases: fant «a», ventet en id som ikke er i bruk. Den brukes i data/notes/a.yml. Slett den her, eller gi siden der en ny adresse. [R02]"
    ] == messages(tmp_path, {**A, "notes/b.yml": "id: b\naliases: [a]\ntitle: B\n"})


def test_an_alias_that_is_the_id_of_a_broken_record_is_told_too(tmp_path):
    assert [
        "data/notes/a.yml:1: fant en tom fil, ventet en post. Fyll ut posten, eller slett fila. [Y10]",
        "data/notes/b.yml:2 aliases: fant «a», ventet en id som ikke er i bruk. Den brukes i data/notes/a.yml. Slett den her, eller gi siden der en ny adresse. [R02]",
    ] == messages(tmp_path, {"notes/a.yml": "", "notes/b.yml": "id: b\naliases: [a]\ntitle: B\n"})


def test_an_alias_that_is_the_own_id_is_told(tmp_path):
    assert [
        "data/notes/a.yml:3 aliases: fant «a», ventet en id som ikke er i bruk. Den brukes i data/notes/a.yml. Slett den her, eller gi siden der en ny adresse. [R02]"
    ] == messages(tmp_path, {"notes/a.yml": "id: a\ntitle: A\naliases: [a]\n"})


def test_an_alias_where_a_hand_written_page_stands_is_told(tmp_path):
    page = tmp_path / "docs" / "notater" / "liste" / "index.md"
    page.parent.mkdir(parents=True)
    page.touch()
    assert [
        "data/notes/a.yml:3 aliases: fant «liste», ventet en id som ikke er i bruk. Den brukes i docs/notater/liste/index.md. Slett den her, eller gi siden der en ny adresse. [R02]"
    ] == messages(tmp_path, {"notes/a.yml": "id: a\ntitle: A\naliases: [liste]\n"})


def test_an_old_address_that_has_a_page_is_told(tmp_path):
    assert [
        "data/redirects.yml:1 notater/a/: fant «notater/a/», ventet en gammel adresse som ikke er i bruk. Den brukes i data/notes/a.yml. Slett den her, eller gi siden der en ny adresse. [R02]"
    ] == messages(tmp_path, {**A, "redirects.yml": "notater/a/: merker/sol/\n"})


def test_two_records_with_one_alias_are_told(tmp_path):
    assert [
        "data/notes/b.yml:2 aliases: fant «c», ventet en id som leder ett sted. Den leder alt til notater/a/. Behold bare det ene. [R03]"
    ] == messages(tmp_path, {"notes/a.yml": "id: a\naliases: [c]\ntitle: A\n", "notes/b.yml": "id: b\naliases: [c]\ntitle: B\n"})


def test_an_alias_that_stands_twice_in_a_record_is_told(tmp_path):
    assert [
        "data/notes/a.yml:2 aliases: fant «c», ventet en id som leder ett sted. Den leder alt til notater/a/. Behold bare det ene. [R03]"
    ] == messages(tmp_path, {"notes/a.yml": "id: a\naliases: [c, c]\ntitle: A\n"})


def test_an_alias_that_stands_in_the_file_too_is_told(tmp_path):
    files = {"notes/a.yml": "id: a\naliases: [c]\ntitle: A\ntags: [sol]\n", "redirects.yml": "notater/c/: merker/sol/\n"}
    assert [
        "data/redirects.yml:1 notater/c/: fant «notater/c/», ventet en adresse som leder ett sted. Den leder alt til notater/a/. Behold bare det ene. [R03]"
    ] == messages(tmp_path, files)


def test_an_alias_that_is_no_id_is_told(tmp_path):
    assert [
        "data/notes/a.yml:2 aliases[1]: fant «../a», ventet en id av små bokstaver a–z, tall og bindestrek. Bytt ut de andre tegnene. [F09]"
    ] == messages(tmp_path, {"notes/a.yml": "id: a\naliases: [../a]\ntitle: A\n"})


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("", "ingenting"),
        ("~", "ingenting"),
        ("[notater/a/]", "en liste"),
        ("{a: b}", "en gruppe med felt"),
        ("42", "«42»"),
        ("notater/a", "«notater/a»"),
        ("/notater/a/", "«/notater/a/»"),
        ("notater//a/", "«notater//a/»"),
        ("../a/", "«../a/»"),
        ("https://example.org/", "«https://example.org/»"),
        ("'a\")}}/'", '«a")}}/»'),
        ("Notater/Å/", "«Notater/Å/»"),
    ],
)
def test_a_new_address_that_is_no_address_is_told(tmp_path, written, found):
    assert [
        f"data/redirects.yml:1 notater/b/: fant {found}, ventet en adresse på portalen. Skriv bare det som står etter nettstedets navn, med skråstrek til slutt, {HERE} [R04]"
    ] == messages(tmp_path, {**A, "redirects.yml": f"notater/b/: {written}\n"})


@pytest.mark.parametrize("old", ["b", "../b/", "/b/", "b//", "B/", "a b/", "https://example.org/b/"])
def test_an_old_address_that_is_no_address_is_told(tmp_path, old):
    assert [
        f"data/redirects.yml:1 {old}: fant «{old}», ventet en adresse på portalen. Skriv bare det som står etter nettstedets navn, med skråstrek til slutt, {HERE} [R04]"
    ] == messages(tmp_path, {**A, "redirects.yml": f"{old}: notater/a/\n"})


def test_a_new_address_without_a_page_gets_the_nearest_one(tmp_path):
    assert [
        "data/redirects.yml:1 notater/b/: fant «notat/a/», ventet adressen til en side som finnes. Mente du «notater/a/»? [R05]"
    ] == messages(tmp_path, {**A, "redirects.yml": "notater/b/: notat/a/\n"})


def test_a_new_address_unlike_all_pages_is_told(tmp_path):
    assert [
        "data/redirects.yml:1 notater/b/: fant «xyz/», ventet adressen til en side som finnes. Skriv adressen til en side som finnes. [R05]"
    ] == messages(tmp_path, {**A, "redirects.yml": "notater/b/: xyz/\n"})


def test_a_term_that_nothing_refers_to_has_no_page_to_lead_to(tmp_path):
    files = {"notes/a.yml": "id: a\ntitle: A\n", "redirects.yml": "b/: merker/sol/\n"}
    assert [
        "data/redirects.yml:1 b/: fant «merker/sol/», ventet adressen til en side som finnes. Skriv adressen til en side som finnes. [R05]"
    ] == messages(tmp_path, files)


def test_a_chain_is_told_at_each_link_that_leads_on(tmp_path):
    found = "ventet adressen til en side som finnes. Den leder selv videre. Skriv adressen til siden den ender på. [R05]"
    assert [f"data/redirects.yml:1 b/: fant «c/», {found}", f"data/redirects.yml:2 c/: fant «d/», {found}"] == messages(
        tmp_path, {**A, "redirects.yml": "b/: c/\nc/: d/\nd/: notater/a/\n"}
    )


def test_a_circle_is_told(tmp_path):
    found = "ventet adressen til en side som finnes. Den leder selv videre. Skriv adressen til siden den ender på. [R05]"
    assert [f"data/redirects.yml:1 b/: fant «b/», {found}"] == messages(tmp_path, {**A, "redirects.yml": "b/: b/\n"})


def test_a_broken_record_is_still_an_address_to_lead_to(tmp_path):
    found = messages(tmp_path, {"notes/a.yml": "", "redirects.yml": "b/: notater/a/\nc/: merker/sol/\n"})
    assert ["data/notes/a.yml:1: fant en tom fil, ventet en post. Fyll ut posten, eller slett fila. [Y10]"] == found
