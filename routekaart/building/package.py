"""One zip for who puts the site on a server: site, settings of servers, checksums and read-me."""

import hashlib
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from dateutil.relativedelta import relativedelta
from jinja2 import Environment, PackageLoader, StrictUndefined, Template, select_autoescape

from routekaart import __version__
from routekaart.building import headers
from routekaart.building.ours import is_tool
from routekaart.building.sbom import make_sbom
from routekaart.building.trouble import CannotRun
from routekaart.showing.telling.words import format_datum

SERVER = (
    "nginx-http.conf",
    "nginx-locatie.conf",
    "apache-routekaart.conf",
    "apache-htaccess.conf",
    "web.config",
    "_headers",
)
MAP = "/srv/routekaart/site"
"""Where the settings take the site to be, until the host says otherwise."""

PAD = re.compile(r"/(?:[A-Za-z0-9][A-Za-z0-9._~-]*/)*")
"""A path that is the same in a setting, in a regular expression and in XML, points aside."""


@dataclass(frozen=True)
class Pakket:
    """What the package says about itself."""

    naam: str
    peildatum: date
    pad: str = "/"
    """Below which path the site stands."""
    contact: str = ""
    """The mail address for who finds a leak; empty when nobody is named."""


def path_below(adres: str | None, pad: str | None = None) -> str:
    """The path of the site on its server, with a slash on both sides.

    Raises `CannotRun` for a path that the settings of a server cannot say.
    """
    given = pad if pad is not None else urlsplit(adres or "").path
    path = f"/{given.strip('/')}/" if given.strip("/") else "/"
    if not PAD.fullmatch(path):
        raise CannotRun("RK950", pad=given)
    return path


def check_place(place: Path, site: Path) -> None:
    """Raises `CannotRun` when the zip cannot stand there: in the site, or where a folder is."""
    if place.resolve().is_relative_to(site.resolve()) or place.is_dir():
        raise CannotRun("RK951", bestand=place)


def write_package(site: Path, place: Path, pakket: Pakket) -> None:
    """Write the zip, in place only when it is whole. The same site and day give the same bytes."""
    check_place(place, site)
    part = place.with_name(f".{place.name}.deel")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        _write(site, part, pakket)
        part.replace(place)
    finally:
        part.unlink(missing_ok=True)


def _write(site: Path, part: Path, pakket: Pakket) -> None:
    moment = (max(pakket.peildatum.year, 1980), pakket.peildatum.month, pakket.peildatum.day)
    sums = []
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as into:

        def put(name: str, content: bytes) -> None:
            about = zipfile.ZipInfo(name, (*moment, 0, 0, 0))
            about.external_attr, about.compress_type = 0o644 << 16, zipfile.ZIP_DEFLATED
            into.writestr(about, content)

        for name, content in (*sorted(extras(pakket).items()), *_site_files(site)):
            put(name, content)
            sums.append(f"{hashlib.sha256(content).hexdigest()}  {name}\n")
        put("SHA256SUMS", "".join(sums).encode())


def _site_files(site: Path) -> Iterator[tuple[str, bytes]]:
    """What readers get: no marker of ours, and no map of a script to its source."""
    names = [path.relative_to(site) for path in sorted(site.rglob("*")) if path.is_file()]
    for name in names:
        if not any(map(is_tool, name.parts)) and name.suffix != ".map":
            yield f"site/{name.as_posix()}", (site / name).read_bytes()


def extras(pakket: Pakket) -> Mapping[str, bytes]:
    """Everything beside the site."""
    texts = {f"server/{name}": _fill(name, pakket) for name in SERVER}
    if pakket.contact:
        texts["server/security.txt"] = _security(pakket)
    texts["sbom.json"] = json.dumps(make_sbom(), indent=1) + "\n"
    texts["LEESMIJ.txt"] = _fill("LEESMIJ.txt", pakket).replace("\n", "\r\n")
    return {name: text.encode() for name, text in texts.items()}


def _security(pakket: Pakket) -> str:
    """RFC 9116: it must say until when it holds."""
    until = pakket.peildatum + relativedelta(years=1)
    return (
        f"Contact: mailto:{pakket.contact}\nExpires: {until.isoformat()}T00:00:00Z\n"
        "Preferred-Languages: nl, en\n"
    )


def _fill(name: str, pakket: Pakket) -> str:
    known = {
        "titel": pakket.naam,
        "versie": __version__,
        "dag": format_datum(pakket.peildatum),
        "security": bool(pakket.contact),
        "pad": pakket.pad,
        "pad_regex": pakket.pad.replace(".", r"\."),
        "map": MAP,
        "logboek": "/var/log/nginx/access.log",
        "headers": headers.HEADERS,
        "types": headers.TYPES,
        "text_types": headers.WITH_LETTERS,
        "with_letters": " ".join(headers.WITH_LETTERS),
        "with_letters_but_html": " ".join(one for one in headers.WITH_LETTERS if "html" not in one),
        "text_ends": " ".join(
            f".{end}" for end, type_ in headers.TYPES.items() if type_ in headers.WITH_LETTERS
        ),
        "short": headers.SHORT,
        "long": headers.LONG,
        "short_quoted": f'"{headers.SHORT}"',
        "long_quoted": f'"{headers.LONG}"',
    }
    if name in ("apache-routekaart.conf", "apache-htaccess.conf"):
        known["in_map"] = _template("apache-map.conf").render(known).strip()
    return _template(name).render(known)


def _template(name: str) -> Template:
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    """Only `web.config` is XML: there a quote in a value must not end it."""
    return Environment(
        loader=PackageLoader("routekaart.building", "pakket"),
        autoescape=select_autoescape(["config"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
