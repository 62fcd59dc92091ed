"""What is wrong across the region: people without a contact, advices that nobody gets."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from routekaart.deciding.decisions import Decisions
from routekaart.deciding.reach import Reach, Unreached, find_unreached
from routekaart.deciding.tables.diagram import Choice, Diagram, identity, nodes
from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Related
from routekaart.reading.known import BUILT_IN
from routekaart.reading.model import Inhoud
from routekaart.reading.nodes import Fields, Listing, Text
from routekaart.reading.source import Source


def check_reach(
    inhoud: Inhoud, decisions: Decisions, source: Source, doubtful: Collection[str] = ()
) -> Iterator[Finding]:
    """One finding for each role (or named organisations) that leaves somebody without a contact.

    That schools of some boards have nobody is told where the advice does not say what then.
    Nobody knows here which boards there are: those that are named may be all. Of the roles in
    `doubtful` somebody may be there in an organisation that is wrong otherwise.
    """
    gaps: dict[tuple[object, ...], list[Unreached]] = defaultdict(list)
    for gap in find_unreached(decisions.reach):
        advies = inhoud.adviezen[gap.advies]
        is_certain = not doubtful or (not advies.organisaties and advies.rol not in doubtful)
        if is_certain and not (gap.besturen and advies.als_het_niet_lukt):
            same_gap = (gap.pairs, gap.besturen, gap.alleen)
            gaps[(advies.rol, advies.organisaties, same_gap)].append(gap)
    for same in gaps.values():
        yield _unreached(inhoud, source, same)


def check_hogerop(inhoud: Inhoud, decisions: Decisions, source: Source) -> Iterator[Finding]:
    """The way up of an advice that somebody gets where nobody has that role."""
    reach = decisions.reach
    for id_ in [id_ for id_ in reach.by_advies if id_ in inhoud.adviezen]:
        for number, rol in enumerate(inhoud.adviezen[id_].hogerop):
            alone = reach.needed(id_) & ~reach.served(inhoud.met_rol.get(rol, ()))
            if alone:
                place = source.at("adviezen", id_, "hogerop", number)
                waar = _where(inhoud, reach.pairs.spell(alone))
                yield finding("RK444", place, rol=rol, advies=id_, waar=waar)


def roles_in_doubt(inhoud: Inhoud, source: Source) -> frozenset[str] | None:
    """The roles of organisations that are written and not certain; None when they may be any."""
    written = source.node("organisaties")
    roles: set[str] = set()
    for id_ in written.entries if isinstance(written, Fields) else ():
        if id_ not in inhoud.organisaties:
            named = source.node("organisaties", id_, "rollen")
            if not isinstance(named, Listing):
                return None
            roles.update(one.value for one in named.items if isinstance(one, Text))
    return frozenset(roles) if roles <= inhoud.rollen.keys() else None


def _unreached(inhoud: Inhoud, source: Source, gaps: Sequence[Unreached]) -> Finding:
    first = gaps[0]
    advies = inhoud.adviezen[first.advies]
    field = "organisaties" if advies.organisaties else "rol"
    return finding(
        "RK423" if first.besturen else "RK420" if first.nobody else "RK421",
        source.at("adviezen", first.advies, field),
        advies=first.advies,
        rol=advies.rol or ", ".join(advies.organisaties),
        waar=_where(inhoud, first.pairs) + _only(inhoud, first.alleen),
        besturen='" en "'.join(first.besturen),
        signaal=first.signaal,
        related=tuple(
            Related(source.at("adviezen", gap.advies, field), f'ook advies "{gap.advies}"')
            for gap in gaps[1:]
        ),
    )


def _where(inhoud: Inhoud, pairs: Sequence[tuple[str, str]]) -> str:
    """Gaps by gemeente: "Elzerveen (mbo), Rietmonde (alle onderwijssoorten)"."""
    by_gemeente: dict[str, list[str]] = defaultdict(list)
    for gemeente, sector in pairs:
        by_gemeente[gemeente].append(sector)
    every = len(inhoud.regio.sectoren)
    if all(len(sectoren) == every for sectoren in by_gemeente.values()) and len(by_gemeente) == len(
        inhoud.regio.gemeenten
    ):
        return "de hele regio"
    return ", ".join(
        f"{inhoud.regio.gemeenten[gemeente].naam} "
        f"({'alle onderwijssoorten' if len(sectoren) == every else ', '.join(sectoren)})"
        for gemeente, sectoren in by_gemeente.items()
    )


def _only(inhoud: Inhoud, besturen: Sequence[str]) -> str:
    """Which schools there have nobody, if others do."""
    names = '" en "'.join(inhoud.regio.schoolbesturen[id_].naam for id_ in besturen if id_)
    return f', voor scholen van "{names}"' if names else ""


def check_unused(
    inhoud: Inhoud, decisions: Decisions, source: Source, later: Sequence[Decisions] = ()
) -> Iterator[Finding]:
    """Advices that no walk ends in, organisations that none leads to, answers that never differ.

    `later` are the decisions in the periods to come: what waits for its day is in use. What only
    had its use before is not.
    """
    from_now_on = (decisions, *later)
    in_plans = {id_ for plan in inhoud.stappenplannen.values() for id_ in plan.leads_to}
    if len(decisions.diagrammen) < len(inhoud.signalen):
        return  # what a broken signal leads to cannot be known
    reached = [each.reach for each in from_now_on]
    for id_ in inhoud.adviezen:
        if id_ not in in_plans and not any(id_ in each.by_advies for each in reached):
            yield finding("RK430", source.key("adviezen", id_), id=id_)
    acting = _acting_after(reached)
    for id_, org in inhoud.organisaties.items():
        led_to = any(id_ in each.organisaties for each in reached)
        if not led_to and acting.isdisjoint(org.rollen):
            yield finding("RK431", source.key("organisaties", id_), id=id_)
    diagrams = [diagram for each in from_now_on for diagram in each.diagrammen.values()]
    yield from _unused_questions(inhoud, diagrams, source)


def _acting_after(reached: Iterable[Reach]) -> set[str]:
    """The roles that do something after an advice that somebody gets, or are above it, now or
    later."""
    given = [each.inhoud.adviezen[id_] for each in reached for id_ in each.by_advies]
    steps = (stap for advies in given for stap in advies.acts_after)
    return {stap.rol for stap in steps if stap.rol}.union(*(one.hogerop for one in given))


def _unused_questions(
    inhoud: Inhoud, diagrams: Iterable[Diagram], source: Source
) -> Iterator[Finding]:
    told_apart = _answers_told_apart(diagrams)
    for id_, vraag in inhoud.vragen.items():
        if id_ not in told_apart:
            if id_ not in BUILT_IN:
                yield finding("RK432", source.key("vragen", id_), id=id_)
            continue
        if id_ in inhoud.stappenplannen:
            continue  # where one is in a plan is told apart by the plan itself
        for alike in _alike(list(vraag.antwoorden), told_apart[id_]):
            where = source.key("vragen", id_, "antwoorden", alike[1])
            yield finding("RK433", where, vraag=id_, antwoorden=", ".join(alike))


def _answers_told_apart(diagrams: Iterable[Diagram]) -> dict[str, dict[str, list[object]]]:
    """For each question and answer, where it leads each time that the question is asked."""
    leads: dict[str, dict[str, list[object]]] = defaultdict(lambda: defaultdict(list))
    for diagram in diagrams:
        for node in nodes(diagram):
            if isinstance(node, Choice):
                for answer, child in node.branches:
                    leads[node.vraag][answer].append(identity(child))
    return leads


def _alike(answers: list[str], leads: dict[str, list[object]]) -> list[list[str]]:
    """Groups of two or more answers that lead to the same node every time."""
    groups: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for answer in answers:
        if answer in leads:
            groups[tuple(leads[answer])].append(answer)
    return [group for group in groups.values() if len(group) > 1]
