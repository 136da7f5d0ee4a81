"""The note of a transfer as it is filled in from the dossier, and the facts that stand beside it."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.models import Gebruiker
from inburgeraars.models import Belemmering, Veiligheidsnotitie
from kern.klok import vandaag
from kern.woorden import duur, jaar_zo_nodig
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.plan.enums import Afspraakstand, Componentsoort, Componentstand
from trajecten.plan.feiten import naam_van
from trajecten.plan.models import Aanbod, Afspraak, Component
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject
from trajecten.traject.verloop import gezet


@dataclass(frozen=True, kw_only=True)
class Notitie:
    """The two texts of a note; see `trajecten.overdracht.services.voorstellen.Voorstel`."""

    tekst: str
    gevoelig: str


@dataclass(frozen=True, kw_only=True)
class Feiten:
    """What stands beside the note, as it is today: it goes along by itself.

    Args:
        bezoek: the next planned visit.
        afspraken: the open afspraken, the first one first.
        veilig: the safety note in force.
    """

    bezoek: GeplandBezoek | None = None
    afspraken: list[Afspraak] = field(default_factory=list)
    veilig: Veiligheidsnotitie | None = None

    @property
    def volgend(self) -> str:
        """The next visit in words; empty without one."""
        if self.bezoek is None:
            return ""
        dag = date_format(self.bezoek.datum, "l j F")
        if self.bezoek.tijd is None:
            return _("Volgend bezoek: %s.") % dag
        return _("Volgend bezoek: %(dag)s, %(tijd)s uur.") % {"dag": dag, "tijd": f"{self.bezoek.tijd:%H.%M}"}


def vul_in(gebruiker: Gebruiker, personen: Iterable[int]) -> dict[int, Notitie]:
    """Return the note of people (keys) from their dossiers, in five queries; what is out of sight is left out.

    Help and barriers are sensitive, and stand apart (DOMEIN 4).
    """
    wie = list(personen)
    trajecten = {t.inburgeraar_id: t for t in _trajecten(gebruiker, wie)}
    aanbod: dict[int, Aanbod] = {}
    for een in Aanbod.objects.visible_to(gebruiker).filter(inburgeraar__in=wie).order_by("gedaan_op", "pk"):
        aanbod[een.traject_id] = een
    gewoon, hulp = defaultdict[int, list[str]](list), defaultdict[int, list[str]](list)
    for component in _componenten(gebruiker, wie):
        apart = hulp if component.soort == Componentsoort.HULP else gewoon
        apart[component.inburgeraar_id].append(_onderdeel(component))
    belemmeringen = defaultdict[int, list[str]](list)
    for rij in _belemmeringen(gebruiker, wie):
        belemmeringen[rij.inburgeraar_id].append(_belemmering(rij))
    uit = {}
    for pk in wie:
        traject = trajecten.get(pk)
        tekst = [_waar_in(traject), _van_aanbod(aanbod.get(traject.pk) if traject else None)]
        tekst += [_("In het plan: %s.") % ", ".join(gewoon[pk])] if gewoon[pk] else []
        apart_ = [_("Hulp: %s.") % ", ".join(hulp[pk])] if hulp[pk] else []
        uit[pk] = Notitie(
            tekst=" ".join(filter(None, tekst)), gevoelig=" ".join([*belemmeringen[pk], *apart_])
        )
    return uit


def _trajecten(gebruiker: Gebruiker, wie: list[int]) -> QuerySet[Traject]:
    """Return the trajecten of people, the last one of each last."""
    rijen = Traject.objects.visible_to(gebruiker).filter(inburgeraar__in=wie)
    return rijen.prefetch_related("overgangen").order_by("geopend_op", "pk")


def _componenten(gebruiker: Gebruiker, wie: list[int]) -> QuerySet[Component]:
    loopt = (Componentstand.GEPLAND, Componentstand.GESTART)
    rijen = Component.objects.visible_to(gebruiker).filter(inburgeraar__in=wie, stand__in=loopt)
    return rijen.select_related("taalroute", "activiteit", "organisatie").order_by("pk")


def _belemmeringen(gebruiker: Gebruiker, wie: list[int]) -> QuerySet[Belemmering]:
    rijen = Belemmering.objects.visible_to(gebruiker).filter(inburgeraar__in=wie, voorbij_op__isnull=True)
    return rijen.select_related("soort").order_by("pk")


def _waar_in(traject: Traject | None) -> str:
    if traject is None:
        return _("Er loopt nog geen traject.")
    if traject.gesloten_op is not None:
        return _("Afgerond op %s, in nazorg.") % jaar_zo_nodig(traject.gesloten_op)
    sinds = max(gezet(traject.overgangen.all()), key=lambda o: (o.datum, o.pk)).datum
    woorden = {"dag": jaar_zo_nodig(sinds), "stap": Stap(traject.stap).label, "duur": duur(sinds)}
    return _("Sinds %(dag)s in %(stap)s: %(duur)s.") % woorden


def _van_aanbod(aanbod: Aanbod | None) -> str:
    if aanbod is None:
        return ""
    woorden = {"dag": jaar_zo_nodig(aanbod.gedaan_op), "antwoord": aanbod.get_antwoord_display()}
    return _("Aanbod gedaan op %(dag)s: %(antwoord)s.") % woorden


def _onderdeel(component: Component) -> str:
    return f"{naam_van(component)} ({component.get_stand_display()})"


def _belemmering(rij: Belemmering) -> str:
    return f"{rij.soort}: {rij.toelichting}" if rij.toelichting else f"{rij.soort}."


def feiten_bij(gebruiker: Gebruiker, personen: Iterable[int]) -> dict[int, Feiten]:
    """Return what stands beside the note of people (keys), in three queries."""
    wie = list(personen)
    bezoeken: dict[int, GeplandBezoek] = {}
    gepland = GeplandBezoek.objects.visible_to(gebruiker).filter(
        inburgeraar__in=wie, stand=Bezoekstand.GEPLAND, datum__gte=vandaag()
    )
    for bezoek in gepland.order_by("datum", "tijd", "pk"):
        bezoeken.setdefault(bezoek.inburgeraar_id, bezoek)
    afspraken = defaultdict[int, list[Afspraak]](list)
    open_ = Afspraak.objects.visible_to(gebruiker).filter(inburgeraar__in=wie, stand=Afspraakstand.OPEN)
    for afspraak in open_.order_by("uiterlijk", "pk"):
        afspraken[afspraak.inburgeraar_id].append(afspraak)
    notities = Veiligheidsnotitie.objects.visible_to(gebruiker).filter(inburgeraar__in=wie).in_kracht()
    veilig = {n.inburgeraar_id: n for n in notities.order_by("pk")}
    return {pk: Feiten(bezoek=bezoeken.get(pk), afspraken=afspraken[pk], veilig=veilig.get(pk)) for pk in wie}


def hoeveel_afspraken(afspraken: list[Afspraak]) -> str:
    """Return how many afspraken are open, in words."""
    aantal = len(afspraken)
    return ngettext("%d open afspraak", "%d open afspraken", aantal) % aantal


def uiterlijk(dag: dt.date | None) -> str:
    """Return the day of an afspraak in words; empty without one."""
    return _("voor %s") % jaar_zo_nodig(dag) if dag else ""
