"""How high Python thinks text is, held against Typst."""

import random
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pytest

from routekaart.showing.paper.castoff import Box, Gap, Text, type_of
from routekaart.showing.paper.products import signaalblad
from routekaart.showing.paper.typesetting import printable
from tests.support.measured import measured
from tests.support.paper_region import whole

pytestmark = pytest.mark.paper

STUK = """(p => if p.len() == 1 { h(p.first() * 1pt) } else {
  text(size: p.at(1) * 1pt, weight: if p.at(2) { 700 } else { 400 }, p.first())
})"""
ALINEA = f"par(leading: 5.4pt, hanging-indent: a.hanging * 1pt, a.pieces.map{STUK}.join())"
HEIGHTS = f"d.alineas.map(a => measure(block(width: a.width * 1pt, {ALINEA})).height)"


class Alinea(NamedTuple):
    """A paragraph to measure."""

    pieces: tuple[Text | Gap, ...]
    width: float
    hanging: float = 0


def _measured(alineas: Iterable[Alinea]) -> list[float]:
    """How high Typst says that they are."""
    data = signaalblad.data(whole(), whole().inhoud.signalen["vaak-ziek"])
    given = {**data, "alineas": [alinea._asdict() for alinea in alineas]}
    return measured(signaalblad.TEMPLATE, given, HEIGHTS)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            if key != "svg":
                yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


def _said() -> list[str]:
    """All texts on the sheets of the signals of the example region, but for one-liners."""
    region = whole()
    sheets = (signaalblad.data(region, item) for item in region.inhoud.signalen.values())
    texts = {text for sheet in sheets for text in _texts(printable(sheet))}
    return sorted(text for text in texts if " " in text.strip() and text == text.strip())


def _alineas(seed: int) -> list[Alinea]:
    chance = random.Random(seed)
    words = sorted({word for text in _said() for word in text.split()})
    made = [" ".join(chance.choices(words, k=chance.randint(1, 30))) for _ in range(300)]
    plain = [word for word in words if word.isalpha()]
    for sign in ("-", "/", " – "):
        made += [sign.join(chance.choices(plain, k=4)) for _ in range(40)]
    made += [f"www.{chance.choice(plain)}.example/{chance.choice(plain)}" for _ in range(40)]
    return [
        Alinea(
            (Text(text, chance.choice((12, 13, 14)), chance.random() < 0.4),)
            if chance.random() < 0.5
            else (Text(f"{chance.choice(words)}:", 12, True), Gap(6), Text(text, 12)),
            chance.choice((150.0, 240.0, 527.28)),
            chance.choice((0, 12)),
        )
        for text in (*_said(), *made)
    ]


def test_a_paragraph_is_as_high_as_typst_makes_it() -> None:
    alineas = _alineas(1)
    assert len(alineas) > 1500
    type_ = type_of()
    thought = [type_.height(a.pieces, a.width, 5.4, a.hanging) for a in alineas]
    wrong = [
        (one, typst_, ours)
        for one, typst_, ours in zip(alineas, _measured(alineas), thought, strict=True)
        if abs(typst_ - ours) > 0.01
    ]
    assert wrong == []


def test_a_paragraph_that_is_taken_otherwise_is_seen() -> None:
    """A little wider letters, as those of another font, and some paragraphs have a line more."""
    alineas = _alineas(1)
    type_ = type_of()
    thought = [type_.height(a.pieces, a.width / 1.02, 5.4, a.hanging) for a in alineas]
    typst_ = _measured(alineas)
    assert sum(abs(a - b) > 0.01 for a, b in zip(typst_, thought, strict=True)) > 20


def test_a_box_adds_to_its_line() -> None:
    type_ = type_of()
    cap = type_.cap()
    assert type_.height((Text("a"),), 100, 5) == pytest.approx(cap)
    assert type_.height((Box(20, 15, 3), Text("a")), 100, 5) == pytest.approx(18)
    assert type_.height((Box(60, 15, 3), Box(60, 10, 0)), 100, 5) == pytest.approx(18 + 5 + 10)
    assert type_.height((), 100, 5) == 0


def test_slack_makes_every_paragraph_higher() -> None:
    pieces = (Text("Bel de leerplichtambtenaar van de gemeente waar de leerling woont."),)
    high = type_of().height(pieces, 150, 5.4)
    assert type_of((), 1.1).height(pieces, 150, 5.4) == pytest.approx(1.1 * high)
