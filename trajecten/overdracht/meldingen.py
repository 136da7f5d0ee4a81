"""The wording of notices of transfers and assignments, made when they are read, within the reader's sight."""

from collections.abc import Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.meldingen import Verwoord, lezer_van
from gebruikers.models import Melding
from inburgeraars.models import Inburgeraar
from logboek.enums import Handeling
from trajecten.overdracht.meldingen_vertrek import over_vertrek
from trajecten.overdracht.models import Overdracht
from trajecten.overdracht.verstuurd import van_adres


def over_overdrachten(meldingen: list[Melding], namen: Mapping[int, str]) -> dict[int, Verwoord]:
    """Put notices of transfers in words: without a name for whom the reader does not see.

    Args:
        meldingen: of one reader.
        namen: names of users, by key.
    """
    lezer = lezer_van(meldingen)
    vertrek = over_vertrek([m for m in meldingen if m.over_soort == "gebruiker"], namen, lezer)
    overdrachten: dict[int, Overdracht] = {}
    personen: dict[int, Inburgeraar] = {}
    if lezer:
        over = {soort: [m.over_id for m in meldingen if m.over_soort == soort] for soort in _SOORTEN}
        rijen = Overdracht.objects.visible_to(lezer).select_related("inburgeraar", "van", "aan")
        overdrachten = rijen.in_bulk(over["overdracht"])
        personen = Inburgeraar.objects.visible_to(lezer).in_bulk(over["inburgeraar"])
    leidt = lezer is not None and lezer.heeft(Rol.TEAMLEIDER)
    return vertrek | {
        m.pk: _toegewezen(m, personen.get(m.over_id), namen)
        if m.over_soort == "inburgeraar"
        else _over_overdracht(m, overdrachten.get(m.over_id), namen, leidt=leidt)
        for m in meldingen
        if m.pk not in vertrek
    }


_SOORTEN = ("overdracht", "inburgeraar")


def _toegewezen(melding: Melding, persoon: Inburgeraar | None, namen: Mapping[int, str]) -> Verwoord:
    zin = _("%(door)s heeft %(naam)s aan je toegewezen.") % {
        "door": namen.get(melding.door_id or 0, _("Een teamleider")),
        "naam": persoon.naam if persoon else _("iemand"),
    }
    return Verwoord(zin, reverse("trajecten:dossier", args=[persoon.pk]) if persoon else "")


def _over_overdracht(
    melding: Melding, rij: Overdracht | None, namen: Mapping[int, str], *, leidt: bool
) -> Verwoord:
    door = namen.get(melding.door_id or 0, _("Een collega"))
    if melding.aantal > 1:
        return _over_meer(melding, rij, door, leidt=leidt)
    zinnen = {
        Handeling.OVERDRACHT_VOORGESTELD.value: _("%(door)s vraagt of je mensen overneemt van %(van)s."),
        Handeling.OVERDRACHT_AANGENOMEN.value: _("%(door)s neemt %(naam)s over van %(van)s."),
        Handeling.OVERDRACHT_GEWEIGERD.value: _("%(door)s neemt %(naam)s niet over van %(van)s."),
        Handeling.OVERDRACHT_INGETROKKEN.value: _(
            "%(door)s heeft een voorstel ingetrokken. Je hoeft deze persoon niet over te nemen."
        ),
        Handeling.OVERDRACHT_VERVALLEN.value: _("De overdracht van %(naam)s gaat niet door."),
        Handeling.PERSOON_OVERGEDRAGEN.value: _("Jij bent nu het vaste contact van %(naam)s."),
    }
    zin = zinnen[melding.handeling] % {
        "door": door,
        "van": rij.van.naam if rij else _("een collega"),
        "naam": rij.inburgeraar.naam if rij else _("iemand"),
    }
    merk = _("geweigerd") if melding.handeling == Handeling.OVERDRACHT_GEWEIGERD else ""
    if rij is None:
        return Verwoord(zin, merk=merk)
    if melding.handeling == Handeling.OVERDRACHT_VOORGESTELD:
        return Verwoord(zin, reverse("trajecten:overdrachten"))
    if merk:
        zin = f"{zin} {_('De reden is: ‘%s’.') % rij.reden.rstrip('.')}"
    return Verwoord(zin, reverse("trajecten:dossier", args=[rij.inburgeraar_id]), merk)


def _over_meer(melding: Melding, rij: Overdracht | None, door: str, *, leidt: bool) -> Verwoord:
    """Return the words of a notice of several people: how many, and the list of the reader where there is one."""
    zinnen = {
        Handeling.OVERDRACHT_AANGENOMEN.value: _("%(door)s neemt %(n)d mensen over."),
        Handeling.OVERDRACHT_INGETROKKEN.value: _(
            "%(door)s heeft %(n)d voorstellen ingetrokken. Je hoeft deze mensen niet over te nemen."
        ),
        Handeling.PERSOON_OVERGEDRAGEN.value: _("Jij bent nu het vaste contact van %(n)d mensen."),
    }
    lijst = van_adres(rij.van_id) if rij and leidt else ""
    if melding.handeling == Handeling.PERSOON_OVERGEDRAGEN:
        lijst = reverse("trajecten:mijn_dag")
    return Verwoord(zinnen[melding.handeling] % {"door": door, "n": melding.aantal}, lijst)
