"""The keuzehulp: a page for each question on each path, and a page for each end.

There are as many pages as the paths of the diagrams have steps; nothing is enumerated that
the diagram does not ask.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice

from routekaart.deciding.contacts import area_of
from routekaart.deciding.samen import groups
from routekaart.deciding.tables.diagram import Choice, Diagram, End, Leaf
from routekaart.deciding.vraagcodes import vraagcodes
from routekaart.reading.model import Signaal, Vraag
from routekaart.showing.pages.assets import MEE_SCRIPT
from routekaart.showing.pages.belkaart import Kaart, make_kaarten, take_along
from routekaart.showing.pages.page import Later, Page
from routekaart.showing.telling import links, words
from routekaart.showing.telling.adviesblok import AdviesBlok, make_adviesblok
from routekaart.showing.telling.adviesblok import End as EindeHier
from routekaart.showing.telling.buren import Buur, list_deuren
from routekaart.showing.telling.lezers import link_begin, say_to
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.meenemen import make_mail, make_text
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.situations import Gegeven, describe_antwoorden
from routekaart.showing.telling.tellen import describe_tellen

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Keuze:
    """One answer to choose: the page that follows and the words on the link."""

    id: str
    href: str
    tekst: str
    uitleg: str


@dataclass(frozen=True)
class Plaats:
    """Where in the keuzehulp a page is: the signal, the answers so far and the way back."""

    signaal: Signaal
    over: Link
    gegeven: tuple[Gegeven, ...]
    terug: Link
    begin: Link


@dataclass(frozen=True)
class VraagView:
    """A page that asks."""

    plaats: Plaats
    code: str
    vraag: Vraag
    tellen: tuple[str, ...]
    keuzes: tuple[Keuze, ...]
    twijfel: Keuze | None
    nog: str


@dataclass(frozen=True)
class EindeView:
    """A page that answers. Without blocks the region has not filled in this situation."""

    plaats: Plaats
    kop: str
    kaarten: tuple[Kaart, ...]
    groepen: tuple[tuple[Kaart, ...], ...]
    """The same; what is done at the same moment stands in one group."""
    mail: str
    """A link that opens a mail with what to do."""
    deuren: tuple[Buur, ...]
    """The signals that are alike, with what was answered already."""


def pages(region: Region) -> Iterator[Later]:
    """All pages of the keuzehulp, signal by signal."""
    for id_, diagram in region.decisions.diagrammen.items():
        yield from _Signal(region, region.inhoud.signalen[id_], diagram).pages(diagram, ())


class _Signal:
    """Writes the pages of one signal."""

    def __init__(self, region: Region, signaal: Signaal, diagram: Diagram) -> None:
        self.region = region
        self.codes = vraagcodes(signaal.code, diagram)
        self.inhoud = region.inhoud
        self.signaal = signaal
        self.left: dict[int, int] = {}

    def pages(self, node: Diagram, so_far: Pairs) -> Iterator[Later]:
        """The page of a node after these answers, and of all nodes below it."""
        address = links.stap(self.inhoud, self.signaal.id, so_far)
        if not isinstance(node, Choice):
            yield Later(address, partial(self._einde, node, so_far))
            return
        yield Later(address, partial(self._vraag, node, so_far))
        for antwoord, child in node.branches:
            yield from self.pages(child, (*so_far, (node.vraag, antwoord)))

    def _vraag(self, node: Choice, so_far: Pairs) -> Page:
        vraag = self.region.inhoud_at(self.signaal, so_far).alle_vragen[node.vraag]
        keuzes = tuple(self._keuze(vraag, antwoord, so_far) for antwoord, _ in node.branches)
        view = VraagView(
            plaats=(plaats := self._plaats(so_far)),
            code=self.codes[node],
            vraag=vraag,
            tellen=tuple(say_to(zin, self.signaal.lezer) for zin in describe_tellen(vraag)),
            keuzes=keuzes,
            twijfel=next((keuze for keuze in keuzes if keuze.id == vraag.bij_twijfel), None),
            nog=_nog(self._questions_left(node) - 1),
        )
        return self._page(so_far, vraag.vraag, plaats, "vraag.html", view)

    def _keuze(self, vraag: Vraag, antwoord: str, so_far: Pairs) -> Keuze:
        said = vraag.antwoorden[antwoord]
        href = links.stap(self.inhoud, self.signaal.id, (*so_far, (vraag.id, antwoord)))
        return Keuze(antwoord, href, said.tekst, said.uitleg or "")

    def _einde(self, end: End, so_far: Pairs) -> Page:
        area = area_of(self.inhoud, so_far, self.signaal.sectoren)
        ids = end.adviezen if isinstance(end, Leaf) else ()
        here = EindeHier(so_far, ids)
        every = self.inhoud.adviezen
        together = groups(every, ids)
        blokken = tuple(
            make_adviesblok(self.region, every[id_], area, self.signaal.id, here)
            for group in together
            for id_ in group
        )
        kaarten = make_kaarten(blokken)
        view = EindeView(
            plaats := self._plaats(so_far),
            _kop(blokken),
            kaarten,
            tuple(_grouped(kaarten, together)),
            self._mail(kaarten),
            list_deuren(self.region, self.signaal, so_far, area),
        )
        return self._page(so_far, view.kop, plaats, "einde.html", view)

    def _mail(self, kaarten: tuple[Kaart, ...]) -> str:
        adres = (self.inhoud.regio.adres or "").rstrip("/")
        text = make_text((take_along(kaart) for kaart in kaarten), adres)
        return make_mail(f"Routekaart {self.inhoud.regio.naam}", text)

    def _plaats(self, so_far: Pairs) -> Plaats:
        return Plaats(
            self.signaal,
            links.signaal(self.signaal),
            describe_antwoorden(self.region, self.signaal.id, so_far),
            self._terug(so_far),
            link_begin(self.signaal.lezer, self.region.lijst),
        )

    def _terug(self, so_far: Pairs) -> Link:
        if not so_far:
            return link_begin(self.signaal.lezer, self.region.lijst)
        return Link(
            links.stap(self.inhoud, self.signaal.id, so_far[:-1]), "Terug naar de vorige vraag"
        )

    def _page(
        self,
        so_far: Pairs,
        kop: str,
        plaats: Plaats,
        template: str,
        view: VraagView | EindeView,
    ) -> Page:
        answers = tuple(f"{item.vraag} {item.antwoord}" for item in plaats.gegeven)
        title = " · ".join((kop, *answers, f"{self.signaal.code} {self.signaal.naam}"))
        address = links.stap(self.inhoud, self.signaal.id, so_far)
        about = say_to("Wat u doet, en wie u belt, bij", self.signaal.lezer)
        scripts = (MEE_SCRIPT,) if isinstance(view, EindeView) else ()
        return Page(
            address,
            title,
            template,
            view,
            f"{about}: {self.signaal.naam}",
            indexed=False,
            scripts=scripts,
            noem=links.code(_code(view, self.signaal)),
        )

    def _questions_left(self, node: Diagram) -> int:
        """How many questions the longest way on asks, counting this one."""
        if not isinstance(node, Choice):
            return 0
        if id(node) not in self.left:
            children = (self._questions_left(child) for _, child in node.branches)
            self.left[id(node)] = 1 + max(children, default=0)
        return self.left[id(node)]


def _code(view: VraagView | EindeView, signaal: Signaal) -> str:
    """What to call a page by to others: the first advice, or the signal. Never the answers."""
    if isinstance(view, EindeView) and view.kaarten:
        return view.kaarten[0].blok.advies.code
    return signaal.code


def _grouped(
    kaarten: Iterable[Kaart], together: tuple[tuple[str, ...], ...]
) -> Iterator[tuple[Kaart, ...]]:
    left = iter(kaarten)
    yield from (tuple(islice(left, len(group))) for group in together)


def _nog(count: int) -> str:
    if count == 0:
        return "Dit is de laatste vraag."
    return f"Hierna nog hoogstens {words.format_aantal(count, 'vraag', 'vragen')}."


def _kop(blokken: tuple[AdviesBlok, ...]) -> str:
    """What to do first; the other advices stand below it."""
    if not blokken:
        return "Voor deze situatie is nog geen advies ingevuld"
    return blokken[0].advies.naam
