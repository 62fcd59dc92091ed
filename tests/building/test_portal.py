"""Several regions below one start page: found, shared, built apart and swapped in together."""

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from datetime import date
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from routekaart.building import portal, workers
from routekaart.building.regios import find_map, shipped_regios
from routekaart.building.store import PLACE
from routekaart.cli import main
from routekaart.commands import bouw
from tests.support.here import POOL, Here
from tests.support.making import whole
from tests.support.pages import leads_to
from tests.support.places import MINIMAAL
from tests.support.sites import PEILDATUM, files_below

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two small regions in `regios`, and what they became in `site`; for reading only.

    The second region says that it exists.
    """
    folder = tmp_path_factory.mktemp("portaal") / "eigen"
    for id_, naam in (("de-hei", "De Hei"), ("het-duin", "Het Duin")):
        file = Path(shutil.copytree(MINIMAAL, folder / "regios" / id_)) / "regio.yaml"
        file.write_text(file.read_text("utf-8").replace("Proefhoek", naam), "utf-8")
    text = file.read_text("utf-8").replace("fictief: ja", "herkomst: Uit openbare teksten.")
    file.write_text(text.replace("naam: Elzerveen", 'naam: "\'s-Duinen"'), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(PLACE, str(folder.with_name("onthouden")))
        assert _bouw(folder) == 0
    return Path(shutil.copytree(folder, folder.with_name("goed")))


@pytest.fixture
def own(good: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, to change. Where it was made, with the store of then: what a test leaves as it was
    is not made again."""
    monkeypatch.setenv(PLACE, str(good.with_name("onthouden")))
    folder = good.with_name("eigen")
    shutil.rmtree(folder, ignore_errors=True)
    return Path(shutil.copytree(good, folder))


def _bouw(folder: Path, *more: str) -> int:
    options = ("--uit", str(folder / "site"), "--peildatum", PEILDATUM)
    return main(["bouw", "--alle", str(folder / "regios"), *options, *more])


def _break(region: Path) -> None:
    file = region / "signalen" / "vaak-weg.yaml"
    file.write_text(file.read_text("utf-8").replace("[meld-verzuim]", "[meld]"), "utf-8")


def _page(file: Path) -> LexborHTMLParser:
    return LexborHTMLParser(file.read_text("utf-8"))


def _addresses(page: LexborHTMLParser) -> Iterator[str]:
    for selector, name in (("a[href], link[href]", "href"), ("[src]", "src")):
        for node in page.css(selector):
            address = node.attributes[name] or ""
            if node.attributes.get("rel") != "canonical" and not urlsplit(address).scheme:
                yield address


def _dead(site: Path) -> list[str]:
    """Every link and load that leads nowhere, below any path."""
    there = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = sorted(path for path in there if path.endswith(".html"))
    return [
        f"{path}: {address}"
        for path in pages
        if path != "404.html"  # its links start at the root
        for address in set(_addresses(_page(site / path)))
        if leads_to(path, address) not in there
    ]


def test_every_region_stands_below_the_start_page(good: Path) -> None:
    site = good / "site"
    assert _dead(site) == []
    assert (site / "de-hei" / "keuzehulp" / "v1" / "index.html").is_file()
    back = _page(site / "de-hei" / "fasen" / "index.html").css_first(".rk-portaal__terug a")
    assert back is not None
    assert back.attributes["href"] == "../../"


def test_styles_fonts_and_scripts_stand_once(good: Path) -> None:
    shared = [path for path in files_below(good / "site") if "assets/" in path]
    assert "assets/routekaart.css" in shared
    assert all(path.startswith("assets/") for path in shared)


def test_a_page_for_what_is_not_there_stands_once(good: Path) -> None:
    """Servers show the one at the root; the links of another would lead nowhere."""
    assert [path for path in files_below(good / "site") if path.endswith("404.html")] == [
        "404.html"
    ]
    targets = {urlsplit(address).path for address in _addresses(_page(good / "site" / "404.html"))}
    files = {f"/{path.removesuffix('index.html')}" for path in files_below(good / "site")}
    assert targets - {"", "/."} <= files


