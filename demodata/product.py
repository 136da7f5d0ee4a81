"""The productbeschrijving of the demo: what the team of the demo wrote, read and approved; all of it is made up."""

from collections.abc import Sequence

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import vandaag
from rapportage.product.citaten import te_citeren
from rapportage.product.edities import editiedagen
from rapportage.product.enums import Aspectdeel
from rapportage.product.models import Onderdeel, Producteditie, Producttekst
from rapportage.product.permissions import handen_van, hoedanigheden
from rapportage.product.services.citeren import cite_at_aspect
from rapportage.product.services.edities import approve_editie, ask_now, maak_editie
from rapportage.product.services.opmerkingen import add_opmerking
from rapportage.product.services.rechten import give_redactierecht
from rapportage.product.services.schrijven import begin_tekst, save_aspect
from rapportage.product.services.stappen import approve_tekst, mark_gelezen, offer_tekst
from rapportage.product.teksten import Tekst

TEKSTEN: dict[int, tuple[tuple[str, str], ...]] = {
    1: (
        (
            "De consulent nodigt mensen uit op het stadhuis. De trajectcoördinator gaat naar de wijk en komt thuis.",
            "Wie nooit op een brief reageert, doet de deur vaak wel open.",
        ),
        (
            "Eén vast gezicht, van het eerste gesprek tot na het traject.",
            "Mensen haken minder snel af als zij weten wie zij kunnen bellen.",
        ),
        (
            "We zoeken iemand die de wijk kent, graag loopt en goed kan luisteren. Een diploma komt op de tweede plaats.",
            "Wie de wijk niet kent, is een half jaar bezig met vertrouwen winnen.",
        ),
    ),
    2: (
        (
            "Vijf stappen: taxeren, vormgeven, plaatsen, volgen en afronden. Elke stap begint met een gesprek in de wijk.",
            "Zo weet iedereen wat er nog ontbreekt, en kan een collega het overnemen.",
        ),
        (
            "Bij de reguliere route is de toets het begin. Bij ons is dat het gesprek thuis.",
            "Wat iemand wil bereiken, hoor je niet aan een balie.",
        ),
        (
            "Houd beide routes. Wie zelf komt, is met de reguliere route sneller geholpen.",
            "Een huisbezoek kost tijd, en niet iedereen heeft het nodig.",
        ),
    ),
    3: (
        (
            "Op zes plekken zitten we op een vaste ochtend: de school, het moedercentrum en vier buurthuizen.",
            "Mensen komen pas als zij je gezicht kennen. Dat kost drie bezoeken op dezelfde tijd.",
        ),
        (
            "Deelnemers wijzen ons plekken die op geen lijst staan, zoals een naaiatelier.",
            "We vragen iedereen: waar moeten we nog heen?",
        ),
        (
            "Moedercentra en scholen voor wie behoeftig is, de fietswerkplaats voor wie werk zoekt.",
            "Doelgroep en plek gaan vaak samen.",
        ),
        (
            "Geen brief vooraf. We bellen aan met een kaartje, of samen met iemand die de bewoner kent.",
            "Van de brief schrokken mensen.",
        ),
        (
            "Wie al meedoet, neemt iemand mee. De school vraagt ouders op het plein.",
            "Folders leverden bijna niemand op.",
        ),
    ),
    4: (
        (
            "Wie plichtig is, spreken we eerst over de brief. Wie behoeftig is, over wat iemand graag wil leren.",
            "De vraag is anders: moeten of willen.",
        ),
        (
            "Mensen die behoeftig zijn, blijven komen als er iemand meegaat die zij kennen.",
            "Zonder plicht is er niets dat hen vasthoudt, behalve het contact.",
        ),
        (
            "Wie plichtig is, is soms bang voor een boete. Wie behoeftig is, vindt een cursus vaak te ver weg.",
            "We horen dit in bijna elk eerste gesprek.",
        ),
        (
            "Ouders die hun kind naar school brengen, zijn elke dag op dezelfde plek.",
            "Daar kost contact leggen bijna geen tijd.",
        ),
        (
            "Voor wie plichtig is, staat de toets vast. Voor wie behoeftig is, kiezen we samen wat eerst komt.",
            "Zo blijft de wet gevolgd, en begint niemand met iets wat niet past.",
        ),
        (
            "Een vast gezicht, een plek dichtbij, en binnen vier weken iets om mee te beginnen.",
            "Wie langer wacht, komt niet meer.",
        ),
    ),
    5: (
        (
            "We zitten bij het wijkoverleg en delen een kamer met het opbouwwerk.",
            "Dan hoor je als eerste wie er nieuw in de wijk is.",
        ),
        (
            "Bij de kookgroep en in de fietswerkplaats oefenen mensen Nederlands zonder dat het les heet.",
            "Meedoen geeft een reden om de taal te gebruiken.",
        ),
    ),
    6: (
        (
            "Een taalcoach is een vrijwilliger die één keer in de week oefent, thuis of bij een activiteit.",
            "Wie thuis oefent, durft op de les meer te zeggen.",
        ),
        (
            "Mensen met een taalcoach gaan vaker mee naar een activiteit.",
            "De taalcoach gaat de eerste keer mee. Dat neemt de drempel weg.",
        ),
    ),
    7: (
        (
            "De werkgroep komt elke maand bij elkaar en legt besluiten vast met wie het doet en wanneer.",
            "Zonder dag en naam bleef werk liggen.",
        ),
        (
            "Elke drie maanden bespreken we de monitoring, en wat die vraagt.",
            "Dan is er genoeg veranderd om over te praten.",
        ),
        (
            "De wijkcoördinator houdt het netwerk bij, de beleidsmedewerker de communicatie.",
            "Eerst deed iedereen alles, en dan deed niemand het.",
        ),
    ),
    8: (
        (
            "De vragenlijst is met tien deelnemers uitgeprobeerd, in vijf talen en met plaatjes.",
            "Drie vragen begreep niemand. Die hebben we anders gesteld.",
        ),
        (
            "We vragen het elk jaar, met een kaartje met een code of op papier met een tolk erbij.",
            "Wie niet leest, doet dan ook mee.",
        ),
    ),
    9: (
        (
            "Er is vraag naar plekken in de avond en naar opvang tijdens de les.",
            "Dat zagen we aan wensen waar geen activiteit bij paste.",
        ),
        (
            "Elk kwartaal bespreken we de wensen zonder plek met de partners.",
            "Een jaarcontract loopt te ver achter op wat mensen vragen.",
        ),
        (
            "Elke partner heeft één vast aanspreekpunt bij de gemeente.",
            "Partners wisten niet wie zij moesten bellen.",
        ),
    ),
    10: (
        (
            "We leggen de wijkcijfers over meedoen naast wat de pilot in die wijk deed.",
            "Wat de pilot deed, verklaart niet wat er in een hele wijk gebeurt. Naast elkaar zie je wel of het dezelfde kant op gaat.",
        ),
    ),
}
"""By number of the part: for each aspect how it is now, and why."""

