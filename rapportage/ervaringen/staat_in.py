"""In which reports a picture of an ervaring stands already: those stay as they are, whatever is said of it since."""

from dataclasses import dataclass

from django.db.models import Q
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from kern.woorden import opsomming
from rapportage.ervaringen.models import Ervaring, Ervaringfoto
from rapportage.opmaak.foto import sleutel
from rapportage.product.editiemodel import Producteditie
from rapportage.schrijven.models import Rapportpublicatie


def staat_in(foto: Ervaringfoto) -> list[str]:
    """Return the reports that were frozen with a picture, in words, the last first; concepts too."""
    bevat = Q(beelden__has_key=sleutel(foto.pk))
    edities = Producteditie.objects.filter(bevat).zonder_inhoud()
    publicaties = Rapportpublicatie.objects.filter(bevat).select_related("rapport")
    return [
        *(editie.met_nummer for editie in edities),
        *(capfirst(str(p)) for p in publicaties.defer("pdf", "teksten", "beelden")),
    ]


def met_edities(zin: str, foto: Ervaringfoto) -> str:
    """Return a sentence about a picture, with the reports in which it stands already."""
    if waar := staat_in(foto):
        return _("%(zin)s De foto staat al in: %(waar)s. Wat is gemaakt, verandert niet.") % {
            "zin": zin,
            "waar": opsomming(waar),
        }
    return zin


@dataclass(frozen=True, kw_only=True)
class Fotoregel:
    """A picture on the page of its ervaring.

    Args:
        foto: the picture; of one that was removed its row.
        staat_in: the reports in which it stands, in words.
    """

    foto: Ervaringfoto
    staat_in: str


def fotos_van(ervaring: Ervaring) -> list[Fotoregel]:
    """Return the pictures of an ervaring: those that are there, and those that were removed and stand in a report."""
    rijen = [
        Fotoregel(foto=foto, staat_in=opsomming(waar) if (waar := staat_in(foto)) else "")
        for foto in ervaring.fotos.all()
    ]
    return [rij for rij in rijen if rij.foto.bestand is not None or rij.staat_in]
