"""Running MkDocs on a bundle. With `plugin` the only module that imports mkdocs."""

import logging
import os
from calendar import timegm
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from routekaart.building.bundle import Bundle
from routekaart.building.plugin import RoutekaartPlugin
from routekaart.building.trouble import CannotRun

BASIS = Path(__file__).parents[1] / "mkdocs-basis.yml"


def run_mkdocs(
    bundle: Bundle,
    docs: Path,
    peildatum: date,
    uit: Path,
    *,
    zonder_server: bool = False,
) -> None:
    """With the packaged settings: the pages in `docs` become HTML in `uit`, beside `bundle`.

    `zonder_server` makes links that work from a disk. MkDocs takes the `peildatum` for today, so
    that the same content and day give the same bytes.
    Raises `CannotRun` with what MkDocs said when it refuses; a warning of MkDocs counts.
    """
    with _messages() as messages:
        try:
            config = load_config(
                str(BASIS),
                site_name=bundle.naam,
                docs_dir=str(docs.resolve()),
                site_dir=str(uit),
                strict=True,
            )
            plugin = config.plugins["routekaart"]
            assert isinstance(plugin, RoutekaartPlugin)
            plugin.bundle = bundle
            plugin.is_own_site = True
            plugin.config.zonder_server = zonder_server
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
