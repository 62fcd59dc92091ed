"""The plugin in a site of somebody else: below a folder, in their menu, beside other plugins.

Built in this process with a region that is read once, and with one page of a few kinds: a site
takes about a second of a core.
"""

import logging
import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from selectolax.lexbor import LexborHTMLParser

from routekaart.building.bundle import Bundle, bundle_of
from routekaart.building.checking import check_region
from routekaart.building.guest import MARKER, Place, fill_menu, mend_page
from routekaart.building.plugin import RoutekaartPlugin
from routekaart.reading.layers import SHIPPED
from routekaart.showing.everything import House
from routekaart.showing.output import Output
from routekaart.showing.pages.assets import bars_style
from tests.support.handbook import write_region
from tests.support.sites import PEILDATUM, files_below

pytestmark = [pytest.mark.site, pytest.mark.filterwarnings("ignore")]

HOME = "# Welkom\n\nDit is ons eigen handboek.\n"
THEME = "theme: {name: material, language: nl, font: false, palette: {primary: teal}}"
ORIGINAL = {"index.md": HOME, "zorg/team.md": "# Het zorgteam\n\n[Naar huis](../index.md)\n"}


SHOWN = re.compile(
    r"(?:(?:organisaties|fasen|pact|c/c1)/)?index\.html|404\.html|sitemap\.xml|assets/.*|huisstijl/.*"
)


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    folder = write_region(tmp_path_factory.mktemp("regio") / "de-hei")
    with (folder / "regio.yaml").open("a", encoding="utf-8") as regio:
        regio.write('huisstijl: {kleur: "#5a1a6e", logo: logo.svg}\n')
    (folder / "huisstijl").mkdir()
    (folder / "huisstijl" / "logo.svg").write_text(LOGO, "utf-8")
    region = check_region(folder, date.fromisoformat(PEILDATUM)).whole()
    assert region
    whole = bundle_of(region)

    def few(house: House) -> Iterator[Output]:
        return (one for one in whole.outputs(house) if SHOWN.fullmatch(one.path))

    return replace(whole, outputs=few)


LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'

Build = Callable[..., Path]


@pytest.fixture
def host(tmp_path: Path, bundle: Bundle) -> Build:
    """Builds a site of the host with these plugins and settings, and gives its folder."""

    def build_site(plugins: str, *settings: str, docs: dict[str, str] = ORIGINAL) -> Path:
        for name, text in docs.items():
            file = tmp_path / "docs" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        lines = ("site_name: Ons handboek", THEME, *settings, f"plugins: [{plugins}]")
        (tmp_path / "mkdocs.yml").write_text("\n".join(lines), "utf-8")
        if "git-" in plugins:
            _commit(tmp_path)
        config = load_config(str(tmp_path / "mkdocs.yml"), strict=True)
        plugin = config.plugins.get("routekaart")
        if isinstance(plugin, RoutekaartPlugin):
            plugin.bundle = bundle
        build(config)
        return tmp_path / "site"

    return build_site


def _commit(folder: Path) -> None:
    """Nobody's name, and nothing of the settings of this machine."""
    who = ("-c", "user.name=x", "-c", "user.email=x@x.example", "-c", "commit.gpgsign=false")
    for command in (("init", "-q"), ("add", "docs"), (*who, "commit", "-q", "-m", "x")):
        subprocess.run(["git", "-C", str(folder), *command], check=True, capture_output=True)


def _page(site: Path, path: str = "index.html") -> LexborHTMLParser:
    return LexborHTMLParser((site / path).read_text("utf-8"))


def _hrefs(site: Path, path: str, selector: str) -> list[str]:
    return [str(a.attributes["href"]) for a in _page(site, path).css(f"{selector} a")]


BELOW = "search, routekaart: {onder: routekaart}"


def test_below_a_folder_the_rest_of_the_site_stays_as_it_was(host: Build) -> None:
    nav = "nav: [index.md, zorg/team.md]"
    without = files_below(host("search", nav))
    with_it = files_below(host(BELOW, nav))
    ours = {path for path in with_it if path.startswith("routekaart/")}
    assert with_it.keys() - ours == without.keys()
    changed = {path for path in without if with_it[path] != without[path]}
    assert changed <= {"sitemap.xml", "sitemap.xml.gz"}  # their date is that of the build
    assert "routekaart/index.html" in ours
    assert not {"routekaart/404.html", ".routekaart"} & ours


