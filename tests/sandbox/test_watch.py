"""Channels and their notices: what is told, to whom, in which words, and what can go wrong on the way."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Api, Receiver

WATCH, SEED = "/recruit/v2/actions/watch", "/recruit/v2/settings/actions/watch"
LIST = "/recruit/v2/Candidates"


def item(receiver: Any = None, channel: Any = "1000", *events: str, **more: Any) -> dict[str, Any]:
    url = "https://example.com/hook" if receiver is None else f"{receiver.url}/hook?source=recruit&k=1"
    return {"channel_id": channel, "events": list(events) or ["Candidates.all"], "notify_url": url, **more}


def opened(api: Api, *items: dict[str, Any], path: str = WATCH) -> list[list[dict[str, Any]]]:
    response = api.post(path, json={"watch": list(items)})
    assert response.status_code in (200, 201), response.text
    return [each["details"]["events"] for each in response.json()["watch"]]


def channels(api: Api, **params: Any) -> list[dict[str, Any]]:
    response = api.get(WATCH, params=params)
    return [] if response.status_code == 204 else list(response.json()["watch"])


def later(api: Api, **span: float) -> str:
    """A time so far after what the sandbox's clock shows."""
    now = datetime.fromisoformat(api.sandbox.clock(advance=0))
    return (now + timedelta(**span)).isoformat()


def lifetime(api: Api, expiry: str) -> timedelta:
    return datetime.fromisoformat(expiry) - datetime.fromisoformat(api.sandbox.clock(advance=0))


def only(response: Any, status: int = 202) -> dict[str, Any]:
    assert response.status_code == status, response.text
    (result,) = response.json()["watch"]
    return dict(result)


def test_a_channel_is_listed_once_per_module_until_it_ends(api: Api) -> None:
    ((first, second),) = opened(api, item(None, "1000", "Candidates.create", "Candidates.edit", "Job_Openings.all"))
    assert (first["resource_name"], second["resource_name"]) == ("Candidates", "Job_Openings")
    assert first["resource_uri"] == f"{api.sandbox.url}{LIST}"
    modules = api.get("/recruit/v2/settings/modules").json()["modules"]
    assert first["resource_id"] == next(each["id"] for each in modules if each["api_name"] == "Candidates")
    shown = channels(api)
    assert [row["events"] for row in shown] == [["Candidates.create", "Candidates.edit"], ["Job_Openings.all"]]
    assert channels(api, channel_id="1000", module="Job_Openings") == shown[1:]
    assert channels(api, module="JobOpenings") == shown[1:]
    assert channels(api, channel_id="1001") == []
    unknown = api.get(WATCH, params={"module": "Nowhere"})
    assert (unknown.status_code, unknown.json()["code"]) == (400, "INVALID_MODULE")
    page = api.get(WATCH, params={"page": 2, "per_page": 1}).json()
    assert (page["watch"], page["info"]["more_records"]) == (shown[1:], False)
    ended = only(api.delete(WATCH, params={"channel_ids": "1000"}), 200)
    assert (ended["code"], ended["details"]["channel_id"]) == ("SUCCESS", "1000")
    assert channels(api) == []


@pytest.mark.parametrize(
    ("span", "hours"),
    [
        (None, 1),
        ({"hours": 5}, 5),
        ({"hours": 24}, 24),
        ({"hours": 25}, 1),
        ({"days": 7}, 1),
    ],
)
def test_an_hour_a_day_at_most_and_beyond_that_an_hour(api: Api, span: dict[str, float] | None, hours: int) -> None:
    more = {} if span is None else {"channel_expiry": later(api, **span)}
    (((answer,),), (listed,)) = opened(api, item(**more)), channels(api)
    assert answer["channel_expiry"] == listed["channel_expiry"]
    assert abs(lifetime(api, listed["channel_expiry"]) - timedelta(hours=hours)) < timedelta(seconds=10)
    api.sandbox.clock(advance=hours * 3_600 + 10)
    assert api.login().get(WATCH).status_code == 204


def test_an_expired_channel_tells_nothing_and_can_be_opened_anew(api: Api, receiver: Receiver) -> None:
    opened(api, item(receiver))
    api.sandbox.clock(advance=3_601)
    api.login()
    patch = {"channel_id": "1000", "channel_expiry": later(api, hours=2)}
    assert only(api.patch(WATCH, json={"watch": [patch]}))["code"] == "CHANNEL_EXPIRED"
    api.create("Candidates", {"Last_Name": "Unheard"})
    opened(api, item(receiver))
    (key,) = api.create("Candidates", {"Last_Name": "Heard"})
    assert receiver.next()[1]["ids"] == [key]


