"""`routekaart kaart` for the part of a region that a school needs."""

from pathlib import Path

import pytest

from routekaart.cli import main
from routekaart.deciding.narrow import keep_signalen
from tests.support.paper_region import region, text_of

pytestmark = pytest.mark.paper


def test_only_the_signals_that_are_named_are_printed(hei: Path, tmp_path: Path) -> None:
    target = tmp_path / "papier"
    given = ["kaart", str(hei), "--uit", str(target), "--signalen", "T91, h7,komt-weer-terug"]
    assert main([*given, "--zonder-cache"]) == 0
    printed = {path.name for path in target.glob("signaal-*.pdf")}
    assert printed == {"signaal-t91.pdf", "signaal-h7.pdf"}
    assert (target / "poster-a3.pdf").exists()


def test_a_signal_that_is_not_there_is_refused(
    hei: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["kaart", str(hei), "--uit", str(tmp_path / "papier"), "--signalen", "H1,V99"]
    assert main(given) == 2
    assert 'signaal "V99" bestaat niet' in capsys.readouterr().err
    assert not (tmp_path / "papier").exists()


def test_what_is_left_leads_nowhere_else() -> None:
    inhoud, decisions = keep_signalen(*region(), {"direct-gevaar"})
    assert list(inhoud.signalen) == list(decisions.diagrammen) == ["direct-gevaar"]
    assert inhoud.signalen["direct-gevaar"].zie_ook == ()
    assert "bel-112" in inhoud.adviezen
    assert len(inhoud.adviezen) < len(region()[0].adviezen)


def test_for_one_school_nothing_of_another_is_printed(hei: Path, tmp_path: Path) -> None:
    target = tmp_path / "papier"
    given = ["kaart", str(hei), "--uit", str(target), "--signalen", "H2"]
    assert main([*given, "--gemeente", "zandhoek", "--sector", "po", "--zonder-cache"]) == 0
    printed = {path.name: text_of(path.read_bytes()) for path in target.glob("*.pdf")}
    assert any("Zandhoek" in text for text in printed.values())
    assert {path for path, text in printed.items() if "Heidorp" in text} == set()


@pytest.mark.parametrize("option", ["--gemeente", "--sector"])
def test_a_place_or_school_that_is_not_there_is_refused(
    option: str, hei: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["kaart", str(hei), "--uit", str(tmp_path / "papier"), option, "nergens"]
    assert main(given) == 2
    assert '"nergens" bestaat niet' in capsys.readouterr().err
    assert not (tmp_path / "papier").exists()
