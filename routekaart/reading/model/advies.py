"""An advice: what to do, whom to turn to, by when and on which ground."""

from decimal import Decimal
from enum import Enum
from typing import Literal

from pydantic import Field

from routekaart.reading.model.herkomst import HERKOMSTEN, Herkomst, Regel, Stuk
from routekaart.reading.model.stap import Stap, Termijn, Vastleggen
from routekaart.reading.model.variant import Variant
from routekaart.reading.model.velden import (
    AdviesId,
    Bron,
    Code,
    Datum,
    DocumentId,
    FaseId,
    JaNee,
    Maanden,
    Model,
    OrganisatieId,
    OverlegId,
    PlanId,
    RolId,
    SignaalId,
    Tekst,
)
from routekaart.reading.model.vraag import Venster

SCHOOL = "school"
"""The role that needs no organisation: the reader's own school."""


class Soort(Enum):
    """What kind of act an advice asks for. *Melden* is a duty, *overleggen* is free."""

    SPOED = "spoed"
    MELDEN = "melden"
    AANMELDEN = "aanmelden"
    DOORVERWIJZEN = "doorverwijzen"
    OVERLEGGEN = "overleggen"
    ZELF_DOEN = "zelf_doen"
    NIET_HIER_MELDEN = "niet_hier_melden"
    GEEN_ACTIE = "geen_actie"
    MAG_NIET = "mag_niet"

    @property
    def needs_contact(self) -> bool:
        """Whether somebody outside the school has to be reached."""
        return self not in WITHIN_THE_SCHOOL


WITHIN_THE_SCHOOL = (
    Soort.ZELF_DOEN,
    Soort.NIET_HIER_MELDEN,
    Soort.GEEN_ACTIE,
    Soort.MAG_NIET,
)
"""The kinds for which nobody outside the school has to be reached."""


class Hoogstens(Venster):
    """How often an act may be done at most: once in 7 days."""

    aantal: Maanden = Field(description="Hoe lang het venster is.")
    keer: Maanden = Field(Decimal(1), description="Hoe vaak het hoogstens mag. Leeg: 1 keer.")


class Grondslag(Model):
    """On what an advice rests: a law, or an agreement. The duty itself, apart from its words."""

    soort: Herkomst = Field(description=HERKOMSTEN.capitalize())
    tekst: Tekst | None = Field(None, description="De grond in één zin.")
    bron: Bron | None = Field(None, description="De bron. Verplicht bij een wet.")


class AdviesVariant(Variant):
    """What is different about an advice. What it asks for, and of whom, is the same everywhere:
    for that there are advices of their own, and organisations with a werkgebied."""

    uitleg: Tekst | None = Field(None, description="Waarom dit daar nodig is.")
    wie: Tekst | None = Field(None, description="Wie op school dit daar doet.")
    doe: tuple[Regel, ...] | None = Field(None, min_length=1, description="De stappen daar.")
    termijn: Termijn | None = Field(None, description="Binnen welke tijd daar.")
    voorwaarden: tuple[Regel, ...] | None = Field(
        None, min_length=1, description="Wat daar eerst in orde moet zijn."
    )
    ouders: Tekst | None = Field(None, description="Wat u daar met ouders en leerling bespreekt.")
    terugkoppeling: Tekst | None = Field(None, description="Wat u daar terughoort.")
    daarna: tuple[Stap, ...] | None = Field(
        None, min_length=1, description="Wat anderen daar daarna doen."
    )
    als_het_niet_lukt: Tekst | None = Field(None, description="Wat u daar doet als dit niet helpt.")


class Verder(Model):
    """Where the questions go on after an advice: meanwhile, later, or from the start again."""

    signaal: SignaalId = Field(description="Het signaal waarvan de vragen verdergaan.")
    wanneer: Literal["intussen", "daarna", "opnieuw"] = Field(
        description="intussen, daarna of opnieuw."
    )
    als: Tekst | None = Field(None, description="Wanneer dit geldt, in één zin.")


