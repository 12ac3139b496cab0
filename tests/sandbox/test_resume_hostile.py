"""Whatever is sent, the answer is a person or one `UnreadableDocument`: no other error, no core busy for minutes."""

from __future__ import annotations

import io
import random
import zipfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pydyf
import pypdf
import pytest

from zrecruit_ext.sandbox import resume

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(__file__).parents[2] / "examples" / "resumes"
SAMPLES = {path.suffix[1:]: path.read_bytes() for path in FOLDER.iterdir() if path.suffix != ".py"}
TODAY = date(2026, 6, 1)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(data: bytes, name: str = "cv.bin") -> str:
    with pytest.raises(resume.UnreadableDocument) as caught:
        resume.read(data, name, today=TODAY)
    line = str(caught.value)
    assert "\n" not in line
    assert line.startswith(f"{name} cannot be read: ")
    return caught.value.reason


def docx_with(part: bytes, name: str = "word/document.xml") -> bytes:
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(SAMPLES["docx"])) as source,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for info in source.infolist():
            target.writestr(info.filename, part if info.filename == name else source.read(info))
    return packed.getvalue()


def body(inner: str, doctype: str = "") -> bytes:
    return f'<?xml version="1.0"?>{doctype}<w:document {W}><w:body>{inner}</w:body></w:document>'.encode()


def pdf_with(content: bytes, pages: int = 1, forms: Callable[[pydyf.PDF], dict[str, Any]] | None = None) -> bytes:
    document, stream = pydyf.PDF(), pydyf.Stream([content], compress=True)
    font = pydyf.Dictionary({"Type": "/Font", "Subtype": "/Type1", "BaseFont": "/Helvetica"})
    document.add_object(stream)
    document.add_object(font)
    resources = {"Font": pydyf.Dictionary({"F1": font.reference})}
    if forms:
        resources["XObject"] = pydyf.Dictionary(forms(document))
    for _ in range(pages):
        facts = {"Type": "/Page", "Parent": document.pages.reference, "Contents": stream.reference}
        document.add_page(pydyf.Dictionary(facts | {"Resources": pydyf.Dictionary(resources)}))
    target = io.BytesIO()
    document.write(target)
    return target.getvalue()


def encrypted_pdf(user: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(SAMPLES["pdf"]))
    writer.encrypt(user_password=user, owner_password="owner", algorithm="RC4-128")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


@pytest.mark.parametrize(
    "data", [b"", b" \r\n\t", b"\0" * 4096, b"\xef\xbb\xbf", b"<html><body></body></html>", b"{\\rtf1 }"]
)
def test_empty_documents_are_refused(data: bytes) -> None:
    assert "text" in refusal(data)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "PNG"),
        (b"\xff\xd8\xff\xe0" + bytes(64), "JPEG"),
        (random.Random(1).randbytes(100_000), "neither text nor"),
        (b"PK\x03\x04" + bytes(100), "damaged DOCX"),
        (OLE + bytes(2000), "damaged DOC"),
        (OLE + random.Random(2).randbytes(200_000), "damaged DOC"),
        (b"%PDF-1.7\n" + random.Random(3).randbytes(50_000), "damaged PDF"),
        (b"{\\rtf1\\u99999999999 }", "damaged RTF"),
        (b"Hello there,\njust a note about lunch.\n", "name"),
        (b"Petra Novak\n", "contact details"),
    ],
)
def test_what_is_no_resume_is_refused_with_the_reason(data: bytes, word: str) -> None:
    assert word in refusal(data)


def test_the_line_names_the_file_without_its_control_characters() -> None:
    with pytest.raises(resume.UnreadableDocument, match=r"^ab\.pdf cannot be read: it is empty"):
        resume.read(b"", "a\nb\x1b.pdf")


def test_files_over_the_limit_are_refused_unread() -> None:
    assert "20 MB" in refusal(b"Petra Novak\n" * 2_000_000)


class TestProtected:
    def test_pdf_with_a_password(self) -> None:
        assert "password" in refusal(encrypted_pdf("secret"))

    def test_pdf_that_only_forbids_changes_is_read(self) -> None:
        assert resume.read(encrypted_pdf(""), today=TODAY)["Email"] == "ines.carvalhal@example.com"

    def test_doc_with_the_encryption_flag(self) -> None:
        at = SAMPLES["doc"].index(b"\xec\xa5") + 0x0A
        data = bytearray(SAMPLES["doc"])
        data[at + 1] |= 0x01
        assert "password" in refusal(bytes(data))

    def test_docx_in_an_encrypted_container(self) -> None:
        plain, encrypted = ("WordDocument".encode("utf-16-le"), "EncryptedPackage".encode("utf-16-le"))
        entry = SAMPLES["doc"].index(plain)
        data = bytearray(SAMPLES["doc"])
        data[entry : entry + len(encrypted)] = encrypted
        data[entry + 64] = len(encrypted) + 2
        assert "password" in refusal(bytes(data))

    def test_docx_with_zip_encryption(self) -> None:
        data = bytearray(SAMPLES["docx"])
        at = data.index(b"PK\x01\x02")
        while at >= 0:
            data[at + 8] |= 1
            at = data.find(b"PK\x01\x02", at + 4)
        assert "password" in refusal(bytes(data))


