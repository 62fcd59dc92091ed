"""One advice, ready to be shown: the same on its own page and at the end of the keuzehulp."""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.deciding.contacts import Area, with_rol
from routekaart.deciding.samen import groups, is_asked, known_answers
from routekaart.reading.model import Advies, Soort
from routekaart.reading.model.advies import SCHOOL
from routekaart.reading.model.signaal import Lezer
from routekaart.showing.telling import links, words
from routekaart.showing.telling.contacts import Contacten
from routekaart.showing.telling.lezers import LEZERS, describe_soort, describe_zelf, say_to
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.steps import StapBlok, make_stap
from routekaart.showing.telling.varianten import Anders, describe_anders, describe_wanneer

_CONTACTKOP = {
    Soort.MELDEN: "Hier meldt u",
    Soort.AANMELDEN: "Hier meldt u aan",
    Soort.DOORVERWIJZEN: "Waar u naartoe verwijst",
    Soort.OVERLEGGEN: "Met wie u overlegt",
    Soort.ZELF_DOEN: "Wie u kan helpen",
    Soort.NIET_HIER_MELDEN: "Wie u iets kunt vragen",
    Soort.GEEN_ACTIE: "Wie u iets kunt vragen",
    Soort.MAG_NIET: "Wie u iets kunt vragen",
}

_NIETS = (Soort.GEEN_ACTIE, Soort.NIET_HIER_MELDEN, Soort.MAG_NIET)


@dataclass(frozen=True)
class End:
    """Where an advice stands: the answers that led there, and all advices of that end."""

    antwoorden: tuple[tuple[str, str], ...]
    adviezen: tuple[str, ...]


@dataclass(frozen=True)
class Hoger:
    """A role that supervises, and who has it where the advice is given."""

    rol: str
    organisaties: tuple[Link, ...]

    @property
    def namen(self) -> str:
        """The same in words, for paper."""
        named = words.join_words((org.naam for org in self.organisaties), "of")
        return f"{self.rol} ({named})" if named else self.rol


@dataclass(frozen=True)
class VerderLink:
    """Where the questions go on: when, in words, and the page after what is known already."""

    als: str
    zin: str
    naar: Link

    @property
    def tekst(self) -> str:
        """The same in one line, for paper."""
        return " ".join(filter(None, (self.als, self.zin, self.naar.code, self.naar.naam)))


@dataclass(frozen=True)
class AdviesBlok:
    """An advice with everything around it in words and links, as it is for whom it is shown to.

    `mededeling` says plainly that nothing has to be done, or that something must not be reported.
    """

    advies: Advies
    lezer: Lezer
    link: Link
    soort: str
    mededeling: str
    wanneer: str
    doekop: str
    rol: str
    contactkop: str
    contacten: Contacten
    hogerop: tuple[Hoger, ...]
    daarna: tuple[StapBlok, ...]
    tegelijk: tuple[Link, ...]
    """The advices that another carries out at the same moment."""
    verder: tuple[VerderLink, ...]
    fase: Link | None
    stappenplan: Link | None
    overleg: Link | None
    documenten: tuple[Link, ...]
    grondslag: str
    anders: tuple[Anders, ...]
    """What is different for a part of those whom it is shown to."""


