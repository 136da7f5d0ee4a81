"""A small town: two wijken, a user of every rol, and persons in each state that access depends on."""

import datetime as dt
from dataclasses import dataclass, field

from allauth.usersessions.models import UserSession
from django.test import Client

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import (
    Adres,
    Belemmering,
    Belemmeringsoort,
    Document,
    Documentsoort,
    Doelgroepbevinding,
    EigenOpgave,
    Huishouden,
    Huishoudlid,
    Huishoudrelatie,
    Identiteitscontrole,
    Inburgeraar,
    Overlijden,
    Toegang,
    Veiligheidsnotitie,
)
from kern.klok import nu, vandaag
from participatie import referentie
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.participatie import maak_meting
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk
from trajecten.bespreking.models import Bespreekpunt, Bespreektaak, Bespreking
from trajecten.contact.models import GeplandBezoek
from trajecten.handhaving.models import (
    Handhavingsbesluit,
    Handhavingsbezwaar,
    Overdrachtvraag,
    Verzuimoverdracht,
)
from trajecten.inlezen.models import Ingelezen, Trajectinlezing
from trajecten.overdracht.models import Overdracht, Overdrachtgevoelig
from trajecten.papieren.models import Bsnintrekking, Controle, Controlesoort
from trajecten.plan.models import Aanwezigheid, Afspraak, Component
from trajecten.signalen.models import Signaal
from trajecten.taken.models import Taak
from trajecten.traject.models import Traject
from trajecten.uren.models import Uitzondering
from wijken.models import Wijk

GEHEIM = "Zij vertelde over haar zus in Izmir."
"""A sentence in a report, which betrays a page that shows too much."""


@dataclass
class Wereld:
    """The users of the town and its inhabitants."""

    wijk: Wijk
    andere_wijk: Wijk
    gebruikers: dict[str, Gebruiker] = field(default_factory=dict)
    personen: dict[str, Inburgeraar] = field(default_factory=dict)

    def klant(self, wie: str) -> Client:
        """Return a client signed in as a user of the town; not signed in for `anoniem`."""
        client = Client(raise_request_exception=False)
        if wie != "anoniem":
            gebruiker = self.gebruikers[wie]
            client.force_login(gebruiker)
            # Signing in makes this row; otherwise the first page would, each time anew after a rollback.
            UserSession.objects.create(
                user=gebruiker, session_key=client.session.session_key, ip="127.0.0.1", user_agent="test"
            )
        return client


def maak_wereld(*, met_personen: bool = True) -> Wereld:
    """Make the town. Persons: `eigen` (caseload of coord), `vrij`, `gesloten`, and `elders` in the other wijk."""
    referentie.laad()
    wijk, andere = maak_wijk("Donderberg"), maak_wijk("Roermondse Veld")
    wereld = Wereld(wijk, andere)
    rollen: dict[str, tuple[Rol | None, Wijk | None]] = {
        "coord": (Rol.TRAJECTCOORDINATOR, wijk),
        "collega": (Rol.TRAJECTCOORDINATOR, wijk),
        "elders": (Rol.TRAJECTCOORDINATOR, andere),
        "leider": (Rol.TEAMLEIDER, None),
        "consul": (Rol.CONSULENT, None),
        "beleid": (Rol.BELEIDSMEDEWERKER, None),
        "project": (Rol.PROJECTLEIDER, None),
        "wijkco": (Rol.WIJKCOORDINATOR, wijk),
        "partner": (Rol.PARTNER, None),
        "taalco": (Rol.TAALCOACH, None),
        "hoofd": (Rol.AFDELINGSHOOFD, None),
        "advies": (Rol.ADVISEUR, None),
        "beheer": (Rol.BEHEERDER, None),
        "geen": (None, None),
    }
    wereld.gebruikers = {
        wie: maak_gebruiker(rol, wijk=waar, wachtwoord=WACHTWOORD) for wie, (rol, waar) in rollen.items()
    }
    if met_personen:
        _bevolk(wereld)
    return wereld


