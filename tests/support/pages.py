"""A page read apart: what is told about it, and the block of its own."""

from typing import Any

from selectolax.lexbor import LexborHTMLParser as HTMLParser

from routekaart.showing.pages.assets import HUIS_SCRIPT, published


def is_page(path: str) -> bool:
    """Whether a file of a region is a page."""
    return path.endswith("index.html")


def is_signpost(page: str) -> bool:
    """Whether a page only leads on to another address."""
    return 'http-equiv="refresh"' in page[:400]


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
