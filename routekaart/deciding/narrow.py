"""The part of a region that concerns one gemeente or one kind of school: what a school prints.

What is left is a region like any other, so that no sheet has to know that it was narrowed. A
question whose answer is known is not asked any more.
"""

from collections.abc import Collection, Mapping

from routekaart.deciding.contacts import area_served
from routekaart.deciding.decisions import Decisions
from routekaart.deciding.tables.diagram import Choice, Diagram, Workshop, identity, nodes
from routekaart.reading.model import Advies, Fase, Inhoud, Organisatie, Pact, Regio, Signaal
from routekaart.reading.model.fase import FaseVoor
from routekaart.reading.model.variant import FIELDS
from routekaart.reading.words import abbreviate_sector

Known = Mapping[str, str]
"""What is known beforehand: the answer (id) to `gemeente`, to `sector`, or to both."""


def narrow(
    inhoud: Inhoud, decisions: Decisions, *, gemeente: str | None = None, sector: str | None = None
) -> tuple[Inhoud, Decisions]:
    """The region for a gemeente, a sector or both (ids of it). Without either the same region."""
    answers = (("gemeente", gemeente), ("sector", sector))
    known = {vraag: id_ for vraag, id_ in answers if id_ is not None}
    if not known:
        return inhoud, decisions
    left = _content(inhoud, known)
    diagrammen = _diagrammen(decisions.diagrammen, left, known)
    decided = Decisions(left, diagrammen)
    return left.replaced(adviezen=_adviezen(left, decided.reach.by_advies)), decided


def keep_signalen(
    inhoud: Inhoud, decisions: Decisions, ids: Collection[str]
) -> tuple[Inhoud, Decisions]:
    """The region with these signals only, in its own order, and the advices that they lead to."""
    signalen = {
        id_: item.model_copy(update={"zie_ook": _among(item.zie_ook, ids)})
        for id_, item in inhoud.signalen.items()
        if id_ in ids
    }
    left = inhoud.replaced(signalen=signalen, scenarios={})
    kept = {id_: diagram for id_, diagram in decisions.diagrammen.items() if id_ in signalen}
    decided = Decisions(left, kept)
    return left.replaced(adviezen=_adviezen(left, decided.reach.by_advies)), decided


def _content(inhoud: Inhoud, known: Known) -> Inhoud:
    orgs = {
        id_: _everywhere(org, known)
        for id_, org in inhoud.organisaties.items()
        if _serves(inhoud, org, known)
    }
    signalen = {id_: item for id_, item in inhoud.signalen.items() if _is_for(item, known)}
    overleggen = {
        id_: item.model_copy(update={"deelnemers": _among(item.deelnemers, orgs)})
        for id_, item in inhoud.overleggen.items()
    }
    inhoud = _with_fasen(inhoud, known, signalen)
    return inhoud.replaced(
        regio=_regio(inhoud.regio, known),
        organisaties=orgs,
        signalen={id_: _signaal(item, signalen, known) for id_, item in signalen.items()},
        overleggen=overleggen,
        scenarios={},
        pact=inhoud.pact and _pact(inhoud.pact, orgs),
        landelijk_pact=inhoud.landelijk_pact and _pact(inhoud.landelijk_pact, orgs),
    )


def _with_fasen(inhoud: Inhoud, known: Known, signalen: Collection[str]) -> Inhoud:
    """The phases that these schools and signals have, and no way to another one. What a procedure
    leads to stays."""
    spoken = {
        way.naar_fase
        for plan in inhoud.stappenplannen.values()
        for stap in plan.stappen.values()
        for way in stap.overgangen
    }
    left = {
        id_: fase
        for id_, fase in inhoud.fasen.items()
        if id_ in spoken or (fase.is_for(known) and _has_signaal(fase, signalen))
    }
    if not any(fase.voor for fase in inhoud.fasen.values()):
        return inhoud
    fasen = {id_: _with_ways(fase, left, known) for id_, fase in left.items()}
    adviezen = {
        id_: item if item.fase in (None, *left) else item.model_copy(update={"fase": None})
        for id_, item in inhoud.adviezen.items()
    }
    return inhoud.replaced(fasen=fasen, adviezen=adviezen)


def _has_signaal(fase: Fase, signalen: Collection[str]) -> bool:
    own = fase.voor.signalen if fase.voor else None
    return own is None or not set(own).isdisjoint(signalen)


def _with_ways(fase: Fase, left: Collection[str], known: Known) -> Fase:
    """A phase with the ways that are left. That it is for what is known needs no telling."""
    ways = tuple(way for way in fase.opschalen if way.naar in left)
    return fase.model_copy(update={"opschalen": ways, "voor": _unknown(fase.voor, known)})


def _unknown(voor: FaseVoor | None, known: Known) -> FaseVoor | None:
    """What of it is left to tell."""
    names = [name for what, name in FIELDS.items() if what not in known]
    left = {name: ids for name in names if (ids := getattr(voor, name, None))}
    return FaseVoor.model_construct(**left) if left else None


