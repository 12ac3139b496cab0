"""Envelopes that are unlike all others come out of the generated calls as ordinary data."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from zrecruit_client.api.note_types import create_note_types, list_note_types
from zrecruit_client.api.photos import delete_photo
from zrecruit_client.api.tags import add_tags, count_tagged_records, delete_tag, list_tags, merge_tags, update_tag
from zrecruit_client.models import NoteTypesBody, TagMergeBody, TagUpdateBody

from zrecruit_ext.results import Results

LARGE = 9223372036854775807
"""No float can hold it."""
TAG = {"id": LARGE, "name": "Urgent", "color_code": "#57B1FD", "created_by": {"name": "Jane", "id": "1"}}


def answer(value: Any, status: int = 200) -> httpx.Response:
    return httpx.Response(status, content=json.dumps(value).encode())


def outcome(code: str, status: str, **details: Any) -> dict[str, Any]:
    return {"code": code, "details": details, "message": "tags ... successfully", "status": status}


UPDATE = update_tag.call("1", body=TagUpdateBody(), module="Candidates")
MERGE = merge_tags.call("1", body=TagMergeBody([]))
CREATE_TYPES = create_note_types.call(body=NoteTypesBody([]))
TAGGING = add_tags.call("Candidates", "1", tag_names="Urgent")


@pytest.mark.parametrize(
    ("call", "body", "expected"),
    [
        (UPDATE, {"tags": [outcome("SUCCESS", "success", id=str(LARGE))]}, [(True, str(LARGE))]),
        (delete_tag.call("1"), {"tags": outcome("SUCCESS", "success", id=LARGE)}, [(True, str(LARGE))]),
        (delete_tag.call("1"), {"tags": outcome("INVALID_DATA", "error", id=LARGE)}, [(False, str(LARGE))]),
        (MERGE, {"tags": [outcome("MANDATORY_NOT_FOUND", "error", api_name="conflict_id")]}, [(False, None)]),
        (
            CREATE_TYPES,
            {"note_types": [outcome("SUCCESS", "SUCCESS"), outcome("DUPLICATE_DATA", "error", api_name="name")]},
            [(True, None), (False, None)],
        ),
        (CREATE_TYPES, {"note_types": [outcome("SUCCESS", "SUCCESS", id=LARGE)]}, [(True, str(LARGE))]),
        (TAGGING, {"data": [outcome("SUCCESS", "success", id=LARGE, tags=["Urgent"])]}, [(True, str(LARGE))]),
        (delete_photo.call("Contacts", "1"), outcome("SUCCESS", "success"), [(True, None)]),
    ],
)
def test_outcomes_are_the_same_whatever_holds_them(
    call: Any, body: dict[str, Any], expected: list[tuple[bool, str | None]]
) -> None:
    parsed = call.parse(answer(body))
    assert [(each.ok, each.id) for each in Results.of(parsed)] == expected
    assert [(each.ok, each.id) for each in Results.of(body)] == expected
    assert parsed.to_dict() == body


@pytest.mark.parametrize(
    "body",
    [
        {"data": {"tags": [TAG]}},
        {"tags": [TAG], "info": {"count": 1, "allowed_count": 100, "more_records": False}},
        {"tags": TAG},
    ],
)
def test_tags_are_read_from_every_shape_that_was_seen(body: dict[str, Any]) -> None:
    page = list_tags.call(module="Candidates").parse(answer(body))
    held = page.data.tags if page.data else page.tags
    (tag,) = held if isinstance(held, list) else [held]
    assert (tag.id, tag.name, tag.color_code, tag.created_by.name) == (LARGE, "Urgent", "#57B1FD", "Jane")
    assert page.to_dict() == body


def test_no_tags_and_no_note_types_are_empty_lists() -> None:
    assert list_tags.call(module="Candidates").parse(answer(None, 204)).tags == []
    assert list_note_types.call().parse(answer(None, 204)).note_types == []


@pytest.mark.parametrize("count", [3, "3"])
def test_the_count_is_read_as_it_comes(count: int | str) -> None:
    assert count_tagged_records.call("1", module="Candidates").parse(answer({"count": count})).count == count
