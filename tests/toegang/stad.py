"""The town of the access table: one of everything that a URL can be about, and everybody signed in."""

import copy
from typing import Self
from uuid import uuid4

from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Afwezigheidsreden, Bericht
from gebruikers.services.afwezigheid import record_afwezigheid
from inburgeraars.models import Belemmering, Inburgeraar
from kern.klok import DAG, vandaag
from kern.opdracht import Stand
from netwerk.models import Activiteit, Vindplaats
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.product import vul_product
from tests.fabrieken.rapportage import maak_uitgave
from tests.fabrieken.rapportage_planning import vul_rapportage
from tests.fabrieken.schrijven import vul_schrijven
from tests.fabrieken.vragen import vul_vragen
from tests.fabrieken.wijken import maak_organisatie
from tests.toegang.afronden import vul_afronden
from tests.toegang.besluiten import vul_besluiten
from tests.toegang.bespreking import vul_bespreking
from tests.toegang.documenten import vul_documenten
from tests.toegang.dubbelen import vul_dubbelen
from tests.toegang.ervaringen import vul_ervaringen
from tests.toegang.handhaving import vul_handhaving
from tests.toegang.inlezen import vul_inlezen
from tests.toegang.ladder import vul_ladder
from tests.toegang.lijsten import vul_lijsten
from tests.toegang.overdracht import vul_overdracht
from tests.toegang.papieren import vul_papieren
from tests.toegang.plan import vul_plan
from tests.toegang.register import vul_register
from tests.toegang.tabel import KOLOMMEN, Regel
from tests.toegang.tevredenheid import vul_tevredenheid
from tests.toegang.vinden import vul_vinden
from tests.toegang.volgen import vul_volgen
from tests.toegang.weergaven import vul_weergaven
from tests.toegang.wereld import Wereld, maak_wereld
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek, Verslag
from trajecten.contact.services.agenda import make_key
from trajecten.overdracht.services.verdeeld import kan_niet
from trajecten.signalen.models import Signaal
from trajecten.taken.models import Taak
from vinden.models import Navraag
from wijken.models import Contactpersoon, Gebied, Wijkcijfer

DELEN = (
    vul_vinden,
    vul_plan,
    vul_ladder,
    vul_documenten,
    vul_afronden,
    vul_papieren,
    vul_handhaving,
    vul_volgen,
    vul_overdracht,
    vul_inlezen,
    vul_bespreking,
    vul_weergaven,
    vul_ervaringen,
    vul_tevredenheid,
)
"""What the parts of the table add to the town, in this order."""


