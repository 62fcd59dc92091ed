"""Who does what, who can be reached where, and what comes of the covenant."""

from datetime import date
from itertools import product

from selectolax.lexbor import LexborHTMLParser as HTMLParser
from selectolax.lexbor import LexborNode as Node

from routekaart.deciding.checks.pact import carriers
from routekaart.deciding.contacts import area_of
from routekaart.deciding.reach import needed_by_rol
from routekaart.deciding.tables.diagram import Leaf, paths
from routekaart.reading.model import Inhoud
from tests.support.making import render
from tests.support.pages import split
from tests.support.showing_region import decided, rich_inhoud

DAY = date(2026, 11, 22)


def page(address: str, inhoud: Inhoud | None = None) -> HTMLParser:
    content = inhoud or rich_inhoud()
    files = render(content, decided(content), DAY)
    return HTMLParser(split(files[f"{address}index.html"].decode())[1])


def text(node: Node | None) -> str:
    assert node is not None
    return " ".join(node.text(separator=" ").split())


def rows(table: Node) -> dict[str, list[str]]:
    return {
        text(row.css_first("th")): [text(cell) for cell in row.css("td")]
        for row in table.css("tbody tr")
    }


def test_who_leads_who_meets_and_whom_an_advice_leads_to() -> None:
    found = rows(page("wie-doet-wat/").css("table")[0])
    assert found["De school zelf"] == ["Heeft de leiding", "Geen vaste taak"]
    assert found["Leerplicht Noord"] == [
        "Geen vaste taak",
        "Kiest wie de leiding heeft A1 Meld het bij leerplicht",
    ]
    assert found["Jeugdteam"] == [
        "Doet mee aan De tafel",
        "Kiest wie de leiding heeft Doet mee aan De tafel",
    ]


def test_an_organisation_without_a_task_is_named_below_the_table() -> None:
    inhoud = rich_inhoud().model_copy(update={"overleggen": {}})
    fasen = {
        id_: fase.model_copy(update={"overleg": None, "stappen": (), "varianten": ()})
        for id_, fase in inhoud.fasen.items()
    }
    adviezen = {
        id_: advies.model_copy(update={"overleg": None}) for id_, advies in inhoud.adviezen.items()
    }
    plain = inhoud.model_copy(update={"fasen": fasen, "adviezen": adviezen, "stappenplannen": {}})
    plain.adviezen["meld"] = plain.adviezen["meld"].model_copy(update={"stappenplan": None})
    tree = page("wie-doet-wat/", plain)
    assert "Jeugdteam" not in rows(tree.css("table")[0])
    assert "Jeugdteam" in text(tree.css_first(".rk-rij"))


def test_a_region_without_phases_has_no_table_and_no_link_to_it() -> None:
    inhoud = rich_inhoud()
    adviezen = {
        id_: item.model_copy(update={"fase": None, "stappenplan": None})
        for id_, item in inhoud.adviezen.items()
    }
    bare = {"fasen": {}, "stappenplannen": {}, "pact": None, "adviezen": adviezen}
    content = inhoud.model_copy(update=bare)
    files = render(content, decided(content), DAY)
    assert "wie-doet-wat/index.html" not in files
    assert b"wie-doet-wat" not in files["over/index.html"] + files["organisaties/index.html"]


def test_reach_says_who_is_where_with_every_gap() -> None:
    tree = page("bereik/")
    leerplicht, jeugdteam = map(rows, tree.css("table"))
    limit = "( Alleen voor scholen van Bestuur A )".replace("( ", "(").replace(" )", ")")
    assert leerplicht["Noord"] == [f"Leerplicht Noord {limit}", "Nog niet ingevuld"]
    open_ = "Leerplicht Overig (contactgegevens nog niet ingevuld)"
    assert leerplicht["Zuid en West"] == [open_, open_]
    assert jeugdteam == {"Noord, Zuid en West": ["Jeugdteam", "Jeugdteam"]}
    assert "op 1 plek leidt een advies" in text(tree.css_first(".rk-open"))


def test_what_is_needed_is_what_some_walk_ends_in() -> None:
    """Held against all paths of the keuzehulp, one pair at a time."""
    inhoud = rich_inhoud()
    diagrammen = decided(inhoud).diagrammen
    expected: dict[str, set[tuple[str, str]]] = {}
    for id_, diagram in diagrammen.items():
        for path in paths(diagram):
            area = area_of(inhoud, path.antwoorden, inhoud.signalen[id_].sectoren)
            for advies in path.end.adviezen if isinstance(path.end, Leaf) else ():
                item = inhoud.adviezen[advies]
                if item.soort.needs_contact and item.rol and not item.organisaties:
                    pairs = product(area.gemeenten, area.sectoren)
                    expected.setdefault(item.rol, set()).update(pairs)
    assert expected
    assert needed_by_rol(decided(inhoud).reach) == expected


def test_agreements_and_who_carries_them_out_point_at_each_other() -> None:
    assert carriers(rich_inhoud()) == {
        "snel": {"jeugdteam", "leerplicht-noord", "leerplicht-overig"},
        "los": frozenset(),
    }
    partners = rows(page("pact/").css("table")[0])
    assert partners["Jeugdteam"][1].endswith("1 afspraak leidt hierheen.")
    assert "afspraak" not in partners["Het ministerie"][1].removeprefix("Steunt de afspraken")
    for address in ("adviezen/meld/", "organisaties/jeugdteam/", "fasen/"):
        links = page(address).css('a[href$="pact/#regionaal-snel"]')
        assert [text(link) for link in links] == ["Snel melden"]
