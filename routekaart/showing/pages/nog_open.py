"""What is still open: for each organisation what is not known, and what nobody agreed on yet."""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.deciding.genoemd import unsettled
from routekaart.deciding.uitspraken import Uitspraak
from routekaart.reading.model import Inhoud, Organisatie
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links
from routekaart.showing.telling.genoemd import Genoemd, Groep, group_lines
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.words import format_aantal, join_words


@dataclass(frozen=True)
class NogOpenRegel:
    """An organisation with how much of it is not settled, in words."""

    link: Link
    hoeveel: str


@dataclass(frozen=True)
class NogOpenView:
    """What is not settled about one organisation."""

    organisatie: Link
    open: tuple[Genoemd, ...]
    voorstellen: tuple[Groep, ...]


def pages(region: Region) -> Iterator[Page]:
    """The list, and a page for each organisation of which anything is open or proposed."""
    loose = {id_: unsettled(lines) for id_, lines in region.genoemd.items()}
    orgs = [org for org in region.inhoud.organisaties.values() if loose[org.id]]
    rows = tuple(_row(org, loose[org.id]) for org in orgs)
    about = "Per organisatie wat nog niet bekend is, en wat nog niemand heeft afgesproken."
    yield Page(links.NOG_OPEN, "Wat is nog open?", "nog-open.html", rows, about, indexed=False)
    for org in orgs:
        view = _view(region.inhoud, org, loose[org.id])
        title = f"Nog open: {org.naam}"
        address = links.nog_open(org).href
        yield Page(address, title, "nog-open-van.html", view, about, indexed=False)


def _row(org: Organisatie, lines: tuple[Uitspraak, ...]) -> NogOpenRegel:
    gaps = sum(line.is_open for line in lines)
    proposed = len(lines) - gaps
    parts = (
        f"{gaps} nog open" if gaps else "",
        format_aantal(proposed, "voorstel", "voorstellen") if proposed else "",
    )
    return NogOpenRegel(links.nog_open(org), join_words(part for part in parts if part))


def _view(inhoud: Inhoud, org: Organisatie, lines: tuple[Uitspraak, ...]) -> NogOpenView:
    gaps = group_lines(inhoud, (line for line in lines if line.is_open))
    return NogOpenView(
        links.organisatie(org),
        tuple(regel for groep in gaps for regel in groep.regels),
        group_lines(inhoud, (line for line in lines if not line.is_open)),
    )