def test_an_extension_keeps_the_channel(api: Api, receiver: Receiver) -> None:
    opened(api, item(receiver, token="t"))
    api.sandbox.clock(advance=3_000)
    patch = {"channel_id": "1000", "channel_expiry": later(api, hours=3)}
    assert only(api.patch(WATCH, json={"watch": [patch]}), 200)["code"] == "SUCCESS"
    api.sandbox.clock(advance=3_000)
    api.login().create("Candidates", {"Last_Name": "Ek"})
    assert receiver.next()[1]["token"] == "t"


def test_a_replacement_leaves_nothing_of_the_old(api: Api, receiver: Receiver) -> None:
    opened(api, item(None, "1000", "Candidates.all", token="old"))
    replacement = item(receiver, "1000", "Job_Openings.create")
    assert only(api.put(WATCH, json={"watch": [replacement]}), 200)["code"] == "SUCCESS"
    (row,) = channels(api)
    assert (row["events"], row["token"], row["notify_url"]) == (
        ["Job_Openings.create"],
        None,
        replacement["notify_url"],
    )


def test_events_go_in_and_out(api: Api) -> None:
    opened(api, item(None, "1000", "Candidates.create"))
    more = {"channel_id": "1000", "events": ["Candidates.delete", "Tasks.edit"]}
    assert only(api.patch(WATCH, json={"watch": [more]}), 200)["code"] == "SUCCESS"
    assert [row["events"] for row in channels(api)] == [["Candidates.create", "Candidates.delete"], ["Tasks.edit"]]
    less = {"channel_id": "1000", "events": ["Candidates.create", "Tasks.edit"], "_delete_events": True}
    api.patch(WATCH, json={"watch": [less]})
    assert [row["events"] for row in channels(api)] == [["Candidates.delete"]]
    api.patch(WATCH, json={"watch": [less | {"events": ["Candidates.delete"]}]})
    assert channels(api) == []


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"events": ["Nowhere.create"]}, "INVALID_DATA"),
    ({"events": ["Candidates.update"]}, "INVALID_DATA"),
    ({"events": ["Candidates"]}, "INVALID_DATA"),
    ({"events": []}, "INVALID_DATA"),
    ({"notify_url": "nowhere"}, "INVALID_DATA"),
    ({"notify_url": "http://h:99999/"}, "INVALID_DATA"),
    ({"token": "x" * 51}, "INVALID_DATA"),
    ({"channel_id": "abc"}, "INVALID_DATA"),
    ({"channel_expiry": "tomorrow"}, "INVALID_DATA"),
    ({"channel_expiry": "2001-01-01T00:00:00+00:00"}, "INVALID_DATA"),
    ({"channel_expiry": "2101-01-01T00:00:00"}, "INVALID_DATA"),
    ({"events": None}, "INVALID_DATA"),
]


@pytest.mark.parametrize(("change", "code"), WRONG)
def test_a_wrong_channel_is_its_own_error_and_the_others_open(api: Api, change: dict[str, Any], code: str) -> None:
    response = api.post(WATCH, json={"watch": [item() | change, item(None, "2000")]})
    assert response.status_code == 202
    bad, good = response.json()["watch"]
    assert (bad["status"], bad["code"], good["code"]) == ("error", code, "SUCCESS")
    assert [row["channel_id"] for row in channels(api)] == ["2000"]


@pytest.mark.parametrize("missing", ["channel_id", "events", "notify_url"])
def test_what_a_channel_lacks_is_named(api: Api, missing: str) -> None:
    body = {key: value for key, value in item().items() if key != missing}
    refused = only(api.post(WATCH, json={"watch": [body]}))
    assert (refused["code"], refused["details"]) == ("MANDATORY_NOT_FOUND", {"api_name": missing})


