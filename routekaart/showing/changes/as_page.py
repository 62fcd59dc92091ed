"""A difference as a page of one file: for a proposal, or to mail. It asks for no other file."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from routekaart.reading.words import drop_controls
from routekaart.showing.changes.as_text import parts, sum_up
from routekaart.showing.changes.drawn import draw_changed
from routekaart.showing.changes.story import Verhaal
from routekaart.showing.standalone.page import write_standalone
from routekaart.showing.telling.words import capitalize, format_datum


@dataclass(frozen=True)
class VerschilView:
    """What the page says."""

    oud: str
    nieuw: str
    datum: str
    som: str
    delen: tuple[tuple[str, str], ...]
    """A heading with lines under it."""
    tekeningen: tuple[tuple[str, Markup], ...]


def as_page(verhaal: Verhaal, oud: str, nieuw: str, peildatum: date) -> bytes:
    """The same as `as_text`, with the drawing of each signal that leads elsewhere."""
    found = ((title, tuple(lines)) for title, lines in parts(verhaal))
    view = VerschilView(
        oud,
        nieuw,
        format_datum(peildatum),
        capitalize(sum_up(verhaal)),
        tuple((title, "\n".join(map(drop_controls, lines))) for title, lines in found if lines),
        tuple(draw_changed(verhaal, peildatum)),
    )
    return write_standalone("verschil.html", f"Wat er verandert: {nieuw}", view)
