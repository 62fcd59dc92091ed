"""Filling a folder with a site: by ourselves, or by MkDocs where pages are written by hand."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from routekaart.building.bundle import Bundle
from routekaart.building.folder import write_outputs
from routekaart.showing.everything import House
from routekaart.showing.output import Output
from routekaart.showing.pages.assets import ASSETS
from routekaart.showing.telling.links import to_files


def fill_site(
    bundle: Bundle, docs: Path | None, peildatum: date, uit: Path, *, zonder_server: bool = False
) -> None:
    """The site of `bundle`, with the pages in `docs`.

    `zonder_server` makes links that work from a disk.
    Raises `CannotRun` with what MkDocs said when it refuses; a warning of MkDocs counts.
    """
    if docs is None:
        write_site(bundle, uit, zonder_server=zonder_server)
        return
    from routekaart.building.engine import run_mkdocs  # brings MkDocs along

    run_mkdocs(bundle, docs, peildatum, uit, zonder_server=zonder_server)


def write_site(
    bundle: Bundle, uit: Path, *, assets_above: bool = False, zonder_server: bool = False
) -> None:
    """The files of `bundle` as they are.

    `assets_above` says that styles, fonts and scripts lie one level up, shared with the sites
    beside this one.
    """
    outputs = bundle.outputs(House(bundle.naam, assets_above=assets_above))
    elsewhere = tuple(filter(None, (bundle.beside, ASSETS if assets_above else "")))
    here = (one for one in outputs if not one.path.startswith(elsewhere))
    write_outputs(map(without_server, here) if zonder_server else here, uit)


def without_server(output: Output) -> Output:
    """The same file, with links that name the files that they lead to."""
    if not output.path.endswith((".html", ".svg")):
        return output
    return replace(output, make=lambda: to_files(output.make().decode()).encode())
