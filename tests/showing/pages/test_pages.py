"""What holds for all pages of a region, whatever is written in it."""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any, get_args

import pytest
from pydantic import BaseModel, StringConstraints
from selectolax.lexbor import LexborHTMLParser as HTMLParser
from selectolax.lexbor import LexborNode as Node

from routekaart.deciding.adrescodes import adrescode
from routekaart.deciding.tables.diagram import Choice, Diagram
from routekaart.reading.content import check_houdbaarheid
from routekaart.reading.model import Inhoud, Ref, Regel
from routekaart.reading.model.organisatie import Controle
from routekaart.reading.model.velden import Tekst
from routekaart.reading.source import Source
from routekaart.showing.everything import write_bars
from routekaart.showing.telling.links import page_path
from tests.support.making import render
from tests.support.pages import is_page, is_signpost, split
from tests.support.showing_region import decided, rich_inhoud, stap

PEILDATUM = date(2026, 11, 22)
POISON = "<script>alert('x')</script><img src=x onerror=alert(1)>\"'&amp; {{ 7*7 }} **md** [a](b)"


def rendered(inhoud: Inhoud) -> dict[str, bytes]:
    return render(inhoud, decided(inhoud), PEILDATUM)


@cache
def rich_files() -> dict[str, bytes]:
    return rendered(rich_inhoud())


@cache
def rich() -> dict[str, str]:
    files = ((path, text.decode()) for path, text in rich_files().items() if is_page(path))
    return {path: text for path, text in files if not is_signpost(text)}


def html(path: str) -> HTMLParser:
    return HTMLParser(split(rich()[path])[1])


def text(path: str) -> str:
    body = html(path).body
    assert body is not None
    return " ".join(body.text(separator=" ").split())


PAGES = sorted(rich())


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_one_block_without_styles_and_scripts(path: str) -> None:
    _, body = split(rich()[path])
    assert body.startswith('<div class="rk ')
    assert body.endswith("</div>")
    assert "\n\n" not in body
    assert not re.search(r"\n\s", body), "indented lines are code to Markdown"
    tree = HTMLParser(body)
    assert not tree.css(
        "script, style, img, iframe, "
        "form:not(#rk-vind, #rk-code, #rk-mijn), input:not(#vind, #code, .rk-groot input)"
    )
    for node in tree.css("*"):
        assert not [name for name in node.attributes if name.startswith("on") or name == "style"]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_one_heading_and_its_danger_bar_before_it(path: str) -> None:
    tree = html(path)
    assert len(tree.css("h1")) == 1
    body = split(rich()[path])[1]
    assert body.index('href="tel:112"') < body.index("<h1")
    assert "deze regio en haar organisaties bestaan niet" in body
    assert "Gemaakt uit openbare teksten." in body
    levels = [int((node.tag or "")[1]) for node in tree.css("h1, h2, h3, h4")]
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("path", PAGES)
def test_ids_on_a_page_are_unique(path: str) -> None:
    ids = Counter(node.attributes["id"] for node in html(path).css("[id]"))
    assert [id_ for id_, count in ids.items() if count > 1] == []


FILES = {".svg", ".json", ".pdf", ".csv", ".jsonld", ".dmn", ".atom", ".ics", ".vcf", ".odt"}


def links_of(path: str) -> Iterator[tuple[str, str]]:
    """(file, anchor) of every link inside the site."""
    for node in html(path).css("a[href]"):
        href = node.attributes["href"] or ""
        if not re.match(r"(https?|tel|mailto):", href):
            address, _, anchor = href.partition("#")
            assert not address.startswith("/")
            place = posixpath.normpath(posixpath.join(posixpath.dirname(path), address))
            is_file = posixpath.splitext(place)[1] in FILES
            assert address == "" or address.endswith("/") != is_file
            folder = "" if place == "." else f"{place}/"
            yield place if is_file else page_path(folder), anchor


@pytest.mark.parametrize("path", PAGES)
def test_every_link_leads_to_a_page_and_a_place(path: str) -> None:
    for target, anchor in links_of(path):
        assert target in rich_files()
        if anchor:
            assert html(target).css_first(f'[id="{anchor}"]'), (target, anchor)


