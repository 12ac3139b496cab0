"""Bulk read: the life of a job, what it finds, what is wrong with a query, in both dialects."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

from zrecruit_ext.sandbox.launch import start

if TYPE_CHECKING:
    from conftest import Api

READ, SEED = "/recruit/bulk/v2/read", "/recruit/v2/bulk/read"
CLIENTS = [{"id": "11", "Client_Name": "Acme", "City": "Oslo"}, {"id": "12", "Client_Name": "Björk", "City": "Ærø"}]
JOBS = [
    {
        "id": "21",
        "Posting_Title": "Engineer, senior",
        "Client_Name": {"id": "11"},
        "Number_of_Positions": 2,
        "Expected_Revenue": 900.5,
        "Is_Hot_Job_Opening": True,
        "Date_Opened": "2026-01-31",
        "Job_Opening_Status": "In-progress",
        "Modified_Time": "2026-02-01T10:00:00+02:00",
    },
    {
        "id": "22",
        "Posting_Title": 'Clerk "temp"\nnight shift',
        "Client_Name": {"id": "12"},
        "Number_of_Positions": 10,
        "Expected_Revenue": 100,
        "Is_Hot_Job_Opening": False,
        "Date_Opened": "2026-03-01",
        "Job_Opening_Status": "Filled",
        "Modified_Time": "2026-03-01T00:00:00+00:00",
    },
    {"id": "23", "Posting_Title": "engine driver", "City": "Oslo", "Modified_Time": "2026-04-01T00:00:00+00:00"},
]


@pytest.fixture
def loaded(api: Api) -> Api:
    api.sandbox.load({"Clients": CLIENTS, "Job_Openings": JOBS})
    return api


def added(api: Api, query: dict[str, Any], **more: Any) -> str:
    response = api.post(READ, json={"query": {"module": "Job_Openings", **query}, **more})
    assert response.status_code == 201, response.text
    (receipt,) = response.json()["data"]
    assert (receipt["status"], receipt["code"]) == ("success", "ADDED_SUCCESSFULLY")
    return str(receipt["details"]["id"])


def job(api: Api, key: str) -> dict[str, Any]:
    response = api.get(f"{READ}/{key}")
    assert response.status_code == 200, response.text
    (found,) = response.json()["data"]
    return dict(found)


def table(content: bytes) -> list[dict[str, str]]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        (name,) = archive.namelist()
        return list(csv.DictReader(io.StringIO(archive.read(name).decode(), newline="")))


def rows(api: Api, query: dict[str, Any]) -> list[dict[str, str]]:
    key = added(api, query)
    assert job(api, key)["state"] == "COMPLETED"
    return table(api.get(f"{READ}/{key}/result").content)


def test_a_job_moves_on_with_status_calls(loaded: Api) -> None:
    loaded.sandbox.bulk(by_polls=True, wait=1, run=2)
    key = added(loaded, {})
    early = loaded.get(f"{READ}/{key}/result")
    assert (early.status_code, early.json()["code"]) == (400, "RESOURCE_NOT_FOUND")
    states = [job(loaded, key)["state"] for _ in range(5)]
    assert states == ["ADDED", "IN PROGRESS", "IN PROGRESS", "COMPLETED", "COMPLETED"]
    assert len(table(loaded.get(f"{READ}/{key}/result").content)) == 3


def test_a_job_moves_on_with_the_clock(loaded: Api) -> None:
    loaded.sandbox.bulk(wait=30, run=30)
    key = added(loaded, {})
    assert job(loaded, key)["state"] == "ADDED"
    loaded.sandbox.clock(advance=31)
    assert job(loaded, key)["state"] == "IN PROGRESS"
    assert "result" not in job(loaded, key)
    loaded.sandbox.clock(advance=30)
    assert job(loaded, key)["state"] == "COMPLETED"


@pytest.mark.parametrize("word", ["IN PROGRESS", "INPROGRESS", "IN_PROGRESS"])
def test_words_for_states_can_be_chosen(loaded: Api, word: str) -> None:
    loaded.sandbox.bulk(by_polls=True, wait=1, run=1, added="QUEUED", in_progress=word)
    key = added(loaded, {})
    assert [job(loaded, key)["state"] for _ in range(2)] == ["QUEUED", word]


def test_a_failed_job_says_why_and_has_no_result(loaded: Api) -> None:
    loaded.sandbox.bulk(fail="the moon is full")
    key = added(loaded, {})
    failed = job(loaded, key)
    assert failed["state"] == "FAILURE"
    assert failed["result"]["error_message"]["message"] == "the moon is full"
    assert loaded.get(f"{READ}/{key}/result").status_code == 400
    loaded.sandbox.bulk(fail="")
    assert job(loaded, added(loaded, {}))["state"] == "COMPLETED"


def test_settings_that_make_no_sense_are_refused(api: Api) -> None:
    for settings in ({"stepps": 1}, {"wait": -1}, {"wait": "long"}, {"by_polls": 1}, {"page_size": 1.5}):
        with pytest.raises(ValueError, match=next(iter(settings))):
            api.sandbox.bulk(**settings)
    assert api.sandbox.bulk(run=3)["run"] == 3
    api.sandbox.reset()
    assert api.sandbox.bulk()["run"] == 0


def test_rows_are_those_other_calls_show(loaded: Api) -> None:
    (new,) = loaded.create("Job_Openings", {"Posting_Title": "Cook"})
    found = rows(loaded, {})
    assert [row["id"] for row in found] == ["21", "22", "23", new]
    shown = loaded.row("Job_Openings", "22")
    assert found[1]["Posting_Title"] == shown["Posting_Title"]
    assert found[1]["Modified_Time"] == shown["Modified_Time"] == "2026-03-01T00:00:00+00:00"
    assert not any(name.startswith("$") for name in found[0])
    assert loaded.delete(f"/recruit/v2/Job_Openings/{new}").status_code == 200
    assert len(rows(loaded, {})) == 3


def test_columns_come_as_asked_with_the_id_first(loaded: Api) -> None:
    asked = [
        "Posting_Title",
        "Client_Name",
        "Client_Name.City",
        "Client_Name.id",
        "Expected_Revenue",
        "Is_Hot_Job_Opening",
    ]
    first, second, third = rows(loaded, {"selectfields": [*asked, "Date_Opened", "Modified_Time"]})
    assert list(first) == ["id", *asked, "Date_Opened", "Modified_Time"]
    assert first == {
        "id": "21",
        "Posting_Title": "Engineer, senior",
        "Client_Name": "11",
        "Client_Name.City": "Oslo",
        "Client_Name.id": "11",
        "Expected_Revenue": "900.5",
        "Is_Hot_Job_Opening": "true",
        "Date_Opened": "2026-01-31",
        "Modified_Time": "2026-02-01T08:00:00+00:00",
    }
    assert (second["Posting_Title"], second["Client_Name.City"]) == ('Clerk "temp"\nnight shift', "Ærø")
    assert {third[name] for name in asked[1:]} == {""}


def test_pages_hold_what_the_one_before_left(loaded: Api) -> None:
    loaded.sandbox.bulk(page_size=2)
    keys = [added(loaded, {"page": page}) for page in (1, 2, 3)]
    results = [job(loaded, key)["result"] for key in keys]
    assert [(r["page"], r["count"], r["more_records"]) for r in results] == [(1, 2, True), (2, 1, False), (3, 0, False)]
    pages = [table(loaded.get(f"{READ}/{key}/result").content) for key in keys]
    assert [[row["id"] for row in page] for page in pages] == [["21", "22"], ["23"], []]
    assert loaded.get(results[0]["download_url"]).status_code == 200


def test_many_rows_come_whole(api: Api) -> None:
    names = {str(1_000 + number): f"Nöm,{number}\r\n" for number in range(2_345)}
    api.sandbox.load({"Candidates": [{"id": key, "Last_Name": name} for key, name in names.items()]})
    found = rows(api, {"module": "Candidates", "selectfields": ["Last_Name"]})
    assert {row["id"]: row["Last_Name"] for row in found} == names


def leaf(name: str, comparator: str, value: Any) -> dict[str, Any]:
    return {"api_name": name, "comparator": comparator, "value": value}


@pytest.mark.parametrize(
    ("criteria", "wanted"),
    [
        (leaf("Posting_Title", "equal", "ENGINEER, senior"), "21"),
        (leaf("Posting_Title", "not_equal", "engine driver"), "21 22"),
        (leaf("Posting_Title", "in", ["engine driver", "Engineer, senior"]), "21 23"),
        (leaf("Posting_Title", "not_in", ["engine driver"]), "21 22"),
        (leaf("Posting_Title", "starts_with", "engine"), "21 23"),
        (leaf("Posting_Title", "ends_with", "SHIFT"), "22"),
        (leaf("Posting_Title", "contains", 'k "t'), "22"),
        (leaf("City", "not_contains", "slo"), "21 22"),
        (leaf("Number_of_Positions", "equal", 10), "22"),
        (leaf("Number_of_Positions", "greater_than", 2), "22"),
        (leaf("Number_of_Positions", "greater_equal", "2"), "21 22"),
        (leaf("Number_of_Positions", "less_than", 10), "21"),
        (leaf("Number_of_Positions", "less_equal", 10), "21 22"),
        (leaf("Number_of_Positions", "in", [2, 3]), "21"),
        (leaf("Date_Opened", "between", ["2026-01-31", "2026-02-28"]), "21"),
        (leaf("Date_Opened", "not_between", ["2026-01-31", "2026-02-28"]), "22 23"),
        (leaf("Modified_Time", "greater_than", "2026-02-01T10:00:00+02:00"), "22 23"),
        (leaf("Modified_Time", "between", ["2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z"]), "21 22"),
        (leaf("Is_Hot_Job_Opening", "equal", True), "21"),
        (leaf("Client_Name", "equal", "11"), "21"),
        (leaf("Client_Name", "not_in", ["11"]), "22 23"),
        (leaf("Client_Name.City", "equal", "ærø"), "22"),
        (leaf("Client_Name", "equal", "${EMPTY}"), "23"),
        (leaf("City", "not_equal", "${EMPTY}"), "23"),
        (leaf("id", "greater_than", "21") | {"comparator": "in", "value": ["22", "23"]}, "22 23"),
        ({"field": {"api_name": "City"}, "comparator": "equal", "value": "oslo"}, "23"),
        (
            {
                "group_operator": "or",
                "group": [
                    leaf("City", "equal", "Oslo"),
                    {
                        "group_operator": "AND",
                        "group": [
                            leaf("Client_Name.City", "equal", "Oslo"),
                            leaf("Expected_Revenue", "greater_than", 900),
                        ],
                    },
                ],
            },
            "21 23",
        ),
        ({"group": [leaf("City", "equal", "Oslo")]}, "23"),
    ],
)
def test_criteria_choose_rows(loaded: Api, criteria: dict[str, Any], wanted: str) -> None:
    assert [row["id"] for row in rows(loaded, {"selectfields": ["id"], "criteria": criteria})] == wanted.split()


def test_a_custom_view_and_criteria_count_together(loaded: Api) -> None:
    view = {
        "id": "77",
        "name": "In Oslo",
        "criteria": {"field": "City", "comparator": "equal", "value": "Oslo"},
        "fields": ["City"],
    }
    loaded.sandbox.load({"custom_views": [{"module_api_name": "Job_Openings", **view}]})  # type: ignore[dict-item]
    assert [row["id"] for row in rows(loaded, {"cvid": "77"})] == ["23"]
    assert rows(loaded, {"cvid": "77", "criteria": leaf("Posting_Title", "contains", "clerk")}) == []


def test_events_come_as_a_calendar(api: Api) -> None:
    api.sandbox.load(
        {"Events": [{"id": "31", "Event_Title": "Chat; tea, cake", "Start_DateTime": "2026-05-01T10:00:00+02:00"}]}
    )
    key = added(api, {"module": "Events"}, file_type="ics")
    assert job(api, key)["file_type"] == "ics"
    with zipfile.ZipFile(io.BytesIO(api.get(f"{READ}/{key}/result").content)) as archive:
        (name,) = archive.namelist()
        text = archive.read(name).decode()
    assert name.endswith(".ics")
    assert "DTSTART:20260501T080000Z\r\n" in text
    assert "SUMMARY:Chat\\; tea\\, cake\r\n" in text


MANY = [leaf("City", "equal", "x")] * 20
BAD_QUERIES: list[tuple[dict[str, Any], str]] = [
    ({"module": "Nowhere"}, "MODULE_NOT_AVAILABLE"),
    ({"module": "Notes"}, "MODULE_NOT_SUPPORTED"),
    ({"selectfields": ["Nonsense"]}, "FIELD_NOT_AVAILABLE"),
    ({"selectfields": ["City.Name"]}, "FIELD_NOT_AVAILABLE"),
    ({"page": 51}, "PAGE_RANGE_EXCEEDED"),
    ({"cvid": "4711"}, "CVID_NOT_SUPPORTED"),
    ({"criteria": {}}, "INVALID_CRITERIA"),
    ({"criteria": {"api_name": "City", "value": "x"}}, "INVALID_CRITERIA"),
    ({"criteria": {"api_name": "City", "comparator": "equal"}}, "INVALID_CRITERIA"),
    ({"criteria": {**leaf("City", "equal", "x"), "field": {"api_name": "City"}}}, "AMBIGUOUS_CRITERIA"),
    ({"criteria": {**leaf("City", "equal", "x"), "group": MANY}}, "AMBIGUOUS_CRITERIA"),
    ({"criteria": {**leaf("City", "equal", "x"), "group_operator": "and"}}, "AMBIGUOUS_GROUP_IN_CRITERIA"),
    ({"criteria": {"group": MANY}}, "AMBIGUOUS_GROUP_IN_CRITERIA"),
    ({"criteria": {"group": MANY, "group_operator": "xor"}}, "GROUP_OPERATOR_NOT_SUPPORTED"),
    (
        {"criteria": {"group_operator": "and", "group": [{"group_operator": "or", "group": MANY}] * 2}},
        "CRITERIA_LIMIT_EXCEEDED",
    ),
    ({"criteria": leaf("Nonsense", "equal", "x")}, "FIELD_IN_CRITERIA_NOT_AVAILABLE"),
    ({"criteria": leaf("City", "like", "x")}, "FIELD_COMPARATOR_IN_CRITERIA_NOT_SUPPORTED"),
    ({"criteria": leaf("City", "between", ["a", "b"])}, "FIELD_AND_COMPARATOR_IN_CRITERIA_NOT_COMPATIBLE"),
    ({"criteria": leaf("Expected_Revenue", "contains", "1")}, "FIELD_AND_COMPARATOR_IN_CRITERIA_NOT_COMPATIBLE"),
    ({"criteria": leaf("Expected_Revenue", "equal", "much")}, "FIELD_AND_VALUE_IN_CRITERIA_NOT_COMPATIBLE"),
    ({"criteria": leaf("Date_Opened", "equal", "31.01.2026")}, "FIELD_AND_VALUE_IN_CRITERIA_NOT_COMPATIBLE"),
    (
        {"criteria": leaf("Modified_Time", "equal", "2026-02-01T10:00:00.000Z")},
        "FIELD_AND_VALUE_IN_CRITERIA_NOT_COMPATIBLE",
    ),
    ({"criteria": leaf("Client_Name", "equal", "Acme")}, "FIELD_AND_VALUE_IN_CRITERIA_NOT_COMPATIBLE"),
    ({"criteria": leaf("City", "in", "x")}, "COMPARATOR_AND_VALUE_IN_CRITERIA_NOT_COMPATIBLE"),
    ({"criteria": leaf("City", "equal", ["x"])}, "COMPARATOR_AND_VALUE_IN_CRITERIA_NOT_COMPATIBLE"),
    ({"criteria": leaf("Date_Opened", "between", ["2026-01-01"])}, "COMPARATOR_AND_VALUE_IN_CRITERIA_NOT_COMPATIBLE"),
    ({"criteria": leaf("City", "contains", "${EMPTY}")}, "COMPARATOR_AND_VALUE_IN_CRITERIA_NOT_COMPATIBLE"),
    ({"criteria": leaf("City", "equal", None)}, "VALUE_IN_CRITERIA_NOT_SUPPORTED"),
    ({"criteria": leaf("City", "equal", {"a": 1})}, "VALUE_TYPE_NOT_SUPPORTED"),
    ({"criteria": leaf("City", "equal", "x" * 256)}, "VALUE_LIMIT_EXCEEDED_IN_CRITERIA"),
    ({"page": 0}, "INVALID_DATA"),
    ({"module": 3}, "INVALID_DATA"),
]


@pytest.mark.parametrize(("query", "code"), BAD_QUERIES)
def test_what_is_wrong_with_a_query_has_its_code(loaded: Api, query: dict[str, Any], code: str) -> None:
    refused = loaded.post(READ, json={"query": {"module": "Job_Openings", **query}})
    assert (refused.status_code, refused.json()["code"]) == (400, code)
    assert loaded.sandbox.stats()["requests"] > 0


def test_fields_that_are_tables_cannot_be_read_or_compared(api: Api) -> None:
    name = next(
        field["api_name"]
        for module in api.get("/_sandbox/metadata").json()["modules"]
        if module["api_name"] == "Candidates"
        for field in module["fields"]
        if field["type"] == "subform"
    )
    asked = [{"selectfields": [name]}, {"criteria": leaf(name, "equal", "x")}]
    codes = [api.post(READ, json={"query": {"module": "Candidates", **q}}).json()["code"] for q in asked]
    assert codes == ["FIELD_NOT_SUPPORTED", "FIELD_IN_CRITERIA_NOT_SUPPORTED"]


def test_only_so_many_lookups_can_be_followed(api: Api) -> None:
    names = [f"Ref_{number}" for number in range(11)]
    fields = [
        {"module_api_name": "Candidates", "api_name": name, "data_type": "lookup", "lookup": {"module": "Clients"}}
        for name in names
    ]
    api.sandbox.load({"fields": fields})
    query = {"module": "Candidates", "selectfields": [f"{name}.Client_Name" for name in names]}
    refused = api.post(READ, json={"query": query})
    assert (refused.status_code, refused.json()["code"]) == (400, "JOIN_LIMIT_EXCEEDED")
    assert api.post(READ, json={"query": query | {"selectfields": query["selectfields"][1:]}}).status_code == 201


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"callback": {"url": "ftp://127.0.0.1/x", "method": "post"}}, "INVALID_CALLBACK_URL"),
        ({"callback": {"url": "http://127.0.0.1/x", "method": "get"}}, "INVALID_CALLBACK_METHOD"),
        ({"file_type": "ics"}, "QUERY_NOT_SUPPORTED"),
        ({"file_type": "xml"}, "QUERY_NOT_SUPPORTED"),
        ({"callback": {"url": "http://127.0.0.1/x"}}, "MANDATORY_NOT_FOUND"),
    ],
)
def test_what_is_wrong_beside_the_query_has_its_code(loaded: Api, more: dict[str, Any], code: str) -> None:
    refused = loaded.post(READ, json={"query": {"module": "Job_Openings"}, **more})
    assert (refused.status_code, refused.json()["code"]) == (400, code)


def test_the_callback_gets_the_job_as_the_status_call_shows_it(loaded: Api, receiver: Any) -> None:
    key = added(loaded, {"selectfields": ["City"]}, callback={"url": f"{receiver.url}/done?k=1", "method": "POST"})
    path, body = receiver.next()
    assert path == "/done?k=1"
    assert body == job(loaded, key)


def test_a_failed_job_calls_back_as_well(loaded: Api, receiver: Any) -> None:
    loaded.sandbox.bulk(fail="no")
    added(loaded, {}, callback={"url": receiver.url, "method": "post"})
    assert receiver.next()[1]["state"] == "FAILURE"


def test_ten_results_a_minute(loaded: Api) -> None:
    key = added(loaded, {})
    job(loaded, key)
    answers = [loaded.get(f"{READ}/{key}/result").status_code for _ in range(11)]
    assert answers == [200] * 10 + [429]
    loaded.sandbox.clock(advance=61)
    assert loaded.get(f"{READ}/{key}/result").status_code == 200


def test_a_result_is_kept_for_a_day(loaded: Api) -> None:
    key = added(loaded, {})
    job(loaded, key)
    loaded.sandbox.clock(advance=86_300)
    assert loaded.login().get(f"{READ}/{key}/result").status_code == 200
    loaded.sandbox.clock(advance=200)
    gone = loaded.get(f"{READ}/{key}/result")
    assert (gone.status_code, gone.json()["code"]) == (400, "RESOURCE_NOT_FOUND")


def test_an_unknown_job_is_not_found(api: Api) -> None:
    assert api.get(f"{READ}/99").status_code == 404
    assert api.get(f"{READ}/99").json()["code"] == "RESOURCE_NOT_FOUND"
    assert api.get(f"{READ}/99/result").status_code == 400


def test_a_reset_forgets_jobs(loaded: Api) -> None:
    key = added(loaded, {})
    loaded.sandbox.reset()
    assert loaded.login().get(f"{READ}/{key}").status_code == 404


@pytest.mark.parametrize(
    ("scope", "allowed"),
    [
        ("ZohoRecruit.bulk.READ,ZohoRecruit.modules.jobopening.READ", True),
        ("ZohoRecruit.bulk.ALL,ZohoRecruit.modules.ALL", True),
        ("ZohoRecruit.bulk.READ,ZohoRecruit.modules.candidate.READ", False),
        ("ZohoRecruit.bulk.READ", False),
        ("ZohoRecruit.modules.ALL", False),
    ],
)
def test_a_job_needs_the_scope_of_its_module_as_well(loaded: Api, scope: str, allowed: bool) -> None:
    token = loaded.token(
        grant_type="client_credentials", scope=scope, soid=f"ZohoRecruit.{loaded.sandbox.org_id}"
    ).json()["access_token"]
    loaded.headers["Authorization"] = f"Zoho-oauthtoken {token}"
    answer = loaded.post(READ, json={"query": {"module": "Job_Openings"}})
    assert answer.status_code == (201 if allowed else 401)
    assert allowed or answer.json()["code"] == "OAUTH_SCOPE_MISMATCH"


def test_seed_000_reads_the_same_rows_in_its_own_words(loaded: Api) -> None:
    loaded.sandbox.bulk(by_polls=True, wait=1, run=1)
    condition = {"field": {"api_name": "City"}, "comparator": "equal", "value": "Oslo"}
    other = {"field": {"api_name": "Posting_Title"}, "comparator": "starts_with", "value": "engine"}
    query = {
        "module": {"api_name": "JobOpenings"},
        "fields": ["Posting_Title"],
        "criteria": {"group": [condition, other]},
        "page": 1,
    }
    (made,) = loaded.post(SEED, json={"query": query}).json()["data"]
    assert (made["status"], made["operation"]) == ("queued", "read")
    states = [loaded.get(f"{SEED}/{made['id']}").json()["data"][0]["status"] for _ in range(3)]
    assert states == ["queued", "in progress", "completed"]
    result = loaded.get(f"{SEED}/{made['id']}/result")
    assert result.headers["X-Sandbox-Evidence"] == "reference"
    assert table(result.content) == [{"id": "23", "Posting_Title": "engine driver"}]
    assert job(loaded, made["id"])["state"] == "COMPLETED"


def test_a_strict_sandbox_takes_documented_modules_and_no_call_of_seed_000(api: Api) -> None:
    with start(strict=True) as running:
        api.base_url = running.url  # type: ignore[assignment]
        api.login()
        codes = {name: api.post(READ, json={"query": {"module": name}}).status_code for name in ("Candidates", "Tasks")}
        assert codes == {"Candidates": 201, "Tasks": 400}
        api.check = False
        assert api.post(SEED, json={"query": {"module": {"api_name": "Candidates"}}}).status_code == 404
