"""The funnel of a wijk: register, free, reserved, attempted, spoken with, opened, started (DOMEIN 4, 8a).

Each stage is one condition on persons. The page counts it and the list of people filters by it, so that a number
equals its list.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Func, IntegerField, OuterRef, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Registergegevens, Route
from kern import bladzijden
from kern.bladzijden import Geteld
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


BINNEN: dict[Trechterfase, Trechterfase] = {
    Trechterfase.VRIJ: Trechterfase.REGISTER,
    Trechterfase.GESPROKEN: Trechterfase.BENADERD,
    Trechterfase.GESTART: Trechterfase.GEOPEND,
}
"""Everybody of the first stage is in the second too: with more than are counted, the second has them as well."""


class _MetRuimere(Func):
    """Two counts, of which the second is taken from the first when that is above the limit."""

    output_field = ArrayField(IntegerField())
    template = "(SELECT ARRAY[n, CASE WHEN n > %(grens)s THEN n ELSE %(ruim)s END] FROM (SELECT %(smal)s AS n OFFSET 0) AS smal)"

    def as_sql(self, compiler: Any, connection: Any, *_: Any, **__: Any) -> tuple[str, Any]:  # noqa: ARG002
        """Compile; the offset keeps the planner from counting the first twice."""
        (smal, p1), (ruim, p2) = (compiler.compile(e) for e in self.get_source_expressions())
        return self.template % {"grens": bladzijden.GRENS, "smal": smal, "ruim": ruim}, (*p2, *p1)


@dataclass(frozen=True)
class Trechter:
    """The funnel of one wijk; a number above `GRENS` of kern.bladzijden says no more than that there are more."""

    wijk: Wijk
    aantallen: dict[Trechterfase, int]


def trechters(gebruiker: Gebruiker, wijken: list[Wijk]) -> list[Trechter]:
    """Return the funnel of each wijk, counting the people within sight who live there now, in one query."""
    personen = Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER).filter(wijk=OuterRef("pk"))

    def geteld(fase: Trechterfase) -> Geteld:
        return Geteld(personen.filter(bereikt(fase)))

    paren = [_MetRuimere(geteld(smal), geteld(ruim)) for smal, ruim in BINNEN.items()]
    kolommen: Any = (geteld(Trechterfase.GERESERVEERD), *paren)
    rijen = Wijk.objects.filter(pk__in=[w.pk for w in wijken]).order_by().values_list("pk", *kolommen)
    per_wijk: dict[int, dict[Trechterfase, int]] = {}
    for pk, gereserveerd, *tellingen in rijen:
        per_wijk[pk] = {Trechterfase.GERESERVEERD: gereserveerd}
        for paar, aantallen in zip(BINNEN.items(), tellingen, strict=True):
            per_wijk[pk].update(zip(paar, aantallen, strict=True))
    return [Trechter(wijk, per_wijk[wijk.pk]) for wijk in wijken]
