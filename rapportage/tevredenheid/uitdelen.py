"""Whose card a user gives: of whose dossier it keeps, and as teamleider of the people without a fixed contact."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.fouten import Overleden
from inburgeraars.models import Inburgeraar, Toegang
from inburgeraars.models.benadering import DOSSIERHOUDER
from rapportage.tevredenheid.enums import Onderzoekstand
from rapportage.tevredenheid.models import Uitnodiging
from trajecten.traject.lopend import eis_begeleidt
from trajecten.traject.mijn import mijn


def _houders() -> QuerySet[Toegang]:
    """Return by whom dossiers are kept who works here today."""
    werkt = Aanstelling.objects.in_kracht().met_rol(Rol.TRAJECTCOORDINATOR)
    werkt = werkt.filter(gebruiker=OuterRef("gebruiker"), gebruiker__is_active=True)
    return Toegang.objects.filter(Exists(werkt), grond__in=DOSSIERHOUDER).in_kracht()


def kaarten_voor(gebruiker: Gebruiker) -> QuerySet[Any]:
    """Return the cards of open rounds that a user gives, given or not; none for who died.

    Each has `zonder_contact`: whether nobody keeps the dossier of its person, so that the teamleider gives it.
    """
    van_wie = Q(inburgeraar__in=mijn(gebruiker, *DOSSIERHOUDER))
    if gebruiker.heeft(Rol.TEAMLEIDER):
        van_wie |= Q(zonder_contact=True)
    kaarten = Uitnodiging.objects.visible_to(gebruiker).filter(
        onderzoek__stand=Onderzoekstand.OPEN, inburgeraar__overleden_op__isnull=True
    )
    houders = _houders().filter(inburgeraar=OuterRef("inburgeraar"))
    return kaarten.annotate(zonder_contact=~Exists(houders)).filter(van_wie)


def eis_geeft_kaart(inburgeraar_id: int, door: Gebruiker) -> None:
    """Refuse who does not give the card of a person.

    Raises:
        Overleden: nobody gives it any more.
        NietInCaseload: another keeps its dossier; or nobody does, and `door` is no teamleider.
    """
    if Inburgeraar.objects.filter(pk=inburgeraar_id, overleden_op__isnull=False).exists():
        raise Overleden
    if door.heeft(Rol.TEAMLEIDER) and not _houders().filter(inburgeraar=inburgeraar_id).exists():
        return
    eis_begeleidt(inburgeraar_id, door)
