"""Recording documents and checks of Vormgeven: done on a day, or not needed (DOMEIN 5.2)."""

import datetime as dt
from dataclasses import asdict, dataclass, replace

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from gebruikers.services.keuzes import eis_te_kiezen
from inburgeraars.models import Document
from kern.dagen import eis_was
from kern.versie import wijzig_rij
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.papieren.enums import Controlestand
from trajecten.papieren.models import Controle, Controlesoort
from trajecten.plan.services.basis import eis_reden, lock_traject


@dataclass(frozen=True, kw_only=True)
class Controlegegevens:
    """The details of a document or check.

    Args:
        gedaan_op: the day, when it is done.
        kenmerk: the reference number on it.
        document: the file in the dossier that proves it.
        reden: why it is not needed.
    """

    stand: Controlestand
    gedaan_op: dt.date | None = None
    kenmerk: str = ""
    document: Document | None = None
    reden: str = ""


@transaction.atomic
def save_controle(
    *,
    inburgeraar_id: int,
    door: Gebruiker,
    soort: Controlesoort,
    gegevens: Controlegegevens,
    gezien: int | None = None,
) -> Controle:
    """Record the state of a document or check in the running traject (nota, Werkwijze, Vormgeven).

    `gezien` is the version that the form was opened with; None when there was none yet.

    Raises:
        GeenTraject: no traject runs.
        NietInCaseload: another user keeps this dossier.
        Ondertussen: somebody recorded the same meanwhile.
        ValidationError: details that contradict each other, by field, or a kind that had ended on that day.
    """
    eis_was("gedaan_op", gegevens.gedaan_op)
    traject = lock_traject(inburgeraar_id, door)
    gegevens = _netjes(inburgeraar_id, gegevens)
    if not Controle.objects.filter(traject=traject, soort=soort).exists():
        eis_te_kiezen("soort", soort, op=gegevens.gedaan_op)
    with handeling(Handeling.CONTROLE_BIJGEWERKT, door=door) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        velden = asdict(replace(gegevens, document=None)) | {"document": gegevens.document}
        controle, nieuw = Controle.objects.get_or_create(
            traject=traject,
            soort=soort,
            defaults={"inburgeraar_id": inburgeraar_id, "door": door, **velden},
        )
        return controle if nieuw else wijzig_rij(controle, gezien=gezien, velden=velden | {"door": door})


def _netjes(inburgeraar_id: int, gegevens: Controlegegevens) -> Controlegegevens:
    """Return the details that fit the state: day and kenmerk when it is done, a reason when it is not needed."""
    if gegevens.stand == Controlestand.NIET_NODIG:
        return Controlegegevens(stand=gegevens.stand, reden=eis_reden(gegevens.reden))
    if gegevens.stand == Controlestand.OPEN:
        return Controlegegevens(stand=gegevens.stand)
    if gegevens.gedaan_op is None:
        raise ValidationError({"gedaan_op": _("Vul in op welke dag dit is gedaan")})
    document = gegevens.document
    if document is not None and (document.inburgeraar_id != inburgeraar_id or document.bestand is None):
        raise ValidationError({"document": _("Dit document is er niet meer. Kies een ander")})
    return replace(gegevens, kenmerk=gegevens.kenmerk.strip(), reden="")