def test_pages_below_a_folder_lead_to_each_other_and_home(host: Build) -> None:
    settings = ("extra_css: [stijl/eigen.css]", "site_url: https://huis.example/hb/")
    nav = "nav: [index.md, {Zorg: zorg/team.md}, {Kaart: <routekaart>}]"
    site = host(BELOW, *settings, nav, docs={**ORIGINAL, "stijl/eigen.css": "b {}"})
    page = _page(site, "routekaart/organisaties/index.html")
    (name,) = page.css(".rk-hoofd__naam")
    assert (name.attributes["href"], name.text()) == ("../../", "Ons handboek")
    styles = [str(one.attributes["href"]) for one in page.css("link[rel=stylesheet]")]
    assert styles[-2:] == ["../huisstijl/stijl.css", "../../stijl/eigen.css"]
    (logo,) = page.css(".rk-hoofd__naam img")
    assert (site / "routekaart/organisaties" / str(logo.attributes["src"])).read_text() == LOGO
    assert "#5a1a6e" in (site / "routekaart/huisstijl/stijl.css").read_text("utf-8")
    assert "../../zorg/team/" in _hrefs(site, "routekaart/organisaties/index.html", "footer")
    (icon,) = page.css("link[rel=icon]")
    for address in (*styles, str(icon.attributes["href"])):
        assert (site / "routekaart/organisaties" / address).resolve().is_file(), address
    assert _hrefs(site, "zorg/team/index.html", "nav")[-4:] == [
        f"../../routekaart/{path}" for path in ("", "organisaties/", "fasen/", "pact/")
    ]
    listed = (site / "routekaart" / "sitemap.xml").read_text("utf-8")
    assert "<loc>https://huis.example/hb/routekaart/organisaties/</loc>" in listed


@pytest.mark.parametrize(
    ("plugins", "settings"),
    [
        (BELOW, ("use_directory_urls: false",)),
        ("search, material/offline, routekaart: {onder: routekaart}", ()),
        ("search, routekaart", ("use_directory_urls: false",)),
    ],
)
def test_in_a_site_of_files_every_link_names_a_file(
    host: Build, plugins: str, settings: tuple[str, ...]
) -> None:
    """Read from a disk, a link to a folder shows a list of files and no page."""
    docs = ORIGINAL if "onder" in plugins else {"zorg/team.md": "# Het zorgteam\n"}
    site = host(plugins, *settings, "site_url: ''", docs=docs)
    top = "routekaart/" if "onder" in plugins else ""
    leading = [
        (page, href)
        for page in ("zorg/team.html", f"{top}index.html", f"{top}organisaties/index.html")
        for href in _hrefs(site, page, "body")
        if not re.match(r"[a-z]+:|#|$", href)
    ]
    assert len(leading) > 20
    assert [one for one in leading if not re.search(r"\.\w+(?:[?#]|$)", one[1])] == []
    assert any(href.endswith("fasen/index.html") for _, href in leading)


def test_the_menu_that_nobody_wrote_gets_the_ways_at_its_end(host: Build) -> None:
    site = host(BELOW)
    assert "ons eigen handboek" in (site / "index.html").read_text("utf-8")
    leading = _hrefs(site, "index.html", "nav.md-nav--primary")
    assert "zorg/team/" in leading
    assert leading[-1] == "routekaart/pact/"


def test_a_menu_without_a_way_to_us_gets_a_block_to_copy(
    host: Build, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "mkdocs"):
        host(BELOW, "nav: [index.md]")
    (said,) = (line for line in caplog.messages if "nav" in line and "Zet erin" in line)
    assert "      - Wie bel ik: routekaart/organisaties/index.md" in said
    caplog.clear()
    block = said.partition("\n")[2]
    with caplog.at_level(logging.INFO, "mkdocs"):
        site = host(BELOW, f"nav:\n  - index.md\n{block}")
    assert not any("Zet erin" in line for line in caplog.messages)
    assert "routekaart/organisaties/" in _hrefs(site, "index.html", "nav")


