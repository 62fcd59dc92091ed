"""Changes in a text of YAML at their place: what is not changed keeps its bytes, order and remarks.

A value is found by the marks of PyYAML, and only the stretch of text that says it is replaced.
"""

import re
import textwrap
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

import yaml

from routekaart.editing.opschrijven import Value, entry, render
from routekaart.reading.libyaml import LOADER

Step = str | int
WIDTH = 100
"""A text in a block is broken into lines of at most this many characters."""


class NotThere(Exception):
    """A path leads to something that has another shape in the text."""


@dataclass
class Document:
    """A text of YAML, and what is to change in it."""

    text: str
    _fresh: dict[tuple[Step, ...], dict[str, Value]] = field(default_factory=dict)
    """The fields of groups that are not there yet: such a group is written once."""
    _edits: list[tuple[int, int, int, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.root = yaml.compose(self.text, Loader=LOADER)
        self.newline = "\r\n" if "\r\n" in self.text else "\n"

    def node(self, path: tuple[Step, ...]) -> Any:
        """The node at a path; None when it is not written."""
        here = self.root
        for step in path:
            here = _child(here, step)
        return here

    def set(self, path: tuple[Step, ...], value: Value) -> None:
        """Give the value at a path another text, or write it where it is not there yet."""
        node = self.node(path)
        if node is not None:
            self._replace(node, value, self._is_flow(path[:-1]))
            return
        parent = self.node(path[:-1])
        if parent is None or _is_nothing(parent):
            self._fresh.setdefault(path[:-1], {})[str(path[-1])] = value
        elif isinstance(parent, yaml.MappingNode):
            self._add_field(parent, str(path[-1]), value)
        else:
            raise NotThere

    def set_list(self, path: tuple[Step, ...], old: list[str], new: list[str]) -> None:
        """Change the points of a list that are different; what stays, stays as it is written."""
        node = self.node(path)
        is_known = isinstance(node, yaml.SequenceNode) and len(node.value) == len(old)
        if not is_known or node.flow_style or not new:
            self.set(path, new or None)
            return
        for _, start, end, first, last in SequenceMatcher(
            a=old, b=new, autojunk=False
        ).get_opcodes():
            if old[start:end] != new[first:last]:
                self._change_points(node, start, end, new[first:last])

    def _change_points(self, node: Any, start: int, end: int, new: list[str]) -> None:
        """Other texts for some points in a row, with more of them or fewer."""
        kept = min(end - start, len(new))
        for number in range(kept):
            point = node.value[start + number]
            text = _child(point, "tekst") or point  # a line may say whose word it is
            self._replace(text, new[number], is_flow=text is not point and point.flow_style)
        for gone in node.value[start + kept : end]:
            self.remove_point(node, gone)
        points = [render(value) for value in new[kept:]]
        if points and start + kept:
            self._add_lines(node, self._line_end(self._end(node.value[start + kept - 1])), points)
        elif points:
            self._add_lines(node, self._line_start(node.value[0].start_mark.index), points)

    def add_points(self, node: Any, points: list[str]) -> None:
        """Points behind the last one of a list, each written already."""
        if not points:
            return
        if node.flow_style:
            end = self._end(node.value[-1]) if node.value else node.start_mark.index + 1
            comma = ", " if node.value else ""
            self._edits.append((end, end, 0, comma + ", ".join(points)))
            return
        self._add_lines(node, self._line_end(self._end(node.value[-1])), points)

    def remove_point(self, node: Any, point: Any) -> None:
        """Take one point out of a list, with the lines that say it."""
        if node.flow_style:
            number = node.value.index(point)
            start, end = point.start_mark.index, self._end(point)
            if number:
                start = self._end(node.value[number - 1])
            elif len(node.value) > 1:
                end = node.value[1].start_mark.index
            self._edits.append((start, end, 0, ""))
            return
        start = self._line_start(point.start_mark.index)
        self._edits.append((start, self._line_end(self._end(point)), 0, ""))

    def changed(self) -> str:
        """The text with all changes in it. Raises `NotThere` when two of them are in one place."""
        while self._fresh:
            path = max(self._fresh, key=len)
            self.set(path, self._fresh.pop(path))
        made, at = [], 0
        for start, end, _, new in sorted(self._edits, key=lambda edit: edit[:3]):
            if start < at:
                raise NotThere  # two changes in one place: neither can be right
            made += [self.text[at:start], new.replace("\n", self.newline)]
            at = end
        return "".join((*made, self.text[at:]))

    def _replace(self, node: Any, value: Value, is_flow: Any) -> None:
        start, end = node.start_mark.index, self._end(node)
        if (
            isinstance(node, yaml.ScalarNode)
            and node.style in ("|", ">")
            and isinstance(value, str)
        ):
            self._edits.append((start, end, 0, self._block(node, value)))
            return
        style = node.style if isinstance(node, yaml.ScalarNode) else None
        text = "" if value is None else render(value, is_flow=bool(is_flow), style=style)
        if value is None and (is_flow or _is_nothing(node)):
            text = "~"
        if start == end and text:  # nothing stood there
            text = f" {text}"
        if value is None and text == "":
            start = len(self.text[:start].rstrip())
        self._edits.append((start, end, 0, text))

    def _block(self, node: Any, value: str) -> str:
        """A text in a block of the same kind, or between quotes where that cannot say it."""
        header, _, body = self.text[node.start_mark.index : self._end(node)].partition("\n")
        indent = len(body) - len(body.lstrip(" "))
        is_plain = value == " ".join(value.split()) and node.style == ">" and indent
        if not is_plain or re.search(r"[0-9]", header.partition("#")[0]):
            return render(value, style='"')
        lines = textwrap.wrap(value, WIDTH - indent, break_long_words=False, break_on_hyphens=False)
        return "\n".join((header.rstrip("\r"), *(" " * indent + line for line in lines)))

    def _add_field(self, node: Any, name: str, value: Value) -> None:
        if node.flow_style:
            end = self._end(node.value[-1][1]) if node.value else node.start_mark.index + 1
            comma = ", " if node.value else ""
            self._edits.append((end, end, 0, f"{comma}{name}: {render(value, is_flow=True)}"))
            return
        column = node.start_mark.column
        key, last = node.value[-1]
        written = self._within(entry(name, value), column)
        end = max(self._end(last), self._end(key))
        self._insert(self._line_end(end), f"{' ' * column}{written}\n")

    def _add_lines(self, node: Any, index: int, points: list[str]) -> None:
        column = node.start_mark.column
        lines = "".join(f"{' ' * column}- {self._within(point, column + 2)}\n" for point in points)
        self._insert(index, lines)

    def _insert(self, index: int, lines: str) -> None:
        """Whole lines where a line begins; the last line of a file may have no end. Of two in one
        place the one that stands in furthest comes first: it belongs to what stands above."""
        indent = len(lines) - len(lines.lstrip(" "))
        if index == len(self.text) and not self.text.endswith("\n"):
            lines = f"\n{lines.removesuffix(chr(10))}"
        self._edits.append((index, index, -indent, lines))

    def _within(self, text: str, column: int) -> str:
        return text.replace("\n", "\n" + " " * column)

    def _line_start(self, index: int) -> int:
        return self.text.rfind("\n", 0, index) + 1

    def _line_end(self, index: int) -> int:
        """Where the next line begins."""
        found = self.text.find("\n", index)
        return len(self.text) if found < 0 else found + 1

    def _end(self, node: Any) -> int:
        """Where the text of a node ends, without the blank lines and remarks below it."""
        if isinstance(node, yaml.ScalarNode):
            end: int = node.end_mark.index
            if node.style not in ("|", ">"):
                return end
            return len(self.text[:end].rstrip())
        if node.flow_style or not node.value:
            return int(node.end_mark.index)
        last = node.value[-1]
        if isinstance(node, yaml.MappingNode):
            return max(self._end(last[0]), self._end(last[1]))
        return self._end(last)

    def _is_flow(self, path: tuple[Step, ...]) -> bool:
        node = self.node(path)
        return bool(node is not None and getattr(node, "flow_style", False))


def _child(node: Any, step: Step) -> Any:
    if isinstance(node, yaml.MappingNode) and isinstance(step, str):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step]
    return None


def _is_nothing(node: Any) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in ("", "~", "null")
