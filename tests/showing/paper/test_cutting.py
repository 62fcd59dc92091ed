"""Cutting a drawing over sheets, and narrowing a region to what concerns one school."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given

from routekaart.cli import main
from routekaart.deciding.narrow import narrow
from routekaart.deciding.tables.diagram import Choice, Diagram, nodes, paths
from routekaart.reading.layers import SHIPPED
from routekaart.reading.model import Inhoud, Signaal
from routekaart.showing.drawing import files as tekening
from routekaart.showing.drawing.boxes import Edge, Graph, Kind, Node, Part, Target
from routekaart.showing.drawing.graph import make_graph
from routekaart.showing.paper.cutting import parts
from routekaart.showing.paper.cutting.fitting import LONG, Drawn
from routekaart.showing.paper.cutting.parts import STAAND, Sheets, sheets_of
from routekaart.showing.paper.products import signaalblad
from routekaart.showing.paper.products.qr import qr_code
from routekaart.showing.paper.typesetting import compile_pdf, printable
from routekaart.showing.telling.region import Region
from tests.support import paper_checks as checks
from tests.support.draws import examples
from tests.support.graph_examples import drawn_contents
from tests.support.making import made, whole
from tests.support.paper_region import region

DAY = date(2026, 11, 22)


def _wide(answers: int, depth: int = 2, end: str = "Overleg") -> Graph:
    """A question with many answers, each of which leads to such a question again, and so on."""
    boxes = [Node("start", Kind.START, "u ziet", (Part("Iets", "V1", Target("signaal", "x")),))]
    arrows: list[Edge] = []

    def grow(parent: str, answer: str, depth: int) -> None:
        id_ = f"{parent}.{answer}"
        text = "Een vraag met zo veel woorden dat die op meer dan één regel komt te staan?"
        if depth == 0:
            boxes.append(Node(id_, Kind.ADVIES, "doe dit", (Part(end, "A1"),)))
        else:
            part = Part(text, f"V1.{len(boxes)}", Target("vraag", id_))
            boxes.append(Node(id_, Kind.VRAAG, "vraag", (part,)))
        arrows.append(Edge(parent, id_, (f"antwoord {answer}",) if answer else ()))
        for number in range(answers if depth else 0):
            grow(id_, str(number), depth - 1)

    grow("start", "", depth)
    return Graph("Breed", tuple(boxes), tuple(arrows))


ROOM = 560.0
"""Room under the head of a sheet, as a name of one or two lines leaves it."""


def _shown(sheets: Sheets) -> set[Edge]:
    return {edge.edge for part in sheets.parts for edge in part.drawing.edges}


def _too_large(sheets: Sheets) -> list[int]:
    """The numbers of sheets whose parts need more room than there is."""
    return [
        sheet.number
        for sheet in (sheets.first, *sheets.others)
        if sheet.height > (sheet.paper.height if sheet.number else ROOM)
        or any(part.drawing.width > sheet.paper.width for _, part in sheet.parts)
    ]


def _sizes(sheets: Sheets) -> set[float]:
    """The sizes of all text."""
    return {
        line.size
        for part in sheets.parts
        for node in part.drawing.nodes
        for line in (*node.lines, *(line for item in node.parts for line in item.lines))
    } | {line.size for part in sheets.parts for edge in part.drawing.edges for line in edge.lines}


def _lost(sheets: Sheets) -> set[str]:
    """Questions that go on elsewhere, but nowhere are written out."""
    return {id_ for part in sheets.parts for id_ in part.piece.cut} - {
        id_ for part in sheets.parts for id_ in part.whole
    }


@pytest.mark.parametrize(
    ("answers", "depth", "cut"),
    [(2, 1, False), (3, 2, True), (9, 1, False), (40, 1, True), (9, 2, True), (2, 5, True)],
)
def test_a_large_drawing_goes_on_on_other_sheets(answers: int, depth: int, cut: bool) -> None:
    graph = _wide(answers, depth)
    sheets = sheets_of(graph, ROOM)
    assert _shown(sheets) == set(graph.edges)
    assert _lost(sheets) == set()
    assert _too_large(sheets) == []
    assert all(sheet.paper == STAAND for sheet in sheets.others)
    assert _sizes(sheets) == {12}
    assert (len(sheets.parts) > 1) == cut


def test_a_small_drawing_is_read_from_top_to_bottom() -> None:
    (part,) = sheets_of(_wide(2, 1), ROOM, aside=400).parts
    assert _goes_down(part)


def test_five_answers_stand_beside_their_question_under_the_head() -> None:
    end = "Overleg met de leerplichtambtenaar"
    sheets = sheets_of(_wide(5, 1, end), ROOM, aside=400)
    (part,) = sheets.parts
    assert sheets.others == ()
    assert not _goes_down(part)


def _goes_down(part: Drawn) -> bool:
    boxes = {node.node.id: node.box for node in part.drawing.nodes}
    return all(boxes[e.edge.source].bottom < boxes[e.edge.target].y for e in part.drawing.edges)


@pytest.mark.parametrize("answers", range(10, 60, 7))
def test_no_answer_is_split_off_alone(answers: int) -> None:
    sheets = sheets_of(_wide(answers, 1), ROOM)
    counts = [len(part.piece.answers) for part in sheets.parts]
    assert sum(counts) == answers
    assert max(counts) - min(counts) <= 1


def test_parts_share_a_sheet_where_they_fit() -> None:
    sheets = sheets_of(_wide(4, 2), ROOM)
    assert len(sheets.parts) == 5
    assert len(sheets.others) <= 2


def test_a_question_that_is_written_out_is_not_drawn_again() -> None:
    """Two questions that both lead to a third one: it is written out once and referred to."""

    def vraag(id_: str, text: str) -> Node:
        return Node(id_, Kind.VRAAG, "vraag", (Part(text, id_, Target("vraag", id_)),))

    ends = [Node(f"a{n}", Kind.ADVIES, "doe dit", (Part("Overleg " * 9, "A1"),)) for n in range(9)]
    start = Node("start", Kind.START, "u ziet", (Part("Iets", "V1", Target("signaal", "x")),))
    vragen = [vraag("V1.1", "Eerst?"), vraag("V1.2", "Dan?"), vraag("V1.3", "En dan?")]
    arrows = [
        Edge("start", "V1.1"),
        Edge("V1.1", "V1.2", ("ja",)),
        Edge("V1.1", "V1.3", ("nee",)),
        Edge("V1.2", "V1.3", ("soms",)),
        *(Edge("V1.2", f"a{n}", (f"{n} keer",)) for n in range(4)),
        *(Edge("V1.3", f"a{n}", (f"{n} keer",)) for n in range(4, 9)),
    ]
    graph = Graph("Gedeeld", (start, *vragen, *ends), tuple(arrows))
    sheets = sheets_of(graph, ROOM)
    assert _shown(sheets) == set(arrows)
    assert sum("V1.3" in part.whole for part in sheets.parts) == 1


@examples(25)
@given(drawn_contents())
def test_any_drawing_is_whole_over_its_sheets(contents: tuple[Inhoud, Signaal, Diagram]) -> None:
    graph = make_graph(*contents)
    sheets = sheets_of(graph, ROOM)
    assert _shown(sheets) == set(graph.edges)
    assert _lost(sheets) == set()
    assert _too_large(sheets) == []
    numbers = [number for sheet in (sheets.first, *sheets.others) for number, _ in sheet.parts]
    assert numbers == list(range(len(sheets.parts)))
    assert sheets_of.__wrapped__(graph, ROOM) == sheets


@pytest.mark.parametrize("tried", [0, 3, 10])
def test_a_drawing_is_whole_also_if_not_everything_is_tried(
    tried: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "TRIED", tried)
    for graph in (_wide(2, 5), _wide(4, 2), _wide(40, 1)):
        sheets = sheets_of.__wrapped__(graph, ROOM)
        assert _shown(sheets) == set(graph.edges)
        assert _lost(sheets) == set()
        assert _too_large(sheets) == []


def test_a_sheet_too_large_is_seen() -> None:
    sheets = sheets_of(_wide(2, 1), ROOM)
    ((number, part),) = sheets.first.parts
    for drawing in (replace(part.drawing, width=900), replace(part.drawing, height=900)):
        large = replace(part, drawing=drawing)
        first = replace(sheets.first, parts=((number, large),))
        assert _too_large(replace(sheets, first=first)) == [0]


def _heavy(*, points: int = 0, parts: int = 1, answers: int = 1, words: int = 3) -> Graph:
    """A question, one arrow and an advice, with so much in them."""
    asked = tuple(f"Punt {n}: {'iets dat waar moet zijn ' * words}." for n in range(points))
    vraag = Part("Is dit waar?", "V1.1", Target("vraag", "x"), asked)
    adviezen = tuple(Part(f"Doe {'dit en dat ' * words}{n}", f"A{n}") for n in range(parts))
    boxes = (
        Node("start", Kind.START, "u ziet", (Part("Iets", "V1", Target("signaal", "x")),)),
        Node("q", Kind.VRAAG, "vraag", (vraag,)),
        Node("a", Kind.ADVIES, "doe dit", adviezen),
        Node("b", Kind.ADVIES, "doe dit", (Part("Anders", "A99"),)),
    )
    said = tuple(f"antwoord nummer {n}" for n in range(answers))
    return Graph("Zwaar", boxes, (Edge("start", "q"), Edge("q", "a", said), Edge("q", "b", ("x",))))


HEAVY = {
    "points": _heavy(points=18),
    "parts": _heavy(parts=14, words=7),
    "answers": _heavy(answers=60),
    "long points": _heavy(points=60, words=12),
    "everything": _heavy(points=30, parts=60, answers=120, words=9),
}


@pytest.mark.parametrize("name", HEAVY)
def test_a_box_larger_than_a_sheet_gets_longer_lines_or_a_larger_sheet(name: str) -> None:
    """Never smaller text, and never less of it."""
    sheets = sheets_of(HEAVY[name], ROOM)
    assert _shown(sheets) == set(HEAVY[name].edges)
    assert _too_large(sheets) == []
    assert _sizes(sheets) == {12}
    assert any(part.drawing.style in LONG for part in sheets.parts)
    larger = any(sheet.paper != STAAND for sheet in sheets.others)
    assert larger == (name in ("long points", "everything"))


@pytest.mark.paper
@pytest.mark.parametrize("name", HEAVY)
def test_a_box_larger_than_a_sheet_is_whole_in_print(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    inhoud, decisions = region()
    monkeypatch.setattr(signaalblad, "make_graph", lambda *_: HEAVY[name])
    monkeypatch.setattr(tekening, "find_path", lambda *_: "")
    monkeypatch.setattr(signaalblad, "_way", lambda *_: "ja")
    data = signaalblad.data(Region(inhoud, decisions, DAY), inhoud.signalen["vaak-ziek"])
    pdf = compile_pdf(signaalblad.TEMPLATE, data, DAY)
    assert checks.overlaps(pdf) + checks.off_page(pdf) + checks.loose_text(pdf) == []
    assert checks.small_text(pdf, 12) == []
    assert checks.edges(pdf) == checks.expected_edges(HEAVY[name])


def test_narrowing_leaves_the_same_decisions() -> None:
    site = whole(SHIPPED / "voorbeeld", DAY)
    known = {"gemeente": "haverdrecht", "sector": "po"}
    inhoud, decisions = narrow(site.inhoud, site.decisions, gemeente="haverdrecht", sector="po")
    assert {"sector", "gemeente"}.isdisjoint(
        node.vraag
        for diagram in decisions.diagrammen.values()
        for node in nodes(diagram)
        if isinstance(node, Choice)
    )
    for id_, narrowed in decisions.diagrammen.items():
        for path in paths(site.decisions.diagrammen[id_]):
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
    site = whole(SHIPPED / "voorbeeld", DAY)
    assert narrow(site.inhoud, site.decisions) == (site.inhoud, site.decisions)


def test_what_the_font_does_not_have_is_spelled_another_way() -> None:
    assert printable({"a": ["Zoë – “ja”", "hulp 🚸 nu", "ḥuis", "Ж", "🚸"]}) == {
        "a": ["Zoë – “ja”", "hulp (?) nu", "huis", "(?)", "(?)"]
    }


@pytest.mark.parametrize("mm", [31, 51])
def test_a_qr_code_is_as_wide_as_asked(mm: int) -> None:
    code = qr_code("https://routekaart.example/p/poster/#2026-2027.2.2026-11-22", mm)
    modules = int(code.svg.partition('width="')[2].partition('"')[0])
    assert code.width * (modules - 8) / modules == pytest.approx(mm, abs=0.01)


@pytest.mark.paper
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


@pytest.mark.paper
def test_the_sheets_are_in_the_site(hei: Path) -> None:
    files = made(whole(hei, DAY))
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


@pytest.mark.paper
def test_strange_text_can_be_printed(hei: Path) -> None:
    """Quotes, markup of Typst, emoji and very long words in the names of a signal."""
    own = set()
    for file in (hei / "signalen").glob("*.yaml"):
        lines = [
            'naam: "#panic() *vet* _x_ \\\\ $a$ <b> @c 🚸 \\"q\\" ' + "lang" * 30 + '"'
            if line.startswith("naam:")
            else line
            for line in file.read_text("utf-8").splitlines()
        ]
        file.write_text("\n".join(lines), "utf-8")
        own |= {line.removeprefix("code: ").lower() for line in lines if line.startswith("code: ")}
    files = made(whole(hei, DAY))
    pdfs = [files[path] for path in files if path.partition("pdf/signaal-")[2][:-4] in own]
    assert len(pdfs) == len(own) > 0
    for pdf in pdfs:
        assert "#panic() *vet*" in " ".join(checks.opened(pdf)[0].get_text().split())
        assert checks.overlaps(pdf) + checks.off_page(pdf) + checks.loose_text(pdf) == []
