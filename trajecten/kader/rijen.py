"""What of a person is read along for more than one subject: which rows, in which order, with which relations."""

from dataclasses import dataclass
from functools import cached_property

from inburgeraars.models import Belemmering, Benadering, Fase, Veiligheidsnotitie
from kern.meelezen import Mee
from participatie.models import Meting, Trede
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.kader.deel import NAAM, Deel, van
from trajecten.traject.models import Stapovergang, Traject

BELEMMERINGEN = Mee(
    van(Belemmering).filter(voorbij_op__isnull=True).order_by("-sinds", "-pk"), soort=("naam",)
)
"""The barriers that are not over, newest first."""
NOTITIES = Mee(van(Veiligheidsnotitie))
"""Safety notes for visitors."""


@dataclass(frozen=True)
class Verloop:
    """How it went with somebody.

    Args:
        benaderingen: every approach, newest first.
        overgangen: every step that was taken, oldest first; the first of a traject is its opening.
        alle_bezoeken: every planned visit, soonest first.
    """

    benaderingen: list[Benadering]
    overgangen: list[Stapovergang]
    alle_bezoeken: list[GeplandBezoek]

    @property
    def benadering(self) -> Benadering | None:
        """The open approach."""
        return next((b for b in self.benaderingen if not b.eindreden), None)

    @property
    def traject(self) -> Traject | None:
        """The traject that runs, or ran last."""
        trajecten = {o.traject_id: o.traject for o in self.overgangen}.values()
        return max(trajecten, key=lambda t: (t.geopend_op, t.pk), default=None)

    @cached_property
    def bezoeken(self) -> list[GeplandBezoek]:
        """The visits that are planned, and those that were moved or cancelled; soonest first."""
        per_sleutel = {bezoek.pk: bezoek for bezoek in self.alle_bezoeken}
        for bezoek in self.alle_bezoeken:
            if bezoek.verzet_naar_id is not None:
                bezoek.verzet_naar = per_sleutel[bezoek.verzet_naar_id]
        # What was held is told by its report, and what was moved by a visit to a closed door too.
        niet_gehouden = (Bezoekstand.VERZET, Bezoekstand.VERVALLEN)
        return [
            b
            for b in self.alle_bezoeken
            if b.stand == Bezoekstand.GEPLAND or (b.stand in niet_gehouden and (b.verzet_naar_id or b.reden))
        ]

    @property
    def gepland(self) -> list[GeplandBezoek]:
        """The visits that are planned."""
        return [b for b in self.bezoeken if b.stand == Bezoekstand.GEPLAND]


VERLOOP = Deel(
    Verloop,
    benaderingen=Mee(van(Benadering), door=(*NAAM, "telefoon"), wijk=("naam",)),
    overgangen=Mee(
        van(Stapovergang).order_by("datum", "pk"),
        door=NAAM,
        traject=("inburgeraar", "stap", "trajectwijk", "geopend_op", "gestart_op", "gesloten_op", "uitkomst"),
    ),
    alle_bezoeken=Mee(van(GeplandBezoek).order_by("datum", "tijd", "pk"), door=NAAM),
)


@dataclass(frozen=True)
class Metingen:
    """What was measured of somebody.

    Args:
        metingen: every meting, oldest first; a second reader's too.
        alle_fases: every fase, oldest first.
        alle_treden: the treden of every version of the ladder: a few dozen rows.
    """

    metingen: list[Meting]
    alle_fases: list[Fase]
    alle_treden: list[Trede]

    @cached_property
    def fases(self) -> list[Fase]:
        """Every fase, oldest first; one that was withdrawn has `van == tot`, and is left out."""
        return [f for f in self.alle_fases if f.tot is None or f.tot > f.van]

    @cached_property
    def treden(self) -> dict[tuple[int, int], str]:
        """What the treden are called, by version and score."""
        return {(t.ladderversie_id, t.score): t.titel for t in self.alle_treden}


METINGEN = Deel(
    Metingen,
    metingen=Mee(van(Meting).order_by("datum", "tweede_lezer", "pk"), door=NAAM),
    alle_fases=Mee(van(Fase).order_by("van", "pk")),
    alle_treden=Mee(Trede.objects.order_by("pk"), alleen=("ladderversie", "pijler", "trede", "titel")),
)
