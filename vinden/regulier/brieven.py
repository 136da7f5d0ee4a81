"""Letters to the people whom a consulent called up, and the list of their addresses (DOMEIN 4).

A letter is kept as it was made, at the level of the register: a consulent opens no documents of a dossier.
"""

import csv
import datetime as dt
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Adres, Inburgeraar
from inburgeraars.services.benaderingen import lock_personen
from kern.beleid import Onderwerp
from kern.dagen import eis_was
from kern.pdf import maak_pdf
from logboek.enums import Handeling
from logboek.services import handeling, leg_vast
from vinden.models import Oproepbrief
from vinden.regulier.services import eis_consulent, eis_op_regulier_van

FORMULE = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take as the beginning of a formula."""


@dataclass(frozen=True, kw_only=True)
class Inhoud:
    """What stands in a letter.

    Args:
        aan: the lines of the address; of somebody without one only the name.
        tekst: the paragraphs.
        van, telefoon: who signs, and where to call.
    """

    aan: list[str]
    tekst: list[str]
    van: str
    telefoon: str

    @property
    def persoonlijk(self) -> bool:
        """Whether it is handed over in person, for want of an address."""
        return len(self.aan) == 1


def inhoud_van(brief: Oproepbrief) -> Inhoud:
    """Return what stands in a letter."""
    return Inhoud(**json.loads(brief.inhoud))


@transaction.atomic
def make_oproepbrieven(
    *, inburgeraar_ids: Iterable[int], door: Gebruiker, reeks: UUID, datum: dt.date, tekst: str
) -> list[Oproepbrief]:
    """Make a letter to each of these people and keep it; they are called up by this consulent.

    The letters can be made again, of another day or with another text: each time they are kept.

    Args:
        inburgeraar_ids: the people.
        door: the consulent, who signs.
        reeks: names the letters that are made together; once.
        datum: the day of the letters.
        tekst: what stands in each, in paragraphs that a blank line divides.

    Raises:
        NietVanJou: no consulent, or another decides on one of them.
        ValidationError: a day still to come, or no text, by field.
    """
    eis_was("datum", datum)
    eis_consulent(door)
    alineas = [deel.strip() for deel in tekst.replace("\r\n", "\n").split("\n\n") if deel.strip()]
    if not alineas:
        raise ValidationError({"tekst": _("Schrijf op wat er in de brief staat")})
    personen = lock_personen(sorted(set(inburgeraar_ids)))
    for pk in personen:
        eis_op_regulier_van(pk, door)
    adressen = _adressen(personen)
    with handeling(Handeling.BRIEF_GEMAAKT, door=door, onderdeel="oproep") as daad:
        uit = []
        for pk, persoon in personen.items():
            inhoud = Inhoud(
                aan=_aan(persoon, adressen.get(pk)), tekst=alineas, van=door.naam, telefoon=door.telefoon
            )
            uit.append(
                Oproepbrief.objects.create(
                    inburgeraar=persoon,
                    reeks=reeks,
                    datum=datum,
                    inhoud=json.dumps(asdict(inhoud), ensure_ascii=False),
                    door=door,
                )
            )
            daad.over("inburgeraar", pk)
    return uit


def _adressen(personen: Iterable[int]) -> dict[int, Adres]:
    return {a.inburgeraar_id: a for a in Adres.objects.filter(inburgeraar__in=personen).in_kracht()}


def _aan(persoon: Inburgeraar, adres: Adres | None) -> list[str]:
    if adres is None or not adres.straat:
        return [persoon.naam]
    postcode = f"{adres.postcode[:4]} {adres.postcode[4:]}".strip()
    plaats = " ".join(filter(None, (postcode, adres.woonplaats)))
    return [persoon.naam, adres.kort, *([plaats] if plaats else [])]


def pdf_van(brieven: Sequence[Oproepbrief]) -> bytes:
    """Return letters as one PDF/UA, each on a page of its own."""
    eerste = brieven[0]
    context = {
        "afzender": [regel.strip() for regel in settings.AFZENDER.split("|") if regel.strip()],
        "brieven": [(brief.datum, inhoud_van(brief)) for brief in brieven],
    }
    return maak_pdf(
        "vinden/regulier/pdf/oproepbrieven.html",
        context,
        titel=_("Uitnodiging voor een gesprek over inburgeren"),
        identifier=f"oproepbrieven {eerste.reeks} {len(brieven)} {eerste.pk}",
        moment=eerste.created_at,
    )


def adreslijst_van(brieven: Sequence[Oproepbrief], door: Gebruiker) -> bytes:
    """Return name and address of these letters as CSV for a spreadsheet or labels; logged for each person."""
    uit = io.StringIO()
    rijen = csv.writer(uit, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    rijen.writerow([_("Naam"), _("Straat en nummer"), _("Postcode en woonplaats")])
    for brief in brieven:
        regels = inhoud_van(brief).aan[:3]
        rijen.writerow([_veilig(regel) for regel in (*regels, *[""] * (3 - len(regels)))])
    leg_vast(
        Handeling.ADRESLIJST_GEMAAKT,
        door=door,
        over=tuple(Onderwerp("inburgeraar", brief.inburgeraar_id) for brief in brieven),
    )
    # With this mark a spreadsheet reads the letters of a name as they are.
    return uit.getvalue().encode("utf-8-sig")


def _veilig(tekst: str) -> str:
    return f"'{tekst}" if tekst.startswith(FORMULE) else tekst
