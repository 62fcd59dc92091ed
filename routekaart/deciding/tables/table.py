"""The decision table of a signal, freed of everything that does not decide."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from routekaart.reading.model import Inhoud, Route, Signaal, code_order


@dataclass(frozen=True)
class Row:
    """One row: it matches if each question in `als` got one of these answers."""

    als: Mapping[str, frozenset[str]]
    dan: tuple[str, ...]
    number: int = 0
    """Its place among the rows as written, from 0: a row that does not hold counts too."""

    def matches(self, antwoorden: Mapping[str, str]) -> bool:
        """Whether the row holds for these answers; a question not answered counts as a match."""
        return all(
            vraag not in antwoorden or antwoorden[vraag] in allowed
            for vraag, allowed in self.als.items()
        )

    def overlap(self, other: "Row") -> dict[str, frozenset[str]]:
        """The answers for which both rows hold; a question without any when they never do."""
        both = {**self.als, **other.als}
        for vraag in self.als.keys() & other.als.keys():
            both[vraag] = self.als[vraag] & other.als[vraag]
        return both


@dataclass(frozen=True)
class Table:
    """A table: questions with their answers in the order of asking, and the rows.

    `ranking` is the order in which additional advices are listed (by code), so that the order
    of the rows has no meaning.
    """

    vragen: Mapping[str, tuple[str, ...]]
    routes: tuple[Row, ...]
    aanvullend: tuple[Row, ...] = ()
    anders: tuple[str, ...] = ()
    ranking: tuple[str, ...] = ()
    having: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For each school board that does not have every sector, those that it has."""

    @cached_property
    def content(self) -> Hashable:
        """All that it says: two tables with the same content have the same diagram."""
        rows = (
            tuple((tuple(row.als.items()), row.dan, row.number) for row in part)
            for part in (self.routes, self.aanvullend)
        )
        having = tuple(self.having.items())
        return tuple(self.vragen.items()), *rows, self.anders, self.ranking, having

    def within(self, als: Mapping[str, frozenset[str]]) -> "Table":
        """The same table for the situations that a row of this shape covers."""
        left = {
            vraag: tuple(answer for answer in answers if answer in als.get(vraag, answers))
            for vraag, answers in self.vragen.items()
        }
        return replace(self, vragen=left)


def table_of(inhoud: Inhoud, signaal: Signaal) -> Table:
    """The table of a sound signal (see `is_sound`)."""
    return Table(
        vragen={id_: offered(inhoud, signaal, id_) for id_ in signaal.vragen},
        routes=_rows(signaal.routes),
        aanvullend=_rows(signaal.aanvullend),
        anders=signaal.anders,
        ranking=_ranking(inhoud, signaal),
        having=_having(inhoud) if {"sector", "schoolbestuur"} <= {*signaal.vragen} else {},
    )


def _having(inhoud: Inhoud) -> dict[str, frozenset[str]]:
    besturen = inhoud.regio.schoolbesturen.items()
    return {id_: frozenset(own.sectoren) for id_, own in besturen if own.sectoren}


def offered(inhoud: Inhoud, signaal: Signaal, vraag: str) -> tuple[str, ...]:
    """The answers that a signal offers to a question, in the order of the question.

    Where it says nothing that is all of them; a signal that is meant for some sectors offers
    only those.
    """
    limited = signaal.sectoren if vraag == "sector" else signaal.antwoorden.get(vraag)
    if vraag == "schoolbestuur" and signaal.sectoren is not None and inhoud.regio.schoolbesturen:
        limited = inhoud.regio.besturen(signaal.sectoren)
    every = inhoud.alle_vragen[vraag].antwoorden
    return tuple(id_ for id_ in every if limited is None or id_ in limited)


def _ranking(inhoud: Inhoud, signaal: Signaal) -> tuple[str, ...]:
    adviezen = {id_ for row in signaal.aanvullend for id_ in row.dan}
    return tuple(sorted(adviezen, key=lambda id_: code_order(inhoud.adviezen[id_].code)))


def is_sound(inhoud: Inhoud, signaal: Signaal) -> bool:
    """Whether all that the table names exists. If not, reading has said so and there is
    nothing to decide."""
    vragen = inhoud.alle_vragen
    rows = (*signaal.routes, *signaal.aanvullend)
    return (
        all(id_ in vragen and offered(inhoud, signaal, id_) for id_ in signaal.vragen)
        and len(set(signaal.vragen)) == len(signaal.vragen)
        and all(_names_known(inhoud, signaal, row) for row in rows)
        and all(advies in inhoud.adviezen for advies in signaal.anders)
        and all(id_ in inhoud.regio.sectoren for id_ in signaal.sectoren or ())
        and all(
            vraag in signaal.vragen and set(answers) <= vragen[vraag].antwoorden.keys()
            for vraag, answers in signaal.antwoorden.items()
        )
    )


def _names_known(inhoud: Inhoud, signaal: Signaal, row: Route) -> bool:
    return all(advies in inhoud.adviezen for advies in row.dan) and all(
        vraag in signaal.vragen and set(answers) <= inhoud.alle_vragen[vraag].antwoorden.keys()
        for vraag, answers in row.als.items()
    )


def _rows(routes: tuple[Route, ...]) -> tuple[Row, ...]:
    """The rows that hold. One that does not has an empty `dan` (`deciding.validity`)."""
    return tuple(
        Row({vraag: frozenset(answers) for vraag, answers in route.als.items()}, route.dan, number)
        for number, route in enumerate(routes)
        if route.dan
    )
