"""The receiver stands alone: it is deployed without the builder of the portal, and holds no more in memory than it needs."""

from __future__ import annotations

import ast
import subprocess
import sys

from feedback.settings import TOP


def test_nothing_of_the_portals_builder_is_imported():
    imported = set()
    for path in (TOP / "feedback").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                imported.add((node.module or "").split(".")[0])
    assert {"feedback", "jinja2", "pandas", "starlette", "uvicorn", "yaml"} == imported - sys.stdlib_module_names


def test_the_receiver_runs_without_what_only_the_reports_need():
    code = "import sys, feedback.__main__; print('pandas' in sys.modules)"
    assert "False\n" == subprocess.run([sys.executable, "-c", code], cwd=TOP, capture_output=True, text=True, check=True).stdout
