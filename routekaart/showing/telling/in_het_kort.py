"""A signal in one line: what leads in danger, the usual first step or what it depends on."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from routekaart.deciding.contacts import Area, area_of, candidates
from routekaart.deciding.in_het_kort import Eerste, InHetKort, sum_up
from routekaart.reading.model import Advies, Signaal, Soort
from routekaart.reading.model.signaal import Lezer
from routekaart.showing.telling import links, words
from routekaart.showing.telling.contacts import Contacten
from routekaart.showing.telling.lezers import describe_soort, say_to
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.once import once
from routekaart.showing.telling.region import Region

MOST = 4
"""More first steps than this are no line any more: the questions tell which it is."""


@dataclass(frozen=True)
class Bel:
    """Whom one calls: by which advice, who that is in words, and the organisations."""

    advies: Link
    wie: str
    contacten: Contacten
    lezer: Lezer

    @property
    def kop(self) -> str:
        """`Wie u belt`, or what one does instead where there is no number."""
        return say_to(self.contacten.kop, self.lezer)

    @property
    def telefoon(self) -> str:
        """The one number there is for it; empty when it differs, or when there is none."""
        plekken = [plek for groep in self.contacten.groepen for plek in groep.plekken]
        every = {plek.organisatie.contact.nummer for plek in plekken}
        return every.pop() or "" if len(every) == 1 and not self.contacten.ontbreekt else ""


@dataclass(frozen=True)
class Stap:
    """A first step: an advice, and for which answers (in words) if that is known."""

    advies: Link
    soort: str
    spoed: bool
    bel: Bel | None
    als: str = ""


@dataclass(frozen=True)
class Kort:
    """A signal in one line. `gevaar` leads, whatever follows.

    `kop` says whether what follows is usual, or what it depends on. Then comes one step, or those
    that it may be; none when there are more than a few.
    """

    gevaar: tuple[Stap, ...]
    kop: str
    stappen: tuple[Stap, ...]
    is_gewoon: bool
    """Whether there is one step, which holds always or mostly."""
    aantal: int
    van: int
    """In how many of how many situations the one step holds."""

    @property
    def gevaarkop(self) -> str:
        """What stands before the danger."""
        return "Bij spoed" if self.kop else "Eerst"

    @property
    def zin(self) -> str:
        """The whole line as text."""
        lines = (_line(self.gevaarkop, self.gevaar) if self.gevaar else "", self._rest)
        return " ".join(words.end_zin(line) for line in lines if line)

    @property
    def _rest(self) -> str:
        return _line(self.kop, self.stappen) if self.stappen else self.kop


def _line(kop: str, stappen: Iterable[Stap]) -> str:
    """`Eerst: bel nu 112`, `Hangt af van leeftijd: praat met de ouders of meld het`."""
    return f"{kop}: {words.join_words((_low(one.advies.naam) for one in stappen), 'of')}"


@once
def tell_in_het_kort(region: Region, signaal: Signaal) -> Kort:
    """The line of a signal that has a diagram."""
    inhoud = region.inhoud
    diagram = region.decisions.diagrammen[signaal.id]
    kort = sum_up(diagram, inhoud.adviezen, signaal.in_het_kort)
    teller = _Teller(region, signaal, area_of(inhoud, (), signaal.sectoren))
    return Kort(
        gevaar=tuple(teller.stap(one) for one in kort.gevaar),
        kop=_kop(region, kort),
        stappen=_stappen(teller, kort),
        is_gewoon=kort.gewoon is not None,
        aantal=kort.gewoon.aantal if kort.gewoon else 0,
        van=kort.van,
    )


def _stappen(teller: "_Teller", kort: InHetKort) -> tuple[Stap, ...]:
    if kort.gewoon:
        return (teller.stap(kort.gewoon),)
    if len(kort.stappen) > MOST:
        return ()
    by_advies = {one.advies: one for one in kort.stappen}
    if kort.keuzes:
        return tuple(
            teller.stap_na(by_advies[keuze.advies], kort.vragen[0], keuze.antwoorden)
            for keuze in kort.keuzes
        )
    return tuple(teller.stap(one) for one in kort.stappen)


@dataclass(frozen=True)
class _Teller:
    """Tells the steps of a signal, for where it is meant."""

    region: Region
    signaal: Signaal
    area: Area

    def stap(self, one: Eerste) -> Stap:
        inhoud = self.region.inhoud
        advies = inhoud.adviezen[one.advies]
        return Stap(
            links.advies(advies),
            describe_soort(advies, self.signaal.lezer),
            advies.soort is Soort.SPOED,
            self._bel(inhoud.adviezen[one.bel]) if one.bel else None,
        )

    def stap_na(self, one: Eerste, vraag: str, antwoorden: Iterable[str]) -> Stap:
        """The step after one of these answers, in the part of the area that they leave."""
        given = tuple(antwoorden)
        known = self.region.inhoud_at(self.signaal).alle_vragen[vraag].antwoorden
        texts = (_low(words.drop_punt(known[id_].tekst)) for id_ in given)
        als = words.capitalize(words.join_words(texts, "of"))
        fields = {"gemeente": "gemeenten", "sector": "sectoren"}
        left = {fields[vraag]: frozenset(given)} if vraag in fields else {}
        there = replace(self, area=replace(self.area, **left))
        return replace(there.stap(one), als=als)

    def _bel(self, advies: Advies) -> Bel:
        inhoud = self.region.inhoud
        named = (org.naam for org in candidates(inhoud, advies) if advies.organisaties)
        rol = inhoud.rollen[advies.rol].naam if advies.rol else ""
        wie = rol or words.join_words(named)
        contacten = self.region.contacten.of(advies, self.area)
        return Bel(links.advies(advies), wie, contacten, self.signaal.lezer)


def _kop(region: Region, kort: InHetKort) -> str:
    """What stands before the steps."""
    if kort.gewoon:
        always = kort.gewoon.aantal == sum(one.aantal for one in kort.stappen)
        if kort.gevaar:
            return "Anders" if always else "Anders meestal"
        return "Eerst" if always else "Meestal eerst"
    if not kort.stappen:
        return ""
    vragen = _vragen(region, kort.vragen)
    return f"Anders hangt het af van {vragen}" if kort.gevaar else f"Hangt af van {vragen}"


def _vragen(region: Region, vragen: Iterable[str]) -> str:
    """The questions in few words, the first two of many."""
    known = region.inhoud.alle_vragen
    names = [_low(known[id_].kort or known[id_].vraag).rstrip(":?") for id_ in vragen]
    every = list(dict.fromkeys(names))
    if len(every) > 3:
        rest = words.spell_aantal(len(every) - 2)
        every = [*every[:2], f"nog {rest} vragen"]
    return words.join_words(every)


def _low(text: str) -> str:
    """Without the capital of a sentence; `VO` stays as it is."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def in_het_kort_as_data(region: Region, signaal: Signaal) -> dict[str, Any]:
    """The same by ids, for another program; the handbook describes the keys."""
    adviezen = region.inhoud.adviezen
    kort = sum_up(region.decisions.diagrammen[signaal.id], adviezen, signaal.in_het_kort)
    return {
        "zin": tell_in_het_kort(region, signaal).zin,
        "situaties": kort.van,
        "gevaar": [vars(one) for one in kort.gevaar],
        "gewoon": vars(kort.gewoon) if kort.gewoon else None,
        "hangt_af_van": kort.vragen,
        "keuzes": [vars(one) for one in kort.keuzes],
        "stappen": [vars(one) for one in kort.stappen],
    }
