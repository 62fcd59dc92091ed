"""YAML to nodes: text stays text, and every place is right."""

import pytest

from routekaart.reading.composer import compose
from routekaart.reading.finding import Location
from routekaart.reading.nodes import Empty, Fields, Node, Text
from routekaart.reading.shape import plain


def tree(text: str) -> Node:
    composed = compose(text, "f.yaml")
    assert composed.findings == ()
    assert composed.node is not None
    return composed.node


def at(node: Node, *path: str) -> Location:
    for name in path:
        assert isinstance(node, Fields)
        node = node.entries[name].value
    return node.location


@pytest.mark.parametrize(
    "value", ["no", "0123", "1.10", "2026-11-22", "0x1f", "1e3", "true", "12:30:45", "off", "NaN"]
)
def test_a_scalar_is_never_anything_but_its_text(value: str) -> None:
    assert plain(tree(f"a: {value}")) == {"a": value}


@pytest.mark.parametrize("value", ["", "~", "null"])
def test_nothing_is_left_out(value: str) -> None:
    node = tree(f"a: {value}\nb: x")
    assert isinstance(node, Fields)
    assert isinstance(node.entries["a"].value, Empty)
    assert plain(node) == {"b": "x"}


def test_quoted_nothing_is_text() -> None:
    assert plain(tree("a: 'null'\nb: \"\"")) == {"a": "null", "b": ""}


def test_places_count_from_one_in_characters() -> None:
    node = tree('é: {"ü": café, b: [x, "y z"]}\n')
    assert at(node, "é") == Location("f.yaml", 1, 4, 26)
    assert at(node, "é", "ü") == Location("f.yaml", 1, 10, 4)


def test_the_place_of_text_over_more_lines_ends_with_the_first() -> None:
    node = tree("a: |\n  een\n  twee\nb: dit loopt\n  door\n")
    assert at(node, "a") == Location("f.yaml", 1, 4, 1)
    assert at(node, "b") == Location("f.yaml", 4, 4, 9)
    assert plain(node) == {"a": "een\ntwee\n", "b": "dit loopt door"}


def test_the_place_of_a_block_of_fields_is_its_first_key() -> None:
    assert at(tree("a:\n  bcd: e\n  f: g\n"), "a") == Location("f.yaml", 2, 3, 3)


def test_a_text_on_one_line_stands_there_literally() -> None:
    node = tree("a: zo gezegd\nb: 'zo gezegd'\n")
    assert isinstance(node, Fields)
    literal = [node.entries[name].value for name in "ab"]
    assert [isinstance(text, Text) and text.literal for text in literal] == [True, False]


def test_of_a_double_key_the_first_counts() -> None:
    composed = compose("a: een\na: twee\n", "f.yaml")
    assert composed.node is not None
    assert plain(composed.node) == {"a": "een"}
    assert [found.code for found in composed.findings] == ["RK107"]


@pytest.mark.parametrize(
    ("text", "word", "line", "column"),
    [
        ("a: 'open", "aanhalingsteken", 1, 4),
        ("a: [b, c\nd: e\n", "haakje", 1, 4),
        ("a: {b: c\n", "haakje", 1, 4),
        ("a: b: c\n", "dubbele punt", 1, 5),
        ("a: b\n c: d\n", "dubbele punt", 2, 3),
        ("abc\nd: e\n", "dubbele punt", 2, 2),
        ("a: @b\n", "dit teken", 1, 4),
        ("a: `b`\n", "dit teken", 1, 4),
        ('a: "C:\\map"\n', "enkele aanhalingstekens", 1, 7),
        ("a: *\n", "aanhalingstekens", 1, 5),
        ("a:\n  - b\n c: d\n", "springt", 3, 2),
        ("a: 'b' c\n", "aanhalingsteken", 1, 8),
        ("a: - b\n", "streepje", 1, 4),
    ],
)
def test_a_syntax_error_says_what_is_probably_wrong(
    text: str, word: str, line: int, column: int
) -> None:
    (found,) = compose(text, "f.yaml").findings
    assert found.code == "RK106"
    assert word in found.hint
    assert (found.location.line, found.location.column) == (line, column)


@pytest.mark.parametrize(
    "text", ["a:\n\tb: c\n", "a:\n  b: c\n\td: e\n", "a:\n\u00a0 b: c\n e: f\n"]
)
def test_a_tab_or_hard_space_in_the_indentation_is_named(text: str) -> None:
    assert [found.code for found in compose(text, "f.yaml").findings] == ["RK105"]


def test_a_tab_inside_a_text_is_fine() -> None:
    assert plain(tree("a: |\n  een\n  \ttwee\n")) == {"a": "een\n\ttwee\n"}


@pytest.mark.parametrize(
    "text", ["a: b\x00c", "a: b\u202ec", 'a: "b\\0c"', 'a: "b\\u202Ec"', '"a\\x1b": b']
)
def test_a_character_that_cannot_be_seen_is_refused(text: str) -> None:
    assert [found.code for found in compose(text, "f.yaml").findings] == ["RK104"]


@pytest.mark.parametrize("text", ["", "\n\n", "# niets\n", "---\n", "---\n...\n"])
def test_a_file_without_content_is_empty(text: str) -> None:
    assert [found.code for found in compose(text, "f.yaml").findings] == ["RK112"]


def test_twenty_levels_are_read_and_one_more_is_not() -> None:
    assert compose("a: " + "[" * 20 + "]" * 20, "f.yaml").findings == ()
    assert compose("a: " + "[" * 21 + "]" * 21, "f.yaml").findings[0].code == "RK111"


def test_a_bomb_of_aliases_is_refused_at_its_first_anchor() -> None:
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
    assert [str(found.location) for found in compose(bomb, "f.yaml").findings] == ["f.yaml:1:4"]
