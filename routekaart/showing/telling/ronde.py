"""The form with which an organisation checks what the region says about it."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from routekaart.deciding.uitspraken import Uitspraak
from routekaart.reading.model import Organisatie
from routekaart.showing.telling.genoemd import Genoemd, group_lines
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.words import format_datum

HOOFD = ("Organisatie", "Alles klopt? (ja)", "Nagekeken op", "Door (functie, geen naam)")
"""What stands above the lines, each with its answer beside it."""

KOLOMMEN = ("Kenmerk", "Over", "Regel", "Van wie", "Klopt? (ja of nee)", "Wat moet anders?")
"""What stands above the columns of the lines."""

UITLEG = (
    "Hieronder staat alles wat de routekaart over u zegt.",
    "Klopt alles? Zeg dat dan bovenaan. De regels hoeft u dan niet los te beantwoorden.",
    "Klopt een regel niet? Schrijf erbij wat er anders moet. Weet u het niet? Laat die leeg.",
    "Vul uw functie in, niet uw naam. Stuur het bestand terug.",
)


@dataclass(frozen=True)
class Vraagregel:
    """A line to say yes to. `kenmerk` is another one as soon as the line says something else."""

    kenmerk: str
    over: str
    tekst: str
    van: str
    uitspraak: Uitspraak


@dataclass(frozen=True)
class Formulier:
    """Everything that one organisation is asked."""

    uitleg: ClassVar = UITLEG
    id: str
    naam: str
    regio: str
    laatst: str
    regels: tuple[Vraagregel, ...]

    @property
    def titel(self) -> str:
        """What stands on top."""
        return f"Klopt dit? {self.naam}"

    @property
    def stand(self) -> str:
        """When it was looked at last, in a sentence."""
        return f"Voor het laatst nagekeken: {self.laatst}."

    @property
    def hoofd(self) -> tuple[tuple[str, str], ...]:
        """What stands above the lines, each with what is filled in already."""
        return tuple(zip(HOOFD, (self.id, "", "", ""), strict=True))

    @property
    def rijen(self) -> tuple[tuple[str, ...], ...]:
        """The lines as rows of a table, with room for the answer."""
        return tuple((one.kenmerk, one.over, one.tekst, one.van, "", "") for one in self.regels)

    @property
    def groepen(self) -> tuple[tuple[str, tuple[Vraagregel, ...]], ...]:
        """The lines about one thing after another, under what that is."""
        by_over = groupby(self.regels, lambda one: one.over)
        return tuple((over, tuple(regels)) for over, regels in by_over)


def list_formulieren(region: Region, is_ours: Callable[[Uitspraak], bool]) -> Iterator[Formulier]:
    """A form for each organisation of which the region says anything itself. What holds
    everywhere is not for one region to ask: `is_ours` says which lines are the region's own."""
    for org in region.inhoud.organisaties.values():
        lines = [line for line in region.genoemd[org.id] if is_ours(line)]
        if any(line.id == org.id for line in lines):
            yield _formulier(region, org, lines)


def _formulier(region: Region, org: Organisatie, lines: list[Uitspraak]) -> Formulier:
    asked = (line for line in lines if line.veld != "gecontroleerd")  # which the answer fills in
    regels = tuple(
        _regel(f"{groep.link.code} {groep.link.naam}".strip(), regel)
        for groep in group_lines(region.inhoud, asked)
        for regel in groep.regels
    )
    check = org.gecontroleerd
    laatst = f"{format_datum(check.op)}, door {check.door}" if check else "nog nooit"
    return Formulier(org.id, org.naam, region.inhoud.regio.naam, laatst, regels)


def _regel(over: str, regel: Genoemd) -> Vraagregel:
    tekst = f"{regel.kop}: {regel.tekst}"
    line = regel.uitspraak
    told = "|".join(map(str, (line.kind, line.id, line.veld, line.plek, tekst)))
    kenmerk = hashlib.sha256(told.encode()).hexdigest()[:8]
    return Vraagregel(kenmerk, over, tekst, regel.van, line)
