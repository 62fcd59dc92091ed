"""Which matrix is drawn: of all heights of heads, with words or letters for marks, the one that
takes fewest sheets; and where on them each row and mark stands.
"""

from collections.abc import Iterator, Sequence

from routekaart.showing.paper.castoff import Type
from routekaart.showing.paper.products import matrixmaten
from routekaart.showing.paper.products.imprint import Data
from routekaart.showing.paper.products.matrixproef import RAND, Placed, Sheet, Table, Trial


def arrange(data: Data, type_: Type) -> tuple[Data, int | None]:
    """What is drawn and where, and on how many sheets; None if that is not known before."""
    table = Table(data, type_)
    trial = _best(table)
    sheets = trial.evened()
    apart = _is_apart(trial, sheets)
    count = max(1, len(sheets)) + apart
    # what is higher than a sheet goes on on the next
    return _drawn(trial, sheets, apart=apart), count if table.wie <= table.paper.hoog else None


def _best(table: Table) -> Trial:
    """The fewest sheets; of those with every organisation in its own place on each, and words."""
    found: list[Trial] = []
    for trial in _trials(table):
        if trial.is_whole and len(trial.sheets) <= 1:
            return trial
        found.append(trial)
    least = min(len(trial.sheets) for trial in found)
    good = [trial for trial in found if len(trial.sheets) == least]
    return next((trial for trial in good if trial.is_whole), good[0])


def _trials(table: Table) -> Iterator[Trial]:
    d = table.d
    words = (matrixmaten.longest_word(table.type_, k, d["maat"]) for k in d["kolommen"])
    longest = max(words, default=0)
    koppen = [high for high in table.paper.koppen if high >= longest] or [longest]
    return (Trial(table, high, woord) for woord in (True, False) for high in koppen)


def _is_apart(trial: Trial, sheets: Sequence[Sheet]) -> bool:
    """Whether who does what begins on a sheet of its own."""
    wie = trial.table.wie
    used = sheets[-1].high if sheets else 0
    left = trial.room(max(0, len(sheets) - 1)) - used
    return wie > 0 and matrixmaten.BOVEN_WIE + wie > left


def _drawn(trial: Trial, sheets: Sequence[Sheet], *, apart: bool) -> Data:
    d = trial.table.d
    return {
        **{name: d[name] for name in ("colofon", "papier", "maat", "fasen", "partijen")},
        "tekens": [{**soort, "tekst": trial.tekst(soort)} for soort in d["tekens"]],
        "kophoog": trial.kophoog,
        "bladen": [_blad(trial, sheet) for sheet in sheets],
        "wie": {"namen": trial.table.paper.smalst, "apart": apart} if d["partijen"] else None,
    }


def _blad(trial: Trial, sheet: Sheet) -> Data:
    """Where all columns fit each stands in its own place on every sheet; else the names take the
    room that is left."""
    table, breedten = trial.table, trial.breedten
    shown = list(range(len(breedten))) if trial.is_whole else sheet.kolommen
    left = table.paper.breed - sum(breedten[k] for k in shown) - RAND
    namen = trial.naambreed
    return {
        "namen": namen if trial.is_whole else max(namen, min(table.naamlang, left)),
        "kolommen": [{**table.d["kolommen"][k], "breed": breedten[k]} for k in shown],
        "rijen": [_rij(placed, shown) for placed in sheet.rijen],
    }


def _rij(placed: Placed, shown: list[int]) -> Data:
    row = placed.row
    cellen = [row.data["cellen"][k] if k in placed.deel else [] for k in shown]
    kop = {"naam": row.domein, "vervolg": not row.is_first}
    return {"kop": kop if placed.kop else None, **row.data, "cellen": cellen}
