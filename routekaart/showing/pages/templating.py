"""The Jinja environment: everything is escaped, and a name that does not exist is an error."""

from collections.abc import Callable
from functools import cache

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from routekaart.reading.words import number
from routekaart.showing.telling import bereiken, lezers, van_wie, words

PACKAGE = "routekaart.showing.pages"
FOLDERS = ("templates", "templates/parts")
"""The pages, and what several of them share."""

FILTERS: dict[str, Callable[..., object]] = {
    "van_wie": van_wie.describe_herkomst,
    "anders_van": van_wie.describe_herkomst_van,
    "eigen_van": van_wie.describe_eigen,
    "aan": lezers.say_to,
    "datum": words.format_datum,
    "getal": number,
    "aantal": words.format_aantal,
    "opsomming": words.join_words,
    "termijn": words.describe_termijn,
    "bellen": words.link_telefoon,
    "wegen": bereiken.list_wegen,
    "weg": bereiken.first_weg,
    "tijden": bereiken.describe_tijden,
    "talen": bereiken.describe_talen,
    "hoofdletter": words.capitalize,
    "geldigheid": words.describe_geldigheid,
    "grens": words.describe_grens,
    "zin": words.end_zin,
    "eerste_zin": words.split_zin,
    "zonder_punt": words.drop_punt,
}
"""In a template these read as the Dutch words that they give."""


@cache
def make_environment() -> Environment:
    """The environment of all templates, made when the first page is written."""
    env = Environment(
        loader=ChoiceLoader([PackageLoader(PACKAGE, folder) for folder in FOLDERS]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    env.filters.update(FILTERS)
    return env
