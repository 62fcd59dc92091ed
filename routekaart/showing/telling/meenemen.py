"""What somebody takes along from an end page: what to do and whom to call, by codes alone.

The address of an end page spells a pupil's situation to who knows the questions. So what leaves
the page names the code of the advice, and nothing of the way that led to it.
"""

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from routekaart.reading.model import Contact
from routekaart.showing.telling import links
from routekaart.showing.telling.bereiken import first_weg

Regels = Iterable[tuple[str, str, Contact]]
"""For which gemeenten, which organisation, and how to reach it."""


def make_mail(titel: str, text: str, aan: str = "") -> str:
    """A link that opens a mail, to nobody yet when it does not say to whom."""
    body = f"&body={quote(text.replace(chr(10), chr(13) + chr(10)))}" if text else ""
    return f"mailto:{quote(aan, safe='@')}?subject={quote(titel)}{body}"


def make_text(adviezen: Iterable[tuple[str, str, str, Regels]], adres: str) -> str:
    """Each advice (code, name, when) with whom to call, and where more about it can be read.

    Without `adres`, that of the site, a reader finds it by its code.
    """
    return "\n\n".join("\n".join(_lines(*one, adres)) for one in adviezen)


def _lines(code: str, naam: str, wanneer: str, regels: Regels, adres: str) -> Iterator[str]:
    yield f"{code} {naam}" + (f", {wanneer}" if wanneer else "")
    for gemeenten, organisatie, contact in regels:
        way = first_weg(contact)
        where = f"{gemeenten}: " if gemeenten else ""
        yield f"- {where}{organisatie}" + (f", {way.tekst}" if way else "")
    yield f"{adres}/{links.code(code)}" if adres else f"Op de routekaart: code {code}"
