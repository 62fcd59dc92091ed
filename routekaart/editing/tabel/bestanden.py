"""The files of a region in which a spreadsheet changes something, each opened once."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from routekaart.editing.opschrijven import Value
from routekaart.editing.schrijven import Document, NotThere
from routekaart.editing.tabel.teruglezen import Cel
from routekaart.editing.velden import Waarde
from routekaart.reading.catalogue import finding
from routekaart.reading.finding import Finding
from routekaart.reading.source import Step

Path_ = tuple[Step, ...]


@dataclass
class Wijzigingen:
    """The new text of each file that changes, where each change came from, and what is wrong."""

    teksten: dict[Path, str] = field(default_factory=dict)
    cellen: dict[Path, list[tuple[Path_, Cel]]] = field(default_factory=dict)
    """By file, the path of each value that was changed, with its cell."""
    findings: list[Finding] = field(default_factory=list)
    aantal: int = 0


@dataclass
class Bestanden:
    """The files, each opened once."""

    folder: Path
    made: Wijzigingen
    _documents: dict[Path, Document] = field(default_factory=dict)
    _new: dict[Path, list[str]] = field(default_factory=dict)

    def document(self, file: Path) -> Document:
        if file not in self._documents:
            self._documents[file] = Document(file.read_bytes().decode("utf-8"))
        return self._documents[file]

    def note(self, file: Path, path: Path_, cel: Cel) -> None:
        self.made.aantal += 1
        self.made.cellen.setdefault(file, []).append((path, cel))

    def has_folder(self, kind: str) -> bool:
        """Whether each item of a kind has a file of its own."""
        return (self.folder / kind).is_dir()

    def refuse(self, code: str, cel: Cel, **fields: Any) -> None:
        self.made.findings.append(finding(code, cel.plek, cel=cel.adres, **fields))

    def add_item(self, kind: str, id_: str, text: str) -> Path:
        """A new item: a file of its own where there is a folder, else the end of the file."""
        folder, file = self.folder / kind, self.folder / f"{kind}.yaml"
        if self.has_folder(kind):
            file = folder / f"{id_}.yaml"
            self._new.setdefault(file, []).append(text)
        else:
            indented = "".join(f"  {line}\n" for line in text.splitlines())
            self._new.setdefault(file, []).append(f"{id_}:\n{indented}")
        return file

    def _changed(self, file: Path) -> str:
        document = self._documents[file]
        try:
            return document.changed()
        except NotThere:
            _, cel = self.made.cellen[file][0]
            self.refuse("RK941", cel)
            return document.text

    def texts(self) -> dict[Path, str]:
        changed = {file: self._changed(file) for file in self._documents}
        for file, new in self._new.items():
            before = changed.get(file) or (
                file.read_bytes().decode("utf-8") if file.exists() else ""
            )
            gap = "\n" if before and not before.endswith("\n") else ""
            changed[file] = before + gap + "".join(new)
        return {file: text for file, text in changed.items() if not _is_same(file, text)}


def write(document: Document, path: Path_, waarde: Waarde, old: str, new: str) -> None:
    """Another text for a value; of a list only the points that are different."""
    if waarde.vorm == "lijst" and old and new and not waarde.may_be_single:
        document.set_list(path, old.splitlines(), new.splitlines())
    else:
        document.set(path, as_value(waarde, new))


def as_value(waarde: Waarde, text: str) -> Value:
    """The text of a cell as what it stands for."""
    if not text:
        return None
    if waarde.vorm == "lijst":
        points = text.splitlines()
        if waarde.may_be_single:
            points = [point.strip() for line in points for point in line.split(",")]
        return points[0] if waarde.may_be_single and len(points) == 1 else points
    if waarde.vorm == "bij_id":
        pairs = (line.partition(":") for line in text.splitlines())
        return {name.strip(): value.strip() for name, _, value in pairs}
    return text


def _is_same(file: Path, text: str) -> bool:
    return file.exists() and file.read_bytes() == text.encode()
