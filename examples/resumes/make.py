"""Makes the six résumés of this folder: six invented people, six formats, four alphabets, six layouts.

    python examples/resumes/make.py [FOLDER]

needs python-docx and pydyf (extra `sandbox`, group `tests`). Same input, same bytes. Only `joerg-koehnlein.doc` is made
by a program of its own: Debian's LibreOffice 7.4 (`apt-get install --no-install-recommends libreoffice-writer-nogui`)
converted the DOCX that `--doc-source` writes:

    python examples/resumes/make.py --doc-source /tmp/joerg-koehnlein.docx
    soffice --headless --convert-to 'doc:MS Word 97' --outdir examples/resumes /tmp/joerg-koehnlein.docx

A résumé is written as lines: `# name`, `## heading`, `- bullet`, `a | b` for cells side by side, the rest paragraphs.
"""

from __future__ import annotations

import html
import io
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

INES = """\
# Inês Carvalhal-Dupré
Ingénieure logiciel senior
14 rue des Tanneurs, 69002 Lyon, France
ines.carvalhal@example.com | +33 1 99 00 42 17

## Profil
Dix-sept projets menés à bien, du prototype à l'exploitation. Huit années de services à fort trafic.

## Expérience professionnelle
Ingénieure logiciel senior, Ateliers Vermeil SAS | mars 2021 - présent
- Conception d'une plateforme de paiement, 4 000 requêtes par seconde
- Encadrement de trois développeurs
Développeuse back-end, Quai Numérique | septembre 2016 - février 2021
- Reprise d'un monolithe, découpé en services

## Formation
Master en informatique, Université Lumière du Rhône, 2016
Licence de mathématiques, 2014

## Compétences
Python, Django, PostgreSQL, Docker, Kubernetes

## Langues
Français, portugais, anglais
"""

TAMARA = """\
# РЕЗЮМЕ
ФИО: | Вересова Тамара Ильинична
Должность: | Главный бухгалтер
Телефон: | +7 495 000-12-34
Моб.: | +7 900 000-56-78
Эл. почта: | tamara.veresova@example.org
Адрес: | Казахстан, 050010, Алматы, ул. Садовая, д. 8

## Опыт работы
2017 - настоящее время
Главный бухгалтер
ООО «Северный Причал»
- Отчётность группы из пяти компаний
03/2010 - 12/2016
Бухгалтер
Копейка Сервис
- Расчёт заработной платы

## Образование
Диплом специалиста, Институт экономики, 2009
Магистр финансов, Высшая школа учёта, 2012

## Ключевые навыки
- МСФО
- SAP
- Налоговый учёт
- Excel
"""

JOERG = """\
Lebenslauf
Name: | Jörg-Peter Köhnlein
Anschrift: | Lindenstraße 27, 10969 Berlin, Deutschland
Telefon: | 030 23125 417
Mobil: | +49 171 39200 18
E-Mail: | joerg.koehnlein@example.com

## Berufserfahrung
04/2019 - heute | Lagerleiter, Nordlicht Logistik GmbH, Berlin
- Schichtplanung für 40 Beschäftigte
01/2012 - 03/2019 | Fachkraft für Lagerlogistik, Havelkontor KG
- Einführung von SAP EWM

## Ausbildung
Meister für Lagerwirtschaft (Diplom), Industrieschule Havelland, 2015
Abitur, 2008

## Kenntnisse
SAP EWM; Routenplanung; Staplerschein; Arbeitssicherheit
"""

EVANGELIA = """\
# Ευαγγελία Μαυροδάκη
Νοσηλεύτρια ΜΕΘ
Οδός Ερμού 12, 105 63 Αθήνα, Ελλάδα
Τηλ.: +30 210 000 4521
Email: evangelia.mavrodaki@example.org

## Επαγγελματική εμπειρία
Νοσηλεύτρια ΜΕΘ
Γενικό Νοσοκομείο Αιγαίου
Ιανουάριος 2018 – σήμερα
- Εντατική φροντίδα ασθενών
Νοσηλεύτρια
Κλινική Υμηττός
Σεπτέμβριος 2013 – Δεκέμβριος 2017
- Χειρουργικός τομέας

## Εκπαίδευση
Πτυχίο Νοσηλευτικής, Πανεπιστήμιο Αιγαίου, 2013
Μεταπτυχιακό στη Διοίκηση Υγείας, 2019

## Δεξιότητες
Εντατική φροντίδα • Διαλογή • Περιποίηση τραυμάτων

## Γλώσσες
Ελληνικά, αγγλικά
"""

