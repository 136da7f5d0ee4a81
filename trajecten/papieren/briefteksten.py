"""The texts of letters as pages show them: what holds, what is coming, what changes, and how one reads when filled in.

What stands in a preview is made up: nobody who changes texts opens a dossier.
"""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _

from kern.historie import historiemodel
from kern.klok import vandaag
from kern.woorden import voluit
from trajecten.normen.overzicht import Wijziging
from trajecten.papieren.brief import Brief, pdf
from trajecten.papieren.briefvelden import Briefveld, velden_in
from trajecten.papieren.enums import Overneembron
from trajecten.papieren.models import Briefontvanger, Briefsjabloon, Controlesoort

VERZONNEN: dict[str, str | list[str]] = {
    Briefveld.NAAM: "Amina Voorbeeld",
    Briefveld.GEMEENTE: "Gemeente Voorbeeld",
    Briefveld.COORDINATOR: "Robin Voorbeeld",
    Briefveld.COORDINATOR_TELEFOON: "0475 000 000",
    Briefveld.ONDERDELEN: ["Taal: Nederlandse les bij de school", "Activiteit: koken in het buurthuis"],
    Briefveld.AFSPRAKEN: [
        "U: naar de les op dinsdag en donderdag",
        "Uw trajectcoördinator: mee naar de eerste les (uiterlijk 1 maart)",
    ],
    Overneembron.BSN: "000000000",
    Overneembron.VOORNAMEN: "Amina",
    Overneembron.TUSSENVOEGSEL: "",
    Overneembron.GESLACHTSNAAM: "Voorbeeld",
    Overneembron.GESLACHT: "vrouw",
    Overneembron.GEBOORTEDATUM: "1 januari 1990",
    Overneembron.ADRES: "Voorbeeldstraat 1",
    Overneembron.POSTCODE: "0000 AA",
    Overneembron.WOONPLAATS: "Voorbeeld",
    Overneembron.TELEFOON: "06 00 00 00 00",
    Overneembron.EMAIL: "amina@voorbeeld.example",
    Overneembron.TAAL: "Arabisch",
    Overneembron.VESTIGING: "1 juni 2024",
    Overneembron.DOELGROEP: "plichtig",
    Overneembron.DOELGROEP_OP: "15 januari 2026",
    Overneembron.TAALNIVEAU: "A1",
    Overneembron.LEERVRAAG: "de taal verbeteren",
    Overneembron.TAALROUTE: "WEB",
    Overneembron.SCHOOL: "School Voorbeeld",
    Overneembron.AANBOD_OP: "20 januari 2026",
    Overneembron.ANTWOORD_OP: "22 januari 2026",
    Overneembron.BESCHIKKING_KENMERK: "VB-2026-0001",
    Overneembron.BESCHIKKING_OP: "1 februari 2026",
    Overneembron.BEGIN_TAAL: "1 maart 2026",
    Overneembron.TRAJECT_GEOPEND: "10 januari 2026",
}
"""The made-up person of a preview: every field that a text can name."""
AAN = {
    Briefontvanger.INBURGERAAR: ["Amina Voorbeeld", "Voorbeeldstraat 1", "0000 AA Voorbeeld"],
    Briefontvanger.SCHOOL: ["School Voorbeeld", "Schoolplein 1", "0000 AA Voorbeeld"],
}


def voorbeeld(tekst: Briefsjabloon) -> Brief:
    """Return a letter of this text, stored or not, to the made-up person; the text has no faults."""
    gevraagd = velden_in(tekst.tekst)
    return Brief(
        sjabloon=tekst,
        waarden={veld: VERZONNEN[veld] for veld in gevraagd},
        mist=[],
        aanvullen=[],
        aan=AAN[Briefontvanger(tekst.aan)],
        persoonlijk=False,
        met_bsn=Overneembron.BSN in gevraagd,
    )


def voorbeeld_pdf(tekst: Briefsjabloon) -> bytes:
    """Return that letter as PDF; its kenmerk says that it is a preview."""
    return pdf(voorbeeld(tekst), extra={}, kenmerk=_("VOORBEELD"), datum=vandaag(), van="Robin Voorbeeld")


@dataclass(frozen=True)
class Verschilregel:
    """A line of a text that another text does not have: `nieuw`, or else gone."""

    nieuw: bool
    tekst: str


def verschil(oud: Briefsjabloon | None, nieuw: Briefsjabloon) -> list[Verschilregel]:
    """Return the lines in which a text differs from the one before it, the title included; none without one before."""
    if oud is None:
        return []
    was, wordt = ([t.titel, *filter(None, (r.strip() for r in t.tekst.splitlines()))] for t in (oud, nieuw))
    return [
        Verschilregel(nieuw=regel.startswith("+ "), tekst=regel[2:])
        for regel in difflib.ndiff(was, wordt)
        if regel.startswith(("+ ", "- "))
    ]


