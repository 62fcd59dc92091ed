"""What goes wrong by itself on a later day, because something begins or ends to hold then.

A site is built for one day. Who is told today that it cannot be built on the first of August has
the time to mend it; who is told on that day has a site that stays as it was.
"""

from collections.abc import Iterator

from routekaart.deciding.checks.table_findings import check_table, find_mistakes
from routekaart.deciding.decide import CHECKS
from routekaart.deciding.periods import Period, Periods
from routekaart.deciding.validity import check_validity
from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Severity
from routekaart.reading.model import Inhoud
from routekaart.reading.source import Source


def check_later(
    inhoud: Inhoud, today: Inhoud, source: Source, periods: Periods
) -> Iterator[Finding]:
    """A warning for each mistake to come, with the first day on which it is there.

    `inhoud` is all content, not only what holds `today`. Call it when nothing is wrong today: what
    is, will be tomorrow too.
    """
    now = Period(today, periods.prover)
    told: set[tuple[object, ...]] = set()
    for day, then in periods.later.items():
        mistakes = (*_mistakes(now, then, source, periods), *check_validity(inhoud, source, day))
        for found in mistakes:
            if found.severity is Severity.FOUT and found.sort_key not in told:
                told.add(found.sort_key)
                yield finding(
                    "RK424",
                    found.location,
                    dag=day,
                    fout=f"{found.code}: {found.message}",
                    hint=found.hint,
                    related=found.related,
                )


def _mistakes(now: Period, then: Period, source: Source, periods: Periods) -> Iterator[Finding]:
    """What is wrong in a period. A table that reads as it does today is right.

    What is of no use in the tables of today was looked for in all periods; that leaves the signals
    that do not hold today.
    """
    for id_, table in then.proved.items():
        if id_ not in now.proved:
            yield from check_table(source, id_, table, periods.proved(id_))
        elif table is not now.proved[id_]:
            yield from find_mistakes(source, id_, table)
    for check, _ in CHECKS:
        yield from check(then.inhoud, then.decisions, source)
