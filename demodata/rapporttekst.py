"""The texts of the demo's jaarrapportages: of the last whole year one that is published, of this year one half written.

Each step is done by whom it is for; the worker's part of publishing is done here by its own service.
"""

import datetime as dt

from demodata.kalender import op_moment, werkdag_vanaf
from demodata.toen import toen
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import gezette_klok
from rapportage.models import Rapportuitgave
from rapportage.schrijven.models import Rapportpublicatie, Rapporttekst
from rapportage.schrijven.services.maken import maak_publicatie
from rapportage.schrijven.services.opmerkingen import add_opmerking
from rapportage.schrijven.services.publiceren import publish_rapport
from rapportage.schrijven.services.schrijven import begin_tekst, save_hoofdstuk
from rapportage.schrijven.services.stappen import approve_tekst, mark_gelezen

type Versies = tuple[tuple[str, dict[str, str]], ...]

SAMENVATTING = "<p>Dit is het eerste hele jaar van de pilot. We vonden {{cijfer:gevonden}} mensen.</p>"
DIT_JAAR = "<p>Dit jaar vonden we tot nu toe {{cijfer:gevonden}} mensen.</p>"
VERSIES: Versies = (
    ("samenvatting", {"inleiding": SAMENVATTING}),
    (
        "gevonden",
        {
            "inleiding": "<p>We zoeken mensen in het register en in de wijk.</p>",
            "duiding": "<p>Via het wijknetwerk vonden we er {{cijfer:gevonden:wijknetwerk}}.</p>",
        },
    ),
    (
        "gevonden",
        {
            "inleiding": "<p>We zoeken mensen in het register en in de wijk. Sommigen staan op geen enkele lijst.</p>",
            "duiding": "<p>Via het wijknetwerk vonden we er {{cijfer:gevonden:wijknetwerk}}.</p>"
            "<p>Een vaste ochtend op één plek werkt beter dan een brief.</p>",
            "advies": "<p>Houd in elke wijk ten minste één vaste plek open.</p>",
        },
    ),
)
"""What was saved, in order: the key of the chapter, and its parts."""
OPMERKING = "Kunnen we hier een voorbeeld van zo’n vaste plek noemen?"


def publiceer_rapport(uitgave: Rapportuitgave | None, *, tot: dt.date) -> Rapportpublicatie | None:
    """Write, read, approve and publish the text of an edition, in the weeks after its figures are fixed, once.

    It commits as it goes, as the worker does.

    Args:
        uitgave: the edition.
        tot: the day that counts as today.

    Returns:
        What is published; None when there is no edition that is made, its day is still to come, or nobody does it.
    """
    lotte, wim, frans = map(_wie, (Rol.BELEIDSMEDEWERKER, Rol.PROJECTLEIDER, Rol.AFDELINGSHOOFD))
    if uitgave is None or not uitgave.is_klaar or not (lotte and wim and frans):
        return None
    dagen = [werkdag_vanaf(dt.date(uitgave.jaar + 1, 3, dag)) for dag in (4, 9, 11, 12)]
    if dagen[-1] >= tot:
        return None
    schrijven, lezen, vaststellen, publiceren = (op_moment(dag, dt.time(10, 20)) for dag in dagen)
    with toen(schrijven):
        rapport = begin_tekst(uitgave_id=uitgave.pk, door=lotte)
        if (al := rapport.publicaties.first()) is not None:
            return al
        _schrijf(rapport, VERSIES, lotte)
    with toen(lezen):
        mark_gelezen(rapport_id=rapport.pk, gezien=_versie(rapport), door=wim)
    with toen(vaststellen):
        approve_tekst(rapport_id=rapport.pk, gezien=_versie(rapport), door=frans)
    with toen(publiceren):
        publicatie = publish_rapport(rapport_id=rapport.pk, door=lotte)
    with gezette_klok(publiceren + dt.timedelta(seconds=20)):
        maak_publicatie(pk=publicatie.pk)
    return Rapportpublicatie.objects.get(pk=publicatie.pk)


def _versie(rapport: Rapporttekst) -> int:
    return Rapporttekst.objects.values_list("versie", flat=True).get(pk=rapport.pk)


def schrijf_rapport(uitgave: Rapportuitgave | None) -> Rapporttekst | None:
    """Write in the text of an edition that is made; None when there is none, or nobody of the rollen that write and read."""
    lotte, frans = (_wie(rol) for rol in (Rol.BELEIDSMEDEWERKER, Rol.AFDELINGSHOOFD))
    if uitgave is None or not uitgave.is_klaar or lotte is None or frans is None:
        return None
    rapport = begin_tekst(uitgave_id=uitgave.pk, door=lotte)
    _schrijf(rapport, (("samenvatting", {"inleiding": DIT_JAAR}), *VERSIES[1:]), lotte)
    add_opmerking(rapport_id=rapport.pk, deel="gevonden", tekst=OPMERKING, door=frans)
    return rapport


def _schrijf(rapport: Rapporttekst, versies: Versies, door: Gebruiker) -> None:
    for deel, teksten in versies:
        gezien = rapport.teksten.filter(deel=deel).count()
        save_hoofdstuk(rapport_id=rapport.pk, deel=deel, gezien=gezien, teksten=teksten, door=door)


def _wie(rol: Rol) -> Gebruiker | None:
    return Gebruiker.objects.filter(aanstellingen__rol=rol).order_by("pk").first()
