"""The way a fact travels goes one way: each layer knows those below it, never those above."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, meta

MACROS = Path(__file__).resolve().parents[1] / "macros"
LAYERS = [
    {"core"},
    {"components"},
    {"content"},
    {"lists"},
    {"search"},
    {"asked", "pages", "exports", "finish", "ready", "serving"},
    {"gap"},
    {"macros", "hooks", "cli"},
    {"__init__", "__main__"},
]


def layer(part: str) -> int:
    return next((number for number, parts in enumerate(LAYERS) if part in parts), -1)


def imported(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and name of all that is imported, wherever in the file; a relative import begins with a full stop."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{'.' * node.level}{node.module or ''}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("import_module", "__import__")):
            texts = [part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str)]
            yield node.lineno, texts[0] if texts else ".unknown"


def of_python(path: Path) -> Iterator[tuple[int, str]]:
    """Line and layer of all of ours that a module imports."""
    for line, name in imported(ast.parse(path.read_text(encoding="utf-8"))):
        first, *rest = name.split(".")
        if first in ("macros", ""):
            yield line, (rest or ["__init__"])[0] if first else "relative"


def of_template(path: Path) -> Iterator[tuple[int, str]]:
    """Line 1 and layer of each template that a template includes."""
    for name in meta.find_referenced_templates(Environment(autoescape=True).parse(path.read_text(encoding="utf-8"))):
        yield 1, (name or "unknown").split("/")[0]


def violations(folder: Path) -> list[str]:
    """What in the folder `macros` stands nowhere, or imports from a layer above or from a neighbour in its own."""
    found = []
    for path in sorted([*folder.rglob("*.py"), *folder.rglob("*.j2")]):
        place = path.relative_to(folder)
        own = place.parts[0].removesuffix(".py")
        if layer(own) < 0:
            found.append(f"{place} stands in no layer")
        for line, other in of_python(path) if path.suffix == ".py" else of_template(path):
            if other != own and not -1 < layer(other) < layer(own):
                found.append(f"{place}:{line} imports {other}")
    return found


def test_every_module_and_template_imports_only_from_the_layers_below():
    assert [] == violations(MACROS)


def test_the_core_imports_nothing_else_of_ours():
    others = {other for path in sorted((MACROS / "core").glob("*.py")) for _, other in of_python(path)}
    assert {"core"} == others


def test_only_the_edge_knows_the_receiver():
    """What the two must agree on, the list of pages, is written in one place: the receiver's."""
    knowing = {
        path.relative_to(MACROS).as_posix()
        for path in MACROS.rglob("*.py")
        for _, name in imported(ast.parse(path.read_text(encoding="utf-8")))
        if name.split(".")[0] == "feedback"
    }
    assert {"hooks.py"} == knowing


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        ("core/a.py", "from macros.components.sources import day", "core/a.py:1 imports components"),
        ("core/a.py", "import macros.pages", "core/a.py:1 imports pages"),
        ("core/a.py", "import os, macros", "core/a.py:1 imports __init__"),
        ("core/a.py", "def f():\n    from macros.content import TYPES", "core/a.py:2 imports content"),
        ("core/a.py", "if TYPE_CHECKING:\n    import macros.cli as c", "core/a.py:2 imports cli"),
        ("components/a.py", "from macros import content", "components/a.py:1 imports content"),
        ("components/a.py", "from ..content import view", "components/a.py:1 imports relative"),
        ("content/notes/view.py", "from . import model", "content/notes/view.py:1 imports relative"),
        ("content/notes/view.py", "from macros.lists.terms import used", "content/notes/view.py:1 imports lists"),
        ("content/a.py", "importlib.import_module(f'macros.pages.{name}')", "content/a.py:1 imports pages"),
        ("content/a.py", "import_module(name)", "content/a.py:1 imports relative"),
        ("lists/a.py", "from macros.pages import pages", "lists/a.py:1 imports pages"),
        ("finish.py", "from macros.pages import pages", "finish.py:1 imports pages"),
        ("pages.py", "from macros.cli import main", "pages.py:1 imports cli"),
        ("cli.py", "from macros.hooks import on_files", "cli.py:1 imports hooks"),
        ("components/a.html.j2", '{% include "content/notes/row.html.j2" %}', "components/a.html.j2:1 imports content"),
        ("content/notes/page.html.j2", "{% import 'lists/a.html.j2' as a %}", "content/notes/page.html.j2:1 imports lists"),
        ("content/notes/page.html.j2", "{% include name %}", "content/notes/page.html.j2:1 imports unknown"),
        ("helpers/a.py", "import os", "helpers/a.py stands in no layer"),
        ("helpers.py", "import os", "helpers.py stands in no layer"),
    ],
)
def test_a_breach_is_found(tmp_path, file, text, expected):
    path = tmp_path / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    assert [expected] == violations(tmp_path)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("core/a.py", "import os\nfrom macros.core.b import c\nfrom macrosomething import d"),
        ("components/a.py", "from macros.core import fields"),
        ("content/a/view.py", "from macros.content.b.view import row\nfrom macros.components.sources import day"),
        ("content/a.py", "import_module(f'macros.content.{type}.view')"),
        ("lists/a.html.j2", '{% import "components/parts.html.j2" as p %}{% include "content/notes/row.html.j2" %}'),
        ("__main__.py", "from macros.cli import main"),
        ("__init__.py", "def f():\n    from macros.macros import register"),
    ],
)
def test_what_goes_the_right_way_is_no_breach(tmp_path, file, text):
    path = tmp_path / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    assert [] == violations(tmp_path)
