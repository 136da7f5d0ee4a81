"""Panel: the conditions of the next step, each with the page to fill it in; nothing else stops a step."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gebruikers.models import Gebruiker
from trajecten.kader.lezen import Rijen
from trajecten.stappen.feiten import feiten_van
from trajecten.traject import workflow
from trajecten.traject.enums import Stap

WAAR = {
    workflow.GESPREK: ("trajecten:huisbezoek_nieuw", gettext_lazy("Vastleggen")),
    workflow.DOELGROEP: ("trajecten:doelgroep", gettext_lazy("Beoordelen")),
    workflow.DOELPERSPECTIEF: ("trajecten:taxatie", gettext_lazy("Doel kiezen")),
    workflow.METING: ("trajecten:meting_nieuw", gettext_lazy("Meting doen")),
    workflow.METING_RECENT: ("trajecten:meting_nieuw", gettext_lazy("Meting doen")),
    workflow.TAALONDERDEEL: ("trajecten:plan", gettext_lazy("Onderdeel kiezen")),
    workflow.PARTICIPATIEONDERDEEL: ("trajecten:plan", gettext_lazy("Onderdeel kiezen")),
    workflow.AFSPRAAK: ("trajecten:plan", gettext_lazy("Afspraak maken")),
    workflow.AKKOORD: ("trajecten:plan", gettext_lazy("Akkoord vragen")),
    workflow.AANBOD: ("trajecten:aanbod_nieuw", gettext_lazy("Aanbod doen")),
    workflow.CONTROLES: ("trajecten:documenten", gettext_lazy("Invullen")),
    workflow.GESTART: ("trajecten:plan", gettext_lazy("Plaatsen")),
    workflow.RESULTAAT: ("trajecten:resultaat_nieuw", gettext_lazy("Vastleggen")),
    workflow.ZELFSTANDIG: ("trajecten:afronding", gettext_lazy("Beoordelen")),
    workflow.AFSPRAKEN_AF: ("trajecten:plan", gettext_lazy("Afspraken afhandelen")),
}
"""By condition: the page on which it is filled in, and the word of its button."""


UITLEG = {workflow.RUIMTE: gettext_lazy("kan alleen met een reden; die gaat naar de teamleider")}
"""By condition: the text beside a line that can be passed with a reason, when it differs from the usual text."""


@dataclass(frozen=True, kw_only=True)
class Nodig:
    """A line: a condition, whether it holds, and the page to fill it in.

    Args:
        stand: "in orde", "verplicht" or "later".
    """

    naam: str
    stand: str
    uitleg: str
    url: str
    knop: str


@dataclass(frozen=True, kw_only=True)
class Checklist:
    """The panel.

    Args:
        kop: the step or the closing that these are needed for.
        telling: how many lines are in order, and how many hard ones are not.
        regels: in the order of the table.
        stap_knop: the word of the button that takes the step; empty while a hard line is missing.
        sluit: whether the next act is closing the traject.
    """

    kop: str
    telling: str
    regels: list[Nodig]
    stap_knop: str
    sluit: bool


def checklist(_gebruiker: Gebruiker, rijen: Rijen) -> Checklist | None:
    """Return the panel; None when no traject runs. The head of the dossier decides which buttons the user gets."""
    traject = rijen.traject
    if traject is None or traject.gesloten_op is not None:
        return None
    stap, feiten = Stap(traject.stap), feiten_van(traject)
    regels = workflow.lijst(stap, feiten)
    naar = workflow.volgende(stap)
    kan = all(klopt or not voorwaarde.hard for voorwaarde, klopt in regels)
    return Checklist(
        kop=_("Nog nodig voor %s") % (naar.label if naar else _("afronden")),
        telling=_telling(regels),
        regels=[_regel(voorwaarde, rijen.persoon.pk, klopt=klopt) for voorwaarde, klopt in regels],
        stap_knop=_("Naar %s") % naar.label if naar and kan else "",
        sluit=naar is None,
    )


def _telling(regels: list[tuple[workflow.Voorwaarde, bool]]) -> str:
    orde = sum(klopt for _voorwaarde, klopt in regels)
    hard = sum(voorwaarde.hard and not klopt for voorwaarde, klopt in regels)
    delen = [_("%(n)d van %(alle)d in orde") % {"n": orde, "alle": len(regels)}]
    return " · ".join([*delen, *([_("nog %d verplicht") % hard] if hard else [])])


def _regel(voorwaarde: workflow.Voorwaarde, persoon: int, *, klopt: bool) -> Nodig:
    url, knop = WAAR.get(voorwaarde, ("", ""))
    stand = "in orde" if klopt else "verplicht" if voorwaarde.hard else "later"
    return Nodig(
        naam=str(voorwaarde.vraagt).capitalize(),
        stand=stand,
        uitleg=str(UITLEG.get(voorwaarde, _("mag ook later; geef dan een reden")))
        if stand == "later"
        else "",
        url=_adres(url, persoon) if not klopt else "",
        knop=str(knop),
    )


def _adres(url: str, persoon: int) -> str:
    return reverse(url, args=[persoon]) if url else ""
