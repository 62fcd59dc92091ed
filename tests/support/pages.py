"""A page read apart: what is told about it, the block of its own, and where its links lead."""

import re
from posixpath import basename, dirname, join, normpath
from typing import Any
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser as HTMLParser

from routekaart.showing.pages.assets import HUIS_SCRIPT, published


def is_page(path: str) -> bool:
    """Whether a file of a region is a page."""
    return path.endswith("index.html")


def is_signpost(page: str) -> bool:
    """Whether a page only leads on to another address."""
    return 'http-equiv="refresh"' in page[:400]


FOLDER = {"", ".", ".."}
"""How an address ends that leads to the page of a folder."""


def leads_to(page: str, address: str) -> str:
    """The file that an address on a page leads to, from the top of the site. The site may stand
    below any path: what leads out of it begins with a `/` or a dot."""
    path = unquote(re.split("[?#]", address, maxsplit=1)[0])
    place = join(dirname(page), path) if path else page
    return normpath(join(place, "index.html") if basename(place) in FOLDER else place)


def split(page: str) -> tuple[dict[str, Any], str]:
    """What stands in its head, and its block."""
    _, _, rest = page.partition('tabindex="-1">\n')
    return _head(HTMLParser(page)), rest.partition("</main>")[0].strip()


def _head(tree: HTMLParser) -> dict[str, Any]:
    title, robots = tree.css_first("title"), tree.css_first("meta[name=robots]")
    every = [node.attributes["src"] or "" for node in tree.css("script[src]")]
    scripts = [
        src for src in every if not src.endswith(published(HUIS_SCRIPT))
    ]  # the header of every page
    told = {"title": title and title.text(), "robots": robots and robots.attributes["content"]}
    return {**told, **({"scripts": scripts} if scripts else {})}
