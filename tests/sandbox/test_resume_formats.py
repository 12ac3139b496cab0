"""The six committed résumés: the right fields, told by the bytes alone, and the script that made them."""

from __future__ import annotations

import io
import runpy
from datetime import date
from pathlib import Path
from typing import Any

import docx
import docx.oxml
import pytest

from zrecruit_ext.sandbox import resume

FOLDER = Path(__file__).parents[2] / "examples" / "resumes"
MAKE = runpy.run_path(str(FOLDER / "make.py"))
TODAY = date(2026, 6, 1)

EXPECTED: dict[str, dict[str, Any]] = {
    "ines-carvalhal.pdf": {
        "First_Name": "Inês",
        "Last_Name": "Carvalhal-Dupré",
        "Email": "ines.carvalhal@example.com",
        "Phone": "+33 1 99 00 42 17",
        "Current_Job_Title": "Ingénieure logiciel senior",
        "Current_Employer": "Ateliers Vermeil SAS",
        "Experience_in_Years": 9,
        "Skill_Set": "Python, Django, PostgreSQL, Docker, Kubernetes",
        "Highest_Qualification_Held": "Master en informatique",
        "Street": "14 rue des Tanneurs",
        "City": "Lyon",
        "Zip_Code": "69002",
        "Country": "France",
    },
    "tamara-veresova.docx": {
        "First_Name": "Тамара Ильинична",
        "Last_Name": "Вересова",
        "Email": "tamara.veresova@example.org",
        "Phone": "+7 495 000-12-34",
        "Mobile": "+7 900 000-56-78",
        "Current_Job_Title": "Главный бухгалтер",
        "Current_Employer": "ООО «Северный Причал»",
        "Experience_in_Years": 16,
        "Skill_Set": "МСФО, SAP, Налоговый учёт, Excel",
        "Highest_Qualification_Held": "Магистр финансов",
        "Street": "ул. Садовая, д. 8",
        "City": "Алматы",
        "Zip_Code": "050010",
        "Country": "Казахстан",
    },
    "joerg-koehnlein.doc": {
        "First_Name": "Jörg-Peter",
        "Last_Name": "Köhnlein",
        "Email": "joerg.koehnlein@example.com",
        "Phone": "030 23125 417",
        "Mobile": "+49 171 39200 18",
        "Current_Job_Title": "Lagerleiter",
        "Current_Employer": "Nordlicht Logistik GmbH",
        "Experience_in_Years": 14,
        "Skill_Set": "SAP EWM, Routenplanung, Staplerschein, Arbeitssicherheit",
        "Highest_Qualification_Held": "Meister für Lagerwirtschaft (Diplom)",
        "Street": "Lindenstraße 27",
        "City": "Berlin",
        "Zip_Code": "10969",
        "Country": "Deutschland",
    },
    "evangelia-mavrodaki.rtf": {
        "First_Name": "Ευαγγελία",
        "Last_Name": "Μαυροδάκη",
        "Email": "evangelia.mavrodaki@example.org",
        "Phone": "+30 210 000 4521",
        "Current_Job_Title": "Νοσηλεύτρια ΜΕΘ",
        "Current_Employer": "Γενικό Νοσοκομείο Αιγαίου",
        "Experience_in_Years": 12,
        "Skill_Set": "Εντατική φροντίδα, Διαλογή, Περιποίηση τραυμάτων",
        "Highest_Qualification_Held": "Μεταπτυχιακό στη Διοίκηση Υγείας",
        "Street": "Οδός Ερμού 12",
        "City": "Αθήνα",
        "Zip_Code": "105 63",
        "Country": "Ελλάδα",
    },
    "marguerite-ofallon.html": {
        "First_Name": "Marguerite",
        "Last_Name": "O'Fallon",
        "Email": "marguerite.ofallon@example.com",
        "Phone": "+1-415-555-0123",
        "Current_Job_Title": "Senior Product Manager",
        "Current_Employer": "Kestrel Analytics, Inc.",
        "Experience_in_Years": 9,
        "Skill_Set": "Roadmaps, User Research, Agile, SQL, Tableau",
        "Highest_Qualification_Held": "Master of Business Administration",
        "Street": "123 Main St",
        "City": "San Francisco",
        "State": "CA",
        "Zip_Code": "94102",
        "Website": "https://marguerite-ofallon.example",
    },
    "haruka-fujisawa.txt": {
        "First_Name": "遥香",
        "Last_Name": "藤沢",
        "Email": "haruka.fujisawa@example.com",
        "Phone": "03-0000-4567",
        "Mobile": "090-0000-8912",
        "Current_Job_Title": "データアナリスト",
        "Current_Employer": "株式会社あおぞら商事",
        "Experience_in_Years": 6,
        "Skill_Set": "Python, SQL, Tableau, 統計解析",
        "Highest_Qualification_Held": "学士(経済学)",
        "Street": "渋谷1-2-3",
        "City": "渋谷区",
        "State": "東京都",
        "Zip_Code": "150-0002",
    },
}
SEED_FIELDS = [
    "First_Name", "Last_Name", "Email", "Phone", "Current_Job_Title", "Current_Employer", "Experience_in_Years",
    "Skill_Set", "Highest_Qualification_Held", "Street", "City", "State", "Zip_Code",
]  # fmt: skip


