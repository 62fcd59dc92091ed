"""The look of a region: what is refused, and where it stands on pages and on paper."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import brotli
import pymupdf
import pytest
from selectolax.lexbor import LexborHTMLParser

from routekaart.building.checking import Checked, check_region
from routekaart.reading import letter
from routekaart.reading.colours import contrast, towards
from routekaart.reading.model.huisstijl import Huisstijl
from routekaart.showing.everything import outputs
from routekaart.showing.paper.sheets import sheets
from tests.support import sight
from tests.support.hostile_strings import STRINGS
from tests.support.letters import woff2
from tests.support.regions import make_region
from tests.support.sites import PEILDATUM

DAY = date.fromisoformat(PEILDATUM)
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">{}</svg>'
CIRCLE = '<style>.a{fill:#c00}</style><circle class="a" cx="10" cy="10" r="9"/>'


Content = bytes | Callable[[], bytes]
"""Of a file; a font is made when its test runs."""


def _checked(folder: Path, *lines: str, **files: Content) -> Checked:
    text = "".join(f"  {line}\n" for line in ("huisstijl:", *("  " + one for one in lines)))
    regio = folder / "regio.yaml"
    regio.write_text(regio.read_text("utf-8") + text.replace("  huisstijl:", "huisstijl:"), "utf-8")
    (folder / "huisstijl").mkdir()
    for name, content in files.items():
        (folder / "huisstijl" / name.replace("_", ".")).write_bytes(
            content if isinstance(content, bytes) else content()
        )
    return check_region(folder, DAY)


def _codes(checked: Checked) -> list[str]:
    """What is wrong with the house style, and with nothing else."""
    return [one.code for one in checked.findings if one.code.startswith(("RK218", "RK23"))]


@pytest.fixture
def klein(tmp_path: Path) -> Path:
    """A region to refuse something of: it is read only, and becomes no page and no paper."""
    return make_region(tmp_path, {})


@pytest.fixture
def styled(hei: Path) -> Checked:
    return _checked(
        hei,
        'kleur: "#5a1a6e"',
        'accent: "#ffe08a"',
        "logo: logo.svg",
        "letter: letter.woff2",
        "voetlinks: [{naam: 'A & ‘b’', website: 'https://a.example/?x=1&y=2'}]",
        logo_svg=LOGO.format(CIRCLE).encode(),
        letter_woff2=woff2(),
    )


def test_a_good_house_style_is_on_every_page(styled: Checked) -> None:
    assert _codes(styled) == []
    region = styled.whole()
    assert region
    made = {one.path: one for one in outputs(region)}
    for path in ("index.html", "organisaties/index.html"):
        page = LexborHTMLParser(made[path].make().decode())
        up = "../" * path.count("/") or "./"
        styles = [one.attributes["href"] for one in page.css("link[rel=stylesheet]")]
        assert styles[-1] == f"{up}huisstijl/stijl.css"
        (logo,) = page.css(".rk-hoofd__naam img")
        assert (logo.attributes["src"], logo.attributes["alt"]) == (f"{up}huisstijl/logo.svg", "")
        (link,) = page.css(".rk-voet__uitgever a")
        assert (link.text(), link.attributes["href"]) == ("A & ‘b’", "https://a.example/?x=1&y=2")
    assert "Atkinson" not in made["over/index.html"].make().decode(), "it is not our font"
    css = made["huisstijl/stijl.css"].make().decode()
    assert ":root{--rk-bord:#5a1a6e}" in css
    assert ":root{--rk-geel:#ffe08a}" in css
    assert 'src:url("letter.woff2") format("woff2");font-weight:400;' in css
    assert made["huisstijl/letter.woff2"].make()[:4] == b"wOF2"


@pytest.mark.paper
def test_paper_has_the_colours_and_the_logo(styled: Checked) -> None:
    region = styled.whole()
    assert region
    (sheet,) = (one for one in sheets(region) if one.path == "contactkaart.pdf")
    plain = replace(
        region,
        inhoud=region.inhoud.replaced(
            regio=region.inhoud.regio.model_copy(update={"huisstijl": Huisstijl()})
        ),
        bestanden={},
    )
    (before,) = (one for one in sheets(plain) if one.path == "contactkaart.pdf")
    ours, theirs = ({*_colours(one.make())} for one in (sheet, before))
    assert {0x5A1A6E, 0xCC0000} <= ours
    assert not {0x5A1A6E, 0xCC0000, 0xC00} & theirs
    assert 0x0B2F57 not in ours


def _colours(pdf: bytes) -> Iterator[int]:
    with pymupdf.open(stream=pdf) as document:
        for page in document:
            for drawing in page.get_drawings():
                for one in (drawing["fill"], drawing["color"]):
                    if one:
                        red, green, blue = (round(value * 255) for value in one)
                        yield red << 16 | green << 8 | blue
            for block in page.get_text("dict")["blocks"]:
                for line in block.get("lines", ()):
                    yield from (span["color"] for span in line["spans"])


@pytest.mark.paper
@pytest.mark.parametrize(
    ("lines", "files", "found"),
    [
        ((), {"letter_woff2": woff2}, "400"),
        ((), {"letter_woff2": partial(woff2, varies=True)}, "100 900"),
        (
            ("letter_vet: vet.woff2",),
            {"letter_woff2": woff2, "vet_woff2": partial(woff2, 700)},
            "700",
        ),
    ],
)
def test_pages_and_paper_have_the_font_in_two_weights(
    hei: Path, lines: tuple[str, ...], files: dict[str, Content], found: str
) -> None:
    """Where no bold was given, paper takes ours for it and a browser makes one."""
    checked = _checked(hei, "letter: letter.woff2", *lines, **files)
    assert _codes(checked) == []
    region = checked.whole()
    assert region
    (style,) = (one for one in outputs(region) if one.path == "huisstijl/stijl.css")
    assert f"font-weight:{found};" in style.make().decode()
    made = {one.path: one.make for one in sheets(region)}
    theirs = {"Huisletter-Regular", "Huisletter-Bold"}
    assert _fonts(made["contactkaart.pdf"]()) == theirs
    in_drawings = {"AtkinsonHyperlegible-Regular", "AtkinsonHyperlegible-Bold"}
    assert _fonts(made["signaal-h3.pdf"]()) == {*theirs, *in_drawings}, (
        "boxes are cut to our own font"
    )


@pytest.mark.paper
def test_what_a_font_lacks_is_told_and_comes_from_ours(hei: Path) -> None:
    checked = _checked(hei, "letter: letter.woff2", letter_woff2=woff2(without="eé"))
    (found,) = (one for one in checked.findings if one.code == "RK238")
    assert "e é" in found.message
    region = checked.whole()
    assert region
    (sheet,) = (one for one in sheets(region) if one.path == "contactkaart.pdf")
    pdf = sheet.make()
    assert {"Huisletter-Regular", "AtkinsonHyperlegible-Regular"} <= _fonts(pdf)
    with pymupdf.open(stream=pdf) as document:
        assert "Wie bel" in "".join(page.get_text() for page in document)


def _fonts(pdf: bytes) -> set[str]:
    with pymupdf.open(stream=pdf) as document:
        found = {font[3] for page in document for font in page.get_fonts()}
    return {name.partition("+")[2] or name for name in found}


@pytest.mark.parametrize(
    ("line", "field", "least"),
    [
        ('kleur: "#00a3e0"', "kleur", 7.0),
        ('kleur: "#ffffff"', "kleur", 7.0),
        ('accent: "#7a1010"', "accent", 7.0),
    ],
)
def test_a_colour_gets_the_nearest_that_everybody_can_read(
    klein: Path, line: str, field: str, least: float
) -> None:
    (found,) = (one for one in _checked(klein, line).findings if one.code == "RK236")
    good = found.hint.partition('"')[2][:7]
    ground = "#ffffff" if field == "kleur" else "#15202c"
    assert sight.contrast(good, ground) >= least
    regio = klein / "regio.yaml"
    regio.write_text(regio.read_text("utf-8").replace(line, f'{field}: "{good}"'), "utf-8")
    assert _codes(check_region(klein, DAY)) == []


def test_two_colours_of_one_hue_do_not_pass_for_two(klein: Path) -> None:
    """A line on a header has to be seen, with a header of the region's own too."""
    found = _checked(klein, 'kleur: "#3a3a00"', 'accent: "#8a8a80"').findings
    assert [one.code for one in found if one.code.startswith("RK23")] == ["RK236"]


