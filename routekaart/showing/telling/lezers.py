"""For whom a signal is written: the words that differ, and the place where each reader begins."""

import re
from dataclasses import dataclass

from routekaart.reading.model import Advies, Inhoud, Signaal, Soort
from routekaart.reading.model.advies import SCHOOL
from routekaart.reading.model.signaal import Lezer
from routekaart.showing.telling import links, words
from routekaart.showing.telling.links import Link


@dataclass(frozen=True)
class Woordgebruik:
    """What a kind of reader is called, where it begins, who acts, and what it calls the school."""

    wie: str
    ingang: str
    uitleg: str
    zelf: str
    school: str


LEZERS: dict[Lezer, Woordgebruik] = {
    "school": Woordgebruik("scholen", "Ik werk op een school", "", "de school", "de school"),
    "ouder": Woordgebruik(
        "ouders",
        "Ik ben ouder",
        "Wat u zelf doet, en wie u helpt.",
        "de ouders",
        "de school van uw kind",
    ),
    "leerling": Woordgebruik(
        "leerlingen en studenten",
        "Ik ben leerling of student",
        "Wat je zelf doet, en wie je helpt.",
        "de leerling of student",
        "je school",
    ),
    "leerplicht": Woordgebruik(
        "leerplicht",
        "Ik werk bij leerplicht",
        "Wat u doet na een melding.",
        "leerplicht",
        "de school",
    ),
    "gemeente": Woordgebruik(
        "gemeenten",
        "Ik werk bij een gemeente",
        "Wat u doet, en met wie.",
        "de gemeente",
        "de school",
    ),
}

_MET_JE = {
    "bent u": "ben je",
    "hebt u": "heb je",
    "ziet u": "zie je",
    "weet u": "weet je",
    "doet u": "doe je",
    "komt u": "kom je",
    "belt u": "bel je",
    "meldt u": "meld je",
    "hoeft u": "hoef je",
    "herkent u": "herken je",
    "beantwoordt u": "beantwoord je",
    "uw": "je",
    "u": "je",
}
"""What this program says to whom it does not know, and to a pupil or student."""
_U = re.compile(rf"\b({'|'.join(_MET_JE)})\b", re.IGNORECASE)


def say_to(text: str, lezer: Lezer) -> str:
    """Words of this program for a reader: a pupil or student is no "u". Never for the words of an
    editor, who writes for that reader."""
    return _U.sub(_with_je, text) if lezer == "leerling" else text


def _with_je(found: re.Match[str]) -> str:
    said = _MET_JE[found[0].lower()]
    return words.capitalize(said) if found[0][0].isupper() else said


def list_ingangen(inhoud: Inhoud) -> tuple[tuple[Link, str], ...]:
    """Where every other reader than a school begins: nothing for a region that writes for none."""
    return tuple(
        (Link(links.voor(lezer), said.ingang), said.uitleg)
        for lezer, said in LEZERS.items()
        if lezer != "school" and any(item.is_for(lezer) for item in inhoud.signalen.values())
    )


def link_begin(lezer: Lezer, lijst: str = links.START) -> Link:
    """The list of signals that a reader begins with; `lijst` is that for schools."""
    if lezer == "school":
        return Link(lijst, "Terug naar alle signalen")
    return Link(links.voor(lezer), f"Terug naar alles voor {LEZERS[lezer].wie}")


def describe_voor(signaal: Signaal) -> str:
    """For whom a signal is, in a phrase; empty for the usual reader, somebody at school."""
    if signaal.lezer == SCHOOL:
        return ""
    return f"voor {words.join_words(LEZERS[who].wie for who in signaal.voor)}"


def describe_soort(advies: Advies, lezer: Lezer) -> str:
    """What kind of act an advice asks for. Only somebody at school does a thing "at school"."""
    if advies.soort is Soort.ZELF_DOEN and lezer != SCHOOL:
        return "Zelf doen"
    return words.describe_soort(advies)


def describe_zelf(advies: Advies, lezer: Lezer) -> str:
    """Who does what an advice leaves to the school, or to a reader who turns to the school."""
    if lezer == SCHOOL:
        return "Dit doet de school zelf."
    if advies.rol != SCHOOL:
        return say_to("Dit doet u zelf.", lezer)
    return f"Hiervoor gaat {say_to('u', lezer)} naar {LEZERS[lezer].school}."
