"""The colours of drawings and badges: text that can be read, kinds that nobody mixes up.

The fills of kinds that lie in one drawing differ in grey already, so that no eye needs the hue;
the sights of the colour-blind were measured with the same bound. Left out, because words and
shape tell them apart: the start, the open end and the answer on an arrow are all paper, and a
border goes with its fill. The yellow of the house style only fills a ringed dot
or stands on dark blue.
"""

import re
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

import pytest

import routekaart
from routekaart.showing.boxes import Kind
from routekaart.showing.svg import INK, PAINT, PAPER

ROOT = Path(routekaart.__file__).parent
CSS = ROOT / "templates" / "css"
FAR = 10.0
"""CIEDE2000, the least that cvd_check.py accepts."""
TEXT, LINE = 7.0, 3.0
Colours = Mapping[str, str]


def luminance(colour: str) -> float:
    """Relative luminance (WCAG) of `#rrggbb`."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def distance(one: str, other: str) -> float:
    """CIEDE2000 of the greys that a printer makes of the colours."""
    a, b = (_lightness(luminance(colour)) for colour in (one, other))
    middle = ((a + b) / 2 - 50) ** 2
    return float(abs(a - b) / (1 + 0.015 * middle / (20 + middle) ** 0.5))


def _lightness(y: float) -> float:
    return float(116 * y ** (1 / 3) - 16 if y > 0.008856 else 903.3 * y)


def mixed_up(colours: Colours) -> list[str]:
    """Pairs that a grey printer does not tell apart."""
    pairs = ((a, b, distance(colours[a], colours[b])) for a, b in combinations(colours, 2))
    return [f"{a} en {b}: {far:.1f}" for a, b, far in pairs if far < FAR]


def css_tokens(sheet: str, dark: bool) -> dict[str, str]:
    """The custom properties of a style sheet, in one scheme."""
    text = re.sub(r"/\*.*?\*/", "", (CSS / sheet).read_text("utf-8"), flags=re.DOTALL)
    light, _, rest = text.partition("@media screen and (prefers-color-scheme: dark)")
    inside = rest.partition("\n}")[0] if dark else ""
    return dict(re.findall(r"--([\w-]+): ([^;]+);", light + inside))


def scheme(dark: bool, site: bool) -> dict[str, str]:
    """The colours of the drawing, within the site or by itself."""
    tokens = (css_tokens("tokens.css", dark) if site else {}) | css_tokens("drawing.css", dark)

    def value(text: str) -> str:
        found = re.fullmatch(r"var\(--([\w-]+)(?:, ([^)]+))?\)", text)
        return value(tokens.get(found[1]) or found[2]) if found else text

    return {name[6:]: value(text) for name, text in tokens.items() if name.startswith("graaf-")}


def typ_colours() -> dict[str, str]:
    """The named colours of the house style on paper, and those of the badge of a question."""
    text = (ROOT / "showing" / "paper" / "typ" / "huis.typ").read_text("utf-8")
    badge = re.search(r'vraag: \(fill: rgb\("(#\w+)"\), stroke: rgb\("(#\w+)"\)', text)
    assert badge
    named = dict(re.findall(r'(\w+): rgb\("(#\w{6})"\)', text))
    return named | {"vraag": badge[1], "vraag-rand": badge[2]}


every_scheme = pytest.mark.parametrize(
    "colours", [scheme(dark, site) for dark in (False, True) for site in (False, True)]
)


@every_scheme
def test_kinds_in_a_drawing_are_told_apart(colours: Colours) -> None:
    names = ("papier", "vraag", "advies", "advies-rand", "organisatie", "inkt")
    assert mixed_up({name: colours[name] for name in names}) == []
    assert colours["start"] == colours["papier"]


@every_scheme
def test_text_in_a_drawing_can_be_read(colours: Colours) -> None:
    for ground in ("papier", "start", "vraag", "advies"):
        assert contrast(colours["inkt"], colours[ground]) >= TEXT
    assert contrast(colours["organisatie-inkt"], colours["organisatie"]) >= TEXT


@every_scheme
def test_borders_in_a_drawing_can_be_seen(colours: Colours) -> None:
    borders = [colour for name, colour in colours.items() if name.endswith("-rand")]
    assert len(borders) == 4
    for border in (*borders, colours["organisatie"], colours["focus"]):
        assert contrast(border, colours["papier"]) >= LINE


def test_the_drawing_has_the_same_colours_without_css() -> None:
    light = scheme(dark=False, site=False)
    assert (light["inkt"], light["papier"]) == (INK, PAPER)
    assert PAINT[Kind.START] == (light["start"], light["start-rand"])
    assert PAINT[Kind.VRAAG] == (light["vraag"], light["vraag-rand"])
    assert PAINT[Kind.ADVIES] == (light["advies"], light["advies-rand"])
    assert PAINT[Kind.ORGANISATIE] == (light["organisatie"],) * 2
    assert PAINT[Kind.OPEN] == (light["papier"], light["open-rand"])


def test_paper_has_the_colours_of_the_screen() -> None:
    paper = typ_colours()
    assert (paper["vraag"], paper["vraag-rand"]) == PAINT[Kind.VRAAG]
    assert (paper["advies"], paper["advieslijn"]) == PAINT[Kind.ADVIES]


def test_badges_and_bars_on_paper_are_told_apart() -> None:
    paper = typ_colours() | {"wit": "#ffffff"}
    assert mixed_up({name: paper[name] for name in ("wit", "vraag", "advies", "bord")}) == []
    assert mixed_up({name: paper[name] for name in ("wit", "advies", "rood", "bord")}) == []


def test_text_on_paper_can_be_read() -> None:
    paper = typ_colours()
    for ground in ("#ffffff", paper["vlak"], paper["vraag"], paper["advies"]):
        assert contrast(paper["inkt"], ground) >= TEXT
    for text in ("stil", "rood", "link", "bord"):
        assert contrast(paper[text], "#ffffff") >= TEXT
    assert contrast(paper["geel"], paper["bord"]) >= TEXT


class TestChecksCanFail:
    def test_pale_tints_are_mixed_up(self) -> None:
        assert mixed_up({"vraag": "#e3eefb", "advies": "#fff1cc"})

    def test_red_and_green_of_one_lightness_are_mixed_up(self) -> None:
        assert mixed_up({"rood": "#d0021b", "groen": "#1e7d34"})

    def test_known_values(self) -> None:
        assert contrast("#000000", "#ffffff") == pytest.approx(21)
        assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
        assert distance("#ffffff", "#cccccc") == pytest.approx(11.1, abs=0.05)
