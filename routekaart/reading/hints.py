"""What the editor probably meant by a value that does not fit, as a question or an instruction.

Where nothing can be guessed, the hint of the catalogue is told.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence

from routekaart.reading.folder import as_id
from routekaart.reading.model.velden import FAR_AWAY
from routekaart.reading.nearest import did_you_mean, meant_by
from routekaart.reading.slips import name_odd

_YES_NO = dict.fromkeys(("yes", "true", "on", "waar", "ja"), "ja") | dict.fromkeys(
    ("no", "false", "off", "onwaar", "nee"), "nee"
)
_MAIL = re.compile(r"(?:mailto:)?([^\s@:/]+@[^\s@:/]+\.[^\s@:/]+)")


def hint_for(code: str, value: str, choices: Sequence[str] = ()) -> str:
    """The hint for a value that was refused with a code; empty when nothing can be guessed."""
    if code == "RK203":
        return f"{did_you_mean(value, choices)} Kies uit: {', '.join(choices)}.".lstrip()
    return name_odd(value) or _GUESSES.get(code, _no_guess)(value)


def _no_guess(_: str) -> str:
    return ""


def _guess_number(value: str) -> str:
    if re.fullmatch(r"0+|\d{1,6}\.\d{1,3}", value):
        return "Schrijf een heel getal, en ten minste 1."
    if re.fullmatch(r"\d+,\d+", value):
        return f'Schrijf een punt in plaats van een komma: "{value.replace(",", ".")}".'
    return ""


def split_day(value: str) -> tuple[int, int, int] | None:
    """Year, month and day of a day as people write one, whether it exists or not."""
    if match := re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", value, re.ASCII):
        day, month, year = map(int, match.groups())
    elif match := re.fullmatch(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})", value, re.ASCII):
        year, month, day = map(int, match.groups())
    else:
        return None
    return year, month, day


def _guess_date(value: str) -> str:
    """Day and month the other way round, without a nought, or on a day that does not exist."""
    parts = split_day(value)
    if parts is None:
        return ""
    year, month, day = parts
    if re.match(FAR_AWAY, f"{year:04}-"):
        return (
            "Routekaart kent alleen dagen van 1900 tot en met 2099. Geen einde? Laat het veld weg."
        )
    if not (1 <= month <= 12 and year):
        return f"Er is geen maand {month}. Schrijf jaar-maand-dag."
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        return f"Die dag bestaat niet: maand {month} van {year} heeft {last} dagen."
    return f"Schrijf jaar-maand-dag. {meant_by(f'{year:04}-{month:02}-{day:02}')}"


def _guess_yes_no(value: str) -> str:
    meant = _YES_NO.get(value.casefold())
    return meant_by(meant) if meant else ""


def _guess_address(value: str) -> str:
    if _MAIL.fullmatch(value):
        return 'Dit is een e-mailadres. Zet dit bij "email".'
    if re.match(r"https?://[^/]*@", value):
        return "Haal weg wat er voor de @ staat: de link zou ergens anders heen gaan dan het lijkt."
    if re.match(r"www\.|[\w-]+\.[a-z]{2,}", value):
        return meant_by(f"https://{value}")
    return ""


def _guess_mail(value: str) -> str:
    if (match := _MAIL.fullmatch(value)) and value.startswith("mailto:"):
        return meant_by(match[1])
    if re.match(r"https?://|www\.", value):
        return 'Dit is een webadres. Zet dit bij "website".'
    return ""


def _guess_id(value: str) -> str:
    """The same in small letters; a whole sentence was not meant to be an id."""
    return meant_by(as_id(value)) if len(value.split()) <= 3 and value.isprintable() else ""


_GUESSES: dict[str, Callable[[str], str]] = {
    "RK204": _guess_number,
    "RK205": _guess_date,
    "RK206": _guess_yes_no,
    "RK207": _guess_address,
    "RK208": _guess_mail,
    "RK211": _guess_id,
}
