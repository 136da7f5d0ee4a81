"""The calendar feed: the day and time of visits, and never the person, the place or the reason (docs/adr/0016)."""

import datetime as dt
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from kern.klok import nu
from kern.versleuteld import sleutelhash
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.services.agenda import hash_van

DUUR = dt.timedelta(hours=1)
"""The length of a visit in the calendar; planned visits have no end."""
GAAT_DOOR = frozenset({Bezoekstand.GEPLAND.value, Bezoekstand.GEHOUDEN.value})
PER_UUR = 120
"""The most requests of one feed address in an hour; calendars ask a few times."""
MIS_PER_UUR = 300
"""The most requests with an invalid key from one network address in an hour."""


def feed(sleutel: str) -> bytes | None:
    """Return the calendar of the user with this key, as iCalendar; None when the key is not valid."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT bezoek, datum, tijd, stand, keer FROM rls.agenda(%s)", [hash_van(sleutel)])
        rijen = cursor.fetchall()
    if not rijen:
        return None
    kalender = Calendar()
    kalender.add("prodid", "-//Gemeente//Wijkgericht inburgeren//NL")
    kalender.add("version", "2.0")
    kalender.add("x-wr-calname", _("Bezoeken"))
    kalender.add("x-published-ttl", "PT1H")
    gemaakt = nu()
    for bezoek, datum, tijd, stand, keer in rijen[1:]:
        kalender.add_component(_afspraak(bezoek, datum, tijd, stand, keer, gemaakt))
    ical: bytes = kalender.to_ical()
    return ical


def _afspraak(
    bezoek: int, datum: dt.date, tijd: dt.time | None, stand: str, keer: int, gemaakt: dt.datetime
) -> Event:
    afspraak = Event()
    # The number of a row would tell how many visits there are; its hash does not, and stays the same.
    uid = sleutelhash(str(bezoek), doel="agenda-bezoek").hex()[:32]
    afspraak.add("uid", f"{uid}@{urlsplit(settings.BASIS_URL).hostname}")
    afspraak.add("dtstamp", gemaakt)
    afspraak.add("summary", _("Bezoek"))
    afspraak.add("class", "PRIVATE")
    afspraak.add("sequence", keer - 1)
    afspraak.add("status", "CONFIRMED" if stand in GAAT_DOOR else "CANCELLED")
    if tijd is None:
        afspraak.add("dtstart", datum)
        afspraak.add("dtend", datum + dt.timedelta(days=1))
        afspraak.add("transp", "TRANSPARENT")
    else:
        begin = timezone.make_aware(dt.datetime.combine(datum, tijd)).astimezone(dt.UTC)
        afspraak.add("dtstart", begin)
        afspraak.add("dtend", begin + DUUR)
    return afspraak
