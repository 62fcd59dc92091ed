"""Building: a folder is replaced as a whole or not at all, by the command and by the plugin."""

import logging
import os
import subprocess
import sys
import warnings
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mkdocs.__main__ import cli as mkdocs
from selectolax.lexbor import LexborHTMLParser

from routekaart.building.menu import make_menu, own_ways
from routekaart.cli import main
from routekaart.showing.pages.deuren import doors
from routekaart.showing.telling.links import Link
from tests.support.places import ROOT
from tests.support.sheets import with_sheets
from tests.support.showing_region import rich_inhoud
from tests.support.sites import PEILDATUM, files_below

pytestmark = pytest.mark.site


def _bouw(folder: Path, uit: Path, *more: str) -> int:
    return main(["bouw", str(folder), "--uit", str(uit), "--peildatum", PEILDATUM, *more])


def _break(klein: Path) -> None:
    file = klein / "signalen" / "vaak-weg.yaml"
    file.write_text(file.read_text("utf-8").replace("[meld-verzuim]", "[meld]"), "utf-8")


def _mkdocs(config: Path, uit: Path, *more: str) -> Result:
    """What the command does, in this process. Afterwards MkDocs logs as it did before."""
    log = logging.getLogger("mkdocs")
    before = log.level, log.propagate, list(log.handlers)
    with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings():
        patch.setattr(sys, "warnoptions", ["ignore"])  # who says this is left alone by MkDocs
        warnings.simplefilter("ignore")
        done = CliRunner().invoke(mkdocs, ["build", "-f", str(config), "-d", str(uit), *more])
    log.setLevel(before[0])
    log.propagate, log.handlers[:] = before[1:]
    assert isinstance(done.exception, SystemExit | None)
    return done


def _mkdocs_yml(klein: Path, *lines: str, plugin: str = "regio: klein") -> Path:
    config = klein.parent / "mkdocs.yml"
    basis = f"INHERIT: {ROOT / 'routekaart' / 'mkdocs-basis.yml'}"
    text = (basis, "site_name: Klein", "plugins:", f"  routekaart: {{{plugin}}}", *lines)
    config.write_text("\n".join(text), "utf-8")
    (klein.parent / "docs").mkdir(exist_ok=True)
    return config


def test_the_last_good_site_survives_bad_content(klein: Path, tmp_path: Path) -> None:
    _bouw(klein, tmp_path / "site")
    before = files_below(tmp_path / "site")
    _break(klein)
    assert _bouw(klein, tmp_path / "site") == 1
    assert files_below(tmp_path / "site") == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["klein", "site"]


def test_the_last_good_site_survives_a_bad_page(
    klein: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _bouw(klein, tmp_path / "site")
    before = files_below(tmp_path / "site")
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "eigen.md").write_text("# Eigen\n\n[weg](bestaat-niet.md)\n", "utf-8")
    assert _bouw(klein, tmp_path / "site", "--docs", str(docs)) == 2
    err = capsys.readouterr().err
    assert "RK907" in err
    assert "bestaat-niet.md" in err
    assert files_below(tmp_path / "site") == before


def test_stale_files_disappear(klein: Path, tmp_path: Path) -> None:
    _bouw(klein, tmp_path / "site")
    (tmp_path / "site" / "oud.html").write_text("oud", "utf-8")
    assert _bouw(klein, tmp_path / "site") == 0
    assert not (tmp_path / "site" / "oud.html").exists()


@pytest.mark.parametrize("command", ["bouw", "schrijf"])
def test_only_our_own_folder_is_replaced(
    command: str, klein: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "vol").mkdir()
    (tmp_path / "vol" / "brief.txt").write_text("brief", "utf-8")
    (tmp_path / "leeg").mkdir()
    for uit, code in (("vol", "RK905"), ("vol/brief.txt", "RK904"), ("vol/brief.txt/x", "RK906")):
        assert main([command, str(klein), "--uit", str(tmp_path / uit)]) == 2
        assert code in capsys.readouterr().err
    assert main([command, str(klein), "--uit", "/proc/routekaart"]) == 2
    assert "RK906" in capsys.readouterr().err
    assert main([command, str(klein), "--uit", "/"]) == 2
    assert "RK923" in capsys.readouterr().err
    assert main([command, str(klein), "--uit", str(klein / "site")]) == 2
    assert "RK915" in capsys.readouterr().err
    assert main([command, str(klein), "--uit", str(tmp_path / "leeg")]) == 0
    assert (tmp_path / "vol" / "brief.txt").read_text("utf-8") == "brief"


