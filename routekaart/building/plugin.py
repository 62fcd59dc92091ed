"""The MkDocs plugin: hands the files of a region to MkDocs. The only module that imports mkdocs."""

import logging
import os
from calendar import timegm
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from mkdocs.commands.build import build as run_mkdocs
from mkdocs.config import config_options as option
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from routekaart.building import report
from routekaart.building.folder import MARKER, MARKER_TEXT
from routekaart.building.menu import MENU, make_menu, pages_without_content
from routekaart.building.regios import SHIPPED, find_map
from routekaart.building.site import Site, make_site, refused
from routekaart.building.trouble import CannotRun
from routekaart.reading.finding import Finding, Severity
from routekaart.showing.everything import write_bars
from routekaart.showing.telling.links import to_files

HERE = Path(__file__).parent
BASIS = HERE.parent / "mkdocs-basis.yml"
THEME = HERE / "theme"

ASSETS = "assets/"
"""Where Material and our own pages keep styles, fonts and scripts, the same for every region."""

log = get_plugin_logger("routekaart")
LEVELS = {
    Severity.FOUT: logging.ERROR,
    Severity.WAARSCHUWING: logging.WARNING,
    Severity.TIP: logging.INFO,
}


class RoutekaartConfig(Config):
    """What `plugins: routekaart:` in mkdocs.yml may say."""

    regio = option.Type(str, default="voorbeeld")
    streng = option.Type(bool, default=False)
    zonder_server = option.Type(bool, default=False)
    peildatum = option.Optional(option.Type((str, date)))


class RoutekaartPlugin(BasePlugin[RoutekaartConfig]):
    """Reads the region before MkDocs touches the old site, and adds its pages in memory."""

    site: Site | None = None
    """Set beforehand by who made the site already and has told its findings."""

    danger: str | None = None
    """The bars of hand-written pages; None for those of the region."""

    assets_above: bool = False
    """Whether styles, fonts and scripts lie one level up, shared with the sites beside this one."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put our theme behind a `custom_dir` of the editor's own and before Material."""
        own = 1 if config.theme.custom_dir else 0
        if str(THEME) not in config.theme.dirs:
            config.theme.dirs.insert(own, str(THEME))
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Make the site now: when the content is wrong, the last good site must survive."""
        if self.site is None:
            self.site = make_site(self._map(config), self._peildatum())
            _log_findings(self.site.findings)
            if refused(self.site.findings, self.config.streng):
                raise PluginError("routekaart: los eerst de meldingen hierboven op.")

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add what the region became. A hand-written file of the same path wins."""
        written = {file.src_uri for file in files.documentation_pages()}
        if self.assets_above:
            for file in [file for file in files if file.src_uri.startswith(ASSETS)]:
                files.remove(file)
        for path, content in self._files().items():
            if self.config.zonder_server and path.endswith(".svg"):
                content = to_files(content.decode()).encode()
            if files.get_file_from_path(path) is None and not self._is_above(path):
                inclusion = _inclusion(path)
                files.append(File.generated(config, path, content=content, inclusion=inclusion))
        if config.nav is None:
            inhoud = self.site.inhoud if self.site else None
            config.nav = make_menu(
                self._files(), written, pages_without_content(inhoud) if inhoud else ()
            )
        return files

    def on_env(self, env: Environment, **kwargs: Any) -> Environment:
        """Templates name every asset through the filter `url`: one place to lead them up."""
        plain = env.filters["url"]

        @pass_context
        def url(context: Context, value: str) -> str:
            address = str(plain(context, value))
            return f"{address.removesuffix(value)}../{value}" if self._is_above(value) else address

        env.filters["url"] = url
        return env

    def on_page_content(self, html: str, *, page: Page, **kwargs: Any) -> str:
        """Direct danger comes first, on hand-written pages too."""
        if page.file.src_uri in self._files() and page.file.generated_by:
            return html
        if self.danger is None:
            assert self.site is not None
            assert self.site.inhoud is not None
            self.danger = write_bars(self.site.inhoud)
        return self.danger + html

    def on_post_page(self, output: str, **kwargs: Any) -> str:
        """Here the page is whole: text, menu and logo lead somewhere without a server too."""
        return to_files(output) if self.config.zonder_server else output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Mark the folder as ours, so that `routekaart bouw` may replace it."""
        (Path(config.site_dir) / MARKER).write_bytes(MARKER_TEXT)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, **kwargs: Any
    ) -> LiveReloadServer:
        """Build again when the YAML changes, of the region or of the layer under it."""
        folder = self._map(config)
        basis = self.site.inhoud.regio.basis if self.site and self.site.inhoud else None
        layers = (folder.parent / basis, SHIPPED / basis) if basis else ()
        for layer in (folder, *layers):
            if layer.is_dir():
                server.watch(str(layer))
        return server

    def _map(self, config: MkDocsConfig) -> Path:
        base = Path(config.config_file_path).parent if config.config_file_path else Path()
        try:
            return find_map(self.config.regio, base)
        except CannotRun as trouble:
            found = trouble.finding
            raise PluginError(f"routekaart: {found.code}: {found.message} {found.hint}") from None

    def _peildatum(self) -> date:
        given = self.config.peildatum
        try:
            return date.fromisoformat(str(given)) if given else date.today()
        except ValueError:
            raise PluginError(f'routekaart: peildatum "{given}" is geen datum.') from None

    def _is_above(self, path: str) -> bool:
        return self.assets_above and path.startswith(ASSETS)

    def _files(self) -> Mapping[str, bytes]:
        return self.site.files if self.site else {}


def build(
    site: Site,
    docs: Path | None,
    peildatum: date,
    uit: Path,
    *,
    naam: str = "",
    danger: str | None = None,
    assets_above: bool = False,
    zonder_server: bool = False,
) -> None:
    """Run MkDocs with the packaged settings: `site` and the pages in `docs` become HTML in `uit`.

    `naam` and `danger` stand in for those of the region. `zonder_server` makes links that work
    from a disk. The sitemap carries the `peildatum`,
    so that the same content and day give the same bytes.
    Raises `CannotRun` with what MkDocs said when it refuses; a warning of MkDocs counts.
    """
    with TemporaryDirectory() as empty, _messages() as messages:
        try:
            config = load_config(
                str(BASIS),
                site_name=naam or f"Routekaart {site.inhoud.regio.naam}",  # type: ignore[union-attr]
                docs_dir=str((docs or Path(empty)).resolve()),
                site_dir=str(uit),
                strict=True,
            )
            plugin = config.plugins["routekaart"]
            assert isinstance(plugin, RoutekaartPlugin)
            plugin.site, plugin.danger, plugin.assets_above = site, danger, assets_above
            plugin.config.zonder_server = zonder_server
            config.extra["portaal"] = assets_above
            with _clock_at(peildatum):
                run_mkdocs(config)
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


def _log_findings(findings: Iterable[Finding]) -> None:
    for found in findings:
        text = (
            f"{report.place(found.location)}: {found.code}: {found.message} {found.hint}".rstrip()
        )
        log.log(LEVELS[found.severity], text)


def _inclusion(path: str) -> InclusionLevel:
    is_page = path.endswith(".md") and path not in MENU.values()
    return InclusionLevel.NOT_IN_NAV if is_page else InclusionLevel.INCLUDED
