"""What a list of questions on paper says, written out from the graph itself, without spaces."""

from collections.abc import Callable, Iterator

from routekaart.showing.drawing.boxes import Edge, Graph, Kind, Node
from tests.support.paper_checks import squeezed


def nested_list(graph: Graph) -> str:
    """All of it in one: a question stands below the first answer that leads to it."""
    told: set[str] = set()

    def tell(node: Node) -> str:
        told.add(node.id)
        return _asks(node) + "".join(
            _answer(graph, edge, below, kort=False) for edge in graph.leads(node.id)
        )

    def below(node: Node) -> str:
        return _see(node) if node.id in told else tell(node)

    first = graph.boxes[graph.leads(graph.nodes[0].id)[0].target]
    return squeezed(tell(first) if first.kind is Kind.VRAAG else _end(graph, first, kort=False))


def flat_list(graph: Graph, *, kort: bool = False) -> Iterator[str]:
    """Question by question: each answer names the next one; with `kort` ends have codes only."""
    for node in graph.nodes:
        if node.kind is Kind.VRAAG:
            answers = (_answer(graph, edge, _see, kort=kort) for edge in graph.leads(node.id))
            yield squeezed(_asks(node) + "".join(answers))


def _asks(node: Node) -> str:
    (part,) = node.parts
    points = (*(f"•{point}" for point in part.points), *part.tellen)
    return f"{part.code}{part.text}{''.join(points)}"


def _answer(graph: Graph, edge: Edge, question: Callable[[Node], str], *, kort: bool) -> str:
    node = graph.boxes[edge.target]
    colon = "" if edge.label[-1] in ".?!:" else ":"
    leads = question(node) if node.kind is Kind.VRAAG else _end(graph, node, kort=kort)
    return f"›{edge.label}{colon}{leads}"


def _see(node: Node) -> str:
    return f"verder bij vraag {node.parts[0].code}"


def _end(graph: Graph, node: Node, *, kort: bool) -> str:
    word = "" if node.caption == "doe dit" else f"{node.caption.capitalize()}:"
    boxes = [graph.boxes[edge.target] for edge in graph.leads(node.id)]
    # where one goes on stands with the advice
    contacts = [box for box in boxes if box.kind is Kind.ORGANISATIE]
    says = [_parts(node, kort=kort), *(f"{c.caption}{_parts(c, kort=kort)}" for c in contacts)]
    return word + ("·" if kort else "").join(says)


def _parts(node: Node, *, kort: bool) -> str:
    return "en".join(
        part.code or part.text if kort else f"{part.code or ''}{part.text}" for part in node.parts
    )
