"""The examples in the handbook are right: together they are one small region without a finding."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from routekaart.building import report
from routekaart.building.checking import check_region
from routekaart.reading.finding import Severity
from routekaart.reading.model import KINDS
from tests.support.handbook import blocks
from tests.support.places import HANDBOOK
from tests.support.sites import PEILDATUM

TODAY = date.fromisoformat(PEILDATUM)


def test_the_examples_are_one_region_without_findings(hei: Path) -> None:
    findings = check_region(hei, TODAY).findings
    assert [finding for finding in findings if str(hei) in finding.location.file] == []
    assert not [finding for finding in findings if finding.severity is Severity.FOUT]


def test_the_finding_in_the_handbook_is_what_is_said(
    hei: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = hei / "signalen" / "huiswerk-niet-af.yaml"
    wrong = file.read_text("utf-8").replace("[praat-met-leerling]", "[praat-met-leerlin]")
    file.write_text(wrong, "utf-8")
    monkeypatch.chdir(hei)
    said = [finding for finding in check_region(hei, TODAY).findings if finding.code == "RK301"]
    assert report.as_text(said) in (HANDBOOK / "bevindingen.md").read_text("utf-8")


def test_every_kind_has_an_example(hei: Path) -> None:
    shown = {path.name.removesuffix(".yaml") for path in hei.iterdir()}
    assert {*KINDS, "regio", "pact"} - shown == {"domeinen"}  # the national ones are enough


@pytest.mark.parametrize(("page", "block"), blocks())
def test_every_block_is_yaml(page: str, block: str) -> None:
    assert yaml.safe_load(block), page
