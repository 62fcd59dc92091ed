"""A region as a project: two site builders make the same site of it, without our plugin."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from routekaart.cli import main
from tests.support.sites import PEILDATUM, files_below

pytestmark = pytest.mark.site

OWN = "# Nieuws\n\nTekst met {{ haken }}. [Wie bel ik?](organisaties/index.html)\n"
BUILDERS = {
    "zensical": ("zensical", "build"),
    "mkdocs": ("mkdocs", "build", "--strict", "-q"),
}
ADRES = "adres: https://www.hei.example/zorg/kaart\n"


def _build(project: Path, builder: str) -> dict[str, bytes]:
    """Every file that a builder makes of the project."""
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", *BUILDERS[builder]]
    done = subprocess.run(
        command, cwd=project, capture_output=True, text=True, check=False, env=quiet
    )
    assert done.returncode == 0, done.stdout + done.stderr
    made = project / "site"
    made.rename(project / builder)
    return files_below(project / builder)


def _compare(regio: str, place: Path) -> dict[str, dict[str, bytes]]:
    """What each builder makes of a region, after it was held against the site of `bouw`."""
    project, site = place / "project", place / "site"
    for command, uit in (("schrijf", project), ("bouw", site)):
        assert main([command, regio, "--uit", str(uit), "--peildatum", PEILDATUM]) == 0
    (project / "docs" / "nieuws.md").write_text(OWN, "utf-8")
    wanted = files_below(site)
    del wanted[".routekaart"]
    made = {builder: _build(project, builder) for builder in BUILDERS}
    for builder, files in made.items():
        other = {path for path in wanted if files.get(path) != wanted[path]}
        assert other <= {"404.html", "sitemap.xml"}, builder
        pages = {path for path in files if path.endswith(".html")}
        assert pages - wanted.keys() == {"nieuws/index.html"}, builder
        assert "{{" not in files["404.html"].decode()
    return made


def _text(html: bytes) -> str:
    page = LexborHTMLParser(html.decode())
    for sign in page.css(".headerlink"):
        sign.decompose()
    return page.body.text() if page.body else ""


@pytest.mark.paper
def test_two_builders_make_the_same_site_of_a_project(klein: Path, tmp_path: Path) -> None:
    file = klein / "regio.yaml"
    text = file.read_text("utf-8").replace(
        "naam: Regio Proefhoek", "naam: 'Hei {{ 6*7 }} \"x\" {% y'"
    )
    file.write_text(text + ADRES, "utf-8")
    made = _compare(str(klein), tmp_path)
    for path in ("nieuws/index.html", "404.html"):
        one, other = (_text(files[path]) for files in made.values())
        assert one == other
    # Zensical makes a list of its own, whatever template it gets.
    assert b"https://www.hei.example/zorg/kaart/over/" in made["mkdocs"]["sitemap.xml"]
    for builder, files in made.items():
        page = LexborHTMLParser(files["nieuws/index.html"].decode())
        body = page.css_first("main")
        assert body
        assert 'Hei {{ 6*7 }} "x" {% y' in _text(files["nieuws/index.html"])
        assert "Tekst met {{ haken }}" in body.text()
        assert body.css_first("a[href='tel:112']")
        assert body.css_first("a[href^='../organisaties/']")
        title = page.css_first("title")
        assert title
        assert title.text().startswith("Nieuws - ")
        for link in page.css("link[rel=stylesheet], .rk-deuren a"):
            target = str(link.attributes["href"]).removeprefix("../")
            assert target in files or f"{target}index.html" in files, (builder, target)


@pytest.mark.lang
@pytest.mark.paper
@pytest.mark.parametrize(
    "regio", ["voorbeeld", "coevorden", "waterland", "zaanstreek", "amsterdam-noord"]
)
def test_every_region_is_the_same_with_each_builder(regio: str, tmp_path: Path) -> None:
    _compare(regio, tmp_path)


PLUGINS = {
    "lijst": 'plugins = ["search", "routekaart"]',
    "tabel": '[project.plugins.routekaart]\nregio = "hei"',
    "lijst-van-tabellen": 'plugins = [{routekaart = {regio = "hei"}}]',
}


@pytest.mark.parametrize("kind", PLUGINS)
def test_settings_of_a_builder_without_our_plugin_are_told(
    kind: str, hei: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (hei.parent / "zensical.toml").write_text(f"[project]\n{PLUGINS[kind]}\n", "utf-8")
    assert main(["controleer", str(hei), "--peildatum", PEILDATUM]) == 0
    assert "waarschuwing RK927" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["bouw", "schrijf"])
def test_who_builds_is_told_too(
    command: str, hei: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "zensical.toml").write_text(f"[project]\n{PLUGINS['lijst']}\n", "utf-8")
    (hei / "signalen" / "huiswerk-niet-af.yaml").write_text("x: 1\n", "utf-8")  # so nothing is made
    args = [command, str(hei), "--uit", str(tmp_path / "uit"), "--peildatum", PEILDATUM]
    assert main(args) == 1
    assert "waarschuwing RK927" in capsys.readouterr().err


@pytest.mark.parametrize(
    "text", ["", "[project]\nplugins = ['search']", "project = 3", "[stuk", "\xff"]
)
def test_other_settings_are_no_business_of_ours(
    text: str, hei: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (hei.parent / "zensical.toml").write_bytes(text.encode("latin-1"))
    assert main(["controleer", str(hei), "--peildatum", PEILDATUM]) == 0
    assert "RK927" not in capsys.readouterr().err
