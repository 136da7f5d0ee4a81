"""Earlier versions of a report, with who made each, when and why: no version disappears."""

from itertools import groupby, pairwise

from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from gebruikers.versies import Versie, events_van, van_een_daad, versies_van_rij
from gebruikers.wie_wijzigde import wie_wijzigde
from kern.versie import verschillen_tussen
from trajecten.contact.models import Contactmoment, Verslag

VAN_VERSLAG = ("resultaat", "waarom_elders", "minuten", "taal", "tolk", "aanwezig", "tekst", "kansen")
VAN_CONTACT = ("datum", "tijd", "minuten", "samen_met")
VAN_BEZOEK = ("datum", "tijd", "minuten", "vindplaats", "aantal_gesproken")


def versies(_gebruiker: Gebruiker, verslag: Verslag) -> list[Versie]:
    """Return the versions of a report and its contact, newest first; the walls decide which the user can read.

    `verslag` was fetched with its contact.
    """
    uit = versies_van_rij(verslag, VAN_VERSLAG) + _van_contact(verslag.contactmoment)
    uit.sort(key=lambda v: v.wanneer, reverse=True)
    return [van_een_daad(list(groep)) for _op, groep in groupby(uit, key=lambda v: v.wanneer)]


def versies_van_bezoek(bezoek: Contactmoment) -> list[Versie]:
    """Return the versions of a visit to a vindplaats, newest first."""
    return versies_van_rij(bezoek, VAN_BEZOEK)[::-1]


def _van_contact(contact: Contactmoment) -> list[Versie]:
    """Return the corrections of day, time, minutes and who came along; the reason stands with the report of the same act."""
    events, wie = events_van(contact), wie_wijzigde(contact)
    return [
        Versie(
            wanneer=nieuw.pgh_created_at,
            wie=wie.get(nieuw.pgh_id, _("het systeem")),
            reden="",
            verschillen=verschillen,
            eerste=[],
        )
        for oud, nieuw in pairwise(events)
        if (verschillen := verschillen_tussen(oud, nieuw, VAN_CONTACT))
    ]
