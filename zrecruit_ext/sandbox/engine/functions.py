"""Functions SQLite calls back: text compared without case in every alphabet, phone numbers by their digits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson

from zrecruit_ext.sandbox.shapes import is_array, is_object

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["FUNCTIONS", "fold"]


def only_digits(value: Any) -> str:
    """Digits of a phone number."""
    return "".join(c for c in str(value or "") if c.isdigit())


def fold(value: Any) -> Any:
    """Text without case, in every alphabet; anything else as it is."""
    return value.casefold() if isinstance(value, str) else value


def holds_word(body: str, word: str) -> bool:
    """Whether a value of the JSON text holds the word, which is given without case."""
    if orjson.dumps(word).decode()[1:-1] not in body.casefold():
        return False
    return any(word in str(leaf).casefold() for leaf in leaves(orjson.loads(body)))


def leaves(value: Any) -> Iterator[Any]:
    """Texts and numbers of a JSON value; ids are no text to search in."""
    if is_object(value):
        for key, item in value.items():
            if key != "id":
                yield from leaves(item)
    elif is_array(value):
        for item in value:
            yield from leaves(item)
    elif value is not None and not isinstance(value, bool):
        yield value


FUNCTIONS: tuple[tuple[str, int, Callable[..., Any]], ...] = (
    ("only_digits", 1, only_digits),
    ("fold", 1, fold),
    ("holds_word", 2, holds_word),
)
"""Name, number of arguments, function; all of them deterministic, so that indexes may use them."""