class TestBombs:
    def test_zip_that_unfolds(self) -> None:
        assert "unfolds" in refusal(docx_with(bytes(64 * 1024**2)))

    def test_zip_that_lies_about_its_size(self) -> None:
        data = bytearray(docx_with(bytes(8 * 1024**2)))
        at = data.index(b"word/document.xml", data.index(b"PK\x01\x02")) - 46
        data[at + 24 : at + 28] = (100).to_bytes(4, "little")
        assert refusal(bytes(data))

    def test_zip_with_very_many_parts(self) -> None:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as target:
            for number in range(3000):
                target.writestr(f"word/{number}.bin", b"")
            target.writestr("word/document.xml", body(""))
        assert "parts" in refusal(packed.getvalue())

    def test_zip_of_something_else(self) -> None:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as target:
            target.writestr("notes.txt", "Petra Novak\npetra@example.com")
        assert "ZIP" in refusal(packed.getvalue())

    def test_xml_entities(self) -> None:
        entities = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
        kind = f'<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">{entities}]>'
        assert refusal(docx_with(body("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", kind)))

    def test_xml_entity_of_a_local_file_is_not_opened(self) -> None:
        entity = f'<!DOCTYPE l [<!ENTITY x SYSTEM "file://{FOLDER / "haruka-fujisawa.txt"}">]>'
        inner = "<w:p><w:r><w:t>Petra Novak</w:t><w:br/><w:t>petra@example.com &x;</w:t></w:r></w:p>"
        try:
            found = resume.read(docx_with(body(inner, entity)), today=TODAY)
        except resume.UnreadableDocument:
            return
        assert "藤沢" not in str(found)

    def test_xml_of_very_many_elements(self) -> None:
        assert "elements" in refusal(docx_with(body("<w:p/>" * 1_000_000)))

    def test_xml_nested_very_deep(self) -> None:
        assert refusal(docx_with(body("<w:sdt>" * 100_000)))

    def test_pdf_stream_that_unfolds(self) -> None:
        assert "unfolds" in refusal(pdf_with(b" " * 50_000_000))

    def test_pdf_of_endless_operators(self) -> None:
        assert "unfolds" in refusal(pdf_with(b"BT (a) Tj ET " * 200_000, pages=50))

    def test_pdf_of_many_pages(self) -> None:
        assert "pages" in refusal(pdf_with(b"BT /F1 9 Tf (Petra Novak) Tj ET", pages=200))

    def test_pdf_forms_that_show_each_other(self) -> None:
        def forms(document: pydyf.PDF) -> dict[str, Any]:
            shown: dict[str, Any] = {}
            for _ in range(10):
                extra = {"Type": "/XObject", "Subtype": "/Form", "BBox": pydyf.Array([0, 0, 9, 9])}
                extra |= {"Resources": pydyf.Dictionary({"XObject": pydyf.Dictionary(shown)})} if shown else {}
                form = pydyf.Stream([b"/X Do " * 10], extra=extra)
                document.add_object(form)
                shown = {"X": form.reference}
            return shown

        assert refusal(pdf_with(b"/X Do", forms=forms))

    @pytest.mark.parametrize(
        "source",
        [
            b"{\\rtf1{\\fonttbl" + b"\\f1" * 300_000 + b"}x}",
            b'{\\rtf1{\\field{\\*\\fldinst{HYPERLINK "' * 20_000,
            b"{\\rtf1" + b"{" * 300_000,
            b"{\\rtf1\\pict\\bin" + b"9" * 40 + b" }",
        ],
        ids=["fonts", "fields", "groups", "binary"],
    )
    def test_rtf_that_repeats(self, source: bytes) -> None:
        assert refusal(source)

    @pytest.mark.parametrize("piece", [b"<!--", b"<div>", b"<a b='", b"<table>", b"<![CDATA[", b"&lt;" * 3, b"</p>"])
    def test_html_that_repeats(self, piece: bytes) -> None:
        assert refusal(b"<html>" + piece * 100_000)

    @pytest.mark.parametrize(
        "piece",
        [
            "a@",
            "a.",
            "1 ",
            "((",
            "2019 - ",
            ", ",
            "| ",
            "Name: ",
            "since ",
            "12.12.",
            "県市",
            "e\u0301",
            "\ufdfa",
            "www.",
        ],
    )
    def test_text_that_repeats(self, piece: str) -> None:
        text = f"Experience\n{piece * 20_000}\n" + f"Education\n{(piece * 200)[:900]}\n" * 50
        _read_or_refuse(text.encode())


@pytest.mark.parametrize("kind", SAMPLES)
def test_a_file_cut_anywhere_is_a_person_or_a_refusal(kind: str) -> None:
    data = SAMPLES[kind]
    for cut in range(1, len(data), max(1, len(data) // 23)):
        _read_or_refuse(data[:cut])


@pytest.mark.parametrize("kind", SAMPLES)
def test_a_file_with_flipped_bytes_is_a_person_or_a_refusal(kind: str) -> None:
    rng = random.Random(kind)
    for _ in range(25):
        data = bytearray(SAMPLES[kind])
        for _ in range(rng.choice([1, 8, 64])):
            data[rng.randrange(len(data))] = rng.randrange(256)
        _read_or_refuse(bytes(data))


def test_the_first_bytes_decide_but_do_not_suffice() -> None:
    for magic in (b"%PDF-", b"PK\x03\x04", OLE, b"{\\rtf"):
        for sample in SAMPLES.values():
            _read_or_refuse(magic + sample)


def _read_or_refuse(data: bytes) -> None:
    try:
        found = resume.read(data, "cv.bin", today=TODAY)
    except resume.UnreadableDocument:
        return
    assert found["Last_Name"]
