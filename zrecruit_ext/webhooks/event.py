"""One notice, whichever way it came, in one form.

Sources: Notifications of the vendor's CRM API v7; seed 000, Webhooks; help of Zoho Recruit on workflow webhooks.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["RECONCILED", "REFERENCE", "VENDOR", "WORKFLOW", "Event", "event_id"]

VENDOR, REFERENCE, WORKFLOW, RECONCILED = "vendor", "reference", "workflow", "reconciled"
LATEST = 10**15 - 1
"""Milliseconds since 1970 that still sort as texts of 15 digits."""


@dataclass(frozen=True, slots=True)
class Event:
    """What was told about records. It is a hint: read the records before acting on it.

    `operation` is `create`, `edit` or `delete` in whatever words it was sent, or else the word that was sent; ``""``
    for a workflow webhook that does not say. `raw` is the notice as it came, without its token.
    """

    id: str
    """The same for every delivery of one notice; ids sort by time."""
    module: str
    operation: str
    ids: list[str]
    channel: str | None = None
    server_time: int | None = None
    """When the service sent it, in milliseconds since 1970; None where the notice does not say."""
    dialect: str = VENDOR
    """`vendor`, `reference` (seed 000), `workflow`, or `reconciled` for what no notice told."""
    organisation: str = ""
    """Whose token it came with, where the receiver has tokens of several organisations."""
    unsupported: list[str] = field(default_factory=list[str])
    """Merge fields of a workflow webhook that no longer exist; they are None in `raw`."""
    raw: Mapping[str, Any] = field(default_factory=dict[str, Any], repr=False)

    @property
    def name(self) -> str:
        """`Candidates.create`."""
        return f"{self.module}.{self.operation}"

    def to_dict(self) -> dict[str, Any]:
        """The event as JSON takes it."""
        return {name: getattr(self, name) for name in self.__slots__}


def event_id(millis: int, *parts: Any) -> str:
    """An id that sorts by time and is the same for the same parts."""
    text = json.dumps(parts, sort_keys=True, ensure_ascii=True, separators=(",", ":"), default=str)
    return f"{min(max(millis, 0), LATEST):015d}-{sha256(text.encode()).hexdigest()[:32]}"
