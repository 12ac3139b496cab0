"""Pages, order, projection, time filters; search by criteria, email, phone and word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Api

CANDIDATES = "/recruit/v2/Candidates"
SEARCH = f"{CANDIDATES}/search"


def people(api: Api, *rows: dict[str, Any]) -> None:
    """Rows with the ids 1, 2, 3 ..."""
    api.sandbox.load({"Candidates": [{"id": str(place), **row} for place, row in enumerate(rows, 1)]})


def found(api: Api, criteria: str, **more: Any) -> list[str]:
    return sorted(api.ids(SEARCH, criteria=criteria, **more))


def test_pages_hold_each_record_once_and_say_whether_there_are_more(api: Api) -> None:
    people(api, *[{"Last_Name": f"N{n}"} for n in range(5)])
    seen, more = list[str](), list[bool]()
    for page in (1, 2, 3):
        body = api.get(CANDIDATES, params={"page": page, "per_page": 2}).json()
        assert body["info"]["count"] == len(body["data"])
        seen += [row["id"] for row in body["data"]]
        more.append(body["info"]["more_records"])
    assert sorted(seen) == ["1", "2", "3", "4", "5"]
    assert more == [True, True, False]
    assert api.get(CANDIDATES, params={"page": 4, "per_page": 2}).status_code == 204


def test_lists_sort_by_any_field_and_break_ties_by_id(api: Api) -> None:
    people(
        api,
        {"Last_Name": "b", "Rating": 2},
        {"Last_Name": "C", "Rating": 10},
        {"Last_Name": "a", "Rating": 2},
        {"Last_Name": "d"},
    )
    assert api.ids(CANDIDATES, sort_by="Last_Name", sort_order="asc") == ["3", "1", "2", "4"]
    assert api.ids(CANDIDATES, sort_by="Rating", sort_order="desc") == ["2", "3", "1", "4"]
    assert api.ids(CANDIDATES, sort_by="Candidate_Owner", sort_order="asc") == ["1", "2", "3", "4"]
    refused = api.get(CANDIDATES, params={"sort_by": "Shoe_Size"})
    assert (refused.status_code, refused.json()["details"]) == (400, {"param_name": "sort_by"})


def test_fields_project_a_list_and_a_single_read(api: Api) -> None:
    people(api, {"Last_Name": "Doe", "City": "Oslo"})
    assert api.get(CANDIDATES, params={"fields": "City,Nothing"}).json()["data"] == [{"id": "1", "City": "Oslo"}]
    assert api.get(f"{CANDIDATES}/1", params={"fields": "City"}).json() == {"data": [{"id": "1", "City": "Oslo"}]}


def test_if_modified_since_shows_what_changed_or_304(api: Api) -> None:
    people(api, {"Last_Name": "Old"}, {"Last_Name": "New"})
    stamp = api.sandbox.clock(advance=10)
    header = {"If-Modified-Since": stamp}
    assert api.get(CANDIDATES, headers=header).status_code == 304
    api.sandbox.clock(advance=10)
    api.put(f"{CANDIDATES}/2", json={"data": [{"City": "Oslo"}]})
    assert [row["id"] for row in api.get(CANDIDATES, headers=header).json()["data"]] == ["2"]
    assert api.get(f"{CANDIDATES}/deleted", headers=header).status_code == 304
    assert api.get(CANDIDATES, headers={"If-Modified-Since": "yesterday"}).status_code == 400


def test_converted_and_unapproved_records_show_on_request_only(api: Api) -> None:
    people(
        api,
        {"Last_Name": "Plain"},
        {"Last_Name": "Converted", "$converted": True},
        {"Last_Name": "Waiting", "$approved": False},
    )
    assert api.ids(CANDIDATES) == ["1"]
    assert api.ids(CANDIDATES, converted="true") == ["2"]
    assert api.ids(CANDIDATES, approved="false") == ["3"]
    assert sorted(api.ids(CANDIDATES, converted="both", approved="both")) == ["1", "2", "3"]


@pytest.mark.parametrize(
    "params", [{"page": 0}, {"page": "x"}, {"per_page": 201}, {"sort_order": "up"}, {"fields": "a b"}]
)
def test_a_bad_parameter_is_refused_by_name(api: Api, params: dict[str, Any]) -> None:
    refused = api.get(CANDIDATES, params=params)
    assert refused.status_code == 400
    assert refused.json()["details"] == {"param_name": next(iter(params))}


OPERATORS = [
    ("(Last_Name:equals:doe)", "1"),
    ("(Last_Name:not_equal:Doe)", "23"),
    ("(Last_Name:starts_with:do)", "12"),
    ("(Last_Name:ends_with:AN)", "2"),
    ("(Skill_Set:contains:python)", "13"),
    ("(Skill_Set:not_contains:python)", "2"),
    ("(Last_Name:in:Doe,Ødegård)", "13"),
    ("(Last_Name:contains:øDE)", "3"),
    ("(Rating:equals:3)", "2"),
    ("(Rating:greater_than:3)", "1"),
    ("(Rating:less_than:3)", "3"),
    ("(Rating:greater_equal:3)", "12"),
    ("(Rating:less_equal:3)", "23"),
    ("(Rating:between:2,4)", "23"),
    ("(Rating:in:2,5)", "13"),
    ("(Email_Opt_Out:equals:true)", "2"),
    ("(GDPR_Consent_Date:greater_than:2026-01-01)", "2"),
    ("(Candidate_Owner:equals:Ada Fairweather)", "123"),
    ("(Candidate_Owner:equals:3652397000001000000)", "123"),
    ("(Candidate_Owner:equals:3652397000001000001)", ""),
    ("((Last_Name:starts_with:Do)and(Rating:greater_than:4))", "1"),
    ("((Last_Name:equals:Doe)or(Rating:equals:3))", "12"),
    ("(((Last_Name:equals:Doe)or(Rating:equals:3))and(Email_Opt_Out:equals:true))", "2"),
    ("(Last_Name:equals:Doe)or(Rating:equals:3)and(Email_Opt_Out:equals:false)", "1"),
    (r"(City:equals:Oslo \(old\)\, Norway)", "1"),
    (r"(City:equals:C:\\)", "2"),
    (r"(City:equals:\\srv\x)", "3"),
]


@pytest.mark.parametrize(("criteria", "expected"), OPERATORS)
def test_search_criteria_select_what_they_say(api: Api, criteria: str, expected: str) -> None:
    people(
        api,
        {
            "Last_Name": "Doe",
            "Skill_Set": "Python, Go",
            "Rating": 5,
            "City": "Oslo (old), Norway",
            "Email_Opt_Out": False,
        },
        {
            "Last_Name": "Dolan",
            "Skill_Set": "Java",
            "Rating": 3,
            "City": "C:\\",
            "Email_Opt_Out": True,
            "GDPR_Consent_Date": "2026-03-01",
        },
        {
            "Last_Name": "Ødegård",
            "City": r"\\srv\x",
            "Skill_Set": "PYTHON",
            "Rating": 2,
            "GDPR_Consent_Date": "2025-03-01",
        },
    )
    assert found(api, criteria) == list(expected)


@pytest.mark.parametrize(
    "criteria",
    [
        "Last_Name:equals:Doe",
        "(Last_Name:equals:Doe",
        "(Last_Name:equals:Doe))",
        "(Last_Name:equals)",
        "(Last_Name:sounds_like:Doe)",
        "(Shoe_Size:equals:44)",
        "(Rating:equals:five)",
        "(Rating:starts_with:1)",
        "(Rating:between:1)",
        "(Last_Name:equals:a(b)",
        "((Last_Name:equals:a)xor(Last_Name:equals:b))",
        "(" * 50,
    ],
)
def test_wrong_criteria_are_an_invalid_query_with_a_reason(api: Api, criteria: str) -> None:
    refused = api.get(SEARCH, params={"criteria": criteria})
    assert (refused.status_code, refused.json()["code"]) == (400, "INVALID_QUERY")
    assert refused.json()["details"]["reason"]


def test_ten_conditions_are_the_limit(api: Api) -> None:
    people(api, {"Last_Name": "Doe"})
    ten = "or".join(["(Last_Name:equals:Doe)"] * 10)
    assert found(api, ten) == ["1"]
    refused = api.get(SEARCH, params={"criteria": f"{ten}or(Last_Name:equals:Doe)"})
    assert (refused.status_code, refused.json()["code"]) == (400, "LIMIT_EXCEEDED")


def test_a_search_shows_its_first_2000_records(api: Api) -> None:
    assert api.get(SEARCH, params={"word": "x", "page": 10}).status_code == 204
    assert api.get(SEARCH, params={"word": "x", "page": 11}).json()["code"] == "LIMIT_EXCEEDED"


def test_criteria_win_over_email_over_phone_over_word(api: Api) -> None:
    people(
        api,
        {"Last_Name": "Doe"},
        {"Last_Name": "b", "Secondary_Email": "b@example.com"},
        {"Last_Name": "c", "Mobile": "+47 22 33"},
        {"Last_Name": "d", "City": "Bergen Øst"},
    )
    asked = {"criteria": "(Last_Name:equals:Doe)", "email": "B@example.com", "phone": "(47) 2233", "word": "øst"}
    for expected in "1234":
        assert api.ids(SEARCH, **asked) == [expected]
        del asked[next(iter(asked))]
    refused = api.get(SEARCH)
    assert (refused.status_code, refused.json()["code"]) == (400, "REQUIRED_PARAM_MISSING")


@pytest.mark.parametrize(
    "criteria",
    [
        "(City:equals:ÅRHUS STRASSE)",
        "(City:equals:århus straße)",
        "(City:starts_with:århus)",
        "(City:ends_with:STRAẞE)",
        "(City:ends_with:)",
        "(City:contains:HUS STRASS)",
        "(City:in:oslo,ÅRHUS straße)",
        "((City:not_equal:århus straße)or(City:equals:ÅRHUS straße))",
        "(Email:equals:JÖRG@example.com)",
    ],
)
def test_case_does_not_count_in_any_alphabet_or_operator(api: Api, criteria: str) -> None:
    api.sandbox.load(
        {"Candidates": [{"id": "1", "Last_Name": "x", "City": "Århus Straße", "Email": "jörg@example.com"}]}
    )
    assert found(api, criteria) == ["1"]


def test_a_unique_address_is_taken_whatever_its_case(api: Api) -> None:
    api.create("Candidates", {"Last_Name": "x", "Email": "jörg@example.com"})
    (twin,) = api.post(CANDIDATES, json={"data": [{"Last_Name": "y", "Email": "JÖRG@example.com"}]}).json()["data"]
    assert (twin["code"], twin["details"]["api_name"]) == ("DUPLICATE_DATA", "Email")
    assert len(api.ids(SEARCH, email="JÖRG@EXAMPLE.COM")) == 1


def test_drafts_show_on_request_only_and_alone(api: Api) -> None:
    (draft,) = api.create("Candidates", {"Last_Name": "Draft", "$state": "draft"})
    (plain,) = api.create("Candidates", {"Last_Name": "Plain"})
    assert api.ids(CANDIDATES) == api.ids(CANDIDATES, **{"$state": "save"}) == [plain]
    assert api.ids(CANDIDATES, **{"$state": "draft"}) == [draft]
    assert found(api, "(Last_Name:starts_with:)") == [plain]
    assert api.get(CANDIDATES, params={"$state": "lost"}).json()["details"] == {"param_name": "$state"}
    api.put(f"{CANDIDATES}/{draft}", json={"data": [{"$state": "save"}]})
    assert sorted(api.ids(CANDIDATES)) == sorted([draft, plain])


@pytest.mark.parametrize(
    ("criteria", "evidence"),
    [
        ("(Last_Name:equals:Doe)", None),
        ("((Last_Name:equals:Doe)or(Last_Name:starts_with:D))", None),
        ("((Last_Name:equals:Doe)or(Last_Name:contains:D))", "observed"),
        ("(Rating:between:1,2)", "observed"),
    ],
)
def test_an_operator_no_page_of_the_vendor_has_is_marked(api: Api, criteria: str, evidence: str | None) -> None:
    people(api, {"Last_Name": "Doe", "Rating": 1})
    answer = api.get(SEARCH, params={"criteria": criteria})
    assert (answer.status_code, answer.headers.get("X-Sandbox-Evidence")) == (200, evidence)


def test_every_operator_of_the_sandbox_has_its_evidence(api: Api) -> None:
    used = {criteria.split(":")[1] for criteria, _ in OPERATORS if criteria.count(":") == 2}
    assert used == api.judge.spec.operators.keys()


def test_more_fields_than_a_table_has_columns_are_sorted_and_found(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zrecruit_ext.sandbox.engine.indexes.MOST_COLUMNS", 0)
    people(api, {"Last_Name": "b", "Skill_Set": "Go"}, {"Last_Name": "A", "Skill_Set": "Python"})
    assert api.ids(CANDIDATES, sort_by="Last_Name") == ["2", "1"]
    assert found(api, "((Skill_Set:contains:py)or(Last_Name:equals:B))") == ["1", "2"]


def test_territories_are_taken_and_change_nothing_in_an_organisation_without_them(api: Api) -> None:
    people(api, {"Last_Name": "Doe"})
    assert api.ids(CANDIDATES, territory_id="7", include_child="true") == ["1"]
    assert api.get(CANDIDATES, params={"territory_id": "north"}).json()["details"] == {"param_name": "territory_id"}
