"""The decision table of a signal: as the editor wrote it in CSV, and as DMN for an engine."""

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

from routekaart.deciding.tables.diagram import Diagram, Leaf, paths
from routekaart.deciding.tables.table import offered
from routekaart.reading.model import Inhoud, Route, Signaal, Vraag
from routekaart.showing.data.csv_text import several, write_csv
from routekaart.showing.data.names import region_urn
from routekaart.showing.telling.region import Region
from routekaart.showing.telling.tellen import describe_tellen

DMN = "https://www.omg.org/spec/DMN/20211108/MODEL/"
"""The name of DMN 1.4."""

ANY = "-"
"""How DMN says that a question does not matter."""


def as_csv(region: Region, signaal: Signaal) -> bytes:
    """The rows as written, those that hold. A question without an answer means: any answer."""
    inhoud = region.inhoud
    head = ("soort", "regel", *signaal.vragen, "adviezen", "codes", "geldig_vanaf", "geldig_tot")
    rows = (
        *_rows(inhoud, signaal, "route", signaal.routes),
        *_rows(inhoud, signaal, "aanvullend", signaal.aanvullend),
    )
    last = [
        ("anders", "", *("" for _ in signaal.vragen), *_adviezen(inhoud, signaal.anders), "", "")
    ]
    return write_csv((head, *rows, *(last if signaal.anders else [])))


def _rows(
    inhoud: Inhoud, signaal: Signaal, soort: str, routes: tuple[Route, ...]
) -> Iterator[tuple[str, ...]]:
    for number, route in enumerate(routes, 1):
        if route.dan:
            yield (
                soort,
                str(number),
                *(several(route.als.get(vraag, ())) for vraag in signaal.vragen),
                *_adviezen(inhoud, route.dan),
                route.geldig_vanaf.isoformat() if route.geldig_vanaf else "",
                route.geldig_tot.isoformat() if route.geldig_tot else "",
            )


def _adviezen(inhoud: Inhoud, ids: Iterable[str]) -> tuple[str, str]:
    ids = tuple(ids)
    known = (inhoud.adviezen[id_] for id_ in ids if id_ in inhoud.adviezen)  # RK422 tells of others
    return several(ids), several(advies.code for advies in known)


def as_dmn(region: Region, signaal: Signaal, diagram: Diagram) -> bytes:
    """One decision table in DMN 1.4, of which exactly one rule holds (hit policy UNIQUE).

    Its rules are the paths of the guide: they exclude each other and leave nothing out. So no
    engine needs to know how our rows add up.
    """
    inhoud = region.inhoud_at(signaal)
    vragen = [inhoud.alle_vragen[id_] for id_ in signaal.vragen]
    root = ET.Element(
        "definitions",
        {
            "xmlns": DMN,
            "id": f"definities-{signaal.code}",
            "name": _xml(f"{signaal.code} {signaal.naam}"),
            "namespace": f"{region_urn(inhoud)}:{signaal.code.lower()}",
        },
    )
    _text(root, "description", "\n".join(_about(inhoud, vragen)))
    for vraag in vragen:
        _type(root, _type_of(vraag), offered(inhoud, signaal, vraag.id))
    every = dict.fromkeys(id_ for path in paths(diagram) for id_ in _leads(path.end))
    _type(root, "Adviezen", every, is_list=True)
    for vraag in vragen:
        given = ET.SubElement(
            root, "inputData", {"id": f"invoer-{vraag.id}", "name": name_of(vraag)}
        )
        _text(given, "description", vraag.vraag)
        ET.SubElement(given, "variable", {"name": name_of(vraag), "typeRef": _type_of(vraag)})
    _decision(root, inhoud, signaal, diagram, vragen)
    ET.indent(root, " ")
    text = ET.tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def name_of(vraag: Vraag) -> str:
    """The name of a question in FEEL, where a dash would be a minus and `in` a word. No id holds
    two signs beside each other, so no two questions share a name."""
    return f"vraag_{vraag.id.replace('-', '__')}"


