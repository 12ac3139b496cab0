"""What the fuzzer must be told and cannot read from the document: values of the vendor's own formats, more checks."""

from __future__ import annotations

from typing import Any

import case_log
import list_checks
import memory_checks
import row_checks
import schemathesis
from hypothesis import strategies as st
from schemathesis.transport.serialization import Binary

__all__ = ["case_log", "list_checks", "memory_checks", "row_checks"]

FIELDS = ("Last_Name", "City", "Email", "Posting_Title", "Interview_Name")
OPERATORS = ("equals", "starts_with", "contains")
TEXT = st.text(st.characters(categories=("L", "N"), exclude_characters="(),\\:"), min_size=1, max_size=12)
TEXT = TEXT | st.sampled_from(("word", "a", "e", "Parent"))
CONDITION = st.builds("({}:{}:{})".format, st.sampled_from(FIELDS), st.sampled_from(OPERATORS), TEXT)
# some that find records, or would if `equals` were taken for `contains`
FINDING = st.builds(
    "(Last_Name:{}:{})".format, st.sampled_from(OPERATORS), st.sampled_from(("a", "e", "Par", "Parent"))
)
CRITERIA = FINDING | CONDITION | st.builds("({}{}{})".format, CONDITION, st.sampled_from(("and", "or")), CONDITION)

schemathesis.openapi.format("zoho-criteria", CRITERIA)

QUERY = st.builds(
    "select {} from {} where {} {} '{}' limit {}".format,
    st.sampled_from(("Last_Name", "Last_Name, Email", "id, City")),
    st.sampled_from(("Candidates", "Contacts")),
    st.sampled_from(("Last_Name", "Email", "City")),
    st.sampled_from(("=", "!=", "like")),
    st.from_regex("[A-Za-z%]{1,8}", fullmatch=True),
    st.integers(1, 200),
)
schemathesis.openapi.format("zoho-coql", QUERY)

NAME = st.text(st.characters(categories=("Lu", "Ll"), max_codepoint=0x24F), min_size=2, max_size=12)
RESUME = st.builds(
    "{} {}\n{}@example.com\nSkills: {}\n".format, NAME, NAME, st.from_regex("[a-z]{3,8}", fullmatch=True), NAME
)
FILE = st.one_of(RESUME.map(str.encode), RESUME.map(str.encode), st.binary(max_size=64))
schemathesis.openapi.format("binary", FILE.map(Binary))


@schemathesis.hook
def map_query(context: Any, query: Any) -> Any:
    """Pages that may hold something: nearly every page number that a schema allows is past the end."""
    page = query.get("page") if isinstance(query, dict) else None
    if isinstance(page, int) and not isinstance(page, bool) and page > 3:
        return {**query, "page": 1 + page % 3}
    return query
