"""The rows of all rules in one statement: those for a user to act on, or those about one person."""

from typing import Any

from django.db.models import (
    BigIntegerField,
    BinaryField,
    Case,
    CharField,
    DateField,
    Exists,
    F,
    Func,
    IntegerField,
    JSONField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Cast, NullIf, TruncDate

from gebruikers.models import Gebruiker
from inburgeraars.models import DOSSIERHOUDER, Inburgeraar
from kern.meelezen import Mee
from kern.velden import Niveau
from kern.voorbereid import Voorbereid, een_van
from trajecten.contact.gesprek import aantal_pogingen
from trajecten.contact.mag_vastleggen import wat_mag
from trajecten.kader.deel import NAAM, als_lijst, van
from trajecten.normen.enums import Signaalregel
from trajecten.normen.termijnen import termijn_in_sql
from trajecten.signalen.opzij import kolom, opzij_nu
from trajecten.signalen.zichtbaar import REGELS, concept_wacht, met_geheugen, zonder_dubbele, zonder_weggelegd
from trajecten.taken.enums import Taakstand
from trajecten.taken.models import Taak
from trajecten.traject.mijn import mijn

_STIL_BEEN = Case(
    When(meedoen_loopt=True, then=Value("taal")),
    When(taal_loopt=True, then=Value("meedoen")),
    default=Value(""),
)
"""The half of a plan that does not run; empty when neither runs."""


def _met_termijn(regel: Signaalregel) -> dict[str, Any]:
    aantal, eenheid = termijn_in_sql(regel)
    return {"dag": F("uiterlijk"), "laatst": F("sinds"), "aantal": aantal, "woord": eenheid}


_KOLOMMEN: dict[Signaalregel, dict[str, Any]] = {
    Signaalregel.GEEN_CONTACT: {
        "dag": F("uiterlijk"),
        "laatst": F("laatst"),
        "aantal": F("norm"),
        "eigen": F("op_eigen_datum"),
        "woord": Cast(aantal_pogingen("inburgeraar"), CharField()),
    },
    Signaalregel.BEZOEK_TE_LAAT: {"dag": F("datum")},
    Signaalregel.EEN_BEEN: {"dag": F("been_sinds"), "woord": _STIL_BEEN},
    Signaalregel.NIET_BEGONNEN: {"dag": F("been_sinds"), "woord": _STIL_BEEN},
    Signaalregel.RESERVERING_LOOPT_AF: {"dag": F("tot"), "woord": F("wijk__naam")},
    Signaalregel.AFSPRAAK_TE_LAAT: {"dag": F("uiterlijk"), "woord": F("wie"), "tekst": F("wat")},
    Signaalregel.NAZORG_NODIG: {"dag": F("gepland_op")},
    Signaalregel.VRAAG_VAN_CONSULENT: {"dag": F("gevraagd_op")},
    Signaalregel.EINDE_NA_HANDHAVING: {"dag": F("gesloten_op")},
    Signaalregel.TWEE_OMLAAG: {"dag": F("gemeten_op")},
}
"""The columns of a rule besides the person. Rules not listed give `sinds` and the term of the rule."""


def _kolommen_van(regel: Signaalregel) -> dict[str, Any]:
    return _KOLOMMEN.get(regel) or _met_termijn(regel)


def _met_opzij(regel: Signaalregel) -> dict[str, Any]:
    waarden = _kolommen_van(regel)
    return waarden | {"opzij": kolom(regel, waarden["dag"])}


def van_mij(gebruiker: Gebruiker, regel: Signaalregel) -> QuerySet[Any]:
    """Return the rows of a rule that this trajectcoördinator must act on.

    `regel` is one that `Signaal` remembers.
    """
    rijen = REGELS[regel](gebruiker)
    match regel:
        case Signaalregel.BEZOEK_TE_LAAT:
            return rijen.filter(door=gebruiker)
        case Signaalregel.RESERVERING_LOOPT_AF:
            return rijen
    return rijen.filter(inburgeraar__in=mijn(gebruiker, *DOSSIERHOUDER))


def rijen_van_mij(gebruiker: Gebruiker) -> list[dict[str, Any]]:
    """Return the rows of all rules that this user must act on, the user's drafts included, in one statement."""
    return _VAN_MIJ.vraag(gebruiker.pk)


def rijen_over(gebruiker: Gebruiker, persoon_id: int) -> list[dict[str, Any]]:
    """Return the rows of all rules about one person within sight, laid aside or not, in one statement."""
    return _OVER.vraag(gebruiker.pk, persoon_id)


def rijen_over_mensen(gebruiker: Gebruiker, sleutels: list[int]) -> list[dict[str, Any]]:
    """Return the rows of all rules about people within sight, laid aside or not, in one statement."""
    return _OVER_MENSEN.vraag(gebruiker.pk, sleutels)


def wie(rijen: QuerySet[Any], regel: Signaalregel) -> QuerySet[Any, Any]:
    """Return of the rows of a rule what a list counts and sorts by: rule, person, day, and whether it lies aside."""
    dag = _kolommen_van(regel)["dag"]
    kolommen: QuerySet[Any, Any] = rijen.order_by().values(
        regel=Cast(Value(regel.value), CharField()),
        persoon_id=Cast(F("inburgeraar_id"), BigIntegerField()),
        dag=Cast(dag, DateField()),
        opzij=Exists(opzij_nu(regel, dag)),
    )
    return kolommen


def _van_mij(gebruiker_id: int) -> QuerySet[Any, Any]:
    gebruiker = Gebruiker(pk=gebruiker_id)
    delen = []
    for regel in REGELS:
        rijen = van_mij(gebruiker, regel)
        if regel != Signaalregel.RESERVERING_LOOPT_AF:
            # Only the teamleider decides on a reservation, so this user cannot lay it aside.
            rijen = zonder_weggelegd(rijen, regel)
        waarden = _met_opzij(regel)
        if regel == Signaalregel.BEZOEK_TE_LAAT:
            # The visit is this user's, also when another keeps the dossier by now.
            waarden = waarden | {"woord": wat_mag(gebruiker)}
        delen.append(_kolommen(rijen, regel, **waarden))
    delen.append(_concepten(gebruiker))
    return delen[0].union(*delen[1:], all=True).order_by()


def _over(gebruiker_id: int, persoon_id: int) -> QuerySet[Any, Any]:
    return _waar(gebruiker_id, Q(inburgeraar=persoon_id))


def _over_mensen(gebruiker_id: int, sleutels: list[int]) -> QuerySet[Any, Any]:
    return _waar(gebruiker_id, een_van("inburgeraar_id", sleutels))


def _waar(gebruiker_id: int, voorwaarde: Q | Func) -> QuerySet[Any, Any]:
    gebruiker = Gebruiker(pk=gebruiker_id)
    delen = []
    for regel in REGELS:
        rijen = met_geheugen(REGELS[regel](gebruiker).filter(voorwaarde), regel)
        delen.append(_kolommen(rijen, regel, weg=F("weggelegd_tot"), **_met_opzij(regel)))
    return delen[0].union(*delen[1:], all=True).order_by()


def _concepten(gebruiker: Gebruiker) -> QuerySet[Any, Any]:
    persoon = Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER).filter(pk=OuterRef("onderwerp_id"))
    return _kolommen(
        concept_wacht(gebruiker),
        Signaalregel.CONCEPT_WACHT,
        dag=TruncDate("bewaard_op"),
        woord=F("formulier"),
        persoon=F("onderwerp_id"),
        naam=Subquery(persoon.values(heet=_naam(""))[:1], output_field=CharField()),
    )


