"""Running MkDocs on a bundle. With `plugin` the only module that imports mkdocs."""

import logging
import os
from calendar import timegm
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from routekaart.building.beside import paper_beside
from routekaart.building.bundle import Bundle
from routekaart.building.plugin import RoutekaartPlugin
from routekaart.building.trouble import CannotRun
from routekaart.showing.telling.region import Region

BASIS = Path(__file__).parents[1] / "mkdocs-basis.yml"


def make_site(region: Region, docs: Path | None, uit: Path, *, zonder_server: bool = False) -> None:
    """The complete site of a region in an empty folder, with the pages in `docs`.

    Raises `CannotRun` when MkDocs refuses.
    """
    with paper_beside(region, uit) as bundle:
        run_mkdocs(bundle, docs, region.peildatum, uit, zonder_server=zonder_server)


def run_mkdocs(
    bundle: Bundle,
    docs: Path | None,
    peildatum: date,
    uit: Path,
    *,
    assets_above: bool = False,
    zonder_server: bool = False,
) -> None:
    """With the packaged settings: `bundle` and the pages in `docs` become HTML in `uit`.

    `assets_above` says that styles, fonts and scripts lie one level up, shared with the sites
    beside this one. `zonder_server` makes links that work from a disk. The sitemap carries the
    `peildatum`, so that the same content and day give the same bytes.
    Raises `CannotRun` with what MkDocs said when it refuses; a warning of MkDocs counts.
    """
    with TemporaryDirectory() as empty, _messages() as messages:
        try:
            config = load_config(
                str(BASIS),
                site_name=bundle.naam,
                docs_dir=str((docs or Path(empty)).resolve()),
                site_dir=str(uit),
                strict=True,
            )
            plugin = config.plugins["routekaart"]
            assert isinstance(plugin, RoutekaartPlugin)
            plugin.bundle, plugin.assets_above = bundle, assets_above
            plugin.is_own_site = True
            plugin.config.zonder_server = zonder_server
            config.extra["portaal"] = assets_above
            with _clock_at(peildatum):
                build(config)
        except (Abort, MkDocsException) as error:
            raise CannotRun("RK907", hint=" ".join(messages) or str(error)) from error


@contextmanager
def _clock_at(day: date) -> Iterator[None]:
    """MkDocs takes its date from the environment when it is there."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(timegm(day.timetuple()))
    try:
        yield
    finally:
        del os.environ["SOURCE_DATE_EPOCH"]
        if before is not None:
            os.environ["SOURCE_DATE_EPOCH"] = before


@contextmanager
def _messages() -> Iterator[list[str]]:
    """Collects what MkDocs warns of, instead of having it printed."""
    messages: list[str] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            messages.append(record.getMessage())

    collector, logger = Collector(logging.WARNING), logging.getLogger("mkdocs")
    logger.addHandler(collector)
    try:
        yield messages
    finally:
        logger.removeHandler(collector)
