"""Responses that conform, for tests to change and to serve."""

from pathlib import Path

FIXTURES = Path(__file__).parents[1] / "fixtures"


def good_body(endpoint: str) -> Path:
    """Return a conforming fixture."""
    return min((FIXTURES / endpoint / "ok").iterdir())
