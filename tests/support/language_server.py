"""A client for a language server: as an editor talks to it, over its standard input and output."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

Message = dict[str, Any]


class Editor:
    """One file at a time, open in an editor that has a server beside it."""

    def __init__(self, server: "subprocess.Popen[bytes]") -> None:
        self._server = server
        self._number = 0
        self._ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
        self._send({"method": "initialized", "params": {}})
        settings = {"yaml": {"schemaStore": {"enable": False}, "completion": True, "hover": True}}
        self._send({"method": "workspace/didChangeConfiguration", "params": {"settings": settings}})

    def open(self, file: Path, text: str) -> list[Message]:
        """What the server finds wrong with this text in this file."""
        self._uri = file.as_uri()
        document = {"uri": self._uri, "languageId": "yaml", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        while True:
            message = self._receive()
            params = message.get("params", {})
            is_told = message.get("method") == "textDocument/publishDiagnostics"
            if is_told and params["uri"] == self._uri:
                found: list[Message] = params["diagnostics"]
                return found

    def complete(self, line: int, character: int) -> list[str]:
        """What it offers at a place."""
        answer = self._at("textDocument/completion", line, character) or []
        items = answer["items"] if isinstance(answer, dict) else answer
        return [item["label"] for item in items]

    def hover(self, line: int, character: int) -> str:
        """What it tells about what stands at a place."""
        answer = self._at("textDocument/hover", line, character)
        return json.dumps(answer, ensure_ascii=False)

    def _at(self, method: str, line: int, character: int) -> Any:
        place = {"line": line, "character": character}
        return self._ask(method, {"textDocument": {"uri": self._uri}, "position": place})

    def _ask(self, method: str, params: Message) -> Any:
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == self._number and "method" not in message:
                assert "error" not in message, message
                return message.get("result")

    def _send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._server.stdin.flush()

    def _receive(self) -> Message:
        """The next message; what the server itself asks is answered at once with nothing."""
        out = self._server.stdout
        assert out
        length = 0
        while line := out.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.partition(b":")[2])
        assert length, "the server stopped"
        message: Message = json.loads(out.read(length))
        if "method" in message and "id" in message:
            asked = message.get("params", {}).get("items")
            result = [None] * len(asked) if asked else None
            self._send({"id": message["id"], "result": result})
        return message


@contextmanager
def editing(server: str) -> Iterator[Editor]:
    """An editor with a server of its own."""
    with subprocess.Popen(
        [server, "--stdio"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield Editor(process)
        finally:
            process.kill()
