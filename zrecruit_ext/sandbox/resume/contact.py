"""E-mail address, telephones and website."""

from __future__ import annotations

import re

from .layout import Layout, parts
from .vocabulary import LABELS

__all__ = ["find_email", "find_phones", "find_website"]

_EMAIL = re.compile(
    r"(?<![A-Za-z0-9._%+'-])[A-Za-z0-9_%+'-][A-Za-z0-9._%+'-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}"
)
_FOREIGN_EMAIL = re.compile(r"(?<!\S)[^\s@<>(),;:]{1,64}@(?:[^\s@<>(),;:.]{1,63}\.){1,8}\w{2,24}")
_WEBSITE = re.compile(r"(?:https?://|www\.|(?:[a-z]{2,3}\.)?linkedin\.com/|github\.com/)[^\s|<>\"),]{3,118}", re.I)
_NUMBER = re.compile(r"(?<![\w./@-])\+?\(?\d[\d ().\-/]{4,28}\d(?![\w@])")
_NO_NUMBER = re.compile(
    r"(?:19|20)\d\d\s*[-–/.]\s*(?:(?:19|20)\d\d|\d{1,2}(?:[-–/.]\d{1,2})?)|\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d|\d{5}-\d{4}|\d{3}-\d{4}"
)
_LABEL = re.compile(r"([^\d:+(|]{1,30}?)\s*[:.]?\s*$")


def find_email(layout: Layout) -> str | None:
    """The labelled address, else the first one, from the top."""
    everywhere = [layout.labels.get("Email", ""), *layout.lines("header", "contact", *layout.sections)]
    for pattern in (_EMAIL, _FOREIGN_EMAIL):  # addresses in other alphabets are allowed, but rare
        for line in everywhere:
            if found := pattern.search(line):
                return found[0].removeprefix("mailto:")
    return None


def find_website(layout: Layout) -> str | None:
    for line in [layout.labels.get("Website", ""), *layout.lines("header", "contact")]:
        if found := _WEBSITE.search(line):
            return found[0].rstrip(".;")
    return None


def find_phones(layout: Layout) -> dict[str, str]:
    """`Phone` and `Mobile`, as written; a number whose label says mobile is only that."""
    found = {name: number for name in ("Phone", "Mobile") if (number := _number(layout.labels.get(name, "")))}
    for line in layout.lines("header", "contact"):
        for part in parts(line):
            for match in _NUMBER.finditer(part):
                if _plausible(match[0]) and match[0].strip() not in found.values():
                    found.setdefault(_named(part[: match.start()]), match[0].strip())
    return {name: found[name] for name in ("Phone", "Mobile") if name in found}


def _number(text: str) -> str | None:
    """The number of a labelled value: the label vouches for shapes that would else be doubtful."""
    match = re.search(r"\+?\(?\d[\d ().\-/]{3,28}\d", text)
    return match[0].strip() if match and 5 <= _digits(match[0]) <= 15 else None


def _plausible(text: str) -> bool:
    return 7 <= _digits(text) <= 15 and not _NO_NUMBER.fullmatch(text.strip())


def _digits(text: str) -> int:
    return sum(map(str.isdigit, text))


def _named(before: str) -> str:
    label = _LABEL.search(before)
    name = LABELS.get(label[1].strip(" .:;,/(-–—").casefold()) if label else None
    return name if name == "Mobile" else "Phone"
