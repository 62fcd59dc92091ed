"""The small region that the examples in the handbook make together: Regio De Hei."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from tests.support.places import HANDBOOK

BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)
NAMED = re.compile(r"# (\S+\.yaml)\n")


def blocks() -> list[tuple[str, str]]:
    """Every YAML example, with the page it stands on."""
    return [
        (page.name, block)
        for page in sorted(HANDBOOK.glob("*.md"))
        for block in BLOCK.findall(page.read_text("utf-8"))
    ]


@cache
def _files() -> Mapping[str, str]:
    """The examples that carry a file name, by that name."""
    files: dict[str, str] = defaultdict(str)
    for _, block in blocks():
        if named := NAMED.match(block):
            files[named[1]] += block[named.end() :]
    return files


def write_region(folder: Path) -> Path:
    """Write the examples that carry a file name; gives the folder."""
    for name, text in _files().items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder
