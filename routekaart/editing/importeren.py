"""A contact list that a region has already, put in a spreadsheet of the region: cell by cell.

What each column holds is guessed from what stands above it. Nothing is written into the region: who
looks after it sees in the spreadsheet what came where, and then brings it in.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

from routekaart.editing.noemen import Names
from routekaart.editing.tabel.bladen import Blad, Rij
from routekaart.editing.tabel.teruglezen import read_plain
from routekaart.reading.folder import as_id

Row = Mapping[str, str]

KNOWN: Mapping[str, tuple[str, ...]] = {
    "naam": ("naam", "organisatie", "instelling", "instantie", "dienst"),
    "afkorting": ("afkorting",),
    "contact.telefoon": ("telefoon", "telefoonnummer", "telefoonnr", "tel", "nummer", "tel nr"),
    "contact.email": ("e mail", "email", "mail", "mailadres", "e mailadres", "emailadres"),
    "contact.website": ("website", "site", "webadres", "url", "internet"),
    "contact.adres": ("adres", "bezoekadres"),
    "contact.bereikbaar": ("bereikbaar", "bereikbaarheid", "openingstijden", "tijden"),
    "rollen": ("rol", "rollen", "functie", "soort"),
    "werkgebied.gemeenten": ("gemeente", "gemeenten", "werkgebied", "regio"),
    "werkgebied.sectoren": ("sector", "sectoren", "onderwijssoort", "onderwijs"),
    "wat_doen_zij": ("wat", "taak", "taken", "omschrijving", "wat doen zij"),
    "kosten": ("kosten",),
}
"""The words that stand above such a column, the usual one first."""


NAMING = ("rollen", "werkgebied.gemeenten", "werkgebied.sectoren")
"""The columns that name something of the region, by its id or nearly so."""


@dataclass(frozen=True)
class Ingelezen:
    """The sheet with the list in it, and what found no place."""

    blad: Blad
    erbij: tuple[str, ...]
    gewijzigd: tuple[str, ...]
    kolommen: tuple[str, ...]
    """The columns of the list that mean nothing here."""
    waarden: tuple[str, ...]
    """Values that name no role, gemeente or kind of school of the region."""


def read_list(file: Path) -> Sequence[Row]:
    """The rows of a CSV file or of the first sheet of a workbook, by what stands above them."""
    if file.suffix.lower() != ".csv":
        return read_plain(file)
    data = file.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")  # as Excel on Windows writes it
    first = text.partition("\n")[0]
    sign = max(";,\t", key=first.count)
    return [
        {str(name).strip(): (value or "").strip() for name, value in row.items() if name}
        for row in csv.DictReader(text.splitlines(), delimiter=sign)
    ]


def place_columns(names: Iterable[str]) -> dict[str, str]:
    """For each column of a list the field that it holds, the best match first."""
    found: dict[str, str] = {}
    for name in names:
        plain = " ".join(re.findall(r"[a-z]+", name.casefold()))
        wanted = next((one for one, words in KNOWN.items() if plain in words), "")
        if wanted and wanted not in found.values():
            found[name] = wanted
    return found


def take_in(blad: Blad, rows: Sequence[Row], names: Names, codes: Iterable[str]) -> Ingelezen:
    """The sheet of organisations with a list in it: known by name, others below them."""
    taking = _Taking(blad, names, {*codes}, place_columns(rows[0]))
    for row in rows:
        taking.take(row)
    return Ingelezen(
        replace(blad, rijen=tuple(taking.rijen.values())),
        tuple(taking.erbij),
        tuple(taking.gewijzigd),
        tuple(name for name in rows[0] if name not in taking.placed),
        tuple(dict.fromkeys(taking.waarden)),
    )


@dataclass
class _Taking:
    blad: Blad
    names: Names
    codes: set[str]
    placed: Mapping[str, str]
    erbij: list[str] = field(default_factory=list)
    gewijzigd: list[str] = field(default_factory=list)
    waarden: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.rijen = {rij.sleutel: rij for rij in self.blad.rijen}
        self._known = {as_id(rij.cellen.get("naam", "")): rij for rij in self.blad.rijen}

    def take(self, row: Row) -> None:
        """One row of the list; without a name nobody knows whose it is."""
        cells = self._cells(row)
        if "naam" not in cells:
            return
        id_ = as_id(cells["naam"])
        old = self._known.get(id_)
        if old is None:
            file = self.blad.rijen[0].bestand
            self.rijen[id_] = Rij(id_, file, (), {"code": self._free_code(), **cells})
            self.erbij.append(id_)
        elif any(old.cellen.get(name) != value for name, value in cells.items()):
            self.rijen[old.sleutel] = replace(old, cellen={**old.cellen, **cells})
            self.gewijzigd.append(old.sleutel)

    def _cells(self, row: Row) -> dict[str, str]:
        cells = {self.placed[name]: value for name, value in row.items() if name in self.placed}
        for name in NAMING:
            cells[name], lost = _ids(cells.get(name, ""), name, self.names)
            self.waarden += lost
        return {name: value for name, value in cells.items() if value}

    def _free_code(self) -> str:
        code = next(code for number in count(1) if (code := f"C{number}") not in self.codes)
        self.codes.add(code)
        return code


def _ids(text: str, kolom: str, names: Names) -> tuple[str, list[str]]:
    """What a cell names as ids, a line each; and what is none."""
    kind = kolom.rpartition(".")[2]
    parts = [part.strip() for part in re.split(r"[,;/\n]", text) if part.strip()]
    found = {part: _id(part, names.of(kind)) for part in parts}
    return "\n".join(id_ for id_ in found.values() if id_), [p for p, i in found.items() if not i]


def _id(part: str, ids: tuple[str, ...]) -> str:
    plain = as_id(part).replace("-", "")
    return next((one for one in ids if re.sub("[-_]", "", one) == plain), "")


def told(made: Ingelezen) -> Iterator[str]:
    """What became of the list, in Dutch."""
    yield f"{len(made.gewijzigd)} organisaties aangevuld, {len(made.erbij)} nieuwe."
    if made.kolommen:
        yield f"Deze kolommen heb ik niet kunnen plaatsen: {', '.join(made.kolommen)}."
    if made.waarden:
        yield f"Dit ken ik niet als rol, gemeente of onderwijssoort: {', '.join(made.waarden)}."