def test_the_start_page_leads_by_gemeente(good: Path) -> None:
    """Only to what exists: the other region stands apart."""
    page = _page(good / "site" / "index.html")
    found = [(one.text(), one.attributes["href"]) for one in page.css(".rk-gemeenten a")]
    assert found == [("Rietmonde", "het-duin/"), ("'s-Duinen", "het-duin/")]
    apart = page.css("#oefenen ~ .rk-portaal__regios a")
    assert [one.attributes["href"] for one in apart] == ["de-hei/"]


def test_the_start_page_says_what_is_real(good: Path) -> None:
    page = _page(good / "site" / "index.html")
    cards = {
        (card.css_first("a") or card).text(): card for card in page.css(".rk-portaal__regios li")
    }
    assert list(cards) == ["Regio Het Duin", "Regio De Hei"]
    assert "Uit openbare teksten." in cards["Regio Het Duin"].text()
    assert "22 november 2026" in cards["Regio Het Duin"].text()
    apart = page.css_first("section:has(#oefenen)")
    assert apart is not None
    assert "bestaan niet" in apart.text()
    assert "Regio De Hei" in apart.text()
    assert "Regio Het Duin" not in apart.text()


def test_danger_comes_first_with_numbers_of_every_region(own: Path) -> None:
    file = own / "regios" / "het-duin" / "regio.yaml"
    spoed = "  - {naam: Wacht, telefoon: 0199-01 01 01, wanneer: Nu}\n"
    file.write_text(file.read_text("utf-8") + spoed, "utf-8")
    assert _bouw(own) == 0
    calls = _page(own / "site" / "index.html").css("a[href^='tel:']")
    assert [call.attributes["href"] for call in calls] == ["tel:112"]