MARGUERITE = """\
# Marguerite O'Fallon, MBA
Product Manager with 9 years of experience
Email: marguerite.ofallon@example.com | Phone: +1-415-555-0123
123 Main St, San Francisco, CA 94102
https://marguerite-ofallon.example

## Summary
Turns vague wishes into products people pay for.

## Employment History
Kestrel Analytics, Inc. | 2018 - Present
Senior Product Manager
- Grew a reporting product from 12 to 900 customers
Orchard & Vale | Jun 2014 - Dec 2017
Product Owner
- Ran the backlog of three teams

## Education
Tidewater College | Master of Business Administration | 2014
Harbor State University | Bachelor of Arts in Economics | 2011

## Skills
Product: Roadmaps, User Research, Agile
Tools: SQL, Tableau
"""

HARUKA = """\
履歴書

氏名：藤沢　遥香（ふじさわ　はるか）
住所：〒150-0002 東京都渋谷区渋谷1-2-3
電話：０３-００００-４５６７
携帯電話：０９０-００００-８９１２
メール：haruka.fujisawa@example.com

【職務要約】
データ分析の実務経験6年。

【職歴】
2020年4月〜現在　株式会社あおぞら商事　データアナリスト
・売上予測モデルの構築
2016年4月〜2020年3月　みなと物流株式会社　営業
・新規顧客の開拓

【学歴】
2016年3月　青葉大学 経済学部 卒業 学士（経済学）

【スキル】
Python、SQL、Tableau、統計解析
"""


def lines(text: str) -> list[tuple[str, str]]:
    """`(style, text)` per line; styles: name, heading, bullet, cells, plain, empty."""
    marks = {"# ": "name", "## ": "heading", "- ": "bullet"}
    found: list[tuple[str, str]] = []
    for line in text.splitlines():
        mark = next((mark for mark in marks if line.startswith(mark)), "")
        style = marks.get(mark) or ("cells" if " | " in line else "plain" if line else "empty")
        found.append((style, line[len(mark) :]))
    return found


def to_txt(text: str) -> bytes:
    """As it is, without the marks for name and heading."""
    return "\n".join(("- " + line) if style == "bullet" else line for style, line in lines(text)).encode()


def to_html(text: str) -> bytes:
    """A page with headings, lists, and a table row for cells."""
    tags = {
        "name": "<h1>{}</h1>",
        "heading": "<h2>{}</h2>",
        "bullet": "<ul><li>{}</li></ul>",
        "plain": "<p>{}</p>",
        "empty": "",
    }
    body: list[str] = []
    for style, line in lines(text):
        if style == "cells":
            cells = "".join(f"<td>{html.escape(cell)}</td>" for cell in line.split(" | "))
            body.append(f"<table><tr>{cells}</tr></table>")
        else:
            body.append(tags[style].format(html.escape(line)))
    head = '<head><meta charset="utf-8"><title>CV</title><style>h1 { color: navy }</style></head>'
    return "\n".join(["<!DOCTYPE html>", f"<html>{head}", "<body>", *body, "</body></html>", ""]).encode()


def to_rtf(text: str) -> bytes:
    """RTF 1.5; characters beyond ASCII as \\u escapes of UTF-16 units."""
    forms = {"name": "{{\\b\\fs36 {}}}", "heading": "{{\\b {}}}", "bullet": "\\bullet\\tab {}"}
    body = [forms.get(style, "{}").format(_rtf(line.replace(" | ", "\t"))) + "\\par" for style, line in lines(text)]
    head = "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}}\\uc1\\pard\\f0\\fs22"
    return ("\n".join([head, *body]) + "}\n").encode("ascii")


