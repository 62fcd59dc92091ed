"""Prove that everything holds: python3 scripts/test.py [--zonder-browser] [arguments for pytest]

Needs Python 3.11. Without Chromium the browser tests are left out, and the summary says so;
where CI is set they are never left out. What CI runs is exactly this.
"""

import subprocess
import sys
import time

if sys.version_info < (3, 11):
    sys.exit(
        "Routekaart heeft Python 3.11 of nieuwer nodig. / Routekaart needs Python 3.11 or newer. "
        "(python3.11 scripts/test.py)"
    )

import os
import shutil

from omgeving import ROOT, ensure

CHECKS = {
    "ruff check": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "."],
    "mypy": ["mypy"],
}


def main() -> int:
    """Run all checks, also after one failed, and give a summary."""
    python = str(ensure("requirements-dev.txt"))
    browser = shutil.which("chromium") or os.environ.get("CI")
    without = [] if browser else ["--zonder-browser"]
    steps = {**CHECKS, "pytest": ["pytest", "-n", "auto", *without, *sys.argv[1:]]}
    results = {name: _run(name, [python, "-m", *command]) for name, command in steps.items()}
    print("\n" + "\n".join(f"{name:12} {result}" for name, result in results.items()))
    if without:
        print("Chromium ontbreekt: de browsertests zijn overgeslagen. / Browser tests left out.")
    return 0 if all(result.startswith("ok") for result in results.values()) else 1


def _run(name: str, command: list[str]) -> str:
    print(f"\n== {name}", flush=True)
    start = time.monotonic()
    code = subprocess.call(command, cwd=ROOT)
    return f"{'ok' if code == 0 else 'FOUT'} ({time.monotonic() - start:.0f} s)"


if __name__ == "__main__":
    sys.exit(main())
