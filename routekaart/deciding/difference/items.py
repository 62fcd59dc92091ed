"""The items of each kind that came or went, and those that only say it in other words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from routekaart.deciding.difference.matching import PLACE_KINDS, Matching
from routekaart.reading.model import KINDS, Inhoud, Item, Model
from routekaart.reading.shape import Step, references

UNSEEN = ("scenarios",)
"""The kinds of which nothing stands on a page."""

_ALWAYS = {"id": True, "was": True, "code": True, "gecontroleerd": True, "antwoorden": True}
_BOUNDS = {"__all__": {"vanaf": True, "drempel": True}}
_TOLD: Mapping[str, Any] = {
    "regio": {
        "gemeenten": True,
        "sectoren": True,
        "schoolbesturen": {"__all__": {"naam": True}},
        "spoed": {"__all__": {"telefoon": True}},
        "uitgever": {"email": True, "website": True},
    },
    "signalen": dict.fromkeys(
        ("vragen", "routes", "aanvullend", "anders", "sectoren", "voor"), True
    ),
    "adviezen": {
        **dict.fromkeys(("soort", "termijn", "rol", "organisaties", "fase"), True),
        **dict.fromkeys(("hoogstens", "hogerop", "tegelijk_met", "verder"), True),
        **dict.fromkeys(("stappenplan", "overleg", "samen_in_beeld"), True),
        "grondslag": {"soort": True},
        "varianten": {"__all__": {"voor": True, "termijn": True}},
        "herkomst": True,
    },
    "organisaties": {
        "contact": {
            **dict.fromkeys(("telefoon", "email", "formulier", "website", "nog_open"), True),
            "telefoons": {"__all__": {"nummer": True}},
        }
    },
    "vragen": {"drempel": True, "bij_twijfel": True, "een_van": _BOUNDS, "alle": _BOUNDS},
}
"""The fields that are no words: what changes there is told by itself."""


@dataclass(frozen=True)
class ItemsChange:
    """The items of one kind that came, went, or say something in other words.

    Ids are new ones; what went keeps its own. `nagekeken` are those that were checked on another
    day. For the region and the covenant, of which there is one, `anders` holds the kind.
    """

    kind: str
    erbij: tuple[str, ...] = ()
    weg: tuple[str, ...] = ()
    anders: tuple[str, ...] = ()
    nagekeken: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.erbij or self.weg or self.anders or self.nagekeken)


def changed_items(old: Inhoud, new: Inhoud, matching: Matching) -> Iterator[ItemsChange]:
    """The kinds in which something changed, then gemeenten and sectors, region and covenant."""
    words = _Words(old, new, matching)
    for kind in KINDS:
        if kind not in UNSEEN and not (change := words.items(kind)).is_empty:
            yield change
    for vraag, kind in PLACE_KINDS.items():
        pairing = matching.antwoorden[vraag]
        if pairing.come or pairing.gone:
            yield ItemsChange(kind, pairing.come, pairing.gone)
    if words.regio_differs():
        yield ItemsChange("regio", anders=("regio",))
    if words.pact_differs():
        yield ItemsChange("pact", anders=("pact",))


class _Words:
    """Compares what items say, apart from what is told by itself."""

    def __init__(self, old: Inhoud, new: Inhoud, matching: Matching) -> None:
        self.old = old
        self.new = new
        self.matching = matching

    def items(self, kind: str) -> ItemsChange:
        pairing = self.matching.items[kind]
        before: Mapping[str, Item] = getattr(self.old, kind)
        after: Mapping[str, Item] = getattr(self.new, kind)
        both = [
            (before[was], after[id_])
            for was, id_ in pairing.same.items()
            if was in before and id_ in after  # the built-in questions need not be written
        ]
        return ItemsChange(
            kind,
            erbij=pairing.come,
            weg=pairing.gone,
            anders=tuple(new.id for old, new in both if self._item_differs(kind, old, new)),
            nagekeken=tuple(new.id for old, new in both if _checked(old) != _checked(new)),
        )

    def regio_differs(self) -> bool:
        """Whether the region says something else, the names of gemeenten and sectors included."""
        return any(
            self._antwoorden_differ(vraag, vraag)
            for vraag in PLACE_KINDS
            if vraag in self.old.alle_vragen and vraag in self.new.alle_vragen
        ) or self._differs("regio", self.old.regio, self.new.regio)

    def pact_differs(self) -> bool:
        """Whether the covenant does, or the national one below it."""
        return self._differs("pact", self.old.pact, self.new.pact) or self._differs(
            "pact", self.old.landelijk_pact, self.new.landelijk_pact
        )

    def _item_differs(self, kind: str, old: Item, new: Item) -> bool:
        if kind == "vragen" and self._antwoorden_differ(old.id, new.id):
            return True
        return self._differs(kind, old, new)

    def _antwoorden_differ(self, was: str, id_: str) -> bool:
        before = self.old.alle_vragen[was].antwoorden
        after = self.new.alle_vragen[id_].antwoorden
        return any(
            (before[one].tekst, before[one].uitleg) != (after[two].tekst, after[two].uitleg)
            for one, two in self.matching.antwoorden[id_].same.items()
        )

    def _differs(self, kind: str, old: Model | None, new: Model | None) -> bool:
        if old is None or new is None:
            return old is not new
        said = _said(kind, old)
        for ref in references(old, type(old)):
            if not ref.is_key and ref.kind in self.matching.items:
                _put(said, ref.path, self.matching.current(ref.kind, ref.id))
        return bool(said != _said(kind, new))


def _said(kind: str, item: Model) -> Any:
    return item.model_dump(mode="json", exclude={**_ALWAYS, **_TOLD.get(kind, {})})


def _put(place: Any, path: tuple[Step, ...], value: str) -> None:
    """Set the value at a path, if that is among what is said."""
    *way, last = path
    for step in way:
        if isinstance(place, dict) and step not in place:
            return
        place = place[step]
    if not isinstance(place, dict) or last in place:
        place[last] = value


def _checked(item: Item) -> Any:
    return getattr(item, "gecontroleerd", None)
