"""The users of the account, as flows. Source: Get Users, Zoho Recruit REST API v2."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_client.api.users import get_user, list_users
from zrecruit_client.models import User

from zrecruit_ext._records.calls import json_object
from zrecruit_ext._records.listing import Listing, UserParams
from zrecruit_ext._records.paged import paged, rows_of, typed
from zrecruit_ext._records.rows import record_id
from zrecruit_ext.errors import NotFound

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext._records.calls import CallOptions, Calls

__all__ = ["UserFlows"]

KEY = "users"


class UserFlows:
    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    def list(self, params: Mapping[str, Any]) -> Flow[None]:
        listing = Listing.of(UserParams.__optional_keys__, params)
        return paged(self._calls, listing, list_users.call, User.from_dict, key=KEY)

    def get(self, key: object, options: CallOptions) -> Flow[User]:
        call = get_user.call(record_id(key))
        response = yield from self._calls.ask(call, options)
        body = json_object(response, call.operation_id)
        found = [] if body is None else typed(rows_of(body, call.operation_id, KEY), User.from_dict)
        if not found:
            raise NotFound(f"there is no user {key}", status=response.status_code, operation_id=call.operation_id)
        return found[0]
