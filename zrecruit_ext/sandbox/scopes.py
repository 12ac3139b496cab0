"""Does a token's scope cover what an operation asks for?

`Service.group.OPERATION` or `Service.group.entity.OPERATION`; case does not count. ALL covers every operation, WRITE
covers create, update and delete, and a group without an entity covers all of its entities.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["DEFAULT_SCOPES", "covers", "split_scopes"]

DEFAULT_SCOPES = (
    "ZohoRecruit.modules.ALL,ZohoRecruit.settings.ALL,ZohoRecruit.users.ALL,ZohoRecruit.org.ALL,"
    "ZohoRecruit.bulk.ALL,ZohoRecruit.search.READ,ZohoSearch.securesearch.READ,ZohoFiles.files.ALL,"
    "AaaServer.profile.READ,ZohoRecruit.notifications.ALL,ZohoRecruit.setup.operation.ALL,ZohoRecruit.functions.execute.ALL"
)
IMPLIED = {"all": None, "write": frozenset({"write", "create", "update", "delete"})}
SAME_ENTITY = {"custommodule": "custom", "note": "notes", "attachment": "attachments"}


def split_scopes(text: str) -> frozenset[str]:
    """Scopes joined by commas or spaces."""
    return frozenset(part for part in text.replace(",", " ").split() if part)


def covers(granted: Iterable[str], wanted: str) -> bool:
    """Whether one of the granted scopes is enough for `wanted`."""
    need = parts(wanted)
    return any(enough(parts(scope), need) for scope in granted)


def parts(scope: str) -> list[str]:
    return [SAME_ENTITY.get(part, part) for part in scope.lower().split(".")]


def enough(have: list[str], need: list[str]) -> bool:
    group, operation = have[:-1], have[-1]
    if need[: len(group)] != group:
        return False
    allowed = IMPLIED.get(operation, frozenset({operation}))
    return allowed is None or need[-1] in allowed
