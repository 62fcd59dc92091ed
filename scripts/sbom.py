"""List the libraries that the package is made of: python3 scripts/sbom.py > sbom.json

CycloneDX 1.5, made from the lock. The same lock gives the same bytes: no date, no serial number.
"""

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PIN = re.compile(
    r"^([a-z0-9][a-z0-9.-]*)==(\S+) \\\n((?:    --hash=sha256:[0-9a-f]{64}.*\n)+)", re.MULTILINE
)
HASH = re.compile(r"sha256:([0-9a-f]{64})")


def make_sbom(lock: str, project: dict[str, Any]) -> dict[str, Any]:
    """The list for a lock (the text of requirements.txt) and `[project]` of pyproject.toml."""
    about = {"type": "application", "name": project["name"], "version": project["version"]}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": {**about, "licenses": [{"license": {"id": project["license"]}}]}},
        "components": list(_components(lock)),
    }


def _components(lock: str) -> Iterator[dict[str, Any]]:
    for name, version, hashes in sorted(PIN.findall(f"{lock}\n")):
        purl = f"pkg:pypi/{name}@{version}"
        yield {
            "type": "library",
            "bom-ref": purl,
            "name": name,
            "version": version,
            "purl": purl,
            # one file for each platform: any of these may be the one that was installed
            "properties": [
                {"name": "sha256", "value": one} for one in sorted(HASH.findall(hashes))
            ],
        }


def main() -> None:
    """Print the list."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lock = (ROOT / "requirements.txt").read_text("utf-8")
    json.dump(make_sbom(lock, project), sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
