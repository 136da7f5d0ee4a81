"""What an edition freezes of the ten parts: how each stands, what its aspects say with their figures filled in, and who did what."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.timezone import localtime

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from kern.klok import nu, vandaag
from rapportage.cijfers.uitzoekpunten import uitzoekpunten
from rapportage.ervaringen.citeren import neem_beelden
from rapportage.opmaak.foto import PER_DEEL
from rapportage.parameters import Parameters
from rapportage.product.citaten import bevroren_citaten
from rapportage.product.editiemodel import Producteditie
from rapportage.product.enums import Aspectdeel, Productstand
from rapportage.product.ladder import bevroren_ladder
from rapportage.product.models import Aspect, Onderdeeleigenaar, Producttekst
from rapportage.product.papieren import bevroren_papieren
from rapportage.product.permissions import WELZIJN
from rapportage.product.schema import Schema, goedgekeurd, schemas
from rapportage.product.teksten import Aspectregel, Tekst
from rapportage.product.tevreden import getelde_rondes
from rapportage.product.vragenlijst import bevroren_vragenlijst
from rapportage.product.woorden import als_in_woorden, hoedanigheid
from rapportage.redactie.cijferlijst import ingevuld


def bevries(*, concept: bool, dag: dt.date) -> dict[str, Any]:
    """Return the fields of an edition of a day that freeze what it says: words and pictures apart.

    Args:
        concept: whether texts under way stand in it too, for their owners to read.
        dag: the day of the edition.
    """
    inhoud = _inhoud(concept=concept, dag=dag)
    aspecten = (aspect for onderdeel in inhoud["onderdelen"] for aspect in onderdeel["aspecten"])
    beelden = neem_beelden(citaat for aspect in aspecten for citaat in aspect["citaten"])
    return {"inhoud": inhoud, "beelden": beelden}


def _inhoud(*, concept: bool, dag: dt.date) -> dict[str, Any]:
    rollen: dict[int, list[str]] = {}
    for eigenaar in Onderdeeleigenaar.objects.in_kracht().order_by("pk"):
        rollen.setdefault(eigenaar.onderdeel_id, []).append(eigenaar.rol)
    eerder = list(eerdere_edities(dag))
    return {
        "dag": dag.isoformat(),
        "gemaakt": vandaag().isoformat(),
        "edities": [[e.dag.isoformat(), e.nummer] for e in eerder],
        "eerder_vastgesteld": [
            [e.dag.isoformat(), e.nummer, e.ingetrokken_op is not None] for e in _eerder_vastgesteld(dag)
        ],
        "tevredenheid": getelde_rondes(dag),
        "ladder": bevroren_ladder(vandaag()),
        "vragenlijst": bevroren_vragenlijst(),
        "papieren": bevroren_papieren(vandaag()),
        "uitzoekpunten": _uitzoekpunten(),
        "onderdelen": [
            _onderdeel(
                schema,
                rollen.get(schema.onderdeel.pk, []),
                dag=dag,
                concept=concept,
                vorige=eerder[0] if eerder else None,
            )
            for schema in schemas()
        ],
    }


def _uitzoekpunten() -> list[dict[str, Any]]:
    """Return what is to be found out about the five questions, in their order."""
    nu_ = vandaag()
    per_vraag = uitzoekpunten(Parameters(nu_.year, nu_, nu()))
    return [punt for vraag in sorted(per_vraag) for punt in per_vraag[vraag]]


def eerdere_edities(dag: dt.date) -> Iterator[Producteditie]:
    """Yield the editions in force of earlier days, the last first."""
    yield from Producteditie.objects.in_kracht().filter(dag__lt=dag).zonder_inhoud()


def _eerder_vastgesteld(dag: dt.date) -> Iterator[Producteditie]:
    """Yield what was approved before of this day or an earlier one, also when it was replaced or withdrawn since."""
    rijen = Producteditie.objects.filter(dag__lte=dag, vastgesteld_op__isnull=False)
    yield from rijen.zonder_inhoud()


def _onderdeel(
    schema: Schema, rollen: list[str], *, dag: dt.date, concept: bool, vorige: Producteditie | None
) -> dict[str, Any]:
    goed = goedgekeurd(schema.teksten)
    onderweg = [schema.lopend] if concept and schema.lopend else []
    teksten = [Tekst(Producttekst.objects.get(pk=t.pk), schema) for t in (*onderweg, *goed)]
    nieuw = [t for t in goed if vorige is None or _sinds(t, vorige)]
    gewijzigd = {t.pk for t in nieuw} if vorige else set()
    nu_ = list(schema.onderdeel.aspecten.in_kracht(dag))
    aspecten = [a for aspect in nu_ if (a := _aspect(aspect, teksten, gewijzigd))]
    return {
        "nummer": schema.onderdeel.nummer,
        "naam": schema.onderdeel.naam,
        "eigenaren": als_in_woorden(rollen),
        "momenten": [[m.dag.isoformat(), m.stand.value] for m in schema.momenten],
        "te_laat": schema.te_laat.dagen_te_laat if schema.te_laat else 0,
        "stand": str(schema.lopend.get_stand_display()) if schema.lopend else "",
        "te_beschrijven": len(nu_),
        "aspecten": aspecten,
        "fotos_weg": _laat_fotos_weg(aspecten),
        "teksten": sorted({deel["tekst"] for a in aspecten for deel in (a["nu"], a["begin"]) if deel}),
        "gewijzigd": bool(gewijzigd),
        "versies": list(_versies(goed, rollen)),
    }


def _laat_fotos_weg(aspecten: list[dict[str, Any]]) -> int:
    """Leave a part no more pictures than it has room for, those with the newest ervaringen; return how many leave.

    Its aspects may be of several texts, each with as many.
    """
    met_foto = [citaat for aspect in aspecten for citaat in aspect["citaten"] if citaat["foto"]]
    te_veel = sorted(met_foto, key=lambda citaat: str(citaat["dag"]), reverse=True)[PER_DEEL:]
    for citaat in te_veel:
        citaat["foto"] = None
    return len(te_veel)


def _sinds(tekst: Producttekst, vorige: Producteditie) -> bool:
    return tekst.goedgekeurd_op is not None and tekst.goedgekeurd_op > vorige.created_at


def _aspect(aspect: Aspect, teksten: list[Tekst], gewijzigd: set[int]) -> dict[str, Any] | None:
    """Return what an aspect says in the last text that tells of it, and in the first; None when none does.

    Not every text tells of each aspect: what was asked once stays as it was described then.

    Args:
        aspect: which.
        teksten: of its part, what is under way first, then the last that was approved (`goedgekeurd`).
        gewijzigd: the keys of those that were approved since the edition before.
    """
    gezegd = [(t, r) for t in teksten if (r := t.aspect(aspect.pk)) and not r.is_leeg]
    if not gezegd:
        return None
    return {
        "naam": aspect.naam,
        "gewijzigd": gezegd[0][0].tekst.pk in gewijzigd,
        "citaten": bevroren_citaten(gezegd[0][0].tekst).get(aspect.pk, []),
        "nu": _gezegd(*gezegd[0]),
        "begin": _gezegd(*gezegd[-1]) if len(gezegd) > 1 else None,
    }


def _gezegd(tekst: Tekst, regel: Aspectregel) -> dict[str, Any]:
    delen: Mapping[str, str] = {
        deel.value: regel.getoond(deel) if regel.wijzigingen else ingevuld(regel.delen[deel], tekst.lijst)
        for deel in Aspectdeel
    }
    return {
        "tekst": tekst.tekst.pk,
        "dag": tekst.tekst.dag.isoformat(),
        "goedgekeurd": tekst.tekst.stand == Productstand.GOEDGEKEURD,
        "eerste": regel.eerste,
        **delen,
    }


def _versies(goed: list[Producttekst], rollen: list[str]) -> Iterator[dict[str, str]]:
    """Yield who wrote, read and approved each text, by capacity: a description outlives its people."""
    for tekst in goed:
        als = sorted(set(tekst.versies.values_list("als", flat=True)))
        assert tekst.goedgekeurd_op is not None  # a constraint holds it
        yield {
            "dag": tekst.dag.isoformat(),
            "schreven": als_in_woorden(als),
            "las": _als(tekst.lezer, tekst.gelezen_op, rollen),
            "keurde": _als(tekst.goedgekeurd_door, tekst.goedgekeurd_op, rollen),
            "goedgekeurd": localtime(tekst.goedgekeurd_op).date().isoformat(),
        }


def _als(wie: Gebruiker | None, op: dt.datetime | None, eigenaren: list[str]) -> str:
    """Return the capacity in which somebody read or approved: an owner's first; empty when nobody did."""
    if wie is None or op is None:
        return ""
    rollen = list(
        Aanstelling.objects.in_kracht(localtime(op).date())
        .filter(gebruiker=wie)
        .order_by("pk")
        .values_list("rol", flat=True)
    )
    rollen.sort(key=lambda rol: rol not in eigenaren)
    return next((hoedanigheid(WELZIJN if rol == Rol.PARTNER else rol) for rol in rollen), "")
