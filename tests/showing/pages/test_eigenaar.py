"""Who sees to an agreement, or that nobody has said so yet."""

from datetime import date

from selectolax.lexbor import LexborHTMLParser as HTMLParser

from routekaart.reading.model import Inhoud
from tests.support.making import render
from tests.support.showing_region import decided, rich_inhoud

OPEN = "wie de eigenaar is van deze afspraak"


def agreements(inhoud: Inhoud) -> dict[str, str]:
    """What the page says of each agreement of the region, by its id."""
    made = render(inhoud, decided(inhoud), date(2026, 11, 22))
    items = HTMLParser(made["pact/index.html"].decode()).css("ol.rk-overzicht > li[id^=regionaal-]")
    return {
        (item.attributes["id"] or "").removeprefix("regionaal-"): " ".join(item.text().split())
        for item in items
    }


def test_an_owner_is_named_and_one_that_lacks_is_open() -> None:
    inhoud = rich_inhoud()
    said = agreements(inhoud)
    owner = inhoud.organisaties["jeugdteam"]
    assert f"Eigenaar van deze afspraak: {owner.code} {owner.naam}" in said["snel"]
    assert OPEN not in said["snel"]
    assert OPEN in said["los"]


def test_nothing_is_asked_where_a_covenant_has_no_owners_or_an_agreement_is_done() -> None:
    inhoud = rich_inhoud()
    assert inhoud.pact is not None
    without = inhoud.pact.model_copy(update={"eigenaren": False})
    assert OPEN not in agreements(inhoud.replaced(pact=without))["los"]
    done = inhoud.pact.afspraken["los"].model_copy(update={"status": "gereed"})
    pact = inhoud.pact.model_copy(update={"afspraken": {**inhoud.pact.afspraken, "los": done}})
    assert OPEN not in agreements(inhoud.replaced(pact=pact))["los"]
