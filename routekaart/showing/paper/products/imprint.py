"""What every sheet says about itself: which region, which version, of which day, and where on line.

The version mark is what the QR code carries to the site: `2026-2027.2.2026-11-22`.
"""

from datetime import date
from typing import Any

from routekaart.reading.model import Inhoud
from routekaart.showing.paper.products.qr import qr_code
from routekaart.showing.telling.links import full_address, shorten_address
from routekaart.showing.telling.printed import make_merk
from routekaart.showing.telling.words import format_datum, link_telefoon, split_zin

Data = dict[str, Any]
"""Plain values, as JSON has them."""

QR_A4, QR_A3 = 31, 51
"""Width of a QR code in mm: at least 30 on A4 and 50 on A3, and a little for the printer."""


def imprint(inhoud: Inhoud, peildatum: date, product: str, qr_mm: float = QR_A4) -> Data:
    """The values that `huis.typ` needs, the same for every product (`poster`, `g1`)."""
    return {**colofon(inhoud, peildatum), "qr": _qr(inhoud, peildatum, product, qr_mm)}


def colofon(inhoud: Inhoud, peildatum: date) -> Data:
    """The same for what has no page to come back to, such as a letter."""
    regio = inhoud.regio
    return {
        "regio": regio.naam,
        "uitgever": regio.uitgever.naam,
        "stempel": regio.stempel,
        "versie": regio.versie,
        "datum": format_datum(peildatum),
        "merk": make_merk(inhoud, peildatum),
        **_notice(inhoud),
        **_colours(inhoud),
        "spoed": [_spoed(s.naam, s.telefoon, s.wanneer) for s in regio.spoed],
    }


def _colours(inhoud: Inhoud) -> Data:
    """The colours of the house style; nothing for what a region does not say."""
    stijl = inhoud.regio.huisstijl
    given = {"bord": stijl.kleur, "geel": stijl.accent}
    found = {name: kleur for name, kleur in given.items() if kleur}
    return {"kleuren": found} if found else {}


def _notice(inhoud: Inhoud) -> Data:
    """That the region does not exist or does not publish this itself: in full, and for the foot.

    No more than seven words in a foot: screen readers skip it, and outloud calls more than that
    prose that gets lost.
    """
    if inhoud.regio.fictief:
        full = "Deze regio bestaat niet. Alleen de nummers voor direct gevaar zijn echt."
        short = "Fictieve regio: namen en nummers zijn verzonnen."
        return {"melding": full, "kort": short, "kortst": "Fictieve regio"}
    if inhoud.regio.herkomst:
        short = "Herkomst van deze kaart: zie blad 1."
        return {"melding": inhoud.regio.herkomst, "kort": short, "kortst": "Herkomst: zie blad 1"}
    return {"melding": "", "kort": "", "kortst": ""}


def _spoed(naam: str, telefoon: str, wanneer: str) -> Data:
    return {
        "naam": naam,
        "telefoon": telefoon,
        "tel": link_telefoon(telefoon),
        "wanneer": wanneer,
        "kort": split_zin(wanneer)[0],
    }


def _qr(inhoud: Inhoud, peildatum: date, product: str, mm: float) -> Data | None:
    """The code and the address beside it. None when the region does not say where its site is."""
    page = full_address(inhoud, f"p/{product}/")
    if page is None:
        return None
    code = qr_code(f"{page}#{make_merk(inhoud, peildatum)}", mm)
    return {"svg": code.svg, "mm": code.width, "adres": page, "kort": shorten_address(page)}
