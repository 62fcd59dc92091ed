"""What MkDocs is handed: a file that it only has to copy, our theme; and what our pages take from
its site."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from routekaart.building.guest import Place
from routekaart.building.menu import own_ways
from routekaart.building.voortgang import step
from routekaart.showing.everything import House
from routekaart.showing.memory import Memory, remembering
from routekaart.showing.output import Output
from routekaart.showing.pages.shell import is_whole
from routekaart.showing.telling.links import Link

THEME = Path(__file__).parent / "theme"

PRINTED_AS_THEY_ARE = ("site_name", "site_description", "site_author")
"""Settings that are text, and that a theme puts on every page. `copyright` is HTML."""


class OutputFile(File):
    """A file that is made when MkDocs copies it, and not kept.

    A page calls itself by the name of a Markdown file, so that links to that name hold; MkDocs only
    copies it.
    """

    make: Callable[[], bytes]
    memory: Memory | None = None
    """Where sheets and drawings that were made before are looked up."""

    is_beside = False
    """Whether it is only known here, so that links to it hold, and comes in afterwards."""

    @classmethod
    def of(cls, output: Output, config: MkDocsConfig) -> "OutputFile":
        """The file of an output."""
        is_page = output.path.endswith(".html")
        path = f"{output.path.removesuffix('html')}md" if is_page else output.path
        file = cls.generated(config, path, content=b"", inclusion=InclusionLevel.NOT_IN_NAV)
        assert isinstance(file, cls)
        file.dest_uri = output.path
        file.make = output.make
        return file

    def is_documentation_page(self) -> bool:
        """Whether MkDocs makes a page of it: never."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """MkDocs takes what it was given at first, so that is there while it copies."""
        if self.is_beside:
            return
        self._content = self.content_bytes
        super().copy_file(dirty)
        self._content = b""
        step()

    @property  # type: ignore[misc]  # nobody writes in it
    def content_bytes(self) -> bytes:
        """The bytes, made now."""
        with remembering(self.memory):
            return self.make()


def house_of(
    config: MkDocsConfig,
    place: Place,
    menu: Iterable[Any],
    written: Mapping[str, str],
    left_out: frozenset[str],
) -> House:
    """What our pages take over from the site of a host: its name, start, icon, styles and pages.

    `left_out` are the style sheets that are for pages of the host only.
    """

    def from_us(path: str) -> str:
        return path if is_whole(path) else place.up(path)

    adres = (config.site_url or "").rstrip("/")
    pages = [target.removesuffix("index.html") for target in written.values()]
    return House(
        config.site_name,
        thuis=from_us(str(config.extra.get("homepage") or "")),
        styles=tuple(from_us(str(path)) for path in config.extra_css if str(path) not in left_out),
        icoon=from_us(str(config.theme.get("favicon"))),
        adres=f"{adres}/{place.folder}".rstrip("/") if adres else "",
        eigen=tuple(Link(from_us(way.href), way.naam) for way in own_ways(menu, written)),
        geschreven=() if place.folder else tuple(pages),
        begint_elders=place.folder in pages,
    )


def put_theme(config: MkDocsConfig) -> None:
    """Our theme comes behind a `custom_dir` of the editor's own and before Material.

    Material prints the name of the site as it is, and a region may be called anything.
    """
    own = 1 if config.theme.custom_dir else 0
    if str(THEME) not in config.theme.dirs:
        config.theme.dirs.insert(own, str(THEME))
    for name in PRINTED_AS_THEY_ARE:
        config[name] = config[name] and escape(config[name])
