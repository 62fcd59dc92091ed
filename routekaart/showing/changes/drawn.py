"""Where a drawing differs from what it was: the boxes and arrows to mark, and the drawings so."""

from collections.abc import Iterator
from datetime import date

from markupsafe import Markup

from routekaart.deciding.difference.marks import Marks, mark_changes
from routekaart.deciding.tables.compile import compile_table
from routekaart.deciding.tables.diagram import Choice, Diagram, Workshop, identity, nodes
from routekaart.deciding.tables.limits import TooLarge
from routekaart.deciding.tables.table import Table, table_of
from routekaart.showing.changes.story import Verhaal, name_of
from routekaart.showing.drawing.files import place_once
from routekaart.showing.drawing.graph import make_graph, name_nodes
from routekaart.showing.drawing.svg import Anders, draw
from routekaart.showing.telling.region import Region


def changed_signalen(verhaal: Verhaal) -> tuple[str, ...]:
    """The signals of which the drawing is another one: those that are new last."""
    changed = (one.signaal for one in verhaal.difference.signalen)
    drawn = verhaal.new.decisions.diagrammen
    every = dict.fromkeys((*changed, *verhaal.new_signalen))
    return tuple(id_ for id_ in every if id_ in drawn)


def find_anders(verhaal: Verhaal, signaal: str) -> Anders:
    """The boxes and arrows of a signal on a way that ends elsewhere now; none when there are too
    many ways to follow."""
    diagram = verhaal.new.decisions.diagrammen[signaal]
    try:
        marks = _marks(verhaal, signaal, diagram)
    except TooLarge:
        return Anders()
    return _named(diagram, marks)


def draw_changed(verhaal: Verhaal, peildatum: date) -> Iterator[tuple[str, Markup]]:
    """The drawing of each such signal, by its name, with what is another way marked."""
    region = Region(verhaal.new.inhoud, verhaal.new.decisions, peildatum)
    for id_ in changed_signalen(verhaal):
        signaal = region.inhoud.signalen[id_]
        graph = make_graph(region.inhoud_at(signaal), signaal, region.decisions.diagrammen[id_])
        anders = find_anders(verhaal, id_)
        yield name_of(signaal), draw(place_once(graph), lambda _: None, ground=True, anders=anders)


def _marks(verhaal: Verhaal, signaal: str, diagram: Diagram) -> Marks:
    asked = verhaal.new.inhoud.signalen[signaal].vragen
    was = next((one.was for one in verhaal.difference.signalen if one.signaal == signaal), None)
    if was is None:
        return mark_changes(None, diagram, asked)
    old = verhaal.old.inhoud
    table = verhaal.difference.matching.table(table_of(old, old.signalen[was]))
    order = (*asked, *(id_ for id_ in table.vragen if id_ not in asked))
    return mark_changes(compile_table(_in_order(table, order), Workshop()), diagram, order)


def _in_order(table: Table, order: tuple[str, ...]) -> Table:
    """The same table, asked in another order."""
    vragen = {id_: table.vragen[id_] for id_ in order if id_ in table.vragen}
    return Table(vragen, table.routes, table.aanvullend, table.anders, table.ranking)


def _named(diagram: Diagram, marks: Marks) -> Anders:
    """The same by the names of boxes. A box is marked where a way through it is."""
    names = name_nodes(diagram)
    arrows = {
        (names[node], names[child])
        for node in nodes(diagram)
        if isinstance(node, Choice)
        for answer, child in node.branches
        if (identity(node), answer) in marks.answers
    }
    ends = {names[node] for node in nodes(diagram) if identity(node) in marks.ends}
    return Anders(frozenset(ends), frozenset(arrows))
