"""The first questionnaire, a concept, and the milestones, which ship with the product (DOMEIN 9, component 8)."""

from rapportage.tevredenheid.enums import Gezicht, Mijlpaalcode, Plaatje, Vraagsoort
from rapportage.tevredenheid.models import TAALCODES, Antwoordkeuze, Mijlpaal, Vraag, Vragenlijst

type Zin = tuple[str, str, str, str, str]
"""A text in Dutch, English, Turkish, Polish and Arabic."""

_JA: Zin = ("Ja", "Yes", "Evet", "Tak", "نعم")
_BEETJE: Zin = ("Een beetje", "A little", "Biraz", "Trochę", "قليلاً")
_NEE: Zin = ("Nee", "No", "Hayır", "Nie", "لا")
_WEET_NIET: Zin = ("Dat weet ik niet", "I don't know", "Bilmiyorum", "Nie wiem", "لا أعرف")
_GEEN_LES: Zin = ("Ik heb geen les", "I have no lessons", "Dersim yok", "Nie mam lekcji", "ليس لديّ دروس")

VRAGEN: tuple[tuple[Plaatje, Zin], ...] = (
    (
        Plaatje.GESPREK,
        (
            "Begrijpt u uw vaste contactpersoon?",
            "Do you understand your contact person?",
            "İrtibat kişinizi anlıyor musunuz?",
            "Czy rozumieją Państwo swoją osobę kontaktową?",
            "هل تفهمون ما يقوله الشخص المسؤول عن التواصل معكم؟",
        ),
    ),
    (
        Plaatje.LUISTEREN,
        (
            "Luistert uw vaste contactpersoon goed naar u?",
            "Does your contact person listen to you?",
            "İrtibat kişiniz sizi iyi dinliyor mu?",
            "Czy osoba kontaktowa dobrze Państwa słucha?",
            "هل يستمع إليكم الشخص المسؤول عن التواصل معكم جيدًا؟",
        ),
    ),
    (
        Plaatje.PLAN,
        (
            "Weet u wat u de komende tijd gaat doen?",
            "Do you know what you are going to do next?",
            "Bundan sonra ne yapacağınızı biliyor musunuz?",
            "Czy wiedzą Państwo, co będą robić w najbliższym czasie?",
            "هل تعرفون ما الذي ستفعلونه في الفترة القادمة؟",
        ),
    ),
    (
        Plaatje.LES,
        (
            "Past de Nederlandse les bij u?",
            "Are the Dutch lessons right for you?",
            "Hollandaca dersleri size uygun mu?",
            "Czy lekcje niderlandzkiego są dla Państwa odpowiednie?",
            "هل دروس اللغة الهولندية مناسبة لكم؟",
        ),
    ),
    (
        Plaatje.WIJK,
        (
            "Doet u nu meer mee in de wijk?",
            "Do you take part more in your neighbourhood now?",
            "Şimdi mahallede daha çok şeye katılıyor musunuz?",
            "Czy teraz bardziej uczestniczą Państwo w życiu dzielnicy?",
            "هل تشاركون الآن أكثر في الحي؟",
        ),
    ),
    (
        Plaatje.HULP,
        (
            "Krijgt u hulp als u iets vraagt?",
            "Do you get help when you ask for it?",
            "Bir şey istediğinizde yardım alıyor musunuz?",
            "Czy otrzymują Państwo pomoc, gdy o nią proszą?",
            "هل تحصلون على المساعدة عندما تطلبونها؟",
        ),
    ),
    (
        Plaatje.DUIM,
        (
            "Bent u tevreden over onze hulp?",
            "Are you satisfied with our help?",
            "Yardımımızdan memnun musunuz?",
            "Czy są Państwo zadowoleni z naszej pomocy?",
            "هل أنتم راضون عن مساعدتنا؟",
        ),
    ),
)
OPEN: tuple[Plaatje, Zin] = (
    Plaatje.SCHRIJVEN,
    (
        "Wat kan beter?",
        "What can be better?",
        "Ne daha iyi olabilir?",
        "Co może być lepsze?",
        "ما الذي يمكن أن يكون أفضل؟",
    ),
)
_SCHAAL = (
    (Gezicht.BLIJ, _JA),
    (Gezicht.GEWOON, _BEETJE),
    (Gezicht.VERDRIETIG, _NEE),
    (Gezicht.WEET_NIET, _WEET_NIET),
)

MIJLPALEN = {
    Mijlpaalcode.TAAL_GESTART: (
        "taal gestart",
        "Iedereen van wie in deze periode het eerste taalonderdeel is begonnen.",
    ),
    Mijlpaalcode.AFGEROND: ("traject afgerond", "Iedereen van wie in deze periode het traject is afgerond."),
}


def laad_vragenlijst() -> None:
    """Add the first questionnaire, unless there is one, and the missing milestones."""
    for code, (naam, regel) in MIJLPALEN.items():
        Mijlpaal.objects.get_or_create(code=code, defaults={"naam": naam, "regel": regel})
    if Vragenlijst.objects.exists():
        return
    lijst = Vragenlijst.objects.create(nummer=1)
    for plaats, (plaatje, zin) in enumerate(VRAGEN, start=1):
        vraag = Vraag.objects.create(
            vragenlijst=lijst, volgorde=plaats, plaatje=plaatje, teksten=_teksten(zin)
        )
        schaal = (*_SCHAAL[:3], (Gezicht.GEEN, _GEEN_LES), _SCHAAL[3]) if plaatje is Plaatje.LES else _SCHAAL
        for plek, (gezicht, woorden) in enumerate(schaal, start=1):
            Antwoordkeuze.objects.create(
                vraag=vraag, volgorde=plek, gezicht=gezicht, teksten=_teksten(woorden)
            )
    plaatje, zin = OPEN
    Vraag.objects.create(
        vragenlijst=lijst,
        volgorde=len(VRAGEN) + 1,
        soort=Vraagsoort.OPEN,
        plaatje=plaatje,
        teksten=_teksten(zin),
    )


def _teksten(zin: Zin) -> dict[str, str]:
    return dict(zip(TAALCODES, zin, strict=True))
