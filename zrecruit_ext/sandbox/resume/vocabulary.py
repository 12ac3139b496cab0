"""The words résumés are built from, in the languages the extractor knows. Data only; all compared casefolded."""

# ruff: noqa: E501
from __future__ import annotations

__all__ = [
    "COMPANY_MARKS",
    "COUNTRIES",
    "DEGREES",
    "EXPERIENCE_WORDS",
    "HEADINGS",
    "LABELS",
    "MONTHS",
    "PARTICLES",
    "PREFIXES",
    "PRESENT",
    "SINCE",
    "SUFFIXES",
    "TITLES_OF_DOCUMENTS",
    "TITLE_STEMS",
    "TITLE_WORDS",
    "UNTIL",
    "YEAR_WORDS",
]  # fmt: skip


def _table(text: str) -> dict[str, str]:
    """Lines of `meaning: word, word, ...` to word -> meaning."""
    pairs = (line.split(": ", 1) for line in text.strip().splitlines())
    return {word.strip().casefold(): meaning.strip() for meaning, words in pairs for word in words.split(",")}


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip().casefold() for word in text.replace("\n", ",").split(",") if word.strip())


HEADINGS = _table(
    """
contact: contact, contact details, contact information, contact info, personal details, personal information, personal data, kontakt, kontaktdaten, persönliche daten, coordonnées, informations personnelles, datos personales, contacto, dati personali, dane osobowe, контакты, контактная информация, личные данные, личная информация, στοιχεία επικοινωνίας, προσωπικά στοιχεία, επικοινωνία, 連絡先, 個人情報, 基本情報, بيانات الاتصال, معلومات الاتصال, المعلومات الشخصية, البيانات الشخصية, 联系方式, 个人信息
summary: summary, profile, professional summary, executive summary, about, about me, objective, career objective, career summary, profil, kurzprofil, über mich, profil professionnel, à propos, perfil, perfil profesional, resumen, sobre mí, profilo, podsumowanie, o mnie, о себе, обо мне, цель, περίληψη, προφίλ, σχετικά με εμένα, 自己pr, 職務要約, 概要, プロフィール, ملخص, نبذة, نبذة عني, الملخص المهني, 自我评价
experience: experience, work experience, professional experience, employment, employment history, work history, career history, career, relevant experience, positions held, berufserfahrung, beruflicher werdegang, berufspraxis, werdegang, expérience, expériences, expérience professionnelle, expériences professionnelles, parcours professionnel, experiencia, experiencia laboral, experiencia profesional, esperienza, esperienza lavorativa, esperienze professionali, experiência, experiência profissional, doświadczenie, doświadczenie zawodowe, werkervaring, опыт работы, опыт, трудовой стаж, профессиональный опыт, επαγγελματική εμπειρία, εργασιακή εμπειρία, προϋπηρεσία, εμπειρία, 職歴, 職務経歴, 経歴, 職務経験, الخبرة, الخبرات, الخبرة العملية, الخبرات العملية, الخبرة المهنية, 工作经历, 工作经验, 경력, 경력사항
education: education, education and training, academic background, academic qualifications, qualifications, studies, ausbildung, bildungsweg, studium, bildung, formation, formations, éducation, études, diplômes, educación, formación, formación académica, estudios, istruzione, formazione, formação, formação académica, formação acadêmica, wykształcenie, edukacja, opleiding, opleidingen, образование, обучение, εκπαίδευση, σπουδές, 学歴, 学歴・資格, التعليم, المؤهلات العلمية, المؤهلات, التحصيل العلمي, 教育背景, 教育经历, 학력
skills: skills, key skills, technical skills, core skills, core competencies, competencies, skill set, expertise, technologies, skills and tools, fähigkeiten, kenntnisse, kompetenzen, fachkenntnisse, it-kenntnisse, compétences, compétences techniques, savoir-faire, habilidades, competencias, aptitudes, competenze, competenze tecniche, competências, habilidades técnicas, umiejętności, vaardigheden, навыки, ключевые навыки, профессиональные навыки, умения, δεξιότητες, ικανότητες, τεχνικές δεξιότητες, スキル, 保有スキル, 技術スキル, 特技, المهارات, المهارات التقنية, 技能, 专业技能, 기술, 보유기술
other: languages, interests, hobbies, references, certifications, certificates, licenses, awards, honours, honors, publications, projects, volunteering, volunteer work, memberships, activities, additional information, sprachen, sprachkenntnisse, interessen, referenzen, zertifikate, projekte, langues, centres d'intérêt, loisirs, références, certificats, projets, idiomas, intereses, referencias, proyectos, lingue, interessi, línguas, języki, zainteresowania, projekty, certyfikaty, talen, языки, интересы, хобби, рекомендации, сертификаты, проекты, дополнительная информация, γλώσσες, ξένες γλώσσες, ενδιαφέροντα, συστάσεις, έργα, 資格, 免許・資格, 語学, 趣味, 志望動機, اللغات, الهوايات, المراجع, الشهادات, المشاريع, 语言, 证书, 자격증, 언어
"""
)
"""Heading -> section."""

