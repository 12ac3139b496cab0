"""Tags in their envelopes, and the records that carry them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from conftest import Api

TAGS = "/recruit/v2/settings/tags"
IN_CANDIDATES = {"module": "Candidates"}


def make(api: Api, *names: str, module: str = "Candidates") -> list[int]:
    response = api.post(TAGS, params={"module": module}, json={"tags": [{"name": name} for name in names]})
    assert response.status_code == 201, response.text
    return [row["details"]["id"] for row in response.json()["tags"]]


def tag(
    api: Api, names: str, ids: Sequence[str], verb: str = "add", module: str = "Candidates"
) -> list[dict[str, Any]]:
    response = api.post(f"/recruit/v2/{module}/actions/{verb}_tags", params={"tag_names": names, "ids": ",".join(ids)})
    assert response.status_code in (200, 202), response.text
    rows: list[dict[str, Any]] = response.json()["data"]
    return rows


def carried(api: Api, key: str) -> list[str]:
    return [each["name"] for each in api.row("Candidates", key)["Associated_Tags"]]


def listed(api: Api, **params: Any) -> list[dict[str, Any]]:
    response = api.get(TAGS, params=IN_CANDIDATES | params)
    found: list[dict[str, Any]] = [] if response.status_code == 204 else response.json()["tags"]
    return found


@pytest.fixture
def people(api: Api) -> list[str]:
    return api.create("Candidates", {"Last_Name": "Ames"}, {"Last_Name": "Boyd"}, {"Last_Name": "Cole"})


def test_ids_of_tags_are_numbers_digit_for_digit_beyond_two_to_the_53(api: Api) -> None:
    (key,) = make(api, "Urgent")
    assert isinstance(key, int)
    assert key > 2**53
    response = api.get(TAGS, params=IN_CANDIDATES)
    assert f'"id":{key},' in response.text
    assert response.json()["info"]["count"] == 1
    assert response.json()["info"]["allowed_count"] == 1000


def test_a_tag_belongs_to_its_module(api: Api, people: list[str]) -> None:
    (key,) = make(api, "Urgent", module="Job_Openings")
    assert listed(api) == []
    make(api, "Urgent")
    wrong = api.put(f"{TAGS}/{key}", params=IN_CANDIDATES, json={"tags": [{"name": "Later"}]})
    assert (wrong.status_code, wrong.json()["tags"][0]["code"]) == (202, "INVALID_DATA")
    assert api.get(f"{TAGS}/{key}/actions/records_count", params=IN_CANDIDATES).status_code == 204


def test_the_page_of_the_vendor_has_the_list_inside_an_object(api: Api) -> None:
    make(api, "Urgent")
    api.sandbox.faults({"match": {"operation": "list_tags"}, "times": 1, "effect": {"variant": "documented"}})
    documented = api.get(TAGS, params=IN_CANDIDATES).json()
    assert [each["name"] for each in documented["data"]["tags"]] == ["Urgent"]
    assert [each["name"] for each in api.get(TAGS, params=IN_CANDIDATES).json()["tags"]] == ["Urgent"]


def test_tags_are_listed_page_by_page_and_by_author(api: Api, act_as: Any) -> None:
    make(api, "A", "B", "C")
    make(act_as("Standard"), "D")
    assert [each["name"] for each in listed(api, per_page=2, page=2)] == ["C", "D"]
    assert api.get(TAGS, params=IN_CANDIDATES | {"per_page": 2}).json()["info"]["more_records"] is True
    assert [each["name"] for each in listed(api, my_tags="true")] == ["A", "B", "C"]
    assert [each["name"] for each in listed(act_as("Standard"), my_tags="true")] == ["D"]


def test_a_bad_row_is_that_rows_error(api: Api) -> None:
    make(api, "Urgent")
    rows = [{"name": "URGENT"}, {"name": "x" * 26}, {"color_code": "#57B1FD"}, {"name": "Ok", "color_code": "blue"}, 7]
    response = api.post(TAGS, params=IN_CANDIDATES, json={"tags": [*rows, {"name": "Fine"}]})
    assert response.status_code == 202
    codes = [row["code"] for row in response.json()["tags"]]
    assert codes == [
        *("DUPLICATE_DATA", "INVALID_DATA", "MANDATORY_NOT_FOUND", "INVALID_DATA", "INVALID_DATA"),
        "SUCCESS",
    ]
    assert [each["name"] for each in listed(api)] == ["Urgent", "Fine"]


@pytest.mark.parametrize("shape", ["data", "tags"])
def test_a_tag_is_renamed_in_both_shapes_of_the_body_and_records_follow(
    api: Api, people: list[str], shape: str
) -> None:
    (key,) = make(api, "Urgent")
    tag(api, "Urgent", people[:2])
    tags = [{"name": "Later", "color_code": "#00FF00"}]
    body = {"data": [{"tags": tags}]} if shape == "data" else {"tags": tags}
    response = api.put(f"{TAGS}/{key}", params=IN_CANDIDATES, json=body)
    assert response.json()["tags"][0]["details"]["id"] == str(key)
    assert [carried(api, each) for each in people] == [["Later"], ["Later"], []]
    assert [(each["name"], each["color_code"]) for each in listed(api)] == [("Later", "#00FF00")]


def test_an_update_without_a_tag_or_with_two_says_so(api: Api) -> None:
    first, _ = make(api, "Urgent", "Taken")
    cases: list[tuple[dict[str, Any], list[str]]] = [
        ({"other": 1}, ["MANDATORY_NOT_FOUND"]),
        ({"tags": [{"name": "Taken"}]}, ["DUPLICATE_DATA"]),
        ({"tags": [{"name": "Later"}, {"name": "Now"}]}, ["SUCCESS", "INVALID_DATA"]),
    ]
    for body, codes in cases:
        response = api.put(f"{TAGS}/{first}", params=IN_CANDIDATES, json=body)
        assert (response.status_code, [row["code"] for row in response.json()["tags"]]) == (202, codes)


def test_a_deletion_answers_an_object_and_takes_the_tag_off(api: Api, people: list[str]) -> None:
    urgent, _ = make(api, "Urgent", "Other")
    tag(api, "Urgent,Other", people)
    gone = api.delete(f"{TAGS}/{urgent}")
    assert (gone.status_code, gone.json()["tags"]["details"]["id"]) == (200, urgent)
    assert carried(api, people[0]) == ["Other"]
    again = api.delete(f"{TAGS}/{urgent}")
    assert (again.status_code, again.json()["tags"]["code"]) == (202, "INVALID_DATA")


def test_records_of_a_merged_tag_carry_the_one_that_stays_once(api: Api, people: list[str]) -> None:
    kept, gone = make(api, "Urgent", "Hot")
    tag(api, "Hot", people[:2])
    tag(api, "Urgent", people[1:])
    response = api.post(f"{TAGS}/{kept}/actions/merge", json={"data": [{"tags": [{"conflict_id": str(gone)}]}]})
    assert response.json()["tags"][0]["message"] == "tags merged successfully"
    assert [carried(api, each) for each in people] == [["Urgent"]] * 3
    assert [each["name"] for each in listed(api)] == ["Urgent"]


def test_a_second_id_in_the_path_is_merged_too(api: Api, people: list[str]) -> None:
    one, two, three = make(api, "One", "Two", "Three")
    tag(api, "Two,Three", people[:1])
    body = {"data": [{"tags": [{"conflict_id": str(three)}]}]}
    assert len(api.post(f"{TAGS}/{one},{two}/actions/merge", json=body).json()["tags"]) == 2
    assert carried(api, people[0]) == ["One"]


def test_what_is_wrong_with_a_merge_is_told_under_200(api: Api) -> None:
    (one,) = make(api, "One")
    (other,) = make(api, "Other", module="Contacts")
    for conflicts, code in (
        ([{"conflict_id": "1"}], "INVALID_DATA"),
        ([{"conflict_id": str(other)}], "INVALID_DATA"),
        ([{"conflict_id": str(one)}], "INVALID_DATA"),
        ([{}], "MANDATORY_NOT_FOUND"),
    ):
        response = api.post(f"{TAGS}/{one}/actions/merge", json={"data": [{"tags": conflicts}]})
        assert (response.status_code, response.json()["tags"][0]["code"]) == (200, code)
    assert [each["name"] for each in listed(api)] == ["One"]


def test_the_count_follows_the_records(api: Api, people: list[str]) -> None:
    (key,) = make(api, "Urgent")

    def count() -> int:
        found: int = api.get(f"{TAGS}/{key}/actions/records_count", params=IN_CANDIDATES).json()["count"]
        return found

    assert count() == 0
    tag(api, "Urgent", people)
    assert count() == 3
    tag(api, "Urgent", people[:1], "remove")
    api.delete(f"/recruit/v2/Candidates/{people[1]}")
    assert count() == 1


def test_a_record_is_tagged_with_names_new_and_known(api: Api, people: list[str]) -> None:
    make(api, "Urgent")
    url = f"/recruit/v2/Candidates/{people[0]}/actions/add_tags"
    colours = {"data": [{"name": "Relocates", "color_code": "#FF0000"}]}
    response = api.post(url, params={"tag_names": "Urgent,Relocates"}, json=colours)
    assert response.json()["data"][0]["details"] == {"id": int(people[0]), "tags": ["Urgent", "Relocates"]}
    assert {each["name"]: each["color_code"] for each in listed(api)}["Relocates"] == "#FF0000"
    before = api.row("Candidates", people[0])
    assert api.post(url, params={"tag_names": "urgent"}).json()["data"][0]["details"]["tags"] == ["Urgent", "Relocates"]
    gone = api.post(url.replace("add_tags", "remove_tags"), params={"tag_names": "Urgent,Nothing"})
    assert gone.json()["data"][0]["details"]["tags"] == ["Relocates"]
    assert before["Associated_Tags"][0]["name"] == "Urgent"
    assert carried(api, people[0]) == ["Relocates"]


def test_ids_nobody_has_fail_alone(api: Api, people: list[str]) -> None:
    rows = tag(api, "Urgent", [people[0], "1", people[1]])
    assert [row["code"] for row in rows] == ["SUCCESS", "INVALID_DATA", "SUCCESS"]
    assert [carried(api, each) for each in people] == [["Urgent"], ["Urgent"], []]


@pytest.mark.parametrize(
    ("params", "code"),
    [
        ({"tag_names": "x" * 26, "ids": "1"}, "INVALID_DATA"),
        ({"tag_names": "a,,b", "ids": "1"}, "INVALID_DATA"),
        ({"tag_names": "a", "ids": ",".join(["1"] * 101)}, "INVALID_DATA"),
        ({"tag_names": "a"}, "REQUIRED_PARAM_MISSING"),
        ({"ids": "1"}, "REQUIRED_PARAM_MISSING"),
    ],
)
def test_a_call_that_is_wrong_as_a_whole_is_refused(api: Api, params: dict[str, str], code: str) -> None:
    response = api.post("/recruit/v2/Candidates/actions/add_tags", params=params)
    assert (response.status_code, response.json()["code"]) == (400, code)


@pytest.mark.parametrize("body", [b"[]", b"{}", b'{"data": [{"name": ""}]}', b'{"data": [{"name": "a,b"}]}', b"{"])
@pytest.mark.parametrize("verb", ["add", "remove"])
def test_a_body_with_no_tags_in_it_is_refused(api: Api, people: list[str], verb: str, body: bytes) -> None:
    url, json = f"/recruit/v2/Candidates/{people[0]}/actions/{verb}_tags", {"Content-Type": "application/json"}
    response = api.post(url, params={"tag_names": "a"}, content=body, headers=json)
    assert response.status_code == 400
    assert carried(api, people[0]) == []


def test_a_module_that_is_none_has_no_tags(api: Api) -> None:
    assert api.get(TAGS, params={"module": "Nothing"}).json()["code"] == "INVALID_MODULE"
    assert api.get(TAGS).json()["code"] == "REQUIRED_PARAM_MISSING"


def test_tagging_costs_a_credit_per_fifty_records(api: Api) -> None:
    ids = api.create("Candidates", *({"Last_Name": str(number)} for number in range(51)))
    before = api.sandbox.stats()["credits_used"]
    tag(api, "Urgent", ids)
    assert api.sandbox.stats()["credits_used"] - before == 2
    tag(api, "Other", ids[:50])
    assert api.sandbox.stats()["credits_used"] - before == 3


def test_a_module_has_only_so_many_tags(api: Api) -> None:
    names = [{"module": "Candidates", "name": f"t{number}"} for number in range(1000)]
    api.sandbox.load({"tags": names})
    response = api.post(TAGS, params=IN_CANDIDATES, json={"tags": [{"name": "more"}]})
    assert response.json()["tags"][0]["code"] == "LIMIT_EXCEEDED"


def test_tags_can_be_loaded_with_their_ids_and_a_reset_takes_them_away(api: Api) -> None:
    api.sandbox.load({"tags": [{"id": "123456000000901001", "module": "Candidates", "name": "Urgent"}]})
    assert [each["id"] for each in listed(api)] == [123456000000901001]
    api.sandbox.reset()
    assert listed(api.login()) == []
