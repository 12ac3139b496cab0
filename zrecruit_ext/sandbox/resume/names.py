"""Whose résumé it is: the line that looks like a name, and where given and family name part."""

from __future__ import annotations

import re
import unicodedata

from .layout import Layout, parts
from .vocabulary import (
    COUNTRIES,
    HAN_FAMILY_OF_ONE,
    HEADINGS,
    LABELS,
    PARTICLES,
    PREFIXES,
    SUFFIXES,
    TITLE_STEMS,
    TITLES_OF_DOCUMENTS,
)

__all__ = ["find_name", "split_name"]

_DOCUMENT = re.compile(
    rf"^(?:{'|'.join(map(re.escape, TITLES_OF_DOCUMENTS))})(?:\s+(?:of|for|von|de|di))?(?:\s*[:\-–—|,]\s*|\s+|$)", re.I
)  # fmt: skip
_PATRONYMIC = re.compile(r"(?:вич|вна|ична|инична|оглы|кызы)$")
_FAMILY_FIRST = ("CJK", "HANGUL", "HIRAGANA", "KATAKANA")
_BEGINS_GIVEN = {"عبد"}  # "servant of": the word after it completes the given name


def find_name(layout: Layout, email: str | None) -> tuple[str, str] | None:
    """First and last name, by label or from the first lines; None when nothing there is a name."""
    labels = layout.labels
    given, family, full = (_bare(labels.get(key, "")) for key in ("First_Name", "Last_Name", "Full_Name"))
    if family and (given or full):
        return given or full.removesuffix(family).strip(), family
    if given and full:
        return given, full.removeprefix(given).strip() or full
    name = full or family or _unlabelled(layout, email or "")
    return split_name(name) if name else None


def _unlabelled(layout: Layout, email: str) -> str:
    """The first line that could be a name, but rather one the address repeats, and rather none that is a trade too
    (there are people called Carpenter)."""
    lines = layout.lines("header", "contact", "summary")[:12]
    found = [name for line in lines for part in parts(line) if (name := _name_in(part))]
    mailbox = email.partition("@")[0].casefold()
    echoed = [name for name in found if any(len(word) > 2 and word in mailbox for word in _ascii(name).split())]
    plain = [name for name in found if not any(stem in name.casefold() for stem in TITLE_STEMS)]
    return next(iter([*echoed, *plain, *found]), "")


def _ascii(name: str) -> str:
    """Letters without their marks, for comparison with a mailbox."""
    return "".join(mark for mark in unicodedata.normalize("NFKD", name.casefold()) if mark.isascii())


def split_name(name: str) -> tuple[str, str]:
    """`(first, last)`: particles go with the last name, middle names with the first; one word is the last name.

    The family name comes first in East Asian names, before a Russian patronymic, before a comma, and where it alone
    is in capitals.
    """
    words = _bare(name).replace(",", " , ").split()
    if "," in words:
        comma = words.index(",")
        return _cased(words[comma + 1 :]), _cased(words[:comma])
    if len(words) == 1:
        return _halves(words[0])
    if _script(words[0]) in _FAMILY_FIRST:
        return " ".join(words[1:]), words[0]
    if len(words) == 3 and _PATRONYMIC.search(words[2].casefold()):
        return _cased(words[1:]), _cased(words[:1])
    if any(map(_shouted, words)) and any(map(_spoken, words)):
        return _parted(words)
    start = _family_start(words)
    return _cased(words[:start]), _cased(words[start:])


def _name_in(part: str) -> str:
    """The part as a name, or nothing. A document title before it is taken off first."""
    name = _bare(_DOCUMENT.sub("", part, count=1))
    folded = name.casefold()
    words = name.replace(",", " ").split()
    if not 1 <= len(words) <= 5 or len(name) > 60 or not all(map(_name_like, words)):
        return ""
    if folded in HEADINGS or folded in LABELS or folded in COUNTRIES or folded in TITLES_OF_DOCUMENTS:
        return ""
    lonely = len(words) == 1 and not (_script(words[0]) in _FAMILY_FIRST and 2 <= len(name) <= 6)
    return "" if lonely else name


def _name_like(word: str) -> bool:
    """Letters, marks, hyphens, apostrophes, an initial's dot; a capital first, in alphabets that have capitals."""
    letters = [mark for mark in word if mark not in "-'’.·・"]
    if not letters or not all(unicodedata.category(mark)[0] in "LM" or mark in "\u200c\u200d" for mark in letters):
        return False
    return not letters[0].islower() or word.casefold() in PARTICLES or word[:2] in {"d'", "d’", "o'", "l'"}


def _bare(name: str) -> str:
    """Without the parts that are no name: titles before, degrees after, what stands in brackets."""
    words = re.sub(r"[(（\[「][^)）\]」]{0,40}[)）\]」]", " ", name).strip(" ,;:|-–—").split()
    while len(words) > 1 and words[0].casefold() in PREFIXES:
        words.pop(0)
    while len(words) > 1 and words[-1].strip(",").casefold() in SUFFIXES:
        words.pop()
    return " ".join(words).rstrip(",")


def _script(word: str) -> str:
    return unicodedata.name(word[0], "").split(" ")[0]


def _halves(word: str) -> tuple[str, str]:
    """An East Asian name without a space: two characters of family name; one of a name of two, or where the language
    is Korean or Chinese by the first character. Anything else is a last name."""
    if _script(word) not in _FAMILY_FIRST or not 2 <= len(word) <= 6:
        return "", _cased([word])
    single = _script(word) == "HANGUL" or word[0] in HAN_FAMILY_OF_ONE
    cut = 1 if len(word) == 2 or (len(word) == 3 and single) else 2
    return word[cut:], word[:cut]


def _shouted(word: str) -> bool:
    """In capitals altogether; an initial does not count, neither as this nor as the opposite."""
    return len(word) > 1 and word.isupper() and not word.endswith(".")


def _spoken(word: str) -> bool:
    return any(map(str.islower, word)) and word.casefold() not in PARTICLES


def _parted(words: list[str]) -> tuple[str, str]:
    family = [word for word in words if _shouted(word)]
    given = [word for word in words if not _shouted(word)]
    return " ".join(given), _cased(family)


def _family_start(words: list[str]) -> int:
    """Index of the family name: the last word and the particles before it; never 0."""
    start = len(words) - 1
    while start > 1 and words[start - 1].casefold() in PARTICLES and words[start - 1] not in _BEGINS_GIVEN:
        start -= 1
    return start


def _cased(words: list[str]) -> str:
    """SHOUTED names in the usual case; others as they are written."""
    return " ".join(_titled(word) if _shouted(word) else word for word in words)


def _titled(word: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda match: match[0].capitalize(), word)
