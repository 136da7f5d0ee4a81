"""Page of what Taxeren still asks, in one form."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from gebruikers.concept import concept_van, houdt_concept
from gebruikers.enums import Rol
from gebruikers.formulierpagina import toon_formulier
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.klok import vandaag
from logboek.enums import Handeling
from participatie.models import Ladderversie, Trede
from participatie.scoring import fase_op
from trajecten.kader.formulierpagina import DOSSIER, pagina_over
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon
from trajecten.stappen.feiten import feiten_van
from trajecten.stappen.forms.taxeren import VELDEN, TaxeerForm
from trajecten.stappen.services.taxeren import Getaxeerd, save_getaxeerd
from trajecten.stappen.views.stappen import haal_lopend
from trajecten.traject.enums import Stap


@beleid(
    rollen={Rol.TRAJECTCOORDINATOR},
    bereik=IN_DOSSIER,
    logt=Handeling.DOSSIER_GEOPEND,
    onderdeel="taxatie",
)
@houdt_concept("taxeren")
def taxeer(request: Verzoek, pk: int) -> HttpResponse:
    """Fill in what Taxeren still asks, all of it or a part; when nothing is open, the step follows."""
    persoon, traject = haal_persoon(request, pk), haal_lopend(request, pk)
    feiten = feiten_van(traject)
    if request.method != "POST" and (traject.stap != Stap.TAXEREN or all(v.klopt(feiten) for v in VELDEN)):
        return redirect("trajecten:stap", pk)
    concept = concept_van(request)
    versie, pijler = Ladderversie.objects.op(vandaag()), fase_op(persoon.fase_set.all(), vandaag())[0]
    treden = {t.trede: t for t in Trede.objects.filter(ladderversie=versie, pijler=pijler)}
    form = TaxeerForm(request.POST or None, feiten=feiten, treden=treden, concept=concept.url)
    concept.hervat(form)
    return toon_formulier(
        request,
        form,
        lambda: save_getaxeerd(inburgeraar_id=pk, door=request.user, getaxeerd=form.getaxeerd()),
        pagina_over(
            persoon,
            _("Taxeren"),
            uitleg=_("Vul in wat je weet. Wat je leeg laat, mag later."),
            terug=DOSSIER,
        ),
        melding=lambda _uit: _in_woorden(persoon.naam, form.getaxeerd()),
        concept=concept,
    )


def _in_woorden(naam: str, getaxeerd: Getaxeerd) -> str:
    """Return what was done, a sentence for each part."""
    zinnen = (
        (getaxeerd.doelgroep, _("De doelgroep van %s is beoordeeld.") % naam),
        (getaxeerd.doelperspectief, _("Het doel is gekozen.")),
        (getaxeerd.waarneming, _("De meting is opgeslagen.")),
        (
            getaxeerd.verder,
            _("%(naam)s staat nu in %(stap)s.") % {"naam": naam, "stap": Stap.VORMGEVEN.label},
        ),
    )
    return " ".join(zin for gedaan, zin in zinnen if gedaan)
