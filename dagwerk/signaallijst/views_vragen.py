"""Asking the fixed contacts of people, from the list of who asks attention or from that of what figures miss."""

from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dagwerk.klaar.keuze import Klaarkeuze
from dagwerk.klaar.overzicht import gaten_van
from dagwerk.mijn_dag.caseload import gesproken_in_woorden
from dagwerk.signaallijst.forms import VraagForm
from dagwerk.signaallijst.over_mensen import Gekozen, Weggelaten, hervat, in_een_regel, mensen_in, pagina_over
from dagwerk.signaallijst.rijen import redenen_van
from dagwerk.signaallijst.views import TEAMLEIDER
from gebruikers.concept import houdt_concept
from gebruikers.formulierpagina import Formulierpagina, toon_formulier
from gebruikers.models import Afwezigheid, Gebruiker
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Inburgeraar
from kern.beleid import beleid
from kern.klok import vandaag
from kern.woorden import jaar_zo_nodig, opsomming
from rapportage.cijfers.ontbreekt import ontbreekt
from trajecten.contact.gesprek import laatst_gesproken
from trajecten.taken.vragen import Gevraagd, ask_coordinator, niet_te_vragen
from trajecten.traject.lopend import vaste_contacten

OVER, BEZOEK, CIJFERS = "over", "bezoek", "cijfers"
"""In the URL of a question: it begins with the words that ask to plan a visit, or to fill in what figures miss."""


@beleid(rollen=TEAMLEIDER)
@houdt_concept("vraag", kwarg="persoon", per_rij=True)
def vraag(request: Verzoek) -> HttpResponse:
    """Ask the fixed contact of the chosen people; who cannot be asked about is named with the reason."""
    mensen = mensen_in(request)
    niet = niet_te_vragen([mens.pk for mens in mensen], request.user)
    wel = [mens for mens in mensen if mens.pk not in niet]
    contacten = _contacten(wel)
    form = VraagForm(request.POST or None, mensen=mensen, wat=_begint_met(request))
    gesteld: list[int] = []

    def stel() -> Gevraagd:
        uitkomst = ask_coordinator(
            inburgeraar_ids=form.cleaned_data["persoon"],
            door=request.user,
            wat=form.cleaned_data["wat"],
            uiterlijk=form.cleaned_data["uiterlijk"],
        )
        gesteld[:] = [gevraagd.pk for gevraagd in uitkomst.vragen]
        return uitkomst

    return toon_formulier(
        request,
        form,
        stel,
        _pagina(request, _wie_krijgt(contacten)),
        melding=lambda uitkomst: _gevraagd(uitkomst, mensen),
        ongedaan=lambda: _intrekken(gesteld),
        concept=hervat(request, form),
        wel=_gevraagde_mensen(request, wel, contacten),
        niet=[Weggelaten(naam=m.naam, reden=niet[m.pk]) for m in mensen if m.pk in niet],
    )


def _over_cijfers(request: Verzoek) -> Klaarkeuze | None:
    """Return the choice in the list of what figures miss; None for a question from the other list."""
    return Klaarkeuze.uit(request.GET) if request.GET.get(OVER) == CIJFERS else None


def _pagina(request: Verzoek, uitleg: str) -> Formulierpagina:
    pagina = pagina_over(request, _("Vraag stellen"), uitleg)
    keuze = _over_cijfers(request)
    if keuze is None:
        return pagina
    return replace(pagina, terug=keuze.adres, terug_naam=_("Klaar voor de peildatum"))


def _begint_met(request: Verzoek) -> str:
    if request.GET.get(OVER) == BEZOEK:
        return _("Wil je een bezoek plannen? Schrijf op welke dag het wordt.")
    if keuze := _over_cijfers(request):
        zin = _(
            "Wil je invullen wat er nog ontbreekt voor de cijfers van %s? "
            "Je vindt het op Mijn dag, bij ‘Kijken wat er ontbreekt voor de cijfers’."
        )
        return zin % jaar_zo_nodig(keuze.dag)
    return ""


