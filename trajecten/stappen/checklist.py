"""Panel: the conditions of the next step, each with the page to fill it in; nothing else stops a step."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gebruikers.models import Gebruiker
from trajecten.kader.formulierpagina import NODIG
from trajecten.kader.lezen import Rijen
from trajecten.plan.enums import Afspraakstand, Componentsoort, Componentstand
from trajecten.plan.models import Afspraak
from trajecten.plan.rijen import PLAN
from trajecten.stappen.feiten import feiten_van
from trajecten.stappen.forms.taxeren import VELDEN
from trajecten.traject import workflow
from trajecten.traject.enums import Stap

TERUG = f"terug={NODIG}"
"""Leads back to this list, from a page that goes back to the plan or the ladder otherwise."""

WAAR = {
    workflow.GESPREK: ("huisbezoek_nieuw", "", gettext_lazy("Vastleggen")),
    workflow.DOELGROEP: ("doelgroep", "", gettext_lazy("Beoordelen")),
    workflow.DOELPERSPECTIEF: ("taxatie", "", gettext_lazy("Doel kiezen")),
    workflow.METING: ("meting_nieuw", TERUG, gettext_lazy("Meting doen")),
    workflow.METING_RECENT: ("meting_nieuw", TERUG, gettext_lazy("Meting doen")),
    workflow.TAALONDERDEEL: (
        "component_nieuw",
        f"soort={Componentsoort.TAAL}&{TERUG}",
        gettext_lazy("Onderdeel kiezen"),
    ),
    workflow.PARTICIPATIEONDERDEEL: (
        "component_nieuw",
        f"soort={Componentsoort.ACTIVITEIT}&{TERUG}",
        gettext_lazy("Onderdeel kiezen"),
    ),
    workflow.AFSPRAAK: ("afspraak_nieuw", TERUG, gettext_lazy("Afspraak maken")),
    workflow.AKKOORD: ("afspraak_nieuw", TERUG, gettext_lazy("Afspraak maken")),
    workflow.AANBOD: ("aanbod_nieuw", TERUG, gettext_lazy("Aanbod doen")),
    workflow.CONTROLES: ("documenten", "", gettext_lazy("Invullen")),
    workflow.GESTART: ("plan", "", gettext_lazy("Plaatsen")),
    workflow.RESULTAAT: ("resultaat_nieuw", "", gettext_lazy("Vastleggen")),
    workflow.ZELFSTANDIG: ("afronding", "", gettext_lazy("Beoordelen")),
    workflow.AFSPRAKEN_AF: ("plan", "", gettext_lazy("Afspraken afhandelen")),
}
"""By condition: the form about the person that fills it in, with its query, and the word of its button."""


UITLEG = {workflow.RUIMTE: gettext_lazy("kan alleen met een reden; die gaat naar de teamleider")}
"""By condition: the text beside a line that can be passed with a reason, when it differs from the usual text."""


@dataclass(frozen=True, kw_only=True)
class Nodig:
    """A line: a condition, whether it holds, and the page to fill it in.

    Args:
        stand: "in orde", "verplicht" or "later".
        eerst: whether it is the first hard line that is missing.
    """

    naam: str
    stand: str
    uitleg: str
    url: str
    knop: str
    eerst: bool = False


@dataclass(frozen=True, kw_only=True)
class Checklist:
    """The panel.

    Args:
        kop: the step or the closing that these are needed for.
        telling: how many lines are in order, and how many hard ones are not.
        regels: in the order of the table.
        stap_knop: the word of the button that takes the step; empty while a hard line is missing.
        sluit: whether the next act is closing the traject.
        in_een_keer: whether some lines can be filled in by one form.
    """

    kop: str
    telling: str
    regels: list[Nodig]
    stap_knop: str
    sluit: bool
    in_een_keer: bool

    @property
    def klaar(self) -> list[Nodig]:
        """The lines in order."""
        return [regel for regel in self.regels if regel.stand == "in orde"]

    @property
    def te_doen(self) -> list[Nodig]:
        """The other lines."""
        return [regel for regel in self.regels if regel.stand != "in orde"]


def checklist(_gebruiker: Gebruiker, rijen: Rijen) -> Checklist | None:
    """Return the panel; None when no traject runs. The head of the dossier decides which buttons the user gets."""
    traject = rijen.traject
    if traject is None or traject.gesloten_op is not None:
        return None
    stap, feiten = Stap(traject.stap), feiten_van(traject)
    regels = workflow.lijst(stap, feiten)
    naar = workflow.volgende(stap)
    kan = all(klopt or not voorwaarde.hard for voorwaarde, klopt in regels)
    eerste = next((voorwaarde for voorwaarde, klopt in regels if voorwaarde.hard and not klopt), None)
    samen = [voorwaarde for voorwaarde, klopt in regels if voorwaarde in VELDEN and not klopt]
    return Checklist(
        kop=_("Nog nodig voor %s") % (naar.label if naar else _("afronden")),
        telling=_telling(regels),
        regels=[
            replace(_regel(voorwaarde, rijen, klopt=klopt), eerst=voorwaarde == eerste)
            for voorwaarde, klopt in regels
        ],
        stap_knop=_("Naar %s") % naar.label if naar and kan else "",
        sluit=naar is None,
        in_een_keer=stap == Stap.TAXEREN and len(samen) > 1,
    )


def _telling(regels: list[tuple[workflow.Voorwaarde, bool]]) -> str:
    orde = sum(klopt for _voorwaarde, klopt in regels)
    hard = sum(voorwaarde.hard and not klopt for voorwaarde, klopt in regels)
    delen = [_("%(n)d van %(alle)d in orde") % {"n": orde, "alle": len(regels)}]
    return " · ".join([*delen, *([_("nog %d verplicht") % hard] if hard else [])])


def _regel(voorwaarde: workflow.Voorwaarde, rijen: Rijen, *, klopt: bool) -> Nodig:
    url, knop = ("", "") if klopt else _weg(voorwaarde, rijen)
    stand = "in orde" if klopt else "verplicht" if voorwaarde.hard else "later"
    return Nodig(
        naam=str(voorwaarde.vraagt).capitalize(),
        stand=stand,
        uitleg=str(UITLEG.get(voorwaarde, _("mag ook later; geef dan een reden")))
        if stand == "later"
        else "",
        url=url,
        knop=knop,
    )


def _weg(voorwaarde: workflow.Voorwaarde, rijen: Rijen) -> tuple[str, str]:
    """Return the form that fills a line in, and the word of its button: about the first row that lacks it, if any."""
    for naam, pk, knop in _VAN_RIJ[voorwaarde](rijen) if voorwaarde in _VAN_RIJ else ():
        return f"{reverse(f'trajecten:{naam}', args=[pk])}?{TERUG}", knop
    if voorwaarde not in WAAR:
        return "", ""
    naam, vraag, woord = WAAR[voorwaarde]
    adres = reverse(f"trajecten:{naam}", args=[rijen.persoon.pk])
    return (f"{adres}?{vraag}" if vraag else adres), str(woord)


type _Wegen = Iterator[tuple[str, int, str]]


def _zonder_akkoord(rijen: Rijen) -> _Wegen:
    for afspraak in _open_afspraken(rijen):
        eens = afspraak.akkoord_inburgeraar_op is not None and afspraak.akkoord_coordinator_op is not None
        # Of an afspraak without a score no step asks an agreement (`met_planfeiten`).
        if afspraak.score and not eens:
            yield "afspraak_akkoord", afspraak.pk, _("Akkoord vragen")


def _niet_afgehandeld(rijen: Rijen) -> _Wegen:
    for afspraak in _open_afspraken(rijen):
        yield "afspraak_afhandelen", afspraak.pk, _("Afhandelen")


def _open_afspraken(rijen: Rijen) -> Iterator[Afspraak]:
    traject = rijen.traject.pk if rijen.traject else None
    for afspraak in rijen.van(PLAN).afspraken:
        if afspraak.traject_id in {traject, None} and afspraak.stand == Afspraakstand.OPEN:
            yield afspraak


def _niet_gestart(rijen: Rijen) -> _Wegen:
    traject = rijen.traject.pk if rijen.traject else None
    for component in rijen.van(PLAN).componenten:
        if component.traject_id == traject and component.stand == Componentstand.GEPLAND:
            te_vinden = component.nog_te_vinden
            naam = "component_wijzigen" if te_vinden else "component_start"
            yield naam, component.pk, _("Plek invullen") if te_vinden else _("Start bevestigen")


_VAN_RIJ = {
    workflow.AKKOORD: _zonder_akkoord,
    workflow.GESTART: _niet_gestart,
    workflow.AFSPRAKEN_AF: _niet_afgehandeld,
}
"""By condition: the rows that lack it, each with the form about that row."""
