"""The five questions of the demo: answers, what they cite, and what is still to be found out; all of it is made up."""

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import DAG, vandaag
from kern.weigering import Weigering
from rapportage.ervaringen.enums import Vraag
from rapportage.ervaringen.models import Ervaring
from rapportage.redactie.cijferlijst import PILOT, in_tekst
from rapportage.vragen.cijfers import bron
from rapportage.vragen.models import Uitzoekpunt, Vraagantwoord
from rapportage.vragen.services.schrijven import add_opmerking, cite_ervaring, save_antwoord
from rapportage.vragen.services.uitzoeken import Puntgegevens, add_punt, answer_punt

ANTWOORDEN: dict[Vraag, tuple[tuple[str, str], ...]] = {
    Vraag.VINDPLAATSEN: (
        (
            "Een wijk heeft meer vindplaatsen dan op de lijst staan: de school, het moedercentrum en de buurthuizen.",
            "",
        ),
        (
            (
                "Een wijk heeft meer vindplaatsen dan op de lijst staan. Wie al meedoet, wijst de volgende plek aan. "
                "Een vindplaats werkt pas als je er elke week op dezelfde tijd zit."
            ),
            "In de pilot vonden we {gevonden} mensen. Folders leverden bijna niemand op.",
        ),
    ),
    Vraag.WIJK: (
        (
            "De wijk is de plek om te praten en te oefenen: thuis, in het buurthuis en bij een activiteit.",
            "De trajectcoördinatoren gingen {huisbezoeken} keer op huisbezoek.",
        ),
    ),
    Vraag.AANBOD: (
        ("Aanbieders moeten ook in de avond lesgeven, dicht bij huis en met opvang voor kinderen.", ""),
    ),
    Vraag.PARTICIPATIE: (
        (
            (
                "We zien dat mensen die een activiteit vonden, vaker blijven komen. Of het er meer zijn dan zonder de pilot, "
                "weten we nog niet."
            ),
            "",
        ),
    ),
}
"""By question the versions of its answer, oldest first: in short, and what shows it. The fourth has none yet."""

type Punt = tuple[Vraag, str, tuple[Rol, ...], int]
PUNTEN: tuple[Punt, ...] = (
    (Vraag.VINDPLAATSEN, "Hoe lang levert een vindplaats nieuwe mensen op?", (Rol.TRAJECTCOORDINATOR,), 21),
    (Vraag.VINDPLAATSEN, "Welke plekken kent de wijk die we nog niet gebruiken?", (Rol.WIJKCOORDINATOR,), 10),
    (Vraag.WIJK, "Wat doen bewoners zelf voor nieuwkomers?", (Rol.WIJKCOORDINATOR,), 45),
    (Vraag.AANBOD, "Welk aanbod ontbreekt in de avond of in het weekend?", (Rol.TRAJECTCOORDINATOR,), 7),
    (Vraag.AANBOD, "Wat vraagt dit van taalaanbieders en andere partners?", (Rol.BELEIDSMEDEWERKER,), 60),
    (Vraag.LEEFBAARHEID, "Wat merkt de wijk ervan dat nieuwkomers meedoen?", (Rol.WIJKCOORDINATOR,), 30),
    (Vraag.PARTICIPATIE, "Blijft iemand meedoen als het traject voorbij is?", (Rol.TEAMLEIDER,), 90),
)
"""What is not known yet: of which question, who finds it out, and in how many days it must be known."""
BEANTWOORD = "Welk aanbod ontbreekt in de avond of in het weekend?"


def beantwoord_vragen() -> None:
    """Answer the five questions of the demo, once, each act by whom it is for."""
    beleid = _met(Rol.BELEIDSMEDEWERKER)
    if beleid is None or Vraagantwoord.objects.exists():
        return
    for vraag, versies in ANTWOORDEN.items():
        for nummer, (kort, uitleg) in enumerate(versies):
            _schrijf(vraag, nummer, kort, uitleg, beleid)
        _citeer(vraag, beleid)
    for punt in PUNTEN:
        _zoek_uit(punt, beleid)
    if leider := _met(Rol.TEAMLEIDER):
        add_opmerking(vraag=Vraag.WIJK, tekst="Noem ook de bibliotheek.", door=leider)


def _met(*rollen: Rol) -> Gebruiker | None:
    """Return the first user who holds one of these rollen today."""
    alle = Gebruiker.objects.filter(is_active=True, aanstellingen__rol__in=rollen).distinct().order_by("pk")
    return next((gebruiker for gebruiker in alle if gebruiker.heeft(*rollen)), None)


def _schrijf(vraag: Vraag, gezien: int, kort: str, uitleg: str, door: Gebruiker) -> None:
    """Save a version; a sentence with a figure that the newest edition does not have is left out."""
    cijfers = bron()
    van_pilot = {naam: f"{naam}:{PILOT}" for naam in ("gevonden", "huisbezoeken") if f"{{{naam}}}" in uitleg}
    if all(verwijzing in cijfers.lijst for verwijzing in van_pilot.values()):
        uitleg = uitleg.format(**{naam: in_tekst(verwijzing) for naam, verwijzing in van_pilot.items()})
    else:
        uitleg = ""
    save_antwoord(
        vraag=vraag,
        gezien=gezien,
        uitgave_id=cijfers.uitgave.pk if cijfers.uitgave else None,
        teksten={"kort": f"<p>{kort}</p>", "uitleg": f"<p>{uitleg}</p>" if uitleg else ""},
        door=door,
    )


def _citeer(vraag: Vraag, door: Gebruiker) -> None:
    """Cite the newest ervaring of a question; one that may name somebody is left to people."""
    ervaring = Ervaring.objects.geldig().filter(vraag=vraag).order_by("-dag", "-pk").first()
    if ervaring is None:
        return
    try:
        cite_ervaring(vraag=vraag, ervaring_id=ervaring.pk, laten_staan=(), door=door)
    except Weigering:
        return


def _zoek_uit(punt: Punt, door: Gebruiker) -> None:
    vraag, wat, rollen, dagen = punt
    wie = _met(*rollen)
    if wie is None or Uitzoekpunt.objects.filter(vraag=vraag, wat=wat).exists():
        return
    gegevens = Puntgegevens(wat=wat, wie=wie, uiterlijk=vandaag() + dagen * DAG)
    rij = add_punt(vraag=vraag, gegevens=gegevens, door=door)
    if wat == BEANTWOORD:
        answer_punt(
            punt_id=rij.pk, uitkomst="Op dinsdag en donderdag in de avond, en op zaterdagochtend.", door=wie
        )
