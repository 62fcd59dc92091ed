"""The short addresses of codes: who hears "ik sta bij B4" types `c/b4`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from routekaart.deciding.vraagcodes import vraagcodes, ways
from routekaart.reading.model import Inhoud, code_order
from routekaart.showing.pages.assets import CODE_SCRIPT
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.words import capitalize


@dataclass(frozen=True)
class CodeView:
    """A code: what kind of thing it is, where it leads, and for a signal its questions."""

    soort: str
    link: Link
    keuzehulp: str


@dataclass(frozen=True)
class Codes:
    """All codes of one kind."""

    id: str
    naam: str
    codes: tuple[Link, ...]


def pages(region: Region) -> Iterator[Page]:
    """The list of all codes, and a page for each."""
    kinds = tuple(_kinds(region))
    groups = tuple(Codes(naam.lower(), naam, tuple(map(_short, found))) for naam, _, found in kinds)
    about = "Alle codes van signalen, adviezen, organisaties, fasen en stappenplannen."
    title = "Op welke code staat u?"
    yield Page(links.CODES, title, "codes.html", groups, about, scripts=(CODE_SCRIPT,))
    steps = _first_pages(region)
    yield from _question_pages(region)
    for _, soort, found in kinds:
        for link in found:
            view = CodeView(soort, link, steps.get(link.code, ""))
            title = f"{link.code}: {link.naam}"
            about = f"Waar {soort} {link.code} voor staat, en waar u er meer over leest."
            yield Page(links.code(link.code), title, "code.html", view, about, indexed=False)


def links_by_code(region: Region) -> dict[str, Link]:
    """Where each code leads, but those of questions."""
    return {link.code: link for _, _, found in _kinds(region) for link in found}


def every(region: Region) -> tuple[str, ...]:
    """The codes of everything but questions."""
    return tuple(links_by_code(region))


def _kinds(region: Region) -> Iterator[tuple[str, str, tuple[Link, ...]]]:
    """The plural, the singular and the codes of each kind, in order. Kinds without codes fall out.

    A signal without a sound table has no pages.
    """
    inhoud = region.inhoud
    signalen = (inhoud.signalen[id_] for id_ in region.decisions.diagrammen)
    every = (
        ("Signalen", "signaal", map(links.signaal, signalen)),
        ("Adviezen", "advies", map(links.advies, inhoud.adviezen.values())),
        ("Organisaties", "organisatie", map(links.organisatie, inhoud.organisaties.values())),
        ("Rollen", "rol", _rollen(inhoud)),
        ("Fasen", "fase", map(links.fase, inhoud.fasen.values())),
        ("Stappenplannen", "stappenplan", map(links.stappenplan, inhoud.stappenplannen.values())),
    )
    for plural, singular, found in every:
        coded = _sorted(found)
        if coded:
            yield plural, singular, coded


def _rollen(inhoud: Inhoud) -> Iterator[Link]:
    """The roles that somebody has: the others have no place on the page of organisations."""
    used = {rol for org in inhoud.organisaties.values() for rol in org.rollen}
    found = (links.rol(rol) for id_, rol in inhoud.rollen.items() if id_ in used)
    return (replace(link, naam=capitalize(link.naam)) for link in found)


def _sorted(found: Iterable[Link]) -> tuple[Link, ...]:
    coded = (link for link in found if link.code)
    return tuple(sorted(coded, key=lambda link: code_order(link.code)))


def _short(link: Link) -> Link:
    return Link(links.code(link.code), link.naam, link.code)


def _first_pages(region: Region) -> dict[str, str]:
    """The first page of the keuzehulp of each signal, by its code."""
    inhoud = region.inhoud
    return {
        inhoud.signalen[id_].code: links.stap(inhoud, id_) for id_ in region.decisions.diagrammen
    }


def _question_pages(region: Region) -> Iterator[Page]:
    """A page for each question of a drawing: it leads to where the keuzehulp asks it."""
    inhoud = region.inhoud
    for id_, diagram in region.decisions.diagrammen.items():
        way = ways(diagram)
        for node, code in vraagcodes(inhoud.signalen[id_].code, diagram).items():
            vraag = inhoud.alle_vragen[node.vraag].vraag
            view = CodeView("vraag", Link(links.stap(inhoud, id_, way[node]), vraag, code), "")
            title, about = f"{code}: {vraag}", f"Waar de keuzehulp vraag {code} stelt."
            yield Page(links.code(code), title, "code.html", view, about, indexed=False)
