"""The region itself: its name, its gemeenten and sectors, and who publishes."""

from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from routekaart.reading.model.herkomst import Herkomst
from routekaart.reading.model.huisstijl import Huisstijl
from routekaart.reading.model.velden import (
    Bron,
    Code,
    Datum,
    Email,
    Id,
    Item,
    JaNee,
    Maanden,
    Model,
    Schooljaar,
    SectorId,
    Tekst,
    Telefoon,
    Webadres,
)


class Gemeente(Model):
    """A municipality in which the region works, or a part of one."""

    naam: Tekst = Field(description="Naam van de gemeente, het stadsdeel of de kern.")
    deel_van: Tekst | None = Field(
        None, description="De gemeente waar dit een deel van is, als het geen hele gemeente is."
    )

    @property
    def is_part(self) -> str:
        """In a sentence what it is a part of; empty for a whole gemeente."""
        return f"Deel van de gemeente {self.deel_van}." if self.deel_van else ""


class Sector(Model):
    """A kind of school: po, vo, vso, mbo."""

    naam: Tekst = Field(
        description="Naam van de onderwijssoort, bijvoorbeeld: basisonderwijs (po)."
    )
    uitleg: Tekst | None = Field(None, description="Uitleg voor wie twijfelt.")


class Schoolbestuur(Model):
    """A school board, where it makes a difference for whom one calls."""

    naam: Tekst = Field(description="Naam van het schoolbestuur.")
    sectoren: tuple[SectorId, ...] | None = Field(
        None, min_length=1, description="De onderwijssoorten van dit bestuur. Leeg: alle."
    )


class Spoed(Model):
    """Whom to call when somebody is in danger now."""

    naam: Tekst = Field(description="Naam van de dienst.")
    telefoon: Telefoon = Field(description="Telefoonnummer.")
    wanneer: Tekst = Field(description="Wanneer u belt.")


class Uitgever(Model):
    """Who answers for the content of this region."""

    naam: Tekst = Field(description="Naam van de organisatie die de routekaart uitgeeft.")
    email: Email | None = Field(None, description="E-mailadres voor fouten en vragen.")
    website: Webadres | None = Field(None, description="Website van de uitgever.")


def make_stempel(schooljaar: str, inhoud_van: str | None) -> str:
    """The school year; or from when the content is, where it says so."""
    return f"Inhoud van {inhoud_van}" if inhoud_van else f"Schooljaar {schooljaar}"


class Afgelopen(Model):
    """That what the region is about has ended, and what one does now."""

    wat: Tekst = Field(description="Wat er voorbij is, zoals: de proef in Amsterdam-Noord.")
    op: Tekst = Field(description="Wanneer dat was, zo precies als de bron het zegt.")
    nu: Tekst = Field(description="Wat nu geldt, of waar de lezer dat kan vragen.")


class Vervallen(Model):
    """A code or an address that stands on paper or in a letter, and is no longer given out."""

    oud: Tekst = Field(description="De code of het adres van toen: V3, of adviezen/oud-advies/.")
    nu: Code = Field(description="De code van wat nu geldt.")


class HerkomstPerSoort(Model):
    """Whose word the items of this folder are, kind by kind, where they do not say so."""

    vragen: Herkomst | None = Field(None, description="Voor alles bij vragen.")
    adviezen: Herkomst | None = Field(None, description="Voor alles bij adviezen.")
    organisaties: Herkomst | None = Field(None, description="Voor alles bij organisaties.")
    signalen: Herkomst | None = Field(None, description="Voor alles bij signalen.")
    fasen: Herkomst | None = Field(None, description="Voor alles bij fasen.")
    stappenplannen: Herkomst | None = Field(None, description="Voor alles bij stappenplannen.")
    begrippen: Herkomst | None = Field(None, description="Voor alles bij begrippen.")
    overleggen: Herkomst | None = Field(None, description="Voor alles bij overleggen.")
    documenten: Herkomst | None = Field(None, description="Voor alles bij documenten.")
    voorzieningen: Herkomst | None = Field(None, description="Voor alles bij voorzieningen.")
    toelichtingen: Herkomst | None = Field(None, description="Voor alles bij toelichtingen.")
    scenarios: Herkomst | None = Field(None, description="Voor alles bij scenarios.")
    pact: Herkomst | None = Field(None, description="Voor alles bij pact.")


class Toegankelijkheid(Model):
    """What the publisher declares about the accessibility of the site, in the form that Dutch
    governments use: a status, a date, how it was tested, and what does not work yet."""

    status: Literal[
        "voldoet_volledig", "voldoet_gedeeltelijk", "eerste_maatregelen", "voldoet_niet"
    ] = Field(
        description="voldoet_volledig, voldoet_gedeeltelijk, eerste_maatregelen of voldoet_niet."
    )
    datum: Datum = Field(description="De dag waarop u dit hebt vastgesteld.")
    getest: Tekst = Field(description="Hoe, en door wie, dit is getest.")
    gebreken: tuple[Tekst, ...] = Field((), description="Wat nog niet lukt, en wat u eraan doet.")
    verklaring: Webadres | None = Field(
        None, description="Webadres van de officiële verklaring, als die er is."
    )


