"""Steps that are questions too: a signal that takes its question from a plan (`uit_plan`).

"Bij welke stap bent u?" has the steps of the plan as its answers, and each step says what one does
there (`adviezen`). Here they become an ordinary question and ordinary rows, in the merged tree
and with the places of the plan: so all that follows knows of no other kind of question.
"""

import re
from collections.abc import Iterator, Mapping

from routekaart.reading.finding import Location
from routekaart.reading.layers import merge
from routekaart.reading.nodes import Empty, Entry, Fields, Listing, Node, Text

PLAN, STEPS = "uit_plan", "stappen"


def ask_steps(root: Fields) -> Fields:
    """The same tree with a question for each plan that a signal asks about. Its id is that of the
    plan; what the region writes under that id of its own accord (`hulp`, `kort`) is kept."""
    plans, signalen = _entries(root.get("stappenplannen")), _entries(root.get("signalen"))
    asked: dict[str, Fields] = {}
    changed: dict[str, Entry] = {}
    for id_, entry in signalen.items():
        named = entry.value.get(PLAN) if isinstance(entry.value, Fields) else None
        plan = _plan(plans, named) if isinstance(named, Text) else None
        if plan and isinstance(entry.value, Fields) and named:
            asked[plan] = _question(plan, plans[plan].value, named.location)
            signaal = _with_table(entry.value, plan, plans[plan].value, named.location)
            changed[id_] = Entry(entry.key, signaal)
    if not changed:
        return root
    written = _entries(root.get("vragen"))
    questions = {id_: _on_top(made, written.get(id_)) for id_, made in asked.items()}
    parts = {"vragen": {**written, **questions}, "signalen": {**signalen, **changed}}
    return Fields({**root.entries, **_parts(root, parts)}, root.location)


def _on_top(made: Fields, written: Entry | None) -> Entry:
    """What is made, with what the region itself says about it."""
    if written is None:
        return Entry(made.location, made)
    return Entry(written.key, merge(made, written.value))


def _parts(root: Fields, parts: Mapping[str, Mapping[str, Entry]]) -> Mapping[str, Entry]:
    """The kinds with other items. One that the region has no file for stands nowhere."""
    nowhere = Entry(root.location, Fields({}, root.location))
    old = {name: root.entries.get(name, nowhere) for name in parts}
    return {
        name: Entry(old[name].key, Fields(items, old[name].value.location))
        for name, items in parts.items()
    }


def _entries(node: Node | None) -> Mapping[str, Entry]:
    return node.entries if isinstance(node, Fields) else {}


def _plan(plans: Mapping[str, Entry], named: Text) -> str | None:
    """The id of a plan that has steps, by its own id or an old one."""
    for id_, entry in plans.items():
        if named.value == id_ or named.value in _old_ids(entry.value):
            return id_ if list(_steps(entry.value)) else None
    return None


def _old_ids(plan: Node) -> Iterator[str]:
    was = plan.get("was") if isinstance(plan, Fields) else None
    if isinstance(was, Listing):
        yield from (old.value for old in was.items if isinstance(old, Text))


def _steps(plan: Node) -> Iterator[tuple[str, Entry, Fields]]:
    steps = plan.get(STEPS) if isinstance(plan, Fields) else None
    for id_, entry in _entries(steps).items():
        if isinstance(entry.value, Fields):
            yield id_, entry, entry.value


def _question(id_: str, plan: Node, at: Location) -> Fields:
    """The question about a plan, with its steps as answers."""
    assert isinstance(plan, Fields), "a plan that has steps is a mapping"
    answers = {step: Entry(entry.key, _answer(fields)) for step, entry, fields in _steps(plan)}
    said: dict[str, Node] = {
        "vraag": Text("Bij welke stap bent u?", at, literal=False),
        "kort": Text("De stap", at, literal=False),
        "antwoorden": Fields(answers, at),
    }
    entries = {name: Entry(at, node) for name, node in said.items()}
    if "was" in plan.entries:
        entries["was"] = plan.entries["was"]
    return Fields(entries, at)


def _answer(step: Fields) -> Fields:
    naam = step.entries.get("naam")
    if naam is None or not isinstance(naam.value, Text):
        return Fields({}, step.location)
    text = Text(drop_number(naam.value.value), naam.value.location, literal=False)
    return Fields({"tekst": Entry(naam.key, text)}, step.location)


def drop_number(naam: str) -> str:
    """The name of a step without the number that an editor may have put before it."""
    return re.sub(r"^stap \d+[.:]?\s+", "", naam, flags=re.IGNORECASE)


def _with_table(signaal: Fields, id_: str, plan: Node, at: Location) -> Fields:
    """A signal that asks about a plan, with a row for each step that says what one does there.

    A row of its own for a step takes the place of that of the plan.
    """
    own = _items(signaal, "routes")
    named = {step for row in own for step in _steps_of(row, id_)}
    rows = [
        _row(id_, step, entry.key, fields)
        for step, entry, fields in _steps(plan)
        if step not in named and _advices(fields) is not None
    ]
    asked = _items(signaal, "vragen")
    if not any(isinstance(one, Text) and one.value == id_ for one in asked):
        asked = (*asked, Text(id_, at, literal=False))
    tables = {"vragen": asked, "routes": (*own, *rows)}
    changed = {name: _listing(signaal, name, items, at) for name, items in tables.items()}
    return Fields({**signaal.entries, **changed}, signaal.location)


def _items(fields: Fields, name: str) -> tuple[Node, ...]:
    found = fields.get(name)
    return found.items if isinstance(found, Listing) else ()


def _listing(signaal: Fields, name: str, items: tuple[Node, ...], at: Location) -> Entry:
    """A list with more in it. What is there and is no list stays: the model tells that."""
    there = signaal.entries.get(name)
    if there is None or isinstance(there.value, Empty):
        return Entry(at, Listing(items, at))
    if not isinstance(there.value, Listing):
        return there
    return Entry(there.key, Listing(items, there.value.location))


def _steps_of(row: Node, id_: str) -> Iterator[str]:
    """The steps that a row names."""
    als = row.get("als") if isinstance(row, Fields) else None
    named = als.get(id_) if isinstance(als, Fields) else None
    texts = named.items if isinstance(named, Listing) else (named,)
    yield from (one.value for one in texts if isinstance(one, Text))


def _advices(step: Fields) -> Node | None:
    found = step.get("adviezen")
    return None if isinstance(found, Empty) else found


def _row(id_: str, step: str, key: Location, fields: Fields) -> Fields:
    advices = fields.entries["adviezen"]
    als = Fields({id_: Entry(key, Text(step, key, literal=False))}, key)
    return Fields({"als": Entry(key, als), "dan": Entry(advices.key, advices.value)}, key)
