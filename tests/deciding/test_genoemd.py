"""Every line about an organisation, and what of it is not settled."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from routekaart.building.checking import check_region
from routekaart.building.regios import find_map
from routekaart.deciding.genoemd import index_lines, unsettled
from routekaart.deciding.uitspraken import Uitspraak
from routekaart.reading.model import Inhoud
from routekaart.showing.everything import outputs
from routekaart.showing.telling.region import Region
from tests.support.making import whole

DAY = date(2026, 11, 22)


def pages_of(region: Region) -> Callable[[str], str]:
    """Makes the page at an address when it is asked for."""
    files = {one.path: one for one in outputs(region)}
    return lambda address: files[f"{address}index.html"].make().decode()


def texts(lines: Iterable[Uitspraak]) -> list[str]:
    return [line.tekst for line in lines]


def inhoud_of(hei: Path) -> Inhoud:
    region = check_region(hei, DAY).region
    assert region
    return region.inhoud


def test_every_line_that_names_it_is_found_and_no_other(hei: Path) -> None:
    inhoud = inhoud_of(hei)
    found = index_lines(inhoud, DAY)
    assert found.keys() == inhoud.organisaties.keys()
    heidorp = found["leerplicht-heidorp"]
    assert {"0199-07 07 07", "leerplicht@heidorp.example", "Geven geen hulp thuis."} <= {
        *texts(heidorp)
    }
    kinds = {line.kind for line in heidorp}
    assert {"organisaties", "adviezen", "fasen", "overleggen", "pact"} <= kinds
    own = [line for line in heidorp if line.kind == "organisaties"]
    assert {line.id for line in own} == {"leerplicht-heidorp"}
    assert "0199-07 07 07" not in texts(found["leerplicht-zandhoek"])


def test_a_sentence_elsewhere_that_calls_it_by_name_is_about_it(hei: Path) -> None:
    file = hei / "begrippen.yaml"
    text = "\nonderzoek:\n  term: onderzoek\n  definitie: Dat doet Huiswerkplek De Hei elk jaar.\n"
    file.write_text(file.read_text("utf-8") + text, "utf-8")
    found = index_lines(inhoud_of(hei), DAY)["huiswerkplek-de-hei"]
    assert "Dat doet Huiswerkplek De Hei elk jaar." in texts(found)


def test_what_is_open_and_what_nobody_agreed_on_stands_on_its_page(hei: Path) -> None:
    file = hei / "organisaties" / "huiswerkplek-de-hei.yaml"
    file.write_text(f"herkomst: voorstel\n{file.read_text('utf-8')}", "utf-8")
    region = check_region(hei, DAY).region
    assert region
    zandhoek = texts(unsettled(region.genoemd["leerplicht-zandhoek"]))
    assert zandhoek == [
        "De gemeente heeft nog geen nummer voor scholen doorgegeven.",
        "De gegevens zijn nog niet nagekeken.",
    ]
    shown = pages_of(region)
    page = shown("open/leerplicht-zandhoek/")
    assert all(text in page for text in zandhoek)
    assert "Voorgesteld" not in page
    page = shown("open/huiswerkplek-de-hei/")
    assert "Helpen leerlingen op maandag, dinsdag en donderdag na school." in page
    assert "Nog niet bekend" not in page
    listed = shown("open/")
    assert "2 nog open" in listed
    assert 'href="leerplicht-zandhoek/' in listed
    assert "leerplicht-heidorp" not in listed  # of which all is settled
    assert 'href="../../open/leerplicht-zandhoek/' in shown("organisaties/leerplicht-zandhoek/")


def test_details_grow_open_when_they_grow_old(hei: Path) -> None:
    region = whole(hei, DAY)
    later = index_lines(region.inhoud, date(2027, 9, 2))["leerplicht-heidorp"]
    assert texts(unsettled(later)) == ["De gegevens zijn te lang geleden nagekeken."]
    assert not unsettled(region.genoemd["leerplicht-heidorp"])


def test_real_regions_have_a_page_for_each_organisation_that_is_not_settled() -> None:
    region = whole(find_map("coevorden"), DAY)
    pages = {one.path for one in outputs(region) if one.path.startswith("open/")}
    loose = {id_ for id_, lines in region.genoemd.items() if unsettled(lines)}
    assert pages == {"open/index.html", *(f"open/{id_}/index.html" for id_ in loose)}
    assert "ggd" in loose
