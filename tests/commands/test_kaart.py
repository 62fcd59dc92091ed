"""`routekaart kaart` for the part of a region that a school needs."""

from pathlib import Path

import pytest

from routekaart.cli import main
from routekaart.deciding.narrow import keep_signalen
from tests.support.paper_region import region, text_of

pytestmark = pytest.mark.paper


def test_only_the_signals_that_are_named_are_printed(tmp_path: Path) -> None:
    target = tmp_path / "papier"
    given = ["kaart", "voorbeeld", "--uit", str(target), "--signalen", "T1, o7,direct-gevaar"]
    assert main([*given, "--zonder-cache"]) == 0
    printed = {path.name for path in target.glob("signaal-*.pdf")}
    assert printed == {"signaal-t1.pdf", "signaal-o7.pdf"}
    assert (target / "poster-a3.pdf").exists()


def test_a_signal_that_is_not_there_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["kaart", "voorbeeld", "--uit", str(tmp_path / "papier"), "--signalen", "T1,V99"]
    assert main(given) == 2
    assert 'signaal "V99" bestaat niet' in capsys.readouterr().err
    assert not (tmp_path / "papier").exists()


def test_what_is_left_leads_nowhere_else() -> None:
    inhoud, decisions = keep_signalen(*region(), {"direct-gevaar"})
    assert list(inhoud.signalen) == list(decisions.diagrammen) == ["direct-gevaar"]
    assert inhoud.signalen["direct-gevaar"].zie_ook == ()
    assert "bel-112" in inhoud.adviezen
    assert len(inhoud.adviezen) < len(region()[0].adviezen)


def test_for_one_school_nothing_of_another_is_printed(tmp_path: Path) -> None:
    target = tmp_path / "papier"
    given = ["kaart", "voorbeeld", "--uit", str(target), "--signalen", "V3"]
    assert main([*given, "--gemeente", "rietmonde", "--sector", "po", "--zonder-cache"]) == 0
    printed = {path.name: text_of(path.read_bytes()) for path in target.glob("*.pdf")}
    assert any("Rietmonde" in text for text in printed.values())
    gemeenten = {one.naam for one in region()[0].regio.gemeenten.values()} - {"Rietmonde"}
    assert {
        (path, naam) for path, text in printed.items() for naam in gemeenten if naam in text
    } == set()


@pytest.mark.parametrize("option", ["--gemeente", "--sector"])
def test_a_place_or_school_that_is_not_there_is_refused(
    option: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["kaart", "voorbeeld", "--uit", str(tmp_path / "papier"), option, "nergens"]
    assert main(given) == 2
    assert '"nergens" bestaat niet' in capsys.readouterr().err
    assert not (tmp_path / "papier").exists()
