"""A built site as what it can do: its elements, its addresses, and all that can be read in it."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from xml.etree import ElementTree as ET

from selectolax.lexbor import LexborHTMLParser

from routekaart.showing.pages.zoeken import INDEX
from tests.support.paper_checks import addresses, opened

LEADS = ("href", "src", "action", "formaction", "data", "srcdoc", "content", "poster", "srcset")
XLINK = "{http://www.w3.org/1999/xlink}"

FOOT = 70
"""The height of the foot of a sheet, in points."""

Element = tuple[str, tuple[str, ...]]


@dataclass(frozen=True)
class BuiltSite:
    """The folder of a site."""

    folder: Path

    @cached_property
    def pages(self) -> dict[str, LexborHTMLParser]:
        """Every page by its path."""
        return {
            file.relative_to(self.folder).as_posix(): LexborHTMLParser(file.read_text("utf-8"))
            for file in sorted(self.folder.rglob("*.html"))
        }

    @cached_property
    def drawings(self) -> dict[str, ET.Element]:
        """Every drawing by its path."""
        return {
            file.relative_to(self.folder).as_posix(): ET.fromstring(file.read_bytes())
            for file in sorted(self.folder.rglob("tekening.svg"))
        }

    def sheets(self) -> Iterator[bytes]:
        """Every PDF."""
        return (file.read_bytes() for file in sorted(self.folder.rglob("*.pdf")))

    def elements(self) -> set[Element]:
        """Every element that stands on a page or in a drawing, with the names of its attributes."""
        on_pages = {
            (str(node.tag), tuple(sorted(node.attributes)))
            for page in self.pages.values()
            for node in page.css("*")
        }
        drawn = {
            (node.tag, tuple(sorted(node.attrib)))
            for drawing in self.drawings.values()
            for node in drawing.iter()
        }
        return on_pages | drawn

    def leads(self) -> set[str]:
        """Every address outside the page that a page, drawing or sheet leads to."""
        found = {
            str(node.attributes[name])
            for page in self.pages.values()
            for node in page.css("[href], [src], [action], object, iframe, embed")
            for name in node.attributes
            if name in LEADS
        }
        for drawing in self.drawings.values():
            for node in drawing.iter():
                found |= {node.attrib[n] for n in ("href", f"{XLINK}href") if n in node.attrib}
        # Behind the ? of a mail stands text, in which every sign is written as a number.
        to = {one.partition("?")[0] if one.startswith("mailto:") else one for one in found}
        outside = {address for address in to if not address.startswith("#")}
        return outside | {address for pdf in self.sheets() for address in addresses(pdf)}

    @cached_property
    def said(self) -> dict[str, str]:
        """What can be read, by where: pages, the index of search, drawings, data and sheets.
        Without spaces and hyphens, for drawings and sheets break lines anywhere."""
        script = (self.folder / INDEX).read_text("utf-8")
        index = json.loads(script.partition("=")[2].rstrip(";\n"))
        data = (json.loads(file.read_text("utf-8")) for file in self.folder.rglob("tekening.json"))
        return {
            "pagina's": squeezed(*map(_text, self.pages.values())),
            "zoeken": squeezed(*_strings(index)),
            "tekeningen": squeezed(*("".join(one.itertext()) for one in self.drawings.values())),
            "gegevens": squeezed(*_strings(list(data))),
            "papier": squeezed(*(text for pdf in self.sheets() for text in _bodies(pdf))),
        }


def _text(page: LexborHTMLParser) -> str:
    """The words of a page, with those of its title and description."""
    meta = (str(node.attributes.get("content")) for node in page.css("meta[name=description]"))
    return " ".join((page.text(), *meta))


def _strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for item in value.values():
                yield from _strings(item)
        case list():
            for item in value:
                yield from _strings(item)


def _bodies(pdf: bytes) -> Iterator[str]:
    """The text of each page but its foot, which would stand in the middle of a sentence."""
    for page in opened(pdf):
        yield page.get_text(clip=(*page.rect[:3], page.rect[3] - FOOT))


def squeezed(*texts: str) -> str:
    """The texts behind each other, without what a line may be broken at."""
    return re.sub(r"[-\s\u00ad\u200b]", "", "".join(texts))
