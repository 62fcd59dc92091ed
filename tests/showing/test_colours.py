"""The colours of drawings and badges: text that can be read, kinds that nobody mixes up.

Fills that lie side by side differ to every eye of `sight.py`, on a grey printer too. Left out,
because words and shape tell them apart: the start, the open end and the answer on an arrow are all
paper, a border goes with its fill, and the palest tints only fill the ground beside a bar.
"""

import re
from collections.abc import Mapping
from itertools import combinations

import pytest

from routekaart.showing.drawing.boxes import Kind
from routekaart.showing.drawing.paint import INK, PAINT, PAPER
from tests.support.places import PACKAGE
from tests.support.sight import Triple, ciede2000, contrast, distance

CSS = PACKAGE / "showing" / "pages" / "templates" / "css"
FAR = 10.0
"""CIEDE2000, the least that cvd_check.py accepts."""
TEXT, LINE = 7.0, 3.0
Colours = Mapping[str, str]


def mixed_up(colours: Colours) -> list[str]:
    """Pairs that somebody does not tell apart, and whose sight that is."""
    pairs = ((a, b, *distance(colours[a], colours[b])) for a, b in combinations(colours, 2))
    return [f"{a} en {b}: {far:.1f} ({sight})" for a, b, far, sight in pairs if far < FAR]


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
    text = (PACKAGE / "showing" / "paper" / "typ" / "huis.typ").read_text("utf-8")
    badge = re.search(r'vraag: \(fill: rgb\("(#\w+)"\), stroke: rgb\("(#\w+)"\)', text)
    assert badge
    named = dict(re.findall(r'(\w+): rgb\("(#\w{6})"\)', text))
    return named | {"vraag": badge[1], "vraag-rand": badge[2]}


def screen(dark: bool) -> dict[str, str]:
    """The colours of the house style on a page."""
    tokens = css_tokens("tokens.css", dark)
    return {name[3:]: text for name, text in tokens.items() if name[:3] == "rk-" and text[0] == "#"}


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


@pytest.mark.parametrize("dark", [False, True])
def test_bars_and_marks_on_a_page_are_told_apart(dark: bool) -> None:
    """Danger beside origin, the code of a signal, the dots of the ladder."""
    colours = screen(dark)
    assert mixed_up({name: colours[name] for name in ("papier", "rood", "geel", "streep")}) == []
    for ground in ("vlak", "geel-vlak", "bord"):
        assert mixed_up({name: colours[name] for name in (ground, "geel")}) == []


@pytest.mark.parametrize("dark", [False, True])
def test_text_on_a_page_can_be_read(dark: bool) -> None:
    colours = screen(dark)
    for ground in ("papier", "vlak", "geel-vlak", "rood-vlak"):
        assert contrast(colours["inkt"], colours[ground]) >= TEXT
    on_paper = [(text, "papier") for text in ("stil", "link", "rood")]
    on_others = [
        ("op-geel", "geel"),
        ("op-rood", "rood"),
        ("rood", "rood-vlak"),
        ("op-bord", "bord"),
    ]
    for text, ground in on_paper + on_others:
        assert contrast(colours[text], colours[ground]) >= TEXT, f"{text} op {ground}"


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


def test_paper_has_the_house_style_of_the_screen() -> None:
    paper, light = typ_colours(), screen(dark=False)
    names = ("inkt", "vlak", "bord", "geel", "rood", "link")
    assert {name: paper[name] for name in names} == {name: light[name] for name in names}


def test_badges_bars_and_marks_on_paper_are_told_apart() -> None:
    paper = typ_colours() | {"wit": "#ffffff"}
    assert mixed_up({name: paper[name] for name in ("wit", "geel", "rood", "bord")}) == []
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

    @pytest.mark.parametrize(
        ("red", "green", "sight"),
        [("#d9534f", "#556b2f", "zonder rood"), ("#b22222", "#708238", "zonder groen")],
    )
    def test_red_and_green_that_only_some_mix_up(self, red: str, green: str, sight: str) -> None:
        far, whose = distance(red, green)
        assert (far < FAR, whose) == (True, sight)

    def test_known_values(self) -> None:
        assert contrast("#000000", "#ffffff") == pytest.approx(21)
        assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
        assert distance("#ffffff", "#cccccc")[0] == pytest.approx(11.1, abs=0.05)

    @pytest.mark.parametrize(
        ("one", "other", "far"),
        [
            ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
            ((50.0, 2.4900, -0.0010), (50.0, -2.4900, 0.0009), 7.1792),
            ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
            ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
            ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
        ],
    )
    def test_distances_of_the_article(self, one: Triple, other: Triple, far: float) -> None:
        """Sharma, Wu and Dalal (2005), table 1."""
        assert ciede2000(one, other) == pytest.approx(far, abs=0.0001)