def _regio(regio: Regio, known: Known) -> Regio:
    """The name says for whom the sheets are: `Regio Lage Venne, Elzerveen, po`."""
    gemeenten, sectoren = (
        {id_: item for id_, item in every.items() if known.get(vraag, id_) == id_}
        for vraag, every in (("gemeente", regio.gemeenten), ("sector", regio.sectoren))
    )
    named = [gemeente.naam for gemeente in gemeenten.values() if "gemeente" in known]
    named += [abbreviate_sector(sector.naam) for sector in sectoren.values() if "sector" in known]
    naam = ", ".join((regio.naam, *named))
    besturen = {
        id_: regio.schoolbesturen[id_].model_copy(update={"sectoren": None})
        if "sector" in known
        else regio.schoolbesturen[id_]
        for id_ in regio.besturen(sectoren)
    }
    left = {"gemeenten": gemeenten, "sectoren": sectoren, "schoolbesturen": besturen}
    return regio.model_copy(update={"naam": naam, **left})


def _serves(inhoud: Inhoud, org: Organisatie, known: Known) -> bool:
    area = area_served(inhoud, org)
    places = {"gemeente": area.gemeenten, "sector": area.sectoren}
    return all(id_ in places[vraag] for vraag, id_ in known.items())


def _everywhere(org: Organisatie, known: Known) -> Organisatie:
    """That it works in the one gemeente that is left needs not be said."""
    plural = {"gemeente": "gemeenten", "sector": "sectoren"}
    whole = dict.fromkeys(plural[vraag] for vraag in known)
    return org.model_copy(update={"werkgebied": org.werkgebied.model_copy(update=whole)})


def _is_for(signaal: Signaal, known: Known) -> bool:
    return signaal.sectoren is None or known.get("sector", signaal.sectoren[0]) in signaal.sectoren


def _signaal(signaal: Signaal, left: Collection[str], known: Known) -> Signaal:
    sectoren = None if "sector" in known else signaal.sectoren
    zie_ook = _among(signaal.zie_ook, left)
    als = {id_: tekst for id_, tekst in signaal.zie_ook_als.items() if id_ in left}
    update = {"zie_ook": zie_ook, "zie_ook_als": als, "sectoren": sectoren}
    return signaal.model_copy(update=update)


def _pact(pact: Pact, orgs: Collection[str]) -> Pact:
    partners = tuple(p for p in pact.partners if p.organisatie is None or p.organisatie in orgs)
    afspraken = {
        id_: item.model_copy(update={"organisaties": _among(item.organisaties, orgs)})
        for id_, item in pact.afspraken.items()
    }
    return pact.model_copy(update={"partners": partners, "afspraken": afspraken})


def _adviezen(inhoud: Inhoud, reached: Collection[str]) -> dict[str, object]:
    """The advices that some way leads to, and those that procedures and the pact speak of."""
    afspraken = [
        afspraak
        for pact in (inhoud.pact, inhoud.landelijk_pact)
        for afspraak in (pact.afspraken.values() if pact else ())
    ]
    spoken = {id_ for plan in inhoud.stappenplannen.values() for id_ in plan.leads_to}
    spoken |= {id_ for afspraak in afspraken for id_ in afspraak.adviezen}
    left = {id_: item for id_, item in inhoud.adviezen.items() if id_ in reached or id_ in spoken}
    return {id_: _advies(item, left, inhoud.signalen) for id_, item in left.items()}


def _advies(advies: Advies, left: Collection[str], signalen: Collection[str]) -> Advies:
    """An advice that names no advice and no signal that is not there."""
    verder = tuple(one for one in advies.verder if one.signaal in signalen)
    tegelijk = _among(advies.tegelijk_met, left)
    if (verder, tegelijk) == (advies.verder, advies.tegelijk_met):
        return advies
    return advies.model_copy(update={"verder": verder, "tegelijk_met": tegelijk})


def _among(ids: tuple[str, ...], left: Collection[str]) -> tuple[str, ...]:
    return tuple(id_ for id_ in ids if id_ in left)


def _diagrammen(
    diagrammen: Mapping[str, Diagram], left: Inhoud, known: Known
) -> dict[str, Diagram]:
    """The diagrams of the signals that are left, without the questions that are answered."""
    workshop = Workshop()
    return {
        id_: _answered(diagram, known, left.regio.schoolbesturen, workshop)
        for id_, diagram in diagrammen.items()
        if id_ in left.signalen
    }


def _answered(
    diagram: Diagram, known: Known, besturen: Collection[str], workshop: Workshop
) -> Diagram:
    done: dict[object, Diagram] = {}
    for node in reversed(list(nodes(diagram))):
        result = node
        if isinstance(node, Choice):
            branches = tuple(
                (answer, done[identity(child)])
                for answer, child in node.branches
                if node.vraag != "schoolbestuur" or answer in besturen
            )
            answer = known.get(node.vraag)
            result = dict(branches)[answer] if answer else workshop.choice(node.vraag, branches)
        done[identity(node)] = result
    return done[identity(diagram)]
