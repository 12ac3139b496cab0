"""The two ways of working by name."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from zrecruit_ext.errors import InputError
from zrecruit_ext.programs.seed_way import SEED_WAY
from zrecruit_ext.programs.vendor_way import VENDOR_WAY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zrecruit_ext.programs.case import Procedure

__all__ = ["WAYS", "procedure"]

WAYS: Mapping[str, Procedure] = MappingProxyType({p.way: p for p in (SEED_WAY, VENDOR_WAY)})


def procedure(way: str) -> Procedure:
    """Raises InputError for an unknown name."""
    try:
        return WAYS[way]
    except KeyError:
        raise InputError(f"{way!r} is no way of working", advice=f"Use {' or '.join(WAYS)}.") from None
