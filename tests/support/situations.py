"""What holds in a region, tried situation by situation: the oracle for `deciding`."""

from collections.abc import Iterator
from itertools import product

from routekaart.deciding.tables.compile import compile_table
from routekaart.deciding.tables.diagram import Diagram, Workshop
from routekaart.deciding.tables.table import table_of
from routekaart.reading.model import Advies, Inhoud, Organisatie, Signaal
from routekaart.reading.model.signaal import Route


def situations(inhoud: Inhoud, signaal: Signaal) -> Iterator[dict[str, str]]:
    """Every gemeente, sector, board and answer that can go together at this signal."""
    sectoren = signaal.sectoren or tuple(inhoud.regio.sectoren)
    answers = signaal.antwoorden.get("q", ("ja", "nee"))
    for gemeente, sector, q in product(inhoud.regio.gemeenten, sectoren, answers):
        situation = {"gemeente": gemeente, "sector": sector, "q": q}
        boards = [
            id_
            for id_, own in inhoud.regio.schoolbesturen.items()
            if own.sectoren is None or sector in own.sectoren
        ]
        yield from ({**situation, "schoolbestuur": id_} for id_ in boards)
        if not boards:
            yield situation


def advised(signaal: Signaal, situation: dict[str, str]) -> set[str] | None:
    """What the table says, read literally; None where it says nothing or two things."""

    def matching(rows: tuple[Route, ...]) -> list[Route]:
        return [row for row in rows if all(situation[v] in a for v, a in row.als.items())]

    said = {route.dan for route in matching(signaal.routes)} or {signaal.anders}
    if len(said) > 1 or said == {()}:
        return None
    return set(*said) | {id_ for row in matching(signaal.aanvullend) for id_ in row.dan}


def works_there(inhoud: Inhoud, advies: Advies, situation: dict[str, str]) -> set[str]:
    return {
        org.id
        for org in inhoud.organisaties.values()
        if advies.rol in org.rollen
        and situation["gemeente"] in (org.werkgebied.gemeenten or inhoud.regio.gemeenten)
        and situation["sector"] in (org.werkgebied.sectoren or inhoud.regio.sectoren)
        and _is_board(inhoud, org, situation.get("schoolbestuur"))
    }


def _is_board(inhoud: Inhoud, org: Organisatie, board: str | None) -> bool:
    """Without a list of boards they tell no two schools apart."""
    named = org.werkgebied.schoolbesturen
    return named is None or not inhoud.regio.schoolbesturen or board in named


def diagrams(inhoud: Inhoud) -> dict[str, Diagram]:
    return {
        id_: compile_table(table_of(inhoud, signaal), Workshop())
        for id_, signaal in inhoud.signalen.items()
    }
