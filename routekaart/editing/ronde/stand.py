"""How far a round is: who answered, and what should be otherwise. Kept beside the forms."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

FILE = "ronde.json"


class NoRound(Exception):
    """A folder that holds something else."""


@dataclass(frozen=True)
class Punt:
    """Something that should be otherwise, with where it stands."""

    over: str
    tekst: str
    anders: str
    plek: str


@dataclass(frozen=True)
class Stand:
    """What one organisation answered."""

    op: str
    door: str
    akkoord: bool
    open: int
    punten: tuple[Punt, ...] = ()


@dataclass(frozen=True)
class Ronde:
    """The whole round. Who is not in `antwoorden` still has to answer."""

    begonnen: str
    antwoorden: Mapping[str, Stand] = field(default_factory=dict)

    def answered(self, organisatie: str, stand: Stand) -> "Ronde":
        """With one more answer; a later one takes the place of an earlier one."""
        return replace(self, antwoorden={**self.antwoorden, organisatie: stand})


def read_ronde(folder: Path, today: date) -> Ronde:
    """The round in a folder, or one that begins today. Raises `NoRound` and `OSError`."""
    file = folder / FILE
    if not file.is_file():
        if folder.exists() and any(folder.iterdir()):
            raise NoRound
        return Ronde(today.isoformat())
    try:
        return _read(json.loads(file.read_bytes()))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise NoRound from None


def _read(said: Any) -> Ronde:
    answers = {str(id_): _stand(one) for id_, one in said["antwoorden"].items()}
    return Ronde(date.fromisoformat(said["begonnen"]).isoformat(), answers)


def _stand(said: Any) -> Stand:
    points = tuple(
        Punt(*(str(one[name]) for name in ("over", "tekst", "anders", "plek")))
        for one in said["punten"]
    )
    day = date.fromisoformat(said["op"]).isoformat()
    return Stand(day, str(said["door"]), bool(said["akkoord"]), int(said["open"]), points)


def write_ronde(ronde: Ronde) -> bytes:
    """As it is read again."""
    return f"{json.dumps(asdict(ronde), ensure_ascii=False, indent=1)}\n".encode()
