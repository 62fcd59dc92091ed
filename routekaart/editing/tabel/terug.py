"""What was changed in a spreadsheet, put at its place in the files of the region.

Only a cell that differs from what stood there when the sheet was made is a change. Has the file
changed since, in the same place? Then nobody knows which of the two is right, and nothing is done.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from routekaart.editing.noemen import read_names
from routekaart.editing.opschrijven import entry
from routekaart.editing.schrijven import Document, NotThere
from routekaart.editing.tabel.bestanden import Bestanden, Wijzigingen, as_value, write
from routekaart.editing.tabel.bladen import LOCKED, Blad, Kolom, Rij
from routekaart.editing.tabel.nieuw_signaal import NieuwSignaal, add_signaal
from routekaart.editing.tabel.tabellen import Tabel
from routekaart.editing.tabel.teruglezen import Cel, Teruggekomen
from routekaart.reading.folder import is_id


def bring_back(
    bladen: Iterable[Blad],
    back: Iterable[Teruggekomen],
    folder: Path,
    nieuw: Iterable[NieuwSignaal] = (),
) -> Wijzigingen:
    """The changes of all sheets, and new signals. With any finding nothing may be written."""
    made = Wijzigingen()
    writer = Bestanden(folder, made)
    known = {blad.naam: blad for blad in bladen}
    for sheet in back:
        blad = known[sheet.naam]
        (Tabel if blad.signaal else _Rows)(blad, sheet, writer).bring()
    if added := tuple(nieuw):
        names = read_names(folder)
        for signaal in added:
            add_signaal(signaal, names, writer)
    if not made.findings:
        made.teksten = writer.texts()
    return made


@dataclass
class _Rows:
    """A sheet with a row for each item."""

    blad: Blad
    sheet: Teruggekomen
    writer: Bestanden

    def bring(self) -> None:
        rows = {rij.sleutel: rij for rij in self.blad.rijen}
        seen: set[str] = set()
        for key, cells in self.sheet.rijen:
            if key.tekst in seen:
                self.writer.refuse("RK940", key, id=key.tekst, waarom="die staat er al in")
            elif key.tekst in rows:
                self._change(rows[key.tekst], cells)
            elif key.tekst in self.sheet.stond:
                self.writer.refuse("RK939", key, stond=key.tekst, staat="niets meer")
            else:
                self._add(key, cells)
            seen.add(key.tekst)
        for gone in self.sheet.stond.keys() - seen:
            at = self.sheet.rijen[0][0] if self.sheet.rijen else None
            if at:
                self.writer.refuse("RK938", at, id=gone, blad=self.blad.naam)

    def _change(self, rij: Rij, cells: Mapping[str, Cel]) -> None:
        before = self.sheet.stond.get(rij.sleutel, rij.cellen)
        for kolom in self.blad.kolommen:
            cel = cells.get(kolom.naam)
            if cel is not None and cel.tekst != before.get(kolom.naam, ""):
                self._cell(rij, kolom, cel, before.get(kolom.naam, ""))

    def _cell(self, rij: Rij, kolom: Kolom, cel: Cel, stond: str) -> None:
        now = rij.cellen.get(kolom.naam, "")
        if now == LOCKED:
            self.writer.refuse("RK941", cel)
        elif now == cel.tekst:
            return
        elif now != stond:
            self.writer.refuse("RK939", cel, stond=stond, staat=now)
        else:
            path = (*rij.pad, *kolom.pad)
            try:
                write(self.writer.document(rij.bestand), path, kolom.waarde, now, cel.tekst)
            except NotThere:
                self.writer.refuse("RK941", cel)
            else:
                self.writer.note(rij.bestand, path, cel)

    def _add(self, key: Cel, cells: Mapping[str, Cel]) -> None:
        if not is_id(key.tekst):
            self.writer.refuse("RK940", key, id=key.tekst, waarom="dat is geen id")
            return
        item: dict[str, Any] = {}
        for kolom in self.blad.kolommen:
            cel = cells.get(kolom.naam)
            if cel is not None and cel.tekst:
                here = item
                for name in kolom.pad[:-1]:
                    here = here.setdefault(name, {})
                here[kolom.pad[-1]] = as_value(kolom.waarde, cel.tekst)
        file = self.writer.add_item(
            self.blad.kind,
            key.tekst,
            "".join(f"{entry(name, value)}\n" for name, value in item.items()),
        )
        self.writer.note(file, (), key)


@dataclass(frozen=True)
class Plaats:
    """Where in the new text of a file a cell ended up."""

    bestand: Path
    regel: int
    kolom: int
    cel: Cel


def places(made: Wijzigingen) -> Iterator[Plaats]:
    """The place in the new text of each value that was changed, with its cell."""
    for file, changes in made.cellen.items():
        document = Document(made.teksten.get(file, ""))
        for path, cel in changes:
            node = document.node(path)
            if node is not None:
                mark = node.start_mark
                yield Plaats(file, mark.line + 1, mark.column + 1, cel)
