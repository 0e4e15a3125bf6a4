"""Files that aren't the YAML the portal reads, and what the editor is told. Nothing here may end in a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from macros.core import source
from tests.core.tiny import examined, messages

# what is in the file `data/notes/a.yml` → the one message it gives
REFUSED: dict[str, tuple[str | bytes, str]] = {
    "two fields of one name": (
        "id: a\ntitle: A\ntitle: B\n",
        "data/notes/a.yml:3 title: fant feltet to ganger (også på linje 2), ventet hvert felt én gang. Slett det ene, eller slå dem sammen. [Y06]",
    ),
    "two fields of one name in a list": (
        "id: a\ntitle: A\nsteps:\n  - text: a\n    text: b\n",
        "data/notes/a.yml:5 text: fant feltet to ganger (også på linje 4), ventet hvert felt én gang. Slett det ene, eller slå dem sammen. [Y06]",
    ),
    "a tab in the indent": (
        "id: a\ntitle: A\nsteps:\n\t- text: b\n",
        "data/notes/a.yml:4: fant en tabulator i innrykket, ventet mellomrom. Bytt tabulatoren med to mellomrom. [Y05]",
    ),
    "a tab in a block of text": (
        "id: a\ntitle: A\nbody: |\n\tB\n",
        "data/notes/a.yml:4: fant en tabulator i innrykket, ventet mellomrom. Bytt tabulatoren med to mellomrom. [Y05]",
    ),
    "UTF-16": (
        "id: a\ntitle: A\n".encode("utf-16"),
        "data/notes/a.yml:1: fant tegn som ikke er UTF-8, ventet en tekstfil i UTF-8. Lagre fila på nytt med tegnkodingen UTF-8. [Y01]",
    ),
    "UTF-16 without its mark": (
        "id: a\ntitle: A\n".encode("utf-16-le"),
        "data/notes/a.yml:1: fant et usynlig styretegn (U+0000), ventet vanlig tekst. Slett tegnet. Det følger ofte med når tekst er limt inn. [Y02]",
    ),
    "UTF-32": (
        "id: a\ntitle: A\n".encode("utf-32"),
        "data/notes/a.yml:1: fant tegn som ikke er UTF-8, ventet en tekstfil i UTF-8. Lagre fila på nytt med tegnkodingen UTF-8. [Y01]",
    ),
    "latin-1": (
        "id: a\ntitle: Blå\n".encode("latin-1"),
        "data/notes/a.yml:2: fant tegn som ikke er UTF-8, ventet en tekstfil i UTF-8. Lagre fila på nytt med tegnkodingen UTF-8. [Y01]",
    ),
    "a picture": (
        b"\x89PNG\r\n\x1a\n\x00",
        "data/notes/a.yml:1: fant tegn som ikke er UTF-8, ventet en tekstfil i UTF-8. Lagre fila på nytt med tegnkodingen UTF-8. [Y01]",
    ),
    "a lone surrogate": (
        b"id: a\ntitle: \xed\xa0\x80\n",
        "data/notes/a.yml:2: fant tegn som ikke er UTF-8, ventet en tekstfil i UTF-8. Lagre fila på nytt med tegnkodingen UTF-8. [Y01]",
    ),
    "NUL": (
        "id: a\ntitle: A\0B\n",
        "data/notes/a.yml:2: fant et usynlig styretegn (U+0000), ventet vanlig tekst. Slett tegnet. Det følger ofte med når tekst er limt inn. [Y02]",
    ),
    "NUL as an escape": (
        'id: a\ntitle: "A\\0B"\n',
        "data/notes/a.yml:2: fant et usynlig styretegn (U+0000), ventet vanlig tekst. Slett tegnet. Det følger ofte med når tekst er limt inn. [Y02]",
    ),
    "a bell": (
        "id: a\ntitle: A\x07\n",
        "data/notes/a.yml:2: fant et usynlig styretegn (U+0007), ventet vanlig tekst. Slett tegnet. Det følger ofte med når tekst er limt inn. [Y02]",
    ),
    "two byte order marks": (
        "\ufeff\ufeffid: a\ntitle: A\n",
        "data/notes/a.yml:1: fant et usynlig styretegn (U+FEFF), ventet vanlig tekst. Slett tegnet. Det følger ofte med når tekst er limt inn. [Y02]",
    ),
    "a space without width in a field name": (
        "\u200bid: a\ntitle: A\n",
        "data/notes/a.yml:1: fant et usynlig styretegn (U+200B), ventet vanlig tekst. Slett tegnet. Det følger ofte med når tekst er limt inn. [Y02]",
    ),
    "a line separator": (
        "id: a\u2028title: A\n",
        "data/notes/a.yml:1: fant et usynlig styretegn (U+2028), ventet vanlig tekst. Slett tegnet. Det følger ofte med når tekst er limt inn. [Y02]",
    ),
    "text turned around": (
        "id: a\ntitle: A\u202eB\n",
        "data/notes/a.yml:2: fant et usynlig styretegn (U+202E), ventet vanlig tekst. Slett tegnet. Det følger ofte med når tekst er limt inn. [Y02]",
    ),
    "an empty file": (
        "",
        "data/notes/a.yml:1: fant en tom fil, ventet en post. Fyll ut posten, eller slett fila. [Y10]",
    ),
    "only blanks": (
        "  \n \n",
        "data/notes/a.yml:1: fant en tom fil, ventet en post. Fyll ut posten, eller slett fila. [Y10]",
    ),
    "only comments": (
        "# id: a\n# title: A\n",
        "data/notes/a.yml:1: fant en tom fil, ventet en post. Fyll ut posten, eller slett fila. [Y10]",
    ),
    "nothing, spelt out": (
        "null\n",
        "data/notes/a.yml:1: fant en tom fil, ventet en post. Fyll ut posten, eller slett fila. [Y10]",
    ),
    "two documents": (
        "id: a\ntitle: A\n---\nid: b\ntitle: B\n",
        "data/notes/a.yml:3: fant flere dokumenter i én fil (en linje med «---»), ventet én post i hver fil. Flytt resten til en egen fil, eller fjern linjen «---». [Y09]",
    ),
    "something after the end mark": (
        "id: a\ntitle: A\n...\nid: b\n",
        "data/notes/a.yml:4: fant «id: b», ventet gyldig YAML. Se på innrykk, kolon og anførselstegn her og på linjen over. [Y04]",
    ),
    "a text of 1 MB": (
        "id: a\ntitle: " + "A" * 1_000_000,
        "data/notes/a.yml:1: fant en fil på 1000 kB, ventet høyst 200 kB. Del innholdet i flere poster, eller kort det ned. [Y03]",
    ),
    "deep nesting in block style": (
        "id: a\ntitle: A\nsteps:\n" + "".join("  " * n + "-\n" for n in range(1, 100)),
        "data/notes/a.yml:15: fant mer enn 12 nivåer inni hverandre, ventet færre nivåer. Se på innrykket og klammene; en post har sjelden mer enn fem nivåer. [Y12]",
    ),
    "deep nesting in flow style": (
        "id: a\ntitle: " + "[" * 100_000,
        "data/notes/a.yml:2: fant mer enn 12 nivåer inni hverandre, ventet færre nivåer. Se på innrykket og klammene; en post har sjelden mer enn fem nivåer. [Y12]",
    ),
    "deep groups in flow style": (
        "id: a\ntitle: " + "[{a: " * 1000,
        "data/notes/a.yml:2: fant mer enn 12 nivåer inni hverandre, ventet færre nivåer. Se på innrykket og klammene; en post har sjelden mer enn fem nivåer. [Y12]",
    ),
    "an alias bomb": (
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n",
        "data/notes/a.yml:1: fant ankeret «&a», ventet teksten selv. Skriv verdien helt ut. Ankere (&) og alias (*) er ikke tillatt. [Y07]",
    ),
    "a list inside itself": (
        "id: a\ntitle: A\nsteps: &s [*s]\n",
        "data/notes/a.yml:3: fant ankeret «&s», ventet teksten selv. Skriv verdien helt ut. Ankere (&) og alias (*) er ikke tillatt. [Y07]",
    ),
    "an anchor": (
        "id: a\ntitle: &t A\n",
        "data/notes/a.yml:2: fant ankeret «&t», ventet teksten selv. Skriv verdien helt ut. Ankere (&) og alias (*) er ikke tillatt. [Y07]",
    ),
    "an alias": (
        "id: a\ntitle: *tittel\n",
        "data/notes/a.yml:2: fant aliaset «*tittel», ventet teksten selv. Skriv verdien helt ut. Ankere (&) og alias (*) er ikke tillatt. [Y07]",
    ),
    "a star alone": (
        "id: a\ntitle: *\n",
        "data/notes/a.yml:2: fant «title: *», ventet gyldig YAML. Se på innrykk, kolon og anførselstegn her og på linjen over. [Y04]",
    ),
    "a tag that runs code": (
        "id: a\ntitle: !!python/object/apply:os.system [ls]\n",
        "data/notes/a.yml:2: fant taggen «tag:yaml.org,2002:python/object/apply:os.system», ventet en verdi uten tagg. Fjern ordet som begynner med «!», eller sett teksten i anførselstegn. [Y08]",
    ),
    "a tag that runs code, in disguise": (
        "%TAG ! tag:yaml.org,2002:python/\n---\nid: a\ntitle: !object/apply:os.system [ls]\n",
        "data/notes/a.yml:4: fant taggen «tag:yaml.org,2002:python/object/apply:os.system», ventet en verdi uten tagg. Fjern ordet som begynner med «!», eller sett teksten i anførselstegn. [Y08]",
    ),
    "a tag of one's own": (
        "id: a\ntitle: !viktig A\n",
        "data/notes/a.yml:2: fant taggen «!viktig», ventet en verdi uten tagg. Fjern ordet som begynner med «!», eller sett teksten i anførselstegn. [Y08]",
    ),
    "another YAML": (
        "%YAML 3.0\n---\nid: a\ntitle: A\n",
        "data/notes/a.yml:1: fant «%YAML 3.0», ventet gyldig YAML. Se på innrykk, kolon og anførselstegn her og på linjen over. [Y04]",
    ),
    "a list as a field name": (
        "id: a\ntitle: A\n? [b, c]\n: d\n",
        "data/notes/a.yml:3: fant en liste eller gruppe som feltnavn, ventet et enkelt feltnavn. Se etter krøllparenteser eller klammer uten anførselstegn. [Y11]",
    ),
    "a group as a field name": (
        "id: a\ntitle: A\n{b: c}: d\n",
        "data/notes/a.yml:3: fant en liste eller gruppe som feltnavn, ventet et enkelt feltnavn. Se etter krøllparenteser eller klammer uten anførselstegn. [Y11]",
    ),
    "a very long field name": (
        "id: a\ntitle: A\n" + "k" * 2000 + ": b\n",
        "data/notes/a.yml:3: fant «kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk…», ventet gyldig YAML. Se på innrykk, kolon og anførselstegn her og på linjen over. [Y04]",
    ),
    "a template without quotation marks": (
        "id: a\ntitle: {{ tittel }}\n",
        "data/notes/a.yml:2: fant en liste eller gruppe som feltnavn, ventet et enkelt feltnavn. Se etter krøllparenteser eller klammer uten anførselstegn. [Y11]",
    ),
    "a template tag without quotation marks": (
        "id: a\ntitle: {% if a %}\n",
        "data/notes/a.yml:2: fant «title: {% if a %}», ventet gyldig YAML. Sett teksten i anførselstegn når den begynner med et tegn som @, %, ` eller en tabulator. [Y04]",
    ),
    "a colon without quotation marks": (
        "id: a\ntitle: A: B\n",
        "data/notes/a.yml:2: fant «title: A: B», ventet gyldig YAML. Se om linjen begynner i samme kolonne som feltene rundt. Sett teksten i anførselstegn når den inneholder kolon og mellomrom. [Y04]",
    ),
    "an at sign without quotation marks": (
        "id: a\ntitle: @A\n",
        "data/notes/a.yml:2: fant «title: @A», ventet gyldig YAML. Sett teksten i anførselstegn når den begynner med et tegn som @, %, ` eller en tabulator. [Y04]",
    ),
    "a quotation that never ends": (
        'id: a\ntitle: "A\ncolour: red\n',
        'data/notes/a.yml:2: fant «title: "A», ventet gyldig YAML. Et anførselstegn mangler. Finn verdien som begynner med anførselstegn og ikke slutter med det. [Y04]',
    ),
    "a list that never ends": (
        "id: a\ntitle: A\ntags: [sol\ncolour: red\n",
        "data/notes/a.yml:4: fant «colour: red», ventet gyldig YAML. En klamme «[» eller krøllparentes «{» er ikke lukket her eller på linjen over, eller et komma mangler. [Y04]",
    ),
    "marks of a conflict": (
        "<<<<<<< HEAD\nid: a\n=======\nid: b\n>>>>>>> x\n",
        "data/notes/a.yml:2: fant «id: a», ventet gyldig YAML. Se om linjen begynner i samme kolonne som feltene rundt. Sett teksten i anførselstegn når den inneholder kolon og mellomrom. [Y04]",
    ),
}

# what may look strange and is fine → the title that readers see
ACCEPTED: dict[str, tuple[str, str]] = {
    "a byte order mark": ("\ufeffid: a\ntitle: A\n", "A"),
    "line breaks from Windows": ("id: a\r\ntitle: A\r\n", "A"),
    "line breaks from old machines": ("id: a\rtitle: A\r", "A"),
    "no line break at the end": ("id: a\ntitle: A", "A"),
    "JSON": ('{"id": "a", "title": "A"}', "A"),
    "a document mark first": ("---\nid: a\ntitle: A\n", "A"),
    "text over several lines": ("id: a\ntitle: A\n  og B\n\n  og C\n", "A og B og C"),
    "a word that is no in quotation marks": ('id: a\ntitle: "no"\n', "no"),
    "HTML": ("id: a\ntitle: <script>alert(1)</script>\n", "<script>alert(1)</script>"),
    "a Markdown link": ("id: a\ntitle: '[x](javascript:alert(1))'\n", "[x](javascript:alert(1))"),
    "a template in quotation marks": ("id: a\ntitle: '{{ config }}'\n", "{{ config }}"),
    "front matter in quotation marks": ('id: a\ntitle: "A\\n---\\nB"\n', "A --- B"),
    "emoji and other alphabets": ("id: a\ntitle: Čáhcesuolu 👩‍⚕️ ﷽\n", "Čáhcesuolu 👩‍⚕️ ﷽"),
}


@pytest.fixture(params=["CSafeLoader", "SafeLoader"], autouse=True)
def loader(request, monkeypatch):
    """Both parsers: the quick one, and the one that stands in where it is missing."""
    monkeypatch.setattr(source, "LOADER", getattr(yaml, request.param))


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_is_not_sound_yaml_gets_one_clear_message(tmp_path: Path, name: str) -> None:
    content, expected = REFUSED[name]
    assert [expected] == messages(tmp_path, {"notes/a.yml": content})


@pytest.mark.parametrize("name", ACCEPTED)
def test_a_strange_but_sound_file_is_read(tmp_path: Path, name: str) -> None:
    content, title = ACCEPTED[name]
    portal, problems = examined(tmp_path, {"notes/a.yml": content})
    assert ([], title) == (problems, portal.get("notes", "a")["title"])
