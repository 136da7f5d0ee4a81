"""The lines of Mijn dag: the words for a row of a rule, and the act beside it."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
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
from kern.woorden import jaar_zo_nodig, met_weekdag, voluit, zonder_jaar
from trajecten.contact.enums import Contactsoort
from trajecten.contact.gesprek import pogingen_in_woorden
from trajecten.contact.mag_vastleggen import HOUDT, NIET
from trajecten.normen.enums import Signaalregel
from trajecten.normen.termijnen import termijn_in_woorden
from trajecten.plan.enums import Afspraakpartij
from trajecten.plan.models import Afspraak
from trajecten.signalen.opzij import lees

_AFSPRAAK: Any = Afspraak._meta.get_field("wat")  # noqa: SLF001
"""The field that decrypts the words of an afspraak, which the statement of all rules returns as they are stored."""


@dataclass(frozen=True, kw_only=True)
class Werkregel:
    """One thing to do: who, why, and the button.

    Args:
        op: the day it was or is due, by which lines are sorted.
        naam, href: the person, and the address that the name leads to.
        kort, icoon: the reason, with a small letter: it can stand after other words.
        noot: the norm, and what else helps to judge the reason; empty for none.
        knop, knop_href, voor: the act, and for a screen reader for whom; with `doet` the button posts to the address
            instead of opening it, and `voor` is its whole name.
        later_href: where to lay it aside; empty when it cannot be laid aside.
        soort_regel: the rule; None for a task.
    """

    op: dt.date
    naam: str
    href: str
    kort: str
    icoon: str
    knop: str
    knop_href: str
    voor: str
    noot: str = ""
    doet: bool = False
    later_href: str = ""
    soort_regel: Signaalregel | None = None

    @property
    def reden(self) -> str:
        """The reason, as a line begins with it."""
        return capfirst(self.kort)

    @property
    def regel(self) -> str:
        """The reason and its note in one line."""
        return " · ".join(filter(None, (self.reden, self.noot)))


def _geen_contact(rij: dict[str, Any]) -> Werkregel:
    dagen, norm = (vandaag() - rij["laatst_op"]).days, rij["aantal"]
    if rij["eigen_op"]:
        grens = _("de afspraak was: uiterlijk %s") % jaar_zo_nodig(rij["eigen_op"])
    else:
        grens = ngettext("de norm is %d dag", "de norm is %d dagen", norm) % norm
    pogingen = pogingen_in_woorden(int(rij["woord"]), ooit_gesproken=True)
    return _signaal(
        rij,
        kort=ngettext("%d dag niet gesproken", "%d dagen niet gesproken", dagen) % dagen,
        noot=" · ".join(filter(None, (grens, pogingen))),
        icoon="phone-off",
        knop=_("Bezoek plannen"),
        knop_href=reverse("trajecten:bezoek_plannen", args=[rij["persoon_id"]]),
    )


def _bezoek_te_laat(rij: dict[str, Any]) -> Werkregel:
    """Word a late visit; who does not keep the dossier can at least move or cancel its own visit."""
    niet = rij["woord"] == NIET
    werk = _signaal(
        rij,
        kort=_("het bezoek van %s is nog niet vastgelegd") % met_weekdag(rij["dag"]),
        icoon="clock",
        knop=_("Bezoek openen") if niet else _("Bezoek vastleggen"),
        knop_href=reverse("trajecten:bezoek", args=[rij["nummer"]])
        if niet
        else reverse("trajecten:huisbezoek_nieuw", args=[rij["persoon_id"]]),
    )
    return werk if rij["woord"] == HOUDT else replace(werk, later_href="")


def _een_been(rij: dict[str, Any]) -> Werkregel:
    wat = {
        "taal": _("participatie loopt, taal is gestopt"),
        "meedoen": _("taal loopt, participatie is gestopt"),
    }
    kort = wat.get(rij["woord"], _("het plan is nog niet begonnen"))
    return _met_plan(rij, kort, _("sinds %s") % jaar_zo_nodig(rij["dag"]))


def _niet_begonnen(rij: dict[str, Any]) -> Werkregel:
    wat = {
        "taal": _("participatie loopt, taal is nog niet begonnen"),
        "meedoen": _("taal loopt, participatie is nog niet begonnen"),
    }
    kort = wat.get(rij["woord"], _("het plan is nog niet begonnen"))
    return _met_plan(rij, kort, _("de termijn was %s") % jaar_zo_nodig(rij["dag"]))


def _met_plan(rij: dict[str, Any], kort: str, noot: str) -> Werkregel:
    adres = reverse("trajecten:plan", args=[rij["persoon_id"]])
    return _signaal(rij, kort=kort, noot=noot, icoon="footprints", knop=_("Plan openen"), knop_href=adres)


def _afspraak_te_laat(rij: dict[str, Any]) -> Werkregel:
    dagen = (vandaag() - rij["dag"]).days
    kort = ngettext("afspraak ‘%(wat)s’ %(n)d dag te laat", "afspraak ‘%(wat)s’ %(n)d dagen te laat", dagen)
    return _signaal(
        rij,
        kort=kort % {"wat": _AFSPRAAK.from_db_value(rij["tekst"]), "n": dagen},
        noot=_("%(wie)s, uiterlijk %(dag)s")
        % {"wie": Afspraakpartij(rij["woord"]).label, "dag": jaar_zo_nodig(rij["dag"])},
        icoon="clock",
        knop=_("Afhandelen"),
        knop_href=reverse("trajecten:afspraak_afhandelen", args=[rij["nummer"]]),
    )


def _lang_in_vormgeven(rij: dict[str, Any]) -> Werkregel:
    weken = (vandaag() - rij["laatst_op"]).days // 7
    kort = ngettext("%d week in Vormgeven", "%d weken in Vormgeven", weken) % weken
    return _met_plan(rij, kort, _de_termijn(rij))


def _vast_in_pijler_1(rij: dict[str, Any]) -> Werkregel:
    open_ = _("het traject is open sinds %s") % voluit(rij["laatst_op"])
    return _met_plan(rij, _("nog niets gestart"), f"{open_} · {_de_termijn(rij)}")


def _de_termijn(rij: dict[str, Any]) -> str:
    return _("de termijn is %s") % termijn_in_woorden(rij["aantal"], rij["woord"])


def _meting_nodig(rij: dict[str, Any]) -> Werkregel:
    return _signaal(
        rij,
        kort=_("geen meting sinds %s") % voluit(rij["laatst_op"]),
        noot=_de_termijn(rij),
        icoon="chart-no-axes-column",
        knop=_("Meting doen"),
        knop_href=reverse("trajecten:meting_nieuw", args=[rij["persoon_id"]]),
    )


def _nazorg_nodig(rij: dict[str, Any]) -> Werkregel:
    return _signaal(
        rij,
        kort=_("nazorgmeting, gepland op %s") % jaar_zo_nodig(rij["dag"]),
        icoon="sprout",
        knop=_("Meting doen"),
        knop_href=reverse("trajecten:meting_nieuw", args=[rij["persoon_id"]]),
    )


def _vraag_van_consulent(rij: dict[str, Any]) -> Werkregel:
    return _signaal(
        rij,
        kort=_("de consulent heeft een vraag gesteld op %s") % zonder_jaar(rij["dag"]),
        icoon="message-circle",
        knop=_("Antwoorden"),
        knop_href=reverse("trajecten:verzuim_antwoord", args=[rij["nummer"]]),
    )


def _einde_na_handhaving(rij: dict[str, Any]) -> Werkregel:
    return _signaal(
        rij,
        kort=_("handhaving is afgesloten op %s: het traject eindigt") % zonder_jaar(rij["dag"]),
        icoon="flag",
        knop=_("Afsluiten"),
        knop_href=reverse("trajecten:afsluiten", args=[rij["persoon_id"]]),
    )


def _twee_omlaag(rij: dict[str, Any]) -> Werkregel:
    return _signaal(
        rij,
        kort=_("twee metingen omlaag, de laatste op %s") % zonder_jaar(rij["dag"]),
        icoon="chart-no-axes-column",
        knop=_("Bekijken"),
        knop_href=reverse("trajecten:ladder", args=[rij["persoon_id"]]),
    )


def _concept(rij: dict[str, Any]) -> Werkregel | None:
    formulier = formulier_met_naam(rij["woord"])
    adres = adres_van(formulier, rij["persoon_id"]) if formulier else None
    if formulier is None or adres is None or (rij["persoon_id"] and not rij["naam"]):
        return None
    dag = _("vandaag") if rij["dag"] == vandaag() else met_weekdag(rij["dag"])
    soort = capfirst(str(FORMULIEREN.get(formulier.naam, _("Formulier"))))
    return Werkregel(
        op=rij["dag"],
        naam=rij["naam"] or soort,
        href=reverse("trajecten:dossier", args=[rij["persoon_id"]]) if rij["persoon_id"] else adres,
        kort=_("%(wat)s, bewaard %(dag)s") % {"wat": soort, "dag": dag},
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
    "bespreking": gettext_lazy("Notitie van een caseloadbespreking"),
    "bespreeknotitie": gettext_lazy("Notitie van een caseloadbespreking"),
    "verzuim": gettext_lazy("Overdracht van verzuim"),
    "overdracht": gettext_lazy("Overdracht van dossiers"),
    "toewijzen": gettext_lazy("Overdracht van dossiers"),
    "vraag": gettext_lazy("Vraag aan het vaste contact"),
    "opzij": gettext_lazy("Signalen die je opzij legt"),
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


def adres_van(formulier: Conceptformulier, pk: int) -> str | None:
    """Return the page of the form of a draft about a person (key), 0 for nobody; None when it has none."""
    naam, met_pk = _url_namen().get(formulier.naam, ("", False))
    if not naam or met_pk != bool(pk):
        return None
    if formulier.per_rij and not met_pk:
        return f"{reverse(naam)}?{urlencode({formulier.kwarg: formulier.rij})}"
    return reverse(naam, kwargs=formulier.kwargs(pk) if met_pk else {})


def reserveringen(rijen: list[dict[str, Any]]) -> Werkregel:
    """Return one line for all reservations that end: one person by name, several as a number that opens the list."""
    eerste, aantal = rijen[0], len(rijen)
    dag = zonder_jaar(eerste["dag"])
    if aantal == 1:
        kort = _("reservering voor %(wijk)s loopt af op %(dag)s") % {"wijk": eerste["woord"], "dag": dag}
        naam, adres = eerste["naam"], reverse("trajecten:dossier", args=[eerste["persoon_id"]])
    else:
        kort = _("reserveringen lopen af, de eerste op %s") % dag
        naam = ngettext("%d persoon", "%d mensen", aantal) % aantal
        vraag = urlencode({"signaal": Signaalregel.RESERVERING_LOOPT_AF.value})
        adres = f"{reverse('trajecten:personen')}?{vraag}"
    return Werkregel(
        op=eerste["dag"],
        naam=naam,
        href=adres,
        kort=kort,
        icoon="hourglass",
        knop=_("Bekijken"),
        knop_href=adres,
        voor=kort,
        soort_regel=Signaalregel.RESERVERING_LOOPT_AF,
    )


def _signaal(
    rij: dict[str, Any], *, kort: str, icoon: str, knop: str, knop_href: str, noot: str = ""
) -> Werkregel:
    soort = Signaalregel(rij["regel"])
    return Werkregel(
        op=rij["dag"],
        naam=rij["naam"],
        href=reverse("trajecten:dossier", args=[rij["persoon_id"]]),
        kort=kort,
        noot=noot,
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


def in_woorden(rij: dict[str, Any]) -> Werkregel | None:
    """Return the line of one row, which says when a teamleider laid it aside; None for a draft without its form."""
    maak = WOORDEN.get(rij["regel"])
    werk = maak(rij) if maak else reserveringen([rij])
    opzij = lees(rij["opzij"])
    if werk is None or opzij is None:
        return werk
    return replace(werk, noot=" · ".join(filter(None, (werk.noot, opzij.noot))))
