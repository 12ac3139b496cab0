"""Word lists the agency is drawn from: names by alphabet, places, trades.

The names are common given and family names; a person is an accidental pair of them, nobody in particular.
Telephone numbers lie in ranges kept for fiction, or begin with zeros: nobody answers.
`Native=Latin` gives a spelling for the mailbox where the alphabet is not Latin.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["CLIENTS", "DEGREES", "DEPARTMENTS", "LOCALES", "TASKS", "TRADES", "VENDORS", "VENUES", "Locale"]


@dataclass(frozen=True, slots=True)
class Locale:
    """Names, places and number shapes of one region; `#` in a pattern is a digit."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    phone: str
    street: str
    zip_code: str
    country: str
    cities: tuple[str, ...]  # "City/State"; the state is empty where addresses leave it out


def _locale(given: str, family: str, phone: str, street: str, zip_code: str, country: str, cities: str) -> Locale:
    return Locale(
        tuple(given.split()), tuple(family.split()), phone, street, zip_code, country, tuple(cities.split("|"))
    )


LOCALES: tuple[Locale, ...] = (
    _locale(
        "Alice Robert Carol Daniel Grace Henry Isabel Jack Laura Oliver Ruth Walter",
        "Ashford Bennett Calloway Dawson Ellery Fairbank Granger Hollis Kendall Lockwood Marlow Whitfield",
        "+1-###-555-01##", "### Maple St", "#####", "USA",
        "San Francisco/California|Austin/Texas|Portland/Oregon|Boston/Massachusetts",
    ),
    _locale(
        "Zoë François Élise Jérôme Chloé Benoît Agnès Loïc Maëlle Rémi",
        "Lefèvre Bérard Gaçon Chenôt Delaunay Mérieux Sauvère Quénot Thévenet Vasseur",
        "+33 1 99 00 ## ##", "## rue des Lilas", "#####", "France", "Lyon/|Nantes/|Besançon/|Orléans/",
    ),
    _locale(
        "Jürgen Käthe Björn Annelie Günter Sören Ulrike Matthias Heike Öznur",
        "Müller-Brandt Grünwald Schäfer Köhler Weißmann Hölzer Vöglein Krüger Lindqvist Özdemir",
        "+49 30 23125 ###", "Lindenstraße ##", "#####", "Germany", "Berlin/|München/|Köln/|Görlitz/",
    ),
    _locale(
        "Łukasz Małgorzata Grażyna Paweł Šárka Tomáš Žofia Ágnes Ştefan Ivančica",
        "Wójcik Kowalczyk Mazur Krawiec Szabó Ionescu Horváth Županič Świątek Dudek",
        "+48 22 000 ## ##", "ul. Długa ##", "##-###", "Poland", "Kraków/|Wrocław/|Łódź/|Gdańsk/",
    ),
    _locale(
        "Мария=Maria Алексей=Alexey Ольга=Olga Дмитрий=Dmitry Татьяна=Tatiana Николай=Nikolay Юлия=Yulia Сергей=Sergey",
        "Шевченко=Shevchenko Кравченко=Kravchenko Черных=Chernykh Бондаренко=Bondarenko Долгих=Dolgikh Мельник=Melnik",
        "+7 727 000-##-##", "ул. Садовая, ##", "######", "Kazakhstan", "Алматы/|Астана/|Караганда/",
    ),
    _locale(
        "Ελένη=Eleni Γιώργος=Giorgos Μαρία=Maria Νίκος=Nikos Κατερίνα=Katerina Δημήτρης=Dimitris Άννα=Anna",
        "Οικονόμου=Oikonomou Νικολάου=Nikolaou Γεωργίου=Georgiou Ιωάννου=Ioannou Βασιλείου=Vasileiou Αλεξίου=Alexiou",
        "+30 210 000 ####", "Οδός Ερμού ##", "### ##", "Greece", "Αθήνα/|Θεσσαλονίκη/|Πάτρα/",
    ),
    _locale(
        "太郎=Taro 花子=Hanako 健一=Kenichi 美咲=Misaki 大輔=Daisuke 陽子=Yoko 翔=Sho さくら=Sakura",
        "佐藤=Sato 鈴木=Suzuki 高橋=Takahashi 田中=Tanaka 渡辺=Watanabe 小林=Kobayashi 加藤=Kato",
        "+81 3-0000-####", "本町#-#-#", "###-####", "Japan", "渋谷区/東京都|横浜市/神奈川県|札幌市/北海道",
    ),
    _locale(
        "ليلى=Layla يوسف=Youssef مريم=Maryam خالد=Khaled نور=Nour سمير=Samir هدى=Huda طارق=Tariq",
        "الحداد=Haddad المنصور=Mansour النجار=Najjar الخطيب=Khatib السالم=Salem الزيدي=Zaidi",
        "+971 4 000 ####", "شارع النخيل ##", "#####", "United Arab Emirates", "دبي/|أبو ظبي/|الشارقة/",
    ),
    _locale(
        "अनिल=Anil प्रिया=Priya राजेश=Rajesh सुनीता=Sunita विकास=Vikas मीरा=Meera",
        "शर्मा=Sharma वर्मा=Verma गुप्ता=Gupta पटेल=Patel जोशी=Joshi मेहता=Mehta",
        "+91 80 0000 ####", "MG Road ##", "######", "India", "Bengaluru/Karnataka|Pune/Maharashtra|Chennai/Tamil Nadu",
    ),
    _locale(
        "지민=Jimin 서연=Seoyeon 민준=Minjun 하은=Haeun 도윤=Doyun 수아=Sua",
        "김=Kim 이=Lee 박=Park 최=Choi 정=Jung 강=Kang",
        "+82 2-000-####", "세종대로 ##", "#####", "South Korea", "서울/|부산/|인천/",
    ),
)  # fmt: skip

