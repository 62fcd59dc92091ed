"""An address leads where it says, a number can be dialled, and nothing in a text is invisible."""

import sys
from pathlib import Path
from typing import Any
from unicodedata import category

import pytest
from pydantic import TypeAdapter, ValidationError

from routekaart.reading.composer import compose
from routekaart.reading.model.velden import Bestand, Email, Telefoon, Webadres
from tests.support.regions import found_in


def is_accepted(kind: Any, value: str) -> bool:
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize(
    "value",
    [
        "https://ok.nl@evil.test/",
        "https://user:pw@ok.nl/",
        "https://ok.nl\\@evil.test/",
        "https://.example",
        "https://a..example",
        "https://leerplicht",
        "https://leerplicht/",
        "https://-a.nl",
        "https://a-.nl",
        "https://a_b.nl",
        "https://localhost:8000/",
        "https://127.0.0.1/",
        "https://2130706433.1/",
        "https://[::1]/",
        "https://ok.nl:0x50/",
        "https://ok.nl:99999/",
        "https://ok.nl:/",
        "https://ok.nl./",
        "https://ok.nl%2eevil.test/",
        "https://ok.nl/a\u200db",
        "https://ok.nl/a\u00a0b",
        "https://o\u200ck.nl/",
        "https://" + "a" * 64 + ".nl",
        "https:ok.nl",
        "https:///ok.nl",
        "javascript:alert(1)",
        "data:text/html,x",
        "//ok.nl/",
    ],
)
def test_an_address_without_a_real_host_is_refused(value: str) -> None:
    assert not is_accepted(Webadres, value)


@pytest.mark.parametrize(
    "value",
    [
        "https://ok.nl",
        "http://ok.nl:8080/a?b=c&d=%20#e",
        "https://www.een-twee.example/pad/met(haakjes),en~meer@x/",
        "https://coöperatie.nl/",
        "https://xn--coperatie-07a.nl/",
        "https://a.b.c.d.museum/",
        "HTTPS://Ok.NL/",
        "https://1e-hulp.nl/",
    ],
)
def test_a_real_address_is_accepted(value: str) -> None:
    assert is_accepted(Webadres, value)


@pytest.mark.parametrize(
    "value",
    [
        "%2e%2e/x.pdf",
        "a/%2E./x.pdf",
        "a/..%2fx.pdf",
        "%252e%252e/x.pdf",
        "a%5c..%5cx.pdf",
        "%2fetc/passwd",
        "./x.pdf",
        "a//x.pdf",
        "a/",
        "a\x7f.pdf",
        "a\u200d.pdf",
        "http%3a//x.nl",
        "?x",
        "#x",
    ],
)
def test_a_file_stays_inside_the_site(value: str) -> None:
    assert not is_accepted(Bestand, value)


@pytest.mark.parametrize("value", ["a.pdf", "documenten/één%20plan.pdf", "a/b/c..d.pdf#page=2"])
def test_a_file_in_the_site_is_accepted(value: str) -> None:
    assert is_accepted(Bestand, value)


@pytest.mark.parametrize(
    "value",
    [
        "a@b..nl",
        "a@.nl",
        "a..b@c.nl",
        ".a@b.nl",
        "a.@b.nl",
        "a@b",
        "a@-b.nl",
        "a@b-.nl",
        "a@b.n1",
        "a%0abcc@b.nl",
        "a@b@c.nl",
        "a b@c.nl",
        "a@b.nl\n",
    ],
)
def test_no_mail_address_is_refused(value: str) -> None:
    assert not is_accepted(Email, value)


@pytest.mark.parametrize("value", ["a@b.nl", "a.b+c_d-e@een-twee.gemeente.nl", "A1@B.example"])
def test_a_mail_address_is_accepted(value: str) -> None:
    assert is_accepted(Email, value)


@pytest.mark.parametrize(
    "value",
    [
        "019",
        "0199",
        "0199-01",
        "0199-01 23 4",
        "0199-01 23 456",
        "+",
        "+31",
        "+31 199",
        "0800-200",
        "0199 (01 23 45",
        "0199) 01 23 45",
        "0199--01 23 45",
        "199-01 23 45",
        "2",
        "12",
        "99999999",
        "0199-01 23 45 tst 2",
        "+31 (0) 0199 01 23 45",
        "0199/01/23/45/67",
        "-0199 01 23 45",
    ],
)
def test_what_cannot_be_dialled_is_refused(value: str) -> None:
    assert not is_accepted(Telefoon, value)


@pytest.mark.parametrize(
    "value",
    [
        "112",
        "116 111",
        "14 0199",
        "14 020",
        "0800-2000",
        "0900-8844",
        "0800-0432 123",
        "088-0123456",
        "0199-01 23 45",
        "(0199) 07 07 07",
        "0199 07.07.07",
        "0199/07 07 07",
        "+31 199 01 23 45",
        "+31 (0)199 01 23 45",
        "0031 199 01 23 45",
        "+32 2 123 45 67",
        "0199070707",
        "+31-199-012345",
    ],
)
def test_a_number_in_any_usual_form_is_accepted(value: str) -> None:
    assert is_accepted(Telefoon, value)


BLANK = (0x34F, 0x115F, 0x1160, 0x17B4, 0x3164, 0xFFA0, *range(0xFE00, 0xFE10), 0xE0100)
JOINERS = "\u200c\u200d"


def test_what_cannot_be_seen_is_refused_in_a_text() -> None:
    formats = (char for char in map(chr, range(sys.maxunicode + 1)) if category(char) == "Cf")
    accepted = [
        f"U+{ord(char):04X}"
        for char in (*formats, *map(chr, BLANK))
        if not compose(f"a: b{char}c", "f.yaml").findings
    ]
    assert accepted == [f"U+{ord(char):04X}" for char in JOINERS]


@pytest.mark.parametrize("char", JOINERS)
def test_a_joiner_makes_letters_in_a_text_and_hides_in_an_address(
    tmp_path: Path, char: str
) -> None:
    files = {
        "begrippen.yaml": f"pauze: {{term: pauze, definitie: a{char}b}}\n",
        "documenten.yaml": f"convenant: {{url: 'https://ok.nl/a{char}b'}}\n",
    }
    assert [code for code, *_ in found_in(tmp_path, files)] == ["RK207"]
