"""The parts of the booklet: chapters of items, and the rows of an item, as plain values.

An item has a heading with its code and rows below it. A row has a short heading and exactly one
of: `tekst`, `punten`, `stappen` (numbered), `codes` (references), `adres` (a link) or what only
one chapter has, such as `routes`.
"""

from collections.abc import Iterable

from routekaart.showing.paper.products.imprint import Data
from routekaart.showing.telling.links import Link, shorten_address

Rows = Iterable[Data | None]


def hoofdstuk(naam: str, uitleg: str, groepen: Iterable[Data]) -> Data:
    """A chapter; it disappears when no group has an item."""
    return {"naam": naam, "uitleg": uitleg, "groepen": [g for g in groepen if g["items"]]}


def groep(naam: str, items: Iterable[Data], uitleg: str = "", code: str = "") -> Data:
    """Some items of a chapter under a heading of their own; none if `naam` is empty."""
    return {"code": code, "naam": naam, "uitleg": uitleg, "items": list(items)}


def item(naam: str, rows: Rows, *, code: str = "", soort: str = "", id_: str = "") -> Data:
    """An item. `soort` is the shape of its badge; `id_` is what references in the booklet name."""
    return {
        "code": code,
        "naam": naam,
        "soort": soort,
        "id": id_ or code,
        "rijen": [row for row in rows if row],
    }


def tekst(kop: str, text: str | None) -> Data | None:
    """A row with a paragraph."""
    return {"kop": kop, "tekst": text} if text else None


def punten(kop: str, points: Iterable[str]) -> Data | None:
    """A row with a list."""
    found = list(points)
    return {"kop": kop, "punten": found} if found else None


def stappen(kop: str, points: Iterable[str]) -> Data | None:
    """A row with a numbered list."""
    found = list(points)
    return {"kop": kop, "stappen": found} if found else None


def adres(kop: str, url: str | None) -> Data | None:
    """A row with a link to another site."""
    return {"kop": kop, "adres": {"adres": url, "kort": shorten_address(url)}} if url else None


def codes(kop: str, targets: Iterable[Link], soort: str) -> Data | None:
    """A row with references to other items by their code. `soort` is the shape of the badges."""
    found = [reference(target, soort) for target in targets]
    return {"kop": kop, "codes": found} if found else None


def reference(target: Link, soort: str) -> Data:
    """A reference to the item with this code."""
    return {"code": target.code, "naam": target.naam, "soort": soort}
