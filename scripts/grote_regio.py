"""A large region to measure with: python3 scripts/grote_regio.py MAP [signalen] [gemeenten] [seed]

Everything in it is invented, and all of it follows from the seed. It looks like real content where
that matters for speed: one to eight questions a signal, answers that are shared between signals,
advices that many signals lead to, a few advices that take turns, compound words. The tables have
no hole and no contradiction, so the proof has to look at all of it.
"""

import random
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

SECTOREN = {"po": "basisonderwijs", "vo": "voortgezet onderwijs", "mbo": "beroepsonderwijs"}
DOMEINEN = ("verzuim", "ziekte", "gedrag", "thuis", "leren", "overstap")
SOORTEN = ("zelf_doen", "overleggen", "overleggen", "melden", "aanmelden")
TURNS = ("2027-01-01", "2027-03-01", "2027-08-01")
"""The days on which an advice makes way for the next."""
CHECKED = {"op": "2026-10-01", "door": "Coördinator"}
ROLLEN = {
    "leerplicht": ("leerplichtambtenaar", 1, None),
    "jeugdteam": ("jeugdteam", 1, None),
    "jeugdgezondheidszorg": ("jeugdgezondheidszorg", 14, None),
    "veilig_thuis": ("meldpunt", 13, None),
    "samenwerkingsverband_po": ("samenwerkingsverband", 5, ("po",)),
    "samenwerkingsverband_vo": ("samenwerkingsverband", 5, ("vo",)),
    "doorstroompunt": ("doorstroompunt", 9, ("vo", "mbo")),
    "schoolmaatschappelijk_werk": ("schoolmaatschappelijk werk", 3, None),
}
"""Each role: its name, how many gemeenten one organisation serves, and which kinds of school."""
EVERYWHERE = tuple(rol for rol, (_, _, sectoren) in ROLLEN.items() if sectoren is None)
BY_SECTOR = {
    "po": "samenwerkingsverband_po",
    "vo": "samenwerkingsverband_vo",
    "mbo": "doorstroompunt",
}


def _words(text: str) -> list[str]:
    return text.split()


BEGIN = _words(
    "elzer haver riet wilgen berken linden olmen populier mossel zwanen reiger kievit "
    "gras klaver distel heide turf zand klei veen duin dijk"
)
END = _words(
    "veen drecht monde dorp hoven meer burg wijk horst sluis kerk dam broek laar oord huizen beek"
)
FIRST = _words(
    "leerplicht ondersteunings verzuim thuiszitters jeugdhulp onderwijs aanmeldings "
    "terugkeer schoolloopbaan orthopedagogisch gezins"
)
SECOND = _words(
    "overleg gesprek arrangement traject aanvraag registratie afspraak begeleiding "
    "voorziening medewerker plan perspectief"
)

Item = dict[str, object]


def make_region(folder: Path, signalen: int, gemeenten: int, seed: int) -> Path:
    """Write a region into `folder`, which is made. The same numbers give the same bytes."""
    chance = random.Random(seed)  # noqa: S311 - the same seed gives the same region
    maker = _Maker(chance, signalen, gemeenten)
    (folder / "signalen").mkdir(parents=True)
    (folder / "organisaties").mkdir()
    for name, content in maker.files():
        text = yaml.dump(content, Dumper=_Plain, sort_keys=False, default_flow_style=None)
        (folder / name).write_text(text, "utf-8")
    return folder


