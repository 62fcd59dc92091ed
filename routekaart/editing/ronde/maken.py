"""The files of a round: the forms, who still has to answer, and when details grow old."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial

from routekaart.editing.ronde.blad import write_blad
from routekaart.editing.ronde.stand import FILE, Ronde, Stand, write_ronde
from routekaart.reading.age import last_good_day
from routekaart.showing.data.dates import as_ics, checks
from routekaart.showing.office.formulier import write_formulier
from routekaart.showing.paper.ronde import write_pdf
from routekaart.showing.standalone.page import write_standalone
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.ronde import Formulier
from routekaart.showing.telling.words import capitalize, format_aantal, format_datum, join_words


@dataclass(frozen=True)
class Rij:
    """An organisation in the list: how it stands, until when its details are good, its forms."""

    formulier: Formulier
    stand: Stand | None
    hoe: str
    tot: str
    bestanden: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class OverzichtView:
    """The page of a round."""

    regio: str
    begonnen: str
    rijen: tuple[Rij, ...]
    som: str


VORMEN: dict[str, str] = {
    "xlsx": "spreadsheet",
    "odt": "document",
    "html": "webpagina",
    "pdf": "op papier",
}


def make_forms(region: Region, formulieren: Iterable[Formulier]) -> dict[str, Callable[[], bytes]]:
    """Each form in four shapes, made when it is asked for."""
    auteur = region.inhoud.regio.uitgever.naam
    found: dict[str, Callable[[], bytes]] = {}
    for one in formulieren:
        found[f"{one.id}.html"] = partial(_page, one)
        found[f"{one.id}.pdf"] = partial(write_pdf, region.inhoud, region.peildatum, one)
        text = partial(write_formulier, one, auteur=auteur, datum=region.peildatum)
        found[f"{one.id}.odt"] = text
        found[f"{one.id}.xlsx"] = partial(write_blad, one)
    return found


def make_overview(
    region: Region, formulieren: Iterable[Formulier], ronde: Ronde
) -> dict[str, bytes]:
    """Who still has to answer, what should be otherwise, and the days on which details grow old."""
    rows = tuple(_row(region, one, ronde.antwoorden.get(one.id)) for one in formulieren)
    waiting = sum(row.stand is None for row in rows)
    done = len(rows) - waiting
    som = f"{format_aantal(done, 'antwoord', 'antwoorden')} van de {len(rows)}, {waiting} nog niet."
    begun = format_datum(date.fromisoformat(ronde.begonnen))
    view = OverzichtView(region.inhoud.regio.naam, begun, rows, som)
    return {
        "index.html": write_standalone("ronde.html", f"Ronde {view.regio}", view),
        "agenda.ics": as_ics(region, checks(region)),
        FILE: write_ronde(ronde),
    }


def _page(formulier: Formulier) -> bytes:
    return write_standalone("formulier.html", formulier.titel, formulier, "formulier.js")


def _row(region: Region, formulier: Formulier, stand: Stand | None) -> Rij:
    check = region.inhoud.organisaties[formulier.id].gecontroleerd
    until = last_good_day(check.op, region.inhoud.regio.houdbaarheid) if check else None
    files = tuple((naam, f"{formulier.id}.{suffix}") for suffix, naam in VORMEN.items())
    tot = f"tot en met {format_datum(until)}" if until else "nog nooit nagekeken"
    return Rij(formulier, stand, _how(stand), tot, files)


def _how(stand: Stand | None) -> str:
    if stand is None:
        return "Nog geen antwoord"
    who = f"op {format_datum(date.fromisoformat(stand.op))}, {stand.door}"
    parts = ["eigen gegevens kloppen"] if stand.akkoord else []
    if stand.punten:
        parts.append(format_aantal(len(stand.punten), "regel moet anders", "regels moeten anders"))
    if stand.open:
        parts.append(format_aantal(stand.open, "regel onbeantwoord", "regels onbeantwoord"))
    return f"{capitalize(join_words(parts))} ({who})"
