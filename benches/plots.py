"""Bar charts and flamegraphs as SVG files, drawn by matplotlib in colors for light and dark pages."""

import hashlib
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

TEXT, OTHER, OWN = "#6e7781", "#8c959f", "#2f81f7"
WIDTH = 9.5
"""Inches."""


@dataclass(frozen=True)
class Bar:
    """A label and its values, one bar each."""

    label: str
    values: tuple[float, ...]
    is_own: bool
    """Whether it is highlighted."""


@dataclass(frozen=True)
class Bars:
    """A chart of horizontal bars."""

    title: str
    rows: Sequence[Bar]
    names: tuple[str, ...]
    """The name of each value of a row."""

    def draw(self, figure: Any) -> None:
        """Draw the chart."""
        count = len(self.names)
        figure.set_size_inches(WIDTH, 0.7 + len(self.rows) * (0.22 * count + 0.1))
        axes = figure.add_subplot()
        for number, name in enumerate(self.names):
            places = [row + number / (count + 0.5) for row in range(len(self.rows))]
            values = [row.values[number] for row in self.rows]
            colors = [OWN if row.is_own else OTHER for row in self.rows]
            drawn = axes.barh(places, values, 0.9 / (count + 0.5), color=colors, alpha=0.55 if number else 1)
            labels = [f"{number_text(value)} {name}".strip() for value in values]
            axes.bar_label(drawn, labels, padding=4, color=TEXT, fontsize=8)
        middle = (count - 1) / (count + 0.5) / 2
        axes.set_yticks([row + middle for row in range(len(self.rows))], [row.label for row in self.rows])
        axes.tick_params(length=0, labelsize=8, labelcolor=TEXT)
        axes.invert_yaxis()
        axes.margins(x=0.12)
        axes.set_xticks([])
        axes.set_frame_on(False)
        axes.set_title(self.title, color=TEXT, fontsize=10, loc="left")


def number_text(value: float) -> str:
    """Format a number with three digits."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


LEAST_ROOM = 5
"""Letters; a shorter beginning of a name is of no use."""

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


@dataclass(frozen=True)
class Flame:
    """A flamegraph, callers above; frames whose name holds `own` are highlighted, thin ones are left out."""

    title: str
    stacks: dict[str, int]
    own: str

    def draw(self, figure: Any, least: float = 0.004, letters: int = 190) -> None:
        """Draw the graph; `letters` fit into its width."""
        root = tree(self.stacks)
        total = root["samples"]
        frames = list(_frames(root, 0, 0, total * least))
        depth = 1 + max(row for _, _, row, _ in frames)
        figure.set_size_inches(WIDTH, 0.4 + depth * 0.15)
        axes = figure.add_subplot()
        colors = [OWN if self.own in name else OTHER for name, *_ in frames]
        axes.barh(
            [row for _, _, row, _ in frames],
            [samples for *_, samples in frames],
            height=1,
            left=[x for _, x, _, _ in frames],
            color=colors,
            alpha=0.35,
            edgecolor=TEXT,
            linewidth=0.2,
        )
        for name, x, row, samples in frames:
            label = fitting(name, int(samples / total * letters) - 1)
            axes.text(x, row, f" {label}", color=TEXT, fontsize=5.5, va="center")
        axes.set_ylim(depth - 0.5, -0.5)
        axes.set_xlim(0, total)
        axes.set_axis_off()
        axes.set_title(self.title, color=TEXT, fontsize=10, loc="left")


def fitting(name: str, room: int) -> str:
    """Return a frame's name so that it fits: without its file, else with an ellipsis, else empty."""
    short = name.partition(" (")[0]
    if len(name) <= room:
        return name
    if len(short) <= room:
        return short
    return f"{short[: room - 1]}…" if room > LEAST_ROOM else ""


def _frames(frame: Tree, x: int, row: int, least: float) -> Iterator[tuple[str, int, int, int]]:
    """Name, start, row and samples of all frames that are not too thin."""
    for name, called in sorted(frame["calls"].items()):
        if called["samples"] >= least:
            yield name, x, row, called["samples"]
            yield from _frames(called, x, row + 1, least)
        x += called["samples"]


Plot = Bars | Flame


def digest(plot: Plot) -> str:
    """Return a digest of the data, which the file holds, so that a stale file is found without drawing."""
    text = json.dumps(plot, default=vars, sort_keys=True)
    return f"data {hashlib.sha256(text.encode()).hexdigest()}"


def svg(plot: Plot) -> str:
    """The plot as an SVG file; text stays text."""
    # Imported here, because the check of the page draws nothing.
    import matplotlib as mpl
    from matplotlib.figure import Figure

    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": plot.title, "font.family": "sans-serif"}):
        figure = Figure(layout="constrained")
        plot.draw(figure)
        file = io.StringIO()
        metadata = {"Title": plot.title, "Description": digest(plot), "Date": None}
        figure.savefig(file, format="svg", transparent=True, metadata=metadata)
    return file.getvalue()
