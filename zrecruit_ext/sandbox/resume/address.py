"""Street, city, state, postal code and country from the ways addresses are written around the world."""

from __future__ import annotations

import re

from .layout import Layout, parts
from .vocabulary import COUNTRIES

__all__ = ["find_address", "read_address"]

_KEYS = ("Street", "City", "State", "Zip_Code", "Country")
_JAPAN = re.compile(
    r"(?:〒?\s*(?P<Zip_Code>\d{3}-\d{4}))?[\s,、]*(?P<State>東京都|北海道|(?:大阪|京都)府|[^\s\d,]{2,3}県)\s*"
    r"(?P<City>[^\s\d,]{1,6}?市(?:[^\s\d,]{1,4}?区)?|[^\s\d,]{1,6}?[区町村郡])?\s*(?P<Street>.*)"
)
_ZIP = (
    r"\d{5}-\d{4}|\d{3}-\d{4}|\d{2}-\d{3}|\d{4}-\d{3}|\d{3} \d{2}|\d{4} ?[A-Z]{2}|\d{4,6}|"
    r"[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}"  # Canada, United Kingdom
)
_PLACE = r"[^\d,]{2,60}?"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"(?P<City>{_PLACE})\s+(?P<State>[A-Z]{{2,3}})\s+(?P<Zip_Code>{_ZIP})",  # San Francisco CA 94102
        rf"(?P<State>[A-Z]{{2,3}})\s+(?P<Zip_Code>{_ZIP})",  # CA 94102
        rf"(?:[A-Z]{{1,3}}-|T\.?K\.? ?|Τ\.?Κ\.? ?)?(?P<Zip_Code>{_ZIP})\s+(?P<City>{_PLACE})",  # 10115 Berlin
        rf"(?P<City>{_PLACE})\s+(?:Τ\.?Κ\.? ?)?(?P<Zip_Code>{_ZIP})",  # London SW1A 2AA
        rf"(?:[A-Z]{{1,3}}-|Τ\.?Κ\.? ?|〒)?(?P<Zip_Code>{_ZIP})",
    )
)
_CITY_MARK = re.compile(r"^(?:г\.|город|πόλη)\s*", re.I)
_STREET_MARK = re.compile(
    r"\d|\b(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|drive|rue|via|calle|rua|ul\.|ulica|ул\.?|улица|пр\.?|проспект|д\.|οδός)(?:\s|$)|"
    r"stra(?:ß|ss)e|شارع", re.I
)  # fmt: skip
_POSTAL = re.compile(rf"(?:^|[\s,〒-])(?:{_ZIP})(?:$|[\s,])")


def find_address(layout: Layout) -> dict[str, str]:
    """The labelled address and its labelled pieces, else the line of the header that is one."""
    found = read_address(layout.labels["Address"]) if "Address" in layout.labels else _unlabelled(layout)
    found |= {key: layout.labels[key] for key in _KEYS if key in layout.labels}
    return {key: found[key] for key in _KEYS if found.get(key)}


def read_address(text: str) -> dict[str, str]:
    """The pieces of one address; what is no postal code, city, state or country is the street."""
    japanese = _JAPAN.search(text)
    if japanese:
        return {key: value.strip(" ,、") for key, value in japanese.groupdict().items() if value}
    pieces = [piece for piece in (piece.strip(" .") for piece in re.split(r"[,،、|\n]|\s[-–—]\s", text)) if piece]
    found: dict[str, str] = {}
    if pieces and pieces[-1].casefold() in COUNTRIES:
        found["Country"] = pieces.pop()
    elif len(pieces) > 1 and pieces[0].casefold() in COUNTRIES:  # largest first, as in Russian
        found["Country"] = pieces.pop(0)
    place = _take_postal(pieces, found)
    if "City" not in found and pieces:
        _take_city(pieces, place, found)
    if pieces:
        found["Street"] = ", ".join(pieces)
    return found


def _take_postal(pieces: list[str], found: dict[str, str]) -> int | None:
    """Takes the piece with the postal code out, from the back; returns where it stood."""
    for shape in _SHAPES:
        for place in range(len(pieces) - 1, -1, -1):
            match = shape.fullmatch(pieces[place])
            if match and not (
                place == 0 and len(pieces) > 1 and "City" in match.groupdict() and _STREET_MARK.search(match["City"])
            ):
                found |= {key: value.strip() for key, value in match.groupdict().items()}
                del pieces[place]
                return place
    return None


def _take_city(pieces: list[str], place: int | None, found: dict[str, str]) -> None:
    """Beside the postal code: before it, or after where it leads. Without one, the first piece that is no street."""
    marked = [index for index, piece in enumerate(pieces) if _CITY_MARK.match(piece)]
    places = [index for index, piece in enumerate(pieces) if not _STREET_MARK.search(piece)]
    if not marked and not places:
        return
    before = [index for index in places if place is not None and index < place]
    index = marked[0] if marked else before[-1] if before else places[0]
    found["City"] = _CITY_MARK.sub("", pieces.pop(index))
    if index < len(pieces) and "State" not in found and not _STREET_MARK.search(pieces[index]):
        found["State"] = pieces.pop(index)


def _unlabelled(layout: Layout) -> dict[str, str]:
    lines = [part for line in layout.lines("header", "contact")[:20] for part in parts(line)]
    for number, line in enumerate(lines):
        if "@" in line or ":" in line or len(line) > 150:
            continue
        found = read_address(line)
        postal = "Zip_Code" in found and _POSTAL.search(line) is not None
        if "City" in found and (postal or "Country" in found):
            before = lines[number - 1] if number else ""
            if "Street" not in found and _STREET_MARK.search(before) and _is_street(before):
                found["Street"] = before.strip(" ,")
            return found
    return {}


def _is_street(line: str) -> bool:
    digits = sum(map(str.isdigit, line))
    return 0 < digits <= 6 and "@" not in line and ":" not in line and not line.startswith("+")
