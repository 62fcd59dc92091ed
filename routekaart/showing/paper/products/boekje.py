"""The booklet: everything in the region in chapters, with an index of codes."""

from collections.abc import Iterable

from routekaart.deciding.contacts import area_of
from routekaart.reading.model import Advies, Inhoud, Organisatie, Signaal, Soort, code_order
from routekaart.showing.drawing.boxes import Node
from routekaart.showing.drawing.graph import make_graph
from routekaart.showing.paper.products import rijen
from routekaart.showing.paper.products.bellijst import by_rol, sort
from routekaart.showing.paper.products.bijlagen import bijlagen
from routekaart.showing.paper.products.fasenblad import fase, vastleggen
from routekaart.showing.paper.products.imprint import Data, imprint
from routekaart.showing.paper.products.items import organisatie, reach
from routekaart.showing.paper.products.routes import Row, in_brief
from routekaart.showing.telling import links, words
from routekaart.showing.telling.adviesblok import AdviesBlok, make_adviesblok
from routekaart.showing.telling.contacts import Plek
from routekaart.showing.telling.links import Link
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.signals import describe_aanleiding, group_by_domein
from routekaart.showing.telling.situations import describe_vraag
from routekaart.showing.telling.steps import describe_stap
from routekaart.showing.telling.van_wie import describe_herkomst
from routekaart.showing.telling.words import capitalize, end_zin

ROUTES = 12
"""A signal with more routes than this is told by its first question; its own sheet shows all."""


def data(region: Region) -> Data:
    """All chapters, and the codes in order."""
    inhoud, peildatum = region.inhoud, region.peildatum
    chapters = [
        chapter
        for chapter in (_signalen(region), _adviezen(region), _organisaties(inhoud))
        if chapter["groepen"]
    ]
    later = bijlagen(inhoud, peildatum)
    fasen = [fase(region, item) for item in inhoud.fasen.values()]
    return {
        "colofon": imprint(inhoud, peildatum, "boekje"),
        "inleiding": inhoud.regio.inleiding or "",
        "hoofdstukken": chapters,
        "fasen": fasen,
        "bijlagen": later,
        "register": _register([*chapters, *later], fasen),
    }


def _register(chapters: Iterable[Data], fasen: Iterable[Data]) -> list[Data]:
    """Every code once, by letter and number."""
    groups = [group for chapter in chapters for group in chapter["groepen"]]
    items = [
        *(item for group in groups for item in group["items"]),
        *({**group, "soort": "organisatie"} for group in groups),
        *({**item, "soort": "fase"} for item in fasen),
    ]
    found = {item["code"]: item for item in items if item["code"]}
    return [
        {"code": code, "naam": found[code]["naam"], "soort": found[code]["soort"]}
        for code in sorted(found, key=code_order)
    ]


def _signalen(region: Region) -> Data:
    groups = (
        rijen.groep(
            groep.domein.naam,
            (_signaal(region, regel.signaal, regel.sectoren) for regel in groep.signalen),
            groep.domein.uitleg or "",
        )
        for groep in group_by_domein(region)
    )
    return rijen.hoofdstuk("Wat ziet u?", "Alle signalen, per onderwerp.", groups)


def _signaal(region: Region, signaal: Signaal, sectoren: str) -> Data:
    inhoud = region.inhoud
    known = (inhoud.signalen[id_] for id_ in signaal.buren if id_ in inhoud.signalen)
    rows = (
        rijen.tekst("Onderwijssoort", f"Alleen voor {sectoren}." if sectoren else ""),
        rijen.punten("Waaraan herkent u dit?", signaal.herken),
        rijen.punten("Hoe begint dit?", describe_aanleiding(signaal)),
        rijen.punten("Wat doet u eerst zelf?", signaal.eerst_zelf),
        _routes(region, signaal),
        rijen.codes("Lijkt hierop", map(links.signaal, known), "signaal"),
    )
    return rijen.item(signaal.naam, rows, code=signaal.code, soort="signaal")


def _routes(region: Region, signaal: Signaal) -> Data:
    inhoud = region.inhoud
    brief = in_brief(
        make_graph(region.inhoud_at(signaal), signaal, region.decisions.diagrammen[signaal.id]),
        ROUTES,
    )
    return {
        "kop": "Welke route?",
        "vraag": brief.vraag.parts[0].text if brief.vraag else "",
        "punten_vraag": _punten(brief.vraag) if brief.vraag else [],
        "routes": [_route(inhoud, row) for row in brief.rows],
    }


def _punten(vraag: Node) -> list[str]:
    """The points of a question, and how one counts for it."""
    return [*vraag.parts[0].points, *vraag.parts[0].tellen]


def _route(inhoud: Inhoud, row: Row) -> Data:
    return {
        "antwoorden": list(row.antwoorden),
        "dan_nog": [describe_vraag(inhoud, vraag).rstrip(":?") for vraag in row.dan_nog],
        "adviezen": [
            rijen.reference(Link("", part.text, part.code or ""), "advies") for part in row.adviezen
        ],
    }


def _adviezen(region: Region) -> Data:
    every = sort(region.inhoud.adviezen.values())
    groups = (
        rijen.groep(
            words.SOORTEN[soort], (_advies(region, item) for item in every if item.soort is soort)
        )
        for soort in Soort
    )
    return rijen.hoofdstuk("Wat doet u?", "Alle adviezen, per soort.", groups)


