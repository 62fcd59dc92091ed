"""Everything that one region says, as one value."""

from functools import cached_property

from pydantic import Field

from routekaart.reading.model.advies import Advies
from routekaart.reading.model.begrip import Begrip, Document, Overleg
from routekaart.reading.model.fase import Fase, Stappenplan
from routekaart.reading.model.getal import Getal
from routekaart.reading.model.organisatie import Organisatie
from routekaart.reading.model.pact import Pact
from routekaart.reading.model.regio import Domein, Regio, Rol
from routekaart.reading.model.scenario import Scenario
from routekaart.reading.model.signaal import Lezer, Signaal
from routekaart.reading.model.velden import Item, Model
from routekaart.reading.model.voorziening import Toelichting, Voorziening
from routekaart.reading.model.vraag import Antwoord, Vraag
from routekaart.reading.model.zoekterm import Zoekterm

KINDS: dict[str, type[Item]] = {
    "rollen": Rol,
    "domeinen": Domein,
    "organisaties": Organisatie,
    "vragen": Vraag,
    "adviezen": Advies,
    "signalen": Signaal,
    "fasen": Fase,
    "stappenplannen": Stappenplan,
    "begrippen": Begrip,
    "overleggen": Overleg,
    "documenten": Document,
    "voorzieningen": Voorziening,
    "toelichtingen": Toelichting,
    "scenarios": Scenario,
    "zoektermen": Zoekterm,
    "getallen": Getal,
}
"""The kinds of items: each is one file `<kind>.yaml` or a folder `<kind>/`."""

WITH_A_TERM = (
    "organisaties",
    "adviezen",
    "signalen",
    "begrippen",
    "documenten",
    "voorzieningen",
    "scenarios",
)
"""The kinds of which an item may hold from a day (`geldig_vanaf`) and up to a day, that day
itself not included (`geldig_tot`)."""

VARYING = ("adviezen", "vragen", "fasen")
"""The kinds of which an item may be different somewhere, or from or up to a day (`varianten`)."""


class Inhoud(Model):
    """All content of one region after its layers are merged. Dicts keep the order of the files."""

    regio: Regio
    rollen: dict[str, Rol] = Field({})
    domeinen: dict[str, Domein] = Field({})
    organisaties: dict[str, Organisatie] = Field({})
    vragen: dict[str, Vraag] = Field({})
    adviezen: dict[str, Advies] = Field({})
    signalen: dict[str, Signaal] = Field({})
    fasen: dict[str, Fase] = Field({})
    stappenplannen: dict[str, Stappenplan] = Field({})
    begrippen: dict[str, Begrip] = Field({})
    overleggen: dict[str, Overleg] = Field({})
    documenten: dict[str, Document] = Field({})
    voorzieningen: dict[str, Voorziening] = Field({})
    toelichtingen: dict[str, Toelichting] = Field({})
    scenarios: dict[str, Scenario] = Field({})
    zoektermen: dict[str, Zoekterm] = Field({})
    getallen: dict[str, Getal] = Field({})
    pact: Pact | None = None
    landelijke_begrippen: dict[str, Begrip] = Field(
        {}, description="Definities van de laag eronder, waar de regio een andere heeft."
    )
    landelijk_pact: Pact | None = Field(None, description="Het pact van de laag eronder.")

    def replaced(self, **parts: object) -> "Inhoud":
        """The content with other parts, that were validated already. `model_copy` would keep what
        was worked out of the old ones."""
        same = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self).model_construct(**{**same, **parts})

    @cached_property
    def alle_vragen(self) -> dict[str, Vraag]:
        """The written questions and those that a region has of itself: `sector`, `gemeente`, and
        `schoolbestuur` where it lists its boards.

        A region that writes its own `sector` or `gemeente` question keeps its wording;
        the answers are always the region's own sectors and gemeenten.
        """
        built_in = {"sector": self._sector, "gemeente": self._gemeente}
        if self.regio.schoolbesturen:
            built_in["schoolbestuur"] = self._schoolbestuur
        return {**self.vragen, **built_in}

    @cached_property
    def met_rol(self) -> dict[str, tuple[Organisatie, ...]]:
        """The organisations with each role, in the order of the region."""
        found: dict[str, list[Organisatie]] = {}
        for organisatie in self.organisaties.values():
            for rol in dict.fromkeys(organisatie.rollen):
                found.setdefault(rol, []).append(organisatie)
        return {rol: tuple(organisaties) for rol, organisaties in found.items()}

    @cached_property
    def lezers_van(self) -> dict[str, frozenset[Lezer]]:
        """For each advice that a signal names: for whom those signals are written."""
        found: dict[str, set[Lezer]] = {}
        for signaal in self.signalen.values():
            for id_ in self.named_by(signaal):
                found.setdefault(id_, set()).add(signaal.lezer)
        return {id_: frozenset(lezers) for id_, lezers in found.items()}

    def named_by(self, signaal: Signaal) -> frozenset[str]:
        """The advices that a signal names, in its table or by the plan that it asks about."""
        plan = self.stappenplannen.get(signaal.uit_plan or "")
        return signaal.names | (plan.leads_to if plan else frozenset())

    def lezer_van(self, advies: str) -> Lezer:
        """Who is meant by "u" in an advice: a school, unless only one other reader is led to it."""
        lezers = self.lezers_van.get(advies, frozenset())
        return next(iter(lezers)) if len(lezers) == 1 else "school"

    @property
    def _sector(self) -> Vraag:
        antwoorden = {
            id_: Antwoord(tekst=sector.naam, uitleg=sector.uitleg)
            for id_, sector in self.regio.sectoren.items()
        }
        standaard = self.vragen.get("sector") or Vraag.model_construct(
            id="sector", vraag="Op wat voor school zit de leerling?", kort="Onderwijssoort"
        )
        return standaard.model_copy(update={"antwoorden": antwoorden})

    @property
    def _gemeente(self) -> Vraag:
        antwoorden = {
            id_: Antwoord(tekst=gemeente.naam, uitleg=gemeente.is_part or None)
            for id_, gemeente in self.regio.gemeenten.items()
        }
        standaard = self.vragen.get("gemeente") or Vraag.model_construct(
            id="gemeente",
            vraag="In welke gemeente woont de leerling?",
            kort="Gemeente",
            hulp="De gemeente waar de leerling woont telt, niet die van de school.",
        )
        return standaard.model_copy(update={"antwoorden": antwoorden})

    @property
    def _schoolbestuur(self) -> Vraag:
        antwoorden = {
            id_: Antwoord(tekst=bestuur.naam) for id_, bestuur in self.regio.schoolbesturen.items()
        }
        standaard = self.vragen.get("schoolbestuur") or Vraag.model_construct(
            id="schoolbestuur",
            vraag="Bij welk schoolbestuur hoort de school?",
            kort="Schoolbestuur",
            hulp="De naam van het bestuur staat op de website van de school.",
        )
        return standaard.model_copy(update={"antwoorden": antwoorden})
