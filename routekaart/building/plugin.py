"""The MkDocs plugin: hands the files of a region to MkDocs, to stand beside its own pages."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from routekaart.building import report
from routekaart.building.bundle import Bundle, bundle_of
from routekaart.building.checking import check_region
from routekaart.building.guest import Place, fill_menu, mend_page, menu_block, menu_ways
from routekaart.building.handed import OutputFile, house_of, put_theme
from routekaart.building.menu import make_menu, paths_in
from routekaart.building.ours import MARKER, MARKER_TEXT
from routekaart.building.regios import find_map
from routekaart.building.site import without_server
from routekaart.building.store import Store, open_store
from routekaart.building.trouble import CannotRun
from routekaart.building.voortgang import expect
from routekaart.reading.layers import layer_folders
from routekaart.showing.memory import current
from routekaart.showing.output import Output
from routekaart.showing.pages import niet_gevonden, sitemap
from routekaart.showing.pages.assets import THEME_STYLE, bars_style
from routekaart.showing.telling.links import source_path, to_files

MATERIAL = "material"

OURS_OF_A_WHOLE_SITE = (niet_gevonden.PATH, sitemap.PATH)
"""What a theme makes too: of a whole site ours stays, of a part the theme's."""

LAST = -200
"""Behind plugins that make a menu of their own, and behind the one for translations (-100), which
takes every file for one on disk."""

_GENERATOR = re.compile(r'\s*<meta name="generator"[^>]*>')

log = get_plugin_logger("routekaart")


class RoutekaartConfig(Config):
    """What `plugins: routekaart:` in mkdocs.yml may say."""

    regio = option.Type(str, default="voorbeeld")
    streng = option.Type(bool, default=False)
    zonder_server = option.Type(bool, default=False)
    onder = option.Type(str, default="")
    balken = option.Optional(option.Choice(("alle", "eigen")))
    peildatum = option.Optional(option.Type((str, date)))


