"""What a besluit adjusted: told to the pages of besluiten, which know nothing of norms."""

from collections.abc import Iterable, Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from besluiten.gevolgen import Gevolg
from kern.woorden import jaar_zo_nodig
from trajecten.normen.models import Norm, Pilotdoel, Signaalinstelling
from trajecten.normen.onderdelen import DOEL, NORM, SIGNAAL, van_rij


def gevolgen(besluiten: Iterable[int]) -> Mapping[int, list[Gevolg]]:
    """Return what these besluiten adjusted, by the key of the besluit; three statements."""
    pks = list(besluiten)
    uit: dict[int, list[Gevolg]] = {}
    bronnen = (Pilotdoel.objects.select_related("wijk"), Norm.objects.all(), Signaalinstelling.objects.all())
    for bron in bronnen:
        for rij in bron.filter(besluit__in=pks).order_by("van", "pk"):
            uit.setdefault(rij.besluit_id or 0, []).append(_gevolg(rij))
    return uit


def _gevolg(rij: Pilotdoel | Norm | Signaalinstelling) -> Gevolg:
    groep, sleutel, naam = van_rij(rij)
    zin = {
        DOEL: _("wijzigt het doel ‘%(wat)s’, vanaf %(dag)s"),
        NORM: _("wijzigt de norm ‘%(wat)s’, vanaf %(dag)s"),
        SIGNAAL: _("wijzigt het signaal ‘%(wat)s’, vanaf %(dag)s"),
    }[groep]
    woorden = {"wat": naam, "dag": jaar_zo_nodig(rij.van)}
    return Gevolg(zin % woorden, reverse("trajecten:norm", args=[groep, sleutel]))
