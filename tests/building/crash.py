"""Ends a replacement at each of its steps, one after another, and looks at what is left.

Run as a program, with one thread, so that it may fork: `python -m tests.building.crash HOW WAY`.

- HOW is `kill` (the process is gone), `full` (nothing more fits on the disk), or `stop` (SIGTERM
  between any two lines of Python: so many steps that every so manyth is taken from some first one,
  see STRIDE and FIRST).
- WAY is `exchange`, `renames` (a system that cannot exchange) or `inside` (a target that must
  stay where it is).

Prints how many steps there were, and each step that lost or left something.
"""

import errno
import os
import shutil
import signal
import sys
import tempfile
from pathlib import Path
from typing import Any

from routekaart.building import exchange, spot
from routekaart.building.folder import check_target, replacing
from routekaart.building.ours import MARKER
from routekaart.building.stopping import heeding, stoppable
from routekaart.building.trouble import CannotRun
from routekaart.reading.catalogue import entries

OLD = {"index.html": "oud", "weg/index.html": "oud", "blijft/index.html": "oud"}
NEW = {"index.html": "nieuw", "erbij/index.html": "nieuw", "blijft/index.html": "nieuw"}
STEPS = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "os.chown"}
STRIDE = int(os.environ.get("STRIDE", "7"))
FIRST = int(os.environ.get("FIRST", STRIDE))
GROWS = {"open", "os.mkdir"}


def files(folder: Path) -> dict[str, str]:
    """What stands in a folder, without the marker."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != MARKER)
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in found}


def build(target: Path, content: dict[str, str]) -> None:
    """Let content take the place of the target."""
    with replacing(target) as fresh, heeding():
        for name, text in content.items():
            (fresh / name).parent.mkdir(exist_ok=True)
            (fresh / name).write_text(text, "utf-8")


def end_at(step: int, how: str, top: Path) -> None:
    """From here on this process counts its steps below `top`, and ends at one of them."""
    if how == "stop":
        stop_at(step)
        return
    count = 0

    def note(event: str, args: tuple[object, ...]) -> None:
        nonlocal count
        is_exchange = event == "ctypes.dlsym" and args[1] == "renameat2"
        if event not in STEPS and not is_exchange:
            return
        if event == "open" and (args[0] is None or not str(args[0]).startswith(str(top))):
            return
        count += 1
        if how == "kill" and count == step:
            os._exit(9)
        if how == "full" and count >= step and event in GROWS and _writes(event, args):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    sys.addaudithook(note)


def stop_at(step: int) -> None:
    """The process gets a signal before so many lines more, of ours and of the library."""
    count = 0

    def trace(*_: object) -> Any:
        nonlocal count
        count += 1
        if count == step:
            sys.settrace(None)
            os.kill(os.getpid(), signal.SIGTERM)
        return trace

    sys.settrace(trace)


def _writes(event: str, args: tuple[object, ...]) -> bool:
    return event == "os.mkdir" or bool(int(str(args[2])) & os.O_CREAT)


def attempt(step: int, how: str, target: Path) -> int:
    """Build in a process of its own that ends at a step: 0 is that it never came so far."""
    child = os.fork()
    if child == 0:
        try:
            with stoppable():
                end_at(step, how, target.parent)
                build(target, NEW)
                sys.settrace(None)
        except CannotRun as trouble:
            os._exit(2 if "de schijf is vol" in trouble.finding.message else 4)
        except KeyboardInterrupt:
            os._exit(3)
        except BaseException:  # noqa: BLE001 - a build that is ended ends anyhow
            os._exit(4)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def look(target: Path, way: str, how: str, is_first: bool) -> list[str]:
    """What is wrong after an attempt that did not end well, and after the build that follows."""
    wrong: list[str] = []
    stands = files(target) if target.exists() else None
    allowed = [NEW, None] if is_first else [OLD, NEW]
    if way == "inside":  # part by part, but every part whole
        every = {*NEW.items(), *OLD.items()}
        work = [name for name in stands or {} if name.startswith(f"{MARKER}.")]
        site = {name: text for name, text in (stands or {}).items() if name not in work}
        lasting = set() if is_first else NEW.keys() & OLD.keys()
        if not (site.items() <= every and lasting <= site.keys()):
            wrong.append(f"lost: {stands}")
        if work and how != "kill":
            wrong.append(f"left: {work}")
    elif stands is None and not is_first and (way, how) == ("renames", "kill"):
        check_target(target)  # as a command does that then builds nothing
        wrong += ["not put back"] * (not target.exists() or files(target) != OLD)
    elif stands not in allowed:
        wrong.append(f"lost: {stands}")
    if how != "kill" and len(os.listdir(target.parent)) > target.exists():
        wrong.append(f"left: {os.listdir(target.parent)}")
    return wrong


def after(target: Path) -> list[str]:
    """What is wrong after the next build that nobody disturbs."""
    build(target, OLD)
    left = sorted(name for name in os.listdir(target.parent) if name != target.name)
    stands = files(target)
    return [f"left after: {left}"] * bool(left) + [f"not new: {stands}"] * (stands != OLD)


def main(how: str, way: str) -> int:
    """All steps, with a site that stood there and without."""
    if way == "renames":
        exchange._is_linux = lambda: False  # noqa: SLF001 - another system, in this process only
    if way == "inside":
        spot._must_stay = lambda target: True  # noqa: SLF001, ARG005
    entries()  # so that not every process that is told of a full disk reads them
    wrong, step, is_first, steps = [], 0, False, 0
    while True:
        top = Path(tempfile.mkdtemp())
        target = top / "site"
        if not is_first:
            build(target, OLD)
        elif way == "inside":
            target.mkdir()
        stride, first = (STRIDE, FIRST) if how == "stop" else (1, 1)
        step = step + stride if step else first
        code = attempt(step, how, target)
        told = look(target, way, how, is_first) if code else []
        told += [f"ended with {code}"] * (code == 4)
        wrong += [f"{how} {way} step {step}: {one}" for one in told + after(target)]
        shutil.rmtree(top)
        steps += bool(code)
        if code == 0 and is_first:
            break
        if code == 0:
            step, is_first = 0, True
    print(f"{steps} steps", *wrong, sep="\n")  # noqa: T201 - who started it reads this
    return len(wrong)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) > 0)
