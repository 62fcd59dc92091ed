"""What is different for some readers, in words: beside what holds for all of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.reading.model import (
    Advies,
    AdviesVariant,
    Fase,
    FaseVariant,
    Inhoud,
    Punt,
    Voor,
    Vraag,
)
from routekaart.reading.model.variant import VoorWie
from routekaart.reading.words import abbreviate_sector
from routekaart.showing.telling.steps import describe_stap, make_stap
from routekaart.showing.telling.tellen import describe_tellen
from routekaart.showing.telling.words import (
    capitalize,
    describe_geldigheid,
    describe_hoogstens,
    describe_termijn,
    end_zin,
    join_words,
)


@dataclass(frozen=True)
class Anders:
    """What is different for some: for whom, and each difference with its heading."""

    voor: str
    feiten: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def zinnen(self) -> tuple[str, ...]:
        """Each difference in a line, for where there is no room for headings."""
        return tuple(f"{kop}: {' '.join(texts)}" for kop, texts in self.feiten)


def describe_voor(inhoud: Inhoud, voor: Voor) -> str:
    """For whom a variant is, as the start of a sentence: `In Rietmonde, voor mbo`."""
    dagen = describe_geldigheid(voor.geldig_vanaf, voor.geldig_tot)
    return capitalize(", ".join(filter(None, (describe_wie(inhoud, voor), dagen))))


def describe_wie(inhoud: Inhoud, voor: VoorWie) -> str:
    """For whom something is, in a phrase: `in Rietmonde, voor mbo`. Where that is all, nothing."""
    regio = inhoud.regio
    gemeenten = [
        item.naam for id_, item in regio.gemeenten.items() if id_ in (voor.gemeenten or ())
    ]
    sectoren = [
        abbreviate_sector(item.naam)
        for id_, item in regio.sectoren.items()
        if id_ in (voor.sectoren or ())
    ]
    besturen = [
        item.naam
        for id_, item in regio.schoolbesturen.items()
        if id_ in (voor.schoolbesturen or ())
    ]
    known = (inhoud.signalen.get(id_) for id_ in voor.signalen or ())
    signalen = [item.code for item in known if item]
    parts = (
        f"in {join_words(gemeenten)}" if gemeenten else "",
        f"voor {join_words(sectoren)}" if sectoren else "",
        f"voor scholen van {join_words(besturen)}" if besturen else "",
        f"bij signaal {join_words(signalen)}" if signalen else "",
    )
    return ", ".join(filter(None, parts))


def tell_vraag(inhoud: Inhoud, vraag: Vraag) -> Vraag:
    """A question as everybody reads it: what is different for some stands beside it, in words.

    `3 keer of vaker` and `6 keer of vaker` for mbo make `3 keer of vaker; voor mbo: 6 keer of
    vaker`. So all that shows a question needs to know nothing of variants.
    """
    if not vraag.varianten:
        return vraag
    antwoorden = {
        id_: antwoord.model_copy(update={"tekst": _beside(inhoud, vraag, id_)})
        for id_, antwoord in vraag.antwoorden.items()
    }
    punten = {name: tuple(_punten(inhoud, vraag, name)) for name in ("een_van", "alle")}
    hulp = " ".join(filter(None, (vraag.hulp and end_zin(vraag.hulp), *_hulp(inhoud, vraag))))
    told = {"antwoorden": antwoorden, **punten, "hulp": hulp or None, "varianten": ()}
    return vraag.model_copy(update=told)


def _beside(inhoud: Inhoud, vraag: Vraag, id_: str) -> str:
    """What an answer says, with beside it what variants say instead."""
    text = vraag.antwoorden[id_].tekst
    parts = [text]
    for variant in vraag.varianten:
        other = (variant.antwoorden or {}).get(id_)
        if other and other.tekst != text:
            parts.append(f"{_lower(describe_voor(inhoud, variant.voor))}: {_lower(other.tekst)}")
    return "; ".join(parts)


def _punten(inhoud: Inhoud, vraag: Vraag, name: str) -> Iterator[Punt]:
    """The points of a question, and after them those that only variants have."""
    usual = getattr(vraag, name)
    yield from usual
    for variant in vraag.varianten:
        voor = describe_voor(inhoud, variant.voor)
        for punt in (one for one in getattr(variant, name) or () if one not in usual):
            yield punt.model_copy(update={"tekst": f"{voor}: {_lower(punt.tekst)}"})


def _hulp(inhoud: Inhoud, vraag: Vraag) -> Iterator[str]:
    """What else is said to some, each after for whom it is."""
    for variant in vraag.varianten:
        voor = describe_voor(inhoud, variant.voor)
        explained = [one.uitleg for one in (variant.antwoorden or {}).values() if one.uitleg]
        usual = describe_tellen(vraag)
        counted = [text for text in describe_tellen(variant.on(vraag)) if text not in usual]
        for text in (variant.vraag, variant.hulp, *explained, *counted):
            if text:
                yield end_zin(f"{voor}: {_lower(text)}")


def _lower(text: str) -> str:
    """Inside a sentence; `VO` stays as it is."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def describe_wanneer(inhoud: Inhoud, advies: Advies) -> str:
    """By when, also where that is different, and how often at most: `binnen 5 dagen; in Rietmonde:
    binnen 2 dagen; hoogstens 1 keer in 7 dagen`."""
    terms = [describe_termijn(advies.termijn)] if advies.termijn else []
    for variant in advies.varianten:
        if variant.termijn:
            voor = _lower(describe_voor(inhoud, variant.voor))
            terms.append(f"{voor}: {describe_termijn(variant.termijn)}")
    if advies.hoogstens:
        terms.append(describe_hoogstens(advies.hoogstens))
    return "; ".join(terms)


