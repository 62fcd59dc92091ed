"""A difference with what is needed to tell it: the two regions, and names for what ids mean."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from routekaart.deciding.contacts import candidates
from routekaart.deciding.difference.compare import Difference, Version, compare
from routekaart.deciding.vraagcodes import vraagcodes
from routekaart.reading.model import Advies, Item, Organisatie, Vraag

T = TypeVar("T")


@dataclass(frozen=True)
class VraagcodeChange:
    """The codes of questions of one signal (`V4.2`) that another question has now, and those
    that none has."""

    signaal: str
    anders: tuple[str, ...]
    weg: tuple[str, ...]


@dataclass(frozen=True)
class Verhaal:
    """The difference between two versions. Ids are those of `Difference`: new ones, and old ones
    for what is gone."""

    old: Version
    new: Version
    difference: Difference
    vraagcodes: tuple[VraagcodeChange, ...]

    @property
    def is_felt(self) -> bool:
        """Whether a reader, on a screen or with older paper in hand, is led elsewhere."""
        return self.difference.is_felt or bool(self.vraagcodes)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return self.difference.is_empty and not self.vraagcodes

    def item(self, kind: str, id_: str) -> Item:
        """An item as it is now, or as it was when it is gone."""
        now: Mapping[str, Item] = getattr(self.new.inhoud, kind)
        before: Mapping[str, Item] = getattr(self.old.inhoud, kind)
        return _either(now, before, id_)

    def advies(self, id_: str) -> Advies:
        """An advice as it is now, or as it was."""
        return _either(self.new.inhoud.adviezen, self.old.inhoud.adviezen, id_)

    def organisatie(self, id_: str) -> Organisatie:
        """An organisation as it is now, or as it was."""
        return _either(self.new.inhoud.organisaties, self.old.inhoud.organisaties, id_)

    def organisatie_before(self, id_: str) -> Organisatie:
        """An organisation as it was."""
        return self.old.inhoud.organisaties[self._was("organisaties", id_)]

    def vraag(self, id_: str) -> Vraag:
        """A question as it is now, or as it was."""
        return _either(self.new.inhoud.alle_vragen, self.old.inhoud.alle_vragen, id_)

    def antwoord(self, vraag: str, id_: str) -> str:
        """The text of an answer, as it is now or as it was."""
        now = self.new.inhoud.alle_vragen.get(vraag)
        if now and id_ in now.antwoorden:
            return now.antwoorden[id_].tekst
        return self.old.inhoud.alle_vragen[self._was("vragen", vraag)].antwoorden[id_].tekst

    def codes_naming(self, organisatie: str) -> tuple[str, ...]:
        """The codes of the advices that can mean an organisation now."""
        return self._codes_by_organisatie.get(organisatie, ())

    def signalen_asking(self, vraag: str) -> tuple[str, ...]:
        """The codes of the signals that list a question now."""
        signalen = self.new.inhoud.signalen.values()
        return tuple(signaal.code for signaal in signalen if vraag in signaal.vragen)

    def _was(self, kind: str, id_: str) -> str:
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
    difference = compare(old, new)
    return Verhaal(old, new, difference, tuple(_vraagcodes(old, new, difference)))


def name_of(item: Any) -> str:
    """What a reader calls an item, with its code if it has one."""
    naam = next(
        str(getattr(item, field))
        for field in ("naam", "term", "titel", "vraag")
        if getattr(item, field, None)
    )
    code = getattr(item, "code", None)
    return f"{code} {naam}" if code else naam


def _vraagcodes(old: Version, new: Version, difference: Difference) -> Iterator[VraagcodeChange]:
    """Of the signals that kept their code: only those still have the same codes on paper."""
    matching = difference.matching
    for was, id_ in matching.items["signalen"].same.items():
        if old.inhoud.signalen[was].code != new.inhoud.signalen[id_].code:
            continue
        asked = _asked(new, id_)
        before = {
            code: matching.current("vragen", vraag) for code, vraag in _asked(old, was).items()
        }
        anders = tuple(code for code in before if code in asked and asked[code] != before[code])
        weg = tuple(code for code in before if code not in asked)
        if anders or weg:
            yield VraagcodeChange(id_, anders, weg)


def _asked(version: Version, signaal: str) -> dict[str, str]:
    """Each code of a question of a signal, with the question."""
    diagram = version.decisions.diagrammen.get(signaal)
    if diagram is None:
        return {}
    codes = vraagcodes(version.inhoud.signalen[signaal].code, diagram)
    return {code: node.vraag for node, code in codes.items()}


def _either(now: Mapping[str, T], before: Mapping[str, T], id_: str) -> T:
    return now[id_] if id_ in now else before[id_]
