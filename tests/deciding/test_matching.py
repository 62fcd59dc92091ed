"""Which item of the old region is which of the new one, and what is told of names and facts."""

from decimal import Decimal
from typing import Any

from routekaart.deciding.decisions import Decisions
from routekaart.deciding.difference.compare import Difference, Version, compare
from routekaart.deciding.difference.items import ItemsChange
from routekaart.deciding.difference.matching import match
from routekaart.deciding.difference.names import CodeChange, LostId, Named
from routekaart.deciding.tables.compile import compile_table
from routekaart.deciding.tables.diagram import Leaf, Workshop
from routekaart.deciding.tables.table import table_of
from routekaart.reading.model import Inhoud
from tests.support.worlds import inhoud


def region(**parts: Any) -> Inhoud:
    """One signal that asks one question and leads to `x` or `y`."""
    adviezen = {"x": {"code": "A1", "naam": "Bel"}, "y": {"code": "A2", "naam": "Praat"}}
    return inhoud(
        **{
            "adviezen": adviezen,
            "vragen": {"q": {}},
            "organisaties": {"lp": {"naam": "Leerplicht"}},
            "signalen": {
                "s": {"vragen": ["q"], "routes": [{"als": {"q": "ja"}, "dan": ["y"]}]},
            },
            **parts,
        }
    )


def between(old: Inhoud, new: Inhoud) -> Difference:
    def version(inhoud: Inhoud) -> Version:
        diagrammen = {
            id_: compile_table(table_of(inhoud, signaal), Workshop())
            for id_, signaal in inhoud.signalen.items()
        }
        return Version(inhoud, Decisions(inhoud, diagrammen))

    return compare(version(old), version(new))


def test_the_same_id_goes_before_was() -> None:
    """`y` took over from `x` and stayed itself: the situations of `x` now end elsewhere."""
    old = region()
    new = region(
        adviezen={"y": {"code": "A2", "naam": "Praat", "was": ["x"]}},
        signalen={"s": {"vragen": [], "anders": ["y"]}},
    )
    assert match(old, new).items["adviezen"].same == {"y": "y"}
    found = between(old, new)
    assert found.codes == (CodeChange("A1", Named("adviezen", "x"), None, None),)
    assert found.lost_ids == (), "the old address leads on"
    (signaal,) = found.signalen
    assert (signaal.product.aantal, signaal.product.van) == (1, 2)


def test_the_same_code_and_name_is_the_same_advice_but_the_address_is_lost() -> None:
    new = region(
        adviezen={"z": {"code": "A1", "naam": "Bel"}, "y": {"code": "A2", "naam": "Praat"}},
        signalen={
            "s": {
                "vragen": ["q"],
                "routes": [{"als": {"q": "ja"}, "dan": ["y"]}],
                "anders": ["z"],
            },
        },
    )
    found = between(region(), new)
    assert found.signalen == ()
    assert found.codes == ()
    assert found.lost_ids == (LostId(Named("adviezen", "x"), "z"),)


def test_a_code_that_means_something_else_and_one_that_moved() -> None:
    new = region(adviezen={"x": {"code": "A2", "naam": "Bel"}, "y": {"code": "A3", "naam": "P"}})
    x, y = Named("adviezen", "x"), Named("adviezen", "y")
    assert between(region(), new).codes == (
        CodeChange("A1", x, None, "A2"),
        CodeChange("A2", y, x, "A3"),
    )


def test_answers_are_the_same_by_id_or_text() -> None:
    new = region(
        vragen={"q": {"antwoorden": {"yes": {"tekst": "Ja"}, "nee": {"tekst": "Neen"}}}},
        signalen={"s": {"vragen": ["q"], "routes": [{"als": {"q": "yes"}, "dan": ["y"]}]}},
    )
    found = between(region(), new)
    assert not found.is_felt
    assert found.items == (ItemsChange("vragen", anders=("q",)),)


def test_a_new_answer_is_told_with_where_it_leads_and_is_no_change() -> None:
    answers = {"ja": {"tekst": "Ja"}, "nee": {"tekst": "Nee"}, "soms": {"tekst": "Soms"}}
    new = region(vragen={"q": {"antwoorden": answers}})
    (signaal,) = between(region(), new).signalen
    assert signaal.product.aantal == 0
    (loose,) = signaal.antwoorden_erbij
    assert (loose.vraag, loose.antwoord, loose.ends) == ("q", "soms", (Leaf(("x",)),))
    (signaal,) = between(new, region()).signalen
    assert [loose.antwoord for loose in signaal.antwoorden_weg] == ["soms"]


