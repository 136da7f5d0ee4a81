"""Documents of a dossier: adding, opening, changing their data, and removing them (DOMEIN 5.1).

The row is the truth; `kern.bestanden.opslag` keeps the files that rows name.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from gebruikers.services.keuzes import eis_te_kiezen
from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Document, Documentsoort, Documentzicht
from inburgeraars.permissions import houdt_dossier
from inburgeraars.services.benaderingen import lock_persoon
from kern import kluis
from kern.beleid import Onderwerp
from kern.bestanden import Bestand
from kern.bestanden.opslag import berg_op, verwijder_straks
from kern.dagen import eis_was
from kern.klok import vandaag
from kern.versie import wijzig_rij
from logboek.enums import Handeling
from logboek.services import handeling, leg_vast


@dataclass(frozen=True, kw_only=True)
class Documentgegevens:
    """The data of a document, beside its file.

    `gevoelig` restricts it to who keeps the dossier and the teamleider; the kind of document can do so too.
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

    Raises:
        NietVanJou: `door` does not keep this dossier.
        ValidationError: by field.
    """
    _eis_dag(gegevens.datum)
    lock_persoon(inburgeraar_id)
    _eis_houdt(inburgeraar_id, door)
    eis_te_kiezen("soort", gegevens.soort, op=gegevens.datum)
    velden = _velden(gegevens)
    with handeling(Handeling.DOCUMENT_TOEGEVOEGD, door=door) as daad:
        document = Document.objects.create(
            inburgeraar_id=inburgeraar_id,
            door=door,
            **berg_op(bestand),
            **velden,
        )
        daad.over("inburgeraar", inburgeraar_id)
        daad.over("document", document.pk)
    return document


@transaction.atomic
def change_document(
    *, document_id: int, door: Gebruiker, gegevens: Documentgegevens, gezien: int | None
) -> Document:
    """Change the name, kind, day or sight of a document; the file stays as it is.

    `gezien` is the version the form was opened with.

    Raises:
        NietVanJou: `door` does not keep this dossier, or the document was removed.
        Ondertussen: somebody changed the same meanwhile.
        ValidationError: by field.
    """
    _eis_dag(gegevens.datum)
    document = _lock(document_id, door)
    eis_te_kiezen("soort", gegevens.soort, op=gegevens.datum, nu=document.soort_id)
    with handeling(Handeling.DOCUMENT_GEWIJZIGD, door=door) as daad:
        daad.over("inburgeraar", document.inburgeraar_id)
        daad.over("document", document.pk)
        return wijzig_rij(document, gezien=gezien, velden=_velden(gegevens))


@transaction.atomic
def remove_document(*, document_id: int, door: Gebruiker, reden: str) -> Document:
    """Remove a document: its file is gone for good, its row stays with the reason.

    Raises:
        NietVanJou: `door` does not keep this dossier, or the document was removed before.
        ValidationError: no reason.
    """
    if not reden.strip():
        raise ValidationError({"reden": _("Vul in waarom het weg moet")})
    document = _lock(document_id, door)
    verwijder_straks(document)
    with handeling(Handeling.DOCUMENT_VERWIJDERD, door=door) as daad:
        daad.over("inburgeraar", document.inburgeraar_id)
        daad.over("document", document.pk)
        velden = {
            "bestand": None,
            "verwijderd_op": vandaag(),
            "verwijderd_door": door,
            "reden": reden.strip(),
        }
        return wijzig_rij(document, gezien=None, velden=velden)


@transaction.atomic
def open_document(*, document_id: int, door: Gebruiker) -> tuple[Document, bytes]:
    """Return a document with its file; logged as an act.

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


def _eis_houdt(inburgeraar_id: int, door: Gebruiker) -> None:
    if not houdt_dossier(inburgeraar_id, door):
        raise NietVanJou(_("Alleen het vaste contact kan de documenten beheren."))


def _lock(document_id: int, door: Gebruiker) -> Document:
    """Return a document that was not removed, with its person locked, when this user keeps the dossier."""
    inburgeraar_id = Document.objects.values_list("inburgeraar_id", flat=True).get(pk=document_id)
    lock_persoon(inburgeraar_id)
    _eis_houdt(inburgeraar_id, door)
    document = Document.objects.get(pk=document_id)
    if document.verwijderd_op is not None:
        raise NietVanJou(_("Dit document is al verwijderd."))
    return document


def _eis_dag(dag: dt.date) -> None:
    eis_was(
        "datum",
        dag,
        _(
            "Deze dag is nog niet geweest. Kies vandaag of een eerdere dag. Vul de dag in"
            " die op het document staat"
        ),
    )


def _velden(gegevens: Documentgegevens) -> dict[str, Any]:
    naam = gegevens.naam.strip()
    if not naam:
        raise ValidationError({"naam": _("Vul in wat het is")})
    gevoelig = gegevens.gevoelig or gegevens.soort.gevoelig
    return {
        "soort": gegevens.soort,
        "naam": naam,
        "datum": gegevens.datum,
        "zicht": Documentzicht.GEVOELIG if gevoelig else Documentzicht.GEWOON,
    }
