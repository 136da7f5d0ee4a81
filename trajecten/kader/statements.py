"""The statements of a dossier, built once a day: what a person has one of, what happened, and the newest reports."""

from typing import Any

from django.db.models import (
    BooleanField,
    Exists,
    F,
    FilteredRelation,
    Func,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Concat, JSONObject

from gebruikers.models import Gebruiker
from inburgeraars.models import DOSSIERHOUDER, Doelgroepbevinding, Inburgeraar, Toegang, Toegangsgrond
from kern.klok import vandaag
from kern.velden import Niveau
from kern.voorbereid import Voorbereid, een_van
from trajecten.contact.gevonden import gevonden_op
from trajecten.contact.models import Contactmoment, Verslag
from trajecten.kader import personsrijen as mee
from trajecten.signalen.rijen import taken
from trajecten.taxatie.rijen import TAXATIE

PER_KEER = 10
"""How many entries of a timeline are shown at a time."""


def _wie(wie: str) -> Concat:
    """Return the name of a user that a row refers to."""
    return Concat(f"{wie}__voornaam", Value(" "), f"{wie}__achternaam")


def _nazorg() -> Any:
    """Return who keeps a person until a day, and which day: what is left of a caseload after a traject."""
    contact = Toegang.objects.filter(
        inburgeraar=OuterRef("pk"), grond=Toegangsgrond.CASELOAD, tot__isnull=False
    )
    return contact.in_kracht().values(json=JSONObject(wie=_wie("gebruiker"), tot="tot"))


def _met_omgeving(gebruiker_id: int, pk: int) -> Any:
    """Return a person within sight with all that a person has one of, and what asks attention, in one statement."""
    gebruiker = Gebruiker(pk=gebruiker_id)
    dag = vandaag()
    nu = Q(adres_set__van__lte=dag) & (Q(adres_set__tot__isnull=True) | Q(adres_set__tot__gt=dag))
    bevinding = (
        Doelgroepbevinding.objects.filter(inburgeraar=OuterRef("pk"))
        .order_by("-datum", "-pk")
        .values(
            json=JSONObject(
                doelgroep="doelgroep",
                datum="datum",
                wie=_wie("door"),
            )
        )
    )
    eigen = Toegang.objects.filter(inburgeraar=OuterRef("pk"), gebruiker=gebruiker).in_kracht()
    return (
        Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER)
        .filter(pk=pk)
        .annotate(
            nazorg_door=Subquery(_nazorg()[:1]),
            adres_nu=FilteredRelation("adres_set", condition=nu),
            bevinding_nu=Subquery(bevinding[:1]),
            gevonden_dag=gevonden_op(),
            mag_bsn=Func(F("pk"), function="rls.mag_bsn", output_field=BooleanField()),
            bsn_bekend=Func(F("pk"), function="rls.bsn_bekend", output_field=BooleanField()),
            vervangt=Exists(eigen.filter(grond=Toegangsgrond.VERVANGING)),
            houdt=Exists(eigen.filter(grond__in=DOSSIERHOUDER)),
            notities=mee.notitie().kolom,
            taken=taken().kolom,
            taxaties=TAXATIE.kolom,
            belemmeringen=mee.belemmeringen(gebruiker).kolom,
        )
        .select_related(
            "wijk",
            "taal",
            "registergegevens",
            "vindgegevens__vindplaats",
            "vindgegevens__buurt",
            "vindgegevens__wijk",
            "adres_nu__buurt",  # type: ignore[misc]  # filtered above
        )
    )


OMGEVING = Voorbereid(_met_omgeving)
"""What the timeline tells beside the reports, of a person; and the person itself, of a user who looks and a person."""


def _verslagen(pk: int) -> QuerySet[Verslag]:
    return Verslag.objects.filter(inburgeraar=pk).select_related("taal")


def _contacten(sleutels: list[int]) -> QuerySet[Contactmoment]:
    waar = Contactmoment.objects.select_related("door", "organisatie", "activiteit", "vindplaats")
    return waar.filter(een_van("pk", sleutels))


_EERSTE, _CONTACTEN = Voorbereid(lambda pk: _verslagen(pk)[:PER_KEER]), Voorbereid(_contacten)


def lees_verslagen(pk: int, van: int, tot: int) -> list[Verslag]:
    """Return a stretch of the reports, newest first.

    Contacts have a policy of their own, so only those of the stretch are asked for.

    Args:
        pk: of the person.
        van: how many of the newest to pass over.
        tot: where to stop.
    """
    verslagen: list[Verslag] = list(_verslagen(pk)[van:tot]) if van or tot != PER_KEER else _EERSTE.vraag(pk)
    if verslagen:
        contacten = {c.pk: c for c in _CONTACTEN.vraag([v.contactmoment_id for v in verslagen])}
        for verslag in verslagen:
            verslag.contactmoment = contacten[verslag.contactmoment_id]
    return verslagen
