"""Text to a document: clean lines, the block above the first heading, sections by heading, values by label."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from .vocabulary import HEADINGS, LABELS

__all__ = ["Layout", "parts", "read_layout"]

_MAX_LINES, _MAX_LINE = 4_000, 1_000
_GAP = re.compile(r"\t+|(?<=\S) {3,}(?=\S)")
_BULLET = re.compile(r"^(?:[•●▪■□◦‣⁃▶►◆◇○◉★☆✓➢・·*▸]|[-–—]\s)[\s•·|]*")
_PARTS = re.compile(r"\s*\|\s*|\s+[•·●]\s+|\s*;\s+")
_MARKDOWN = re.compile(r"^#{1,6} +|\*\*|(?<!\w)__(?=\S)|(?<=\S)__(?!\w)|^\*(?=\S.*\*$)|(?<=\S)\*$")
_DASHED = re.compile(r"^([^:：|]{1,40}?)\s+[-–—]\s+(.+)$")
_LABELLED = re.compile(r"^([^:：|]{1,40}?)\s*[:：]\s*(.*)$")
_TRIM = " \t:：.·•—–-_=#*~|()[]【】「」<>《》■◆●○▼"
_SPACED = re.compile(r"^(?:\w ){3,}\w$")


@dataclass(slots=True)
class Layout:
    """A text taken apart. `bullets` are the lines that were list items: they describe an entry, they do not head it."""

    header: list[str] = field(default_factory=list[str])
    sections: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    labels: dict[str, str] = field(default_factory=dict[str, str])
    bullets: set[str] = field(default_factory=set[str])

    def lines(self, *sections: str) -> list[str]:
        """The lines of these sections, in the order asked for; `header` is the block above the first heading."""
        found: list[str] = []
        for name in sections:
            found += self.header if name == "header" else self.sections.get(name, [])
        return found


def parts(line: str) -> list[str]:
    """What stands side by side on a line: table cells, items between bars, dots or semicolons."""
    return [part for part in (piece.strip() for piece in _PARTS.split(line)) if part]


def read_layout(text: str) -> Layout:
    """Never fails; a document without headings is all header."""
    layout = Layout()
    section = "header"
    lines = _clean(text)
    for number, (line, bullet) in enumerate(lines):
        heading = None if bullet else _heading(line)
        if heading:
            section = heading
            layout.sections.setdefault(section, [])
            continue
        if bullet:
            layout.bullets.add(line)
        (layout.header if section == "header" else layout.sections[section]).append(line)
        following = lines[number + 1][0] if number + 1 < len(lines) else ""
        for name, value in _labelled(line, following, section):
            layout.labels.setdefault(name, value)
    return layout


def _clean(text: str) -> list[tuple[str, bool]]:
    """Lines without ornament, each with whether it was a list item."""
    plain = "".join(map(_character, unicodedata.normalize("NFKC", text)))
    found: list[tuple[str, bool]] = []
    for raw in plain.splitlines()[:_MAX_LINES]:
        line = " ".join(_GAP.sub(" | ", raw.strip()[:_MAX_LINE]).split())
        line = _MARKDOWN.sub("", line.strip("| "))
        bare = _BULLET.sub("", line)
        if bare:
            found.append((bare, bare != line))
    return found


def _character(mark: str) -> str:
    """One space, one hyphen, Western digits; no marks of direction, breaks or shaping."""
    if mark.isascii():
        return mark
    if mark in "\u2010\u2011\u00ad":
        return "" if mark == "\u00ad" else "-"
    category = unicodedata.category(mark)
    if category == "Nd":
        return str(unicodedata.digit(mark))
    if category == "Cf" and mark not in "\u200c\u200d":  # joiners are spelling in Persian and Hindi
        return ""
    return _KINDS.get(category, mark)


_KINDS = {"Zs": " ", "Co": "•"}  # word processors take their list marks from symbol fonts, in the private area


def _heading(line: str) -> str | None:
    if len(line) > 60:
        return None
    bare = line.strip(_TRIM).casefold()
    if _SPACED.match(bare):
        bare = bare.replace(" ", "")
    return HEADINGS.get(bare) or HEADINGS.get(bare.replace("&", "and")) or _pair(bare)


def _pair(bare: str) -> str | None:
    """`Skills & Languages`: two headings in one; the first decides."""
    words = re.split(r"\s*(?:&|/|\+|\band\b|\bund\b|\bet\b|\by\b|\bи\b|\bκαι\b|・)\s*", bare)
    found = [HEADINGS.get(word) for word in words]
    return found[0] if len(found) == 2 and all(found) else None


def _labelled(line: str, following: str, section: str) -> list[tuple[str, str]]:
    """`Label: value` pairs on a line, pairs of table cells, and a label whose value is the next line.
    Inside the history such labels speak of one entry only, so they are left to it."""
    if section in {"experience", "education", "other"}:
        return []
    found: list[tuple[str, str]] = []
    cells = parts(line)
    for cell, neighbour in zip(cells, [*cells[1:], ""], strict=True):
        match = _LABELLED.match(cell) or _DASHED.match(cell)
        name = LABELS.get((match[1] if match else cell).strip(_TRIM).casefold())
        if name is None or (not match and not neighbour):
            continue
        value = (match[2] if match else "") or neighbour or following
        if value and (not _LABELLED.match(value) or "://" in value):
            found.append((name, value))
    return found
