"""A web server for one editor: it answers this machine only, and makes a page when it is asked."""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from routekaart.building.headers import HEADERS, content_type
from routekaart.serving.panel import lost_page, with_panel
from routekaart.serving.preview import Preview
from routekaart.showing.memory import Memory, remembering

OWN = "_kijk/"
"""Below this lies what the preview adds."""

PATIENCE = 20.0
"""So many seconds a page waits for the next save before it asks again."""


@dataclass(frozen=True)
class Answer:
    """What goes back."""

    body: bytes
    type: str = content_type("html")
    status: int = 200


class Server(ThreadingHTTPServer):
    """Serves a preview on this machine. Port 0 takes any that is free."""

    daemon_threads = True

    def __init__(self, preview: Preview, port: int, memory: Memory | None = None) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.preview, self.memory = preview, memory

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away halfway is nothing to tell an editor."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://localhost:{self.server_address[1]}/"


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "routekaart", ""

    def do_GET(self) -> None:
        """Whoever comes by another name is a page of somebody else that asks for ours."""
        port = self.server.server_address[1]
        if self.headers.get("Host") not in {f"localhost:{port}", f"127.0.0.1:{port}"}:
            self._send(Answer(b"", status=403))
            return
        place = urlsplit(self.path)
        path, asked = unquote(place.path).removeprefix("/"), parse_qs(place.query)
        with remembering(self.server.memory):
            self._send(answer(self.server.preview, path, asked))

    do_HEAD = do_GET  # noqa: N815 - so http.server calls it

    def _send(self, given: Answer) -> None:
        self.send_response(given.status)
        for name, value in {**HEADERS, "Cache-Control": "no-store"}.items():
            self.send_header(name, value)
        self.send_header("Content-Type", given.type)
        self.send_header("Content-Length", str(len(given.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(given.body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - so it is called
        """Nobody needs a line for every file."""


def answer(preview: Preview, path: str, asked: Mapping[str, list[str]]) -> Answer:
    """What belongs at a path, made now."""
    if path == f"{OWN}wacht":
        number = int(asked["na"][0]) if asked.get("na", [""])[0].isdecimal() else 0
        return _as_json({"nummer": preview.wait(number, PATIENCE).number})
    if path.startswith(OWN):
        return _own(path.removeprefix(OWN))
    moment = preview.moment
    name = f"{path}index.html" if path.endswith("/") or not path else path
    output = moment.files.get(name)
    if output is None and f"{name}/index.html" in moment.files:
        output = moment.files[f"{name}/index.html"]
    if output is None:
        return Answer(lost_page(moment, path), status=404)
    body = output.make()
    if output.path.endswith(".html"):
        return Answer(with_panel(body, moment, path))
    return Answer(body, content_type(output.path))


def _own(name: str) -> Answer:
    if name not in {"kijk.js", "kijk.css"}:
        return Answer(b"", status=404)
    body = files("routekaart.serving").joinpath("templates", name).read_bytes()
    return Answer(body, content_type(name))


def _as_json(value: object) -> Answer:
    return Answer(json.dumps(value).encode(), content_type("json"))