def test_only_the_steps_of_the_keuzehulp_and_short_addresses_are_not_to_be_found() -> None:
    for path in PAGES:
        meta, _ = split(rich()[path])
        is_moved = str(meta["title"]).startswith("Verhuisd")
        is_aside = path.startswith(("keuzehulp/", "p/", "c/", "herkomst/", "open/"))
        hidden = is_moved or (is_aside and path not in ("c/index.html", "herkomst/index.html"))
        assert meta["robots"] == ("noindex" if hidden else None), path


def test_titles_are_unique() -> None:
    titles = Counter(split(page)[0]["title"] for page in rich().values())
    moved = {title for title in titles if title.startswith("Verhuisd")}
    assert {title for title, count in titles.items() if count > 1} <= moved


def test_as_many_pages_as_the_paths_have_steps() -> None:
    inhoud = rich_inhoud()

    def steps(node: Diagram) -> int:
        children = (child for _, child in node.branches) if isinstance(node, Choice) else ()
        return 1 + sum(map(steps, children))

    expected = sum(map(steps, decided(inhoud).diagrammen.values()))
    pages = [path for path in PAGES if path.startswith("keuzehulp/")]
    assert len(pages) == expected


def test_the_same_content_gives_the_same_bytes() -> None:
    assert rendered(rich_inhoud()) == rendered(rich_inhoud())


def test_hand_written_pages_get_the_same_bars() -> None:
    assert 'href="tel:112"' in write_bars(rich_inhoud())
    assert "\n\n" not in write_bars(rich_inhoud())


TEXT = next(item for item in get_args(Tekst) if isinstance(item, StringConstraints))


def holds_text(annotation: object, metadata: tuple[object, ...] = ()) -> bool:
    parts = (*get_args(annotation), *metadata)
    if any(isinstance(part, Ref) for part in parts):
        return False
    return annotation is Regel or any(
        part is Regel or part is TEXT or holds_text(part) for part in parts
    )


def poisoned(value: Any) -> Any:
    """The same content with HTML behind every text."""
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        return value.model_copy(
            update={
                name: with_poison(old)
                if holds_text(fields[name].annotation, tuple(fields[name].metadata))
                else poisoned(old)
                for name, old in value
            }
        )
    if isinstance(value, dict):
        return {key: poisoned(item) for key, item in value.items()}
    return tuple(map(poisoned, value)) if isinstance(value, tuple) else value


def with_poison(value: Any) -> Any:
    if isinstance(value, Regel):
        return Regel(value + POISON, value.herkomst, value.bron)
    if isinstance(value, str):
        return value + POISON
    return tuple(map(with_poison, value)) if isinstance(value, tuple) else value


def test_html_in_the_content_is_text() -> None:
    files = rendered(poisoned(rich_inhoud()))
    seen = 0
    for path, content in files.items():
        if is_page(path) and not is_signpost(page := content.decode()):
            body = split(page)[1]
            assert "<script" not in body
            assert "<img" not in body
            assert not HTMLParser(body).css("script, img, [onerror]")
            assert not set("<>") & set(between(page, "<title>", "</title>"))
            assert len(HTMLParser(page).css("head > script:not([src$='.js'])")) == 0
            seen += body.count("&lt;script&gt;")
    assert seen > 500, "the poison is on the pages, as text"


def between(page: str, start: str, end: str) -> str:
    """The bytes themselves: a parser would hide what it had to make of them."""
    return page.partition(start)[2].partition(end)[0]


def test_poison_reaches_every_kind_of_text() -> None:
    """The test above proves nothing about a field that it does not touch."""
    inhoud = poisoned(rich_inhoud())
    assert POISON in inhoud.regio.spoed[0].wanneer
    assert POISON in inhoud.adviezen["meld"].doe[1]
    assert POISON in inhoud.adviezen["meld"].grondslag.bron.naam
    assert POISON in inhoud.vragen["duur"].antwoorden["kort"].tekst
    assert POISON in inhoud.pact.partners[1].naam
    assert inhoud.adviezen["meld"].rol == "leerplicht"


