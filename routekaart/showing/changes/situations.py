"""The signals that ask or answer something else, each as a block of lines."""

from collections.abc import Iterable, Iterator

from routekaart.deciding.difference.signaal import LooseAntwoord, SignaalChange, introduce
from routekaart.deciding.tables.diagram import Clash, End, Gap, Leaf
from routekaart.deciding.tables.product import Elsewhere, Said, Voorbeeld
from routekaart.showing.changes.story import Verhaal, name_of
from routekaart.showing.telling.words import format_aantal, join_words

GROUPS = 5
"""How many outcomes of one signal are spelled out."""


def signaal_lines(verhaal: Verhaal) -> Iterator[str]:
    """Every signal with what changed, in the order of the region."""
    for number, change in enumerate(verhaal.difference.signalen):
        if number:
            yield ""
        yield from _block(verhaal, change)


def new_lines(verhaal: Verhaal) -> Iterator[str]:
    """Every signal that came, with where each of its situations ends."""
    for number, id_ in enumerate(verhaal.new_signalen):
        if number:
            yield ""
        product = introduce(verhaal.new.inhoud, id_, verhaal.new.decisions.diagrammen[id_])
        title = name_of(verhaal.item("signalen", id_))
        yield f"{title}: {_situaties(product.aantal)}" if product else title
        for group in product.elsewhere if product else ():
            yield f"  {_situaties(group.aantal)}"
            yield from (f"    {line}" for line in _group(verhaal, group, is_new=True))


def _block(verhaal: Verhaal, change: SignaalChange) -> Iterator[str]:
    product = change.product
    title = name_of(verhaal.item("signalen", change.signaal))
    if product.aantal == product.van:
        how_many = f": {_situaties(product.aantal, 'alle ')}" if product.aantal else ""
    else:
        how_many = f": {product.aantal} van de {product.van} situaties" if product.aantal else ""
    yield f"{title}{how_many}"
    for line in (*_asked(verhaal, change), *_elsewhere(verhaal, product.elsewhere)):
        yield f"  {line}"
    if product.reordered:
        yield "  Soms staan dezelfde adviezen er in een andere volgorde."


def _asked(verhaal: Verhaal, change: SignaalChange) -> Iterator[str]:
    """What is asked otherwise, before what is answered otherwise."""
    for vraag in change.vragen_erbij:
        yield f"Nieuwe vraag: {verhaal.vraag(vraag).vraag}"
    for vraag in change.vragen_weg:
        yield f"Vraag vervalt: {verhaal.vraag(vraag).vraag}"
    for loose in change.antwoorden_erbij:
        yield f"Nieuw antwoord: {_loose(verhaal, loose)}"
        yield from (f"  leidt naar {_end(verhaal, end)}" for end in loose.ends)
    for loose in change.antwoorden_weg:
        yield f"Antwoord vervalt: {_loose(verhaal, loose)}"
        yield from (f"  leidde naar {_end(verhaal, end)}" for end in loose.ends)
    for sectoren, how in ((change.sectoren_erbij, "ook"), (change.sectoren_weg, "niet meer")):
        if sectoren:
            names = join_words(verhaal.antwoord("sector", id_) for id_ in sectoren)
            yield f"Dit signaal is er nu {how} voor {names}."


def _loose(verhaal: Verhaal, loose: LooseAntwoord) -> str:
    antwoord = verhaal.antwoord(loose.vraag, loose.antwoord)
    return f"{_kort(verhaal, loose.vraag)}: {antwoord}"


def _elsewhere(verhaal: Verhaal, groups: tuple[Elsewhere, ...]) -> Iterator[str]:
    for group in groups[:GROUPS]:
        yield _situaties(group.aantal)
        yield from (f"  {line}" for line in _group(verhaal, group))
    if rest := groups[GROUPS:]:
        how = format_aantal(len(rest), "andere verandering", "andere veranderingen")
        yield f"en nog {_situaties(sum(group.aantal for group in rest))} met {how}"


def _group(verhaal: Verhaal, group: Elsewhere, *, is_new: bool = False) -> Iterator[str]:
    """The answers that decide, and under them what goes, what comes and what stays. Of what is
    new nothing goes."""
    for number, voorbeeld in enumerate(group.voorbeelden):
        yield from _listed("of als" if number else "als", _voorbeeld(verhaal, voorbeeld))
    if rest := group.aantal - sum(voorbeeld.aantal for voorbeeld in group.voorbeelden):
        yield from _listed("of", [f"in nog {_situaties(rest)}"])
    if not is_new:
        yield from _listed("weg", _said(verhaal, group.weg))
    yield from _listed("dan" if is_new else "erbij", _said(verhaal, group.erbij))
    yield from _listed("blijft", _stays(verhaal, group))


def _listed(word: str, texts: Iterable[str]) -> Iterator[str]:
    """Texts below each other, with the word before the first."""
    for number, text in enumerate(texts):
        yield f"{'' if number else word:8}{text}"


def _voorbeeld(verhaal: Verhaal, voorbeeld: Voorbeeld) -> list[str]:
    given = [
        f"{_kort(verhaal, vraag)}: {_answers(verhaal, vraag, answers)}"
        for vraag, answers in voorbeeld.antwoorden
    ]
    return given or ["(altijd)"]


def _said(verhaal: Verhaal, said: Said) -> list[str]:
    """The advices, or why there are none."""
    if isinstance(said, Gap):
        return ["geen advies: de tabel zegt hier niets"]
    if isinstance(said, Clash):
        return ["geen advies: twee regels spreken elkaar tegen"]
    return [name_of(verhaal.advies(id_)) for id_ in said]


def _stays(verhaal: Verhaal, group: Elsewhere) -> Iterator[str]:
    always, sometimes = (
        join_words(verhaal.advies(id_).code for id_ in ids) for ids in (group.blijft, group.soms)
    )
    if always or sometimes:
        yield ", ".join(filter(None, (always, sometimes and f"soms {sometimes}")))


def _answers(verhaal: Verhaal, vraag: str, answers: Iterable[str]) -> str:
    return " / ".join(verhaal.antwoord(vraag, id_) for id_ in answers)


def _kort(verhaal: Verhaal, vraag: str) -> str:
    item = verhaal.vraag(vraag)
    return (item.kort or item.vraag).rstrip(":?")


def _end(verhaal: Verhaal, end: End) -> str:
    return " + ".join(_said(verhaal, end.adviezen if isinstance(end, Leaf) else end))


def _situaties(count: int, alle: str = "") -> str:
    return f"{alle if count > 1 else ''}{format_aantal(count, 'situatie', 'situaties')}"
