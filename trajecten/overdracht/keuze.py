"""What a page that divides people is about, the day it begins with, and where it leads once it was sent."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from gebruikers.concept import Concepthouder
from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from kern.klok import DAG, vandaag
from wijken.models import Wijk

VOORUIT = 14 * DAG
"""The day that is proposed when nobody leaves: time to read the notes and to meet."""


@dataclass(frozen=True, kw_only=True)
class Paginakeuze:
    """What was asked for.

    Args:
        personen: the people (keys).
        van: whose caseload it is; None for people of several colleagues.
        naar: who is to get some of them; None proposes somebody for each.
        zonder: the number without a fixed contact, on the page of those: it assigns and proposes no transfer.
        wijk: the only wijk of that page; None for all.
        concept: the draft of its notes.
    """

    personen: list[int]
    van: Gebruiker | None = None
    naar: Gebruiker | None = None
    zonder: int | None = None
    wijk: Wijk | None = None
    concept: Concepthouder | None = None

    @property
    def wijst_toe(self) -> bool:
        """Whether the people go to somebody at once."""
        return self.zonder is not None

    @cached_property
    def weg(self) -> dt.date | None:
        """The last day on which whose caseload it is works as a trajectcoördinator; None when that goes on."""
        if self.van is None:
            return None
        rijen = Aanstelling.objects.filter(gebruiker=self.van).met_rol(Rol.TRAJECTCOORDINATOR)
        laatste = sorted(rijen, key=lambda a: (a.tot is None, a.tot or a.van))
        return laatste[-1].tot_en_met if laatste else None

    def vanaf(self, velden: QueryDict) -> dt.date:
        """Return the day that was typed; else the one after the last day of who leaves, or two weeks ahead."""
        if self.wijst_toe:
            return vandaag()
        weg = self.weg
        return _getypt(velden) or (weg + DAG if weg and weg >= vandaag() else vandaag() + VOORUIT)

    def klaar(self, gedaan: list[int], alle: list[int]) -> str:
        """Return the address of what came of it.

        Args:
            gedaan: whom it was about (keys).
            alle: everybody of the page (keys): the others are left.
        """
        nog = [pk for pk in alle if pk not in gedaan]
        vraag = {
            "van": [self.van.pk] if self.van else [],
            "naar": [self.naar.pk] if self.naar else [],
            "persoon": [] if self.van else gedaan,
            "nog": [] if self.van or self.wijst_toe else nog,
            "zonder": ["ja"] if self.wijst_toe else [],
            "wijk": [self.wijk.pk] if self.wijk else [],
        }
        return f"{reverse('trajecten:overdracht_verstuurd')}?{urlencode(vraag, doseq=True)}"


def _getypt(velden: QueryDict) -> dt.date | None:
    try:
        return max(dt.date.fromisoformat(velden.get("vanaf", "")), vandaag())
    except ValueError:
        return None
