"""The users of the account, in both worlds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Unpack

    from zrecruit_client.models import User

    from zrecruit_ext._drive.asynchronous import AsyncDriver, AsyncItems
    from zrecruit_ext._drive.synchronous import Items, SyncDriver
    from zrecruit_ext._records.calls import CallOptions
    from zrecruit_ext._records.listing import UserParams
    from zrecruit_ext._records.rows import Id
    from zrecruit_ext._records.users import UserFlows

__all__ = ["AsyncUsers", "Users"]


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
