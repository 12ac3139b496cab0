"""Work and study: the latest position, years at work, the highest degree, skills."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .layout import Layout, parts
from .periods import Period, find_period, months_covered
from .vocabulary import COMPANY_MARKS, DEGREES, EXPERIENCE_WORDS, TITLE_STEMS, TITLE_WORDS, YEAR_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

__all__ = ["find_position", "find_qualification", "find_skills", "find_years"]

_CJK = "\u3040-\u30ff\u3400-\u9fff"
_BESIDE = rf"\s*\|\s*|\s+[•·●–—-]\s+|\s*[,，、،؛;]\s*|(?<=[{_CJK}]) (?=[{_CJK}])"
_PHRASES = re.compile(rf"{_BESIDE}|\s+(?:at|@|bei|chez|presso|в|во|στην?|στο)\s+|\s+(?:en|in|em|w)\s+(?=[A-ZÀ-ÞŁŚŻ])")
_STUDY = re.compile(rf"{_BESIDE}|\s+(?:at|from)\s+")
_COMPANY_INSIDE = ("株式会社", "有限会社", "合同会社", "(株)", "会社", "公司", "شركة", "ООО", "주식회사", "gmbh")
_DOTTED = tuple(mark for mark in COMPANY_MARKS if mark.endswith("."))
_WORD = re.compile(r"[\w.'’/+&-]+")
_YEARS = re.compile(rf"(\d{{1,2}})\s*\+?\s*(?:{YEAR_WORDS})", re.I)
_EXPERIENCE = re.compile(EXPERIENCE_WORDS, re.I)
_DEGREES = tuple((rank, re.compile(pattern, re.I)) for rank, pattern in DEGREES)
_GROUP = re.compile(r"^[^:：,]{1,40}[:：]\s*(?=\S)")
_ITEMS = re.compile(r"\s*[,;|•·●、，・/]\s+|\s*[,;|•●、，؛،・]\s*")
_MAX_SKILLS = 60


@dataclass(frozen=True, slots=True)
class _Entry:
    period: Period
    phrases: tuple[str, ...]


def find_position(layout: Layout, today: date, person: str) -> dict[str, str]:
    """`Current_Job_Title` and `Current_Employer`: by label, else of the entry of the history that ends last,
    else the line under the name of the person that names a trade."""
    keys = ("Current_Job_Title", "Current_Employer")
    found = {key: layout.labels[key] for key in keys if key in layout.labels}
    entries = list(_entries(layout, today))
    if entries:
        latest = max(entries, key=lambda entry: (entry.period.end, entry.period.start))
        phrases = list(latest.phrases)
    else:
        phrases = _phrases(layout.lines("experience")[:1])
    title, employer = _told_apart(phrases)
    headlines = (part for line in layout.header[:6] for part in parts(line) if part.casefold() != person.casefold())
    title = title or next(filter(_is_title, headlines), "")
    drawn = dict(zip(keys, (title, employer), strict=True))
    return {key: value for key, value in (drawn | found).items() if value}


def find_years(layout: Layout, today: date) -> int | None:
    """Whole years: as stated near a word for experience, else covered by the periods of the history."""
    stated = layout.labels.get("Experience_in_Years", "")
    if match := _YEARS.search(stated) or re.fullmatch(r"\s*(\d{1,2})\s*\+?\s*", stated):
        return int(match[1])
    for line in layout.lines("header", "summary"):
        if _EXPERIENCE.search(line) and (match := _YEARS.search(line)):
            return int(match[1])
    periods = [period for line in layout.lines("experience") if (period := find_period(line, today))]
    return months_covered(periods) // 12 if periods else None


def find_qualification(layout: Layout) -> str | None:
    """The phrase that names the highest degree, as written."""
    lines = [layout.labels.get("Highest_Qualification_Held", ""), *layout.lines("education")]
    best: tuple[int, str] = (0, "")
    for phrase in (piece.strip(" .:") for line in lines for piece in _STUDY.split(line)):
        rank = next((rank for rank, pattern in _DEGREES if pattern.search(phrase)), 0)
        if rank > best[0]:
            best = (rank, _without_dates(phrase))
    return best[1] or None


def find_skills(layout: Layout) -> str | None:
    """All of them, `, `-joined, each once, groups (`Languages: Python, Go`) dissolved."""
    lines = layout.lines("skills") or [layout.labels.get("Skill_Set", "")]
    items = (item.strip().rstrip(".") for line in lines for item in _ITEMS.split(_GROUP.sub("", line)))
    skills = list(dict.fromkeys(item for item in items if 0 < len(item) <= 60))[:_MAX_SKILLS]
    return ", ".join(skills) or None


def _entries(layout: Layout, today: date) -> Iterator[_Entry]:
    """One per line with a period. Lines before the first period show how many lines of an entry precede its own."""
    lines = layout.lines("experience")
    marks = [(index, period) for index, line in enumerate(lines) if (period := find_period(line, today))]
    if not marks:
        return
    lead = marks[0][0] if marks[0][0] <= 3 else 0
    for (index, period), following in zip(marks, [*(index for index, _ in marks[1:]), len(lines) + lead], strict=True):
        block = lines[max(index - lead, 0) : following - lead]
        own = lines[index]
        told = [
            line.replace(period.text, " | ") if line == own else line for line in block if line not in layout.bullets
        ]
        yield _Entry(period, tuple(_phrases(told[:3])))


def _phrases(lines: list[str]) -> list[str]:
    """Short phrases, in order; sentences that describe the work are none. `Acme, Inc.` stays one."""
    found: list[str] = []
    for line in lines:
        if len(line) > 120 or (line.endswith(".") and len(line) > 60):
            continue
        for phrase in map(_tidy, _PHRASES.split(line)):
            if found and phrase.casefold() in COMPANY_MARKS and line != phrase:
                found[-1] += f", {phrase}"
            elif any(map(str.isalpha, phrase)):
                found.append(phrase)
    return found


def _tidy(phrase: str) -> str:
    """Without the punctuation around it; the dot of `Inc.` or `S.A.` is part of the word."""
    bare = phrase.strip(" :()")
    return bare if bare.casefold().endswith(_DOTTED) else bare.strip(".")


def _told_apart(phrases: list[str]) -> tuple[str, str]:
    """Title and employer. A title has a word for work in it, a company its legal form; else the title comes first."""
    candidates = [phrase for phrase in phrases if not _is_company(phrase)] or phrases
    title = next((phrase for phrase in candidates if _is_title(phrase)), candidates[0] if candidates else "")
    others = [phrase for phrase in phrases if phrase != title]
    employer = next(filter(_is_company, others), others[0] if others else "")
    return title, employer


def _is_title(phrase: str) -> bool:
    folded = phrase.casefold()
    words = _WORD.findall(folded)
    return len(phrase) <= 80 and (
        any(word in TITLE_WORDS for word in words) or any(stem in folded for stem in TITLE_STEMS)
    )


def _is_company(phrase: str) -> bool:
    folded = phrase.casefold()
    return any(mark.casefold() in folded for mark in _COMPANY_INSIDE) or any(
        word in COMPANY_MARKS or word.rstrip(".") in COMPANY_MARKS for word in _WORD.findall(folded)
    )


def _without_dates(phrase: str) -> str:
    bare = re.sub(r"\s*\([^()]*\d{4}[^()]*\)", "", phrase)
    bare = re.sub(r"^\W*(?:\d{1,2}[./])?(?:19|20)\d\d\b(?:\s*[-–—]\s*(?:19|20)\d\d)?[\s:]*", "", bare)
    return re.sub(r"\s*\b(?:19|20)\d\d\b.*$", "", bare).strip(" ,.:–—-") or phrase