LABELS = _table(
    """
Full_Name: name, full name, candidate, candidate name, vor- und nachname, nom complet, nom et prénom, prénom et nom, nombre, nombre completo, nombre y apellidos, nome, nome completo, nome e cognome, imię i nazwisko, naam, имя, фио, ф.и.о., имя и фамилия, фамилия и имя, фамилия имя отчество, ονοματεπώνυμο, όνομα και επώνυμο, 氏名, 名前, お名前, الاسم, الاسم الكامل, 姓名, 이름, 성명
First_Name: first name, first names, given name, given names, forename, vorname, prénom, nombres, imię, voornaam, όνομα, الاسم الأول
Last_Name: last name, surname, family name, nachname, familienname, nom, nom de famille, apellido, apellidos, cognome, sobrenome, apelido, nazwisko, achternaam, фамилия, επώνυμο, اللقب, اسم العائلة, الكنية
Email: email, e-mail, mail, mail id, email id, e-mail id, email address, e-mail address, courriel, adresse e-mail, adresse électronique, correo, correo electrónico, e-mail-adresse, электронная почта, эл. почта, почта, ηλεκτρονικό ταχυδρομείο, メール, メールアドレス, eメール, البريد الإلكتروني, البريد, الإيميل, بريد إلكتروني, 邮箱, 电子邮件, 이메일
Phone: phone, phone number, phone no, phone no., contact number, contact no, contact no., telephone, telephone number, tel, tel., ph, t, home phone, work phone, telefon, telefonnummer, téléphone, tél, tél., teléfono, telefono, telefone, telefoon, телефон, тел, тел., контактный телефон, τηλέφωνο, τηλ, τηλ., 電話, 電話番号, tel番号, الهاتف, هاتف, رقم الهاتف, 电话, 전화, 전화번호
Mobile: mobile, mobile no, mobile no., mobile phone, mobile number, cell, cell phone, cellular, m, handy, mobil, mobiltelefon, portable, tél. portable, mobile privé, móvil, celular, telemóvel, cellulare, komórka, tel. kom., mobiel, мобильный, мобильный телефон, моб, моб., сотовый, κινητό, κιν, κιν., 携帯, 携帯電話, الجوال, جوال, المحمول, الموبايل, 手机, 휴대폰
Website: website, web site, web, homepage, url, portfolio, blog, linkedin, github, site web, sitio web, sito web, strona www, webseite, сайт, ιστοσελίδα, ウェブサイト, الموقع, الموقع الإلكتروني
Address: address, home address, postal address, current address, location, residence, adresse, anschrift, wohnort, domicile, dirección, domicilio, indirizzo, residenza, endereço, morada, adres, adres zamieszkania, адрес, место жительства, город проживания, διεύθυνση, κατοικία, 住所, 現住所, العنوان, محل الإقامة, 地址, 住址, 주소
Street: street, street address, straße, rue, calle, via, rua, ulica, straat, улица, οδός, الشارع
City: city, town, stadt, ort, ville, ciudad, città, cidade, miasto, stad, plaats, город, πόλη, المدينة
State: state, province, region, bundesland, région, provincia, estado, województwo, область, регион, νομός, 都道府県
Zip_Code: zip, zip code, postal code, postcode, post code, plz, postleitzahl, code postal, código postal, cap, kod pocztowy, индекс, почтовый индекс, τ.κ., ταχυδρομικός κώδικας, 郵便番号, الرمز البريدي
Country: country, land, pays, país, paese, kraj, страна, χώρα, 国, الدولة, البلد
Current_Job_Title: current job title, job title, current title, title, position, current position, current role, role, profession, occupation, beruf, derzeitige position, aktuelle position, poste, poste actuel, profession actuelle, puesto, puesto actual, cargo, cargo actual, posizione, stanowisko, obecne stanowisko, functie, должность, текущая должность, желаемая должность, θέση, τρέχουσα θέση, θέση εργασίας, επάγγελμα, 現職, 役職, 職種, المسمى الوظيفي, الوظيفة, الوظيفة الحالية, المهنة, 职位
Current_Employer: current employer, employer, current company, company, arbeitgeber, derzeitiger arbeitgeber, firma, employeur, employeur actuel, entreprise, empresa, empresa actual, datore di lavoro, azienda, pracodawca, obecny pracodawca, werkgever, работодатель, компания, место работы, εργοδότης, τρέχων εργοδότης, εταιρεία, 勤務先, 会社名, 所属, جهة العمل, الشركة, صاحب العمل, 公司
Experience_in_Years: experience, years of experience, total experience, work experience, professional experience, berufserfahrung, expérience, années d'expérience, experiencia, años de experiencia, doświadczenie, стаж, общий стаж, опыт, опыт работы, εμπειρία, έτη εμπειρίας, 経験年数, 実務経験, سنوات الخبرة, الخبرة
Skill_Set: skills, key skills, technical skills, core skills, technologies, skill set, expertise, kenntnisse, fähigkeiten, kompetenzen, compétences, habilidades, competencias, competenze, competências, umiejętności, vaardigheden, навыки, ключевые навыки, δεξιότητες, スキル, المهارات, 技能, 기술
Highest_Qualification_Held: highest qualification, highest qualification held, qualification, highest degree, degree, education, höchster abschluss, abschluss, diplôme, titulación, titolo di studio, wykształcenie, образование, εκπαίδευση, τίτλος σπουδών, 最終学歴, المؤهل, المؤهل العلمي, 学历
"""
)
"""Label before a colon -> field (`Full_Name` and `Address` are taken apart later)."""

