"""A difference in words, for an editor at a terminal: what hurts most stands first."""

from collections.abc import Iterable, Iterator

from routekaart.reading.words import drop_controls
from routekaart.showing.changes.calling import contact_lines, people_lines
from routekaart.showing.changes.facts import advies_lines, lezer_lines, vraag_lines
from routekaart.showing.changes.items import moved_lines, words_lines
from routekaart.showing.changes.names import code_lines, id_lines
from routekaart.showing.changes.papier import sheet_lines
from routekaart.showing.changes.situations import new_lines, signaal_lines
from routekaart.showing.changes.story import Verhaal
from routekaart.showing.telling.words import format_aantal


def as_text(verhaal: Verhaal, oud: str, nieuw: str) -> str:
    """All of it under headings, ending with the sum."""
    lines: list[str] = []
    for title, found in parts(verhaal):
        if told := [f"  {line}" for line in found]:
            lines += [title, *told, ""]
    lines.append(f"{oud} → {nieuw}: {sum_up(verhaal)}")
    return "\n".join(drop_controls(line).rstrip() for line in lines)


def parts(verhaal: Verhaal) -> Iterator[tuple[str, Iterable[str]]]:
    """What changed, under headings; a heading may have nothing under it."""
    yield "LET OP: deze codes staan op papier", code_lines(verhaal)
    yield "LET OP: deze adressen werken straks niet meer", id_lines(verhaal)
    yield "LET OP: haal deze oude vellen weg waar ze hangen", sheet_lines(verhaal)
    yield "Situaties die ergens anders eindigen", signaal_lines(verhaal)
    yield "Nieuwe signalen, en waar ze eindigen", new_lines(verhaal)
    yield "Signalen die voor anderen zijn", lezer_lines(verhaal)
    yield "Vragen met een andere grens", vraag_lines(verhaal)
    yield "Adviezen die iets anders vragen", advies_lines(verhaal)
    yield "Wie u belt", people_lines(verhaal)
    yield "Contactgegevens", contact_lines(verhaal)
    yield "Erbij en weg", moved_lines(verhaal)
    yield "Alleen andere woorden", words_lines(verhaal)


def sum_up(verhaal: Verhaal) -> str:
    """The whole in one sentence."""
    if verhaal.difference.is_empty:
        return "er verandert niets."
    if not verhaal.difference.is_felt:
        return "voor wie de keuzehulp gebruikt, verandert er niets. Alleen woorden zijn anders."
    signalen = [change for change in verhaal.difference.signalen if change.product.aantal]
    count = sum(change.product.aantal for change in signalen)
    if not count:
        return "alle situaties die er al waren, eindigen bij dezelfde adviezen."
    where = format_aantal(len(signalen), "signaal", "signalen")
    if count == 1:
        return "1 situatie eindigt ergens anders."
    return f"{count} situaties eindigen ergens anders, in {where}."
