"""What the region withdrew: each code and address of before leads to what holds now."""

from collections.abc import Collection, Iterator

from routekaart.deciding.adrescodes import adrescode, first_id
from routekaart.deciding.samen import Pairs, answered
from routekaart.reading.model import Inhoud, Signaal
from routekaart.reading.names import OLD_NAME
from routekaart.showing.pages.codes import links_by_code
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region


def pages(region: Region, taken: Collection[str]) -> Iterator[Page]:
    """A page for each that has no page any more. `taken` are the addresses in use."""
    known = links_by_code(region)
    for one in region.inhoud.regio.vervallen:
        old = one.oud if "/" in one.oud else links.code(one.oud)
        if OLD_NAME.fullmatch(one.oud) and old not in taken and one.nu in known:
            new = _go_on(region, old, known[one.nu])
            title = f"Vervallen: {one.oud}, nu {new.naam}"
            about = f"Wat nu geldt in plaats van {one.oud}."
            yield Page(old, title, "vervallen.html", new, about, indexed=False)


def _go_on(region: Region, old: str, new: Link) -> Link:
    """Where one goes: of an old step of the keuzehulp, to the first question that is still open."""
    signalen = region.inhoud.signalen.values()
    signaal = next((item for item in signalen if item.code == new.code), None)
    if signaal is None or not old.startswith(links.KEUZEHULP):
        return new
    diagram = region.decisions.diagrammen[signaal.id]
    given = _read(region.inhoud, signaal, old.split("/")[2:])
    return Link(links.stap(region.inhoud, signaal.id, answered(diagram, given)), new.naam, new.code)


def _read(inhoud: Inhoud, signaal: Signaal, steps: list[str]) -> Pairs:
    """The answers in an address, spelled or as short codes, that the signal still asks for."""
    spelled = {
        step: (vraag.id, antwoord)
        for vraag in (inhoud.alle_vragen[id_] for id_ in signaal.vragen)
        for antwoord in vraag.antwoorden
        for step in (
            f"{vraag.id}-{antwoord}",
            f"{first_id(vraag)}-{antwoord}",
            adrescode(vraag, antwoord),
        )
    }
    return tuple(spelled[step] for step in steps if step in spelled)
