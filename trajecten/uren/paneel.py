"""Panel: the hours of the last weeks in words, for the page to fill them in."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from kern.klok import DAG
from kern.woorden import in_uren, zonder_jaar
from trajecten.uren.jaar import CONTACTEN, WEEK


@dataclass(frozen=True, kw_only=True)
class Weekrij:
    """One week: hours of contacts, of the other kinds, and together."""

    naam: str
    url: str
    contacten: str
    rest: str
    samen: str
    is_deze: bool


@dataclass(frozen=True, kw_only=True)
class Urenpaneel:
    """The week on the form, and the weeks that can be filled in."""

    naam: str
    contacten: str
    samen: str
    weken: list[Weekrij]


def urenpaneel(
    week: dt.date, weken: list[dt.date], gewerkt: Mapping[dt.date, Mapping[str, int]]
) -> Urenpaneel:
    """Return hours in words.

    Args:
        week: the Monday of the week on the form.
        weken: Mondays to list.
        gewerkt: minutes by week and kind (`trajecten.uren.per_week`).
    """
    gekozen = gewerkt[week]
    return Urenpaneel(
        naam=_naam(week),
        contacten=in_uren(gekozen.get(CONTACTEN, 0)),
        samen=in_uren(sum(gekozen.values())),
        weken=[
            Weekrij(
                naam=_naam(w),
                url=f"{reverse('trajecten:uren')}?week={w:%Y-%m-%d}",
                contacten=in_uren(gewerkt[w].get(CONTACTEN, 0)),
                rest=in_uren(sum(m for soort, m in gewerkt[w].items() if soort != CONTACTEN)),
                samen=in_uren(sum(gewerkt[w].values())),
                is_deze=w == week,
            )
            for w in weken
        ],
    )


def _naam(week: dt.date) -> str:
    laatste = week + WEEK - DAG
    van = date_format(week, "j" if week.month == laatste.month else "j F")
    return _("week %(nummer)d, %(van)s tot en met %(tot)s") % {
        "nummer": week.isocalendar().week,
        "van": van,
        "tot": zonder_jaar(laatste),
    }
