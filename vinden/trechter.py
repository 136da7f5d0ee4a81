"""The funnel of a wijk: register, free, reserved, attempted, spoken with, opened, started (DOMEIN 4, 8a).

Each stage is one condition on persons. The page counts it and the list of people filters by it, so that a number
equals its list.
"""

from dataclasses import dataclass

from django.db import models
from django.db.models import CharField, Count, Q, Value
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Registergegevens, Route
from kern.velden import Niveau
from trajecten.contact.enums import Resultaat
from trajecten.contact.models import Verslag
from trajecten.traject.models import Traject
from wijken.models import Wijk


class Trechterfase(models.TextChoices):
    """The stages of the funnel."""

    REGISTER = "register", _("in het register")
    VRIJ = "vrij", _("vrij")
    GERESERVEERD = "gereserveerd", _("gereserveerd")
    BENADERD = "benaderd", _("benaderd")
    GESPROKEN = "gesproken", _("gesproken")
    GEOPEND = "geopend", _("geopend")
    GESTART = "gestart", _("gestart")


DEFINITIES: dict[Trechterfase, str | Promise] = {
    Trechterfase.REGISTER: _("Wie op de laatste levering van het BPI staat."),
    Trechterfase.VRIJ: _("In het register, en door niemand gereserveerd, geclaimd of opgeroepen."),
    Trechterfase.GERESERVEERD: _("Nu gereserveerd voor een wijk."),
    Trechterfase.BENADERD: _(
        "Minstens één poging of gesprek, ook wie in de wijk is gevonden. Een gesprek met een instantie telt niet."
    ),
    Trechterfase.GESPROKEN: _("Minstens één contact waarin met de persoon zelf is gesproken."),
    Trechterfase.GEOPEND: _("Er is een traject geopend, ook als het al gesloten is."),
    Trechterfase.GESTART: _(
        "Het eerste onderdeel van een traject is gestart, ook als het traject al gesloten is. Hulp alleen telt niet."
    ),
}
"""The definition of each stage in words; shown beside the numbers."""


def bereikt(fase: str) -> Q:
    """Return the condition on persons of a `Trechterfase`."""
    in_register = Q(
        pk__in=Registergegevens.objects.filter(vervallen_op__isnull=True).values("inburgeraar_id")
    )
    # Only a talk with an instantie has this result, and it is no attempt to reach the person.
    verslagen = Verslag.objects.exclude(resultaat=Resultaat.BESPROKEN).order_by()
    gesproken = verslagen.filter(resultaat=Resultaat.GESPROKEN)
    trajecten = Traject.objects.order_by()
    return {
        Trechterfase.REGISTER: in_register,
        Trechterfase.VRIJ: in_register & Q(route=Route.VRIJ, overleden_op__isnull=True),
        Trechterfase.GERESERVEERD: Q(route=Route.GERESERVEERD),
        Trechterfase.BENADERD: Q(pk__in=verslagen.values("inburgeraar_id")),
        Trechterfase.GESPROKEN: Q(pk__in=gesproken.values("inburgeraar_id")),
        Trechterfase.GEOPEND: Q(pk__in=trajecten.values("inburgeraar_id")),
        Trechterfase.GESTART: Q(pk__in=trajecten.filter(gestart_op__isnull=False).values("inburgeraar_id")),
    }[Trechterfase(fase)]


@dataclass(frozen=True)
class Trechter:
    """The funnel of one wijk."""

    wijk: Wijk
    aantallen: dict[Trechterfase, int]


def trechters(gebruiker: Gebruiker, wijken: list[Wijk]) -> list[Trechter]:
    """Return the funnel of each wijk, counting the people within sight who live there now, in one query."""
    personen = Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER).filter(wijk__in=wijken).order_by()
    # One query part per stage: as conditions of one count the sets could not be joined, and would be searched per
    # person.
    eerste, *rest = (
        personen.filter(bereikt(fase))
        .values("wijk")
        .annotate(fase=Value(fase.value, CharField()), aantal=Count("pk"))
        .values_list("wijk", "fase", "aantal")
        for fase in Trechterfase
    )
    geteld = {(w, fase): n for w, fase, n in eerste.union(*rest, all=True).order_by()}
    return [Trechter(w, {fase: geteld.get((w.pk, fase.value), 0) for fase in Trechterfase}) for w in wijken]
