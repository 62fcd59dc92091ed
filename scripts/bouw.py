"""Build the site of the example region into site/: python3 scripts/bouw.py [MAP]

Needs Python 3.11 and nothing else. This file must be readable for older Pythons, which it refuses.
"""

import subprocess
import sys

if sys.version_info < (3, 11):
    sys.exit(
        "Routekaart heeft Python 3.11 of nieuwer nodig. / Routekaart needs Python 3.11 or newer. "
        "(python3.11 scripts/bouw.py)"
    )

from pathlib import Path

from omgeving import ROOT, ensure


def main() -> int:
    """Build, and say where the site is."""
    python = prepare()
    regio = sys.argv[1:] or ["voorbeeld"]
    command = ["bouw", *regio, "--docs", str(ROOT / "docs"), "--uit", str(ROOT / "site")]
    return subprocess.call([str(python), "-m", "routekaart.cli", *command])


def prepare() -> Path:
    """The environment; who stops while it is made is told that it stopped."""
    try:
        return ensure("requirements.txt")
    except KeyboardInterrupt:
        sys.exit("Gestopt. / Stopped.")


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:  # the command has said that it stopped
        sys.exit(130)
