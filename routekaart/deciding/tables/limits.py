"""How large a table may be. A larger one is told to the editor instead of worked out.

Nobody can check such a table, and no keuzehulp can be made of it: each end is a page. So a table
of any size costs at most so many steps, and one that needs more is a finding.
"""

from dataclasses import dataclass
from typing import Literal

MOST_VRAGEN = 30
"""Questions of one signal. Nobody answers half as many; all that follows may be as deep as this."""
MOST_REGELS = 500
"""Rows of one table, `aanvullend` among them: more than one for each gemeente of the country."""
MOST_ENDS = 400
"""More ends than this in one signal is more pages than anybody will ever check: a warning."""
MOST_ENDS_AT_ALL = 10_000
"""More ends than this in one signal are not made."""
MOST_STEPS = 100_000
"""Answers followed for one table, for each thing that is asked about it. An ordinary table takes a
few hundred."""


@dataclass
class TooLarge(Exception):
    """A table that is not worked out. Always caught: it becomes a finding about its signal."""

    what: Literal["vragen", "regels", "combinaties"] = "combinaties"
    """What there is too much of."""


class Budget:
    """The steps that one piece of work may take. Counting is the same on every machine."""

    def __init__(self, most: int = MOST_STEPS) -> None:
        self.most = most
        self.spent = 0

    def spend(self, steps: int = 1) -> None:
        """Raises `TooLarge` when there are not that many left."""
        self.spent += steps
        if self.spent > self.most:
            raise TooLarge