def test_contrast_is_that_of_the_worst_eye() -> None:
    """Held against the sums that the tests of our own colours use."""
    for one, other in (("#0b2f57", "#ffffff"), ("#d00000", "#15202c"), ("#00ff00", "#ffffff")):
        assert contrast(one, other) <= sight.contrast(one, other) + 0.01
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert [*towards("#102030", "#000000")][-1] == "#000000"


REFUSED = {
    "script": LOGO.format("<script>alert(1)</script>"),
    "op": LOGO.format('<circle onclick="x()" r="1"/>'),
    "onload": LOGO.replace("<svg", '<svg ONLOAD="x()"').format(""),
    "elders": LOGO.format('<image href="https://e.example/x.png"/>'),
    "verwijst": LOGO.format('<a xmlns:x="http://www.w3.org/1999/xlink" x:href="javascript:x"/>'),
    "stijl": LOGO.format("<style>@import 'https://e.example/x.css';</style>"),
    "url": LOGO.format('<rect style="fill:url(https://e.example/#a)"/>'),
    "html": LOGO.format('<foreignObject><b xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
    "entiteit": '<!DOCTYPE svg [<!ENTITY a "b">]>' + LOGO.format("&a;"),
    "stuk": "<svg",
    "geen-svg": "<b/>",
    "leeg": "",
    "groot": LOGO.format("<!--" + "x" * 300_000 + "-->"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_logo_that_does_more_than_draw_is_refused(klein: Path, kind: str) -> None:
    checked = _checked(klein, "logo: logo.svg", logo_svg=REFUSED[kind].encode())
    assert _codes(checked) == ["RK237"]
    assert checked.whole() is None


@pytest.mark.parametrize(
    ("line", "files"),
    [
        ("logo: weg.svg", {}),
        ("logo: logo.gif", {"logo_gif": b"GIF89a"}),
        ("logo: logo.png", {"logo_png": b"<svg/>"}),
        ("letter: letter.woff2", {"letter_woff2": b"OTTO"}),
        ("letter: letter.woff2", {"letter_woff2": b"wOF2" + b"\xff" * 90}),
        ("letter: letter.woff2", {"letter_woff2": lambda: woff2()[:-9]}),
        ("letter: letter.woff2", {"letter_woff2": partial(woff2, restricted=True)}),
        ("letter: letter.ttf", {"letter_ttf": woff2}),
        ("letter_vet: letter.woff2", {"letter_woff2": woff2}),
    ],
)
def test_another_kind_of_file_is_refused(klein: Path, line: str, files: dict[str, Content]) -> None:
    assert _codes(_checked(klein, line, **files)) == ["RK237"]


def test_a_font_that_unpacks_to_more_than_a_font_is_refused() -> None:
    """A small file can hold more than any machine: it is not unpacked to its end."""
    font = woff2()
    size = 48
    packed = brotli.compress(bytes(letter.MOST_UNPACKED * 4))
    bomb = bytearray(font[:size] + bytes([63]) + b"zzzz" + bytes([0]) + packed)
    bomb[12:14] = (1).to_bytes(2, "big")
    bomb[20:24] = len(packed).to_bytes(4, "big")
    with pytest.raises(letter.BadLetter, match="uitgepakt"):
        letter.unpack(bytes(bomb))


def test_a_name_leads_to_no_other_folder(klein: Path) -> None:
    (klein.parent / "geheim.svg").write_text(LOGO.format(""), "utf-8")
    assert _codes(_checked(klein, "logo: ../../geheim.svg")) in (["RK218"], ["RK237"])


def test_no_hostile_text_is_a_colour(klein: Path) -> None:
    text = STRINGS[0].replace("'", "''")
    assert "RK235" in _codes(_checked(klein, f"kleur: '{text}'"))
