"""The questions in one language, with what somebody filled in so far: for the phone, and for paper."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.http import QueryDict

from rapportage.tevredenheid.enums import Gezicht, Plaatje
from rapportage.tevredenheid.models import Vraag, Vragenlijst
from rapportage.tevredenheid.services.antwoorden import Ingevuld
from rapportage.tevredenheid.talen import Taal

HOOGSTENS = 500
"""Characters of an answer in own words."""
PLAATJES = {
    Plaatje.GESPREK: "rapportage/tevredenheid/plaatjes/gesprek.html",
    Plaatje.LUISTEREN: "rapportage/tevredenheid/plaatjes/luisteren.html",
    Plaatje.PLAN: "rapportage/tevredenheid/plaatjes/plan.html",
    Plaatje.LES: "rapportage/tevredenheid/plaatjes/les.html",
    Plaatje.WIJK: "rapportage/tevredenheid/plaatjes/wijk.html",
    Plaatje.HULP: "rapportage/tevredenheid/plaatjes/hulp.html",
    Plaatje.DUIM: "rapportage/tevredenheid/plaatjes/duim.html",
    Plaatje.SCHRIJVEN: "rapportage/tevredenheid/plaatjes/schrijven.html",
}
GEZICHTEN = {
    Gezicht.BLIJ: "rapportage/tevredenheid/plaatjes/gezicht-blij.html",
    Gezicht.GEWOON: "rapportage/tevredenheid/plaatjes/gezicht-gewoon.html",
    Gezicht.VERDRIETIG: "rapportage/tevredenheid/plaatjes/gezicht-verdrietig.html",
    Gezicht.WEET_NIET: "rapportage/tevredenheid/plaatjes/gezicht-weet-niet.html",
    Gezicht.GEEN: "rapportage/tevredenheid/plaatjes/gezicht-geen.html",
}
"""The templates of the pictures."""


@dataclass(frozen=True)
class Getypt:
    """What a form sent, by the key of the question; nothing is judged yet."""

    waarden: Mapping[int, str] = field(default_factory=dict)
    plek: int = 0

    @classmethod
    def uit(cls, velden: QueryDict) -> "Getypt":
        """Read the fields `v1`, `v2`, …, and the screen that it was sent from."""
        waarden = {
            int(naam[1:]): str(waarde).replace("\r\n", "\n").strip()
            for naam, waarde in velden.items()
            if naam.startswith("v") and naam[1:].isascii() and naam[1:].isdigit()
        }
        plek = velden.get("plek", "")
        return cls(waarden, int(plek) if plek.isascii() and plek.isdigit() and len(plek) < 3 else 0)  # noqa: PLR2004

    def ingevuld(self, keuzes: Mapping[int, set[int]], open_vragen: set[int]) -> Ingevuld:
        """Return what answers a question of the questionnaire; the rest was typed by no form of ours."""
        gekozen = {
            vraag: int(waarde)
            for vraag, waarde in self.waarden.items()
            if waarde.isascii() and waarde.isdigit() and int(waarde) in keuzes.get(vraag, set())
        }
        woorden = {vraag: waarde for vraag, waarde in self.waarden.items() if vraag in open_vragen and waarde}
        return Ingevuld(gekozen, woorden)


@dataclass(frozen=True)
class Keuze:
    """An answer that can be chosen."""

    pk: int
    tekst: str
    gezicht: str
    gekozen: bool

    @property
    def sjabloon(self) -> str:
        """The template of its picture."""
        return GEZICHTEN[Gezicht(self.gezicht)]


@dataclass(frozen=True)
class Vraagscherm:
    """One question, as it is shown."""

    pk: int
    nummer: str
    tekst: str
    plaatje: str
    keuzes: list[Keuze]
    woorden: str
    is_open: bool

    @property
    def sjabloon(self) -> str:
        """The template of its picture."""
        return PLAATJES[Plaatje(self.plaatje)]

    @property
    def veld(self) -> str:
        """The name of its field."""
        return f"v{self.pk}"

    @property
    def voorlezen(self) -> str:
        """What is read aloud."""
        return " ".join([self.tekst, *(f"{keuze.tekst}." for keuze in self.keuzes)])


def vragen_in(lijst: Vragenlijst, taal: Taal, getypt: Getypt) -> list[Vraagscherm]:
    """Return the questions of a questionnaire in a language, in two statements."""
    vragen = list(lijst.vragen.prefetch_related("keuzes"))
    return [_scherm(vraag, plaats, len(vragen), taal, getypt) for plaats, vraag in enumerate(vragen, start=1)]


def _scherm(vraag: Vraag, plaats: int, aantal: int, taal: Taal, getypt: Getypt) -> Vraagscherm:
    waarde = getypt.waarden.get(vraag.pk, "")
    return Vraagscherm(
        pk=vraag.pk,
        nummer=taal.tekst.vraag_van.format(nummer=plaats, aantal=aantal),
        tekst=vraag.in_taal(taal.code),
        plaatje=vraag.plaatje,
        keuzes=[
            Keuze(keuze.pk, keuze.in_taal(taal.code), keuze.gezicht, gekozen=waarde == str(keuze.pk))
            for keuze in vraag.keuzes.all()
        ],
        woorden=waarde if vraag.is_open else "",
        is_open=vraag.is_open,
    )
