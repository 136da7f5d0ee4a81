"""The ten parts: how they stand, one of them with its owners and texts, and who of outside may write on it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Page
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.formulierpagina import Formulierpagina, toon_formulier
from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.bladzijden import BegrensdePaginator
from kern.klok import vandaag
from kern.weigering import Weigering
from rapportage.product.editiemodel import Producteditie
from rapportage.product.edities import volgende
from rapportage.product.forms import RechtForm
from rapportage.product.models import Producttekst, Redactierecht
from rapportage.product.overzicht import overzicht
from rapportage.product.permissions import (
    BINNEN,
    GEVERS,
    LEZERS,
    LEZERS_VAN_EDITIES,
    ONDERDEEL,
    RECHT,
    WELZIJN,
    begint_hier,
    hoedanigheden,
)
from rapportage.product.schema import Schema, schema_van
from rapportage.product.services.rechten import end_redactierecht, give_redactierecht, te_kiezen
from rapportage.product.services.schrijven import begin_tekst, drop_tekst
from rapportage.product.teksten import Tekst
from rapportage.product.wacht import wacht_op
from rapportage.product.woorden import als_in_woorden

EDITIES_PER_PAGINA = 12
"""How many editions stand on the overview: those of some two years, with their concepts."""


@require_GET
@beleid(rollen=LEZERS)
def lijst(request: Verzoek) -> HttpResponse:
    """Show the parts over the years of the pilot: what was approved, what is read, what is due and late."""
    dag = vandaag()
    leest = request.user.heeft(*LEZERS_VAN_EDITIES)
    context = {
        "overzicht": overzicht(request.user),
        "dag": dag,
        "leest_edities": leest,
        "ziet_alles": request.user.heeft(*BINNEN),
        "maakt_edities": request.user.heeft(*GEVERS),
        "edities": _edities(request) if leest else None,
        "volgende": volgende(dag) if leest else None,
        "wacht": wacht_op(request.user) if begint_hier(request.user) else [],
    }
    return render(request, "rapportage/product/overzicht.html", context)


def _edities(request: Verzoek) -> Page[Producteditie]:
    rijen = Producteditie.objects.zonder_inhoud()
    return BegrensdePaginator(rijen, EDITIES_PER_PAGINA).get_page(request.GET.get("edities"))


@require_GET
@beleid(rollen=LEZERS, bereik=ONDERDEEL)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show a part: whose it is, when it is due, its texts, and who of outside writes on it."""
    schema = schema_van(pk)
    als = hoedanigheden(request.user, pk)
    eigenaren = _eigenaren(schema)
    context = {
        "schema": schema,
        "onderdeel": schema.onderdeel,
        "eigenaren": als_in_woorden(eigenaren),
        "aspecten": schema.aspecten_nu,
        "ziet_alles": request.user.heeft(*BINNEN),
        "rechten": _rechten(pk),
        "mag_beeindigen": request.user.heeft(*GEVERS),
        "mag_geven": request.user.heeft(*GEVERS) and WELZIJN in eigenaren,
        "mag_beginnen": schema.lopend is None and any(rol != WELZIJN for rol in als),
        "laatste": _gelezen(schema),
    }
    return render(request, "rapportage/product/onderdeel.html", context)


def _eigenaren(schema: Schema) -> list[str]:
    return list(schema.onderdeel.eigenaren.in_kracht().order_by("pk").values_list("rol", flat=True))


def _gelezen(schema: Schema) -> Tekst | None:
    if schema.laatste is None:
        return None
    return Tekst(Producttekst.objects.get(pk=schema.laatste.pk), schema)


def _rechten(pk: int) -> list[Redactierecht]:
    rijen = Redactierecht.objects.in_kracht().filter(onderdeel_id=pk)
    return list(rijen.select_related("gebruiker", "gegeven_door"))


@require_POST
@beleid(rollen=BINNEN, bereik=ONDERDEEL)
def begin(request: Verzoek, pk: int) -> HttpResponse:
    """Begin the text of a part, or go on with the one that is under way; that a colleague began that is told."""
    tussendoor = request.POST.get("soort") == "tussendoor"
    try:
        tekst = begin_tekst(onderdeel_id=pk, door=request.user, tussendoor=tussendoor)
    except Weigering as fout:
        messages.error(request, str(fout))
        return redirect("rapportage:product_onderdeel", pk)
    if tekst.begonnen_door_id != request.user.pk:
        messages.info(request, _("%s is al aan deze tekst begonnen.") % tekst.begonnen_door.naam)
    return redirect("rapportage:product_tekst", tekst.pk)


@require_POST
@beleid(rollen=BINNEN, bereik=ONDERDEEL)
def verwijder_lege(request: Verzoek, pk: int) -> HttpResponse:
    """Delete the text under way of a part in which nobody wrote: the way back of beginning it."""
    return doe_meteen(
        request,
        lambda: drop_tekst(onderdeel_id=pk, door=request.user),
        naar=reverse("rapportage:product_onderdeel", args=[pk]),
        melding=_("De lege tekst is verwijderd."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=LEZERS, bereik=ONDERDEEL)
def geef_recht(request: Verzoek, pk: int) -> HttpResponse:
    """Give a user of the welzijnsorganisatie a redactierecht on a part."""
    if not request.user.heeft(*GEVERS):
        raise PermissionDenied(
            _("Alleen de beleidsmedewerker of de projectleider kan een redactierecht geven.")
        )
    schema = schema_van(pk)
    if WELZIJN not in _eigenaren(schema):
        raise PermissionDenied(_("De welzijnsorganisatie is geen eigenaar van dit onderdeel."))
    form = RechtForm(request.POST or None, partners=te_kiezen(pk))
    pagina = Formulierpagina(
        titel=_("Redactierecht geven"),
        terug=reverse("rapportage:product_onderdeel", args=[pk]),
        terug_naam=schema.onderdeel.naam,
        kijk=_("bij Redactierecht"),
        over=str(schema.onderdeel),
    )
    return toon_formulier(
        request,
        form,
        lambda: give_redactierecht(onderdeel_id=pk, door=request.user, **form.invoer()),
        pagina,
        melding=lambda recht: _("%s ziet dit onderdeel nu en kan eraan meeschrijven.") % recht.gebruiker.naam,
    )


@require_POST
@beleid(rollen=LEZERS, bereik=RECHT)
def beeindig_recht(request: Verzoek, pk: int) -> HttpResponse:
    """End a redactierecht, at once."""
    if not request.user.heeft(*GEVERS):
        raise PermissionDenied(
            _("Alleen de beleidsmedewerker of de projectleider kan een redactierecht beëindigen.")
        )
    recht = Redactierecht.objects.select_related("gebruiker").get(pk=pk)
    return doe_meteen(
        request,
        lambda: end_redactierecht(recht_id=pk, door=request.user),
        naar=reverse("rapportage:product_onderdeel", args=[recht.onderdeel_id]),
        melding=_("Het redactierecht is beëindigd. %s ziet dit onderdeel niet meer.") % recht.gebruiker.naam,
    )
