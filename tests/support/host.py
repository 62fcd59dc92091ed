"""A web server as the guide for hosts asks for: in a folder, with a strict policy."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.support.places import ROOT

PREFIX = "/diep/pad/"


@cache
def _policy() -> str:
    """The policy that the guide for hosts promises."""
    guide = (ROOT / "docs" / "beheer" / "beveiliging.md").read_text("utf-8")
    (line,) = (line for line in guide.splitlines() if line.startswith("Content-Security-Policy: "))
    return line.partition(": ")[2]


class Host(SimpleHTTPRequestHandler):
    """Serves the site below a path, with the policy."""

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(PREFIX))

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", _policy())
        super().end_headers()

    def log_message(self, form: str, *args: Any) -> None:
        """Silence."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that closes halfway would be told in what another test reads."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """The address of a site, as long as it is served."""
    handler = partial(Host, directory=str(site))
    with _Server(("127.0.0.1", 0), handler) as server:
        # It looks so often whether it may stop, and who stops it waits for that.
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
        server.shutdown()
