"""What pydantic refuses, in the words and at the place of the editor."""

from collections.abc import Iterator

from pydantic import ValidationError

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding
from routekaart.reading.model import Model
from routekaart.reading.source import Source, Step


def explain(
    error: ValidationError, model: type[Model], source: Source, path: tuple[Step, ...]
) -> Iterator[Finding]:
    """A finding for each mistake in one item."""
    for detail in error.errors():
        where = (*path, *detail["loc"])
        yield finding("RK213", source.at(*where), veld=detail["loc"][-1], gevonden=detail["msg"])
