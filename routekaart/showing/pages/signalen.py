"""The pages about signals: what it is, what comes first, and the whole table at a glance."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from routekaart.deciding.tables.diagram import Diagram, average, longest
from routekaart.reading.model import Signaal
from routekaart.reading.words import rounded
from routekaart.showing.drawing import files as tekening
from routekaart.showing.drawing.graph import make_graph
from routekaart.showing.drawing.outline import as_html
from routekaart.showing.drawing.svg import draw_in_frame
from routekaart.showing.pages.page import Page
from routekaart.showing.telling import links, printed, signals, words
from routekaart.showing.telling.buren import Buur, list_buren
from routekaart.showing.telling.in_het_kort import Kort, tell_in_het_kort
from routekaart.showing.telling.lezers import LEZERS, say_to
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.taken import Takenlijst, make_taken
from routekaart.showing.telling.words import capitalize, join_words


@dataclass(frozen=True)
class Kaart:
    """The decision graph of a signal: the drawing, and the same tree as a list."""

    tekening: Markup
    lijst: Markup


@dataclass(frozen=True)
class SignaalView:
    """The page of a signal."""

    signaal: Signaal
    kort: Kort
    domein: str
    aanleiding: tuple[str, ...]
    voor: str
    sectoren: str
    keuzehulp: str
    papier: printed.Papier
    lengte: str
    taken: Takenlijst | None
    kaart: Kaart
    bestanden: tuple[Link, ...]
    buren: tuple[Buur, ...]
    plan: Link | None


def pages(region: Region) -> Iterator[Page]:
    """A page for each. Their list is on the start page."""
    for id_ in region.decisions.diagrammen:
        signaal = region.inhoud.signalen[id_]
        link = links.signaal(signaal)
        view = partial(_view, region, signaal)  # its drawing takes longer than all the rest
        title = f"{signaal.code} {signaal.naam}"
        about = say_to("Wat doet u bij", signaal.lezer) + f": {signaal.naam}?"
        yield Page(link.href, title, "signaal.html", view, about, counts=True)


def _view(region: Region, signaal: Signaal) -> SignaalView:
    inhoud = region.inhoud
    return SignaalView(
        signaal=signaal,
        kort=tell_in_het_kort(region, signaal),
        domein=inhoud.domeinen[signaal.domein].naam,
        aanleiding=signals.describe_aanleiding(signaal),
        voor=_voor(signaal),
        sectoren=signals.describe_sectoren(inhoud, signaal),
        keuzehulp=links.stap(inhoud, signaal.id),
        papier=printed.blad(region, signaal),
        lengte=say_to(_lengte(region.decisions.diagrammen[signaal.id]), signaal.lezer),
        taken=make_taken(region, signaal),
        kaart=_kaart(region, signaal),
        bestanden=(
            Link(f"{links.signaal(signaal).href}{tekening.SVG}", "Tekening (SVG)"),
            Link(f"{links.signaal(signaal).href}{tekening.JSON}", "Gegevens (JSON)"),
        ),
        buren=list_buren(region, signaal),
        plan=links.stappenplan(inhoud.stappenplannen[signaal.uit_plan])
        if signaal.uit_plan
        else None,
    )


def _voor(signaal: Signaal) -> str:
    """For whom the signal is meant; empty for the usual reader, somebody at school."""
    if signaal.voor == ("school",):
        return ""
    return capitalize(join_words(LEZERS[who].wie for who in signaal.voor))


def _lengte(diagram: Diagram) -> str:
    """How many questions there are to answer, so that nobody has to wonder before starting."""
    most, mean = longest(diagram), average(diagram)
    if most == 0:
        return "U leest meteen wat u doet."
    if mean == most:
        return f"U beantwoordt {words.format_aantal(most, 'vraag', 'vragen')}."
    return (
        f"U beantwoordt hoogstens {words.format_aantal(most, 'vraag', 'vragen')}, "
        f"gemiddeld {rounded(mean)}."
    )


def _kaart(region: Region, signaal: Signaal) -> Kaart:
    graph = make_graph(region.inhoud_at(signaal), signaal, region.decisions.diagrammen[signaal.id])
    href = partial(tekening.link_relative, region.inhoud, signaal)
    return Kaart(draw_in_frame(tekening.place_once(graph), href), as_html(graph, href))
