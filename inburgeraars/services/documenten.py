"""Documents of a dossier: adding, opening, changing what they are called, and removing them (DOMEIN 5.1; FEITEN, Files).

The row is the truth. A file is written before its row, and goes after its row has let go of it; what either leaves
behind when something breaks off in between, `clear_away` removes a day later.
"""

import datetime as dt
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.documenten import Bestand
from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Document, Documentsoort, Documentzicht
from inburgeraars.permissions import houdt_dossier
from inburgeraars.services.benaderingen import lock_persoon
from kern import kluis
from kern.beleid import Onderwerp
from kern.klok import nu, vandaag
from kern.versie import wijzig_rij
from logboek.enums import Handeling
from logboek.services import handeling, leg_vast

BEDENKTIJD = dt.timedelta(days=1)
"""How long a file that no row names is left alone: its row can still be on the way."""


@dataclass(frozen=True, kw_only=True)
class Documentgegevens:
    """What is known of a document, beside its file.

    Args:
        soort: which kind.
        naam: what it is called in the dossier.
        datum: the day on it.
        gevoelig: seen by who keeps the dossier and the teamleider alone; the kind can say so too.
    """

    soort: Documentsoort
    naam: str
    datum: dt.date
    gevoelig: bool = False


@transaction.atomic
def add_document(
    *, inburgeraar_id: int, door: Gebruiker, gegevens: Documentgegevens, bestand: Bestand
) -> Document:
    """Add a document to a dossier; no step of a traject blocks it (nota, Werkwijze, Taxeren).

    Args:
        inburgeraar_id: the person.
        door: who keeps the dossier.
        gegevens: what it is.
        bestand: the file, as it was judged.

    Raises:
        NietVanJou: somebody else keeps this dossier, or nobody.
        ValidationError: what cannot be, by field.
    """
    lock_persoon(inburgeraar_id)
    _eis_houdt(inburgeraar_id, door)
    velden = _velden(gegevens)
    with handeling(Handeling.DOCUMENT_TOEGEVOEGD, door=door) as daad:
        document = Document.objects.create(
            inburgeraar_id=inburgeraar_id,
            bestand=kluis.bewaar(bestand.inhoud),
            type=bestand.type,
            grootte=len(bestand.inhoud),
            door=door,
            **velden,
        )
        daad.over("inburgeraar", inburgeraar_id)
        daad.over("document", document.pk)
    return document


@transaction.atomic
def change_document(
    *, document_id: int, door: Gebruiker, gegevens: Documentgegevens, gezien: int | None
) -> Document:
    """Change what a document is called, its kind, its day, or who sees it; the file stays as it is.

    Args:
        document_id: which.
        door: who keeps the dossier.
        gegevens: what it is.
        gezien: the version the form was opened with.

    Raises:
        NietVanJou: somebody else keeps this dossier, or it was removed.
        Ondertussen: somebody changed the same meanwhile.
        ValidationError: what cannot be, by field.
    """
    document = _lock(document_id, door)
    with handeling(Handeling.DOCUMENT_GEWIJZIGD, door=door) as daad:
        daad.over("inburgeraar", document.inburgeraar_id)
        daad.over("document", document.pk)
        return wijzig_rij(document, gezien=gezien, velden=_velden(gegevens))


@transaction.atomic
def remove_document(*, document_id: int, door: Gebruiker, reden: str) -> Document:
    """Remove a document: its file is gone for good, and that it was there stays to be read.

    Args:
        document_id: which.
        door: who keeps the dossier.
        reden: why.

    Raises:
        NietVanJou: somebody else keeps this dossier, or it was removed before.
        ValidationError: no reason.
    """
    if not reden.strip():
        raise ValidationError({"reden": _("Vul in waarom het weg moet")})
    document = _lock(document_id, door)
    naam = document.bestand
    with handeling(Handeling.DOCUMENT_VERWIJDERD, door=door) as daad:
        daad.over("inburgeraar", document.inburgeraar_id)
        daad.over("document", document.pk)
        velden = {
            "bestand": None,
            "verwijderd_op": vandaag(),
            "verwijderd_door": door,
            "reden": reden.strip(),
        }
        document = wijzig_rij(document, gezien=None, velden=velden)
    if naam is not None:
        transaction.on_commit(partial(kluis.verwijder, naam), robust=True)
    return document


@transaction.atomic
def open_document(*, document_id: int, door: Gebruiker) -> tuple[Document, bytes]:
    """Return a document with its file, which is an act in the logboek.

    Args:
        document_id: which.
        door: who opens it.

    Raises:
        Document.DoesNotExist: not within sight, or its file is gone.
        BestandWeg: the row names a file that is not there.
        OnleesbaarError: its key is not in the ring.
    """
    document = (
        Document.objects.visible_to(door).select_related("soort").get(pk=document_id, bestand__isnull=False)
    )
    assert document.bestand is not None
    inhoud = kluis.lees(document.bestand)
    over = (Onderwerp("inburgeraar", document.inburgeraar_id), Onderwerp("document", document.pk))
    leg_vast(Handeling.DOCUMENT_GEOPEND, door=door, over=over, onderdeel="document")
    return document, inhoud


def clear_away() -> int:
    """Remove the files that no row names, a day after they were written. Runs as database role `taak`.

    Erasure takes the name of a file from its row: the file itself goes here.

    Returns:
        How many went.
    """
    weg = 0
    for naam in kluis.opruimbaar((nu() - BEDENKTIJD).timestamp()):
        if not Document.objects.filter(bestand=naam).exists():
            kluis.verwijder(naam)
            weg += 1
    return weg


@transaction.atomic
def reencrypt_file(naam: UUID) -> bool:
    """Put the file of a document under the current key, while nobody removes it.

    Args:
        naam: of the file.

    Returns:
        Whether it was under another; False too when no row names it any more.

    Raises:
        BestandWeg: the row names a file that is not there.
        OnleesbaarError: its key is not in the ring.
    """
    if Document.objects.select_for_update(of=("self",)).filter(bestand=naam).first() is None:
        return False
    return kluis.versleutel_opnieuw(naam)


def _eis_houdt(inburgeraar_id: int, door: Gebruiker) -> None:
    if not houdt_dossier(inburgeraar_id, door):
        raise NietVanJou(_("Alleen wie deze persoon begeleidt, beheert de documenten."))


def _lock(document_id: int, door: Gebruiker) -> Document:
    """Return a document that is still there, with its person locked, when this user keeps the dossier."""
    inburgeraar_id = Document.objects.values_list("inburgeraar_id", flat=True).get(pk=document_id)
    lock_persoon(inburgeraar_id)
    _eis_houdt(inburgeraar_id, door)
    document = Document.objects.get(pk=document_id)
    if document.verwijderd_op is not None:
        raise NietVanJou(_("Dit document is al verwijderd."))
    return document


def _velden(gegevens: Documentgegevens) -> dict[str, Any]:
    naam = gegevens.naam.strip()
    if not naam:
        raise ValidationError({"naam": _("Vul in wat het is")})
    if gegevens.datum > vandaag():
        raise ValidationError(
            {"datum": _("Deze dag moet nog komen. Vul de dag in die op het document staat")}
        )
    gevoelig = gegevens.gevoelig or gegevens.soort.gevoelig
    return {
        "soort": gegevens.soort,
        "naam": naam,
        "datum": gegevens.datum,
        "zicht": Documentzicht.GEVOELIG if gevoelig else Documentzicht.GEWOON,
    }
