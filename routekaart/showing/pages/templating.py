"""The Jinja environment: everything is escaped, and a name that does not exist is an error."""

from functools import cache

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from routekaart.showing.telling import words

PACKAGE = "routekaart.showing.pages"
FOLDERS = ("templates", "templates/parts")
"""The pages, and what several of them share."""


@cache
def environment() -> Environment:
    """The environment of all templates, made when the first page is written."""
    env = Environment(
        loader=ChoiceLoader([PackageLoader(PACKAGE, folder) for folder in FOLDERS]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    names = (
        "datum getal aantal opsomming termijn bellen hoofdletter geldigheid grens zin zonder_punt"
    )
    env.filters.update({name: getattr(words, name) for name in names.split()})
    return env
