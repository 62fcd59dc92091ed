"""Covenants in Dutch words: how an agreement stands, and what a partner does for it."""

from datetime import date

from routekaart.reading.model import Afspraak
from routekaart.showing.telling.words import format_datum

PACTSTATUS = {
    "in_voorbereiding": "Dit pact is in voorbereiding",
    "geldt": "Dit pact geldt nu",
    "wordt_vernieuwd": "Dit pact wordt vernieuwd",
    "verlopen": "Dit pact is verlopen",
}

AFSPRAAKSTATUS = {
    "voorgenomen": "Gepland",
    "loopt": "Loopt",
    "gedeeltelijk": "Loopt voor een deel",
    "gereed": "Klaar",
    "gestopt": "Gestopt",
}


def describe_stand(afspraak: Afspraak, peildatum: date) -> str:
    """How an agreement of the covenant stands, with the day on which it begins or began."""
    day, status = afspraak.begint_op, AFSPRAAKSTATUS[afspraak.status]
    if day is None or afspraak.is_done:
        return status
    if afspraak.gepland is None:
        return f"{status} sinds {format_datum(day)}"
    return (
        f"Begint op {format_datum(day)}" if day > peildatum else f"Gepland voor {format_datum(day)}"
    )


def describe_bijdrage(steunt: bool, voert_uit: bool) -> str:
    """What a partner does for the agreements: to support and to carry out are two things."""
    if steunt and voert_uit:
        return "Steunt de afspraken en voert ze mee uit"
    if voert_uit:
        return "Voert afspraken uit"
    return "Steunt de afspraken" if steunt else "Is betrokken"