def test_each_other_code_has_its_cause(api: Api) -> None:
    opened(api, item())
    again = api.post(WATCH, json={"watch": [item()]})
    assert only(again)["code"] == "ALREADY_ENABLED"
    unknown = item(None, "77")
    for response in (
        api.put(WATCH, json={"watch": [unknown]}),
        api.patch(WATCH, json={"watch": [unknown]}),
        api.delete(WATCH, params={"channel_ids": "77"}),
    ):
        assert only(response)["code"] == "NOT_SUBSCRIBED"
    twice = api.put(WATCH, json={"watch": [item(), item()]}).json()["watch"]
    assert [each["code"] for each in twice] == ["SUCCESS", "AMBIGUITY_DURING_PROCESSING"]
    bare = api.patch(WATCH, json={"watch": [{"channel_id": "1000"}]})
    assert only(bare)["code"] == "EXPECTED_FIELD_MISSING"
    dangling = api.patch(WATCH, json={"watch": [{"channel_id": "1000", "_delete_events": True}]})
    assert only(dangling)["code"] == "DEPENDENT_FIELD_MISSING"
    nothing = api.delete(WATCH)
    assert (nothing.status_code, nothing.json()["code"]) == (400, "REQUIRED_PARAM_MISSING")
    assert api.post(WATCH, json={}).json()["code"] == "MANDATORY_NOT_FOUND"


def test_a_change_that_fails_changes_nothing(api: Api) -> None:
    opened(api, item(None, "1000", "Candidates.create"))
    before = channels(api)
    wrong = {"channel_id": "1000", "events": ["Tasks.all"], "notify_url": "nowhere"}
    assert only(api.patch(WATCH, json={"watch": [wrong]}))["code"] == "INVALID_DATA"
    assert only(api.put(WATCH, json={"watch": [item() | wrong]}))["code"] == "INVALID_DATA"
    assert channels(api) == before


def test_notices_name_records_and_nothing_else_of_them(api: Api, receiver: Receiver) -> None:
    opened(api, item(receiver, 1000, token="secret"))
    keys = api.create("Candidates", {"Last_Name": "Ek"}, {"Last_Name": "Berg"})
    path, body = receiver.next()
    assert path == "/hook?source=recruit&k=1"
    assert abs(body.pop("server_time") / 1_000 - datetime.now(UTC).timestamp()) < 600
    assert body == {
        "query_params": {"source": "recruit", "k": "1"},
        "module": "Candidates",
        "resource_uri": f"{api.sandbox.url}{LIST}",
        "ids": keys,
        "affected_fields": [],
        "operation": "insert",
        "channel_id": 1000,
        "token": "secret",
    }
    api.put(f"{LIST}/{keys[0]}", json={"data": [{"City": "Oslo"}]})
    _, changed = receiver.next()
    assert (changed["operation"], changed["affected_fields"]) == ("update", [{keys[0]: ["City"]}])
    api.delete(LIST, params={"ids": ",".join(keys)})
    _, gone = receiver.next()
    assert (gone["operation"], gone["ids"], gone["affected_fields"]) == ("delete", keys, [])


def test_two_changes_of_a_record_are_two_notices_in_order(api: Api, receiver: Receiver) -> None:
    (key,) = api.create("Candidates", {"Last_Name": "Ek"})
    opened(api, item(receiver))
    rows = [{"id": key, "City": "Oslo"}, {"id": key, "City": "Rome"}]
    api.put(LIST, json={"data": rows})
    first, second = receiver.take(2)
    assert first["ids"] == second["ids"] == [key]
    assert api.row("Candidates", key)["City"] == "Rome"


def test_only_what_a_channel_asked_for_is_told(api: Api, receiver: Receiver) -> None:
    opened(api, item(receiver, "1", "Job_Openings.create"), item(receiver, "2", "Candidates.delete"))
    (candidate,) = api.create("Candidates", {"Last_Name": "Ek"})
    (job,) = api.create("JobOpenings", {"Posting_Title": "Cook", "Client_Name": client(api)})
    api.put(f"/recruit/v2/JobOpenings/{job}", json={"data": [{"City": "Oslo"}]})
    api.delete(f"{LIST}/{candidate}")
    told = receiver.take(2)
    assert [(each["channel_id"], each["operation"], each["ids"]) for each in told] == [
        ("1", "insert", [job]),
        ("2", "delete", [candidate]),
    ]
    assert receiver.nothing_left()


def client(api: Api) -> str:
    return api.create("Clients", {"Client_Name": "Acme"})[0]


