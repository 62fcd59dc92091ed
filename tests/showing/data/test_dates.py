"""The days: what a calendar and a feed reader make of them."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date, timedelta

from icalendar import Calendar

from routekaart.reading.age import last_good_day
from routekaart.showing.data.dates import agenda, as_atom, as_ics, changes
from routekaart.showing.data.lines import WIDTH
from routekaart.showing.everything import outputs
from routekaart.showing.telling import links
from routekaart.showing.telling.region import Region

ATOM = "{http://www.w3.org/2005/Atom}"


def test_a_calendar_reads_each_day_back(region: Region) -> None:
    content = as_ics(region)
    assert all(len(line) <= WIDTH for line in content.split(b"\r\n"))
    events = Calendar.from_ical(content).walk("VEVENT")
    told = agenda(region)
    assert [event.decoded("DTSTART") for event in events] == [dag.op for dag in told]
    assert [str(event["SUMMARY"]) for event in events] == [dag.wat for dag in told]
    for event in events:
        assert event.decoded("DTEND") - event.decoded("DTSTART") == timedelta(days=1)
    ids = [str(event["UID"]) for event in events]
    assert len({*ids}) == len(ids) > 0


def test_the_calendar_knows_every_day_of_the_model(rijk: Region) -> None:
    days = {(dag.id, dag.op) for dag in agenda(replace(rijk, next_change=date(2027, 7, 31)))}
    org = rijk.inhoud.organisaties["leerplicht-noord"]
    assert org.gecontroleerd is not None
    check = last_good_day(org.gecontroleerd.op, rijk.inhoud.regio.houdbaarheid)
    assert (("organisaties", org.id, "controle"), check) in days
    assert (("organisaties", org.id, "tot"), org.geldig_tot) in days
    assert (("adviezen", "meld", "tot"), date(2027, 7, 31)) in days
    assert (("verandering",), date(2027, 7, 31)) in days


def test_the_next_day_of_the_same_site_names_the_same_things(region: Region) -> None:
    later = replace(region, peildatum=region.peildatum + timedelta(days=1))
    ids = [[event["UID"] for event in Calendar.from_ical(as_ics(one)).walk("VEVENT")]
           for one in (region, later)]  # fmt: skip
    assert ids[0] == ids[1]
    assert as_atom(region) == as_atom(later), "nothing changed, so nobody gets an old change again"


def test_a_feed_reader_reads_each_change(region: Region) -> None:
    feed = ET.fromstring(as_atom(region))
    told = changes(region)
    entries = feed.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == [
        " ".join(dag.wat.split()) for dag in told
    ]
    assert all(dag.op <= region.peildatum for dag in told)
    assert max(dag.op for dag in told) == told[0].op
    assert feed.findtext(f"{ATOM}updated") == f"{told[0].op.isoformat()}T00:00:00Z"
    for part in ("id", "title", "updated", "author", "link"):
        assert feed.find(f"{ATOM}{part}") is not None, part
        if part != "author":
            assert all(entry.find(f"{ATOM}{part}") is not None for entry in entries)


def test_every_day_leads_to_a_page(region: Region) -> None:
    """Also where a page is no file of its own: the place on it is named after a `#`."""
    paths = {output.path.removesuffix("html").removesuffix("md") for output in outputs(region)}
    for dag in (*agenda(region), *changes(region)):
        address = dag.adres.partition("#")[0]
        assert f"{links.source_path(address)}".removesuffix("md") in paths, dag
