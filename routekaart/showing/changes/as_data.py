"""A difference as data, for another program. The handbook describes the keys."""

import json
from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Any

from routekaart.deciding.difference.facts import AdviesChange, VraagChange
from routekaart.deciding.difference.names import CodeChange, Named
from routekaart.deciding.difference.people import Callee, PeopleChange
from routekaart.deciding.difference.signaal import LooseAntwoord, SignaalChange
from routekaart.deciding.tables.diagram import Clash, Gap, Leaf
from routekaart.deciding.tables.product import Elsewhere, Said
from routekaart.reading.model import Model
from routekaart.showing.changes.names import lost_steps
from routekaart.showing.changes.papier import old_sheets
from routekaart.showing.changes.story import Verhaal

Data = dict[str, Any]


def as_json(verhaal: Verhaal, oud: str, nieuw: str, peildatum: date) -> str:
    """One object; every list is there, empty when there is nothing in it."""
    difference = verhaal.difference
    told: Data = {
        "oud": oud,
        "nieuw": nieuw,
        "peildatum": peildatum.isoformat(),
        "veranderd": verhaal.difference.is_felt,
        "codes": [_code(verhaal, change) for change in difference.codes],
        "vraagcodes": [vars(change) for change in verhaal.difference.vraagcodes],
        "oude_ids": [{**vars(lost.was), "nu": lost.nu} for lost in difference.lost_ids],
        "papier": old_sheets(verhaal),
        "oude_stappen": [
            {"adres": adres, "code": code} for adres, code in lost_steps(verhaal).items()
        ],
        "signalen": [_signaal(verhaal, change) for change in difference.signalen],
        "lezers": [vars(change) for change in difference.lezers],
        "vragen": [_vraag(change) for change in difference.vragen],
        "adviezen": [_advies(verhaal, change) for change in difference.adviezen],
        "bellen": [_people(change) for change in difference.people],
        "contact": [vars(change) for change in difference.contacts],
        "onderdelen": [vars(change) for change in difference.items],
    }
    for part in ("oude_ids", "onderdelen"):
        told[part] = [_renamed(change) for change in told[part]]
    return json.dumps(told, ensure_ascii=False, indent=2)


def _renamed(change: Data) -> Data:
    return {"soort" if key == "kind" else key: value for key, value in change.items()}


def _code(verhaal: Verhaal, change: CodeChange) -> Data:
    return {
        "code": change.code,
        "was": _named(verhaal.old.inhoud, change.was),
        "wordt": change.wordt and _named(verhaal.new.inhoud, change.wordt),
        "nu": change.nu,
    }


def _named(inhoud: Any, named: Named) -> Data:
    item = getattr(inhoud, named.kind)[named.id]
    return {"soort": named.kind, "id": named.id, "naam": item.naam}


def _signaal(verhaal: Verhaal, change: SignaalChange) -> Data:
    return {
        "id": change.signaal,
        "was": change.was,
        "code": verhaal.new.inhoud.signalen[change.signaal].code,
        "aantal": change.product.aantal,
        "van": change.product.van,
        "elders": [_elsewhere(group) for group in change.product.elsewhere],
        "andere_volgorde": change.product.reordered,
        "vragen_erbij": change.vragen_erbij,
        "vragen_weg": change.vragen_weg,
        "antwoorden_erbij": [_loose(loose) for loose in change.antwoorden_erbij],
        "antwoorden_weg": [_loose(loose) for loose in change.antwoorden_weg],
        "sectoren_erbij": change.sectoren_erbij,
        "sectoren_weg": change.sectoren_weg,
    }


def _elsewhere(group: Elsewhere) -> Data:
    return {
        "aantal": group.aantal,
        "weg": _said(group.weg),
        "erbij": _said(group.erbij),
        "blijft": group.blijft,
        "soms": group.soms,
        "voorbeelden": [
            {"aantal": one.aantal, "antwoorden": dict(one.antwoorden)} for one in group.voorbeelden
        ],
    }


def _said(said: Said) -> Data:
    """The advices. Where a table has none, `waarom` says how that comes."""
    if isinstance(said, Gap):
        return {"adviezen": [], "waarom": "gat"}
    if isinstance(said, Clash):
        return {"adviezen": [], "waarom": "tegenspraak"}
    return {"adviezen": said, "waarom": None}


def _loose(loose: LooseAntwoord) -> Data:
    return {
        "vraag": loose.vraag,
        "antwoord": loose.antwoord,
        "leidt_naar": [_said(end.adviezen if isinstance(end, Leaf) else end) for end in loose.ends],
    }


def _vraag(change: VraagChange) -> Data:
    return {
        "id": change.vraag,
        "was": change.was,
        "antwoorden": [{"was": was, "id": id_} for was, id_ in change.antwoorden],
        "punten": change.punten,
        "bij_twijfel": change.bij_twijfel,
    }


def _advies(verhaal: Verhaal, change: AdviesChange) -> Data:
    return {
        "id": change.advies,
        "code": verhaal.advies(change.advies).code,
        "veld": change.veld,
        "was": _plain(change.was),
        "wordt": _plain(change.wordt),
    }


def _plain(value: Any) -> Any:
    """A value as the YAML would have it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Model):
        return value.model_dump(mode="json", exclude_none=True)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value


def _people(change: PeopleChange) -> Data:
    return {
        "adviezen": change.adviezen,
        "gebied": [vars(gebied) for gebied in change.gebied],
        "was": _callees(change.was),
        "wordt": _callees(change.wordt),
    }


def _callees(callees: Iterable[Callee]) -> list[Data]:
    return [{"organisatie": one.organisatie, "schoolbesturen": one.besturen} for one in callees]
