"""How one reaches an organisation, in words: call, fill in, mail or go, whichever there is."""

from collections.abc import Iterable
from dataclasses import dataclass

from routekaart.reading.model import Contact, Gesloten, Nummer, Openingstijd
from routekaart.showing.telling import words

DOE = {
    "telefoon": "Bel",
    "formulier": "Vul het formulier in",
    "email": "Mail",
    "website": "Ga naar de site",
    "adres": "Ga naar",
}
"""What one does, for each way that there may be."""

_WIE = {
    "telefoon": "Wie u belt",
    "formulier": "Bij wie u een formulier invult",
    "email": "Wie u mailt",
    "website": "Op wiens site u kijkt",
    "adres": "Bij wie u langsgaat",
}
_WIE_ANDERS = "Met wie u contact opneemt"

DAGEN = {
    "ma": "maandag",
    "di": "dinsdag",
    "wo": "woensdag",
    "do": "donderdag",
    "vr": "vrijdag",
    "za": "zaterdag",
    "zo": "zondag",
}


@dataclass(frozen=True)
class Weg:
    """One way to reach an organisation. `href` is empty for a place, `bij` says what a number is
    for and how one gets through."""

    soort: str
    doe: str
    tekst: str
    href: str
    bij: str = ""

    @property
    def is_phone(self) -> bool:
        """Whether one calls."""
        return self.soort == "telefoon"


def list_wegen(contact: Contact) -> tuple[Weg, ...]:
    """Every way, best first, with every number."""
    ways = (
        *(_bel(one) for one in contact.nummers),
        _make("formulier", contact.formulier),
        _make("email", contact.email, f"mailto:{contact.email}"),
        _make("website", contact.website),
        _make("adres", contact.adres, ""),
    )
    return tuple(way for way in ways if way)


def list_korte_wegen(contact: Contact) -> tuple[Weg, ...]:
    """The ways where there is little room: a site or an address only if there is nothing else."""
    every = list_wegen(contact)
    direct = tuple(way for way in every if way.soort not in ("website", "adres"))
    return direct or every[:1]


def first_weg(contact: Contact) -> Weg | None:
    """The best way; None as long as none is filled in."""
    return next(iter(list_wegen(contact)), None)


def head_wie(contacten: Iterable[Contact]) -> str:
    """What stands above those whom one reaches: that one calls only if all have a number. Who
    cannot be reached yet does not count."""
    ways = {next(iter(contact.wegen)) for contact in contacten if contact.wegen}
    return _WIE[ways.pop()] if len(ways) == 1 else _WIE_ANDERS


def describe_tijden(contact: Contact) -> tuple[str, ...]:
    """When somebody is there, in sentences: hours, what else there is to say, closed periods."""
    hours = words.capitalize(f"{_hours(contact.openingstijden)}.") if contact.openingstijden else ""
    said = words.end_zin(contact.bereikbaar) if contact.bereikbaar else ""
    closed = (f"Gesloten {_gesloten(one)}." for one in contact.gesloten)
    return tuple(filter(None, (hours, said, *closed)))


def describe_talen(contact: Contact) -> str:
    """The languages, as a sentence; empty when nothing is said."""
    return f"Zij spreken {words.join_words(contact.talen)}." if contact.talen else ""


def _bel(one: Nummer) -> Weg:
    who = f"vraag naar {one.vraag_naar}" if one.vraag_naar else ""
    parts = (words.drop_punt(part) for part in (one.waarvoor, one.doorkies, who) if part)
    return Weg("telefoon", DOE["telefoon"], one.nummer, words.link_telefoon(one.nummer),
               ", ".join(parts))  # fmt: skip


def _make(soort: str, value: str | None, href: str | None = None) -> Weg | None:
    if not value:
        return None
    return Weg(soort, DOE[soort], value, value if href is None else href)


def _hours(tijden: Iterable[Openingstijd]) -> str:
    """`maandag en dinsdag van 8.30 tot 12.00 en van 13.00 tot 17.00 uur; woensdag …`."""
    by_days: dict[tuple[str, ...], list[str]] = {}
    for one in tijden:
        days = tuple(day for day in DAGEN if day in one.dagen)
        by_days.setdefault(days, []).append(f"van {_clock(one.van)} tot {_clock(one.tot)}")
    return "; ".join(
        f"{_dagen(days)} {words.join_words(hours)} uur" for days, hours in by_days.items()
    )


def _clock(tijdstip: str) -> str:
    """`8.30` for `08.30`."""
    return tijdstip.removeprefix("0")


def _dagen(days: tuple[str, ...]) -> str:
    """`maandag tot en met donderdag` for three days or more in a row, else their names."""
    week = list(DAGEN)
    begin = week.index(days[0])
    if len(days) > 2 and list(days) == week[begin : begin + len(days)]:
        return f"{DAGEN[days[0]]} tot en met {DAGEN[days[-1]]}"
    return words.join_words(DAGEN[day] for day in days)


def _gesloten(one: Gesloten) -> str:
    period = words.describe_geldigheid(one.van, one.tot)
    return f"{period}: {words.drop_punt(one.waarom)}" if one.waarom else period