def test_a_new_question_changes_only_where_it_decides() -> None:
    extra = {"r": {"vraag": "Is er haast?"}}
    new = region(
        vragen={"q": {}, **extra},
        signalen={
            "s": {"vragen": ["r", "q"], "routes": [{"als": {"q": "ja", "r": "ja"}, "dan": ["y"]}]}
        },
    )
    (signaal,) = between(region(), new).signalen
    assert (signaal.product.aantal, signaal.product.van) == (1, 4)
    (group,) = signaal.product.elsewhere
    assert (group.weg, group.erbij) == (("y",), ("x",))
    assert group.voorbeelden[0].antwoorden == (("r", ("nee",)), ("q", ("ja",)))
    assert signaal.vragen_erbij == ("r",)


def test_a_question_asked_in_another_place_leads_nobody_elsewhere() -> None:
    vragen = {"q": {}, "r": {"vraag": "Is er haast?"}}
    row = {"als": {"q": "ja", "r": "ja"}, "dan": ["y"]}
    old, new = (
        region(vragen=vragen, signalen={"s": {"vragen": order, "routes": [row]}})
        for order in (["q", "r"], ["r", "q"])
    )
    found = between(old, new)
    assert not found.signalen
    assert not found.people
    # but who holds paper finds another question behind each of its codes
    assert [change.anders for change in found.vraagcodes] == [("S1.1", "S1.2")]


def test_the_same_advices_in_another_order() -> None:
    old, new = (region(signalen={"s": {"anders": order}}) for order in (["x", "y"], ["y", "x"]))
    (signaal,) = between(old, new).signalen
    assert signaal.product.reordered
    assert signaal.product.aantal == 0


def test_a_gemeente_that_came_is_told_once() -> None:
    asking = {
        "s": {"vragen": ["gemeente"], "routes": [{"als": {"gemeente": "zuid"}, "dan": ["y"]}]}
    }
    three = {"noord": {"naam": "Noord"}, "zuid": {"naam": "Zuid"}, "west": {"naam": "West"}}
    found = between(region(signalen=asking), region(signalen=asking, regio={"gemeenten": three}))
    assert found.items == (ItemsChange("gemeenten", erbij=("west",)),)
    assert found.signalen == ()
    assert found.is_felt


def test_a_signal_for_another_sector() -> None:
    found = between(region(), region(signalen={"s": {"sectoren": ["vo"]}}))
    assert found.signalen[0].sectoren_weg == ("po",)


def counting(tot: int, twijfel: str = "lang") -> Inhoud:
    return region(
        vragen={
            "q": {
                "drempel": {"eenheid": "week"},
                "bij_twijfel": twijfel,
                "antwoorden": {
                    "ja": {"tekst": "Kort", "tot": Decimal(tot)},
                    "lang": {"tekst": "Lang", "vanaf": Decimal(tot)},
                },
            }
        }
    )


def test_a_bound_that_moved() -> None:
    (vraag,) = between(counting(4), counting(6)).vragen
    assert vraag.antwoorden == (("ja", "ja"), ("lang", "lang"))
    assert not vraag.bij_twijfel
    (vraag,) = between(counting(4), counting(4, twijfel="ja")).vragen
    assert vraag.antwoorden == ()
    assert vraag.bij_twijfel


def test_a_bound_of_a_question_that_nobody_asks_is_nothing_to_tell() -> None:
    old, new = (
        Inhoud.model_construct(**{**dict(side), "signalen": {}}) for side in map(counting, (4, 6))
    )
    assert between(old, new).vragen == ()


def test_facts_of_an_advice_are_no_words() -> None:
    def advised(**more: Any) -> Inhoud:
        y = {"code": "A2", "naam": "Praat"}
        return region(adviezen={"x": {"code": "A1", "naam": "Bel", **more}, "y": y})

    found = between(advised(), advised(soort="melden", termijn={"aantal": 2, "eenheid": "werkdag"}))
    assert [change.veld for change in found.adviezen] == ["soort", "termijn"]
    assert found.items == ()
    found = between(advised(), advised(doe=["Bel twee keer"]))
    assert found.adviezen == ()
    assert found.items == (ItemsChange("adviezen", anders=("x",)),)
    assert not found.is_felt


def test_another_day_of_checking_is_counted_apart() -> None:
    def checked(day: str) -> Inhoud:
        return region(
            organisaties={"lp": {"naam": "L", "gecontroleerd": {"op": day, "door": "balie"}}}
        )

    found = between(checked("2026-01-01"), checked("2026-02-01"))
    assert found.items == (ItemsChange("organisaties", nagekeken=("lp",)),)


def test_another_number_in_danger() -> None:
    spoed = [{"naam": "112", "telefoon": "0800-2000", "wanneer": "Bij gevaar"}]
    (change,) = between(region(), region(regio={"spoed": spoed})).contacts
    assert (change.soort, change.was, change.wordt) == ("spoed", "112", "0800-2000")