def test_a_broken_region_keeps_its_last_good_version(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = own / "site"
    before = files_below(site / "de-hei")
    (site / "assets" / "vorige-stijl.css").write_text("", "utf-8")
    _break(own / "regios" / "de-hei")
    file = own / "regios" / "het-duin" / "regio.yaml"
    file.write_text(file.read_text("utf-8").replace("Het Duin", "De Duinen"), "utf-8")
    assert _bouw(own) == 1
    out, err = capsys.readouterr()
    assert "RK301" in err
    assert "de-hei: 1 fout. De vorige versie van deze regio blijft staan." in out
    assert "het-duin: gebouwd." in out
    assert files_below(site / "de-hei") == before
    page = (site / "index.html").read_text("utf-8")
    assert "De Duinen" in page
    assert "Regio De Hei" in page
    assert (site / "assets" / "vorige-stijl.css").is_file()
    assert sorted(path.name for path in own.iterdir()) == ["regios", "site"]


def test_old_shared_files_go_when_nobody_needs_them(own: Path) -> None:
    (own / "site" / "assets" / "vorige-stijl.css").write_text("", "utf-8")
    assert _bouw(own) == 0
    assert not (own / "site" / "assets" / "vorige-stijl.css").exists()


def test_a_broken_region_that_never_stood_there_is_left_out(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(own / "site" / "de-hei")
    _break(own / "regios" / "de-hei")
    assert _bouw(own) == 1
    assert "de-hei: 1 fout. Deze regio staat nog niet op de site." in capsys.readouterr().out
    assert not (own / "site" / "de-hei").exists()
    assert "De Hei" not in (own / "site" / "index.html").read_text("utf-8")


def test_nothing_good_and_nothing_old_is_no_site(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(own / "site")
    _break(own / "regios" / "de-hei")
    _break(own / "regios" / "het-duin")
    assert _bouw(own) == 1
    assert "De site is niet veranderd." in capsys.readouterr().out
    assert not (own / "site").exists()


def test_pages_in_the_place_of_a_region_are_refused(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files_below(own / "site")
    (own / "docs" / "de-hei").mkdir(parents=True)
    (own / "docs" / "de-hei" / "index.md").write_text("# Dezelfde plek\n", "utf-8")
    assert _bouw(own, "--docs", str(own / "docs")) == 2
    assert "RK917" in capsys.readouterr().err
    assert files_below(own / "site") == before


def test_a_folder_that_cannot_be_an_address(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own / "regios" / "het-duin").rename(own / "regios" / "Het Duin")
    assert _bouw(own) == 1
    assert "RK917" in capsys.readouterr().err
    assert (own / "site" / "de-hei" / "index.html").is_file()


def test_a_layer_is_no_region(own: Path) -> None:
    regios = own / "regios"
    (regios / "provincie").mkdir()
    (regios / "provincie" / "regio.yaml").write_text("houdbaarheid: 6\n", "utf-8")
    assert list(portal.regios_below(regios)) == ["de-hei", "het-duin", "provincie"]
    file = regios / "de-hei" / "regio.yaml"
    file.write_text(file.read_text("utf-8") + "basis: provincie\n", "utf-8")
    assert list(portal.regios_below(regios)) == ["de-hei", "het-duin"]


def test_a_folder_without_regions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _bouw(tmp_path) == 2
    assert "RK916" in capsys.readouterr().err


class _Dying(Here):
    """A pool whose first process is ended by the machine, half way its region."""

    first = True

    def submit(self, make: Callable[..., Any], *given: object) -> "Future[Any]":
        if not self.first:
            return super().submit(make, *given)
        self.first = False
        (order,) = given
        assert isinstance(order, workers.Order)
        order.uit.mkdir()
        done: Future[Any] = Future()
        done.set_exception(BrokenProcessPool("gestopt"))
        return done


def test_a_process_that_dies_costs_one_region(
    own: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files_below(own / "site" / "de-hei")
    monkeypatch.setattr(POOL, _Dying)
    assert _bouw(own) == 1
    out, err = capsys.readouterr()
    assert "RK918" in err
    assert "gestopt" in err
    assert "het-duin: gebouwd." in out
    assert files_below(own / "site" / "de-hei") == before


@pytest.mark.lang
def test_the_same_content_and_day_give_the_same_bytes(good: Path, own: Path) -> None:
    assert _bouw(own, "--zonder-cache") == 0
    assert files_below(own / "site") == files_below(good / "site")


def test_all_real_regions_stand_below_the_start_page(portaal_site: Path) -> None:
    page = _page(portaal_site / "index.html")
    cards = {link.attributes["href"] for link in page.css(".rk-portaal__regios a")}
    assert cards == {f"{name}/" for name in shipped_regios()} - {"voorbeeld/"} | {"de-hei/"}
    assert _dead(portaal_site) == []


def test_without_a_folder_it_is_every_region_that_we_ship(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[dict[str, Path]] = []

    def build_all(regios: dict[str, Path], *_: object, **__: object) -> NoReturn:
        given.append(regios)
        raise portal.NothingToShow(())

    monkeypatch.setattr(bouw, "build_all", build_all)
    assert main(["bouw", "--alle", "--uit", str(tmp_path / "site")]) == 1
    assert given == [shipped_regios()]
    assert "voorbeeld" in given[0]


def test_every_gemeente_that_is_real_is_on_the_start_page(portaal_site: Path) -> None:
    page = _page(portaal_site / "index.html")
    shown = {node.text() for node in page.css(".rk-gemeenten a")}
    every: set[str] = set()
    for name in shipped_regios():
        regio = whole(find_map(name), date.fromisoformat(PEILDATUM)).inhoud.regio
        if not regio.afgelopen and not regio.fictief:
            every |= {gemeente.naam for gemeente in regio.gemeenten.values()}
    assert shown == every


def test_no_gemeente_leads_to_what_has_ended(portaal_site: Path) -> None:
    page = _page(portaal_site / "index.html")
    for link in page.css(".rk-gemeenten a"):
        assert link.attributes["href"] != "amsterdam-noord/"
    assert page.css_first('a[href="amsterdam-noord/"]') is not None
