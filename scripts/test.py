"""Prove that everything holds: python3 scripts/test.py [--snel | --lang] [more]

    --snel             lint, types and the tests that build no site and set no paper
    (nothing)          everything; what CI runs is exactly this
    --lang             everything, many more random examples, every page and every fault
    --dekking          says which lines and branches no test went through
    --zonder-browser   leaves out what needs Chromium

More arguments go to pytest. Needs Python 3.11. What needs a program that is not there is skipped,
and the summary says so; where CI is set nothing is skipped.
"""

import subprocess
import sys
import time

if sys.version_info < (3, 11):
    sys.exit(
        "Routekaart heeft Python 3.11 of nieuwer nodig. / Routekaart needs Python 3.11 or newer. "
        "(python3.11 scripts/test.py)"
    )

import shutil

from omgeving import ROOT, ensure, with_bytecode

CHECKS = {
    "ruff check": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "."],
    "mypy": ["mypy"],
}
LANES = {"--snel": "1 minuut", "": "9 minuten", "--lang": "meer dan een uur"}
"""How long each takes, usually, on two cores that have nothing else to do."""


def main(arguments: list[str]) -> int:
    """Run all checks, also after one failed, and give a summary."""
    if {"-h", "--help"} & set(arguments):
        print(__doc__)
        return 0
    lane = next((lane for lane in LANES if lane in arguments), "")
    print(f"Dit duurt meestal {LANES[lane]}. / Usually takes this long.", flush=True)
    python = str(ensure("requirements-dev.txt"))
    steps = {**CHECKS, **_tests(arguments)}
    results = {
        name: _run(f"{number} van {len(steps)}: {name}", [python, "-m", *command])
        for number, (name, command) in enumerate(steps.items(), 1)
    }
    print("\n" + "\n".join(f"{name:12} {result}" for name, result in results.items()))
    return 0 if all(result.startswith("ok") for result in results.values()) else 1


def _tests(arguments: list[str]) -> dict[str, list[str]]:
    """The tests, and what they went through where that is asked for."""
    pytest = [
        "pytest",
        "-n",
        "auto",
        "--dist",
        "worksteal",
        *(one for one in arguments if one != "--dekking"),
    ]
    if "--dekking" not in arguments:
        return {"pytest": pytest}
    shutil.rmtree(ROOT / ".coverage", ignore_errors=True)
    return {
        "pytest": ["coverage", "run", "-m", *pytest],
        "combine": ["coverage", "combine", "--quiet"],
        "dekking": ["coverage", "report", "--skip-covered", "--skip-empty"],
    }


def _run(name: str, command: list[str]) -> str:
    print(f"\n== {name}", flush=True)
    start = time.monotonic()
    # The tests begin hundreds of processes: each that compiles our modules again takes a second.
    code = subprocess.call(command, cwd=ROOT, env=with_bytecode())
    return f"{'ok' if code == 0 else 'FOUT'} ({time.monotonic() - start:.0f} s)"


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("Gestopt. / Stopped.")
