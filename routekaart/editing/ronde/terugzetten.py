"""That an organisation looked at its details, written where it stands in its file."""

from collections.abc import Iterable
from pathlib import Path

from routekaart.editing.ronde.oordeel import Oordeel
from routekaart.editing.tabel.bestanden import Bestanden, Wijzigingen
from routekaart.editing.tabel.bladen import items_of
from routekaart.reading.folder import read_layer

FIELD = "gecontroleerd"


def write_checked(folder: Path, answers: Iterable[Oordeel]) -> Wijzigingen:
    """The files with `gecontroleerd` as it was answered; all else as it was, remarks too."""
    made = Wijzigingen()
    writer = Bestanden(folder, made)
    places = {
        id_: (file, pad) for id_, file, pad, _ in items_of(read_layer(folder), "organisaties")
    }
    for answer in answers:
        file, pad = places[answer.formulier.id]
        document = writer.document(file)
        document.set((*pad, FIELD, "op"), answer.op.isoformat())
        document.set((*pad, FIELD, "door"), answer.door)
    made.teksten = writer.texts()
    return made
