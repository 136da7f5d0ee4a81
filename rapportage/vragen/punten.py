"""What is to be found out, as pages show it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.models import Gebruiker
from kern.bladzijden import BegrensdePaginator
from kern.klok import vandaag
from kern.woorden import jaar_zo_nodig
from rapportage.ervaringen.enums import Vraag
from rapportage.vragen.enums import Puntstand
from rapportage.vragen.models import Uitzoekpunt
from rapportage.vragen.permissions import SCHRIJVERS, mag_beantwoorden
from rapportage.vragen.querysets import PuntQuerySet

PER_PAGINA = 20

_TEKENS = {
    Puntstand.OPEN: ("info", "circle-dashed"),
    Puntstand.TE_LAAT: ("aandacht", "clock"),
    Puntstand.BEANTWOORD: ("positief", "circle-check"),
    Puntstand.INGETROKKEN: ("neutraal", "undo-2"),
}


def dagen_te_laat(punt: Uitzoekpunt) -> str:
    """Return in words how many days ago it should have been found out."""
    dagen = (vandaag() - punt.uiterlijk).days
    return ngettext("%d dag te laat", "%d dagen te laat", dagen) % dagen


@dataclass(frozen=True, kw_only=True)
class Puntrij:
    """Something to find out, with what this reader may do."""

    punt: Uitzoekpunt
    jij: bool
    mag_beantwoorden: bool
    houdt_bij: bool

    @property
    def stand(self) -> Puntstand:
        """Where it stands today."""
        return self.punt.stand

    @property
    def soort(self) -> str:
        """The colour of its status."""
        return _TEKENS[self.stand][0]

    @property
    def icoon(self) -> str:
        """The icon of its status."""
        return _TEKENS[self.stand][1]

    @property
    def te_beantwoorden(self) -> bool:
        """Whether this reader can say what came of it now."""
        return self.punt.is_open and self.mag_beantwoorden

    @property
    def wie(self) -> str:
        """Who finds it out, as the reader is told."""
        return _("jij") if self.jij else self.punt.wie.naam

    @property
    def regel(self) -> str:
        """Who and by when; of what is over since when."""
        punt = self.punt
        match self.stand:
            case Puntstand.INGETROKKEN:
                assert punt.ingetrokken_op
                return _("ingetrokken op %s") % jaar_zo_nodig(punt.ingetrokken_op)
            case Puntstand.BEANTWOORD:
                assert punt.beantwoord_op
                assert punt.beantwoord_door
                delen = {"wie": punt.beantwoord_door.naam, "dag": jaar_zo_nodig(punt.beantwoord_op)}
                return _("beantwoord door %(wie)s op %(dag)s") % delen
        return _("%(wie)s, uiterlijk %(dag)s") % {"wie": self.wie, "dag": jaar_zo_nodig(punt.uiterlijk)}

    @property
    def laat(self) -> str:
        """How late it is; empty when it is not."""
        return dagen_te_laat(self.punt) if self.stand == Puntstand.TE_LAAT else ""


def rij_van(gebruiker: Gebruiker, punt: Uitzoekpunt) -> Puntrij:
    """Return something to find out for a reader."""
    return Puntrij(
        punt=punt,
        jij=punt.wie_id == gebruiker.pk,
        mag_beantwoorden=mag_beantwoorden(gebruiker, punt),
        houdt_bij=gebruiker.heeft(*SCHRIJVERS),
    )


@dataclass(frozen=True, kw_only=True)
class Punten:
    """What is to be found out about a question, and what is over: a page of each.

    Args:
        open: what is due first in front.
        over: what was answered or withdrawn last in front.
        toont_over: whether a page of what is over was asked for, so that it is not folded away.
    """

    open: Page[Puntrij]
    over: Page[Puntrij]
    toont_over: bool


def punten_bij(gebruiker: Gebruiker, vraag: Vraag, gevraagd: Mapping[str, str]) -> Punten:
    """Return what is to be found out about a question, by the pages that the query of the address asks for (`punten`, `over`)."""
    alle = Uitzoekpunt.objects.filter(vraag=vraag).met_wie()
    return Punten(
        open=_blad(gebruiker, alle.open().laat_eerst(), gevraagd.get("punten")),
        over=_blad(gebruiker, alle.over(), gevraagd.get("over")),
        toont_over="over" in gevraagd,
    )


def _blad(gebruiker: Gebruiker, punten: PuntQuerySet[Uitzoekpunt], nummer: str | None) -> Page[Any]:
    blad: Page[Any] = BegrensdePaginator(punten, PER_PAGINA).get_page(nummer)
    blad.object_list = [rij_van(gebruiker, punt) for punt in blad.object_list]
    return blad
