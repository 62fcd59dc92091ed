"""A difference with what is needed to tell it: the two regions, and names for what ids mean."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from routekaart.deciding.contacts import candidates
from routekaart.deciding.difference.compare import Difference, Version, compare
from routekaart.reading.model import Advies, Item, Organisatie, Vraag

T = TypeVar("T")


@dataclass(frozen=True)
class Verhaal:
    """The difference between two versions. Ids are those of `Difference`: new ones, and old ones
    for what is gone."""

    old: Version
    new: Version
    difference: Difference

    def item(self, kind: str, id_: str) -> Item:
        """An item as it is now, or as it was when it is gone."""
        field = "alle_vragen" if kind == "vragen" else kind
        now: Mapping[str, Item] = getattr(self.new.inhoud, field)
        before: Mapping[str, Item] = getattr(self.old.inhoud, field)
        return _either(now, before, id_)

    def advies(self, id_: str) -> Advies:
        """An advice as it is now, or as it was."""
        return _either(self.new.inhoud.adviezen, self.old.inhoud.adviezen, id_)

    def organisatie(self, id_: str) -> Organisatie:
        """An organisation as it is now, or as it was."""
        return _either(self.new.inhoud.organisaties, self.old.inhoud.organisaties, id_)

    def organisatie_before(self, id_: str) -> Organisatie:
        """An organisation as it was."""
        return self.old.inhoud.organisaties[self.before("organisaties", id_)]

    def vraag(self, id_: str) -> Vraag:
        """A question as it is now, or as it was."""
        return _either(self.new.inhoud.alle_vragen, self.old.inhoud.alle_vragen, id_)

    def antwoord(self, vraag: str, id_: str) -> str:
        """The text of an answer, as it is now or as it was."""
        now = self.new.inhoud.alle_vragen.get(vraag)
        if now and id_ in now.antwoorden:
            return now.antwoorden[id_].tekst
        return self.old.inhoud.alle_vragen[self.before("vragen", vraag)].antwoorden[id_].tekst

    def codes_naming(self, organisatie: str) -> tuple[str, ...]:
        """The codes of the advices that can mean an organisation now."""
        return self._codes_by_organisatie.get(organisatie, ())

    def signalen_asking(self, vraag: str) -> tuple[str, ...]:
        """The codes of the signals that list a question now."""
        signalen = self.new.inhoud.signalen.values()
        return tuple(signaal.code for signaal in signalen if vraag in signaal.vragen)

    @property
    def new_signalen(self) -> tuple[str, ...]:
        """The signals that came and can be followed."""
        items = self.difference.items
        came = (id_ for one in items if one.kind == "signalen" for id_ in one.erbij)
        return tuple(id_ for id_ in came if id_ in self.new.decisions.diagrammen)

    def current(self, kind: str, id_: str) -> str:
        """The id that an item of before has now."""
        return self.difference.matching.current(kind, id_)

    def before(self, kind: str, id_: str) -> str:
        """The id that an item had before."""
        same = self.difference.matching.items[kind].same
        return next((was for was, now in same.items() if now == id_), id_)

    @cached_property
    def _codes_by_organisatie(self) -> Mapping[str, tuple[str, ...]]:
        inhoud = self.new.inhoud
        found: dict[str, tuple[str, ...]] = defaultdict(tuple)
        for advies in inhoud.adviezen.values():
            for org in candidates(inhoud, advies):
                found[org.id] += (advies.code,)
        return found


def make_verhaal(old: Version, new: Version) -> Verhaal:
    """Compare two versions."""
    return Verhaal(old, new, compare(old, new))


def name_of(item: Any) -> str:
    """What a reader calls an item, with its code if it has one."""
    naam = next(
        str(getattr(item, field))
        for field in ("naam", "term", "titel", "vraag")
        if getattr(item, field, None)
    )
    code = getattr(item, "code", None)
    return f"{code} {naam}" if code else naam


def _either(now: Mapping[str, T], before: Mapping[str, T], id_: str) -> T:
    return now[id_] if id_ in now else before[id_]