class _Plain(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes every value out, as an editor does: no anchors."""

    def ignore_aliases(self, _: object) -> bool:
        return True


class _Maker:
    def __init__(self, chance: random.Random, signalen: int, gemeenten: int) -> None:
        self.chance = chance
        self.gemeenten = [f"{b}{e}" for e in END for b in BEGIN][:gemeenten]
        if len(self.gemeenten) < gemeenten:
            raise ValueError(f"hoogstens {len(BEGIN) * len(END)} gemeenten")
        self.vragen = {f"vraag_{n}": self._vraag(n) for n in range(max(10, signalen // 8))}
        self.adviezen = dict(self._adviezen(max(12, signalen // 3)))
        self.signalen = {f"signaal-{n}": self._signaal(n) for n in range(signalen)}

    def files(self) -> Iterator[tuple[str, Item]]:
        yield "regio.yaml", self._regio()
        yield "rollen.yaml", self._rollen()
        yield "domeinen.yaml", {id_: {"naam": id_.capitalize()} for id_ in DOMEINEN}
        yield "vragen.yaml", self._asked()
        yield "adviezen.yaml", self._given()
        yield "begrippen.yaml", self._begrippen()
        yield "scenarios.yaml", dict(self._scenarios())
        for id_, signaal in self.signalen.items():
            yield f"signalen/{id_}.yaml", signaal
        for id_, organisatie in self._organisaties():
            yield f"organisaties/{id_}.yaml", organisatie

    def _regio(self) -> Item:
        return {
            "naam": "Grote Regio",
            "fictief": "ja",
            "schooljaar": "2026-2027",
            "gemeenten": {id_: {"naam": id_.capitalize()} for id_ in self.gemeenten},
            "sectoren": {id_: {"naam": naam} for id_, naam in SECTOREN.items()},
            "uitgever": {"naam": "Samenwerkende scholen"},
            "houdbaarheid": 12,
            "spoed": [{"naam": "Politie", "telefoon": "112", "wanneer": "Er is nu gevaar."}],
        }

    def _rollen(self) -> Item:
        names = {"school": "de school", **{id_: f"de {rol[0]}" for id_, rol in ROLLEN.items()}}
        return {
            id_: {"code": f"R{n}", "naam": naam} for n, (id_, naam) in enumerate(names.items(), 1)
        }

    def _organisaties(self) -> Iterator[tuple[str, Item]]:
        number = 0
        for rol, (naam, size, sectoren) in ROLLEN.items():
            for first in range(0, len(self.gemeenten), size):
                served = self.gemeenten[first : first + size]
                number += 1
                yield (
                    f"{rol.replace('_', '-')}-{served[0]}",
                    {
                        "code": _code("C", number),
                        "naam": f"{naam.capitalize()} {served[0].capitalize()}",
                        "rollen": [rol],
                        "werkgebied": {
                            "gemeenten": served,
                            **({"sectoren": list(sectoren)} if sectoren else {}),
                        },
                        "wat_doen_zij": [self._zin(), self._zin()],
                        "contact": {
                            "telefoon": f"0199-{number:06}",
                            "website": f"https://{rol.replace('_', '-')}{number}.example",
                            "bereikbaar": "Op werkdagen van 9.00 tot 17.00 uur.",
                        },
                        "gecontroleerd": dict(CHECKED),
                    },
                )

    def _vraag(self, number: int) -> Item:
        count = self.chance.choices((2, 3, 4, 5), (10, 5, 3, 1))[0]
        vraag: Item = {"vraag": f"Geldt {self._woord()} nummer {number}?", "hulp": self._zin()}
        if count == 2:
            return vraag | {"antwoorden": {"ja": {"tekst": "Ja"}, "nee": {"tekst": "Nee"}}}
        last = f"vanaf_{(count - 1) * 4}"
        antwoorden: dict[str, Item] = {
            f"tot_{n * 4}": {"tekst": f"Minder dan {n * 4} weken", "tot": n * 4}
            | ({"vanaf": (n - 1) * 4} if n > 1 else {})
            for n in range(1, count)
        }
        antwoorden[last] = {"tekst": f"{(count - 1) * 4} weken of langer", "vanaf": (count - 1) * 4}
        return vraag | {
            "drempel": {"eenheid": "schoolweek", "aaneengesloten": "ja"},
            "bij_twijfel": last,
            "antwoorden": antwoorden,
        }

    def _asked(self) -> Item:
        asked = {id_ for signaal in self.signalen.values() for id_ in _strings(signaal["vragen"])}
        return {id_: vraag for id_, vraag in self.vragen.items() if id_ in asked}

    def _adviezen(self, count: int) -> Iterator[tuple[str, Item]]:
        """Some advices make way for another on a day; the two then share a place in a row."""
        for number, (sector, rol) in enumerate(BY_SECTOR.items()):
            yield f"bel-{sector}", self._advies(3 * count + number, "overleggen", rol)
        for number in range(count):
            id_ = f"advies-{number}"
            if number % 25 == 24:
                day = TURNS[number // 25 % len(TURNS)]
                yield id_, self._advies(number) | {"geldig_tot": day}
                yield f"{id_}-nieuw", self._advies(count + number) | {"geldig_vanaf": day}
            else:
                yield id_, self._advies(number)

    def _advies(self, number: int, soort: str = "", rol: str = "") -> Item:
        soort = soort or self.chance.choice(SOORTEN)
        advies: Item = {
            "code": _code("A", number + 1),
            "naam": f"{self._woord().capitalize()} {number}",
            "soort": soort,
            "rol": "school" if soort == "zelf_doen" else rol or self.chance.choice(EVERYWHERE),
            "uitleg": self._zin(),
            "doe": [self._zin() for _ in range(self.chance.randint(1, 5))],
            "ouders": self._zin(),
        }
        if soort == "melden":
            advies["grondslag"] = {"soort": "regionaal", "tekst": self._zin()}
        return advies

    def _given(self) -> Item:
        given = {id_ for signaal in self.signalen.values() for id_ in _adviezen_of(signaal)}
        return {id_: advies for id_, advies in self.adviezen.items() if id_ in given}

    def _signaal(self, number: int) -> Item:
        count = self.chance.choices(range(1, 9), (3, 6, 6, 4, 3, 2, 1, 1))[0]
        asked: dict[str, list[str]] = {
            id_: list(_mapping(self.vragen[id_]["antwoorden"]))
            for id_ in self.chance.sample(list(self.vragen), count)
        }
        if self.chance.random() < 0.2:
            asked["sector"] = list(SECTOREN)
        boxes = list(self._boxes(asked))
        *dans, last = self._dans(len(boxes))
        routes: list[Item] = [
            {"als": als, "dan": dan} for als, dan in zip(boxes, dans, strict=False)
        ]
        domein = DOMEINEN[number % len(DOMEINEN)]
        return {
            "code": _code(domein[0].upper(), number + 1),
            "naam": f"De leerling en het {self._woord()} {number}",
            "domein": domein,
            "zoekwoorden": [self._woord() for _ in range(4)],
            "herken": [self._zin() for _ in range(3)],
            "eerst_zelf": [self._zin()],
            "vragen": list(asked),
            "routes": routes,
            **({"aanvullend": self._by_sector()} if "sector" in asked else {}),
            "anders": last,
        }

    def _by_sector(self) -> list[Item]:
        sectoren = self.chance.sample(list(SECTOREN), 2)
        return [{"als": {"sector": [id_]}, "dan": [f"bel-{id_}"]} for id_ in sectoren]

    def _boxes(self, asked: Mapping[str, list[str]]) -> Iterator[dict[str, list[str]]]:
        """Boxes that fill the space of answers: question by question some answers end there."""
        boxes: list[dict[str, list[str]]] = [{}]
        for vraag, antwoorden in asked.items():
            here = boxes.pop()
            cut = self.chance.randint(1, len(antwoorden) - 1)
            if len(boxes) < 4 and self.chance.random() < 0.4:  # both sides go on
                boxes.append({**here, vraag: antwoorden[:cut]})
            else:
                yield {**here, vraag: antwoorden[:cut]}
            boxes.append({**here, vraag: antwoorden[cut:]})
        yield from boxes

    def _dans(self, count: int) -> list[list[str]]:
        """So many outcomes, no two the same: every question makes a difference."""
        dans: list[list[str]] = []
        while len(dans) < count:
            dan = self._dan()
            if dan not in dans:
                dans.append(dan)
        return dans

    def _dan(self) -> list[str]:
        """One or two advices that are not in turn, or that with the one that takes its place."""
        first = self.chance.choice([id_ for id_ in self.adviezen if id_.startswith("advies")])
        base = first.removesuffix("-nieuw")
        if f"{base}-nieuw" in self.adviezen:
            return [base, f"{base}-nieuw"]
        others = [id_ for id_ in ("advies-0", "advies-1", "advies-2") if id_ != base]
        return [base, *self.chance.sample(others, self.chance.randint(0, 1))]

    def _begrippen(self) -> Item:
        words = [f"{first}{second}" for first in FIRST for second in SECOND[:4]]
        return {word: {"term": word, "definitie": self._zin()} for word in words}

    def _scenarios(self) -> Iterator[tuple[str, Item]]:
        for id_, signaal in list(self.signalen.items())[::3]:
            for route in [] if "aanvullend" in signaal else list(_rows(signaal))[:1]:
                als = _mapping(route["als"])
                vragen = {vraag: _strings(antwoorden)[0] for vraag, antwoorden in als.items()}
                dan = [advies for advies in _strings(route["dan"]) if not advies.endswith("-nieuw")]
                yield (
                    f"geval-{id_}",
                    {
                        "naam": f"Een geval van {signaal['code']}",
                        "signaal": id_,
                        "antwoorden": vragen,
                        "geldig_tot": TURNS[0],
                        "verwacht": {"adviezen": dan},
                    },
                )

    def _woord(self) -> str:
        return self.chance.choice(FIRST) + self.chance.choice(SECOND)

    def _zin(self) -> str:
        return f"Kijk samen naar {self._woord()} en {self._woord()}, en maak een afspraak."


def _code(letter: str, number: int) -> str:
    """`V12`; a code has three digits at most, so a second letter counts on."""
    rounds, rest = divmod(number - 1, 999)
    return f"{letter}{chr(64 + rounds) if rounds else ''}{rest + 1}"


def _rows(signaal: Mapping[str, object]) -> Iterator[Item]:
    for part in ("routes", "aanvullend"):
        rows = signaal.get(part, [])
        assert isinstance(rows, list)
        yield from rows


def _adviezen_of(signaal: Mapping[str, object]) -> Iterator[str]:
    yield from _strings(signaal["anders"])
    for row in _rows(signaal):
        yield from _strings(row["dan"])


def _strings(value: object) -> list[str]:
    assert isinstance(value, list)
    return value


def _mapping(value: object) -> Mapping[str, object]:
    assert isinstance(value, dict)
    return value


def main() -> None:
    """Make a region of the size that was asked for, and say where it is."""
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sizes = [int(text) for text in sys.argv[2:]] + [1026, 342, 1][len(sys.argv) - 2 :]
    folder = make_region(Path(sys.argv[1]), *sizes[:3])
    print(f"{folder}: {sizes[0]} signalen, {sizes[1]} gemeenten")


if __name__ == "__main__":
    main()
