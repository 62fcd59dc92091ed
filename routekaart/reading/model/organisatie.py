"""An organisation that a teacher can be led to."""

from typing import Literal

from pydantic import Field

from routekaart.reading.model.contact import Contact
from routekaart.reading.model.herkomst import Regel, Stuk
from routekaart.reading.model.velden import (
    BestuurId,
    Bron,
    Code,
    Datum,
    GemeenteId,
    JaNee,
    Model,
    RolId,
    SectorId,
    Tekst,
    Webadres,
)

Toestemming = Literal["ja", "nee", "informeren", "niet_vereist_bij_onveiligheid"]


class Werkgebied(Model):
    """Where an organisation works. A field left out means: everywhere in the region."""

    gemeenten: tuple[GemeenteId, ...] | None = Field(None, description="Leeg: alle gemeenten.")
    sectoren: tuple[SectorId, ...] | None = Field(None, description="Leeg: alle onderwijssoorten.")
    schoolbesturen: tuple[BestuurId, ...] | None = Field(
        None, description="Leeg: alle schoolbesturen."
    )


class Aanmelden(Model):
    """How a school hands a pupil's case to an organisation."""

    hoe: Tekst = Field(description="Hoe u aanmeldt.")
    formulier: Webadres | None = Field(None, description="Webadres van het formulier.")


class Wachttijd(Model):
    """A waiting time is only worth something with its date."""

    tekst: Tekst = Field(description="De wachttijd in woorden.")
    peildatum: Datum = Field(description="Datum waarop deze wachttijd gold.")


class Controle(Model):
    """When somebody last called to see that the contact details are right."""

    op: Datum = Field(description="Datum van de controle.")
    door: Tekst = Field(
        description="Functie of organisatie die controleerde, geen naam van een persoon."
    )


class Organisatie(Stuk):
    """An organisation that a teacher can call or where a pupil can be referred to."""

    code: Code = Field(description="Vaste code, zoals C7. Staat op papier en verandert nooit.")
    naam: Tekst = Field(description="Volledige naam.")
    afkorting: Tekst | None = Field(None, description="Afkorting die scholen gebruiken.")
    rollen: tuple[RolId, ...] = Field(min_length=1, description="De rol of rollen in deze regio.")
    werkgebied: Werkgebied = Field(Werkgebied(), description="Waar de organisatie werkt.")
    wanneer: tuple[Regel, ...] = Field((), description="Wanneer een school contact opneemt.")
    eerst_zelf: tuple[Regel, ...] = Field((), description="Wat de school eerst zelf regelt.")
    wie_op_school: Tekst | None = Field(None, description="Wie op school contact opneemt.")
    wat_doen_zij: tuple[Regel, ...] = Field(min_length=1, description="Wat de organisatie doet.")
    wat_doen_zij_niet: tuple[Regel, ...] = Field((), description="Wat de organisatie niet doet.")
    contact: Contact = Field(description="Hoe u de organisatie bereikt.")
    aanmelden: Aanmelden | None = Field(None, description="Hoe u een leerling aanmeldt.")
    verwijzing_nodig: JaNee | None = Field(None, description="Is een verwijzing nodig?")
    verwijzing_door: Tekst | None = Field(None, description="Wie verwijst.")
    toestemming_ouders: Toestemming | None = Field(
        None, description="ja, nee, informeren of niet_vereist_bij_onveiligheid."
    )
    ouders: Tekst | None = Field(None, description="Wat u met ouders bespreekt.")
    reactietijd: Tekst | None = Field(None, description="Hoe snel u antwoord krijgt.")
    wachttijd: Wachttijd | None = Field(None, description="Wachttijd, met peildatum.")
    terugkoppeling: Tekst | None = Field(None, description="Wat u terughoort, en wat niet.")
    vastleggen: tuple[Tekst, ...] = Field((), description="Wat de school opschrijft.")
    kosten: Tekst | None = Field(None, description="Wat het kost.")
    gecontroleerd: Controle | None = Field(None, description="Laatste controle van de gegevens.")
    bron: tuple[Bron, ...] = Field((), description="Waar deze gegevens vandaan komen.")
    geldig_vanaf: Datum | None = Field(None, description="Vanaf deze dag.")
    geldig_tot: Datum | None = Field(None, description="Tot deze dag.")
