"""The index of the search in the header: everything with a name and a page of its own.

What signals mean to whom types comes from the finder (`vinden`); here each of them only has its
page, in the same order. What is for other readers than a school the finder leaves out: those are
found by their name. Like that index it is a script, so that it works from a disk as well.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from routekaart.deciding.contacts import area_served
from routekaart.reading.model import Inhoud, Organisatie
from routekaart.showing.output import Output
from routekaart.showing.telling import links
from routekaart.showing.telling.lezers import LEZERS
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.words import join_words

INDEX = "zoek-index.js"
"""At the root of the site: what it finds is known by its address from there."""

Rij = list[Any]
"""Its address, code and name, what it is, and more words that lead to it."""


def index(region: Region) -> Output:
    """The file that the header loads when somebody wants to search."""
    return Output(INDEX, ("zoek-index",), lambda: _write(region))


def _write(region: Region) -> bytes:
    inhoud = region.inhoud
    found, named = _split(inhoud, region.decisions.diagrammen)
    data = {
        "signalen": [_signaal(inhoud, id_) for id_ in found],
        "rest": [*(_signaal(inhoud, id_) for id_ in named), *_rest(inhoud)],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"globalThis.routekaartZoek={text};\n".encode()


def _split(inhoud: Inhoud, ids: Iterable[str]) -> tuple[list[str], list[str]]:
    """The signals that the finder knows, in its order, and those for other readers."""
    found: list[str] = []
    named: list[str] = []
    for id_ in ids:
        (found if inhoud.signalen[id_].is_for("school") else named).append(id_)
    return found, named


def _signaal(inhoud: Inhoud, id_: str) -> Rij:
    item = inhoud.signalen[id_]
    wie = "" if item.lezer == "school" else f" voor {LEZERS[item.lezer].wie}"
    return [links.stap(inhoud, id_), item.code, item.naam, f"Signaal{wie}", ""]


def _rest(inhoud: Inhoud) -> Iterator[Rij]:
    for org in inhoud.organisaties.values():
        yield _organisatie(inhoud, org)
    for id_, begrip in inhoud.begrippen.items():
        yield [links.begrip(id_), "", begrip.term, "Begrip", " ".join(begrip.synoniemen)]
    for link, kind in _named(inhoud):
        yield [link.href, link.code, link.naam, kind, ""]


def _organisatie(inhoud: Inhoud, org: Organisatie) -> Rij:
    """Also found by its roles, with the gemeenten where it works, unless it works in all."""
    served = area_served(inhoud, org).gemeenten
    every = inhoud.regio.gemeenten
    names = [gemeente.naam for id_, gemeente in every.items() if id_ in served]
    where = f" in {join_words(names)}" if len(names) < len(every) else ""
    roles = [inhoud.rollen[rol].naam for rol in org.rollen]
    words = " ".join(filter(None, (org.afkorting, *roles)))
    link = links.organisatie(org)
    return [link.href, link.code, link.naam, f"Organisatie{where}", words]


def _named(inhoud: Inhoud) -> Iterator[tuple[Link, str]]:
    kinds: tuple[tuple[str, Any, Any], ...] = (
        ("Advies", links.advies, inhoud.adviezen),
        ("Fase", links.fase, inhoud.fasen),
        ("Stappenplan", links.stappenplan, inhoud.stappenplannen),
        ("Overleg", links.overleg, inhoud.overleggen),
        ("Voorziening", links.voorziening, inhoud.voorzieningen),
        ("Toelichting", links.toelichting, inhoud.toelichtingen),
    )
    for kind, link_of, items in kinds:
        for item in items.values():
            yield link_of(item), kind
    for document in inhoud.documenten.values():
        yield Link(links.document_page(document), document.naam), "Document"
