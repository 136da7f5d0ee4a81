"""What a teamleider does about people in the list: one of them, or all who were ticked; asking is in `views_vragen`."""

import datetime as dt

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dagwerk.signaallijst.forms import BezoekForm, OpzijForm, TerugForm
from dagwerk.signaallijst.keuze import AANDACHT
from dagwerk.signaallijst.over_mensen import Gekozen, Weggelaten, hervat, in_een_regel, mensen_in, pagina_over
from dagwerk.signaallijst.rijen import redenen_van
from dagwerk.signaallijst.views import TEAMLEIDER
from dagwerk.signaallijst.views_vragen import BEZOEK, OVER
from gebruikers.concept import houdt_concept
from gebruikers.formulierpagina import toon_formulier
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Inburgeraar
from kern.beleid import beleid
from kern.woorden import jaar_zo_nodig
from trajecten.contact.models import GeplandBezoek
from trajecten.contact.services.planning_voor import niet_te_plannen, plan_voor_contact
from trajecten.normen.enums import Signaalregel
from trajecten.signalen.services.opzij import Opzijgelegd, lay_aside_opzij, put_back_opzij


@beleid(rollen=TEAMLEIDER)
def plan_bezoek(request: Verzoek) -> HttpResponse:
    """Plan a visit for the fixed contact of one person; about several, their fixed contacts are asked to plan one."""
    mensen = mensen_in(request)
    if len(mensen) > 1 and request.method == "GET":
        vraag_ook = request.GET.copy()
        vraag_ook[OVER] = BEZOEK
        return redirect(f"{reverse('trajecten:signalen_vragen')}?{vraag_ook.urlencode()}")
    waarom = [niet_te_plannen(mens.pk, request.user) for mens in mensen[:1]]
    form = BezoekForm(request.POST or None, mensen=mensen[:1])
    return toon_formulier(
        request,
        form,
        lambda: plan_voor_contact(
            inburgeraar_id=form.cleaned_data["persoon"][0], door=request.user, plan=form.plan()
        ),
        pagina_over(
            request,
            _("Bezoek plannen"),
            _("Het vaste contact krijgt een melding, en ziet het bezoek op Mijn dag."),
        ),
        melding=_("Het bezoek staat gepland. Het vaste contact krijgt een melding."),
        ongedaan=lambda: _laatst_gepland(request, form.cleaned_data["persoon"][0]),
        wel=[Gekozen(persoon=mens) for mens, niet in zip(mensen, waarom, strict=False) if not niet],
        niet=[Weggelaten(naam=m.naam, reden=niet) for m, niet in zip(mensen, waarom, strict=False) if niet],
    )


def _laatst_gepland(request: Verzoek, persoon: int) -> str:
    """Return the URL that takes back the visit just planned."""
    eigen = GeplandBezoek.objects.filter(inburgeraar=persoon, gepland_door=request.user).latest("pk")
    return reverse("trajecten:bezoek_voor_contact_ongedaan", args=[eigen.pk])


def _regels(request: Verzoek) -> tuple[Signaalregel, ...]:
    """Return the rules that the list was narrowed to: one, or all of them."""
    gekozen = tuple(regel for regel in AANDACHT if regel == request.GET.get("regel"))
    return gekozen or AANDACHT


def _met_redenen(
    request: Verzoek, mensen: list[Inburgeraar], *, opzij: bool
) -> tuple[list[Gekozen], list[Weggelaten]]:
    """Divide people by whether a reason of the list lies aside, or does not, as `opzij` says."""
    alle, regels = redenen_van(request.user, [mens.pk for mens in mensen]), _regels(request)
    waarom = _("Er ligt niets opzij.") if opzij else _("Er is niets meer dat opzij kan.")
    wel, niet = [], []
    for mens in mensen:
        eigen = [
            r
            for r in alle.get(mens.pk, [])
            if (r.opzij is not None) == opzij and r.werk.soort_regel in regels
        ]
        if eigen:
            wel.append(Gekozen(persoon=mens, redenen=in_een_regel(eigen)))
        else:
            niet.append(Weggelaten(naam=mens.naam, reden=waarom))
    return wel, niet