def geldt_op(soort: Controlesoort, dag: Any = None) -> Briefsjabloon | None:
    """Return the text of a letter that holds on a day, today when left out."""
    return Briefsjabloon.objects.in_kracht(dag).filter(soort=soort).first()


def voorganger(tekst: Briefsjabloon) -> Briefsjabloon | None:
    """Return the text that held before this one."""
    return Briefsjabloon.objects.filter(soort=tekst.soort_id, van__lt=tekst.van).order_by("-van").first()


@dataclass(frozen=True)
class Briefstand:
    """A letter on the overview: its kind, the text that holds, and the one that is planned."""

    soort: Controlesoort
    nu: Briefsjabloon | None
    straks: Briefsjabloon | None


def standen() -> list[Briefstand]:
    """Return every document or check that can be chosen, with its letter; those without one last. Two statements."""
    dag = vandaag()
    per_soort: dict[int, list[Briefsjabloon]] = {}
    for tekst in Briefsjabloon.objects.order_by("van"):
        per_soort.setdefault(tekst.soort_id, []).append(tekst)
    uit = []
    for soort in Controlesoort.objects.in_kracht():
        teksten = per_soort.get(soort.pk, [])
        nu = next((t for t in teksten if t.van <= dag and (t.tot is None or t.tot > dag)), None)
        uit.append(Briefstand(soort, nu, next((t for t in teksten if t.van > dag), None)))
    return sorted(uit, key=lambda s: s.nu is None and s.straks is None)


@dataclass(frozen=True)
class Tekstrij:
    """A text with its days, on the page of its letter.

    `open`: it can still be corrected and taken back, for it holds from today or later.
    """

    tekst: Briefsjabloon
    loopt: bool
    komt: bool
    open: bool


def tekstrijen(soort: Controlesoort) -> list[Tekstrij]:
    """Return all texts of a letter, newest first."""
    dag = vandaag()
    return [
        Tekstrij(
            t,
            loopt=t.van <= dag and (t.tot is None or t.tot > dag),
            komt=t.van > dag,
            open=t.van >= dag,
        )
        for t in Briefsjabloon.objects.filter(soort=soort).order_by("-van")
    ]


def wijzigingen(soort: Controlesoort) -> list[Wijziging]:
    """Return what was done with the texts of a letter, newest first; from row history, what was taken back included."""
    versies = historiemodel(Briefsjabloon)._default_manager.filter(soort=soort)  # noqa: SLF001
    per_rij: dict[int, list[Any]] = {}
    for versie in versies.select_related("gewijzigd_door").order_by("pgh_id"):
        per_rij.setdefault(versie.pgh_obj_id, []).append(versie)
    uit = [w for rij in per_rij.values() for w in _van_een_tekst(rij)]
    return sorted(uit, key=lambda w: w.nummer, reverse=True)


def _van_een_tekst(versies: list[Any]) -> Iterator[Wijziging]:
    woorden = {"titel": versies[0].titel, "dag": voluit(versies[0].van)}
    if versies[0].gewijzigd_door is not None:
        yield _wijziging(versies[0], _("nieuwe tekst ‘%(titel)s’ vanaf %(dag)s") % woorden)
    for oud, nieuw in pairwise(versies):
        if zin := _wat(oud, nieuw):
            yield _wijziging(nieuw, zin % woorden)


def _wat(oud: Any, nieuw: Any) -> str:
    if nieuw.pgh_label == "verwijderd":
        return _("tekst ‘%(titel)s’ vanaf %(dag)s teruggenomen")
    if _anders(oud, nieuw, ("titel", "aan", "tekst")):
        return _("tekst vanaf %(dag)s verbeterd")
    if oud.voorstel and not nieuw.voorstel:
        return _("tekst vanaf %(dag)s vastgesteld")
    if nieuw.voorstel and not oud.voorstel:
        return _("tekst vanaf %(dag)s weer een voorstel")
    return ""


def _anders(oud: Any, nieuw: Any, velden: Iterable[str]) -> bool:
    return any(getattr(oud, veld) != getattr(nieuw, veld) for veld in velden)


def _wijziging(versie: Any, zin: str) -> Wijziging:
    wie = versie.gewijzigd_door.naam if versie.gewijzigd_door else _("het systeem")
    return Wijziging(versie.pgh_id, versie.pgh_created_at, wie, zin, versie.correctiereden)
