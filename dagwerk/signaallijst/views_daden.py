"""What a teamleider does about people in the list: one of them, or all who were ticked."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dagwerk.signaallijst.forms import VraagForm
from dagwerk.signaallijst.views import TEAMLEIDER
from gebruikers.formulierpagina import Formulierpagina, toon_formulier
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Inburgeraar
from kern.beleid import GROOTSTE_PK, beleid
from kern.velden import Niveau
from trajecten.taken.vragen import Gevraagd, ask_coordinator, niet_te_vragen

KEUZE = ("wijk", "medewerker", "regel", "volgorde", "toon")
"""The parameters of the list, which a page of an act leads back to."""


@dataclass(frozen=True, kw_only=True)
class Weggelaten:
    """A person of the chosen ones with whom it cannot be done, and why."""

    naam: str
    reden: str


def _mensen(request: Verzoek) -> list[Inburgeraar]:
    """Return the chosen people within sight, by name."""
    getypt = (request.POST if request.method == "POST" else request.GET).getlist("persoon")
    sleutels = {int(p) for p in getypt if p.isascii() and p.isdigit() and len(p) <= len(str(GROOTSTE_PK))}
    zichtbaar = Inburgeraar.objects.visible_to(request.user, Niveau.DOSSIER)
    gevonden = zichtbaar.filter(pk__in=[pk for pk in sleutels if pk <= GROOTSTE_PK])
    return list(gevonden.order_by("sorteernaam", "pk"))


def _terug(request: Verzoek) -> str:
    vraag = {naam: request.GET[naam] for naam in KEUZE if naam in request.GET}
    return reverse("trajecten:signaallijst") + (f"?{urlencode(vraag)}" if vraag else "")


def _pagina(request: Verzoek, titel: str, uitleg: str) -> Formulierpagina:
    return Formulierpagina(
        titel=titel,
        terug=_terug(request),
        terug_naam=_("Vraagt aandacht"),
        kijk=_("in de lijst"),
        uitleg=uitleg,
        sjabloon="dagwerk/signaallijst/over_mensen.html",
    )


@beleid(rollen=TEAMLEIDER)
def vraag(request: Verzoek) -> HttpResponse:
    """Ask the fixed contact of the chosen people; who cannot be asked about is named with the reason."""
    mensen = _mensen(request)
    niet = niet_te_vragen([mens.pk for mens in mensen], request.user)
    wel = [mens for mens in mensen if mens.pk not in niet]
    form = VraagForm(request.POST or None, mensen=mensen)
    return toon_formulier(
        request,
        form,
        lambda: ask_coordinator(
            inburgeraar_ids=form.cleaned_data["persoon"],
            door=request.user,
            wat=form.cleaned_data["wat"],
            uiterlijk=form.cleaned_data["uiterlijk"],
        ),
        _pagina(request, _("Vraag stellen"), _("Ieder vast contact krijgt de vraag over de eigen mensen.")),
        melding=lambda uitkomst: _gevraagd(uitkomst, mensen),
        wel=wel,
        niet=[Weggelaten(naam=m.naam, reden=niet[m.pk]) for m in mensen if m.pk in niet],
    )


def _gevraagd(uitkomst: Gevraagd, mensen: list[Inburgeraar]) -> str:
    namen = {mens.pk: mens.naam for mens in mensen}
    n = len(uitkomst.vragen)
    zin = ngettext("De vraag over %(naam)s is gesteld.", "De vraag is over %(n)d mensen gesteld.", n)
    zinnen = [zin % {"n": n, "naam": namen[uitkomst.vragen[0].inburgeraar_id]}]
    if uitkomst.niet:
        zinnen.append(_("Niet over: %s.") % ", ".join(namen[pk] for pk in uitkomst.niet))
    return " ".join(zinnen)
