"""All deciding in one call: the diagrams of a region, and all that is wrong with its tables."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from routekaart.deciding.checks.addresses import check_addresses
from routekaart.deciding.checks.age import check_age
from routekaart.deciding.checks.deuren import check_deuren
from routekaart.deciding.checks.kort import check_in_het_kort
from routekaart.deciding.checks.ladder import check_ladder
from routekaart.deciding.checks.pact import check_pact
from routekaart.deciding.checks.poster import check_poster
from routekaart.deciding.checks.region_findings import (
    check_hogerop,
    check_reach,
    check_unused,
    roles_in_doubt,
)
from routekaart.deciding.checks.samen import check_samen
from routekaart.deciding.checks.scenarios import (
    check_scenarios,
    check_untried,
    without_organisaties,
)
from routekaart.deciding.checks.table_findings import check_table
from routekaart.deciding.decisions import Decisions
from routekaart.deciding.periods import Period, Periods
from routekaart.reading.finding import Finding, Severity
from routekaart.reading.model import Inhoud
from routekaart.reading.source import Source

Check: TypeAlias = Callable[[Inhoud, Decisions, Source], Iterator[Finding]]

_WHOM = frozenset({"regio", "rollen", "organisaties", "adviezen"})
_USE = _WHOM | {"signalen", "vragen", "stappenplannen"}
CHECKS: tuple[tuple[Check, frozenset[str]], ...] = (
    (check_hogerop, _WHOM),
    (check_samen, frozenset({"regio", "adviezen", "signalen", "vragen"})),
    (check_age, _WHOM),
    (check_deuren, _WHOM | {"signalen", "vragen"}),
    (check_in_het_kort, frozenset({"adviezen", "signalen", "vragen"})),
    (check_poster, frozenset({"regio", "signalen", "organisaties"})),
    (check_ladder, frozenset({"fasen", "stappenplannen"})),
    (check_pact, _WHOM | {"fasen"}),
    (check_addresses, frozenset({"vragen"})),
)
"""The checks across the region, and the kinds of content that each stands on."""
_TIPS: tuple[tuple[Check, frozenset[str]], ...] = ((check_untried, _WHOM | {"scenarios"}),)
"""The same for what is never a mistake."""


def decide(
    inhoud: Inhoud,
    source: Source,
    doubtful: frozenset[str] = frozenset(),
    other_days: Periods | None = None,
    unread: frozenset[str] = frozenset(),
) -> tuple[Decisions, tuple[Finding, ...]]:
    """The decisions of a region and the findings about them, sorted by place.

    `doubtful` are the kinds in which reading found mistakes. What stands on them is not
    checked, and a signal that names things that do not exist is left out: one mistake gives
    one finding. Of kinds in `unread` nobody knows what there is. `other_days` is the content in
    other periods, where what seems to be of no use may have one. A signal with too
    large a table is left out as well.
    """
    other_days = other_days or Periods()
    today = Period(inhoud, other_days.prover)
    decisions = today.decisions
    found = [
        finding
        for id_, table in today.proved.items()
        for finding in check_table(source, id_, table, other_days.proved(id_))
    ]
    if any(finding.severity is Severity.FOUT for finding in found):
        doubtful |= {"signalen"}  # where a table is wrong, what it leads to is not known
    found.extend(_people(inhoud, decisions, source, doubtful, unread))
    for check, stands_on in (*CHECKS, *_TIPS):
        if not stands_on & doubtful:
            found.extend(check(inhoud, decisions, source))
    if not _USE & doubtful:
        later = [period.decisions for period in other_days.later.values()]
        found.extend(check_unused(inhoud, decisions, source, later))
    return decisions, tuple(sorted(found, key=lambda finding: finding.sort_key))


def _people(
    inhoud: Inhoud,
    decisions: Decisions,
    source: Source,
    doubtful: frozenset[str],
    unread: frozenset[str],
) -> Iterator[Finding]:
    """Who reaches nobody, and which cases end elsewhere. Both follow from what is sound alone: a
    wrong organisation stands only in the way of what asks for one of its roles."""
    if unread & {"regio", "organisaties"}:
        return
    if "organisaties" not in doubtful:
        yield from check_reach(inhoud, decisions, source)
        yield from check_scenarios(inhoud, decisions, source)
        return
    roles = roles_in_doubt(inhoud, source)
    if roles is not None:
        yield from check_reach(inhoud, decisions, source, roles)
    yield from check_scenarios(without_organisaties(inhoud), decisions, source)
