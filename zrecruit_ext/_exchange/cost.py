"""What a request costs, by the facts of its operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from zrecruit_ext._http import httpx
from zrecruit_ext._json import loaded, mapping

if TYPE_CHECKING:
    from zrecruit_ext.operations import Facts

__all__ = ["cost_of"]


def cost_of(facts: Facts, request: httpx.Request) -> int:
    """Credits of one request: its operation's price, a parameter's price, or one per started group of rows."""
    prices = facts.credits
    cost: int = prices.get("cost", 1)
    if "when" in prices and request.url.query:
        cost = max([cost, *(price for name, price in prices["when"].items() if name in request.url.params)])
    return cost * -(-_rows(request) // prices["rows"]) if "rows" in prices else cost


def _rows(request: httpx.Request) -> int:
    """The rows that a request names or carries, at least 1."""
    ids = request.url.params.get("ids", "") if request.url.query else ""
    try:
        data = mapping(loaded(request.content)).get("data") if not ids else ids.split(",")
    except httpx.RequestNotRead:  # a file on its way, no rows
        return 1
    return max(len(cast("list[Any]", data)), 1) if isinstance(data, list) else 1
