"""Lock the libraries again: python3 scripts/vergrendel.py [--upgrade]

Writes requirements.txt and requirements-dev.txt with the hashes of every wheel, for every
platform. Versions stay as they were, but for what is new; `--upgrade` takes the newest of all.
The only script that changes them; look at the difference before you commit it.
"""

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Where libraries come from is the machine's own business: a lock names no host.
HOSTS = ["index" + "-url", "trusted-host", "find-links"]
FLAGS = [
    "--quiet",
    "--generate-hashes",
    "--allow-unsafe",
    "--strip-extras",
    "--no-header",
    *(f"--no-emit-{option}" for option in HOSTS),
    "--build-deps-for=wheel",
]
LOCKS = {
    "requirements.txt": [],
    "requirements-dev.txt": ["--extra=dev", "--constraint=requirements.txt"],
}


def main() -> None:
    """Run pip-compile from an environment that is thrown away afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder) / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        _run([str(python), "-m", "pip", "install", "--quiet", "pip-tools>=7.5"])
        for lock, flags in LOCKS.items():
            _run(
                [
                    str(python),
                    "-m",
                    "piptools",
                    "compile",
                    *FLAGS,
                    *sys.argv[1:],
                    *flags,
                    "-o",
                    lock,
                ]
            )


def _run(command: list[str]) -> None:
    if subprocess.call(command, cwd=ROOT, env={**os.environ, "PIP_CONFIG_FILE": os.devnull}):
        sys.exit("Vergrendelen is niet gelukt. / Locking failed.")


if __name__ == "__main__":
    main()
