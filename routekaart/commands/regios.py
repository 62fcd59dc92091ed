"""`routekaart regios`: the regions that ship with the package."""

import argparse

from routekaart.building.regios import shipped_regios


def add(parser: argparse.ArgumentParser) -> None:
    """This command has no arguments."""


def run(args: argparse.Namespace) -> int:
    """One line for each: the name, and its folder."""
    regios = shipped_regios()
    width = max(map(len, regios), default=0)
    for name, folder in regios.items():
        print(f"{name:{width}}  {folder}")
    return 0
