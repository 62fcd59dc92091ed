"""`routekaart ronde`: a form for each organisation, and what comes back from them."""

import argparse
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from routekaart.building import report
from routekaart.building.checking import check_region, refused
from routekaart.building.folder import write_files
from routekaart.building.regios import find_map
from routekaart.building.trouble import CannotRun
from routekaart.building.voortgang import busy, expect, step
from routekaart.commands.parser import add_peildatum
from routekaart.commands.terugzetten import is_agreed, try_out, write_text
from routekaart.deciding.uitspraken import Uitspraak
from routekaart.editing.ronde.maken import make_forms, make_overview
from routekaart.editing.ronde.oordeel import Correctie, Oordeel, judge
from routekaart.editing.ronde.stand import NoRound, Punt, Ronde, Stand, read_ronde
from routekaart.editing.ronde.teruglezen import NoForm, read_form
from routekaart.editing.ronde.terugzetten import write_checked
from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding
from routekaart.reading.source import Source
from routekaart.reading.words import drop_controls
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.ronde import Formulier, list_formulieren
from routekaart.showing.telling.words import format_aantal, format_datum

_NOTHING = "Er is niets geschreven."


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    parser.add_argument("map", metavar="REGIO", help="map van de regio, of een meegeleverde naam")
    parser.add_argument(
        "--uit",
        metavar="MAP",
        type=Path,
        default=Path("ronde"),
        help="map met de formulieren en wie er nog moet antwoorden (standaard: ronde)",
    )
    parser.add_argument(
        "--terug",
        metavar="BESTAND",
        type=Path,
        nargs="+",
        default=[],
        help="ingevulde formulieren (xlsx, odt, of wat de webpagina bewaarde)",
    )
    parser.add_argument("--ja", action="store_true", help="schrijf zonder het eerst te vragen")
    add_peildatum(parser)


def run(args: argparse.Namespace) -> int:
    """0 when all is done, 1 when something could not be written."""
    folder, peildatum = find_map(args.map), args.peildatum or date.today()
    ronde = _read_ronde(args.uit, peildatum)
    checked = check_region(folder, peildatum)
    region, source = checked.whole(), checked.source
    if region is None:
        report.tell(report.weighty(checked.findings))
        print(f"{report.counted(checked.findings)}. {_NOTHING}")
        return 1
    formulieren = _formulieren(region, source)
    if not args.terug:
        _send(args.uit, region, formulieren, ronde)
        return 0
    return _Terug(args, folder, region, source, formulieren).take(ronde)


def _read_ronde(uit: Path, peildatum: date) -> Ronde:
    try:
        return read_ronde(uit, peildatum)
    except (NoRound, NotADirectoryError):
        raise CannotRun("RK957", map=uit) from None


def _formulieren(region: Region, source: Source) -> dict[str, Formulier]:
    def is_ours(line: Uitspraak) -> bool:
        return source.is_own(source.at(*line.pad))

    return {one.id: one for one in list_formulieren(region, is_ours)}


def _send(uit: Path, region: Region, formulieren: dict[str, Formulier], ronde: Ronde) -> None:
    uit.mkdir(parents=True, exist_ok=True)
    forms = make_forms(region, formulieren.values())
    with busy("formulieren maken"):
        expect(len(forms))
        for path, make in forms.items():
            write_files({path: make()}, uit)
            step()
    write_files(make_overview(region, formulieren.values(), ronde), uit)
    count = format_aantal(len(formulieren), "organisatie", "organisaties")
    print(f"Formulieren voor {count} staan in {uit}. Wie nog moet antwoorden: {uit / 'index.html'}")


class _Terug:
    """Forms that came back."""

    def __init__(
        self,
        args: argparse.Namespace,
        folder: Path,
        region: Region,
        source: Source,
        formulieren: dict[str, Formulier],
    ) -> None:
        self.args, self.folder, self.region = args, folder, region
        self.source, self.formulieren = source, formulieren

    def take(self, ronde: Ronde) -> int:
        """What they say into the region, if it is still whole then; and who answered."""
        answers, findings = self._read()
        report.tell(findings)
        for answer in answers:
            print("\n".join(map(drop_controls, self._told(answer))))
        if not answers:
            print(_NOTHING)
            return 1
        region = self.region
        made = write_checked(self.folder, [one for one in answers if one.is_checked])
        if made.teksten:
            tried, wrong = try_out(self.folder, made, self.region.peildatum)
            if tried.region is None or refused(wrong):
                report.tell(report.weighty(wrong))
                print(f"{report.counted(wrong)}. {_NOTHING}")
                return 1
            if not (self.args.ja or is_agreed()):
                print(_NOTHING)
                return 1
            region = tried.region
        for file, text in made.teksten.items():
            write_text(file, text)
            print(f"Veranderd: {file}")
        for answer in answers:
            ronde = ronde.answered(answer.formulier.id, self._stand(answer))
        self.args.uit.mkdir(parents=True, exist_ok=True)
        write_files(make_overview(region, self.formulieren.values(), ronde), self.args.uit)
        return 1 if findings else 0

    def _read(self) -> tuple[list[Oordeel], list[Finding]]:
        answers: list[Oordeel] = []
        findings: list[Finding] = []
        for file in self.args.terug:
            found = self._judged(file)
            if isinstance(found, Oordeel):
                answers.append(found)
            else:
                findings += found
        return answers, findings

    def _judged(self, file: Path) -> Oordeel | list[Finding]:
        try:
            given = read_form(file)
        except NoForm:
            raise CannotRun("RK952", bestand=file) from None
        formulier = self.formulieren.get(given.organisatie)
        if formulier is None:
            names = list(self.formulieren)
            return [finding("RK956", given.op.plek, id=given.organisatie, namen=names)]
        return judge(given, formulier, self.region.peildatum)

    def _told(self, answer: Oordeel) -> Iterator[str]:
        naam = answer.formulier.naam
        yield f"{naam}: antwoord van {format_datum(answer.op)}, {answer.door}."
        good = len(answer.goed)
        yield f"  {format_aantal(good, 'regel klopt', 'regels kloppen')}."
        if answer.open:
            yield f"  Niet beantwoord: {format_aantal(len(answer.open), 'regel', 'regels')}."
        if answer.correcties:
            yield "  Dit moet anders. Verander het zelf, routekaart doet dat niet:"
        for one in answer.correcties:
            yield f"    {self._place(one)}"
            yield f"      nu     {one.tekst}"
            yield f"      wordt  {one.anders}"
        if not answer.is_checked:
            yield "  Niet bij gecontroleerd gezet: nog niet alles over henzelf klopt."

    def _place(self, one: Correctie) -> str:
        if one.regel is None:
            return one.over
        place = self.source.at(*one.regel.uitspraak.pad)
        return f"{report.place(place)} ({one.over})"

    def _stand(self, answer: Oordeel) -> Stand:
        return Stand(
            answer.op.isoformat(),
            answer.door,
            answer.is_checked,
            len(answer.open),
            tuple(self._points(answer.correcties)),
        )

    def _points(self, correcties: Iterable[Correctie]) -> Iterator[Punt]:
        for one in correcties:
            place = self._place(one) if one.regel else ""
            yield Punt(one.over, one.tekst, one.anders, place)
