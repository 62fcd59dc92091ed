"""The package as others get it: what imports what, what the wheel and the repo hold."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml

from routekaart import __version__
from tests.support.places import PACKAGE, ROOT
from tests.support.tools import find_tool
from tests.support.wheel import build_wheel


def _modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def _lint_imports(root: Path) -> str:
    """What import-linter says of the contracts in pyproject, in a copy of the package too."""
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        capture_output=True,
        text=True,
        check=False,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root), "COLUMNS": "200"},
    )
    return done.stdout + done.stderr


def test_the_walls_between_the_rooms_hold() -> None:
    assert re.search(r"Contracts: \d+ kept, 0 broken", _lint_imports(ROOT))


@pytest.mark.parametrize(
    ("module", "line", "wall"),
    [
        ("deciding/decide.py", "import routekaart.showing.everything", "Data flows one way"),
        ("showing/pages/over.py", "import routekaart.showing.paper.pen", "never see each other"),
        ("showing/data/hsds.py", "import routekaart.showing.pages.over", "never see each other"),
        ("deciding/tables/proof.py", "import routekaart.deciding.checks.pact", "A table knows"),
        ("building/report.py", "import mkdocs", "know MkDocs"),
    ],
)
def test_a_hole_in_a_wall_is_seen(module: str, line: str, wall: str, tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for file in _modules():
        copy = tmp_path / file.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, copy)
    hole = tmp_path / "routekaart" / module
    hole.write_text(f"{hole.read_text('utf-8')}\n{line}\n", "utf-8")
    assert re.search(f"{wall}.* BROKEN", _lint_imports(tmp_path))


def test_importing_does_no_work() -> None:
    """No file but code is opened: not the catalogue, not the fonts, not the content."""
    program = """
import importlib, pathlib, pkgutil, sys
import mkdocs.commands.build, mkdocs.config.defaults, mkdocs.livereload, mkdocs.plugins
import pydantic, yaml, jinja2, graphviz
opened = []
def note(event, args):
    if event == "open" and "/routekaart/" in str(args[0]):
        opened.append(str(args[0]))
sys.addaudithook(note)
import routekaart
for found in pkgutil.walk_packages(routekaart.__path__, "routekaart."):
    importlib.import_module(found.name)
print("\\n".join(path for path in opened if pathlib.Path(path).suffix not in (".py", ".pyc")))
"""
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd="/")
    assert [line for line in done.stdout.splitlines() if Path(line).is_file()] == []


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    return zipfile.ZipFile(build_wheel(tmp_path_factory.mktemp("wheel")))


def test_the_wheel_holds_everything(wheel: zipfile.ZipFile) -> None:
    expected = {
        path.relative_to(ROOT).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    packed = {name for name in wheel.namelist() if name.startswith("routekaart/")}
    assert packed == expected
    for part in (
        "showing/pages/templates/",
        "building/theme/",
        "inhoud/landelijk/",
        "reading/catalogus/",
    ):
        assert any(name.startswith(f"routekaart/{part}") for name in packed)


def test_the_wheel_brings_the_command_the_plugin_and_the_licence(wheel: zipfile.ZipFile) -> None:
    texts = {name.partition("dist-info/")[2]: name for name in wheel.namelist()}
    points = wheel.read(texts["entry_points.txt"]).decode()
    assert "routekaart = routekaart.cli:main" in points
    assert "routekaart = routekaart.building.plugin:RoutekaartPlugin" in points
    assert wheel.read(texts["licenses/LICENSE"]).startswith(b"EUROPEAN UNION PUBLIC LICENCE v. 1.2")


def test_one_version_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    public = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))
    assert project["version"] == __version__ == public["softwareVersion"]
    assert project["license"] == public["legal"]["license"] == "EUPL-1.2"
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_library_is_locked_by_hash(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    pins = re.findall(r"^([a-z0-9-]+)==\S+ \\\n    --hash=sha256:", text, re.MULTILINE)
    lines = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert len(pins) == len(lines)
    assert "://" not in text


def test_the_locks_hold_what_the_package_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extra = project["optional-dependencies"]["dev"]
    for name, wanted in (
        ("requirements.txt", project["dependencies"]),
        ("requirements-dev.txt", project["dependencies"] + extra),
    ):
        text = (ROOT / name).read_text("utf-8")
        for requirement in wanted:
            library = re.match(r"[a-z0-9-]+", requirement.lower())
            assert library is not None
            assert f"\n{library[0]}==" in f"\n{text}", requirement


@pytest.mark.parametrize("name", ["bouw", "test", "meet"])
def test_an_old_python_can_read_the_scripts_that_refuse_it(name: str) -> None:
    text = (ROOT / "scripts" / f"{name}.py").read_text("utf-8")
    tree = ast.parse(text, feature_version=(3, 7))
    refusal = next(at for at, node in enumerate(tree.body) if isinstance(node, ast.If))
    assert "version_info" in ast.unparse(tree.body[refusal])
    standard = {alias.name for node in tree.body[:refusal] for alias in getattr(node, "names", [])}
    assert standard <= {"subprocess", "sys", "tempfile", "time"}


def test_no_file_names_a_package_registry() -> None:
    hosts = ("pypi" + ".org", "python" + "hosted.org", "registry.npmjs" + ".org")
    listed = subprocess.run(
        [find_tool("git"), "grep", "-lF", *(f"-e{host}" for host in hosts)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert listed.stdout == ""


def test_modules_are_small() -> None:
    sizes = {path: len(path.read_text("utf-8").splitlines()) for path in _modules()}
    assert {path: size for path, size in sizes.items() if size > 250} == {}


def test_the_tree_in_contributing_is_the_real_one() -> None:
    """Every package, and folders of data that a developer adds to, with no room that is gone."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    tree = text.partition("```\nroutekaart/\n")[2].partition("```")[0]
    here: list[str] = []
    shown: set[str] = set()
    for line in tree.partition("\ntests/")[0].splitlines():
        depth = (len(line) - len(line.lstrip())) // 2
        here[depth - 1 :] = [line.split()[0].rstrip("/")]
        shown.add("/".join(here))
    rooms = {
        file.parent.relative_to(PACKAGE).as_posix()
        for file in PACKAGE.rglob("__init__.py")
        if file.parent != PACKAGE
    }
    assert all((PACKAGE / place).is_dir() for place in shown)
    assert {room for room in rooms if room.count("/") <= 1} <= shown


def test_the_tree_of_the_tests_is_the_real_one() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    tree = text.partition("\ntests/\n")[2].partition("```")[0]
    shown = {word.rstrip("/") for word in re.findall(r"[a-z]+/", tree)}
    real = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir()}
    assert shown == real - {"__pycache__"}


def test_the_sbom_lists_every_library_of_the_lock() -> None:
    command = [sys.executable, str(ROOT / "scripts" / "sbom.py")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd="/")
    sbom = json.loads(done.stdout)
    assert (sbom["bomFormat"], sbom["specVersion"]) == ("CycloneDX", "1.5")
    assert sbom["metadata"]["component"]["version"] == __version__
    lock = (ROOT / "requirements.txt").read_text("utf-8")
    pins = dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", lock, re.MULTILINE))
    assert {one["name"]: one["version"] for one in sbom["components"]} == pins
    hashes = [one["value"] for part in sbom["components"] for one in part["properties"]]
    assert sorted(hashes) == sorted(re.findall(r"sha256:([0-9a-f]{64})", lock))
    assert "://" not in done.stdout
