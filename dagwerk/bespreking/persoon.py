"""One person in a talk: what was said last time, what changed since, what asks attention, the plan, and what is open."""

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from dagwerk.bespreking.mensen import Mens, mensen_in_bespreking, volgende, voortgang
from dagwerk.bespreking.sinds import EERST, Verandering, veranderd_sinds
from dagwerk.bespreking.taken import Taakregel, in_volgorde, taakregel
from dagwerk.signaallijst.rijen import Redenregel
from dossier.paneel_open import Openregel, Openstaand, openstaand
from gebruikers.models import Gebruiker
from kern.woorden import jaar_zo_nodig
from trajecten.bespreking.models import Bespreekpunt, Bespreking
from trajecten.bespreking.rijen import BESPROKEN
from trajecten.bespreking.services.punten import INGETROKKEN
from trajecten.kader.hoofd import Hoofd, hoofd
from trajecten.kader.lezen import Rijen
from trajecten.plan.paneel import Planpaneel, plan


@dataclass(frozen=True, kw_only=True)
class Persoonsblad:
    """One person in a talk.

    Args:
        mensen: everybody of the caseload, in the order of the talk.
        hier: this person among them.
        punt: what was written down in this talk; None when nothing was.
        taken: the tasks that were agreed in this talk.
        vorige: what was said last time; None when the person was not discussed before.
        vorige_taken: what became of the tasks of last time.
        sinds: since when changes are listed, in words.
        veranderd: what changed; `meer` tells that the timeline has more.
    """

    bespreking: Bespreking
    hoofd: Hoofd
    mensen: list[Mens]
    hier: Mens
    punt: Bespreekpunt | None
    taken: list[Taakregel]
    vorige: Bespreekpunt | None
    vorige_taken: list[Taakregel]
    sinds: str
    veranderd: list[Verandering]
    meer: bool
    plan: Planpaneel
    open: Openstaand

    @property
    def staat_open(self) -> list[Openregel]:
        """What is open, but for the tasks of talks that stand elsewhere on the page."""
        elders = {reverse("trajecten:taak_gedaan", args=[t.pk]) for t in (*self.taken, *self.vorige_taken)}
        return [r for r in (*self.open.eerste, *self.open.rest) if r.knop_url not in elders]

    @property
    def redenen(self) -> list[Redenregel]:
        """Why the person asks attention, worst first."""
        return self.hier.redenen

    @property
    def voortgang(self) -> str:
        """How far the talk is, in words."""
        return voortgang(self.mensen)

    @property
    def volgende(self) -> Mens | None:
        """Who comes next."""
        return volgende(self.mensen, na=self.hier.pk)


def persoonsblad(gebruiker: Gebruiker, rijen: Rijen, bespreking: Bespreking) -> Persoonsblad | None:
    """Return the page of a person, read with `dossier.rijen.TIJDLIJN` and `TE_DOEN`; None outside this caseload."""
    pk = rijen.persoon.pk
    mensen = mensen_in_bespreking(gebruiker, bespreking.coordinator_id, bespreking.pk)
    hier = next((m for m in mensen if m.pk == pk), None)
    if hier is None:
        return None
    besproken = rijen.van(BESPROKEN)
    punt = next((p for p in besproken.punten if p.bespreking_id == bespreking.pk), None)
    eerder = [p for p in besproken.punten if p.besproken and p.bespreking_id != bespreking.pk]
    vorige = eerder[-1] if eerder else None
    kop = hoofd(gebruiker, rijen.persoon, rijen)
    sinds, veranderd = _veranderd(gebruiker, rijen, vorige)
    return Persoonsblad(
        bespreking=bespreking,
        hoofd=kop,
        mensen=mensen,
        hier=hier,
        punt=punt,
        taken=_taken(gebruiker, rijen, punt),
        vorige=vorige,
        vorige_taken=_taken(gebruiker, rijen, vorige),
        sinds=sinds,
        veranderd=veranderd[:EERST],
        meer=len(veranderd) > EERST,
        plan=plan(rijen),
        open=openstaand(gebruiker, rijen, kop),
    )


def _taken(gebruiker: Gebruiker, rijen: Rijen, punt: Bespreekpunt | None) -> list[Taakregel]:
    taken = [uit.taak for uit in rijen.van(BESPROKEN).taken if punt and uit.punt_id == punt.pk]
    return in_volgorde(taakregel(gebruiker, t, None) for t in taken if t.reden != INGETROKKEN)


def _veranderd(
    gebruiker: Gebruiker, rijen: Rijen, vorige: Bespreekpunt | None
) -> tuple[str, list[Verandering]]:
    """Return since when changes are listed, in words, and the changes; all of them when it is the first time."""
    if vorige is None:
        begin = dt.datetime.min.replace(tzinfo=dt.UTC)
        return _("Nog niet eerder besproken"), veranderd_sinds(gebruiker, rijen, dt.date.min, begin)
    moment = localtime(vorige.created_at)
    return _("Sinds %s") % jaar_zo_nodig(vorige.op), veranderd_sinds(gebruiker, rijen, vorige.op, moment)
