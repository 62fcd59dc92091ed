"""What paper shows of a text: all that it says, or a mark and a finding; never something else."""

import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import fontpkg
import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from routekaart.reading.characters import DRAWN, MARK, find_unprintable, plain
from routekaart.showing.drawing import metrics
from tests.support.regions import found_in, make_region

ANY = st.characters(exclude_categories=("Cs", "Cc", "Nd"))
STRANGE = st.sampled_from("‑‒―→⇐ﬁĳŉ½⅓⅒①⁵₂№㎏Ⅳẞ✓☎️\u20e3\u200d\u00ad\u202f\u0302\u0338ễПع٣１👩")
TEXTS = st.text(st.one_of(STRANGE, st.sampled_from("12 an.-"), ANY), max_size=12)


def _font(weight: int) -> Iterator[tuple[int, int]]:
    """The ranges of a weight, without the control characters that it says to draw."""
    with TTFont(fontpkg.path(metrics.FONT, weight=weight)) as font:
        points = sorted(point for point in font.getBestCmap() if point >= 0x20)
    first = points[0]
    for one, two in zip(points, [*points[1:], 0], strict=True):
        if two != one + 1:
            yield first, one
            first = two


@pytest.mark.parametrize("weight", [400, 700])
def test_the_table_is_the_font(weight: int) -> None:
    """When another font comes: this is what DRAWN should be."""
    ranges = (f"{a:x}-{b:x}" if a != b else f"{a:x}" for a, b in _font(weight))
    assert " ".join(ranges) == DRAWN


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("9.00‑17.00 uur, 16‑18 jaar", "9.00-17.00 uur, 16-18 jaar"),
        ("10‒12, a―b, de‐bel", "10–12, a—b, de-bel"),
        ("1\u2009000 en 2\u202f000 en 3\u3000000", "1 000 en 2\u00a0000 en 3 000"),
        ("ĳs, Ĳs, ﬁets, ŉ, straẞe, ſ", "ijs, IJs, fiets, ’n, straSSe, s"),
        ("½ of 1½ of ⅓ of 1⅓ of ⅓5", "½ of 1½ of 1/3 of 1 1/3 of 1/3 5"),
        ("zie ① en 2①, ⒜, ５ ㎏, №5, Ⅳ, ℃", "zie (1) en 2(1), (a), 5 kg, No5, IV, °C"),
        ("a → b ← c ↔ d ⇒ e", "a -> b <- c <-> d => e"),
        ("leer\u00adplicht, a\u200db", "leerplicht, ab"),
        ("e\u0301e\u0301n", "één"),
        ("• een ‣ twee", "• een • twee"),
    ],
)
def test_what_has_a_plain_form_is_written_in_it(written: str, shown: str) -> None:
    assert plain(written) == shown
    assert [*find_unprintable(written)] == []


@pytest.mark.parametrize(
    ("written", "shown", "found"),
    [
        ("✓ bellen, ☎️ 0199", f"{MARK} bellen, {MARK} 0199", ["✓", "☎️"]),
        ("10⁵ of H₂O", f"10{MARK} of H{MARK}O", ["⁵", "₂"]),
        ("Привет мир! ja", f"{MARK}! ja", ["Привет мир"]),
        ("٣ weken, x ⇐ 3, x ≮ 3", f"{MARK} weken, x {MARK} 3, x {MARK} 3", ["٣", "⇐", "≮"]),
        ("Nguyễn, M̶e̶l̶d̶", f"Nguyen, {MARK}", ["ễ", "M̶e̶l̶d̶"]),
        ("1️⃣2", f"{MARK}2", ["1️⃣"]),
        ("👨‍👩 en 👨‍👩", f"{MARK} en {MARK}", ["👨‍👩"]),
    ],
)
def test_what_has_none_is_marked_and_found(written: str, shown: str, found: list[str]) -> None:
    assert plain(written) == shown
    assert [written[start:end] for start, end in find_unprintable(written)] == found


