"""What a teamleider has under way: a transfer that waits, one refused, one done, an absence, and who lost its contact.

By the services, on the day that is today: each of these follows from the act before, and from who may see whom then.
"""

from demodata.gebruikers import DOMEIN
from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Afwezigheidsreden, Gebruiker
from gebruikers.services.aanstellingen import add_aanstelling, end_aanstelling
from inburgeraars.models import Inburgeraar, Route
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import DAG, vandaag
from trajecten.overdracht.notitie import vul_in
from trajecten.overdracht.pagina import mensen_van
from trajecten.overdracht.services.beantwoorden import accept_overdrachten, refuse_overdracht
from trajecten.overdracht.services.vertrek import tell_vertrek
from trajecten.overdracht.services.vervangen import Bezoekkeuze, Regeling, arrange_vervanging
from trajecten.overdracht.services.voorstellen import Voorstel, propose_overdrachten
from trajecten.overdracht.vervangvoorstel import maak_voorstel
from wijken.models import Wijk

TOCH = "Er is nu niemand anders in Donderberg."
"""Said where the receiver is past its norm, and not read where it is not."""


def draag_mensen_over() -> None:
    """Let the team of the demo transfer, refuse, replace and lose somebody, today."""
    leider = met_rol(Rol.TEAMLEIDER)[0]
    een, ander = met_rol(Rol.TRAJECTCOORDINATOR, "DON")[:2]
    _draag_over(leider, een, ander)
    _vervang(leider, met_rol(Rol.TRAJECTCOORDINATOR, "VEL")[0], ander)
    _laat_weggaan(Wijk.objects.get(code="KEM"))
    tell_vertrek()


def met_rol(rol: Rol, wijk: str = "") -> list[Gebruiker]:
    """Return the users with a rol in force, in a wijk (code) when one is given."""
    rijen = Aanstelling.objects.in_kracht().met_rol(rol).filter(gebruiker__is_active=True)
    if wijk:
        rijen = rijen.filter(wijk__code=wijk)
    return [rij.gebruiker for rij in rijen.select_related("gebruiker").order_by("gebruiker_id")]


def _draag_over(leider: Gebruiker, van: Gebruiker, aan: Gebruiker) -> None:
    """Propose three people: one waits for an answer, one is refused, and one is with the other from today on."""
    wie = mensen_van(leider, van)[:3]
    notities = vul_in(leider, wie)
    rijen = []
    for pk, vanaf in zip(wie, (vandaag() + 21 * DAG, vandaag() + 21 * DAG, vandaag()), strict=False):
        voorstel = Voorstel(
            inburgeraar_id=pk,
            aan=aan,
            waarom="werkt in Donderberg",
            notitie=notities[pk].tekst,
            gevoelig=notities[pk].gevoelig,
            nagekeken=vanaf == vandaag(),
            kennismaken_voor=vandaag() + 14 * DAG,
        )
        rijen += propose_overdrachten(voorstellen=[voorstel], vanaf=vanaf, door=leider, toch={aan.pk: TOCH})
    _wacht, geweigerd, gedaan = rijen
    refuse_overdracht(overdracht_id=geweigerd.pk, door=aan, reden="Ik ken deze familie te goed.")
    accept_overdrachten(overdracht_ids=[gedaan.pk], door=aan)


def _vervang(leider: Gebruiker, wie: Gebruiker, door: Gebruiker) -> None:
    """Let a coordinator be away this week, its visits divided as the page proposes."""
    van, laatste_dag = vandaag(), vandaag() + 4 * DAG
    voorstel = maak_voorstel(leider, wie, van, laatste_dag)
    collegas = {str(c.wie.pk): c.wie for c in voorstel.collegas}
    keuzes = []
    for bezoek in voorstel.bezoeken:
        gaan = [collegas[deel] for deel in bezoek.keuze.split("-") if deel in collegas]
        if gaan:
            samen = gaan[1] if len(gaan) > 1 else None
            keuzes.append(Bezoekkeuze(bezoek=bezoek.bezoek.pk, wie=gaan[0], samen_met=samen))
    regeling = Regeling(
        reden=Afwezigheidsreden.ZIEK, van=van, laatste_dag=laatste_dag, allen=door, bezoeken=tuple(keuzes)
    )
    arrange_vervanging(wie=wie, door=leider, regeling=regeling)


def _laat_weggaan(wijk: Wijk) -> None:
    """Let a coordinator who was there for a day leave with one person, who is without a fixed contact since."""
    femke = Gebruiker.objects.create_user(f"femke.aerts@{DOMEIN}", voornaam="Femke", achternaam="Aerts")
    aanstelling = add_aanstelling(gebruiker=femke, rol=Rol.TRAJECTCOORDINATOR, wijk=wijk, door=None)
    vrij = Inburgeraar.objects.filter(
        wijk=wijk, route=Route.VRIJ, overleden_op__isnull=True, samengevoegd_met__isnull=True
    ).order_by("pk")
    for persoon in vrij[:1]:
        claim_persoon(inburgeraar_id=persoon.pk, door=femke)
    end_aanstelling(aanstelling=aanstelling, door=None)
