"""Bar charts as SVG, readable on light and on dark pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

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
    """Whether it is to stand out."""


def bars(title: str, rows: Sequence[Bar], names: tuple[str, ...]) -> str:
    """A chart of horizontal bars; `names` say what a row's values are."""
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
    """Three digits are enough."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
