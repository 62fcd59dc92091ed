"""The matrix of a region: for each situation whom one calls first, whom sometimes, and whom not.

The marks follow from the same decisions as the line of a signal on the poster: first is whom one
calls most often where there is no danger.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from routekaart.deciding.contacts import with_rol
from routekaart.deciding.in_het_kort import sum_up
from routekaart.reading.model import Inhoud, Organisatie, Signaal, Soort
from routekaart.showing.paper.products.bellijst import by_rol
from routekaart.showing.paper.products.eerst import bare
from routekaart.showing.paper.products.imprint import QR_A3, QR_A4, Data, imprint
from routekaart.showing.paper.products.items import linked, reach, werkgebied
from routekaart.showing.telling import links, words
from routekaart.showing.telling.links import full_address
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.signals import DomeinGroep, SignaalRegel, group_by_domein
from routekaart.showing.telling.spread import Bereik, find_spread
from routekaart.showing.telling.taken_per_fase import Taken, list_partijen

TEMPLATE: Final = "matrix"

GEVAAR, EERST, SOMS, NIET = "gevaar", "eerst", "soms", "niet"
CALLING = (
    (GEVAAR, "!", "Bij gevaar belt u meteen."),
    (EERST, "E", "Eerst bellen: hier begint u meestal."),
    (SOMS, "S", "Soms: dat hangt af van de leerling."),
)
"""A mark, its letter and what it means; of several, the first counts."""

NIET_MELDEN = (NIET, "N", "Niet melden, of niet altijd.")
"""Goes beside the others: where one does not report, one may still ask."""

FEW = 4
"""So many numbers stand below a name; where there are more, the contact card has them."""

Marks = Mapping[str, tuple[str, ...]]
"""The marks of a signal at each organisation that has one, by id."""


def data(region: Region, papier: str = "a3") -> Data:
    """The table for a sheet of this size, with who does what in each phase below it."""
    inhoud = region.inhoud
    groups = [
        (groep, [(regel, marks_of(region, regel.signaal)) for regel in groep.signalen])
        for groep in group_by_domein(region)
    ]
    every = [marks for _, rows in groups for _, marks in rows]
    columns = _columns(inhoud, every, _in_strip(inhoud, every))
    used = {mark for row in every for orgs in columns for mark in row.get(orgs[0].id, ())}
    a3 = papier == "a3"
    return {
        "colofon": imprint(
            inhoud,
            region.peildatum,
            "matrix" if a3 else "matrix-a4",
            QR_A3 if a3 else QR_A4,
        ),
        "papier": papier,
        "maat": 14 if a3 else 12,
        "tekens": [
            {"teken": t, "letter": letter, "zin": zin}
            for t, letter, zin in (*CALLING, NIET_MELDEN)
            if t in used
        ],
        "kolommen": [_kolom(inhoud, orgs) for orgs in columns],
        "domeinen": [_domein(inhoud, groep, rows, columns) for groep, rows in groups],
        "fasen": [linked(inhoud, links.fase(fase)) for fase in inhoud.fasen.values()],
        "partijen": [
            {
                "naam": partij.naam,
                "code": partij.link.code if partij.link else "",
                "taken": [list(_words(taken)) for taken in partij.taken],
            }
            for partij in list_partijen(inhoud)
            if inhoud.fasen and any(partij.taken)
        ],
    }


def marks_of(region: Region, signaal: Signaal) -> Marks:
    """The marks of a signal at each organisation that one of its ways leads to or keeps out."""
    spread = find_spread(region, signaal)
    first = _first(region, signaal, spread)
    calls: dict[str, set[str]] = defaultdict(set)
    for bereik in spread:
        for org, _ in bereik.organisaties if bereik.advies.soort.needs_contact else ():
            calls[org.id].add(_mark(bereik, first))
    order = [mark for mark, _, _ in CALLING]
    found = {id_: (min(marks, key=order.index),) for id_, marks in calls.items()}
    for id_ in _kept_out(region.inhoud, spread):
        found[id_] = (*found.get(id_, ()), NIET)
    return found


def _mark(bereik: Bereik, first: frozenset[str]) -> str:
    if bereik.advies.soort is Soort.SPOED:
        return GEVAAR
    return EERST if bereik.advies.id in first else SOMS


def _kept_out(inhoud: Inhoud, spread: Iterable[Bereik]) -> frozenset[str]:
    """Where one does not report this, by id."""
    return frozenset(
        org.id
        for bereik in spread
        if (rol := bereik.advies.niet_bij)
        for org in with_rol(inhoud, rol, bereik.area)
    )


def _first(region: Region, signaal: Signaal, spread: Iterable[Bereik]) -> frozenset[str]:
    """The advices by which one calls first most often, with others that lead to the same."""
    kort = sum_up(region.decisions.diagrammen[signaal.id], region.inhoud.adviezen)
    whom = {
        bereik.advies.id: frozenset(org.id for org, _ in bereik.organisaties)
        for bereik in spread
        if bereik.advies.soort.needs_contact
    }
    used: Counter[frozenset[str]] = Counter()
    for step in kort.stappen:
        used[whom.get(step.bel or step.advies, frozenset())] += step.aantal
    del used[frozenset()]
    if not used:
        return frozenset()
    most = used.most_common(1)[0][0]
    return frozenset(id_ for id_, orgs in whom.items() if orgs == most)


Column = tuple[Organisatie, ...]


def _in_strip(inhoud: Inhoud, rows: Iterable[Marks]) -> frozenset[str]:
    """Whom one calls in danger only, by a number that stands on top: no column, but a word."""
    spoed = {item.telefoon for item in inhoud.regio.spoed}
    calls = {id_ for row in rows for id_, marks in row.items() if marks != (GEVAAR,)}
    return frozenset(
        id_
        for id_, org in inhoud.organisaties.items()
        if org.contact.nummer in spoed and id_ not in calls
    )


def _columns(inhoud: Inhoud, rows: list[Marks], above: Collection[str]) -> list[Column]:
    """The organisations that something leads to, by role; those that are always marked alike
    stand in one column: each has its own gemeente."""
    columns: dict[tuple[str, tuple[tuple[str, ...], ...]], dict[str, Organisatie]] = {}
    order = dict.fromkeys(org.id for rol in by_rol(inhoud) for org in rol.organisaties)
    for org in map(inhoud.organisaties.__getitem__, order):
        marks = tuple(row.get(org.id, ()) for row in rows)
        if any(marks) and org.id not in above:
            columns.setdefault((org.rollen[0], marks), {})[org.id] = org
    return [tuple(found.values()) for found in columns.values()]


def _kolom(inhoud: Inhoud, orgs: Column) -> Data:
    """One organisation by its name, several by their role."""
    naam = orgs[0].afkorting or orgs[0].naam
    if len(orgs) > 1:
        naam = words.capitalize(bare(inhoud.rollen[orgs[0].rollen[0]].naam))
    return {
        "naam": naam,
        "nummers": [_nummer(inhoud, org, len(orgs)) for org in orgs] if len(orgs) <= FEW else [],
    }


def _nummer(inhoud: Inhoud, org: Organisatie, aantal: int) -> Data:
    found = reach(org)
    where = werkgebied(inhoud, org)
    bereik = found["bereik"] if org.contact.wegen else "nog geen nummer"
    if found["href"].startswith("http"):
        bereik = bereik.partition("/")[0].removeprefix("www.")
    return {
        **linked(inhoud, links.organisatie(org)),
        "bereik": bereik,
        "href": found["href"],
        "waar": (where or org.afkorting or org.naam) if aantal > 1 else "",
    }


def _domein(
    inhoud: Inhoud,
    groep: DomeinGroep,
    rows: Iterable[tuple[SignaalRegel, Marks]],
    columns: list[Column],
) -> Data:
    return {
        "naam": groep.domein.naam,
        "rijen": [
            {
                "code": regel.signaal.code,
                "naam": regel.signaal.naam,
                "sectoren": regel.sectoren,
                "adres": full_address(inhoud, regel.over.href),
                "gevaar": _numbers(inhoud, marks, columns),
                "cellen": [list(marks.get(orgs[0].id, ())) for orgs in columns],
            }
            for regel, marks in rows
        ],
    }


def _numbers(inhoud: Inhoud, marks: Marks, columns: list[Column]) -> str:
    """The numbers on top that one calls in danger, of whom has no column."""
    shown = {org.id for orgs in columns for org in orgs}
    found = (inhoud.organisaties[id_].contact.nummer for id_ in marks if id_ not in shown)
    return words.join_words(dict.fromkeys(filter(None, found)), "of")


def _words(taken: Taken) -> Iterator[str]:
    """What one party does in a phase, in a word or two each."""
    if taken.leidt:
        yield taken.leidt.lower()
    for overleg in taken.overleggen:
        yield f"overlegt in {overleg.naam[0].lower()}{overleg.naam[1:]}"
    if taken.adviezen:
        yield "helpt"
