"""One signal in two regions: which of its situations end elsewhere, and what is asked otherwise.

Compared are the answers that both know. A question that only one of them asks counts with all
its answers: to the other it makes no difference. An answer that is new or gone has nothing to
be compared with; it is told with where it leads, or led.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from routekaart.deciding.difference.matching import PLACE_KINDS, Matching
from routekaart.deciding.tables.compile import compile_table
from routekaart.deciding.tables.diagram import (
    Choice,
    Diagram,
    End,
    Gap,
    Workshop,
    nodes,
    questions,
)
from routekaart.deciding.tables.limits import TooLarge
from routekaart.deciding.tables.product import Product, Vragen, multiply
from routekaart.deciding.tables.table import Table, table_of
from routekaart.reading.model import Inhoud, Signaal

NOTHING = Product((), 0, False)
"""No situation ends elsewhere, and no question is asked in another order."""

PLACES = tuple(PLACE_KINDS)
"""The questions of which the answers belong to the region."""


@dataclass(frozen=True)
class LooseAntwoord:
    """An answer that only one of the two has, and every end that it leads to there."""

    vraag: str
    antwoord: str
    ends: tuple[End, ...]


@dataclass(frozen=True)
class SignaalChange:
    """What a reader of one signal notices. Ids are the new ones; `was` is the old id of the
    signal. What is gone keeps its old id."""

    signaal: str
    was: str
    product: Product
    vragen_erbij: tuple[str, ...] = ()
    vragen_weg: tuple[str, ...] = ()
    antwoorden_erbij: tuple[LooseAntwoord, ...] = ()
    antwoorden_weg: tuple[LooseAntwoord, ...] = ()
    sectoren_erbij: tuple[str, ...] = ()
    sectoren_weg: tuple[str, ...] = ()

    @property
    def is_felt(self) -> bool:
        """Whether there is anything to notice."""
        asked = (self.vragen_erbij, self.vragen_weg, self.antwoorden_erbij, self.antwoorden_weg)
        sectoren = (self.sectoren_erbij, self.sectoren_weg)
        return bool(self.product.aantal or self.product.reordered) or any((*asked, *sectoren))


def compare_signaal(
    old: Inhoud, new: Inhoud, matching: Matching, was: str, signaal: str
) -> SignaalChange:
    """The changes of a signal that both regions have and of which both tables are sound."""
    before, after = old.signalen[was], new.signalen[signaal]
    one, two = matching.table(table_of(old, before)), table_of(new, after)
    erbij, weg = _sectoren(old, new, matching, before, after)
    if one.content == two.content:  # so nothing in them needs to be worked out
        return SignaalChange(signaal, was, NOTHING, sectoren_erbij=erbij, sectoren_weg=weg)
    asked = [questions(compile_table(table, Workshop())) for table in (one, two)]
    return SignaalChange(
        signaal=signaal,
        was=was,
        product=compare_tables(one, two),
        vragen_erbij=tuple(id_ for id_ in two.vragen if id_ in asked[1] - asked[0]),
        vragen_weg=tuple(id_ for id_ in one.vragen if id_ in asked[0] - asked[1]),
        antwoorden_erbij=tuple(_loose(two, one, asked[1], _come(matching))),
        antwoorden_weg=tuple(_loose(one, two, asked[0], _gone(matching))),
        sectoren_erbij=erbij,
        sectoren_weg=weg,
    )


def compare_tables(old: Table, new: Table) -> Product:
    """The product over the answers that both have; without any there is nothing to compare.

    Raises `TooLarge` when that takes too many steps.
    """
    vragen = shared(old.vragen, new.vragen)
    if not all(vragen.values()):
        return NOTHING
    workshop = Workshop()
    return multiply(
        compile_table(replace(old, vragen=vragen, having={}), workshop),
        compile_table(replace(new, vragen=vragen, having={}), workshop),
        vragen,
    )


def introduce(inhoud: Inhoud, signaal: str, diagram: Diagram) -> Product | None:
    """A signal that is new, as the change from nothing: each situation with where it ends. None
    when there are too many to follow."""
    try:
        return multiply(Gap(), diagram, table_of(inhoud, inhoud.signalen[signaal]).vragen)
    except TooLarge:
        return None


def shared(old: Vragen, new: Vragen) -> Vragen:
    """The questions in the new order, then those that are no longer asked."""
    both = {
        vraag: tuple(answer for answer in answers if answer in old.get(vraag, answers))
        for vraag, answers in new.items()
    }
    return {**both, **{vraag: answers for vraag, answers in old.items() if vraag not in new}}


def _loose(
    here: Table, there: Table, asked: set[str], of_the_region: Mapping[str, frozenset[str]]
) -> Iterator[LooseAntwoord]:
    """The answers that only `here` has, to questions that are asked here and known there.

    A gemeente or sector that the other region does not have at all is told once, not here.
    """
    for vraag, answers in here.vragen.items():
        if vraag not in asked or vraag not in there.vragen:
            continue
        for answer in answers:
            if answer not in there.vragen[vraag] and answer not in of_the_region.get(vraag, ()):
                yield LooseAntwoord(vraag, answer, _ends(here, vraag, answer))


def _ends(table: Table, vraag: str, antwoord: str) -> tuple[End, ...]:
    """Every end of the table for who gives this answer."""
    diagram: Diagram = compile_table(table.within({vraag: frozenset({antwoord})}), Workshop())
    return tuple(node for node in nodes(diagram) if not isinstance(node, Choice))


def _come(matching: Matching) -> Mapping[str, frozenset[str]]:
    return {vraag: frozenset(matching.places(vraag).come) for vraag in PLACES}


def _gone(matching: Matching) -> Mapping[str, frozenset[str]]:
    return {vraag: frozenset(matching.places(vraag).gone) for vraag in PLACES}


def _sectoren(
    old: Inhoud, new: Inhoud, matching: Matching, before: Signaal, after: Signaal
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sectors, of those that both regions have, that the signal got and lost."""
    meant_before = {
        matching.antwoord("sector", id_)
        for id_ in (old.regio.sectoren if before.sectoren is None else before.sectoren)
    }
    meant_after = set(new.regio.sectoren if after.sectoren is None else after.sectoren)
    both = matching.antwoorden["sector"].same.values()
    erbij = tuple(id_ for id_ in both if id_ in meant_after - meant_before)
    return erbij, tuple(id_ for id_ in both if id_ in meant_before - meant_after)
