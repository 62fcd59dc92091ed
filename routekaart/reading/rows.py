"""Rows that ask for something and forbid it at once, and codes that stand with the wrong group."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Related
from routekaart.reading.known import BUILT_IN
from routekaart.reading.model import Advies, Inhoud, Signaal, Soort, code_order
from routekaart.reading.source import Source, Step

Path = tuple[Step, ...]

FORBIDS = {
    Soort.NIET_HIER_MELDEN: {Soort.MELDEN},
    Soort.GEEN_ACTIE: {Soort.SPOED, Soort.MELDEN, Soort.AANMELDEN, Soort.DOORVERWIJZEN},
}
"""What an advice of a kind says that you need not do."""


def check_rows(inhoud: Inhoud, source: Source) -> Iterator[Finding]:
    """Every check on what rows say together."""
    for id_, signaal in inhoud.signalen.items():
        for path, dan in _lists(id_, signaal):
            yield from _check_forbidden(path, dan, inhoud, source)
        yield from _check_limits(id_, signaal, source)
        yield from _check_besturen(id_, signaal, inhoud, source)
    yield from _check_letters(inhoud, source)


def _check_limits(id_: str, signaal: Signaal, source: Source) -> Iterator[Finding]:
    """Answers that a row names and the signal does not offer. A row of which no answer at all is
    offered can never hold, which is told of the whole row."""
    for vraag in BUILT_IN.keys() & signaal.antwoorden.keys():
        yield finding("RK361", source.key("signalen", id_, "antwoorden", vraag), vraag=vraag)
    for field in ("routes", "aanvullend"):
        for number, row in enumerate(getattr(signaal, field)):
            for vraag, named in row.als.items():
                offered = frozenset(signaal.antwoorden.get(vraag, named))
                lost = [antwoord for antwoord in named if antwoord not in offered]
                if lost and len(lost) < len(named):
                    place = ("signalen", id_, field, number, "als", vraag, named.index(lost[0]))
                    yield _not_offered(place, id_, vraag, lost, source)


def _check_besturen(
    id_: str, signaal: Signaal, inhoud: Inhoud, source: Source
) -> Iterator[Finding]:
    """A signal that asks for the board, also of schools of which no board is listed."""
    if "schoolbestuur" in signaal.vragen and inhoud.regio.schoolbesturen:
        meant = inhoud.regio.sectoren if signaal.sectoren is None else signaal.sectoren
        without = [sector for sector in meant if not inhoud.regio.besturen((sector,))]
        if without:
            place = source.at("signalen", id_, "vragen", signaal.vragen.index("schoolbestuur"))
            yield finding("RK362", place, sectoren='" en "'.join(without))


def _not_offered(path: Path, signaal: str, vraag: str, lost: list[str], source: Source) -> Finding:
    limits = source.key("signalen", signaal, "antwoorden", vraag)
    related = [Related(limits, "Deze antwoorden kunnen hier wel.")]
    named = '" en "'.join(lost)
    return finding("RK360", source.at(*path), antwoorden=named, vraag=vraag, related=related)


def _lists(id_: str, signaal: Signaal) -> Iterator[tuple[Path, tuple[str, ...]]]:
    yield ("signalen", id_, "anders"), signaal.anders
    for field, rows in (("routes", signaal.routes), ("aanvullend", signaal.aanvullend)):
        for number, row in enumerate(rows):
            yield ("signalen", id_, field, number, "dan"), row.dan


def _check_forbidden(
    path: Path, dan: tuple[str, ...], inhoud: Inhoud, source: Source
) -> Iterator[Finding]:
    adviezen = [inhoud.adviezen[id_] for id_ in dan if id_ in inhoud.adviezen]
    for one in adviezen:
        for other in adviezen:
            if other.soort in FORBIDS.get(one.soort, ()) and _same_door(one, other):
                place = source.at(*path, dan.index(one.id))
                yield finding("RK339", place, een=one.id, twee=other.id)


def _same_door(one: Advies, other: Advies) -> bool:
    """Whether both are about the same addressee; one that names nobody is about everybody."""
    doors = {advies.niet_bij or advies.rol for advies in (one, other)}
    return None in doors or len(doors) == 1


def _check_letters(inhoud: Inhoud, source: Source) -> Iterator[Finding]:
    """A signal of which the letter belongs to another group, while its own group has another."""
    letters: dict[str, Counter[str]] = defaultdict(Counter)
    for signaal in inhoud.signalen.values():
        letters[code_order(signaal.code)[0]][signaal.domein] += 1
    for id_, signaal in inhoud.signalen.items():
        letter = code_order(signaal.code)[0]
        (domein, most), *_ = letters[letter].most_common(1)
        if signaal.domein != domein and most > 2 * letters[letter][signaal.domein]:
            place = source.at("signalen", id_, "code")
            yield finding(
                "RK345",
                place,
                code=signaal.code,
                letter=letter,
                domein=domein,
                eigen=signaal.domein,
            )
