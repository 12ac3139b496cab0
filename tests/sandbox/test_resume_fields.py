"""Rules, one by one: names, telephones, addresses, periods, positions, degrees, skills, in several languages."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from zrecruit_ext.sandbox import resume
from zrecruit_ext.sandbox.resume.address import read_address
from zrecruit_ext.sandbox.resume.names import split_name
from zrecruit_ext.sandbox.resume.periods import find_period, months_covered

TODAY = date(2026, 6, 1)
FILLERS = {  # a guess needs some text to count letters in
    "Т": "Опыт работы в больших компаниях, знание бухгалтерского учёта и отчётности, ведение переговоров.",
    "Α": "Εμπειρία σε μεγάλες εταιρείες και καλή γνώση της λογιστικής και των διαπραγματεύσεων.",
    "藤": "大企業での経験があり、会計と交渉の知識を持っています。よろしくお願いします。",
}


def read(text: str) -> dict[str, Any]:
    return resume.read(text.encode(), today=TODAY)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("John Doe", "John", "Doe"),
        ("Mary Jane Watson", "Mary Jane", "Watson"),
        ("JOHN A. DOE", "John A.", "Doe"),
        ("DUPONT Jean-Pierre", "Jean-Pierre", "Dupont"),
        ("Anne-Marie D'ARCY", "Anne-Marie", "D'Arcy"),
        ("Doe, John", "John", "Doe"),
        ("Dr. Siân van der Merwe, PhD", "Siân", "van der Merwe"),
        ("María de la Cruz", "María", "de la Cruz"),
        ("Вересова Тамара Ильинична", "Тамара Ильинична", "Вересова"),
        ("Тамара Вересова", "Тамара", "Вересова"),
        ("山田 太郎", "太郎", "山田"),
        ("山田太郎", "太郎", "山田"),
        ("渡辺翔", "翔", "渡辺"),
        ("王小明", "小明", "王"),
        ("김민준", "민준", "김"),
        ("ليلى بن يوسف", "ليلى", "بن يوسف"),
        ("عبد الرحمن الأحمد", "عبد الرحمن", "الأحمد"),
        ("Αλέξανδρος Ιωάννου", "Αλέξανδρος", "Ιωάννου"),
        ("Suharto", "", "Suharto"),
        ("Erika Mustermann (geb. Gabler)", "Erika", "Mustermann"),
    ],
)
def test_names_part_where_their_language_parts_them(name: str, first: str, last: str) -> None:
    assert split_name(name) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "Curriculum Vitae\n\nPetra Novak{contact}",
        "Resume of Petra Novak\n{contact}",
        "CV - Petra Novak\n{contact}",
        "Senior Accountant\nPetra Novak\n{contact}",
        "Petra Novak | Accountant | Prague\n{contact}",
        "Full name: Petra Novak\n{contact}",
        "Name - Petra Novak\n{contact}",
        "# Petra Novak\n\n**Accountant**\n{contact}",
        "Surname: Novak\nFirst name: Petra\n{contact}",
        "Name:\nPetra Novak\n{contact}",
        "Contact\n{contact}\nPetra Novak",
        "Experience\nAccountant, Acme, 2015 - 2020\n{contact}",
    ],
)
def test_the_name_is_found_in_many_places(text: str) -> None:
    found = read(text.format(contact="\npetra.novak@example.com\n"))
    assert (found["First_Name"], found["Last_Name"]) == ("Petra", "Novak")


def test_a_trade_can_be_a_name() -> None:
    found = read("John Carpenter\nSoftware Engineer\nAustin, Texas\njohn.carpenter@example.com")
    assert (found["First_Name"], found["Last_Name"]) == ("John", "Carpenter")
    assert found["Current_Job_Title"] == "Software Engineer"


@pytest.mark.parametrize(
    ("line", "phone", "mobile"),
    [
        ("Phone: +1-555-0123", "+1-555-0123", None),
        ("(415) 555-0123", "(415) 555-0123", None),
        ("Tel. 020 7946 0123 / Mobile 07700 900123", "020 7946 0123", "07700 900123"),
        ("Tél. : 05 99 00 12 34 - Portable : 06 99 00 12 34", "05 99 00 12 34", "06 99 00 12 34"),
        ("Телефон: +7 495 000-12-34", "+7 495 000-12-34", None),
        ("携帯：０９０-００００-１２３４", None, "090-0000-1234"),
        ("الهاتف: ٠٤ ٤٢١ ٠٠٠٠", "04 421 0000", None),
        ("Born 01.02.1985, 2015 - 2019, ZIP 94102-1234", None, None),
        ("Order 12345, room 7", None, None),
    ],
)
def test_telephones_are_told_from_other_numbers(line: str, phone: str | None, mobile: str | None) -> None:
    found = read(f"Petra Novak\n{line}\npetra@example.com")
    assert (found.get("Phone"), found.get("Mobile")) == (phone, mobile)


@pytest.mark.parametrize(
    "line",
    [
        "<petra@example.com>",
        "E-mail:petra@example.com.",
        "mailto:petra@example.com",
        "petra@example.com|+49 30 23125 000",
    ],
)
def test_addresses_are_cut_out_of_their_line(line: str) -> None:
    assert read(f"Petra Novak\n{line}")["Email"] == "petra@example.com"


def test_underscores_of_an_address_are_no_emphasis() -> None:
    assert read("Petra Novak\n__Email:__ petra__novak_@example.com")["Email"] == "petra__novak_@example.com"


def test_an_address_in_another_alphabet_is_one() -> None:
    assert read("Тамара Вересова\nпочта: тамара@пример.example")["Email"] == "тамара@пример.example"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("123 Main St, San Francisco, CA 94102", ("123 Main St", "San Francisco", "CA", "94102", None)),
        ("123 Main St, San Francisco, CA 94102-1234, USA", ("123 Main St", "San Francisco", "CA", "94102-1234", "USA")),
        ("San Francisco CA 94102", (None, "San Francisco", "CA", "94102", None)),
        ("10 Harbour Road, London SW1A 2AA, UK", ("10 Harbour Road", "London", None, "SW1A 2AA", "UK")),
        ("Lindenstraße 27, 10969 Berlin", ("Lindenstraße 27", "Berlin", None, "10969", None)),
        ("12, rue Hugo - 31000 Toulouse - France", ("12, rue Hugo", "Toulouse", None, "31000", "France")),
        ("ul. Długa 14/3, 31-147 Kraków, Polska", ("ul. Długa 14/3", "Kraków", None, "31-147", "Polska")),
        ("Οδός Ερμού 12, 105 63 Αθήνα, Ελλάδα", ("Οδός Ερμού 12", "Αθήνα", None, "105 63", "Ελλάδα")),
        ("Казахстан, 050010, г. Алматы, ул. Садовая, 8", ("ул. Садовая, 8", "Алматы", None, "050010", "Казахстан")),
        ("〒150-0002 東京都渋谷区渋谷1-2-3", ("渋谷1-2-3", "渋谷区", "東京都", "150-0002", None)),
        ("神奈川県横浜市西区みなとみらい2-2", ("みなとみらい2-2", "横浜市西区", "神奈川県", None, None)),
        ("شارع النخيل 12، دبي، الإمارات", ("شارع النخيل 12", "دبي", None, None, "الإمارات")),
        ("Toronto, ON M5V 2T6, Canada", (None, "Toronto", "ON", "M5V 2T6", "Canada")),
        ("Keizersgracht 1, 1015 AB Amsterdam", ("Keizersgracht 1", "Amsterdam", None, "1015 AB", None)),
        ("Lagos, Nigeria", (None, "Lagos", None, None, "Nigeria")),
        ("Austin, Texas, USA", (None, "Austin", "Texas", None, "USA")),
    ],
)
def test_addresses_of_many_countries_fall_into_pieces(text: str, expected: tuple[str | None, ...]) -> None:
    found = read_address(text)
    assert tuple(found.get(key) for key in ("Street", "City", "State", "Zip_Code", "Country")) == expected


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("Jan 2019 - Present", (2019, 1), TODAY),
        ("03/2018 – 12/2020", (2018, 3), date(2020, 12, 1)),
        ("2018-03 - 2020-12", (2018, 3), date(2020, 12, 1)),
        ("01.04.2016–31.03.2020", (2016, 4), date(2020, 3, 1)),
        ("2015 to 2019", (2015, 1), date(2019, 12, 1)),
        ("September 2016 until February 2021", (2016, 9), date(2021, 2, 1)),
        ("März 2016 bis heute", (2016, 3), TODAY),
        ("Depuis 2018 : chef", (2018, 1), TODAY),
        ("2012 à 2018", (2012, 1), date(2018, 12, 1)),
        ("с марта 2015 г. по настоящее время", (2015, 3), TODAY),
        ("Ιανουάριος 2018 – σήμερα", (2018, 1), TODAY),
        ("2020年4月〜現在", (2020, 4), TODAY),
        ("2016年4月～2020年3月", (2016, 4), date(2020, 3, 1)),
        ("2019 - حتى الآن", (2019, 1), TODAY),
        ("Developer 2018 - 2020", (2018, 1), date(2020, 12, 1)),
        ("2024 -", (2024, 1), TODAY),
        ("2025 - 2031", (2025, 1), TODAY),
    ],
)
def test_periods_are_read_in_many_spellings(line: str, start: tuple[int, int], end: date) -> None:
    period = find_period(line, TODAY)
    assert period is not None
    assert (period.start, period.end) == (start[0] * 12 + start[1] - 1, end.year * 12 + end.month)
    assert "Developer" not in period.text


@pytest.mark.parametrize(
    "line", ["2019", "Founded in 2010, Berlin", "+49 2019 2020 21", "2020 - 2015", "Room 1203", ""]
)
def test_what_is_no_period_is_none(line: str) -> None:
    assert find_period(line, TODAY) is None


def test_jobs_side_by_side_count_once() -> None:
    lines = ["2010 - 2014", "2012 - 2016", "2020 - 2020"]
    periods = [period for line in lines if (period := find_period(line, TODAY))]
    assert months_covered(periods) == 12 * 8


@pytest.mark.parametrize(
    "history",
    [
        "Senior Nurse, Blue Harbor Ltd, 2019 - present\nNurse, Oakfield, 2012 - 2018",
        "Blue Harbor Ltd | 2019 - present\nSenior Nurse\n- kept the ward running\nOakfield | 2012 - 2018\nNurse",
        "2019 - present\nSenior Nurse\nBlue Harbor Ltd\n2012 - 2018\nNurse\nOakfield",
        "Senior Nurse\nBlue Harbor Ltd\n2019 - present\nNurse\nOakfield\n2012 - 2018",
        "Nurse at Oakfield (2012 - 2018)\nSenior Nurse at Blue Harbor Ltd (2019 - present)",
        "### Senior Nurse — Blue Harbor Ltd\n*June 2019 – Present*\n* led\n### Nurse — Oakfield\n*2012 – 2018*",
        "Desde 2019: Senior Nurse en Blue Harbor Ltd\n2012 - 2018: Nurse in Oakfield",
        "2012 - 2018\tNurse\tOakfield\n2019 - present\tSenior Nurse\tBlue Harbor Ltd",
        "Senior Nurse|Blue Harbor Ltd|2019 - present|\n \uf0b7\tran the ward\nNurse|Oakfield|2012 - 2018|",
    ],
)
def test_the_position_is_the_one_held_last_in_any_layout(history: str) -> None:
    found = read(f"Petra Novak\npetra@example.com\n\nEXPERIENCE\n{history}\n")
    assert (found["Current_Job_Title"], found["Current_Employer"]) == ("Senior Nurse", "Blue Harbor Ltd")
    assert found["Experience_in_Years"] == 14


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Engineer with 5+ years of experience", 5),
        ("Experience: 7", 7),
        ("Опыт работы: 12 лет", 12),
        ("Berufserfahrung: 8 Jahre", 8),
        ("実務経験10年", 10),
        ("خبرة 6 سنوات", 6),
    ],
)
def test_years_are_taken_as_stated(text: str, years: int) -> None:
    assert read(f"Petra Novak\npetra@example.com\n{text}\n")["Experience_in_Years"] == years


@pytest.mark.parametrize(
    ("studies", "expected"),
    [
        ("Bachelor of Science in Computer Science, State University, 2018", "Bachelor of Science in Computer Science"),
        ("BSc Physics, 2005\nPhD Biochemistry, University of Harbour (2005 - 2009)", "PhD Biochemistry"),
        ("2012 - 2014 Master of Arts\n2008 - 2012 Bachelor of Arts", "Master of Arts"),
        ("Uniwersytet Wiślany, magister ekonomii", "magister ekonomii"),
        ("Высшая школа учёта, магистр финансов, 2012", "магистр финансов"),
        ("青葉大学 修士", "修士"),
        ("بكالوريوس علوم الحاسوب، جامعة الساحل، 2015", "بكالوريوس علوم الحاسوب"),
        ("Abitur, 2008\nDiplom, 2014", "Diplom"),
    ],
)
def test_the_highest_degree_wins(studies: str, expected: str) -> None:
    found = read(f"Petra Novak\npetra@example.com\nEducation\n{studies}\n")
    assert found["Highest_Qualification_Held"] == expected


@pytest.mark.parametrize(
    ("skills", "expected"),
    [
        ("Skills: Python, C++, .NET, Node.js", "Python, C++, .NET, Node.js"),
        ("SKILLS\n• Python\n• SQL\n• Python\n", "Python, SQL"),
        ("Technical Skills\nLanguages: Go, Rust\nTools: Docker; Make", "Go, Rust, Docker, Make"),
        ("Skills\nPython | SQL • Excel", "Python, SQL, Excel"),
        ("スキル\nPython、SQL・Tableau", "Python, SQL, Tableau"),
        ("المهارات\nبايثون، جافا", "بايثون, جافا"),
    ],
)
def test_skills_become_one_list(skills: str, expected: str) -> None:
    assert read(f"Petra Novak\npetra@example.com\n{skills}")["Skill_Set"] == expected


def test_values_fit_the_vendors_columns() -> None:
    found = read(f"Petra Novak\npetra@example.com\nCurrent employer: {'x' * 300}\nStreet: {'y' * 300}\n")
    assert (len(found["Current_Employer"]), len(found["Street"])) == (100, 250)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8-sig", "Zoë Łukasiewicz"),
        ("utf-16", "Тамара Вересова"),
        ("utf-16-le", "Zoë Lindqvist"),
        ("utf-16-be", "Zoë Lindqvist"),
        ("utf-32", "Zoë Lindqvist"),
        ("cp1252", "Zoë Lindqvist"),
        ("cp1251", "Тамара Вересова"),
        ("cp1253", "Αλέξανδρος Ιωάννου"),
        ("shift_jis", "藤沢 遥香"),
    ],
)
def test_encodings_are_recognised(encoding: str, text: str) -> None:
    filler = FILLERS.get(text[0], "Some words about résumés and cafés.")
    data = f"{text}\nsomeone@example.com\n{filler}\n".encode(encoding)
    found = resume.read(data, today=TODAY)
    assert {found["First_Name"], found["Last_Name"]} == set(text.split())


def test_html_in_a_declared_encoding_is_read_in_it() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body><h1>Тамара Вересова</h1><p>t@example.com</body>'
    assert resume.read(page.encode("cp1251"), today=TODAY)["Last_Name"] == "Вересова"


def test_scripts_styles_and_comments_of_a_page_are_not_read() -> None:
    page = (
        "<html><head><title>Ann Title</title></head><body><script>var name = 'Bob Script'; a@evil.example</script>"
        "<!-- Cid Comment --><style>p { content: 'Dan Style' }</style><div>Petra<b> Novak</b></div>"
        "<pre>petra@example.com\nPhone: 030 23125 417</pre></body></html>"
    )
    found = resume.read(page.encode(), today=TODAY)
    assert found == {
        "First_Name": "Petra",
        "Last_Name": "Novak",
        "Email": "petra@example.com",
        "Phone": "030 23125 417",
    }
