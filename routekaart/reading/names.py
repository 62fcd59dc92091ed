"""Names that may be given once: the codes on paper, and the old ids that still lead somewhere."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import count

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Related
from routekaart.reading.known import Known
from routekaart.reading.model import KINDS, Inhoud, Item, code_order
from routekaart.reading.source import Source, Step
from routekaart.reading.words import item_name

Path = tuple[Step, ...]

OLD_NAME = re.compile(r"[A-Z]{1,2}[1-9][0-9]*(\.[1-9][0-9]*)?|([a-z0-9]+([-_][a-z0-9]+)*/)+")
"""A code, also of a question, or the address of a page."""

CODED = ("signalen", "adviezen", "organisaties", "rollen", "fasen", "stappenplannen")
"""The kinds whose items have a code. A code means one thing in the whole region."""


def check_names(inhoud: Inhoud, source: Source, known: Known) -> Iterator[Finding]:
    """Codes that are used twice, and old ids that are not free."""
    yield from _check_codes(inhoud, source)
    for kind in KINDS:
        yield from _check_was(kind, getattr(inhoud, kind), source, known)
    yield from _check_vervallen(inhoud, source, known)


def _check_codes(inhoud: Inhoud, source: Source) -> Iterator[Finding]:
    """The one that is told is that in the region's own files: the layer below was there first."""
    coded = _coded(inhoud)
    free = cache(lambda kind: _free(kind, coded, source))
    owners: dict[str, Path] = {}
    for path, code in coded.items():
        first = owners.setdefault(code, path)
        if first == path:
            continue
        place, other = source.at(*path, "code"), source.at(*first, "code")
        if source.is_own(other) and not source.is_own(place):
            (path, first), (place, other) = (first, path), (other, place)
        ander = item_name(*map(str, first))
        yield finding(
            "RK306",
            place,
            code=code,
            ander=ander,
            vrij=free(str(path[0])),
            related=[Related(other, f"{code} van {ander}.")],
        )


def _check_vervallen(inhoud: Inhoud, source: Source, known: Known) -> Iterator[Finding]:
    """What is said to be over leads to something that is there, and is not in use itself."""
    if known.gaps:
        return  # something could not be read: nobody knows which codes there are
    codes = set(_coded(inhoud).values())
    for number, one in enumerate(inhoud.regio.vervallen):
        if not OLD_NAME.fullmatch(one.oud):
            waarom = f'"{one.oud}" is geen code en geen adres in deze site'
        elif one.oud in codes:
            waarom = f"{one.oud} is nog in gebruik"
        elif one.nu not in codes:
            waarom = f"niets heeft nu code {one.nu}"
        else:
            continue
        yield finding("RK347", source.at("regio", "vervallen", number), oud=one.oud, waarom=waarom)


def _coded(inhoud: Inhoud) -> dict[Path, str]:
    """The codes by the item that has them, kind by kind."""
    items: Iterator[tuple[Path, Item]] = (
        ((kind, id_), item) for kind in CODED for id_, item in getattr(inhoud, kind).items()
    )
    codes = ((path, getattr(item, "code", None)) for path, item in items)
    return {path: code for path, code in codes if code}


def _free(kind: str, coded: Mapping[Path, str], source: Source) -> str:
    """A code that nobody has: with the letters that most items of this kind have, and one more
    than the highest number that the region itself gave. A lower one may stand on old paper."""
    own = [code for path, code in coded.items() if source.is_own(source.at(*path, "code"))]
    letters = Counter(code_order(code)[0] for path, code in coded.items() if path[0] == kind)
    most = min(letters, key=lambda each: (-letters[each], each))
    given = (number for used, number in map(code_order, own) if used == most)
    taken = set(coded.values())
    tried = (f"{most}{number}" for number in count(max(given, default=0) + 1))
    return next(code for code in tried if code not in taken)


def _check_was(
    kind: str, items: dict[str, Item], source: Source, known: Known
) -> Iterator[Finding]:
    owners: dict[str, Path] = {}
    for id_, item in items.items():
        for number, old in enumerate(item.was):
            path: Path = (kind, id_, "was", number)
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
                nieuw=item_name(kind, id_),
                waarom=waarom,
                related=[related],
            )
