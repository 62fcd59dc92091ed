"""Codes and ids that others hold on to, in lines. These stand first: paper cannot be mended."""

from collections import defaultdict
from collections.abc import Iterator

from routekaart.deciding.difference.names import CodeChange
from routekaart.deciding.difference.vraagcodes import VraagcodeChange
from routekaart.reading.words import item_name
from routekaart.showing.changes.story import Verhaal
from routekaart.showing.telling.words import capitalize, join_words


def code_lines(verhaal: Verhaal) -> Iterator[str]:
    """What stands on paper and is no longer right."""
    for change in verhaal.difference.codes:
        yield _code(verhaal, change)
    for vragen in verhaal.difference.vraagcodes:
        yield _vraagcodes(vragen)


def id_lines(verhaal: Verhaal) -> Iterator[str]:
    """The addresses that end here, with how to lead them on."""
    gone: dict[str, list[str]] = defaultdict(list)
    for lost in verhaal.difference.lost_ids:
        if lost.nu:
            name = capitalize(item_name(lost.was.kind, lost.was.id))
            yield f'{name} heet nu "{lost.nu}". Zet daar bij: was: [{lost.was.id}]'
        else:
            gone[lost.was.kind].append(lost.was.id)
    for kind, ids in gone.items():
        yield f"{capitalize(kind)}: {join_words(ids)}"
    if gone:
        yield "Heet iets alleen anders? Zet de oude id dan bij `was` van het nieuwe onderdeel."


def _code(verhaal: Verhaal, change: CodeChange) -> str:
    before = getattr(verhaal.old.inhoud, change.was.kind)[change.was.id].naam
    if change.wordt is None:
        return f'{change.code} {f"is nu {change.nu}" if change.nu else "is weg"}: "{before}".'
    moved = f' "{before}" is nu {change.nu}.' if change.nu else ""
    now = getattr(verhaal.new.inhoud, change.wordt.kind)[change.wordt.id].naam
    return f'{change.code} was "{before}" en is nu "{now}".{moved}'


def _vraagcodes(change: VraagcodeChange) -> str:
    parts = []
    if change.anders:
        verb = "is" if len(change.anders) == 1 else "zijn"
        parts.append(f"{join_words(change.anders)} {verb} nu een andere vraag.")
    if change.weg:
        parts.append(f"{join_words(change.weg)} {'is' if len(change.weg) == 1 else 'zijn'} weg.")
    return " ".join(parts)
