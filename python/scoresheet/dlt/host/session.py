"""dlt's HTTP session, whose timeout and retries are those of dlt's `[runtime] request_...` settings."""

from typing import Any

from dlt.sources.helpers.requests import Client


def session() -> Any:
    """A session whose responses are returned whatever their status, once its retries are used up."""
    return Client(raise_for_status=False).session