def _bevolk(wereld: Wereld) -> None:
    soort = Belemmeringsoort.objects.create(naam="kinderopvang")
    for naam, waar, wie in (
        ("eigen", wereld.wijk, "coord"),
        ("gesloten", wereld.wijk, "coord"),
        ("elders", wereld.andere_wijk, "elders"),
        ("vrij", wereld.wijk, None),
    ):
        persoon = maak_persoon(waar, voornamen=naam.capitalize(), geslachtsnaam="Yildirim")
        wereld.personen[naam] = persoon
        if wie is not None:
            _vul_dossier(persoon, wereld.gebruikers[wie], soort)
    for naam in ("eigen", "gesloten", "elders"):
        Huishoudrelatie.objects.create(
            inburgeraar=wereld.personen[naam], ander=wereld.personen["vrij"], soort="partner"
        )
    _sluit(wereld.personen["gesloten"])


def _vul_dossier(persoon: Inburgeraar, door: Gebruiker, soort: Belemmeringsoort) -> None:
    maak_huisbezoek(persoon, door, tekst=GEHEIM, vervolg_op=vandaag(), vervolg_wat=GEHEIM)
    Veiligheidsnotitie.objects.create(
        inburgeraar=persoon,
        # One very long word, as users type: it may not make a page wider.
        waarschuwing="Hondenzijngevaarlijk" * 4,
        reden=GEHEIM,
        tot=vandaag() + dt.timedelta(days=30),
        door=door,
    )
    Doelgroepbevinding.objects.create(inburgeraar=persoon, doelgroep="plichtig", door=door)
    Belemmering.objects.create(inburgeraar=persoon, soort=soort, toelichting=GEHEIM, door=door)
    Adres.objects.filter(inburgeraar=persoon).update(straat="Geheimstraat")
    Afspraak.objects.create(inburgeraar=persoon, wat=GEHEIM, door=door)
    maak_meting(persoon, door, waarom=GEHEIM)
    EigenOpgave.objects.create(inburgeraar=persoon, geslacht="V", geboortejaar=1980)
    Huishoudlid.objects.create(inburgeraar=persoon, huishouden=Huishouden.objects.create())
    Taak.objects.create(inburgeraar=persoon, wat=GEHEIM, voor=door, door=door, uiterlijk=vandaag())
    _vul_documenten(persoon, door)
    _vul_verzuim(persoon, door)
    _vul_volgen(persoon, door)
    # A planned visit whose day has passed: a signal, which a user can lay aside.
    laat = GeplandBezoek.objects.create(
        inburgeraar=persoon, door=door, datum=vandaag() - dt.timedelta(days=1), wat=GEHEIM
    )
    Signaal.objects.create(
        inburgeraar=persoon, regel="bezoek te laat", object_soort="geplandbezoek", object_id=laat.pk
    )


def _vul_verzuim(persoon: Inburgeraar, door: Gebruiker) -> None:
    """Add verzuim decided by a consulent who left, so that no user of the town sees it as consulent."""
    weg = maak_gebruiker(Rol.CONSULENT)
    overdracht = Verzuimoverdracht.objects.create(
        inburgeraar=persoon,
        traject=Traject.objects.get(inburgeraar=persoon),
        toegang=Toegang.objects.create(
            inburgeraar=persoon, gebruiker=weg, grond="verzuimoverdracht", van=vandaag(), tot=vandaag()
        ),
        verzuim_sinds=vandaag(),
        gebeurd=GEHEIM,
        geprobeerd=GEHEIM,
        door=door,
        gesloten_op=vandaag(),
        gevolg="gaat verder",
    )
    rij = {"inburgeraar": persoon, "overdracht": overdracht}
    Overdrachtvraag.objects.create(**rij, van="consulent", vraag=GEHEIM, gesteld_door=weg)
    besluit = Handhavingsbesluit.objects.create(
        **rij, soort="geen", kenmerk=GEHEIM, motivering=GEHEIM, reden=GEHEIM, door=weg
    )
    Handhavingsbezwaar.objects.create(inburgeraar=persoon, besluit=besluit, uiterlijk=vandaag(), door=weg)