def _decision(
    root: ET.Element, inhoud: Inhoud, signaal: Signaal, diagram: Diagram, vragen: list[Vraag]
) -> None:
    id_ = f"advies-{signaal.code}"
    decision = ET.SubElement(root, "decision", {"id": id_, "name": _xml(signaal.naam)})
    ET.SubElement(decision, "variable", {"name": "adviezen", "typeRef": "Adviezen"})
    for vraag in vragen:
        needs = ET.SubElement(decision, "informationRequirement", {"id": f"nodig-{vraag.id}"})
        ET.SubElement(needs, "requiredInput", {"href": f"#invoer-{vraag.id}"})
    table = ET.SubElement(
        decision, "decisionTable", {"id": f"tabel-{signaal.code}", "hitPolicy": "UNIQUE"}
    )
    for vraag in vragen:
        column = ET.SubElement(
            table, "input", {"id": f"kolom-{vraag.id}", "label": _xml(vraag.vraag)}
        )
        asked = ET.SubElement(
            column, "inputExpression", {"id": f"vraag-{vraag.id}", "typeRef": _type_of(vraag)}
        )
        _text(asked, "text", name_of(vraag))
    ET.SubElement(table, "output", {"id": "uitkomst", "name": "adviezen", "typeRef": "Adviezen"})
    for number, path in enumerate(paths(diagram), 1):
        if isinstance(path.end, Leaf):
            _rule(table, inhoud, number, dict(path.antwoorden), path.end, vragen)


def _rule(
    table: ET.Element,
    inhoud: Inhoud,
    number: int,
    given: dict[str, str],
    end: Leaf,
    vragen: list[Vraag],
) -> None:
    rule = ET.SubElement(table, "rule", {"id": f"regel-{number}"})
    _text(rule, "description", several(inhoud.adviezen[id_].code for id_ in end.adviezen))
    for vraag in vragen:
        test = f'"{given[vraag.id]}"' if vraag.id in given else ANY
        _text(ET.SubElement(rule, "inputEntry", {"id": f"als-{number}-{vraag.id}"}), "text", test)
    outcome = ET.SubElement(rule, "outputEntry", {"id": f"dan-{number}"})
    _text(outcome, "text", f"[{_strings(end.adviezen)}]")


def _leads(end: object) -> tuple[str, ...]:
    return end.adviezen if isinstance(end, Leaf) else ()


def _type_of(vraag: Vraag) -> str:
    return f"Antwoord_{name_of(vraag)}"


def _type(root: ET.Element, name: str, values: Iterable[str], *, is_list: bool = False) -> None:
    kind = {"name": name, **({"isCollection": "true"} if is_list else {})}
    item = ET.SubElement(root, "itemDefinition", kind)
    _text(item, "typeRef", "string")
    if strings := _strings(values):
        _text(ET.SubElement(item, "allowedValues"), "text", strings)


def _strings(ids: Iterable[str]) -> str:
    """Ids hold nothing that FEEL would read inside quotes."""
    return ", ".join(f'"{id_}"' for id_ in ids)


def _about(inhoud: Inhoud, vragen: list[Vraag]) -> Iterator[str]:
    """What the file is, and what FEEL cannot say: so that nobody thinks that it does."""
    yield "De regels zijn de wegen door de keuzehulp. Precies één regel geldt."
    yield "Dit bestand kan niet zeggen, en zegt dus niet:"
    yield "- welke organisatie bij een advies hoort: dat staat in regio.json, per weg;"
    yield f"- tot wanneer dit geldt: het is gemaakt voor {inhoud.regio.schooljaar};"
    for vraag in vragen:
        for count in describe_tellen(vraag):
            yield f"- hoe u telt bij {name_of(vraag)}: {count}"
        for point in (*vraag.een_van, *vraag.alle):
            kind = "een" if vraag.een_van else "allemaal"
            yield f"- wanneer {name_of(vraag)} klopt ({kind} van deze punten): {point.tekst}"
        for id_, answer in vraag.antwoorden.items():
            if answer.has_bounds:
                yield f'- de grens van "{id_}" bij {name_of(vraag)}: {answer.tekst}'
        if vraag.bij_twijfel:
            yield f'- wat veilig is bij twijfel over {name_of(vraag)}: "{vraag.bij_twijfel}"'


def _text(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = _xml(text)


def _xml(text: str) -> str:
    """Only what XML may hold."""
    return "".join(one for one in text if one.isprintable() or one == "\n")
