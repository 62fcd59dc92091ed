"""Reading sheets back: what a PDF shows, and the breaches of what was promised, in words."""

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pymupdf
import zxingcpp
from PIL import Image

from routekaart.showing.drawing.boxes import Graph, Node
from routekaart.showing.drawing.paint import PAINT

SLACK = 1.5
WHITE = "#ffffff"
FILLS = {fill for fill, _ in PAINT.values()} - {WHITE}
BORDERS = {border for fill, border in PAINT.values() if fill == WHITE}
INK = "#15202c"
NEAR = 14
"""An arrow ends before its box by the length of its head."""

Edges = frozenset[tuple[str, str, str]]


@dataclass(frozen=True)
class Drawn:
    """A box or an answer on a page, and all that it says, without spaces."""

    page: int
    rect: pymupdf.Rect
    text: str


class Page:
    """A page read back. What takes long is read once, whoever asks."""

    def __init__(self, page: pymupdf.Page) -> None:
        self._page = page
        self.number: int = page.number
        self.rect: pymupdf.Rect = page.rect

    @cached_property
    def text(self) -> str:
        """All of it, in the order of reading."""
        return str(self._page.get_text())

    @cached_property
    def words(self) -> list[tuple[Any, ...]]:
        """Left, top, right, bottom, the word, its block, line and number."""
        return list(self._page.get_text("words"))

    @cached_property
    def blocks(self) -> list[dict[str, Any]]:
        """Blocks of lines of spans, with their sizes."""
        return list(self._page.get_text("dict")["blocks"])

    @cached_property
    def shapes(self) -> list[dict[str, Any]]:
        """Everything that is drawn."""
        return list(self._page.get_drawings())

    @cached_property
    def links(self) -> list[dict[str, Any]]:
        """To a place in the document or outside it."""
        return list(self._page.get_links())

    @cached_property
    def fonts(self) -> list[tuple[Any, ...]]:
        """What it is set in."""
        return list(self._page.get_fonts())

    @cached_property
    def images(self) -> list[tuple[Any, ...]]:
        """Pictures that are not drawn with lines."""
        return list(self._page.get_images())

    def picture(self, dpi: int) -> pymupdf.Pixmap:
        """The page as a printer without colours shows it."""
        return self._page.get_pixmap(dpi=dpi, colorspace=pymupdf.csGRAY)


def opened(pdf: bytes) -> pymupdf.Document:
    """The document, to change it."""
    return pymupdf.open(stream=pdf, filetype="pdf")


@lru_cache(maxsize=400)
def read(pdf: bytes) -> tuple[Page, ...]:
    """The pages. Spaces of their text are not compared: lines are broken anywhere."""
    return tuple(map(Page, opened(pdf)))


def small_text(pdf: bytes, points: float) -> list[str]:
    """Text that is set smaller than promised."""
    return [span["text"] for span in _spans(pdf) if span["size"] < points - 0.01]


def strange_fonts(pdf: bytes) -> list[str]:
    """Fonts that are not ours, or not in the document."""
    found = {font for page in read(pdf) for font in page.fonts}
    return [font[3] for font in found if "Atkinson" not in font[3] or font[1] in ("n/a", "")]


@lru_cache(maxsize=400)
def boxes(pdf: bytes) -> list[Drawn]:
    """The boxes of the drawings: the large shapes in the colours of boxes."""
    return [
        Drawn(page.number, shape["rect"], _inside(page, shape["rect"]))
        for page in read(pdf)
        for shape in page.shapes
        if _is_box(shape)
        if shape["rect"].height > 30 and shape["rect"].width > 60
    ]


@lru_cache(maxsize=400)
def answers(pdf: bytes) -> list[tuple[Drawn, Drawn]]:
    """The answers on arrows, each with the box that its link leads to."""
    found = boxes(pdf)
    return [
        (Drawn(page.number, link["from"], _inside(page, link["from"])), target)
        for page in read(pdf)
        for link in page.links
        if link["kind"] == pymupdf.LINK_GOTO
        if not any(_same(link["from"], box.rect) for box in found if box.page == page.number)
        for target in found
        if target.page == link["page"]
        and abs(target.rect.x0 - link["to"].x) < SLACK
        and abs(target.rect.y0 - 10 - link["to"].y) < SLACK  # Typst leaves white above a place
    ]


def edges(pdf: bytes) -> Edges:
    """Every arrow by its line: what the box says where it begins, the answer, where it ends."""
    found = boxes(pdf)
    labels = {(label.page, *label.rect): (label, target) for label, target in answers(pdf)}
    things = [*found, *(label for label, _ in labels.values())]
    lines = [(page.number, *ends) for page in read(pdf) for ends in _lines(page)]
    leads: dict[Drawn, list[Drawn]] = {}
    for page, start, end in lines:
        here = [thing for thing in things if thing.page == page]
        source = next(t for t in here if _leaves(start, t.rect))
        target = next(t for t in here if _arrives(end, t.rect))
        leads.setdefault(source, []).append(target)
    result = set()
    for box in found:
        for thing in leads.get(box, ()):
            if (thing.page, *thing.rect) in labels:
                (target,) = leads[thing]
                assert target == labels[(thing.page, *thing.rect)][1], "line and link disagree"
                result.add((box.text, thing.text, target.text))
            else:
                result.add((box.text, "", thing.text))
    return frozenset(result)


def expected_edges(graph: Graph) -> Edges:
    """The arrows of a graph as a PDF tells them."""
    says = {node.id: said(node) for node in graph.nodes}
    return frozenset((says[e.source], squeezed(e.label), says[e.target]) for e in graph.edges)