TITLES_OF_DOCUMENTS = _words(
    """curriculum vitae, curriculum vitæ, résumé, resume, cv, c.v., lebenslauf, bewerbung, резюме, βιογραφικό σημείωμα, βιογραφικό,
    履歴書, 職務経歴書, سيرة ذاتية, السيرة الذاتية, 简历, 个人简历, 이력서, życiorys, currículum, currículo, hoja de vida, europass"""
)

TITLE_STEMS = _words(
    """engineer, developer, manager, director, architect, consultant, analyst, designer, accountant, administrator, specialist,
    coordinator, assistant, technician, scientist, teacher, lecturer, professor, nurse, physician, doctor, recruiter, supervisor,
    officer, executive, programmer, researcher, editor, translator, journalist, lawyer, attorney, paralegal, secretary, clerk,
    cashier, driver, electrician, mechanic, plumber, carpenter, welder, operator, planner, buyer, controller, auditor, adviser,
    advisor, strategist, representative, associate, owner, founder, president, partner, intern, trainee, apprentice, therapist,
    pharmacist, dentist, librarian, chef, waiter, waitress, receptionist, bookkeeper, economist, statistician, tester, producer,
    entwickler, ingenieur, leiter, berater, sachbearbeiter, kaufmann, kauffrau, assistent, techniker, pfleger, krankenschwester,
    buchhalter, lehrer, arzt, ärztin, referent, meister, verkäufer, fahrer, bibliothekar, übersetzer,
    développeu, ingénieur, responsable, directeur, directrice, chargé, chef de, gestionnaire, infirmi, comptable, enseignant,
    technicien, conseiller, vendeu, ouvri, avocat, traduct, concepteur, conceptrice,
    ingenier, desarrollador, gerente, analista, contador, enfermer, profesor, abogad, técnico, diseñador, asesor, encargad,
    sviluppatore, ingegnere, responsabile, infermier, insegnante, desenvolvedor, engenheir, enfermeir, arquitet,
    programista, inżynier, kierownik, księgow, pielęgniar, nauczyciel, specjalista, doradca, analityk, projektant,
    ontwikkelaar, verpleegkundige, boekhouder, medewerker, adviseur,
    разработчик, инженер, менеджер, директор, бухгалтер, аналитик, руководител, начальник, специалист, программист, учитель,
    преподаватель, врач, медсестра, юрист, дизайнер, архитектор, консультант, администратор, оператор, водитель, продавец,
    экономист, переводчик, редактор, библиотекарь, технолог, мастер, логист,
    μηχανικός, προγραμματιστής, προγραμματίστρια, διευθυντ, διευθύντρια, λογιστ, αναλυτ, αναλύτρια, σύμβουλος, νοσηλευτ, νοσηλεύτρια,
    καθηγητ, καθηγήτρια, δικηγόρος, υπεύθυν, υπάλληλος, γιατρός, ιατρός, σχεδιαστ, σχεδιάστρια, αρχιτέκτ, τεχνικός, πωλητ, δασκάλα,
    エンジニア, 開発者, マネージャ, 部長, 課長, 係長, 主任, デザイナー, アナリスト, コンサルタント, プログラマ, 看護師, 教師, 医師, 営業, 会計, 経理, 担当, 技師,
    翻訳者, 編集者, 薬剤師, 建築士, 研究員, ディレクター,
    مهندس, مطور, مدير, محاسب, محلل, مستشار, ممرض, معلم, طبيب, مصمم, مبرمج, مشرف, مساعد, محام, منسق, أخصائي, مترجم,
    工程师, 经理, 开发, 会计, 护士, 教师, 设计师, 分析师, 엔지니어, 개발자, 매니저, 간호사, 디자이너"""
)
TITLE_WORDS = _words(
    "cto, ceo, cfo, coo, cio, vp, lead, head, pm, qa, dba, sre, sales, hr, agent, writer, artist, guard, baker, cook, driver, aide, welder, dev"
)

