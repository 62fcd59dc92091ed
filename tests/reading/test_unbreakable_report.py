"""The report shows only text that reading accepted, and never more of it than fits a screen."""

import os
from datetime import date
from pathlib import Path

import pytest

from routekaart.building import report
from routekaart.building.checking import check_region
from tests.support.regions import make_region

PEILDATUM = date(2026, 11, 22)

ELSEWHERE = "niet-voor-uw-ogen"


def said(folder: Path) -> str:
    return report.as_text(check_region(folder, PEILDATUM).findings)


def unopened(monkeypatch: pytest.MonkeyPatch, findings: object) -> str:
    """The report as text, while no file at all can be opened."""

    def refuse(*_: object, **__: object) -> None:
        pytest.fail("the report opened a file")

    with monkeypatch.context() as patch:
        for name in ("read_text", "read_bytes", "open"):
            patch.setattr(Path, name, refuse)
        patch.setattr("builtins.open", refuse)
        return report.as_text(findings)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["adviezen.yaml", "signalen/vaak-weg.yaml", "regio.yaml"])
def test_a_link_to_another_file_shows_nothing_of_it(tmp_path: Path, name: str) -> None:
    other = tmp_path / "elders.yaml"
    other.write_text(f"{ELSEWHERE}: [\n")
    folder = make_region(tmp_path, {"signalen/x.md": ""})
    (folder / name).unlink(missing_ok=True)
    (folder / name).symlink_to(other)
    text = said(folder)
    assert "RK120" in text
    assert ELSEWHERE not in text


@pytest.mark.parametrize("target", ["/dev/zero", "fifo"])
def test_what_never_ends_is_not_opened(tmp_path: Path, target: str) -> None:
    folder = make_region(tmp_path, {})
    if target == "fifo":
        os.mkfifo(folder / "adviezen.yaml")
    else:
        (folder / "adviezen.yaml").symlink_to(target)
    text = said(folder)
    assert "adviezen.yaml" in text
    assert " | " not in text


def test_the_report_opens_nothing_and_still_shows_the_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_region(tmp_path, {"adviezen.yaml": "bel-ouders:\r\n  oudrs: Praat eerst.\r\n"})
    findings = check_region(folder, PEILDATUM).findings
    text = unopened(monkeypatch, findings)
    assert "    2 |   oudrs: Praat eerst.\n      |   ^^^^^\n" in text


def test_a_file_that_changes_after_reading_is_shown_as_it_was_read(tmp_path: Path) -> None:
    folder = make_region(tmp_path, {"adviezen.yaml": "bel-ouders:\n  oudrs: Praat.\n"})
    findings = check_region(folder, PEILDATUM).findings
    (folder / "adviezen.yaml").write_text(f"{ELSEWHERE}\n{ELSEWHERE}\n")
    assert ELSEWHERE not in report.as_text(findings)


@pytest.mark.parametrize("before", [0, 10, 150, 5_000])
def test_of_a_long_line_only_what_is_around_the_mark_is_shown(tmp_path: Path, before: int) -> None:
    text = "bel-ouders: {" + " " * before + "oudrs: " + "x" * 5_000 + "}\n"
    folder = make_region(tmp_path, {"adviezen.yaml": text})
    line, mark = [line for line in said(folder).splitlines() if " | " in line]
    assert len(line) < 230
    start, length = mark.index("^"), mark.count("^")
    assert line[start : start + length] == "oudrs"


def test_a_mark_on_a_long_value_ends_with_the_line(tmp_path: Path) -> None:
    folder = make_region(tmp_path, {"adviezen.yaml": f"bel-ouders: {{fase: {'x' * 5_000}}}\n"})
    line, mark = [line for line in said(folder).splitlines() if " | " in line]
    assert len(mark) <= len(line) < 230
    assert line[mark.index("^")] == "x"
