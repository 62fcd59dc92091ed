"""A whole page of our own: the block of a page between a head, a header and a footer.

No Markdown and no engine takes part in it, so it is fast to make and light to load; and every
sink can only copy it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from routekaart.showing.pages.assets import ASSETS, DRAWN_STYLE, LIGHT_STYLE, MORE_STYLE, published
from routekaart.showing.telling import links
from routekaart.showing.telling.links import Link

LIGHT = frozenset({"vraag.html", "einde.html", "code.html", "verhuisd.html", "vervallen.html"})
"""The templates that need no more than the light style sheet: three quarters of all pages."""

DRAWN = frozenset({"kaart.html", "signaal.html", "start-tabel.html"})
"""Those with a drawing or the large table, or with much that folds."""


@dataclass(frozen=True)
class House:
    """The site around the pages: what it is called, and what of its style they take over."""

    naam: str
    thuis: str = links.START
    """Where its name leads: an address in the site, or a whole address."""
    styles: tuple[str, ...] = ()
    """Style sheets of the host's own, which come after ours. A path of the host's, here and below,
    counts from our start page: `../` when we stand one folder down."""
    icoon: str = f"{ASSETS}favicon.svg"
    assets_above: bool = False
    """Whether styles, fonts and scripts lie one level up, shared with the sites beside this one."""
    adres: str = ""
    """Where the host says that the site stands, for a region without an address of its own."""
    eigen: tuple[Link, ...] = ()
    """The ways to pages that the host wrote by hand."""
    geschreven: tuple[str, ...] = ()
    """The addresses of all of those."""
    begint_elders: bool = False
    """Whether one of those stands where our start page would."""

    def title(self, title: str) -> str:
        """The title of a page in the window of a browser: once is enough for the start page."""
        return title if title == self.naam else f"{title} - {self.naam}"

    def place(self, link: Callable[[str], str], path: str) -> str:
        """How a page that leads to an address by `link` points at a file; a whole address stays."""
        if is_whole(path):
            return path
        above = "../" if self.assets_above and path.startswith(ASSETS) else ""
        return f"{link(links.START)}{above}{published(path)}"

    def way(self, link: Callable[[str], str], there: str) -> str:
        """How such a page leads to an address of the host; a whole address stays."""
        if is_whole(there):
            return there
        return f"{link(links.START)}{there}" if there.startswith("../") else link(there)

    def styles_of(self, template: str, own: str = "") -> tuple[str, ...]:
        """The style sheets of a page made with this template: ours, that of a region of its own,
        those of the host. What is for paper is in the last of ours."""
        drawn = (DRAWN_STYLE,) if template in DRAWN else ()
        more = () if template in LIGHT else (*drawn, MORE_STYLE)
        return (LIGHT_STYLE, *more, *((own,) if own else ()), *self.styles)


def is_whole(address: str) -> bool:
    """Whether an address holds from any page: it names a server, or begins at its root."""
    return bool(urlsplit(address).scheme) or address.startswith("/")
