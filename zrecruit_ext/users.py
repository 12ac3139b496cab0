"""The users of the account and the account itself; once as flows, then in both worlds.

Source: Get Users and Get Organization Data, Zoho Recruit REST API v2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_client.api.organization import get_org
from zrecruit_client.api.users import get_user, list_users
from zrecruit_client.models import Organization, User

from zrecruit_ext._records.listing import Listing, UserParams
from zrecruit_ext._records.paged import only, paged
from zrecruit_ext._records.rows import record_id

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Unpack

    from zrecruit_ext._drive.asynchronous import AsyncDriver, AsyncItems
    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext._drive.synchronous import Items, SyncDriver
    from zrecruit_ext._records.calls import CallOptions, Calls
    from zrecruit_ext._records.rows import Id

__all__ = ["AsyncUsers", "UserFlows", "Users", "organization"]

KEY = "users"


class UserFlows:
    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    def list(self, params: Mapping[str, Any]) -> Flow[None]:
        listing = Listing.of(UserParams.__optional_keys__, params)
        return paged(self._calls, listing, list_users.call, User.from_dict, key=KEY)

    def get(self, key: object, options: CallOptions) -> Flow[User]:
        call = get_user.call(record_id(key))
        return only(self._calls, call, options, User.from_dict, f"there is no user {key}", key=KEY)


def organization(calls: Calls) -> Flow[Organization]:
    return only(calls, get_org.call(), {}, Organization.from_dict, "the account shows no organisation", key="org")


class Users:
    """Who works with the account; read only."""

    def __init__(self, driver: SyncDriver, flows: UserFlows) -> None:
        self._driver, self._flows = driver, flows

    def list(self, **params: Unpack[UserParams]) -> Items[User]:
        """All users of the given type, over all pages."""
        return self._driver.items(self._flows.list(params))

    def get(self, user_id: Id, **options: Unpack[CallOptions]) -> User:
        """One user. Raises NotFound."""
        return self._driver.run(self._flows.get(user_id, options))


class AsyncUsers:
    """`Users` for asyncio."""

    def __init__(self, driver: AsyncDriver, flows: UserFlows) -> None:
        self._driver, self._flows = driver, flows

    def list(self, **params: Unpack[UserParams]) -> AsyncItems[User]:
        return self._driver.items(self._flows.list(params))

    async def get(self, user_id: Id, **options: Unpack[CallOptions]) -> User:
        return await self._driver.run(self._flows.get(user_id, options))
