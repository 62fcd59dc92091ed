"""What stands where on the contact card. What does not fit on the sheets meant for it is left off
step by step, and stands in the site; names and numbers stay.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import Any, Final, NamedTuple

from routekaart.showing.paper.castoff import Type
from routekaart.showing.paper.products import kaartmaten
from routekaart.showing.paper.products.imprint import Data
from routekaart.showing.paper.sections import Part, Room, Section, Stretch, balanced, place

MARGE, ONDER, GOOT = 30.0, 66.0, 16.0
BREED, HOOG = 595.28 - 2 * MARGE, 841.89 - MARGE - ONDER
KOLOM = (BREED - GOOT) / 2

ROOM: Final = Room(columns=2, full=HOOG, between=7)

GAT: Final = 5.0
"""White below what stands in a column."""

ONDER_HOOFD: Final = 6.0
"""White that stays free below the head."""

CODES, NAAST, WEGEN, TIJDEN, ROLLEN = 1, 2, 3, 4, 5
"""From which step of leaving off on there are no codes of advices, the number stands beside the
name, there is one way only, and there are no times and no roles."""
STEPS: Final = range(ROLLEN + 1)

ADVIEZEN: Final = "Onder een nummer staan de adviezen die u daarheen sturen."
ELDERS: Final = "Andere manieren en tijden staan in de site."


class Card(NamedTuple):
    """A way to tell the card: the line of explanation, the groups, how high these are, and how
    much room the first sheet has for them."""

    uitleg: Data
    groups: list[Data]
    sections: list[Section]
    room: float


class Sheet(NamedTuple):
    """What stands on a sheet with room for columns of this height."""

    stretches: list[Stretch]
    room: float


def arrange(data: Data, type_: Type) -> tuple[Data, int | None]:
    """What the template draws, and on how many sheets; None if that is not known before."""
    drawn = _Plan(data, type_).arranged()
    return drawn, len(drawn["bladen"]) or None


@dataclass(frozen=True)
class _Plan:
    d: Data
    type_: Type

    def arranged(self) -> Data:
        cards = map(self._card, STEPS)
        for card in cards:
            sheets = _filled(card, self.d["meest"])
            if sheets is not None:
                return self._drawn(card, bladen=[_told(card, sheet) for sheet in sheets])
        return self._drawn(card, los=_loose(card))

    def _drawn(self, card: Card, bladen: Sequence[Any] = (), los: Sequence[Data] = ()) -> Data:
        told = {"colofon": self.d["colofon"], "naam": self.d["naam"], "uitleg": card.uitleg}
        return {**told, "bladen": bladen, "los": los}

    def _card(self, trap: int) -> Card:
        uitleg = self._uitleg(trap)
        high = self._hoofd + kaartmaten.uitleg(self.type_, uitleg, BREED)
        groups = [
            {**group, "organisaties": [shown(o, trap) for o in group["organisaties"]]}
            for group in self.d["groepen"]
        ]
        sections = [self._section(group) for group in groups]
        return Card(uitleg, groups, sections, HOOG - high - ONDER_HOOFD)

    @cached_property
    def _hoofd(self) -> float:
        return kaartmaten.hoofd(self.type_, self.d, BREED)

    def _uitleg(self, trap: int) -> Data:
        """What one has to know about what is there, with the code that is an example; or what is
        not there, if there is a site that has it."""
        if trap < CODES:
            return {"voorbeeld": self.d["voorbeeld"], "tekst": ADVIEZEN}
        left_off = trap >= WEGEN and self.d["colofon"]["qr"] is not None
        return {"voorbeeld": "", "tekst": ELDERS if left_off else ""}

    def _section(self, group: Data) -> Section:
        t, naam = self.type_, group["naam"]
        kop, vervolg = (kaartmaten.groepkop(t, naam, KOLOM, vervolg=v) + GAT for v in (False, True))
        items = [kaartmaten.organisatie(t, o, KOLOM) + GAT for o in group["organisaties"]]
        return Section(kop, vervolg, items)


def shown(o: Data, trap: int) -> Data:
    """What is drawn of an organisation at this step of leaving off."""
    eerste = next(iter(o["korte_wegen"]), None)
    naast = trap >= NAAST and eerste is not None and eerste["groot"]
    return {
        **{key: o[key] for key in ("code", "adres", "nog_open", "voor")},
        "naam": f"{o['naam']} ({o['afkorting']})" if o["afkorting"] else o["naam"],
        "vorm": "naast" if naast else "kort" if trap >= NAAST else "ruim",
        "eerste": eerste,
        "bij": eerste["bij"] if eerste and naast else "",
        "wegen": o["korte_wegen"][1:] if trap < WEGEN else [],
        "rollen": o["rollen"] if trap < ROLLEN else [],
        "tijden": o["tijden"] if trap < TIJDEN else [],
        "codes": o["codes"] if trap < CODES else [],
    }


def _filled(card: Card, most: int) -> list[Sheet] | None:
    """The sheets, each as full as it can be; None if it takes more than `most`."""
    items = [(s, i) for s, section in enumerate(card.sections) for i in range(len(section.items))]
    sheets: list[Sheet] = []
    room = card.room
    while items:
        count = _count(card.sections, items, room) if len(sheets) < most else 0
        if not count:
            return None
        sheets.append(Sheet(_stretches(items[:count]), room))
        items, room = items[count:], HOOG
    return sheets


def _count(sections: Sequence[Section], items: Sequence[tuple[int, int]], room: float) -> int:
    """How many of these, each a section and an item, fit on a sheet."""

    def is_full(count: int) -> bool:
        return place(sections, _stretches(items[:count]), ROOM, room) is None

    return bisect_left(range(1, len(items) + 1), True, key=is_full)


def _stretches(items: Iterable[tuple[int, int]]) -> list[Stretch]:
    groups = ([*group] for _, group in groupby(items, key=itemgetter(0)))
    return [Stretch(group[0][0], group[0][1], group[-1][1] + 1) for group in groups]


def _told(card: Card, sheet: Sheet) -> list[list[Data]]:
    """What is drawn in the columns of a sheet."""
    columns = balanced(card.sections, sheet.stretches, ROOM, sheet.room) or []
    return [[_part(card, part) for part in column.parts] for column in columns]


def _part(card: Card, part: Part) -> Data:
    group = card.groups[part.section]
    if part.is_kop:
        return _kop(group, vervolg=part.item > 0) | {"wit": GAT + part.above}
    lang = card.sections[part.section].items[part.item] > HOOG
    return _organisatie(group["organisaties"][part.item]) | {"wit": GAT, "lang": lang}


def _loose(card: Card) -> list[Data]:
    """All parts in order, for columns that break where the sheet ends."""
    return [
        part
        for group in card.groups
        for part in (_kop(group, vervolg=False), *map(_organisatie, group["organisaties"]))
    ]


def _kop(group: Data, *, vervolg: bool) -> Data:
    return {"deel": "kop", "naam": group["naam"], "vervolg": vervolg}


def _organisatie(o: Data) -> Data:
    return {**o, "deel": "organisatie"}
