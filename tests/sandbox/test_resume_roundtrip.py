"""Anybody's résumé, written by six writers, reads back to the person who stands in it."""

from __future__ import annotations

import io
import re
import runpy
import unicodedata
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pydyf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zrecruit_ext.sandbox import people, resume

if TYPE_CHECKING:
    from collections.abc import Callable

MAKE = runpy.run_path(str(Path(__file__).parents[2] / "examples" / "resumes" / "make.py"))
TODAY = date(2026, 6, 1)
LAYOUTS = (
    """# {name}
{title}
{email} | {phone}

## Experience
{title}, {employer} | 2019 - present

## Skills
{skills}
""",
    """# Curriculum Vitae
Name: {name}
Phone: {phone}
E-mail: {email}

## Employment history
2019 - present
{title}
{employer}
- worked

## Skills
- {skills}
""",
    """Full name: | {name}
Telephone: | {phone}
Email: | {email}

## Work experience
{title}
{employer}
Jan 2019 - today

## Skills
{skills}
""",
)
RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff]+(?: [\u0590-\u08ff]+)*")


def to_wide_pdf(text: str) -> bytes:
    """Any alphabet: two-byte codes, letters by the font's Unicode map, as word processors do it. Glyphs stand from left
    to right, so what is read from the right is written backwards."""
    document, stream = pydyf.PDF(), pydyf.Stream()
    top = 800
    for style, line in MAKE["lines"](text):
        top -= 20
        stream.begin_text()
        stream.set_font_size("F1", 10)
        stream.set_text_matrix(1, 0, 0, 1, 60, top)
        shown = ("• " if style == "bullet" else "") + RIGHT_TO_LEFT.sub(lambda run: run[0][::-1], line)
        stream.stream.append(b"<" + shown.encode("utf-16-be").hex().encode() + b"> Tj")
        stream.end_text()
    codes = sorted({f"<{mark.encode('utf-16-be').hex()}>" for mark in text + "•"})
    rows = [f"1 beginbfchar {code} {code} endbfchar" for code in codes]
    cmap = "\n".join(["begincmap", "1 begincodespacerange <0000> <ffff> endcodespacerange", *rows, "endcmap"])
    unicode_map = pydyf.Stream([cmap.encode()], compress=True)
    descendant = pydyf.Dictionary({"Type": "/Font", "Subtype": "/CIDFontType2", "BaseFont": "/Any", "DW": 500})
    for part in (stream, unicode_map, descendant):
        document.add_object(part)
    facts = {"Type": "/Font", "Subtype": "/Type0", "BaseFont": "/Any", "Encoding": "/Identity-H"}
    facts |= {"DescendantFonts": pydyf.Array([descendant.reference]), "ToUnicode": unicode_map.reference}
    font = pydyf.Dictionary(facts)
    document.add_object(font)
    resources = pydyf.Dictionary({"Font": pydyf.Dictionary({"F1": font.reference})})
    page = {"Type": "/Page", "Parent": document.pages.reference, "Contents": stream.reference, "Resources": resources}
    document.add_page(pydyf.Dictionary(page))
    target = io.BytesIO()
    document.write(target)
    return target.getvalue()


WRITERS: dict[str, Callable[[str], bytes]] = {
    "txt": MAKE["to_txt"],
    "html": MAKE["to_html"],
    "rtf": MAKE["to_rtf"],
    "docx": MAKE["to_docx"],
    "pdf": to_wide_pdf,
}
CANDIDATES = [row for row in people.rows(400, seed=11)["Candidates"] if row["First_Name"] and row["Phone"]]
EMPLOYERS = ["Alder & Finch", "Nordlicht GmbH", "Quayside Labs", "ООО Копейка", "あおぞら商事株式会社"]


def written_name(row: dict[str, Any]) -> str:
    """As the language writes it: East Asian family names first."""
    eastern = unicodedata.name(row["Last_Name"][0]).split()[0] in {"CJK", "HANGUL"}
    names = (row["Last_Name"], row["First_Name"]) if eastern else (row["First_Name"], row["Last_Name"])
    return " ".join(names)


@pytest.mark.parametrize("kind", WRITERS)
@settings(max_examples=25, deadline=None)
@given(row=st.sampled_from(CANDIDATES), layout=st.sampled_from(LAYOUTS), employer=st.sampled_from(EMPLOYERS))
def test_a_written_resume_reads_back(kind: str, row: dict[str, Any], layout: str, employer: str) -> None:
    facts = {
        "title": row["Current_Job_Title"],
        "email": row["Email"],
        "phone": row["Phone"],
        "skills": row["Skill_Set"],
    }
    text = layout.format(name=written_name(row), employer=employer, **facts)
    found = resume.read(WRITERS[kind](text), today=TODAY)
    expected = {
        key: row[key] for key in ("First_Name", "Last_Name", "Email", "Phone", "Current_Job_Title", "Skill_Set")
    }
    assert {key: found.get(key) for key in expected} == expected
    assert found["Current_Employer"] == employer
    assert found["Experience_in_Years"] == 7


LETTERS = {
    "latin": "abcdefghijklmnoprstuvwyzàéîõüñçß",
    "cyrillic": "абвгдежзиклмнопрстуфхцчшюя",
    "greek": "αβγδεζηθικλμνξοπρτυφχψω",
}


@st.composite
def invented_names(draw: st.DrawFn) -> tuple[str, str]:
    """Words nobody has in a list; doubled by a hyphen at times."""
    letters = LETTERS[draw(st.sampled_from(sorted(LETTERS)))]
    # no word may be taken for a trade or a heading, which are longer and made of real syllables
    word = st.text(letters, min_size=2, max_size=4).map(lambda text: "Q" * (letters[0] == "a") + text.capitalize())
    joined = st.lists(word, min_size=1, max_size=2).map("-".join)
    return draw(joined), draw(joined)


@settings(max_examples=60, deadline=None)
@given(
    name=invented_names(),
    digits=st.text("0123456789", min_size=9, max_size=12),
    kind=st.sampled_from(["txt", "html", "rtf"]),
)
def test_a_labelled_name_reads_back_whatever_it_is(name: tuple[str, str], digits: str, kind: str) -> None:
    text = f"First name: {name[0]}\nLast name: {name[1]}\nPhone: +{digits}\nEmail: a.b@example.com\n"
    found = resume.read(WRITERS[kind](text), today=TODAY)
    normal = {"First_Name": name[0], "Last_Name": name[1], "Phone": f"+{digits}", "Email": "a.b@example.com"}
    assert {key: unicodedata.normalize("NFKC", found[key]) for key in normal} == normal


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=2000).map(str.encode), st.binary(max_size=2000)))
def test_any_bytes_are_a_person_or_a_refusal(data: bytes) -> None:
    try:
        found = resume.read(data, today=TODAY)
    except resume.UnreadableDocument:
        return
    assert found["Last_Name"]
    assert all(isinstance(value, str | int) for value in found.values())
