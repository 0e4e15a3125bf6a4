"""The commands, run as an editor runs them: what they say, what they write, and how they end."""

from __future__ import annotations

import re

import pytest

from macros.cli import main
from macros.content import TYPES
from tests.filled import measure, plan
from tests.portals import SETTINGS, portal

SMALL = (
    "Ingen feil: 2 situasjoner, 0 anbefalinger, 0 rettigheter, 0 GAP-sjekklister, 0 verktøy, 0 læring, 1 tiltak, 0 tall, 0 nettverk, 0 prosjekter, "
    "0 retningslinjer og lover, 0 publikasjoner, 1 planer, 1 organisasjoner, 1 kilder.\n"
)
NO_DATE = (
    "id: kilde\nofficial_title: K\nname: K\npublisher: eier\nlanguage: nb\nkind: plan\nstatus: plan\nsummary: S\nsource_checked: i dag\n"
)


@pytest.fixture(autouse=True)
def data(tmp_path, monkeypatch):
    """The folder `data/` of a small portal, in the folder where the commands are run."""
    portal(tmp_path, plan("hmn"), measure("hmn-1", aliases=["hmn-gammel"]))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "data"


def ran(capsys, *arguments: str) -> tuple[int, str, str]:
    """How the command ended, and what it said on both channels."""
    try:
        ended = main(list(arguments))
    except SystemExit as stopped:
        ended = stopped.code
    told = capsys.readouterr()
    return ended, told.out, told.err


def test_check_counts_what_is_there_when_all_is_well(capsys):
    assert (0, SMALL, "") == ran(capsys, "check")


def test_check_tells_every_problem_and_fails(capsys, data):
    (data / "sources" / "kilde.yml").write_text(NO_DATE, encoding="utf-8")
    (data / "measures" / "hmn-2.yml").write_text("id: [\n", encoding="utf-8")
    assert (
        1,
        "data/measures/hmn-2.yml:1: fant «id: [», ventet gyldig YAML. En verdi mangler her, eller en klamme «[» eller krøllparentes «{» er ikke lukket. [Y04]\n"
        "data/sources/kilde.yml:9 source_checked: fant «i dag», ventet en dato ÅÅÅÅ-MM-DD. Rett datoen, eller fjern feltet. [F06]\n"
        "2 feil i data/. Kodene er forklart i CONTRIBUTING.md.\n",
        "",
    ) == ran(capsys, "check")


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.name)
def test_new_writes_a_record_that_check_asks_to_be_filled_in(capsys, data, kind):
    path = f"data/{kind.name}/ny-1.yml"
    assert (0, f"{path} er laget. Fyll den ut og kjør «python -m macros check».\n", "") == ran(capsys, "new", kind.singular, "ny-1")
    ended, told, _ = ran(capsys, "check")
    assert (1, {path}) == (ended, {line.split(":")[0] for line in told.splitlines()[:-1]})


@pytest.mark.parametrize("label", ["tiltak", "Tiltak"])
def test_new_takes_the_norwegian_name_of_the_type_too(capsys, label):
    expected = "data/measures/hmn-2.yml er laget. Fyll den ut og kjør «python -m macros check».\n"
    assert (0, expected, "") == ran(capsys, "new", label, "hmn-2")


def test_new_makes_the_folder_when_there_is_none(capsys, data):
    (data / "measures" / "hmn-1.yml").unlink()
    (data / "measures").rmdir()
    assert 0 == ran(capsys, "new", "measure", "hmn-1")[0]
    assert "id: hmn-1" in (data / "measures" / "hmn-1.yml").read_text(encoding="utf-8").splitlines()


def test_new_never_touches_a_record_that_is_there(capsys, data):
    before = (data / "measures" / "hmn-1.yml").read_bytes()
    assert (2, "", "data/measures/hmn-1.yml finnes fra før og er ikke rørt. Velg en annen id.\n") == ran(capsys, "new", "measure", "hmn-1")
    assert before == (data / "measures" / "hmn-1.yml").read_bytes()


