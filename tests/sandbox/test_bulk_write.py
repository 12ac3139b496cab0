"""Bulk write: what a job refuses, what becomes of each row, and that other calls see it."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Api

WRITE, SEED, UPLOAD = "/recruit/bulk/v2/write", "/recruit/v2/bulk/write", "/recruit/v2/upload"
PEOPLE = "First_Name,Last_Name,Email\nAda,Ek,ada@x.org\nBo,Berg,bo@x.org\n"


def upload(api: Api, text: str | bytes, name: str = "rows.csv") -> str:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, text)
    headers = {"feature": "bulk-write", "X-RECRUIT-ORG": api.sandbox.org_id}
    response = api.post(UPLOAD, headers=headers, files={"file": ("rows.zip", target.getvalue())})
    return str(response.json()["details"]["file_id"])


def ask(api: Api, text: str | bytes, operation: str = "insert", module: str = "Candidates", **more: Any) -> Any:
    top = {name: more.pop(name) for name in ("callback", "callBack", "character_encoding") if name in more}
    resource = {"type": "data", "module": module, "file_id": upload(api, text), **more}
    return api.post(WRITE, json={"operation": operation, "resource": [resource], **top})


def added(api: Api, *arguments: Any, **more: Any) -> str:
    response = ask(api, *arguments, **more)
    assert response.status_code == 200, response.text
    assert response.json()["code"] == "SUCCESS"
    return str(response.json()["details"]["id"])


def job(api: Api, key: str) -> dict[str, Any]:
    response = api.get(f"{WRITE}/{key}")
    assert response.status_code == 200, response.text
    return dict(response.json())


def outcomes(api: Api, key: str) -> list[dict[str, str]]:
    """Rows of the result file of a job that has ended well."""
    ended = job(api, key)
    assert ended["status"] == "COMPLETED", ended
    content = api.get(ended["result"]["download_url"]).content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        (name,) = archive.namelist()
        return list(csv.DictReader(io.StringIO(archive.read(name).decode(), newline="")))


def write(api: Api, *arguments: Any, **more: Any) -> list[tuple[str, str]]:
    return [(row["STATUS"], row["ERRORS"]) for row in outcomes(api, added(api, *arguments, **more))]


def counts(api: Api, key: str) -> tuple[int, ...]:
    file = job(api, key)["resource"][0]["file"]
    return tuple(file[f"{name}_count"] for name in ("added", "updated", "skipped", "total"))


def found(api: Api, email: str) -> dict[str, Any]:
    (row,) = api.get("/recruit/v2/Candidates/search", params={"email": email}).json()["data"]
    return dict(row)


def test_rows_become_records_that_other_calls_show(api: Api) -> None:
    key = added(api, PEOPLE)
    rows = outcomes(api, key)
    assert list(rows[0]) == ["First_Name", "Last_Name", "Email", "STATUS", "RECORD_ID", "ERRORS"]
    assert [(row["STATUS"], row["ERRORS"]) for row in rows] == [("ADDED", ""), ("ADDED", "")]
    assert found(api, "bo@x.org")["id"] == rows[1]["RECORD_ID"]
    assert api.row("Candidates", rows[0]["RECORD_ID"])["Full_Name"] == "Ada Ek"
    assert counts(api, key) == (2, 0, 0, 2)


def test_a_job_moves_on_in_the_words_of_its_page(api: Api) -> None:
    api.sandbox.bulk(by_polls=True, wait=1, run=1)
    key = added(api, PEOPLE)
    first, second, third = (job(api, key) for _ in range(3))
    assert (first["status"], first["resource"][0]["status"], first["resource"][0]["file"]) == (
        "ADDED",
        "INPROGRESS",
        {"status": "INPROGRESS"},
    )
    assert (second["status"], "result" in second) == ("INPROGRESS", False)
    assert (third["status"], third["resource"][0]["status"], third["resource"][0]["file"]["status"]) == (
        "COMPLETED",
    ) * 3
    assert (third["character_encoding"], third["operation"]) == ("UTF-8", "insert")
    assert third["resource"][0]["file"]["name"] == "rows.csv"
    assert third["result"]["download_url"] == f"/v2/recruit/org{api.sandbox.org_id}/bulk-write/{key}/{key}.zip"
    api.sandbox.bulk(in_progress="IN PROGRESS")
    assert job(api, added(api, PEOPLE))["status"] == "ADDED"


def test_an_update_finds_its_records_and_creates_none(api: Api) -> None:
    api.sandbox.load({"Candidates": [{"id": "71", "Last_Name": "Ek", "Email": "ada@x.org", "City": "Oslo"}]})
    text = "Email,City,Last_Name\nADA@x.org,Bergen,Eik\nnobody@x.org,Rome,N\n"
    assert write(api, text, "update", find_by="Email") == [("UPDATED", ""), ("SKIPPED", "RESOURCE_NOT_FOUND-Email")]
    shown = api.row("Candidates", "71")
    assert (shown["City"], shown["Last_Name"]) == ("Bergen", "Eik")
    assert len(api.ids("/recruit/v2/Candidates")) == 1


def test_an_update_by_id_takes_either_spelling(api: Api) -> None:
    api.sandbox.load({"Contacts": [{"id": "72", "Last_Name": "Boyle"}]})
    mappings = [{"api_name": "Last_Name", "index": 0}, {"api_name": "Id", "index": 1}]
    text = "name,key\nBoyle-Reed,72\nGhost,73\n"
    for name in ("Id", "id"):
        results = write(api, text, "update", "Contacts", find_by=name, field_mappings=mappings)
        assert results == [("UPDATED", ""), ("SKIPPED", "RESOURCE_NOT_FOUND-id")]
    assert api.row("Contacts", "72")["Last_Name"] == "Boyle-Reed"


def test_an_upsert_does_both(api: Api) -> None:
    api.sandbox.load({"Candidates": [{"id": "71", "Last_Name": "Ek", "Email": "ada@x.org"}]})
    key = added(api, PEOPLE, "upsert", find_by="Email")
    assert [row["STATUS"] for row in outcomes(api, key)] == ["UPDATED", "ADDED"]
    assert counts(api, key) == (1, 1, 0, 2)
    assert api.row("Candidates", "71")["First_Name"] == "Ada"


def test_an_insert_with_find_by_skips_what_is_there_so_twice_is_once(api: Api) -> None:
    assert write(api, PEOPLE, find_by="Email") == [("ADDED", "")] * 2
    assert write(api, PEOPLE, find_by="Email") == [("SKIPPED", "DUPLICATE_DATA-Email")] * 2
    assert len(api.ids("/recruit/v2/Candidates")) == 2


def test_empty_cells_empty_fields_unless_told_otherwise(api: Api) -> None:
    api.sandbox.load({"Candidates": [{"id": "71", "Last_Name": "Ek", "Email": "ada@x.org", "City": "Oslo"}]})
    text = "Email,City\nada@x.org,\n"
    assert write(api, text, "update", find_by="Email", ignore_empty=True) == [("UPDATED", "")]
    assert api.row("Candidates", "71")["City"] == "Oslo"
    assert write(api, text, "update", find_by="Email") == [("UPDATED", "")]
    assert api.row("Candidates", "71")["City"] is None
    assert write(api, "Email,Last_Name\nada@x.org,\n", "update", find_by="Email") == [
        ("SKIPPED", "MANDATORY_NOT_FOUND-Last_Name")
    ]


def test_mappings_choose_columns_and_give_defaults(api: Api) -> None:
    mappings = [
        {"api_name": "Last_Name", "index": 2},
        {"api_name": "City", "index": 0, "default_value": {"value": "Oslo"}},
        {"api_name": "Candidate_Source", "default_value": {"value": "Trade Show"}},
    ]
    key = added(api, "town,rubbish,name\nRome,x,Ek\n,y,Berg\n", field_mappings=mappings)
    rows = outcomes(api, key)
    assert list(rows[0])[:2] == ["name", "town"]
    shown = [api.row("Candidates", row["RECORD_ID"]) for row in rows]
    assert [(row["City"], row["Candidate_Source"]) for row in shown] == [
        ("Rome", "Trade Show"),
        ("Oslo", "Trade Show"),
    ]
    shape = job(api, key)["resource"][0]["field_mappings"]
    assert shape[0] == {"api_name": "Last_Name", "index": 2, "format": None, "find_by": None, "default_value": None}


def test_cells_become_what_their_field_holds(api: Api) -> None:
    api.sandbox.load({"Clients": [{"id": "11", "Client_Name": "Acme"}]})
    header = "Posting_Title,Number_of_Positions,Revenue_per_Position,Is_Hot_Job_Opening,Date_Opened,Target_Date"
    text = f"{header},Client_Name\nCook,3,12.5,TRUE,01/31/2026,2026-02-28,11\n"
    (row,) = outcomes(api, added(api, text, module="Job Openings"))
    shown = api.row("Job_Openings", row["RECORD_ID"])
    assert (shown["Number_of_Positions"], shown["Revenue_per_Position"], shown["Is_Hot_Job_Opening"]) == (3, 12.5, True)
    assert (shown["Date_Opened"], shown["Target_Date"]) == ("2026-01-31", "2026-02-28")
    assert shown["Client_Name"] == {"id": "11", "name": "Acme"}


def test_a_lookup_is_found_by_a_field_of_its_record(api: Api) -> None:
    api.sandbox.load({"Clients": [{"id": "11", "Client_Name": "Acme"}]})
    text = "Posting_Title,Client_Name.Client_Name\nCook,ACME\nWaiter,Nobody\n"
    first, second = outcomes(api, added(api, text, module="Job_Openings"))
    assert api.row("Job_Openings", first["RECORD_ID"])["Client_Name"]["id"] == "11"
    assert (second["STATUS"], second["ERRORS"]) == ("SKIPPED", "INVALID_DATA-Client_Name")
    mapping = [
        {"api_name": "Posting_Title", "index": 0},
        {"api_name": "Client_Name", "index": 1, "find_by": "Client_Name"},
    ]
    (row,) = outcomes(api, added(api, "a,b\nCook,Acme\n", module="Job_Openings", field_mappings=mapping))
    assert api.row("Job_Openings", row["RECORD_ID"])["Client_Name"]["name"] == "Acme"


def test_dates_are_read_by_the_format_that_is_given(api: Api) -> None:
    mapping = [
        {"api_name": "Posting_Title", "index": 0},
        {"api_name": "Date_Opened", "index": 1, "format": "dd.MM.yyyy"},
    ]
    first, second = outcomes(
        api, added(api, "t,d\nCook,31.01.2026\nWaiter,01/31/2026\n", module="Job_Openings", field_mappings=mapping)
    )
    assert api.row("Job_Openings", first["RECORD_ID"])["Date_Opened"] == "2026-01-31"
    assert second["ERRORS"] == "INVALID_DATA-Date_Opened"


@pytest.mark.parametrize(
    ("row", "error"),
    [
        ("X,,a@x.org,1", "MANDATORY_NOT_FOUND-Last_Name"),
        ("X,Y,no mail,1", "INVALID_DATA-Email"),
        ("X,Y,a@x.org,much", "INVALID_DATA-Experience_in_Years"),
        ("X,Y,taken@x.org,1", "DUPLICATE_DATA-Email"),
        (f"{'x' * 300},Y,a@x.org,1", "INVALID_DATA-First_Name"),
    ],
)
def test_a_bad_row_is_skipped_with_its_code_and_the_others_are_written(api: Api, row: str, error: str) -> None:
    api.sandbox.load({"Candidates": [{"Last_Name": "T", "Email": "taken@x.org"}]})
    text = f"First_Name,Last_Name,Email,Experience_in_Years\n{row}\nGood,One,good@x.org,2\n"
    key = added(api, text)
    assert [(each["STATUS"], each["ERRORS"]) for each in outcomes(api, key)] == [("SKIPPED", error), ("ADDED", "")]
    assert counts(api, key) == (1, 0, 1, 2)
    assert found(api, "good@x.org")["Experience_in_Years"] == 2


def test_all_bad_cells_of_a_row_are_named(api: Api) -> None:
    text = "Last_Name,Experience_in_Years,Current_Salary,Email\nX,many,lots,x@x.org\n"
    assert write(api, text) == [("SKIPPED", "INVALID_DATA-Experience_in_Years,Current_Salary")]


def test_a_completed_job_can_have_skipped_every_row(api: Api) -> None:
    key = added(api, "Last_Name,Email\n,a@x.org\n,b@x.org\n")
    assert job(api, key)["status"] == "COMPLETED"
    assert counts(api, key) == (0, 0, 2, 2)


def test_a_file_without_rows_is_skipped(api: Api) -> None:
    resource = job(api, added(api, "Last_Name\n\n"))["resource"][0]
    assert (resource["status"], resource["file"]["status"]) == ("SKIPPED", "SKIPPED")


def test_many_rows_are_written_while_other_calls_are_served(api: Api) -> None:
    lines = [f"N{number},n{number}@x.org" if number % 50 else ",bad" for number in range(1_000)]
    key = added(api, "\n".join(["Last_Name,Email", *lines]))
    rows = outcomes(api, key)
    assert counts(api, key) == (980, 0, 20, 1_000)
    assert [row["Email"] for row in rows] == [line.split(",")[1] for line in lines]
    assert found(api, "n999@x.org")["id"] == rows[999]["RECORD_ID"]


def mapped(**fields: int) -> list[dict[str, Any]]:
    return [{"api_name": name, "index": index} for name, index in fields.items()]


CREATE_ERRORS: list[tuple[dict[str, Any], str, str]] = [
    ({"field_mappings": mapped(City=0)}, "MANDATORY_FIELDS_NOT_MAPPED", "All mandatory fields are not mapped"),
    ({"operation": "update"}, "MANDATORY_NOT_FOUND", "Required key find_by is not available"),
    ({"operation": "upsert"}, "MANDATORY_NOT_FOUND", "Required key find_by is not available"),
    (
        {"field_mappings": mapped(Last_Name=0, Nonsense=1)},
        "INVALID_FIELD",
        "invalid mapping. invalid api_name Nonsense",
    ),
    (
        {"field_mappings": mapped(Last_Name=0, Created_Time=1)},
        "INVALID_FIELD",
        "invalid mapping. invalid api_name Created_Time",
    ),
    ({"find_by": "City"}, "INVALID_FIELD", "invalid mapping. invalid api_name City"),
    (
        {"field_mappings": [*mapped(Last_Name=0), {"api_name": "City", "index": 1, "format": "dd.MM.yyyy"}]},
        "INVALID_FORMAT",
        "invalid mapping. invalid format Invalid format for sysref - City",
    ),
    ({"file_id": "4711"}, "INVALID_FILE_ID", "invalid file_id 4711"),
    (
        {"field_mappings": [*mapped(Last_Name=0), *[{"api_name": "City", "index": 1}] * 200]},
        "HEADER_LIMIT_EXCEEDED",
        "Import file does not exceed 200 columns",
    ),
    (
        {"field_mappings": mapped(Last_Name=-1)},
        "COLUMN_INDEX_NOT_FOUND",
        "Invalid column index mapped. Index is invalid for sysref Last_Name.",
    ),
    ({"module": "Nowhere"}, "MODULE_NOT_AVAILABLE", "Requested module Nowhere is not available"),
    ({"module": "Notes"}, "MODULE_NOT_AVAILABLE", "Requested module Notes is not available"),
    ({"operation": "delete"}, "INVALID_DATA", "operation is one of insert, update, upsert"),
    ({"type": "rows"}, "INVALID_DATA", "the type of a resource is data"),
    ({"callback": {"url": "nowhere", "method": "post"}}, "INVALID_CALLBACK_URL", "the callback url is not valid"),
    ({"callBack": {"url": "http://h/", "method": "get"}}, "INVALID_CALLBACK_METHOD", "the callback method is post"),
]


@pytest.mark.parametrize(("change", "code", "message"), CREATE_ERRORS)
def test_what_a_job_refuses_has_the_code_and_text_of_its_page(
    api: Api, change: dict[str, Any], code: str, message: str
) -> None:
    refused = ask(api, PEOPLE, **change)
    assert (refused.status_code, refused.json()["code"], refused.json()["message"]) == (400, code, message)
    assert api.ids("/recruit/v2/Candidates") == []


@pytest.mark.parametrize("missing", ["operation", "resource"])
def test_a_key_that_is_missing_is_named(api: Api, missing: str) -> None:
    body = {"operation": "insert", "resource": [{"type": "data", "module": "Candidates", "file_id": "1"}]}
    refused = api.post(WRITE, json={key: value for key, value in body.items() if key != missing})
    assert (refused.status_code, refused.json()["code"]) == (400, "MANDATORY_NOT_FOUND")
    assert refused.json()["message"] == f"Required key {missing} is not available"


def test_one_resource_a_job(api: Api) -> None:
    resource = {"type": "data", "module": "Candidates", "file_id": upload(api, PEOPLE)}
    refused = api.post(WRITE, json={"operation": "insert", "resource": [resource, resource]})
    assert (refused.status_code, refused.json()["code"]) == (400, "COEXISTENCE_NOT_ALLOWED")


def test_a_header_without_mappings_is_held_against_the_module_as_well(api: Api) -> None:
    assert ask(api, "Last_Name,Nonsense\nX,Y\n").json()["code"] == "INVALID_FIELD"
    assert ask(api, "City\nOslo\n").json()["code"] == "MANDATORY_FIELDS_NOT_MAPPED"
    wide = ",".join(["Last_Name"] + ["City"] * 200)
    assert ask(api, f"{wide}\n").json()["code"] == "HEADER_LIMIT_EXCEEDED"


@pytest.mark.parametrize(
    ("text", "more", "said"),
    [
        ("Last_Name\nX\n", {"field_mappings": mapped(Last_Name=132)}, "File index not found. Last_Name - 132"),
        (b"Last_Name\nZo\xeb\n", {"character_encoding": "utf-8"}, "cannot be read"),
        ("Last_Name\nX\n", {"character_encoding": "klingon"}, "not known"),
        ("Last_Name\nA\nB\nC\n", {}, "more than 2 rows"),
        (b"Last_Name\n" + b"x" * 2**20 + b"\n", {}, "too long"),
    ],
)
def test_a_file_that_makes_no_sense_fails_the_job(api: Api, text: Any, more: dict[str, Any], said: str) -> None:
    api.sandbox.bulk(row_limit=2)
    mappings = {"field_mappings": mapped(Last_Name=0)}
    failed = job(api, added(api, text, **(mappings | more)))
    assert (failed["status"], "result" in failed) == ("FAILED", False)
    resource = failed["resource"][0]
    assert (resource["status"], resource["file"]) == ("FAILED", {"status": "FAILED"})
    assert said in resource["message"]
    assert api.ids("/recruit/v2/Candidates") == []


def test_charsets_are_detected_or_named(api: Api) -> None:
    text = "Last_Name;Email\nZoë;zoe@x.org\n"
    key = added(api, text.encode("cp1252"))
    assert (job(api, key)["character_encoding"], found(api, "zoe@x.org")["Last_Name"]) == ("cp1252", "Zoë")
    key = added(api, text.replace("zoe@", "zo2@").encode("utf-16"), character_encoding="UTF-16")
    assert (job(api, key)["character_encoding"], found(api, "zo2@x.org")["Last_Name"]) == ("utf-16", "Zoë")


@pytest.mark.parametrize("spelling", ["callback", "callBack"])
def test_the_callback_gets_the_job(api: Api, receiver: Any, spelling: str) -> None:
    key = added(api, PEOPLE, **{spelling: {"url": f"{receiver.url}/x", "method": "post"}})
    _, body = receiver.next()
    assert body == job(api, key)
    assert (body["status"], body["resource"][0]["file"]["added_count"]) == ("COMPLETED", 2)


def test_a_failure_that_was_asked_for_writes_nothing(api: Api) -> None:
    api.sandbox.bulk(fail="out of paper")
    assert job(api, added(api, PEOPLE))["resource"][0]["message"] == "out of paper"
    assert api.ids("/recruit/v2/Candidates") == []


def test_unknown_jobs_and_results(api: Api) -> None:
    assert (api.get(f"{WRITE}/99").status_code, api.get(f"{WRITE}/99").json()["code"]) == (404, "RESOURCE_NOT_FOUND")
    key = added(api, PEOPLE)
    path = job(api, key)["result"]["download_url"]
    for other in (path.replace("org7", "org8"), path.replace(f"{key}.zip", "1.zip"), path.replace(key, "99")):
        assert (api.get(other).status_code, api.get(other).json()["code"]) == (400, "RESOURCE_NOT_FOUND")
    api.sandbox.clock(advance=86_401)
    assert api.login().get(path).status_code == 400


def test_a_job_needs_the_scope_of_its_module_as_well(api: Api) -> None:
    file = upload(api, PEOPLE)
    form = {"grant_type": "client_credentials", "soid": f"ZohoRecruit.{api.sandbox.org_id}"}
    for module, status in (("candidate", 200), ("client", 401)):
        scope = f"ZohoRecruit.bulk.CREATE,ZohoRecruit.modules.{module}.ALL"
        api.headers["Authorization"] = f"Zoho-oauthtoken {api.token(**form, scope=scope).json()['access_token']}"
        resource = {"type": "data", "module": "Candidates", "file_id": file}
        assert api.post(WRITE, json={"operation": "insert", "resource": [resource]}).status_code == status


def seed(api: Api, text: str, **form: str) -> Any:
    data = {"module": "Candidates", "operation": "insert"} | form
    return api.post(SEED, files={"file": ("candidates.csv", text.encode())}, data=data)


def test_seed_000_writes_in_one_step(api: Api) -> None:
    text = "First_Name,Last_Name,Email,Skill_Set\nAlice,Johnson,alice@example.com,Java|Python|AWS\n,,bad,x\n"
    answer = seed(api, text)
    assert answer.headers["X-Sandbox-Evidence"] == "reference"
    (made,) = answer.json()["data"]
    assert (made["status"], made["operation"]) == ("queued", "insert")
    (ended,) = api.get(f"{SEED}/{made['id']}").json()["data"]
    assert (ended["status"], ended["file"]["added_count"], ended["file"]["skipped_count"]) == ("completed", 1, 1)
    shown = found(api, "alice@example.com")
    assert shown["Skill_Set"] == "Java|Python|AWS"
    assert job(api, made["id"])["status"] == "COMPLETED"
    update = seed(api, f"id,City\n{shown['id']},Oslo\n", operation="update").json()["data"][0]
    assert api.get(f"{SEED}/{update['id']}").json()["data"][0]["file"]["updated_count"] == 1
    assert api.row("Candidates", shown["id"])["City"] == "Oslo"


def test_seed_000_refuses_what_makes_no_sense(api: Api) -> None:
    assert seed(api, "City\nOslo\n").json()["code"] == "MANDATORY_FIELDS_NOT_MAPPED"
    assert seed(api, "Last_Name\nX\n", operation="eat").json()["code"] == "INVALID_DATA"
    missing = api.post(SEED, files={"file": ("c.csv", b"Last_Name\nX\n")}, data={"module": "Candidates"})
    assert (missing.status_code, missing.json()["details"]) == (400, {"param_name": "operation"})
    assert api.ids("/recruit/v2/Candidates") == []
