"""A planned visit in words, for the pages about it."""

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Adres
from kern.klok import vandaag
from kern.woorden import jaar_zo_nodig, voluit
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.mag_vastleggen import mag_vastleggen
from trajecten.contact.models import GeplandBezoek
from trajecten.contact.namens import vervangt_voor


@dataclass(frozen=True, kw_only=True)
class Bezoekpaneel:
    """The panel."""

    pk: int
    persoon_pk: int
    naam: str
    versie: int
    wanneer: str
    waar: str
    wat: str
    wie: str
    aangekondigd: str
    stand: str
    reden: str
    verzet_naar: int | None
    open: bool
    mag_aankondigen: bool
    mag_vastleggen: bool

    @property
    def vastleg_url(self) -> str:
        """The form to record this visit, with its day and time taken over."""
        return f"{reverse('trajecten:huisbezoek_nieuw', args=[self.persoon_pk])}?bezoek={self.pk}"


def bezoekpaneel(bezoek: GeplandBezoek, gebruiker: Gebruiker) -> Bezoekpaneel:
    """Return a planned visit in words; it was fetched with its person, that person's wijk, and the visiting user."""
    persoon = bezoek.inburgeraar
    adres = Adres.objects.filter(inburgeraar=persoon).in_kracht().first()
    is_open = bezoek.stand == Bezoekstand.GEPLAND
    return Bezoekpaneel(
        pk=bezoek.pk,
        persoon_pk=persoon.pk,
        naam=persoon.naam,
        versie=bezoek.versie,
        wanneer=niet_vastgelegd(bezoek.datum) if is_open and bezoek.datum < vandaag() else wanneer(bezoek),
        waar=", ".join(filter(None, (adres.kort if adres else "", persoon.wijk.naam))),
        wat=bezoek.wat,
        wie=_wie(bezoek),
        aangekondigd=voluit(bezoek.aangekondigd_op) if bezoek.aangekondigd_op else _("nog niet"),
        stand=str(bezoek.get_stand_display()),
        reden=bezoek.reden,
        verzet_naar=bezoek.verzet_naar_id,
        open=is_open,
        mag_aankondigen=is_open and bezoek.datum >= vandaag(),
        mag_vastleggen=is_open and mag_vastleggen(persoon, gebruiker),
    )


def _wie(bezoek: GeplandBezoek) -> str:
    """Return who goes, on behalf of whom, who goes along, and which teamleider planned it."""
    wie = bezoek.door.naam
    if vast := vervangt_voor(bezoek.inburgeraar_id, bezoek.door, bezoek.datum):
        wie = _("%(wie)s namens %(vast)s") % {"wie": wie, "vast": vast.naam}
    if bezoek.samen_met is not None:
        wie = _("%(wie)s, samen met %(ander)s") % {"wie": wie, "ander": bezoek.samen_met.naam}
    if bezoek.gepland_door is not None:
        wie = _("%(wie)s, gepland door %(leider)s") % {"wie": wie, "leider": bezoek.gepland_door.naam}
    return wie


def niet_vastgelegd(dag: dt.date) -> str:
    """Return in words that a visit was planned for a day that passed, and that nothing was recorded of it."""
    return _("stond op %s, niet vastgelegd") % jaar_zo_nodig(dag)


def wanneer(bezoek: GeplandBezoek) -> str:
    """Return day and time of a visit in words."""
    dag = date_format(bezoek.datum, "l j F Y")
    return _("%(dag)s om %(tijd)s uur") % {"dag": dag, "tijd": f"{bezoek.tijd:%H.%M}"} if bezoek.tijd else dag
