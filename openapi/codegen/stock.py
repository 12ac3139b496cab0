"""What `stock` puts beside a client of the generator's own templates, so that the plugin layer can use that one too.

Nothing of the templates is needed for correct work: the operation id and `call` are added here at run time, without
types. The `stock` command copies this file as `_stock.py` and ends every endpoint module with the lines of `SEAM`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache, wraps
from pathlib import Path
from typing import Any

import httpx

from ._support import Call, NoContent
from .client import Client
from .errors import UnexpectedStatus

__all__ = ["call_of", "with_operation_id"]

Kwargs = Callable[..., dict[str, Any]]


@cache
def _facts() -> dict[str, Any]:
    return dict(json.loads(Path(__file__).with_name("operations.json").read_bytes()))


def with_operation_id(module: str, kwargs: Kwargs) -> Kwargs:
    """The request of an endpoint module, which also says what operation it is."""

    @wraps(kwargs)
    def marked(*args: Any, **given: Any) -> dict[str, Any]:
        return kwargs(*args, **given) | {"extensions": {"operation_id": module.rpartition(".")[2]}}

    return marked


def call_of(module: str, kwargs: Kwargs, parse: Callable[..., Any]) -> Callable[..., Call[Any]]:
    """The `call` function of an endpoint module."""
    operation_id = module.rpartition(".")[2]

    def call(*args: Any, **given: Any) -> Call[Any]:
        return Call(operation_id, kwargs(*args, **given), lambda response: _parsed(operation_id, parse, response))

    return call


def _parsed(operation_id: str, parse: Callable[..., Any], response: httpx.Response) -> Any:
    facts = _facts()[operation_id]
    bodies = [status for status in facts["success"] if status < 300 and status != 204]
    if response.status_code == 204 and bodies and facts["empty"] is not None:
        response = httpx.Response(bodies[0], json=facts["empty"])
    elif response.status_code == 304 or (response.status_code == 204 and bodies):
        raise NoContent(response.status_code)
    elif response.status_code not in facts["success"]:
        raise UnexpectedStatus(response.status_code, response.content)
    return parse(client=Client(base_url="", raise_on_unexpected_status=True), response=response)
