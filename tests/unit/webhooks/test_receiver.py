"""What is let in, as what, and that everything else gets one and the same answer."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest

from zrecruit_ext.errors import ConfigError, StoreUnavailable
from zrecruit_ext.webhooks import REFUSED, Event, Inbox, Receiver

if TYPE_CHECKING:
    from conftest import Clock

    from zrecruit_ext.webhooks import Receipt

TOKEN = "current-token"
OLD = "previous-token"
AS_JSON = {"Content-Type": "application/json;charset=UTF-8"}
AS_FORM = {"content-type": "application/x-www-form-urlencoded"}

VENDOR: dict[str, Any] = {
    "server_time": 1765549500000,
    "query_params": {"source": "recruit"},
    "module": "Candidates",
    "resource_uri": "https://recruit.zoho.com/recruit/v2/Candidates",
    "ids": ["123456000000123456"],
    "affected_fields": [{"123456000000123456": ["Candidate_Status"]}],
    "operation": "update",
    "channel_id": "10000000068001",
    "token": TOKEN,
}
REFERENCE: dict[str, Any] = {
    "module": "Candidates",
    "operation": "create",
    "resource_uri": "https://recruit.zoho.com/recruit/v2/Candidates/123456000000123456",
    "ids": ["123456000000123456"],
    "channel_id": "10000000068001",
    "channel_expiry": "2026-12-31T23:59:59+00:00",
    "token": TOKEN,
    "user_name": "recruiter@company.com",
}


def body(notice: dict[str, Any], **changes: Any) -> bytes:
    """The notice with some fields changed; `...` takes one out."""
    return json.dumps({key: value for key, value in {**notice, **changes}.items() if value is not ...}).encode()


def only(receipt: Receipt) -> Event:
    assert receipt.status == 200
    (event,) = receipt.events
    return event


def test_a_notice_of_the_vendor_is_an_event(receiver: Receiver) -> None:
    event = only(receiver.handle(AS_JSON, body(VENDOR)))
    assert (event.name, event.ids, event.channel) == ("Candidates.edit", VENDOR["ids"], "10000000068001")
    assert (event.server_time, event.dialect, event.organisation) == (1765549500000, "vendor", "")
    assert event.raw == {key: value for key, value in VENDOR.items() if key != "token"}
    assert [each.event for each in receiver.inbox.waiting()] == [event]


def test_a_notice_of_the_seed_is_the_same_kind_of_event(receiver: Receiver) -> None:
    event = only(receiver.handle(AS_JSON, body(REFERENCE, module="JobOpenings")))
    assert (event.name, event.dialect, event.server_time) == ("Job_Openings.create", "reference", None)


@pytest.mark.parametrize(
    ("sent", "name"),
    [("insert", "create"), ("create", "create"), ("UPDATE", "edit"), ("edit", "edit"), ("delete", "delete"),
     ("merge", "merge")],
)  # fmt: skip
def test_operations_have_one_name(receiver: Receiver, sent: str, name: str) -> None:
    assert only(receiver.handle(AS_JSON, body(VENDOR, operation=sent))).operation == name


@pytest.mark.parametrize(
    ("sent", "ids"),
    [(["1", "2"], ["1", "2"]), ("1", ["1"]), ("1, 2", ["1", "2"]), ([1, 2], ["1", "2"]), (["1", "1"], ["1"])],
)
def test_ids_are_a_list_of_texts_however_they_are_sent(receiver: Receiver, sent: Any, ids: list[str]) -> None:
    assert only(receiver.handle(AS_JSON, body(VENDOR, ids=sent))).ids == ids


def test_a_module_that_nobody_knows_is_a_hint_like_any_other(receiver: Receiver) -> None:
    assert only(receiver.handle(AS_JSON, body(VENDOR, module="Nowhere"))).name == "Nowhere.edit"


WORKFLOW = {"id": "77", "Last_Name": "Doe", "module": "Candidates", "operation": "edit", "secret": TOKEN}


def test_a_workflow_webhook_comes_as_form_json_or_query(receiver: Receiver, clock: Clock) -> None:
    ways: list[tuple[dict[str, str], bytes, str]] = [
        (AS_FORM, urlencode(WORKFLOW).encode(), ""),
        (AS_JSON, body(WORKFLOW), ""),
        (AS_FORM, b"", urlencode(WORKFLOW)),
    ]
    for headers, content, query in ways:
        clock.now += 10
        event = only(receiver.handle(headers, content, query))
        assert (event.name, event.ids, event.dialect) == ("Candidates.edit", ["77"], "workflow")
        assert (event.raw["Last_Name"], event.unsupported) == ("Doe", [])


def test_a_merge_field_that_was_deleted_is_no_data(receiver: Receiver) -> None:
    notice = WORKFLOW | {"Last_Name": "${Unsupported_Field}"}
    event = only(receiver.handle(AS_FORM, urlencode(notice).encode()))
    assert (event.unsupported, event.raw["Last_Name"]) == (["Last_Name"], None)


def test_a_workflow_webhook_need_not_say_what_it_is_about(receiver: Receiver) -> None:
    event = only(receiver.handle(AS_FORM, urlencode({"Email": "a@example.com", "token": TOKEN}).encode()))
    assert (event.module, event.operation, event.ids) == ("", "", [])


def test_the_previous_token_works_until_it_is_taken_out(inbox: Inbox, receiver: Receiver) -> None:
    assert only(receiver.handle(AS_JSON, body(VENDOR, token=OLD)))
    assert Receiver(inbox, tokens=[TOKEN]).handle(AS_JSON, body(VENDOR, token=OLD)) is REFUSED


def test_each_organisation_has_its_own_secret(inbox: Inbox) -> None:
    receiver = Receiver(inbox, tokens={"north": ["n1", "n0"], "south": ["s1"]})
    found = [only(receiver.handle(AS_JSON, body(VENDOR, token=token))).organisation for token in ("n0", "s1")]
    assert found == ["north", "south"]


@pytest.mark.parametrize("tokens", [[], [""], ["  "], {}, {"a": []}, {"a": ["t"], "b": ["t"]}])
def test_a_receiver_without_a_secret_is_none(inbox: Inbox, tokens: Any) -> None:
    with pytest.raises(ConfigError):
        Receiver(inbox, tokens=tokens)


NO_NOTICE: list[tuple[Any, bytes]] = [
    (AS_JSON, body(VENDOR, token="wrong")),
    (AS_JSON, body(VENDOR, token="")),
    (AS_JSON, body(VENDOR, token=...)),
    (AS_JSON, body(VENDOR, token=None)),
    (AS_JSON, body(VENDOR, token=[TOKEN])),
    (AS_JSON, body(VENDOR, token={"$ne": ""})),
    (AS_JSON, body(VENDOR, module=...)),
    (AS_JSON, body(VENDOR, module="")),
    (AS_JSON, body(VENDOR, module=["Candidates"])),
    (AS_JSON, body(VENDOR, module="Candi\x00dates")),
    (AS_JSON, body(VENDOR, module="C" * 101)),
    (AS_JSON, body(VENDOR, operation=...)),
    (AS_JSON, body(VENDOR, operation=3)),
    (AS_JSON, body(VENDOR, ids=...)),
    (AS_JSON, body(VENDOR, ids=[])),
    (AS_JSON, body(VENDOR, ids=[None])),
    (AS_JSON, body(VENDOR, ids=[["1"]])),
    (AS_JSON, body(VENDOR, ids=True)),
    (AS_JSON, body(VENDOR, ids={"1": 1})),
    (AS_JSON, body(VENDOR, channel_id=...)),
    (AS_JSON, body(VENDOR, channel_id={})),
    (AS_JSON, body(VENDOR, server_time="soon")),
    (AS_JSON, body(VENDOR, affected_fields="all")),
    (AS_JSON, body(VENDOR, query_params=[])),
    (AS_JSON, b""),
    (AS_JSON, b"null"),
    (AS_JSON, b"[" * 5_000),
    (AS_JSON, b"[" + body(VENDOR) + b"]"),
    (AS_JSON, body(VENDOR)[:-1]),
    (AS_JSON, b"\xff" + body(VENDOR)),
    (AS_JSON, body(VENDOR, padding="x" * 256 * 1024)),
    (AS_JSON, body({"token": TOKEN})),
    (AS_FORM, body(VENDOR)),
    (AS_FORM, b"token=%ff"),
    (AS_FORM, f"token={TOKEN}&token=x&id=1".encode()),
    (AS_FORM, f"token={TOKEN}&".encode() + b"&".join(b"f%d=1" % n for n in range(200))),
    ({}, body(VENDOR)),
    ({"Content-Type": "text/plain"}, body(VENDOR)),
    ({"Content-Type": "application/xml"}, body(VENDOR)),
    ([("Content-Type", "application/json"), ("content-type", "text/plain")], body(VENDOR)),
]


@pytest.mark.parametrize(("headers", "content"), NO_NOTICE)
def test_every_refusal_is_the_same_answer(receiver: Receiver, headers: Any, content: bytes) -> None:
    assert receiver.handle(headers, content) == REFUSED
    assert asyncio.run(receiver.ahandle(headers, content)) == REFUSED
    assert (receiver.inbox.waiting(), TOKEN.encode() in REFUSED.body) == ([], False)


def test_headers_may_be_pairs_of_bytes(receiver: Receiver) -> None:
    assert only(receiver.handle([(b"CONTENT-TYPE", b"application/json")], body(VENDOR)))


def test_a_repetition_is_taken_and_adds_nothing(receiver: Receiver) -> None:
    first = only(receiver.handle(AS_JSON, body(VENDOR, ids=["1", "2"])))
    again = receiver.handle(AS_JSON, body(VENDOR, ids=["2", "1"], token=OLD))
    assert (again.status, again.events) == (200, [])
    assert [each.event.id for each in receiver.inbox.waiting()] == [first.id]


def test_two_updates_of_a_record_are_two_events(receiver: Receiver) -> None:
    moments = [VENDOR["server_time"] + millis for millis in (0, 1, 2)]
    ids = [only(receiver.handle(AS_JSON, body(VENDOR, server_time=each))).id for each in moments]
    assert [each.event.id for each in receiver.inbox.waiting()] == sorted(ids) == ids


def test_without_a_time_of_their_own_the_window_tells_them_apart(receiver: Receiver, clock: Clock) -> None:
    edit = body(REFERENCE, operation="update")
    assert only(receiver.handle(AS_JSON, edit))
    assert receiver.handle(AS_JSON, edit).events == []
    clock.now += 2.5
    assert only(receiver.handle(AS_JSON, edit))


def test_in_the_window_both_are_kept_once_work_on_the_first_has_begun(receiver: Receiver) -> None:
    edit = body(REFERENCE, operation="update")
    first = only(receiver.handle(AS_JSON, edit))
    claimed = receiver.inbox.claim(60)
    second = only(receiver.handle(AS_JSON, edit))
    assert claimed is not None
    receiver.inbox.finish(claimed)
    assert receiver.handle(AS_JSON, edit).events == []
    assert first.id != second.id


def test_a_record_is_created_once_however_often_it_is_told(receiver: Receiver, clock: Clock) -> None:
    assert only(receiver.handle(AS_JSON, body(REFERENCE)))
    claimed = receiver.inbox.claim(60)
    assert claimed is not None
    receiver.inbox.finish(claimed)
    clock.now += 3_600
    assert receiver.handle(AS_JSON, body(REFERENCE)).events == []


def test_a_store_that_is_down_is_no_refusal_and_tells_nothing(receiver: Receiver, monkeypatch: Any) -> None:
    def down(*_: Any, **__: Any) -> None:
        raise StoreUnavailable("the store postgresql://secret@host is down")

    monkeypatch.setattr(receiver.inbox.store, "put", down)
    for receipt in (receiver.handle(AS_JSON, body(VENDOR)), asyncio.run(receiver.ahandle(AS_JSON, body(VENDOR)))):
        assert (receipt.status, receipt.events, b"secret" in receipt.body) == (503, [], False)
    assert receiver.handle(AS_JSON, body(VENDOR, token="wrong")) == REFUSED


def test_nothing_secret_is_kept_or_shown(receiver: Receiver) -> None:
    event = only(receiver.handle(AS_FORM, urlencode({"id": "1", "Email": "a@example.com", "token": TOKEN}).encode()))
    assert TOKEN not in str(event.to_dict())
    assert "a@example.com" not in repr(event)
    assert TOKEN not in repr(vars(receiver))
