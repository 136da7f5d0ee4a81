"""The text of a report as a whole: beginning it, its chapters, reading it, its steps, and which figures it tells of."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.concept import houdt_concept
from gebruikers.formulierpagina import Formulierpagina, met_concept, toon_formulier
from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.bladzijden import BegrensdePaginator
from kern.getypt import lees_getal
from kern.weigering import Weigering
from rapportage.permissions import LEZERS, uitgave_op
from rapportage.redactie.forms import RedenForm
from rapportage.redactie.pagina import PER_PAGINA
from rapportage.schrijven.enums import Tekststand
from rapportage.schrijven.forms import UitgaveForm
from rapportage.schrijven.models import Rapporttekst
from rapportage.schrijven.omslag import omslag_na, vorige_van
from rapportage.schrijven.overzicht import (
    hoofdstukrijen,
    nieuwste_uitgave,
    tekststappen,
    uitgaven_van,
)
from rapportage.schrijven.permissions import SCHRIJVERS, TEKST, VASTSTELLERS, schreef_mee
from rapportage.schrijven.services.schrijven import begin_tekst, choose_uitgave
from rapportage.schrijven.services.stappen import approve_tekst, kan_terug, mark_gelezen, send_back
from rapportage.schrijven.teksten import Boek


def haal_tekst(pk: int) -> Rapporttekst:
    """Return the text of a report with its figures; the policy of the page saw that it is there."""
    rijen = Rapporttekst.objects.select_related(
        "uitgave", "begonnen_door", "gelezen_door", "vastgesteld_door"
    )
    return rijen.defer("uitgave__pdf").get(pk=pk)


def pagina_van(rapport: Rapporttekst, titel: str, *, kijk: str) -> Formulierpagina:
    """Return the text and links around a form about a text."""
    return Formulierpagina(
        titel=titel, terug=reverse("rapportage:tekst", args=[rapport.pk]), terug_naam=str(rapport), kijk=kijk
    )


@require_POST
@beleid(rollen=SCHRIJVERS, bereik=uitgave_op(klaar=True))
def begin(request: Verzoek, pk: int) -> HttpResponse:
    """Begin the text of the year of an edition, or go on with the one that there is."""
    try:
        rapport = begin_tekst(uitgave_id=pk, door=request.user)
    except Weigering as fout:
        messages.error(request, str(fout))
        return redirect("rapportage:uitgave", pk)
    return redirect("rapportage:tekst", rapport.pk)


@require_GET
@beleid(rollen=LEZERS, bereik=TEKST)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show the chapters, how far each is, and the steps to the council."""
    rapport = haal_tekst(pk)
    boek = Boek(rapport)
    rijen = hoofdstukrijen(boek)
    publicaties = rapport.publicaties.defer("pdf", "beelden").select_related("gevraagd_door")
    context = _context(request, rapport) | {
        "boek": boek,
        "rijen": rijen,
        "geschreven": sum(rij.hoofdstuk.is_van_iemand for rij in rijen),
        "opmerkingen": sum(rij.opmerkingen for rij in rijen),
        "stappen": tekststappen(rapport),
        "genomen": rapport.stappen.select_related("door")[:12],
        "publicaties": BegrensdePaginator(publicaties, PER_PAGINA).get_page(request.GET.get("uitgaven")),
        "nieuwste": nieuwste_uitgave(rapport),
    }
    return render(request, "rapportage/schrijven/tekst.html", context)


@require_GET
@beleid(rollen=LEZERS, bereik=TEKST)
def lees(request: Verzoek, pk: int) -> HttpResponse:
    """Show the whole text, to be read and approved."""
    rapport = haal_tekst(pk)
    boek = Boek(rapport)
    boek.zie_fotos(request.user)
    context = _context(request, rapport) | {"boek": boek, "omslag": omslag_na(vorige_van(rapport))}
    return render(request, "rapportage/schrijven/lees.html", context)


def _context(request: Verzoek, rapport: Rapporttekst) -> dict[str, object]:
    stand, mag = Tekststand(rapport.stand), not schreef_mee(request.user, rapport)
    return {
        "rapport": rapport,
        "schrijft": request.user.heeft(*SCHRIJVERS),
        "schreef_zelf": not mag,
        "mag_lezen": mag and stand == Tekststand.CONCEPT,
        "mag_vaststellen": mag and stand == Tekststand.GELEZEN and request.user.heeft(*VASTSTELLERS),
        "mag_terug": kan_terug(rapport),
    }


@require_POST
@beleid(rollen=LEZERS, bereik=TEKST)
def gelezen(request: Verzoek, pk: int) -> HttpResponse:
    """Record that a second read the text."""
    return doe_meteen(
        request,
        lambda: mark_gelezen(
            rapport_id=pk, gezien=lees_getal(request.POST.get("gezien")) or 0, door=request.user
        ),
        naar=reverse("rapportage:tekst", args=[pk]),
        melding=_("Vastgelegd dat jij de tekst hebt gelezen. Het afdelingshoofd kan hem vaststellen."),
        anders=reverse("rapportage:tekst_lezen", args=[pk]),
    )


@require_POST
@beleid(rollen=VASTSTELLERS, bereik=TEKST)
def stel_vast(request: Verzoek, pk: int) -> HttpResponse:
    """Approve the text."""
    return doe_meteen(
        request,
        lambda: approve_tekst(
            rapport_id=pk, gezien=lees_getal(request.POST.get("gezien")) or 0, door=request.user
        ),
        naar=reverse("rapportage:tekst", args=[pk]),
        melding=_("De tekst is vastgesteld. De beleidsmedewerker kan het rapport publiceren."),
        anders=reverse("rapportage:tekst_lezen", args=[pk]),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=LEZERS, bereik=TEKST)
@houdt_concept("rapporttekst-teruggeven")
def terug(request: Verzoek, pk: int) -> HttpResponse:
    """Take the text back to concept, with the reason."""
    rapport = haal_tekst(pk)
    form = RedenForm(
        request.POST or None, label=_("Waarom gaat de tekst terug?"), knop=_("Terug naar concept")
    )
    return toon_formulier(
        request,
        form,
        lambda: send_back(rapport_id=pk, door=request.user, **form.invoer()),
        pagina_van(rapport, _("Tekst teruggeven"), kijk=_("bij Stappen")),
        melding=_("De tekst is weer een concept. Na het schrijven moet een tweede hem opnieuw lezen."),
        concept=met_concept(request, form),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS, bereik=TEKST)
def kies_cijfers(request: Verzoek, pk: int) -> HttpResponse:
    """Choose which edition of the year the text tells of."""
    rapport = haal_tekst(pk)
    form = UitgaveForm(
        request.POST or None, keuzes=uitgaven_van(rapport), initial={"uitgave": rapport.uitgave_id}
    )
    return toon_formulier(
        request,
        form,
        lambda: choose_uitgave(rapport_id=pk, uitgave_id=form.cleaned_data["uitgave"], door=request.user),
        pagina_van(rapport, _("Cijfers kiezen"), kijk=_("bij Cijfers")),
        melding=_("De tekst gebruikt nu deze cijfers. Bij elk hoofdstuk staat wat er is gewijzigd."),
    )
