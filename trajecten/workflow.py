"""The five steps: one transition table, with what each step asks (DOMEIN 5; nota, Werkwijze). Imports no models.

Three lines are hard; all others warn, and are passed with a reason: the nota sets no gates, and work in the wijk
is not linear.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from trajecten.enums import Stap


@dataclass(frozen=True, kw_only=True)
class Feiten:
    """What is known of a traject, as far as the steps ask for it.

    Args:
        gesprek_vastgelegd: a personal talk is on record.
        doelgroep_beoordeeld: a finding exists, "niet te bepalen" included.
        taalonderdeel_afgesproken: a language component with agreed afspraken.
        participatieonderdeel_afgesproken: a participation component with agreed afspraken.
        uitkomst_bekend: an outcome is chosen.
    """

    gesprek_vastgelegd: bool = False
    doelgroep_beoordeeld: bool = False
    taalonderdeel_afgesproken: bool = False
    participatieonderdeel_afgesproken: bool = False
    uitkomst_bekend: bool = False


@dataclass(frozen=True, kw_only=True)
class Voorwaarde:
    """A line of the checklist of a step.

    Args:
        naam: its name in code and log.
        mist: the sentence that tells a user what is missing.
        klopt: judges the facts.
        hard: cannot be passed with a reason.
    """

    naam: str
    mist: str | Promise
    klopt: Callable[[Feiten], bool]
    hard: bool = False


GESPREK = Voorwaarde(
    naam="gesprek",
    mist=_("Er is nog geen persoonlijk gesprek vastgelegd."),
    klopt=lambda f: f.gesprek_vastgelegd,
    hard=True,
)
DOELGROEP = Voorwaarde(
    naam="doelgroep",
    mist=_("De doelgroep is nog niet beoordeeld. Niet te bepalen is ook een oordeel."),
    klopt=lambda f: f.doelgroep_beoordeeld,
)
TAALONDERDEEL = Voorwaarde(
    naam="taalonderdeel",
    mist=_("Er is nog geen taalonderdeel met afspraken waar jullie het allebei mee eens zijn."),
    klopt=lambda f: f.taalonderdeel_afgesproken,
    hard=True,
)
PARTICIPATIEONDERDEEL = Voorwaarde(
    naam="participatieonderdeel",
    mist=_("Er is nog geen participatieonderdeel met afspraken waar jullie het allebei mee eens zijn."),
    klopt=lambda f: f.participatieonderdeel_afgesproken,
    hard=True,
)

OVERGANGEN: dict[tuple[Stap, Stap], tuple[Voorwaarde, ...]] = {
    (Stap.TAXEREN, Stap.VORMGEVEN): (GESPREK, DOELGROEP),
    (Stap.VORMGEVEN, Stap.PLAATSEN): (TAALONDERDEEL, PARTICIPATIEONDERDEEL),
    (Stap.PLAATSEN, Stap.VOLGEN): (),
    (Stap.VOLGEN, Stap.AFRONDEN): (),
}
"""Steps forward, one at a time; every step back is possible with a reason."""


@dataclass(frozen=True)
class Oordeel:
    """Whether a step may be taken.

    Args:
        mag: it may, with the reason that was given.
        mist: what is missing, hard lines first.
        reden_nodig: a reason is asked.
    """

    mag: bool
    mist: tuple[Voorwaarde, ...] = ()
    reden_nodig: bool = False


def beoordeel(van: Stap, naar: Stap, feiten: Feiten, *, reden: str = "") -> Oordeel:
    """Judge a step.

    Args:
        van: where the traject stands.
        naar: where it should go.
        feiten: what is known of it.
        reden: why, for a step back or past a soft line.
    """
    if naar.nummer < van.nummer:
        return Oordeel(mag=bool(reden.strip()), reden_nodig=True)
    voorwaarden = OVERGANGEN.get((van, naar))
    if voorwaarden is None:
        return Oordeel(mag=False)
    mist = tuple(sorted((v for v in voorwaarden if not v.klopt(feiten)), key=lambda v: not v.hard))
    if any(v.hard for v in mist):
        return Oordeel(mag=False, mist=mist)
    return Oordeel(mag=not mist or bool(reden.strip()), mist=mist, reden_nodig=bool(mist))