OVERDRAAGBAAR: dict[int, tuple[tuple[str, ...], ...]] = {
    1: (
        (
            "Laat de trajectcoördinator in de wijk werken, niet op het stadhuis.",
            "Geef een eigen telefoon en een fiets.",
        ),
        ("Spreek af dat één persoon het contact houdt, ook na het traject.",),
        (
            "Vraag een kandidaat om een ochtend mee te lopen in de wijk.",
            "Laat een vrijwilliger meebeslissen.",
        ),
    ),
    2: (
        (
            "Begin met een gesprek thuis; plan de toets daarna.",
            "Leg na elke stap vast wat er nog ontbreekt.",
            "Spreek af wie het overneemt als iemand afwezig is.",
        ),
        ("Vraag eerst wat iemand wil bereiken, en kies dan de route.",),
        ("Houd beide routes, en laat mensen wisselen zonder opnieuw te beginnen.",),
    ),
    3: (
        (
            "Kies één vaste plek per wijk, waar iemand werkt die de mensen al kent.",
            "Kom drie keer op dezelfde tijd.",
        ),
        ("Vraag iedereen: waar moeten we nog heen?", "Ga binnen een maand naar de plek die wordt genoemd."),
        ("Kies per plek voor wie je komt, en zeg dat ook.",),
        ("Stuur geen brief vooraf.", "Ga samen met iemand die de bewoner kent, en spreek af wie wat zegt."),
        ("Vraag wie al meedoet om iemand mee te nemen.", "Druk geen folders."),
    ),
    5: (
        ("Schuif aan bij het wijkoverleg.", "Deel een kamer met het opbouwwerk."),
        ("Zoek activiteiten waar mensen samen iets maken.",),
    ),
    4: (
        ("Vraag eerst of iemand moet of wil, en begin het gesprek daar.",),
        ("Laat iemand de eerste keer nooit alleen gaan.",),
        ("Leg in het eerste gesprek uit wat een boete is, en wat niet.",),
        ("Begin op een school waar ouders elke dag komen.",),
        ("Schrijf op wat de wet vraagt, en wat de persoon kiest.",),
        ("Zorg binnen vier weken voor iets om mee te beginnen.",),
    ),
    6: (
        ("Zoek taalcoaches bij verenigingen in de wijk.", "Spreek één uur per week af, voor een half jaar."),
        ("Laat de taalcoach de eerste keer meegaan naar een activiteit.",),
    ),
    8: (
        ("Neem de vragenlijst over, en probeer haar eerst uit met tien mensen.",),
        ("Geef een kaartje met een code, en vul samen op papier in als iemand niet leest.",),
    ),
    10: (("Spreek voor het begin af welke wijkcijfers je volgt.", "Zeg erbij dat ze niets bewijzen."),),
}
"""By number of the part: for each aspect what another municipality does first."""

