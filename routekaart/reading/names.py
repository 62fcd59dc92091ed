"""Names that may be given once: the codes on paper, and the old ids that still lead somewhere."""

from collections.abc import Iterator

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Related
from routekaart.reading.known import Known
from routekaart.reading.model import KINDS, Inhoud, Item
from routekaart.reading.source import Source, Step
from routekaart.reading.words import item_name

Path = tuple[Step, ...]

CODED = ("signalen", "adviezen", "organisaties", "rollen", "fasen", "stappenplannen")
"""The kinds whose items have a code. A code means one thing in the whole region."""


def check_names(inhoud: Inhoud, source: Source, known: Known) -> Iterator[Finding]:
    """Codes that are used twice, and old ids that are not free."""
    yield from _check_codes(inhoud, source)
    for kind in KINDS:
        yield from _check_was(kind, getattr(inhoud, kind), source, known)


def _check_codes(inhoud: Inhoud, source: Source) -> Iterator[Finding]:
    owners: dict[str, Path] = {}
    for kind in CODED:
        items: dict[str, Item] = getattr(inhoud, kind)
        for id, item in items.items():
            code: str | None = getattr(item, "code", None)
            if code is None:
                continue
            first = owners.setdefault(code, (kind, id))
            if first != (kind, id):
                ander = item_name(*map(str, first))
                related = Related(source.at(*first, "code"), f"{code} van {ander}.")
                place = source.at(kind, id, "code")
                yield finding("RK306", place, code=code, ander=ander, related=[related])


def _check_was(
    kind: str, items: dict[str, Item], source: Source, known: Known
) -> Iterator[Finding]:
    owners: dict[str, Path] = {}
    for id, item in items.items():
        for number, old in enumerate(item.was):
            path: Path = (kind, id, "was", number)
            first = owners.setdefault(old, path)
            if old in known.ids[kind]:
                waarom = "er is nog een onderdeel met deze id"
                related = Related(known.ids[kind][old], f'"{old}" staat hier.')
            elif first != path:
                waarom = f"{item_name(kind, str(first[1]))} heeft deze oude id ook"
                related = Related(source.at(*first), "Hier staat de oude id ook.")
            else:
                continue
            yield finding(
                "RK307",
                source.at(*path),
                id=old,
                nieuw=item_name(kind, id),
                waarom=waarom,
                related=[related],
            )
