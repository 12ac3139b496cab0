"""Models: custom fields, dates, odd values, copies, access by the names of the API."""

from __future__ import annotations

import copy
import datetime as dt
import pickle

import attrs
import orjson
import pytest
from zrecruit_client._support import const, dump_json, first_of
from zrecruit_client.models import Candidate, CandidatePage, CandidatesBody, Lookup, RowResult, Token, TokenRequest
from zrecruit_client.types import UNSET, NaiveDatetimeError, Unset

INDIA = dt.timezone(dt.timedelta(hours=5, minutes=30))


@pytest.fixture
def candidate() -> Candidate:
    return Candidate.from_dict(
        {
            "id": "1",
            "Last_Name": "Ünal",
            "Created_Time": "2025-01-15T10:30:00-08:00",
            "Created_By": {"id": "9", "name": "Recruiter", "Badge": "77"},
            "Shoe_Size": 43,
        }
    )


def test_custom_fields_are_kept_at_every_level(candidate: Candidate) -> None:
    assert candidate.additional_properties == {"Shoe_Size": 43}
    assert isinstance(candidate.created_by, Lookup)
    assert candidate.created_by["Badge"] == "77"


def test_values_nobody_listed_are_kept() -> None:
    page = CandidatePage.from_dict({"data": [{"Candidate_Status": "Beaming"}], "info": None})

    assert page.to_dict() == {"data": [{"Candidate_Status": "Beaming"}], "info": None}


@pytest.mark.parametrize("odd", ["", "yesterday", "2025-13-01T00:00:00Z", "2025-01-15", "2025-01-15T10:30:00", 7, None])
def test_what_is_no_date_time_stays_as_it_came(odd: object) -> None:
    read = Candidate.from_dict({"Created_Time": odd})

    assert read.created_time == odd
    assert read.to_dict() == {"Created_Time": odd}


@pytest.mark.parametrize("odd", [None, "123", 7, [], {"name": None}])
def test_a_lookup_of_another_form_loses_nothing(odd: object) -> None:
    assert Candidate.from_dict({"Created_By": odd}).to_dict() == {"Created_By": odd}


@pytest.mark.parametrize("status", ["success", "SUCCESS", None, 3])
def test_a_row_is_read_whatever_its_status_says(status: object) -> None:
    assert RowResult.from_dict({"status": status, "details": {}}).status == status


def test_date_times_are_read_with_their_offset(candidate: Candidate) -> None:
    assert candidate.created_time == dt.datetime(2025, 1, 15, 18, 30, tzinfo=dt.UTC)


def test_date_times_are_sent_without_fractions_and_with_an_offset() -> None:
    moment = dt.datetime(2025, 1, 15, 10, 30, 5, 999_999, INDIA)

    assert Candidate(created_time=moment).to_dict() == {"Created_Time": "2025-01-15T10:30:05+05:30"}


def test_utc_is_sent_as_an_offset() -> None:
    moment = dt.datetime(2025, 1, 15, tzinfo=dt.UTC)

    assert Candidate(created_time=moment).to_dict() == {"Created_Time": "2025-01-15T00:00:00+00:00"}


def test_a_date_time_without_a_time_zone_is_refused_with_advice() -> None:
    with pytest.raises(NaiveDatetimeError, match="no time zone: add one") as caught:
        Candidate(created_time=dt.datetime(2025, 1, 15)).to_dict()  # noqa: DTZ001

    assert isinstance(caught.value, ValueError)
    assert "\n" not in str(caught.value)


def test_custom_fields_follow_the_same_rules_for_dates() -> None:
    row = Candidate(last_name="A")
    row["Met_On"] = dt.datetime(2025, 1, 15, 10, 0, 0, 5, INDIA)
    row["Born"] = dt.date(1990, 2, 3)
    assert orjson.loads(dump_json(CandidatesBody(data=[row])))["data"] == [
        {"Last_Name": "A", "Met_On": "2025-01-15T10:00:00+05:30", "Born": "1990-02-03"}
    ]

    row["Met_On"] = dt.datetime(2025, 1, 15)  # noqa: DTZ001
    with pytest.raises(NaiveDatetimeError):
        dump_json(CandidatesBody(data=[row]))


