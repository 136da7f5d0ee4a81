"""The productbeschrijving of the demo: what its team wrote, read and approved, and the editions of it, each on its day.

All of it is made up, in `gegevens/productbeschrijving.toml`. What is on a day that is still to come, is not there yet.
"""

import datetime as dt
import tomllib
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from demodata.kalender import op_moment, werkdag_vanaf
from demodata.toen import toen
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import DAG, gezette_klok, nu, vandaag
from rapportage.ervaringen.citeren import Keuze
from rapportage.product.citaten import te_citeren
from rapportage.product.editiemodel import Producteditie
from rapportage.product.edities import volgende_editie
from rapportage.product.enums import Aspectdeel
from rapportage.product.models import Onderdeel, Producttekst, Redactierecht
from rapportage.product.permissions import handen_van, hoedanigheden
from rapportage.product.services.citeren import cite_at_aspect, place_foto_at_aspect
from rapportage.product.services.edities import approve_editie, ask_now, maak_editie
from rapportage.product.services.opmerkingen import add_opmerking
from rapportage.product.services.rechten import give_redactierecht
from rapportage.product.services.schrijven import begin_tekst, save_aspect
from rapportage.product.services.stappen import approve_tekst, mark_gelezen, offer_tekst
from rapportage.product.teksten import Aspectregel, Tekst
from rapportage.redactie.cijferlijst import VERWIJZING, Cijferlijst

TEKSTEN = Path(__file__).parent / "gegevens" / "productbeschrijving.toml"
GECITEERD = 1
"""How many ervaringen an aspect cites, of those that belong there."""
CONCEPT = 2
"""The part that is being written anew today."""
RECHTEN = ((dt.date(2025, 2, 3), (3, 5)), (dt.date(2026, 11, 3), (7,)))
"""When the welzijnsorganisatie got a redactierecht, and on which parts."""
EDITIES = (dt.date(2025, 4, 16), dt.date(2026, 1, 16), dt.date(2026, 3, 18))
"""When an edition was made: after the first quarter, after the first year, and again when the figures of that year were known."""

type Woorden = Mapping[str, Any]
"""What an aspect says (`gegevens/productbeschrijving.toml`)."""


def maak_productbeschrijving(*, tot: dt.date) -> None:
    """Write the productbeschrijving and make its editions up to a day, once; editions commit as they go, as the worker does.

    Args:
        tot: the day that counts as today.
    """
    if Producttekst.objects.exists() or Producteditie.objects.exists():
        return
    teksten: list[dict[str, Any]] = tomllib.loads(TEKSTEN.read_text("utf-8"))["tekst"]
    daden = [
        *((dag, partial(_geef_rechten, dag, nummers)) for dag, nummers in RECHTEN),
        *((tekst["dag"], partial(_schrijf, tekst, tot)) for tekst in teksten),
        *((dag, partial(_maak_editie, dag, tot)) for dag in EDITIES),
    ]
    for dag, doe in sorted(daden, key=lambda daad: daad[0]):
        if dag < tot:
            doe()
    _begin(Onderdeel.objects.get(nummer=CONCEPT))
    if tot == vandaag() and volgende_editie(tot) and (beleid := _met(Rol.BELEIDSMEDEWERKER)):
        maak_editie(pk=ask_now(concept=True, door=beleid).pk)


def _met(*rollen: Rol) -> Gebruiker | None:
    """Return the first user who holds one of these rollen today."""
    alle = Gebruiker.objects.filter(is_active=True, aanstellingen__rol__in=rollen).distinct().order_by("pk")
    return next((gebruiker for gebruiker in alle if gebruiker.heeft(*rollen)), None)


def _partner() -> Gebruiker | None:
    """Return who writes for the welzijnsorganisatie."""
    partner = Gebruiker.objects.filter(aanstellingen__organisatie__naam="Wel.kom").order_by("pk").first()
    return partner if partner is not None and partner.heeft(Rol.PARTNER) else None


def _geef_rechten(dag: dt.date, nummers: Sequence[int]) -> None:
    with toen(op_moment(dag, dt.time(9, 15)), Redactierecht):
        gever, partner = _met(Rol.BELEIDSMEDEWERKER), _partner()
        if gever is None or partner is None:
            return
        for onderdeel in Onderdeel.objects.filter(nummer__in=nummers):
            give_redactierecht(onderdeel_id=onderdeel.pk, gebruiker_id=partner.pk, door=gever)


def _begin(onderdeel: Onderdeel, *, tussendoor: bool = False) -> Producttekst | None:
    rollen = (Rol.TRAJECTCOORDINATOR, Rol.TEAMLEIDER, Rol.BELEIDSMEDEWERKER)
    schrijver = next(
        (wie for rol in rollen if (wie := _met(rol)) and hoedanigheden(wie, onderdeel.pk)),
        None,
    )
    if schrijver is None:
        return None
    return begin_tekst(onderdeel_id=onderdeel.pk, door=schrijver, tussendoor=tussendoor)


