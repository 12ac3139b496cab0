"""Users: every key of the vendor's page, and who belongs to which type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from zrecruit_client.models import User, UserPage

if TYPE_CHECKING:
    from conftest import Api

STAFF = [
    {"id": "9001", "full_name": "On Leave", "status": "disabled", "confirm": True, "profile": "Standard"},
    {"id": "9002", "full_name": "Not Yet", "status": "active", "confirm": False, "profile": "Standard"},
    {"id": "9003", "full_name": "Long Gone", "status": "deleted", "confirm": True, "profile": "Standard"},
    {"id": "9004", "full_name": "Second Boss", "status": "active", "confirm": True, "profile": "Administrator"},
    {"id": "9005", "full_name": "Boss To Be", "status": "active", "confirm": False, "profile": "Administrator"},
]


@pytest.fixture
def staffed(api: Api) -> Api:
    assert api.post("/_sandbox/load", json={"users": STAFF}).status_code == 200
    return api


def names(api: Api, kind: str | None) -> set[str]:
    answer = api.get("/recruit/v2/users", params={} if kind is None else {"type": kind})
    assert answer.status_code in (200, 204)
    users = answer.json()["users"] if answer.content else []
    return {user["full_name"] for user in users} & {row["full_name"] for row in STAFF}


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (None, {"On Leave", "Not Yet", "Second Boss", "Boss To Be"}),
        ("AllUsers", {"On Leave", "Not Yet", "Second Boss", "Boss To Be"}),
        ("ActiveUsers", {"Not Yet", "Second Boss", "Boss To Be"}),
        ("DeactiveUsers", {"On Leave"}),
        ("ConfirmedUsers", {"On Leave", "Long Gone", "Second Boss"}),
        ("NotConfirmedUsers", {"Not Yet", "Boss To Be"}),
        ("DeletedUsers", {"Long Gone"}),
        ("ActiveConfirmedUsers", {"Second Boss"}),
        ("AdminUsers", {"Second Boss", "Boss To Be"}),
        ("ActiveConfirmedAdmins", {"Second Boss"}),
        ("CurrentUser", set()),
    ],
)
def test_each_type_has_its_users(staffed: Api, kind: str | None, expected: set[str]) -> None:
    assert names(staffed, kind) == expected


def test_the_current_user_is_who_asks(api: Api, act_as: Any) -> None:
    def me(client: Api) -> dict[str, Any]:
        (found,) = client.get("/recruit/v2/users", params={"type": "CurrentUser"}).json()["users"]
        return dict(found)

    assert me(api)["profile"]["name"] == "Administrator"
    assert me(act_as("Standard"))["profile"]["name"] == "Standard"


def test_an_unknown_type_is_invalid_data(api: Api) -> None:
    answer = api.get("/recruit/v2/users", params={"type": "Nobody"})
    assert (answer.status_code, answer.json()["code"]) == (400, "INVALID_DATA")
    assert answer.json()["details"] == {"param_name": "type"}


def test_every_key_of_the_vendors_page_is_told_and_named(api: Api) -> None:
    page = UserPage.from_dict(api.get("/recruit/v2/users").json())
    assert isinstance(page.users, list)
    for user in page.users:
        assert isinstance(user, User)
        assert user.additional_properties == {}
        assert set(user.to_dict()) == set(user._attributes)


def test_the_word_null_is_data(api: Api) -> None:
    """Live answers hold it; a client reads it as it is and never falls over it."""
    (piet,) = [row for row in api.get("/recruit/v2/users").json()["users"] if row["status"] == "disabled"]
    assert piet["dob"] == "null"
    keys = ("confirm", "personal_account", "territories", "theme", "customize_info", "role", "profile", "status")
    odd = {**piet, **dict.fromkeys(keys, "null")}
    assert User.from_dict(odd).to_dict() == odd
