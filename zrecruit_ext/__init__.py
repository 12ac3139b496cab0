"""zrecruit_ext: tokens, retries, limits, pages, rows and files for the generated Zoho Recruit client.

    from zrecruit_ext import Recruit

    with Recruit.from_env() as zr:
        for candidate in zr.candidates.list():
            print(candidate.full_name)

Names are imported when they are first used, so that a command's ``--help`` does not load an HTTP stack.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zrecruit_ext._records.calls import Reply
    from zrecruit_ext._records.once import Once
    from zrecruit_ext.auth.credentials import Credentials
    from zrecruit_ext.client import AsyncRecruit, Recruit
    from zrecruit_ext.errors import (
        AmbiguousWrite,
        ApiError,
        AuthError,
        ConfigError,
        InputError,
        NotFound,
        RateLimited,
        RecruitError,
        RowsFailed,
        WireError,
    )
    from zrecruit_ext.limits.settings import Limits
    from zrecruit_ext.operations import Operations
    from zrecruit_ext.paging import Page, RecordsMoved
    from zrecruit_ext.policy import Policy
    from zrecruit_ext.query import F, field
    from zrecruit_ext.records import AsyncRecords, Records
    from zrecruit_ext.results import Results, RowOutcome
    from zrecruit_ext.transport import PLACEHOLDER, PolicyTransport

__all__ = [
    "PLACEHOLDER",
    "AmbiguousWrite",
    "ApiError",
    "AsyncRecords",
    "AsyncRecruit",
    "AuthError",
    "ConfigError",
    "Credentials",
    "F",
    "InputError",
    "Limits",
    "NotFound",
    "Once",
    "Operations",
    "Page",
    "Policy",
    "PolicyTransport",
    "RateLimited",
    "Records",
    "RecordsMoved",
    "Recruit",
    "RecruitError",
    "Reply",
    "Results",
    "RowOutcome",
    "RowsFailed",
    "WireError",
    "field",
]

_NAMES = {
    "_records.calls": ("Reply",),
    "_records.once": ("Once",),
    "auth.credentials": ("Credentials",),
    "client": ("AsyncRecruit", "Recruit"),
    "errors": (
        "AmbiguousWrite",
        "ApiError",
        "AuthError",
        "ConfigError",
        "InputError",
        "NotFound",
        "RateLimited",
        "RecruitError",
        "RowsFailed",
        "WireError",
    ),
    "limits.settings": ("Limits",),
    "operations": ("Operations",),
    "paging": ("Page", "RecordsMoved"),
    "policy": ("Policy",),
    "query": ("F", "field"),
    "records": ("AsyncRecords", "Records"),
    "results": ("Results", "RowOutcome"),
    "transport": ("PLACEHOLDER", "PolicyTransport"),
}
_HOMES = {name: module for module, names in _NAMES.items() for name in names}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