def _kolommen(rijen: QuerySet[Any], regel: Signaalregel, **waarden: Any) -> QuerySet[Any, Any]:
    """Return the columns that all rules have in common; columns that a rule does not have are empty."""
    waarde = waarden.get
    kolommen: QuerySet[Any, Any] = rijen.order_by().values(
        regel=Cast(Value(regel.value), CharField()),
        nummer=Cast("pk", BigIntegerField()),
        persoon_id=Cast(
            waarden["persoon"] if "persoon" in waarden else F("inburgeraar_id"), BigIntegerField()
        ),
        naam=Cast(waarden["naam"] if "naam" in waarden else _naam("inburgeraar__"), CharField()),
        dag=Cast(waarden["dag"], DateField()),
        laatst_op=Cast(waarde("laatst", Value(None)), DateField()),
        eigen_op=Cast(waarde("eigen", Value(None)), DateField()),
        weg_tot=Cast(waarde("weg", Value(None)), DateField()),
        aantal=Cast(waarde("aantal", Value(None)), IntegerField()),
        woord=Cast(waarde("woord", Value("")), CharField()),
        tekst=Cast(waarde("tekst", Value(None)), BinaryField()),
        opzij=Cast(waarde("opzij", Value(None)), JSONField()),
    )
    return kolommen


def _naam(voor: str) -> Func:
    """Return the name of a person as an expression, written as by `Inburgeraar.naam`."""
    delen = [NullIf(F(f"{voor}{deel}"), Value("")) for deel in ("voornamen", "voorvoegsel", "geslachtsnaam")]
    return Func(Value(" "), *delen, function="concat_ws", output_field=CharField())


_VAN_MIJ, _OVER, _OVER_MENSEN = Voorbereid(_van_mij), Voorbereid(_over), Voorbereid(_over_mensen)


TE_DOEN = als_lijst(
    Mee(
        zonder_dubbele(van(Taak)).filter(stand=Taakstand.OPEN).order_by("uiterlijk", "pk"),
        voor=NAAM,
        door=NAAM,
    ),
)
"""The open tasks of a person, soonest first, without those that a signal already shows."""
