"""Associations, related lists, notes: two dialects, one state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Api

ASSOCIATE = "/recruit/v2/Candidates/actions/associate"


def people_and_jobs(api: Api) -> tuple[list[str], list[str]]:
    people = api.create("Candidates", {"Last_Name": "Doe"}, {"Last_Name": "Roe", "Candidate_Status": "Hired"})
    return people, api.create("Job_Openings", {"Posting_Title": "Engineer"}, {"Posting_Title": "Cook"})


def associate(api: Api, *rows: dict[str, Any]) -> Any:
    return api.put(ASSOCIATE, json={"data": list(rows)})


def applications(api: Api, job: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = api.get(f"/recruit/v2/Job_Openings/{job}/Applications").json()["data"]
    return rows


def in_seed_dialect(api: Api, person: str, job: Any) -> Any:
    path = f"/recruit/v2/Candidates/{person}/Actions/Associate_Candidate_to_Job_Opening"
    return api.post(path, json={"data": [{"Job_Opening": job}]})


def test_an_association_shows_from_both_sides(api: Api) -> None:
    (doe, roe), (engineer, cook) = people_and_jobs(api)
    response = associate(api, {"jobids": [engineer, cook], "ids": [doe, roe], "comments": "both fit"})
    assert response.status_code == 200
    assert response.json()["data"][0]["details"] == {"jobid": engineer, "ids": f"[{doe}, {roe}]"}
    assert len(response.json()["data"]) == 2
    assert sorted(api.ids(f"/recruit/v2/Candidates/{doe}/associate")) == [engineer, cook]
    assert sorted(api.ids(f"/recruit/v2/Job_Openings/{cook}/associate")) == [doe, roe]
    assert api.row("Job_Openings", cook)["No_of_Candidates_Associated"] == 2


def test_associated_records_are_filtered_by_title_and_status(api: Api) -> None:
    (doe, roe), (engineer, cook) = people_and_jobs(api)
    associate(api, {"jobids": [engineer, cook], "ids": [doe, roe]})
    assert api.ids(f"/recruit/v2/Candidates/{doe}/associate", posting_title="cook") == [cook]
    (application,) = [row["id"] for row in applications(api, cook) if row["Candidate_Name"]["id"] == roe]
    api.put(f"/recruit/v2/Applications/{application}", json={"data": [{"Application_Status": "Hired"}]})
    assert api.ids(f"/recruit/v2/Job_Openings/{cook}/associate", candidate_statuses="Hired,Gone") == [roe]
    assert api.ids(f"/recruit/v2/Job_Openings/{cook}/associate", candidate_statuses="associated") == [doe]


def test_both_dialects_share_one_state(api: Api) -> None:
    (doe, roe), (engineer, cook) = people_and_jobs(api)
    assert in_seed_dialect(api, doe, engineer).status_code == 200
    assert in_seed_dialect(api, doe, {"id": cook}).status_code == 200
    again = associate(api, {"jobids": [engineer], "ids": [doe, roe]})
    assert again.status_code == 202
    (result,) = again.json()["data"]
    assert (result["code"], result["details"]["ids"]) == ("FAILURE", f"[{roe}]")
    (error,) = result["details"]["error"]
    assert (error["code"], error["details"]) == ("ALREADY_ASSOCIATED", {"id": doe})
    assert sorted(api.ids(f"/recruit/v2/Job_Openings/{engineer}/associate")) == [doe, roe]


def test_unknown_deleted_and_missing_ids_are_told_apart(api: Api) -> None:
    (doe, roe), (engineer, _) = people_and_jobs(api)
    api.delete(f"/recruit/v2/Candidates/{roe}")
    response = associate(
        api,
        {"jobids": [engineer], "ids": [roe, "123", doe]},
        {"jobids": ["456"], "ids": [doe]},
        {"jobids": [engineer]},
        {"jobids": "x", "ids": [doe]},
    )
    codes = [result["code"] for result in response.json()["data"]]
    assert codes == ["FAILURE", "INVALID_DATA", "MANDATORY_NOT_FOUND", "INVALID_DATA"]
    errors = [error["code"] for error in response.json()["data"][0]["details"]["error"]]
    assert errors == ["ID_ALREADY_DELETED", "INVALID_DATA"]
    assert api.ids(f"/recruit/v2/Job_Openings/{engineer}/associate") == [doe]


def test_deleting_a_candidate_takes_its_associations_notes_and_files(api: Api) -> None:
    (doe, _), (engineer, _) = people_and_jobs(api)
    associate(api, {"jobids": [engineer], "ids": [doe]})
    api.post(f"/recruit/v2/Candidates/{doe}/Notes", json={"data": [{"Note_Content": "call"}]})
    api.post(f"/recruit/v2/Candidates/{doe}/Attachments", files={"file": ("cv.txt", b"cv")})
    api.delete(f"/recruit/v2/Candidates/{doe}")
    assert api.ids(f"/recruit/v2/Job_Openings/{engineer}/associate") == []
    assert api.row("Job_Openings", engineer)["No_of_Candidates_Associated"] == 0
    assert api.ids("/recruit/v2/Notes") == []


def test_related_lists_follow_lookups_and_associations(api: Api) -> None:
    (doe, roe), (engineer, _) = people_and_jobs(api)
    rows = [{"Interview_Name": name, "Candidate_Name": doe, "Job_Opening_Name": engineer} for name in ("b", "a")]
    second, first = api.create("Interviews", *rows)
    (task,) = api.create("Tasks", {"Subject": "Call", "Who_Id": doe})
    associate(api, {"jobids": [engineer], "ids": [doe]})
    base = f"/recruit/v2/Candidates/{doe}"
    assert api.ids(f"{base}/Interviews", sort_by="Interview_Name", sort_order="asc") == [first, second]
    assert api.ids(f"{base}/Interviews", ids=f"{first},1") == [first]
    assert api.ids(f"/recruit/v2/Job_Openings/{engineer}/Interviews", per_page=1) == [first]
    assert api.ids(f"{base}/Tasks") == [task]
    assert api.ids(f"{base}/Job_Openings") == [engineer]
    assert api.ids(f"/recruit/v2/Candidates/{roe}/Interviews") == []


def test_a_relation_that_is_none_is_invalid_data(api: Api) -> None:
    (doe, _), _ = people_and_jobs(api)
    for path in (
        f"Candidates/{doe}/Clients",
        f"Candidates/{doe}/Nonsense",
        "Candidates/0/Notes",
        "Interviews/1/associate",
    ):
        refused = api.get(f"/recruit/v2/{path}")
        assert (refused.status_code, refused.json()["code"]) == (400, "INVALID_DATA"), path


def test_notes_of_both_dialects_stand_in_one_list(api: Api) -> None:
    (doe, _), (engineer, _) = people_and_jobs(api)
    rows = [
        {"Note_Title": "A", "Note_Content": "vendor", "Parent_Id": doe, "se_module": "Candidates"},
        {"Note_Content": "job", "Parent_Id": {"id": engineer}, "se_module": "Job_Openings"},
        {"Note_Content": "nobody", "Parent_Id": "404", "se_module": "Candidates"},
        {"Note_Content": "no parent"},
        {"Note_Title": "no content", "Parent_Id": doe, "se_module": "Candidates"},
    ]
    response = api.post("/recruit/v2/Notes", json={"data": rows})
    results = response.json()["data"]
    codes = [result["code"] for result in results]
    assert codes == ["SUCCESS", "SUCCESS", "INVALID_DATA", "MANDATORY_NOT_FOUND", "MANDATORY_NOT_FOUND"]
    seed = api.post(f"/recruit/v2/Candidates/{doe}/Notes", json={"data": [{"Note_Content": "seed"}]})
    keys = [results[0]["details"]["id"], seed.json()["data"][0]["details"]["id"]]
    assert sorted(api.ids(f"/recruit/v2/Candidates/{doe}/Notes")) == keys
    assert api.row("Notes", keys[0])["Parent_Id"] == {"name": "Doe", "id": doe}
    assert len(api.ids("/recruit/v2/Notes")) == 3
    change = {"data": [{"id": keys[0], "Note_Content": "changed", "Parent_Id": engineer, "se_module": "Job_Openings"}]}
    assert api.put("/recruit/v2/Notes", json=change).status_code == 200
    after = api.row("Notes", keys[0])
    assert (after["Note_Content"], after["Parent_Id"]["id"]) == ("changed", doe)
    assert api.put(f"/recruit/v2/Notes/{keys[1]}", json={"data": [{"Note_Title": "T"}]}).status_code == 200
    assert api.delete(f"/recruit/v2/Notes/{keys[1]}").status_code == 200
    assert api.delete("/recruit/v2/Notes", params={"ids": keys[0]}).status_code == 200
    assert api.ids(f"/recruit/v2/Candidates/{doe}/Notes") == []


def test_only_administrators_read_all_notes(api: Api, act_as: Any) -> None:
    recruiter = act_as("Standard")
    (key,) = recruiter.create("Candidates", {"Last_Name": "Doe"})
    recruiter.post(f"/recruit/v2/Candidates/{key}/Notes", json={"data": [{"Note_Content": "mine"}]})
    refused = recruiter.get("/recruit/v2/Notes")
    assert (refused.status_code, refused.json()["code"]) == (403, "NO_PERMISSION")
    assert len(recruiter.ids(f"/recruit/v2/Candidates/{key}/Notes")) == len(api.ids("/recruit/v2/Notes")) == 1


def test_users_are_filtered_and_a_guest_may_only_read(api: Api, act_as: Any) -> None:
    users = api.get("/recruit/v2/users").json()["users"]
    assert [user["status"] for user in users].count("disabled") == 1
    active = api.get("/recruit/v2/users", params={"type": "ActiveUsers"}).json()["users"]
    assert len(active) == len(users) - 1
    guest = act_as("Guest")
    (me,) = guest.get("/recruit/v2/users", params={"type": "CurrentUser"}).json()["users"]
    assert guest.get(f"/recruit/v2/users/{me['id']}").json()["users"] == [me]
    assert api.get("/recruit/v2/users/1").status_code == 204
    assert api.get("/recruit/v2/users", params={"type": "NiceUsers"}).status_code == 400
    assert guest.get("/recruit/v2/Candidates").status_code == 204
    refused = guest.post("/recruit/v2/Candidates", json={"data": [{"Last_Name": "Doe"}]})
    assert (refused.status_code, refused.json()["code"]) == (403, "NO_PERMISSION")


def test_records_bear_the_name_of_who_wrote_them(api: Api, act_as: Any) -> None:
    recruiter = act_as("Standard")
    (key,) = recruiter.create("Candidates", {"Last_Name": "Doe"})
    api.put(f"/recruit/v2/Candidates/{key}", json={"data": [{"City": "Oslo"}]})
    row = api.row("Candidates", key)
    assert (row["Created_By"]["name"], row["Modified_By"]["name"]) == ("Noé Castellane", "Ada Fairweather")
    assert row["Candidate_Owner"]["email"] == "noe.castellane@agency.example"


@pytest.mark.parametrize("module", ["Candidates", "Job_Openings"])
@pytest.mark.parametrize(("name", "field"), [("Notes", "Note_Title"), ("Attachments", "File_Name")])
def test_a_list_of_a_record_takes_fields_and_ids(api: Api, module: str, name: str, field: str) -> None:
    parents = {"Candidates": {"Last_Name": "x"}, "Job_Openings": {"Posting_Title": "x"}}
    (parent,) = api.create(module, parents[module])
    path = f"/recruit/v2/{module}/{parent}/{name}"
    for title in ("a", "b", "c"):
        if name == "Notes":
            api.create(name, {field: title, "Note_Content": "x", "Parent_Id": parent, "se_module": module})
        else:
            api.post(path, files={"file": (title, b"x")})
    keys = sorted(api.ids(path))
    rows = api.get(path, params={"fields": field, "ids": f"{keys[0]},{keys[2]}"}).json()["data"]
    assert sorted((row["id"], row[field]) for row in rows) == [(keys[0], "a"), (keys[2], "c")]
    assert all(row.keys() == {"id", field} for row in rows)
