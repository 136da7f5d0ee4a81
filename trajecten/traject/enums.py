"""Fixed words of a traject. Imports no models, because `workflow` reads them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Stap(models.TextChoices):
    """The five steps (nota, Werkwijze trajectcoördinator)."""

    TAXEREN = "taxeren", _("Taxeren")
    VORMGEVEN = "vormgeven", _("Vormgeven")
    PLAATSEN = "plaatsen", _("Plaatsen")
    VOLGEN = "volgen", _("Volgen")
    AFRONDEN = "afronden", _("Afronden")

    @property
    def nummer(self) -> int:
        """The position, from 1."""
        return list(Stap).index(self) + 1


class Uitkomst(models.TextChoices):
    """The outcome with which a traject ends (DOMEIN 5)."""

    GEEN_AANBOD_MOGELIJK = "geen aanbod mogelijk", _("geen aanbod mogelijk")
    GEEN_AANBOD_TOEGESTAAN = "geen aanbod toegestaan", _("geen aanbod toegestaan")
    WIL_NIET = "wil niet", _("wil niet")
    ONBEREIKBAAR = "onbereikbaar", _("onbereikbaar")
    NIET_PLICHTIG = "niet plichtig of vrijgesteld", _("niet plichtig of vrijgesteld")
    AFGEROND_DIPLOMA = "afgerond met diploma", _("afgerond met diploma")
    AFGEROND_NIVEAU = "afgerond, niveau gehaald", _("afgerond zonder diploma, afgesproken niveau gehaald")
    AFGEROND_ZONDER = "afgerond zonder diploma", _("afgerond zonder diploma, niveau niet gehaald")
    GESTOPT_WERK = "gestopt: werk", _("gestopt: werk")
    GESTOPT_GEZONDHEID = "gestopt: gezondheid", _("gestopt: gezondheid")
    GESTOPT_KINDEROPVANG = "gestopt: kinderopvang", _("gestopt: kinderopvang")
    GESTOPT_MOTIVATIE = "gestopt: motivatie", _("gestopt: motivatie")
    GESTOPT_ONBEREIKBAAR = "gestopt: onbereikbaar", _("gestopt: onbereikbaar")
    GESTOPT_ANDERS = "gestopt: anders", _("gestopt: anders")
    VERHUISD = "verhuisd", _("verhuisd")
    OVERLEDEN = "overleden", _("overleden")
    REGULIER = "terug naar de reguliere route", _("terug naar de reguliere route")

    @property
    def afgerond(self) -> bool:
        """Whether the traject was completed: pijler 3 follows, and nazorg."""
        return self.value.startswith("afgerond")

    @property
    def gestopt(self) -> bool:
        """Whether it stopped after the start; people who moved or died are counted apart (DOMEIN 8a)."""
        return self.value.startswith("gestopt")

    @property
    def vertrokken(self) -> bool:
        """Whether the person left: moved or died, before the start or after it."""
        return self in {Uitkomst.VERHUISD, Uitkomst.OVERLEDEN}
