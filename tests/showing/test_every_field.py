"""Whatever an editor may write reaches a reader: on a page, in a drawing or on a sheet."""

import json
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path

import pytest
import yaml

from routekaart.showing.everything import outputs
from routekaart.showing.paper.products import signaalblad
from routekaart.showing.paper.sheets import PRODUCTS
from routekaart.showing.telling import links
from routekaart.showing.telling.printed import list_products
from routekaart.showing.telling.region import Region
from tests.support.hostile import text_fields, write_rich
from tests.support.making import whole

DAY = date(2026, 11, 22)

NOWHERE = {
    "Scenario.naam": "a scenario is for the editor: findings name it",
    "Scenario.bron": "the same",
    "Scenario.gebaseerd_op": "the same",
    "Vervallen.oud": "an address or a code, where a page is made: no text that one reads",
    "Zoekterm.bij": "leads from a word to a zoekwoord: that is what is shown",
}
"""Text fields that no reader sees, each with the reason."""


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, list[str]], str]:
    """The marks that were put in each field, and all that readers of the region see."""
    folder = tmp_path_factory.mktemp("velden") / "rijk"
    marks: dict[str, list[str]] = {}

    def mark(field: str, text: str) -> str:
        if field == "Zoekterm.bij" or text == "spijbelen":  # these two must stay equal
            return text
        token = f"zq{sum(map(len, marks.values())):04}z"
        marks.setdefault(field, []).append(token)
        return f"{text} {token}"

    write_rich(folder, mark)
    _ask_for_the_sector(folder / "signalen.yaml")
    return marks, seen(whole(folder, DAY))


def _ask_for_the_sector(file: Path) -> None:
    """No other signal of the region does, so nobody would see what is said about a sector."""
    signalen = yaml.safe_load(file.read_text("utf-8"))
    asks = {"vragen": ["sector"], "routes": [{"als": {"sector": "po"}, "dan": ["zelf"]}]}
    kept = {name: signalen["altijd"][name] for name in ("naam", "domein")}
    signalen["soort-school"] = {**kept, "code": "V99", **asks, "anders": ["overleg"]}
    file.write_text(yaml.safe_dump(signalen, allow_unicode=True), "utf-8")


def seen(region: Region) -> str:
    """Pages, drawings and the index of the finder as text, and the values of every sheet."""
    region = replace(region, count_bladen=lambda _: 2)
    pages = (
        output.make().decode("utf-8", "replace")
        for output in outputs(region)
        if not output.path.startswith((links.PDF, links.GEGEVENS, "assets/"))
    )
    products = list_products(region.inhoud)
    sheets = [
        PRODUCTS[one.soort].data(region, *((one.over,) if one.over else ())) for one in products
    ]
    sheets += [signaalblad.data(region, item) for item in region.inhoud.signalen.values()]
    return unescape("\n".join((*pages, json.dumps(sheets, ensure_ascii=False))))


def test_every_text_field_gets_a_mark(marked: tuple[dict[str, list[str]], str]) -> None:
    marks, _ = marked
    assert set(text_fields()) - set(marks) <= set(NOWHERE)


@pytest.mark.paper
def test_every_mark_reaches_a_reader(marked: tuple[dict[str, list[str]], str]) -> None:
    marks, text = marked
    lost = {field for field, tokens in marks.items() if not any(one in text for one in tokens)}
    assert lost - set(NOWHERE) == set()


@pytest.mark.paper
def test_what_reaches_nobody_is_no_longer_than_needed(
    marked: tuple[dict[str, list[str]], str],
) -> None:
    marks, text = marked
    assert not [field for field in NOWHERE if any(one in text for one in marks.get(field, ()))]
