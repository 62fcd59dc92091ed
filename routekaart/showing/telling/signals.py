"""The signals in a list: by domain, and for which kinds of school."""

from dataclasses import dataclass

from routekaart.reading.model import Domein, Inhoud, Signaal, code_order
from routekaart.reading.model.signaal import Lezer
from routekaart.reading.words import abbreviate_sector
from routekaart.showing.telling import links, words
from routekaart.showing.telling.in_het_kort import tell_in_het_kort
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region

_AANLEIDINGEN = {
    "kalender": "Op een vaste dag",
    "systeem": "Na een bericht uit een systeem",
    "ouders": "Ouders komen ermee",
    "leerling": "De leerling komt ermee",
}


@dataclass(frozen=True)
class SignaalRegel:
    """A signal in a list: straight into its questions, or to the page about it."""

    keuzehulp: str
    over: Link
    signaal: Signaal
    sectoren: str
    aanleiding: tuple[str, ...]
    eerst: str
    """The usual first step in words; empty where danger or an answer decides."""


@dataclass(frozen=True)
class DomeinGroep:
    """The signals of one domain."""

    domein: Domein
    signalen: tuple[SignaalRegel, ...]


def group_by_domein(region: Region, lezer: Lezer | None = None) -> tuple[DomeinGroep, ...]:
    """The signals by domain, all or those for one kind of reader; no domains that have none."""
    inhoud = region.inhoud
    groups: dict[str, list[SignaalRegel]] = {id_: [] for id_ in inhoud.domeinen}
    for id_ in region.decisions.diagrammen:
        signaal = inhoud.signalen[id_]
        if lezer is None or signaal.is_for(lezer):
            groups[signaal.domein].append(_regel(region, signaal))
    return tuple(
        DomeinGroep(
            inhoud.domeinen[id_],
            tuple(sorted(found, key=lambda regel: code_order(regel.signaal.code))),
        )
        for id_, found in groups.items()
        if found
    )


def _regel(region: Region, signaal: Signaal) -> SignaalRegel:
    kort = tell_in_het_kort(region, signaal)
    return SignaalRegel(
        links.stap(region.inhoud, signaal.id),
        links.signaal(signaal),
        signaal,
        describe_sectoren(region.inhoud, signaal),
        describe_aanleiding(signaal),
        kort.zin if kort.is_gewoon and not kort.gevaar else "",
    )


def describe_sectoren(inhoud: Inhoud, signaal: Signaal) -> str:
    """For which kinds of school a signal is meant, as short as schools say it: `vo en mbo`.

    Empty when for all.
    """
    if signaal.sectoren is None or set(signaal.sectoren) >= set(inhoud.regio.sectoren):
        return ""
    return words.join_words(
        abbreviate_sector(inhoud.regio.sectoren[id_].naam) for id_ in signaal.sectoren
    )


def describe_aanleiding(signaal: Signaal) -> tuple[str, ...]:
    """What brings a reader to a signal who saw nothing: `Op een vaste dag: 1 oktober.`"""
    return tuple(words.end_zin(f"{_AANLEIDINGEN[a.soort]}: {a.wat}") for a in signaal.aanleiding)