@pytest.mark.parametrize("id", ["Hmn-2", "hmn_2", "../hmn-2", "hmn-2.yml", "", "å", "a" * 81, "a" * 300])
def test_new_refuses_what_cannot_be_an_id(capsys, data, id):
    before = sorted(data.rglob("*"))
    expected = f"«{id}» kan ikke være en id. Bruk små bokstaver a–z, tall og bindestrek, høyst 80 tegn.\n"
    assert (2, "", expected) == ran(capsys, "new", "measure", id)
    assert before == sorted(data.rglob("*"))


def test_new_proposes_the_nearest_type(capsys):
    expected = "Det finnes ikke noe slag som heter «measures». Mente du «measure»?\n"
    assert (2, "", expected) == ran(capsys, "new", "measures", "hmn-2")


def test_new_names_the_types_when_none_is_near(capsys):
    listed = ", ".join(kind.singular for kind in TYPES)
    expected = f"Det finnes ikke noe slag som heter «kurs». Slagene er {listed}.\n"
    assert (2, "", expected) == ran(capsys, "new", "kurs", "hmn-2")


def test_schemas_are_written_once_and_then_up_to_date(capsys, data):
    assert (0, f"{len(TYPES)} skjemaer skrevet i data/schemas/.\n", "") == ran(capsys, "schemas")
    assert sorted(f"{kind.name}.json" for kind in TYPES) == sorted(path.name for path in (data / "schemas").iterdir())
    assert (0, "0 skjemaer skrevet i data/schemas/.\n", "") == ran(capsys, "schemas")
    assert (0, "", "") == ran(capsys, "schemas", "--check")


@pytest.mark.parametrize("content", [None, b"{}", b"\xff"])
def test_a_schema_that_is_old_missing_or_broken_is_told_and_not_written(capsys, data, content):
    ran(capsys, "schemas")
    path = data / "schemas" / "plans.json"
    path.unlink() if content is None else path.write_bytes(content)
    expected = "data/schemas/plans.json er eldre enn modellen. Kjør «python -m macros schemas» og ta den med i endringen.\n"
    assert (1, expected, "") == ran(capsys, "schemas", "--check")
    assert content == (path.read_bytes() if path.exists() else None)
    assert (0, "1 skjemaer skrevet i data/schemas/.\n", "") == ran(capsys, "schemas")


def test_pages_writes_every_generated_page_below_the_folder(capsys, tmp_path):
    assert (0, "10 sider skrevet i ut.\n", "") == ran(capsys, "pages", "ut")
    assert [
        "kilder/kilde/index.md",
        "organisasjoner/eier/index.md",
        "planer/hmn/index.md",
        "regioner/nord/index.md",
        "roller/behandler/index.md",
        "situasjoner/akutt/index.md",
        "situasjoner/gravid/index.md",
        "tema/alkohol/index.md",
        "tiltak/hmn-1/index.md",
        "tiltak/hmn-gammel/index.md",
    ] == sorted(path.relative_to(tmp_path / "ut").as_posix() for path in (tmp_path / "ut").rglob("*.md"))
    text = (tmp_path / "ut/tiltak/hmn-1/index.md").read_text(encoding="utf-8").splitlines()
    assert ('id: "hmn-1"', "{{ measure_page_html(id) }}") == (text[1], text[-1])


def test_pages_writes_nothing_when_data_has_problems(capsys, data, tmp_path):
    (data / "sources" / "kilde.yml").write_text(NO_DATE, encoding="utf-8")
    assert (
        1,
        "data/sources/kilde.yml:9 source_checked: fant «i dag», ventet en dato ÅÅÅÅ-MM-DD. Rett datoen, eller fjern feltet. [F06]\n"
        "1 feil i data/. Kodene er forklart i CONTRIBUTING.md.\n",
        "",
    ) == ran(capsys, "pages", "ut")
    assert not (tmp_path / "ut").exists()


def test_pages_asks_for_a_folder(capsys):
    assert (2, "", "data/plans/hmn.yml er en fil. Velg en mappe.\n") == ran(capsys, "pages", "data/plans/hmn.yml")


def test_finish_mends_every_page_of_a_folder(capsys, tmp_path):
    for name in ("index.html", "om/index.html"):
        (tmp_path / "ut" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "ut" / name).write_text('<main data-md-component="main">å</main>', encoding="utf-8")
    (tmp_path / "ut" / "stil.css").write_text("a\n\n\nb", encoding="utf-8")
    assert (0, "2 sider rettet i ut.\n", "") == ran(capsys, "finish", "ut")
    assert ["<main>å</main>", "<main>å</main>", "a\n\n\nb"] == [
        (tmp_path / "ut" / name).read_text(encoding="utf-8") for name in ("index.html", "om/index.html", "stil.css")
    ]