def test_a_status_change_is_an_edit(api: Api, receiver: Receiver) -> None:
    (key,) = api.create("Candidates", {"Last_Name": "Ek"})
    opened(api, item(receiver, "1", "Candidates.edit"))
    body = {"data": [{"ids": [key], "Candidate_Status": "Qualified", "comments": "good"}]}
    assert api.put(f"{LIST}/status", json=body).status_code == 200
    assert receiver.next()[1]["ids"] == [key]


def bulk_insert(api: Api, names: list[str]) -> None:
    text, target = io.StringIO(), io.BytesIO()
    csv.writer(text).writerows([["Last_Name"], *[[name] for name in names]])
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("a.csv", text.getvalue())
    headers = {"feature": "bulk-write", "X-RECRUIT-ORG": api.sandbox.org_id}
    sent = api.post("/recruit/v2/upload", headers=headers, files={"file": ("a.zip", target.getvalue())})
    resource = {"type": "data", "module": "Candidates", "file_id": sent.json()["details"]["file_id"]}
    made = api.post("/recruit/bulk/v2/write", json={"operation": "insert", "resource": [resource]}).json()
    assert api.get(f"/recruit/bulk/v2/write/{made['details']['id']}").json()["status"] == "COMPLETED"


def test_rows_of_a_write_job_are_told_unless_switched_off(api: Api, receiver: Receiver) -> None:
    opened(api, item(receiver))
    api.sandbox.watch(bulk=False)
    bulk_insert(api, ["Hushed"])
    api.sandbox.watch(bulk=True)
    bulk_insert(api, [f"N{number}" for number in range(120)])
    told: list[str] = []
    while len(told) < 120:
        told += receiver.next()[1]["ids"]
    listed = set(api.ids(LIST, per_page=200))
    assert len(listed) == 121
    assert set(told) < listed
    assert len(told) == len(set(told)) == 120


def test_seed_000_has_its_own_words(api: Api, receiver: Receiver) -> None:
    expiry = later(api, days=40)
    asked = item(receiver, "1", "Candidates.create", "Candidates.update", token="t", channel_expiry=expiry)
    response = api.post(SEED, json={"watch": [asked]})
    assert (response.status_code, response.headers["X-Sandbox-Evidence"]) == (200, "reference")
    (effective,) = response.json()["watch"][0]["details"]["events"]
    keys = api.create("Candidates", {"Last_Name": "Ek"}, {"Last_Name": "Berg"})
    first, second = receiver.take(2)
    me = api.get("/recruit/v2/users", params={"type": "CurrentUser"}).json()["users"][0]
    assert first == {
        "module": "Candidates",
        "operation": "create",
        "resource_uri": f"{api.sandbox.url}{LIST}/{keys[0]}",
        "ids": keys[:1],
        "channel_id": "1",
        "channel_expiry": effective["channel_expiry"],
        "token": "t",
        "user_name": me["email"],
    }
    assert second["ids"] == keys[1:]
    api.put(f"{LIST}/{keys[0]}", json={"data": [{"City": "Oslo"}]})
    assert receiver.next()[1]["operation"] == "update"
    assert channels(api)[0]["channel_id"] == "1"
    assert only(api.post(SEED, json={"watch": [item(None, "2", "Candidates.edit")]}))["code"] == "INVALID_DATA"


def test_seed_000_names_modules_as_it_does(api: Api, receiver: Receiver) -> None:
    opened(api, item(receiver, "1", "JobOpenings.create", "Interviews.update"), path=SEED)
    api.create("JobOpenings", {"Posting_Title": "Cook", "Client_Name": client(api)})
    assert receiver.next()[1]["module"] == "JobOpenings"


def test_nothing_leaves_this_machine(api: Api) -> None:
    opened(api, *[item(None, str(number)) | {"notify_url": url} for number, url in enumerate(FAR)])
    api.create("Candidates", {"Last_Name": "Ek"})
    outcomes = {entry["url"]: entry["outcome"] for entry in settled(api, len(FAR))}
    assert outcomes == dict.fromkeys(FAR, "not sent: no loopback address")


FAR = ["https://example.com/x", "http://10.0.0.1/", "http://127.0.0.1.example.com/", "http://user@[2001:db8::1]:80/"]


def settled(api: Api, count: int) -> list[dict[str, Any]]:
    """Deliveries once so many have their outcome."""
    while True:
        found = api.sandbox.deliveries()
        if sum(entry["outcome"] is not None or entry["remark"] == "lost on purpose" for entry in found) >= count:
            return found