class Stad:
    """The town with one of everything, and a signed-in client for everybody."""

    def __init__(self, *, leeg: bool = False) -> None:
        self.wereld: Wereld = maak_wereld(met_personen=not leeg)
        self.args: dict[str, list[object]] = {"-": []}
        if not leeg:
            self._vul()
            self._vul_beheer()
            self._vul_dag()
        self.meld_aan()

    def meld_aan(self) -> None:
        """Have everybody sign in."""
        self.klanten: dict[str, Client] = {wie: self.wereld.klant(wie) for wie in KOLOMMEN}
        self._koekjes = {wie: copy.deepcopy(klant.cookies) for wie, klant in self.klanten.items()}

    def weer_aangemeld(self) -> Self:
        """Give everybody the session that signing in gave, which a page may have ended; the database has it still."""
        for wie, klant in self.klanten.items():
            klant.cookies = copy.deepcopy(self._koekjes[wie])
        return self

    def _vul(self) -> None:
        wijk = self.wereld.wijk
        organisatie = maak_organisatie()
        organisatie.wijken.add(wijk)
        gebied = Gebied.objects.create(naam=wijk.naam, soort="pilotwijk", wijk=wijk)
        cijfer = Wijkcijfer.objects.create(
            gebied=gebied, indicator="inwoners", eenheid="personen", peildatum="2008", bron="nota"
        )
        plaats = Vindplaats.objects.create(naam="De Ster", soort="moedercentrum", wijk=wijk)
        activiteit = Activiteit.objects.create(
            naam="Kookgroep", soort="ontmoeting", organisatie=organisatie, wijk=wijk
        )
        contact = Contactpersoon.objects.create(organisatie=organisatie, naam="Ria")
        navraag = Navraag.objects.create(
            inburgeraar=self.wereld.personen["eigen"],
            gevraagd_door=self.wereld.gebruikers["elders"],
            wijk=self.wereld.andere_wijk,
        )
        self.args.update({naam: [p.pk] for naam, p in self.wereld.personen.items()})
        self.args |= {
            "wijk": [wijk.code],
            "cijfer": [cijfer.pk],
            "plaats": [plaats.pk],
            "activ": [activiteit.pk],
            "org": [organisatie.pk],
            "contact": [contact.pk],
            "navraag": [navraag.pk],
            **vul_register(self.wereld.gebruikers["leider"]),
            **vul_dubbelen(self.wereld),
            **vul_besluiten(self.wereld),
            **vul_lijsten(self.wereld),
            "rapport": [maak_uitgave().pk],
            "rapport-bezig": [maak_uitgave(Stand.BEZIG).pk],
            "rapport-mislukt": [maak_uitgave(Stand.MISLUKT).pk],
            **vul_rapportage(),
            **vul_schrijven(self.wereld.gebruikers["beleid"]),
            **vul_product(self.wereld.gebruikers),
            **vul_vragen(self.wereld.gebruikers),
            "geen-pk": [999_999],
        }
        for vul in DELEN:
            self.args |= vul(self.wereld)

    def _vul_beheer(self) -> None:
        bericht = Bericht.objects.create(
            kenmerk=uuid4(), aan="x@roermond.test", onderwerp="x", tekst="x", stand=Stand.MISLUKT
        )
        # Of whom the beheerder may end the work: nobody who asks for a page.
        ander = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=self.wereld.wijk)
        self.args |= {
            "bericht": [bericht.pk],
            "coord": [ander.pk],
            "beheer": [self.wereld.gebruikers["beheer"].pk],
            "a-coord": [ander.pk, ander.in_kracht[0].pk],
            "aanstelling": [ander.in_kracht[0].pk],
            "sleutel": ["1", "abc-def"],
        }

    def _vul_dag(self) -> None:
        for naam, persoon in self.wereld.personen.items():
            if naam != "vrij":
                self.args |= _van(naam, persoon)
        self.args["agenda-coord"] = [make_key(door=self.wereld.gebruikers["coord"])]
        self.args["agenda-niet"] = ["x" * 43]
        # Far ahead, and replaced by nobody: nothing else of the town changes by it.
        weg = vandaag() + 200 * DAG
        afwezigheid = record_afwezigheid(
            gebruiker=self.wereld.gebruikers["coord"],
            reden=Afwezigheidsreden.VERLOF,
            van=weg,
            laatste_dag=weg,
            door=self.wereld.gebruikers["leider"],
        )
        self.args["afwezigheid"] = [afwezigheid.pk]
        af = GeplandBezoek.objects.create(
            inburgeraar=self.wereld.personen["eigen"],
            door=self.wereld.gebruikers["coord"],
            datum=weg,
            stand=Bezoekstand.VERVALLEN,
            reden=kan_niet(self.wereld.gebruikers["coord"]),
        )
        self.args["bezoek-weg"] = [af.pk]
        van_vandaag = GeplandBezoek.objects.filter(datum=vandaag())
        van_vandaag.update(gepland_door=self.wereld.gebruikers["leider"])

    def adres(self, regel: Regel) -> str:
        """Return the address of a line."""
        args = self.args[regel.object]
        if regel.naam.startswith("gebruikers:concept"):
            args = ["huisbezoek", "inburgeraar", *args]
        return reverse(regel.naam, args=args)

    def vraag(self, regel: Regel, wie: str) -> HttpResponse:
        """Ask for a page as somebody, and undo what that did."""
        with transaction.atomic():
            antwoord: HttpResponse = self.klanten[wie].generic(regel.methode, self.adres(regel))  # type: ignore[assignment]
            transaction.set_rollback(True)
        return antwoord


def _van(naam: str, persoon: Inburgeraar) -> dict[str, list[object]]:
    """Return the rows of a person that an address names by themselves."""
    gepland = GeplandBezoek.objects.filter(inburgeraar=persoon)
    return {
        f"bezoek-{naam}": [gepland.get(datum=vandaag()).pk],
        f"verslag-{naam}": [Verslag.objects.filter(inburgeraar=persoon).latest("pk").pk],
        f"belem-{naam}": [Belemmering.objects.get(inburgeraar=persoon).pk],
        f"taak-{naam}": [Taak.objects.get(inburgeraar=persoon, soort="taak", uit_bespreking=None).pk],
        f"signaal-{naam}": ["bezoek-te-laat", gepland.get(datum__lt=vandaag()).pk],
        f"weggelegd-{naam}": [Signaal.objects.get(inburgeraar=persoon).pk],
    }
