"""The form of an organisation on A4, to fill in by hand."""

from datetime import date

from routekaart.reading.model import Inhoud
from routekaart.showing.paper.products.imprint import colofon
from routekaart.showing.paper.setting import set_sheet
from routekaart.showing.telling.ronde import Formulier


def write_pdf(inhoud: Inhoud, peildatum: date, formulier: Formulier) -> bytes:
    """The form, with a box and a line at each thing that is said."""
    data = {
        "colofon": colofon(inhoud, peildatum),
        "titel": formulier.titel,
        "stand": formulier.stand,
        "uitleg": formulier.uitleg,
        "groepen": [
            {"over": over, "regels": [{"tekst": one.tekst, "van": one.van} for one in regels]}
            for over, regels in formulier.groepen
        ],
    }
    return set_sheet("ronde", data, peildatum)
