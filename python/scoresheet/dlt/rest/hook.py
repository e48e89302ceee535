"""A contract under dlt's own REST source."""

import json
import logging
from collections.abc import Callable
from http import HTTPStatus
from os import PathLike
from typing import Any

from ... import ConfigError, Contract, ContractViolation, Violation
from ..policies import EVOLVE, FREEZE, NAMES, QUARANTINE
from ..tables.schema import UNKNOWN_FIELD, pointer_steps

logger = logging.getLogger(__name__)

OnViolations = Callable[[list[Violation], bytes], None]
"""Is called with the violations of a response, and its body as received."""


def under_contract(
    schemas: str | PathLike[str] | Contract,
    endpoint: str,
    *,
    policy: str = FREEZE,
    on_violations: OnViolations | None = None,
) -> dict[str, Any]:
    """The keys of an endpoint of dlt's `rest_api` that put its responses under contract.

    ```python
    {"name": "pokemon", "endpoint": {"path": "pokemon", **under_contract("schemas/", "pokemon_list")}}
    ```

    Args:
        schemas: A folder of schemas, or a contract.
        endpoint: The endpoint of the contract.
        policy: What becomes of a response that violates it: `freeze` raises, `discard_row` removes the items
            of lists with a violation, `evolve` lets unknown properties pass, `quarantine` loads nothing.
        on_violations: Is called with what no exception reports: the violations of a response and its body. By
            default they are logged.

    Returns:
        `{"response_actions": [...]}`. Add your own actions to the list.

    Raises:
        scoresheet.ConfigError: There is no such endpoint or policy.
    """
    contract = schemas if isinstance(schemas, Contract) else Contract.load(schemas)
    if policy not in NAMES:
        raise ConfigError(f"expected `policy` to be one of {', '.join(NAMES)} but found {policy!r}; name one")
    contract.json_schema(endpoint)  # raises where there is none
    report = on_violations or partial_log(endpoint)

    def validate(response: Any, *_: Any, **__: Any) -> None:
        if response.status_code != HTTPStatus.OK:
            return
        violations = contract.violations(endpoint, response.content, url=response.url)
        if not violations:
            return
        if policy == FREEZE or (
            policy == EVOLVE and any(found.code != UNKNOWN_FIELD for found in violations)
        ):
            raise _error(contract, endpoint, response)
        body = response.content
        if policy != EVOLVE:
            response._content = _empty(body) if policy == QUARANTINE else without_rows(body, violations)
        report(violations, body)

    return {"response_actions": [validate]}


def without_rows(body: bytes, violations: list[Violation]) -> bytes:
    """The body without the items of lists that have a violation; empty lists where one is in no item."""
    indices: dict[tuple[str, ...], set[int]] = {}
    for violation in violations:
        steps = pointer_steps(violation.pointer)
        index = next((place for place, step in enumerate(steps) if step.isdigit()), None)
        if index is None:
            return _empty(body)
        indices.setdefault(tuple(steps[:index]), set()).add(int(steps[index]))
    document = json.loads(body)
    for path, rejected in indices.items():
        items = document
        for step in path:
            items = items[step]
        items[:] = [item for place, item in enumerate(items) if place not in rejected]
    return json.dumps(document).encode()


def _empty(body: bytes) -> bytes:
    """The body with its lists emptied; an object without lists has nothing left to load."""
    try:
        document = json.loads(body)
    except ValueError:
        return b"[]"
    if not isinstance(document, dict) or not any(isinstance(value, list) for value in document.values()):
        return b"[]"
    return json.dumps(
        {name: [] if isinstance(value, list) else value for name, value in document.items()}
    ).encode()


def partial_log(endpoint: str) -> OnViolations:
    """Logs violations, which dlt has no table for."""

    def log(violations: list[Violation], _: bytes) -> None:
        for violation in violations:
            logger.warning("%s violates its contract: %s", endpoint, violation)

    return log


def _error(contract: Contract, endpoint: str, response: Any) -> ContractViolation:
    try:
        contract.decode(endpoint, response.content, url=response.url)
    except ContractViolation as error:
        return error
    raise AssertionError("a body with violations decodes")  # both paths agree, which tests assert
