"""Sound YAML that isn't a sound record, and what the editor is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.tiny import messages

# what is in the file `data/notes/a.yml` → the one message it gives
REFUSED: dict[str, tuple[str, str]] = {
    "no as text": (
        "id: a\ntitle: no\n",
        'data/notes/a.yml:2 title: fant «no» uten anførselstegn, ventet en tekst. YAML leser dette som noe annet enn tekst. Skriv "no" med anførselstegn. [Y13]',
    ),
    "on as text": (
        "id: a\ntitle: on\n",
        'data/notes/a.yml:2 title: fant «on» uten anførselstegn, ventet en tekst. YAML leser dette som noe annet enn tekst. Skriv "on" med anførselstegn. [Y13]',
    ),
    "yes in a list": (
        "id: a\ntitle: A\nsteps: [{text: yes}]\n",
        'data/notes/a.yml:3 steps[1].text: fant «yes» uten anførselstegn, ventet en tekst. YAML leser dette som noe annet enn tekst. Skriv "yes" med anførselstegn. [Y13]',
    ),
    "12:30 as text": (
        "id: a\ntitle: 12:30\n",
        'data/notes/a.yml:2 title: fant «12:30» uten anførselstegn, ventet en tekst. YAML leser dette som noe annet enn tekst. Skriv "12:30" med anførselstegn. [Y13]',
    ),
    "010 as text": (
        "id: a\ntitle: 010\n",
        'data/notes/a.yml:2 title: fant «010» uten anførselstegn, ventet en tekst. YAML leser dette som noe annet enn tekst. Skriv "010" med anførselstegn. [Y13]',
    ),
    "1_000 as text": (
        "id: a\ntitle: 1_000\n",
        'data/notes/a.yml:2 title: fant «1_000» uten anførselstegn, ventet en tekst. YAML leser dette som noe annet enn tekst. Skriv "1_000" med anførselstegn. [Y13]',
    ),
    "6.10 as text": (
        "id: a\ntitle: 6.10\n",
        'data/notes/a.yml:2 title: fant «6.10» uten anførselstegn, ventet en tekst. YAML leser dette som noe annet enn tekst. Skriv "6.10" med anførselstegn. [Y13]',
    ),
    "a date as text": (
        "id: a\ntitle: 2026-11-22\n",
        'data/notes/a.yml:2 title: fant «2026-11-22» uten anførselstegn, ventet en tekst. YAML leser dette som noe annet enn tekst. Skriv "2026-11-22" med anførselstegn. [Y13]',
    ),
    "an equals sign as text": (
        "id: a\ntitle: =\n",
        'data/notes/a.yml:2 title: fant «=» uten anførselstegn, ventet en tekst. YAML leser dette som noe annet enn tekst. Skriv "=" med anførselstegn. [Y13]',
    ),
    "null in a required field": (
        "id: a\ntitle: null\n",
        "data/notes/a.yml:2 title: fant ingenting, ventet en verdi. Feltet er påkrevd. Tittelen. [F02]",
    ),
    "a comment where the text should be": (
        "id: a\ntitle: #1 på lista\n",
        "data/notes/a.yml:2 title: fant ingenting, ventet en verdi. Feltet er påkrevd. Tittelen. [F02]",
    ),
    "an empty text": (
        "id: a\ntitle: ''\n",
        "data/notes/a.yml:2 title: fant en tom tekst, ventet en tekst. Skriv teksten, eller fjern feltet. [F02]",
    ),
    "a required field left out": (
        "id: a\n",
        "data/notes/a.yml:1 title: fant ingenting, ventet en verdi. Feltet er påkrevd. Tittelen. [F02]",
    ),
    "a list at the top": (
        "- id: a\n  title: A\n",
        "data/notes/a.yml:1: fant en liste, ventet en gruppe med felt. Skriv feltene under hverandre med innrykk: id, aliases, title, body … [F03]",
    ),
    "a scalar at the top": (
        "a\n",
        "data/notes/a.yml:1: fant en enkelt verdi, ventet en gruppe med felt. Skriv feltene under hverandre med innrykk: id, aliases, title, body … [F03]",
    ),
    "a text of 150 kB": (
        "id: a\ntitle: " + "A" * 150_000,
        "data/notes/a.yml:2 title: fant 150000 tegn, ventet høyst 400 tegn. Kort ned teksten, eller flytt noe til et annet felt. [F04]",
    ),
    "a merge key": (
        "id: a\ntitle: A\n<<: {body: B}\n",
        "data/notes/a.yml:3 <<: fant et felt som ikke finnes, ventet et kjent felt. Feltene her er id, aliases, title, body, colour, count, day, next, tags, steps. [F01]",
    ),
    "a very long field name, told to be one": (
        "id: a\ntitle: A\n? " + "k" * 2000 + "\n: b\n",
        "data/notes/a.yml:3 kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk: fant et felt som ikke finnes, ventet et kjent felt. Feltene her er id, aliases, title, body, colour, count, day, next, tags, steps. [F01]",
    ),
    "a line break in a field name": (
        'id: a\ntitle: A\n"b\\nc": d\n',
        "data/notes/a.yml:3 b c: fant et felt som ikke finnes, ventet et kjent felt. Feltene her er id, aliases, title, body, colour, count, day, next, tags, steps. [F01]",
    ),
    "a reference to nothing": (
        "id: a\ntitle: A\nnext: b\n",
        "data/notes/a.yml:3 next: fant «b», ventet en id som finnes. Lag posten, eller bruk en id som finnes i data/notes/. [F07]",
    ),
    "a reference out of the folder": (
        "id: a\ntitle: A\nnext: ../vocabularies/tags\n",
        "data/notes/a.yml:3 next: fant «../vocabularies/tags», ventet en id som finnes. Lag posten, eller bruk en id som finnes i data/notes/. [F07]",
    ),
    "a reference longer than a file name can be": (
        "id: a\ntitle: A\nnext: " + "b" * 5000,
        "data/notes/a.yml:3 next: fant «bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…», ventet en id som finnes. Lag posten, eller bruk en id som finnes i data/notes/. [F07]",
    ),
    "an id other than the file name": (
        "id: b\ntitle: A\n",
        "data/notes/a.yml:1 id: fant «b», ventet «a», som fila heter. Rett id-en, eller gi fila nytt navn. [F10]",
    ),
    "an id with other characters": (
        "id: Å b\ntitle: A\n",
        "data/notes/a.yml:1 id: fant «Å b», ventet en id av små bokstaver a–z, tall og bindestrek. Skriv den som fila heter, uten «.yml». [F09]",
    ),
    "an id that is a list": (
        "id: [a]\ntitle: A\n",
        "data/notes/a.yml:1 id: fant en liste, ventet en id. Se på innrykket og bindestrekene under feltet. [F03]",
    ),
    "no id": (
        "title: A\n",
        "data/notes/a.yml:1 id: fant ingenting, ventet en verdi. Feltet er påkrevd. Notatets id. [F02]",
    ),
    "a number that is too long to read": (
        "id: a\ntitle: A\ncount: " + "9" * 5000,
        "data/notes/a.yml:3 count: fant «999999999999999999999999999999999999999999999999999999999999…», ventet et helt tall fra 0 til 99. Skriv bare siffer, uten mellomrom, punktum eller nuller foran. [F08]",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_value_that_cannot_be_used_gets_one_clear_message(tmp_path: Path, name: str) -> None:
    content, expected = REFUSED[name]
    assert [expected] == messages(tmp_path, {"notes/a.yml": content})
