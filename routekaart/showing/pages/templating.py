"""The Jinja environment: everything is escaped, and a name that does not exist is an error."""

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket, FileSystemBytecodeCache

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


class _BesideOurs(FileSystemBytecodeCache):
    """Templates are compiled once, like our modules: kept where Python keeps those, if it does.

    Compiling them all is a quarter of the time that a small region takes.
    """

    def __init__(self) -> None:
        super().__init__(str(Path(cache_from_source(__file__)).parent))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Where that is not allowed, or the disk is full, it is compiled again the next time."""
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                super().dump_bytecode(bucket)


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
        bytecode_cache=_BesideOurs(),
    )
    env.filters.update(FILTERS)
    return env
