"""The organisations in the words of others: CSV, schema.org, HSDS and vCard."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from routekaart.showing.data.csv_text import FORMULA, safe_cell, write_csv
from routekaart.showing.data.hsds import as_hsds
from routekaart.showing.data.lines import WIDTH, content_line
from routekaart.showing.data.organisations import COLUMNS, as_csv, as_jsonld, as_vcard
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.words import link_telefoon

HSDS_SCHEMA = json.loads((Path(__file__).parent / "hsds-3.schema.json").read_text("utf-8"))


def _read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def _raw(cell: str) -> str:
    return cell.removeprefix("'") if cell[1:].lstrip(" ").startswith(FORMULA) else cell


def test_the_table_holds_each_organisation(region: Region) -> None:
    rows = _read(as_csv(region))
    assert tuple(rows[0]) == COLUMNS
    assert [row["id"] for row in rows] == list(region.inhoud.organisaties)
    for row, org in zip(rows, region.inhoud.organisaties.values(), strict=True):
        assert row["naam"] == org.naam
        assert _raw(row["telefoon"]) == (org.contact.nummer or "")
        assert row["wat_doen_zij"].split(" | ") == list(org.wat_doen_zij)
        assert row["gemeenten"] == " | ".join(org.werkgebied.gemeenten or ())


def test_a_number_from_abroad_is_no_formula(rijk: Region) -> None:
    assert _read(as_csv(rijk))[0]["telefoon"] == "'+31 (0)199-01 23 45"


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1)))
def test_no_cell_is_a_formula_and_none_is_lost(rows: list[list[str]]) -> None:
    back = csv.reader(io.StringIO(write_csv(rows).decode("utf-8-sig"), newline=""))
    for row, found in zip(rows, back, strict=True):
        assert not any(cell.lstrip(" ").startswith(FORMULA) for cell in found)
        assert [_raw(cell) for cell in found] == row


@pytest.mark.parametrize("cell", ["=1+1", "+31", "-2", "@SUM(A1)", " =1", "\t=1", "＝1"])
def test_what_a_spreadsheet_would_work_out_gets_an_apostrophe(cell: str) -> None:
    assert safe_cell(cell) == f"'{cell}"


def test_a_plain_cell_stays() -> None:
    assert [safe_cell(text) for text in ("Plein 1", "0199-01", "a=b", "")] == [
        "Plein 1",
        "0199-01",
        "a=b",
        "",
    ]


SCHEMA_ORG = {
    "Organization": {
        *("identifier", "name", "alternateName", "description", "telephone", "email", "url"),
        *("address", "contactPoint", "areaServed"),
    },
    "ContactPoint": {
        *("telephone", "email", "url", "contactType", "description"),
        *("availableLanguage", "hoursAvailable"),
    },
    "OpeningHoursSpecification": {"dayOfWeek", "opens", "closes"},
    "AdministrativeArea": {"name"},
}
"""The words of schema.org that we use, as its pages define them for these types."""


def test_search_engines_read_each_organisation(region: Region) -> None:
    data = json.loads(as_jsonld(region))
    assert data["@context"] == "https://schema.org"
    for found, org in zip(data["@graph"], region.inhoud.organisaties.values(), strict=True):
        assert found["name"] == org.naam
        assert found.get("telephone") == org.contact.nummer
        _check_words(found)


def _check_words(found: dict[str, Any]) -> None:
    words = {name for name in found if not name.startswith("@")}
    assert words <= SCHEMA_ORG[found["@type"]]
    for value in found.values():
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, dict):
                _check_words(part)


def test_a_directory_reads_each_service(region: Region) -> None:
    data = json.loads(as_hsds(region))
    errors = Draft202012Validator(HSDS_SCHEMA).iter_errors(data)
    assert [(list(error.path), error.message) for error in errors] == []
    names = [service["organization"]["name"] for service in data["contents"]]
    assert names == [org.naam for org in region.inhoud.organisaties.values()]
    assert data["total_items"] == len(names)
    ids = [service["id"] for service in data["contents"]]
    assert len({*ids}) == len(ids)


@pytest.mark.parametrize("field", ["id", "name", "status"])
def test_a_service_that_says_too_little_is_refused(rijk: Region, field: str) -> None:
    data = json.loads(as_hsds(rijk))
    del data["contents"][0][field]
    assert not Draft202012Validator(HSDS_SCHEMA).is_valid(data)


def test_a_phone_reads_each_card(region: Region) -> None:
    for org in region.inhoud.organisaties.values():
        text = as_vcard(region, org).decode()
        assert all(len(line.encode()) <= WIDTH for line in text.split("\r\n"))
        card = vobject.readOne(text)
        assert card.fn.value == org.naam
        assert card.org.value == [org.naam]
        numbers = [f"tel:{tel.value}" for tel in card.contents.get("tel", [])]
        assert numbers == [link_telefoon(one.nummer) for one in org.contact.nummers]
        assert getattr(getattr(card, "email", None), "value", None) == org.contact.email
        assert all(sentence.rstrip(".") in card.note.value for sentence in org.wat_doen_zij)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_a_line_of_any_length_can_be_read_back(text: str) -> None:
    folded = content_line("NOTE", text)
    assert folded.replace("\r\n ", "").removesuffix("\r\n") == f"NOTE:{text}"
    assert all(len(line.encode()) <= WIDTH for line in folded.split("\r\n"))
