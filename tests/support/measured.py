"""How high Typst says that something is, within the rules and functions of a template."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import fontpkg
import typst

from routekaart.showing.drawing.metrics import FONT
from tests.support.places import PACKAGE

TEMPLATES = PACKAGE / "showing" / "paper" / "typ"
DRAWN = "#let d = gegevens()\n"
"""From here on, a template draws."""


def measured(
    template: str, data: Mapping[str, Any], what: str, changed: tuple[str, str] = ("", "")
) -> list[float]:
    """The heights in points that `what` gives, an array in the language of Typst that reads `d`.

    With `changed`, the template has the second text for the first.
    """
    source = (TEMPLATES / f"{template}.typ").read_text("utf-8").replace(*changed)
    rules, drawn, _ = source.rpartition(DRAWN)
    assert drawn
    assert changed[1] in source
    dump = f"#context [#metadata({what}.map(h => h / 1pt)) <hoog>]\n"
    with TemporaryDirectory() as folder:
        root = Path(folder)
        for one in TEMPLATES.glob("*.typ"):
            (root / one.name).write_bytes(one.read_bytes())
        (root / "gegevens.json").write_text(json.dumps(data), "utf-8")
        (root / "stijl.json").write_text("{}", "utf-8")
        (root / "gemeten.typ").write_text(rules + drawn + dump, "utf-8")
        return _asked(root)


def _asked(root: Path) -> list[float]:
    fonts = typst.Fonts(False, False, [str(Path(fontpkg.path(FONT)).parent)])
    told = typst.query(
        str(root / "gemeten.typ"),
        "<hoog>",
        field="value",
        one=True,
        root=str(root),
        font_paths=fonts,
        ignore_system_fonts=True,
    )
    heights: list[float] = json.loads(told)
    return heights


def apart(known: Mapping[str, float], measured: Sequence[float], slack: float = 0.01) -> list[str]:
    """The names of what is not as high as was known."""
    pairs = zip(known.items(), measured, strict=True)
    return [name for (name, high), truth in pairs if abs(high - truth) > slack]
