"""The Python API: its example runs, and it loads nothing before it is asked for."""

import doctest
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import routekaart
from tests.support.places import ROOT


def loaded(program: str) -> set[str]:
    """The modules of the package and of others that a program ends with, by their first names."""
    command = [sys.executable, "-c", f"{program}\nimport sys; print(*sys.modules)"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    return set(done.stdout.split())


def test_the_example_runs() -> None:
    failed, tried = doctest.testmod(routekaart)
    assert (failed, tried > 5) == (0, True)


def test_importing_the_package_loads_nothing_of_it() -> None:
    found = loaded("import routekaart") - loaded("")
    assert {name for name in found if name.startswith("routekaart")} == {"routekaart"}
    assert not found & {"yaml", "pydantic", "jinja2", "mkdocs", "typst", "pygraphviz", "dateutil"}


@pytest.mark.parametrize(
    ("command", "never"),
    [
        ("controleer tests/bevindingen/minimaal", {"mkdocs", "typst", "pygraphviz", "jinja2"}),
        ("uitleg RK301", {"mkdocs", "typst", "pygraphviz", "jinja2"}),
        (
            "verschil tests/bevindingen/minimaal waterland",
            {"mkdocs", "typst", "pygraphviz", "jinja2"},
        ),
        ("kaart --help", {"mkdocs", "typst"}),
    ],
)
def test_a_command_loads_only_what_it_uses(command: str, never: set[str]) -> None:
    program = f"""
from contextlib import redirect_stdout, suppress
from io import StringIO
from routekaart.cli import main
with redirect_stdout(StringIO()), suppress(SystemExit):
    main({command.split()})
"""
    assert not loaded(program) & never


@pytest.mark.site
def test_building_writes_a_site_or_says_why_not(klein: Path, tmp_path: Path) -> None:
    day, site = date(2026, 11, 22), tmp_path / "site"
    assert {found.code for found in routekaart.build(klein, site, day)} <= {"RK431", "RK460"}
    assert (site / "keuzehulp" / "index.html").is_file()
    (klein / "fasen.yaml").write_text("eerste-weken: {naam: Eerst}\n", "utf-8")
    assert "RK202" in {found.code for found in routekaart.build(klein, tmp_path / "leeg", day)}
    assert not (tmp_path / "leeg").exists()