COMPANY_MARKS = _words(
    """inc, inc., llc, ltd, ltd., limited, plc, corp, corp., corporation, co., company, group, holding, gmbh, ag, kg, ohg, ug, e.v.,
    se, s.a., sa, sas, sarl, s.a.r.l., s.r.l., srl, s.p.a., spa, s.l., s.a.s., sp. z o.o., bv, b.v., n.v., nv, ab, oy, a/s, as, aps,
    ооо, оао, зао, пао, ао, ип, гк, тоо, α.ε., ε.π.ε., ο.ε., ι.κ.ε., pty, pvt, llp, university, hospital, bank, institute, agency,
    labs, studio, solutions, systems, technologies, consulting, industries, services, partners, klinik, clinic"""
)
"""Words of their own that make a phrase a company; the East Asian and Arabic ones are looked for inside a phrase too."""

MONTHS: tuple[tuple[str, ...], ...] = tuple(
    _words(names)
    for names in (
        "january, januar, jänner, janvier, enero, gennaio, janeiro, styczeń, stycznia, январь, января, ιανουάριος, ιανουαρίου, ιαν, يناير, januari",
        "february, februar, février, fevrier, febrero, febbraio, fevereiro, luty, lutego, февраль, февраля, φεβρουάριος, φεβρουαρίου, φεβ, فبراير, februari",
        "march, märz, maerz, mars, marzo, março, marzec, marca, март, марта, μάρτιος, μαρτίου, μαρ, مارس, maart",
        "april, avril, abril, aprile, kwiecień, kwietnia, апрель, апреля, απρίλιος, απριλίου, απρ, أبريل, ابريل",
        "may, mai, mayo, maggio, maio, maj, maja, май, мая, μάιος, μαΐου, μαι, مايو, mei",
        "june, juni, juin, junio, giugno, junho, czerwiec, czerwca, июнь, июня, ιούνιος, ιουνίου, ιουν, يونيو",
        "july, juli, juillet, julio, luglio, julho, lipiec, lipca, июль, июля, ιούλιος, ιουλίου, ιουλ, يوليو",
        "august, août, aout, agosto, sierpień, sierpnia, август, августа, αύγουστος, αυγούστου, αυγ, أغسطس, اغسطس, augustus",
        "september, septembre, septiembre, settembre, setembro, wrzesień, września, сентябрь, сентября, σεπτέμβριος, σεπτεμβρίου, σεπ, سبتمبر",
        "october, oktober, octobre, octubre, ottobre, outubro, październik, października, октябрь, октября, οκτώβριος, οκτωβρίου, οκτ, أكتوبر, اكتوبر",
        "november, novembre, noviembre, novembro, listopad, listopada, ноябрь, ноября, νοέμβριος, νοεμβρίου, νοε, نوفمبر",
        "december, dezember, décembre, decembre, diciembre, dicembre, dezembro, grudzień, grudnia, декабрь, декабря, δεκέμβριος, δεκεμβρίου, δεκ, ديسمبر",
    )
)  # fmt: skip

