"""The MkDocs plugin: hands the files of a region to MkDocs, to stand beside its own pages."""

import logging
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from markupsafe import escape
from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel

from routekaart.building import report
from routekaart.building.bundle import Bundle, bundle_of
from routekaart.building.checking import check_region
from routekaart.building.menu import make_menu, own_ways
from routekaart.building.ours import MARKER, MARKER_TEXT
from routekaart.building.regios import find_map
from routekaart.building.site import without_server
from routekaart.building.trouble import CannotRun
from routekaart.building.voortgang import expect, step
from routekaart.reading.finding import Finding, Severity
from routekaart.reading.layers import layer_folders
from routekaart.showing.everything import House
from routekaart.showing.output import Output
from routekaart.showing.pages.assets import THEME_STYLE
from routekaart.showing.telling.links import to_files

THEME = Path(__file__).parent / "theme"

PRINTED_AS_THEY_ARE = ("site_name", "site_description", "site_author")
"""Settings that are text, and that a theme puts on every page. `copyright` is HTML."""

_GENERATOR = re.compile(r'\s*<meta name="generator"[^>]*>')

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

    bundle: Bundle | None = None
    """Set beforehand by who checked the region already and has told its findings."""

    is_own_site: bool = False
    """Whether we set the whole site up: then it tells nobody with what versions it was made."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put our theme behind a `custom_dir` of the editor's own and before Material.

        Material prints the name of the site as it is, and a region may be called anything.
        """
        own = 1 if config.theme.custom_dir else 0
        if str(THEME) not in config.theme.dirs:
            config.theme.dirs.insert(own, str(THEME))
        for name in PRINTED_AS_THEY_ARE:
            config[name] = config[name] and escape(config[name])
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Make the site now: when the content is wrong, the last good site must survive."""
        if self.bundle is None:
            checked = check_region(self._map(config), self._peildatum(), Path(config.docs_dir))
            _log_findings(checked.findings)
            region = checked.whole(self.config.streng)
            if region is None:
                raise PluginError("routekaart: los eerst de meldingen hierboven op.")
            self.bundle = bundle_of(region)
        if self.bundle.adres and not config.site_url:
            config.site_url = f"{self.bundle.adres}/"

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add what the region becomes. A hand-written file that becomes the same file wins."""
        bundle = self._bundle
        written = {file.src_uri: file.dest_uri for file in files.documentation_pages()}
        taken = {file.dest_uri for file in files}
        for file in [file for file in files if self._is_left_out(file.src_uri)]:
            files.remove(file)
        menu = config.nav if config.nav is not None else make_menu(bundle.doors, written)
        for output in bundle.outputs(house_of(config, menu, written)):
            made = without_server(output) if self.config.zonder_server else output
            file = _OutputFile.of(made, config)
            file.is_beside = bool(bundle.beside) and output.path.startswith(bundle.beside)
            if output.path not in taken:
                files.append(file)
                expect(not file.is_beside)
        config.nav = menu
        return files

    def on_page_content(self, html: str, **kwargs: Any) -> str:
        """Direct danger comes first, on pages written by hand too."""
        return self._bundle.bars + html

    def on_post_page(self, output: str, **kwargs: Any) -> str:
        """Here the page is whole: text, menu and logo lead somewhere without a server too."""
        told = _GENERATOR.sub("", output) if self.is_own_site else output
        return to_files(told) if self.config.zonder_server else told

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Mark the folder as ours, so that `routekaart bouw` may replace it."""
        (Path(config.site_dir) / MARKER).write_bytes(MARKER_TEXT)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, **kwargs: Any
    ) -> LiveReloadServer:
        """Build again when the YAML changes, of the region or of a layer under it."""
        for folder in layer_folders(self._map(config)):
            if folder.is_dir():
                server.watch(str(folder))
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

    def _is_left_out(self, path: str) -> bool:
        """What only helps who works on the theme."""
        return self.is_own_site and path.endswith(".map")

    @property
    def _bundle(self) -> Bundle:
        assert self.bundle is not None, "MkDocs calls on_pre_build first"
        return self.bundle


def house_of(config: MkDocsConfig, menu: list[Any], written: Mapping[str, str]) -> House:
    """What our pages take over from the site of a host: its name, start, icon, styles and pages."""
    return House(
        config.site_name,
        thuis=str(config.extra.get("homepage") or ""),
        styles=tuple(str(path) for path in config.extra_css if str(path) != THEME_STYLE),
        icoon=str(config.theme.get("favicon")),
        adres=(config.site_url or "").rstrip("/"),
        eigen=own_ways(menu, written),
        geschreven=tuple(target.removesuffix("index.html") for target in written.values()),
    )


class _OutputFile(File):
    """A file that is made when MkDocs copies it, and not kept.

    A page calls itself by the name of a Markdown file, so that links to that name hold; MkDocs only
    copies it.
    """

    make: Callable[[], bytes]
    is_beside = False
    """Whether it is only known here, so that links to it hold, and comes in afterwards."""

    @classmethod
    def of(cls, output: Output, config: MkDocsConfig) -> "_OutputFile":
        """The file of an output."""
        is_page = output.path.endswith(".html")
        path = f"{output.path.removesuffix('html')}md" if is_page else output.path
        file = cls.generated(config, path, content=b"", inclusion=InclusionLevel.NOT_IN_NAV)
        assert isinstance(file, cls)
        file.dest_uri = output.path
        file.make = output.make
        return file

    def is_documentation_page(self) -> bool:
        """Whether MkDocs makes a page of it: never."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """MkDocs takes what it was given at first, so that is there while it copies."""
        if self.is_beside:
            return
        self._content = self.make()
        super().copy_file(dirty)
        self._content = b""
        step()

    @property  # type: ignore[misc]  # nobody writes in it
    def content_bytes(self) -> bytes:
        """The bytes, made now."""
        return self.make()


def _log_findings(findings: Iterable[Finding]) -> None:
    for found in findings:
        text = (
            f"{report.place(found.location)}: {found.code}: {found.message} {found.hint}".rstrip()
        )
        log.log(LEVELS[found.severity], text)
