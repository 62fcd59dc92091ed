"""What all pages of one region are made from."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from routekaart.deciding.contacts import area_of
from routekaart.deciding.decisions import Decisions
from routekaart.deciding.genoemd import index_lines
from routekaart.deciding.tables.diagram import Diagram
from routekaart.deciding.uitspraken import Uitspraak
from routekaart.deciding.varianten import Varianten
from routekaart.reading.model import Inhoud, Signaal
from routekaart.showing.telling import links
from routekaart.showing.telling.contacts import ContactBook
from routekaart.showing.telling.mentions import Vermeldingen
from routekaart.showing.telling.terms import Woordenlijst
from routekaart.showing.telling.varianten import tell_vraag


@dataclass(frozen=True)
class Region:
    """The content, what was decided about it, and the day for which the pages are made."""

    inhoud: Inhoud
    decisions: Decisions
    peildatum: date
    downloads: frozenset[str] = frozenset()
    """The file names of the PDFs that are part of the site."""
    count_bladen: Callable[[str], int] | None = None
    """Counts the pages of a PDF, by its file name."""
    next_change: date | None = None
    """The next day on which the content changes by itself."""
    bestanden: Mapping[str, bytes] = field(default_factory=dict)
    """The files of the house style, by name."""
    begint_elders: bool = False
    """Whether a page of the host's own stands where our start page would."""

    @property
    def lijst(self) -> str:
        """Where the one list of signals stands: on the start page, unless that is another one."""
        elders = self.begint_elders or self.inhoud.regio.afgelopen
        return links.KEUZEHULP if elders else links.START

    @cached_property
    def woordenlijst(self) -> Woordenlijst:
        """The terms that are explained on every page that uses them."""
        return Woordenlijst(self.inhoud.begrippen)

    @cached_property
    def vermeldingen(self) -> Vermeldingen:
        """Where items are named: agreements, facilities and explanations."""
        return Vermeldingen(self.inhoud, self.peildatum)

    @cached_property
    def genoemd(self) -> Mapping[str, tuple[Uitspraak, ...]]:
        """For each organisation every line that is about it."""
        return index_lines(self.inhoud, self.peildatum)

    @cached_property
    def contacten(self) -> ContactBook:
        """Whom to call, by advice and area."""
        return ContactBook(self.inhoud)

    @cached_property
    def varianten(self) -> Varianten:
        """What is different where."""
        return Varianten(self.decisions.reach.pairs)

    def inhoud_at(self, signaal: Signaal, answers: Iterable[tuple[str, str]] = ()) -> Inhoud:
        """The content with its questions as a reader meets them at a signal, after these answers.

        What is different for who may still be the reader stands in their words.
        """
        inhoud = self.inhoud
        varying = [id_ for id_ in signaal.vragen if inhoud.alle_vragen[id_].varianten]
        if not varying:
            return inhoud
        area = area_of(inhoud, answers, signaal.sectoren)
        told = {
            id_: tell_vraag(inhoud, self.varianten.known(inhoud.vragen[id_], area, signaal.id))
            for id_ in varying
        }
        return inhoud.replaced(vragen={**inhoud.vragen, **told})

    @cached_property
    def beside(self) -> Mapping[str, tuple[str, ...]]:
        """For each advice those at the same moment, whichever of the two says so."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for advies in self.inhoud.adviezen.values():
            for other in advies.tegelijk_met:
                found[advies.id][other] = found[other][advies.id] = None
        return {id_: tuple(others) for id_, others in found.items()}

    def diagram(self, signaal: str) -> Diagram | None:
        """The questions of a signal; None for one that is not told."""
        return self.decisions.diagrammen.get(signaal)
