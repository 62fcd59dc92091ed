"""What was measured, as a table, as data and as a picture."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from html import escape

from meting.rows import Figure, Run

BAR, STEP, LABEL = 320, 26, 400


def as_table(figures: Sequence[Figure]) -> str:
    """In Markdown, as the README shows it. What is not met says why, or that nobody looked."""
    lines = ["| measure | now | spread | goal | why not yet |", "|---|---:|---:|---:|---|"]
    for one in figures:
        sign = "≥" if one.row.at_least else "≤"
        lines.append(
            f"| {one.row.naam} | {'' if one.is_met else '✗ '}{_short(one.value)} "
            f"| ±{one.spread:.0%} | {sign} {_short(one.row.reach)} "
            f"| {'' if one.is_met else one.row.reden or 'not looked into yet'} |"
        )
    return "\n".join(lines)


def as_json(figures: Sequence[Figure], runs: Mapping[str, Sequence[Run]], machine: str) -> str:
    """Every run of every job, with what the rows came to."""
    told = {
        "machine": machine,
        "rows": [{**asdict(one.row), "value": one.value, "spread": one.spread} for one in figures],
        "runs": {job: [asdict(run) for run in found] for job, found in runs.items()},
    }
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def as_svg(figures: Sequence[Figure]) -> str:
    """A bar for each row, as a part of what it may be; what is over the line is too much."""
    height = STEP * len(figures) + 40
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{LABEL + BAR * 2}" height="{height}">',
        '<g font-family="sans-serif" font-size="13">',
        "<title>Measured, as a part of the goal</title>",
        f'<rect width="100%" height="{height}" fill="#fff"/>',
        f'<line x1="{LABEL + BAR}" x2="{LABEL + BAR}" y1="0" y2="{height - 30}" stroke="#555"/>',
        f'<text x="{LABEL + BAR}" y="{height - 12}" text-anchor="middle">goal</text>',
    ]
    for number, one in enumerate(figures):
        part = one.row.reach / one.value if one.row.at_least else one.value / one.row.reach
        y, width = number * STEP + 6, BAR * min(part, 1.9)
        colour = "#1b6e3c" if one.is_met else "#b3400e"
        parts += [
            f'<text x="{LABEL - 8}" y="{y + 13}" text-anchor="end">{escape(one.row.naam)}</text>',
            f'<rect x="{LABEL}" y="{y}" width="{width:.0f}" height="18" fill="{colour}"/>',
            f'<text x="{LABEL + 4}" y="{y + 13}" fill="#fff">{_short(one.value)}</text>',
        ]
    return "\n".join([*parts, "</g>", "</svg>", ""])


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.2f}"
