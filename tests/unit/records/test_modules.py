"""The modules of a client: each attribute reads its own module's rows into its own model, in both worlds."""

from __future__ import annotations

import asyncio
from typing import Any
from unittest.mock import create_autospec

import pytest

from zrecruit_ext import AsyncRecruit, Recruit

MODULES = {
    "candidates": ("Candidates", "Candidate"),
    "job_openings": ("Job_Openings", "JobOpening"),
    "applications": ("Applications", "Application"),
    "interviews": ("Interviews", "Interview"),
    "offers": ("Offers", "Offer"),
    "reviews": ("Reviews", "Review"),
    "clients": ("Clients", "ClientRecord"),
    "contacts": ("Contacts", "Contact"),
    "departments": ("Departments", "Department"),
    "tasks": ("Tasks", "Task"),
}
BY_NAME = ("Vendors Vendor", "Campaigns Campaign", "Referrals Referral", "Events Event", "Calls CallRecord")


def one_row(request: Any) -> tuple[int, object]:
    return 200, {"data": [{"id": "7", "Shoe_Size": 43}], "info": {"more_records": False}}


@pytest.mark.parametrize("attribute", MODULES)
def test_an_attribute_is_the_records_of_its_module(server: Any, attribute: str) -> None:
    name, model = MODULES[attribute]
    server.answer = one_row
    with server.client() as zr:
        row = getattr(zr, attribute).get(7)

        assert getattr(zr, attribute) is getattr(zr, attribute)
    assert (type(row).__name__, row["Shoe_Size"]) == (model, 43)
    assert [request.path for request in server.requests] == [f"/recruit/v2/{name}/7"]


@pytest.mark.parametrize("attribute", MODULES)
def test_and_so_it_is_in_the_asynchronous_world(server: Any, attribute: str) -> None:
    name, model = MODULES[attribute]
    server.answer = one_row

    async def main() -> list[Any]:
        async with server.async_client() as zr:
            return [row async for row in getattr(zr, attribute).list()]

    rows = asyncio.run(main())
    assert [type(row).__name__ for row in rows] == [model]
    assert [request.path for request in server.requests] == [f"/recruit/v2/{name}"]


@pytest.mark.parametrize("names", BY_NAME)
def test_a_documented_module_without_an_attribute_has_its_model_too(server: Any, names: str) -> None:
    name, model = names.split()
    server.answer = one_row
    with server.client() as zr:
        assert type(zr.module(name).get(7)).__name__ == model


@pytest.mark.parametrize("kind", [Recruit, AsyncRecruit])
def test_a_mock_made_of_the_class_knows_its_modules(kind: type) -> None:
    assert all(hasattr(create_autospec(kind), attribute) for attribute in MODULES)
