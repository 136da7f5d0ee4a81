"""The hours behind a list of people guided: a number of the caseload page opens that list."""

from django.utils.translation import ngettext

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import vandaag
from kern.woorden import in_uren, met_een_decimaal
from trajecten.uren.begeleid import twaalf_maanden
from trajecten.uren.jaar import jaar
from vinden.personen.lijstkeuze import Lijstkeuze


def uren_van(gebruiker: Gebruiker, selectie: Lijstkeuze) -> str:
    """Return how the hours per person of this list come about; empty of another list, or for who may not see them.

    The hours of a colleague are the teamleider's.
    """
    wie = selectie.begeleid_door
    if wie is None or selectie.begeleid_sinds != twaalf_maanden(selectie.op):
        return ""
    if wie != gebruiker.pk and not gebruiker.heeft(Rol.TEAMLEIDER):
        return ""
    collega = Gebruiker.objects.filter(pk=wie).first()
    twaalf = jaar(collega, None if selectie.op == vandaag() else selectie.op).twaalf if collega else None
    if collega is None or twaalf is None or twaalf.per_persoon is None:
        return ""
    zin = ngettext(
        "%(wie)s heeft in deze twaalf maanden %(uren)s uur gewerkt en %(n)d persoon begeleid: "
        "%(per)s uur per persoon. De norm is %(norm)d.",
        "%(wie)s heeft in deze twaalf maanden %(uren)s uur gewerkt en %(n)d mensen begeleid: "
        "%(per)s uur per persoon. De norm is %(norm)d.",
        twaalf.begeleid,
    )
    woorden = {
        "wie": collega.naam,
        "uren": in_uren(twaalf.minuten),
        "n": twaalf.begeleid,
        "per": met_een_decimaal(twaalf.per_persoon),
        "norm": twaalf.norm,
    }
    return zin % woorden
