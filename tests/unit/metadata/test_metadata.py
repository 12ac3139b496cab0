"""The cache in virtual time: what is asked, how often, and for how long it is believed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from zrecruit_ext._drive.effects import Sleep
from zrecruit_ext._drive.virtual import VirtualDriver
from zrecruit_ext._records.calls import Calls
from zrecruit_ext.errors import UnexpectedAnswer, UnknownName
from zrecruit_ext.metadata import TTL, MetadataFlows, near

if TYPE_CHECKING:
    from zrecruit_ext._drive.effects import Flow

FIELDS = [
    {"id": "1", "api_name": "Last_Name", "field_label": "Surname", "data_type": "text"},
    {"id": "2", "api_name": "Candidate_Status", "field_label": "Candidate Status", "data_type": "picklist",
     "pick_list_values": [{"display_value": "Fresh", "actual_value": "New"}, {"display_value": "Hired"}]},
    {"id": "3", "api_name": "Surname", "field_label": "Family name", "data_type": "text"},
]  # fmt: skip


class Service:
    """Answers after half a second and remembers what it was asked."""

    def __init__(self, answers: Mapping[str, Any]) -> None:
        self.asked: list[str] = []
        self.answers = answers
        self.driver = VirtualDriver(self.serve)
        self.metadata = MetadataFlows(Calls(httpx.Client(verify=False, trust_env=False).build_request, 5))

    def serve(self, request: httpx.Request) -> Flow[httpx.Response]:
        self.asked.append(request.url.raw_path.decode())
        yield from Sleep(0.5)
        body = self.answers.get(request.url.path.rpartition("/")[2])
        return httpx.Response(204) if body is None else httpx.Response(200, json=body)

    def run(self, flow: Flow[Any]) -> Any:
        return self.driver.run(flow)[0]


@pytest.fixture
def service() -> Service:
    modules = [
        {"id": "7", "api_name": "Clients", "plural_label": "Accounts", "singular_label": "Account"},
        {"id": "8", "api_name": "Candidates", "plural_label": "Talents", "singular_label": "Talent"},
    ]
    one = {"modules": [{**modules[0], "per_page": 50}]}
    return Service({"fields": {"fields": FIELDS}, "modules": {"modules": modules}, "Clients": one})


def test_callers_at_the_same_time_share_one_call(service: Service) -> None:
    flows = [service.metadata.rows("fields", "Candidates") for _ in range(10)]
    answers = service.driver.run(*flows)
    assert len(service.asked) == 1
    assert all([field.api_name for field in rows] == ["Last_Name", "Candidate_Status", "Surname"] for rows in answers)


def test_modules_and_kinds_are_kept_apart(service: Service) -> None:
    for kind, module in (("fields", "A"), ("fields", "B"), ("layouts", "A"), ("fields", "A"), ("layouts", "A")):
        service.run(service.metadata.rows(kind, module))
    assert service.asked == [
        "/recruit/v2/settings/fields?module=A",
        "/recruit/v2/settings/fields?module=B",
        "/recruit/v2/settings/layouts?module=A",
    ]


def test_an_answer_is_believed_for_its_time_and_no_longer(service: Service) -> None:
    service.run(service.metadata.rows("modules"))
    known = service.driver.time
    service.driver.time = known + TTL - 1
    service.run(service.metadata.rows("modules"))
    assert len(service.asked) == 1
    service.driver.time = known + TTL + 1
    service.run(service.metadata.rows("modules"))
    assert len(service.asked) == 2


def test_a_refresh_forgets(service: Service) -> None:
    service.run(service.metadata.rows("modules"))
    service.metadata.refresh()
    service.run(service.metadata.rows("modules"))
    assert len(service.asked) == 2


def test_a_failure_is_not_kept(service: Service) -> None:
    good, service.answers = service.answers, {"modules": {"modules": ["no module"]}}
    with pytest.raises(UnexpectedAnswer, match="cannot be read"):
        service.run(service.metadata.rows("modules"))
    service.answers = good
    assert service.run(service.metadata.rows("modules"))


def test_what_a_caller_does_to_its_list_is_its_own(service: Service) -> None:
    service.run(service.metadata.rows("modules")).clear()
    assert service.run(service.metadata.rows("modules"))


def test_a_module_without_metadata_has_none(service: Service) -> None:
    assert service.run(service.metadata.rows("custom_views", "Approvals")) == []
    service.run(service.metadata.rows("custom_views", "Approvals"))
    assert len(service.asked) == 1


@pytest.mark.parametrize(
    ("name", "api_name"),
    [
        ("Last_Name", "Last_Name"),
        ("candidate status", "Candidate_Status"),
        ("Surname", "Surname"),  # the API name of one field wins over the label of another
        ("surname", "Last_Name"),
        ("FAMILY NAME", "Surname"),
    ],
)
def test_a_field_is_found_by_api_name_or_label(service: Service, name: str, api_name: str) -> None:
    assert service.run(service.metadata.field("Candidates", name)).api_name == api_name


def test_a_wrong_field_is_answered_with_the_nearest(service: Service) -> None:
    with pytest.raises(UnknownName, match=r"no field of Candidates 'LastName'\. Did you mean Last_Name") as caught:
        service.run(service.metadata.field("Candidates", "LastName"))
    assert isinstance(caught.value, ValueError)


def test_a_picklist_is_what_records_hold(service: Service) -> None:
    assert service.run(service.metadata.picklist("Candidates", "Candidate Status")) == ["New", "Hired"]
    assert service.run(service.metadata.picklist("Candidates", "Last_Name")) == []


@pytest.mark.parametrize("name", ["Clients", "Accounts", "account"])
def test_a_module_by_its_label_tells_everything(service: Service, name: str) -> None:
    found = service.run(service.metadata.module(name))
    assert (found.api_name, found.per_page) == ("Clients", 50)


def test_a_module_that_tells_nothing_more_is_what_the_list_says(service: Service) -> None:
    assert service.run(service.metadata.module("Talents")).api_name == "Candidates"


def test_a_wrong_module_is_answered_with_the_nearest(service: Service) -> None:
    with pytest.raises(UnknownName, match=r"no module 'Kandidates'\. Did you mean Candidates"):
        service.run(service.metadata.module("Kandidates"))


def test_advice_names_all_when_nothing_is_near() -> None:
    assert near("zzz", ["Last_Name", "Email"]) == "Use one of: Email, Last_Name."
    assert "None of the 60 names" in near("zzz", [f"Field_{number}" for number in range(60)])
