"""A whole site that was made before from exactly the same is not made again."""

import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from routekaart.building.ours import is_tool
from routekaart.building.store import Store


def fill(
    folder: Path, made_from: Callable[[], str], store: Store | None, make: Callable[[], None]
) -> None:
    """Fill an empty `folder` with what `make` writes there, or with what it wrote before.

    `made_from` says in a text all that decides what `make` writes. It is asked again afterwards:
    when a file was changed meanwhile nobody knows what was read, so nothing is kept.
    """
    if store is None:
        make()
        return
    asked = made_from()
    if _bring(folder, store, asked):
        return
    make()
    if made_from() == asked:
        _keep(folder, store, asked)
        store.tidy()


def describe(texts: Mapping[str, str], docs: Path | None, **options: object) -> str:
    """What a site is made from: the texts of a region, the files in `docs` and the options."""
    files = (
        {
            path.relative_to(docs).as_posix(): sha256(path.read_bytes()).hexdigest()
            for path in _files(docs)
        }
        if docs
        else {}
    )
    told = {"texts": dict(texts), "docs": files, "options": options}
    return json.dumps(told, sort_keys=True, default=str)


def _keep(folder: Path, store: Store, asked: str) -> None:
    """Each file under its own hash, so that what two versions share is there once."""
    names: dict[str, str] = {}
    for path in _files(folder):
        value = path.read_bytes()
        digest = names[path.relative_to(folder).as_posix()] = sha256(value).hexdigest()
        store.put(f"file {digest}", value)
    store.put(_key(asked), json.dumps(names).encode())


def _bring(folder: Path, store: Store, asked: str) -> bool:
    """Whether all of it was there; else the folder is as empty as it was."""
    listed = store.get(_key(asked))
    if listed is None:
        return False
    for name, digest in json.loads(listed).items():
        value = store.get(f"file {digest}")
        if value is None:
            _empty(folder)
            return False
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(value)
    return True


def _key(asked: str) -> str:
    return f"site {sha256(asked.encode()).hexdigest()}"


def _empty(folder: Path) -> None:
    for one in folder.iterdir():
        if is_tool(one.name):
            continue
        if one.is_dir():
            shutil.rmtree(one)
        else:
            one.unlink()


def _files(folder: Path) -> Iterator[Path]:
    for place, _, names in os.walk(folder, followlinks=True):
        for name in names:
            yield Path(place, name)