def test_deliveries_say_what_the_receiver_answered(api: Api, receiver: Receiver) -> None:
    receiver.status = 503
    opened(api, item(receiver))
    api.create("Candidates", {"Last_Name": "Ek"})
    (entry,) = settled(api, 1)
    assert (entry["outcome"], entry["remark"], entry["body"]) == (503, "", receiver.next()[1])


def test_a_receiver_that_is_gone_disturbs_nobody(api: Api, receiver: Receiver) -> None:
    opened(api, item(None, "1") | {"notify_url": "http://127.0.0.1:1/"}, item(receiver, "2"))
    (key,) = api.create("Candidates", {"Last_Name": "Ek"})
    assert receiver.next()[1]["ids"] == [key]
    assert {entry["outcome"] for entry in settled(api, 2)} == {200, "failed: ConnectError"}


def churn(api: Api, count: int) -> list[str]:
    return [api.create("Candidates", {"Last_Name": f"N{number}"})[0] for number in range(count)]


def test_notices_can_be_lost(api: Api, receiver: Receiver) -> None:
    opened(api, item(receiver))
    api.sandbox.watch(loss=1)
    churn(api, 3)
    assert {entry["remark"] for entry in settled(api, 3)} == {"lost on purpose"}
    assert receiver.nothing_left()
    api.sandbox.watch(loss=0.5, seed=3)
    churn(api, 20)
    lost = [entry for entry in settled(api, 23)[3:] if entry["remark"]]
    assert 3 < len(lost) < 17


def test_notices_can_come_more_than_once(api: Api, receiver: Receiver) -> None:
    opened(api, item(receiver))
    api.sandbox.watch(repeat=5, seed=1)
    keys = churn(api, 10)
    api.sandbox.watch(repeat=1)
    (last,) = api.create("Candidates", {"Last_Name": "Last"})
    told: list[str] = []
    while last not in told:
        told += receiver.next()[1]["ids"]
    counts = [told.count(key) for key in keys]
    assert set(counts) <= set(range(1, 6))
    assert max(counts) > 1


def test_notices_can_come_in_another_order(api: Api, receiver: Receiver) -> None:
    opened(api, item(receiver))
    api.sandbox.watch(reorder=10, seed=1)
    keys = churn(api, 9)
    assert api.sandbox.deliveries() == []
    keys += churn(api, 1)
    told = [body["ids"][0] for body in receiver.take(10)]
    assert told != keys
    assert sorted(told) == sorted(keys)
    (key,) = churn(api, 1)
    api.sandbox.watch()  # any change lets go of what is held back
    assert receiver.next()[1]["ids"] == [key]


def test_notices_can_be_late_by_the_clock(api: Api, receiver: Receiver) -> None:
    opened(api, item(receiver))
    api.sandbox.watch(delay=600)
    (key,) = churn(api, 1)
    assert api.sandbox.deliveries() == []
    api.sandbox.clock(advance=601)
    assert receiver.next()[1]["ids"] == [key]


def test_notices_can_be_forged(api: Api, receiver: Receiver) -> None:
    opened(api, item(receiver, token="real"))
    api.sandbox.watch(forge=1)
    (key,) = churn(api, 1)
    real, forged = receiver.take(2)
    assert (real["token"], real["ids"]) == ("real", [key])
    assert forged["token"] != "real"
    assert api.get(f"{LIST}/{forged['ids'][0]}").status_code == 204
    assert [entry["remark"] for entry in settled(api, 2)] == ["", "forged"]


def test_deletions_can_name_their_ids_as_one_text(api: Api, receiver: Receiver) -> None:
    keys = churn(api, 2)
    opened(api, item(receiver, "1", "Candidates.delete"))
    api.sandbox.watch(ids_as_text=True)
    api.delete(LIST, params={"ids": ",".join(keys)})
    assert receiver.next()[1]["ids"] == ",".join(keys)


def test_a_reset_ends_channels_and_what_is_on_its_way(api: Api, receiver: Receiver) -> None:
    opened(api, item(receiver))
    api.sandbox.watch(delay=600)
    churn(api, 1)
    api.sandbox.reset()
    api.login()
    assert (channels(api), api.sandbox.deliveries()) == ([], [])
    api.sandbox.clock(advance=601)
    opened(api.login(), item(receiver))
    (key,) = churn(api, 1)
    assert receiver.next()[1]["ids"] == [key]
