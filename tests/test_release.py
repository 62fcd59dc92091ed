"""What a release needs: nothing open, a licence for each file, and a table that is true."""

import re
import shutil
import subprocess
import sys
import tomllib
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from tests.support.places import ROOT
from tests.support.tools import find_tool

SCRIPT = ROOT / "scripts" / "uitgeven.py"


def _refused(root: Path) -> list[str]:
    """What the release step says of a copy of the project."""
    (root / "scripts").mkdir(exist_ok=True)
    shutil.copy(SCRIPT, root / "scripts")
    command = [sys.executable, str(root / "scripts" / "uitgeven.py")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == (done.stdout != "Nothing is open.\n")
    return done.stdout.splitlines()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in ("publiccode.yml", "pyproject.toml", "CHANGELOG.md"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def test_a_release_refuses_what_is_open(copy: Path) -> None:
    said = _refused(copy)
    assert any(line.startswith("publiccode.yml:") and ".example" in line for line in said)
    assert "publiccode.yml: no contact has an address" in said


def test_a_release_with_nothing_open_may_go(copy: Path) -> None:
    for name in ("publiccode.yml", "pyproject.toml"):
        text = (copy / name).read_text("utf-8").replace(".example", ".nl")
        text = text.replace("- name: Project Routekaart", "- name: Wij\n      email: wij@x.nl")
        (copy / name).write_text(text, "utf-8")
    assert _refused(copy) == ["Nothing is open."]


def test_a_version_without_a_date_is_refused(copy: Path) -> None:
    text = (copy / "CHANGELOG.md").read_text("utf-8")
    (copy / "CHANGELOG.md").write_text(re.sub(r"(?m)^(## \S+) .*$", r"\1", text), "utf-8")
    assert "CHANGELOG.md: this version has no heading with a date" in _refused(copy)


def _map(required: str, **properties: Any) -> dict[str, Any]:
    """What a section has to say, and all that it may say here."""
    return {
        "type": "object",
        "required": required.split(),
        "properties": properties,
        "additionalProperties": False,
    }


def _list(**one: Any) -> dict[str, Any]:
    return {"type": "array", "minItems": 1, "items": one}


TEXT, URL = {"type": "string", "minLength": 1}, {"type": "string", "pattern": "^https?://"}
PUBLIC_CODE = _map(
    "publiccodeYmlVersion name url platforms developmentStatus softwareType description legal"
    " maintenance localisation",
    publiccodeYmlVersion={"const": "0.4"},
    name=TEXT,
    url=URL,
    softwareVersion=TEXT,
    releaseDate={"type": "string", "pattern": r"^20\d\d-[01]\d-[0-3]\d$"},
    platforms=_list(enum=["web", "windows", "mac", "linux", "ios", "android"]),
    categories=_list(enum=["educational-content", "knowledge-management"]),
    developmentStatus={"enum": ["concept", "development", "beta", "stable", "obsolete"]},
    softwareType={"enum": ["standalone/web", "standalone/other", "addon", "library"]},
    intendedAudience=_map(
        "",
        countries=_list(pattern="^[A-Z]{2}$"),
        scope=_list(enum=["education", "local-authorities"]),
    ),
    description={
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": "^[a-z]{2}$"},
        "additionalProperties": _map(
            "shortDescription longDescription features",
            shortDescription={"type": "string", "minLength": 1, "maxLength": 150},
            longDescription={"type": "string", "minLength": 150, "maxLength": 10_000},
            features=_list(type="string", maxLength=100),
        ),
    },
    legal=_map("license", license=TEXT),
    maintenance=_map(
        "type contacts",
        type={"enum": ["internal", "community"]},
        contacts=_list(**_map("name", name=TEXT, email=TEXT, phone=TEXT, affiliation=TEXT)),
    ),
    localisation=_map(
        "localisationReady availableLanguages",
        localisationReady={"type": "boolean"},
        availableLanguages=_list(pattern="^[a-z]{2}$"),
    ),
    dependsOn=_map("", open=_list(**_map("name", name=TEXT, versionMin=TEXT))),
)
"""publiccode.yml 0.4 as its text says it: what must be there, how long it may be, and of its lists
of words those that are right for us. What is deprecated in it is refused."""


def test_publiccode_is_as_the_standard_says() -> None:
    told = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))
    errors = Draft202012Validator(PUBLIC_CODE).iter_errors(told)
    assert [(list(error.path), error.message) for error in errors] == []


@pytest.mark.parametrize("key", ["name", "description", "genericName"])
def test_publiccode_that_says_too_little_or_something_else_is_refused(key: str) -> None:
    told = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))
    told = {**told, key: "x"} if key not in told else {k: v for k, v in told.items() if k != key}
    assert not Draft202012Validator(PUBLIC_CODE).is_valid(told)


def test_every_licence_that_a_file_has_lies_in_the_folder() -> None:
    told = tomllib.loads((ROOT / "REUSE.toml").read_text("utf-8"))["annotations"]
    named = {one["SPDX-License-Identifier"] for one in told}
    assert {path.stem for path in (ROOT / "LICENSES").iterdir()} == named
    licence = (ROOT / "LICENSES" / "EUPL-1.2.txt").read_bytes()
    assert licence == (ROOT / "LICENSE").read_bytes()
    listed = subprocess.run(
        [find_tool("git"), "ls-files", "*.woff2"], capture_output=True, text=True, check=True,
        cwd=ROOT,
    ).stdout.splitlines()  # fmt: skip
    fonts = [one["path"] for one in told if one["SPDX-License-Identifier"] == "OFL-1.1"]
    assert listed
    assert all(any(fnmatch(name, pattern) for pattern in fonts) for name in listed)


def test_the_table_of_the_standard_names_what_is_there() -> None:
    text = (ROOT / "PUBLIC_CODE.md").read_text("utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert len(rows) == 1 + 16, "a heading, and the sixteen criteria"
    named = re.findall(r"`([A-Za-z_./-]+(?:\.(?:md|yml|toml)|/|/run|LICENSE))`", "\n".join(rows))
    assert len(named) > 12
    assert [name for name in named if not (ROOT / name).exists()] == []