def _rtf(text: str) -> str:
    def unit(code: int) -> str:
        return f"\\u{code - 0x10000 if code >= 0x8000 else code}?"

    special = {"\\": "\\\\", "{": "\\{", "}": "\\}", "\t": "\\tab "}
    found: list[str] = []
    for mark in text:
        wide = mark.encode("utf-16-le")
        units = [int.from_bytes(wide[at : at + 2], "little") for at in range(0, len(wide), 2)]
        found.append(special.get(mark) or (mark if mark.isascii() else "".join(map(unit, units))))
    return "".join(found)


def to_docx(text: str) -> bytes:
    """By python-docx; its ZIP is packed again with a fixed time, for the same bytes every day."""
    from docx import Document

    document = Document()
    for style, line in lines(text):
        if style == "cells":
            cells = line.split(" | ")
            row = document.add_table(rows=1, cols=len(cells)).rows[0]
            for cell, value in zip(row.cells, cells, strict=True):
                cell.text = value
        elif style != "empty":
            names = {"name": "Title", "heading": "Heading 1", "bullet": "List Bullet"}
            document.add_paragraph(line, style=names.get(style))
    packed, fixed = io.BytesIO(), io.BytesIO()
    document.save(packed)
    with zipfile.ZipFile(packed) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            target.writestr(
                zipfile.ZipInfo(info.filename, (2026, 6, 1, 12, 0, 0)), source.read(info), zipfile.ZIP_DEFLATED
            )
    return fixed.getvalue()


def to_pdf(text: str) -> bytes:
    """By pydyf, in the standard Helvetica: Western European letters only."""
    import pydyf

    document, stream = pydyf.PDF(), pydyf.Stream(compress=True)
    top = 800
    for style, line in lines(text):
        size = {"name": 20, "heading": 14}.get(style, 10)
        top -= size + 5
        left = 60
        for cell in line.split(" | "):
            stream.begin_text()
            stream.set_font_size("F2" if style in {"name", "heading"} else "F1", size)
            stream.set_text_matrix(1, 0, 0, 1, left, top)
            stream.show_text_string((("\u2022 " if style == "bullet" else "") + cell).encode("cp1252"))
            stream.end_text()
            left += 290
    document.add_object(stream)
    fonts = {}
    for name, base in (("F1", "Helvetica"), ("F2", "Helvetica-Bold")):
        font = pydyf.Dictionary(
            {"Type": "/Font", "Subtype": "/Type1", "BaseFont": f"/{base}", "Encoding": "/WinAnsiEncoding"}
        )
        document.add_object(font)
        fonts[name] = font.reference
    document.add_page(
        pydyf.Dictionary(
            {
                "Type": "/Page",
                "Parent": document.pages.reference,
                "Contents": stream.reference,
                "MediaBox": pydyf.Array([0, 0, 595, 842]),
                "Resources": pydyf.Dictionary({"Font": pydyf.Dictionary(fonts)}),
            }
        )
    )
    target = io.BytesIO()
    document.write(target)
    return target.getvalue()


RESUMES: dict[str, tuple[Callable[[str], bytes], str]] = {
    "ines-carvalhal.pdf": (to_pdf, INES),
    "tamara-veresova.docx": (to_docx, TAMARA),
    "evangelia-mavrodaki.rtf": (to_rtf, EVANGELIA),
    "marguerite-ofallon.html": (to_html, MARGUERITE),
    "haruka-fujisawa.txt": (to_txt, HARUKA),
}


def main(arguments: list[str]) -> None:
    """Writes the files, or with `--doc-source FILE` the DOCX the .doc was converted from."""
    if arguments[:1] == ["--doc-source"]:
        Path(arguments[1]).write_bytes(to_docx(JOERG))
        return
    folder = Path(arguments[0]) if arguments else Path(__file__).parent
    for name, (write, text) in RESUMES.items():
        (folder / name).write_bytes(write(text))


if __name__ == "__main__":
    main(sys.argv[1:])
