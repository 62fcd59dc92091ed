"""The old addresses of the keuzehulp, and what may change without changing the new ones."""

import posixpath
from datetime import date
from functools import cache

from selectolax.lexbor import LexborHTMLParser as HTMLParser

from routekaart.deciding.tables.diagram import paths
from routekaart.reading.model import Antwoord, Inhoud
from routekaart.showing.everything import House, outputs
from routekaart.showing.telling.links import page_path
from routekaart.showing.telling.region import Region
from tests.support.making import render
from tests.support.pages import is_page, is_signpost
from tests.support.showing_region import decided, rich_inhoud, stap


def files(inhoud: Inhoud) -> dict[str, bytes]:
    return render(inhoud, decided(inhoud), date(2026, 11, 22))


@cache
def rich() -> dict[str, bytes]:
    return files(rich_inhoud())


def leads(made: dict[str, bytes], old: str) -> str:
    """Where the signpost at an old address leads: its link and its refresh agree."""
    page = HTMLParser(made[f"{old}index.html"].decode())
    link, refresh = page.css_first("a"), page.css_first("meta[http-equiv=refresh]")
    assert link is not None
    assert refresh is not None
    href = link.attributes["href"] or ""
    assert refresh.attributes["content"] == f"0; url={href}"
    return posixpath.normpath(posixpath.join(old, href)) + "/"


def test_every_old_address_leads_to_its_new_one() -> None:
    inhoud = rich_inhoud()
    for id_, diagram in decided(inhoud).diagrammen.items():
        for path in paths(diagram):
            for length in range(len(path.antwoorden) + 1):
                given = path.antwoorden[:length]
                old = f"keuzehulp/{id_}/" + "".join(f"{v}-{a}/" for v, a in given)
                new = stap(id_, *(f"{v}={a}" for v, a in given))
                assert leads(rich(), old) == new
                assert page_path(new) in rich()


def test_the_old_address_of_an_old_name_leads_on_too() -> None:
    assert leads(rich(), "keuzehulp/afwezig/") == stap("weg")
    assert leads(rich(), "keuzehulp/afwezig/duur-kort/") == stap("weg", "duur=kort")


def test_addresses_of_lists_lead_to_the_one_list() -> None:
    for old in ("keuzehulp/", "signalen/"):
        assert leads(rich(), old) == "./"
    pages = {path: page for path, page in rich().items() if is_page(path)}
    signals = [path for path, page in pages.items() if b"data-signaal" in page]
    assert [path for path in signals if not path.startswith("voor/")] == ["index.html"]


def test_beside_a_start_page_of_the_host_the_list_is_one_step_further() -> None:
    inhoud = rich_inhoud()
    region = Region(inhoud, decided(inhoud), date(2026, 11, 22), count_bladen=lambda _: 2)
    every = outputs(region, House("Elders", begint_elders=True))
    wanted = {"keuzehulp/index.html", "signalen/index.html", page_path(stap("weg"))}
    made = {one.path: one.make() for one in every if one.path in wanted}
    assert b'id="vind"' in made["keuzehulp/index.html"]
    assert leads(made, "signalen/") == "keuzehulp/"
    back = HTMLParser(made[page_path(stap("weg"))].decode()).css_first(".rk-terug a")
    assert back is not None
    assert back.attributes["href"] == "../"


def test_no_new_address_spells_the_situation() -> None:
    spelled = {*rich_inhoud().signalen, *rich_inhoud().alle_vragen}
    files = ((path, page.decode()) for path, page in rich().items() if is_page(path))
    pages = [
        path for path, page in files if path.startswith("keuzehulp/") and not is_signpost(page)
    ]
    assert len(pages) > 5
    for path in pages:
        assert not spelled & set(path.replace("-", "/").split("/")), path


def test_a_signpost_is_light_and_loads_nothing() -> None:
    pages = (page for path, page in rich().items() if is_page(path))
    signposts = [page for page in pages if is_signpost(page.decode())]
    assert signposts
    for page in signposts:
        assert len(page) < 600
        assert b"noindex" in page
        assert not HTMLParser(page.decode()).css("script, link, img, style")


def test_an_old_address_that_is_a_new_one_stays_with_the_new_one() -> None:
    """A signal whose id reads like the code of another."""
    inhoud = rich_inhoud()
    ziek = inhoud.signalen["ziek"].model_copy(update={"id": "v2"})
    weg = inhoud.signalen["weg"].model_copy(update={"zie_ook": ()})
    adviezen = {
        id_: advies.model_copy(update={"verder": ()}) for id_, advies in inhoud.adviezen.items()
    }
    made = files(inhoud.replaced(signalen={"v2": ziek, "weg": weg}, adviezen=adviezen))
    assert not is_signpost(made["keuzehulp/v2/index.html"].decode())


def ends(inhoud: Inhoud) -> dict[str, bytes]:
    pages = files(inhoud).items()
    return {path: page for path, page in pages if path.startswith("keuzehulp/v2/")}


def test_an_answer_that_comes_and_an_order_that_changes_move_no_page() -> None:
    inhoud = rich_inhoud()
    duur = inhoud.vragen["duur"]
    more = {"heel_kort": Antwoord(tekst="Een dag"), **dict(reversed(duur.antwoorden.items()))}
    vragen = dict(reversed({**inhoud.vragen, "duur": duur.model_copy(
        update={"antwoorden": more})}.items()))  # fmt: skip
    before, after = ends(inhoud), ends(inhoud.replaced(vragen=vragen))
    assert len(before) > 3
    assert before.keys() <= after.keys()
