"""References between items: does what is named exist, and is it named once?"""

from collections.abc import Iterable, Iterator

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Related
from routekaart.reading.known import Known
from routekaart.reading.model import KINDS, Inhoud, Item, Model, Pact, Route, Signaal, Stappenplan
from routekaart.reading.nearest import nearest
from routekaart.reading.shape import Reference, references
from routekaart.reading.source import Source, Step
from routekaart.reading.words import SINGULAR, enumerate_words, item_name

Path = tuple[Step, ...]

END = "einde"
"""The target of a transition that ends its plan."""


def check_references(inhoud: Inhoud, source: Source, known: Known) -> Iterator[Finding]:
    """Everything that is named but does not exist, or is named twice in one list."""
    checker = _Checker(inhoud, source, known)
    for path, model in _models(inhoud):
        yield from checker.check_fields(path, model)
    for id, signaal in inhoud.signalen.items():
        yield from checker.check_signaal(("signalen", id), signaal)
    for id, scenario in inhoud.scenarios.items():
        for vraag, antwoord in scenario.antwoorden.items():
            path = ("scenarios", id, "antwoorden", vraag)
            yield from checker.check_antwoord(path, vraag, antwoord)
    for id, vraag_ in inhoud.alle_vragen.items():
        if vraag_.bij_twijfel is not None:
            yield from checker.check_antwoord(("vragen", id, "bij_twijfel"), id, vraag_.bij_twijfel)
    for id, plan in inhoud.stappenplannen.items():
        yield from checker.check_plan(("stappenplannen", id), plan)


def _models(inhoud: Inhoud) -> Iterator[tuple[Path, Model]]:
    """Every item and pact, with its path."""
    for kind in KINDS:
        items: dict[str, Item] = getattr(inhoud, kind)
        yield from (((kind, id), item) for id, item in items.items())
    pacts: dict[str, Pact | None] = {
        "pact": inhoud.pact,
        "landelijk_pact": inhoud.landelijk_pact,
    }
    yield from (((name,), pact) for name, pact in pacts.items() if pact is not None)


