"""The schemas: all content of all regions fits, what the reader reads fits, a mistake does not."""

import json
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from check_jsonschema import main as check_jsonschema
from click.testing import CliRunner

from routekaart.building.regios import shipped_regios
from routekaart.editing.noemen import read_names
from routekaart.editing.schema import schema_for, schemas, settings
from routekaart.editing.velden import FORMS, SINGLES
from routekaart.editing.vormen import VALUES
from routekaart.reading.model import KINDS
from tests.support.places import INHOUD, MINIMAAL

names_in = cache(read_names)
schemas_of = cache(lambda folder: schemas(names_in(folder)))
"""Of a shipped region, whose files no test changes."""


def written(folder: Path, place: Path) -> dict[Path, list[Path]]:
    """The schemas in a place, with the files of the region that each is for."""
    names = names_in(folder)
    for name, content in schemas_of(folder).items():
        (place / name).write_bytes(content)
    found: dict[Path, list[Path]] = defaultdict(list)
    for file in sorted(folder.rglob("*.yaml")):
        found[place / schema_for(file.relative_to(folder).as_posix(), names)].append(file)
    return found


def check(schema: Path, files: list[Path]) -> dict[str, Any]:
    """What `check-jsonschema` says, as it is used before a commit."""
    arguments = ["--schemafile", str(schema), "-o", "json", *map(str, files)]
    done = CliRunner().invoke(check_jsonschema, arguments)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def _read(file: Path) -> dict[str, Any]:
    """A file in which every value is text, as our own reader has it."""
    found: dict[str, Any] = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506
    return found


@pytest.mark.parametrize("regio", shipped_regios())
def test_all_content_fits(regio: str, tmp_path: Path) -> None:
    folder = INHOUD / regio
    for schema, files in written(folder, tmp_path).items():
        told = check(schema, files)
        assert (told["status"], told["errors"]) == ("ok", [])


def test_what_regions_stand_on_fits(tmp_path: Path) -> None:
    """But for the file that says of which region it is, which a layer leaves to those above it."""
    folder = INHOUD / "landelijk"
    for schema, files in written(folder, tmp_path).items():
        if schema.name != "regio.json":
            assert check(schema, files)["status"] == "ok"


@pytest.mark.parametrize("name", [*SINGLES, *KINDS])
def test_a_mistake_in_each_kind_does_not_fit(name: str, tmp_path: Path) -> None:
    """A field that is not there, and of one that is needed nothing."""
    written(MINIMAAL, tmp_path)
    files = [MINIMAAL / f"{name}.yaml", *sorted((MINIMAAL / name).glob("*.yaml"))]
    right = next((file for file in files if file.is_file()), None)
    item: dict[str, Any] = _read(right) if right else {"x": {}}
    if name in KINDS and (right is None or right.stem == name):
        first = next(iter(item))
        wrong: dict[str, Any] = {first: {**item[first], "bestaat_niet": "1"}}
    else:
        wrong = {**item, "bestaat_niet": "1"}
    file = tmp_path / "fout.yaml"
    file.write_text(yaml.safe_dump(wrong, allow_unicode=True), "utf-8")
    schema = schema_for(
        right.relative_to(MINIMAAL).as_posix() if right else f"{name}.yaml", names_in(MINIMAAL)
    )
    told = check(tmp_path / schema, [file])
    assert told["status"] == "fail"
    assert "bestaat_niet" in json.dumps(told)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("rollen: [leerplich]", "leerplicht"),
        ("code: c12", "c12"),
        ("verwijzing_nodig: yes", "ja"),
        ("toestemming_ouders: misschien", "informeren"),
        ("contact: {telefoon: bel maar}", "bel maar"),
        ("geldig_tot: 31-12-2026", "31-12-2026"),
        ("wat_doen_zij: []", "wat_doen_zij"),
    ],
)
def test_a_wrong_value_is_seen(wrong: str, said: str, tmp_path: Path) -> None:
    folder = INHOUD / "voorbeeld"
    written(folder, tmp_path)
    lines = _read(folder / "organisaties" / "leerplicht-elzerveen.yaml")
    field = wrong.partition(":")[0]
    lines.pop(field, None)
    file = tmp_path / "fout.yaml"
    file.write_text(f"{yaml.safe_dump(lines, allow_unicode=True)}{wrong}\n", "utf-8")
    told = check(tmp_path / "organisatie.json", [file])
    assert told["status"] == "fail"
    assert said in json.dumps(told, ensure_ascii=False)


def test_what_yaml_takes_for_something_else_is_text(tmp_path: Path) -> None:
    """Numbers without quotes, yes and no in Dutch, dates, nothing at all, an amount by name."""
    written(INHOUD / "voorbeeld", tmp_path)
    file = tmp_path / "goed.yaml"
    file.write_text(
        "code: C99\nnaam: 2026\nrollen: [leerplicht]\nwat_doen_zij: [true, 1.5, 2026-01-01]\n"
        "contact:\n  telefoon: 0201234567\n  bereikbaar: 2026\n  nog_open:\n"
        "verwijzing_nodig: nee\ngeldig_vanaf: 2026-09-01\ntoestemming_ouders: ja\nkosten: ~\n",
        "utf-8",
    )
    assert check(tmp_path / "organisatie.json", [file])["errors"] == []
    vragen = tmp_path / "vragen.yaml"
    vragen.write_text(
        "nieuw:\n  vraag: Hoe vaak?\n  drempel: {eenheid: lesuur}\n  antwoorden:\n"
        '    ja: {tekst: Ja, tot: meldgrens}\n    nee: {tekst: 3, vanaf: "{meldgrens}"}\n',
        "utf-8",
    )
    assert check(tmp_path / "vragen.json", [vragen])["errors"] == []


def test_every_kind_of_value_has_a_form() -> None:
    assert {*FORMS.values(), "tekst"} - {"getal"} == set(VALUES)


def test_each_description_is_the_one_of_the_model() -> None:
    made = json.loads(schemas_of(INHOUD / "voorbeeld")["organisatie.json"])
    naam = made["definitions"]["Organisatie"]["properties"]["naam"]
    assert naam["description"].startswith("Volledige naam.")


def test_the_settings_name_schemas_that_are_there() -> None:
    told = json.loads(settings(names_in(INHOUD / "voorbeeld"))[".vscode/settings.json"])
    schemas_there = set(schemas_of(INHOUD / "voorbeeld"))
    assert {Path(name).name for name in told["yaml.schemas"]} <= schemas_there
