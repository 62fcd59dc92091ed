"""The codes of questions: they follow the table, so paper may name a question that is another."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from routekaart.deciding.difference.matching import Matching
from routekaart.deciding.tables.diagram import Diagram
from routekaart.deciding.vraagcodes import vraagcodes
from routekaart.reading.model import Inhoud

Decided = tuple[Inhoud, Mapping[str, Diagram]]
"""A version, with the diagram of each of its signals that has a sound table."""


@dataclass(frozen=True)
class VraagcodeChange:
    """The codes of questions of one signal (`V4.2`) that another question has now, and those
    that none has."""

    signaal: str
    anders: tuple[str, ...]
    weg: tuple[str, ...]


def changed_vraagcodes(old: Decided, new: Decided, matching: Matching) -> Iterator[VraagcodeChange]:
    """Of the signals that kept their code: only those still have the same codes on paper."""
    for was, id_ in matching.items["signalen"].same.items():
        if old[0].signalen[was].code != new[0].signalen[id_].code:
            continue
        now = _asked(new, id_)
        before = {
            code: matching.current("vragen", vraag) for code, vraag in _asked(old, was).items()
        }
        anders = tuple(code for code in before if code in now and now[code] != before[code])
        weg = tuple(code for code in before if code not in now)
        if anders or weg:
            yield VraagcodeChange(id_, anders, weg)


def _asked(version: Decided, signaal: str) -> dict[str, str]:
    """Each code of a question of a signal, with the question."""
    inhoud, diagrammen = version
    if signaal not in diagrammen:
        return {}
    codes = vraagcodes(inhoud.signalen[signaal].code, diagrammen[signaal])
    return {code: node.vraag for node, code in codes.items()}