def test_an_address_goes_on_to_lead_to_the_same_page() -> None:
    assert (
        plain("https://a.example/x→y?z=%20&b=1#é")
        == "https://a.example/x%E2%86%92y?z=%20&b=1#%C3%A9"
    )
    assert [*find_unprintable("https://a.example/✓")] == []


HOUSE = re.compile("[-<=>•→⟶➔➜➙➝➞⇒←⟵↔⟷⇔‣▪●◦⁃'\"‘’“”‛‟ʹʻʼ′‵()]")
"""Left out of what is compared: arrows, bullets and quotes, which Unicode does not hold to be the
same (the examples above do), and the brackets of a digit in a circle."""


def _read(text: str) -> str:
    """What a text says by the tables of Unicode: its letters, digits and signs in their plain
    shape, without spaces and what nobody sees."""
    folded = unicodedata.normalize("NFKC", text).replace("ẞ", "SS").replace("⁄", "/")
    folded = unicodedata.normalize("NFKC", HOUSE.sub("", folded))
    seen = (char for char in folded if unicodedata.category(char) not in ("Cf", "Zs", "Zl", "Zp"))
    dashed = ("-" if unicodedata.category(char) == "Pd" else char for char in seen)
    return HOUSE.sub("", re.sub("[\u034f\ufe00-\ufe0f\U000e0100-\U000e01ef]", "", "".join(dashed)))


@given(TEXTS)
def test_paper_says_what_was_written_or_there_is_a_finding(text: str) -> None:
    shown = plain(text)
    if not [*find_unprintable(text)]:
        assert MARK not in shown or MARK in text
        assert _read(shown) == _read(text)


@given(TEXTS)
def test_paper_never_shows_another_number(text: str) -> None:
    """Digits that stand together stay together, and nothing joins them."""
    visible = re.sub("[\u00ad\u200d\ufe0f１]", "", text)
    keys = re.compile("[0-9][\u0300-\u036f]*\u20e3")  # drawn as a key of a telephone
    written = re.findall("[0-9]+", keys.sub("", visible))
    shown = re.findall("[0-9]+", plain(visible))
    assert not Counter(written) - Counter(shown)


@given(TEXTS)
def test_paper_shows_only_what_the_font_has(text: str) -> None:
    shown = plain(text)
    assert metrics.knows(shown.replace("\n", ""))
    assert plain(shown) == shown


def test_a_finding_stands_at_the_character(tmp_path: Path) -> None:
    text = "# Zuid\nnaam: Bureau ☎ Zuid\nrollen: [leerplicht]\n"
    assert ("RK510", "x.yaml", 2, 14) in found_in(tmp_path, {"organisaties/x.yaml": text})


@pytest.mark.parametrize("field", ["zoekwoorden: [пропуски, ☎]", "bron: {naam: Ж}"])
def test_what_is_never_printed_may_hold_any_character(tmp_path: Path, field: str) -> None:
    signaal = f"code: V9\nnaam: Is er niet\ndomein: verzuim\n{field}\nanders: [bel-leerplicht]\n"
    found = found_in(tmp_path, {"signalen/x.yaml": signaal})
    assert "RK510" not in [code for code, *_ in found]


def test_an_item_may_be_called_as_a_field_is(tmp_path: Path) -> None:
    text = "bron: {term: Bron, definitie: Waar ☎ het staat.}\n"
    assert "RK510" in [code for code, *_ in found_in(tmp_path, {"begrippen.yaml": text})]


def test_checking_loads_no_font(tmp_path: Path) -> None:
    folder = make_region(tmp_path, {"begrippen.yaml": "x: {term: Ж, definitie: Een ☎.}\n"})
    program = (
        "import sys; from pathlib import Path; from datetime import date\n"
        "from routekaart.building.checking import check_region\n"
        f"found = check_region(Path({str(folder)!r}), date(2026, 11, 22)).findings\n"
        "print([one.code for one in found], 'fontTools' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.decode().endswith("] False\n")
    assert b"RK510" in done.stdout
