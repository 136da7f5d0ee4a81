"""The lines of Mijn dag: the words for a row of a rule, and the act beside it."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from gebruikers.checks import url_patronen
from gebruikers.concept import Conceptformulier, formulier_met_naam, formulier_van
from kern.klok import vandaag
from kern.woorden import met_weekdag, voluit, zonder_jaar
from trajecten.contact.enums import Contactsoort
from trajecten.contact.gesprek import pogingen_in_woorden
from trajecten.normen.enums import Signaalregel
from trajecten.normen.normen import termijn
from trajecten.normen.termijnen import termijn_in_woorden
from trajecten.plan.enums import Afspraakpartij


@dataclass(frozen=True, kw_only=True)
class Werkregel:
    """One thing to do: who, why, and the button.

    Args:
        op: the day it was or is due, by which lines are sorted.
        naam, href: the person, and the address that the name leads to.
        regel, icoon: the reason.
        knop, knop_href: the act; with `doet` the button posts to the address instead of opening it.
        later_href: where to lay it aside; empty when it cannot be laid aside.
        soort_regel: the rule; None for a task.
    """

    op: dt.date
    naam: str
    href: str
    regel: str
    icoon: str
    knop: str
    knop_href: str
    voor: str
    doet: bool = False
    later_href: str = ""
    soort_regel: Signaalregel | None = None


def _geen_contact(rij: dict[str, Any]) -> Werkregel:
    weken = (vandaag() - rij["laatst_op"]).days // 7
    geleden = ngettext("Laatste gesprek %d week geleden", "Laatste gesprek %d weken geleden", weken) % weken
    if rij["eigen_op"]:
        grens = _("de afspraak was: uiterlijk %s") % zonder_jaar(rij["eigen_op"])
    else:
        grens = _("de norm is: binnen %s") % termijn(rij["aantal"])
    pogingen = pogingen_in_woorden(int(rij["woord"]), ooit_gesproken=True)
    return _signaal(
        rij,
        regel=" · ".join(filter(None, (f"{geleden}, {grens}", pogingen))),
        icoon="phone-off",
        knop=_("Bezoek plannen"),
        knop_href=reverse("trajecten:bezoek_plannen", args=[rij["persoon_id"]]),
    )


def _bezoek_te_laat(rij: dict[str, Any]) -> Werkregel:
    return _signaal(
        rij,
        regel=_("Het bezoek van %s is nog niet vastgelegd") % met_weekdag(rij["dag"]),
        icoon="clock",
        knop=_("Bezoek vastleggen"),
        knop_href=reverse("trajecten:huisbezoek_nieuw", args=[rij["persoon_id"]]),
    )


def _een_been(rij: dict[str, Any]) -> Werkregel:
    wat = {
        "taal": _("Participatie loopt, taal is gestopt"),
        "meedoen": _("Taal loopt, participatie is gestopt"),
    }
    sinds = _("sinds %s") % zonder_jaar(rij["dag"])
    return _met_plan(rij, f"{wat.get(rij['woord'], _('Het plan is nog niet begonnen'))} {sinds}")


def _niet_begonnen(rij: dict[str, Any]) -> Werkregel:
    wat = {
        "taal": _("Participatie loopt, taal is nog niet begonnen"),
        "meedoen": _("Taal loopt, participatie is nog niet begonnen"),
    }
    dag = _("de termijn was %s") % zonder_jaar(rij["dag"])
    return _met_plan(rij, f"{wat.get(rij['woord'], _('Het plan is nog niet begonnen'))}, {dag}")


def _met_plan(rij: dict[str, Any], regel: str) -> Werkregel:
    adres = reverse("trajecten:plan", args=[rij["persoon_id"]])
    return _signaal(rij, regel=regel, icoon="footprints", knop=_("Plan openen"), knop_href=adres)


def _afspraak_te_laat(rij: dict[str, Any]) -> Werkregel:
    wie = Afspraakpartij(rij["woord"]).label
    return _signaal(
        rij,
        regel=_("Afspraak van %(wie)s moest klaar zijn op %(dag)s")
        % {"wie": wie, "dag": zonder_jaar(rij["dag"])},
        icoon="clock",
        knop=_("Afhandelen"),
        knop_href=reverse("trajecten:afspraak_afhandelen", args=[rij["nummer"]]),
    )


def _lang_in_vormgeven(rij: dict[str, Any]) -> Werkregel:
    return _met_plan(rij, _("In Vormgeven %s") % _sinds_en_termijn(rij))


def _vast_in_pijler_1(rij: dict[str, Any]) -> Werkregel:
    return _met_plan(rij, _("Nog niets gestart, het traject is open %s") % _sinds_en_termijn(rij))


def _sinds_en_termijn(rij: dict[str, Any]) -> str:
    return _("sinds %(dag)s, de termijn is %(termijn)s") % {
        "dag": voluit(rij["laatst_op"]),
        "termijn": termijn_in_woorden(rij["aantal"], rij["woord"]),
    }


def _meting_nodig(rij: dict[str, Any]) -> Werkregel:
    return _signaal(
        rij,
        regel=_("Geen meting %s") % _sinds_en_termijn(rij),
        icoon="chart-no-axes-column",
        knop=_("Meting doen"),
        knop_href=reverse("trajecten:meting_nieuw", args=[rij["persoon_id"]]),
    )


def _nazorg_nodig(rij: dict[str, Any]) -> Werkregel:
    return _signaal(
        rij,
        regel=_("Nazorgmeting, gepland op %s") % zonder_jaar(rij["dag"]),
        icoon="sprout",
        knop=_("Meting doen"),
        knop_href=reverse("trajecten:meting_nieuw", args=[rij["persoon_id"]]),
    )


def _vraag_van_consulent(rij: dict[str, Any]) -> Werkregel:
    return _signaal(
        rij,
        regel=_("De consulent stelde een vraag op %s") % zonder_jaar(rij["dag"]),
        icoon="message-circle",
        knop=_("Antwoorden"),
        knop_href=reverse("trajecten:verzuim_antwoord", args=[rij["nummer"]]),
    )


def _einde_na_handhaving(rij: dict[str, Any]) -> Werkregel:
    return _signaal(
        rij,
        regel=_("Handhaving is afgesloten op %s: het traject eindigt") % zonder_jaar(rij["dag"]),
        icoon="flag",
        knop=_("Afsluiten"),
        knop_href=reverse("trajecten:afsluiten", args=[rij["persoon_id"]]),
    )


def _twee_omlaag(rij: dict[str, Any]) -> Werkregel:
    return _signaal(
        rij,
        regel=_("Twee metingen omlaag, de laatste op %s") % zonder_jaar(rij["dag"]),
        icoon="chart-no-axes-column",
        knop=_("Bekijken"),
        knop_href=reverse("trajecten:ladder", args=[rij["persoon_id"]]),
    )


def _concept(rij: dict[str, Any]) -> Werkregel | None:
    formulier = formulier_met_naam(rij["woord"])
    adres = _adres_van(formulier, rij["persoon_id"]) if formulier else None
    if formulier is None or adres is None or (rij["persoon_id"] and not rij["naam"]):
        return None
    dag = _("vandaag") if rij["dag"] == vandaag() else met_weekdag(rij["dag"])
    soort = capfirst(str(FORMULIEREN.get(formulier.naam, _("Formulier"))))
    return Werkregel(
        op=rij["dag"],
        naam=rij["naam"] or soort,
        href=adres,
        regel=_("%(wat)s, bewaard %(dag)s") % {"wat": soort, "dag": dag},
        icoon="file-text",
        knop=_("Verder invullen"),
        knop_href=adres,
        voor=_("met %(wat)s van %(naam)s") % {"wat": soort.lower(), "naam": rij["naam"]}
        if rij["naam"]
        else soort,
        soort_regel=Signaalregel.CONCEPT_WACHT,
    )


FORMULIEREN: dict[str, Any] = {
    "huisbezoek": Contactsoort.HUISBEZOEK.label,
    "persoon": gettext_lazy("Nieuwe persoon"),
    "gegevens": gettext_lazy("Gegevens"),
    "verbeteren": gettext_lazy("Verbetering"),
    "component": gettext_lazy("Onderdeel van het plan"),
    "component-wijzigen": gettext_lazy("Onderdeel van het plan"),
    "component-plaatsen": gettext_lazy("Plaatsing"),
    "afspraak": gettext_lazy("Afspraak"),
    "afspraak-wijzigen": gettext_lazy("Afspraak"),
    "verzuim": gettext_lazy("Overdracht van verzuim"),
    **{f"contact-{soort.value}": soort.label for soort in Contactsoort},
}
"""The words for a draft, by the name of its form; a draft of any other form is called a form."""


@cache
def _url_namen() -> dict[str, tuple[str, bool]]:
    """Return for each form that keeps drafts the name of its URL, and whether that URL takes a key."""
    uit = {}
    for naam, patroon in url_patronen():
        formulier = formulier_van(patroon.callback)
        if formulier is not None:
            uit[formulier.naam] = (naam, bool(patroon.pattern.converters))
    return uit


def _adres_van(formulier: Conceptformulier, pk: int) -> str | None:
    naam, met_pk = _url_namen().get(formulier.naam, ("", False))
    if not naam or met_pk != bool(pk):
        return None
    return reverse(naam, kwargs=formulier.kwargs(pk) if met_pk else {})


def reserveringen(rijen: list[dict[str, Any]]) -> Werkregel:
    """Return one line for all reservations that end: one person by name, several as a number that opens the list."""
    eerste, aantal = rijen[0], len(rijen)
    dag = zonder_jaar(eerste["dag"])
    if aantal == 1:
        regel = _("Reservering voor %(wijk)s loopt af op %(dag)s") % {"wijk": eerste["woord"], "dag": dag}
        naam, adres = eerste["naam"], reverse("trajecten:dossier", args=[eerste["persoon_id"]])
    else:
        regel = _("Reserveringen lopen af, de eerste op %s") % dag
        naam = ngettext("%d persoon", "%d mensen", aantal) % aantal
        vraag = urlencode({"signaal": Signaalregel.RESERVERING_LOOPT_AF.value})
        adres = f"{reverse('trajecten:personen')}?{vraag}"
    return Werkregel(
        op=eerste["dag"],
        naam=naam,
        href=adres,
        regel=regel,
        icoon="hourglass",
        knop=_("Bekijken"),
        knop_href=adres,
        voor=regel,
        soort_regel=Signaalregel.RESERVERING_LOOPT_AF,
    )


def _signaal(rij: dict[str, Any], *, regel: str, icoon: str, knop: str, knop_href: str) -> Werkregel:
    soort = Signaalregel(rij["regel"])
    return Werkregel(
        op=rij["dag"],
        naam=rij["naam"],
        href=reverse("trajecten:dossier", args=[rij["persoon_id"]]),
        regel=regel,
        icoon=icoon,
        knop=knop,
        knop_href=knop_href,
        voor=_("bij %s") % rij["naam"],
        later_href=reverse(
            "trajecten:signaal_weggelegd", args=[soort.value.replace(" ", "-"), rij["nummer"]]
        ),
        soort_regel=soort,
    )


WOORDEN: dict[str, Callable[[dict[str, Any]], Werkregel | None]] = {
    Signaalregel.GEEN_CONTACT: _geen_contact,
    Signaalregel.BEZOEK_TE_LAAT: _bezoek_te_laat,
    Signaalregel.EEN_BEEN: _een_been,
    Signaalregel.NIET_BEGONNEN: _niet_begonnen,
    Signaalregel.AFSPRAAK_TE_LAAT: _afspraak_te_laat,
    Signaalregel.LANG_IN_VORMGEVEN: _lang_in_vormgeven,
    Signaalregel.VAST_IN_PIJLER_1: _vast_in_pijler_1,
    Signaalregel.METING_NODIG: _meting_nodig,
    Signaalregel.TWEE_OMLAAG: _twee_omlaag,
    Signaalregel.NAZORG_NODIG: _nazorg_nodig,
    Signaalregel.VRAAG_VAN_CONSULENT: _vraag_van_consulent,
    Signaalregel.EINDE_NA_HANDHAVING: _einde_na_handhaving,
    Signaalregel.CONCEPT_WACHT: _concept,
}
"""The function that words a row, by rule; reservations are worded together."""
