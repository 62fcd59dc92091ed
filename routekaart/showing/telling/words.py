"""Numbers, dates, units and kinds in Dutch words, as a reader sees them."""

import re
from collections.abc import Iterable
from datetime import date

from routekaart.reading.model import (
    Advies,
    Getal,
    Herkomst,
    Hoogstens,
    Soort,
    Termijn,
)
from routekaart.reading.model.fase import Fase
from routekaart.reading.words import amount

_MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)

_GRENZEN = {">=": "{} of meer", ">": "meer dan {}", "<=": "{} of minder", "<": "minder dan {}"}

_TELWOORDEN = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")

SOORTEN = {
    Soort.SPOED: "Spoed: bel direct",
    Soort.MELDEN: "Melden",
    Soort.AANMELDEN: "Aanmelden",
    Soort.DOORVERWIJZEN: "Doorverwijzen",
    Soort.OVERLEGGEN: "Overleggen (mag altijd)",
    Soort.ZELF_DOEN: "Zelf doen op school",
    Soort.NIET_HIER_MELDEN: "Niet melden",
    Soort.GEEN_ACTIE: "Nu geen actie nodig",
    Soort.MAG_NIET: "Mag niet",
}

SOORTEN_KORT = {
    Soort.SPOED: "Bel nu",
    Soort.MELDEN: "Meld",
    Soort.AANMELDEN: "Meld aan",
    Soort.DOORVERWIJZEN: "Verwijs",
    Soort.OVERLEGGEN: "Overleg",
    Soort.ZELF_DOEN: "Zelf",
    Soort.NIET_HIER_MELDEN: "Niet melden",
    Soort.GEEN_ACTIE: "Nog niets",
    Soort.MAG_NIET: "Mag niet",
}
"""The same in a cell of a table."""

_MELDEN = {
    Herkomst.WET: "Melden (verplicht)",
    Herkomst.LANDELIJK: "Melden (landelijke afspraak)",
    Herkomst.REGIONAAL: "Melden (afspraak in deze regio)",
    Herkomst.SCHOOL: "Melden (afspraak op school)",
    Herkomst.VOORSTEL: "Melden (voorstel van de makers)",
}

GRONDSLAGEN = {
    Herkomst.WET: "Dit moet volgens de wet.",
    Herkomst.LANDELIJK: "Dit is een landelijke afspraak.",
    Herkomst.REGIONAAL: "Dit is een afspraak in deze regio.",
    Herkomst.SCHOOL: "Dit spreekt de school zelf af.",
    Herkomst.VOORSTEL: "Dit is een voorstel van de makers.",
}

# From what age a pupil decides, with the parents or alone, differs and is for the region to say:
# these sentences hold for every age.
TOESTEMMING = {
    "ja": "Ja, vooraf. Van ouders, leerling of allebei: dat hangt af van de leeftijd.",
    "nee": "Nee, toestemming van ouders is niet nodig.",
    "informeren": "Nee, maar u vertelt het wel vooraf.",
    "niet_vereist_bij_onveiligheid": "Ja, behalve als de leerling niet veilig is.",
}

REDENEN = {
    "tijd": "Het duurt te lang",
    "aantal": "Het gebeurt te vaak",
    "geen_medewerking": "Ouders of leerling werken niet mee",
    "geen_resultaat": "Het helpt niet genoeg",
    "gaat_beter": "Het gaat beter",
}

VERDER = {
    "intussen": "ga intussen verder met",
    "daarna": "ga daarna verder met",
    "opnieuw": "begin dan opnieuw bij",
}


TOEGANKELIJKHEID = {
    "voldoet_volledig": "Deze site voldoet volledig.",
    "voldoet_gedeeltelijk": "Deze site voldoet gedeeltelijk.",
    "eerste_maatregelen": "De eerste maatregelen zijn genomen.",
    "voldoet_niet": "Deze site voldoet nog niet.",
}


def describe_soort(advies: Advies) -> str:
    """What kind of act an advice asks for. To report is a duty only where the law says so."""
    if advies.soort is Soort.MELDEN and advies.grondslag:
        return _MELDEN[advies.grondslag.soort]
    return SOORTEN[advies.soort]


def format_datum(day: date) -> str:
    """`22 november 2026`."""
    return f"{day.day} {_MAANDEN[day.month - 1]} {day.year}"


def format_aantal(count: int, enkelvoud: str, meervoud: str) -> str:
    """A count with its noun: `1 vraag`, `2 vragen`."""
    return f"{count} {enkelvoud if count == 1 else meervoud}"


def spell_aantal(count: int) -> str:
    """Small numbers as a word: `drie`. Larger ones as digits."""
    return _TELWOORDEN[count] if count < len(_TELWOORDEN) else str(count)