def describe_anders(inhoud: Inhoud, item: Advies | Fase) -> tuple[Anders, ...]:
    """All else that is different about an advice or a phase, variant by variant."""
    found = ((one, tuple(_feiten(inhoud, one))) for one in item.varianten)
    return tuple(Anders(describe_voor(inhoud, one.voor), feiten) for one, feiten in found if feiten)


def _feiten(
    inhoud: Inhoud, variant: AdviesVariant | FaseVariant
) -> Iterator[tuple[str, tuple[str, ...]]]:
    if isinstance(variant, FaseVariant):
        facts = _van_fase(inhoud, variant)
    else:
        facts = _van_advies(inhoud, variant)
    for kop, texts in facts:
        if said := tuple(end_zin(text) for text in texts if text):
            yield kop, said


Feiten = tuple[tuple[str, tuple[str | None, ...]], ...]


def _van_fase(inhoud: Inhoud, variant: FaseVariant) -> Feiten:
    steps = tuple(describe_stap(make_stap(inhoud, stap)) for stap in variant.stappen or ())
    regie = capitalize(inhoud.rollen[variant.regie].naam) if variant.regie else None
    overleg = inhoud.overleggen[variant.overleg].naam if variant.overleg else None
    return (
        ("De leiding heeft", (regie,)),
        ("Waar dit over gaat", (variant.uitleg,)),
        ("Wat er gebeurt", steps),
        ("Overleg", (overleg,)),
        ("Klaar als", (variant.klaar_als,)),
    )


def _van_advies(inhoud: Inhoud, variant: AdviesVariant) -> Feiten:
    steps = tuple(describe_stap(make_stap(inhoud, stap)) for stap in variant.daarna or ())
    return (
        ("Wie op school", (variant.wie,)),
        ("Wat u doet", variant.doe or ()),
        ("Eerst in orde", variant.voorwaarden or ()),
        ("Als het niet lukt", (variant.als_het_niet_lukt,)),
        ("Ouders en leerling", (variant.ouders,)),
        ("Wat anderen daarna doen", steps),
        ("Wat u terughoort", (variant.terugkoppeling,)),
        ("Waarom", (variant.uitleg,)),
    )
