from __future__ import annotations

import os
from pathlib import Path

import pytest

from feedback.manifest import Manifest, NoManifest, manifest
from feedback.settings import TOP, Settings, WrongSettings, read


def told(path: Path, text: str | bytes) -> str:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(WrongSettings) as caught:
        read(path)
    return str(caught.value).replace(str(path), "FIL")


def test_without_a_file_the_settings_suit_ones_own_machine():
    assert Settings() == read(None)


def test_the_sample_can_be_read_and_names_every_setting():
    sample = TOP / "feedback" / "sample.toml"
    assert Path("/var/lib/rusbehandling/feedback.sqlite3") == read(sample).database
    assert all(f"{name} = " in sample.read_text(encoding="utf-8") for name in Settings.__dataclass_fields__)


def test_what_the_sample_shows_behind_a_mark_is_the_value_without_it(tmp_path):
    sample = (TOP / "feedback" / "sample.toml").read_text(encoding="utf-8")
    lines = [line.removeprefix("# ") for line in sample.splitlines() if line.startswith("# ") and " = " in line]
    path = tmp_path / "sample.toml"
    path.write_text("\n".join(line for line in lines if not line.startswith(("site", "vocabularies"))), encoding="utf-8")
    assert Settings() == read(path)


def test_paths_are_read_from_the_folder_of_the_file(tmp_path):
    path = tmp_path / "a.toml"
    path.write_text('database = "svar.db"\norigins = ["HTTPS://Portal.Example/"]\npatience = 1\n')
    found = read(path)
    assert (tmp_path / "svar.db", ("https://portal.example",), 1) == (found.database, found.origins, found.patience)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("databse = 'x'", "FIL: «databse» er ikke en innstilling. Se feedback/sample.toml."),
        ("port = '80'", "FIL: «port» har ikke en verdi som kan brukes. Se feedback/sample.toml."),
        ("port = true", "FIL: «port» har ikke en verdi som kan brukes. Se feedback/sample.toml."),
        ("per_minute = 0", "FIL: «per_minute» har ikke en verdi som kan brukes. Se feedback/sample.toml."),
        ("database = ''", "FIL: «database» har ikke en verdi som kan brukes. Se feedback/sample.toml."),
        ("origins = 'https://x.example'", "FIL: «origins» har ikke en verdi som kan brukes. Se feedback/sample.toml."),
        ("origins = ['portal.example']", "FIL: «origins» har ikke en verdi som kan brukes. Se feedback/sample.toml."),
        ("port =", "FIL er ikke gyldig TOML. Se feedback/sample.toml."),
        (b"\xff", "FIL er ikke gyldig TOML. Se feedback/sample.toml."),
    ],
)
def test_settings_that_cannot_be_used_are_told(tmp_path, text, expected):
    assert expected == told(tmp_path / "a.toml", text)


def test_a_file_that_is_missing_is_told(tmp_path):
    with pytest.raises(WrongSettings, match="Fant ikke innstillingene i"):
        read(tmp_path / "a.toml")


def test_the_manifest_says_which_pages_there_are_and_their_versions(tmp_path):
    path = tmp_path / "sider.json"
    path.write_text(manifest({"b/": "2", "å/": "1"}), encoding="utf-8")
    assert '{\n"sider": {\n"b/": "2",\n"å/": "1"\n}\n}\n' == path.read_text(encoding="utf-8")
    assert {"b/": "2", "å/": "1"} == Manifest(path).pages()


def test_a_new_build_is_seen_and_a_broken_one_is_not(tmp_path):
    path = tmp_path / "sider.json"
    path.write_text(manifest({"a/": "1"}), encoding="utf-8")
    found = Manifest(path)
    path.write_text(manifest({"a/": "22"}), encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert {"a/": "22"} == found.pages()
    for broken in ("{", "[]", '{"sider": []}', '{"sider": {"a/": 1}}'):
        path.write_text(broken, encoding="utf-8")
        assert {"a/": "22"} == found.pages()
    path.unlink()
    assert {"a/": "22"} == found.pages()


@pytest.mark.parametrize("content", [None, "", "{}", '{"sider": {}}'])
def test_without_a_page_there_is_no_manifest(tmp_path, content):
    path = tmp_path / "sider.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(NoManifest) as caught:
        Manifest(path)
    assert f"Fant ingen sider i {path}. Bygg portalen først." == str(caught.value)
