"""Codes and ids that others hold on to, in lines. These stand first: paper cannot be mended."""

from collections import defaultdict
from collections.abc import Iterator

from routekaart.deciding.difference.names import CodeChange
from routekaart.deciding.difference.vraagcodes import VraagcodeChange
from routekaart.deciding.tables.diagram import steps
from routekaart.reading.words import item_name
from routekaart.showing.changes.story import Verhaal
from routekaart.showing.telling import links
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
    if steps := lost_steps(verhaal):
        yield "Stappen van de keuzehulp. Zet deze regels in regio.yaml, bij `vervallen`:"
        yield from (f"  - {{oud: {address}, nu: {code}}}" for address, code in steps.items())
    for kind, ids in gone.items():
        yield f"{capitalize(kind)}: {join_words(ids)}"
    if gone:
        yield "Heet iets alleen anders? Zet de oude id dan bij `was` van het nieuwe onderdeel."


def lost_steps(verhaal: Verhaal) -> dict[str, str]:
    """The addresses of the keuzehulp that end here, each with the code of its signal. A signal
    that is gone is told as a code."""
    old, new = verhaal.old, verhaal.new
    led_on = {one.oud for one in new.inhoud.regio.vervallen}
    found: dict[str, str] = {}
    for was, diagram in old.decisions.diagrammen.items():
        now = new.decisions.diagrammen.get(id_ := verhaal.current("signalen", was))
        if now is not None:
            kept = {links.stap(new.inhoud, id_, way) for way in steps(now)} | led_on
            code = new.inhoud.signalen[id_].code
            ways = (links.stap(old.inhoud, was, way) for way in steps(diagram))
            found |= {address: code for address in ways if address not in kept}
    return found


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
