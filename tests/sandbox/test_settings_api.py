"""Modules, fields, layouts, custom views, related lists, the organisation, its roles and profiles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from conftest import Api

SETTINGS = "/recruit/v2/settings"


def load(api: Api, **fixtures: Any) -> None:
    response = api.post("/_sandbox/load", json=fixtures)
    assert response.status_code == 200, response.text


def rows(api: Api, kind: str, module: str | None = None) -> list[dict[str, Any]]:
    params = {} if module is None else {"module": module}
    response = api.get(f"{SETTINGS}/{kind}", params=params)
    assert response.status_code in (200, 204), response.text
    found: list[dict[str, Any]] = response.json()[kind] if response.content else []
    return found


def field(api: Api, name: str, module: str = "Candidates") -> dict[str, Any]:
    return next(row for row in rows(api, "fields", module) if row["api_name"] == name)


def view(api: Api, name: str, module: str = "Candidates") -> dict[str, Any]:
    return next(row for row in rows(api, "custom_views", module) if row["name"] == name)


def test_a_custom_module_is_listed_once_its_rows_are_loaded(api: Api) -> None:
    before = {row["api_name"]: row for row in rows(api, "modules")}
    assert before["Candidates"]["generated_type"] == "default"
    assert "Vehicles" not in before
    load(api, Vehicles=[{"Name": "Van 1", "Seats": 9}])
    added = next(row for row in rows(api, "modules") if row["api_name"] == "Vehicles")
    assert (added["generated_type"], added["creatable"]) == ("custom", True)


def test_the_labels_of_a_module_are_the_organisations_own(api: Api) -> None:
    load(api, modules=[{"api_name": "Clients", "singular_label": "Account", "plural_label": "Accounts"}])
    found = api.get(f"{SETTINGS}/modules/Clients").json()["modules"]
    assert [(row["singular_label"], row["plural_label"]) for row in found] == [("Account", "Accounts")]
    assert next(row for row in rows(api, "modules") if row["api_name"] == "Clients")["plural_label"] == "Accounts"


def test_one_module_tells_more_than_the_list(api: Api) -> None:
    (listed,) = [row for row in rows(api, "modules") if row["api_name"] == "Candidates"]
    (one,) = api.get(f"{SETTINGS}/modules/Candidates").json()["modules"]
    assert listed.items() <= one.items()
    assert one["display_field"]["id"] == field(api, one["display_field"]["api_name"])["id"]
    assert {"id", "name"} <= one["profiles"][0].keys()


def test_a_field_shows_up_with_its_facts_once_it_is_loaded(api: Api) -> None:
    assert "Shoe_Size" not in {row["api_name"] for row in rows(api, "fields", "Candidates")}
    size = {
        "module_api_name": "Candidates",
        "api_name": "Shoe_Size",
        "field_label": "Shoe Size",
        "data_type": "picklist",
        "pick_list_values": [{"display_value": "S", "actual_value": "S"}, "L"],
        "system_mandatory": True,
        "tooltip": "European",
    }
    load(api, fields=[size])
    shown = field(api, "Shoe_Size")
    assert (shown["custom_field"], shown["json_type"], shown["tooltip"]) == (True, "string", "European")
    assert [value["actual_value"] for value in shown["pick_list_values"]] == ["S", "L"]
    refused = api.post("/recruit/v2/Candidates", json={"data": [{"Last_Name": "A"}]}).json()["data"][0]
    assert (refused["code"], refused["details"]) == ("MANDATORY_NOT_FOUND", {"api_name": "Shoe_Size"})


def test_a_field_of_loaded_rows_shows_the_type_of_their_values(api: Api) -> None:
    load(api, Candidates=[{"Last_Name": "A", "Score": 7.5, "Lucky": True}])
    assert (field(api, "Score")["json_type"], field(api, "Lucky")["json_type"]) == ("double", "boolean")


def test_what_a_field_has_not_is_an_empty_object(api: Api) -> None:
    plain, email, client = field(api, "City"), field(api, "Email"), field(api, "Client_Name", "Job_Openings")
    assert [plain[name] for name in ("unique", "lookup", "currency", "formula", "auto_number")] == [{}] * 5
    assert plain["convert_mapping"] is None
    assert email["unique"] != {}
    assert client["lookup"]["module"] == "Clients"
    assert field(api, "Candidate_ID")["auto_number"] != {}
    assert field(api, "Last_Name")["length"] == 80


def test_no_field_has_a_dollar_sign(api: Api) -> None:
    assert not [row for row in rows(api, "fields", "Candidates") if row["api_name"].startswith("$")]


def test_a_layout_holds_every_field_in_sections(api: Api) -> None:
    load(api, Candidates=[{"Last_Name": "A", "Score": 7.5}])
    (layout,) = rows(api, "layouts", "Candidates")
    names = [each["api_name"] for section in layout["sections"] for each in section["fields"]]
    assert sorted(names) == sorted(row["api_name"] for row in rows(api, "fields", "Candidates"))
    assert "Score" in names
    assert [profile["default"] for profile in layout["profiles"]].count(True) == 1


def test_a_loaded_layout_stands_beside_the_standard_one(api: Api) -> None:
    load(api, layouts=[{"module_api_name": "Candidates", "name": "Nurses", "visible": True, "sections": []}])
    assert [row["name"] for row in rows(api, "layouts", "Candidates")] == ["Standard", "Nurses"]


def test_every_module_has_a_view_of_all_its_records(api: Api) -> None:
    for module in rows(api, "modules"):
        first = rows(api, "custom_views", module["api_name"])[0]
        assert (first["default"], first["system_defined"], first["criteria"]) == (True, True, None)


def test_a_view_filters_sorts_and_projects(api: Api) -> None:
    load(
        api,
        custom_views=[
            {
                "module_api_name": "Candidates",
                "name": "Pune",
                "criteria": {
                    "group_operator": "and",
                    "group": [
                        {"field": "City", "comparator": "equal", "value": "Pune"},
                        {"field": "Experience_in_Years", "comparator": "greater_than", "value": 3},
                    ],
                },
                "fields": ["Last_Name", "City"],
                "sort_by": "Last_Name",
                "sort_order": "desc",
            }
        ],
        Candidates=[
            {"Last_Name": "Abe", "City": "Pune", "Experience_in_Years": 5},
            {"Last_Name": "Zoe", "City": "Pune", "Experience_in_Years": 9},
            {"Last_Name": "Moe", "City": "Pune", "Experience_in_Years": 1},
            {"Last_Name": "Kim", "City": "Oslo", "Experience_in_Years": 9},
        ],
    )
    key = view(api, "Pune")["id"]
    found = api.get("/recruit/v2/Candidates", params={"cvid": key}).json()["data"]
    assert [row["Last_Name"] for row in found] == ["Zoe", "Abe"]
    assert all(row.keys() == {"id", "Last_Name", "City"} for row in found)
    asked = {"cvid": key, "sort_by": "Last_Name", "sort_order": "asc", "fields": "Last_Name"}
    found = api.get("/recruit/v2/Candidates", params=asked).json()["data"]
    assert [(row["Last_Name"], len(row)) for row in found] == [("Abe", 2), ("Zoe", 2)]


def test_my_records_are_those_of_who_asks(api: Api, act_as: Any) -> None:
    with_owner = api.create("Candidates", {"Last_Name": "Mine"})
    key = view(api, "My Candidates")["id"]
    assert api.ids("/recruit/v2/Candidates", cvid=key) == with_owner
    assert act_as("Standard").ids("/recruit/v2/Candidates", cvid=key) == []


def test_a_list_by_view_costs_three_credits(api: Api) -> None:
    key = view(api, "All Candidates")["id"]
    before = api.get("/_sandbox/stats").json()["credits_used"]
    api.ids("/recruit/v2/Candidates", cvid=key)
    assert api.get("/_sandbox/stats").json()["credits_used"] == before + 3


@pytest.mark.parametrize("key", ["1", "3652397000000000011"])
def test_an_unknown_view_is_no_list_and_no_view(api: Api, key: str) -> None:
    refused = api.get("/recruit/v2/Candidates", params={"cvid": key})
    assert (refused.status_code, refused.json()["code"]) == (400, "INVALID_DATA")
    assert refused.json()["details"] == {"param_name": "cvid"}
    assert api.get(f"{SETTINGS}/custom_views/{key}", params={"module": "Candidates"}).status_code == 204


def test_a_view_belongs_to_its_module(api: Api) -> None:
    shown = view(api, "All Candidates")
    url = f"{SETTINGS}/custom_views/{shown['id']}"
    assert api.get(url, params={"module": "Candidates"}).json()["custom_views"] == [shown]
    assert api.get(url, params={"module": "Contacts"}).status_code == 204
    assert api.get("/recruit/v2/Contacts", params={"cvid": shown["id"]}).status_code == 400


def test_a_view_with_criteria_that_make_no_sense_is_an_invalid_query(api: Api) -> None:
    wrong = {"module_api_name": "Candidates", "name": "Odd", "criteria": {"field": "Nope", "comparator": "equal"}}
    load(api, custom_views=[wrong])
    answer = api.get("/recruit/v2/Candidates", params={"cvid": view(api, "Odd")["id"]})
    assert (answer.status_code, answer.json()["code"]) == (400, "INVALID_QUERY")


def test_the_path_of_every_related_list_answers(api: Api) -> None:
    load(api, Vehicles=[{"Name": "Van 1"}])
    for number, module in enumerate(rows(api, "modules"), 7700):
        name, key = module["api_name"], str(number)
        load(api, **{name: [{"id": key}]})
        for listed in rows(api, "related_lists", name):
            path = listed["href"].replace("{ENTITYID}", key)
            assert api.get(f"/recruit/v2/{path}").status_code in (200, 204), path


def test_a_lookup_to_a_module_is_a_related_list_of_it(api: Api) -> None:
    names = {row["api_name"] for row in rows(api, "related_lists", "Candidates")}
    assert {"Notes", "Attachments", "Interviews", "Job_Openings"} <= names
    assert "Vehicles" not in names
    driver = {
        "module_api_name": "Vehicles",
        "api_name": "Driver",
        "data_type": "lookup",
        "lookup": {"module": "Candidates", "api_name": "Driver"},
    }
    load(api, Vehicles=[{"Name": "Van 1"}], fields=[driver])
    assert "Vehicles" in {row["api_name"] for row in rows(api, "related_lists", "Candidates")}
    (key,) = api.create("Candidates", {"Last_Name": "Driver"})
    (van,) = api.create("Vehicles", {"Name": "Van 2", "Driver": key})
    assert api.ids(f"/recruit/v2/Candidates/{key}/Vehicles") == [van]


@pytest.mark.parametrize("kind", ["fields", "layouts", "custom_views", "related_lists"])
@pytest.mark.parametrize(
    ("module", "status", "code", "message"),
    [
        ("Nonsense", 400, "INVALID_MODULE", "The module name given seems to be invalid"),
        ("candidates", 400, "INVALID_MODULE", "The module name given seems to be invalid"),
        ("Documents", 400, "INVALID_MODULE", "The given module is not supported in API"),
        ("1st", 400, "INVALID_DATA", "the parameter value is not valid"),
    ],
)
def test_a_wrong_module_is_named_as_the_vendor_does(
    api: Api, kind: str, module: str, status: int, code: str, message: str
) -> None:
    answer = api.get(f"{SETTINGS}/{kind}", params={"module": module})
    assert (answer.status_code, answer.json()["code"], answer.json()["message"]) == (status, code, message)


@pytest.mark.parametrize("kind", ["fields", "layouts", "custom_views", "related_lists"])
def test_a_silent_module_answers_nothing(api: Api, kind: str) -> None:
    assert api.get(f"{SETTINGS}/{kind}", params={"module": "Approvals"}).status_code == 204


@pytest.mark.parametrize("kind", ["fields", "layouts", "custom_views", "related_lists"])
def test_the_module_has_to_be_named(api: Api, kind: str) -> None:
    answer = api.get(f"{SETTINGS}/{kind}")
    assert (answer.status_code, answer.json()["code"]) == (400, "REQUIRED_PARAM_MISSING")


def test_the_printed_path_of_layouts_does_not_exist(api: Api) -> None:
    assert api.get(f"{SETTINGS}/layouts/module=Candidates").status_code == 404


@pytest.mark.parametrize(
    ("module", "status", "message"),
    [
        ("Nonsense", 400, "The module name given seems to be invalid"),
        ("Projects", 400, "The given module is not supported in API"),
        ("Approvals", 204, None),
    ],
)
def test_one_unknown_module(api: Api, module: str, status: int, message: str | None) -> None:
    answer = api.get(f"{SETTINGS}/modules/{module}")
    assert answer.status_code == status
    assert message is None or answer.json()["message"] == message


@pytest.mark.parametrize(
    ("scope", "allowed"),
    [
        ("ZohoRecruit.setup.operation.READ", True),
        ("ZohoRecruit.setup.operation.ALL", True),
        ("ZohoRecruit.settings.modules.READ", True),
        ("ZohoRecruit.settings.ALL", True),
        ("ZohoRecruit.settings.fields.READ", False),
    ],
)
def test_the_list_of_modules_has_scopes_of_its_own(api: Api, scope: str, allowed: bool) -> None:
    grant = {"grant_type": "client_credentials", "scope": scope, "soid": f"ZohoRecruit.{api.sandbox.org_id}"}
    token = api.token(**grant).json()["access_token"]
    answer = api.get(f"{SETTINGS}/modules", headers={"Authorization": f"Zoho-oauthtoken {token}"})
    assert answer.status_code == (200 if allowed else 401)
    assert allowed or answer.json()["code"] == "OAUTH_SCOPE_MISMATCH"


def test_the_organisation_counts_its_people(api: Api) -> None:
    (before,) = api.get("/recruit/v2/org").json()["org"]
    assert before["zgid"] == api.sandbox.org_id
    users = {row["id"]: row for row in api.get("/recruit/v2/users").json()["users"]}
    assert users[before["primary_userid"]]["email"] == before["primary_email"]
    load(api, users=[{"id": "99", "full_name": "New Hand", "email": "new@agency.example"}])
    (after,) = api.get("/recruit/v2/org").json()["org"]
    assert after["employee_count"] == before["employee_count"] + 1
    assert after["license_details"]["no_of_users"] == before["license_details"]["no_of_users"] + 1


@pytest.mark.parametrize(("edition", "plan", "paid"), [("Free", "Free", False), ("Professional", "Professional", True)])
def test_the_licence_follows_the_edition(api: Api, edition: str, plan: str, paid: bool) -> None:
    load(api, org=[{"edition": edition, "company_name": "Other & Co"}])
    (org,) = api.get("/recruit/v2/org").json()["org"]
    assert (org["company_name"], org["license_details"]["plan_type"]) == ("Other & Co", plan)
    assert org["license_details"]["paid"] is paid


def test_a_trial_names_its_end(api: Api) -> None:
    load(api, org=[{"edition": "Trial"}])
    (org,) = api.get("/recruit/v2/org").json()["org"]
    assert org["license_details"].keys() >= {"trial_type", "trial_expiry"}


@pytest.mark.parametrize("kind", ["roles", "profiles"])
def test_roles_and_profiles_are_those_the_users_have(api: Api, kind: str) -> None:
    known = {row["id"]: row["name"] for row in rows(api, kind)}
    for user in api.get("/recruit/v2/users", params={"type": "AllUsers"}).json()["users"]:
        mine = user[kind.removesuffix("s")]
        assert known[mine["id"]] == mine["name"]


@pytest.mark.parametrize("kind", ["roles", "profiles"])
def test_one_of_them_by_its_id(api: Api, kind: str) -> None:
    load(api, **{kind: [{"name": "Night Shift"}]})
    added = next(row for row in rows(api, kind) if row["name"] == "Night Shift")
    assert api.get(f"{SETTINGS}/{kind}/{added['id']}").json()[kind] == [added]
    assert api.get(f"{SETTINGS}/{kind}/1").status_code == 204


def test_a_role_reports_to_a_role(api: Api) -> None:
    roles = {row["id"]: row for row in rows(api, "roles")}
    above = [row["reporting_to"] for row in roles.values()]
    assert above.count(None) == 1
    assert all(roles[each["id"]]["name"] == each["name"] for each in above if each)


def test_a_reset_takes_the_setup_back(api: Api) -> None:
    load(api, modules=[{"api_name": "Vehicles"}], org=[{"company_name": "Other"}], roles=[{"name": "Night Shift"}])
    api.post("/_sandbox/reset")
    api.login()
    assert "Vehicles" not in {row["api_name"] for row in rows(api, "modules")}
    assert "Night Shift" not in {row["name"] for row in rows(api, "roles")}
    assert api.get("/recruit/v2/org").json()["org"][0]["company_name"] != "Other"


@pytest.mark.parametrize(
    ("fixture", "code"),
    [
        ({"fields": [{"module_api_name": "Nowhere", "api_name": "A"}]}, "INVALID_MODULE"),
        ({"fields": [{"module_api_name": "Candidates"}]}, "INVALID_DATA"),
        ({"custom_views": [{"module_api_name": "Candidates", "name": "A", "id": "x"}]}, "INVALID_DATA"),
        ({"roles": [{"name": ""}]}, "INVALID_DATA"),
        ({"modules": [{"api_name": "lower"}]}, "INVALID_MODULE"),
    ],
)
def test_setup_that_cannot_be_is_refused(api: Api, fixture: dict[str, Any], code: str) -> None:
    answer = api.post("/_sandbox/load", json=fixture)
    assert (answer.status_code, answer.json()["code"]) == (400, code)