class Privacy(Model):
    """What the publisher declares about data of readers: the server is not ours."""

    verantwoordelijke: Tekst = Field(description="De organisatie die verantwoordelijk is.")
    logboek: Tekst = Field(
        description="Wat de server van bezoekers bewaart, en hoe lang, in een of twee zinnen."
    )
    email: Email | None = Field(None, description="E-mailadres voor vragen over privacy.")
    datum: Datum = Field(description="De dag waarop u dit hebt vastgesteld.")


class Regio(Model):
    """What holds for the whole region (`regio.yaml`)."""

    naam: Tekst = Field(description="Naam van de regio.")
    basis: Id | None = Field(
        None, description="Map waarop deze regio verdergaat, meestal: landelijk."
    )
    fictief: JaNee = Field(False, description="ja: elke pagina zegt dat deze regio niet bestaat.")
    herkomst: Tekst | None = Field(
        None, description="Zin op elke pagina over de herkomst, als de regio niet zelf uitgeeft."
    )
    herkomst_van: HerkomstPerSoort = Field(
        HerkomstPerSoort(), description="Van wie de teksten in deze map komen, per soort."
    )
    inleiding: Tekst | None = Field(None, description="Een of twee zinnen op de startpagina.")
    voorop: Literal["tabel"] | None = Field(
        None, description="tabel: de startpagina begint met de tabel van signaal en organisatie."
    )
    schooljaar: Schooljaar = Field(description="Schooljaar van deze versie, zoals 2026-2027.")
    versie: Tekst = Field("1", description="Versie binnen het schooljaar.")
    inhoud_van: Tekst | None = Field(
        None, description="Van wanneer de inhoud is, als die ouder is dan dit schooljaar."
    )
    afgelopen: Afgelopen | None = Field(
        None, description="Alleen als deze kaart gaat over iets wat voorbij is."
    )
    gemeenten: dict[Id, Gemeente] = Field(min_length=1, description="De gemeenten, id met naam.")
    sectoren: dict[Id, Sector] = Field(
        min_length=1, description="De onderwijssoorten, id met naam."
    )
    schoolbesturen: dict[Id, Schoolbestuur] = Field(
        {}, description="De schoolbesturen, id met naam. Alleen als het bestuur iets uitmaakt."
    )
    uitgever: Uitgever = Field(description="Wie deze routekaart uitgeeft.")
    houdbaarheid: Maanden = Field(
        description="Na hoeveel hele maanden contactgegevens opnieuw gecontroleerd moeten worden."
    )
    adres: Webadres | None = Field(
        None,
        description="Webadres van de site, met het pad erbij. Voor de QR-codes op papier, voor "
        "zoekmachines, en voor de bladzijde die een server toont als een adres niet bestaat.",
    )
    spoed: tuple[Spoed, ...] = Field(min_length=1, description="Wie u belt bij direct gevaar.")
    bronnen: tuple[Bron, ...] = Field((), description="Bronnen van de hele regio.")
    vervallen: tuple[Vervallen, ...] = Field(
        (), description="Codes en adressen van vroeger, met de code die nu geldt."
    )
    toegankelijkheid: Toegankelijkheid | None = Field(
        None, description="Uw verklaring over toegankelijkheid."
    )
    privacy: Privacy | None = Field(None, description="Uw verklaring over privacy.")
    huisstijl: Huisstijl = Field(
        Huisstijl(), description="Logo, kleuren, lettertype en links van uw organisatie."
    )

    @property
    def stempel(self) -> str:
        """From when it is what the pages say: the school year, or what the sources are from."""
        return make_stempel(self.schooljaar, self.inhoud_van)

    def besturen(self, sectoren: Iterable[str]) -> tuple[str, ...]:
        """The boards that have a school of one of these kinds."""
        wanted = set(sectoren)
        return tuple(
            id_
            for id_, bestuur in self.schoolbesturen.items()
            if bestuur.sectoren is None or not wanted.isdisjoint(bestuur.sectoren)
        )


class Rol(Item):
    """What an organisation is for, apart from who does it in which gemeente."""

    code: Code = Field(description="Vaste code, zoals R2. Staat op papier en verandert nooit.")
    naam: Tekst = Field(description="Naam van de rol in een zin, zoals: de leerplichtambtenaar.")
    kort: Tekst | None = Field(None, description="Korte naam voor de poster, zoals: leerplicht.")
    uitleg: Tekst | None = Field(None, description="Wat deze rol doet.")


class Domein(Item):
    """A group of signals on the start page."""

    naam: Tekst = Field(description="Naam van de groep, zoals: Verzuim.")
    uitleg: Tekst | None = Field(None, description="Eén zin over wat hieronder valt.")
