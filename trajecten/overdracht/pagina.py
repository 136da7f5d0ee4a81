"""What the teamleider sees of people who go to another coordinator: each with its state, who could take it, and the note."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Route, Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import open_benaderingen, weigering_van_claim
from kern.klok import DAG, nu, vandaag
from trajecten.overdracht.enums import LOPEND, Overdrachtstand
from trajecten.overdracht.kandidaten import Kandidaat, Ontvanger, kandidaten, ontvangers_op, verdeel
from trajecten.overdracht.models import Overdracht, Overdrachtgevoelig
from trajecten.overdracht.notitie import Feiten, Notitie, feiten_bij, vul_in
from trajecten.overdracht.ruimte import tellen_mee
from trajecten.overdracht.services.basis import coordinatoren_op
from trajecten.traject.enums import Stap
from trajecten.traject.lopend import vaste_contacten
from trajecten.traject.models import Traject

NAZORG = gettext_lazy("nazorg")
WEIGERING_TELT = 30 * DAG
"""So long after a refusal its reason stands here, and its note or that of what was withdrawn."""
HOOGSTENS = 120
"""More people than this are not shown on one page."""
VOORSTEL, TOEWIJZEN, WACHT, NIET = "voorstel", "toewijzen", "wacht", "niet"
"""What can be done with a person: propose a transfer, assign it at once, only look, or nothing."""
GEEN_NOTITIE, GEEN_FEITEN = Notitie(tekst="", gevoelig=""), Feiten()


@dataclass(frozen=True, kw_only=True)
class Regel:
    """One person.

    Args:
        persoon: the person.
        plek: wijk and step in words.
        kan: what can be done.
        zin: what is going on, or why nothing can be done.
        in_nazorg: the traject was completed.
        telt: the person counts for the norm.
        contact: the fixed contact; None without one.
        overdracht: the transfer that waits, or was refused last.
        keuze: who can take the person, the best first.
        voorstel: who is proposed.
        notitie: as filled in from the dossier.
        feiten: what stands beside the note.
    """

    persoon: Inburgeraar
    plek: str
    kan: str
    zin: str = ""
    in_nazorg: bool = False
    telt: bool = False
    contact: Gebruiker | None = None
    overdracht: Overdracht | None = None
    keuze: list[Kandidaat] = field(default_factory=list)
    voorstel: Kandidaat | None = None
    notitie: Notitie = GEEN_NOTITIE
    feiten: Feiten = GEEN_FEITEN

    def zonder_voorstel(self) -> "Regel":
        """Return the row for a page that only assigns: who got a fixed contact meanwhile is told of."""
        if self.kan != VOORSTEL or self.contact is None:
            return self
        return replace(self, kan=NIET, zin=_("%s is nu het vaste contact.") % self.contact.naam)

    @property
    def waarom_meteen(self) -> str:
        """Why an assignment needs no answer."""
        if self.contact is None:
            return _("Heeft geen vast contact. Dit gaat meteen in.")
        if not self.contact.is_active:
            return _("%s is geblokkeerd. Dit gaat meteen in.") % self.contact.naam
        return _("%s werkt hier niet meer. Dit gaat meteen in.") % self.contact.naam

    @property
    def te_kiezen(self) -> bool:
        """A coordinator can be chosen."""
        return self.kan in {VOORSTEL, TOEWIJZEN}


def mensen_van(gebruiker: Gebruiker, van: Gebruiker) -> list[int]:
    """Return the keys of the people whose fixed contact is `van`, by name."""
    caseload = Toegang.objects.filter(gebruiker=van, grond=Toegangsgrond.CASELOAD).in_kracht()
    zichtbaar = Inburgeraar.objects.visible_to(gebruiker).filter(pk__in=caseload.values("inburgeraar_id"))
    return list(zichtbaar.order_by("sorteernaam", "pk").values_list("pk", flat=True)[:HOOGSTENS])


@dataclass(frozen=True, kw_only=True)
class Mensen:
    """The people of the page.

    Args:
        regels: each with what can be done.
        collegas: who can take them.
        dag: the day from which; today when nothing is proposed, for an assignment holds at once.
    """

    regels: list[Regel]
    collegas: list[Ontvanger]
    dag: dt.date


def lees_mensen(
    gebruiker: Gebruiker, personen: Iterable[int], dag: dt.date, *, van: Gebruiker | None = None
) -> Mensen:
    """Return people (keys) within sight with what can be done with each, and who can take them from a day on."""
    pks = list(personen)[:HOOGSTENS]
    rijen = Inburgeraar.objects.visible_to(gebruiker).filter(pk__in=pks).select_related("wijk", "taal")
    mensen = list(rijen.order_by("sorteernaam", "pk"))
    contacten, lopend = vaste_contacten(pks), open_benaderingen(pks)
    werkt = coordinatoren_op(vandaag())
    overdrachten = laatste_overdrachten(pks)
    stappen, telt = _stappen(pks), tellen_mee(pks)
    uit: dict[int, dict[str, Any]] = {}
    for persoon in mensen:
        contact = contacten.get(persoon.pk)
        velden: dict[str, Any] = {
            "persoon": persoon,
            "in_nazorg": stappen.get(persoon.pk) == str(NAZORG),
            "telt": persoon.pk in telt,
            "plek": " · ".join(filter(None, (persoon.wijk.naam, stappen.get(persoon.pk, "")))),
            "contact": contact.gebruiker if contact else None,
            "overdracht": overdrachten.get(persoon.pk),
        }
        velden |= _wat_kan(persoon, contact, lopend.get(persoon.pk), overdrachten.get(persoon.pk), werkt)
        uit[persoon.pk] = velden
    te_kiezen = [p for p in mensen if uit[p.pk]["kan"] in {VOORSTEL, TOEWIJZEN}]
    met_notitie = [p.pk for p in te_kiezen if uit[p.pk]["kan"] == VOORSTEL]
    dag = dag if met_notitie else vandaag()
    collegas = ontvangers_op(dag, behalve=van.pk if van else None)
    keuze = {
        p.pk: [k for k in rij if _mag(p, k.collega, uit[p.pk], lopend.get(p.pk), werkt)]
        for p, rij in zip(te_kiezen, kandidaten(te_kiezen, collegas).values(), strict=True)
    }
    # Who just refused is not proposed again by itself; it can be chosen, after a talk.
    weigerde = {pk: o.aan_id for pk, o in overdrachten.items() if o.stand == Overdrachtstand.GEWEIGERD}
    verdeling = verdeel(
        te_kiezen,
        {pk: [k for k in rij if k.collega.pk != weigerde.get(pk)] for pk, rij in keuze.items()},
    )
    notities = vul_in(gebruiker, met_notitie) | _bewaarde_notities(gebruiker, met_notitie, contacten)
    feiten = feiten_bij(gebruiker, pks)
    for pk, velden in uit.items():
        velden |= {"keuze": keuze.get(pk, []), "voorstel": verdeling.get(pk), "feiten": feiten[pk]}
        if pk in notities:
            velden["notitie"] = notities[pk]
    return Mensen(regels=[Regel(**velden) for velden in uit.values()], collegas=collegas, dag=dag)


def _bewaarde_notities(
    gebruiker: Gebruiker, personen: list[int], contacten: Mapping[int, Toegang]
) -> dict[int, Notitie]:
    """Return by person the note of the last transfer that was refused or withdrawn: what was written is not lost by it."""
    weg = (Overdrachtstand.GEWEIGERD, Overdrachtstand.INGETROKKEN)
    alle = Overdracht.objects.visible_to(gebruiker).filter(
        inburgeraar__in=personen, stand__in=weg, antwoord_op__gte=nu() - WEIGERING_TELT
    )
    # Of who got another fixed contact since, the note is of before that.
    rijen = {
        o.inburgeraar_id: o
        for o in alle.order_by("created_at", "pk")
        if o.notitie and o.van_id == contacten[o.inburgeraar_id].gebruiker_id
    }
    apart = Overdrachtgevoelig.objects.visible_to(gebruiker).filter(
        overdracht__in=[o.pk for o in rijen.values()]
    )
    gevoelig = {rij.overdracht_id: rij.tekst for rij in apart}
    return {pk: Notitie(tekst=o.notitie, gevoelig=gevoelig.get(o.pk, "")) for pk, o in rijen.items()}


def laatste_overdrachten(pks: Iterable[int]) -> dict[int, Overdracht]:
    """Return by person the transfer that waits, else the last one that was refused not long ago."""
    kort_geleden = Q(stand=Overdrachtstand.GEWEIGERD, antwoord_op__gte=nu() - WEIGERING_TELT)
    rijen = Overdracht.objects.filter(Q(stand__in=LOPEND) | kort_geleden, inburgeraar__in=list(pks))
    rijen = rijen.select_related("aan", "van", "inburgeraar__wijk")
    uit: dict[int, Overdracht] = {}
    for rij in rijen.order_by("created_at", "pk"):
        vorige = uit.get(rij.inburgeraar_id)
        if vorige is None or vorige.stand not in LOPEND:
            uit[rij.inburgeraar_id] = rij
    return uit


def _stappen(pks: list[int]) -> dict[int, str]:
    uit = {}
    for traject in Traject.objects.filter(inburgeraar__in=pks).order_by("geopend_op", "pk"):
        uit[traject.inburgeraar_id] = (
            str(Stap(traject.stap).label) if traject.gesloten_op is None else str(NAZORG)
        )
    return uit


def _wat_kan(
    persoon: Inburgeraar, contact: Toegang | None, lopend: Any, overdracht: Overdracht | None, werkt: set[int]
) -> dict[str, str]:
    if overdracht is not None and overdracht.stand in LOPEND:
        return {"kan": WACHT}
    if persoon.overleden_op is not None:
        return {"kan": NIET, "zin": _("Overleden.")}
    if contact is not None:
        return {"kan": VOORSTEL if contact.gebruiker_id in werkt else TOEWIJZEN}
    if lopend is not None and lopend.route == Route.REGULIER:
        return {"kan": NIET, "zin": _("Op de reguliere route: vraag de consulent om overname.")}
    return {"kan": TOEWIJZEN}


def _mag(
    persoon: Inburgeraar, collega: Ontvanger, velden: dict[str, Any], lopend: Any, werkt: set[int]
) -> bool:
    """Tell whether a coordinator can take this person: not who has it, and a new one only in its own wijk.

    An assignment holds at once, so not by who only begins on the day of a transfer.
    """
    contact = velden["contact"]
    if velden["kan"] == TOEWIJZEN and collega.pk not in werkt:
        return False
    if contact is not None:
        return bool(collega.pk != contact.pk)
    return weigering_van_claim(persoon, lopend, collega.wie) is None
