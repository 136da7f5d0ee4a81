"""The productbeschrijving of the demo: what the team of the demo wrote, read and approved; all of it is made up."""

from collections.abc import Sequence

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import vandaag
from rapportage.product.citaten import te_citeren
from rapportage.product.editiemodel import Producteditie
from rapportage.product.edities import editiedagen
from rapportage.product.enums import Aspectdeel
from rapportage.product.models import Onderdeel, Producttekst
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
            (
                "De consulent nodigt mensen uit op het stadhuis. De trajectcoördinator gaat naar de wijk en komt thuis.\n"
                "Elke wijk heeft eigen trajectcoördinatoren. Wie voltijd werkt, heeft 1.350 uur per jaar en begeleidt in een jaar "
                "hoogstens 50 mensen. Dat is 27 uur per persoon per jaar, met zoeken, netwerk en schrijven erbij."
            ),
            "Wie nooit op een brief reageert, doet de deur vaak wel open. Dat kost tijd, dus het aantal mensen heeft een grens.",
        ),
        (
            (
                "Eén vast gezicht, van het eerste gesprek tot na het traject. Dat is wat we verwachten: meer mensen die beginnen, en "
                "minder die halverwege stoppen."
            ),
            "Of het klopt, staat in de jaarrapportage: daar staan beide routes naast elkaar, met wat we nog niet weten.",
        ),
        (
            (
                "We zoeken iemand die de wijk kent, graag loopt en goed kan luisteren. Een diploma komt op de tweede plaats.\n"
                "Vraag bij de werving om drie dingen: een verklaring omtrent gedrag, Nederlands op papier en een tweede taal die in de "
                "wijk wordt gesproken."
            ),
            "Wie de wijk niet kent, is volgens onze eerste collega’s een half jaar bezig met vertrouwen winnen.",
        ),
    ),
    2: (
        (
            (
                "Er zijn vijf stappen, met één vast contact.\n"
                "1. Taxeren: een gesprek thuis of in het wijkcentrum. Klaar als we weten wat iemand wil, wat er in de weg zit en op "
                "welke trede iemand staat. Met het eerste gesprek is het traject geopend.\n"
                "2. Vormgeven: een plan met een taalonderdeel en iets om mee te doen, en afspraken die allebei kennen.\n"
                "3. Plaatsen: we bellen, gaan mee of dragen over. Met het eerste onderdeel dat begint, is het traject gestart.\n"
                "4. Volgen: bellen, langsgaan en bijstellen, met elke drie maanden een meting op de ladder.\n"
                "5. Afronden: een laatste meting en een gesprek. Het vaste contact blijft daarna te bellen."
            ),
            "Zo weet iedereen wat er nog ontbreekt, en kan een collega het overnemen.",
        ),
        (
            (
                "Bij de reguliere route roept een consulent iemand op, en is de toets het begin. Bij ons is het gesprek het begin, en "
                "volgt de toets als het plan er om vraagt.\n"
                "Wie plichtig is, blijft dat: de brief, de termijn en de toets van de wet veranderen niet. De consulent doet de "
                "handhaving, ook in de wijk."
            ),
            "Wat iemand wil bereiken, hoor je niet aan een balie. En wie helpt, moet niet ook straffen.",
        ),
        (
            (
                "Houd beide routes. Wie zelf komt en weet wat hij wil, heeft geen huisbezoek nodig.\n"
                "Wisselen kan: wie in de reguliere route in de wijk wordt gesproken, gaat over als de consulent akkoord is."
            ),
            "Een huisbezoek kost tijd, en niet iedereen heeft het nodig.",
        ),
    ),
    3: (
        (
            (
                "Per wijk zitten we op een vaste ochtend in de school, het moedercentrum of een buurthuis. We spreken met wie daar werkt "
                "af: een tafel bij de ingang, koffie, en iemand die ons voorstelt."
            ),
            "Mensen komen pas als zij je gezicht kennen. Dat kost drie bezoeken op dezelfde tijd.",
        ),
        (
            "Deelnemers wijzen ons plekken die op geen lijst staan, zoals een naaiatelier. We gaan er binnen een maand heen.",
            "We vragen iedereen: waar moeten we nog heen?",
        ),
        (
            (
                "Moedercentra en scholen voor wie behoeftig is, de fietswerkplaats voor wie werk zoekt. Mannen spreken we bij de "
                "kapper en in de moskee."
            ),
            "Doelgroep en plek gaan vaak samen.",
        ),
        (
            (
                "Wie in het register staat, bezoeken we in de wijk: eerst met een kaartje door de deur, een week later bellen we aan. Is "
                "er niemand, dan komen we nog twee keer, op een andere dag en tijd.\n"
                "Wie we in de wijk ontmoeten, vragen we of we een naam en een telefoonnummer mogen opschrijven. Van een ander "
                "schrijven we niets op voordat die persoon het goed vindt.\n"
                "De eerste keer gaan we met twee mensen, of samen met iemand die de bewoner kent. We zeggen wie we zijn, dat het "
                "niets kost, en dat iemand nee mag zeggen."
            ),
            "Van een brief van de gemeente schrokken mensen. Een kaartje met een foto niet.",
        ),
        (
            "Wie al meedoet, neemt iemand mee. De school vraagt ouders op het plein.",
            "Volgens onze collega’s kwam er op folders bijna niemand af. We hebben dat niet geteld.",
        ),
    ),
    4: (
        (
            (
                "We beginnen voor iedereen met wat iemand wil. Voor wie plichtig is, leggen we daarna uit wat de brief vraagt. Voor wie "
                "behoeftig is, kiezen we samen wat eerst komt."
            ),
            "Wie plichtig is, moet iets van de wet. Wie behoeftig is, mag ook nee zeggen.",
        ),
        (
            "Mensen die behoeftig zijn, blijven komen als er iemand meegaat die zij kennen.",
            "Zonder plicht is er niets dat hen vasthoudt, behalve het contact.",
        ),
        (
            "Wie plichtig is, is soms bang voor een boete. Wie behoeftig is, vindt een cursus vaak te ver weg, of heeft geen oppas.",
            "Dat staat in bijna elk verslag van een eerste gesprek dat we samen lazen.",
        ),
        (
            "Ouders die hun kind naar school brengen, zijn elke dag op dezelfde plek.",
            "Daar kost contact leggen bijna geen tijd.",
        ),
        (
            "Voor wie plichtig is, staan de toets en de termijn vast. Voor wie behoeftig is, niets: ook de volgorde is vrij.",
            "Zo blijft de wet gevolgd, en begint niemand met iets wat niet past.",
        ),
        (
            "Een vast gezicht, een plek dichtbij, en binnen vier weken iets om mee te beginnen.",
            "Wie langer moet wachten, is volgens collega’s lastiger te bereiken. Geteld is het niet.",
        ),
    ),
    5: (
        (
            (
                "We zitten bij het wijkoverleg, een keer per maand, en delen een kamer met het opbouwwerk. Scholen en moedercentra "
                "wijzen mensen naar ons, het opbouwwerk biedt de activiteiten, de wijkcoördinator kent de bewonersgroepen."
            ),
            "Dan hoor je als eerste wie er nieuw in de wijk is.",
        ),
        (
            "Bij de kookgroep en in de fietswerkplaats oefenen mensen Nederlands zonder dat het les heet.",
            "Meedoen geeft een reden om de taal te gebruiken.",
        ),
    ),
    6: (
        (
            (
                "Een taalcoach is een vrijwilliger die één keer in de week oefent, thuis of bij een activiteit. De trajectcoördinator "
                "brengt de twee bij elkaar, is er de eerste keer bij en belt na een maand.\n"
                "Een taalcoach krijgt een avond uitleg en tekent voor geheimhouding."
            ),
            "Wie thuis oefent, durft op de les meer te zeggen. En een vrijwilliger die alleen staat, stopt.",
        ),
        (
            "We verwachten dat mensen met een taalcoach vaker naar een activiteit gaan. Dat volgen we met de trede.",
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
            (
                "De vragenlijst heeft acht vragen met plaatjes, in vijf talen: of iemand zich gehoord voelt, of het plan past, of de les "
                "en de plek goed zijn. Met tien deelnemers is de lijst uitgeprobeerd."
            ),
            "Drie vragen begreep niemand. Die hebben we anders gesteld.",
        ),
        (
            (
                "We vragen het elk jaar, met een kaartje met een code of op papier met een tolk erbij. Niemand kan zien wie wat "
                "antwoordde. Uitkomsten staan er pas als er genoeg mensen zijn."
            ),
            "Wie niet leest, doet dan ook mee.",
        ),
    ),
    9: (
        (
            "Er is vraag naar plekken in de avond en naar opvang tijdens de les.",
            "Dat zagen we aan wensen in plannen waar geen activiteit bij paste.",
        ),
        (
            "Elk kwartaal bespreken we de wensen zonder plek met de partners. We kopen in per plaats en per kwartaal, niet per jaar.",
            "Een jaarcontract loopt te ver achter op wat mensen vragen.",
        ),
        (
            "Elke partner heeft één vast aanspreekpunt bij de gemeente, dat elk kwartaal langskomt.",
            "Partners wisten niet wie zij moesten bellen.",
        ),
    ),
    10: (
        (
            (
                "We leggen de wijkcijfers over meedoen naast wat de pilot in die wijk deed. Van een wijkcijfer staat er pas een verloop "
                "als het van twee jaren bekend is."
            ),
            "Wat de pilot deed, verklaart niet wat er in een hele wijk gebeurt. Naast elkaar zie je wel of het dezelfde kant op gaat.",
        ),
    ),
}
"""By number of the part: for each aspect how it is now (a paragraph a line), and why."""

