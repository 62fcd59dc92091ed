"""The start page above several regions: it asks one thing, the gemeente.

A region is known here by its `Ingang`: what the start page says about it. It is kept beside the
built site of the region, so that a version that stays because the next one is broken can still
be led to.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel, ConfigDict

from routekaart.reading.model import Afgelopen, Inhoud, Spoed
from routekaart.reading.model.regio import make_stempel
from routekaart.showing.output import Output
from routekaart.showing.pages import niet_gevonden
from routekaart.showing.pages.assets import GEMEENTE_SCRIPT, assets
from routekaart.showing.pages.page import Frame, Page, framed_output, write_bars_of
from routekaart.showing.pages.shell import House
from routekaart.showing.telling import links
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.terms import Woordenlijst

TITEL = "Routekaart: kies uw regio"
DEUREN = (Link(links.START, "Kies uw regio"),)
"""For the menu of pages that stand beside the start page."""


class Ingang(BaseModel):
    """What the start page says about one region."""

    model_config = ConfigDict(frozen=True)

    map: str
    """The folder of its site, which is also the name of its folder of YAML."""
    naam: str
    gemeenten: tuple[str, ...]
    delen: dict[str, str] = {}
    """The stadsdelen and kernen among those, each with its gemeente."""
    sectoren: dict[str, str]
    """Id -> name of the kinds of school."""
    fictief: bool
    herkomst: str | None
    schooljaar: str
    inhoud_van: str | None = None
    versie: str
    afgelopen: Afgelopen | None = None
    peildatum: date
    """The day for which its pages were made."""
    spoed: tuple[Spoed, ...]

    @property
    def stempel(self) -> str:
        """From when it is what the region says."""
        return make_stempel(self.schooljaar, self.inhoud_van)


@dataclass(frozen=True)
class Groep:
    """A gemeente, and the regions that it leads to."""

    naam: str
    ingangen: tuple[Ingang, ...]
    delen: tuple[tuple[str, Ingang], ...] = ()
    """The parts of a gemeente that have a region of their own: the reader chooses one."""

    @property
    def enige(self) -> Ingang | None:
        """The region that it leads to straight away, if there is nothing to choose."""
        return self.ingangen[0] if len(self.ingangen) == 1 and not self.delen else None


@dataclass(frozen=True)
class PortaalView:
    """The start page. Regions that do not exist stand apart from the others, and so
    do those about what has ended: no gemeente leads there."""

    gemeenten: tuple[Groep, ...]
    echt: tuple[Ingang, ...]
    afgelopen: tuple[Ingang, ...]
    verzonnen: tuple[Ingang, ...]


def make_ingang(folder: str, inhoud: Inhoud, peildatum: date) -> Ingang:
    """What the start page says about this region."""
    regio = inhoud.regio
    return Ingang(
        map=folder,
        naam=regio.naam,
        gemeenten=tuple(gemeente.naam for gemeente in regio.gemeenten.values()),
        delen={one.naam: one.deel_van for one in regio.gemeenten.values() if one.deel_van},
        sectoren={id_: sector.naam for id_, sector in regio.sectoren.items()},
        fictief=regio.fictief,
        herkomst=regio.herkomst,
        schooljaar=regio.schooljaar,
        inhoud_van=regio.inhoud_van,
        afgelopen=regio.afgelopen,
        versie=regio.versie,
        peildatum=peildatum,
        spoed=regio.spoed,
    )


def outputs(ingangen: Iterable[Ingang], house: House) -> Iterator[Output]:
    """The files of the start page: the page, and the assets that all regions share."""
    known = tuple(ingangen)
    about = "Kies uw gemeente. Dan komt u bij de routekaart van uw regio."
    scripts = (GEMEENTE_SCRIPT,)
    page = Page(links.START, TITEL, "portaal.html", make_view(known), about, scripts=scripts)
    frame = _frame(known)
    yield framed_output(page, frame, Woordenlijst({}), house)
    yield niet_gevonden.output(frame, house)
    yield from assets()


def write_danger(ingangen: Iterable[Ingang]) -> str:
    """The bars of pages that stand beside the start page."""
    return write_bars_of(_frame(tuple(ingangen)))


def _frame(ingangen: tuple[Ingang, ...]) -> Frame:
    """Only numbers that hold in every region: the reader has not said yet where the pupil lives."""
    first, *others = ingangen
    shared = tuple(
        dienst
        for dienst in first.spoed
        if all(dienst.telefoon in {one.telefoon for one in other.spoed} for other in others)
    )
    return Frame("", shared or first.spoed, (), "")


def make_view(ingangen: tuple[Ingang, ...]) -> PortaalView:
    """What the start page shows of these regions."""
    ordered = tuple(sorted(ingangen, key=lambda one: (one.fictief, _alphabetical(one.naam))))
    current = tuple(one for one in ordered if one.afgelopen is None)
    real = tuple(one for one in current if not one.fictief)
    return PortaalView(
        gemeenten=_by_gemeente(real),
        echt=real,
        afgelopen=tuple(one for one in ordered if one.afgelopen),
        verzonnen=tuple(one for one in current if one.fictief),
    )


def _by_gemeente(ingangen: tuple[Ingang, ...]) -> tuple[Groep, ...]:
    """The gemeenten in order; one of which regions cover a part with those parts."""
    whole = _groups(ingangen, lambda one: (n for n in one.gemeenten if n not in one.delen))
    parts: dict[str, list[tuple[str, Ingang]]] = {}
    for one in ingangen:
        for deel, gemeente in one.delen.items():
            parts.setdefault(gemeente, []).append((deel, one))
    return tuple(
        Groep(naam, whole.get(naam, ()), tuple(sorted(parts.get(naam, ()), key=_deel)))
        for naam in sorted({*whole, *parts}, key=_alphabetical)
    )


def _deel(part: tuple[str, Ingang]) -> str:
    return _alphabetical(part[0])


def _groups(
    ingangen: Iterable[Ingang], keys: Callable[[Ingang], Iterable[str]]
) -> dict[str, tuple[Ingang, ...]]:
    groups: dict[str, list[Ingang]] = {}
    for one in ingangen:
        for key in keys(one):
            groups.setdefault(key, []).append(one)
    return {key: tuple(found) for key, found in groups.items()}


def _alphabetical(naam: str) -> str:
    """As in a Dutch list: 's-Graveland under the s, and capitals make no difference."""
    return "".join(char for char in naam.casefold() if char.isalnum() or char == " ")