class _Checker:
    def __init__(self, inhoud: Inhoud, source: Source, known: Known) -> None:
        self.inhoud, self.source, self.known = inhoud, source, known

    def check_fields(self, path: Path, model: Model) -> Iterator[Finding]:
        """The fields that refer to items of a kind, and lists that name one twice."""
        seen: dict[tuple[Path, str], Path] = {}
        for reference in references(model, type(model), path):
            # Only what stands in the same list can be double; a field of its own has its own path.
            in_list = isinstance(reference.path[-1], int)
            place = reference.path[:-1] if in_list else reference.path
            first = seen.setdefault((place, reference.id), reference.path)
            if first != reference.path:
                yield self._double(reference.path, first, reference.id)
            elif not self.known.has(reference.kind, reference.id):
                yield self._unknown(reference)

    def check_signaal(self, path: Path, signaal: Signaal) -> Iterator[Finding]:
        """The questions and answers in the rows of a table. A forgotten question counts once."""
        # A question misspelt under `vragen` is reported there; then the rows are right.
        asked = {*signaal.vragen}
        if not all(self.known.has("vragen", vraag) for vraag in asked):
            asked.update(self.known.ids["vragen"])
        for table in ("routes", "aanvullend"):
            rows: tuple[Route, ...] = getattr(signaal, table)
            for number, row in enumerate(rows):
                for vraag, antwoorden in row.als.items():
                    place = (*path, table, number, "als", vraag)
                    if self.known.has("vragen", vraag) and vraag not in asked:
                        asked.add(vraag)
                        yield self._not_asked(place, vraag, signaal)
                    yield from self._check_antwoorden(place, vraag, antwoorden)

    def _check_antwoorden(
        self, path: Path, vraag: str, antwoorden: tuple[str, ...]
    ) -> Iterator[Finding]:
        for number, antwoord in enumerate(antwoorden):
            first = antwoorden.index(antwoord)
            if first < number:
                yield self._double((*path, number), (*path, first), antwoord)
            else:
                yield from self.check_antwoord((*path, number), vraag, antwoord)

    def check_antwoord(self, path: Path, vraag: str, antwoord: str) -> Iterator[Finding]:
        """Whether a question has an answer. Silent about a question that is not known itself."""
        antwoorden = self.known.answers(self.inhoud, vraag)
        if antwoorden is None or antwoord in antwoorden:
            return
        meant = nearest(antwoord, antwoorden)
        yield finding(
            "RK303",
            self.source.at(*path),
            vraag=vraag,
            antwoord=antwoord,
            antwoorden=enumerate_words(antwoorden),
            hint=f'Bedoelde u "{meant}"?' if meant else "",
            related=[Related(self.source.key("vragen", vraag, "antwoorden"), "De antwoorden.")],
        )

    def check_plan(self, path: Path, plan: Stappenplan) -> Iterator[Finding]:
        """The steps that the transitions of a plan lead to."""
        for id, stap in plan.stappen.items():
            for number, overgang in enumerate(stap.overgangen):
                if overgang.naar not in (None, END, *plan.stappen):
                    place = (*path, "stappen", id, "overgangen", number, "naar")
                    yield self._no_step(place, str(overgang.naar), plan.stappen)

    def _no_step(self, path: Path, stap: str, stappen: Iterable[str]) -> Finding:
        meant = nearest(stap, [*stappen, END])
        return finding(
            "RK304",
            self.source.at(*path),
            stap=stap,
            stappen=enumerate_words(list(stappen)),
            hint=f'Bedoelde u "{meant}"?' if meant else "",
        )

    def _unknown(self, reference: Reference) -> Finding:
        place = self.source.key if reference.is_key else self.source.at
        return finding(
            "RK301",
            place(*reference.path),
            soort=SINGULAR[reference.kind],
            id=reference.id,
            hint=self.known.hint(reference.kind, reference.id),
        )

    def _not_asked(self, path: Path, vraag: str, signaal: Signaal) -> Finding:
        meant = nearest(vraag, signaal.vragen)
        return finding(
            "RK302",
            self.source.key(*path),
            vraag=vraag,
            hint=f'Bedoelde u "{meant}"? Of zet "{vraag}" bij "vragen".' if meant else "",
            related=[Related(self.source.at(*path[:2], "vragen"), "De vragen van dit signaal.")],
        )

    def _double(self, path: Path, first: Path, id: str) -> Finding:
        related = Related(self.source.at(*first), "Hier staat het voor het eerst.")
        return finding("RK305", self.source.at(*path), id=id, related=[related])


def check_names(inhoud: Inhoud, source: Source, known: Known) -> Iterator[Finding]:
    """Codes that are used twice, and old ids that are not free."""
    yield from _check_codes(inhoud, source)
    for kind in KINDS:
        yield from _check_was(kind, getattr(inhoud, kind), source, known)


def _check_codes(inhoud: Inhoud, source: Source) -> Iterator[Finding]:
    owners: dict[str, Path] = {}
    for kind in ("signalen", "adviezen", "fasen", "stappenplannen"):
        items: dict[str, Item] = getattr(inhoud, kind)
        for id, item in items.items():
            code: str | None = getattr(item, "code", None)
            if code is None:
                continue
            first = owners.setdefault(code, (kind, id))
            if first != (kind, id):
                ander = item_name(*map(str, first))
                related = Related(source.at(*first, "code"), f"{code} van {ander}.")
                place = source.at(kind, id, "code")
                yield finding("RK306", place, code=code, ander=ander, related=[related])


def _check_was(
    kind: str, items: dict[str, Item], source: Source, known: Known
) -> Iterator[Finding]:
    owners: dict[str, Path] = {}
    for id, item in items.items():
        for number, old in enumerate(item.was):
            path: Path = (kind, id, "was", number)
            first = owners.setdefault(old, path)
            if old in known.ids[kind]:
                waarom = "er is nog een onderdeel met deze id"
                related = Related(known.ids[kind][old], f'"{old}" staat hier.')
            elif first != path:
                waarom = f"{item_name(kind, str(first[1]))} heeft deze oude id ook"
                related = Related(source.at(*first), "Hier staat de oude id ook.")
            else:
                continue
            yield finding(
                "RK307",
                source.at(*path),
                id=old,
                nieuw=item_name(kind, id),
                waarom=waarom,
                related=[related],
            )
