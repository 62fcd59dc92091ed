"""One file that is a whole page: nothing is asked of a server, and nothing else may run in it."""

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

ROOM = "routekaart.showing.standalone"
STYLE = "los.css"


def write_standalone(template: str, titel: str, view: Any, script: str = "") -> bytes:
    """The page that a template makes of a view, with the style of all; perhaps with a script."""
    style = _text(STYLE)
    code = _text(script) if script else ""
    html = (
        _environment()
        .get_template(template)
        .render(
            titel=titel,
            view=view,
            style=Markup(style),  # noqa: S704 - ours, and named in the policy
            script=Markup(code),  # noqa: S704
            policy=_policy(style, code),
        )
    )
    return "".join(f"{line}\n" for line in html.splitlines() if line.strip()).encode()


def _policy(style: str, code: str) -> str:
    """What a browser may do with the page: show it, with this style and this script."""
    runs = _hash(code) if code else "'none'"
    allowed = (f"style-src {_hash(style)}", f"script-src {runs}")
    return "; ".join(("default-src 'none'", "form-action 'none'", "base-uri 'none'", *allowed))


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


@cache
def _text(name: str) -> str:
    """Between its tags it stands as it is: so no line of it may be empty."""
    found = files(ROOM).joinpath("templates", name).read_text("utf-8")
    return "\n" + "".join(f"{line}\n" for line in found.splitlines() if line.strip())


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader(ROOM),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