def make_adviesblok(
    region: Region,
    advies: Advies,
    area: Area,
    signaal: str | None = None,
    end: End | None = None,
) -> AdviesBlok:
    """The block of an advice for the gemeenten and sectors that are left, at a signal or at any.

    With an `end` it stands there: beside the other advices of that end only.
    """
    inhoud = region.inhoud
    if advies.varianten:
        advies = region.varianten.known(advies, area, signaal)
    contacten = region.contacten.of(advies, area)
    lezer = inhoud.signalen[signaal].lezer if signaal else inhoud.lezer_van(advies.id)
    return AdviesBlok(
        advies=advies,
        lezer=lezer,
        link=links.advies(advies),
        soort=describe_soort(advies, lezer),
        wanneer=describe_wanneer(inhoud, advies),
        mededeling=_mededeling(region, advies, lezer),
        doekop=say_to("Wat u wel doet" if advies.soort in _NIETS else "Wat u doet", lezer),
        rol=_rol(region, advies),
        contactkop=say_to(_CONTACTKOP.get(advies.soort, contacten.kop), lezer),
        contacten=contacten,
        hogerop=tuple(
            Hoger(
                inhoud.rollen[rol].naam,
                tuple(links.organisatie(org) for org in with_rol(inhoud, rol, area)),
            )
            for rol in advies.hogerop
        ),
        daarna=tuple(make_stap(inhoud, stap) for stap in advies.daarna),
        tegelijk=tuple(_tegelijk(region, advies, end)),
        verder=tuple(_verder(region, advies, area, end)),
        fase=links.fase(inhoud.fasen[advies.fase]) if advies.fase else None,
        stappenplan=_stappenplan(region, advies),
        overleg=links.overleg(inhoud.overleggen[advies.overleg]) if advies.overleg else None,
        documenten=tuple(
            links.link_document(inhoud.documenten[id_], region.peildatum)
            for id_ in advies.documenten
        ),
        grondslag=words.GRONDSLAGEN[advies.grondslag.soort] if advies.grondslag else "",
        anders=describe_anders(inhoud, advies),
    )


def _tegelijk(region: Region, advies: Advies, end: End | None) -> Iterator[Link]:
    """The advices beside an advice: those of its end, or all that there are."""
    adviezen = region.inhoud.adviezen
    if end is None:
        yield from (links.advies(adviezen[id_]) for id_ in region.beside.get(advies.id, ()))
        return
    group = next(group for group in groups(adviezen, end.adviezen) if advies.id in group)
    yield from (links.advies(adviezen[id_]) for id_ in group if id_ != advies.id)


def _verder(region: Region, advies: Advies, area: Area, end: End | None) -> Iterator[VerderLink]:
    for one in advies.verder:
        signaal, diagram = region.inhoud.signalen[one.signaal], region.diagram(one.signaal)
        if diagram and is_asked(signaal, area):
            known = known_answers(diagram, one, end.antwoorden if end else ())
            href = links.stap(region.inhoud, signaal.id, known)
            yield VerderLink(
                words.end_zin(one.als) if one.als else "",
                words.capitalize(words.VERDER[one.wanneer]),
                Link(href, signaal.naam, signaal.code),
            )


def _rol(region: Region, advies: Advies) -> str:
    return region.inhoud.rollen[advies.rol].naam if advies.rol else ""


def _stappenplan(region: Region, advies: Advies) -> Link | None:
    if advies.stappenplan is None:
        return None
    return links.stappenplan(region.inhoud.stappenplannen[advies.stappenplan])


def _mededeling(region: Region, advies: Advies, lezer: Lezer) -> str:
    if advies.soort is Soort.GEEN_ACTIE:
        return say_to("U hoeft nu niemand te bellen en niets te melden.", lezer)
    if advies.soort is Soort.MAG_NIET:
        return "Dit mag een school niet doen." if lezer == SCHOOL else "Dit mag niet."
    if advies.soort is Soort.NIET_HIER_MELDEN:
        bij = advies.niet_bij or advies.rol_outside
        zin = (
            f"Dit meldt u niet bij {region.inhoud.rollen[bij].naam}."
            if bij
            else "Dit meldt u niet."
        )
        return say_to(zin, lezer)
    if advies.soort.needs_contact and advies.rol == SCHOOL and lezer != SCHOOL:
        zin = f"Bel of mail {LEZERS[lezer].school}. Op de website staat hoe."
        return say_to(zin, lezer)
    if advies.soort is Soort.ZELF_DOEN and advies.rol_outside is None:
        return describe_zelf(advies, lezer)
    return ""
