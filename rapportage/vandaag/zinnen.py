"""What waits for the reader, in sentences, heaviest first."""

import datetime as dt
from collections.abc import Iterator, Sequence

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from besluiten.lijst import dagen_te_laat
from besluiten.models import Besluit
from besluiten.permissions import BEHEERDERS
from gebruikers.models import Gebruiker
from kern.aandacht import Aandachtszin
from kern.klok import vandaag
from kern.opdracht import Stand
from kern.woorden import zonder_jaar
from rapportage.lijst import uitgaven
from rapportage.permissions import VRAGERS, soorten_voor
from rapportage.schrijven.overzicht import mislukte_publicaties
from rapportage.vandaag.klaar import Klaarkaart
from rapportage.vandaag.teksten import Concept
from rapportage.wacht import wacht_op

MEESTE = 7
BINNENKORT = dt.timedelta(days=14)
"""How long before its day a besluit of the reader is named."""


def zinnen(gebruiker: Gebruiker, klaar: Klaarkaart | None, onderweg: Sequence[Concept]) -> list[Aandachtszin]:
    """Return what waits for a user today: besluiten, texts, reports that failed, and what figures still miss."""
    open_ = list(Besluit.objects.open().met_wie().laat_eerst())
    alle = [
        *_te_laat(gebruiker, open_),
        *_product(gebruiker),
        *_teksten(onderweg),
        *_mislukt(gebruiker),
        *_binnenkort(gebruiker, open_),
        *_peildatum(klaar),
    ]
    return alle[:MEESTE]


def _te_laat(gebruiker: Gebruiker, open_: Sequence[Besluit]) -> Iterator[Aandachtszin]:
    """Who keeps all besluiten is told of all that are late, others of their own."""
    houdt_bij = gebruiker.heeft(*BEHEERDERS)
    laat = [b for b in open_ if b.uiterlijk < vandaag() and (houdt_bij or b.eigenaar_id == gebruiker.pk)]
    if not laat:
        return
    eerste = laat[0]
    n = len(laat)
    if houdt_bij:
        tekst = ngettext("<a>%d besluit</a> is te laat", "<a>%d besluiten</a> zijn te laat", n) % n
    else:
        tekst = (
            ngettext("<a>%d besluit van jou</a> is te laat", "<a>%d besluiten van jou</a> zijn te laat", n)
            % n
        )
    yield Aandachtszin(
        waar=_("Te laat"),
        tekst=_door(tekst, f"{reverse('besluiten:lijst')}?toon=open"),
        waarom=_("Het langst: %(besluit)s (%(wie)s, %(dagen)s).")
        % {"besluit": eerste.besluit, "wie": eerste.eigenaar.naam, "dagen": dagen_te_laat(eerste)},
        daad=_("Bekijk besluit"),
        daad_url=reverse("besluiten:besluit", args=[eerste.pk]),
    )


def _binnenkort(gebruiker: Gebruiker, open_: Sequence[Besluit]) -> Iterator[Aandachtszin]:
    tot = vandaag() + BINNENKORT
    van_mij = [b for b in open_ if b.eigenaar_id == gebruiker.pk and vandaag() <= b.uiterlijk <= tot]
    if van_mij:
        n, eerste = len(van_mij), van_mij[0]
        tekst = ngettext(
            "<a>%d besluit van jou</a> moet binnen twee weken gedaan zijn",
            "<a>%d besluiten van jou</a> moeten binnen twee weken gedaan zijn",
            n,
        )
        yield Aandachtszin(
            waar=_("Wacht op jou"),
            tekst=_door(tekst % n, f"{reverse('besluiten:lijst')}?toon=open"),
            waarom=_("Het eerst: %(besluit)s (uiterlijk %(dag)s).")
            % {"besluit": eerste.besluit, "dag": zonder_jaar(eerste.uiterlijk)},
            daad=_("Bekijk besluit"),
            daad_url=reverse("besluiten:besluit", args=[eerste.pk]),
        )


def _teksten(onderweg: Sequence[Concept]) -> Iterator[Aandachtszin]:
    for concept in onderweg:
        if concept.wacht:
            yield Aandachtszin(
                waar=_("Wacht op jou"),
                tekst=format_html(
                    '<a href="{}">{}</a> {}',
                    concept.daad_url,
                    _("De tekst van %s") % concept.tekst,
                    concept.wacht,
                ),
                daad=concept.daad,
                daad_url=concept.daad_url,
            )


def _product(gebruiker: Gebruiker) -> Iterator[Aandachtszin]:
    for wacht in wacht_op(gebruiker):
        yield Aandachtszin(
            waar=wacht.waar,
            tekst=format_html('<a href="{}">{}</a> {}', wacht.url, wacht.deel, wacht.rest),
            waarom=wacht.waarom,
            daad=wacht.daad,
            daad_url=wacht.url,
        )


def _mislukt(gebruiker: Gebruiker) -> Iterator[Aandachtszin]:
    if not gebruiker.heeft(*VRAGERS):
        return
    rijen = uitgaven().filter(soort__in=soorten_voor(gebruiker), stand=Stand.MISLUKT, gestopt_op__isnull=True)
    for uitgave in rijen[:2]:
        url = reverse("rapportage:uitgave", args=[uitgave.pk])
        yield Aandachtszin(
            waar=_("Mislukt"),
            tekst=format_html(_('<a href="{}">{} is niet gelukt</a>'), url, str(uitgave)),
            waarom=uitgave.fout,
            daad=_("Bekijk rapport"),
            daad_url=url,
        )
    for publicatie in mislukte_publicaties():
        url = reverse("rapportage:publicatie", args=[publicatie.pk])
        yield Aandachtszin(
            waar=_("Mislukt"),
            tekst=format_html(_('<a href="{}">{} is niet gepubliceerd</a>'), url, str(publicatie)),
            waarom=publicatie.fout,
            daad=_("Bekijk uitgave"),
            daad_url=url,
        )


def _peildatum(klaar: Klaarkaart | None) -> Iterator[Aandachtszin]:
    if klaar is None or not klaar.samen.nu:
        return
    n = klaar.samen.nu
    tekst = ngettext(
        "Voor %(dag)s ontbreekt nog <a>%(n)d keer</a> iets",
        "Voor %(dag)s ontbreekt nog <a>%(n)d keer</a> iets",
        n,
    )
    delen = ", ".join(
        _("%(n)d keer %(wat)s") % {"n": gat.nu, "wat": gat.naam} for gat in klaar.per_gat if gat.nu
    )
    eerder = "" if klaar.samen.toen is None else " " + _("Vorige week: %d.") % klaar.samen.toen
    yield Aandachtszin(
        waar=_("Peildatum"),
        tekst=_door(tekst % {"dag": klaar.voor, "n": n}, "#klaar"),
        waarom=f"{delen}.{eerder}",
    )


def _door(tekst: str, url: str) -> SafeString:
    """Put an address at the link in our own sentence, which holds numbers and a day alone."""
    return format_html(tekst.replace("<a>", '<a href="{}">'), url)
