"""The decision tables for others: CSV as written, DMN as another engine works it out."""

import csv
import io
import random
import xml.etree.ElementTree as ET
from importlib.resources import files
from itertools import product
from types import SimpleNamespace
from typing import Any

import pytest
from lxml import etree
from SpiffWorkflow.bpmn.script_engine import PythonScriptEngine
from SpiffWorkflow.dmn.engine.DMNEngine import DMNEngine
from SpiffWorkflow.dmn.parser.BpmnDmnParser import BpmnDmnParser

from routekaart.deciding.tables.table import offered
from routekaart.deciding.walk import walk
from routekaart.reading.model import Signaal
from routekaart.showing.data.tables import DMN, as_csv, as_dmn, name_of
from routekaart.showing.telling.region import Region

DMN_13 = "https://www.omg.org/spec/DMN/20191111/MODEL/"
"""The newest of which a library brings the XML schema. Nothing that we write is new in 1.4."""

MOST = 60
"""So many situations of a signal are tried; where there are fewer, each."""


def _dmn(region: Region, signaal: Signaal) -> bytes:
    return as_dmn(region, signaal, region.decisions.diagrammen[signaal.id])


def _engine(content: bytes) -> DMNEngine:
    parser = BpmnDmnParser()
    parser.add_dmn_str(content)
    (decision,) = parser.dmn_parsers
    engine = parser.get_engine(decision, None)
    assert isinstance(engine, DMNEngine)
    return engine


def _decided(engine: DMNEngine, given: dict[str, str]) -> tuple[list[Any], Any]:
    """The rules that hold, tried one by one, and what the engine makes of them."""
    workflow = SimpleNamespace(script_engine=PythonScriptEngine())
    task = SimpleNamespace(data=given, workflow=workflow)
    result = engine.result(task).get("adviezen")
    engine.decision_table.hit_policy = "COLLECT"  # it stops at the first rule otherwise
    rules = engine.decide(task)
    engine.decision_table.hit_policy = "UNIQUE"
    return rules, result


def _situations(region: Region, signaal: Signaal) -> list[dict[str, str]]:
    answers = [offered(region.inhoud, signaal, vraag) for vraag in signaal.vragen]
    total = 1
    for some in answers:
        total *= len(some)
    if total <= MOST:
        return [dict(zip(signaal.vragen, one, strict=True)) for one in product(*answers)]
    draw = random.Random(signaal.id)
    return [
        {vraag: draw.choice(some) for vraag, some in zip(signaal.vragen, answers, strict=True)}
        for _ in range(MOST)
    ]


def test_another_engine_decides_the_same(region: Region) -> None:
    for id_ in region.decisions.diagrammen:
        signaal = region.inhoud.signalen[id_]
        engine = _engine(_dmn(region, signaal))
        for given in _situations(region, signaal):
            asked = {name_of(region.inhoud.alle_vragen[vraag]): a for vraag, a in given.items()}
            rules, result = _decided(engine, asked)
            assert len(rules) == 1, "UNIQUE: exactly one rule holds"
            assert tuple(result) == walk(region.inhoud, region.decisions, id_, given).adviezen


def test_the_engine_would_notice_another_outcome(rijk: Region) -> None:
    signaal = rijk.inhoud.signalen["ziek"]
    changed = _dmn(rijk, signaal).replace(b'["zelf"]', b'["niet-melden"]')
    _, result = _decided(_engine(changed), {"vraag_zorg": "ja"})
    assert tuple(result) != walk(rijk.inhoud, rijk.decisions, "ziek", {"zorg": "ja"}).adviezen


def test_the_file_is_as_the_standard_says(region: Region) -> None:
    folder = files("SpiffWorkflow.dmn.parser") / "schema"
    schema = etree.XMLSchema(etree.parse(str(folder / "DMN13.xsd")))
    for id_ in region.decisions.diagrammen:
        content = _dmn(region, region.inhoud.signalen[id_])
        assert DMN.encode() in content
        schema.assertValid(etree.fromstring(content.replace(DMN.encode(), DMN_13.encode())))


def test_what_feel_cannot_say_is_listed(rijk: Region) -> None:
    about = ET.fromstring(_dmn(rijk, rijk.inhoud.signalen["weg"])).find(f"{{{DMN}}}description")
    assert about is not None
    told = about.text or ""
    duur = rijk.inhoud.vragen["duur"]
    assert "U telt weer vanaf nul na een vakantie." in told
    assert all(answer.tekst in told for answer in duur.antwoorden.values() if answer.has_bounds)
    assert all(punt.tekst in told for punt in rijk.inhoud.vragen["patroon"].een_van)
    assert 'vraag_duur: "lang"' in told


def test_two_questions_never_share_a_name(rijk: Region) -> None:
    vraag = rijk.inhoud.vragen["duur"]
    names = {name_of(vraag.model_copy(update={"id": id_})) for id_ in ("a-b", "a_b", "in", "1e")}
    assert len(names) == 4
    assert all(name.isidentifier() for name in names)


def test_the_rows_stand_as_they_were_written(region: Region) -> None:
    for signaal in region.inhoud.signalen.values():
        text = as_csv(region, signaal).decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        told = [row for row in rows if row["soort"] != "anders"]
        written = [*signaal.routes, *signaal.aanvullend]
        for row, route in zip(told, written, strict=True):
            als = {v: tuple(row[v].split(" | ")) for v in signaal.vragen if row[v]}
            assert als == dict(route.als)
            assert tuple(row["adviezen"].split(" | ")) == route.dan
        assert (rows[-1]["soort"] == "anders") is bool(signaal.anders)


@pytest.mark.parametrize("vraag", ["duur", "gemeente"])
def test_an_answer_that_makes_no_difference_is_a_dash(rijk: Region, vraag: str) -> None:
    table = ET.fromstring(_dmn(rijk, rijk.inhoud.signalen["weg"]))
    rules = table.iter(f"{{{DMN}}}rule")
    asked = list(rijk.inhoud.signalen["weg"].vragen)
    tests = [rule.findall(f"{{{DMN}}}inputEntry/{{{DMN}}}text") for rule in rules]
    values = {row[asked.index(vraag)].text for row in tests}
    assert ("-" in values) is (vraag == "gemeente")
