"""Pages of a consulent about handed-over verzuim: queue, one handover, decision, closing (docs/adr/0024, DOMEIN 5)."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.enums import Rol
from gebruikers.formulierpagina import Formulierpagina, toon_formulier
from gebruikers.models import Gebruiker
from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from kern.beleid import Bereik, Onderwerp, beleid, vraagt
from kern.bladzijden import BegrensdePaginator
from kern.getypt import lees_sleutel
from logboek.enums import Handeling
from trajecten.handhaving.enums import Vraagkant
from trajecten.handhaving.forms import BesluitForm, SluitForm, VraagAntwoordForm, VraagForm
from trajecten.handhaving.models import (
    Handhavingsbesluit,
    Handhavingsbezwaar,
    Overdrachtvraag,
    Verzuimoverdracht,
)
from trajecten.handhaving.services import (
    answer_vraag,
    ask_vraag,
    bij_collegas,
    close_overdracht,
    decide_overdracht,
    take_overdracht,
)
from trajecten.handhaving.wachtrij import (
    besluiten_van,
    besluitregel,
    collegarijen,
    in_rijen,
    met_stand,
    te_doen,
    vraagregels,
)

CONSULENT = {Rol.CONSULENT}
PER_PAGINA = 50


def _overgedragen(model: type[Verzuimoverdracht | Overdrachtvraag]) -> Bereik:
    """Return the scope of a page about a handover to this consulent: the person, without the dossier."""
    soort = str(model._meta.model_name)  # noqa: SLF001

    def gevraagd(kwargs: Mapping[str, Any]) -> Onderwerp:
        return Onderwerp(soort, kwargs["pk"])

    @vraagt(gevraagd)
    def bereik(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
        rijen = model.objects.overgedragen_aan(gebruiker).filter(pk=kwargs["pk"])
        persoon = rijen.values_list("inburgeraar_id", flat=True).first()
        return None if persoon is None else Onderwerp("inburgeraar", persoon)

    return bereik


VAN_MIJ = _overgedragen(Verzuimoverdracht)
VRAAG_VAN_MIJ = _overgedragen(Overdrachtvraag)


def _tabs(hier: str) -> list[dict[str, object]]:
    return [
        {"naam": naam, "url": reverse(url), "actief": waarde == hier}
        for waarde, naam, url in (
            ("wachtrij", _("Te doen"), "trajecten:handhavingen"),
            ("besluiten", _("Mijn besluiten"), "trajecten:handhaving_besluiten"),
        )
    ]


@require_GET
@beleid(rollen=CONSULENT)
def lijst(request: Verzoek) -> HttpResponse:
    """Show the handovers that wait for this consulent, longest first."""
    rijen = met_stand(te_doen(request.user))
    pagina: Any = BegrensdePaginator(rijen, PER_PAGINA).get_page(request.GET.get("pagina", 1))
    pagina.object_list = in_rijen(list(pagina.object_list))
    context = {"pagina": pagina, "tabs": _tabs("wachtrij"), "bij_collegas": collegarijen(request.user)}
    return render(request, "trajecten/handhaving/handhavingen.html", context)


@require_GET
@beleid(rollen=CONSULENT)
def besluiten(request: Verzoek) -> HttpResponse:
    """Show the decisions of this consulent by number: the persons are no longer in sight."""
    pagina: Any = BegrensdePaginator(besluiten_van(request.user), PER_PAGINA).get_page(
        request.GET.get("pagina", 1)
    )
    bezwaren = Handhavingsbezwaar.objects.visible_to(request.user).filter(besluit__in=pagina.object_list)
    bij = {b.besluit_id: b for b in bezwaren}
    pagina.object_list = [besluitregel(b, bij.get(b.pk)) for b in pagina.object_list]
    context = {"pagina": pagina, "tabs": _tabs("besluiten")}
    return render(request, "trajecten/handhaving/besluiten.html", context)


@vraagt(lambda kwargs: Onderwerp("verzuimoverdracht", kwargs["pk"]))
def _bij_collega(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
    """Return the handover of a page when another consulent has it."""
    nummers = {rij.nummer for rij in bij_collegas(gebruiker)}
    return Onderwerp("verzuimoverdracht", kwargs["pk"]) if kwargs["pk"] in nummers else None


@require_POST
@beleid(rollen=CONSULENT, bereik=_bij_collega)
def neem_over(request: Verzoek, pk: int) -> HttpResponse:
    """Go on with a handover of a colleague who is absent."""
    van = lees_sleutel(request.POST.get("van"))
    return doe_meteen(
        request,
        lambda: take_overdracht(overdracht_id=pk, van_id=van, door=request.user),
        naar=reverse("trajecten:handhavingen"),
        melding=lambda overdracht: (
            _("Jij gaat verder met %s. Je collega heeft een melding gekregen.") % overdracht
        ),
    )


def _haal(request: Verzoek, pk: int) -> Verzuimoverdracht:
    rijen = Verzuimoverdracht.objects.overgedragen_aan(request.user).filter(gesloten_op__isnull=True)
    overdracht: Verzuimoverdracht = get_object_or_404(
        rijen.select_related("inburgeraar__taal", "door"), pk=pk
    )
    return overdracht


def _besluit(request: Verzoek, overdracht: Verzuimoverdracht) -> Handhavingsbesluit | None:
    besluiten_ = Handhavingsbesluit.objects.visible_to(request.user).filter(overdracht=overdracht)
    return besluiten_.select_related("maatregel", "grond").first()


@require_GET
@beleid(rollen=CONSULENT, bereik=VAN_MIJ, logt=Handeling.DOSSIER_GEOPEND, onderdeel="verzuimoverdracht")
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show a handover with its questions and decision."""
    overdracht = _haal(request, pk)
    besluit = _besluit(request, overdracht)
    context = {
        "overdracht": overdracht,
        "persoon": overdracht.inburgeraar,
        "vragen": vraagregels(overdracht, Vraagkant.CONSULENT, mag=True),
        "antwoord_url": "trajecten:handhaving_antwoord",
        "besluit": besluitregel(besluit) if besluit else None,
    }
    return render(request, "trajecten/handhaving/handhaving.html", context)


