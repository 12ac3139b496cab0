"""Queries in the style of SQL: what they find, and how they are refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zrecruit_ext.sandbox.launch import start

if TYPE_CHECKING:
    from conftest import Api

COQL = "/recruit/v2/coql"
FIRST = {"First_Name": "Ada"}
PEOPLE: list[dict[str, Any]] = [
    {
        "id": "1",
        "First_Name": "Ada",
        "Last_Name": "Ek",
        "City": "Oslo",
        "Experience_in_Years": 3,
        "Skill_Set": "Python, C",
    },
    {"id": "2", "First_Name": "Bo", "Last_Name": "O'Berg", "City": "Oslo", "Experience_in_Years": 9, "Skill_Set": "Go"},
    {"id": "3", "First_Name": "Cy", "Last_Name": "ÆRØ_100%", "Experience_in_Years": 5, "Skill_Set": "python"},
    {"id": "4", "First_Name": "Di", "Last_Name": "Ek", "City": "Rome", "Email_Opt_Out": True},
]
JOBS = [
    {"id": "21", "Posting_Title": "Cook", "Client_Name": {"id": "11"}, "Date_Opened": "2026-01-31"},
    {"id": "22", "Posting_Title": "Waiter", "Date_Opened": "2026-03-01", "Modified_Time": "2026-03-01T10:00:00+02:00"},
]


@pytest.fixture
def loaded(api: Api) -> Api:
    api.sandbox.load({"Candidates": PEOPLE, "Clients": [{"id": "11", "Client_Name": "Acme"}], "Job_Openings": JOBS})
    return api


def ask(api: Api, text: str) -> Any:
    return api.post(COQL, json={"select_query": text})


def rows(api: Api, text: str) -> list[dict[str, Any]]:
    response = ask(api, text)
    assert response.status_code in (200, 204), response.text
    return [] if response.status_code == 204 else list(response.json()["data"])


def ids(api: Api, condition: str, module: str = "Candidates") -> str:
    return " ".join(row["id"] for row in rows(api, f"SELECT id FROM {module} WHERE {condition} ORDER BY id"))


def test_the_query_of_seed_000(loaded: Api) -> None:
    loaded.sandbox.load({"Candidates": [{"id": key, "Candidate_Status": "Active"} for key in ("1", "2", "3")]})
    text = """
        SELECT First_Name, Last_Name, Email, Skill_Set, Experience_in_Years
        FROM Candidates
        WHERE Candidate_Status = 'Active'
          AND Experience_in_Years > 2
          AND Skill_Set LIKE '%Python%'
        ORDER BY Experience_in_Years DESC
        LIMIT 50
    """
    response = ask(loaded, text)
    assert response.headers["X-Sandbox-Evidence"] == "reference"
    assert [row["id"] for row in response.json()["data"]] == ["3", "1"]
    assert response.json()["data"][1] == {
        "id": "1",
        "First_Name": "Ada",
        "Last_Name": "Ek",
        "Email": None,
        "Skill_Set": "Python, C",
        "Experience_in_Years": 3,
    }
    assert response.json()["info"] == {"count": 2, "more_records": False}


@pytest.mark.parametrize(
    ("condition", "wanted"),
    [
        ("City = 'oslo'", "1 2"),
        ("City != 'Oslo'", "4"),
        ("City <> 'Oslo'", "4"),
        ("Last_Name = 'O''Berg'", "2"),
        ("Last_Name = 'ærø_100%'", "3"),
        ("Experience_in_Years > 3", "2 3"),
        ("Experience_in_Years >= 3", "1 2 3"),
        ("Experience_in_Years < 5", "1"),
        ("Experience_in_Years <= '5'", "1 3"),
        ("Experience_in_Years between 3 and 5", "1 3"),
        ("Experience_in_Years not between 3 and 5", "2"),
        ("Experience_in_Years > -1", "1 2 3"),
        ("City in ('Rome', 'Paris')", "4"),
        ("City not in ('Rome', 'Paris')", "1 2"),
        ("id in (2, '3')", "2 3"),
        ("City is null", "3"),
        ("City is not null", "1 2 4"),
        ("Last_Name like 'e%'", "1 4"),
        ("Last_Name like '%RØ_1%'", "3"),
        ("Last_Name like '_k'", ""),
        ("Last_Name not like 'e%'", "2 3"),
        ("Email_Opt_Out = true", "4"),
        ("City = 'Oslo' and Experience_in_Years > 3 or City = 'Rome'", "2 4"),
        ("City = 'Oslo' and (Experience_in_Years > 3 or City = 'Rome')", "2"),
        ("((City = 'Oslo') and ((First_Name = 'Ada')))", "1"),
    ],
)
def test_conditions_choose_rows(loaded: Api, condition: str, wanted: str) -> None:
    assert ids(loaded, condition) == wanted


@pytest.mark.parametrize(
    ("condition", "wanted"),
    [
        ("Client_Name = '11'", "21"),
        ("Client_Name.Client_Name = 'ACME'", "21"),
        ("Client_Name is null", "22"),
        ("Date_Opened >= '2026-02-01'", "22"),
        ("Modified_Time = '2026-03-01T08:00:00Z'", "22"),
    ],
)
def test_lookups_and_times_are_compared_as_what_they_are(loaded: Api, condition: str, wanted: str) -> None:
    assert ids(loaded, condition, "Job_Openings") == wanted
    assert ids(loaded, condition, "JobOpenings") == wanted


def test_values_are_those_other_calls_show(loaded: Api) -> None:
    (row,) = rows(loaded, "SELECT Client_Name, Client_Name.Client_Name, Posting_Title AS t FROM Job_Openings LIMIT 1")
    shown = loaded.row("Job_Openings", "21")
    assert row == {
        "id": "21",
        "Client_Name": shown["Client_Name"],
        "Client_Name.Client_Name": "Acme",
        "t": shown["Posting_Title"],
    }
    loaded.put("/recruit/v2/Clients/11", json={"data": [{"Client_Name": "Apex"}]})
    assert (
        rows(loaded, "SELECT Client_Name.Client_Name FROM Job_Openings LIMIT 1")[0]["Client_Name.Client_Name"] == "Apex"
    )


def test_order_limit_and_offset(loaded: Api) -> None:
    text = "SELECT id FROM Candidates ORDER BY Last_Name ASC, First_Name DESC"
    every = [row["id"] for row in rows(loaded, text)]
    assert every == ["4", "1", "2", "3"]
    assert [row["id"] for row in rows(loaded, f"{text} LIMIT 2 OFFSET 1")] == every[1:3]
    assert [row["id"] for row in rows(loaded, f"{text} LIMIT 1, 2")] == every[1:3]
    page = ask(loaded, f"{text} LIMIT 2").json()
    assert page["info"] == {"count": 2, "more_records": True}
    assert ask(loaded, f"{text} LIMIT 2 OFFSET 9").status_code == 204


def test_200_rows_without_a_limit_and_2000_at_most(api: Api) -> None:
    api.sandbox.load({"Candidates": [{"Last_Name": f"N{number}"} for number in range(2_100)]})
    usual = ask(api, "SELECT id FROM Candidates").json()
    most = ask(api, "SELECT id FROM Candidates LIMIT 2000").json()
    assert [(len(each["data"]), each["info"]["more_records"]) for each in (usual, most)] == [(200, True), (2_000, True)]


def test_groups_and_their_counts(loaded: Api) -> None:
    assert rows(loaded, "SELECT COUNT(id), MAX(Experience_in_Years) AS most FROM Candidates") == [
        {"COUNT(id)": 4, "most": 9}
    ]
    text = "SELECT City, COUNT(*) AS n, AVG(Experience_in_Years) FROM Candidates WHERE City IS NOT NULL GROUP BY City"
    assert rows(loaded, f"{text} ORDER BY n DESC") == [
        {"City": "Oslo", "n": 2, "AVG(Experience_in_Years)": 6.0},
        {"City": "Rome", "n": 1, "AVG(Experience_in_Years)": None},
    ]
    assert rows(loaded, "SELECT SUM(Experience_in_Years), MIN(id) FROM Candidates") == [
        {"SUM(Experience_in_Years)": 17, "MIN(id)": "1"}
    ]


REFUSED = [
    ("SELEKT id FROM Candidates", "SYNTAX_ERROR"),
    ("SELECT FROM WHERE", "SYNTAX_ERROR"),
    ("SELECT id FROM Candidates WHERE Last_Name = 'open", "SYNTAX_ERROR"),
    ("SELECT id FROM Candidates WHERE (City = 'x'", "SYNTAX_ERROR"),
    ("SELECT id FROM Candidates; SELECT id FROM Clients", "SYNTAX_ERROR"),
    (";", "SYNTAX_ERROR"),
    ("SELECT id FROM Candidates WHERE " + "(" * 5_000, "SYNTAX_ERROR"),
    ("DELETE FROM Candidates", "INVALID_QUERY"),
    ("UPDATE Candidates SET City = 'x'", "INVALID_QUERY"),
    ("DROP TABLE record", "INVALID_QUERY"),
    ("SELECT id FROM Candidates UNION SELECT id FROM Clients", "INVALID_QUERY"),
    ("SELECT 1", "INVALID_QUERY"),
    ("SELECT id FROM Nowhere", "INVALID_QUERY"),
    ("SELECT id FROM record", "INVALID_QUERY"),
    ("SELECT id FROM main.Candidates", "INVALID_QUERY"),
    ("SELECT id FROM Candidates, Clients", "INVALID_QUERY"),
    ("SELECT id FROM Candidates JOIN Clients ON 1 = 1", "INVALID_QUERY"),
    ("SELECT id FROM (SELECT id FROM Candidates)", "INVALID_QUERY"),
    ("SELECT Nonsense FROM Candidates", "INVALID_QUERY"),
    ("SELECT body FROM Candidates", "INVALID_QUERY"),
    ("SELECT * FROM Candidates", "INVALID_QUERY"),
    ("SELECT 'x' FROM Candidates", "INVALID_QUERY"),
    ("SELECT upper(City) FROM Candidates", "INVALID_QUERY"),
    ("SELECT count(City, id) FROM Candidates", "INVALID_QUERY"),
    ("SELECT count(DISTINCT City) FROM Candidates", "INVALID_QUERY"),
    ("SELECT id FROM Candidates WHERE random() = 1", "INVALID_QUERY"),
    ("SELECT id FROM Candidates WHERE City LIKE 'x' ESCAPE 'y'", "INVALID_QUERY"),
    ("SELECT id FROM Candidates WHERE id = id || 'x'", "INVALID_QUERY"),
    ("SELECT DISTINCT City FROM Candidates", "INVALID_QUERY"),
    ("SELECT City FROM Candidates GROUP BY City HAVING count(*) > 1", "INVALID_QUERY"),
    ("SELECT id FROM Candidates WHERE Nonsense = 1", "INVALID_QUERY"),
    ("SELECT id FROM Candidates WHERE City = First_Name", "INVALID_QUERY"),
    ("SELECT id FROM Candidates WHERE 1 = 1", "INVALID_QUERY"),
    ("SELECT id FROM Candidates WHERE City", "INVALID_QUERY"),
    ("SELECT id FROM Candidates WHERE NOT City = 'x'", "INVALID_QUERY"),
    ("SELECT id FROM Candidates WHERE id IN (SELECT id FROM Clients)", "INVALID_QUERY"),
    ("SELECT id FROM Candidates WHERE Experience_in_Years = 'many'", "INVALID_QUERY"),
    ("SELECT id FROM Candidates WHERE Created_Time > '2026-01-01'", "INVALID_QUERY"),
    ("SELECT id FROM Candidates WHERE Experience_in_Years LIKE '1%'", "INVALID_QUERY"),
    ("SELECT id FROM Candidates WHERE City LIKE 5", "INVALID_QUERY"),
    ("SELECT id FROM Candidates WHERE City = NULL", "INVALID_QUERY"),
    ("SELECT id FROM Candidates ORDER BY Nonsense", "INVALID_QUERY"),
    ("SELECT id FROM Candidates LIMIT 'x'", "INVALID_QUERY"),
    ("SELECT id FROM Candidates LIMIT 1 + 1", "INVALID_QUERY"),
    ("SELECT id FROM Candidates LIMIT 2001", "LIMIT_EXCEEDED"),
    ("SELECT id FROM Candidates WHERE " + " OR ".join(["City = 'x'"] * 26), "LIMIT_EXCEEDED"),
]


@pytest.mark.parametrize(("text", "code"), REFUSED)
def test_what_cannot_be_carried_out_has_its_code(loaded: Api, text: str, code: str) -> None:
    refused = ask(loaded, text)
    assert (refused.status_code, refused.json()["code"]) == (400, code)
    assert len(rows(loaded, "SELECT id FROM Candidates")) == len(PEOPLE)


def test_the_field_and_the_module_that_are_wrong_are_named(api: Api) -> None:
    assert ask(api, "SELECT Nonsense FROM Candidates").json()["details"]["column_name"] == "Nonsense"
    assert ask(api, "SELECT id FROM Candidates WHERE City.Q = 1").json()["details"]["column_name"] == "City.Q"
    assert ask(api, "SELECT id FROM Nowhere").json()["details"]["module"] == "Nowhere"
    assert ask(api, "SELECT id\nFROM Candidates WHERE").json()["details"]["line"] == 2


@pytest.mark.parametrize("body", [{}, {"select_query": 5}, {"select_query": ""}, {"select_query": "x" * 20_001}])
def test_a_body_without_a_query_is_refused(api: Api, body: dict[str, Any]) -> None:
    assert api.post(COQL, json=body).status_code == 400


def test_nothing_found_is_an_empty_answer(api: Api) -> None:
    assert ask(api, "SELECT id FROM Candidates").status_code == 204


def test_the_scope_is_that_of_the_module(loaded: Api) -> None:
    form = {"grant_type": "client_credentials", "soid": f"ZohoRecruit.{loaded.sandbox.org_id}"}
    token = loaded.token(**form, scope="ZohoRecruit.modules.candidate.READ").json()["access_token"]
    loaded.headers["Authorization"] = f"Zoho-oauthtoken {token}"
    assert ask(loaded, "SELECT id FROM Candidates").status_code == 200
    assert ask(loaded, "SELECT id FROM Clients").json()["code"] == "OAUTH_SCOPE_MISMATCH"


def test_a_strict_sandbox_has_no_such_path(api: Api) -> None:
    with start(strict=True) as running:
        api.base_url, api.check = running.url, False  # type: ignore[assignment]
        answer = ask(api.login(), "SELECT id FROM Candidates")
    assert (answer.status_code, answer.json()["code"]) == (404, "INVALID_URL_PATTERN")


VOCABULARY = """
    SELECT id City FROM Candidates WHERE AND OR NOT IN ( ) = != 'x' 5 LIKE BETWEEN IS NULL ORDER BY LIMIT OFFSET , * ; '
    " -- /* COUNT GROUP AS CASE CAST EXISTS UNION record body ? :v $1 [ ] 1e999 -5 || ~ WITH VALUES
"""
WORDS = st.sampled_from(VOCABULARY.split())


@given(st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=60))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_is_a_fault_of_the_sandbox(api: Api, text: str) -> None:
    for query in (text, f"SELECT id FROM Candidates WHERE {text}", f"SELECT {text} FROM Candidates"):
        assert ask(api, query).status_code in (200, 204, 400)
