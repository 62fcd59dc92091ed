"""What the preview adds to a page: what was found, and what changed since."""

from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from routekaart.building import report
from routekaart.reading.finding import Finding
from routekaart.serving.moment import Moment
from routekaart.showing.telling.words import format_aantal

END = b"</body>"


@dataclass(frozen=True)
class View:
    """What the panel shows on one page."""

    nummer: int
    som: str
    is_oud: bool
    hier: tuple[Finding, ...]
    """The findings about the thing that this page is about."""
    elders: tuple[Finding, ...]
    veranderd: tuple[tuple[str, tuple[str, ...]], ...]
    anders: tuple[str, ...]
    """How the addresses begin that lead to something that ends elsewhere now."""
    vakken: tuple[str, ...] = ()
    """The boxes to mark in the drawing on this page."""
    pijlen: tuple[str, ...] = ()
    """The arrows, each as `van>naar`."""


def with_panel(page: bytes, moment: Moment, address: str) -> bytes:
    """The page with the panel at its end."""
    before, end, after = page.rpartition(END)
    return before + _write(moment, address, "paneel.html") + end + after


def lost_page(moment: Moment, address: str) -> bytes:
    """The page for an address where nothing is, or while nothing can be shown at all."""
    return _write(moment, address, "niets.html")


def _write(moment: Moment, address: str, template: str) -> bytes:
    return _environment().get_template(template).render(view=_view(moment, address)).encode()


def _view(moment: Moment, address: str) -> View:
    weighty = report.weighty(moment.findings)
    hier = tuple(one for one in weighty if moment.is_about(one, address))
    elders = tuple(one for one in weighty if one not in hier)
    parts = [report.counted(weighty)] if weighty else []
    anders = moment.anders_at(address)
    count = len(moment.verhaal.difference.signalen) if moment.verhaal else 0
    if moment.changes:
        parts.append(
            f"anders in {format_aantal(count, 'signaal', 'signalen')}"
            if count
            else "iets veranderd"
        )
    return View(
        moment.number,
        ", ".join(parts) or "geen bevindingen, niets veranderd",
        not moment.is_shown,
        hier,
        elders,
        moment.changes,
        moment.changed_addresses,
        tuple(sorted(anders.vakken)),
        tuple(f"{van}>{naar}" for van, naar in sorted(anders.pijlen)),
    )


@cache
def _environment() -> Environment:
    env = Environment(
        loader=PackageLoader("routekaart.serving"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["plek"] = report.place
    return env
