"""An amount that stands once, and that texts, bounds and terms take over by its name."""

from pydantic import Field

from routekaart.reading.model.velden import Aantal, Bron, Item, Tekst
from routekaart.reading.model.vraag import Eenheid, Venster


class Getal(Item):
    """A threshold or a term of a route. `{id}` in a text becomes the amount in words."""

    naam: Tekst = Field(description="Wat dit getal is, zoals: de grens om verzuim te melden.")
    aantal: Aantal = Field(description="Hoeveel.")
    eenheid: Eenheid = Field(description="De eenheid.")
    venster: Venster | None = Field(None, description="In welke periode u telt.")
    bron: tuple[Bron, ...] = Field((), description="Waar het getal vandaan komt.")
