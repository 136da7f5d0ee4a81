"""A person with the related rows of which it has one each, in one statement built once a day (docs/adr/0025)."""

from typing import Any

from django.db.models import (
    BooleanField,
    Exists,
    ExpressionWrapper,
    F,
    FilteredRelation,
    Func,
    JSONField,
    OuterRef,
    Q,
    Subquery,
    Value,
)
from django.db.models.functions import Concat, JSONObject

from gebruikers.models import Gebruiker
from inburgeraars.models import DOSSIERHOUDER, Doelgroepbevinding, Inburgeraar, Toegang, Toegangsgrond
from kern.klok import vandaag
from kern.velden import Niveau
from kern.voorbereid import Voorbereid
from kern.zicht import binnen_zicht
from trajecten.contact.gesprek import aantal_pogingen, laatste_gesprek
from trajecten.contact.gevonden import gevonden_op
from trajecten.kader.rijen import BELEMMERINGEN, NOTITIES
from trajecten.traject.models import Traject


def _wie(wie: str) -> Concat:
    """Return the name of a user that a row refers to."""
    return Concat(f"{wie}__voornaam", Value(" "), f"{wie}__achternaam")


def _nazorg() -> Any:
    """Return the fixed contact in nazorg and the first day without one: the toegang that remains after a traject."""
    contact = Toegang.objects.filter(
        inburgeraar=OuterRef("pk"), grond=Toegangsgrond.CASELOAD, tot__isnull=False
    )
    return contact.in_kracht().values(json=JSONObject(wie=_wie("gebruiker"), tot="tot"))


def _trajectwijk() -> Any:
    """Return the trajectwijk of the open traject, or of the last one."""
    van = Traject.objects.filter(inburgeraar=OuterRef("pk")).order_by("-geopend_op", "-pk")
    return van.values("trajectwijk__naam")


def _bevinding() -> Any:
    """Return the last finding of the doelgroep of a person, as one value."""
    bevindingen = Doelgroepbevinding.objects.filter(inburgeraar=OuterRef("pk")).order_by("-datum", "-pk")
    return bevindingen.values(json=JSONObject(doelgroep="doelgroep", datum="datum", wie=_wie("door")))


def _met_omgeving(gebruiker_id: int, pk: int) -> Any:
    """Return a person within sight with its single related rows."""
    gebruiker = Gebruiker(pk=gebruiker_id)
    dag = vandaag()
    nu = Q(adres_set__van__lte=dag) & (Q(adres_set__tot__isnull=True) | Q(adres_set__tot__gt=dag))
    eigen = Toegang.objects.filter(inburgeraar=OuterRef("pk"), gebruiker=gebruiker).in_kracht()
    return (
        Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER)
        .filter(pk=pk)
        .annotate(
            nazorg_door=Subquery(_nazorg()[:1]),
            adres_nu=FilteredRelation("adres_set", condition=nu),
            bevinding_nu=Subquery(_bevinding()[:1]),
            gevonden_dag=gevonden_op(),
            ziet_gevoelig=ExpressionWrapper(
                binnen_zicht(gebruiker, Niveau.GEVOELIG), output_field=BooleanField()
            ),
            mag_bsn=Func(F("pk"), function="rls.mag_bsn", output_field=BooleanField()),
            bsn_bekend=Func(F("pk"), function="rls.bsn_bekend", output_field=BooleanField()),
            vervangt=Exists(eigen.filter(grond=Toegangsgrond.VERVANGING)),
            houdt=Exists(eigen.filter(grond__in=DOSSIERHOUDER)),
            leest_na=Exists(eigen.filter(grond=Toegangsgrond.OVERDRACHT, omvang="")),
            trajectwijk=Subquery(_trajectwijk()[:1]),
            gesprek=laatste_gesprek(),
            pogingen=aantal_pogingen(),
            verslagen_samen=Func(F("pk"), function="rls.verslagen_samen", output_field=JSONField()),
            notities=NOTITIES.kolom_van(NOTITIES.rijen.in_kracht()[:1]),
            belemmeringen=BELEMMERINGEN.kolom_van(BELEMMERINGEN.rijen.visible_to(gebruiker)),
        )
        .select_related(
            "wijk",
            "taal",
            "registergegevens",
            "eigenopgave",
            "vindgegevens__vindplaats",
            "vindgegevens__buurt",
            "vindgegevens__wijk",
            "adres_nu__buurt",  # type: ignore[misc]  # filtered above
        )
    )


OMGEVING = Voorbereid(_met_omgeving)
"""Asked with the key of the user who looks and that of the person."""
