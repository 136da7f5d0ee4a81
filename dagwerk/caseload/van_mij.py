"""What the teamleider has to do itself, and what became of its questions: beside what asks attention of the team."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Toegang, Toegangsgrond
from kern.klok import nu, vandaag
from kern.woorden import jaar_zo_nodig
from trajecten.overdracht.enums import Overdrachtstand
from trajecten.overdracht.models import Overdracht
from trajecten.taken.enums import Taaksoort, Taakstand
from trajecten.taken.models import Taak

BLIJFT = dt.timedelta(days=14)
"""How long an answer stays in the list."""


@dataclass(frozen=True, kw_only=True)
class Werkregel:
    """A task of the teamleider, a question that it asked, or a transfer that it proposed and was refused.

    Args:
        naam: about whom; `url` the page where it is done, or where the answer stands.
        stand: how it stands; `soort` and `icoon` how that is shown.
        wat: the task, or why it was refused; empty for a question: its words stand behind a page that is logged.
    """

    naam: str
    url: str
    stand: str
    soort: str
    icoon: str
    wat: str = ""


def is_gesteld(gebruiker: Gebruiker) -> Q:
    """Return the condition that a user asked a task as a question, which waits or was answered not long ago."""
    kort_geleden = Q(stand=Taakstand.GEDAAN, afgehandeld_op__gte=vandaag() - BLIJFT)
    return Q(soort=Taaksoort.VRAAG, door=gebruiker) & (Q(stand=Taakstand.OPEN) | kort_geleden)


def van_mij(gebruiker: Gebruiker) -> list[Werkregel]:
    """Return its proposals that were refused, and the open tasks and questions of a user, late ones and answers first."""
    taak = Q(soort=Taaksoort.TAAK, voor=gebruiker, stand=Taakstand.OPEN)
    rijen = Taak.objects.visible_to(gebruiker).filter(taak | is_gesteld(gebruiker))
    taken = rijen.select_related("inburgeraar", "beantwoord_door").order_by("uiterlijk", "pk")
    return _geweigerd(gebruiker) + [
        _regel(taak) for taak in sorted(taken, key=lambda t: not (_te_laat(t) or t.beantwoord_door))
    ]


def _geweigerd(gebruiker: Gebruiker) -> list[Werkregel]:
    """Return the people whose transfer was refused not long ago, and for whom nothing was proposed since."""
    daarna = Overdracht.objects.filter(inburgeraar=OuterRef("inburgeraar"), pk__gt=OuterRef("pk"))
    nog_daar = Toegang.objects.filter(
        inburgeraar=OuterRef("inburgeraar"), gebruiker=OuterRef("van"), grond=Toegangsgrond.CASELOAD
    ).in_kracht()
    rijen = Overdracht.objects.visible_to(gebruiker).filter(
        ~Exists(daarna),
        Exists(nog_daar),
        stand=Overdrachtstand.GEWEIGERD,
        door=gebruiker,
        antwoord_op__gte=nu() - BLIJFT,
    )
    return [
        Werkregel(
            naam=rij.inburgeraar.naam,
            url=f"{reverse('trajecten:toewijzen')}?persoon={rij.inburgeraar_id}",
            stand=_("overdracht geweigerd door %s") % rij.aan.naam,
            soort="aandacht",
            icoon="circle-x",
            wat=rij.reden,
        )
        for rij in rijen.select_related("inburgeraar", "aan").order_by("antwoord_op", "pk")
    ]


def _te_laat(taak: Taak) -> bool:
    return taak.stand == Taakstand.OPEN and taak.uiterlijk < vandaag()


def _regel(taak: Taak) -> Werkregel:
    stand, soort, icoon = _stand(taak)
    is_vraag = taak.soort == Taaksoort.VRAAG
    pagina = "trajecten:signaallijst_persoon" if is_vraag else "trajecten:dossier"
    return Werkregel(
        naam=taak.inburgeraar.naam,
        url=reverse(pagina, args=[taak.inburgeraar_id]),
        stand=stand,
        soort=soort,
        icoon=icoon,
        wat="" if is_vraag else capfirst(taak.wat),
    )


def _stand(taak: Taak) -> tuple[str, str, str]:
    dag, laat = jaar_zo_nodig(taak.uiterlijk), _te_laat(taak)
    if taak.beantwoord_door is not None and taak.afgehandeld_op is not None:
        woorden = {"wie": taak.beantwoord_door.naam, "dag": jaar_zo_nodig(taak.afgehandeld_op)}
        return _("vraag beantwoord door %(wie)s op %(dag)s") % woorden, "positief", "circle-check"
    soort, icoon = ("aandacht", "clock") if laat else ("neutraal", "circle-dashed")
    if taak.soort == Taaksoort.VRAAG:
        return _("vraag zonder antwoord, uiterlijk %s") % dag, soort, icoon
    return _("taak, uiterlijk %s") % dag, soort, icoon