def test_a_new_site_can_be_read_by_a_server(klein: Path, tmp_path: Path) -> None:
    plain = tmp_path / "gewoon"
    plain.mkdir()
    _bouw(klein, tmp_path / "site")
    assert (tmp_path / "site").stat().st_mode == plain.stat().st_mode


def _pages(site: Path) -> set[str]:
    return {path for path in files_below(site) if path.endswith(".html")}


def test_the_plugin_gives_the_same_pages_as_the_command(klein: Path, tmp_path: Path) -> None:
    """As somebody types it: here the plugin is what was installed."""
    config = str(_mkdocs_yml(klein))
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "-f",
        config,
        "-d",
        str(tmp_path / "plugin"),
    ]
    subprocess.run(command, check=True, env=with_sheets())
    _bouw(klein, tmp_path / "site")
    assert _pages(tmp_path / "plugin") == _pages(tmp_path / "site")


def test_the_plugin_stops_before_the_old_site_is_emptied(klein: Path, tmp_path: Path) -> None:
    config = _mkdocs_yml(klein)
    _mkdocs(config, tmp_path / "site")
    before = files_below(tmp_path / "site")
    _break(klein)
    done = _mkdocs(config, tmp_path / "site")
    assert done.exit_code == 1
    assert "vaak-weg.yaml:10:10: RK301" in done.stderr
    assert files_below(tmp_path / "site") == before


@pytest.mark.parametrize(
    ("plugin", "said"),
    [
        ("regio: de-hie", "RK901"),
        ("regio: mkdocs.yml", "RK902"),
        ("regio: klein, peildatum: gisteren", "geen datum"),
        ("regio: [klein]", "regio"),
    ],
)
def test_wrong_settings_stop_the_plugin(
    klein: Path, plugin: str, said: str, tmp_path: Path
) -> None:
    done = _mkdocs(_mkdocs_yml(klein, plugin=plugin), tmp_path / "site")
    assert done.exit_code == 1
    assert said in done.stderr


def test_a_warning_is_a_warning_of_mkdocs(klein: Path, tmp_path: Path) -> None:
    unused = "\nniet-gebruikt:\n  code: A19\n  naam: Wacht\n  soort: geen_actie\n  doe: [Wacht.]\n"
    file = klein / "adviezen.yaml"
    file.write_text(file.read_text("utf-8").rstrip() + unused, "utf-8")
    assert _mkdocs(_mkdocs_yml(klein), tmp_path / "site").exit_code == 0
    assert _mkdocs(_mkdocs_yml(klein), tmp_path / "site", "--strict").exit_code == 1
    streng = _mkdocs_yml(klein, plugin="regio: klein, streng: true")
    assert _mkdocs(streng, tmp_path / "site").exit_code == 1


def test_a_written_page_wins_and_shows_the_danger_bar(klein: Path, tmp_path: Path) -> None:
    config = _mkdocs_yml(klein)
    (tmp_path / "docs" / "over").mkdir()
    (tmp_path / "docs" / "over" / "index.md").write_text("# Zelf geschreven\n", "utf-8")
    (tmp_path / "docs" / "index.md").write_text("# Welkom\n", "utf-8")
    done = _mkdocs(config, tmp_path / "site")
    assert done.exit_code == 0, done.stderr
    page = (tmp_path / "site" / "over" / "index.html").read_text("utf-8")
    assert "Zelf geschreven" in page
    assert page.count('href="tel:112"') == 1
    assert "bestaan niet" in page
    lijst = (tmp_path / "site" / "keuzehulp" / "index.html").read_text("utf-8")
    assert 'id="vind"' in lijst, "the list stands here when the start page is another"