def only(nodes: list[Node]) -> Node:
    assert len(nodes) == 1
    return nodes[0]


def test_a_question_page() -> None:
    path = page_path(stap("weg", "duur=kort"))
    patroon = rich_inhoud().vragen["patroon"]
    tree = html(path)
    assert only(tree.css("h1")).text().strip() == "Is er een patroon?"
    assert split(rich()[path])[0]["title"] == (
        "Is er een patroon? · Hoe lang: Korter dan 4 weken; in West, voor mbo: korter dan 8 dagen"
        " · V2 Is weg - Routekaart Regio Proef"
    )
    assert [(a.attributes["href"], a.text().strip()) for a in tree.css(".rk-keuzes a")] == [
        (f"{adrescode(patroon, 'ja')}/", "Ja"),
        (f"{adrescode(patroon, 'nee')}/", "Nee"),
    ]
    assert only(tree.css(".rk-terug a")).attributes["href"] == "../"
    assert only(tree.css(".rk-wijzig")).attributes["href"] == "../"
    assert "Een van deze punten: Vier keer ziek" in text(path)
    assert "Dit is de laatste vraag." in text(path)


def test_the_first_question_page() -> None:
    path = page_path(stap("weg"))
    assert "Weet u het niet? Kies 4 weken of langer" in text(path)
    assert "Hierna nog hoogstens 1 vraag." in text(path)
    assert text(path).index("Korter dan 4 weken") < text(path).index("De stoel is leeg")
    assert not html(path).css(".rk-gegeven")


def test_an_end_names_whom_to_call_in_the_gemeente() -> None:
    noord = html(page_path(stap("weg", "duur=lang", "gemeente=noord")))
    assert [node.attributes["data-advies"] for node in noord.css("[data-advies]")] == [
        "meld",
        "overleg",
    ]
    assert [node.attributes["data-organisatie"] for node in noord.css("[data-organisatie]")] == [
        "leerplicht-noord",
        "jeugdteam",
    ]
    assert noord.css('a[href="tel:+31199012345"]')
    zuid = page_path(stap("weg", "duur=lang", "gemeente=zuid"))
    assert "Nog niet ingevuld door de regio: het nummer komt in januari" in text(zuid)


def test_ends_without_anything_to_do_say_so() -> None:
    assert "U hoeft nu niemand te bellen en niets te melden." in text(
        page_path(stap("weg", "duur=kort", "patroon=nee"))
    )
    assert "Dit meldt u niet bij de leerplichtambtenaar." in text(
        page_path(stap("ziek", "zorg=nee"))
    )
    assert "Dit doet de school zelf." in text(page_path(stap("ziek", "zorg=ja")))


def test_contacts_are_grouped_by_gemeenten() -> None:
    page = text("adviezen/meld/index.html")
    assert "In Noord C1 Leerplicht Noord (LPN) Alleen voor basisonderwijs (po)" in page
    assert "Alleen voor scholen van Bestuur A" in page
    assert "In Zuid en West C2 Leerplicht Overig" in page


def test_the_way_back_leads_to_the_ends_of_the_keuzehulp() -> None:
    tree = html("organisaties/jeugdteam/index.html")
    assert {a.attributes["href"] for a in tree.css(".rk-situaties a")} == {
        f"../../{stap('weg', 'duur=kort', 'patroon=ja')}",
        f"../../{stap('weg', 'duur=lang', 'gemeente=noord')}",
        f"../../{stap('altijd')}",
    }


def test_old_details_are_marked() -> None:
    assert "Dat is lang geleden" in text("organisaties/leerplicht-noord/index.html")


def test_signals_stand_in_the_order_of_their_codes() -> None:
    codes = [node.text() for node in html("index.html").css(".rk-signalen .rk-code")]
    assert codes == ["V1", "V2", "V10"]


def test_definitions_stand_side_by_side() -> None:
    page = text("begrippen/index.html")
    assert "In deze regio: Een leerling die thuiszit." in page
    assert "Grens: 4 weken of meer" in page
    assert "Landelijk: Meer dan 4 weken thuis." in page


