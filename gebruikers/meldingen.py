"""Notices in words. They are made when they are read: a notice keeps no name and no text."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from gebruikers.models import Aanstelling, Gebruiker, Melding
from logboek.enums import Handeling


@dataclass(frozen=True)
class Meldingregel:
    """A notice as it is shown."""

    pk: int
    tekst: str
    moment: dt.datetime
    is_nieuw: bool


def unread_count(gebruiker: Gebruiker) -> int:
    """Return how many notices a user has not read."""
    return Melding.objects.filter(gebruiker=gebruiker, gelezen_op=None).count()


def in_words(meldingen: Iterable[Melding]) -> list[Meldingregel]:
    """Return notices in words, with three queries however many there are."""
    rijen = list(meldingen)
    over = {m.over_id for m in rijen if m.over_soort == "aanstelling"}
    aanstellingen = Aanstelling.objects.select_related("gebruiker", "wijk", "organisatie").in_bulk(over)
    personen = {m.door_id for m in rijen if m.door_id} | {
        m.over_id for m in rijen if m.over_soort == "gebruiker"
    }
    gebruikers = Gebruiker.objects.in_bulk(personen)
    regels = []
    for melding in rijen:
        door = gebruikers[melding.door_id].naam if melding.door_id in gebruikers else _("Het systeem")
        onderwerp = (aanstellingen if melding.over_soort == "aanstelling" else gebruikers)[melding.over_id]
        tekst = _about(onderwerp, melding.handeling, door)
        regels.append(Meldingregel(melding.pk, tekst, melding.created_at, melding.gelezen_op is None))
    return regels


def _about(onderwerp: Aanstelling | Gebruiker, handeling: str, door: str) -> str:
    if isinstance(onderwerp, Aanstelling):
        zinnen = {
            Handeling.AANSTELLING_TOEGEVOEGD: _("%(door)s heeft %(wie)s aangesteld: %(wat)s, %(wanneer)s."),
            Handeling.AANSTELLING_GEWIJZIGD: _(
                "%(door)s heeft de aanstelling van %(wie)s gewijzigd: %(wat)s, %(fte)s fte, %(wanneer)s."
            ),
            Handeling.AANSTELLING_BEEINDIGD: _(
                "%(door)s heeft de aanstelling van %(wie)s beëindigd: %(wat)s, %(einde)s."
            ),
        }
        return zinnen[Handeling(handeling)] % {
            "door": door,
            "wie": onderwerp.gebruiker.naam,
            "wat": onderwerp,
            "fte": f"{onderwerp.fte.normalize():f}".replace(".", ","),
            "wanneer": _period(onderwerp),
            "einde": _end(onderwerp),
        }
    zinnen = {
        Handeling.GEBRUIKER_GEWIJZIGD: _("%(door)s heeft het e-mailadres van %(wie)s gewijzigd."),
        Handeling.GEBRUIKER_GEBLOKKEERD: _("%(door)s heeft %(wie)s geblokkeerd."),
        Handeling.GEBRUIKER_GEDEBLOKKEERD: _("%(door)s heeft %(wie)s gedeblokkeerd."),
    }
    return zinnen[Handeling(handeling)] % {"door": door, "wie": onderwerp.naam}


def _dag(dag: dt.date) -> str:
    return date_format(dag, "j F Y")


def _period(aanstelling: Aanstelling) -> str:
    if aanstelling.tot_en_met is None or aanstelling.tot == aanstelling.van:
        return _("vanaf %(van)s") % {"van": _dag(aanstelling.van)}
    return _("%(van)s tot en met %(dag)s") % {
        "van": _dag(aanstelling.van),
        "dag": _dag(aanstelling.tot_en_met),
    }


def _end(aanstelling: Aanstelling) -> str:
    if aanstelling.tot_en_met is None or aanstelling.tot == aanstelling.van:
        return _("ingetrokken")
    return _("tot en met %(dag)s") % {"dag": _dag(aanstelling.tot_en_met)}