def _schrijf(woorden: Woorden, tot: dt.date) -> None:
    """Bring a text from its beginning as far as it came by a day, each step by whom it is for."""
    dag: dt.date = woorden["dag"]
    gelezen_op = werkdag_vanaf(dag + 3 * DAG)
    goed_op = werkdag_vanaf(gelezen_op + 2 * DAG)
    with toen(op_moment(dag, dt.time(9, 40))):
        onderdeel = Onderdeel.objects.get(nummer=woorden["onderdeel"])
        if (tekst := _begin(onderdeel, tussendoor=woorden.get("tussendoor", False))) is None:
            return
    for plek, regel in enumerate(Tekst(tekst).aspecten):
        with toen(op_moment(dag, dt.time(10, 10 + 9 * plek))):
            _schrijf_aspect(tekst, regel, woorden["aspect"][plek])
    if not (lezer := _bied_aan(tekst, dag, woorden.get("opmerking", ""))) or woorden.get("tot") == "lezer":
        return
    if gelezen_op < tot:
        with toen(op_moment(gelezen_op, dt.time(11, 20))):
            tekst = mark_gelezen(tekst_id=tekst.pk, gezien=_versie(tekst), door=lezer)
    if goed_op < tot:
        with toen(op_moment(goed_op, dt.time(15, 5))):
            if keurders := list(handen_van(tekst).goedkeurders):
                approve_tekst(tekst_id=tekst.pk, gezien=_versie(tekst), door=keurders[0])


def _versie(tekst: Producttekst) -> int:
    return Producttekst.objects.values_list("versie", flat=True).get(pk=tekst.pk)


def _schrijf_aspect(tekst: Producttekst, regel: Aspectregel, woorden: Woorden) -> None:
    partner = _partner() if woorden.get("wie") == "welzijn" else None
    schrijver = partner if partner and hoedanigheden(partner, tekst.onderdeel_id) else tekst.begonnen_door
    delen: dict[str, str] = {
        Aspectdeel.SITUATIE: _alineas(woorden["nu"], regel.lijst),
        Aspectdeel.WAAROM: _alineas(woorden["waarom"], regel.lijst),
        Aspectdeel.OVERDRAAGBAAR: _lijst(woorden.get("overnemen", ())),
    }
    if not regel.eerste:
        delen[Aspectdeel.ONTWIKKELING] = _alineas(woorden.get("veranderd", ""), regel.lijst)
    save_aspect(
        tekst_id=tekst.pk, aspect_id=regel.aspect.pk, gezien=regel.nummer, teksten=delen, door=schrijver
    )
    for keuze in _te_citeren(regel)[:GECITEERD]:
        citaat = cite_at_aspect(
            tekst_id=tekst.pk,
            aspect=regel.aspect,
            ervaring_id=keuze.ervaring.pk,
            laten_staan=(),
            door=tekst.begonnen_door,
        )
        for foto in keuze.ervaring.fotos.filter(in_rapport=True)[:1]:
            place_foto_at_aspect(
                aspectcitaat_id=citaat.pk, foto_id=foto.pk, laten_staan=(), door=tekst.begonnen_door
            )


def _te_citeren(regel: Aspectregel) -> list[Keuze]:
    """Return the ervaringen that were shared by now and can be cited, those at the aspect itself first."""
    return [keuze for keuze in te_citeren(regel.aspect, [])[0] if keuze.ervaring.created_at <= nu()]


def _alineas(tekst: str, lijst: Cijferlijst) -> str:
    """Return a paragraph for each line, without those that refer to a figure that the text does not keep."""
    regels = (regel for regel in tekst.strip().split("\n") if regel)
    return "".join(f"<p>{r}</p>" for r in regels if all(v in lijst for v in VERWIJZING.findall(r)))


def _lijst(stappen: Sequence[str]) -> str:
    return f"<ol>{''.join(f'<li>{stap}</li>' for stap in stappen)}</ol>" if stappen else ""


def _bied_aan(tekst: Producttekst, dag: dt.date, opmerking: str) -> Gebruiker | None:
    """Send a text to a second reader, who may comment on it at once; return the reader, None when there is nobody."""
    with toen(op_moment(dag, dt.time(16, 30))):
        lezers = list(handen_van(tekst).lezers)
        if not lezers:
            return None
        offer_tekst(tekst_id=tekst.pk, lezer_id=lezers[-1].pk, door=tekst.begonnen_door)
    if opmerking:
        with toen(op_moment(werkdag_vanaf(dag + DAG), dt.time(11, 20))):
            aspect = Tekst(tekst).aspecten[0].aspect.pk
            add_opmerking(tekst_id=tekst.pk, aspect_id=aspect, tekst=opmerking, door=lezers[-1])
    return lezers[-1]


def _maak_editie(dag: dt.date, tot: dt.date) -> None:
    """Have the edition of the last day that passed made on a day, and approved a few days later."""
    gevraagd, vast = op_moment(dag, dt.time(10, 5)), op_moment(werkdag_vanaf(dag + 5 * DAG), dt.time(13, 45))
    with toen(gevraagd):
        if (beleid := _met(Rol.BELEIDSMEDEWERKER)) is None:
            return
        editie = ask_now(concept=False, door=beleid)
    with gezette_klok(gevraagd + dt.timedelta(seconds=20)):
        gemaakt = maak_editie(pk=editie.pk)
    if not gemaakt or vast.date() >= tot:
        return
    with toen(vast):
        if hoofd := _met(Rol.AFDELINGSHOOFD):
            approve_editie(editie_id=editie.pk, door=hoofd)
