"""What has ended says so before anything else, and no gemeente is led to it."""

from datetime import date
from typing import Any

from routekaart.reading.model.regio import Afgelopen, Gemeente
from routekaart.showing.pages import portaal, start
from routekaart.showing.pages.page import make_frame
from routekaart.showing.telling.region import Region
from tests.support.showing_region import decided, rich_inhoud

DAY = date(2026, 11, 22)
EINDE = Afgelopen(wat="de proef", op="de zomer van 2018", nu="Vraag leerplicht wat nu geldt.")


def _region(**regio: Any) -> Region:
    inhoud = rich_inhoud()
    other = inhoud.replaced(regio=inhoud.regio.model_copy(update=regio))
    return Region(other, decided(other), DAY)


def test_the_front_page_of_what_has_ended_is_no_list_of_signals() -> None:
    front, keuzehulp = start.pages(_region(afgelopen=EINDE))
    assert (front.template, keuzehulp.template) == ("afgelopen.html", "keuzehulp.html")


def test_every_page_says_that_it_has_ended() -> None:
    frame = make_frame(_region(afgelopen=EINDE, fictief=False).inhoud)
    assert frame.meldingen[0].startswith("De proef is afgelopen: de zomer van 2018. Vraag")


def test_no_gemeente_is_led_to_what_has_ended() -> None:
    old = portaal.make_ingang("oud", _region(afgelopen=EINDE, fictief=False).inhoud, DAY)
    new = portaal.make_ingang("nieuw", _region(fictief=False).inhoud, DAY)
    view = portaal.make_view((old, new))
    assert view.afgelopen == (old,)
    for group in view.gemeenten:
        led_to = [*group.ingangen, *(one for _, one in group.delen)]
        assert led_to == [new]


def test_a_part_of_a_gemeente_stands_below_its_gemeente() -> None:
    deel = Gemeente(naam="Noord", deel_van="Grootstad")
    part = portaal.make_ingang(
        "noord", _region(fictief=False, gemeenten={"noord": deel}).inhoud, DAY
    )
    (group,) = portaal.make_view((part,)).gemeenten
    assert (group.naam, group.ingangen, group.delen) == ("Grootstad", (), (("Noord", part),))


def test_the_stamp_is_from_when_the_content_is() -> None:
    assert _region(inhoud_van="2017").inhoud.regio.stempel == "Inhoud van 2017"
    assert _region().inhoud.regio.stempel.startswith("Schooljaar 20")
