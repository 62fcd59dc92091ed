"""Whose word something is, in the words of a reader."""

from routekaart.reading.model import Advies, Herkomst, Herkomstig

HERKOMSTEN = {
    Herkomst.WET: "Komt uit de wet",
    Herkomst.LANDELIJK: "Komt uit landelijke afspraken",
    Herkomst.REGIONAAL: "Komt van deze regio",
    Herkomst.SCHOOL: "Spreekt de school zelf af",
    Herkomst.VOORSTEL: "Voorstel van de makers",
}
"""Whose word something is, as a heading."""

_GRONDEN = {
    Herkomst.WET: "de wet",
    Herkomst.LANDELIJK: "een landelijke afspraak",
    Herkomst.REGIONAAL: "een afspraak in deze regio",
}

NIET_AFGESPROKEN = "Niemand sprak dit zo af."


def describe_herkomst(item: Herkomstig) -> str:
    """Whose word an item is, in one or two sentences; empty when it does not say."""
    if item.herkomst is None:
        return ""
    if item.herkomst is not Herkomst.VOORSTEL:
        return f"{HERKOMSTEN[item.herkomst]}."
    grond = item.grondslag.soort if isinstance(item, Advies) and item.grondslag else None
    if grond in _GRONDEN:
        return f"Dit rust op {_GRONDEN[grond]}. Hoe u het doet, is een voorstel van de makers."
    return f"{HERKOMSTEN[item.herkomst]}. {NIET_AFGESPROKEN}"


def describe_herkomst_van(item: Herkomstig, *fields: str) -> str:
    """Whose word a part of an item is, where that differs from the item itself."""
    found = (item.herkomst_van.get(field) for field in fields)
    other = next((one for one in found if one and one is not item.herkomst), None)
    return HERKOMSTEN[other] if other else ""


def describe_eigen(deel: object) -> str:
    """Whose word a line, step, term or agreement says that it is; empty when it does not."""
    herkomst = getattr(deel, "herkomst", None)
    return HERKOMSTEN[herkomst] if herkomst else ""
