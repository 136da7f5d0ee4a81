"""Names and languages of made-up people, by country. Any likeness to a real person is chance."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Land:
    """A country that people came from.

    Args:
        gewicht: about how many of a hundred people came from there.
        talen: the languages spoken, the most usual one first.
        vrouwen: first names of women.
        mannen: first names of men.
        namen: surnames, a tussenvoegsel before a slash; where those of men and women differ, both with a bar between.
        komst: the years in which most of them came.
        gezinsnaam: whether husband and wife have one surname.
    """

    gewicht: int
    talen: tuple[str, ...]
    vrouwen: tuple[str, ...]
    mannen: tuple[str, ...]
    namen: tuple[str, ...]
    komst: tuple[int, int]
    gezinsnaam: bool = False


LANDEN: tuple[Land, ...] = (
    Land(
        gewicht=20,
        talen=("Turks", "Turks", "Turks", "Koerdisch (Kurmanci)"),
        vrouwen=(
            "Gülşen", "Hatice", "Emine", "Zeliha", "Sevgi", "Nurcan", "Songül", "Meryem", "Özlem", "Hacer",
            "Gönül", "Şengül", "Döndü", "Yasemin", "Filiz", "Aynur",
        ),
        mannen=(
            "Mustafa", "Hüseyin", "İsmail", "Ramazan", "Osman", "Kadir", "Yusuf", "Halil", "Cemal", "Erkan",
            "Bayram", "Orhan", "Selçuk", "Veysel",
        ),
        namen=(
            "Aydın", "Şahin", "Çelik", "Koç", "Yıldız", "Öztürk", "Kılıç", "Doğan", "Polat", "Güneş", "Karaca",
            "Uçar", "Bulut", "Taş", "Aksoy", "Ergin", "Sönmez", "Tunç",
        ),
        komst=(1995, 2023),
        gezinsnaam=True,
    ),
    Land(
        gewicht=18,
        talen=("Berbers (Tarifit)", "Marokkaans-Arabisch", "Berbers (Tarifit)", "Arabisch"),
        vrouwen=(
            "Khadija", "Naïma", "Latifa", "Malika", "Aïcha", "Saïda", "Zoubida", "Fadma", "Rachida", "Hafida",
            "Najat", "Souad", "Mimount", "Hanane", "Loubna",
        ),
        mannen=(
            "Abdelkader", "Driss", "Mimoun", "Hamid", "Said", "Brahim", "Abdellah", "Khalid", "Mustapha", "Lahcen",
            "Redouan", "Jamal", "Farid",
        ),
        namen=(
            "el/Idrissi", "Tahiri", "ben/Salah", "el/Ouali", "Azzouzi", "Chaoui", "ait/Hammou", "Boutahar", "Lahlou",
            "el/Yaakoubi", "Bouzid", "Mansouri", "Haddouchi", "el/Kaddouri", "Amezian", "Zerrouk",
        ),
        komst=(1992, 2022),
    ),
    Land(
        gewicht=13,
        talen=("Arabisch", "Arabisch", "Koerdisch (Kurmanci)", "Armeens"),
        vrouwen=(
            "Rasha", "Hiba", "Samar", "Nour", "Wafaa", "Rim", "Ghada", "Amal", "Sawsan", "Dima", "Hanadi", "Maysa",
            "Razan",
        ),
        mannen=(
            "Bassel", "Anas", "Firas", "Khaled", "Ammar", "Wael", "Mazen", "Ziad", "Nizar", "Hassan", "Yaser", "Adnan",
        ),
        namen=(
            "al/Khatib", "Darwish", "al/Masri", "Haddad", "Kassab", "al/Sayed", "Barakat", "Shaheen", "al/Jundi",
            "Nasser", "Sabbagh", "Hamwi", "Tawil", "Zakaria", "al/Rifai",
        ),
        komst=(2014, 2026),
    ),
    Land(
        gewicht=8,
        talen=("Tigrinya",),
        vrouwen=(
            "Saba", "Letebrhan", "Rahwa", "Senait", "Feven", "Abrehet", "Winta", "Mehret", "Selam", "Tsega", "Luwam",
        ),
        mannen=("Filmon", "Yonas", "Tesfay", "Robel", "Kidane", "Merhawi", "Habtom", "Amanuel", "Biniam", "Dawit"),
        namen=(
            "Tekle", "Ghebremedhin", "Haile", "Berhane", "Araya", "Woldu", "Tesfamariam", "Kiflom", "Zerai", "Fessehaye",
            "Ogbay", "Mebrahtu",
        ),
        komst=(2013, 2025),
    ),
    Land(
        gewicht=6,
        talen=("Somalisch",),
        vrouwen=("Hodan", "Ifrah", "Sahra", "Halimo", "Ubah", "Deeqa", "Faduma", "Nimco", "Asha", "Sagal", "Hawa"),
        mannen=("Abdirahman", "Liban", "Warsame", "Bashir", "Guled", "Mahad", "Dahir", "Abdullahi", "Farah", "Jama"),
        namen=(
            "Warsame", "Abdi", "Jimale", "Farah", "Hersi", "Mohamud", "Gedi", "Nur", "Roble", "Osman", "Elmi", "Sheikh",
        ),
        komst=(2000, 2022),
    ),
    Land(
        gewicht=7,
        talen=("Dari", "Dari", "Pasjtoe"),
        vrouwen=("Zahra", "Freshta", "Parwin", "Shukria", "Nilofar", "Maryam", "Zarghuna", "Palwasha", "Homa", "Laila"),
        mannen=("Najib", "Hamed", "Farhad", "Jawad", "Mirwais", "Abdul", "Shafiq", "Nasir", "Qasim", "Zalmai"),
        namen=(
            "Noori", "Rahimi", "Sultani", "Hakimi", "Stanekzai", "Popal", "Azizi", "Wardak", "Karimi", "Ahmadzai",
            "Sadat", "Naderi",
        ),
        komst=(2001, 2025),
    ),
    Land(
        gewicht=6,
        talen=("Arabisch", "Koerdisch (Sorani)"),
        vrouwen=("Shilan", "Zainab", "Nasrin", "Hero", "Iman", "Suha", "Rezan", "Bushra", "Chnar", "Dunya"),
        mannen=("Karwan", "Haidar", "Sarmad", "Rebwar", "Ali", "Ahmed", "Dler", "Laith", "Hiwa", "Mustafa"),
        namen=(
            "al/Hashimi", "Rasul", "Jabbar", "Hama", "al/Tikriti", "Qadir", "Salih", "al/Bayati", "Aziz", "Mahmoud",
            "Hussein", "Kareem",
        ),
        komst=(1998, 2023),
    ),
    Land(
        gewicht=4,
        talen=("Pools",),
        vrouwen=("Ewa", "Małgorzata", "Agnieszka", "Beata", "Jolanta", "Kinga", "Dorota", "Iwona", "Monika"),
        mannen=("Łukasz", "Krzysztof", "Paweł", "Wojciech", "Marek", "Grzegorz", "Rafał", "Zbigniew"),
        namen=("Wójcik", "Mazur", "Zieliński|Zielińska", "Górski|Górska", "Sikora", "Baran", "Pawlak", "Dudek", "Wrona", "Kubiak"),
        komst=(2004, 2024),
    ),
    Land(
        gewicht=3,
        talen=("Bulgaars", "Turks"),
        vrouwen=("Desislava", "Ivanka", "Sevda", "Radka", "Stoyanka", "Gergana", "Mariya", "Fikriye"),
        mannen=("Plamen", "Georgi", "Stoyan", "Mehmedali", "Ivaylo", "Dimitar", "Rumen", "Asen"),
        namen=("Petrov|Petrova", "Dimitrov|Dimitrova", "Asenov|Asenova", "Mihaylov|Mihaylova", "Kolev|Koleva", "Todorov|Todorova", "Yordanov|Yordanova", "Angelov|Angelova"),
        komst=(2008, 2025),
    ),
    Land(
        gewicht=3,
        talen=("Bosnisch", "Servisch", "Albanees"),
        vrouwen=("Amra", "Senada", "Jasmina", "Mirsada", "Vesna", "Blerta", "Azra", "Ljiljana"),
        mannen=("Edin", "Senad", "Zoran", "Nermin", "Arben", "Mirza", "Dragan", "Besim"),
        namen=("Hadžić", "Begović", "Kovačević", "Mujić", "Jovanović", "Krasniqi", "Delić", "Softić"),
        komst=(1993, 2020),
    ),
    Land(
        gewicht=3,
        talen=("Farsi", "Farsi", "Azerbeidzjaans"),
        vrouwen=("Mahnaz", "Shirin", "Azadeh", "Leyla", "Parisa", "Soheila", "Farzaneh"),
        mannen=("Behrouz", "Kamran", "Dariush", "Mehdi", "Babak", "Siavash", "Reza"),
        namen=("Moradi", "Ahmadi", "Tehrani", "Jafari", "Rostami", "Sharifi", "Ebrahimi", "Golzar"),
        komst=(1996, 2024),
    ),
    Land(
        gewicht=2,
        talen=("Thais",),
        vrouwen=("Duangjai", "Malee", "Siriporn", "Wanida", "Pranee", "Kanya"),
        mannen=("Anan", "Prasert", "Somsak", "Niran"),
        namen=("Saetang", "Wongsa", "Chaiyo", "Boonmee", "Rattana", "Thongchai"),
        komst=(1999, 2023),
    ),
    Land(
        gewicht=2,
        talen=("Portugees", "Spaans"),
        vrouwen=("Luciana", "Rosilene", "Yolanda", "Maribel", "Patrícia", "Inês"),
        mannen=("Edson", "Rafael", "Wilmer", "Nelson", "João", "Ramón"),
        namen=("da/Silva", "Ferreira", "Moreno", "de la/Cruz", "dos/Santos", "Castillo", "Peralta", "Nogueira"),
        komst=(2002, 2025),
    ),
    Land(
        gewicht=2,
        talen=("Twi", "Engels", "Lingala", "Frans"),
        vrouwen=("Abena", "Akosua", "Espérance", "Comfort", "Béatrice", "Adwoa"),
        mannen=("Kofi", "Emmanuel", "Jean-Claude", "Yaw", "Patrice", "Kwesi"),
        namen=("Mensah", "Boateng", "Owusu", "Mbuyi", "Kabongo", "Asante", "Ilunga", "Amponsah"),
        komst=(1997, 2024),
    ),
    Land(
        gewicht=2,
        talen=("Vietnamees", "Chinees (Mandarijn)", "Chinees (Kantonees)"),
        vrouwen=("Thị Hoa", "Mei", "Xiaoling", "Lan", "Bích Ngọc", "Yan"),
        mannen=("Văn Minh", "Wei", "Đức", "Jun", "Quang", "Hao"),
        namen=("Nguyễn", "Trần", "Chen", "Phạm", "Zhang", "Lê", "Huang", "Lin"),
        komst=(1994, 2024),
    ),
    Land(
        gewicht=1,
        talen=("Amhaars",),
        vrouwen=("Tigist", "Hirut", "Almaz", "Meseret", "Bethlehem"),
        mannen=("Getachew", "Tadesse", "Bekele", "Abebe", "Mulugeta"),
        namen=("Alemu", "Desta", "Girma", "Worku", "Assefa", "Lemma"),
        komst=(2003, 2024),
    ),
)  # fmt: skip

KINDEREN: tuple[tuple[str, bool], ...] = (
    ("Sofia", False), ("Mila", False), ("Lea", False), ("Naomi", False), ("Sara", False), ("Nora", False),
    ("Mina", False), ("Lena", False), ("Maya", False), ("Diana", False), ("Alma", False), ("Jasmin", False),
    ("Adam", True), ("Elias", True), ("Daniel", True), ("David", True), ("Luka", True), ("Sami", True),
    ("Leon", True), ("Jonas", True), ("Aron", True), ("Milan", True), ("Rafael", True), ("Ilias", True),
)  # fmt: skip
"""First names of children that are usual in many countries, and whether it is a boy's."""
