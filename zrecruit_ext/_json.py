"""JSON of others, of which nothing is certain."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import orjson

__all__ = ["loaded", "mapping"]


def loaded(content: bytes | str) -> object:
    """The value, None where there is no JSON."""
    try:
        return orjson.loads(content)
    except ValueError:
        return None


def mapping(value: object) -> Mapping[str, Any]:
    """The object itself, or an empty one in the place of anything else."""
    return cast("Mapping[str, Any]", value) if isinstance(value, Mapping) else {}
