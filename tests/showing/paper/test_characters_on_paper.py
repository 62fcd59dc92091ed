"""Text is written on a sheet and read back from the PDF."""

import re
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.reading.characters import DRAWN, find_unprintable, plain
from routekaart.reading.content import NEVER_PRINTED
from routekaart.reading.layers import SHIPPED
from routekaart.reading.model import Model
from routekaart.showing.paper import typesetting
from tests.support import paper_checks as checks
from tests.support.draws import examples
from tests.support.paper_region import collisions, every_sheet, made, region, text_of

pytestmark = pytest.mark.paper

FEW = 40


@cache
def _drawn() -> str:
    ends = (part.split("-") for part in DRAWN.split())
    spans = ((int(end[0], 16), int(end[-1], 16)) for end in ends)
    return "".join(chr(point) for a, b in spans for point in range(a, b + 1))


def _printed(texts: list[str]) -> list[str]:
    """These texts as the contact card shows them, without spaces: lines are broken anywhere.

    A few at a time: between two pages stands more than was asked for.
    """
    if len(texts) > FEW:
        return _printed(texts[:FEW]) + _printed(texts[FEW:])
    inhoud, decisions = region("rijk")
    (id_, org), *_ = inhoud.organisaties.items()
    said = " ".join(f"begin{number} {text} einde{number}" for number, text in enumerate(texts))
    contact = org.contact.model_copy(update={"bereikbaar": said})
    changed = {id_: org.model_copy(update={"contact": contact})}
    text = text_of(made("contactkaart", inhoud.replaced(organisaties=changed), decisions))
    joined = "".join(text.split())
    return [joined.partition(f"begin{n}")[2].partition(f"einde{n}")[0] for n in range(len(texts))]


def _bare(text: str) -> str:
    return "".join(text.split())


def test_every_character_of_the_content_is_printed_as_it_is() -> None:
    files = sorted(SHIPPED.rglob("*.yaml"))
    used = sorted({char for file in files for char in file.read_text("utf-8")} - {"\n"})
    texts = [f"a{char}b" for char in used if not char.isspace()]
    assert _printed(texts) == texts


def test_every_character_of_the_font_can_be_read_back() -> None:
    texts = [f"a{char}b" for char in _drawn() if not char.isspace()]
    odd = [(a, b) for a, b in zip(texts, _printed(texts), strict=True) if _bare(plain(a)) != b]
    assert odd == []


def test_a_time_and_an_age_stay_what_they_are() -> None:
    assert _printed(["9.00‑17.00 uur, 16‑18 jaar"]) == ["9.00-17.00uur,16-18jaar"]


STRANGE = st.sampled_from("12‑‒ﬁĳ⅓①⁵№㎏Ⅳẞ→✓☎\u202fễПع٣👩é-.")
ANY = st.characters(exclude_categories=("Cs", "Cc", "Mn", "Me", "Zs"), max_codepoint=0x2FFF)


@examples(8)
@given(st.lists(st.text(STRANGE | ANY, min_size=1, max_size=8), min_size=12, max_size=12))
def test_what_paper_prints_is_what_was_written_or_there_is_a_finding(texts: list[str]) -> None:
    """Compared by its letters and digits; `tests/reading/test_characters.py` holds `plain` itself
    to the tables of Unicode."""
    for text, shown in zip(texts, _printed([f"a{text}b" for text in texts]), strict=True):
        assert shown == _bare(plain(f"a{text}b")) or [*find_unprintable(text)]


def test_text_that_becomes_longer_fits_its_box() -> None:
    """Spelled after it was measured, its lines lay on one another."""
    inhoud, decisions = region("rijk")
    vragen = {
        id_: vraag.model_copy(update={"vraag": " ".join(["⅒" * 9] * 6)})
        for id_, vraag in inhoud.vragen.items()
    }
    sheets = every_sheet(inhoud.replaced(vragen=vragen), decisions)
    drawn = [pdf for name, pdf in sheets.items() if name.startswith("signaal-")]
    assert drawn
    assert any("1/101/10" in _bare(text_of(pdf)) for pdf in drawn)
    assert [checks.loose_text(pdf) + collisions(pdf) for pdf in drawn] == [[]] * len(drawn)


def test_what_may_hold_any_character_is_never_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    """No finding there, so nothing of it that paper cannot show may reach a sheet."""
    inhoud, decisions = region("rijk")
    said: list[str] = []
    typesetting.forget()

    def noted(_: str, data: str, *__: object) -> bytes:
        said.append(data)
        return b""

    monkeypatch.setattr(typesetting, "_set", noted)
    every_sheet(_marked(inhoud), decisions)
    assert said
    assert "nergens" not in "".join(said)
    assert re.search("Noord", "".join(said))


def _marked(value: Any, *, hidden: bool = False) -> Any:
    """The content with a word added to every text that only the site shows."""
    match value:
        case str():
            return f"{value} ☎ nergens" if hidden else value
        case Model():
            parts = {
                name: _marked(getattr(value, name), hidden=hidden or name in NEVER_PRINTED)
                for name in type(value).model_fields
            }
            return value.model_construct(**parts)
        case dict():
            return {key: _marked(item, hidden=hidden) for key, item in value.items()}
        case tuple():
            return tuple(_marked(item, hidden=hidden) for item in value)
    return value