def said(node: Node) -> str:
    """All that a box says, without spaces."""
    parts = (
        (part.code or "", part.text, *(f"•{point}" for point in part.points), *part.tellen)
        for part in node.parts
    )
    return squeezed(node.caption + "".join(text for part in parts for text in part))


def squeezed(text: str) -> str:
    """Text without spaces, and without the hyphens at the ends of lines."""
    return re.sub(r"\s+", "", text)


def overlaps(pdf: bytes) -> list[str]:
    """Boxes and answers that lie on one another."""
    things = [*boxes(pdf), *(label for label, _ in answers(pdf))]
    return [
        f"{a.text} op {b.text}"
        for a, b in combinations(things, 2)
        if a.page == b.page and not (a.rect & b.rect).is_empty
        and min((a.rect & b.rect).width, (a.rect & b.rect).height) > SLACK
    ]  # fmt: skip


def off_page(pdf: bytes) -> list[str]:
    """Boxes and words that are not whole on their page."""
    pages = read(pdf)
    words = [(page, pymupdf.Rect(w[:4]), w[4]) for page in pages for w in page.words]
    things = [*((pages[b.page], b.rect, b.text) for b in boxes(pdf)), *words]
    return [text for page, rect, text in things if not page.rect.contains(rect)]


def loose_text(pdf: bytes) -> list[str]:
    """Words that begin in a box and stick out of it."""
    pages = read(pdf)
    return [
        word[4]
        for box in boxes(pdf)
        for word in pages[box.page].words
        if box.rect.contains(pymupdf.Point(word[0] + 1, (word[1] + word[3]) / 2))
        and (word[2] > box.rect.x1 + SLACK or word[3] > box.rect.y1 + 4)
    ]


def qr_codes(pdf: bytes, dpi: int = 100) -> list[tuple[str, float]]:
    """The codes that a grey picture of the pages shows, each with its width in mm."""
    found = []
    for page in filter(_may_hold_a_code, read(pdf)):
        pixels = page.picture(dpi)
        picture = Image.frombytes("L", (pixels.width, pixels.height), pixels.samples)
        for code in zxingcpp.read_barcodes(picture):
            left, right = code.position.top_left, code.position.top_right
            found.append((code.text, abs(right.x - left.x) / dpi * 25.4))
    return found


def addresses(pdf: bytes) -> list[str]:
    """Everything that a link of the document leads to, outside it."""
    return [link["uri"] for page in read(pdf) for link in page.links if "uri" in link]


def outloud(pdfs: Mapping[str, bytes], folder: Path) -> str:
    """What the checker of PDF/UA has to say about these, by name; nothing when all is well.

    One run for all: starting it takes longer than reading most sheets.
    """
    for name, pdf in pdfs.items():
        (folder / name).write_bytes(pdf)
    told = subprocess.run(
        [Path(sys.executable).with_name("outloud"), "--fail-on", "warning",
         *(folder / name for name in pdfs)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return told.stdout + told.stderr if told.returncode else ""


def _may_hold_a_code(page: Page) -> bool:
    """Most pages of a booklet do not, and to make a picture of each takes long."""
    return bool(page.images) or any(map(is_code, page.shapes))


def is_code(shape: dict[str, Any]) -> bool:
    """The modules of a code are one black shape, which is square and large."""
    rect = shape["rect"]
    black = (0, 0, 0) in (shape.get("fill"), shape.get("color"))
    return black and rect.width > 70 and abs(rect.width - rect.height) < 9


def _spans(pdf: bytes) -> Iterator[dict[str, Any]]:
    for page in read(pdf):
        for block in page.blocks:
            for line in block.get("lines", ()):
                yield from (span for span in line["spans"] if span["text"].strip())


def _inside(page: Page, rect: pymupdf.Rect) -> str:
    """The words whose middle is inside, in the order in which they are written."""
    return squeezed("".join(
        w[4] for w in page.words
        if rect.contains(pymupdf.Point((w[0] + w[2]) / 2, (w[1] + w[3]) / 2))
    ))  # fmt: skip


def _lines(page: Page) -> Iterator[tuple[pymupdf.Point, pymupdf.Point]]:
    """The begin and end of each arrow's line: the strokes of ink without a fill."""
    for shape in page.shapes:
        items = shape["items"]
        if shape["type"] == "s" and colour(shape["color"]) == INK:
            yield items[0][1], items[-1][-1]


def _is_box(shape: dict[str, Any]) -> bool:
    """By its fill; a start and an open end are white, as more is, with a border of their own."""
    fill, border = (colour(shape[part]) if shape.get(part) else "" for part in ("fill", "color"))
    return fill in FILLS or border in BORDERS


def colour(rgb: tuple[float, float, float]) -> str:
    """A colour as CSS writes it."""
    return "#" + "".join(f"{round(255 * part):02x}" for part in rgb)


def _same(one: pymupdf.Rect, other: pymupdf.Rect) -> bool:
    return all(abs(a - b) < SLACK for a, b in zip(one, other, strict=True))


def _leaves(point: pymupdf.Point, box: pymupdf.Rect) -> bool:
    """Whether a line that begins there comes from below or from the right of a box."""
    below = _within(point.x, box.x0, box.x1) and abs(point.y - box.y1) <= SLACK
    return below or (_within(point.y, box.y0, box.y1) and abs(point.x - box.x1) <= SLACK)


def _arrives(point: pymupdf.Point, box: pymupdf.Rect) -> bool:
    """Whether a line that ends there leads to a box from above or from the left."""
    above = _within(point.x, box.x0, box.x1) and abs(point.y - box.y0) <= NEAR
    return above or (_within(point.y, box.y0, box.y1) and abs(point.x - box.x0) <= NEAR)


def _within(place: float, low: float, high: float) -> bool:
    return low - SLACK <= place <= high + SLACK
