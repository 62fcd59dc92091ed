"""The decision table of a signal as it comes back: rows may come and go."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from routekaart.editing.opschrijven import render
from routekaart.editing.schrijven import Document
from routekaart.editing.tabel.bestanden import Bestanden, as_value, write
from routekaart.editing.tabel.bladen import ELSE, ROW_FIELDS, TABLES, Blad, Rij
from routekaart.editing.tabel.teruglezen import Cel, Teruggekomen


@dataclass
class Tabel:
    """A sheet with the decision table of a signal: rows may come and go."""

    blad: Blad
    sheet: Teruggekomen
    writer: Bestanden

    def bring(self) -> None:
        now = {rij.sleutel: rij.cellen for rij in self.blad.rijen}
        back = {key.tekst for key, _ in self.sheet.rijen}
        changed = [row for row in self.sheet.rijen if self._is_changed(*row)]
        gone = self.sheet.stond.keys() - back
        if not changed and not gone:
            return
        if {key: dict(cells) for key, cells in now.items()} != self._before(now):
            at = self.sheet.rijen[0][0]
            self.writer.refuse("RK939", at, stond="een andere tabel", staat="iets anders")
            return
        self._write(changed, gone)

    def _before(self, now: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
        return {key: dict(cells) for key, cells in self.sheet.stond.items()}

    def _is_changed(self, key: Cel, cells: Mapping[str, Cel]) -> bool:
        before = self.sheet.stond.get(key.tekst)
        return before is None or any(
            cel.tekst != before.get(name, "") for name, cel in cells.items()
        )

    def _write(self, changed: list[tuple[Cel, Mapping[str, Cel]]], gone: Iterable[str]) -> None:
        rows = {rij.sleutel: rij for rij in self.blad.rijen}
        for key, cells in changed:
            if key.tekst in rows:
                self._change(rows[key.tekst], cells)
        for name in gone:
            self._remove(rows[name])
        for part in TABLES:
            new = [row for row in changed if row[0].tekst not in rows and part in row[0].tekst]
            self._add(part, new)
        for key, _ in changed:
            if key.tekst not in rows and not any(part in key.tekst for part in TABLES):
                waarom = "schrijf routes of aanvullend"
                self.writer.refuse("RK940", key, id=key.tekst, waarom=waarom)

    @property
    def _document(self) -> Document:
        return self.writer.document(self.blad.rijen[0].bestand)

    def _change(self, rij: Rij, cells: Mapping[str, Cel]) -> None:
        for kolom in self.blad.kolommen:
            cel, now = cells.get(kolom.naam), rij.cellen.get(kolom.naam, "")
            if cel is None or cel.tekst == now:
                continue
            path = rij.pad if rij.sleutel == ELSE else (*rij.pad, *kolom.pad)
            if not cel.tekst and kolom.naam not in ROW_FIELDS:
                self._drop_question(rij, cells)
                return
            write(self._document, path, kolom.waarde, now, cel.tekst)
            self.writer.note(rij.bestand, path, cel)

    def _drop_question(self, rij: Rij, cells: Mapping[str, Cel]) -> None:
        """A row in which a question counts no longer is written anew."""
        self._document.set((*rij.pad, "als"), _als(self.blad, cells))
        for name in ROW_FIELDS:
            cel, now = cells.get(name), rij.cellen.get(name, "")
            if cel is not None and cel.tekst != now:
                kolom = next(one for one in self.blad.kolommen if one.naam == name)
                write(self._document, (*rij.pad, name), kolom.waarde, now, cel.tekst)
        self.writer.note(rij.bestand, (*rij.pad, "als"), next(iter(cells.values())))

    def _remove(self, rij: Rij) -> None:
        if rij.sleutel == ELSE:
            self._document.set(rij.pad, None)
        else:
            listing = self._document.node(rij.pad[:-1])
            self._document.remove_point(listing, self._document.node(rij.pad))
        self.writer.made.aantal += 1

    def _add(self, part: str, rows: list[tuple[Cel, Mapping[str, Cel]]]) -> None:
        if not rows:
            return
        root = self.blad.rijen[0].pad[: -1 if self.blad.rijen[0].sleutel == ELSE else -2]
        points = [_row(self.blad, cells) for _, cells in rows]
        listing = self._document.node((*root, part))
        if listing is not None and listing.value:
            self._document.add_points(listing, points)
        else:
            values: Any = [_row_value(self.blad, cells) for _, cells in rows]
            self._document.set((*root, part), values)
        for key, _ in rows:
            self.writer.note(self.blad.rijen[0].bestand, (*root, part), key)


def _als(blad: Blad, cells: Mapping[str, Cel]) -> dict[str, Any]:
    questions = (one for one in blad.kolommen if one.pad[0] == "als")
    found = ((one, cells.get(one.naam)) for one in questions)
    return {one.naam: as_value(one.waarde, cel.tekst) for one, cel in found if cel and cel.tekst}


def _row_value(blad: Blad, cells: Mapping[str, Cel]) -> dict[str, Any]:
    others = (one for one in blad.kolommen if one.naam in ROW_FIELDS)
    found = ((one, cells.get(one.naam)) for one in others)
    rest = {one.naam: as_value(one.waarde, cel.tekst) for one, cel in found if cel and cel.tekst}
    return {"als": _als(blad, cells), **rest}


def _row(blad: Blad, cells: Mapping[str, Cel]) -> str:
    """A row as people write it: the answers on one line, and what follows below it."""
    values = _row_value(blad, cells).items()
    return "\n".join(f"{name}: {render(value)}" for name, value in values)
