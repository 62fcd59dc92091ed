"""The menu of a site: the doors to what was made, then the pages that an editor wrote."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape, unescape
from typing import Any
from urllib.parse import urlsplit

from routekaart.showing.telling.links import Link, page_path, source_path


def make_menu(doors: Iterable[Link], written: Mapping[str, str]) -> list[Any]:
    """The menu: the doors, then the hand-written pages behind none of them, grouped by folder.

    `written` gives the file that each hand-written page becomes. Nothing else that was made is in
    the menu: the time that Material needs grows with the square of the pages there.
    """
    sources = {target: source for source, target in written.items()}
    items = {door.naam: sources.get(page_path(door.href), source_path(door.href)) for door in doors}
    folders: dict[str, list[str]] = {}
    for path in sorted(written.keys() - items.values(), key=_index_first):
        folder, slash, _ = path.partition("/")
        folders.setdefault(folder if slash else "", []).append(path)
    menu: list[Any] = [{escape(naam): source} for naam, source in items.items()]
    menu += folders.pop("", [])
    return menu + [{escape(folder.capitalize()): paths} for folder, paths in folders.items()]


def own_ways(menu: Iterable[Any], written: Mapping[str, str]) -> tuple[Link, ...]:
    """One link for each entry of a menu that leads to a page written by hand, or elsewhere.

    `written` is as above. A group leads to its first page.
    """
    return tuple(link for entry in menu if (link := _way(entry, written)))


def _way(entry: Any, written: Mapping[str, str]) -> Link | None:
    # A theme prints the names in a menu as they are: there they are HTML.
    naam, inside = next(iter(entry.items())) if isinstance(entry, dict) else ("", entry)
    first = next(paths_in(inside), "")
    if urlsplit(first).scheme:
        return Link(first, unescape(str(naam)) or first)
    if first not in written:
        return None
    return Link(written[first].removesuffix("index.html"), unescape(str(naam)) or _title(first))


def paths_in(inside: Any) -> Iterator[str]:
    """Every path below an entry of a menu: that is a path, a list, or a name for one of them."""
    match inside:
        case str():
            yield inside
        case list():
            for item in inside:
                yield from paths_in(item)
        case dict():
            for item in inside.values():
                yield from paths_in(item)


def _title(path: str) -> str:
    """What MkDocs calls a page that it has not read: after its file."""
    return path.rpartition("/")[2].removesuffix(".md").replace("-", " ").capitalize()


def _index_first(path: str) -> tuple[str, bool, str]:
    folder, _, name = path.rpartition("/")
    return (folder, name != "index.md", name)
