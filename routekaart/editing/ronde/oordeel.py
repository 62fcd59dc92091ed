"""What a form that came back means: what is right, what should be otherwise, what is still open.

Nothing is corrected here. Who keeps the region does that, and knows from this where.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from routekaart.editing.ronde.teruglezen import Antwoord, Ingevuld, read_day
from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding
from routekaart.showing.telling.ronde import Formulier, Vraagregel

YES = frozenset({"ja", "j", "klopt", "akkoord", "x", "✓"})
NO = frozenset({"nee", "n", "klopt niet"})
UNSAID = "(er staat niet bij wat er anders moet)"


@dataclass(frozen=True)
class Correctie:
    """Something that should be otherwise. `regel` is None when the region has changed it since."""

    over: str
    tekst: str
    anders: str
    regel: Vraagregel | None


@dataclass(frozen=True)
class Oordeel:
    """What one organisation answered."""

    formulier: Formulier
    op: date
    door: str
    goed: frozenset[str]
    """The lines that are right, by `kenmerk`."""
    correcties: tuple[Correctie, ...]
    open: tuple[Vraagregel, ...]
    """The lines that nobody said anything about."""

    @property
    def is_checked(self) -> bool:
        """Whether everything that the organisation says of itself is right."""
        own = (one for one in self.formulier.regels if _is_own(self.formulier, one))
        return all(one.kenmerk in self.goed for one in own)


def _is_own(formulier: Formulier, regel: Vraagregel) -> bool:
    return (regel.uitspraak.kind, regel.uitspraak.id) == ("organisaties", formulier.id)


def judge(given: Ingevuld, formulier: Formulier, today: date) -> Oordeel | list[Finding]:
    """The meaning of a form; or what is wrong with how it was filled in."""
    judging = _Judging(given, formulier)
    correcties = tuple(judging.corrections())
    op = read_day(given.op.tekst)
    found = [*judging.findings]
    if op is None or op > today:
        found.append(finding("RK953", given.op.plek, waar=given.op.waar, waarde=given.op.tekst))
    if not given.door.tekst:
        found.append(finding("RK954", given.door.plek, waar=given.door.waar))
    if found or op is None:
        return found
    return Oordeel(
        formulier,
        op,
        given.door.tekst,
        frozenset(judging.good),
        correcties,
        tuple(judging.open),
    )


@dataclass
class _Judging:
    given: Ingevuld
    formulier: Formulier
    findings: list[Finding] = field(default_factory=list)
    good: set[str] = field(default_factory=set)
    open: list[Vraagregel] = field(default_factory=list)

    def corrections(self) -> Iterator[Correctie]:
        """Line by line; what is right or open is kept aside."""
        alles = self.given.alles.tekst.casefold() in YES
        said = {one.kenmerk: one for one in self.given.antwoorden}
        for regel in self.formulier.regels:
            answer = said.pop(regel.kenmerk, None)
            anders = self._otherwise(answer, regel.tekst) if answer else ""
            if anders:
                yield Correctie(regel.over, regel.tekst, anders, regel)
            elif answer and (alles or self._is_yes(answer)):
                self.good.add(regel.kenmerk)
            else:  # also what the region says since the form was made
                self.open.append(regel)
        for gone in said.values():
            if gone.anders.tekst:
                yield Correctie("Intussen veranderd", gone.tekst.tekst, gone.anders.tekst, None)

    def _otherwise(self, answer: Antwoord, tekst: str) -> str:
        """What it should be: behind the line, or typed over the line itself."""
        if answer.anders.tekst:
            return answer.anders.tekst
        if answer.klopt.tekst.casefold() in NO:
            return UNSAID
        typed = answer.tekst.tekst
        return typed if typed and typed != " ".join(tekst.split()) else ""

    def _is_yes(self, answer: Antwoord) -> bool:
        klopt = answer.klopt
        known = klopt.tekst.casefold() in YES
        if klopt.tekst and not known:
            self.findings.append(finding("RK955", klopt.plek, waar=klopt.waar, waarde=klopt.tekst))
        return known
