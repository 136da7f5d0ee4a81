"""Pages of the texts of letters: all of them, one letter with its texts, a preview, and what is done with a text."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from gebruikers.formulierpagina import Formulierpagina, toon_formulier
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from trajecten.papieren.briefteksten import (
    geldt_op,
    standen,
    tekstrijen,
    verschil,
    voorbeeld,
    voorbeeld_pdf,
    voorganger,
    wijzigingen,
)
from trajecten.papieren.briefvelden import Briefveld
from trajecten.papieren.enums import Overneembron
from trajecten.papieren.forms.briefteksten import (
    NieuweTekstForm,
    TerugneemTekstForm,
    VaststelForm,
    VerbeterTekstForm,
)
from trajecten.papieren.models import Briefsjabloon, Controlesoort
from trajecten.papieren.permissions import LEZERS, SCHRIJVERS
from trajecten.papieren.services.briefteksten import (
    add_brieftekst,
    adopt_brieftekst,
    correct_brieftekst,
    take_back_brieftekst,
)

SCHRIJVEN = "trajecten/papieren/brieven/schrijven.html"


@require_GET
@beleid(rollen=LEZERS)
def alle(request: Verzoek) -> HttpResponse:
    """Show every letter with the text that holds."""
    return render(request, "trajecten/papieren/brieven/overzicht.html", {"standen": standen()})


@require_GET
@beleid(rollen=LEZERS)
def toon(request: Verzoek, code: str) -> HttpResponse:
    """Show a letter: its texts with their days, and what was done with them."""
    soort = get_object_or_404(Controlesoort, code=code)
    context = {
        "soort": soort,
        "rijen": tekstrijen(soort),
        "wijzigingen": wijzigingen(soort),
        "mag": request.user.heeft(*SCHRIJVERS),
    }
    return render(request, "trajecten/papieren/brieven/brief.html", context)


@require_GET
@beleid(rollen=LEZERS)
def tekst(request: Verzoek, code: str, pk: int) -> HttpResponse:
    """Show a text filled in for a made-up person, and what it changed."""
    rij = _tekst(code, pk)
    context = {
        "tekst": rij,
        "brief": voorbeeld(rij),
        "verschil": verschil(voorganger(rij), rij),
        "rij": next(r for r in tekstrijen(rij.soort) if r.tekst.pk == pk),
        "mag": request.user.heeft(*SCHRIJVERS),
    }
    return render(request, "trajecten/papieren/brieven/tekst.html", context)


@require_GET
@beleid(rollen=LEZERS)
def als_pdf(request: Verzoek, code: str, pk: int) -> HttpResponse:  # noqa: ARG001  the policy asks who it is
    """Return a text as the PDF of a letter to a made-up person."""
    kop = {"Content-Disposition": f'attachment; filename="voorbeeld-{code}.pdf"'}
    return HttpResponse(voorbeeld_pdf(_tekst(code, pk)), content_type="application/pdf", headers=kop)


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS)
def nieuw(request: Verzoek, code: str) -> HttpResponse:
    """Write a text from a day on, after a preview or without."""
    soort = get_object_or_404(Controlesoort, code=code)
    nu = geldt_op(soort)
    form = NieuweTekstForm(request.POST or None, nu=nu)
    pagina = _pagina(soort, _("Nieuwe tekst"), sjabloon=SCHRIJVEN)
    if "voorbeeld" in request.POST:
        return _voorbeeldpagina(request, form, soort, nu, pagina)
    return toon_formulier(
        request,
        form,
        lambda: add_brieftekst(
            soort_id=soort.pk,
            gegevens=form.gegevens(),
            van=form.cleaned_data["van"],
            voorstel=form.cleaned_data["voorstel"],
            door=request.user,
        ),
        pagina,
        melding=_("De nieuwe tekst staat klaar."),
        velden=velden(),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS)
def verbeter(request: Verzoek, code: str, pk: int) -> HttpResponse:
    """Correct a text that does not hold longer than today."""
    rij = _tekst(code, pk)
    form = VerbeterTekstForm(request.POST or None, tekst=rij)
    pagina = _pagina(rij.soort, _("Tekst verbeteren"), sjabloon=SCHRIJVEN)
    if "voorbeeld" in request.POST:
        return _voorbeeldpagina(request, form, rij.soort, rij, pagina)
    return toon_formulier(
        request,
        form,
        lambda: correct_brieftekst(
            pk=pk,
            gegevens=form.gegevens(),
            waarom=form.cleaned_data["waarom"],
            door=request.user,
            gezien=form.cleaned_data["versie"],
        ),
        pagina,
        melding=_("De tekst is verbeterd."),
        velden=velden(),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS)
def neem_terug(request: Verzoek, code: str, pk: int) -> HttpResponse:
    """Take back a text that does not hold longer than today."""
    soort = get_object_or_404(Controlesoort, code=code)
    form = TerugneemTekstForm(request.POST or None)
    # Sent twice, the second finds no row, and leads where the first led.
    if request.method == "GET":
        _tekst(code, pk)
    return toon_formulier(
        request,
        form,
        lambda: take_back_brieftekst(pk=_tekst(code, pk).pk, door=request.user, **form.invoer()),
        _pagina(soort, _("Tekst terugnemen"), uitleg=_("De tekst die ervoor gold, blijft dan gelden.")),
        melding=_("De tekst is teruggenomen."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS)
def stel_vast(request: Verzoek, code: str, pk: int) -> HttpResponse:
    """Say that the municipality adopted a text, or that it is a proposal after all."""
    rij = _tekst(code, pk)
    form = VaststelForm(request.POST or None, tekst=rij)
    return toon_formulier(
        request,
        form,
        lambda: adopt_brieftekst(
            pk=pk,
            voorstel=form.cleaned_data["stand"] == "voorstel",
            waarom=form.cleaned_data["waarom"],
            door=request.user,
        ),
        _pagina(rij.soort, _("Tekst vaststellen")),
        melding=_("Het staat nu bij de tekst."),
    )


def velden() -> list[tuple[str, str]]:
    """Return the fields that a text can name, with what each is."""
    return sorted((veld.value, str(veld.label)) for soort in (Briefveld, Overneembron) for veld in soort)


def _voorbeeldpagina(
    request: Verzoek,
    form: NieuweTekstForm | VerbeterTekstForm,
    soort: Controlesoort,
    nu: Briefsjabloon | None,
    pagina: Formulierpagina,
) -> HttpResponse:
    """Show the form again with a preview of what was typed, when that has no faults; nothing is stored."""
    context: dict[str, object] = {"form": form, "pagina": pagina, "concept": None, "velden": velden()}
    form.full_clean()
    if not set(form.errors) & {"titel", "aan", "tekst"}:
        proef = form.proef(soort)
        context |= {"brief": voorbeeld(proef), "verschil": verschil(nu, proef)}
        # What is not asked for a preview is no fault of it.
        form.errors.clear()
    return render(request, pagina.sjabloon, context)


def _tekst(code: str, pk: int) -> Briefsjabloon:
    return get_object_or_404(Briefsjabloon.objects.select_related("soort"), pk=pk, soort__code=code)


def _pagina(soort: Controlesoort, titel: str, **opties: str) -> Formulierpagina:
    return Formulierpagina(
        titel=titel,
        terug=reverse("trajecten:brieftekst", args=[soort.code]),
        terug_naam=str(soort),
        over=str(soort),
        kijk=_("bij deze brief"),
        **opties,
    )
