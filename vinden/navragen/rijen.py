"""Inquiries as they are shown: to the teamleider with both persons, to the asker without the person out of sight.

The database holds it too: `vinden/sql/zicht_navraag.sql`.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import connection
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.meldingen import Verwoord
from gebruikers.models import Gebruiker, Melding
from inburgeraars.models import geboren
from inburgeraars.services.benaderingen import open_benaderingen
from kern.velden import Niveau
from logboek.enums import Handeling
from vinden.models import Navraag


@dataclass(frozen=True, kw_only=True)
class Navraagrij:
    """An inquiry as the teamleider sees it.

    Args:
        getypt: the details that the asker typed of the person it is talking to.
        regel: of the person it may be: wijk, route, who approaches it, date of birth.
    """

    pk: int
    vrager: str
    uit: str
    gevraagd_op: dt.datetime
    getypt: str
    persoon_pk: int
    naam: str
    regel: str
    antwoord: str


@dataclass(frozen=True, kw_only=True)
class EigenVraag:
    """An inquiry as the asker sees it; `over` is the wijk of the person it is about."""

    nummer: int
    gevraagd_op: dt.datetime
    over: str
    antwoord: str


def navragen_voor(gebruiker: Gebruiker) -> QuerySet[Navraag]:
    """Return the inquiries that a teamleider sees, newest first."""
    rijen = Navraag.objects.visible_to(gebruiker, Niveau.DOSSIER)
    return rijen.select_related(
        "inburgeraar__wijk",
        "inburgeraar__registergegevens",
        "inburgeraar__eigenopgave",
        "gevraagd_door",
        "wijk",
    ).order_by("-pk")


def navraagrijen(rijen: list[Navraag]) -> list[Navraagrij]:
    """Return inquiries as the list shows them, with one more query."""
    lopend = open_benaderingen([n.inburgeraar_id for n in rijen])
    return [_navraagrij(n, lopend.get(n.inburgeraar_id)) for n in rijen]


def _navraagrij(navraag: Navraag, lopend: object) -> Navraagrij:
    persoon = navraag.inburgeraar
    datum = geboren(persoon)
    door = getattr(lopend, "door", None)
    delen = (
        persoon.wijk.naam,
        str(persoon.get_route_display()),
        door.naam if door else "",
        _("geboren %s") % datum.tonen() if datum else "",
        persoon.telefoon,
    )
    return Navraagrij(
        pk=navraag.pk,
        vrager=navraag.gevraagd_door.naam,
        uit=navraag.wijk.naam,
        gevraagd_op=navraag.gevraagd_op,
        getypt=navraag.getypt,
        persoon_pk=persoon.pk,
        naam=persoon.naam,
        regel=" · ".join(filter(None, delen)),
        antwoord=navraag.antwoord,
    )


def eigen_vragen() -> list[EigenVraag]:
    """Return the inquiries of the user of the transaction, without the persons they are about."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nummer, gevraagd_op, over, antwoord FROM rls.eigen_navragen()")
        return [
            EigenVraag(nummer=nummer, gevraagd_op=op, over=over, antwoord=antwoord)
            for nummer, op, over, antwoord in cursor.fetchall()
        ]


def in_meldingen(meldingen: list[Melding], namen: Mapping[int, str]) -> dict[int, Verwoord]:
    """Put notices of inquiries in words: who asks, or the answer."""
    vragen = {v.nummer: v for v in eigen_vragen()}
    pagina = reverse("trajecten:navragen")
    uit = {}
    for melding in meldingen:
        wie = namen.get(melding.door_id or 0, _("Een collega"))
        vraag = vragen.get(melding.over_id)
        if melding.handeling == Handeling.NAVRAAG_GEDAAN:
            tekst = _("%s vraagt of iemand al bekend is.") % wie
        elif vraag is None:
            tekst = _("%s heeft antwoord gegeven op je vraag.") % wie
        else:
            tekst = _("%(wie)s antwoordt op je vraag over iemand in %(wijk)s: %(antwoord)s") % {
                "wie": wie,
                "wijk": vraag.over,
                "antwoord": vraag.antwoord,
            }
        uit[melding.pk] = Verwoord(tekst, pagina)
    return uit