PRESENT = _words(
    """present, current, currently, now, today, date, ongoing, heute, jetzt, aktuell, aujourd'hui, présent, ce jour, actualidad, presente,
    actual, oggi, atual, atualmente, hoje, obecnie, teraz, dziś, heden, nu, настоящее время, наст. время, н.в., н. в., сейчас, σήμερα,
    παρόν, τώρα, 現在, الآن, حتى الآن, الحاضر, الوقت الحالي, 今, 至今, 现在, 현재"""
)
UNTIL = _words(
    "to, until, till, through, bis, à, au, jusqu'à, a, al, hasta, até, do, по, до, έως, μέχρι, إلى, حتى, から, tot, 至"
)
SINCE = _words("since, from, seit, ab, depuis, desde, dal, od, с, со, από, منذ, من, sinds")

DEGREES: tuple[tuple[int, str], ...] = (
    (5, r"ph\.? ?d|d\.? ?phil|doctora|doctor of|\bdr\. |promotion|doktor|аспирантура|кандидат .{0,20}наук|доктор .{0,20}наук|διδακτορικ|博士|دكتوراه|박사"),
    (4, r"master|\bm\.? ?sc\b|\bm\.? ?a\.?\b|\bm\.? ?eng\b|\bmba\b|\bm\.? ?ed\b|\bll\.? ?m\b|magist|máster|maîtrise|\bdea\b|\bdess\b|laurea magistrale|mestrado|diplom-|diplôme d'ingénieur|магистр|специалитет|μεταπτυχιακ|μάστερ|修士|硕士|ماجستير|석사"),
    (3, r"bachelor|\bb\.? ?sc\b|\bb\.? ?a\.?\b|\bb\.? ?eng\b|\bb\.? ?tech\b|\bb\.? ?s\.?\b|\bbba\b|\bb\.? ?com\b|\bll\.? ?b\b|licence|licenciat|licenciad|grado en|laurea|bacharel|licencjat|inżynier|бакалавр|высшее|πτυχί|学士|大学.{0,20}卒|本科|بكالوريوس|ليسانس|학사"),
    (2, r"associate|diploma|diplom|diplôme|\bhnd\b|\bbts\b|\bdut\b|técnico|tecnico|ausbildung|среднее (?:специальное|профессиональное)|техникум|колледж|δίπλωμα|短期大学|専門学校|高専|大专|دبلوم"),
    (1, r"high school|secondary|\bged\b|a-levels?|abitur|matura|baccalauréat|bachillerato|maturità|liceum|среднее|школа|λύκειο|απολυτήριο|高等学校|高校|高中|ثانوية"),
)  # fmt: skip
"""Rank and pattern, highest first; each phrase of the education section takes the first that fits."""

