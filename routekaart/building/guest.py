"""A region as a guest in the site of somebody else: below a folder, and with its own styles only.

Nothing here knows MkDocs: paths and HTML go in, and come out.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import escape

from routekaart.showing.output import Output
from routekaart.showing.telling.links import Link, source_path

FOLDER = re.compile(r"(?:[a-z0-9][a-z0-9._-]*/)*")
"""What `onder` may say, with a slash behind it: names that are the same on every server."""

MARKER = "<routekaart>"
"""What an editor writes in a menu of their own, where the ways to the region come."""

_SKIP = '<a href="#inhoud" class="md-skip">Ga naar de inhoud</a>'
_MENDED = (
    (
        'type="checkbox" id="__drawer" autocomplete="off"',
        'type="checkbox" id="__drawer" aria-label="Menu"',
    ),
    (
        'type="checkbox" id="__search" autocomplete="off"',
        'type="checkbox" id="__search" aria-label="Zoeken"',
    ),
    (' tabindex=""', ""),
)
"""What HTML checkers refuse in a Material page: a setting that does nothing, an empty number."""


@dataclass(frozen=True)
class Place:
    """Where in a site a region stands."""

    folder: str = ""
    """The folder that everything comes in, with a slash at its end; empty for the whole site."""

    @classmethod
    def of(cls, onder: str) -> "Place":
        """What an editor wrote. Raises `ValueError` for what is no folder in the site."""
        folder = f"{onder.strip('/')}/" if onder.strip("/") else ""
        if not FOLDER.fullmatch(folder):
            raise ValueError(onder)
        return cls(folder)

    def put(self, output: Output) -> Output:
        """The same file, at its place in the site."""
        return replace(output, path=f"{self.folder}{output.path}") if self.folder else output

    def up(self, path: str) -> str:
        """How the start page of the region leads to a path from the root of the site around it."""
        return f"{'../' * self.folder.count('/')}{path}"

    def ways(self, doors: Iterable[Link]) -> tuple[Link, ...]:
        """The doors of the region, from the root of the site around it."""
        return tuple(Link(f"{self.folder}{door.href}", door.naam) for door in doors)


def menu_ways(place: Place, doors: Iterable[Link]) -> list[dict[str, str]]:
    """The doors of a region as entries of a menu, which prints names as they are."""
    return [{str(escape(way.naam)): source_path(way.href)} for way in place.ways(doors)]


def menu_block(ways: Iterable[Mapping[str, str]]) -> str:
    """What an editor copies into a menu of their own."""
    lines = (f"      - {naam}: {path}" for way in ways for naam, path in way.items())
    return "\n".join((f"  - Routekaart:  # of kort: Routekaart: {MARKER}", *lines))


def fill_menu(menu: Iterable[Any], ways: Iterable[Mapping[str, str]]) -> list[Any]:
    """A menu of an editor's own, with the ways to the region where the marker stands: as a group
    below a name, or one after another."""
    ways, filled = list(ways), []
    for entry in menu:
        match entry:
            case str() if entry == MARKER:
                filled += ways
            case dict():
                filled.append({naam: _fill(inside, ways) for naam, inside in entry.items()})
            case _:
                filled.append(entry)
    return filled


def _fill(inside: Any, ways: list[Mapping[str, str]]) -> Any:
    if inside == MARKER:
        return ways
    return fill_menu(inside, ways) if isinstance(inside, list) else inside


def mend_page(html: str) -> str:
    """A page of Material that a bar of ours stands on: with a way past the bar, and checked HTML.

    Done on the page as it is, so that it holds with any template of the editor's own.
    """
    for wrong, right in _MENDED:
        html = html.replace(wrong, right)
    if 'class="md-skip"' in html:
        return html
    if 'id="inhoud"' not in html:
        html = html.replace("<article class=", '<article id="inhoud" tabindex="-1" class=', 1)
    return html.replace('data-md-component="skip">', f'data-md-component="skip">{_SKIP}', 1)