def _pagina(
    overdracht: Verzuimoverdracht, titel: str, *, over: str = "", uitleg: str = "", **opties: str
) -> Formulierpagina:
    """Return the page around a form about a handover."""
    naam = overdracht.inburgeraar.naam
    return Formulierpagina(
        titel=titel,
        terug=reverse("trajecten:handhaving", args=[overdracht.pk]),
        terug_naam=naam,
        kijk=_("bij Handhaving"),
        noot=naam,
        over=over,
        uitleg=uitleg,
        **opties,
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=CONSULENT, bereik=VAN_MIJ, logt=Handeling.DOSSIER_GEOPEND, onderdeel="verzuimoverdracht")
def vraag(request: Verzoek, pk: int) -> HttpResponse:
    """Ask the coordinator a question."""
    overdracht, form = _haal(request, pk), VraagForm(request.POST or None)
    return toon_formulier(
        request,
        form,
        lambda: ask_vraag(overdracht_id=pk, door=request.user, **form.invoer()),
        _pagina(
            overdracht,
            _("Vraag aan %s") % overdracht.door.naam,
            uitleg=_("De trajectcoördinator leest dit. Schrijf hier niet op wat je gaat besluiten."),
        ),
        melding=_("Je vraag is verstuurd."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=CONSULENT, bereik=VRAAG_VAN_MIJ, logt=Handeling.DOSSIER_GEOPEND, onderdeel="verzuimoverdracht")
def antwoord(request: Verzoek, pk: int) -> HttpResponse:
    """Answer a question of the coordinator."""
    vragen = Overdrachtvraag.objects.overgedragen_aan(request.user).filter(van=Vraagkant.COORDINATOR)
    gesteld = get_object_or_404(vragen, pk=pk)
    overdracht, form = _haal(request, gesteld.overdracht_id), VraagAntwoordForm(request.POST or None)
    return toon_formulier(
        request,
        form,
        lambda: answer_vraag(vraag_id=pk, door=request.user, **form.invoer()),
        _pagina(
            overdracht,
            _("Antwoord aan %s") % overdracht.door.naam,
            over=gesteld.vraag,
            uitleg=_("De trajectcoördinator leest dit. Schrijf hier niet op wat je gaat besluiten."),
        ),
        melding=_("Je antwoord is verstuurd."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=CONSULENT, bereik=VAN_MIJ, logt=Handeling.DOSSIER_GEOPEND, onderdeel="verzuimoverdracht")
def besluit(request: Verzoek, pk: int) -> HttpResponse:
    """Record the decision, beside what was handed over; it is corrected on a page of its own."""
    overdracht = _haal(request, pk)
    if request.method == "GET" and (genomen := _besluit(request, overdracht)):
        return redirect("trajecten:besluit_verbeteren", genomen.pk)
    form = BesluitForm(request.POST or None, doelgroep=overdracht.doelgroep, besluit=None)
    uitleg = _(
        "Alleen consulenten zien dit. De trajectcoördinator ziet later alleen hoe het traject verdergaat."
    )
    if not form.maatregelen:
        uitleg += (
            " " + _("Voor de doelgroep ‘%s’ bestaat geen maatregel.") % overdracht.get_doelgroep_display()
        )
    elif form.is_voorstel:
        uitleg += " " + _(
            "De maatregelen en gronden zijn een voorstel: de gemeente heeft ze nog niet vastgesteld."
        )
    return toon_formulier(
        request,
        form,
        lambda: decide_overdracht(overdracht_id=pk, door=request.user, besluit=form.besluit()),
        _pagina(
            overdracht,
            _("Besluit"),
            uitleg=uitleg,
            sjabloon="trajecten/handhaving/besluit_nieuw.html",
        ),
        melding=_("Je besluit is vastgelegd. Sluit de handhaving af als het gevolg vaststaat."),
        overdracht=overdracht,
        vragen=vraagregels(overdracht, Vraagkant.CONSULENT, mag=False),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=CONSULENT, bereik=VAN_MIJ, logt=Handeling.DOSSIER_GEOPEND, onderdeel="verzuimoverdracht")
def sluit(request: Verzoek, pk: int) -> HttpResponse:
    """Close a handover with its consequence for the traject."""
    overdracht, form = _haal(request, pk), SluitForm(request.POST or None)
    return toon_formulier(
        request,
        form,
        lambda: close_overdracht(overdracht_id=pk, door=request.user, **form.invoer()),
        _pagina(
            overdracht,
            _("Handhaving afsluiten"),
            uitleg=_(
                "De trajectcoördinator leest alleen hoe het traject verdergaat. Daarna zie je deze persoon niet meer; je "
                "besluit blijft bij Mijn besluiten staan."
            ),
        ),
        naar=reverse("trajecten:handhavingen"),
        melding=_("De handhaving is afgesloten. De trajectcoördinator heeft een melding gekregen."),
    )
