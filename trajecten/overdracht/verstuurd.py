"""What the teamleider sees of proposals that were sent: for whom they wait, and who is still to be proposed."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.woorden import voluit
from trajecten.overdracht.enums import LOPEND, Overdrachtstand
from trajecten.overdracht.models import Overdracht
from trajecten.overdracht.pagina import laatste_overdrachten
from trajecten.overdracht.woorden import mensen
from trajecten.traject.lopend import vaste_contacten

NIET_GEGAAN = (Overdrachtstand.GEWEIGERD, Overdrachtstand.INGETROKKEN, Overdrachtstand.VERVALLEN)
"""A transfer that ended while the person stayed."""


@dataclass(frozen=True, kw_only=True)
class Wachtend:
    """A person for whom a transfer waits for its answer or its day."""

    persoon: Inburgeraar
    overdracht: Overdracht

    @property
    def aangenomen(self) -> bool:
        """The receiver accepted: it cannot be withdrawn any more, and the person may be told."""
        return self.overdracht.stand == Overdrachtstand.AANGENOMEN

    @property
    def soort(self) -> str:
        """The colour of its sentence."""
        return "positief" if self.aangenomen else "info"

    @property
    def icoon(self) -> str:
        """The icon of its sentence."""
        return "circle-check" if self.aangenomen else "hourglass"

    @property
    def zin(self) -> str:
        """Who takes over, or is asked to, and from when."""
        zin = (
            _("aangenomen door %(wie)s, vanaf %(dag)s")
            if self.aangenomen
            else _("voorgesteld aan %(wie)s, vanaf %(dag)s")
        )
        return zin % {"wie": self.overdracht.aan.naam, "dag": voluit(self.overdracht.vanaf)}


@dataclass(frozen=True, kw_only=True)
class Uitkomst:
    """What came of a page on which people were divided.

    Args:
        wachten: whose transfer waits.
        toegewezen: who has another fixed contact since, with that one.
        geweigerd: the transfers that were refused, of people who are left.
        nog: how many of the page were not divided.
        verder_url: the page with those.
    """

    wachten: list[Wachtend]
    toegewezen: list[tuple[Inburgeraar, Gebruiker]]
    geweigerd: list[Overdracht]
    nog: int
    verder_url: str

    @property
    def titel(self) -> str:
        """What was done: who is assigned has its fixed contact at once, of a proposal the answer is awaited."""
        if not self.toegewezen:
            return _("Verstuurd")
        return _("Verdeeld") if self.wachten else _("Toegewezen")

    @property
    def open(self) -> list[Wachtend]:
        """Of whom the answer is still to be given."""
        return [w for w in self.wachten if not w.aangenomen]

    @property
    def aangenomen(self) -> list[Wachtend]:
        """Who was accepted and goes on the agreed day."""
        return [w for w in self.wachten if w.aangenomen]

    @property
    def nog_zin(self) -> str:
        """How many are left, in words; empty for nobody."""
        return _("Nog %s te verdelen.") % mensen(self.nog) if self.nog else ""

    @property
    def geen_voorstel(self) -> str:
        """That nothing waits for those who are left."""
        return ngettext(
            "Voor deze persoon wacht geen voorstel.", "Voor deze mensen wacht geen voorstel.", self.nog
        )


def wachtenden(gebruiker: Gebruiker, personen: Iterable[int]) -> list[Wachtend]:
    """Return the transfers of people (keys) within sight that wait, by name."""
    rijen = Overdracht.objects.visible_to(gebruiker).filter(inburgeraar__in=list(personen), stand__in=LOPEND)
    met_naam = rijen.select_related("aan", "inburgeraar__wijk").order_by("inburgeraar__sorteernaam", "pk")
    return [Wachtend(persoon=rij.inburgeraar, overdracht=rij) for rij in met_naam]


def toegewezenen(
    gebruiker: Gebruiker, personen: Iterable[int], wachten: Iterable[Wachtend]
) -> list[tuple[Inburgeraar, Gebruiker]]:
    """Return which of the people (keys) just divided were assigned at once, with their fixed contact, by name."""
    bezig = {w.persoon.pk for w in wachten}
    over = [pk for pk in personen if pk not in bezig]
    contacten = vaste_contacten(over)
    rijen = Inburgeraar.objects.visible_to(gebruiker).filter(pk__in=list(contacten)).select_related("wijk")
    uit = [(p, contacten[p.pk].gebruiker) for p in rijen.order_by("sorteernaam", "pk")]
    return [(persoon, contact) for persoon, contact in uit if contact is not None]


def niet_gegaan(personen: Iterable[int]) -> set[int]:
    """Return which people (keys) were proposed, and still have the fixed contact of then: refused, withdrawn or lapsed."""
    pks = list(personen)
    contacten = vaste_contacten(pks)
    rijen = Overdracht.objects.filter(inburgeraar__in=pks, stand__in=NIET_GEGAAN).order_by()
    paren = rijen.values_list("inburgeraar_id", "van_id")
    return {pk for pk, van in paren if pk in contacten and contacten[pk].gebruiker_id == van}


def geweigerden(gebruiker: Gebruiker, personen: Iterable[int]) -> list[Overdracht]:
    """Return of people (keys) within sight the transfer that was refused, where no other was proposed since, by name."""
    laatste = laatste_overdrachten(niet_gegaan(personen))
    zichtbaar = set(
        Inburgeraar.objects.visible_to(gebruiker).filter(pk__in=laatste).values_list("pk", flat=True)
    )
    rijen = [rij for pk, rij in laatste.items() if rij.stand == Overdrachtstand.GEWEIGERD and pk in zichtbaar]
    return sorted(rijen, key=lambda rij: (rij.inburgeraar.sorteernaam, rij.inburgeraar_id))


def van_adres(van_id: int) -> str:
    """Return the page of what was proposed of the caseload of a coordinator (key)."""
    return f"{reverse('trajecten:overdracht_verstuurd')}?van={van_id}"