YEAR_WORDS = r"years?|yrs?|jahren?|ans|années|años|anni|anos|lat|лет|года?|έτη|χρόνια|年|سنوات|سنة|عاما|jaar"
EXPERIENCE_WORDS = r"experience|erfahrung|expérience|experiencia|esperienza|experiência|doświadczeni|ervaring|опыт|стаж|εμπειρία|経験|خبرة|经验|경력"

PREFIXES = _words(
    "mr, mr., mrs, mrs., ms, ms., miss, dr, dr., prof, prof., herr, frau, m., mme, mme., mlle, sr., sra., ing., dipl.-ing., pan, pani, господин, госпожа, κ., κα, د., السيد, السيدة, eng."
)
SUFFIXES = _words(
    "jr, jr., sr, sr., ii, iii, iv, phd, ph.d., md, m.d., mba, cpa, rn, msc, bsc, esq, esq., pmp, 様, さん"
)
PARTICLES = _words(
    "van, von, der, den, de, del, della, di, da, dos, das, do, du, la, le, las, los, el, al, bin, bint, ibn, ter, ten, zu, af, av, mac, st., بن, بنت, أبو, ابن, عبد"
)

HAN_FAMILY_OF_ONE = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴钟汪任姜范姚谭廖邹熊陆郝孔"
    "崔康毛邱秦顾侯邵孟龙万段雷钱汤尹黎易乔贺赖龚張劉陳楊趙吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鐘譚鄒陸顧龍萬錢湯喬賀賴龔"
)
"""Chinese family names of one character that begin no frequent Japanese family name of two."""

COUNTRIES = frozenset(
    _words(
        """usa, u.s.a., united states, united states of america, us, uk, united kingdom, great britain, england, scotland, ireland, canada,
    australia, new zealand, germany, deutschland, austria, österreich, switzerland, schweiz, suisse, france, belgium, belgique, belgië,
    netherlands, the netherlands, nederland, luxembourg, spain, españa, portugal, italy, italia, greece, ελλάδα, ελλάς, κύπρος, cyprus,
    poland, polska, czech republic, czechia, česko, slovakia, slovensko, hungary, magyarország, romania, românia, bulgaria, българия,
    serbia, croatia, hrvatska, slovenia, slovenija, ukraine, україна, украина, belarus, беларусь, russia, россия, kazakhstan, казахстан,
    қазақстан, georgia, armenia, lithuania, lietuva, latvia, latvija, estonia, eesti, finland, suomi, sweden, sverige, norway, norge,
    denmark, danmark, iceland, turkey, türkiye, israel, egypt, مصر, united arab emirates, uae, الإمارات, الإمارات العربية المتحدة, lebanon,
    لبنان, jordan, الأردن, saudi arabia, السعودية, المملكة العربية السعودية, morocco, المغرب, maroc, tunisia, تونس, tunisie, iraq, العراق, kuwait,
    الكويت, qatar, قطر, india, भारत, pakistan, bangladesh, sri lanka, nepal, china, 中国, hong kong, taiwan, 台湾, japan, 日本, 日本国, south korea,
    korea, 대한민국, singapore, malaysia, indonesia, philippines, thailand, vietnam, brazil, brasil, argentina, chile, colombia, peru, perú,
    mexico, méxico, uruguay, ecuador, south africa, nigeria, kenya, ghana, ethiopia, algeria, الجزائر"""
    )
)
