"""Reference data about people: languages, kinds of barriers, and kinds of documents."""

from inburgeraars.models import Belemmeringsoort, Documentsoort, Taal
from kern.historie import historiemodel
from kern.referentie import BEKEND_SINDS

TALEN = {
    "Albanees": "sq",
    "Amhaars": "am",
    "Arabisch": "ar",
    "Armeens": "hy",
    "Azerbeidzjaans": "az",
    "Bengaals": "bn",
    "Berbers (Tarifit)": "rif",
    "Bosnisch": "bs",
    "Bulgaars": "bg",
    "Chinees (Kantonees)": "yue",
    "Chinees (Mandarijn)": "cmn",
    "Dari": "prs",
    "Duits": "de",
    "Engels": "en",
    "Farsi": "fa",
    "Frans": "fr",
    "Georgisch": "ka",
    "Grieks": "el",
    "Hindi": "hi",
    "Hongaars": "hu",
    "Indonesisch": "id",
    "Italiaans": "it",
    "Koerdisch (Kurmanci)": "kmr",
    "Koerdisch (Sorani)": "ckb",
    "Kroatisch": "hr",
    "Lingala": "ln",
    "Macedonisch": "mk",
    "Marokkaans-Arabisch": "ary",
    "Nederlands": "nl",
    "Nepalees": "ne",
    "Oekraïens": "uk",
    "Papiaments": "pap",
    "Pasjtoe": "ps",
    "Pools": "pl",
    "Portugees": "pt",
    "Punjabi": "pa",
    "Roemeens": "ro",
    "Russisch": "ru",
    "Servisch": "sr",
    "Somalisch": "so",
    "Spaans": "es",
    "Sranantongo": "srn",
    "Swahili": "sw",
    "Tagalog": "tl",
    "Tamil": "ta",
    "Thais": "th",
    "Tigrinya": "ti",
    "Tsjetsjeens": "ce",
    "Turks": "tr",
    "Twi": "tw",
    "Urdu": "ur",
    "Vietnamees": "vi",
}
"""Name and BCP 47 tag of the languages a coordinator meets most; an installation adds others."""

BELEMMERINGSOORTEN = (
    "alcohol of drugs",
    "gezondheid",
    "huisvesting",
    "kinderopvang",
    "lezen en schrijven",
    "mantelzorg",
    "onveiligheid thuis",
    "psychische klachten",
    "schulden",
    "vervoer",
    "weinig steun van de omgeving",
    "werktijden",
)
"""The kinds of belemmering (nota, Duaal inburgeringstraject: belemmeringen)."""

DOCUMENTSOORTEN: dict[str, tuple[str, bool]] = {
    "identiteitsbewijs": ("identiteitsbewijs", True),
    "beschikking": ("vaststellende beschikking", False),
    "overeenkomst": ("overeenkomst", False),
    "aanmelding": ("aanmelding", False),
    "intake": ("intake of toets", False),
    "diploma": ("diploma of certificaat", False),
    "brief": ("brief", False),
    "medisch": ("medische verklaring", True),
    "financieel": ("schulden en inkomen", True),
    "overig": ("iets anders", False),
}
"""By code: the name, and whether a document of the kind is sensitive; in the order in which they are offered."""


def laad() -> None:
    """Add the languages, kinds of barriers and kinds of documents that are missing; they can be chosen from the start."""
    van = BEKEND_SINDS.date()
    talen, soorten = _namen_ooit(Taal), _namen_ooit(Belemmeringsoort)
    Taal.objects.bulk_create(
        [Taal(naam=naam, code=code, van=van) for naam, code in TALEN.items() if naam not in talen]
    )
    Belemmeringsoort.objects.bulk_create(
        [Belemmeringsoort(naam=naam, van=van) for naam in BELEMMERINGSOORTEN if naam not in soorten]
    )
    Documentsoort.objects.bulk_create(
        [
            Documentsoort(code=code, naam=naam, gevoelig=gevoelig, volgorde=10 * plaats, van=van)
            for plaats, (code, (naam, gevoelig)) in enumerate(DOCUMENTSOORTEN.items(), start=1)
        ],
        ignore_conflicts=True,
    )


def _namen_ooit(model: type[Taal | Belemmeringsoort]) -> set[str]:
    """Return the names that its choices have or had: one that was named otherwise on the page is not added anew."""
    return set(historiemodel(model)._default_manager.values_list("naam", flat=True))  # noqa: SLF001
