"""The look of a region: its logo, two colours, a font and the links at its foot."""

from pydantic import Field

from routekaart.reading.model.velden import Bestand, Kleur, Model, Tekst, Webadres


class Voetlink(Model):
    """A way to a site of the publisher, at the foot of each page."""

    naam: Tekst = Field(description="Wat er staat, zoals: Onze school.")
    website: Webadres = Field(description="Waar de link heen gaat.")


class Huisstijl(Model):
    """What of the look of a site the region decides. Files lie in its folder `huisstijl`."""

    logo: Bestand | None = Field(
        None, description="Logo in de map huisstijl van de regio: een svg of een png."
    )
    kleur: Kleur | None = Field(
        None, description="Kleur van de kop en de voet, zoals #0b2f57. Er staat wit op."
    )
    accent: Kleur | None = Field(
        None, description="Kleur van de lijn en van wat is aangewezen, zoals #f9bd22."
    )
    letter: Bestand | None = Field(
        None, description="Lettertype in de map huisstijl: een woff2. Voor scherm en papier."
    )
    letter_vet: Bestand | None = Field(
        None,
        description="De vette letters, als die een eigen bestand hebben: een woff2.",
    )
    voetlinks: tuple[Voetlink, ...] = Field((), description="Links onder aan elke bladzijde.")
