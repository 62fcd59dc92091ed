"""The schemas in the language server that editors such as VS Code use, without an editor.

Who has none gets this skipped, with how to get one: `npm install -g yaml-language-server`.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from routekaart.cli import main
from routekaart.editing.noemen import read_names
from routekaart.editing.schema import schema_line
from tests.support.handbook import write_region
from tests.support.language_server import Editor, editing

NAME = "yaml-language-server"
PATH = "organisaties/leerplicht-heidorp.yaml"


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    server = shutil.which(NAME)
    if server is None:
        pytest.skip(f"{NAME} is er niet: npm install -g {NAME}")
    with editing(server) as found:
        yield found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    hei = write_region(tmp_path_factory.mktemp("editor") / "de-hei")
    assert main(["schema", str(hei)]) == 0
    return hei


def written(folder: Path, path: str, change: tuple[str, str] = ("", "")) -> str:
    """A file of the region as `routekaart nieuw` writes one: with the line on top."""
    text = (folder / path).read_text("utf-8")
    assert change[0] in text
    return schema_line(path, read_names(folder)) + text.replace(*change, 1)


def place(text: str, wanted: str) -> tuple[int, int]:
    """The line and the character behind a text."""
    before = text[: text.index(wanted) + len(wanted)]
    return before.count("\n"), len(before) - before.rfind("\n") - 1


def test_what_is_right_is_left_alone(editor: Editor, folder: Path) -> None:
    for path in (PATH, "adviezen.yaml", "regio.yaml", "signalen/huiswerk-niet-af.yaml"):
        assert editor.open(folder / path, written(folder, path)) == [], path


def test_a_mistake_is_marked_where_it_stands(editor: Editor, folder: Path) -> None:
    text = written(folder, PATH, ("rollen: [leerplicht]", "rollen: [leerplich]"))
    found = editor.open(folder / "organisaties" / "fout.yaml", text)
    assert [one["range"]["start"]["line"] for one in found] == [place(text, "rollen: [")[0]]
    assert "leerplicht" in found[0]["message"]  # it says what there is


def test_it_offers_the_ids_of_the_region_and_the_fields(editor: Editor, folder: Path) -> None:
    text = written(folder, PATH, ("rollen: [leerplicht]", "rollen: [ ]"))
    editor.open(folder / "organisaties" / "keuze.yaml", text)
    offered = editor.complete(*place(text, "rollen: ["))
    assert {"leerplicht", "huiswerkplek"} <= {*offered}
    text = written(folder, PATH) + "terug\n"
    editor.open(folder / "organisaties" / "veld.yaml", text)
    assert "terugkoppeling" in editor.complete(*place(text, "\nterug"))


def test_it_explains_a_field_in_dutch(editor: Editor, folder: Path) -> None:
    text = written(folder, PATH)
    editor.open(folder / "organisaties" / "uitleg.yaml", text)
    assert "Hoe snel u antwoord krijgt" in editor.hover(*place(text, "reactie"))