@pytest.mark.parametrize("name", EXPECTED)
def test_each_format_gives_the_fields_of_its_person(name: str) -> None:
    assert resume.read((FOLDER / name).read_bytes(), name, today=TODAY) == EXPECTED[name]


def test_fields_come_in_the_order_of_the_reference_answer() -> None:
    found = resume.read((FOLDER / "marguerite-ofallon.html").read_bytes(), today=TODAY)
    assert [key for key in found if key in SEED_FIELDS] == SEED_FIELDS


@pytest.mark.parametrize("name", EXPECTED)
@pytest.mark.parametrize(
    "alias", ["cv.pdf", "cv.docx", "cv.doc", "cv.rtf", "cv.html", "cv.txt", "cv.exe", "", "Łukasz Nowak.pdf"]
)
def test_a_renamed_file_gives_the_same_fields(name: str, alias: str) -> None:
    assert resume.read((FOLDER / name).read_bytes(), alias, today=TODAY) == EXPECTED[name]


def test_swapped_contents_swap_the_fields(tmp_path: Path) -> None:
    names = list(EXPECTED)
    for name, other in zip(names, reversed(names), strict=True):
        (tmp_path / name).write_bytes((FOLDER / other).read_bytes())
    for name, other in zip(names, reversed(names), strict=True):
        assert resume.read((tmp_path / name).read_bytes(), name, today=TODAY) == EXPECTED[other]


def test_an_edited_document_gives_the_edit() -> None:
    edited = MAKE["MARGUERITE"].replace("Marguerite O'Fallon", "Philippa Thorne").replace("Kestrel", "Osprey")
    for write in (MAKE["to_txt"], MAKE["to_html"], MAKE["to_rtf"], MAKE["to_docx"], MAKE["to_pdf"]):
        found = resume.read(write(edited), today=TODAY)
        assert (found["First_Name"], found["Last_Name"]) == ("Philippa", "Thorne")
        assert found["Current_Employer"] == "Osprey Analytics, Inc."


def test_an_edited_binary_document_gives_the_edit() -> None:
    data = (FOLDER / "joerg-koehnlein.doc").read_bytes()
    edits = (("Jörg-Peter", "Karl-Heinz"), ("Lagerleiter", "Teamleiter:"), ("417", "890"))
    for old, new in edits:
        for encoding in ("utf-16-le", "cp1252"):
            data = data.replace(old.encode(encoding), new.encode(encoding))
    found = resume.read(data, today=TODAY)
    assert (found["First_Name"], found["Last_Name"], found["Phone"]) == ("Karl-Heinz", "Köhnlein", "030 23125 890")
    assert found["Current_Job_Title"] == "Teamleiter"


def test_headers_text_boxes_and_content_controls_of_a_docx_are_read() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Petra Novak"
    namespaces = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
    namespaces += "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
    run = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    box = "<w:txbxContent>" + run.format("Phone: 030 23125 417") + "</w:txbxContent>"
    choices = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    control = f"<w:sdt><w:sdtContent>{run.format('petra@example.com')}</w:sdtContent></w:sdt>"
    for part in (f"<w:p {namespaces}><w:r>{choices}</w:r></w:p>", control.replace("<w:sdt>", f"<w:sdt {namespaces}>")):
        document.element.body.insert(0, docx.oxml.parse_xml(part))
    target = io.BytesIO()
    document.save(target)
    found = resume.read(target.getvalue(), today=TODAY)
    assert found == {
        "First_Name": "Petra",
        "Last_Name": "Novak",
        "Email": "petra@example.com",
        "Phone": "030 23125 417",
    }


def test_the_document_made_for_the_doc_says_the_same_as_the_doc() -> None:
    source = MAKE["to_docx"](MAKE["JOERG"])
    assert resume.read(source, today=TODAY) == EXPECTED["joerg-koehnlein.doc"]


def test_the_script_makes_the_committed_files_again(tmp_path: Path) -> None:
    MAKE["main"]([str(tmp_path)])
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert sorted([*made, "joerg-koehnlein.doc"]) == sorted(EXPECTED)
    for name, data in made.items():
        # python-docx's template and zlib may change between versions; the parts' text does not
        assert data == (FOLDER / name).read_bytes() or resume.read(data, today=TODAY) == EXPECTED[name]


def test_jobs_still_held_end_today() -> None:
    data = (FOLDER / "ines-carvalhal.pdf").read_bytes()
    years = [resume.read(data, today=day)["Experience_in_Years"] for day in (date(2021, 3, 1), TODAY, date(2036, 6, 1))]
    assert years == [4, 9, 19]


def test_nobody_is_in_two_résumés_or_at_a_real_domain() -> None:
    emails = [person["Email"] for person in EXPECTED.values()]
    assert len(set(emails)) == len(emails)
    assert all(email.rpartition("@")[2] in {"example.com", "example.org"} for email in emails)
