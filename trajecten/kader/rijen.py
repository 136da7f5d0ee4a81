"""The tables of a person that several subjects read: which rows, in which order, with which relations."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from django.utils import timezone
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Belemmering, Benadering, Fase, Toegang, Toegangsgrond, Veiligheidsnotitie
from kern.meelezen import Mee
from participatie.models import Meting, Trede
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.kader.deel import NAAM, Deel, van
from trajecten.traject.models import Stapovergang, Traject
from trajecten.traject.verloop import gezet

BELEMMERINGEN = Mee(
    van(Belemmering).filter(voorbij_op__isnull=True).order_by("-sinds", "-pk"), soort=("naam",)
)
"""The barriers that are not over, newest first."""
NOTITIES = Mee(van(Veiligheidsnotitie))
"""Safety notes for visitors."""


def _namens(toen: list[Toegang], wie: int) -> str:
    """Return the fixed contact of a moment in whose place a user (key) worked; empty without a replacement."""
    if not any(t.grond == Toegangsgrond.VERVANGING and t.gebruiker_id == wie for t in toen):
        return ""
    vast = (t.gebruiker for t in toen if t.grond == Toegangsgrond.CASELOAD and t.gebruiker_id != wie)
    return next((g.naam for g in vast if g is not None), "")


@dataclass(frozen=True)
class Verloop:
    """The approaches, steps and planned visits of a person.

    Args:
        benaderingen: all approaches, newest first.
        overgangen: all steps taken, oldest first; the first of a traject is its opening.
        alle_bezoeken: all planned visits, soonest first.
        toegangen: who was the fixed contact when, and who replaced it.
    """

    benaderingen: list[Benadering]
    overgangen: list[Stapovergang]
    alle_bezoeken: list[GeplandBezoek]
    toegangen: list[Toegang]

    def namens(self, wie: int, op: dt.date) -> str:
        """Return on behalf of whom a user (key) worked on a day; empty when it was not a replacement.

        The rule of `trajecten/contact/namens.py`, over what was read.
        """
        return _namens([t for t in self.toegangen if t.van <= op and (t.tot is None or op < t.tot)], wie)

    def wie(self, wie: Gebruiker, moment: dt.datetime) -> str:
        """Return who recorded something, and on behalf of whom when it was a replacement that day.

        A closing ends both toegangen on its own day; so that day still counts here, unless the person was given to
        this user on it.
        """
        op = timezone.localtime(moment).date()
        vast = self.namens(wie.pk, op)
        eigen = Toegangsgrond.CASELOAD, wie.pk
        if not vast and not any((t.grond, t.gebruiker_id, t.van) == (*eigen, op) for t in self.toegangen):
            vast = _namens([t for t in self.toegangen if t.van <= op and t.tot == op], wie.pk)
        return _("%(wie)s namens %(vast)s") % {"wie": wie.naam, "vast": vast} if vast else wie.naam

    def vervangers(self, op: dt.date) -> list[Toegang]:
        """Return the toegangen of who replaces the fixed contact on a day."""
        return [
            t
            for t in self.toegangen
            if t.grond == Toegangsgrond.VERVANGING and t.van <= op and (t.tot is None or op < t.tot)
        ]

    @property
    def benadering(self) -> Benadering | None:
        """The open approach."""
        return next((b for b in self.benaderingen if not b.eindreden), None)

    @property
    def traject(self) -> Traject | None:
        """The open traject, or the last one."""
        trajecten = {o.traject_id: o.traject for o in self.overgangen}.values()
        return max(trajecten, key=lambda t: (t.geopend_op, t.pk), default=None)

    def stappen_van(self, traject: Traject) -> list[Stapovergang]:
        """Return the steps taken in a traject, its opening first."""
        return gezet(o for o in self.overgangen if o.traject_id == traject.pk)

    @cached_property
    def bezoeken(self) -> list[GeplandBezoek]:
        """The visits still planned, and those moved or cancelled with a successor or a reason; soonest first."""
        per_sleutel = {bezoek.pk: bezoek for bezoek in self.alle_bezoeken}
        for bezoek in self.alle_bezoeken:
            if bezoek.verzet_naar_id is not None:
                bezoek.verzet_naar = per_sleutel[bezoek.verzet_naar_id]
        # The report tells of a held visit; the report of an attempt tells of the visit that it moved.
        niet_gehouden = (Bezoekstand.VERZET, Bezoekstand.VERVALLEN)
        return [
            b
            for b in self.alle_bezoeken
            if b.stand == Bezoekstand.GEPLAND or (b.stand in niet_gehouden and (b.verzet_naar_id or b.reden))
        ]

    @property
    def gepland(self) -> list[GeplandBezoek]:
        """The visits still planned."""
        return [b for b in self.bezoeken if b.stand == Bezoekstand.GEPLAND]


VERLOOP = Deel(
    Verloop,
    benaderingen=Mee(van(Benadering), door=(*NAAM, "telefoon"), wijk=("naam",)),
    overgangen=Mee(
        van(Stapovergang).order_by("datum", "pk"),
        door=NAAM,
        traject=(
            *("inburgeraar", "stap", "trajectwijk", "geopend_op", "gestart_op", "gesloten_op", "uitkomst"),
            *("trajectwijk_reden", "trajectwijk_verbeterd_op", "trajectwijk_verbeterd_door"),
        ),
    ),
    alle_bezoeken=Mee(van(GeplandBezoek).order_by("datum", "tijd", "pk"), door=NAAM, samen_met=NAAM),
    toegangen=Mee(
        van(Toegang)
        .filter(grond__in=(Toegangsgrond.CASELOAD, Toegangsgrond.VERVANGING))
        .order_by("van", "pk"),
        gebruiker=NAAM,
    ),
)


@dataclass(frozen=True)
class Metingen:
    """The metingen of a person, with the fases and treden that give them a score and a name.

    Args:
        metingen: all metingen, oldest first, including those by a second reader.
        alle_fases: all fases, oldest first.
        alle_treden: the treden of every version of the ladder: a few dozen rows.
    """

    metingen: list[Meting]
    alle_fases: list[Fase]
    alle_treden: list[Trede]

    @cached_property
    def fases(self) -> list[Fase]:
        """All fases, oldest first, except withdrawn ones: a withdrawn fase has `van == tot`."""
        return [f for f in self.alle_fases if f.tot is None or f.tot > f.van]

    @cached_property
    def treden(self) -> dict[tuple[int, int], str]:
        """The titles of the treden, by version and score."""
        return {(t.ladderversie_id, t.score): t.titel for t in self.alle_treden}


METINGEN = Deel(
    Metingen,
    metingen=Mee(van(Meting).order_by("datum", "tweede_lezer", "pk"), door=NAAM),
    alle_fases=Mee(van(Fase).order_by("van", "pk")),
    alle_treden=Mee(Trede.objects.order_by("pk"), alleen=("ladderversie", "pijler", "trede", "titel")),
)