def test_finish_says_when_there_is_no_folder(capsys):
    assert (2, "", "Mappa ut finnes ikke. Bygg portalen først.\n") == ran(capsys, "finish", "ut")


def test_report_tells_how_the_content_is_doing(capsys):
    ended, told, wrong = ran(capsys, "report")
    assert (0, "Innholdet i portalen", "") == (ended, told.splitlines()[0], wrong)
    assert {
        "  Tiltak: 1, 0 kontrollert, 0 gjennomgått",
        "Ikke kontrollert mot kilden: 6",
        "  data/measures/hmn-1.yml: Kort hmn-1. Mangler forskning, klinisk erfaring, brukererfaring.",
    } <= set(told.splitlines())


@pytest.mark.parametrize("arguments", [["report"], ["export", "."]])
def test_report_and_export_tell_of_problems_in_the_data_and_write_nothing(capsys, data, tmp_path, arguments):
    (data / "sources" / "kilde.yml").write_text(NO_DATE, encoding="utf-8")
    assert (
        1,
        "data/sources/kilde.yml:9 source_checked: fant «i dag», ventet en dato ÅÅÅÅ-MM-DD. Rett datoen, eller fjern feltet. [F06]\n"
        "1 feil i data/. Kodene er forklart i CONTRIBUTING.md.\n",
        "",
    ) == ran(capsys, *arguments)
    assert not (tmp_path / "eksport").exists()


def test_export_writes_all_that_can_be_taken_away_beside_a_built_site(capsys, tmp_path):
    (tmp_path / "mkdocs.yml").write_text(f"site_url: {SETTINGS['site_url']}\nextra: {{sender: Portalen}}\n", encoding="utf-8")
    (tmp_path / "ut").mkdir()
    (tmp_path / "ut" / "index.html").write_text("<a href='tiltak/'>Tiltak</a>", encoding="utf-8")
    count = 4 * len(TYPES) + 3  # CSV, JSON, workbook and schema of each type; calendar, feed and zip
    assert (0, f"{count} filer skrevet i ut/eksport/.\n", "") == ran(capsys, "export", "ut")
    written = {path.relative_to(tmp_path / "ut" / "eksport").as_posix() for path in (tmp_path / "ut" / "eksport").rglob("*.*")}
    assert count == len(written)
    assert {
        "tiltak.csv",
        "tiltak.json",
        "tiltak.xlsx",
        "skjema/measures.json",
        "kurs.ics",
        "endringer.atom",
        "rusbehandling.zip",
    } <= written
    assert "https://portal.example/tiltak/hmn-1/;hmn-1;" in (tmp_path / "ut" / "eksport" / "tiltak.csv").read_text(encoding="utf-8")


def test_export_says_when_there_is_no_folder(capsys):
    assert (2, "", "Mappa ut finnes ikke. Bygg portalen først.\n") == ran(capsys, "export", "ut")


@pytest.mark.parametrize(
    ("arguments", "program"),
    [
        ([], "python -m macros"),
        (["sjekk"], "python -m macros"),
        (["check", "nå"], "python -m macros"),
        (["new"], "python -m macros new"),
        (["new", "measure"], "python -m macros new"),
        (["pages"], "python -m macros pages"),
        (["export"], "python -m macros export"),
        (["gap-report"], "python -m macros gap-report"),
        (["report", "nå"], "python -m macros"),
        (["--fort", "check"], "python -m macros"),
    ],
)
def test_a_command_that_cannot_be_understood_leads_to_the_help(capsys, arguments, program):
    expected = f"Kommandoen er ikke skrevet slik den skal. Se «{program} --help».\n"
    assert (2, "", expected) == ran(capsys, *arguments)


def test_help_names_every_command(capsys):
    ended, told, _ = ran(capsys, "--help")
    named = re.findall(r"(?m)^ {4}(\S+)(?: |$)", told)  # what help goes on to say stands further in
    assert (0, ["check", "new", "schemas", "report", "pages", "finish", "export", "gap-report"]) == (ended, named)