def _contacten(mensen: list[Inburgeraar]) -> dict[int, Gebruiker]:
    """Return the fixed contact of people by the key of the person."""
    toegangen = vaste_contacten([mens.pk for mens in mensen])
    return {pk: toegang.gebruiker for pk, toegang in toegangen.items() if toegang.gebruiker}


def _wie_krijgt(contacten: dict[int, Gebruiker]) -> str:
    """Return who gets the question, and who of them is absent."""
    wie = sorted({c.pk: c for c in contacten.values()}.values(), key=lambda c: c.naam)
    if not wie:
        return ""
    zin = ngettext(
        "%(wie)s krijgt deze vraag.",
        "%(wie)s krijgen deze vraag, ieder over de eigen mensen.",
        len(wie),
    )
    zinnen = [zin % {"wie": opsomming([c.naam for c in wie])}]
    weg = Afwezigheid.objects.in_kracht().filter(gebruiker__in=wie).select_related("gebruiker")
    for rij in weg.order_by("gebruiker__achternaam", "pk"):
        if rij.tot_en_met is not None:
            zin = _("%(wie)s is afwezig tot en met %(dag)s.")
            zinnen.append(zin % {"wie": rij.gebruiker.naam, "dag": jaar_zo_nodig(rij.tot_en_met)})
    if len(zinnen) > 1:
        zinnen.append(_("Wie vervangt, kan antwoorden."))
    return " ".join(zinnen)


def _gevraagde_mensen(
    request: Verzoek, mensen: list[Inburgeraar], contacten: dict[int, Gebruiker]
) -> list[Gekozen]:
    """Return the people with who gets the question, when they were last spoken to, and what it can be about."""
    waarover = _waarover(request, mensen)
    rijen: Any = Inburgeraar.objects.filter(pk__in=[m.pk for m in mensen]).annotate(op=laatst_gesproken())
    gesproken = dict(rijen.order_by().values_list("pk", "op"))
    return [
        Gekozen(
            persoon=mens,
            redenen=waarover.get(mens.pk, ""),
            onder=_("aan %(wie)s · %(gesproken)s")
            % {
                "wie": contacten[mens.pk].naam,
                "gesproken": gesproken_in_woorden(gesproken.get(mens.pk), vandaag()),
            },
        )
        for mens in mensen
    ]


def _waarover(request: Verzoek, mensen: list[Inburgeraar]) -> dict[int, str]:
    """Return in a line, by the key of the person, what is missing for figures, or else what asks attention."""
    keuze = _over_cijfers(request)
    if keuze is None:
        redenen = redenen_van(request.user, [mens.pk for mens in mensen])
        return {pk: in_een_regel(regels) for pk, regels in redenen.items()}
    stand = ontbreekt(request.user, keuze.dag, None)
    return {mens.pk: " · ".join(naam for _gat, naam in gaten_van(stand, mens.pk)) for mens in mensen}


def _gevraagd(uitkomst: Gevraagd, mensen: list[Inburgeraar]) -> str:
    namen = {mens.pk: mens.naam for mens in mensen}
    n = len(uitkomst.vragen)
    zin = ngettext("De vraag over %(naam)s is gesteld.", "De vraag is over %(n)d mensen gesteld.", n)
    zinnen = [zin % {"n": n, "naam": namen[uitkomst.vragen[0].inburgeraar_id]}]
    if uitkomst.niet:
        zinnen.append(_("Niet over: %s.") % ", ".join(namen[pk] for pk in uitkomst.niet))
    return " ".join(zinnen)


def _intrekken(gesteld: list[int]) -> str:
    """Return the URL that withdraws the questions (keys) that were asked in one act."""
    eerste, *ook = gesteld
    adres = reverse("trajecten:vraag_intrekken", args=[eerste])
    return "?".join(filter(None, (adres, "&".join(f"ook={pk}" for pk in ook))))