class Advies(Stuk):
    """One outcome of the keuzehulp."""

    code: Code = Field(description="Vaste code, zoals A12. Staat op papier en verandert nooit.")
    naam: Tekst = Field(description="Wat u doet, als opdracht: Meld het verzuim bij leerplicht.")
    kort: Tekst | None = Field(None, description="Korte naam voor de tekening.")
    soort: Soort = Field(description="Wat voor actie dit is.")
    rol: RolId | None = Field(None, description="Tot wie u zich richt.")
    organisaties: tuple[OrganisatieId, ...] = Field(
        (), description="Bepaalde organisaties, als de rol niet genoeg zegt."
    )
    niet_bij: RolId | None = Field(
        None, description="Bij wie u dit juist niet meldt, bij de soort niet_hier_melden."
    )
    uitleg: Tekst | None = Field(None, description="Waarom dit nodig is.")
    wie: Tekst | None = Field(None, description="Wie op school dit doet.")
    doe: tuple[Regel, ...] = Field(min_length=1, description="De stappen.")
    termijn: Termijn | None = Field(None, description="Binnen welke tijd.")
    hoogstens: Hoogstens | None = Field(
        None, description="Hoe vaak dit hoogstens mag, zoals 1 keer in 7 dagen."
    )
    voorwaarden: tuple[Regel, ...] = Field((), description="Wat eerst in orde moet zijn.")
    ouders: Tekst | None = Field(None, description="Wat u met ouders en leerling bespreekt.")
    vastleggen: tuple[Vastleggen, ...] = Field((), description="Wat u opschrijft.")
    terugkoppeling: Tekst | None = Field(None, description="Wat u terughoort.")
    daarna: tuple[Stap, ...] = Field((), description="Wat anderen daarna doen, op volgorde.")
    tegelijk_met: tuple[AdviesId, ...] = Field(
        (), description="Adviezen die een ander op hetzelfde moment uitvoert."
    )
    verder: tuple[Verder, ...] = Field((), description="Met welke vragen u verdergaat.")
    fase: FaseId | None = Field(None, description="De fase waar dit advies bij hoort.")
    stappenplan: PlanId | None = Field(None, description="Het stappenplan dat u volgt.")
    overleg: OverlegId | None = Field(None, description="Het overleg waar dit besproken wordt.")
    als_het_niet_lukt: Tekst | None = Field(None, description="Wat u doet als dit niet helpt.")
    documenten: tuple[DocumentId, ...] = Field(
        (), description="Brieven, formulieren en lijsten die u hierbij gebruikt."
    )
    hogerop: tuple[RolId, ...] = Field(
        (), description="Wie toezicht houdt: bij wie u terechtkunt als het anders gaat dan mag."
    )
    grondslag: Grondslag | None = Field(None, description="Wet of afspraak waarop dit rust.")
    samen_in_beeld: JaNee = Field(
        False, description="ja: er is nog geen passend aanbod, de partijen volgen samen."
    )
    varianten: tuple[AdviesVariant, ...] = Field(
        (), description="Wat ergens anders is: per gemeente, school, signaal of dag."
    )
    bron: tuple[Bron, ...] = Field((), description="Andere bronnen.")
    gecontroleerd: Datum | None = Field(None, description="Datum van de laatste controle.")
    geldig_vanaf: Datum | None = Field(None, description="Vanaf deze dag.")
    geldig_tot: Datum | None = Field(None, description="Tot deze dag.")

    @property
    def rol_outside(self) -> str | None:
        """The role outside the school that it leads to; None when it names none."""
        return None if self.rol == SCHOOL else self.rol

    @property
    def calls_somebody(self) -> bool:
        """Whether somebody outside the school has to be reached for it."""
        return self.soort.needs_contact and self.rol != SCHOOL

    @property
    def acts_after(self) -> tuple[Stap, ...]:
        """What others do after it, anywhere."""
        return (*self.daarna, *(stap for one in self.varianten for stap in one.daarna or ()))
