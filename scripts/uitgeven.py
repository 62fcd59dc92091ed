"""Refuse a release that still has something open: python3 scripts/uitgeven.py

What is unknown, such as the address of the code, may stay visibly open while one works. Who
publishes a version must know it.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OPEN = re.compile(r"https?://[^\s\"']*\.example\b[^\s\"']*")
"""An address that leads nowhere, and is there to be changed."""

NAMED = ("publiccode.yml", "pyproject.toml")


def find_open(root: Path) -> Iterator[str]:
    """What has to be settled before a release, in words."""
    for name in NAMED:
        for number, line in enumerate((root / name).read_text("utf-8").splitlines(), 1):
            if found := OPEN.search(line):
                yield f"{name}:{number}: {found[0]} is no address"
    public = (root / "publiccode.yml").read_text("utf-8")
    version = re.search(r"^softwareVersion: (\S+)", public, re.MULTILINE)
    heading = rf"^## {re.escape(version[1])} \(.+ 20\d\d\)$" if version else "$^"
    if not re.search(heading, (root / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE):
        yield "CHANGELOG.md: this version has no heading with a date"
    if "contacts:" in public and not re.search(r"^\s+(- )?(email|phone): \S", public, re.MULTILINE):
        yield "publiccode.yml: no contact has an address"


def main() -> None:
    """Say what is open; 1 when anything is."""
    found = list(find_open(ROOT))
    print("\n".join(found) or "Nothing is open.")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
