"""A letter opened again as a word processor does: its structure, text, language and styles."""

import zipfile
from datetime import date
from io import BytesIO

import pytest
from odfdo import Document, Element

from routekaart.reading.opmaak import Open, Woorden, parse
from routekaart.showing.office.odt import LISTS, TO_FILL_IN, write_odt
from routekaart.showing.telling.running_text import Stuk, Tekstblok

TEXT = (
    "Beste {open: naam van de ouders},\n\nWij **missen** uw kind & het is <b>stil</b>.  Bel ons.\n"
    "## Wat wij vragen\n- hoe het gaat\n- wat helpt\n\n1. bellen\n2. praten\n\n- [ ] Klaar"
)


def blocks(text: str) -> tuple[Tekstblok, ...]:
    return tuple(
        Tekstblok(
            blok.vorm,
            tuple(
                tuple(
                    Stuk(part.tekst, part.vet, open=isinstance(part, Open))
                    for part in row
                    if isinstance(part, Woorden | Open)
                )
                for row in blok.regels
            ),
        )
        for blok in parse(text)
    )


def written(text: str = TEXT) -> bytes:
    return write_odt("De brief", blocks(text), auteur="SWV Proef", datum=date(2026, 11, 22))


@pytest.fixture
def letter() -> Document:
    return Document(BytesIO(written()))


def test_it_says_what_it_is(letter: Document) -> None:
    meta = letter.meta
    assert (meta.title, meta.language) == ("De brief", "nl-NL")
    assert meta.creator == meta.initial_creator == "SWV Proef"
    assert meta.date is not None
    assert meta.date == meta.creation_date
    assert meta.date.date() == date(2026, 11, 22)


def test_every_word_is_there_once(letter: Document) -> None:
    lines = [found.text_recursive for found in _all(letter, "//text:p|//text:h")]
    assert lines == [
        "De brief",
        "Beste [naam van de ouders],",
        "Wij missen uw kind & het is <b>stil</b>.  Bel ons.",
        "Wat wij vragen",
        *("hoe het gaat", "wat helpt", "bellen", "praten", "Klaar"),
    ]


def test_headings_and_lists_are_what_they_look_like(letter: Document) -> None:
    levels = [head.get_attribute("text:outline-level") for head in _all(letter, "//text:h")]
    assert levels == ["1", "2"]
    styles = [found.get_attribute("text:style-name") for found in _all(letter, "//text:list")]
    assert styles == [LISTS["lijst"], LISTS["nummers"], LISTS["afvinken"]]
    box = f"//text:list-style[@style:name='{LISTS['afvinken']}']/text:list-level-style-bullet"
    (found,) = letter.styles.get_elements(box)
    assert found.get_attribute("text:bullet-char") == "☐"


def test_what_is_to_be_filled_in_has_a_style_of_its_own(letter: Document) -> None:
    spans = _all(letter, f"//text:span[@text:style-name='{TO_FILL_IN}']")
    assert [span.text_recursive for span in spans] == ["[naam van de ouders]"]


def test_it_is_in_dutch(letter: Document) -> None:
    (style,) = letter.styles.get_elements("//style:default-style[@style:family='paragraph']")
    (text,) = style.get_elements("style:text-properties")
    assert text.get_attribute("fo:language") == "nl"
    assert text.get_attribute("fo:country") == "NL"


def test_every_style_that_is_used_is_there(letter: Document) -> None:
    named = {found.get_attribute("style:name") for found in letter.styles.get_elements("//*")}
    used = {one.get_attribute("text:style-name") for one in _all(letter, "//*[@text:style-name]")}
    assert used
    assert used <= named


def test_a_program_knows_it_by_its_first_bytes() -> None:
    with zipfile.ZipFile(BytesIO(written())) as archive:
        first, *others = archive.infolist()
        assert archive.testzip() is None
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        manifest = archive.read("META-INF/manifest.xml").decode()
    for entry in others:
        assert entry.filename in manifest or entry.filename.startswith("META-INF/")


def test_the_same_letter_is_the_same_file() -> None:
    assert written() == written()
    assert written() != written(TEXT.replace("Bel", "Mail"))


def _all(letter: Document, query: str) -> list[Element]:
    return list(letter.body.get_elements(query))
