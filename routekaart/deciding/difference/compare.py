"""What changes for readers between two regions, or between two versions of one."""

from dataclasses import dataclass

from routekaart.deciding.decisions import Decisions
from routekaart.deciding.difference.facts import (
    AdviesChange,
    ContactChange,
    LezersChange,
    VraagChange,
    changed_adviezen,
    changed_contacts,
    changed_lezers,
    changed_vragen,
)
from routekaart.deciding.difference.items import ItemsChange, changed_items
from routekaart.deciding.difference.matching import Matching, match
from routekaart.deciding.difference.names import CodeChange, LostId, changed_codes, lost_ids
from routekaart.deciding.difference.people import PeopleChange, find_other_people
from routekaart.deciding.difference.signaal import SignaalChange, compare_signaal
from routekaart.deciding.difference.vraagcodes import VraagcodeChange, changed_vraagcodes
from routekaart.deciding.tables.diagram import questions
from routekaart.deciding.tables.limits import TooLarge
from routekaart.reading.model import Inhoud

FELT = ("signalen", "adviezen", "organisaties", "gemeenten", "sectoren", "schoolbesturen")
"""The kinds of which a reader notices that one came or went."""


class Incomparable(Exception):
    """Each of two tables can be worked out, but not the one beside the other: there are too many
    pairs of situations, or too many situations in the order of the other."""

    def __init__(self, signaal: str) -> None:
        super().__init__(signaal)
        self.signaal = signaal


@dataclass(frozen=True)
class Version:
    """One of the two regions: what it says on a day, and what has been decided about it."""

    inhoud: Inhoud
    decisions: Decisions


@dataclass(frozen=True)
class Difference:
    """Everything that changed, what others hold on to first."""

    matching: Matching
    codes: tuple[CodeChange, ...]
    vraagcodes: tuple[VraagcodeChange, ...]
    lost_ids: tuple[LostId, ...]
    signalen: tuple[SignaalChange, ...]
    """The signals that both have and that ask or answer something else, in the new order."""
    people: tuple[PeopleChange, ...]
    contacts: tuple[ContactChange, ...]
    adviezen: tuple[AdviesChange, ...]
    vragen: tuple[VraagChange, ...]
    lezers: tuple[LezersChange, ...]
    items: tuple[ItemsChange, ...]

    @property
    def is_felt(self) -> bool:
        """Whether a reader gets another outcome somewhere, and not only other words."""
        moved = any(change.kind in FELT and (change.erbij or change.weg) for change in self.items)
        names = self.codes or self.vraagcodes or self.lost_ids
        outcomes = self.signalen or self.people or self.contacts or self.adviezen or self.vragen
        return bool(moved or names or outcomes or self.lezers)

    @property
    def is_empty(self) -> bool:
        """Whether the two say exactly the same."""
        return not (self.is_felt or self.items)


def compare(old: Version, new: Version) -> Difference:
    """The difference between two regions. Signals without a sound table are left out.

    Raises `Incomparable` when the tables of a signal are too large for it.
    """
    one, two = old.inhoud, new.inhoud
    matching = match(one, two)
    both = {
        was: id_
        for was, id_ in matching.items["signalen"].same.items()
        if was in old.decisions.diagrammen and id_ in new.decisions.diagrammen
    }
    signalen = (_signaal(one, two, matching, was, id_) for was, id_ in both.items())
    asked = {
        *(matching.current("vragen", id_) for id_ in _asked(old.decisions)),
        *_asked(new.decisions),
    }
    return Difference(
        matching=matching,
        codes=tuple(changed_codes(one, two, matching)),
        vraagcodes=tuple(
            changed_vraagcodes(
                (one, old.decisions.diagrammen), (two, new.decisions.diagrammen), matching
            )
        ),
        lost_ids=tuple(lost_ids(one, two, matching)),
        signalen=tuple(change for change in signalen if change.is_felt),
        people=find_other_people((one, old.decisions), (two, new.decisions), matching),
        contacts=tuple(changed_contacts(one, two, matching)),
        adviezen=tuple(changed_adviezen(one, two, matching)),
        vragen=tuple(changed_vragen(one, two, matching, asked)),
        lezers=tuple(changed_lezers(one, two, matching)),
        items=tuple(changed_items(one, two, matching)),
    )


def _signaal(old: Inhoud, new: Inhoud, matching: Matching, was: str, id_: str) -> SignaalChange:
    try:
        return compare_signaal(old, new, matching, was, id_)
    except TooLarge:
        raise Incomparable(id_) from None


def _asked(decisions: Decisions) -> set[str]:
    return {vraag for diagram in decisions.diagrammen.values() for vraag in questions(diagram)}
