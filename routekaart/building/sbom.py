"""The libraries that a site was made with, as CycloneDX: what is installed, not what was meant."""

from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, canonicalize_version


def make_sbom() -> dict[str, Any]:
    """The list, sorted by name. The same environment gives the same list: no date, no number."""
    own = distribution("routekaart")
    about = {"type": "application", "name": "routekaart", "version": own.version}
    libraries = sorted(_closure(own), key=lambda one: canonicalize_name(one.name))
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": {**about, "licenses": [{"license": {"id": "EUPL-1.2"}}]}},
        "components": [_component(one) for one in libraries],
    }


def _component(library: Distribution) -> dict[str, Any]:
    name, version = canonicalize_name(library.name), canonicalize_version(library.version)
    purl = f"pkg:pypi/{name}@{version}"
    about = {"type": "library", "bom-ref": purl, "name": name, "version": version}
    return {**about, "purl": purl}


def _closure(own: Distribution) -> Iterator[Distribution]:
    """Everything that it needs and that is there, each once. What is only for a developer, or for
    another system, is not."""
    seen: set[str] = {canonicalize_name(own.name)}
    todo = [own]
    while todo:
        for name in _needs(todo.pop()):
            if name in seen:
                continue
            seen.add(name)
            try:
                found = distribution(name)
            except PackageNotFoundError:
                continue
            todo.append(found)
            yield found


def _needs(library: Distribution) -> Iterator[str]:
    for line in library.requires or ():
        needed = Requirement(line)
        if needed.marker is None or needed.marker.evaluate({"extra": ""}):
            yield canonicalize_name(needed.name)
