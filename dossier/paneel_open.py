"""Panel: what is open about a person: planned visits, afspraken and tasks in one list, the soonest first."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.klok import DAG, vandaag
from kern.woorden import jaar_zo_nodig, met_weekdag
from trajecten.bespreking.rijen import BESPROKEN, uit_bespreking
from trajecten.contact.geplandpaneel import niet_vastgelegd
from trajecten.contact.models import GeplandBezoek
from trajecten.kader.hoofd import Hoofd
from trajecten.kader.lezen import Rijen
from trajecten.plan.enums import Afspraakpartij, Afspraakstand
from trajecten.plan.models import Afspraak
from trajecten.plan.rijen import PLAN
from trajecten.signalen.rijen import TE_DOEN
from trajecten.taken.enums import Taaksoort
from trajecten.taken.models import Taak

EERSTE = 5
"""How many lines are shown; the others are one tap away."""


@dataclass(frozen=True, kw_only=True)
class Openregel:
    """A line.

    Args:
        wat: what is to be done.
        href: the page of it; empty when there is none, or not for this user.
        regel: what kind of thing it is, who does it, and until when.
        dag: the last day; None without one.
        knop: the word of its button; empty without one.
        knop_url: the form that the button opens, or with `meteen` the address it sends to.
        vervalt_url: the page that lets it lapse.
    """

    wat: str
    icoon: str
    regel: str
    dag: dt.date | None
    href: str = ""
    te_laat: bool = False
    knop: str = ""
    knop_url: str = ""
    meteen: bool = False
    vervalt_url: str = ""


@dataclass(frozen=True, kw_only=True)
class Openstaand:
    """The panel.

    Args:
        erbij: what this user can add: the words and the form of each.
    """

    eerste: list[Openregel]
    rest: list[Openregel]
    erbij: list[tuple[str, str]]


def openstaand(gebruiker: Gebruiker, rijen: Rijen, kop: Hoofd) -> Openstaand:
    """Return what is open, by day; what has no day comes last. The head of the dossier tells what the user may do."""
    traject = rijen.traject
    loopt = traject is not None and traject.gesloten_op is None
    afgesproken = rijen.van(BESPROKEN).dag_van
    regels = [
        *(_bezoek(b, gebruiker, kop, rijen.verloop.namens(b.door_id, b.datum)) for b in rijen.gepland),
        *_afspraken(rijen, kop, van_mij=kop.mag_wijzigen, mag=kop.begeleidt and loopt),
        *(_taak(t, gebruiker, kop, afgesproken.get(t.pk)) for t in rijen.van(TE_DOEN)),
    ]
    regels.sort(key=lambda r: (r.dag is None, r.dag or vandaag()))
    return Openstaand(eerste=regels[:EERSTE], rest=regels[EERSTE:], erbij=_erbij(kop, loopt=loopt))


def _erbij(kop: Hoofd, *, loopt: bool) -> list[tuple[str, str]]:
    kan = [
        (kop.mag_bezoeken, _("Bezoek plannen"), "bezoek_plannen"),
        (kop.begeleidt and loopt, _("Afspraak maken"), "afspraak_nieuw"),
        (kop.mag_wijzigen, _("Taak toevoegen"), "taak_nieuw"),
    ]
    return [(naam, reverse(f"trajecten:{url}", args=[kop.pk])) for mag, naam, url in kan if mag]


def _bezoek(bezoek: GeplandBezoek, gebruiker: Gebruiker, kop: Hoofd, namens: str) -> Openregel:
    van_mij = gebruiker.pk in {bezoek.door_id, bezoek.samen_met_id}
    voorbij = bezoek.datum < vandaag()
    wie = "" if van_mij else _("met %s") % bezoek.door.naam
    wie = " ".join(filter(None, (wie, _("namens %s") % namens if namens else "")))
    tijd = _(", %s uur") % f"{bezoek.tijd:%H.%M}" if bezoek.tijd else ""
    vastleggen = reverse("trajecten:huisbezoek_nieuw", args=[kop.pk])
    return Openregel(
        wat=_("Bezoek") if voorbij else _("Bezoek %s") % f"{_dag(bezoek.datum)}{tijd}",
        icoon="calendar",
        href=reverse("trajecten:bezoek", args=[bezoek.pk]) if van_mij or kop.mag_wijzigen else "",
        regel=" · ".join(filter(None, (niet_vastgelegd(bezoek.datum) if voorbij else "", bezoek.wat, wie))),
        dag=bezoek.datum,
        te_laat=voorbij,
        knop=_("Vastleggen") if voorbij and van_mij and kop.mag_bezoeken else "",
        knop_url=f"{vastleggen}?bezoek={bezoek.pk}",
    )


def _dag(dag: dt.date) -> str:
    dichtbij = {vandaag(): _("vandaag"), vandaag() + DAG: _("morgen")}
    return str(dichtbij.get(dag) or met_weekdag(dag))


def _afspraken(rijen: Rijen, kop: Hoofd, *, van_mij: bool, mag: bool) -> Iterator[Openregel]:
    traject = rijen.traject.pk if rijen.traject else None
    wie = {
        Afspraakpartij.INBURGERAAR: rijen.persoon.voornamen,
        Afspraakpartij.COORDINATOR: _("jij") if van_mij else kop.vast_contact,
        Afspraakpartij.ORGANISATIE: _("een organisatie"),
    }
    for afspraak in rijen.van(PLAN).afspraken:
        if afspraak.stand == Afspraakstand.OPEN and afspraak.traject_id in {traject, None}:
            yield _afspraak(afspraak, str(wie[Afspraakpartij(afspraak.wie)]), mag=mag)


def _afspraak(afspraak: Afspraak, wie: str, *, mag: bool) -> Openregel:
    return Openregel(
        wat=afspraak.wat,
        icoon="handshake",
        regel=" · ".join(filter(None, (_("afspraak"), wie, _uiterlijk(afspraak.uiterlijk)))),
        dag=afspraak.uiterlijk,
        te_laat=afspraak.uiterlijk is not None and afspraak.uiterlijk < vandaag(),
        knop=_("Afhandelen") if mag else "",
        knop_url=reverse("trajecten:afspraak_afhandelen", args=[afspraak.pk]) + "?terug=nodig",
    )


def _uiterlijk(dag: dt.date | None) -> str:
    if dag is None:
        return ""
    dichtbij = {vandaag(): _("vandaag"), vandaag() + DAG: _("morgen")}
    return _("uiterlijk %s") % (dichtbij.get(dag) or jaar_zo_nodig(dag))


def _vraag(vraag: Taak, kop: Hoofd) -> Openregel:
    """Return a question of a teamleider; who keeps the dossier answers it."""
    return Openregel(
        wat=vraag.wat,
        icoon="message-circle",
        regel=f"{_('vraag van %s') % vraag.door.naam} · {_uiterlijk(vraag.uiterlijk)}",
        dag=vraag.uiterlijk,
        te_laat=vraag.uiterlijk < vandaag(),
        knop=_("Antwoorden") if kop.mag_wijzigen else "",
        knop_url=reverse("trajecten:vraag_antwoord", args=[vraag.pk]),
    )


def _taak(taak: Taak, gebruiker: Gebruiker, kop: Hoofd, besproken_op: dt.date | None) -> Openregel:
    if taak.soort == Taaksoort.VRAAG:
        return _vraag(taak, kop)
    van_mij = taak.voor_id == gebruiker.pk
    mag = van_mij or kop.mag_wijzigen
    wie = _("taak van jou") if van_mij else _("taak van %s") % taak.voor.naam
    return Openregel(
        wat=taak.wat,
        icoon="clipboard-list",
        regel=" · ".join(filter(None, (wie, _uiterlijk(taak.uiterlijk), uit_bespreking(besproken_op)))),
        dag=taak.uiterlijk,
        te_laat=taak.uiterlijk < vandaag(),
        knop=_("Gedaan") if mag else "",
        knop_url=reverse("trajecten:taak_gedaan", args=[taak.pk]),
        meteen=True,
        vervalt_url=reverse("trajecten:taak_vervalt", args=[taak.pk]) if mag else "",
    )
