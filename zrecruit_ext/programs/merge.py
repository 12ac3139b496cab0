"""Comparing what a record holds with what a résumé says, so that a write carries only what changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

__all__ = ["differing", "is_empty", "missing", "united"]

Fields = Mapping[str, Any]


def is_empty(value: object) -> bool:
    """Nothing was entered: null, an empty text or an empty list. Zero and false are values."""
    return value is None or (isinstance(value, (str, list, dict)) and not value)


def differing(held: Fields, wanted: Fields) -> dict[str, Any]:
    """The wanted values that are not there yet; an empty wish never wipes what is held."""
    return {k: v for k, v in wanted.items() if not is_empty(v) and not _same(held.get(k), v)}


def missing(held: Fields, offered: Fields, names: Iterable[str]) -> dict[str, Any]:
    """Of `names`, what is offered and not held: the merge that overwrites nothing."""
    return {k: offered[k] for k in names if is_empty(held.get(k)) and not is_empty(offered.get(k))}


def united(held: object, offered: object) -> str:
    """Two comma-separated lists as one: what is held as it is written, then what is new."""
    known = [part.strip() for part in str(held or "").split(",") if part.strip()]
    folded = {part.casefold() for part in known}
    new = [part.strip() for part in str(offered or "").split(",") if part.strip()]
    added = dict.fromkeys(part for part in new if part.casefold() not in folded)
    return ", ".join([str(held).strip(), *added] if known else added)


def _same(held: object, wanted: object) -> bool:
    if isinstance(held, str) and isinstance(wanted, str):
        return held.strip() == wanted.strip()
    if isinstance(held, list) and isinstance(wanted, list):
        return sorted(map(str, cast("list[object]", held))) == sorted(map(str, cast("list[object]", wanted)))
    if isinstance(held, Mapping):
        return cast("Fields", held).get("id") == (
            cast("Fields", wanted).get("id") if isinstance(wanted, Mapping) else wanted
        )
    return held == wanted
