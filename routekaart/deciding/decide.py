"""All deciding in one call: the diagrams of a region, and all that is wrong with its tables."""

from collections.abc import Iterator

from routekaart.deciding.compile import compile_table
from routekaart.deciding.decisions import Decisions
from routekaart.deciding.diagram import Workshop
from routekaart.deciding.ladder import check_ladder
from routekaart.deciding.region_findings import check_reach, check_unused
from routekaart.deciding.scenarios import check_scenarios
from routekaart.deciding.table import is_sound, table_of
from routekaart.deciding.table_findings import check_table
from routekaart.deciding.way_back import with_way_back
from routekaart.reading.finding import Finding
from routekaart.reading.model import Inhoud
from routekaart.reading.source import Source


def decide(inhoud: Inhoud, source: Source) -> tuple[Decisions, tuple[Finding, ...]]:
    """The decisions of a region and the findings about them, sorted by place.

    A signal that names things that do not exist is left out: reading has said so.
    """
    tables = {
        id: table_of(inhoud, signaal)
        for id, signaal in inhoud.signalen.items()
        if is_sound(inhoud, signaal)
    }
    diagrammen = {id: compile_table(table, Workshop()) for id, table in tables.items()}
    decisions = with_way_back(inhoud, diagrammen)

    def findings() -> Iterator[Finding]:
        for id, table in tables.items():
            yield from check_table(source, id, table)
        yield from check_reach(inhoud, decisions, source)
        yield from check_unused(inhoud, decisions, source)
        yield from check_ladder(inhoud, source)
        yield from check_scenarios(inhoud, decisions, source)

    return decisions, tuple(sorted(findings(), key=lambda finding: finding.sort_key))