OVERDRAAGBAAR: dict[int, tuple[tuple[str, ...], ...]] = {
    1: (
        (
            "Laat de trajectcoördinator in de wijk werken, niet op het stadhuis.",
            "Reken 27 uur per persoon per jaar: 50 mensen voor wie voltijd werkt.",
            "Geef de trajectcoördinator een eigen telefoon en een fiets.",
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
        (
            "Stuur geen brief vooraf.",
            "Kom drie keer, op een andere dag en tijd.",
            "Ga de eerste keer met twee mensen.",
        ),
        (
            "Vraag wie al meedoet om iemand mee te nemen.",
            "Neem een kaartje mee met een foto en een telefoonnummer.",
        ),
    ),
    5: (
        ("Schuif aan bij het wijkoverleg.", "Deel een kamer met het opbouwwerk."),
        ("Zoek activiteiten waar mensen samen iets maken.",),
    ),
    4: (
        ("Vraag eerst wat iemand wil, en leg daarna uit wat de wet vraagt.",),
        ("Laat een nieuwe deelnemer de eerste keer niet alleen gaan.",),
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
    9: (
        ("Houd bij welke wensen in een plan geen plek hebben.",),
        ("Koop in per plaats, en spreek elk kwartaal af wat erbij komt.",),
        ("Geef elke partner één naam en één telefoonnummer.",),
    ),
    10: (("Spreek voor het begin af welke wijkcijfers je volgt.", "Zeg erbij dat ze niets bewijzen."),),
}
"""By number of the part: for each aspect what another municipality does first."""

GECITEERD = 1
"""How many ervaringen an aspect cites, of those that belong there."""

GOEDGEKEURD, BIJ_LEZER, CONCEPT = (1, 1, 2, 3, 4, 5, 6, 8, 9, 10), 7, 2
"""Parts that were approved (the first for both of its days), one that is read, which is late, and one that is written anew."""


def schrijf_productbeschrijving() -> None:
    """Write the productbeschrijving of the demo, once, each step by whom it is for."""
    if Producttekst.objects.exists():
        return
    _geef_rechten()
    for nummer in (*GOEDGEKEURD, BIJ_LEZER):
        tekst = _schrijf(nummer)
        if tekst is None:
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
    _begin(Onderdeel.objects.get(nummer=CONCEPT))


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


def _begin(onderdeel: Onderdeel) -> Producttekst | None:
    rollen = (Rol.TRAJECTCOORDINATOR, Rol.TEAMLEIDER, Rol.BELEIDSMEDEWERKER)
    schrijver = next(
        (wie for rol in rollen if (wie := _met(rol)) and hoedanigheden(wie, onderdeel.pk)),
        None,
    )
    return begin_tekst(onderdeel_id=onderdeel.pk, door=schrijver) if schrijver else None


def _schrijf(nummer: int) -> Producttekst | None:
    onderdeel = Onderdeel.objects.get(nummer=nummer)
    if (tekst := _begin(onderdeel)) is None:
        return None
    schrijver = tekst.begonnen_door
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
                Aspectdeel.SITUATIE: "".join(f"<p>{alinea}</p>" for alinea in nu.split("\n")),
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