@beleid(rollen=TEAMLEIDER)
@houdt_concept("opzij", kwarg="persoon", per_rij=True)
def leg_opzij(request: Verzoek) -> HttpResponse:
    """Lay aside what asks attention about the chosen people, by the rule that the list was narrowed to, or all."""
    mensen = mensen_in(request)
    wel, niet = _met_redenen(request, mensen, opzij=False)
    form = OpzijForm(request.POST or None, mensen=mensen)
    return toon_formulier(
        request,
        form,
        lambda: lay_aside_opzij(
            inburgeraar_ids=form.cleaned_data["persoon"],
            door=request.user,
            regels=_regels(request),
            tot=form.cleaned_data["tot"],
            reden=form.cleaned_data["reden"],
        ),
        pagina_over(
            request,
            _("Opzij leggen"),
            _(
                "Dit gaat tot die dag uit de lijst. Het vaste contact blijft het zien. Het komt eerder terug als dezelfde "
                "reden opnieuw begint. Komt er een andere reden bij? Dan staat de persoon daarmee weer in de lijst."
            ),
        ),
        melding=lambda uitkomst: _opzij_gelegd(uitkomst, wel, mensen, form.cleaned_data["tot"]),
        concept=hervat(request, form),
        wel=wel,
        niet=niet,
    )


def _opzij_gelegd(uitkomst: Opzijgelegd, wel: list[Gekozen], mensen: list[Inburgeraar], tot: dt.date) -> str:
    """Say of whom what was laid aside until when: of one person the reasons, for others of it may stay in the list."""
    namen = {mens.pk: mens.naam for mens in mensen}
    redenen = {gekozen.persoon.pk: gekozen.redenen for gekozen in wel}
    n, eerste = len(uitkomst.wie), uitkomst.wie[0]
    zin = ngettext(
        "Van %(naam)s ligt tot %(dag)s opzij: %(redenen)s. Terugleggen kan in de lijst ‘opzij gelegd’.",
        "Van %(n)d mensen ligt tot %(dag)s opzij wat je koos. Terugleggen kan in de lijst ‘opzij gelegd’.",
        n,
    )
    woorden = {"n": n, "naam": namen[eerste], "redenen": redenen.get(eerste, ""), "dag": jaar_zo_nodig(tot)}
    zinnen = [zin % woorden]
    if uitkomst.niet:
        zinnen.append(_("Niet: %s.") % ", ".join(namen[pk] for pk in uitkomst.niet))
    return " ".join(zinnen)


@beleid(rollen=TEAMLEIDER)
def leg_terug(request: Verzoek) -> HttpResponse:
    """Put back in the list what lies aside about the chosen people."""
    mensen = mensen_in(request)
    wel, niet = _met_redenen(request, mensen, opzij=True)
    form = TerugForm(request.POST or None, mensen=mensen)
    return toon_formulier(
        request,
        form,
        lambda: put_back_opzij(
            inburgeraar_ids=form.cleaned_data["persoon"], door=request.user, regels=_regels(request)
        ),
        pagina_over(
            request, _("Terugleggen"), _("Dit staat daarna weer in de lijst van wie aandacht vraagt.")
        ),
        melding=lambda wie: _teruggelegd(wie, mensen),
        wel=wel,
        niet=niet,
    )


def _teruggelegd(wie: list[int], mensen: list[Inburgeraar]) -> str:
    namen = {mens.pk: mens.naam for mens in mensen}
    zin = ngettext("%(naam)s staat weer in de lijst.", "%(n)d mensen staan weer in de lijst.", len(wie))
    return zin % {"n": len(wie), "naam": namen[wie[0]]}
