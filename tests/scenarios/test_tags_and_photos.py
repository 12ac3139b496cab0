"""Tags and photos of records, four ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from zrecruit_ext.errors import InvalidRequest, NotFound

if TYPE_CHECKING:
    from pathlib import Path

Way = Any
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 300


def tags_of(way: Way, key: str) -> list[str]:
    return [each["name"] for each in way.get(key)["Associated_Tags"]]


@pytest.fixture
def image(tmp_path: Path) -> Path:
    path = tmp_path / "face.png"
    path.write_bytes(PNG)
    return path


def test_records_get_tags_and_lose_them(way: Way) -> None:
    ids = [outcome.id for outcome in way.create([{"Last_Name": "Ek"}, {"Last_Name": "Lind"}])]
    added = way.tag([*ids, "1"], ["Urgent", "Relocates"])
    assert [outcome.ok for outcome in added] == [True, True, False]
    assert [outcome.id for outcome in added] == [*ids, "1"], "the service sends numbers"
    assert added[0].details["tags"] == ["Urgent", "Relocates"]
    assert way.untag(ids[:1], ["urgent"])[0].ok
    assert [tags_of(way, key) for key in ids] == [["Relocates"], ["Urgent", "Relocates"]]


def test_a_photo_comes_back_and_goes(way: Way, image: Path, tmp_path: Path) -> None:
    key = way.create([{"Last_Name": "Ek"}])[0].id
    assert way.put_photo(key, image)
    assert way.get_photo(key, tmp_path / "back.png") == PNG
    assert way.drop_photo(key)
    with pytest.raises(NotFound):
        way.get_photo(key, tmp_path / "gone.png")
    assert not (tmp_path / "gone.png").exists()


def test_what_is_no_image_is_refused(way: Way, tmp_path: Path) -> None:
    key = way.create([{"Last_Name": "Ek"}])[0].id
    text = tmp_path / "face.txt"
    text.write_text("a face")
    with pytest.raises(InvalidRequest, match="not an image"):
        way.put_photo(key, text)


def test_a_module_without_photos_says_so(open_way: Any, image: Path) -> None:
    jobs = open_way("Job_Openings")
    key = jobs.create([{"Posting_Title": "Welder"}])[0].id
    with pytest.raises(InvalidRequest) as caught:
        jobs.put_photo(key, image)
    assert caught.value.code == "INVALID_MODULE"
