"""What a region says, line by line, and whose word each line is."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from routekaart.reading.herkomst import STUKKEN, UNSAID
from routekaart.reading.model import (
    Advies,
    Bron,
    Contact,
    Herkomst,
    Herkomstig,
    Inhoud,
    Model,
    Regel,
    Termijn,
)
from routekaart.reading.source import Step

PACT = "pact"

_STATEMENTS = frozenset(
    (
        *("uitleg", "wie", "doe", "termijn", "voorwaarden", "ouders", "vastleggen"),
        *("terugkoppeling", "daarna", "als_het_niet_lukt", "herken", "eerst_zelf"),
        *("wanneer", "wie_op_school", "wat_doen_zij", "wat_doen_zij_niet", "contact"),
        *("aanmelden", "verwijzing_door", "reactietijd", "wachttijd", "kosten"),
        *("stappen", "opschalen", "klaar_als", "definitie", "omvat", "grens"),
        *("waarvoor", "hoe_vaak", "inbrengen", "uitkomst", "ook_aanwezig"),
        *("wat", "stand", "waarover", "samenvatting", "toelichting", "aanleiding"),
        *("partners", "ambities", "uitgangspunten", "afspraken", "doelgroepen", "evaluatie"),
    )
)
"""The fields that say something. The others name, order or point."""

_SAYS = ("wat", "tekst", "hoe", "rol", "doel", "als", "naam")
"""The field that tells what a part of an item is, the most telling first."""


@dataclass(frozen=True)
class Uitspraak:
    """One statement: a line, a step, a term, a contact or an agreement."""

    kind: str
    id: str
    veld: str
    tekst: str
    herkomst: Herkomst | None
    bron: Bron | None = None
    plek: tuple[Step, ...] = ()
    """Where in the field it stands."""
    is_open: bool = False
    """Whether it says what is not known yet."""

    @property
    def pad(self) -> tuple[Step, ...]:
        """Where it stands in what was read."""
        top = (PACT,) if self.kind == PACT else (self.kind, self.id)
        return (*top, self.veld, *self.plek)


def uitspraken(inhoud: Inhoud) -> Iterator[Uitspraak]:
    """Every statement of a region, in the order of the files; the covenant last."""
    for kind in STUKKEN:
        if kind not in (*UNSAID, "scenarios"):  # which are for the editor
            for id_, item in getattr(inhoud, kind).items():
                yield from of_item(kind, id_, item)
    if inhoud.pact:
        yield from of_item(PACT, PACT, inhoud.pact)


def of_item(kind: str, id_: str, item: Herkomstig) -> Iterator[Uitspraak]:
    """The statements of one item. The ground of an advice is one of its own."""
    for veld in type(item).model_fields:
        if veld in _STATEMENTS:
            for part in _parts(getattr(item, veld), item.herkomst_of(veld)):
                yield Uitspraak(kind, id_, veld, *part)
    if isinstance(item, Advies) and (grond := item.grondslag):
        tekst = grond.tekst or item.naam
        yield Uitspraak(kind, id_, "grondslag", tekst, grond.soort, grond.bron)


_Part = tuple[str, Herkomst | None, Bron | None, tuple[Step, ...]]


def _parts(
    value: object, herkomst: Herkomst | None, plek: tuple[Step, ...] = ()
) -> Iterator[_Part]:
    """The statements in a value, each with its own origin or else the one around it."""
    if isinstance(value, tuple | dict):
        named = value.items() if isinstance(value, dict) else enumerate(value)
        for step, part in named:
            yield from _parts(part, herkomst, (*plek, step))
    elif isinstance(value, Regel):
        yield str(value), value.herkomst or herkomst, value.bron, plek
    elif isinstance(value, str):
        yield value, herkomst, None, plek
    elif isinstance(value, Model) and (tekst := _says(value)):
        own, bron = getattr(value, "herkomst", None), getattr(value, "bron", None)
        yield tekst, own or herkomst, bron, plek


def _says(part: Model) -> str:
    """A part in one text; empty for what holds only references."""
    if isinstance(part, Termijn):
        return "De termijn"
    if isinstance(part, Contact):
        return "" if part.is_open else "De contactgegevens"
    named = (getattr(part, name, None) for name in _SAYS)
    return next((str(text) for text in named if isinstance(text, str)), "")


def count(inhoud: Inhoud) -> dict[Herkomst | None, int]:
    """How many statements there are of each origin, in the order of the enum; None is last."""
    return by_herkomst(uitspraak.herkomst for uitspraak in uitspraken(inhoud))


def by_herkomst(found: Iterable[Herkomst | None]) -> dict[Herkomst | None, int]:
    """How many there are of each, in the order of the enum; None is last."""
    counts = Counter(found)
    return {herkomst: counts[herkomst] for herkomst in (*Herkomst, None)}
