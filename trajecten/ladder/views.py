"""Pages of the ladder in a dossier: the course on it, recording a meting, and correcting one."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from gebruikers.concept import concept_van, houdt_concept
from gebruikers.enums import TEAM
from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.klok import vandaag
from kern.ladder import Pijler
from logboek.enums import Handeling
from participatie.enums import Aanleiding
from participatie.forms.meting import MetingForm, MetingverbeterForm
from participatie.fouten import HoudtDossierNiet
from participatie.models import Ladderversie, Meting, Trede
from participatie.permissions import is_eerste_lezer, is_tweede_lezer
from participatie.scoring import fase_op, pijler_van
from participatie.services.metingen import correct_meting, record_meting
from trajecten.kader.formulierpagina import terug_van
from trajecten.kader.hoofd import hoofd
from trajecten.kader.lezen import Rijen, in_dossier
from trajecten.kader.pagina import IN_DOSSIER, haal_rijen, tabs
from trajecten.kader.rijen import METINGEN
from trajecten.ladder.paneel import ladderverloop
from trajecten.ladder.versies import versies_van_meting
from trajecten.plan.rijen import PLAN
from trajecten.stappen.services.nazorg import settle_nazorg
from trajecten.traject.enums import Stap
from trajecten.traject.permissions import persoon_van

VAN_METING = persoon_van(Meting)


@require_GET
@beleid(rollen=TEAM, bereik=in_dossier, logt=Handeling.DOSSIER_GEOPEND, onderdeel="ladder")
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show the course of a person on the ladder; that of a merged person redirects to the person who replaced it."""
    rijen = haal_rijen(request, pk, METINGEN, PLAN)
    if rijen.persoon.pk != pk:
        return redirect("trajecten:ladder", rijen.persoon.pk)
    context = {
        "hoofd": hoofd(request.user, rijen.persoon, rijen),
        "verloop": ladderverloop(request.user, rijen),
        "tabs": tabs(request, pk, "ladder"),
    }
    return render(request, "trajecten/ladder/ladder.html", context)


@beleid(rollen=TEAM, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="meting")
@houdt_concept("meting")
def nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Record a meting; users who do not keep the dossier measure as second readers."""
    rijen = haal_rijen(request, pk, METINGEN, PLAN)
    tweede = not is_eerste_lezer(pk, request.user)
    if tweede and not is_tweede_lezer(pk, request.user):
        raise PermissionDenied(str(HoudtDossierNiet()))
    concept = concept_van(request)
    pijler = fase_op(rijen.van(METINGEN).fases, vandaag())[0]
    aanleiding = _aanleiding(rijen, pijler)
    form = MetingForm(
        request.POST or None,
        treden=_treden(pijler, Ladderversie.objects.op(vandaag())),
        aanleiding=aanleiding,
        tweede_lezer=tweede,
        concept=concept.url,
    )
    concept.hervat(form)
    terug = reverse(terug_van(request, anders="trajecten:ladder"), args=[pk])
    antwoord = verstuur(
        request,
        form,
        partial(_meet, request, pk, form, tweede=tweede),
        naar=terug,
        melding=_("De meting is opgeslagen."),
        kijk=_("op de ladder"),
        concept=concept,
    )
    if antwoord:
        return antwoord
    context = {
        "form": form,
        "persoon": rijen.persoon,
        "pijler": pijler,
        "tweede": tweede,
        "vandaag_al": _van_vandaag(request, rijen, aanleiding, tweede=tweede),
        "concept": concept,
        "terug": terug,
    }
    return render(request, "trajecten/ladder/meting.html", context)


def _meet(request: Verzoek, pk: int, form: MetingForm, *, tweede: bool) -> None:
    waarneming = form.waarneming()
    record_meting(inburgeraar_id=pk, door=request.user, waarneming=waarneming, tweede_lezer=tweede)
    if not tweede:
        settle_nazorg(inburgeraar_id=pk, door=request.user, op=waarneming.dag)


def _van_vandaag(request: Verzoek, rijen: Rijen, aanleiding: Aanleiding, *, tweede: bool) -> Meting | None:
    """Return the meting of today that this user can correct instead of adding another for the same occasion."""
    van_wie = (
        m
        for m in rijen.van(METINGEN).metingen
        if m.datum == vandaag() and m.tweede_lezer == tweede and (tweede or m.aanleiding == aanleiding)
    )
    return next((m for m in van_wie if not tweede or m.door_id == request.user.pk), None)


def _treden(pijler: Pijler, versie: Ladderversie | None) -> Mapping[int, Trede]:
    return {t.trede: t for t in Trede.objects.filter(ladderversie=versie, pijler=pijler)}


def _aanleiding(rijen: Rijen, pijler: Pijler) -> Aanleiding:
    """Return the most likely occasion."""
    gemeten = {
        pijler_van(m, rijen.van(METINGEN).fases) for m in rijen.van(METINGEN).metingen if not m.tweede_lezer
    }
    if pijler == Pijler.NA:
        return Aanleiding.NAZORG
    if not gemeten:
        return Aanleiding.EERSTE
    if rijen.traject is not None and rijen.traject.stap == Stap.AFRONDEN:
        return Aanleiding.AFRONDING
    return Aanleiding.VOORTGANG if pijler in gemeten else Aanleiding.START


def haal_meting(request: Verzoek, pk: int) -> Meting:
    """Return a meting within the user's sight, or 404."""
    rijen = Meting.objects.visible_to(request.user).select_related("inburgeraar", "door", "ladderversie")
    return get_object_or_404(rijen, pk=pk)