def test_bars_on_every_page_leave_colours_and_fonts_alone(host: Build) -> None:
    nav = "nav: [index.md, zorg/team.md]"
    plain = host("search", nav).joinpath("index.html").read_text("utf-8")
    site = host("search, routekaart: {onder: routekaart, balken: alle}", nav)
    page = _page(site)
    assert [a.attributes["href"] for a in page.css(".rk-spoed a")][:1] == ["tel:112"]
    styles = [str(one.attributes["href"]) for one in page.css("link[rel=stylesheet]")]
    before = LexborHTMLParser(plain).css("link[rel=stylesheet]")
    (ours,) = {*styles} - {str(one.attributes["href"]) for one in before}
    assert (site / ours).read_bytes() == bars_style().make()
    assert _page(site, "routekaart/fasen/index.html").css_first(f"link[href*='{ours}']") is None


def test_the_style_of_the_bars_touches_nothing_else() -> None:
    css = bars_style().make().decode()
    rules = re.sub(r"@media[^{]*\{((?:[^{}]*\{[^{}]*\})*)\}", r"\1", css)
    selectors = [one for part in re.findall(r"([^{}]+)\{[^{}]*\}", rules) for one in _split(part)]
    assert len(selectors) > 40
    assert [one for one in selectors if ".rk" not in one] == []
    assert ":root" not in css
    assert '[data-md-color-scheme="slate"] .rk{--rk-inkt:#e8edf4' in css


def _split(selector: str) -> list[str]:
    return re.split(r",(?![^(]*\))", selector)


OWN_MAIN = '{% extends "base.html" %}{% block footer %}<footer>Van ons</footer>{% endblock %}'


@pytest.mark.parametrize("onder", ["", "routekaart"])
def test_a_main_html_of_the_hosts_own_keeps_skip_link_and_landmarks(
    host: Build, tmp_path: Path, onder: str
) -> None:
    (tmp_path / "eigen").mkdir()
    (tmp_path / "eigen" / "main.html").write_text(OWN_MAIN, "utf-8")
    theme = "theme: {name: material, custom_dir: eigen, font: false}"
    css = "extra_css: [assets/routekaart.css]" if not onder else "extra_css: []"
    plugin = f"search, routekaart: {{onder: '{onder}', balken: alle}}"
    # The only page with no heading below its title has no skip link in Material.
    site = host(plugin, theme, css, "nav: [zorg/team.md, index.md]")
    page = _page(site, "zorg/team/index.html")
    (footer,) = page.css("footer")
    assert footer.text() == "Van ons"
    (skip,) = page.css("a.md-skip")
    (target,) = page.css(str(skip.attributes["href"]))
    assert target.css_matches("main *")
    assert len(page.css("main")) == 1
    assert page.css_first("main .rk-spoed[aria-label='Direct gevaar']")


def test_without_our_look_a_whole_site_keeps_its_own_theme(host: Build) -> None:
    site = host("search, routekaart: {balken: eigen}")
    page = _page(site, "zorg/team/index.html")
    assert page.css_first(".md-sidebar--primary")
    assert page.css_first(".rk") is None
    assert "ons eigen handboek" in (site / "index.html").read_text("utf-8")
    assert (site / "organisaties" / "index.html").is_file()