def test_what_json_cannot_hold_is_named() -> None:
    with pytest.raises(TypeError, match=r"object.* cannot be sent as JSON"):
        dump_json({"data": [{"X": object()}]})


def test_declared_and_custom_fields_answer_to_their_names_in_the_api(candidate: Candidate) -> None:
    assert candidate["Last_Name"] == "Ünal"
    assert candidate["Shoe_Size"] == 43
    assert "Last_Name" in candidate
    assert "Shoe_Size" in candidate
    assert "First_Name" not in candidate
    assert "last_name" not in candidate
    for absent in ("First_Name", "Hat_Size"):
        with pytest.raises(KeyError, match=absent):
            candidate[absent]


def test_fields_are_set_and_deleted_by_their_names_in_the_api(candidate: Candidate) -> None:
    candidate["First_Name"], candidate["Hat_Size"] = "Zoë", 58
    assert (candidate.first_name, candidate.additional_properties["Hat_Size"]) == ("Zoë", 58)

    del candidate["First_Name"], candidate["Hat_Size"]
    assert candidate.first_name is UNSET
    assert candidate.additional_keys == ["Shoe_Size"]
    for absent in ("First_Name", "Hat_Size"):
        with pytest.raises(KeyError, match=absent):
            del candidate[absent]


def test_copies_are_equal_and_send_the_same(candidate: Candidate) -> None:
    for made in (pickle.loads(pickle.dumps(candidate)), copy.deepcopy(candidate), copy.copy(candidate)):
        assert made == candidate
        assert made.to_dict() == candidate.to_dict()
        assert made.email is UNSET


def test_models_compare_by_value_and_class(candidate: Candidate) -> None:
    assert attrs.evolve(candidate, last_name="Öz") != candidate
    assert candidate != candidate.to_dict()
    assert Candidate(id="1") != Lookup(id="1")
    with pytest.raises(TypeError, match="unhashable"):
        hash(candidate)


def test_repr_shows_what_is_set() -> None:
    row = Candidate(last_name="Ünal", email=None)
    row["Shoe_Size"] = 43

    assert repr(row) == "Candidate(last_name='Ünal', email=None, additional_properties={'Shoe_Size': 43})"


def test_repr_tells_no_secret() -> None:
    token = Token(access_token="s3cret", refresh_token="s3cret", expires_in=3600)
    request = TokenRequest("refresh_token", "client", "s3cret", code="s3cret", refresh_token="s3cret")

    assert repr(token) == "Token(expires_in=3600)"
    assert "s3cret" not in repr(request)
    assert request.to_dict()["client_secret"] == "s3cret"


def test_unset_is_one_object_however_it_is_copied() -> None:
    copies = [pickle.loads(pickle.dumps(UNSET, protocol)) for protocol in range(pickle.HIGHEST_PROTOCOL + 1)]

    assert all(each is UNSET for each in [*copies, copy.copy(UNSET), copy.deepcopy(UNSET)])
    assert repr(UNSET) == "UNSET"
    assert not UNSET
    assert isinstance(UNSET, Unset)


def test_the_first_of_several_models_that_fits_is_taken() -> None:
    def of_kind(kind: str) -> object:
        return lambda source: (kind, const(source["kind"], kind))

    circle, square = of_kind("circle"), of_kind("square")

    assert first_of({"kind": "square"}, circle, square) == ("square", "square")
    assert first_of({"kind": "line"}, circle, square) == {"kind": "line"}
    assert first_of({}, circle, square) == {}
    assert const(UNSET, "circle") is UNSET
