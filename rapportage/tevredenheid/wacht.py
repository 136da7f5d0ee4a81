"""What of the klanttevredenheidsonderzoek waits for a user: a round to plan, and cards to give."""

import datetime as dt
from collections.abc import Iterator

from django.conf import settings
from django.db.models import Count, Min
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import vandaag
from kern.woorden import opsomming, zonder_jaar
from rapportage.product.wacht import Wacht
from rapportage.tevredenheid.enums import Lijststand, Onderzoeksoort, Onderzoekstand
from rapportage.tevredenheid.models import Mijlpaal, Onderzoek, Vragenlijst
from rapportage.tevredenheid.permissions import SCHRIJVERS, UITDELERS
from rapportage.tevredenheid.uitdelen import kaarten_voor

UITERLIJK = (11, 1)
"""The day of a year by which its yearly round begins: of 30 days it is then counted within the year."""
EERDER = dt.timedelta(days=31)
"""How long before that day it is named."""


def wacht_op(gebruiker: Gebruiker) -> list[Wacht]:
    """Return what waits for a user, the heaviest first: one statement for who gives cards, four for who plans."""
    return [
        *(_te_plannen() if gebruiker.heeft(*SCHRIJVERS) else ()),
        *(_te_geven(gebruiker) if gebruiker.heeft(*UITDELERS) else ()),
    ]


def _te_plannen() -> Iterator[Wacht]:
    standen = set(Vragenlijst.objects.values_list("stand", flat=True))
    if standen:
        yield from _jaarlijks()
    if Lijststand.VASTGESTELD in standen:
        yield from _bij_mijlpaal()


def _jaarlijks() -> Iterator[Wacht]:
    jaar = vandaag().year
    dag = dt.date(jaar, *UITERLIJK)
    in_pilot = settings.PILOT_VAN.year <= jaar <= settings.PILOT_TOT_EN_MET.year
    if not in_pilot or vandaag() < dag - EERDER:
        return
    if Onderzoek.objects.filter(soort=Onderzoeksoort.JAARLIJKS, van__year=jaar).exists():
        return
    yield Wacht(
        waar=_("Te laat") if vandaag() > dag else _("Wacht op jou"),
        deel=_("Het jaarlijkse onderzoek"),
        rest=_("van %d is nog niet gepland") % jaar,
        waarom=_("Begint het uiterlijk %s, dan is het geteld voor het jaar voorbij is.") % zonder_jaar(dag),
        daad=_("Onderzoek plannen"),
        url=reverse("rapportage:onderzoek_nieuw"),
        is_laat=vandaag() > dag,
    )


def _bij_mijlpaal() -> Iterator[Wacht]:
    komt = Onderzoek.objects.filter(stand__in=(Onderzoekstand.GEPLAND, Onderzoekstand.OPEN))
    zonder = Mijlpaal.objects.exclude(pk__in=komt.filter(mijlpaal__isnull=False).values("mijlpaal"))
    namen = [mijlpaal.naam for mijlpaal in zonder]
    if namen and settings.PILOT_VAN <= vandaag() <= settings.PILOT_TOT_EN_MET:
        n = len(namen)
        yield Wacht(
            waar=_("Wacht op jou"),
            deel=ngettext("Bij %d mijlpaal", "Bij %d mijlpalen", n) % n,
            rest=_("is geen onderzoek open of gepland"),
            waarom=_("Het gaat om: %s. Wie die mijlpaal haalt, krijgt nu geen kaart.") % opsomming(namen),
            daad=_("Onderzoek plannen"),
            url=reverse("rapportage:onderzoek_nieuw"),
        )


def _te_geven(gebruiker: Gebruiker) -> Iterator[Wacht]:
    te_geven = kaarten_voor(gebruiker).filter(gegeven_op=None).order_by("zonder_contact")
    for rij in te_geven.values("zonder_contact").annotate(n=Count("pk"), tot=Min("onderzoek__tot")):
        n = rij["n"]
        yield Wacht(
            waar=_("Wacht op jou"),
            deel=ngettext("%d vragenkaart", "%d vragenkaarten", n) % n,
            rest=_van_wie(gebruiker, n, zonder_contact=rij["zonder_contact"]),
            waarom=_("De eerste werkt tot en met %s.") % zonder_jaar(rij["tot"]),
            daad=_("Vragenkaarten geven"),
            url=reverse("rapportage:vragenkaarten"),
        )


def _van_wie(gebruiker: Gebruiker, n: int, *, zonder_contact: bool) -> str:
    if zonder_contact:
        return ngettext(
            "is voor iemand zonder vast contact: die geef jij",
            "zijn voor mensen zonder vast contact: die geef jij",
            n,
        )
    if gebruiker.heeft(Rol.TEAMLEIDER):
        return ngettext("is voor iemand die je begeleidt", "zijn voor mensen die je begeleidt", n)
    return _("kun je nog geven")