# Trade: titles it is hired under; skills it lists.
TRADES: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("Software Engineer", "Backend Developer"), ("Python", "Django", "PostgreSQL", "Docker", "Kubernetes", "Go")),
    (
        ("Frontend Developer", "Full Stack Developer"),
        ("JavaScript", "TypeScript", "React", "Node.js", "CSS", "GraphQL"),
    ),
    (("Data Analyst", "Data Engineer"), ("SQL", "Python", "Tableau", "Airflow", "Statistics", "Spark")),
    (
        ("Product Manager", "Product Owner"),
        ("Product Management", "Agile", "Roadmaps", "User Research", "Data Analysis"),
    ),
    (("Registered Nurse", "Ward Manager"), ("Patient Care", "Triage", "ICU", "Wound Care", "Rostering")),
    (("Accountant", "Financial Controller"), ("IFRS", "SAP", "Budgeting", "Audit", "Excel", "Payroll")),
    (("Warehouse Supervisor", "Logistics Planner"), ("Forklift", "Inventory", "SAP EWM", "Route Planning", "Safety")),
    (("Recruiter", "HR Business Partner"), ("Sourcing", "Interviewing", "Onboarding", "Employment Law", "HRIS")),
)

DEGREES: tuple[str | None, ...] = (
    "Bachelor of Science",
    "Master of Business Administration",
    "B.Tech",
    "M.Tech",
    "Ph.D",
    None,
)

CLIENTS: tuple[tuple[str, str, str], ...] = (  # name, industry, website
    ("Northwind Foundry", "Manufacturing", "https://northwind-foundry.example"),
    ("Blue Harbor Health", "Healthcare", "https://blue-harbor.example"),
    ("Kestrel Analytics", "Technology", "https://kestrel-analytics.example"),
    ("Orchard & Vale", "Retail", "https://orchard-vale.example"),
    ("Tidewater Logistics", "Logistics", "https://tidewater.example"),
    ("Лунный Свет", "Media", "https://lunny-svet.example"),
)

DEPARTMENTS: tuple[str, ...] = ("Engineering", "Operations", "Finance", "人事部")

VENDORS: tuple[tuple[str, str], ...] = (  # name, website
    ("Bridgeway Staffing", "https://bridgeway.example"),
    ("Söderström Rekrytering", "https://soderstrom.example"),
)

TASKS: tuple[str, ...] = (
    "Ask for references",
    "Follow up with candidate",
    "Отправить описание вакансии",
    "Send the offer letter",
    "書類を確認する",
)

VENUES: tuple[str, ...] = ("Phone", "Video call", "Office, room A", "Office, room B (2nd floor)")
