"""`routekaart advies`: one walk through the keuzehulp, for tests and for other programs."""

import argparse
import json
from collections.abc import Iterable
from datetime import date

from routekaart.building import report
from routekaart.building.checking import check_region
from routekaart.building.regios import find_map
from routekaart.building.trouble import CannotRun
from routekaart.commands.parser import add_formaat, add_map
from routekaart.deciding.contacts import area_of
from routekaart.deciding.samen import groups
from routekaart.deciding.tables.table import offered
from routekaart.deciding.walk import Walk, walk
from routekaart.reading.model import Inhoud, Organisatie, Stap
from routekaart.reading.nearest import did_you_mean, what_there_is
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.steps import describe_stap, make_stap
from routekaart.showing.telling.varianten import describe_anders, describe_wanneer
from routekaart.showing.telling.words import capitalize, describe_termijn, describe_verder, end_zin


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of this command."""
    add_map(parser)
    parser.add_argument("--signaal", metavar="ID", required=True, help="id van het signaal")
    parser.add_argument(
        "--antwoord",
        metavar="VRAAG=ANTWOORD",
        action="append",
        default=[],
        help="een antwoord, met de ids uit vragen.yaml; herhaal dit voor elke vraag",
    )
    parser.add_argument("--gemeente", metavar="ID", help="id van de gemeente van de leerling")
    add_formaat(parser, "tekst", "json")


def run(args: argparse.Namespace) -> int:
    """0 with the outcome, 1 with the next question when an answer is missing."""
    checked = check_region(find_map(args.map), date.today())
    region = checked.whole()
    if region is None:
        report.tell(checked.findings)
        raise CannotRun("RK914", aantal=report.counted(checked.findings))
    inhoud, antwoorden = region.inhoud, _antwoorden(args.antwoord, args.gemeente)
    _check_names(inhoud, args.signaal, antwoorden)
    outcome = walk(inhoud, region.decisions, args.signaal, antwoorden)
    inhoud = _as_it_is_there(region, args.signaal, antwoorden)
    show = _as_json if args.formaat == "json" else _as_text
    print(show(inhoud, args.signaal, antwoorden, outcome))
    return 0 if outcome.volgende_vraag is None else 1


def _antwoorden(texts: list[str], gemeente: str | None) -> dict[str, str]:
    """Question -> answer. `--gemeente` is short for the answer to that question."""
    answers: dict[str, str] = {}
    for text in texts + ([f"gemeente={gemeente}"] if gemeente else []):
        vraag, equals, antwoord = text.partition("=")
        if not (vraag and equals and antwoord):
            raise CannotRun("RK910", tekst=text, uitleg="Schrijf vraag=antwoord.")
        if vraag in answers:
            uitleg = f'De vraag "{vraag}" staat er al met een antwoord.'
            raise CannotRun("RK910", tekst=text, uitleg=uitleg)
        answers[vraag] = antwoord
    return answers


def _check_names(inhoud: Inhoud, signaal: str, antwoorden: dict[str, str]) -> None:
    """Names are checked here, where there is somebody to tell."""
    if signaal not in inhoud.signalen:
        hint = did_you_mean(signaal, inhoud.signalen) or what_there_is(inhoud.signalen, "signalen")
        raise CannotRun("RK908", hint=hint, id=signaal)
    for vraag, antwoord in antwoorden.items():
        _check_known("vraag", vraag, inhoud.alle_vragen)
        known = offered(inhoud, inhoud.signalen[signaal], vraag)
        _check_known("antwoord", antwoord, known, vraag)


def _check_known(wat: str, id_: str, known: Iterable[str], vraag: str = "") -> None:
    names = list(known)
    if id_ not in names:
        waar = f'bij de vraag "{vraag}"' if vraag else "in deze regio"
        hint = did_you_mean(id_, names) or f"Kies uit: {', '.join(names)}."
        raise CannotRun("RK909", hint=hint, wat=wat, id=id_, waar=waar)


def _as_it_is_there(region: Region, signaal: str, antwoorden: dict[str, str]) -> Inhoud:
    """The content with questions and advices as they are where these answers are given."""
    inhoud = region.inhoud_at(region.inhoud.signalen[signaal], antwoorden.items())
    area = area_of(inhoud, antwoorden.items(), inhoud.signalen[signaal].sectoren)
    adviezen = {
        id_: region.varianten.known(item, area, signaal) for id_, item in inhoud.adviezen.items()
    }
    return inhoud.replaced(adviezen=adviezen)


def _as_json(inhoud: Inhoud, signaal: str, antwoorden: dict[str, str], outcome: Walk) -> str:
    if outcome.volgende_vraag is not None:
        return json.dumps({"volgende_vraag": outcome.volgende_vraag})
    adviezen = [
        {
            "id": id_,
            "code": inhoud.adviezen[id_].code,
            "soort": inhoud.adviezen[id_].soort.value,
            "organisaties": list(organisaties),
            "wanneer": describe_wanneer(inhoud, inhoud.adviezen[id_]) or None,
            "daarna": [_stap_as_data(stap) for stap in inhoud.adviezen[id_].daarna],
            "tegelijk_met": [
                other
                for group in groups(inhoud.adviezen, outcome.adviezen)
                for other in group
                if id_ in group and other != id_
            ],
            "verder": [
                one.model_dump(mode="json", exclude_none=True)
                for one in inhoud.adviezen[id_].verder
            ],
            "anders": [
                {"voor": one.voor, "wat": list(one.zinnen)}
                for one in describe_anders(inhoud, inhoud.adviezen[id_])
            ],
        }
        for id_, organisaties in zip(outcome.adviezen, outcome.organisaties, strict=True)
    ]
    return json.dumps(
        {
            "signaal": signaal,
            "antwoorden": antwoorden,
            "adviezen": adviezen,
            "gevraagd": list(outcome.gevraagd),
            "overbodig": list(outcome.overbodig),
        },
        ensure_ascii=False,
        indent=2,
    )


def _stap_as_data(stap: Stap) -> dict[str, str | None]:
    """What another does, and by when in words; `wie` may be left out where there is a role."""
    term = describe_termijn(stap.termijn) if stap.termijn else None
    return {"rol": stap.rol, "wie": stap.wie, "wat": stap.wat, "wanneer": term}


def _as_text(inhoud: Inhoud, signaal: str, antwoorden: dict[str, str], outcome: Walk) -> str:
    lines = [f"{inhoud.signalen[signaal].code} {inhoud.signalen[signaal].naam}"]
    for vraag in outcome.gevraagd:
        question = inhoud.alle_vragen[vraag]
        lines.append(f"  {question.vraag} {question.antwoorden[antwoorden[vraag]].tekst}")
    if outcome.volgende_vraag is not None:
        return "\n".join((*lines, *_open_question(inhoud, outcome.volgende_vraag)))
    for id_, organisaties in zip(outcome.adviezen, outcome.organisaties, strict=True):
        lines += _advies_lines(inhoud, id_, organisaties)
    return "\n".join(lines)


def _open_question(inhoud: Inhoud, vraag: str) -> list[str]:
    question = inhoud.alle_vragen[vraag]
    choices = [
        f"    --antwoord {vraag}={id_}  ({a.tekst})" for id_, a in question.antwoorden.items()
    ]
    return ["", f"Nog te beantwoorden: {question.vraag}", *choices]


def _advies_lines(inhoud: Inhoud, id_: str, organisaties: tuple[str, ...]) -> list[str]:
    advies = inhoud.adviezen[id_]
    steps = [f"  {number}. {step}" for number, step in enumerate(advies.doe, 1)]
    after = [f"  Daarna: {describe_stap(make_stap(inhoud, stap))}" for stap in advies.daarna]
    contacts = [f"  - {_contact(inhoud.organisaties[org])}" for org in organisaties]
    wanneer = describe_wanneer(inhoud, advies)
    when = [f"  Wanneer: {end_zin(wanneer)}"] if wanneer else []
    other = [
        f"  {one.voor}: {line}" for one in describe_anders(inhoud, advies) for line in one.zinnen
    ]
    ways = (
        describe_verder(one.wanneer, inhoud.signalen[one.signaal].naam, one.als)
        for one in advies.verder
    )
    on = [f"  {end_zin(capitalize(way))}" for way in ways]
    return ["", f"{advies.code} {advies.naam}", *when, *steps, *contacts, *after, *other, *on]


def _contact(organisatie: Organisatie) -> str:
    contact = organisatie.contact
    ways = ", ".join(contact.wegen.values())
    return f"{organisatie.naam}: {ways or contact.nog_open or 'nog geen contactgegevens'}"