@pytest.mark.parametrize("onder", ["../buiten", "Met Hoofdletter", "a//b", "c:/x"])
def test_a_folder_that_is_none_is_refused(
    host: Build, onder: str, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        host(f"routekaart: {{onder: '{onder}'}}")
    assert "geen map in de site" in caplog.text


def test_another_theme_hears_that_the_bars_are_for_material(host: Build) -> None:
    theme = "theme: {name: mkdocs}"
    with pytest.raises(Abort):
        host("search, routekaart: {onder: rk, balken: alle}", theme)
    assert (host("search, routekaart: {onder: rk}", theme) / "rk" / "index.html").is_file()


def test_serve_watches_every_layer(tmp_path: Path) -> None:
    wijk, stad = tmp_path / "wijk", tmp_path / "stad"
    for folder, basis in ((wijk, "stad"), (stad, "landelijk")):
        folder.mkdir()
        (folder / "regio.yaml").write_text(f"basis: {basis}\nnaam: X\n", "utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: X\nplugins: [{routekaart: {regio: wijk}}]\n", "utf-8"
    )
    config = load_config(str(tmp_path / "mkdocs.yml"))
    watched: list[str] = []
    server: Any = SimpleNamespace(watch=watched.append)
    plugin = config.plugins["routekaart"]
    assert isinstance(plugin, RoutekaartPlugin)
    plugin.on_serve(server, config=config)
    assert watched == [str(one) for one in (wijk, stad, SHIPPED / "landelijk")]


def test_the_marker_is_filled_at_any_depth() -> None:
    ways = [{"Een": "rk/index.md"}, {"Twee": "rk/x/index.md"}]
    assert fill_menu(["a.md", MARKER], ways) == ["a.md", *ways]
    assert fill_menu([{"Zorg": ["a.md", {"Kaart": MARKER}]}], ways) == [
        {"Zorg": ["a.md", {"Kaart": ways}]}
    ]


def test_the_way_up_is_as_long_as_the_way_down() -> None:
    assert Place.of("/a/b/").up("x.css") == "../../x.css"
    assert Place.of("").up("x.css") == "x.css"


def test_a_page_with_a_skip_link_keeps_it() -> None:
    page = '<div data-md-component="skip"><a href="#x" class="md-skip">Door</a></div>'
    assert mend_page(page) == page


POST = "---\ndate: 2026-01-02\n---\n# Een bericht\n\nTekst.\n"
MACROS = "macros: {module_name: ''}"
REVISION = "git-revision-date-localized: {enable_creation_date: true}"
TALEN = (
    "{i18n: {docs_structure: suffix, languages: [{locale: nl, default: true, name: Nederlands}, "
    "{locale: en, name: English}]}}"
)
EACH = {
    "macros": ("macros", {"index.md": "# Welkom\n\n{{ 6 * 7 }}\n"}, "<p>42</p>"),
    "git-revision": (REVISION, ORIGINAL, "git-revision-date-localized-plugin"),
    "awesome-nav": ("awesome-nav", {**ORIGINAL, ".nav.yml": "nav: [zorg, index.md]"}, "zorg/team/"),
    "tags": ("tags", {"index.md": "---\ntags: [zorg]\n---\n# Welkom\n"}, "md-tag"),
    "blog": ("blog", {**ORIGINAL, "blog/index.md": "# Nieuws\n", "blog/posts/a.md": POST}, "blog/"),
}


@pytest.mark.parametrize("first", [True, pytest.param(False, marks=pytest.mark.lang)])
@pytest.mark.parametrize("name", EACH)
def test_beside_another_plugin(host: Build, name: str, first: bool) -> None:
    """Both do their work, whichever comes first, and nobody warns of anything."""
    setting, docs, said = EACH[name]
    ours = "{routekaart: {onder: routekaart, balken: alle}}"
    theirs = setting if ":" not in setting else f"{{{setting}}}"
    order = [theirs, ours] if first else [ours, theirs]
    site = host(", ".join(("search", *order)), docs=docs)
    html = (site / "index.html").read_text("utf-8")
    assert said in html
    assert 'href="tel:112"' in html
    assert "routekaart/organisaties/" in _hrefs(site, "index.html", "nav")
    assert _page(site, "routekaart/organisaties/index.html").css_first(".rk-hoofd")


def test_beside_translations_the_region_stays_dutch(host: Build) -> None:
    docs = {"index.md": HOME, "index.en.md": "# Welcome\n", "zorg/team.md": "# Team\n"}
    ours = "{routekaart: {onder: routekaart, balken: alle}}"
    site = host(f"search, {TALEN}, {ours}", docs=docs)
    assert "Welcome" in (site / "en" / "index.html").read_text("utf-8")
    assert "../routekaart/organisaties/" in _hrefs(site, "en/index.html", "nav")
    for path in ("index.html", "en/index.html"):
        assert _page(site, path).css_first(".rk-spoed")
        ways = [href for href in _hrefs(site, path, "nav") if "routekaart" in href]
        assert all(((site / path).parent / href / "index.html").is_file() for href in ways)
        assert str(_page(site, path).html).count("assets/balken") == 1


@pytest.mark.parametrize("first", [True, pytest.param(False, marks=pytest.mark.lang)])
def test_beside_minify_pages_of_ours_stay_as_they_are(host: Build, first: bool) -> None:
    """They are small already, and what is hashed or checked of them holds."""
    minify = "{minify: {minify_html: true}}"
    ours = "{routekaart: {onder: routekaart, balken: alle}}"
    before = files_below(host(f"search, {ours}"))
    order = [minify, ours] if first else [ours, minify]
    after = files_below(host(", ".join(("search", *order))))
    assert {path for path in before if after[path] != before[path]} - {"sitemap.xml.gz"} == {
        path for path in before if path.endswith(".html") and not path.startswith("routekaart/")
    }
    assert len(after["zorg/team/index.html"]) < len(before["zorg/team/index.html"])
    assert b"tel:112" in after["index.html"]
