"""What an edition freezes of the ten parts: how each stands, what it says with its figures filled in, and who did what."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from kern.klok import vandaag
from rapportage.product.citaten import bevroren_citaten
from rapportage.product.enums import Aspectdeel, Productstand
from rapportage.product.models import Onderdeeleigenaar, Producteditie, Producttekst
from rapportage.product.overzicht import eigenaren_in_woorden
from rapportage.product.schema import Schema, schemas
from rapportage.product.teksten import Tekst
from rapportage.product.woorden import als_in_woorden
from rapportage.redactie.cijferlijst import ingevuld


def inhoud_van(*, concept: bool, dag: dt.date) -> dict[str, Any]:
    """Return what an edition of a day freezes.

    Args:
        concept: whether texts under way stand in it too, for their owners to read.
        dag: the day of the edition.
    """
    rollen: dict[int, list[str]] = {}
    for eigenaar in Onderdeeleigenaar.objects.in_kracht().order_by("pk"):
        rollen.setdefault(eigenaar.onderdeel_id, []).append(eigenaar.rol)
    vorige = vorige_editie(dag)
    return {
        "dag": dag.isoformat(),
        "gemaakt": vandaag().isoformat(),
        "vorige": vorige.dag.isoformat() if vorige else "",
        "onderdelen": [
            _onderdeel(schema, rollen.get(schema.onderdeel.pk, []), concept=concept, vorige=vorige)
            for schema in schemas()
        ],
    }


def vorige_editie(dag: dt.date) -> Producteditie | None:
    """Return the last edition in force of an earlier day; None when there is none."""
    rijen = Producteditie.objects.filter(dag__lt=dag, vastgesteld_op__isnull=False, ingetrokken_op=None)
    return rijen.defer("pdf", "inhoud").order_by("-dag", "-nummer").first()


def _onderdeel(
    schema: Schema, rollen: list[str], *, concept: bool, vorige: Producteditie | None
) -> dict[str, Any]:
    goed = [t for t in schema.teksten if t.stand == Productstand.GOEDGEKEURD]
    nu = schema.lopend if concept and schema.lopend else goed[0] if goed else None
    eerste = goed[-1] if goed and nu is not None and goed[-1].pk != nu.pk else None
    nieuw = [t for t in goed if vorige is None or _sinds(t, vorige)]
    return {
        "nummer": schema.onderdeel.nummer,
        "naam": schema.onderdeel.naam,
        "eigenaren": eigenaren_in_woorden(schema.onderdeel, rollen),
        "momenten": [[m.dag.isoformat(), m.stand.value] for m in schema.momenten],
        "te_laat": schema.te_laat.dagen_te_laat if schema.te_laat else 0,
        "stand": str(schema.lopend.get_stand_display()) if schema.lopend else "",
        "tekst": _tekst(nu, schema) if nu else None,
        "begin": _tekst(eerste, schema) if eerste else None,
        "gewijzigd": bool(vorige and nieuw),
        "versies": list(_versies(goed)),
    }


def _sinds(tekst: Producttekst, vorige: Producteditie) -> bool:
    return tekst.goedgekeurd_op is not None and tekst.goedgekeurd_op > vorige.created_at


def _tekst(tekst: Producttekst, schema: Schema) -> dict[str, Any]:
    heel, citaten = Tekst(Producttekst.objects.get(pk=tekst.pk), schema), bevroren_citaten(tekst)
    return {
        "dag": tekst.dag.isoformat(),
        "stand": tekst.stand,
        "aspecten": [
            {
                "naam": regel.aspect.naam,
                "eerste": regel.eerste,
                "citaten": citaten.get(regel.aspect.pk, []),
                **{
                    deel.value: ingevuld(regel.delen[deel], heel.lijst)
                    if not regel.wijzigingen
                    else regel.getoond(deel)
                    for deel in Aspectdeel
                },
            }
            for regel in heel.aspecten
        ],
    }


def _versies(goed: list[Producttekst]) -> Iterator[dict[str, str]]:
    """Yield who wrote, read and approved each text, by capacity: a description outlives its people."""
    for tekst in goed:
        als = sorted(set(tekst.versies.values_list("als", flat=True)))
        assert tekst.goedgekeurd_op is not None  # a constraint holds it
        yield {
            "dag": tekst.dag.isoformat(),
            "schreven": als_in_woorden(als),
            "goedgekeurd": tekst.goedgekeurd_op.date().isoformat(),
        }
