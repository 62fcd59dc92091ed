"""The matrix with heads of one height, and words or letters for marks: what stands on which sheet.

As many rows on each as fit, with only the columns that these use. Lengths are in points.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, NamedTuple

from routekaart.showing.paper.castoff import Type
from routekaart.showing.paper.products import matrixmaten
from routekaart.showing.paper.products.imprint import Data


class Paper(NamedTuple):
    """What a sheet has room for, how wide names are at least, how high heads of columns may be, and
    the white above and below what stands in a row."""

    breed: float
    hoog: float
    smalst: float
    koppen: tuple[float, ...]
    lucht: float


PAPER: Final = {
    "a3": Paper(1190.55 - 44, 841.89 - 99, 300, (130, 150, 170, 200), 1.5),
    "a4": Paper(841.89 - 52, 595.28 - 92, 215, (112, 128, 145, 170), 2),
}
RAND: Final = 2.0
"""So much of the width is left free."""

FULL: Final = (0.9, 0.8, 0.7, 0.6)
"""How full sheets are at most, if they are to be filled equally."""

_ALMOST: Final = 1e-6


class Row(NamedTuple):
    """A row of the table, its place in its domain, and the columns in which it says something."""

    number: int
    domein: str
    is_first: bool
    is_last: bool
    data: Data
    kolommen: list[int]


class Placed(NamedTuple):
    """A row on a sheet, with what of it stands there; with `kop` below the name of its domain."""

    row: Row
    deel: list[int]
    kop: bool


@dataclass
class Sheet:
    """What stands on a sheet, how high that is and how high it may become."""

    room: float
    high: float = 0
    kolommen: list[int] = field(default_factory=list)
    rijen: list[Placed] = field(default_factory=list)

    @property
    def domein(self) -> str | None:
        """Of the last row."""
        return self.rijen[-1].row.domein if self.rijen else None


@dataclass(frozen=True)
class Table:
    """What the matrix says, and how high that is."""

    d: Data
    type_: Type

    @cached_property
    def paper(self) -> Paper:
        """The sheet it stands on."""
        return PAPER[self.d["papier"]]

    @cached_property
    def rows(self) -> list[Row]:
        """Of all domains."""
        found: list[Row] = []
        for groep in self.d["domeinen"]:
            last = len(groep["rijen"]) - 1
            for i, r in enumerate(groep["rijen"]):
                used = [k for k, cel in enumerate(r["cellen"]) if cel]
                found.append(Row(len(found), groep["naam"], i == 0, i == last, r, used))
        return found

    @cached_property
    def naamlang(self) -> float:
        """How wide names are if each stands on one line."""
        t, maat = self.type_, self.d["maat"]
        return max((matrixmaten.whole_naam(t, row.data, maat) for row in self.rows), default=0)

    @cached_property
    def domein(self) -> float:
        """The name of a domain."""
        return matrixmaten.domein(self.type_, self.d["maat"], self.paper.lucht)

    @cached_property
    def wie(self) -> float:
        """Who does what in each phase; 0 if nobody is told to."""
        if not self.d["partijen"]:
            return 0
        paper = self.paper
        return matrixmaten.wie(self.type_, self.d, paper.breed, paper.smalst)


@dataclass(frozen=True)
class Trial:
    """With heads of one height, and words or letters for marks: what stands on which sheet."""

    table: Table
    kophoog: float
    woord: bool

    def tekst(self, soort: Data) -> str:
        """What stands in a mark."""
        return str(soort["teken"] if self.woord else soort["letter"])

    @cached_property
    def breedten(self) -> list[float]:
        """Of the columns."""
        t, d = self.table.type_, self.table.d
        marks = {
            soort["teken"]: matrixmaten.teken(t, self.tekst(soort), d["maat"]).width + 2
            for soort in d["tekens"]
        }
        return [
            max(
                matrixmaten.kop(t, kolom, self.kophoog, d["maat"]) + 7,
                3 + max(sum(marks[m] for m in row.data["cellen"][k]) for row in self.table.rows),
            )
            for k, kolom in enumerate(d["kolommen"])
        ]

    @cached_property
    def naambreed(self) -> float:
        """Of the names, at least."""
        paper = self.table.paper
        left = paper.breed - sum(self.breedten) - RAND
        return max(paper.smalst, min(self.table.naamlang, left))

    @cached_property
    def is_whole(self) -> bool:
        """Whether all columns fit on one sheet."""
        return self._are_beside(range(len(self.breedten)))

    def _are_beside(self, kolommen: Collection[int]) -> bool:
        wide = sum(self.breedten[k] for k in kolommen)
        return wide <= self.table.paper.breed - self.naambreed - RAND + _ALMOST

    @cached_property
    def hoogten(self) -> list[float]:
        """Of the rows."""
        table, maat, lucht = self.table, self.table.d["maat"], self.table.paper.lucht
        return [
            matrixmaten.naam(table.type_, row.data, self.naambreed - 4, maat) + 2 * lucht
            for row in table.rows
        ]

    @cached_property
    def hoofd(self) -> float:
        """All above the table on the first sheet."""
        table = self.table
        teksten = [self.tekst(soort) for soort in table.d["tekens"]]
        high = matrixmaten.hoofd(table.type_, table.d, teksten, table.paper.breed)
        return high + matrixmaten.ONDER_HOOFD

    def room(self, number: int) -> float:
        """For the rows of a sheet."""
        paper = self.table.paper
        above = 0 if number else self.hoofd
        return paper.hoog - above - (self.kophoog + 2 * paper.lucht)

    @cached_property
    def sheets(self) -> list[Sheet]:
        """As few as it takes."""
        return self._filled(1)

    def evened(self) -> list[Sheet]:
        """No more of them, and as equally filled as they can be."""
        found = self.sheets
        for full in FULL:
            other = self._filled(full)
            if len(other) == len(found):
                found = other
        return found

    def _filled(self, full: float) -> list[Sheet]:
        sheets: list[Sheet] = []
        for row, deel in self._delen:
            if not sheets or not self._fits(sheets[-1], row, deel):
                sheets.append(Sheet(full * self.room(len(sheets))))
            sheet = sheets[-1]
            sheet.high += self._need(sheet, row)
            sheet.rijen.append(Placed(row, deel, sheet.domein != row.domein))
            sheet.kolommen = sorted({*sheet.kolommen, *deel})
        return sheets

    def _fits(self, sheet: Sheet, row: Row, deel: list[int]) -> bool:
        """The name of a domain never stands alone with its first row at the foot."""
        has_next = sheet.domein != row.domein and not row.is_last
        after = self.hoogten[row.number + 1] if has_next else 0
        high = sheet.high + self._need(sheet, row) + after
        return high <= sheet.room and self._are_beside({*sheet.kolommen, *deel})

    def _need(self, sheet: Sheet, row: Row) -> float:
        above = 0 if sheet.domein == row.domein else self.table.domein
        return self.hoogten[row.number] + above

    @cached_property
    def _delen(self) -> list[tuple[Row, list[int]]]:
        """A row with more columns than a sheet has room for stands there twice."""
        found: list[tuple[Row, list[int]]] = []
        for row in self.table.rows:
            deel: list[int] = []
            for k in row.kolommen:
                if deel and not self._are_beside([*deel, k]):
                    found.append((row, deel))
                    deel = []
                deel.append(k)
            found.append((row, deel))
        return found
