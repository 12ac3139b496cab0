"""The samples of the sources, odd ones first of all, come out of the client as ordinary data.

`samples.json` holds the vendor's printed samples and what public clients read off the wire, each with the operation it
answers; names and ids are invented, keys and shapes are theirs. Seed 000's samples come from `seed_000.json`.
"""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs
import httpx
import pytest
from zrecruit_client.models import Candidate, CandidatePage, Interview, JobOpening
from zrecruit_client.types import UNSET

from zrecruit_ext._records.modules import module
from zrecruit_ext.results import Results

GOLDEN = Path(__file__).parents[1] / "golden"
OPERATIONS = json.loads((Path(import_module("zrecruit_client").__path__[0]) / "operations.json").read_text())
SAMPLES: dict[str, dict[str, Any]] = {each["name"]: each for each in json.loads((GOLDEN / "samples.json").read_text())}
SEED = {
    each["heading"]: each["sample"] for each in json.loads((GOLDEN / "seed_000.json").read_text()) if "sample" in each
}
SEED_MODELS: dict[str, Any] = {
    "Candidate Object Structure": Candidate,
    "Job Opening Object Structure": JobOpening,
    "Interview Object Structure": Interview,
    "Parse Resume": CandidatePage,
}
NAMED_AT_LEAST = 0.95

every_sample = pytest.mark.parametrize("name", SAMPLES)


def answered(name: str, body: Any = None) -> Any:
    """What the generated call makes of a sample, or of another body in its place."""
    sample = SAMPLES[name]
    tag = OPERATIONS[sample["operation"]]["tag"]
    parse = import_module(f"zrecruit_client.api.{tag}.{sample['operation']}")._parse_success
    answer = httpx.Response(sample["status"], content=json.dumps(sample["body"] if body is None else body).encode())
    return parse(answer)


def read(name: str) -> Any:
    """The same with the rows of a page in the model of their module, as `Records` gives them."""
    answer, sample = answered(name), SAMPLES[name]
    if "module" not in sample:
        return answer
    return [answer.info, *[module(sample["module"]).read(row) for row in sample["body"]["data"]]]


def keys(value: Any) -> tuple[int, int]:
    """Keys that became attributes, and all keys; those of an object nobody has modelled count as no attributes."""
    if isinstance(value, list):
        pairs = [keys(item) for item in value]
        return sum(named for named, _ in pairs), sum(total for _, total in pairs)
    if isinstance(value, dict):
        inner = keys(list(value.values()))
        return inner[0], inner[1] + len(value)
    if not attrs.has(type(value)):
        return 0, 0
    fields = {each.name: getattr(value, each.name) for each in attrs.fields(type(value))}
    further = keys(fields.pop("additional_properties", {}))
    given = [found for found in fields.values() if found is not UNSET]
    inner = keys(given)
    return inner[0] + further[0] + len(given), inner[1] + further[1] + len(given)


def test_most_keys_of_the_samples_have_names(capsys: pytest.CaptureFixture[str]) -> None:
    found = {name: keys(read(name)) for name in SAMPLES}
    found |= {heading: keys(model.from_dict(SEED[heading])) for heading, model in SEED_MODELS.items()}
    named, total = (sum(column) for column in zip(*found.values(), strict=True))
    with capsys.disabled():
        print(f"\n  {len(found)} samples: {named} of {total} keys are named attributes ({named / total:.1%})")
    assert total > 500
    assert named / total >= NAMED_AT_LEAST, {name: pair for name, pair in found.items() if pair[0] < pair[1]}


@every_sample
def test_a_sample_loses_nothing(name: str) -> None:
    assert answered(name).to_dict() == SAMPLES[name]["body"]


@every_sample
def test_keys_nobody_knows_are_kept_at_every_level(name: str) -> None:
    body = changed(SAMPLES[name]["body"], lambda value: value, {"Brand_New": {"a": [1]}})
    assert answered(name, body).to_dict() == body


@every_sample
def test_nulls_are_taken_wherever_there_is_a_value(name: str) -> None:
    body = changed(SAMPLES[name]["body"], lambda _: None)
    assert answered(name, body).to_dict() == body


@every_sample
@pytest.mark.parametrize("odd", ["a text", 7, [], True])
def test_values_of_another_kind_never_raise(name: str, odd: Any) -> None:
    body = changed(SAMPLES[name]["body"], lambda _: odd)
    assert answered(name, body).to_dict() == body


def changed(value: Any, leaf: Any, more: dict[str, Any] | None = None) -> Any:
    """A copy with each value that is no container replaced, and `more` keys in each object."""
    if isinstance(value, dict):
        return {key: changed(item, leaf, more) for key, item in value.items()} | (more or {})
    return [changed(item, leaf, more) for item in value] if isinstance(value, list) else leaf(value)


def rows(name: str) -> Results:
    return Results.of(answered(name))


def test_rows_that_failed_are_told_from_rows_that_did_not_whatever_the_status() -> None:
    assert [row.ok for row in rows("rows that fail in a 202")] == [False, True]
    assert [row.ok for row in rows("a mixed 207")] == [True, False]
    assert [row.ok for row in rows("an association")] == [True, True, False]  # one of each pair


def test_a_number_as_id_keeps_every_digit() -> None:
    created = answered("tags created").to_dict()["tags"][0]["details"]["id"]
    assert created == 999_999_999_999_999_997  # a float would have made it 10**18


def test_an_old_list_says_its_range_and_a_new_one_its_page() -> None:
    assert answered("attachments of old").info.range_ == "1-1"
    assert answered("attachments of late").info.page == 1


def test_the_text_null_is_a_text() -> None:
    (user,) = answered("users").users
    assert (user.country, user.city) == ("null", None)


def test_a_cancelled_interview_has_no_code_and_yet_its_message() -> None:
    (row,) = answered("a cancelled interview").data
    assert (row.code, row.message) == (UNSET, "interview cancelled successfully")


def test_the_bracketed_ids_of_an_association_stay_the_text_they_are() -> None:
    row = answered("an association").data[0]
    assert row.details["ids"] == "[416824000000245001, 416824000000245010]"