class RoutekaartPlugin(BasePlugin[RoutekaartConfig]):
    """Reads the region before MkDocs touches the old site, and adds its pages in memory."""

    bundle: Bundle | None = None
    """Set beforehand by who checked the region already and has told its findings."""

    store: Store | None = None
    """Remembers sheets and drawings for the next time, where MkDocs builds and not our command."""

    is_own_site: bool = False
    """Whether we set the whole site up: then it tells nobody with what versions it was made."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Give a site that wants our look our theme; of any other only the bars get a style."""
        self.place = self._read_place()
        self.all_bars = self.config.balken == "alle" or not (
            self.config.balken or self.config.onder
        )
        if not self.place.folder:
            config.theme.static_templates -= {*OURS_OF_A_WHOLE_SITE}
        if not self.place.folder and THEME_STYLE in map(str, config.extra_css):
            put_theme(config)
        elif self.all_bars:
            self._put_bars(config)
        return config

    def _put_bars(self, config: MkDocsConfig) -> None:
        if config.theme.name != MATERIAL:
            log.warning(
                "De balk bij gevaar is gemaakt voor het thema Material. "
                "Zet in mkdocs.yml bij routekaart: balken: eigen."
            )
        style = self.place.put(bars_style()).path
        if style not in config.extra_css:  # who builds in two languages asks us twice
            config.extra_css.append(style)

    def _read_place(self) -> Place:
        try:
            return Place.of(self.config.onder)
        except ValueError:
            raise PluginError(
                f'routekaart: onder "{self.config.onder}" is geen map in de site. '
                "Neem kleine letters, cijfers en streepjes, zoals: onder: routekaart"
            ) from None

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Make the site now: when the content is wrong, the last good site must survive."""
        if self.bundle is None:
            self.store = open_store()
            checked = check_region(self._map(config), self._peildatum(), Path(config.docs_dir))
            report.tell_log(checked.findings, log)
            region = checked.whole(self.config.streng)
            if region is None:
                raise PluginError("routekaart: los eerst de meldingen hierboven op.")
            self.bundle = bundle_of(region)
        if self.bundle.adres and not config.site_url and not self.place.folder:
            config.site_url = f"{self.bundle.adres}/"

    @event_priority(LAST)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add what the region becomes. A hand-written file that becomes the same file wins."""
        bundle = self._bundle
        written = {file.src_uri: file.dest_uri for file in files.documentation_pages()}
        taken = {file.dest_uri for file in files}
        for file in [file for file in files if self._is_left_out(file.src_uri)]:
            files.remove(file)
        menu = self._menu(config, written)
        for output in self._outputs(config, menu, written):
            made = without_server(output) if self._names_files(config) else output
            file = OutputFile.of(self.place.put(made), config)
            file.memory = self.store or current()
            file.is_beside = bool(bundle.beside) and output.path.startswith(bundle.beside)
            if file.dest_uri not in taken:
                files.append(file)
                expect(not file.is_beside)
        return files

    def _menu(self, config: MkDocsConfig, written: dict[str, str]) -> list[Any]:
        """The menu of the editor with our ways in it; a whole site without one gets ours."""
        if config.nav is None and self.place.folder:
            return []  # MkDocs makes one of all pages; our ways come behind it
        if config.nav is None:
            config.nav = make_menu(self._bundle.doors, written)
        else:
            config.nav = fill_menu(config.nav, self._ways())
        return list(config.nav)

    def _ways(self) -> list[dict[str, str]]:
        return menu_ways(self.place, self._bundle.doors)

    def _outputs(
        self, config: MkDocsConfig, menu: list[Any], written: dict[str, str]
    ) -> Iterator[Output]:
        style = bars_style()
        for_bars = self.place.put(style).path
        if for_bars in config.extra_css:
            yield style
        left_out = frozenset({THEME_STYLE, for_bars})
        for output in self._bundle.outputs(house_of(config, self.place, menu, written, left_out)):
            if not self.place.folder or output.path != niet_gevonden.PATH:
                yield output

    @event_priority(LAST)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Below a folder: the ways to the region stand last in a menu that nobody wrote."""
        if not self.place.folder:
            return nav
        if config.nav is None:
            nav.items.append(Section("Routekaart", list(self._pages(config, files))))
        elif not any(way in paths_in(config.nav) for one in self._ways() for way in one.values()):
            log.info(
                "Niets in uw nav leidt naar de routekaart. Zet erin:\n%s", menu_block(self._ways())
            )
        return nav

    def _pages(self, config: MkDocsConfig, files: Files) -> Iterator[Page]:
        for way in self.place.ways(self._bundle.doors):
            file = files.get_file_from_path(source_path(way.href))
            if file:
                yield file.page or Page(way.naam, file, config)

    def on_page_content(self, html: str, **kwargs: Any) -> str:
        """Direct danger comes first, on pages written by hand too."""
        return self._bundle.bars + html if self.all_bars else html

    def on_post_page(self, output: str, *, config: MkDocsConfig, **kwargs: Any) -> str:
        """Here the page is whole: text, menu and logo lead somewhere without a server too."""
        told = _GENERATOR.sub("", output) if self.is_own_site else output
        if self.all_bars and config.theme.name == MATERIAL:
            told = mend_page(told)
        return to_files(told) if self._names_files(config) else told

    def _names_files(self, config: MkDocsConfig) -> bool:
        """Whether links name the file, as those of MkDocs itself do then: for a site on a disk.

        Asked when pages are made: the plugin `offline` turns the setting off after `on_config`.
        """
        return self.config.zonder_server or not config.use_directory_urls

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Mark the folder as ours, so that `routekaart bouw` may replace it."""
        if not self.place.folder:
            (Path(config.site_dir) / MARKER).write_bytes(MARKER_TEXT)
        if self.store:
            self.store.tidy()

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
