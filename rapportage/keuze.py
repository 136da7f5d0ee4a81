"""Which editions the list of reports shows: those of a kind, and those whose words are searched for."""

from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import urlencode

from django.db.models import Count, QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.opdracht import Stand
from rapportage.enums import Rapportsoort
from rapportage.lijst import over, uitgaven, wie
from rapportage.models import Rapportuitgave
from rapportage.permissions import soorten_voor

ALLES = "alles"


@dataclass(frozen=True)
class Uitgavekeuze:
    """What the list was asked for: a kind or all, and words of title, peildatum or who asked."""

    soort: str = ALLES
    zoek: str = ""

    @classmethod
    def uit(cls, vraag: Any) -> Self:
        """Return the choice in a query string; an unknown kind shows all."""
        soort = vraag.get("soort", ALLES)
        return cls(soort if soort in Rapportsoort.values else ALLES, vraag.get("zoek", "").strip()[:100])

    @property
    def is_keuze(self) -> bool:
        """Whether something is left out."""
        return self.soort != ALLES or bool(self.zoek)

    def adres(self, soort: str) -> str:
        """Return the query string of another kind with the same words."""
        vraag = {"soort": soort} if soort != ALLES else {}
        return "?" + urlencode(vraag | ({"zoek": self.zoek} if self.zoek else {}))

    def gevonden(self, gebruiker: Gebruiker) -> QuerySet[Rapportuitgave]:
        """Return the editions of this choice that a user can read."""
        alle = uitgaven().filter(soort__in=soorten_voor(gebruiker), stand=Stand.KLAAR)
        rijen = alle if self.soort == ALLES else alle.filter(soort=self.soort)
        if not self.zoek:
            return rijen
        # A title is made from kind and day, so it is looked through here: a pilot has some tens of them.
        woorden = self.zoek.casefold().split()
        return rijen.filter(pk__in=[u.pk for u in rijen if all(w in _tekst(u) for w in woorden)])


def _tekst(uitgave: Rapportuitgave) -> str:
    return f"{uitgave} {over(uitgave)} {wie(uitgave)}".casefold()


def soortchips(gebruiker: Gebruiker, keuze: Uitgavekeuze) -> list[dict[str, object]]:
    """Return a chip for all and for each kind that a user can read, with how many there are; none for one kind."""
    rijen = Rapportuitgave.objects.filter(soort__in=soorten_voor(gebruiker), stand=Stand.KLAAR)
    aantal = dict(rijen.order_by().values_list("soort").annotate(Count("pk")))
    if len(aantal) < 2:  # noqa: PLR2004  a choice of one is none
        return []
    namen = {ALLES: _("Alles %d") % sum(aantal.values())}
    namen |= {
        soort.value: f"{capfirst(str(soort.label))} {aantal[soort.value]}"
        for soort in Rapportsoort
        if soort.value in aantal
    }
    return [
        {"naam": naam, "url": keuze.adres(soort), "actief": soort == keuze.soort}
        for soort, naam in namen.items()
    ]
