"""Bar charts and flamegraphs as SVG, readable on light and on dark pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

WIDTH = 860
LABELS = 400
ROW = 16
GAP = 10
STYLE = """
text { font: 12px system-ui, sans-serif; fill: #24292f }
.title { font-weight: 600; font-size: 14px }
.other { fill: #8c959f } .own { fill: #0969da } .second { opacity: .55 }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 }
  .other { fill: #7d8590 } .own { fill: #4493f8 }
}
"""


@dataclass(frozen=True)
class Bar:
    """A label and its values, one bar each."""

    label: str
    values: tuple[float, ...]
    is_own: bool
    """Whether it is highlighted."""


def bars(title: str, rows: Sequence[Bar], names: tuple[str, ...]) -> str:
    """Draw a chart of horizontal bars; `names` are the units of a row's values."""
    longest = max(value for row in rows for value in row.values)
    scale = (WIDTH - LABELS - 90) / longest
    parts, y = [f'<text class="title" x="8" y="20">{escape(title)}</text>'], 34
    for row in rows:
        middle = y + ROW * len(row.values) / 2 + 4
        parts.append(f'<text x="{LABELS - 8}" y="{middle:.0f}" text-anchor="end">{escape(row.label)}</text>')
        for number, (name, value) in enumerate(zip(names, row.values, strict=True)):
            kind = f"{'own' if row.is_own else 'other'}{' second' if number else ''}"
            width = max(1.0, value * scale)
            parts.append(
                f'<rect class="{kind}" x="{LABELS}" y="{y}" width="{width:.1f}" height="{ROW - 2}" rx="2"/>'
                f'<text x="{LABELS + width + 6:.1f}" y="{y + 11}">{number_text(value)} {escape(name)}</text>'
            )
            y += ROW
        y += GAP
    size = f'viewBox="0 0 {WIDTH} {y}" width="{WIDTH}" height="{y}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img"><title>{escape(title)}</title>'
    return "\n".join([f"{head}<style>{STYLE}</style>", *parts, "</svg>\n"])


def number_text(value: float) -> str:
    """Format a number with three digits."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


FLAME_STYLE = """
text { font: 11px system-ui, sans-serif; fill: #24292f; pointer-events: none }
.title { font-weight: 600; font-size: 14px }
rect { stroke: #ffffff; stroke-width: .5; fill: #d0d7de } .own { fill: #80ccff }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 }
  rect { stroke: #0d1117; fill: #373e47 } .own { fill: #1158c7 }
}
"""
FLAME_ROW = 15
LETTER = 6.2
"""Pixels, about."""

Tree = dict[str, Any]
"""A frame: its number of samples, and its callees by name."""


def tree(stacks: dict[str, int]) -> Tree:
    """Build the tree of frames from collapsed stacks."""
    root: Tree = {"samples": 0, "calls": {}}
    for stack, samples in stacks.items():
        frame = root
        frame["samples"] += samples
        for name in stack.split(";"):
            frame = frame["calls"].setdefault(name, {"samples": 0, "calls": {}})
            frame["samples"] += samples
    return root


def flame(title: str, root: Tree, own: str, least: float = 0.004) -> str:
    """Draw a flamegraph, callers at the top; highlight frames whose name contains `own`."""
    parts, depth, scale = [], 0, WIDTH / root["samples"]
    for name, x, row, samples in _frames(root, 0, 0, root["samples"] * least):
        y, width, depth = 32 + row * FLAME_ROW, samples * scale, max(depth, row + 1)
        kind = ' class="own"' if own in name else ""
        label = name if len(name) * LETTER < width else name[: max(0, int(width / LETTER) - 1)]
        parts.append(
            f'<g><title>{escape(name)}</title><rect{kind} x="{x * scale:.1f}" y="{y}" width="{width:.1f}"'
            f' height="{FLAME_ROW}"/><text x="{x * scale + 2:.1f}" y="{y + 11}">{escape(label)}</text></g>'
        )
    height = 40 + depth * FLAME_ROW
    size = f'viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img"><title>{escape(title)}</title>'
    shown = f'<text class="title" x="8" y="20">{escape(title)}</text>'
    return "\n".join([f"{head}<style>{FLAME_STYLE}</style>", shown, *parts, "</svg>\n"])


def _frames(frame: Tree, x: int, row: int, least: float) -> Iterator[tuple[str, int, int, int]]:
    """Name, start, row and samples of all frames that are not too thin."""
    for name, called in sorted(frame["calls"].items()):
        if called["samples"] >= least:
            yield name, x, row, called["samples"]
            yield from _frames(called, x, row + 1, least)
        x += called["samples"]
