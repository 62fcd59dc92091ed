"""References between items: does what is named exist, and is it named once?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial

from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding, Location, Related
from routekaart.reading.known import Known, point_at_nearest
from routekaart.reading.model import KINDS, Inhoud, Item, Model, Pact, Route, Signaal, Stappenplan
from routekaart.reading.nearest import did_you_mean, what_there_is
from routekaart.reading.shape import references
from routekaart.reading.source import Source, Step
from routekaart.reading.text_links import check_boxes, check_links, check_open, missing_links
from routekaart.reading.words import SINGULAR

Path = tuple[Step, ...]

END = "einde"
"""The target of a transition that ends its plan."""

MOST_PLACES = 20
"""How many other places a finding shows that have the same mistake."""


def check_references(
    inhoud: Inhoud, source: Source, known: Known, refused: Mapping[Path, Model]
) -> Iterator[Finding]:
    """Everything that is named but does not exist, or is named twice in one list; also in what
    stands in items that were `refused` for something else.

    What is missing is one finding at the first place that names it, with the other places:
    the mistake may as well be in the one definition as in the many references.
    """
    checker = _Checker(inhoud, source, known)
    for path, model in (*_models(inhoud), *refused.items()):
        if path[0] not in ("regio", "landelijke_begrippen"):
            yield from checker.check_fields(path, model)
    for path, signaal in _signalen(inhoud, refused):
        yield from checker.check_signaal(path, signaal)
    for id_, scenario in inhoud.scenarios.items():
        for vraag, antwoord in scenario.antwoorden.items():
            checker.check_antwoord(("scenarios", id_, "antwoorden", vraag), vraag, antwoord)
    for id_, vraag_ in inhoud.alle_vragen.items():
        if vraag_.bij_twijfel is not None:
            checker.check_antwoord(("vragen", id_, "bij_twijfel"), id_, vraag_.bij_twijfel)
    for id_, plan in inhoud.stappenplannen.items():
        yield from checker.check_plan(("stappenplannen", id_), plan)
    for kind, id_, place in missing_links(inhoud, source, known):
        checker.missing_items[kind, id_].append(place)
    yield from checker.missing()
    yield from check_links(inhoud, source, known)
    yield from check_boxes(inhoud, source)
    yield from check_open(inhoud, source)


def _models(inhoud: Inhoud) -> Iterator[tuple[Path, Model]]:
    """Every item and pact, with its path."""
    for kind in KINDS:
        items: dict[str, Item] = getattr(inhoud, kind)
        yield from (((kind, id_), item) for id_, item in items.items())
    pacts: dict[str, Pact | None] = {
        "pact": inhoud.pact,
        "landelijk_pact": inhoud.landelijk_pact,
    }
    yield from (((name,), pact) for name, pact in pacts.items() if pact is not None)


def _signalen(inhoud: Inhoud, refused: Mapping[Path, Model]) -> Iterator[tuple[Path, Signaal]]:
    """Every signal, with those that were refused while it is known what they ask."""
    yield from ((("signalen", id_), signaal) for id_, signaal in inhoud.signalen.items())
    for path, model in refused.items():
        if isinstance(model, Signaal) and model.vragen is not None:
            yield path, model


class _Checker:
    def __init__(self, inhoud: Inhoud, source: Source, known: Known) -> None:
        self.inhoud, self.source, self.known = inhoud, source, known
        self.missing_items: dict[tuple[str, str], list[Location]] = defaultdict(list)
        self.missing_answers: dict[tuple[str, str], list[Location]] = defaultdict(list)
        self._answers = cache(partial(known.answers, inhoud, source))
        """Of a question; None if they are not known for certain."""

    def missing(self) -> Iterator[Finding]:
        """What was named and did not exist, each once."""
        for (kind, id_), places in self.missing_items.items():
            yield self._missing_item(kind, id_, sorted(set(places)))
        for (vraag, antwoord), places in self.missing_answers.items():
            yield self._missing_answer(vraag, antwoord, sorted(set(places)))

    def check_fields(self, path: Path, model: Model) -> Iterator[Finding]:
        """The fields that refer to items of a kind, and lists that name one twice."""
        seen: dict[tuple[Path, str], Path] = {}
        for found in references(model, type(model), path):
            # Only what stands in the same list can be double; a field of its own has its own path.
            in_list = isinstance(found.path[-1], int)
            place = found.path[:-1] if in_list else found.path
            first = seen.setdefault((place, found.id), found.path)
            if not self.known.has(found.kind, found.id):
                where = self.source.key if found.is_key else self.source.at
                self.missing_items[found.kind, found.id].append(where(*found.path))
            elif first != found.path:
                yield self._double(found.path, first, found.id)

    def check_signaal(self, path: Path, signaal: Signaal) -> Iterator[Finding]:
        """The questions and answers in the rows of a table. A forgotten question counts once."""
        # A question misspelt under `vragen` is reported there; then the rows are right.
        asked = {*signaal.vragen}
        if not all(self.known.has("vragen", vraag) for vraag in asked):
            asked.update(self.known.ids["vragen"])
        for vraag, antwoorden in (signaal.antwoorden or {}).items():
            yield from self._check_row((*path, "antwoorden"), vraag, antwoorden, signaal, asked)
        for table in ("routes", "aanvullend"):
            rows: tuple[Route, ...] = getattr(signaal, table) or ()
            for number, row in enumerate(rows):
                for vraag, antwoorden in row.als.items():
                    here = (*path, table, number, "als")
                    yield from self._check_row(here, vraag, antwoorden, signaal, asked)

    def _check_row(
        self,
        path: Path,
        vraag: str,
        antwoorden: tuple[str, ...],
        signaal: Signaal,
        asked: set[str],
    ) -> Iterator[Finding]:
        """One question with its answers; `asked` gets those that were told already."""
        if self.known.has("vragen", vraag) and vraag not in asked:
            asked.add(vraag)
            yield self._not_asked((*path, vraag), vraag, signaal)
        yield from self._check_antwoorden((*path, vraag), vraag, antwoorden)

    def _check_antwoorden(
        self, path: Path, vraag: str, antwoorden: tuple[str, ...]
    ) -> Iterator[Finding]:
        seen: dict[str, int] = {}
        for number, antwoord in enumerate(antwoorden):
            first = seen.setdefault(antwoord, number)
            if first < number:
                yield self._double((*path, number), (*path, first), antwoord)
            else:
                self.check_antwoord((*path, number), vraag, antwoord)

    def check_antwoord(self, path: Path, vraag: str, antwoord: str) -> None:
        """Whether a question has an answer. Silent about a question that is not known itself."""
        antwoorden = self._answers(vraag)
        if antwoorden is not None and antwoord not in antwoorden:
            self.missing_answers[vraag, antwoord].append(self.source.at(*path))

    def check_plan(self, path: Path, plan: Stappenplan) -> Iterator[Finding]:
        """The steps that the transitions of a plan lead to."""
        for id_, stap in plan.stappen.items():
            for number, overgang in enumerate(stap.overgangen):
                if overgang.naar not in (None, END, *plan.stappen):
                    place = (*path, "stappen", id_, "overgangen", number, "naar")
                    yield self._no_step(place, str(overgang.naar), plan.stappen)

    def _no_step(self, path: Path, stap: str, stappen: Iterable[str]) -> Finding:
        return finding(
            "RK304",
            self.source.at(*path),
            stap=stap,
            stappen=list(stappen),
            guess=lambda: did_you_mean(stap, [*stappen, END]),
        )

    def _missing_item(self, kind: str, id_: str, places: list[Location]) -> Finding:
        known = self.known.ids[kind]
        return finding(
            "RK301",
            places[0],
            soort=SINGULAR[kind],
            id=id_,
            guess=lambda: point_at_nearest(id_, known) or what_there_is(known, kind),
            related=_also(places),
        )

    def _missing_answer(self, vraag: str, antwoord: str, places: list[Location]) -> Finding:
        antwoorden = self._answers(vraag) or {}
        return finding(
            "RK303",
            places[0],
            vraag=vraag,
            antwoord=antwoord,
            antwoorden=list(antwoorden),
            guess=lambda: point_at_nearest(antwoord, antwoorden),
            related=_also(places),
        )

    def _not_asked(self, path: Path, vraag: str, signaal: Signaal) -> Finding:
        meant = did_you_mean(vraag, signaal.vragen)
        return finding(
            "RK302",
            self.source.key(*path),
            vraag=vraag,
            hint=f'{meant} Of zet "{vraag}" bij "vragen".' if meant else "",
            related=[Related(self.source.at(*path[:2], "vragen"), "De vragen van dit signaal.")],
        )

    def _double(self, path: Path, first: Path, id_: str) -> Finding:
        related = Related(self.source.at(*first), "Hier staat het voor het eerst.")
        return finding("RK305", self.source.at(*path), id=id_, related=[related])


def _also(places: list[Location]) -> list[Related]:
    """The other places with the same mistake; of many only the first, with how many there are."""
    others = places[1:]
    shown = [Related(place, "Dit staat ook hier.") for place in others[:MOST_PLACES]]
    if len(others) > MOST_PLACES:
        shown[-1] = Related(
            shown[-1].location, f"En hier, en op {len(others) - MOST_PLACES} plekken meer."
        )
    return shown
