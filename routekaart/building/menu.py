"""The menu of a site: the index pages that were made, then the pages that an editor wrote."""

from collections.abc import Iterable
from html import escape
from typing import Any

from routekaart.reading.model import Inhoud

MENU = {
    "Start": "index.md",
    "Kaart": "kaart/index.md",
    "Signalen": "signalen/index.md",
    "Organisaties": "organisaties/index.md",
    "Adviezen": "adviezen/index.md",
    "Fasen": "fasen/index.md",
    "Stappenplannen": "stappenplannen/index.md",
    "Begrippen": "begrippen/index.md",
    "Pact": "pact/index.md",
    "Overleggen": "overleggen/index.md",
    "Documenten": "documenten/index.md",
    "Voorzieningen": "voorzieningen/index.md",
    "Toelichtingen": "toelichtingen/index.md",
    "Over": "over/index.md",
}
"""The generated pages in the menu. All others stay out: the time that Material needs grows with
the square of the pages in the menu."""

LISTS = ("fasen", "stappenplannen", "overleggen", "documenten")
"""The kinds whose index page is made even when the region has none of them."""


def pages_without_content(inhoud: Inhoud) -> frozenset[str]:
    """The generated pages that only say that the region has not filled them in yet."""
    return frozenset(f"{kind}/index.md" for kind in LISTS if not getattr(inhoud, kind))


def make_menu(
    generated: Iterable[str], written: Iterable[str], left_out: Iterable[str] = ()
) -> list[Any]:
    """The menu: the generated index pages, then the hand-written pages, grouped by folder.

    A generated page in `left_out` does not come in, a hand-written one in its place does.
    """
    written = {*written}
    both = ({*generated} - {*left_out}) | written
    items: list[Any] = [{label: path} for label, path in MENU.items() if path in both]
    folders: dict[str, list[str]] = {}
    for path in sorted(written - {*MENU.values()}, key=_index_first):
        folder, slash, _ = path.partition("/")
        folders.setdefault(folder if slash else "", []).append(path)
    items += folders.pop("", [])
    return items + [{escape(folder.capitalize()): paths} for folder, paths in folders.items()]


def _index_first(path: str) -> tuple[str, bool, str]:
    folder, _, name = path.rpartition("/")
    return (folder, name != "index.md", name)
