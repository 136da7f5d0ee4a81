"""The office: the network, users and their aanstellingen, signals laid aside, exceptions, reports, one's own account."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.conf import settings

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Bericht, Gebruiker
from netwerk.models import Activiteit, Vindplaats
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportplanning, Rapportuitgave
from rapportage.services.uitvoeren import maak_uitgave
from rapportage.tijdvakken import begin_van
from tests.levend_jaar.daden.register import daad
from tests.levend_jaar.feiten import ContactVoor, Uitzondering
from tests.levend_jaar.feiten_netwerk import Werfwijzefeit, Wijkcijferfeit
from tests.levend_jaar.orakel import werk
from tests.levend_jaar.orakel.verloop import verloop
from tests.levend_jaar.stad import DON, Collega
from tests.register.importeren import als_taak
from trajecten.signalen.models import Signaal
from trajecten.uren.models import Uitzondering as Uitzonderingsrij
from wijken.models import Contactpersoon, Gebied, Gebiedsoort, Organisatie, Wijkcijfer

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal

MAAND = Rapportsoort.MAANDMONITORING
HOOGSTENS = 4
"""How often a thing of the network is made: it changes no figure of people."""


@daad("netwerk:vindplaats_nieuw", "netwerk:vindplaats_wijzigen", gewicht=1)
def vindplaats(v: "Verhaal") -> str | None:
    """The wijkcoördinator finds a place, and changes how people are met there."""
    if v.gedaan.get("vindplaats", 0) >= HOOGSTENS:
        return None
    v.vul(
        "wim",
        "netwerk:vindplaats_nieuw",
        naam=f"Plek {v.vandaag}",
        soort="buurthuis",
        herkomst="nieuw",
        wijk=str(v.stad.wijken[DON].pk),
        gevonden_op=v.vandaag,
    )
    v.vul(
        "wim",
        "netwerk:vindplaats_wijzigen",
        Vindplaats.objects.latest("pk").pk,
        wijze_van_werving="Elke dinsdag.",
    )
    plekken = [(wijk, plek) for wijk, alle in v.stad.vindplaatsen.items() for plek in alle]
    wijk, plek = plekken[v.gedaan.get("vindplaats", 0)]
    v.vul("wim", "netwerk:vindplaats_wijzigen", plek.pk, werfwijze="folder")
    v.boek.schrijf(Werfwijzefeit(wijk, plek.naam, "folder of kaartje"))
    return f"wim vindt een plek, en in {plek.naam} liggen nu folders"


@daad("netwerk:organisatie_nieuw", "netwerk:organisatie_wijzigen", "netwerk:contactpersoon_nieuw", gewicht=1)
def organisatie(v: "Verhaal") -> str | None:
    """The wijkcoördinator adds an organisatie with a contact person."""
    if v.gedaan.get("organisatie", 0) >= HOOGSTENS:
        return None
    v.vul("wim", "netwerk:organisatie_nieuw", naam=f"Stichting {v.vandaag}", soort="welzijn")
    pk = Organisatie.objects.latest("pk").pk
    v.vul("wim", "netwerk:organisatie_wijzigen", pk, telefoon="0475 123456")
    v.vul("wim", "netwerk:contactpersoon_nieuw", pk, naam="Ria")
    v.vul(
        "wim",
        "netwerk:contactpersoon_wijzigen",
        Contactpersoon.objects.latest("pk").pk,
        functie="gastheer",
    )
    return "wim voegt een organisatie toe"


@daad("netwerk:activiteit_nieuw", "netwerk:activiteit_wijzigen", gewicht=1)
def activiteit(v: "Verhaal") -> str | None:
    """The wijkcoördinator adds an activiteit."""
    if v.gedaan.get("activiteit", 0) >= HOOGSTENS:
        return None
    v.vul(
        "wim",
        "netwerk:activiteit_nieuw",
        naam=f"Naaien {v.vandaag}",
        soort="ontmoeting",
        organisatie=str(v.stad.organisaties[0].pk),
        wijk=str(v.stad.wijken[DON].pk),
        vanaf_trede="1",
    )
    v.vul("wim", "netwerk:activiteit_wijzigen", Activiteit.objects.latest("pk").pk, capaciteit="8")
    return "wim voegt een activiteit toe"


@daad("netwerk:wijkcijfer_nieuw", "netwerk:wijkcijfer_wijzigen", gewicht=1)
def wijkcijfer(v: "Verhaal") -> str | None:
    """The beleidsmedewerker adds the inhabitants of a later year, and changes the note of a wijkcijfer."""
    keer = v.gedaan.get("wijkcijfer", 0)
    if keer >= HOOGSTENS:
        return None
    jaar, waarde = 2020 + keer, 7600 + 10 * keer
    v.vul(
        "bea",
        "netwerk:wijkcijfer_nieuw",
        gebied=str(Gebied.objects.get(soort=Gebiedsoort.PILOTWIJK, naam=DON).pk),
        indicator="inwoners",
        waarde=str(waarde),
        eenheid="personen",
        peildatum=f"1 januari {jaar}",
        bron="CBS",
    )
    v.boek.schrijf(Wijkcijferfeit(DON, "inwoners", "personen", jaar, waarde))
    v.vul(
        "bea",
        "netwerk:wijkcijfer_wijzigen",
        Wijkcijfer.objects.order_by("pk")[0].pk,
        opmerking="nagekeken",
        reden="Nagekeken.",
    )
    return f"bea voegt de inwoners van {jaar} toe en kijkt een wijkcijfer na"


# ---- who works here


@daad("beheer:gebruiker_nieuw", "beheer:gebruiker_uitnodigen", "beheer:aanstelling_nieuw", gewicht=1)
def nieuwe_collega(v: "Verhaal") -> str | None:
    """The beheerder adds a coordinator, mostly in the wijk that misses one."""
    werken = len(v.stad.coordinatoren(v.vandaag))
    # With two of them left nobody can hand over to a colleague of the same wijk.
    if werken > 3 or (werken > 2 and v.gedaan.get("nieuwe_collega", 0) >= HOOGSTENS):
        return None
    naam = f"nieuw{v.boek.nummer('collega')}"
    v.vul(
        "henk",
        "beheer:gebruiker_nieuw",
        voornaam=naam.capitalize(),
        achternaam="Dorps",
        email=f"{naam}@dorp.test",
    )
    gebruiker = Gebruiker.objects.get(email=f"{naam}@dorp.test")
    v.druk("henk", "beheer:gebruiker_uitnodigen", gebruiker.pk)
    v.vul("henk", "beheer:gebruiker_wijzig", gebruiker.pk, telefoon="0475 111111")
    v.vul(
        "henk",
        "beheer:aanstelling_nieuw",
        gebruiker.pk,
        rol=Rol.TRAJECTCOORDINATOR.value,
        wijk=str(v.stad.wijken[DON].pk),
        fte="0,8",
        van=v.vandaag,
    )
    v.stad.team[naam] = Collega(gebruiker, Rol.TRAJECTCOORDINATOR, DON, [(v.vandaag, None, Decimal("0.8"))])
    return f"henk stelt {naam} aan"


@daad("beheer:aanstelling_wijzig", gewicht=1)
def andere_fte(v: "Verhaal") -> str | None:
    """The beheerder changes the fte of a coordinator from today; anna stays the one who soon has too many people."""
    naam = v.kies(n for n in v.stad.coordinatoren(v.vandaag) if n != "anna")
    if naam is None or v.gedaan.get("andere_fte", 0) >= HOOGSTENS:
        return None
    collega = v.stad.team[naam]
    van, tot, oud = collega.aanstellingen[-1]
    fte = Decimal("0.1") if oud != Decimal("0.1") else Decimal("0.9")
    if van == v.vandaag:
        return None
    rij = Aanstelling.objects.filter(gebruiker=collega.gebruiker).latest("van", "pk")
    v.vul(
        "henk",
        "beheer:aanstelling_wijzig",
        collega.gebruiker.pk,
        rij.pk,
        fte=str(fte).replace(".", ","),
        fte_vanaf=v.vandaag,
    )
    collega.aanstellingen[-1] = (van, v.vandaag, oud)
    collega.aanstellingen.append((v.vandaag, tot, fte))
    return f"henk zet {naam} op {fte} fte"


@daad("beheer:aanstelling_beeindig", "beheer:aanstelling_ongedaan", gewicht=1)
def collega_weg(v: "Verhaal") -> str | None:
    """A coordinator leaves at once; who is not taken over keeps nobody at work."""
    namen = [n for n in v.stad.coordinatoren(v.vandaag) if n not in {"anna", "cees"}]
    if (naam := v.kies(namen)) is None or len(v.regels) < 150:
        return None
    collega = v.stad.team[naam]
    rij = Aanstelling.objects.filter(gebruiker=collega.gebruiker).latest("van", "pk")
    pk = collega.gebruiker.pk
    v.heen_en_terug(
        lambda: v.vul("henk", "beheer:aanstelling_beeindig", pk, rij.pk, wanneer="per direct"),
        "henk",
        "beheer:aanstelling_ongedaan",
        rij.pk,
    )
    van, _tot, fte = collega.aanstellingen[-1]
    collega.aanstellingen[-1] = (van, v.vandaag, fte)
    return f"{naam} gaat weg"


@daad("beheer:gebruiker_wijzig", "beheer:gebruiker_blokkeer", "beheer:gebruiker_deblokkeer", gewicht=1)
def blokkeer(v: "Verhaal") -> str | None:
    """The beheerder blocks a user by mistake, and lets it in again."""
    if v.gedaan.get("blokkeer", 0) >= 2:
        return None
    pk = v.gebruiker("kim").pk
    v.vul("henk", "beheer:gebruiker_wijzig", pk, telefoon="0475 11 11 11")
    v.druk("henk", "beheer:gebruiker_blokkeer", pk)
    v.druk("henk", "beheer:gebruiker_deblokkeer", pk)
    v.balie.vergeet(v.gebruiker("kim"))
    return "henk blokkeert kim, en laat kim weer toe"


# ---- attention


@daad("trajecten:contact_voor", gewicht=1)
def kies_contactdag(v: "Verhaal") -> str | None:
    """The coordinator chooses the day of the next talk."""
    if (keuze := v.kies(v.in_traject())) is None:
        return None
    m, t, wie = keuze
    dag = v.vandaag + dt.timedelta(days=v.rng.randint(5, 90))
    v.vul(wie, "trajecten:contact_voor", v.sleutel("mens", m.nr), op=dag)
    v.boek.schrijf(ContactVoor(t.nr, dag))
    return f"{wie} spreekt {m.naam} uiterlijk {dag}"


@daad("trajecten:uitzondering", "trajecten:uitzondering_ongedaan", gewicht=6)
def beantwoord_uitzondering(v: "Verhaal") -> str | None:
    """The teamleider answers a request for more people than the norm."""
    rij = Uitzonderingsrij.objects.filter(antwoord="open").order_by("pk").first()
    if rij is None:
        return None
    naam = next(n for n, c in v.stad.team.items() if c.gebruiker.pk == rij.voor_id)
    velden = {"antwoord": "ja", "tot": str(rij.tot + 2), "toelichting": "Dat kan."}
    v.heen_en_terug(
        lambda: v.vul("tess", "trajecten:uitzondering", rij.pk, **velden),
        "tess",
        "trajecten:uitzondering_ongedaan",
        rij.pk,
    )
    v.boek.schrijf(Uitzondering(naam, rij.jaar, rij.tot + 2))
    return f"tess laat {naam} tot en met {rij.tot + 2} begeleiden"


@daad("trajecten:signaal_weggelegd", "trajecten:signaal_ongedaan", gewicht=2)
def leg_signaal_weg(v: "Verhaal") -> str | None:
    """A coordinator lays a late visit aside for a week."""
    houdt = {m.nr: wie for m, _t, wie in v.in_traject()}
    kan = [
        z
        for z in v.nu.bezoeken.values()
        if z.stand == "gepland" and z.dag < v.vandaag and houdt.get(v.nu.wie(z.mens)) == z.door
    ]
    if (z := v.kies(kan)) is None:
        return None
    args = "bezoek-te-laat", v.sleutel("bezoek", z.nr)
    v.heen_en_terug(
        lambda: v.vul(z.door, "trajecten:signaal_weggelegd", *args, weken="1"),
        z.door,
        "trajecten:signaal_ongedaan",
        lambda: (
            Signaal.objects.filter(object_id=args[1], weggelegd_tot__isnull=False, geeindigd_op__isnull=True)
            .latest("pk")
            .pk
        ),
    )
    return f"{z.door} stelt een laat bezoek uit"


@daad("participatie:ladder_nieuw", gewicht=1)
def nieuwe_ladder(v: "Verhaal") -> str | None:
    """The beleidsmedewerker writes a new version of the ladder, from today."""
    if v.gedaan.get("nieuwe_ladder", 0) >= 2:
        return None
    v.vul("bea", "participatie:ladder_nieuw", van=v.vandaag, toelichting="Duidelijker.")
    return "bea maakt een nieuwe versie van de ladder"


@daad("gebruikers:concept", "gebruikers:concept_weg", gewicht=1)
def concept(v: "Verhaal") -> str | None:
    """A coordinator begins a report of a visit, and throws the draft away."""
    if v.gedaan.get("concept", 0) >= HOOGSTENS or (keuze := v.kies(v.in_traject())) is None:
        return None
    m, _t, wie = keuze
    waar = ("huisbezoek", "inburgeraar", v.sleutel("mens", m.nr))
    v.druk(wie, "gebruikers:concept", *waar, tekst="Half af", sleutel=str(uuid4()))
    v.druk(wie, "gebruikers:concept_weg", *waar)
    return f"{wie} gooit een concept over {m.naam} weg"


# ---- reports and one's own account


@daad("rapportage:uitgave_nieuw", gewicht=1)
def vraag_rapport(v: "Verhaal") -> str | None:
    """The beleidsmedewerker asks for a jaarrapportage, which the worker makes with its PDF."""
    if v.gedaan.get("vraag_rapport", 0) >= 1 or len(v.regels) < 60:
        return None
    # Of a year whose first quarter is not over nothing can be told yet.
    jaar = v.vandaag.year - (v.vandaag.month < 4)
    v.vul("bea", "rapportage:uitgave_nieuw", jaar=str(jaar))
    uitgave = Rapportuitgave.objects.latest("pk")
    with als_taak():
        maak_uitgave(pk=uitgave.pk)
    uitgave.refresh_from_db()
    assert (uitgave.stand, bytes(uitgave.pdf or b"")[:5]) == ("klaar", b"%PDF-")
    v.open("bea", "rapportage:uitgave", uitgave.pk)
    return f"bea vraagt de jaarrapportage van {uitgave.jaar}"


@daad(
    "rapportage:planning_abonnees",
    "rapportage:planning_uit",
    "rapportage:planning_aan",
    "rapportage:planning_nu",
    gewicht=1,
)
def plan_monitoring(v: "Verhaal") -> str | None:
    """The beleidsmedewerker chooses to be told of the monitoring, and asks for the first that is due."""
    if v.gedaan.get("plan_monitoring", 0) >= 1 or not Rapportplanning.objects.get(soort=MAAND).ontbreekt:
        return None
    pk = Rapportplanning.objects.get(soort=MAAND).pk
    bea = v.gebruiker("bea")
    v.vul("bea", "rapportage:planning_abonnees", pk, abonnees=str(bea.pk))
    v.druk("bea", "rapportage:planning_uit", pk)
    v.druk("bea", "rapportage:planning_aan", pk)
    v.druk("bea", "rapportage:planning_nu", pk)
    uitgave = Rapportuitgave.objects.get(planning=pk)
    with als_taak():
        maak_uitgave(pk=uitgave.pk)
    uitgave.refresh_from_db()
    assert uitgave.cijfers is not None
    toen = v.boek.bekend_op(uitgave.bekend_op)
    van, tot = begin_van(MAAND, uitgave.peildatum), uitgave.peildatum
    for dagen, deel in (((van, tot), "werk"), ((settings.PILOT_VAN, tot), "werk_pilot")):
        volgens_boek = werk.werk(toen, *dagen) | verloop(toen, *dagen)
        for naam in ("gevonden", "geopend", "gestart", "geeindigd", "open", "huisbezoeken", "urenregels"):
            in_rapport = _zonder_nullen(uitgave.cijfers[deel][naam])
            assert in_rapport == _zonder_nullen(volgens_boek[naam]), f"{uitgave} {deel} {naam}"
    assert Bericht.objects.filter(onderwerp__startswith=str(uitgave), aan=bea.email).count() == 1
    v.open("bea", "rapportage:planning")
    return f"bea vraagt de {uitgave}"


def _zonder_nullen(telling: Mapping[str, Any]) -> dict[str, Any]:
    """Return counts without those that are nought."""
    delen = {
        naam: _zonder_nullen(deel) if isinstance(deel, Mapping) else deel for naam, deel in telling.items()
    }
    return {naam: deel for naam, deel in delen.items() if deel}


@daad(
    "gebruikers:dagbericht",
    "gebruikers:sneltoets",
    "gebruikers:meldingen_gelezen",
    "trajecten:agenda_adres",
    gewicht=1,
)
def eigen_account(v: "Verhaal") -> str | None:
    """Somebody of the team reads its notices and sets its daily mail, shortcut and calendar."""
    wie = v.kies(v.stad.coordinatoren(v.vandaag))
    if wie is None or v.gedaan.get("eigen_account", 0) >= HOOGSTENS:
        return None
    v.druk(wie, "gebruikers:dagbericht", aan="ja")
    v.druk(wie, "gebruikers:sneltoets", aan="nee")
    v.druk(wie, "gebruikers:meldingen_gelezen", melding="alle")
    v.druk(wie, "trajecten:agenda_adres")
    return f"{wie} regelt mail, meldingen en agenda"
