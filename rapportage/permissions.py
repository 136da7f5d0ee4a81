"""Who asks for reports, and who reads them (DOMEIN 2): rollen that read figures and open no dossier.

Monitoring is read by the werkgroep too: wijkcoördinatoren and the adviseur, as page and PDF. Of the jaarrapportage they
read what is published (`rapportage.schrijven.permissions`).
"""

from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import QuerySet

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from kern.beleid import Bereik, Onderwerp, vraagt
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportuitgave

VRAGERS = frozenset({Rol.BELEIDSMEDEWERKER})
LEZERS = VRAGERS | {Rol.PROJECTLEIDER, Rol.AFDELINGSHOOFD}
"""Who reads all reports, the figures as a file too, and when they are made."""
WERKGROEP = LEZERS | {Rol.WIJKCOORDINATOR, Rol.ADVISEUR}
"""Who reads monitoring."""


def soorten_voor(gebruiker: Gebruiker) -> list[str]:
    """Return the kinds of reports that a user reads."""
    return [soort.value for soort in Rapportsoort if gebruiker.heeft(*rollen_van(soort))]


def rollen_van(soort: Rapportsoort) -> Collection[Rol]:
    """Return the rollen that read a kind of report."""
    return WERKGROEP if soort.is_monitoring else LEZERS


def lezers_van(soort: Rapportsoort) -> QuerySet[Gebruiker]:
    """Return the users who can sign in and whose rol reads a kind of report, today."""
    in_kracht = Aanstelling.objects.in_kracht().met_rol(*rollen_van(soort)).order_by()
    return Gebruiker.objects.filter(is_active=True, pk__in=in_kracht.values("gebruiker"))


def uitgave_op(*, klaar: bool = False) -> Bereik:
    """Return the scope of a page about one edition (`pk` in its URL): a user sees those of the kinds it reads.

    With `klaar` only an edition that was made.
    """

    def gevraagd(kwargs: Mapping[str, Any]) -> Onderwerp:
        return Onderwerp("rapport", kwargs["pk"])

    @vraagt(gevraagd, personen=False)
    def bereik(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
        onderwerp = gevraagd(kwargs)
        uitgaven = Rapportuitgave.objects.filter(pk=onderwerp.pk, soort__in=soorten_voor(gebruiker))
        return onderwerp if (uitgaven.exclude(pdf=None) if klaar else uitgaven).exists() else None

    return bereik