def _advies(region: Region, advies: Advies) -> Data:
    blok = make_adviesblok(region, advies, area_of(region.inhoud, ()))
    advies = blok.advies
    samen = "Er is nog geen passend aanbod. De organisaties volgen deze leerling samen."
    rows = (
        rijen.tekst("Wanneer", end_zin(capitalize(blok.wanneer)) if blok.wanneer else ""),
        rijen.tekst("Wie op school", advies.wie),
        rijen.tekst("Let op", blok.mededeling),
        rijen.tekst("Samen in beeld", samen if advies.samen_in_beeld else ""),
        rijen.stappen(blok.doekop, advies.doe),
        _contactrij(blok),
        rijen.punten("Eerst in orde", advies.voorwaarden),
        rijen.tekst("Waarom", advies.uitleg),
        rijen.tekst("Ouders en leerling", advies.ouders),
        rijen.punten("Wat u opschrijft", map(vastleggen, advies.vastleggen)),
        rijen.punten("Wat anderen daarna doen", map(describe_stap, blok.daarna)),
        rijen.tekst("Wat u terughoort", advies.terugkoppeling),
        rijen.tekst("Als het niet lukt", advies.als_het_niet_lukt),
        *(rijen.punten(one.voor, one.zinnen) for one in blok.anders),
        rijen.codes("Tegelijk met", blok.tegelijk, "advies"),
        rijen.punten("Hoe u verdergaat", (end_zin(een.tekst) for een in blok.verder)),
        rijen.punten("Hogerop", (end_zin(capitalize(een.namen)) for een in blok.hogerop)),
        rijen.codes("Fase", filter(None, [blok.fase]), "fase"),
        rijen.codes("Stappenplan", filter(None, [blok.stappenplan]), "plan"),
        rijen.tekst("Overleg", end_zin(blok.overleg.naam) if blok.overleg else ""),
        rijen.tekst("Wet of afspraak", _grond(advies, blok)),
    )
    return rijen.item(advies.naam, rows, code=advies.code, soort="advies")


def _grond(advies: Advies, blok: AdviesBlok) -> str:
    text = advies.grondslag.tekst if advies.grondslag else None
    return " ".join(filter(None, (blok.grondslag, text, describe_herkomst(advies))))


def _contactrij(blok: AdviesBlok) -> Data | None:
    """A row with each organisation: where, who, and how to reach it."""
    contacten = blok.contacten
    found = [_plek(groep.gemeenten, plek) for groep in contacten.groepen for plek in groep.plekken]
    if contacten.ontbreekt:
        missing = f"een organisatie voor {contacten.ontbreekt}."
        found.append({"wie": "Nog niet ingevuld door de regio:", "bereik": missing, "href": ""})
    return {"kop": blok.contactkop, "contacten": found} if found else None


def _plek(gemeenten: str, plek: Plek) -> Data:
    org = plek.organisatie
    where = f"In {gemeenten}: " if gemeenten else ""
    limits = f" ({'; '.join(plek.grenzen).lower()})" if plek.grenzen else ""
    return {"wie": f"{where}{org.naam}{limits}", **reach(org)}


def _organisaties(inhoud: Inhoud) -> Data:
    """Each organisation once, under the first role that it is listed for; the others lead there."""
    first: dict[str, str] = {}
    groups = []
    for rol in by_rol(inhoud):
        items = (
            _organisatie(inhoud, org)
            if first.setdefault(org.id, rol.code) == rol.code
            else _elsewhere(org, rol.code)
            for org in rol.organisaties
        )
        groups.append(rijen.groep(rol.naam, items, rol.uitleg, rol.code))
    return rijen.hoofdstuk("Wie belt u?", "Alle organisaties, per rol.", groups)


def _elsewhere(org: Organisatie, rol: str) -> Data:
    rows = (rijen.codes("Staat bij", [links.organisatie(org)], "organisatie"),)
    return rijen.item(org.naam, rows, id_=f"{rol}-{org.code}")


def _organisatie(inhoud: Inhoud, org: Organisatie) -> Data:
    permission = words.TOESTEMMING[org.toestemming_ouders] if org.toestemming_ouders else ""
    check = org.gecontroleerd
    rows = (
        {"kop": "Contact", "contact": organisatie(inhoud, org)},
        rijen.tekst(
            "Gecontroleerd", f"Op {words.format_datum(check.op)}." if check else "Nog niet."
        ),
        rijen.punten("Wanneer belt u?", org.wanneer),
        rijen.punten("Wat regelt de school eerst?", org.eerst_zelf),
        rijen.tekst("Wie op school", org.wie_op_school),
        rijen.punten("Wat doen zij?", org.wat_doen_zij),
        rijen.punten("Wat doen zij niet?", org.wat_doen_zij_niet),
        rijen.tekst("Toestemming", permission),
        rijen.tekst("Ouders en leerling", org.ouders),
        rijen.tekst("Hoe meldt u aan?", org.aanmelden.hoe if org.aanmelden else ""),
        rijen.tekst("Hoe snel?", org.reactietijd),
        rijen.tekst("Wachttijd", _wachttijd(org)),
        rijen.tekst("Wat hoort u terug?", org.terugkoppeling),
        rijen.punten("Wat legt u vast?", org.vastleggen),
        rijen.tekst("Kosten", org.kosten),
    )
    return rijen.item(org.naam, rows, code=org.code, soort="organisatie")


def _wachttijd(org: Organisatie) -> str:
    if org.wachttijd is None:
        return ""
    return f"{org.wachttijd.tekst} (op {words.format_datum(org.wachttijd.peildatum)})"