@beleid(rollen=TEAM, bereik=VAN_METING, logt=Handeling.DOSSIER_GEOPEND, onderdeel="meting")
@houdt_concept("meting-verbeteren", per_rij=True)
def verbeter(request: Verzoek, pk: int) -> HttpResponse:
    """Correct a meting, with the reason."""
    meting = haal_meting(request, pk)
    _eis_mag_verbeteren(request, meting)
    concept = concept_van(request)
    pijler = pijler_van(meting, meting.inburgeraar.fase_set.all())
    form = MetingverbeterForm(
        request.POST or None,
        meting=meting,
        treden=_treden(pijler, meting.ladderversie),
        concept=concept.url,
    )
    concept.hervat(form)
    antwoord = verstuur(
        request,
        form,
        lambda: correct_meting(
            meting_id=pk,
            door=request.user,
            waarneming=form.waarneming(),
            reden=form.cleaned_data["reden"],
            gezien=form.cleaned_data["versie"],
        ),
        naar=reverse("trajecten:meting_versies", args=[pk]),
        melding=_("Verbeterd. Wat er eerst stond, lees je hieronder."),
        kijk=_("bij de eerdere versies"),
        concept=concept,
    )
    context = {"form": form, "meting": meting, "pijler": pijler, "concept": concept}
    return antwoord or render(request, "trajecten/ladder/meting_verbeteren.html", context)


def _eis_mag_verbeteren(request: Verzoek, meting: Meting) -> None:
    """Allow a correction only to the keeper of the dossier, or to a second reader for their own meting.

    Raises:
        PermissionDenied: the user is neither.
    """
    if meting.tweede_lezer:
        mag = meting.door_id == request.user.pk and is_tweede_lezer(meting.inburgeraar_id, request.user)
    else:
        mag = is_eerste_lezer(meting.inburgeraar_id, request.user)
    if not mag:
        raise PermissionDenied(str(HoudtDossierNiet(tweede_lezer=meting.tweede_lezer)))


@require_GET
@beleid(rollen=TEAM, bereik=VAN_METING, logt=Handeling.DOSSIER_GEOPEND, onderdeel="eerdere versies")
def toon_versies(request: Verzoek, pk: int) -> HttpResponse:
    """Show the earlier versions of a meting: who changed it, when and why."""
    meting = haal_meting(request, pk)
    context: dict[str, Any] = {"meting": meting, "versies": versies_van_meting(meting)}
    return render(request, "trajecten/ladder/meting_versies.html", context)
