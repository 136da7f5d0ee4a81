"""The werkgroep: what it decides, and what becomes of it. No figure of people rests on a besluit by itself."""

import datetime as dt
from typing import TYPE_CHECKING

from django.core.files.uploadedfile import SimpleUploadedFile

from besluiten.models import Besluit, Besluitstuk
from tests.fabrieken.documenten import PDF
from tests.levend_jaar.daden.kantoor import HOOGSTENS
from tests.levend_jaar.daden.register import daad
from tests.levend_jaar.stad import DON, VEL
from trajecten.normen.models import Pilotdoel
from trajecten.normen.onderdelen import DOEL

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal

TERMIJN = dt.timedelta(days=20)
INGETROKKEN = 2
"""How often a besluit is withdrawn: the others stay, to be done and to rest a target on."""


@daad("besluiten:nieuw", "besluiten:wijzigen", gewicht=1)
def werkgroep_besluit(v: "Verhaal") -> str | None:
    """The beleidsmedewerker records what was decided, for the wijkcoördinator to do, and says it better."""
    if v.gedaan.get("werkgroep_besluit", 0) >= HOOGSTENS and Besluit.objects.open().exists():
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


@daad("besluiten:stuk_nieuw", "besluiten:stuk_verwijderen", gewicht=1)
def werkgroep_stuk(v: "Verhaal") -> str | None:
    """The beleidsmedewerker adds the minutes to a besluit: first those of another meeting, which go again."""
    rij = Besluit.objects.filter(ingetrokken_op=None, stukken=None).order_by("pk").first()
    if rij is None or v.gedaan.get("werkgroep_stuk", 0) >= HOOGSTENS:
        return None
    for naam in ("Notulen van vorige keer", "Notulen"):
        bestand = SimpleUploadedFile("notulen.pdf", PDF, "application/pdf")
        v.vul("bea", "besluiten:stuk_nieuw", rij.pk, naam=naam, bestand=bestand)
    weg = Besluitstuk.objects.filter(besluit=rij).earliest("pk")
    v.vul("bea", "besluiten:stuk_verwijderen", weg.pk, reden="Van een andere bijeenkomst.")
    return "bea voegt de notulen toe bij een besluit"


@daad("besluiten:gedaan", "besluiten:gedaan_ongedaan", gewicht=1)
def werkgroep_gedaan(v: "Verhaal") -> str | None:
    """The wijkcoördinator says that a besluit was carried out; the first time by mistake, later after a reminder."""
    rijen = Besluit.objects.open().laat_eerst()
    rij = (rijen.exclude(herinnerd_op=None) if v.gedaan.get("werkgroep_gedaan") else rijen).first()
    if rij is None:
        return None
    v.heen_en_terug(
        lambda: v.druk("wim", "besluiten:gedaan", rij.pk), "wim", "besluiten:gedaan_ongedaan", rij.pk
    )
    return "wim heeft een besluit uitgevoerd"


@daad("besluiten:intrekken", "besluiten:intrekken_ongedaan", gewicht=1)
def werkgroep_ingetrokken(v: "Verhaal") -> str | None:
    """The beleidsmedewerker withdraws a besluit on which no target rests; the first time by mistake."""
    rij = Besluit.objects.open().exclude(pk__in=Pilotdoel.objects.values("besluit")).order_by("-pk").first()
    if rij is None or v.gedaan.get("werkgroep_ingetrokken", 0) >= INGETROKKEN:
        return None
    v.heen_en_terug(
        lambda: v.vul("bea", "besluiten:intrekken", rij.pk, waarom="Het ging niet door."),
        "bea",
        "besluiten:intrekken_ongedaan",
        rij.pk,
    )
    return "bea trekt een besluit in"


@daad("besluiten:herinneren", gewicht=1)
def werkgroep_herinnerd(v: "Verhaal") -> str | None:
    """The beleidsmedewerker reminds the wijkcoördinator of what is late, once."""
    rij = Besluit.objects.open().filter(herinnerd_op=None, uiterlijk__lt=v.vandaag).laat_eerst().first()
    if rij is None:
        return None
    v.druk("bea", "besluiten:herinneren", rij.pk)
    return "bea herinnert wim aan een besluit"


@daad("trajecten:norm_aanpassen", "trajecten:norm_verbeteren", "trajecten:norm_terugnemen", gewicht=1)
def doel_aangepast(v: "Verhaal") -> str | None:
    """The beleidsmedewerker adjusts a target by a besluit of today, corrects it, takes it back, and does it after all."""
    besluit = Besluit.objects.filter(ingetrokken_op=None).order_by("-pk").first()
    if besluit is None or v.gedaan.get("doel_aangepast", 0) >= HOOGSTENS:
        return None
    wat = (DOEL, f"{v.stad.wijken[DON].code.lower()}-bpi")
    dag, al = v.vandaag + TERMIJN, Pilotdoel.objects.filter(van=v.vandaag + TERMIJN).exists()
    if al:
        return None
    aantal = 26 + v.gedaan.get("doel_aangepast", 0)

    def pas_aan() -> None:
        v.vul("bea", "trajecten:norm_aanpassen", *wat, aantal=str(aantal), van=dag, besluit=str(besluit.pk))

    pas_aan()
    pk = Pilotdoel.objects.latest("pk").pk
    v.vul(
        "bea", "trajecten:norm_verbeteren", *wat, pk, aantal=str(aantal + 10), waarom="Verkeerd overgenomen."
    )
    v.vul("bea", "trajecten:norm_terugnemen", *wat, pk, waarom="De dag was verkeerd.")
    pas_aan()
    return f"bea past het doel van {DON} aan"


@daad("trajecten:normen_jaar", gewicht=1)
def normen_nieuw_jaar(v: "Verhaal") -> str | None:
    """The beleidsmedewerker prepares the year after, in which one target is higher."""
    besluit = Besluit.objects.filter(ingetrokken_op=None).order_by("-pk").first()
    van = dt.date(v.vandaag.year + 1, 1, 1)
    if besluit is None or Pilotdoel.objects.filter(van=van).exists():
        return None
    naam = f"doelen-{v.stad.wijken[VEL].code.lower()}-bpi-aantal"
    v.vul("bea", "trajecten:normen_jaar", **{naam: str(van.year - 2000), "besluit": str(besluit.pk)})
    return f"bea bereidt {van.year} voor"
