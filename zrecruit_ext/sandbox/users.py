"""Users of the sandbox's organisation, their profiles and what a profile may do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.people import rows
from zrecruit_ext.sandbox.profiles import (
    ADMINISTRATOR,
    PROFILES,
    READ_RECORDS,
    VIEW_INTERVIEWS,
    WRITE_RECORDS,
    permissions_of,
)
from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.shapes import is_object

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["User", "UserBook", "check_rights", "is_admin", "reference"]

User = dict[str, Any]

INTERVIEWS = "Interviews"


def is_active(user: User) -> bool:
    return user.get("status") == "active"


def is_admin(user: User) -> bool:
    return bool(user["profile"]["name"] == ADMINISTRATOR)


def is_confirmed(user: User) -> bool:
    return bool(user.get("confirm"))


FILTERS: dict[str, Callable[[User], bool]] = {
    "AllUsers": lambda user: user.get("status") != "deleted",
    "ActiveUsers": is_active,
    "DeactiveUsers": lambda user: user.get("status") == "disabled",
    "ConfirmedUsers": is_confirmed,
    "NotConfirmedUsers": lambda user: not is_confirmed(user),
    "DeletedUsers": lambda user: user.get("status") == "deleted",
    "ActiveConfirmedUsers": lambda user: is_active(user) and is_confirmed(user),
    "AdminUsers": is_admin,
    "ActiveConfirmedAdmins": lambda user: is_active(user) and is_confirmed(user) and is_admin(user),
}


class UserBook:
    """The organisation's users; the first one is its administrator."""

    def __init__(self, seed: int = 0) -> None:
        self._seed = seed
        self._users: dict[str, User] = {}
        self.reset()

    def reset(self) -> None:
        """Back to the invented agency's staff."""
        self._users = {user["id"]: user for user in rows(0, self._seed)["users"]}

    @property
    def administrator(self) -> User:
        """Who acts when nobody else is named."""
        return next(iter(self._users.values()))

    def all(self) -> list[User]:
        """Every user, in order of creation."""
        return list(self._users.values())

    def get(self, user_id: str) -> User | None:
        """The user of that id or None."""
        return self._users.get(user_id)

    def add(self, user: User) -> None:
        """Add or replace a user; what it leaves out is taken from the administrator.

        A known profile can be given by its name alone: `"profile": "Interviewer"`.
        """
        self._users[str(user["id"])] = {**self.administrator, **user, **named_profile(user), "id": str(user["id"])}

    def of_type(self, kind: str | None, current: User) -> list[User]:
        """Users of the vendor's `type`; raises `Refused` for one it does not know."""
        if kind == "CurrentUser":
            return [current]
        accepts = FILTERS.get(kind or "AllUsers")
        if accepts is None:
            raise Refused(400, "INVALID_DATA", "the user type is not valid", {"param_name": "type"})
        return [user for user in self.all() if accepts(user)]


def named_profile(user: User) -> dict[str, Any]:
    """The profile a fixture names, with the id it has here; nothing where it names none."""
    named = user.get("profile")
    if named is None:
        return {}
    facts = {"name": ""} | named if is_object(named) else {"name": str(named)}
    known = PROFILES.get(str(facts["name"]))
    return {"profile": facts if known is None else {"id": known.id} | facts}


def reference(user: User) -> dict[str, Any]:
    """The user as a lookup: name, id, email."""
    return {"name": user["full_name"], "id": user["id"], "email": user["email"]}


def check_rights(user: User, method: str, module: str = "") -> None:
    """Raises `Refused` NO_PERMISSION when the user's profile does not allow the method, or the module."""
    allowed = permissions_of(user)
    profile = {"profile": user["profile"]["name"]}
    if (READ_RECORDS if method == "GET" else WRITE_RECORDS) not in allowed:
        raise Refused(403, "NO_PERMISSION", "Permission denied", profile)
    if module == INTERVIEWS and VIEW_INTERVIEWS not in allowed:
        raise Refused(403, "NO_PERMISSION", "permission denied to view interview", profile)
