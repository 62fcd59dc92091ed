"""How an organisation is reached: numbers, a form, an address, and when somebody is there."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from routekaart.reading.model.adressen import clock_time
from routekaart.reading.model.herkomst import Herkomst
from routekaart.reading.model.velden import Datum, Email, Model, Tekst, Telefoon, Webadres

Dag = Literal["ma", "di", "wo", "do", "vr", "za", "zo"]
Tijdstip = Annotated[str, AfterValidator(clock_time)]
"""`08.30`, whatever way it was written: as text these sort as times do."""


class Nummer(Model):
    """One of several numbers, with what it is for and how one gets through."""

    nummer: Telefoon = Field(description="Telefoonnummer.")
    waarvoor: Tekst | None = Field(None, description="Waarvoor u dit nummer belt.")
    doorkies: Tekst | None = Field(
        None, description="Wat u daarna kiest, zoals: toestel 214, of: keuze 2."
    )
    vraag_naar: Tekst | None = Field(None, description="Naar wie u vraagt, zoals: het jeugdteam.")


class Openingstijd(Model):
    """A stretch of time on some days of the week in which somebody answers."""

    dagen: tuple[Dag, ...] = Field(min_length=1, description="De dagen, zoals [ma, di, wo].")
    van: Tijdstip = Field(description="Vanaf hoe laat, zoals 8.30.")
    tot: Tijdstip = Field(description="Tot hoe laat, zoals 17.00.")


class Gesloten(Model):
    """A period in which nobody is there, such as a holiday."""

    van: Datum = Field(description="De eerste dag dat niemand er is.")
    tot: Datum = Field(description="De dag waarop er weer iemand is.")
    waarom: Tekst | None = Field(None, description="Waarom, zoals: kerstvakantie.")


class Contact(Model):
    """How to reach an organisation. A gap is written down as `nog_open`, never guessed."""

    telefoon: Telefoon | None = Field(None, description="Telefoonnummer.")
    telefoons: tuple[Nummer, ...] = Field((), description="Nog meer nummers, elk met waarvoor.")
    email: Email | None = Field(None, description="E-mailadres.")
    formulier: Webadres | None = Field(None, description="Formulier waarmee u contact opneemt.")
    website: Webadres | None = Field(None, description="Website.")
    adres: Tekst | None = Field(None, description="Bezoekadres.")
    openingstijden: tuple[Openingstijd, ...] = Field((), description="Dagen en tijden.")
    gesloten: tuple[Gesloten, ...] = Field((), description="Periodes waarin niemand er is.")
    bereikbaar: Tekst | None = Field(None, description="Dagen en tijden, in woorden.")
    buiten_kantooruren: Tekst | None = Field(None, description="Wat u doet buiten die tijden.")
    talen: tuple[Tekst, ...] = Field((), description="Talen die zij spreken.")
    nog_open: Tekst | None = Field(
        None,
        description="Waarom er nog geen contactgegevens zijn. Dit staat zichtbaar op de pagina.",
    )
    herkomst: Herkomst | None = Field(None, description="Van wie deze gegevens komen.")

    @property
    def nummers(self) -> tuple[Nummer, ...]:
        """Every number, the one that stands alone first."""
        alone = (Nummer(nummer=self.telefoon),) if self.telefoon else ()
        return (*alone, *self.telefoons)

    @property
    def nummer(self) -> str | None:
        """The number that one calls if nothing else is said."""
        return next((one.nummer for one in self.nummers), None)

    @property
    def wegen(self) -> dict[str, str]:
        """The ways to reach it, best first, with what to call or write to. An address is one only
        where there is no other: elsewhere it says where somebody has an appointment."""
        found = {
            "telefoon": self.nummer,
            "formulier": self.formulier,
            "email": self.email,
            "website": self.website,
        }
        known = {way: value for way, value in found.items() if value}
        return known or ({"adres": self.adres} if self.adres else {})

    @property
    def is_open(self) -> bool:
        """Whether details are still to come, as the region says or as can be seen."""
        return bool(self.nog_open or not self.wegen)
