"""Cutting a drawing over sheets, and narrowing a region to what concerns one school."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from routekaart.cli import main
from routekaart.deciding.diagram import Choice, Diagram, nodes, paths
from routekaart.reading.model import Inhoud, Signaal
from routekaart.regios import SHIPPED
from routekaart.showing.boxes import Edge, Graph, Kind, Node, Part, Target
from routekaart.showing.graph import graph_of
from routekaart.showing.paper.narrow import narrow
from routekaart.showing.paper.pages import pages_of
from routekaart.showing.paper.parts import EIGEN, HEEL, ONDER_KOP, Sheet, sheets_of
from routekaart.showing.paper.qr import qr_code
from routekaart.showing.paper.typesetting import printable
from routekaart.site import check_site, make_site
from tests import paper_checks as checks
from tests.graph_examples import drawn_contents

DAY = date(2026, 11, 22)


def _wide(answers: int, depth: int = 2) -> Graph:
    """A question with many answers, each of which leads to such a question again, and so on."""
    boxes = [Node("start", Kind.START, "u ziet", (Part("Iets", "V1", Target("signaal", "x")),))]
    arrows: list[Edge] = []

    def grow(parent: str, answer: str, depth: int) -> None:
        id = f"{parent}.{answer}"
        text = "Een vraag met zo veel woorden dat die op meer dan één regel komt te staan?"
        if depth == 0:
            boxes.append(Node(id, Kind.ADVIES, "doe dit", (Part("Overleg", "A1"),)))
        else:
            part = Part(text, f"V1.{len(boxes)}", Target("vraag", id))
            boxes.append(Node(id, Kind.VRAAG, "vraag", (part,)))
        arrows.append(Edge(parent, id, (f"antwoord {answer}",) if answer else ()))
        for number in range(answers if depth else 0):
            grow(id, str(number), depth - 1)

    grow("start", "", depth)
    return Graph("Breed", tuple(boxes), tuple(arrows))


def _shown(sheets: tuple[Sheet, ...]) -> set[Edge]:
    return {edge.edge for sheet in sheets for edge in sheet.drawing.edges}


def _too_large(sheet: Sheet) -> bool:
    drawing = sheet.drawing
    return all(
        drawing.width > paper.width or drawing.height > paper.height
        for paper in (*HEEL, *EIGEN, *ONDER_KOP)
    )


@pytest.mark.parametrize(("answers", "depth"), [(2, 1), (3, 2), (12, 1), (9, 2), (2, 5)])
def test_a_large_drawing_goes_on_on_other_sheets(answers: int, depth: int) -> None:
    graph = _wide(answers, depth)
    sheets = sheets_of(graph)
    assert _shown(sheets) == set(graph.edges)
    assert not any(map(_too_large, sheets))
    assert {id for sheet in sheets for id in sheet.cut} <= {sheet.root for sheet in sheets}
    assert (len(sheets) > 1) == (answers * depth > 2)
    smallest = min(
        line.size
        for sheet in sheets
        for node in sheet.drawing.nodes
        for line in (*node.lines, *(line for part in node.parts for line in part.lines))
    )
    assert smallest >= 12


@settings(max_examples=25)
@given(drawn_contents())
def test_any_drawing_is_whole_over_its_sheets(contents: tuple[Inhoud, Signaal, Diagram]) -> None:
    graph = graph_of(*contents)
    sheets = sheets_of(graph)
    assert _shown(sheets) == set(graph.edges)
    pages = pages_of(sheets)
    numbers = [number for page in pages.others for number, _ in page.sheets]
    assert numbers == list(range(1 if pages.first else 0, len(sheets)))


def test_a_sheet_too_large_is_seen() -> None:
    (sheet,) = sheets_of(_wide(2, 1))
    assert _too_large(replace(sheet, drawing=replace(sheet.drawing, width=900)))


def test_narrowing_leaves_the_same_decisions() -> None:
    site = check_site(SHIPPED / "voorbeeld", DAY)
    assert site.inhoud is not None
    assert site.decisions is not None
    known = {"gemeente": "haverdrecht", "sector": "po"}
    inhoud, decisions = narrow(site.inhoud, site.decisions, gemeente="haverdrecht", sector="po")
    assert {"sector", "gemeente"}.isdisjoint(
        node.vraag
        for diagram in decisions.diagrammen.values()
        for node in nodes(diagram)
        if isinstance(node, Choice)
    )
    for id, narrowed in decisions.diagrammen.items():
        for path in paths(site.decisions.diagrammen[id]):
            answers = dict(path.antwoorden)
            if all(answers.get(vraag, answer) == answer for vraag, answer in known.items()):
                end = narrowed
                while isinstance(end, Choice):
                    end = end.follow(answers[end.vraag])
                assert end == path.end
    assert "leerplicht-elzerveen" not in inhoud.organisaties
    assert "leerplicht-elzerveen" in site.inhoud.organisaties
    assert inhoud.regio.naam == "Regio Lage Venne, Haverdrecht, po"
    assert list(inhoud.alle_vragen["gemeente"].antwoorden) == ["haverdrecht"]
    assert len(decisions.diagrammen) < len(site.decisions.diagrammen)


def test_a_region_that_is_not_narrowed_is_the_same() -> None:
    site = check_site(SHIPPED / "voorbeeld", DAY)
    assert site.inhoud is not None
    assert site.decisions is not None
    assert narrow(site.inhoud, site.decisions) == (site.inhoud, site.decisions)


def test_what_the_font_does_not_have_is_spelled_another_way() -> None:
    assert printable({"a": ["Zoë – “ja”", "hulp 🚸 nu", "ḥuis", "Ж", "🚸"]}) == {
        "a": ["Zoë – “ja”", "hulp  nu", "huis", "?", "?"]
    }


@pytest.mark.parametrize("mm", [31, 51])
def test_a_qr_code_is_as_wide_as_asked(mm: int) -> None:
    code = qr_code("https://routekaart.example/p/poster/#2026-2027.2.2026-11-22", mm)
    modules = int(code.svg.partition('width="')[2].partition('"')[0])
    assert code.width * (modules - 8) / modules == pytest.approx(mm, abs=0.01)


def test_the_command_prints_a_region(
    hei: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    uit = tmp_path / "papier"
    assert main(["kaart", str(hei), "--uit", str(uit), "--peildatum", "2026-11-22"]) == 0
    names = {file.name for file in uit.glob("*.pdf")}
    assert {"poster-a3.pdf", "contactkaart.pdf"} <= names
    assert any(name.startswith("signaal-") for name in names)
    assert {name.replace("pdf", "svg") for name in names if name.startswith("signaal-")} == {
        file.name for file in uit.glob("*.svg")
    }
    assert f"{len(names)} pdf's en " in capsys.readouterr().out


def test_the_sheets_are_in_the_site(hei: Path) -> None:
    files = make_site(hei, DAY).files
    assert files["kaart/pdf/poster-a3.pdf"].startswith(b"%PDF")


@pytest.mark.parametrize("option", ["--gemeente", "--sector"])
def test_an_unknown_part_is_named(
    hei: Path, tmp_path: Path, option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["kaart", str(hei), "--uit", str(tmp_path / "papier"), option, "elders"])
    assert code == 2
    assert "RK921" in capsys.readouterr().err
    assert not (tmp_path / "papier").exists()


def test_wrong_content_is_not_printed(hei: Path, tmp_path: Path) -> None:
    file = hei / "regio.yaml"
    file.write_text(file.read_text("utf-8").replace("houdbaarheid: 12", "houdbaarheid: x"), "utf-8")
    assert main(["kaart", str(hei), "--uit", str(tmp_path / "papier")]) == 1
    assert not (tmp_path / "papier").exists()


def test_strange_text_can_be_printed(hei: Path) -> None:
    """Quotes, markup of Typst, emoji and very long words in the names of a signal."""
    for file in (hei / "signalen").glob("*.yaml"):
        lines = [
            'naam: "#panic() *vet* _x_ \\\\ $a$ <b> @c 🚸 \\"q\\" ' + "lang" * 30 + '"'
            if line.startswith("naam:")
            else line
            for line in file.read_text("utf-8").splitlines()
        ]
        file.write_text("\n".join(lines), "utf-8")
    files = make_site(hei, DAY).files
    pdfs = [content for path, content in files.items() if "pdf/signaal-" in path]
    assert pdfs
    for pdf in pdfs:
        assert "#panic() *vet*" in " ".join(checks.opened(pdf)[0].get_text().split())
        assert checks.overlaps(pdf) + checks.off_page(pdf) + checks.loose_text(pdf) == []
