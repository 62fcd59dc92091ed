"""Two doors to one pupil: signals that look alike, and say something else to the same answers."""

from collections.abc import Collection, Iterator, Mapping

from routekaart.deciding.decisions import Decisions
from routekaart.deciding.tables.diagram import Choice, Diagram, Leaf
from routekaart.deciding.tables.limits import TooLarge
from routekaart.deciding.tables.meet import Meeting, Said, meet
from routekaart.deciding.tables.table import offered
from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Related
from routekaart.reading.model import Advies, Inhoud, Signaal, Soort
from routekaart.reading.source import Source

MELD, MELD_NIET, ZWIJGT = "meld", "meld niet", "zegt niets over melden"
_DUTY = frozenset((MELD, MELD_NIET, ZWIJGT))

SPOED = "spoed"
"""In danger one calls for help by every door. What comes after that may differ."""

SCHOOL = "school"


def check_deuren(inhoud: Inhoud, decisions: Decisions, source: Source) -> Iterator[Finding]:
    """One finding for each two neighbours that disagree.

    Where one of them says when the other fits better, they may send to other people. The duty to
    report is the same by every door.
    """
    for een, twee in _neighbours(inhoud, decisions):
        try:
            said = [one for one in _meetings(inhoud, decisions, een, twee) if one.een and one.twee]
        except TooLarge:  # each is small enough, and together they are not: nobody compares them
            continue
        found = _other_duty(said)
        if not found and twee.id not in een.zie_ook_als and een.id not in twee.zie_ook_als:
            found = _other_people(said)
        if found:
            yield _tell(inhoud, decisions, source, een, twee, found)


def _neighbours(inhoud: Inhoud, decisions: Decisions) -> Iterator[tuple[Signaal, Signaal]]:
    """Every two signals of which one names the other, once."""
    seen: set[frozenset[str]] = set()
    for id_ in decisions.diagrammen:
        for other in inhoud.signalen[id_].buren:
            pair = frozenset((id_, other))
            if other in decisions.diagrammen and other != id_ and pair not in seen:
                seen.add(pair)
                yield inhoud.signalen[id_], inhoud.signalen[other]


def _meetings(
    inhoud: Inhoud, decisions: Decisions, een: Signaal, twee: Signaal
) -> Iterator[Meeting]:
    shared = [vraag for vraag in een.vragen if vraag in twee.vragen]
    possible: dict[str, Collection[str]] = {
        vraag: frozenset(offered(inhoud, een, vraag)) & {*offered(inhoud, twee, vraag)}
        for vraag in shared
    }
    every = inhoud.regio.sectoren
    possible["sector"] = {*(een.sectoren or every)} & {*(twee.sectoren or every)}
    if shared and all(possible.values()):
        one, two = (decisions.diagrammen[each.id] for each in (een, twee))
        yield from meet(one, two, shared, possible, lambda leaf: _says(inhoud, leaf))


def _says(inhoud: Inhoud, leaf: Leaf) -> Said:
    """What an end says of reporting, and to whom it leads; the school only if to nobody else."""
    adviezen = [inhoud.adviezen[id_] for id_ in leaf.adviezen]
    soorten = {advies.soort for advies in adviezen}
    if Soort.SPOED in soorten:
        return frozenset((SPOED,))
    duty = (
        MELD
        if Soort.MELDEN in soorten
        else MELD_NIET
        if Soort.NIET_HIER_MELDEN in soorten
        else ZWIJGT
    )
    who = {rol for advies in adviezen for rol in _whom(inhoud, advies)}
    return frozenset((duty, *(who or {SCHOOL})))


def _whom(inhoud: Inhoud, advies: Advies) -> Iterator[str]:
    if advies.soort is Soort.NIET_HIER_MELDEN:
        return
    if advies.rol_outside:
        yield advies.rol_outside
    for id_ in advies.organisaties:
        yield from inhoud.organisaties[id_].rollen if id_ in inhoud.organisaties else ()


def _other_duty(said: list[Meeting]) -> Meeting | None:
    """The first answers after which one has to report by one door, and not by the other."""
    for one in said:
        een, twee = one.een & _DUTY, one.twee & _DUTY
        if een and twee and een.isdisjoint(twee) and MELD in een | twee:
            return one
    return None


def _other_people(said: list[Meeting]) -> Meeting | None:
    """The first answers after which both doors lead to nobody in common. Only where they are about
    the same, which shows in that they lead to the same people after other answers."""
    if not any(_people(one.een) & _people(one.twee) - {SCHOOL} for one in said):
        return None
    apart = (one for one in said if SPOED not in one.een | one.twee)
    return next((one for one in apart if not _people(one.een) & _people(one.twee)), None)


def _people(said: Said) -> Said:
    return said - _DUTY - {SPOED}


def _tell(
    inhoud: Inhoud,
    decisions: Decisions,
    source: Source,
    een: Signaal,
    twee: Signaal,
    meeting: Meeting,
) -> Finding:
    given = dict(meeting.antwoorden)
    places = [source.key("signalen", each.id, "zie_ook") for each in (een, twee)]
    ends = [_end(decisions.diagrammen[each.id], given) for each in (een, twee)]
    return finding(
        "RK448",
        source.own(*places),
        een=een.id,
        twee=twee.id,
        antwoorden=_spell(given) or "elk antwoord",
        eerst=ends[0],
        ander=ends[1],
        related=(Related(places[1], f"hier staat {twee.id}"),),
    )


def _end(diagram: Diagram, given: Mapping[str, str]) -> str:
    """A situation with these answers and where it ends: `duur: lang geeft meld-verzuim`."""
    node, more = diagram, dict[str, str]()
    while isinstance(node, Choice):
        branches = dict(node.branches)
        answer = given.get(node.vraag, next(iter(branches)))
        if node.vraag not in given:
            more[node.vraag] = answer
        node = branches[answer]
    said = ", ".join(node.adviezen) if isinstance(node, Leaf) else "niets"
    return f"{said} (bij {_spell(more)})" if more else said


def _spell(antwoorden: Mapping[str, str]) -> str:
    return ", ".join(f"{vraag}: {answer}" for vraag, answer in antwoorden.items())
