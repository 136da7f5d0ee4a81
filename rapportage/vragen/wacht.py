"""What of the five questions waits for a user: what it was to find out and is late, what is due soon, and what nobody does."""

import datetime as dt
from collections.abc import Iterator, Sequence

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.models import Gebruiker
from kern.klok import vandaag
from kern.woorden import zonder_jaar
from rapportage.product.wacht import Wacht
from rapportage.vragen.models import Uitzoekpunt
from rapportage.vragen.permissions import LEZERS, SCHRIJVERS, als_uitzoeker
from rapportage.vragen.punten import dagen_te_laat

BINNENKORT = dt.timedelta(days=14)
"""How long before its day something is named to who finds it out."""


def wacht_op(gebruiker: Gebruiker) -> list[Wacht]:
    """Return what waits for a user, the heaviest first, in one statement."""
    if not gebruiker.heeft(*LEZERS):
        return []
    houdt_bij = gebruiker.heeft(*SCHRIJVERS)
    heeft_iemand = Exists(als_uitzoeker().filter(gebruiker=OuterRef("wie")))
    rijen = Uitzoekpunt.objects.open().annotate(heeft_iemand=heeft_iemand).met_wie().laat_eerst()
    alle = list(rijen.filter(Q(uiterlijk__lte=vandaag() + BINNENKORT) | Q(heeft_iemand=False)))
    punten = [punt for punt in alle if punt.uiterlijk <= vandaag() + BINNENKORT]
    mijn = [punt for punt in punten if punt.wie_id == gebruiker.pk]
    laat = [punt for punt in (punten if houdt_bij else mijn) if punt.uiterlijk < vandaag()]
    straks = [punt for punt in mijn if punt.uiterlijk >= vandaag()]
    van_niemand = [punt for punt in alle if houdt_bij and not punt.heeft_iemand]
    return [*_laat(laat, van_allen=houdt_bij), *_van_niemand(van_niemand), *_binnenkort(straks)]


def _laat(laat: Sequence[Uitzoekpunt], *, van_allen: bool) -> Iterator[Wacht]:
    """Who keeps the questions is told of all that are late, others of their own."""
    if not laat:
        return
    n, eerste = len(laat), laat[0]
    deel = (
        ngettext("%d uitzoekpunt", "%d uitzoekpunten", n)
        if van_allen
        else ngettext("%d uitzoekpunt van jou", "%d uitzoekpunten van jou", n)
    )
    yield Wacht(
        waar=_("Te laat"),
        deel=deel % n,
        rest=ngettext("bij de vijf vragen is te laat", "bij de vijf vragen zijn te laat", n),
        waarom=_("Het langst: %(wat)s (%(wie)s, %(dagen)s).")
        % {"wat": eerste.wat, "wie": eerste.wie.naam, "dagen": dagen_te_laat(eerste)},
        daad=_("Bekijk uitzoekpunt"),
        url=reverse("rapportage:uitzoekpunt", args=[eerste.pk]),
        is_laat=True,
    )


def _van_niemand(punten: Sequence[Uitzoekpunt]) -> Iterator[Wacht]:
    """Who keeps the questions is told of what is with somebody who reads them no more, however far its day is."""
    if not punten:
        return
    n, eerste = len(punten), punten[0]
    yield Wacht(
        waar=_("Wacht op jou"),
        deel=ngettext("%d uitzoekpunt", "%d uitzoekpunten", n) % n,
        rest=ngettext(
            "bij de vijf vragen heeft niemand die het uitzoekt",
            "bij de vijf vragen hebben niemand die ze uitzoekt",
            n,
        ),
        waarom=_("Het eerst: %(wat)s (uiterlijk %(dag)s). %(wie)s leest de vijf vragen niet meer.")
        % {"wat": eerste.wat, "dag": zonder_jaar(eerste.uiterlijk), "wie": eerste.wie.naam},
        daad=_("Bekijk uitzoekpunt"),
        url=reverse("rapportage:uitzoekpunt", args=[eerste.pk]),
    )


def _binnenkort(straks: Sequence[Uitzoekpunt]) -> Iterator[Wacht]:
    if not straks:
        return
    n, eerste = len(straks), straks[0]
    yield Wacht(
        waar=_("Wacht op jou"),
        deel=ngettext("%d uitzoekpunt van jou", "%d uitzoekpunten van jou", n) % n,
        rest=ngettext("moet binnen twee weken bekend zijn", "moeten binnen twee weken bekend zijn", n),
        waarom=_("Het eerst: %(wat)s (uiterlijk %(dag)s).")
        % {"wat": eerste.wat, "dag": zonder_jaar(eerste.uiterlijk)},
        daad=_("Bekijk uitzoekpunt"),
        url=reverse("rapportage:uitzoekpunt", args=[eerste.pk]),
    )