def test_the_pact_says_what_nothing_carries_out() -> None:
    page = text("pact/index.html")
    assert "Dit pact wordt vernieuwd. In januari." in page
    assert "Steunt de afspraken en voert ze mee uit" in page
    assert page.count("Nog nergens uitgewerkt:") == 1
    assert "Nog bedenken Begint op 11 januari 2027" in page
    assert "Landelijk pact" in page


def test_a_region_without_much_has_all_its_pages() -> None:
    inhoud = rich_inhoud().model_copy(
        update={
            "pact": None,
            "landelijk_pact": None,
            "documenten": {},
            "stappenplannen": {},
            "begrippen": {},
            "signalen": {},
            "adviezen": {},
            "fasen": {},
            "overleggen": {},
        }
    )
    files = rendered(inhoud)
    assert b"Nog niet ingevuld door de regio:</b> een eigen pact" in files["pact/index.html"]
    for path in ("fasen/index.html", "overleggen/index.html"):
        _, body = split(files[path].decode())
        first = HTMLParser(body).css_first("h1 + p")
        assert first is not None
        assert first.text().startswith("Nog niet ingevuld door de regio:")
    assert "keuzehulp/index.html" in files


def test_steps_lead_on_in_words() -> None:
    page = text("stappenplannen/plan/index.html")
    assert "Stap 1 Begin" in page
    assert "Er is gevaar: volg advies A1 Meld het bij leerplicht" in page
    assert "Het duurt lang: ga naar fase F2 Na 4 weken (binnen 1 week)" in page
    assert "Dit stappenplan is klaar." in page


def test_a_phase_says_why_one_goes_on_and_why_one_goes_back() -> None:
    first, second = (rung.text() for rung in html("fasen/index.html").css("li.rk-sport"))
    assert "Redenen om verder te gaan" in first
    assert "terug te gaan" not in first
    assert "verder te gaan" not in second
    back = " ".join(second.partition("Redenen om terug te gaan")[2].split())
    assert back.startswith("Het gaat beter. Na 4 goede weken. Ga naar F1 Tot 4 weken")


def test_moved_items_keep_their_address() -> None:
    assert "verhuisd" in text(page_path("signalen/afwezig/"))
    assert (
        only(html(page_path("signalen/afwezig/")).css("h1 ~ p a")).attributes["href"] == "../weg/"
    )
    assert html("fasen/index.html").css_first("#fase-twee")


def test_a_signal_says_how_many_questions_it_asks() -> None:
    """Held against the pages: the longest way through the keuzehulp is as long as promised."""
    inhoud = rich_inhoud()
    asked = {
        id_: max(
            path.count("/") - 2 for path in rich() if path.startswith(stap(id_)) and is_page(path)
        )
        for id_ in inhoud.signalen
    }
    assert any(asked.values())
    for id_, most in asked.items():
        said = text(f"signalen/{id_}/index.html")
        if most == 0:
            assert "U leest meteen wat u doet." in said
        else:
            assert re.search(rf"U beantwoordt (hoogstens )?{most} vra(ag|gen)[.,]", said)


@pytest.mark.parametrize(("checked", "is_old"), [("2025-11-22", False), ("2025-11-21", True)])
def test_page_and_finding_call_the_same_details_old(checked: str, is_old: bool) -> None:
    inhoud = rich_inhoud()
    org = inhoud.organisaties["leerplicht-noord"]
    check = Controle(op=date.fromisoformat(checked), door="de coördinator")
    aged = org.model_copy(update={"gecontroleerd": check})
    inhoud = inhoud.replaced(organisaties={**inhoud.organisaties, org.id: aged})
    page = render(inhoud, decided(inhoud), PEILDATUM)[f"organisaties/{org.id}/index.html"]
    found = check_houdbaarheid(inhoud, Source.empty(), PEILDATUM)
    told = {one.code for one in found if org.id in one.message}
    assert (b"Dat is lang geleden" in page) is is_old
    assert ("RK501" in told) is is_old
