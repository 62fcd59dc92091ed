"""A procedure: its steps, and in words where each step leads."""

from dataclasses import dataclass

from routekaart.reading.model import (
    Fase,
    Inhoud,
    Overgang,
    PlanStap,
    Stappenplan,
)
from routekaart.reading.plans import drop_number
from routekaart.showing.telling import links, words
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.steps import StapBlok, make_stap
from routekaart.showing.telling.varianten import describe_wie


@dataclass(frozen=True)
class Vervolg:
    """Where a step leads: when, and to what. Without a link the plan ends there."""

    als: str
    zin: str
    naar: Link | None
    binnen: str


@dataclass(frozen=True)
class StapView:
    """One step with its number."""

    id: str
    nummer: int
    naam: str
    blok: StapBlok
    vervolg: tuple[Vervolg, ...]


@dataclass(frozen=True)
class PlanView:
    """The page of a procedure."""

    plan: Stappenplan
    stappen: tuple[StapView, ...]
    adviezen: tuple[Link, ...]
    signalen: tuple[Link, ...]
    """The signals that ask at which step one is."""


def make_plan(inhoud: Inhoud, plan: Stappenplan) -> PlanView:
    """The steps of a procedure with where each leads."""
    here = links.stappenplan(plan).href
    targets = {
        id_: Link(f"{here}#{id_}", f"stap {number}, {drop_number(stap.naam)}")
        for number, (id_, stap) in enumerate(plan.stappen.items(), start=1)
    }
    ids = (*plan.stappen, None)
    steps = tuple(
        StapView(
            id_,
            number,
            drop_number(stap.naam),
            make_stap(inhoud, stap),
            _vervolg(inhoud, stap, targets, ids[number]),
        )
        for number, (id_, stap) in enumerate(plan.stappen.items(), start=1)
    )
    return PlanView(
        plan,
        steps,
        tuple(links.advies(a) for a in inhoud.adviezen.values() if a.stappenplan == plan.id),
        tuple(links.signaal(s) for s in inhoud.signalen.values() if s.uit_plan == plan.id),
    )


def _vervolg(
    inhoud: Inhoud, stap: PlanStap, targets: dict[str, Link], following: str | None
) -> tuple[Vervolg, ...]:
    here = (links.advies(inhoud.adviezen[id_]) for id_ in stap.adviezen)
    first = tuple(Vervolg("", "Volg advies", advies, "") for advies in here)
    if not stap.overgangen:
        return (*first, _to_step("", targets, following, ""))
    ways = (_overgang(inhoud, overgang, targets) for overgang in stap.overgangen)
    return (*first, *ways)


def _overgang(inhoud: Inhoud, overgang: Overgang, targets: dict[str, Link]) -> Vervolg:
    als = overgang.als or ""
    binnen = words.describe_termijn(overgang.binnen) if overgang.binnen else ""
    if overgang.naar:
        end = overgang.naar == "einde" and "einde" not in targets
        return _to_step(als, targets, None if end else overgang.naar, binnen)
    if overgang.naar_plan:
        plan = links.stappenplan(inhoud.stappenplannen[overgang.naar_plan])
        return Vervolg(als, "Volg stappenplan", plan, binnen)
    if overgang.naar_advies:
        advies = links.advies(inhoud.adviezen[overgang.naar_advies])
        return Vervolg(als, "Volg advies", advies, binnen)
    assert overgang.naar_fase, "the model allows exactly one target"
    return Vervolg(als, "Ga naar fase", links.fase(inhoud.fasen[overgang.naar_fase]), binnen)


def _to_step(als: str, targets: dict[str, Link], target: str | None, binnen: str) -> Vervolg:
    if target is None:
        return Vervolg(als, "Dit stappenplan is klaar.", None, binnen)
    return Vervolg(als, "Ga naar", targets[target], binnen)


def describe_fase(inhoud: Inhoud, fase: Fase) -> str:
    """When a phase is, and for which schools only: `Tot 4 weken, alleen voor po`."""
    periode = words.capitalize(words.describe_periode(fase))
    every = set(inhoud.regio.sectoren)
    voor = fase.voor
    if voor and every.issubset(voor.sectoren or ()):
        voor = voor.model_copy(update={"sectoren": ()})
    wie = describe_wie(inhoud, voor) if voor else ""
    return f"{periode}, alleen {wie}" if wie else periode


def describe_regie(inhoud: Inhoud, fase: Fase) -> str:
    """Who has the lead in a phase, after "Leiding:"; or who chooses that for each pupil."""
    rol = inhoud.rollen[fase.regie].naam
    return f"{rol} kiest per leerling wie" if fase.regie_per_geval else rol
