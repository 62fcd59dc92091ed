"""The examples in the handbook are right: together they are one small region without a finding."""

import re
from collections import defaultdict
from pathlib import Path

import pytest
import yaml

from routekaart import report
from routekaart.reading.finding import Severity
from routekaart.reading.model import KINDS
from routekaart.site import check_site

HANDBOOK = Path(__file__).parent.parent / "docs" / "handleiding"
BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)
NAMED = re.compile(r"# (\S+\.yaml)\n")


def _blocks() -> list[tuple[str, str]]:
    return [
        (page.name, block)
        for page in sorted(HANDBOOK.glob("*.md"))
        for block in BLOCK.findall(page.read_text("utf-8"))
    ]


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """The region that the examples with a file name make together."""
    files: dict[str, str] = defaultdict(str)
    for _, block in _blocks():
        if named := NAMED.match(block):
            files[named[1]] += block[named.end() :]
    for name, text in files.items():
        file = tmp_path / "de-hei" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return tmp_path / "de-hei"


def test_the_examples_are_one_region_without_findings(example: Path) -> None:
    findings = check_site(example).findings
    own = [f for f in findings if str(example) in f.location.file]
    assert own == []
    assert not [f for f in findings if f.severity is Severity.FOUT]


def test_the_finding_in_the_handbook_is_what_is_said(
    example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = example / "signalen" / "huiswerk-niet-af.yaml"
    wrong = file.read_text("utf-8").replace("[praat-met-leerling]", "[praat-met-leerlin]")
    file.write_text(wrong, "utf-8")
    monkeypatch.chdir(example)
    said = [f for f in check_site(example).findings if f.code == "RK301"]
    assert report.as_text(said) in (HANDBOOK / "bevindingen.md").read_text("utf-8")


def test_every_kind_has_an_example(example: Path) -> None:
    shown = {
        path.relative_to(example).parts[0].removesuffix(".yaml") for path in example.rglob("*")
    }
    assert {*KINDS, "regio", "pact"} - shown == {"domeinen"}  # the national ones are enough


@pytest.mark.parametrize(("page", "block"), _blocks())
def test_every_block_is_yaml(page: str, block: str) -> None:
    assert yaml.safe_load(block), page
