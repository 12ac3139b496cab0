"""A text to the fields of the candidate it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .address import find_address
from .career import find_position, find_qualification, find_skills, find_years
from .contact import find_email, find_phones, find_website
from .errors import UnreadableDocument
from .layout import read_layout
from .names import find_name, split_name

if TYPE_CHECKING:
    from datetime import date

__all__ = ["person"]

_LENGTHS = {"First_Name": 40, "Last_Name": 80, "Website": 120, "Street": 250, "Phone": 30, "Mobile": 30, "Zip_Code": 30}
_LENGTH = 100  # most other text fields of the vendor; skills are a text area


def person(text: str, today: date) -> dict[str, Any]:
    """Fields in the order of seed 000's answer, cut to the vendor's lengths.

    Raises `UnreadableDocument` when neither a name nor a way to reach the person is in it.
    """
    layout = read_layout(text)
    email, phones = find_email(layout), find_phones(layout)
    name = find_name(layout, email) or _name_of(email)
    if name is None:
        raise UnreadableDocument("nobody's name is in it; is it a résumé?")
    if email is None and not phones and not layout.sections:
        raise UnreadableDocument("it has neither contact details nor the sections of a résumé; is it one?")
    found: dict[str, Any] = {"First_Name": name[0], "Last_Name": name[1], "Email": email, **phones}
    found |= find_position(layout, today, " ".join(name))
    found["Experience_in_Years"] = find_years(layout, today)
    found["Skill_Set"] = find_skills(layout)
    found["Highest_Qualification_Held"] = find_qualification(layout)
    found |= find_address(layout)
    found["Website"] = find_website(layout)
    return {key: _cut(key, value) for key, value in found.items() if value not in (None, "")}


def _name_of(email: str | None) -> tuple[str, str] | None:
    """`maria.lopez@...` names its owner where nothing else does."""
    words = [word for word in (email or "").partition("@")[0].replace("_", ".").split(".") if word.isalpha()]
    return split_name(" ".join(word.title() for word in words)) if len(words) > 1 else None


def _cut(key: str, value: Any) -> Any:
    return value[: _LENGTHS.get(key, _LENGTH)] if isinstance(value, str) and key != "Skill_Set" else value
