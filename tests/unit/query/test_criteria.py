from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zrecruit_ext.errors import BadCriteria, NaiveDateTime
from zrecruit_ext.query import Condition, Criteria, F, Group, field

Tree = tuple[str, list["Tree"]] | tuple[str, str, list[str]]


class Parser:
    """The vendor's criteria grammar, written from its description and not from the builder."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0

    def parse(self) -> Tree:
        tree = self.node()
        assert self.at == len(self.text), f"text goes on after the criteria: {self.text[self.at :]!r}"
        return tree

    def node(self) -> Tree:
        self.take("(")
        tree = self.group() if self.text[self.at] == "(" else self.condition()
        self.take(")")
        return tree

    def group(self) -> Tree:
        parts, words = [self.node()], set[str]()
        while word := re.compile("and|or").match(self.text, self.at):
            self.at = word.end()
            words.add(word[0])
            parts.append(self.node())
        assert len(words) == 1, "a group has one word"
        return words.pop(), parts

    def condition(self) -> Tree:
        head = re.compile(r"([^:]+):([a-z_]+):").match(self.text, self.at)
        assert head is not None
        self.at = head.end()
        values = [self.value()]
        while self.text[self.at] == ",":
            self.at += 1
            values.append(self.value())
        return head[1], head[2], values

    def value(self) -> str:
        """An odd run of backslashes before a special character escapes it, an even one stands for half as many."""
        out = ""
        while True:
            run = re.compile(r"\\*").match(self.text, self.at)
            assert run is not None
            count, after = len(run[0]), self.text[run.end()]
            special = after in "(),"
            out += "\\" * (count // 2 if special else count)
            self.at = run.end()
            if special and not count % 2:
                return out
            out += after
            self.at += 1

    def take(self, char: str) -> None:
        assert self.text[self.at] == char
        self.at += 1


nasty = st.text(st.sampled_from("\\(),:ab "), min_size=1) | st.text(min_size=1)
names = st.from_regex(r"[A-Z][A-Za-z0-9_]{0,8}", fullmatch=True)
conditions = st.builds(
    Condition,
    names,
    st.sampled_from(["equals", "starts_with", "in"]),
    st.lists(nasty, min_size=1, max_size=3).map(tuple),
)


def meant(criteria: Criteria) -> Tree:
    match criteria:
        case Condition(name, operator, values):
            return name, operator, [str(value) for value in values]
        case Group(word, parts):
            return word, [meant(part) for part in parts]
    raise AssertionError(criteria)


def combined(parts: list[Criteria], words: list[bool]) -> Criteria:
    result = parts[0]
    for part, use_and in zip(parts[1:], words, strict=False):
        result = result & part if use_and else part | result
    return result


@given(conditions)
def test_one_condition_reads_back_as_it_was_meant(condition: Condition) -> None:
    assert Parser(str(condition)).parse() == meant(condition)


@given(st.lists(conditions, min_size=1, max_size=8), st.lists(st.booleans(), min_size=8, max_size=8))
def test_no_value_changes_the_meaning_of_a_group(parts: list[Criteria], words: list[bool]) -> None:
    criteria = combined(parts, words)
    assert Parser(str(criteria)).parse() == meant(criteria)


@pytest.mark.parametrize(
    ("criteria", "text"),
    [
        (F.City.equals("Oslo"), "(City:equals:Oslo)"),
        (F.Last_Name.equals("Burns,B"), r"(Last_Name:equals:Burns\,B)"),
        (F.Last_Name.starts_with("A (B)"), r"(Last_Name:starts_with:A \(B\))"),
        (F.Path.equals("C:\\"), "(Path:equals:C:\\\\)"),
        (F.Path.equals("C:\\x"), "(Path:equals:C:\\x)"),
        (F.Age.between(3, 5), "(Age:between:3,5)"),
        (F.Name.one_of(["a,b", "c"]), r"(Name:in:a\,b,c)"),
        (F.Rate.at_least(Decimal("1.50")), "(Rate:greater_equal:1.50)"),
        (F.Is_Locked.equals(False), "(Is_Locked:equals:false)"),
        (F.Born.less_than(date(1990, 1, 2)), "(Born:less_than:1990-01-02)"),
        (
            F.Modified_Time.greater_than(datetime(2026, 3, 4, 5, 6, 7, 890000, timezone(timedelta(hours=5.5)))),
            "(Modified_Time:greater_than:2026-03-04T05:06:07+05:30)",
        ),
        (field("$approved").where("equals", True), "($approved:equals:true)"),
        (F.A.equals(1) & F.B.equals(2) & F.C.equals(3), "((A:equals:1)and(B:equals:2)and(C:equals:3))"),
        ((F.A.equals(1) | F.B.equals(2)) & F.C.equals(3), "(((A:equals:1)or(B:equals:2))and(C:equals:3))"),
    ],
)
def test_text_is_the_vendors_grammar(criteria: Criteria, text: str) -> None:
    assert str(criteria) == text


@given(nasty)
def test_the_http_library_encodes_it_exactly_once(value: str) -> None:
    criteria = str(F.City.equals(value.encode("utf-8", "replace").decode()))
    url = httpx.Request("GET", "https://example.invalid/search", params={"criteria": criteria}).url
    assert parse_qs(urlsplit(str(url)).query, keep_blank_values=True)["criteria"] == [criteria]


@pytest.mark.parametrize("value", [None, "", float("nan"), float("inf"), Decimal("NaN"), [], object()])
def test_a_value_without_a_meaning_is_refused(value: object) -> None:
    with pytest.raises(BadCriteria, match="cannot be searched for"):
        F.City.equals(value)  # type: ignore[arg-type]


def test_a_naive_time_is_refused() -> None:
    with pytest.raises(NaiveDateTime, match="has no time zone"):
        F.Modified_Time.less_than(datetime(2026, 1, 1))  # noqa: DTZ001


def test_no_values_are_refused() -> None:
    with pytest.raises(BadCriteria, match="no value"):
        F.City.one_of([])


@pytest.mark.parametrize("name", ["", "a b", "City:equals:x)or(City", "1st", "Ü", "City\n"])
def test_a_field_name_cannot_carry_grammar(name: str) -> None:
    with pytest.raises(BadCriteria, match="not a field API name"):
        field(name).equals("x")


@pytest.mark.parametrize("operator", ["", "Equals", "equals:", "is equal", "equals\n"])
def test_an_operator_cannot_carry_grammar(operator: str) -> None:
    with pytest.raises(BadCriteria, match="not an operator"):
        F.City.where(operator, "x")


def test_the_eleventh_condition_is_refused_before_it_is_sent() -> None:
    ten: Criteria = F.N.equals(0)
    for number in range(1, 10):
        ten = ten & F.N.equals(number)
    assert ten.size == 10
    with pytest.raises(BadCriteria, match="11 conditions"):
        ten | F.N.equals(10)


def test_python_and_or_are_refused_as_they_would_drop_a_side() -> None:
    with pytest.raises(TypeError, match="& and"):
        F.A.equals(1) and F.B.equals(2)


def test_an_offset_with_seconds_is_sent_as_utc() -> None:
    odd = timezone(timedelta(minutes=17, seconds=30))
    moment = datetime(1900, 1, 1, 12, 0, tzinfo=odd)
    assert str(F.T.equals(moment)) == f"(T:equals:{moment.astimezone(UTC).isoformat()})"


def test_the_signs_of_python_stand_for_the_operators() -> None:
    signs = [F.A == 1, F.A != 1, F.A > 1, F.A >= 1, F.A < 1, F.A <= 1]
    words = ["equals", "not_equal", "greater_than", "greater_equal", "less_than", "less_equal"]
    assert [str(each) for each in signs] == [f"(A:{word}:1)" for word in words]


def test_a_comparison_joined_with_another_keeps_both() -> None:
    assert str((F.City == "Oslo") & (F.Age >= 3)) == "((City:equals:Oslo)and(Age:greater_equal:3))"
