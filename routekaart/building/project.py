"""A region as a project for another site builder: pages as they are, and settings for two of them.

Every page is whole, so a builder only copies it. What a builder makes itself (pages that somebody
writes beside ours, and the page for an address that is not there) it makes with the templates here.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files

from routekaart.showing.everything import outputs
from routekaart.showing.output import Output
from routekaart.showing.pages import niet_gevonden, sitemap
from routekaart.showing.pages.apart import empty_page
from routekaart.showing.telling.region import Region

DOCS, THEME = "docs/", "thema/"
MADE_FROM_A_TEMPLATE = (niet_gevonden.PATH, sitemap.PATH)
"""What a site builder makes of each site, whatever lies in it: so it gets ours as a template."""

READ_ME = "LEESMIJ.md"


def project(region: Region) -> Iterator[Output]:
    """Every file of the project of a region."""
    naam = f"Routekaart {region.inhoud.regio.naam}"
    adres = (region.inhoud.regio.adres or "").rstrip("/")
    for output in outputs(region):
        if output.path in MADE_FROM_A_TEMPLATE:
            yield _as_template(output)
        else:
            yield replace(output, path=f"{DOCS}{output.path}")
    if not adres:  # a list of whole addresses: none is right
        yield _text(f"{THEME}{sitemap.PATH}", "")
    yield _text(f"{THEME}main.html", _main_template(region))
    yield _text("mkdocs.yml", _mkdocs_yml(naam, adres))
    yield _text("zensical.toml", _zensical_toml(naam, adres))
    yield _text(READ_ME, files("routekaart.building").joinpath("project.md").read_text("utf-8"))


def _as_template(output: Output) -> Output:
    """A file of ours as a template in which nothing is filled in."""
    made = output.make
    return replace(
        output, path=f"{THEME}{output.path}", make=lambda: _inert(made().decode()).encode()
    )


def _inert(html: str) -> str:
    """HTML or XML of which nothing is taken for a template."""
    return html.replace("{", "&#123;")


def _main_template(region: Region) -> str:
    """For a page that somebody writes: our header, bars and footer around it, in Jinja."""
    page = empty_page(region.inhoud, region.peildatum)
    filled = (
        (page.titel, "{{ page.title | striptags }}"),
        (page.blok, "{{ page.content }}"),
        (page.basis, "{{ base_url }}/"),
    )
    html = _inert(page.html)
    for mark, template in filled:
        html = html.replace(mark, template)
    return html


def _mkdocs_yml(naam: str, adres: str) -> str:
    """JSON is YAML: so a name may hold anything."""
    site_url = f"site_url: {json.dumps(f'{adres}/')}\n" if adres else ""
    return (
        f"site_name: {_quoted(naam)}\n{site_url}docs_dir: docs\nsite_dir: site\n"
        f"theme: {{name: null, custom_dir: thema, static_templates: [{niet_gevonden.PATH}]}}\n"
        "plugins: []\n"
    )


def _zensical_toml(naam: str, adres: str) -> str:
    site_url = f"site_url = {_quoted(f'{adres}/')}\n" if adres else ""
    return (
        f'[project]\nsite_name = {_quoted(naam)}\n{site_url}docs_dir = "docs"\nsite_dir = "site"\n'
        '\n[project.theme]\ncustom_dir = "thema"\nlanguage = "nl"\nfont = false\n'
    )


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _text(path: str, text: str) -> Output:
    return Output(path, ("project", path), text.encode)
