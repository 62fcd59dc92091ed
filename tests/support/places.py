"""Where things lie in this clone."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "routekaart"
INHOUD = PACKAGE / "inhoud"
HANDBOOK = ROOT / "docs" / "handleiding"
BEVINDINGEN = ROOT / "tests" / "bevindingen"
MINIMAAL = BEVINDINGEN / "minimaal"
