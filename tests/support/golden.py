"""Texts that are kept in a file, to be read as a diff when they change."""

from collections.abc import Callable
from pathlib import Path

Golden = Callable[[Path, str], None]


def compare(file: Path, text: str, *, bijwerken: bool) -> None:
    """The file holds this text; `bijwerken` writes it."""
    if bijwerken:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    assert file.is_file(), f"{file} ontbreekt: pytest --bijwerken schrijft het"
    assert text == file.read_text("utf-8"), f"{file}: pytest --bijwerken schrijft het opnieuw"
