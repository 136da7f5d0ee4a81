"""The five steps and the ways out: one transition table with the conditions of each (DOMEIN 5; nota, Werkwijze).

Imports no models. Three lines are hard; all others warn, and are passed with a reason: the nota sets no gates, and
work in the wijk is not linear.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from trajecten.traject.enums import Stap, Uitkomst

NAZORG_NA_MAANDEN = (3, 6, 12)
"""The months after completing in which a person is measured again, by default (DOMEIN 5.5)."""
HEROPENEN_BINNEN = 30
"""The number of days after it was recorded in which a closing can be undone: the traject goes on (DOMEIN 5)."""


@dataclass(frozen=True, kw_only=True)
class Feiten:
    """The facts of a traject that the steps ask for.

    Args:
        gestart: a component was confirmed to have started.
        gesprek_vastgelegd: a personal talk of this traject is on record.
        doelgroep_beoordeeld: a finding exists, "niet te bepalen" included.
        doelperspectief_bekend: the doelperspectief is chosen.
        past_in_norm: the fixed contact has place for one more person this year, by its norm or an exception.
        meting_gedaan: the ladder was measured, "niet te bepalen" included.
        aanbod_niet_geweigerd: the last aanbod was not answered "nee"; also without one.
        taalonderdeel: the plan has a language component.
        participatieonderdeel: the plan has a participation component.
        afspraak_met_trede: an afspraak aims at a trede.
        akkoord: both sides agreed with the afspraken.
        controles_af: every document and check that applies is done, or not needed for a reason.
        alles_gestart: every component started, or was dropped with a reason.
        afspraken_af: every afspraak is settled.
        meting_recent: the ladder was measured in the last three months.
        resultaat_vastgelegd: an exam or another result is on record.
        zelfstandigheid_beoordeeld: whether the person goes on alone was judged, "nog niet" included.
        genoeg_pogingen: as many attempts as the norm asks before a person counts as onbereikbaar.
        afgesproken_niveau: the highest level that the plan works towards, as its place on the scale; 0 for none.
        behaald_niveau: the highest level of a result, as its place on the scale; 0 for none.
    """

    gestart: bool = False
    gesprek_vastgelegd: bool = False
    doelgroep_beoordeeld: bool = False
    doelperspectief_bekend: bool = False
    past_in_norm: bool = False
    meting_gedaan: bool = False
    aanbod_niet_geweigerd: bool = False
    taalonderdeel: bool = False
    participatieonderdeel: bool = False
    afspraak_met_trede: bool = False
    akkoord: bool = False
    controles_af: bool = False
    alles_gestart: bool = False
    afspraken_af: bool = False
    meting_recent: bool = False
    resultaat_vastgelegd: bool = False
    zelfstandigheid_beoordeeld: bool = False
    genoeg_pogingen: bool = False
    afgesproken_niveau: int = 0
    behaald_niveau: int = 0


@dataclass(frozen=True, kw_only=True)
class Voorwaarde:
    """A condition: a line of the checklist of a step.

    Args:
        naam: its name in code and log.
        vraagt: the condition, in a few words.
        mist: the sentence that tells a user what is missing.
        klopt: tells whether it holds for the facts.
        hard: whether it cannot be passed with a reason.
    """

    naam: str
    vraagt: str | Promise
    mist: str | Promise
    klopt: Callable[[Feiten], bool]
    hard: bool = False


GESPREK = Voorwaarde(
    naam="gesprek",
    vraagt=_("persoonlijk gesprek in de wijk"),
    mist=_("Er is in dit traject nog geen persoonlijk gesprek vastgelegd."),
    klopt=lambda f: f.gesprek_vastgelegd,
    hard=True,
)
DOELGROEP = Voorwaarde(
    naam="doelgroep",
    vraagt=_("doelgroep beoordeeld"),
    mist=_("De doelgroep is nog niet beoordeeld. Je mag ook ‘niet te bepalen’ kiezen."),
    klopt=lambda f: f.doelgroep_beoordeeld,
)
DOELPERSPECTIEF = Voorwaarde(
    naam="doelperspectief",
    vraagt=_("doelperspectief gekozen"),
    mist=_("Er is nog geen doelperspectief: werk, onderwijs, sociale participatie of opvoeding."),
    klopt=lambda f: f.doelperspectief_bekend,
)
METING = Voorwaarde(
    naam="meting",
    vraagt=_("eerste meting op de ladder"),
    mist=_("Er is nog geen meting op de ladder. ‘Niet te bepalen’ mag ook."),
    klopt=lambda f: f.meting_gedaan,
)
RUIMTE = Voorwaarde(
    naam="ruimte",
    vraagt=_("plaats binnen de norm van begeleide mensen"),
    mist=_(
        "Met deze stap begeleidt het vaste contact dit jaar meer mensen dan de norm. Geef een reden. Die "
        "gaat naar de teamleider, als vraag om een uitzondering."
    ),
    klopt=lambda f: f.past_in_norm,
)
TAALONDERDEEL = Voorwaarde(
    naam="taalonderdeel",
    vraagt=_("taalonderdeel in het plan"),
    mist=_("Er staat nog geen taalonderdeel in het plan."),
    klopt=lambda f: f.taalonderdeel,
    hard=True,
)
PARTICIPATIEONDERDEEL = Voorwaarde(
    naam="participatieonderdeel",
    vraagt=_("participatieonderdeel in het plan"),
    mist=_("Er staat nog geen participatieonderdeel in het plan. Een wens met ‘nog te vinden’ telt ook."),
    klopt=lambda f: f.participatieonderdeel,
    hard=True,
)
AFSPRAAK = Voorwaarde(
    naam="afspraak",
    vraagt=_("afspraak met een trede als doel"),
    mist=_("Er is nog geen afspraak met een trede als doel."),
    klopt=lambda f: f.afspraak_met_trede,
    hard=True,
)
AKKOORD = Voorwaarde(
    naam="akkoord",
    vraagt=_("jullie zijn het allebei eens met de afspraken"),
    mist=_("Jullie zijn het nog niet allebei eens met alle afspraken."),
    klopt=lambda f: f.akkoord,
    hard=True,
)
AANBOD = Voorwaarde(
    naam="aanbod",
    vraagt=_("geen nee op het laatste aanbod"),
    mist=_(
        "Op het laatste aanbod is nee gezegd. Doe een ander aanbod, of schrijf op waarom het toch doorgaat."
    ),
    klopt=lambda f: f.aanbod_niet_geweigerd,
)
CONTROLES = Voorwaarde(
    naam="documenten en controles",
    vraagt=_("documenten en controles rond"),
    mist=_(
        "Bij sommige documenten en controles is nog niet vastgelegd dat ze klaar zijn, of waarom ze "
        "niet nodig zijn."
    ),
    klopt=lambda f: f.controles_af,
)
GESTART = Voorwaarde(
    naam="gestart",
    vraagt=_("elk onderdeel gestart of vervallen"),
    mist=_(
        "Sommige onderdelen zijn nog niet gestart. Bevestig de start, of laat ze vervallen met een reden."
    ),
    klopt=lambda f: f.alles_gestart,
)
AFSPRAKEN_AF = Voorwaarde(
    naam="afspraken af",
    vraagt=_("alle afspraken afgehandeld"),
    mist=_("Nog niet alle afspraken zijn nagekomen of gesloten met een reden."),
    klopt=lambda f: f.afspraken_af,
)
METING_RECENT = Voorwaarde(
    naam="meting recent",
    vraagt=_("meting van de laatste drie maanden"),
    mist=_("De laatste meting is ouder dan drie maanden."),
    klopt=lambda f: f.meting_recent,
)
RESULTAAT = Voorwaarde(
    naam="resultaat",
    vraagt=_("examen of ander resultaat"),
    mist=_("Er is nog geen resultaat vastgelegd: een examen, of iets anders in eigen woorden."),
    klopt=lambda f: f.resultaat_vastgelegd,
)
NIVEAU = Voorwaarde(
    naam="niveau",
    vraagt=_("resultaat op het afgesproken niveau"),
    mist=_("Er is nog geen resultaat met het afgesproken niveau, of een hoger niveau."),
    klopt=lambda f: f.behaald_niveau >= max(f.afgesproken_niveau, 1),
)
ZELFSTANDIG = Voorwaarde(
    naam="zelfstandig",
    vraagt=_("kan verder op eigen kracht, of nog niet"),
    mist=_("Er staat nog niet of iemand op dit niveau zelf verder kan, met het eigen netwerk."),
    klopt=lambda f: f.zelfstandigheid_beoordeeld,
)
POGINGEN = Voorwaarde(
    naam="pogingen",
    vraagt=_("genoeg pogingen gedaan"),
    mist=_("Er zijn nog niet zoveel pogingen gedaan als de norm vraagt."),
    klopt=lambda f: f.genoeg_pogingen,
)

OVERGANGEN: dict[tuple[Stap, Stap], tuple[Voorwaarde, ...]] = {
    (Stap.TAXEREN, Stap.VORMGEVEN): (GESPREK, DOELGROEP, DOELPERSPECTIEF, METING, RUIMTE),
    (Stap.VORMGEVEN, Stap.PLAATSEN): (
        TAALONDERDEEL,
        PARTICIPATIEONDERDEEL,
        AFSPRAAK,
        AKKOORD,
        AANBOD,
        CONTROLES,
    ),
    (Stap.PLAATSEN, Stap.VOLGEN): (GESTART,),
    (Stap.VOLGEN, Stap.AFRONDEN): (AFSPRAKEN_AF, METING_RECENT),
}
"""The conditions of steps forward, which go one at a time; every step back is possible with a reason."""


@dataclass(frozen=True, kw_only=True)
class Uitgang:
    """A way out of a traject. That it has an outcome is the third hard line.

    Args:
        voor_start: whether it is possible before a component started.
        na_start: whether it is possible after a component started.
        stappen: the steps from which it is possible.
        voorwaarden: its conditions.
    """

    voor_start: bool = False
    na_start: bool = False
    stappen: tuple[Stap, ...] = tuple(Stap)
    voorwaarden: tuple[Voorwaarde, ...] = ()


_AFGEROND = Uitgang(
    na_start=True,
    stappen=(Stap.AFRONDEN,),
    voorwaarden=(AFSPRAKEN_AF, RESULTAAT, ZELFSTANDIG, METING_RECENT),
)
_NIVEAU_GEHAALD = replace(_AFGEROND, voorwaarden=(*_AFGEROND.voorwaarden, NIVEAU))
_GESTOPT = Uitgang(na_start=True)
_ALTIJD = Uitgang(voor_start=True, na_start=True)

UITGANGEN: dict[Uitkomst, Uitgang] = {
    Uitkomst.GEEN_AANBOD_MOGELIJK: Uitgang(voor_start=True),
    Uitkomst.GEEN_AANBOD_TOEGESTAAN: Uitgang(voor_start=True),
    Uitkomst.WIL_NIET: Uitgang(voor_start=True),
    Uitkomst.ONBEREIKBAAR: Uitgang(voor_start=True, voorwaarden=(POGINGEN,)),
    Uitkomst.NIET_PLICHTIG: Uitgang(voor_start=True),
    Uitkomst.AFGEROND_DIPLOMA: _AFGEROND,
    Uitkomst.AFGEROND_NIVEAU: _NIVEAU_GEHAALD,
    Uitkomst.AFGEROND_ZONDER: _AFGEROND,
    Uitkomst.GESTOPT_WERK: _GESTOPT,
    Uitkomst.GESTOPT_GEZONDHEID: _GESTOPT,
    Uitkomst.GESTOPT_KINDEROPVANG: _GESTOPT,
    Uitkomst.GESTOPT_MOTIVATIE: _GESTOPT,
    Uitkomst.GESTOPT_ONBEREIKBAAR: Uitgang(na_start=True, voorwaarden=(POGINGEN,)),
    Uitkomst.GESTOPT_ANDERS: _GESTOPT,
    Uitkomst.VERHUISD: _ALTIJD,
    Uitkomst.OVERLEDEN: _ALTIJD,
    Uitkomst.REGULIER: _ALTIJD,
}
"""Every way out, with the steps from which it is possible, before the start and after it."""

ZONDER_TRAJECT: tuple[Uitkomst, ...] = (
    Uitkomst.ONBEREIKBAAR,
    Uitkomst.WIL_NIET,
    Uitkomst.NIET_PLICHTIG,
    Uitkomst.VERHUISD,
    Uitkomst.OVERLEDEN,
    Uitkomst.REGULIER,
)
"""The ways to end the approach of a person never spoken to; without a traject there is no aanbod to refuse."""


@dataclass(frozen=True)
class Oordeel:
    """Whether a step or a way out may be taken.

    Args:
        mag: whether it may, with the reason that was given.
        mist: the conditions that do not hold, hard lines first.
        reden_nodig: whether a reason is needed.
    """

    mag: bool
    mist: tuple[Voorwaarde, ...] = ()
    reden_nodig: bool = False


def beoordeel(van: Stap, naar: Stap, feiten: Feiten, *, reden: str = "") -> Oordeel:
    """Judge a step from `van` to `naar`; a step back or past a soft line needs a reason."""
    if naar.nummer < van.nummer:
        return Oordeel(mag=bool(reden.strip()), reden_nodig=True)
    voorwaarden = OVERGANGEN.get((van, naar))
    return Oordeel(mag=False) if voorwaarden is None else _weeg(voorwaarden, feiten, reden)


def beoordeel_uitgang(van: Stap, uitkomst: Uitkomst, feiten: Feiten, *, reden: str = "") -> Oordeel:
    """Judge a way out from step `van`; passing a soft line needs a reason."""
    if uitkomst not in uitgangen(van, feiten):
        return Oordeel(mag=False)
    return _weeg(UITGANGEN[uitkomst].voorwaarden, feiten, reden)


def beoordeel_zonder_traject(uitkomst: Uitkomst, feiten: Feiten, *, reden: str = "") -> Oordeel:
    """Judge the end of the approach of a person whose traject never opened, by the conditions of that way out."""
    if uitkomst not in ZONDER_TRAJECT:
        return Oordeel(mag=False)
    return _weeg(UITGANGEN[uitkomst].voorwaarden, feiten, reden)


def uitgangen(van: Stap, feiten: Feiten) -> list[Uitkomst]:
    """Return the ways out that are possible from step `van`, in the order of the table."""
    return [
        uitkomst
        for uitkomst, weg in UITGANGEN.items()
        if van in weg.stappen and (weg.na_start if feiten.gestart else weg.voor_start)
    ]


def volgende(van: Stap) -> Stap | None:
    """Return the step that follows; None after the last."""
    return next((naar for stap, naar in OVERGANGEN if stap == van), None)


def lijst(van: Stap, feiten: Feiten) -> list[tuple[Voorwaarde, bool]]:
    """Return the conditions of the next step, each with whether it holds; in the last step those of completing."""
    naar = volgende(van)
    voorwaarden = _AFGEROND.voorwaarden if naar is None else OVERGANGEN[van, naar]
    return [(voorwaarde, voorwaarde.klopt(feiten)) for voorwaarde in voorwaarden]


def _weeg(voorwaarden: tuple[Voorwaarde, ...], feiten: Feiten, reden: str) -> Oordeel:
    mist = tuple(sorted((v for v in voorwaarden if not v.klopt(feiten)), key=lambda v: not v.hard))
    if any(v.hard for v in mist):
        return Oordeel(mag=False, mist=mist)
    return Oordeel(mag=not mist or bool(reden.strip()), mist=mist, reden_nodig=bool(mist))
