"""A region as one of two that are compared, for the commands that compare."""

import sys
from datetime import date

from routekaart.building import report
from routekaart.building.checking import check_region, refused
from routekaart.building.regios import find_map
from routekaart.building.trouble import CannotRun
from routekaart.deciding.difference.compare import Version


def read_version(text: str, peildatum: date) -> Version:
    """A region as far as it can be read. A hole in a table does not stand in the way: that a
    situation ends in nothing is worth telling.

    Raises `CannotRun` when what it says is not certain.
    """
    checked = check_region(find_map(text), peildatum)
    if checked.region is None:
        report.tell(report.weighty(checked.findings))
        raise CannotRun("RK922", map=text, aantal=report.counted(checked.findings))
    if refused(checked.findings):
        print(
            f"{text}: {report.counted(report.weighty(checked.findings))}. "
            f"Meer zien: routekaart controleer {text}",
            file=sys.stderr,
        )
    return Version(checked.region.inhoud, checked.region.decisions)
