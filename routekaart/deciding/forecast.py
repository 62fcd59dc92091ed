"""What goes wrong by itself on a later day, because something begins or ends to hold then.

A site is built for one day. Who is told today that it cannot be built on the first of August has
the time to mend it; who is told on that day has a site that stays as it was.
"""

from collections.abc import Iterator
from datetime import date

from routekaart.deciding.decide import decide
from routekaart.deciding.periods import later_starts
from routekaart.deciding.validity import check_validity, valid_on
from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Severity
from routekaart.reading.model import Inhoud
from routekaart.reading.source import Source


def check_later(inhoud: Inhoud, source: Source, peildatum: date) -> Iterator[Finding]:
    """A warning for each mistake to come, with the first day on which it is there.

    `inhoud` is all content, not only what holds today. Call it when nothing is wrong today: what
    is, will be tomorrow too.
    """
    told: set[tuple[object, ...]] = set()
    for day in later_starts(inhoud, peildatum):
        for found in _mistakes(inhoud, source, day):
            if found.sort_key not in told:
                told.add(found.sort_key)
                yield finding(
                    "RK424",
                    found.location,
                    dag=day,
                    fout=f"{found.code}: {found.message}",
                    hint=found.hint,
                    related=found.related,
                )


def _mistakes(inhoud: Inhoud, source: Source, day: date) -> Iterator[Finding]:
    found = decide(valid_on(inhoud, day), source)[1]
    yield from (each for each in found if each.severity is Severity.FOUT)
    yield from check_validity(inhoud, source, day)
