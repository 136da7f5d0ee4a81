"""Requests for a takeover: those that a user made or must answer, in words.

The database holds it too: `vinden/sql/zicht_overnameverzoek.sql`.
"""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.models import Inburgeraar, Route
from kern.velden import Niveau
from kern.woorden import voluit
from vinden.models import Overnameverzoek


@dataclass(frozen=True, kw_only=True)
class Verzoekrij:
    """A request as a list and its page show it.

    Args:
        waarom: the reason given by the asker; once answered, only as long as the person is in sight.
    """

    pk: int
    persoon_pk: int
    naam: str
    naar_route: str
    vrager: str
    gevraagd_aan: str
    gevraagd_op: dt.datetime
    waarom: str
    antwoord: str
    stand: str
    toelichting: str
    is_open: bool
    van_mij: bool
    te_zien: bool


def verzoeken_van(gebruiker: Gebruiker) -> QuerySet[Overnameverzoek]:
    """Return the requests a user made, or was asked; for a consulent also those asked of a consulent who left.

    A user follows its own requests also when the person is out of its sight; the others are within its sight.
    """
    gevraagd = Q(gevraagd_aan=gebruiker)
    if gebruiker.heeft(Rol.CONSULENT):
        in_dienst = Aanstelling.objects.in_kracht().met_rol(Rol.CONSULENT).filter(gebruiker__is_active=True)
        gevraagd |= Q(naar_route=Route.WIJKGERICHT) & ~Q(gevraagd_aan__in=in_dienst.values("gebruiker"))
    binnen_zicht = Overnameverzoek.objects.visible_to(gebruiker, Niveau.REGISTER).order_by().values("pk")
    return Overnameverzoek.objects.filter(
        Q(gevraagd_door=gebruiker) | gevraagd & Q(pk__in=binnen_zicht)
    ).order_by("-pk")


def te_beantwoorden(gebruiker: Gebruiker) -> QuerySet[Overnameverzoek]:
    """Return the requests that wait for this user's answer."""
    return verzoeken_van(gebruiker).filter(antwoord="").exclude(gevraagd_door=gebruiker)


def bij_collegas(gebruiker: Gebruiker) -> QuerySet[Overnameverzoek]:
    """Return the open requests that wait for the answer of another consulent, who may be absent; to consulenten alone."""
    open_ = Overnameverzoek.objects.visible_to(gebruiker, Niveau.REGISTER).filter(
        antwoord="", naar_route=Route.WIJKGERICHT
    )
    if not gebruiker.heeft(Rol.CONSULENT):
        return open_.none()
    return open_.exclude(pk__in=te_beantwoorden(gebruiker).order_by().values("pk")).order_by("pk")


def aantal_te_beantwoorden(gebruiker: Gebruiker) -> int:
    """Return how many requests wait for this user's answer."""
    return te_beantwoorden(gebruiker).count()


def verzoekrijen(gebruiker: Gebruiker, verzoeken: list[Overnameverzoek]) -> list[Verzoekrij]:
    """Return requests in words, in two queries however many there are."""
    personen = Inburgeraar.objects.visible_to(gebruiker).in_bulk([v.inburgeraar_id for v in verzoeken])
    mensen = Gebruiker.objects.in_bulk(
        {v.gevraagd_door_id for v in verzoeken} | {v.gevraagd_aan_id for v in verzoeken}
    )
    return [
        Verzoekrij(
            pk=v.pk,
            persoon_pk=v.inburgeraar_id,
            naam=personen[v.inburgeraar_id].naam
            if v.inburgeraar_id in personen
            else _("Iemand in begeleiding"),
            naar_route=v.naar_route,
            vrager=mensen[v.gevraagd_door_id].naam,
            gevraagd_aan=mensen[v.gevraagd_aan_id].naam,
            gevraagd_op=v.gevraagd_op,
            waarom=v.waarom if v.inburgeraar_id in personen or not v.antwoord else "",
            antwoord=v.antwoord,
            stand=_stand_van_verzoek(v),
            toelichting=v.toelichting,
            is_open=not v.antwoord,
            van_mij=v.gevraagd_door_id == gebruiker.pk,
            te_zien=v.inburgeraar_id in personen,
        )
        for v in verzoeken
    ]


def _stand_van_verzoek(verzoek: Overnameverzoek) -> str:
    if not verzoek.antwoord or verzoek.beantwoord_op is None:
        return _("wacht op antwoord")
    return _("%(antwoord)s, %(dag)s") % {
        "antwoord": verzoek.get_antwoord_display(),
        "dag": voluit(verzoek.beantwoord_op),
    }
