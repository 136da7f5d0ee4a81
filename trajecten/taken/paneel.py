"""Panel: the open tasks for a person, soonest first."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.klok import vandaag
from kern.woorden import zonder_jaar
from trajecten.taken.models import Taak


@dataclass(frozen=True, kw_only=True)
class Taakregel:
    """A task in words."""

    pk: int
    wat: str
    regel: str
    te_laat: bool
    van_mij: bool


def taken(gebruiker: Gebruiker, te_doen: list[Taak]) -> list[Taakregel]:
    """Return tasks in words, in the given order; users can tick off their own."""
    dag = vandaag()
    return [
        Taakregel(
            pk=t.pk,
            wat=t.wat,
            regel=" · ".join((_("uiterlijk %s") % zonder_jaar(t.uiterlijk), t.voor.naam)),
            te_laat=t.uiterlijk < dag,
            van_mij=t.voor_id == gebruiker.pk,
        )
        for t in te_doen
    ]
