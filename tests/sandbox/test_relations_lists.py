"""Related lists of every kind, with what narrows, orders and cuts them; associations that come with a fixture."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Api

V2 = "/recruit/v2"


def test_what_is_to_be_done_and_what_is_done_stand_in_two_lists(api: Api) -> None:
    (person,) = api.create("Candidates", {"Last_Name": "Doe"})
    tasks = [{"Subject": "b", "Who_Id": person}, {"Subject": "a", "Who_Id": person, "Status": "Completed"}]
    todo, done = api.create("Tasks", *tasks)
    (party,) = api.create("Events", {"Event_Title": "c", "Who_Id": person, "End_DateTime": "2001-01-01T10:00:00+00:00"})
    (call,) = api.create("Calls", {"Subject": "d", "Who_Id": person, "Call_Start_Time": "2999-01-01T10:00:00+00:00"})
    path = f"{V2}/Candidates/{person}"
    assert api.ids(f"{path}/Activities") == [call, todo]
    assert api.ids(f"{path}/Activity_History") == [party, done]
    api.put(f"{V2}/Tasks/{todo}", json={"data": [{"Status": "Completed"}]})
    assert api.ids(f"{path}/Activities") == [call]
    assert api.ids(f"{path}/Activity_History", sort_by="Subject", sort_order="asc") == [party, done, todo]
    assert api.ids(f"{path}/Activity_History", per_page=1, page=2) == [done]
    assert api.ids(f"{path}/Activity_History", ids=f"{done},1") == [done]
    (row,) = api.get(f"{path}/Activities", params={"fields": "Subject,Activity_Type"}).json()["data"]
    assert row == {"id": call, "Subject": "d", "Activity_Type": "Calls"}
    assert api.get(f"{path}/Activities", params={"sort_by": "Nonsense"}).json()["code"] == "INVALID_DATA"
    assert api.get(f"{path}/Activities", params={"page": 9}).status_code == 204


def test_activities_follow_the_clock(api: Api) -> None:
    (job,) = api.create("Job_Openings", {"Posting_Title": "Cook"})
    end = datetime.fromisoformat(api.sandbox.clock(advance=0)) + timedelta(minutes=10)
    (event,) = api.create("Events", {"Event_Title": "Fair", "What_Id": job, "End_DateTime": end.isoformat()})
    assert api.ids(f"{V2}/Job_Openings/{job}/Activities") == [event]
    api.sandbox.clock(advance=700)
    assert api.ids(f"{V2}/Job_Openings/{job}/Activities") == []
    assert api.ids(f"{V2}/Job_Openings/{job}/Activity_History") == [event]


def test_campaigns_and_events_name_many_records(api: Api) -> None:
    (person, other) = api.create("Candidates", {"Last_Name": "Doe"}, {"Last_Name": "Roe"})
    api.sandbox.load(
        {
            "Campaigns": [{"id": "71", "Campaign_Name": "Spring", "Members": [person, other]}],
            "Events": [{"id": "72", "Event_Title": "Fair", "Participants": [person]}],
        }
    )
    assert api.ids(f"{V2}/Candidates/{person}/Campaigns") == ["71"]
    assert api.ids(f"{V2}/Candidates/{person}/Invited_Events") == ["72"]
    assert api.ids(f"{V2}/Candidates/{other}/Invited_Events") == []
    api.put(f"{V2}/Campaigns/71", json={"data": [{"Members": [other]}]})
    assert api.ids(f"{V2}/Candidates/{person}/Campaigns") == []


@pytest.mark.parametrize(
    ("parent", "row", "child", "field", "more"),
    [
        ("Clients", {"Client_Name": "A"}, "Contacts", "Client_Name", {"Last_Name": "x"}),
        ("Clients", {"Client_Name": "A"}, "Job_Openings", "Client_Name", {"Posting_Title": "x"}),
        ("Departments", {"Department_Name": "A"}, "Job_Openings", "Department_Name", {"Posting_Title": "x"}),
        ("Contacts", {"Last_Name": "A"}, "Job_Openings", "Contact_Name", {"Posting_Title": "x"}),
        ("Candidates", {"Last_Name": "A"}, "Offers", "Candidate_Name", {"Offer_Name": "x"}),
        ("Candidates", {"Last_Name": "A"}, "Calls", "Who_Id", {"Subject": "x"}),
        ("Job_Openings", {"Posting_Title": "A"}, "Interviews", "Job_Opening_Name", {"Candidate_Name": None}),
        ("Job_Openings", {"Posting_Title": "A"}, "Events", "What_Id", {"Event_Title": "x"}),
    ],
)
def test_a_lookup_makes_a_list_of_the_record_it_points_at(
    api: Api, parent: str, row: dict[str, Any], child: str, field: str, more: dict[str, Any]
) -> None:
    first, second = api.create(parent, row, row | {next(iter(row)): "B"})
    if "Candidate_Name" in more:
        (more["Candidate_Name"],) = api.create("Candidates", {"Last_Name": "x"})
    (key,) = api.create(child, more | {field: first})
    assert api.ids(f"{V2}/{parent}/{first}/{child}") == [key]
    assert api.ids(f"{V2}/{parent}/{second}/{child}") == []
    assert api.put(f"{V2}/{child}/{key}", json={"data": [{field: second}]}).status_code == 200
    assert api.ids(f"{V2}/{parent}/{first}/{child}") == []
    assert api.ids(f"{V2}/{parent}/{second}/{child}") == [key]


def test_a_fixture_brings_associations(api: Api) -> None:
    (person,) = api.create("Candidates", {"First_Name": "Ann", "Last_Name": "Doe", "Email": "ann@example.org"})
    (job,) = api.create("Job_Openings", {"Posting_Title": "Cook"})
    row = {"Candidate_Name": person, "Job_Opening_Name": {"id": job}, "Application_Status": "Hired"}
    api.sandbox.load({"Applications": [row]})
    assert api.ids(f"{V2}/Job_Openings/{job}/associate") == [person]
    (shown,) = api.get(f"{V2}/Job_Openings/{job}/Applications").json()["data"]
    assert shown["Candidate_Name"] == {"id": person, "name": "Ann Doe"}
    assert (shown["Full_Name"], shown["Email"], shown["$Job_Opening_Id"]) == ("Ann Doe", "ann@example.org", job)
    assert shown["Application_ID"].startswith("ZR_")
    assert api.row("Job_Openings", job)["No_of_Candidates_Hired"] == 1


def test_an_application_is_an_association_however_it_is_written(api: Api) -> None:
    (person, other) = api.create("Candidates", {"Last_Name": "Doe"}, {"Last_Name": "Roe"})
    (job, next_job) = api.create("Job_Openings", {"Posting_Title": "Cook"}, {"Posting_Title": "Chef"})
    (key,) = api.create("Applications", {"Candidate_Name": person, "Job_Opening_Name": job})
    assert api.ids(f"{V2}/Candidates/{person}/associate") == [job]
    again = api.post(f"{V2}/Applications", json={"data": [{"Candidate_Name": person, "Job_Opening_Name": job}]})
    assert again.json()["data"][0]["code"] == "DUPLICATE_DATA"
    assert again.json()["data"][0]["details"]["id"] == key
    body = {"data": [{"jobids": [job], "ids": [person]}]}
    (refused,) = api.put(f"{V2}/Candidates/actions/associate", json=body).json()["data"]
    assert refused["details"]["error"][0]["code"] == "ALREADY_ASSOCIATED"
    api.put(f"{V2}/Applications/{key}", json={"data": [{"Job_Opening_Name": next_job}]})
    assert api.ids(f"{V2}/Candidates/{person}/associate") == [next_job]
    counts = [api.row("Job_Openings", each)["No_of_Candidates_Associated"] for each in (job, next_job)]
    assert counts == [0, 1]
    api.delete(f"{V2}/Applications/{key}")
    assert api.ids(f"{V2}/Candidates/{person}/associate") == []
    assert api.row("Job_Openings", next_job)["No_of_Candidates_Associated"] == 0
    assert api.ids(f"{V2}/Candidates/{other}/associate") == []


def test_an_application_shows_what_its_candidate_and_its_job_show_now(api: Api) -> None:
    (client,) = api.create("Clients", {"Client_Name": "Acme"})
    (person,) = api.create("Candidates", {"Last_Name": "Doe", "City": "Oslo"})
    (job,) = api.create("Job_Openings", {"Posting_Title": "Cook"})
    (key,) = api.create("Applications", {"Candidate_Name": person, "Job_Opening_Name": job})
    api.put(f"{V2}/Candidates/{person}", json={"data": [{"City": "Bergen", "Last_Name": "Roe"}]})
    api.put(f"{V2}/Job_Openings/{job}", json={"data": [{"Client_Name": client, "Posting_Title": "Chef"}]})
    row = api.row("Applications", key)
    assert (row["City"], row["Full_Name"], row["Candidate_Name"]["name"]) == ("Bergen", "Roe", "Roe")
    assert row["Client_Name"] == {"id": client, "name": "Acme"}
    assert row["Job_Opening_Name"]["id"] == job


def test_applications_go_with_either_side(api: Api) -> None:
    people = api.create("Candidates", {"Last_Name": "Doe"}, {"Last_Name": "Roe"})
    jobs = api.create("Job_Openings", {"Posting_Title": "Cook"}, {"Posting_Title": "Chef"})
    body = {"data": [{"jobids": jobs, "ids": people}]}
    results = api.put(f"{V2}/Candidates/actions/associate", json=body).json()["data"]
    assert [each["details"] for each in results] == [{"jobid": job, "ids": f"[{', '.join(people)}]"} for job in jobs]
    api.delete(f"{V2}/Job_Openings/{jobs[0]}")
    assert api.ids(f"{V2}/Candidates/{people[0]}/associate") == [jobs[1]]
    api.delete(f"{V2}/Candidates", params={"ids": people[0]})
    assert api.ids(f"{V2}/Job_Openings/{jobs[1]}/associate") == [people[1]]
    assert api.row("Job_Openings", jobs[1])["No_of_Candidates_Associated"] == 1
    assert len(api.ids(f"{V2}/Applications")) == 1
