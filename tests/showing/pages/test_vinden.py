"""The index of the finder: which words lead to which signals."""

import json
from datetime import date
from typing import Any

import pytest
import yaml

from routekaart.reading.layers import SHIPPED
from routekaart.reading.model import Zoekterm
from routekaart.showing.pages import vinden
from routekaart.showing.telling.region import Region
from tests.support.places import ROOT
from tests.support.showing_region import decided, rich_inhoud

DAY = date(2026, 11, 22)
WORDS = SHIPPED / "landelijk" / "zoektermen.yaml"


def index(**zoektermen: dict[str, Any]) -> dict[str, Any]:
    """The index of the small region with these zoektermen."""
    terms = {id_: Zoekterm.model_validate({"id": id_, **term}) for id_, term in zoektermen.items()}
    inhoud = rich_inhoud().replaced(zoektermen=terms)
    region = Region(inhoud, decided(inhoud), DAY)
    text = vinden.index(region).make().decode()
    data: dict[str, Any] = json.loads(text.removeprefix("globalThis.routekaartVind=").rstrip(";\n"))
    return data


def groups(**term: Any) -> list[Any]:
    """The groups that one zoekterm adds."""
    before = index()["groepen"]
    return [groep for groep in index(proef=term)["groepen"] if groep not in before]


def own_words() -> dict[str, tuple[str, ...]]:
    return {id_: signaal.zoekwoorden for id_, signaal in rich_inhoud().signalen.items()}


def test_a_zoekterm_leads_to_the_signals_with_its_zoekwoord() -> None:
    id_, words = next((id_, words) for id_, words in own_words().items() if words)
    number = index()["signalen"].index(id_)
    ((weight, gevaar, bij, text),) = groups(bij=[words[0].upper()], woorden=["iets anders"])
    assert (weight, gevaar) == (vinden.ZOEKTERM, 0)
    assert [number, 1] in bij
    assert "iets anders" in text.split("|")


def test_a_later_zoekwoord_ties_less() -> None:
    word = next(words[0] for words in own_words().values() if words)
    ((_, _, bij, _),) = groups(bij=["nergens", word], woorden=["x"])
    assert all(tie == vinden.LATER for _, tie in bij)


def test_a_zoekterm_that_no_signal_has_is_left_out() -> None:
    assert groups(bij=["nergens"], woorden=["x"]) == []


def test_danger_stays_also_without_a_signal() -> None:
    assert groups(bij=["nergens"], woorden=["x"], gevaar="ja") == [[vinden.ZOEKTERM, 1, [], "x"]]


def test_words_about_something_else_belong_to_no_signal() -> None:
    assert groups(woorden=["koffie"]) == [[vinden.ZOEKTERM, 0, [], "koffie"]]


def test_an_expression_that_holds_another_says_nothing_more() -> None:
    ((_, _, _, text),) = groups(woorden=["geen jas", "Jas", "jas in de winter", "winter"])
    assert text == "jas|winter"


def test_every_code_with_a_page_is_known() -> None:
    inhoud, known = rich_inhoud(), index()["codes"].keys()
    assert {signaal.code.lower() for signaal in inhoud.signalen.values()} <= known
    assert {advies.code.lower() for advies in inhoud.adviezen.values()} <= known


def test_every_national_word_leads_somewhere() -> None:
    """A zoekwoord that no region has would be a typing error."""
    every = [yaml.safe_load(file.read_text("utf-8")) for file in SHIPPED.glob("*/signalen/*.yaml")]
    used = {str(word).casefold() for one in every for word in (one or {}).get("zoekwoorden", ())}
    terms = yaml.safe_load(WORDS.read_text("utf-8"))
    dead = {id_: set(term.get("bij", ())) - used for id_, term in terms.items()}
    assert {id_: words for id_, words in dead.items() if words} == {}


def test_no_shared_phrase_stands_in_the_words() -> None:
    """They measure the words; a word list that holds them would measure itself."""
    shared = ROOT.parent / "shared/finder/phrases.tsv"
    if not shared.is_file():
        pytest.skip("the shared phrases lie outside the repository")
    phrases = {line.split("\t")[0].casefold() for line in shared.read_text("utf-8").splitlines()}
    terms = yaml.safe_load(WORDS.read_text("utf-8"))
    words = {str(word).casefold() for term in terms.values() for word in term.get("woorden", ())}
    assert {phrase for phrase in phrases & words if " " in phrase} == set()
