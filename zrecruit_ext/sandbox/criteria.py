"""The search grammar: `((Field:operator:value)and(Field:operator:value))`, at most 10 conditions.

A backslash takes the meaning from the `(`, `)` or `,` after it; in a run of them before such a sign each pair stands
for one backslash, elsewhere they stand for themselves. The comma between the values of `between` and `in` is bare.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zrecruit_ext.sandbox.reply import Refused

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["MAX_CONDITIONS", "Condition", "Group", "parse_criteria"]

MAX_CONDITIONS = 10
MAX_DEPTH = 20
SIGNS = "(),"


@dataclass(frozen=True, slots=True)
class Condition:
    """One comparison; `values` holds the value, cut at bare commas."""

    field: str
    operator: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Parts joined by `and` or `or`."""

    joint: str
    parts: tuple[Condition | Group, ...]


def refused(reason: str, **details: str) -> Refused:
    return Refused(400, "INVALID_QUERY", "the search criteria are not valid", {"reason": reason, **details})


def parse_criteria(text: str) -> Condition | Group:
    """Raises `Refused`: INVALID_QUERY with the reason, LIMIT_EXCEEDED for too many conditions."""
    reader = Reader(text)
    found = reader.joined(0)
    if reader.rest():
        raise refused(f"unexpected text at position {reader.place}")
    if count(found) > MAX_CONDITIONS:
        raise Refused(400, "LIMIT_EXCEEDED", "too many conditions in the search criteria", {"limit": MAX_CONDITIONS})
    return found


def count(node: Condition | Group) -> int:
    return 1 if isinstance(node, Condition) else sum(count(part) for part in node.parts)


class Reader:
    """A cursor over the text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.place = 0

    def rest(self) -> str:
        """What has not been read yet, blanks skipped."""
        while self.place < len(self._text) and self._text[self.place].isspace():
            self.place += 1
        return self._text[self.place :]

    def joined(self, depth: int) -> Condition | Group:
        """Parts joined by `or`, each of them parts joined by `and`, which binds tighter."""
        return self._chain("or", lambda: self._chain("and", lambda: self._part(depth)))

    def _chain(self, word: str, part: Callable[[], Condition | Group]) -> Condition | Group:
        parts = [part()]
        while self.rest()[: len(word)].lower() == word:
            self.place += len(word)
            parts.append(part())
        return parts[0] if len(parts) == 1 else Group(word, tuple(parts))

    def _part(self, depth: int) -> Condition | Group:
        if not self.rest().startswith("("):
            raise refused(f"an opening parenthesis is expected at position {self.place}")
        if depth > MAX_DEPTH:
            raise refused("the parentheses are nested too deep")
        self.place += 1
        nested = self.rest().startswith("(")
        inner = self.joined(depth + 1) if nested else self._condition()
        if not self.rest().startswith(")"):
            raise refused(f"a closing parenthesis is expected at position {self.place}")
        self.place += 1
        return inner

    def _condition(self) -> Condition:
        field, operator = self._until_colon("field"), self._until_colon("operator")
        values = [""]
        while self.place < len(self._text) and self._text[self.place] != ")":
            letter = self._text[self.place]
            if letter == "\\":
                values[-1] += self._backslashes()
                continue
            if letter == "(":
                raise refused("a parenthesis in a value needs a backslash", api_name=field)
            if letter == ",":
                values.append("")
            else:
                values[-1] += letter
            self.place += 1
        return Condition(field, operator, tuple(values))

    def _backslashes(self) -> str:
        """The text a run of backslashes stands for, with the sign it may take the meaning from."""
        start = self.place
        while self._text[self.place : self.place + 1] == "\\":
            self.place += 1
        run, after = self.place - start, self._text[self.place : self.place + 1]
        if not after or after not in SIGNS:
            return "\\" * run
        if run % 2:
            self.place += 1
        return "\\" * (run // 2) + after * (run % 2)

    def _until_colon(self, what: str) -> str:
        end = self._text.find(":", self.place)
        found = self._text[self.place : end].strip() if end >= 0 else ""
        if not found or any(letter in found for letter in "(),"):
            raise refused(f"a condition is (field:operator:value); its {what} is missing at position {self.place}")
        self.place = end + 1
        return found