def test_a_written_page_wins_from_a_whole_page(klein: Path, tmp_path: Path) -> None:
    config = _mkdocs_yml(klein, "extra_css: [assets/routekaart.css, eigen.css]")
    (tmp_path / "docs" / "eigen.css").write_text(":root { --md-primary-fg-color: #060; }", "utf-8")
    own = tmp_path / "docs" / "keuzehulp" / "vaak-weg"
    own.mkdir(parents=True)
    (own / "index.md").write_text("# Zelf geschreven\n\n[Code](../../c/c1/index.md)\n", "utf-8")
    done = _mkdocs(config, tmp_path / "site", "--strict")
    assert done.exit_code == 0, done.stderr
    page = (tmp_path / "site" / "keuzehulp" / "vaak-weg" / "index.html").read_text("utf-8")
    assert "Zelf geschreven" in page
    assert 'href="../../c/c1/"' in page
    whole = (tmp_path / "site" / "c" / "c1" / "index.html").read_text("utf-8")
    assert '<a class="rk-hoofd__naam" href="../../">Klein</a>' in whole
    assert 'href="../../eigen.css"' in whole


WRITTEN = {
    "handleiding/b.md": "handleiding/b/index.html",
    "handleiding/index.md": "handleiding/index.html",
    "een-los-blad.md": "een-los-blad/index.html",
    "organisaties.md": "organisaties/index.html",
}


def test_the_menu_holds_the_doors_and_what_is_written_by_hand() -> None:
    assert make_menu(doors(rich_inhoud()), WRITTEN) == [
        {"Wat ziet u": "index.md"},
        {"Wie bel ik": "organisaties.md"},
        {"Hoe lang al": "fasen/index.md"},
        {"Afspraken": "pact/index.md"},
        "een-los-blad.md",
        {"Handleiding": ["handleiding/index.md", "handleiding/b.md"]},
    ]


def test_the_foot_of_a_page_leads_to_what_is_written_by_hand() -> None:
    written = {**WRITTEN, "a & b/x.md": "a & b/index.html"}
    menu = make_menu([Link("", "Wat ziet u")], written)
    assert own_ways([*menu, {"Elders": "https://x.example/"}], written) == (
        Link("een-los-blad/", "Een los blad"),
        Link("organisaties/", "Organisaties"),
        Link("a & b/", "A & b"),
        Link("handleiding/", "Handleiding"),
        Link("https://x.example/", "Elders"),
    )


def test_a_menu_of_the_hosts_own_may_be_nested() -> None:
    nav = [{"Intern": [{"Meer": ["handleiding/b.md"]}]}, {"Onze": "organisaties/x/index.md"}]
    assert own_ways(nav, WRITTEN) == (Link("handleiding/b/", "Intern"),)


def test_the_start_page_is_named_once(klein: Path, tmp_path: Path) -> None:
    _bouw(klein, tmp_path / "site")
    titles = {
        path: LexborHTMLParser((tmp_path / "site" / path).read_text("utf-8")).css_first("title")
        for path in ("index.html", "404.html", "over/index.html")
    }
    name = "Routekaart Regio Proefhoek"
    assert {path: title and title.text().strip() for path, title in titles.items()} == {
        "index.html": name,
        "404.html": f"Deze pagina bestaat niet - {name}",
        "over/index.html": f"Over deze routekaart - {name}",
    }


@pytest.mark.lang
def test_mkdocs_builds_the_example_region(tmp_path: Path) -> None:
    """As `bouw` does for every test that walks through this site."""
    done = _mkdocs(ROOT / "mkdocs.yml", tmp_path / "site", "--strict")
    assert done.exit_code == 0, done.stderr
    assert (tmp_path / "site" / "handleiding" / "yaml" / "index.html").is_file()
    assert not (tmp_path / "site" / "besluiten").exists()


def test_building_leaves_the_log_as_it_was(klein: Path, tmp_path: Path) -> None:
    before = list(logging.getLogger("mkdocs").handlers)
    _bouw(klein, tmp_path / "site")
    assert logging.getLogger("mkdocs").handlers == before
    assert "SOURCE_DATE_EPOCH" not in os.environ
