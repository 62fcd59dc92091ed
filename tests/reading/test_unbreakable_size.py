"""What is wrong costs no more to read than what is right, and is told in a screenful."""

from collections.abc import Callable
from cProfile import Profile
from pathlib import Path
from time import process_time

import pytest

from routekaart.building import report
from routekaart.building.checking import check_region
from routekaart.reading import content
from routekaart.reading.finding import Finding, Location, Severity
from routekaart.reading.regio import read_regio
from routekaart.reading.told import MOST, MOST_IN_ALL, tell
from tests.reading.test_examples import PEILDATUM
from tests.support.regions import make_region

HEAD = "b:\n  term: x\n  definitie: y\n"
TEXT = "titel: x\ndatum: 2026-01-01\nsamenvatting: y\ntekst: |\n"


def listed(field: str, words: list[str]) -> str:
    return f"{HEAD}  {field}: [{', '.join(words)}]\n"


BROKEN: dict[str, Callable[[int], dict[str, str]]] = {
    "labels on one line": lambda n: {"begrippen.yaml": listed("omvat", ["!x y"] * n)},
    "items on one line": lambda n: {
        "begrippen.yaml": "{" + ", ".join(f"b{i}: {{x: y}}" for i in range(n)) + "}\n"
    },
    "double keys": lambda n: {"begrippen.yaml": "a: b\n" * n},
    "unknown fields": lambda n: {
        "begrippen.yaml": HEAD + "".join(f"  f{i}: x\n" for i in range(n))
    },
    "loose words": lambda n: {"begrippen.yaml": f"b: {{{', '.join(f'x{i}' for i in range(n))}}}\n"},
    "bad ids": lambda n: {"begrippen.yaml": "".join(f"B {i}: {{term: x}}\n" for i in range(n))},
    "missing items": lambda n: {"begrippen.yaml": listed("zie_ook", [f"x{i}" for i in range(n)])},
    "items named twice": lambda n: {"begrippen.yaml": listed("zie_ook", ["b"] * n)},
    "answers that are not there": lambda n: {
        "signalen/vaak-weg.yaml": "routes:\n  - als: {duur: ["
        + "".join(f"a{i}, " for i in range(n))
        + "]}\n    dan: [bel-ouders]\n"
    },
    "needless removals": lambda n: {"begrippen.yaml": "".join(f"b{i}:\n" for i in range(n))},
    "codes given twice": lambda n: {
        "rollen.yaml": "".join(f"r{i}: {{code: R1, naam: x}}\n" for i in range(n))
    },
    "bad words in a block": lambda n: {
        "begrippen.yaml": "b:\n  term: x\n  definitie: |\n" + "    spijbelaar\n" * n
    },
    "bad words on a line": lambda n: {
        "begrippen.yaml": f"b: {{term: x, definitie: {'spijbelaar ' * n}}}\n"
    },
    "empty blocks": lambda n: {"begrippen.yaml": f"{HEAD}  omvat:\n" + "  - |\n     \n" * n},
    "links that are not closed": lambda n: {"toelichtingen/t.yaml": f"{TEXT}  {'[[a|b ' * n}\n"},
    "links to nothing": lambda n: {"toelichtingen/t.yaml": TEXT + "  [[advies:geen]]\n" * n},
    "texts cut off": lambda n: {"begrippen.yaml": f"{HEAD}  omvat:\n" + "    - a #b\n" * n},
    "answers with holes": lambda n: {
        "vragen.yaml": "v:\n  vraag: x\n  drempel: {eenheid: week}\n  antwoorden:\n"
        + "".join(f"    a{i}: {{tekst: x, vanaf: {2 * i}, tot: {2 * i + 1}}}\n" for i in range(n))
    },
    "files with a mistake": lambda n: {
        f"begrippen/b{i}.yaml": "term: x\ndefinitie: y\ntrm: z\n" for i in range(n // 10)
    },
    "names that are not read": lambda n: {f"x{i}.doc": "" for i in range(n // 10)},
}


def steps(folder: Path) -> int:
    """How many calls it takes to check a region and to report on it: the same on any machine."""
    content.is_spotless.cache_clear()  # as in a process that has read nothing yet
    profile = Profile()
    profile.runcall(lambda: report.as_text(check_region(folder, PEILDATUM).findings))
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize("name", BROKEN)
def test_twice_as_much_wrong_is_at_most_twice_the_work(tmp_path: Path, name: str) -> None:
    few, many = (steps(make_region(tmp_path / str(n), BROKEN[name](n))) for n in (400, 800))
    assert many < 2.2 * few


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("labels on one line", 20_000),
        ("answers that are not there", 40_000),
        ("bad words in a block", 60_000),
        ("answers with holes", 30_000),
    ],
)
def test_nothing_is_copied_for_each_mistake(tmp_path: Path, name: str, number: int) -> None:
    """Copies are no calls, so these count in time: each took 7 seconds or more when it copied."""
    folder = make_region(tmp_path, BROKEN[name](number))
    start = process_time()
    check_region(folder, PEILDATUM)
    assert process_time() - start < 6


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_told_of_a_file_fits_a_few_screens(tmp_path: Path, name: str) -> None:
    findings = check_region(make_region(tmp_path, BROKEN[name](3_000)), PEILDATUM).findings
    assert 0 < len(findings) <= MOST + 102
    assert len(report.as_text(findings)) < 1_000 * len(findings) + 3_000
    assert all(found.guess is None for found in findings)


def some(number: int, severity: Severity = Severity.TIP, file: str = "a") -> list[Finding]:
    return [Finding("RK1", severity, Location(file, line), "") for line in range(1, number + 1)]


def test_of_a_file_a_couple_of_hundred_are_told_and_how_many_more() -> None:
    assert tell(some(MOST)).findings() == tuple(some(MOST))
    found = tell(some(MOST + 7)).findings()
    assert len(found) == MOST + 1
    (more,) = (one for one in found if one.code == "RK127")
    assert "7 bevindingen in dit bestand" in more.message


@pytest.mark.parametrize("severity", Severity)
def test_what_is_not_told_weighs_as_much(severity: Severity) -> None:
    found = tell([*some(MOST), *some(MOST + 1, severity)[MOST:]]).findings()
    assert [one.severity for one in found if one.code == "RK127"] == [severity]


def test_what_comes_later_is_counted_with_what_came_before() -> None:
    later = some(MOST + 12)[MOST + 3 :]
    told = tell([*later, *some(2)], tell(some(MOST + 3)))
    (more,) = (one for one in told.findings() if one.code == "RK127")
    assert "nog 12 bevindingen" in more.message


def test_of_very_many_files_only_the_first_are_told_one_by_one() -> None:
    files = [one for n in range(MOST_IN_ALL + 50) for one in some(1, file=f"f{n:05}")]
    found = tell(files).findings()
    assert len(found) == MOST_IN_ALL + 1
    (more,) = (one for one in found if one.code == "RK127")
    assert "50 bevindingen in dit bestand en andere" in more.message


def test_mistakes_that_are_not_told_still_forbid_to_publish(tmp_path: Path) -> None:
    """Tips first, then a mistake: the reading may not become reliable because it is not told."""
    words = "".join(f"b{i}: {{term: x, definitie: Bel mw. Vos.}}\n" for i in range(MOST + 10))
    folder = make_region(tmp_path, {"begrippen.yaml": f"{words}z: {{term: x}}\n"})
    reading = read_regio(folder)
    assert reading.inhoud is None
    assert reading.sound is not None
    assert "z" not in reading.sound.begrippen


def test_too_much_is_one_finding_before_anything_is_parsed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {f"begrippen/b{i}.yaml": "{" * 900_000 for i in range(6)}
    folder = make_region(tmp_path, files)
    monkeypatch.setattr("routekaart.reading.folder.compose", lambda *_: pytest.fail("parsed"))
    assert [found.code for found in read_regio(folder).findings] == ["RK128"]


def test_a_file_that_is_too_large_does_not_hide_the_others(tmp_path: Path) -> None:
    files = {"begrippen.yaml": "#" * 6_000_000, "rollen.yaml": "school: {naam: [x]}\n"}
    codes = [found.code for found in read_regio(make_region(tmp_path, files)).findings]
    assert codes == ["RK102", "RK213"]


def test_links_to_one_large_file_count_as_often_as_they_are_read(tmp_path: Path) -> None:
    folder = make_region(tmp_path, {"begrippen/b.yaml": "#" * 900_000})
    for number in range(5):
        (folder / "begrippen" / f"c{number}.yaml").symlink_to("b.yaml")
    assert [found.code for found in read_regio(folder).findings] == ["RK128"]
