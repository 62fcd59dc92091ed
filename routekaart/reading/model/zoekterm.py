"""What people type when they search, tied to the zoekwoorden of signals."""

from pydantic import Field

from routekaart.reading.model.velden import Item, JaNee, Tekst


class Zoekterm(Item):
    """A group of everyday words that mean the same. It knows words, no signals: a region that has
    other signals profits from it by its own zoekwoorden."""

    bij: tuple[Tekst, ...] = Field(
        (),
        description="De zoekwoorden waar dit bij hoort. Het eerste telt het zwaarst. "
        "Leeg: deze woorden gaan over iets anders dan een leerling.",
    )
    woorden: tuple[Tekst, ...] = Field((), description="Wat mensen typen als zij dit bedoelen.")
    samen: tuple[Tekst, ...] = Field(
        (), description="Woorden die alleen naast andere woorden iets zeggen."
    )
    gevaar: JaNee = Field(False, description="Staat ja? Dan komt dit meteen bovenaan.")