def _vul_volgen(persoon: Inburgeraar, door: Gebruiker) -> None:
    """Add presence at an ended component, a requested exception, and a transfer that was withdrawn."""
    traject = Traject.objects.get(inburgeraar=persoon)
    over = Component.objects.create(
        inburgeraar=persoon,
        traject=traject,
        soort="hulp",
        omschrijving=GEHEIM,
        stand="afgerond",
        gestart_op=vandaag(),
        geeindigd_op=vandaag(),
        door=door,
    )
    Aanwezigheid.objects.create(
        inburgeraar=persoon,
        component=over,
        stand="aanwezig",
        gehoord_van=GEHEIM,
        gehoord_op=vandaag(),
        door=door,
    )
    Uitzondering.objects.create(
        inburgeraar=persoon, traject=traject, voor=door, jaar=2020, tot=51, reden=GEHEIM
    )
    _vul_ingelezen(persoon, traject, door)
    # Withdrawn, so that nobody reads the person by it.
    overdracht = Overdracht.objects.create(
        inburgeraar=persoon,
        van=door,
        aan=maak_gebruiker(Rol.TRAJECTCOORDINATOR),
        vanaf=vandaag(),
        waarom=GEHEIM,
        notitie=GEHEIM,
        door=door,
        stand="ingetrokken",
        antwoord_op=nu(),
    )
    Overdrachtgevoelig.objects.create(inburgeraar=persoon, overdracht=overdracht, tekst=GEHEIM)
    _vul_bespreking(persoon, door)
    terug = {"teruggenomen_op": nu(), "teruggenomen_door": door, "reden": GEHEIM}
    Overlijden.objects.create(inburgeraar=persoon, overleden_op=vandaag(), door=door, **terug)


def _vul_ingelezen(persoon: Inburgeraar, traject: Traject, door: Gebruiker) -> None:
    Ingelezen.objects.create(
        inburgeraar=persoon,
        traject=traject,
        inlezing=Trajectinlezing.objects.create(
            bestandsnaam="t.xlsx", sha256="w", door_id=door.pk, fase="teruggedraaid", stand="klaar"
        ),
        rij=2,
        logregel_id=0,
    )


def _vul_bespreking(persoon: Inburgeraar, door: Gebruiker) -> None:
    """Add what was said in a talk that ended, and a task of it that was done."""
    leider = maak_gebruiker(Rol.TEAMLEIDER)
    bespreking = Bespreking.objects.create(
        coordinator=door, leider=leider, stand="klaar", geeindigd_op=vandaag()
    )
    punt = Bespreekpunt.objects.create(
        inburgeraar=persoon, bespreking=bespreking, notitie=GEHEIM, door=leider
    )
    taak = Taak.objects.create(
        inburgeraar=persoon,
        wat=GEHEIM,
        voor=leider,
        door=leider,
        uiterlijk=vandaag(),
        stand="vervallen",
        afgehandeld_op=vandaag(),
        reden="ingetrokken",
    )
    Bespreektaak.objects.create(inburgeraar=persoon, punt=punt, taak=taak)


def _vul_documenten(persoon: Inburgeraar, door: Gebruiker) -> None:
    """Add a sensitive document without its file, and what was recorded from it."""
    soort, _nieuw = Documentsoort.objects.get_or_create(code="overig", defaults={"naam": "iets anders"})
    document = Document.objects.create(
        inburgeraar=persoon, soort=soort, naam=GEHEIM, type="pdf", grootte=1, door=door
    )
    Identiteitscontrole.objects.create(inburgeraar=persoon, bewijs="paspoort", door=door)
    Bsnintrekking.objects.create(inburgeraar=persoon, reden=GEHEIM, door=door)
    intake, _nieuw = Controlesoort.objects.get_or_create(
        code="intake", defaults={"naam": "intake", "groep": "controle"}
    )
    Controle.objects.create(
        inburgeraar=persoon,
        traject=Traject.objects.get(inburgeraar=persoon),
        soort=intake,
        stand="gedaan",
        gedaan_op=vandaag(),
        kenmerk=GEHEIM,
        document=document,
        door=door,
    )


def _sluit(persoon: Inburgeraar) -> None:
    """Close the traject as completed; the fixed contact keeps access until nazorg ends (DOMEIN 2)."""
    Traject.objects.filter(inburgeraar=persoon).update(gesloten_op=vandaag(), uitkomst="afgerond met diploma")
