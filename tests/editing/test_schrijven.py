"""A change in a text of YAML: it says what was asked, and all else keeps its bytes."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.editing.schrijven import Document
from routekaart.reading.composer import compose
from routekaart.reading.mistakes import find_invisible
from routekaart.reading.nodes import Empty, Fields, Listing, Node, Text
from tests.support.places import INHOUD

FILES = [file for file in sorted(INHOUD.rglob("*.yaml")) if 200 < file.stat().st_size < 8000]
TEXT = (
    st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), max_size=60)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: text and not find_invisible(text, ""))
)
WORDY = """# Boven
a: 1 # opm
b:
  - een  # eerst
  # tussen
  - twee
c: {d: x, e: [p, q]}
f: >-
  een lange
  tekst
"""


def read(text: str) -> Any:
    """What our own reader makes of a text, as plain values."""
    composed = compose(text, "f.yaml")
    assert composed.findings == ()
    assert composed.node is not None
    return plain(composed.node)


def plain(node: Node) -> Any:
    match node:
        case Text():
            return node.value
        case Empty():
            return None
        case Listing():
            return [plain(item) for item in node.items]
        case Fields():
            return {name: plain(entry.value) for name, entry in node.entries.items()}


def texts(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths of all texts in plain values."""
    if isinstance(value, dict):
        return [found for name, each in value.items() for found in texts(each, (*path, name))]
    if isinstance(value, list):
        return [found for at, each in enumerate(value) for found in texts(each, (*path, at))]
    return [path] if isinstance(value, str) else []


def at(value: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        value = value[step]
    return value


def with_text(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    if not path:
        return new
    step, *rest = path
    if isinstance(value, list):
        return [with_text(v, tuple(rest), new) if at == step else v for at, v in enumerate(value)]
    return {k: with_text(v, tuple(rest), new) if k == step else v for k, v in value.items()}


@given(st.data())
def test_another_text_anywhere_says_that_and_nothing_else(data: st.DataObject) -> None:
    """In every file of every region: the rest of the tree and all other lines stay."""
    before = data.draw(st.sampled_from(FILES)).read_text("utf-8")
    path = data.draw(st.sampled_from(texts(read(before))))
    new = data.draw(TEXT)
    document = Document(before)
    document.set(path, new)
    after = document.changed()
    assert read(after) == with_text(read(before), path, new)
    old = at(read(before), path).splitlines()
    remarks = [line for line in before.splitlines() if line.lstrip().startswith("#")]
    gone = [line for line in remarks if line not in after.splitlines() and line.strip() not in old]
    assert gone == []


@given(st.data())
def test_a_list_gets_other_points(data: st.DataObject) -> None:
    before = data.draw(st.sampled_from(FILES)).read_text("utf-8")
    tree = read(before)
    lists = sorted({path[:-1] for path in texts(tree) if isinstance(path[-1], int)}, key=str)
    lists = [path for path in lists if all(isinstance(v, str) for v in at(tree, path))]
    if not lists:
        return
    path = data.draw(st.sampled_from(lists))
    old = at(tree, path)
    new = data.draw(st.lists(st.one_of(st.sampled_from(old), TEXT), min_size=1, max_size=6))
    document = Document(before)
    document.set_list(path, old, new)
    assert read(document.changed()) == with_text(tree, path, new)


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        (("a",), "2", WORDY.replace("a: 1", "a: 2")),
        (("a",), None, WORDY.replace("a: 1 #", "a: #")),
        (("c", "d"), "x, y", WORDY.replace("d: x", 'd: "x, y"')),
        (("c", "g"), "nieuw", WORDY.replace("q]}", "q], g: nieuw}")),
        (("f",), "kort", WORDY.replace("  een lange\n  tekst", "  kort")),
        (("g", "h"), "0201", f"{WORDY}g:\n  h: 0201\n"),
    ],
)
def test_only_its_own_place_changes(path: tuple[Any, ...], value: Any, expected: str) -> None:
    document = Document(WORDY)
    document.set(path, value)
    assert document.changed() == expected


def test_a_group_that_is_not_there_is_written_once() -> None:
    document = Document(WORDY)
    for name in ("h", "i"):
        document.set(("g", name), name)
    assert document.changed() == f"{WORDY}g:\n  h: h\n  i: i\n"


def test_the_ends_of_lines_stay() -> None:
    document = Document(WORDY.replace("\n", "\r\n"))
    document.set_list(("b",), ["een", "twee"], ["een", "twee", "drie"])
    assert document.changed() == WORDY.replace("  - twee\n", "  - twee\n  - drie\n").replace(
        "\n", "\r\n"
    )