def join_words(words: Iterable[str], en: str = "en") -> str:
    """`a`, `a en b`, `a, b en c`."""
    *first, last = tuple(words) or ("",)
    return f"{', '.join(first)} {en} {last}" if first else last


def describe_termijn(term: Termijn) -> str:
    """By when, as the end of a sentence: `binnen 5 werkdagen`, `3 weken na het gesprek`."""
    text = describe_moment(term)
    if term.vanaf and not term.na:
        text += f", gerekend vanaf {term.vanaf}"
    if term.verlengbaar_met and term.eenheid:
        text += f", één keer te verlengen met {amount(term.verlengbaar_met, term.eenheid)}"
    return text + (" (voor de hele route)" if term.telt_voor == "hele_route" else "")


def describe_moment(term: Termijn) -> str:
    """The same without from when it counts: `binnen 5 werkdagen`."""
    if term.wacht_op:
        most = f", hoogstens {_length(term)}" if term.aantal else ""
        return f"wacht op {term.wacht_op}{most}"
    if term.op_maat:
        return "op maat: dit spreekt u samen af"
    if not term.aantal:
        return f"op {term.voor}" if term.voor else "dezelfde dag"
    if term.na:
        return f"{_length(term)} {f'na {term.vanaf}' if term.vanaf else 'later'}"
    return f"uiterlijk {_length(term)} voor {term.voor}" if term.voor else f"binnen {_length(term)}"


def _length(term: Termijn) -> str:
    assert term.aantal is not None, "the model allows no term of this shape without an amount"
    assert term.eenheid is not None, "nor an amount without a unit"
    return amount(term.aantal, term.eenheid)


def describe_hoogstens(most: Hoogstens) -> str:
    """How often at most, as the end of a sentence: `hoogstens 1 keer in 7 dagen`."""
    return f"hoogstens {amount(most.keer, 'keer')} in {amount(most.aantal, most.eenheid)}"


def describe_verder(wanneer: str, signaal: str, als: str | None) -> str:
    """Where the questions go on: `ga intussen verder met "Is vaak weg"`."""
    return f'{VERDER[wanneer]} "{signaal}"' + (f" ({drop_punt(als)})" if als else "")


def describe_getal(getal: Getal) -> str:
    """An amount with the stretch of time in which it is counted: `16 lesuren in 4 lesweken`."""
    text = amount(getal.aantal, getal.eenheid)
    venster = getal.venster
    return f"{text} in {amount(venster.aantal, venster.eenheid)}" if venster else text


def describe_periode(fase: Fase) -> str:
    """The stretch of time of a phase: `van 4 schoolweken tot 3 maanden`."""
    tot = f"tot {amount(fase.tot.aantal, fase.tot.eenheid)}" if fase.tot else ""
    if fase.vanaf is None:
        return f"vanaf de eerste dag {tot}".strip()
    if fase.vanaf.aantal == 0:
        return f"vanaf de eerste dag {tot}".strip()
    vanaf = amount(fase.vanaf.aantal, fase.vanaf.eenheid)
    return f"van {vanaf} {tot}" if tot else f"vanaf {vanaf}"


def describe_geldigheid(vanaf: date | None, tot: date | None) -> str:
    """From when until when something holds; empty when nothing is said."""
    if vanaf and tot:
        return f"van {format_datum(vanaf)} tot {format_datum(tot)}"
    if vanaf:
        return f"vanaf {format_datum(vanaf)}"
    return f"tot {format_datum(tot)}" if tot else ""


def link_telefoon(telefoon: str) -> str:
    """The address that a phone dials: `tel:` with digits only."""
    return "tel:" + re.sub(r"[^+0-9]", "", telefoon.replace("(0)", ""))


def drop_punt(text: str) -> str:
    """A sentence without its full stop, for in front of a colon or a comma."""
    return text.removesuffix(".")


_EINDE = re.compile(r"(?<=[.!?]) (?=[^a-z])")


def split_zin(text: str) -> tuple[str, str]:
    """The first sentence of a text, and the rest: `U belt. Dat mag altijd.` in two."""
    first, *rest = _EINDE.split(" ".join(text.split()), maxsplit=1)
    return first, "".join(rest)


def end_zin(text: str) -> str:
    """A text that ends as a sentence does."""
    return text if text.endswith((".", "!", "?", ")")) else f"{text}."


def capitalize(text: str) -> str:
    """The same text with a capital first letter."""
    return text[:1].upper() + text[1:]


def describe_grens(text: str) -> str:
    """A bound in words: `>4 weken` is `meer dan 4 weken`. Anything else stays as it is."""
    match = re.fullmatch(r"(>=|<=|>|<|≥|≤)\s*(.+)", text)
    if match is None:
        return text
    sign = {"≥": ">=", "≤": "<="}.get(match[1], match[1])
    return _GRENZEN[sign].format(match[2])
