"""Records written by one call and read back by another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Api

DOE = {"First_Name": "Jane", "Last_Name": "Doe", "Email": "jane.doe@example.com"}


def results(response: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = response.json()["data"]
    return found


def codes(response: Any) -> list[str]:
    return [result["code"] for result in results(response)]


def test_a_created_record_is_read_back_with_system_keys(api: Api) -> None:
    (key,) = api.create("Candidates", {**DOE, "Candidate_Source": "Referral"})
    row = api.row("Candidates", key)
    assert row["Full_Name"] == "Jane Doe"
    assert row["Candidate_ID"] == "ZR_1_CAND"
    assert row["Source"] == row["Candidate_Source"] == "Referral"
    assert row["Owner"] == row["Candidate_Owner"]
    assert row["Created_By"]["name"] == "Ada Fairweather"
    assert row["Created_Time"] == row["Modified_Time"] == row["Updated_On"]
    assert row["Phone"] is None


def test_good_rows_are_written_although_others_fail(api: Api) -> None:
    rows = [
        DOE,
        {"First_Name": "No last name"},
        {"Last_Name": "Twin", "Email": "JANE.DOE@example.com"},
        {"Last_Name": "Odd", "Email": "not-an-address"},
        {"Last_Name": "Odd", "Shoe_Size": 44},
        {"Last_Name": "Odd", "Rating": "five"},
        {"Last_Name": "x" * 81},
        "no object",
        {"Last_Name": "Last"},
    ]
    response = api.post("/recruit/v2/Candidates", json={"data": rows})
    assert response.status_code == 202
    invalid = "INVALID_DATA"
    expected = ["SUCCESS", "MANDATORY_NOT_FOUND", "DUPLICATE_DATA", *[invalid] * 5, "SUCCESS"]
    assert codes(response) == expected
    details = [result["details"] for result in results(response)]
    assert details[1] == {"api_name": "Last_Name"}
    assert details[2] == {"api_name": "Email", "id": details[0]["id"]}
    assert [each.get("api_name") for each in details[3:8]] == ["Email", "Shoe_Size", "Rating", "Last_Name", "data"]
    assert details[5]["expected_data_type"] == "integer"
    assert sorted(api.ids("/recruit/v2/Candidates")) == sorted([details[0]["id"], details[8]["id"]])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("Email", "a@b"),
        ("Phone", "1" * 31),
        ("Website", "not a site"),
        ("Experience_in_Years", 10**9),
        ("Email_Opt_Out", "yes"),
        ("GDPR_Consent_Date", "2026-02-30"),
        ("Candidate_Owner", {"id": "999"}),
        ("Experience_Details", "years of it"),
        ("Street", "x" * 251),
        ("T_Shirt_Size", {"size": "M"}),
    ],
)
def test_a_value_that_does_not_fit_its_field_is_a_row_error(api: Api, field: str, value: Any) -> None:
    response = api.post("/recruit/v2/Candidates", json={"data": [{"Last_Name": "Doe", field: value}]})
    assert (response.status_code, codes(response)) == (202, ["INVALID_DATA"])
    assert results(response)[0]["details"]["api_name"] == field
    assert api.ids("/recruit/v2/Candidates") == []


def test_naive_date_times_are_refused_and_others_kept_in_one_zone(api: Api) -> None:
    (who,) = api.create("Candidates", DOE)
    row = {"Interview_Name": "Screen", "Candidate_Name": who, "Start_DateTime": "2026-12-01T09:00:00"}
    assert codes(api.post("/recruit/v2/Interviews", json={"data": [row]})) == ["INVALID_DATA"]
    (key,) = api.create("Interviews", {**row, "Start_DateTime": "2026-12-01T09:00:00-08:00"})
    stored = api.row("Interviews", key)
    assert stored["Start_DateTime"] == stored["Scheduled_On"] == "2026-12-01T17:00:00+00:00"


def test_lookups_resolve_names_and_follow_renames(api: Api) -> None:
    (who,) = api.create("Candidates", DOE)
    (key,) = api.create("Interviews", {"Interview_Name": "Screen", "Candidate_Name": {"id": who}})
    assert api.row("Interviews", key)["Candidate_Name"] == {"name": "Jane Doe", "id": who}
    api.put(f"/recruit/v2/Candidates/{who}", json={"data": [{"Last_Name": "Roe"}]})
    assert api.row("Interviews", key)["Candidate_Name"] == {"name": "Jane Roe", "id": who}
    missing = {"Interview_Name": "Screen", "Candidate_Name": "12345"}
    assert codes(api.post("/recruit/v2/Interviews", json={"data": [missing]})) == ["INVALID_DATA"]


def test_an_update_changes_the_named_fields_only(api: Api) -> None:
    (key,) = api.create("Candidates", {**DOE, "Rating": 3})
    api.sandbox.clock(advance=60)
    before = api.row("Candidates", key)
    change = {"Rating": 5, "Created_Time": "2001-01-01T00:00:00+00:00", "Candidate_ID": "ZR_9_CAND"}
    response = api.put(f"/recruit/v2/Candidates/{key}", json={"data": [change]})
    assert (response.status_code, codes(response)) == (200, ["SUCCESS"])
    after = api.row("Candidates", key)
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"Rating", "Modified_Time", "Updated_On", "Last_Activity_Time"}


def test_updates_of_many_name_the_unknown_id(api: Api) -> None:
    (key,) = api.create("Candidates", DOE)
    rows = [{"id": key, "City": "Oslo"}, {"id": "1", "City": "Oslo"}, {"City": "Oslo"}, {"id": key, "Last_Name": ""}]
    response = api.put("/recruit/v2/Candidates", json={"data": rows})
    assert response.status_code == 202
    assert codes(response) == ["SUCCESS", "INVALID_DATA", "MANDATORY_NOT_FOUND", "MANDATORY_NOT_FOUND"]
    assert results(response)[1]["details"] == {"id": "1"}
    assert api.row("Candidates", key)["City"] == "Oslo"


def test_an_update_of_one_record_takes_one_row(api: Api) -> None:
    (key,) = api.create("Candidates", DOE)
    response = api.put(f"/recruit/v2/Candidates/{key}", json={"data": [{"City": "Oslo"}, {"City": "Bergen"}]})
    assert (response.status_code, codes(response)) == (202, ["SUCCESS", "INVALID_DATA"])
    assert api.row("Candidates", key)["City"] == "Oslo"


def test_a_unique_value_may_stay_with_its_record_but_not_move(api: Api) -> None:
    first, second = api.create("Candidates", DOE, {"Last_Name": "Roe"})
    own = api.put(f"/recruit/v2/Candidates/{first}", json={"data": [{"Email": DOE["Email"]}]})
    assert codes(own) == ["SUCCESS"]
    taken = api.put(f"/recruit/v2/Candidates/{second}", json={"data": [{"Email": DOE["Email"]}]})
    assert results(taken)[0]["details"] == {"api_name": "Email", "id": first}


def test_upsert_updates_the_twin_and_inserts_the_rest(api: Api) -> None:
    (key,) = api.create("Candidates", DOE)
    rows = [{**DOE, "City": "Bergen", "Candidate_Status": "Hired"}, {"Last_Name": "Roe", "Email": "roe@example.com"}]
    body = {"data": rows, "duplicate_check_fields": ["Email"]}
    response = api.post("/recruit/v2/Candidates/upsert", json=body)
    found = [(result["action"], result["duplicate_field"]) for result in results(response)]
    assert found == [("update", "Email"), ("insert", None)]
    row = api.row("Candidates", key)
    assert (row["City"], row["Candidate_Status"]) == ("Bergen", "New")
    refused = api.post("/recruit/v2/Candidates/upsert", json=body | {"duplicate_check_fields": ["City"]})
    assert (refused.status_code, refused.json()["code"]) == (400, "INVALID_DATA")


def test_deleted_records_go_to_the_recycle_bin(api: Api) -> None:
    key, other = api.create("Candidates", DOE, {"Last_Name": "Stays"})
    response = api.delete("/recruit/v2/Candidates", params={"ids": f"{key},77"})
    assert response.status_code == 202
    assert [result["message"] for result in results(response)] == ["record deleted", "record not deleted"]
    assert api.get(f"/recruit/v2/Candidates/{key}").status_code == 204
    assert api.ids("/recruit/v2/Candidates") == [other]
    (gone,) = api.get("/recruit/v2/Candidates/deleted").json()["data"]
    assert (gone["id"], gone["display_name"], gone["type"]) == (key, "Jane Doe", "recycle")
    assert api.get("/recruit/v2/Candidates/deleted", params={"type": "Permanent"}).status_code == 204
    api.create("Candidates", DOE)  # the address is free again


def test_drafts_are_kept_out_of_lists_and_gone_for_good(api: Api) -> None:
    (key,) = api.create("Candidates", {"Last_Name": "Draft", "$state": "draft"})
    assert api.ids("/recruit/v2/Candidates") == []
    assert api.row("Candidates", key)["Last_Name"] == "Draft"
    api.delete(f"/recruit/v2/Candidates/{key}")
    assert api.get("/recruit/v2/Candidates/deleted").json()["data"][0]["type"] == "permanent"


def test_job_openings_answer_under_both_names(api: Api) -> None:
    (key,) = api.create("JobOpenings", {"Posting_Title": "Engineer", "Required_Skills": "Python"})
    row = api.row("Job_Openings", key)
    assert (row["Skillset"], row["Job_Opening_ID"]) == ("Python", "ZR_1_JOB")
    assert api.ids("/recruit/v2/JobOpenings") == api.ids("/recruit/v2/Job_Openings") == [key]


def test_subforms_are_in_single_reads_and_not_in_lists(api: Api) -> None:
    (key,) = api.create("Candidates", {**DOE, "Experience_Details": [{"Company": "Acme"}]})
    assert api.row("Candidates", key)["Experience_Details"] == [{"Company": "Acme"}]
    assert not api.get("/recruit/v2/Candidates").json()["data"][0].get("Experience_Details")


def test_custom_modules_and_fields_come_with_loaded_rows(api: Api) -> None:
    api.sandbox.load({"Placements": [{"id": "900", "Name": "First", "Fee": 12.5, "Open": True}]})
    assert api.row("Placements", "900")["Fee"] == 12.5
    (key,) = api.create("Placements", {"Name": "Second", "Fee": 7})
    assert api.ids("/recruit/v2/Placements", sort_by="Fee", sort_order="asc") == [key, "900"]
    bad = api.post("/recruit/v2/Placements", json={"data": [{"Name": "x", "Fee": "much"}]})
    assert results(bad)[0]["details"] == {"api_name": "Fee", "expected_data_type": "double"}
    unknown = api.post("/recruit/v2/Placements", json={"data": [{"Name": "x", "Colour": "red"}]})
    assert results(unknown)[0]["details"]["api_name"] == "Colour"


def test_text_in_any_alphabet_comes_back_as_it_was(api: Api) -> None:
    name = 'Ω Łódź 健 👍 \\ "quoted", (paren) \u0000 end'
    (key,) = api.create("Candidates", {"Last_Name": name})
    assert api.row("Candidates", key)["Last_Name"] == name


def test_a_client_has_a_name(api: Api) -> None:
    (result,) = api.post("/recruit/v2/Clients", json={"data": [{}]}).json()["data"]
    assert (result["code"], result["details"]) == ("MANDATORY_NOT_FOUND", {"api_name": "Client_Name"})
    assert api.create("Clients", {"Client_Name": "Acme"})


def interview(api: Api) -> dict[str, Any]:
    """What every interview needs."""
    (candidate,) = api.create("Candidates", {"Last_Name": "Doe"})
    (job,) = api.create("Job_Openings", {"Posting_Title": "Cook"})
    return {"Interview_Name": "i", "Candidate_Name": candidate, "Job_Opening_Name": job}


def test_an_interview_does_not_end_before_it_starts(api: Api) -> None:
    def moments(start: str, end: str) -> dict[str, str]:
        return {"Start_DateTime": f"2026-05-04T{start}", "End_DateTime": f"2026-05-04T{end}"}

    path, base = "/recruit/v2/Interviews", interview(api)
    (key,) = api.create("Interviews", base | moments("10:00:00+02:00", "08:30:00Z"))
    wrong = api.post(path, json={"data": [base | moments("10:00:00Z", "09:00:00Z")]})
    moved = api.put(f"{path}/{key}", json={"data": [{"End_DateTime": "2026-05-04T07:59:00Z"}]})
    for response in (wrong, moved):
        (result,) = response.json()["data"]
        assert (result["code"], result["details"]["api_name"]) == ("INVALID_DATA", "End_DateTime")
    assert api.row("Interviews", key)["End_DateTime"] == "2026-05-04T08:30:00+00:00"
    (moved_on,) = api.put(f"{path}/{key}", json={"data": [{"Start_DateTime": "2026-05-04T09:00:00Z"}]}).json()["data"]
    assert moved_on["code"] == "SUCCESS"


def test_an_interview_keeps_its_type_and_duration(api: Api) -> None:
    values = {"$interview_type": 2, "$interview_duration": {"mins": 30, "hrs": 0, "days": 0}}
    base = interview(api)
    (key,) = api.create("Interviews", base | values)
    row = api.row("Interviews", key)
    assert {name: row[name] for name in values} == values
    for name in values:
        (result,) = api.post("/recruit/v2/Interviews", json={"data": [base | {name: "x"}]}).json()["data"]
        assert (result["code"], result["details"]["api_name"]) == ("INVALID_DATA", name)


@pytest.mark.parametrize("row", [{"$state": "gone"}, {"$state": 7}, {"$approved": "yes"}])
def test_a_state_there_is_none_of_is_a_row_error(api: Api, row: dict[str, Any]) -> None:
    answer = api.post("/recruit/v2/Candidates", json={"data": [{"Last_Name": "Doe"} | row]})
    assert answer.status_code == 202
    assert answer.json()["data"][0]["details"]["api_name"] == next(iter(row))


def test_upsert_finds_records_by_the_fields_of_the_system_and_then_by_unique_ones(api: Api) -> None:
    (client,) = api.create("Clients", {"Client_Name": "Acme"})
    answer = api.post("/recruit/v2/Clients/upsert", json={"data": [{"Client_Name": "ACME", "Industry": "Education"}]})
    result = answer.json()["data"][0]
    assert (result["action"], result["duplicate_field"], result["details"]["id"]) == ("update", "Client_Name", client)
    assert api.row("Clients", client)["Industry"] == "Education"
    assert len(api.create("Clients", {"Client_Name": "Acme"})) == 1  # no unique field: an insert does not mind
    body = {"data": [{"Client_Name": "Acme"}], "duplicate_check_fields": ["Industry"]}
    assert api.post("/recruit/v2/Clients/upsert", json=body).json()["details"]["api_name"] == "Industry"