GECITEERD = 1
"""How many ervaringen an aspect cites, of those that belong there."""

GOEDGEKEURD, BIJ_LEZER, CONCEPT = (1, 1, 2, 3, 4, 5, 6, 8, 10), 7, 9
"""Parts that were approved (the first for both of its days), one that is read and one that is still written, which are late."""


def schrijf_productbeschrijving() -> None:
    """Write the productbeschrijving of the demo, once, each step by whom it is for."""
    if Producttekst.objects.exists():
        return
    _geef_rechten()
    for nummer in (*GOEDGEKEURD, BIJ_LEZER, CONCEPT):
        tekst = _schrijf(nummer)
        if tekst is None or nummer == CONCEPT:
            continue
        lezers = list(handen_van(tekst).lezers)
        schrijver = tekst.begonnen_door
        if not lezers:
            continue
        tekst = offer_tekst(tekst_id=tekst.pk, lezer_id=lezers[-1].pk, door=schrijver)
        if nummer == BIJ_LEZER:
            aspect = Tekst(tekst).aspecten[0].aspect.pk
            add_opmerking(
                tekst_id=tekst.pk,
                aspect_id=aspect,
                tekst="Kun je hier een voorbeeld noemen?",
                door=lezers[-1],
            )
            continue
        tekst = mark_gelezen(tekst_id=tekst.pk, gezien=tekst.versie, door=lezers[-1])
        if keurders := list(handen_van(tekst).goedkeurders):
            approve_tekst(tekst_id=tekst.pk, gezien=tekst.versie, door=keurders[0])


def _met(*rollen: Rol) -> Gebruiker | None:
    """Return the first user who holds one of these rollen today."""
    alle = Gebruiker.objects.filter(is_active=True, aanstellingen__rol__in=rollen).distinct().order_by("pk")
    return next((gebruiker for gebruiker in alle if gebruiker.heeft(*rollen)), None)


def _geef_rechten() -> None:
    gever = _met(Rol.BELEIDSMEDEWERKER)
    partner = Gebruiker.objects.filter(aanstellingen__organisatie__naam="Wel.kom").order_by("pk").first()
    if gever is None or partner is None or not partner.heeft(Rol.PARTNER):
        return
    for onderdeel in Onderdeel.objects.filter(nummer__in=(3, 5)):
        give_redactierecht(onderdeel_id=onderdeel.pk, gebruiker_id=partner.pk, door=gever)


def _schrijf(nummer: int) -> Producttekst | None:
    onderdeel = Onderdeel.objects.get(nummer=nummer)
    rollen = (Rol.TRAJECTCOORDINATOR, Rol.TEAMLEIDER, Rol.BELEIDSMEDEWERKER)
    schrijver = next(
        (wie for rol in rollen if (wie := _met(rol)) and hoedanigheden(wie, onderdeel.pk)),
        None,
    )
    if schrijver is None:
        return None
    tekst = begin_tekst(onderdeel_id=onderdeel.pk, door=schrijver)
    aspecten = [aspect.pk for aspect in onderdeel.aspecten.all()]
    woorden = dict(zip(aspecten, TEKSTEN[nummer], strict=True))
    stappen = dict(zip(aspecten, OVERDRAAGBAAR.get(nummer, ()), strict=False))
    for regel in Tekst(tekst).aspecten:
        nu, waarom = woorden[regel.aspect.pk]
        save_aspect(
            tekst_id=tekst.pk,
            aspect_id=regel.aspect.pk,
            gezien=0,
            teksten={
                Aspectdeel.SITUATIE: f"<p>{nu}</p>",
                Aspectdeel.WAAROM: f"<p>{waarom}</p>",
                Aspectdeel.OVERDRAAGBAAR: _lijst(stappen.get(regel.aspect.pk, ())),
            },
            door=schrijver,
        )
        for keuze in te_citeren(regel.aspect, [])[0][:GECITEERD]:
            cite_at_aspect(
                tekst_id=tekst.pk,
                aspect=regel.aspect,
                ervaring_id=keuze.ervaring.pk,
                laten_staan=(),
                door=schrijver,
            )
    return Producttekst.objects.select_related("begonnen_door").get(pk=tekst.pk)


def _lijst(stappen: Sequence[str]) -> str:
    return f"<ol>{''.join(f'<li>{stap}</li>' for stap in stappen)}</ol>" if stappen else ""


def maak_een_editie() -> None:
    """Have the edition of the last day that passed made and approved, once; it commits as it goes, as the worker does."""
    beleid, hoofd = _met(Rol.BELEIDSMEDEWERKER), _met(Rol.AFDELINGSHOOFD)
    if beleid is None or hoofd is None or Producteditie.objects.exists() or vandaag() < editiedagen()[0]:
        return
    editie = ask_now(concept=False, door=beleid)
    if maak_editie(pk=editie.pk):
        approve_editie(editie_id=editie.pk, door=hoofd)
