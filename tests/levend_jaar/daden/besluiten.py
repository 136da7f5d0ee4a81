"""The werkgroep: what it decides, and what becomes of it. No figure of people rests on a besluit by itself."""

import datetime as dt
from typing import TYPE_CHECKING

from besluiten.models import Besluit
from tests.levend_jaar.daden.kantoor import HOOGSTENS
from tests.levend_jaar.daden.register import daad

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal

TERMIJN = dt.timedelta(days=20)


@daad("besluiten:nieuw", "besluiten:wijzigen", gewicht=1)
def besluit(v: "Verhaal") -> str | None:
    """The beleidsmedewerker records what was decided, for the wijkcoördinator to do, and says it better."""
    if v.gedaan.get("besluit", 0) >= HOOGSTENS:
        return None
    v.vul(
        "bea",
        "besluiten:nieuw",
        datum=v.vandaag,
        onderwerp="netwerk",
        besluit=f"Er komt een nieuwe vindplaats ({v.vandaag})",
        reden="Via het wijknetwerk starten te weinig mensen.",
        eigenaar=str(v.gebruiker("wim").pk),
        uiterlijk=v.vandaag + TERMIJN,
    )
    pk = Besluit.objects.latest("pk").pk
    v.vul("bea", "besluiten:wijzigen", pk, reden="In de wijk starten te weinig mensen.", waarom="Preciezer.")
    return "bea legt een besluit vast"


@daad("besluiten:gedaan", "besluiten:gedaan_ongedaan", gewicht=1)
def besluit_gedaan(v: "Verhaal") -> str | None:
    """The wijkcoördinator says that a besluit was carried out; the first time by mistake."""
    rij = Besluit.objects.open().laat_eerst().first()
    if rij is None:
        return None
    v.heen_en_terug(
        lambda: v.druk("wim", "besluiten:gedaan", rij.pk), "wim", "besluiten:gedaan_ongedaan", rij.pk
    )
    return "wim heeft een besluit uitgevoerd"


@daad("besluiten:intrekken", "besluiten:intrekken_ongedaan", gewicht=1)
def besluit_ingetrokken(v: "Verhaal") -> str | None:
    """The beleidsmedewerker withdraws a besluit; the first time by mistake."""
    rij = Besluit.objects.open().order_by("-pk").first()
    if rij is None or v.gedaan.get("besluit_ingetrokken", 0) >= HOOGSTENS:
        return None
    v.heen_en_terug(
        lambda: v.vul("bea", "besluiten:intrekken", rij.pk, waarom="Het ging niet door."),
        "bea",
        "besluiten:intrekken_ongedaan",
        rij.pk,
    )
    return "bea trekt een besluit in"


@daad("besluiten:herinneren", gewicht=1)
def besluit_herinnerd(v: "Verhaal") -> str | None:
    """The beleidsmedewerker reminds the wijkcoördinator of what is late, once."""
    rij = Besluit.objects.open().filter(herinnerd_op=None, uiterlijk__lt=v.vandaag).laat_eerst().first()
    if rij is None:
        return None
    v.druk("bea", "besluiten:herinneren", rij.pk)
    return "bea herinnert wim aan een besluit"
